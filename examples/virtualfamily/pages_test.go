package main

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// pointers say where to read on: there a rule has its id.
var pointers = regexp.MustCompile(`-why [a-zA-Z0-9-]+`)

// twoScreens is how many lines a person's page may have, and the front page.
const twoScreens = 100

// part is one page of what is shown: the front, or one person's.
type part struct {
	name  string
	lines int
	text  string
}

// parts cuts what is shown where a person's page begins, and where the sources do:
// these are no page of anybody's.
func parts(t *testing.T, args ...string) []part {
	t.Helper()
	o, err := parse(args)
	require.NoError(t, err)
	v, err := look(o, strings.NewReader(""))
	require.NoError(t, err)
	rest, _, _ := strings.Cut(done(t, "", args...), "\nSources\n-------\n")
	out := []part{{name: "front"}}
	for _, m := range v.record.Members {
		heading := "\n" + v.heading(m.ID) + "\n---"
		if !v.shows(m.ID) {
			continue
		}
		before, after, found := strings.Cut(rest, heading)
		require.True(t, found, "a page for %s", m.ID)
		out[len(out)-1].text = before
		out, rest = append(out, part{name: string(m.ID)}), heading[1:]+after
	}
	out[len(out)-1].text = rest
	for i := range out {
		out[i].lines = strings.Count(strings.TrimRight(out[i].text, "\n"), "\n") + 1
	}
	return out
}

func TestPagesFitTwoScreens(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
	}{
		{"in company", "it is read out with somebody beside", nil},
		{"for the worker", "a lead worker has ten minutes", []string{"-worker"}},
	} {
		for _, entry := range entries() {
			t.Run(row.name+"/"+entry, func(t *testing.T) {
				require.NotEmpty(t, row.why)
				args := append([]string{"-entry", entry}, row.args...)
				all := parts(t, args...)
				require.Greater(t, len(all), 1)
				check(t, all, row.why)
				for _, one := range all[1:] {
					single := parts(t, append(slices.Clone(args), "-person", one.name)...)
					require.Len(t, single, 2)
					check(t, single, row.why)
				}
			})
		}
	}
}

func check(t *testing.T, all []part, why string) {
	t.Helper()
	for _, one := range all {
		t.Logf("%s: %d lines", one.name, one.lines)
		require.LessOrEqual(t, one.lines, twoScreens, "%s: %s", one.name, why)
		fits(t, one.text)
	}
}

// TestNothingIsLost looks for every rule that is decided for a person on that
// person's page, with whom it is decided. What reminds the worker of somebody's
// safety is not spoken of in company.
func TestNothingIsLost(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
	}{
		{"in company", "a short page is no reason to leave out what was decided", nil},
		{"for the worker", "nothing at all is left out", []string{"-worker"}},
	} {
		for _, entry := range entries() {
			t.Run(row.name+"/"+entry, func(t *testing.T) {
				o, err := parse(append([]string{"-entry", entry}, row.args...))
				require.NoError(t, err)
				v, err := look(o, strings.NewReader(""))
				require.NoError(t, err)
				for _, m := range v.record.Members {
					namedOn(t, v, m.ID, row.why)
				}
			})
		}
	}
}

func namedOn(t *testing.T, v *view, id assessment.MemberID, why string) {
	t.Helper()
	var b bytes.Buffer
	v.section(page{&b}, id)
	text := oneSpace(b.String())
	for _, d := range v.plan.Decisions {
		if d.Subject != id {
			continue
		}
		rule := v.rules[d.Rule]
		if v.forWorker(d.Rule) {
			require.True(t, v.company && rule.Kind == carepath.KindPrompt)
			require.NotContains(t, text, v.short[d.Rule])
			continue
		}
		head, tail, more := strings.Cut(v.short[d.Rule], ", ")
		at := strings.Index(text, head)
		require.GreaterOrEqual(t, at, 0, "%s: %s", d.Rule, why)
		if more {
			require.Contains(t, text[at:], tail, "%s: %s", d.Rule, why)
		}
		if with := v.with([]carepath.Decision{d}); with != "" {
			require.Contains(t, strings.ToLower(text), strings.ToLower(with), d.Rule)
		}
	}
}

// TestShortTitlesTellRulesApart keeps a short title from standing for two rules.
func TestShortTitlesTellRulesApart(t *testing.T) {
	rules := carepath.Published().Rules()
	seen := map[string]carepath.RuleID{}
	for id, short := range shortTitles(rules) {
		require.NotEmpty(t, short)
		require.Empty(t, seen[short], "%s and %s are both %q", id, seen[short], short)
		seen[short] = id
	}
}

// TestStudiesAreNeverLeftOut holds the cautions that rest on what was found,
// and those that keep people safe, to their full text for the worker.
func TestStudiesAreNeverLeftOut(t *testing.T) {
	for _, entry := range entries() {
		o, err := parse([]string{"-entry", entry, "-worker"})
		require.NoError(t, err)
		v, err := look(o, strings.NewReader(""))
		require.NoError(t, err)
		text := oneSpace(done(t, "", "-entry", entry, "-worker"))
		for _, d := range v.plan.Decisions {
			for _, c := range d.Cautions {
				if d.Outcome == carepath.OutcomeEligible && !c.May && weight(c) < 2 {
					require.Contains(t, text, oneSpace(c.Text), d.Rule)
				}
			}
		}
	}
}
