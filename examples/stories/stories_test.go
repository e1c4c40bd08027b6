// Package stories runs the stories: each folder is one thing that the two
// documents the library comes from insist on, told in story.md, with a record
// and what it comes to: the plan, what those who ask are shown, the team.
package stories

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// claim is what a story asserts of its record, beside the golden files.
type claim func(t *testing.T, b *carepath.Rulebook, r assessment.Record)

// story says which golden files a folder holds, and what is claimed beside them.
type story struct {
	claim claim
	// asks are who asks to see the record: what each is shown, and its plan.
	asks []ask
	// area is what the story's service has decided, for the team; without it there
	// is no team.
	area *coordination.Local
	// point is where the family first comes; without it there is no first contact.
	point assessment.EntryPoint
	// noPlan says that the plan of the whole record is not what the story is about.
	noPlan bool
}

// ask is somebody who asks to see the record for a purpose, on a day or on the
// record's own.
type ask struct {
	member  assessment.MemberID
	agency  assessment.AgencyID
	purpose assessment.Purpose
	day     string
}

func (a ask) view(r assessment.Record) assessment.Record {
	var day assessment.Day
	if a.day != "" {
		day = assessment.MustParseDay(a.day)
	}
	if !day.IsZero() && day.Compare(r.Day) < 0 { // as it was told then: whoever looks at the record of today sees what counts today
		r = r.AsOf(day)
		r.Day = day
	}
	return r.For(assessment.Audience{Member: a.member, Agency: a.agency}, a.purpose, day)
}

// file names a golden file of what is shown, or of its plan.
func (a ask) file(kind string) string {
	name := kind + "-" + string(a.member) + string(a.agency) + "-" + a.purpose.String()
	if a.day != "" {
		name += "-" + a.day
	}
	return name + ".golden.json"
}

var storyTable = map[string]story{
	"friend-like-sister":               {claim: friendLikeSister},
	"own-help-while-refusing":          {claim: ownHelpWhileRefusing},
	"father-kept-out-of-role":          {claim: fatherKeptOut},
	"capital-high-treatment-unchanged": {claim: capitalHigh},
	"grandparents-drinking":            {claim: grandparentsDrinking},
	"violence-question-first":          {claim: violenceFirst},
	"suspected-partners-no":            {claim: suspectedNo},
	"birth-year-only":                  {claim: birthYear},
	"couple-therapy-october-2022":      {claim: october2022},
	"sister-in-scotland":               {claim: scotland},

	"mother-calls-for-her-son":  {claim: motherCalls, asks: []ask{juneAsks(), deanAsks()}},
	"school-sees-what-it-needs": {claim: schoolSees, asks: []ask{schoolAsks()}, noPlan: true},
	"consent-withdrawn-halfway": {claim: withdrawnHalfway, asks: []ask{dayBefore(), dayOf()}, noPlan: true},
	"asks-for-his-own-record":   {claim: ownRecord, asks: []ask{liamAsks(), rosAsks()}},

	"finance-assessed-twice": {claim: financeTwice, area: &coordination.Local{SameNeedWithin: number(42), Topics: needed()}, noPlan: true},
	"seven-appointments":     {claim: sevenAppointments, area: &coordination.Local{AppointmentsAWeek: number(5), Topics: needed()}, noPlan: true},
	"no-lead-worker":         {claim: noLeadWorker, area: &coordination.Local{LeadWorkerFrom: number(3), Topics: needed()}, noPlan: true},
	"emergency-at-two":       {claim: emergencyAtTwo, point: assessment.EntryPointEmergency},
}

func TestStories(t *testing.T) {
	folders, err := filepath.Glob("*/record.json")
	require.NoError(t, err)
	require.Len(t, folders, len(storyTable), "every folder has its claim, every claim its folder")
	book := carepath.Published()
	for _, path := range folders {
		name := filepath.Dir(path)
		t.Run(name, func(t *testing.T) {
			require.Contains(t, storyTable, name)
			s, r := storyTable[name], record(t, path)
			if !s.noPlan {
				golden(t, filepath.Join(name, "plan.golden.json"), book.Plan(r, carepath.Options{}))
			}
			for _, a := range s.asks {
				view := a.view(r)
				compare(t, filepath.Join(name, a.file("view")), encoded(t, view))
				_, err := assessment.Decode(encoded(t, view))
				require.NoError(t, err, "what is shown is a record")
				golden(t, filepath.Join(name, a.file("plan")), book.Plan(view, carepath.Options{}))
			}
			if s.area != nil {
				compare(t, filepath.Join(name, "team.golden.json"), encoded(t, team(t, *s.area, r)))
			}
			if s.point != assessment.EntryPointNotStated {
				compare(t, filepath.Join(name, "contact.golden.json"), encoded(t, contact(t, hereabouts(), r, s.point)))
			}
			s.claim(t, book, r)
		})
	}
}

