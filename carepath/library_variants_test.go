package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func variantRules() []Rule { return []Rule{coupleTherapyNaltrexone(), familyWorkNaltrexone()} }

func onNaltrexoneCases() []ruleCase {
	return []ruleCase{
		{"no naltrexone", "it goes with the medicine", []told{{FactNaltrexone, 0}}, OutcomeNotEligible},
		{"contact each week", "weekly is read as close", []told{{FactContact, 3}}, OutcomeEligible},
		{"contact each month", "weekly is read as close", []told{{FactContact, 2}}, OutcomeNotEligible},
		{"aged 15", "the guideline starts at 16", []told{{FactFocalAge, 15}}, OutcomeNotEligible},
		{"aged 16", "the guideline starts at 16", []told{{FactFocalAge, 16}}, OutcomeEligible},
		{"a drug problem of their own", "somebody who does not misuse drugs", []told{{FactOwnDrugUse, 1}}, OutcomeNotEligible},
		{"not living together", "the trial's term: a caution", []told{{FactLivesWith, 0}}, OutcomeEligible},
		{"opioid medicine too", "the trial's term: a caution", []told{{FactMedication, 1}}, OutcomeEligible},
	}
}

func TestFamilyWorkWithNaltrexone(t *testing.T) {
	role := assessment.RoleFamilySessions
	open := append([]told{{FactNaltrexone, 1}, {FactContact, 4}, {FactOwnDrugUse, 0}, {FactFocalAge, 30}}, openTogether(role)...)
	runCases(t, familyWorkNaltrexone(), open, append(closedTogether(role), onNaltrexoneCases()...))
	requireInForce(t, familyWorkNaltrexone(), england(), []string{"2007-07-25", "2026-11-21"}, []string{"2007-07-24"})
}

func TestCoupleTherapyWithNaltrexone(t *testing.T) {
	role := assessment.RoleCoupleSessions
	open := append([]told{{FactCouple, 1}, {FactNaltrexone, 1}, {FactContact, 4}, {FactOwnDrugUse, 0}, {FactFocalAge, 30}}, openTogether(role)...)
	runCases(t, coupleTherapyNaltrexone(), open, append(closedTogether(role), onNaltrexoneCases()...))
	requireInForce(t, coupleTherapyNaltrexone(), england(), []string{"2007-07-25", "2026-11-21"}, []string{"2007-07-24"})

	b := bookOf(t, coupleTherapyNaltrexone())
	r := recordOf(b, open, []told{{FactCouple, unasked}})
	r.TiesListed = assessment.ListedAll
	d, _ := decisionFor(b, r, testDay())
	require.Equal(t, OutcomeNotEligible, d.Outcome, "for a relative who is no partner there is family work")
}

// TestNaltrexoneIsUnverified: what opens both was recalled and not read.
func TestNaltrexoneIsUnverified(t *testing.T) {
	b := bookOf(t, variantRules()...)
	for _, d := range b.Decide(assessment.Gather(recordOf(b, nil, nil), testDay())) {
		require.Equal(t, assessment.CheckedUnverified, d.Checked)
	}
	require.Empty(t, b.CheckedAtLeast(assessment.CheckedSecondary).Decide(assessment.Gather(recordOf(b, nil, nil), testDay())))
}

// TestTwoOpioidMedicinesAreSaid: naltrexone beside opioid substitution medicine is
// said, and so is that it may be where nobody was asked.
func TestTwoOpioidMedicinesAreSaid(t *testing.T) {
	for _, rule := range variantRules() {
		b := bookOf(t, rule)
		for _, c := range []struct {
			name, why string
			value     int
			want      bool
		}{
			{"taken", "both are recorded", 1, true},
			{"not taken", "there is nothing to say", 0, false},
			{"not asked", "it may be", unasked, true},
		} {
			t.Run(string(rule.ID)+": "+c.name, func(t *testing.T) {
				ids := cautionsOn(b, recordOf(b, nil, []told{{FactMedication, c.value}}), "2026-11-21")
				require.Equal(t, c.want, slices.Contains(ids, "opioid-medicine"), c.why)
				require.Contains(t, ids, "trial-men")
				require.Contains(t, ids, "vouchers")
			})
		}
	}
}
