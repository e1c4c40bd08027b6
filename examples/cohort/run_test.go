package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// secret stands in names and texts, and never on standard error.
const secret = "Violet-Smith"

// output is what one call of the program comes to.
type output struct {
	status      int
	out, faults string
}

func call(in string, args ...string) output {
	var out, faults bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(in), &out, &faults)
	return output{status: status, out: out.String(), faults: faults.String()}
}

func done(t *testing.T, in string, args ...string) string {
	t.Helper()
	got := call(in, args...)
	require.Equal(t, exitDone, got.status, got.faults)
	require.Empty(t, got.faults)
	return got.out
}

// sample is a hundred families, made once for all tests.
var sample = sync.OnceValue(func() string { //nolint:gochecknoglobals // made once for all tests
	return call("", "-generate", "60").out
})

func lineList(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

func TestHelp(t *testing.T) {
	t.Parallel()
	text := done(t, "", "-h")
	require.Contains(t, text, "example")
	require.Equal(t, text, done(t, "", "-help"))
	for line := range strings.Lines(text) {
		require.LessOrEqual(t, utf8.RuneCountInString(line), 81, line)
	}
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why string
		args      []string
		line      string
	}{
		{"unknown flag", "no such flag", []string{"-" + secret}, "usage: a flag that does not exist"},
		{"without its value", "it wants one", []string{"-in"}, "usage: a flag that does not exist"},
		{"no number", "it wants one", []string{"-workers", secret}, "usage: a flag that does not exist"},
		{"an argument", "flags only", []string{secret}, "usage: takes flags only"},
		{"empty input", "names nothing", []string{"-in", ""}, "-in: must not be empty"},
		{"empty output", "names nothing", []string{"-out", ""}, "-out: must not be empty"},
		{"unknown format", "one of two", []string{"-format", secret}, "-format: want ndjson or csv"},
		{"no worker", "nobody would work", []string{"-workers", "0"}, "-workers: want 1 to 1024"},
		{"too many", "they take memory", []string{"-workers", "1025"}, "-workers: want 1 to 1024"},
		{"families and input", "one or the other", []string{"-generate", "1", "-in", "-"}, "-generate: goes with"},
		{"families as a table", "records are made", []string{"-generate", "1", "-format", "csv"}, "-generate: goes with"},
		{"none", "nothing to do", []string{"-generate", "0"}, "-generate: want 1 or more"},
		{"fewer than none", "no number of families", []string{"-generate", "-1"}, "usage: a flag that does not exist"},
		{"seed alone", "of nothing", []string{"-seed", "2"}, "-seed, -even: go with -generate"},
		{"even alone", "of nothing", []string{"-even"}, "-seed, -even: go with -generate"},
		{"brief table", "it has no sentences", []string{"-brief", "-format", "csv"}, "-brief: is for plans"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			got := call("", row.args...)
			require.Equal(t, exitUsage, got.status, row.why)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, row.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			require.NotContains(t, got.faults, secret)
		})
	}
}

// TestPlans are those that the library makes, in the order of the input.
func TestPlans(t *testing.T) {
	t.Parallel()
	in := lineList(sample())
	whole, brief := lineList(done(t, sample())), lineList(done(t, sample(), "-brief"))
	require.Len(t, whole, len(in))
	require.Len(t, brief, len(in))
	outcomes := map[string]int{}
	for i := range in {
		r, err := assessment.Decode([]byte(in[i]))
		require.NoError(t, err)
		plan, err := assessment.Encode(carepath.Published().Plan(r, carepath.Options{}))
		require.NoError(t, err)
		id, err := assessment.Encode(r.ID)
		require.NoError(t, err)
		want := fmt.Sprintf(`{"record":%s,"plan":%s}`, bytes.TrimSpace(id), bytes.TrimSpace(plan))
		require.Equal(t, want, whole[i])

		var full, short struct{ Plan map[string]any }
		require.NoError(t, json.Unmarshal([]byte(whole[i]), &full))
		require.NoError(t, json.Unmarshal([]byte(brief[i]), &short))
		within(t, full.Plan, short.Plan)
		var decided struct {
			Plan struct{ Decisions []struct{ Outcome string } }
		}
		require.NoError(t, json.Unmarshal([]byte(brief[i]), &decided))
		for _, d := range decided.Plan.Decisions {
			outcomes[d.Outcome]++
		}
	}
	for _, o := range []string{"eligible", "not-eligible", "unknown"} {
		require.Greater(t, outcomes[o], 50, o)
	}
	require.Less(t, len(strings.Join(brief, "")), len(strings.Join(whole, ""))/8)
}

