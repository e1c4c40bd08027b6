package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const secret = "Hazelnut"

func TestUsage(t *testing.T) {
	record := `{"id":"x","day":"2026-01-02","members":[{"id":"ann","label":"` + secret + `"},{"id":"bob","label":"` + secret + `"}],"agencies":[{"id":"elm","label":"` + secret + `"}]}`
	for _, row := range []struct {
		name, why string
		args      []string
		line      string
	}{
		{"for without purpose", "consent is for a purpose", []string{"-for", "agency:gp"}, "-for: needs -purpose"},
		{"purpose without for", "it says nothing alone", []string{"-purpose", "treatment"}, "-purpose: needs -for"},
		{"unknown purpose", "a closed list", []string{"-for", "agency:gp", "-purpose", "care"}, "-purpose: want treatment, emergency-treatment, coordination, family-request, own-request or safety"},
		{"purpose not stated", "for that nothing is shown", []string{"-for", "agency:gp", "-purpose", "not-stated"}, "-purpose: want treatment"},
		{"empty purpose", "given and empty", []string{"-for", "agency:gp", "-purpose", ""}, "-purpose: must not be empty"},
		{"empty for", "given and empty", []string{"-for", "", "-purpose", "treatment"}, "-for: must not be empty"},
		{"for of no kind", "an id alone may be either", []string{"-for", "gp", "-purpose", "treatment"}, "-for: want agency:ID or member:ID"},
		{"for of another kind", "a closed list", []string{"-for", "worker:gp", "-purpose", "treatment"}, "-for: want agency:ID or member:ID"},
		{"for without id", "nobody", []string{"-for", "member:", "-purpose", "treatment"}, "-for: want agency:ID or member:ID"},
		{"view of an unknown member", "nobody there", []string{"-record", "-", "-for", "member:zoe", "-purpose", "treatment"}, "-for: nobody in this record has that id"},
		{"view of an unknown agency", "a member is no agency", []string{"-record", "-", "-for", "agency:ann", "-purpose", "treatment"}, "-for: no agency in this record has that id"},
		{"view of an agency of another door", "that service is not known there", []string{"-entry", "gp", "-for", "agency:carers", "-purpose", "treatment"}, "-for: no agency in this record has that id"},
		{"somebody who is not in the view", "the same as an unknown id", []string{"-record", "-", "-for", "member:ann", "-purpose", "own-request", "-person", "bob"}, "-person: nobody in this record has that id\n"},
		{"somebody who is nowhere, in a view", "the same as one who is hidden", []string{"-record", "-", "-for", "member:ann", "-purpose", "own-request", "-person", "zoe"}, "-person: nobody in this record has that id\n"},
		{"what-if of somebody who is not in the view", "the same as an unknown id", []string{"-record", "-", "-for", "agency:elm", "-purpose", "coordination", "-what-if", "age@bob=3"}, "-what-if: nobody in this record has that id\n"},
		{"team for a member", "it is for workers", []string{"-team", "-for", "member:dan", "-purpose", "own-request"}, "-team: is for workers"},
		{"team of one person", "it is about the whole team", []string{"-team", "-person", "dan"}, "-team: is about the whole team"},
		{"team and why", "it decides no rule", []string{"-team", "-why", "network-member"}, "-team: is about the whole team"},
		{"team and what-if", "it assumes nothing", []string{"-team", "-what-if", "age@lucy=18"}, "-team: is about the whole team"},
		{"local without team", "it is for nothing else", []string{"-local", "local.json"}, "-local: needs -team"},
		{"empty local", "given and empty", []string{"-team", "-local", ""}, "-local: must not be empty"},
		{"two of standard input", "there is only one", []string{"-team", "-local", "-", "-record", "-"}, "-local: only one"},
		{"entry with record", "a record has its own", []string{"-record", "-", "-entry", "gp"}, "-entry: is for the family that comes with the program"},
		{"unknown entry", "a closed list", []string{"-entry", "court"}, "-entry: want emergency, treatment, gp, probation or school"},
		{"empty entry", "a closed list", []string{"-entry", ""}, "-entry: want emergency"},
		{"unknown format", "a closed list", []string{"-format", "xml"}, "-format: want text or json"},
		{"day of another form", "only one form", []string{"-day", "21.11.2026"}, "-day: want a date that exists"},
		{"day that does not exist", "no such day", []string{"-day", "2026-02-30"}, "-day: want a date that exists"},
		{"empty day", "given and empty", []string{"-day", ""}, "-day: want a date that exists"},
		{"empty record", "given and empty", []string{"-record", ""}, "-record: must not be empty"},
		{"empty person", "given and empty", []string{"-person", ""}, "-person: must not be empty"},
		{"unknown flag", "a typing error must not pass", []string{"-wroker"}, "usage: a flag that does not exist"},
		{"flag with a line break", "one line whatever was typed", []string{"-a\nb"}, "usage: a flag that does not exist"},
		{"flag without value", "nothing to take", []string{"-record"}, "usage: a flag that does not exist, or one without its value"},
		{"stray argument", "a file without -record would be left out unseen", []string{"family.json"}, "usage: takes flags only"},
		{"unknown person", "nobody there", []string{"-record", "-", "-person", "zoe"}, "-person: nobody in this record has that id"},
		{"a label is no id", "people are named by id", []string{"-record", "-", "-person", secret}, "-person: nobody in this record has that id"},
		{"unknown rule", "no such rule", []string{"-record", "-", "-why", "hug"}, "-why: this rulebook has no such rule"},
		{"a rule about safety, in company", "its title alone would tell", []string{"-record", "-", "-why", "consider-marac"}, "-why: this rule is for the worker alone: add -worker"},
		{"what-if without @", "its form", []string{"-what-if", "age=3"}, "-what-if: want FACT@ID=VALUE"},
		{"what-if without value", "its form", []string{"-what-if", "age@ann="}, "-what-if: want FACT@ID=VALUE"},
		{"what-if without fact", "its form", []string{"-what-if", "@ann=3"}, "-what-if: want FACT@ID=VALUE"},
		{"what-if with half a pair", "its form", []string{"-what-if", "age@ann:=3"}, "-what-if: want FACT@ID=VALUE"},
		{"unknown fact", "no such fact", []string{"-record", "-", "-what-if", "mood@ann=3"}, "-what-if: is no fact of this rulebook"},
		{"what if it were safe", "it would teach denial", []string{"-record", "-", "-what-if", "domestic-abuse@ann:bob=no"}, "-what-if: is asked alone and takes no what-if"},
		{"what if there were no power", "asked alone too", []string{"-record", "-", "-what-if", "power-over@ann:bob=no"}, "-what-if: is asked alone and takes no what-if"},
		{"unknown person in what-if", "nobody there", []string{"-record", "-", "-what-if", "age@zoe=3"}, "-what-if: nobody in this record has that id"},
		{"unknown other in what-if", "nobody there", []string{"-record", "-", "-what-if", "couple@ann:zoe=yes"}, "-what-if: nobody in this record has that id"},
		{"twice the same", "a pair is two", []string{"-record", "-", "-what-if", "couple@ann:ann=yes"}, "-what-if: want two people"},
		{"no such word", "a closed list", []string{"-record", "-", "-what-if", "couple@ann:bob=maybe"}, "-what-if: is no value of this fact; want no, yes"},
		{"no such number", "outside its range", []string{"-record", "-", "-what-if", "age@ann=400"}, "-what-if: is no value of this fact; want a number from 0 to 125"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			got := call(record, row.args...)
			require.Equal(t, exitUsage, got.status, row.why)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, row.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			if row.name != "a label is no id" {
				require.NotContains(t, got.faults, secret)
			}
		})
	}
}

