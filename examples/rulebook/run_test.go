package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// output is what one call of the program comes to.
type output struct {
	status      int
	out, faults string
}

func call(in string, args ...string) output {
	var out, faults bytes.Buffer
	status := run(args, strings.NewReader(in), &out, &faults)
	return output{status: status, out: out.String(), faults: faults.String()}
}

// done calls the program where it must succeed.
func done(t *testing.T, in string, args ...string) string {
	t.Helper()
	got := call(in, args...)
	require.Equal(t, exitDone, got.status, got.faults)
	require.Empty(t, got.faults)
	return got.out
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func file(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// TestTryVectors: every outcome and every ask set of the shared cases, in order.
func TestTryVectors(t *testing.T) {
	in := file(t, "testdata/partial.json")
	var given struct {
		Cases []struct {
			Name, Why string
			Want      string
			Ask       []string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(in), &given))
	lines := slices.Collect(strings.Lines(done(t, in, "try")))
	require.Len(t, lines, len(given.Cases))
	for i, c := range given.Cases {
		require.NotEmpty(t, c.Why)
		name, err := json.Marshal(c.Name)
		require.NoError(t, err)
		ask, err := json.Marshal(c.Ask)
		require.NoError(t, err)
		require.Equal(t, `{"name":`+string(name)+`,"outcome":"`+c.Want+`","ask":`+string(ask)+"}\n", lines[i], c.Why)
	}
}

func TestTry(t *testing.T) {
	for _, c := range []struct{ name, why, condition, facts, want string }{
		{"wide", "spans may be as wide as numbers are", `{"test":{"of":"a","min":5}}`, `{"a":[-9223372036854775808,9223372036854775807]}`, `"unknown","ask":["a"]`},
		{"wide and settled", "at either end too", `{"test":{"of":"a","max":9223372036854775807}}`, `{"a":[-9223372036854775808,9223372036854775807]}`, `"eligible","ask":[]`},
		{"beyond the span", "a threshold may lie outside what is possible", `{"test":{"of":"a","min":18}}`, `{"a":[1,2]}`, `"not-eligible","ask":[]`},
		{"a gap of one", "between 1 and 3 lies 2", `{"any":[{"test":{"of":"a","max":1}},{"test":{"of":"a","min":3}}]}`, `{"a":[0,4]}`, `"unknown","ask":["a"]`},
		{"neighbours", "between 1 and 2 lies nothing", `{"any":[{"test":{"of":"a","max":1}},{"test":{"of":"a","min":2}}]}`, `{"a":[0,4]}`, `"eligible","ask":[]`},
		{"silent", "no answer settles what the source does not say", `{"silent":"x"}`, `{}`, `"unknown","ask":[]`},
		{"not used", "a fact may be given and not used", `{"test":{"of":"a","min":1}}`, `{"b":[0,1],"a":[1,1]}`, `"eligible","ask":[]`},
		{"country", "an id means nothing here", `{"test":{"of":"country","min":1}}`, `{"country":[0,9]}`, `"unknown","ask":["country"]`},
		{"sorted", "whatever the order of the document", `{"all":[{"test":{"of":"z","min":1}},{"test":{"of":"b","min":1}}]}`, `{"z":[0,1],"b":[0,1]}`, `"unknown","ask":["b","z"]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			in := `{"cases":[{"name":"<&>","condition":` + c.condition + `,"facts":` + c.facts + `}]}`
			require.Equal(t, `{"name":"<&>","outcome":`+c.want+"}\n", done(t, in, "try"), c.why)
		})
	}
	require.Empty(t, done(t, `{"cases":[]}`, "try"))
}

func TestList(t *testing.T) {
	local := done(t, "", "list", "local.json")
	require.Contains(t, local, "\nriverside-carers-evening\n  Carers' evening at Riverside\n"+
		"  intervention for a member, stage own-right, everywhere from 2026-01-01;\n    checked: primary; local\n"+
		"  requires affected (local), area (local)\n")
	require.Contains(t, local, "  requires any-needs (local)\n")
	require.NotContains(t, local, "\ncouple-therapy-drugs\n")
	published := done(t, "", "list")
	for _, r := range carepath.Published().Rules() {
		require.Contains(t, published, "\n"+string(r.ID)+"\n")
	}
	require.Equal(t, published, done(t, "", "list", "published"))
}

func TestCheck(t *testing.T) {
	require.Regexp(t, `^sound: \d+ rules, 1 fact of its own; on top of kith-published: 1 rule added, 1 replaced, 1 removed\n$`,
		done(t, "", "check", "local.json"))
	require.Equal(t, done(t, "", "check", "local.json"), done(t, file(t, "local.json"), "check", "-"))
	data, err := assessment.Encode(carepath.PublishedDefinition())
	require.NoError(t, err)
	require.Equal(t, done(t, "", "check", "published"), done(t, string(data), "check", "-"), "it can be written and read")
}

func TestDiff(t *testing.T) {
	golden(t, "diff-local", done(t, "", "diff", "published", "local.json"))
	golden(t, "diff-back", done(t, "", "diff", "local.json", "published"))
	require.Equal(t, "no rule differs\n", done(t, file(t, "local.json"), "diff", "local.json", "-"))
}

func TestDiffSaysWhatItCannotCompare(t *testing.T) {
	wider := strings.Replace(file(t, "local.json"), `{"word": "yes"`, `{"word": "partly", "says": "{member} is there at times"}, {"word": "yes"`, 1)
	got := done(t, wider, "diff", "local.json", "-")
	require.Contains(t, got, "fact riverside.area: other values or people\n")
	require.Contains(t, got, "the outcome may differ: it could not be compared\n")
	said := strings.Replace(file(t, "local.json"), "An open evening every month", "An evening", 1)
	require.Equal(t, "riverside-carers-evening: differs in says\n  no outcome can differ\n", done(t, said, "diff", "local.json", "-"))
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"try", "-h"}, {"check", "--help"}, {"-help"}} {
		require.Equal(t, usage, done(t, "", args...))
	}
	for line := range strings.Lines(usage) {
		require.LessOrEqual(t, utf8.RuneCountInString(line), pageWidth+1)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("gone") }

func (broken) Read([]byte) (int, error) { return 0, errors.New("gone") }

func TestWhatCannotBeReadOrWritten(t *testing.T) {
	var faults bytes.Buffer
	require.Equal(t, exitData, run([]string{"list"}, strings.NewReader(""), broken{}, &faults))
	require.Equal(t, "/: the output could not be written\n", faults.String())
	faults.Reset()
	require.Equal(t, exitData, run([]string{"try"}, broken{}, io.Discard, &faults))
	require.Equal(t, "/: the input cannot be read\n", faults.String())
}
