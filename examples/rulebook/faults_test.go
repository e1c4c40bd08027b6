package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const secret = "Hazelnut"

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		name, why string
		args      []string
		line      string
	}{
		{"nothing", "what is to be done?", nil, "usage: want check FILE"},
		{"unknown command", "a typing error must not pass", []string{"chekc", secret}, "usage: want check FILE"},
		{"check nothing", "what?", []string{"check"}, "usage: want check FILE"},
		{"check two", "the second would be left out unseen", []string{"check", secret, secret}, "usage: want check FILE"},
		{"list two", "the second would be left out unseen", []string{"list", secret, secret}, "usage: want check FILE"},
		{"diff of one", "with what?", []string{"diff", secret}, "usage: want check FILE"},
		{"diff of one input", "it can be read once only", []string{"diff", "-", "-"}, "usage: standard input can be one of the two only"},
		{"try a file", "it reads standard input", []string{"try", secret}, "usage: want check FILE"},
		{"flag", "there are none", []string{"check", "-" + secret}, "usage: a flag that does not exist"},
		{"empty name", "given and empty", []string{"check", ""}, "usage: the name of a file must not be empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			got := call("", c.args...)
			require.Equal(t, exitUsage, got.status)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, c.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			require.NotContains(t, got.faults, secret)
		})
	}
}

func TestTryFaults(t *testing.T) {
	const good = `{"name":"x","condition":{"test":{"of":"a","min":1}},"facts":{"a":[0,1]}}`
	in := func(condition, facts string) string {
		return `{"cases":[` + good + `,{"name":"` + secret + `","condition":` + condition + `,"facts":` + facts + `}]}`
	}
	const yes = `{"test":{"of":"a","min":1}}`
	for _, c := range []struct {
		name, why, in string
		lines         []string
	}{
		{"not given", "it would stay unknown for ever", in(`{"test":{"of":"`+secret+`","min":1}}`, `{"a":[0,1]}`), []string{"/cases/1/condition/test/of: is no fact"}},
		{"low above high", "no value is left", in(yes, `{"a":[1,0]}`), []string{"/cases/1/facts: want low at most high"}},
		{"empty all", "it would always hold", in(`{"all":[]}`, `{}`), []string{"/cases/1/condition"}},
		{"empty any", "it would never hold", in(`{"not":{"any":[]}}`, `{}`), []string{"/cases/1/condition/not"}},
		{"no bound", "it would always hold", in(`{"all":[{"test":{"of":"a"}}]}`, `{"a":[0,1]}`), []string{"/cases/1/condition/all/0/test: want a min or a max"}},
		{"min above max", "it would never hold", in(`{"test":{"of":"a","min":1,"max":0}}`, `{"a":[0,1]}`), []string{"/cases/1/condition/test: want min at most max"}},
		{"no condition", "of what?", in(`{}`, `{"a":[0,1]}`), []string{"/cases/1/condition: want exactly one"}},
		{"two forms", "which of them?", in(`{"test":{"of":"a","min":1},"silent":"x"}`, `{"a":[0,1]}`), []string{"/cases/1/condition: want exactly one"}},
		{"one end", "it has two", in(yes, `{"a":[1]}`), []string{"/cases/1/facts: want two whole numbers"}},
		{"three ends", "it has two", in(yes, `{"a":[0,1,2]}`), []string{"/cases/1/facts: want two whole numbers"}},
		{"no list", "it has two ends", in(yes, `{"a":1}`), []string{"/cases/1/facts: wrong kind"}},
		{"a fraction", "values are whole", in(yes, `{"a":[0,1.5]}`), []string{"/cases/1/facts: not a whole number"}},
		{"null", "null is no answer", in(yes, `{"a":null}`), []string{"/cases/1/facts: null is no answer"}},
		{"a fact twice", "which of them?", in(yes, `{"a":[0,1],"a":[0,0]}`), []string{"/cases/1/facts: key stands twice"}},
		{"no id", "commands could not carry it", in(`{"silent":"x"}`, `{"`+secret+` `+secret+`":[0,1]}`), []string{"/cases/1/facts: "}},
		{"facts as a list", "they have ids", in(yes, `5`), []string{"/cases/1/facts: wrong kind"}},
		{"unknown key", "located by its parent", in(`{"`+secret+`":1}`, `{"a":[0,1]}`), []string{"/cases/1/condition: unknown key"}},
		{"unknown key of a case", "located by its parent", `{"cases":[{"name":"x","` + secret + `":1}]}`, []string{"/cases/0: unknown key"}},
		{"folded key", "capitals count", `{"Cases":[]}`, []string{"/: unknown key"}},
		{"no cases", "what is to be tried?", `{}`, []string{"/cases: "}},
		{"no name", "the answer is told by it", `{"cases":[{"condition":` + yes + `,"facts":{"a":[0,1]}}]}`, []string{"/cases/0/name: "}},
		{"no JSON", "nothing can be read", `{"cases":[` + secret, []string{"/: not JSON from here on"}},
		{"two documents", "one only", `{"cases":[]} {}`, []string{"/: data after the document"}},
		{"nothing", "no document", ``, []string{"/: "}},
		{
			"all at once", "every fault in every case", `{"cases":[` + strings.TrimPrefix(strings.TrimSuffix(in(yes, `{"a":[1,0]}`), "]}"), `{"cases":[`) + `,{"name":"y","condition":{"test":{"of":"b"}}}]}`,
			[]string{"/cases/1/facts: want low", "/cases/2/condition/test/of: is no fact"},
		},
		{
			"too many", "a hundred are enough", `{"cases":[` + strings.Repeat(`{"name":"x","facts":{}},`, 119) + good + `]}`,
			append(many("/cases/", 100), "/: and 19 more faults"),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			got := call(c.in, "try")
			require.Equal(t, exitData, got.status, got.out)
			require.Empty(t, got.out)
			requireLines(t, c.lines, got.faults)
		})
	}
}

