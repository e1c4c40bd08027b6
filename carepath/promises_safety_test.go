package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func TestPromise08LowRiskNeverClears(t *testing.T) {
	b, facts := published(), map[RuleID][]FactID{}
	for _, r := range b.Rules() {
		facts[r.ID] = factsOf(r)
	}
	t.Run("nothing joint opens past an unanswered safety question", func(t *testing.T) {
		for seed := range someOf(300) {
			r := openForJointWork(newFamily(seeded(seed)))
			without := map[About]map[key]Decision{}
			for k, d := range decided(b, r) {
				for _, id := range facts[k.rule] {
					f := b.facts[id]
					if d.Outcome != OutcomeEligible || !f.Safety || id == FactJointSafe {
						continue
					}
					of := f.about(About{Member: k.subject, Focal: k.focal})
					if without[of] == nil {
						without[of] = decided(b, withoutSafety(r, of))
					}
					require.Equal(t, OutcomeUnknown, without[of][k].Outcome, "%s opened without %s", k.rule, id)
				}
			}
		}
	})
	t.Run("only the person who might be harmed, asked alone, can say no", func(t *testing.T) {
		opened := 0
		for seed := range someOf(300) {
			r := openForJointWork(newFamily(seeded(seed)))
			spoiled := copyRecord(r)
			for i := range spoiled.Safety {
				s := &spoiled.Safety[i]
				if s.Answer == assessment.AnswerNo {
					s.Source.Alone = [...]assessment.Answer{assessment.AnswerNotAsked, assessment.AnswerNo, assessment.AnswerAskedUnknown}[seed%3]
				}
			}
			spoiledDecisions := decided(b, spoiled)
			for k, d := range decided(b, r) {
				if d.Outcome == OutcomeEligible && slices.Contains(facts[k.rule], FactAbuse) {
					opened++
					require.Equal(t, OutcomeUnknown, spoiledDecisions[k].Outcome, "%s", k.rule)
				}
			}
		}
		require.Positive(t, opened, "no joint work was ever open: the test tests nothing")
	})
}

// openForJointWork answers everything that a couple needs, so that the gate is
// all that stands between them and joint work.
func openForJointWork(r assessment.Record) assessment.Record {
	r = copyRecord(r)
	r.Safety, r.Uses, r.Appraisals, r.RoleOffers, r.Ties = nil, nil, nil, nil, nil
	r.Country, r.MembersListed, r.TiesListed = assessment.CountryEngland, assessment.ListedAll, assessment.ListedAll
	two := About{Member: "m1", Focal: "m0"}
	for _, s := range []struct {
		id FactID
		v  int
	}{
		{FactCouple, 1},
		{FactAlcohol, 2},
		{FactDrugs, 0},
		{FactOwnUse, 0},
		{FactContact, 4},
		{FactCloseness, 3},
		{FactAvailable, 2},
		{FactFirmKind, 2},
		{FactAgreesGoal, 2},
		{FactPowerOver, 0},
		{FactUnsettled, 0},
		{FactUntreated, 0},
		{FactTooYoung, 0},
		{FactFormulated, 1},
		{FactDanger, 0},
		{FactAbuse, 0},
		{FactControl, 0},
		{FactSevere, 0},
		{FactChildRisk, 0},
		{FactWilling(assessment.RoleCoupleSessions), 1},
		{FactConfident(assessment.RoleCoupleSessions), 1},
		{FactAgreed(assessment.RoleCoupleSessions), 1},
		{FactWilling(assessment.RoleNetworkMember), 1},
		{FactConfident(assessment.RoleNetworkMember), 1},
		{FactAgreed(assessment.RoleNetworkMember), 1},
		{FactWithOthers(assessment.RoleNetworkMember), 1},
	} {
		r = answer(r, s.id, two, s.v)
	}
	return r
}

// withoutSafety takes away what was answered about safety by or about somebody.
func withoutSafety(r assessment.Record, a About) assessment.Record {
	r = copyRecord(r)
	r.Safety = slices.DeleteFunc(r.Safety, func(s assessment.SafetyAnswer) bool {
		return a == About{} || s.Harmed == a.Member
	})
	return r
}
