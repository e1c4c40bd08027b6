package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// teamScreens is how many lines the page on the team may have before its sources,
// which are no page to be read through.
const teamScreens = 150

func teamLines(text string) int {
	front, _, _ := strings.Cut(text, "\nSources\n-------\n")
	return strings.Count(front, "\n") + 1
}

func TestTeamFitsTwoScreens(t *testing.T) {
	stories, err := filepath.Glob("../stories/*/record.json")
	require.NoError(t, err)
	require.NotEmpty(t, stories)
	for _, local := range [][]string{{"-team"}, {"-team", "-local", "local.json"}} {
		for _, entry := range entries() {
			text := done(t, "", append([]string{"-entry", entry}, local...)...)
			require.LessOrEqual(t, teamLines(text), teamScreens, entry)
			fits(t, text)
		}
		for _, path := range stories {
			text := done(t, "", append([]string{"-record", path}, local...)...)
			require.LessOrEqual(t, strings.Count(text, "\n"), teamScreens, "%s, with its sources", path)
		}
	}
}

func TestLocal(t *testing.T) {
	text := oneSpace(done(t, "", "-team", "-local", "local.json"))
	for _, row := range []struct{ name, why, has string }{
		{"lead", "the service's own number", "Here a family has one lead worker from 3 on. That is reached. [1, local]"},
		{"too many", "Dan's week is told on its own", "Here 2 is the most for one person"},
		{"usual", "the others' are told together", "Ros has 1 appointment with 1 agency; Mia has 2"},
		{"topics", "they are said once", "What the team needs to know of each: belonging, needs, services."},
		{"which are lacking", "the rest is no answer where little is needed", "None recorded: Mia (?) (everything); Jean (needs)."},
		{"reached", "by the service's routes", "Saltmarsh family hub, Young carers project and Weir Street money advice can be reached by referral"},
		{"not reached", "all routes are listed", "So help with housing cannot be reached."},
		{"signpost", "a service of the area", "Saltmarsh family hub is for families and friends, and Harbour treatment service can refer them."},
		{"its sources", "what is local is no source", "local: the service's own setting."},
	} {
		t.Run(row.name, func(t *testing.T) { require.Contains(t, text, row.has, row.why) })
	}
	require.NotContains(t, text, "Not given")
	require.NotContains(t, text, "mental health was looked into", "45 days apart, and 30 are soon here")
	data, err := os.ReadFile("local.json")
	require.NoError(t, err)
	require.Equal(t, done(t, "", "-team", "-local", "local.json"), done(t, string(data), "-team", "-local", "-"))
	require.Contains(t, done(t, "", "-team", "-local", "local.json", "-format", "json"), `"notGiven":[]`)
	require.Contains(t, done(t, "", "-team", "-local", "local.json", "-for", "agency:gp", "-purpose", "coordination"), "Saltmarsh family hub")
	require.Contains(t, usage, "local.json")
}

func TestBadLocal(t *testing.T) {
	for _, row := range []struct{ name, why, in, line string }{
		{"nothing", "no document", "", "/: "},
		{"unknown key", "a slip would decide nothing, unseen", `{"` + secret + `":1}`, "/: unknown key"},
		{"key twice", "which of them holds?", `{"sameNeedWithin":1,"sameNeedWithin":2}`, "/sameNeedWithin: key stands twice"},
		{"null", "left out instead", `{"sameNeedWithin":null}`, "/sameNeedWithin: null"},
		{"no such word", "it is not shown", `{"topics":["` + secret + `"]}`, "/topics/0: "},
		{"content", "checked before anything is shown", `{"services":[{"id":"a"},{"id":"a"}]}`, "/services/1/id: is listed twice"},
		{"out of range", "nobody leads for no agency", `{"leadWorkerFrom":0}`, "/leadWorkerFrom: "},
		{"too large", "the input is bounded", `{"services":[{"id":"` + strings.Repeat("x", maxBytes) + `"}]}`, "/: "},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			got := call(row.in, "-team", "-local", "-")
			require.Equal(t, exitData, got.status, row.why)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, row.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			require.NotContains(t, got.faults, secret)
		})
	}
	got := call("", "-team", "-local", filepath.Join(t.TempDir(), secret))
	require.Equal(t, exitData, got.status)
	require.Equal(t, "/: the file of -local cannot be opened\n", got.faults)
}

