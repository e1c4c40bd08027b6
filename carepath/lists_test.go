package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestPromise01ListsSayWhetherAllAreListed: what is not listed is absent only
// where the list says that it is complete. Each row settles with a complete list
// and with no other.
func TestPromise01ListsSayWhetherAllAreListed(t *testing.T) {
	notAffected := twoPeople()
	notAffected.Impacts = []assessment.Impact{{Member: "m1", Of: "m0", Affected: assessment.AnswerNo, Source: by("m1")}}
	strangers := twoPeople()
	strangers.Country = assessment.CountryEngland
	strangers.UnmetNeeds = []assessment.UnmetNeed{{Member: "m0", Area: assessment.NeedAreaMoney}}
	drinkingAsked := func(l assessment.Listed) assessment.Record {
		r := withUse(couple(), "m1", assessment.PatternNotUsed)
		r.Uses[len(r.Uses)-1].SubstancesListed = l
		return r
	}
	for _, c := range []struct {
		name, why string
		rule      RuleID
		record    func(assessment.Listed) assessment.Record
		complete  Outcome
	}{
		{"affected by nobody", "somebody else may use who is not listed", "own-right-support", func(l assessment.Listed) assessment.Record {
			r := notAffected
			r.MembersListed = l
			return r
		}, OutcomeNotEligible},
		{"no child at risk", "a child may not be listed", "network-member", func(l assessment.Listed) assessment.Record {
			r := couple()
			r.MembersListed = l
			return r
		}, OutcomeEligible},
		{"not a couple", "a tie may not be listed", "couple-therapy-alcohol", func(l assessment.Listed) assessment.Record {
			r := strangers
			r.TiesListed = l
			return r
		}, OutcomeNotEligible},
		{"no problem use", "a substance may not be listed", "network-member", drinkingAsked, OutcomeEligible},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			for _, l := range []assessment.Listed{assessment.ListedNotStated, assessment.ListedPartly} {
				require.Equal(t, OutcomeUnknown, outcomeFor(t, c.record(l), c.rule), "%s: %s", l, c.why)
			}
			require.Equal(t, c.complete, outcomeFor(t, c.record(assessment.ListedAll), c.rule), "the complete list")
		})
	}
}

func outcomeFor(t *testing.T, r assessment.Record, rule RuleID) Outcome {
	t.Helper()
	for _, d := range published().Decide(assessment.Gather(r, testDay())) {
		if d.Rule == rule && d.Subject == "m1" {
			return d.Outcome
		}
	}
	t.Fatalf("%s was not decided", rule)
	return OutcomeUnknown
}