// within checks that a part says nothing but what the whole says.
func within(t *testing.T, whole, part any) {
	t.Helper()
	switch p := part.(type) {
	case map[string]any:
		all, ok := whole.(map[string]any)
		require.True(t, ok)
		for key, v := range p {
			require.Contains(t, all, key)
			within(t, all[key], v)
		}
	case []any:
		all, ok := whole.([]any)
		require.True(t, ok)
		require.Len(t, all, len(p))
		for i := range p {
			within(t, all[i], p[i])
		}
	default:
		require.Equal(t, whole, part)
	}
}

// readRows reads CSV into a map a row, by the names of its columns.
func readRows(t *testing.T, text string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, all[0], len(columns()))
	for i, c := range columns() {
		require.Equal(t, c.name, all[0][i])
	}
	var out []map[string]string
	for _, record := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = record[i]
		}
		out = append(out, row)
	}
	return out
}

// TestTable has every score and every figure, and nothing else.
func TestTable(t *testing.T) {
	t.Parallel()
	table, kinds := readRows(t, done(t, sample(), "-format", "csv")), map[string]int{}
	appraiser, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	at := 0
	next := func() map[string]string {
		at++
		kinds[table[at-1]["kind"]]++
		return table[at-1]
	}
	for i, text := range lineList(sample()) {
		r, err := assessment.Decode([]byte(text))
		require.NoError(t, err)
		for k, x := range r.Responses {
			key, err := family.Catalogue().Key(x.Instrument)
			require.NoError(t, err)
			result, err := key.Score(x)
			require.NoError(t, err)
			for _, s := range result.Scores {
				row := next()
				require.Equal(t, []string{fmt.Sprint(i + 1), kindScore, fmt.Sprint(k), x.Instrument, s.Scale, fmt.Sprint(s.Answered), fmt.Sprint(s.Items)},
					[]string{row["line"], row["kind"], row["response"], row["instrument"], row["scale"], row["answered"], row["items"]})
				require.Equal(t, s.Value != nil, row["value"] != "")
				if low, high, known := s.Span.Bounds(); known {
					require.Equal(t, []string{decimal(low), decimal(high)}, []string{row["low"], row["high"]})
				}
			}
		}
		capital, err := appraiser.Appraise(r, r.Day)
		require.NoError(t, err)
		for _, part := range [][]recoverycapital.Figure{capital.Own, capital.Pairs, capital.Network} {
			for _, f := range part {
				row := next()
				low, high := f.Span.Bounds()
				require.Equal(t, []string{f.Domain.String(), f.Sign.String(), fmt.Sprint(low), fmt.Sprint(high), fmt.Sprint(len(f.Contributions))},
					[]string{row["domain"], row["sign"], row["percent_low"], row["percent_high"], row["items"]})
				require.Equal(t, guarded(string(f.Focal)), row["focal"])
			}
		}
	}
	require.Len(t, table, at)
	for _, kind := range []string{kindScore, kindOwn, kindPair, kindNetwork} {
		require.Greater(t, kinds[kind], 50, kind)
	}
}

func decimal(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.12g", x), ".0") }

func guarded(text string) string {
	if strings.HasPrefix(text, "=") {
		return "'" + text
	}
	return text
}

// TestSameBytes whatever the number of workers, and whether through a pipe or a
// file.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.ndjson"), filepath.Join(dir, "out")
	require.NoError(t, os.WriteFile(in, []byte(broken(sample())), 0o600))
	for _, args := range [][]string{{"-brief"}, {"-format", "csv"}} {
		want := call(broken(sample()), append(args, "-workers", "1")...)
		for _, workers := range []string{"2", "8"} {
			require.Equal(t, want, call(broken(sample()), append(args, "-workers", workers)...), workers)
		}
		got := call("", append(args, "-in", in, "-out", out)...)
		require.Equal(t, output{status: want.status, faults: want.faults}, got)
		data, err := os.ReadFile(out)
		require.NoError(t, err)
		require.Equal(t, want.out, string(data))
	}
	info, err := os.Stat(out)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
}

// TestGenerated families are those of the seed, on every machine and with any
// number of workers; the program reads what it makes.
func TestGenerated(t *testing.T) {
	t.Parallel()
	want := done(t, "", "-generate", "100", "-workers", "1")
	require.Equal(t, want, done(t, "", "-generate", "100", "-workers", "8"))
	require.Equal(t, want, done(t, "", "-generate", "100", "-seed", "1"))
	require.NotEqual(t, want, done(t, "", "-generate", "100", "-seed", "2"))
	require.True(t, strings.HasPrefix(want, done(t, "", "-generate", "10")))
	even := lineList(done(t, "", "-generate", "10", "-even"))
	require.Len(t, even, 10)
	for _, text := range even {
		require.InDelta(t, 4096, len(text), 1200)
	}
	done(t, strings.Join(even, "\n"), "-format", "csv")
}