// TestTeamNamesEveryAnswer: what was taken back, declined or over, what does not
// count and what is in force is on the page, of everybody.
func TestTeamNamesEveryAnswer(t *testing.T) {
	r := family(t)
	consent := func(about assessment.MemberID, to assessment.AgencyID) assessment.Consent {
		return assessment.Consent{
			About: about, Capacity: assessment.CapacityHas, To: assessment.Audience{Agency: to}, Topics: []assessment.Topic{assessment.TopicNeeds},
			Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: assessment.MustParseDay("2026-11-01"),
		}
	}
	declines := func(c assessment.Consent, day string) assessment.Consent {
		c.From, c.Declined = assessment.Day{}, assessment.MustParseDay(day)
		return c
	}
	byJean := declines(consent("mia", "probation"), "2026-11-04")
	byJean.By, byJean.Authority = "jean", assessment.AuthorityParent
	r.Consents = append(r.Consents, declines(consent("ros", "gp"), "2026-11-02"), declines(consent("ken", "school"), "2026-11-03"), byJean)
	r.Overrides = []assessment.Override{{
		Reason: assessment.OverrideReasonSeriousHarm, Decider: "treatment.safeguarding-lead", About: "dan", To: "school",
		Topics: []assessment.Topic{assessment.TopicSafety}, Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: r.Day,
	}}
	in := encoded(t, r)
	text := oneSpace(done(t, in, "-record", "-", "-team"))
	for _, row := range []struct{ name, why, has string }{
		{"declined", "it is an answer", "Asked and declined: Ros (2 November 2026: needs)."},
		{"another's", "of each agency", "Asked and declined: Ken (3 November 2026: needs)."},
		{"by nobody who could", "it is not Mia's answer", "Declined, but not by anybody recorded as deciding: Mia (?) (4 November 2026: needs)."},
		{"without consent", "a person decided it", "A person decided on record to tell it something without consent, speak with them first: Dan."},
		{"what to do", "nobody is worn down", "What was taken back or declined is an answer: do not ask as if for the first time"},
	} {
		t.Run(row.name, func(t *testing.T) { require.Contains(t, text, row.has, row.why) })
	}
	o, err := parse([]string{"-record", "-", "-team"})
	require.NoError(t, err)
	v, err := look(o, strings.NewReader(in))
	require.NoError(t, err)
	seen := map[coordination.Standing]bool{}
	for _, g := range v.team.Lacking {
		seen[g.Standing] = true
		line := oneSpace(v.consentsTo(g.Agency))
		require.Contains(t, line, v.picture.Label(g.Member))
		if g.Standing != coordination.StandingNotRecorded {
			require.Contains(t, line, dated(g.Since))
			require.Contains(t, line, topicsOf(g.Topics))
		}
	}
	require.Len(t, seen, len(coordination.Standing(0).Words()), "every standing is in it")
	for _, g := range v.team.Granted {
		require.Contains(t, oneSpace(v.consentsTo(g.Agency)), topicsOf(g.Topics))
	}
}

// TestTeamDoesNotGrowWithEveryPair: those with whom it stands alike share a line.
func TestTeamDoesNotGrowWithEveryPair(t *testing.T) {
	of := func(members, agencies int) string {
		r := assessment.Record{ID: "many", Day: assessment.MustParseDay("2026-11-21"), MembersListed: assessment.ListedAll}
		born, err := assessment.ParsePartialDate("2015")
		require.NoError(t, err)
		for i := range members {
			m := assessment.Member{ID: assessment.MemberID(fmt.Sprint("m", i)), Label: fmt.Sprint("Person ", i)}
			if i%2 == 0 {
				m.Born = born
			}
			r.Members = append(r.Members, m)
		}
		for i := range agencies {
			id := assessment.AgencyID(fmt.Sprint("a", i))
			r.Agencies = append(r.Agencies, assessment.Agency{ID: id})
			for _, m := range r.Members {
				r.Involvements = append(r.Involvements, assessment.Involvement{Agency: id, Member: m.ID})
			}
		}
		text := done(t, encoded(t, r), "-record", "-", "-team")
		_, text, _ = strings.Cut(text, "\nConsents to coordinate")
		text, _, _ = strings.Cut(text, "\nTo bear in mind")
		return text
	}
	few, many := strings.Count(of(5, 10), "\n"), strings.Count(of(50, 10), "\n")
	require.Less(t, many, few+40, "ten times as many people are a few lines more")
	require.Contains(t, oneSpace(of(50, 2)), "and 42 more (everything)")
}