func many(prefix string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = prefix
	}
	return out
}

func requireLines(t *testing.T, want []string, got string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
	require.Len(t, lines, len(want), got)
	for i, line := range lines {
		require.True(t, strings.HasPrefix(line, want[i]), "want %s, got %s", want[i], line)
		require.NotContains(t, line, secret)
	}
}

func TestCheckFaults(t *testing.T) {
	local := file(t, "local.json")
	with := func(old, new string) string {
		require.Contains(t, local, old)
		return strings.Replace(local, old, new, 1)
	}
	for _, c := range []struct {
		name, why, in string
		line          string
	}{
		{"unknown key", "located by its parent", with(`"version"`, `"`+secret+`": 1, "version"`), "/: unknown key"},
		{"unknown fact", "it would stay unknown for ever", with(`"of": "riverside.area"`, `"of": "`+secret+`"`), "/rules/0/requires/1/when/test/of: is no fact"},
		{"override not meant", "it must be said", with(`"replaces"`, `"removes": [], "replaces"`), "/removes: key stands twice"},
		{"another base", "only the published one is here", with("kith-published", secret), "/extends: want the id"},
		{"another's name", "the guideline does not say it", with(`"reason": "after NICE CG51, opened to more people", "basis": "local"`, `"basis": "guideline"`), "/rules/1/requires/0/cites/0/basis: is new or changed here: want the basis local"},
		{"safety fact", "host facts know nothing of who may say no", with(`"scope": "member", "question"`, `"scope": "member", "safety": true, "question"`), "/facts/0: unknown key"},
		{"no support left", "promise 6", with(`"rule": "couple-therapy-drugs"`, `"rule": "own-right-support"`), "/removes/0/rule: leaves people who are affected"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			for _, args := range [][]string{{"check", "-"}, {"list", "-"}, {"diff", "published", "-"}, {"diff", "-", "published"}} {
				got := call(c.in, args...)
				require.Equal(t, exitData, got.status)
				require.Empty(t, got.out)
				require.True(t, strings.HasPrefix(got.faults, c.line), got.faults)
				require.NotContains(t, got.faults, secret)
			}
		})
	}
	got := call("", "check", secret+".json")
	require.Equal(t, output{exitData, "", "/: the file cannot be opened\n"}, got)
	got = call(strings.Repeat(" ", maxBytes+1), "check", "-")
	require.Equal(t, exitData, got.status)
}

// FuzzTry: no panic, no output beside faults, every fault located, and the same
// answer for the same question.
func FuzzTry(f *testing.F) {
	f.Add(`{"cases":[{"name":"x","condition":{"any":[{"not":{"test":{"of":"a","min":-3,"max":7}}},{"silent":"x"}]},"facts":{"a":[0,9],"b c":[1,0],"a":[2]}}]}`)
	f.Add(`{"about":"","cases":[{"facts":{"":null,"\ud800":[1e9]}},{"facts":[{"id":"x"}]},[{"facts":{}}]],"facts":{"a":[1,2]}}`)
	f.Add(`{"cases":{"x":{"facts":{"a":[0,1]}}}}`)
	f.Fuzz(func(t *testing.T, in string) {
		got := call(in, "try")
		require.Equal(t, got, call(in, "try"))
		require.Equal(t, got.status == exitDone, got.faults == "")
		if got.status != exitDone {
			require.Empty(t, got.out)
		}
		for line := range strings.Lines(got.faults) {
			require.Regexp(t, `^/[A-Za-z0-9/]*: .+\n$`, line)
		}
	})
}