func TestBadData(t *testing.T) {
	many := `{"id":"x","day":"2026-01-02","uses":[` + strings.Repeat(`{"member":"nobody"},`, 299) + `{"member":"nobody"}]}`
	for _, row := range []struct {
		name, why, in string
		lines         []string
	}{
		{"nothing", "no document", "", []string{"/: "}},
		{"no JSON", "no document", secret, []string{"/: "}},
		{"two documents", "one record at a time", `{"id":"x","day":"2026-01-02"} {}`, []string{"/: "}},
		{
			"unknown key", "located by its parent, and not shown", `{"id":"x","day":"2026-01-02","` + secret + `":1}`,
			[]string{"/: "},
		},
		{
			"two faults", "all faults at once", `{"id":"x","day":"2026-01-02","members":[{"id":"a","label":"` + secret + `"},{"id":"a"}],"uses":[{"member":"` + secret + `"}]}`,
			[]string{"/members/1/id: is listed twice", "/uses/0/member: is no member of this record"},
		},
		{"word outside a vocabulary", "it is not shown", `{"id":"x","day":"2026-01-02","country":"` + secret + `"}`, []string{"/country: "}},
		{"too large", "the input is bounded", `{"id":"` + strings.Repeat("x", maxBytes) + `"}`, []string{"/: "}},
		{"too many faults", "a hundred are enough", many, append(slicesOf("/uses/", 100), "/: and 200 more faults")},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			got := call(row.in, "-record", "-")
			require.Equal(t, exitData, got.status, row.why)
			require.Empty(t, got.out)
			require.NotContains(t, got.faults, secret)
			lines := strings.Split(strings.TrimSuffix(got.faults, "\n"), "\n")
			require.Len(t, lines, len(row.lines), got.faults)
			for i, want := range row.lines {
				require.True(t, strings.HasPrefix(lines[i], want), lines[i])
			}
		})
	}
}

func slicesOf(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

func TestFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), secret+".json")
	got := call("", "-record", path)
	require.Equal(t, exitData, got.status)
	require.Empty(t, got.out)
	require.NotContains(t, got.faults, secret)
	require.NoError(t, os.WriteFile(path, familyJSON, 0o600))
	require.Equal(t, done(t, string(familyJSON), "-record", "-"), done(t, "", "-record", path))
	got = call("", "-record", filepath.Dir(path))
	require.Equal(t, exitData, got.status, "a folder is no record")
}

func TestHelp(t *testing.T) {
	text := done(t, "", "-h")
	require.Contains(t, text, "example")
	require.Equal(t, text, done(t, "", "-help"))
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("closed") }

func (closed) Read([]byte) (int, error) { return 0, errors.New("closed") }

func TestStreamsThatFail(t *testing.T) {
	require.Equal(t, exitData, run(nil, strings.NewReader(""), closed{}, io.Discard))
	require.Equal(t, exitData, run([]string{"-record", "-"}, closed{}, io.Discard, io.Discard))
}