// TestEveryStoryIsTold keeps the narratives from going missing.
func TestEveryStoryIsTold(t *testing.T) {
	for name := range storyTable {
		text, err := os.ReadFile(filepath.Join(name, "story.md"))
		require.NoError(t, err)
		require.Regexp(t, `\*\*What the (plan|views|team|worker) (shows?|is told)\.\*\*`, string(text))
		for line := range bytes.Lines(text) {
			require.LessOrEqual(t, len([]rune(string(line))), 100, name)
		}
	}
}

func record(t *testing.T, path string) assessment.Record {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	r, err := assessment.Decode(data)
	require.NoError(t, err)
	return r
}

// golden compares a plan with the file, laid out so that a change can be read.
// What a rule always says, such as its citations, is left out: it is tested with
// the rules.
func golden(t *testing.T, path string, plan carepath.Plan) {
	t.Helper()
	plan.Decisions = slices.Clone(plan.Decisions)
	for i := range plan.Decisions {
		d := &plan.Decisions[i]
		d.Cites, d.Cautions, d.Effects = nil, nil, nil
	}
	compare(t, path, encoded(t, plan))
}

func encoded[T any](t *testing.T, v T) []byte {
	t.Helper()
	data, err := assessment.Encode(v)
	require.NoError(t, err)
	return data
}

// compare takes a document and its golden file.
func compare(t *testing.T, path string, data []byte) {
	t.Helper()
	var got bytes.Buffer
	require.NoError(t, json.Indent(&got, data, "", "  "))
	got.WriteByte('\n')
	if *update {
		require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got.String(), path)
}

// of is the decision of one rule for somebody, of which there must be one.
func of(t *testing.T, plan carepath.Plan, rule carepath.RuleID, subject, focal assessment.MemberID) carepath.Decision {
	t.Helper()
	for _, d := range plan.Decisions {
		if d.Rule == rule && d.Subject == subject && d.Focal == focal {
			return d
		}
	}
	t.Fatalf("%s is not decided", rule)
	return carepath.Decision{}
}

// facts are what the reasons of a decision rest on.
func facts(d carepath.Decision) []carepath.FactID {
	var out []carepath.FactID
	for _, r := range d.Reasons {
		out = append(out, r.Fact)
	}
	return out
}

// outcome is a decision without what only its reasons say.
type outcome struct {
	rule    carepath.RuleID
	subject assessment.MemberID
	focal   assessment.MemberID
	outcome carepath.Outcome
}

// outcomes of a plan, for the decisions that a test takes.
func outcomes(p carepath.Plan, take func(carepath.Decision) bool) []outcome {
	var out []outcome
	for _, d := range p.Decisions {
		if take(d) {
			out = append(out, outcome{d.Rule, d.Subject, d.Focal, d.Outcome})
		}
	}
	return out
}

const (
	ownSupport  carepath.RuleID = "own-right-support"
	ownSelfHelp carepath.RuleID = "own-right-self-help"
	ownMeetings carepath.RuleID = "own-right-meetings"
	coupleDrug  carepath.RuleID = "couple-therapy-drugs"
	coupleDrink carepath.RuleID = "couple-therapy-alcohol"
	network     carepath.RuleID = "network-member"
	community   carepath.RuleID = "community-reinforcement"
	netTherapy  carepath.RuleID = "network-therapy"
	naloxone    carepath.RuleID = "take-home-naloxone"
	young       carepath.RuleID = "family-therapy-young"
)

func eligible(t *testing.T, plan carepath.Plan, subject, focal assessment.MemberID, rules ...carepath.RuleID) {
	t.Helper()
	for _, id := range rules {
		require.Equal(t, carepath.OutcomeEligible, of(t, plan, id, subject, focal).Outcome, id)
	}
}
