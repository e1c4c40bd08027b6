// Package stories runs the stories: each folder is one thing that the two
// documents the library comes from insist on, told in story.md, with a record
// and the plan that it comes to.
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
)

var update = flag.Bool("update", false, "rewrite the golden plans")

// claim is what a story asserts of its record, beside the golden plan.
type claim func(t *testing.T, b *carepath.Rulebook, r assessment.Record)

var storyTable = map[string]claim{
	"friend-like-sister":               friendLikeSister,
	"own-help-while-refusing":          ownHelpWhileRefusing,
	"father-kept-out-of-role":          fatherKeptOut,
	"capital-high-treatment-unchanged": capitalHigh,
	"grandparents-drinking":            grandparentsDrinking,
	"violence-question-first":          violenceFirst,
	"suspected-partners-no":            suspectedNo,
	"birth-year-only":                  birthYear,
	"couple-therapy-october-2022":      october2022,
	"sister-in-scotland":               scotland,
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
			r := record(t, path)
			golden(t, filepath.Join(name, "plan.golden.json"), book.Plan(r, carepath.Options{}))
			storyTable[name](t, book, r)
		})
	}
}

// TestEveryStoryIsTold keeps the narratives from going missing.
func TestEveryStoryIsTold(t *testing.T) {
	for name := range storyTable {
		text, err := os.ReadFile(filepath.Join(name, "story.md"))
		require.NoError(t, err)
		require.Contains(t, string(text), "**What the plan shows.**")
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
	data, err := assessment.Encode(plan)
	require.NoError(t, err)
	var got bytes.Buffer
	require.NoError(t, json.Indent(&got, data, "", "  "))
	got.WriteByte('\n')
	if *update {
		require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got.String())
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
	young       carepath.RuleID = "family-therapy-young"
)

func eligible(t *testing.T, plan carepath.Plan, subject, focal assessment.MemberID, rules ...carepath.RuleID) {
	t.Helper()
	for _, id := range rules {
		require.Equal(t, carepath.OutcomeEligible, of(t, plan, id, subject, focal).Outcome, id)
	}
}
