package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func youngRules() []Rule {
	return []Rule{multidimensionalFamilyTherapy(), functionalFamilyTherapy(), multisystemicTherapy()}
}

func unitedKingdom() []assessment.Country {
	return []assessment.Country{
		assessment.CountryEngland, assessment.CountryScotland, assessment.CountryWales, assessment.CountryNorthernIreland,
	}
}

// openTogether are the answers about safety and about a role that open joint work.
func openTogether(r assessment.Role) []told {
	return []told{
		{FactWilling(r), 1},
		{FactConfident(r), 1},
		{FactAgreed(r), 1},
		{FactDanger, 0},
		{FactAbuse, 0},
		{FactControl, 0},
		{FactSevere, 0},
		{FactChildRisk, 0},
	}
}

// closedTogether are the cases in which the gate, or somebody's no, keeps joint
// work closed.
func closedTogether(r assessment.Role) []ruleCase {
	return []ruleCase{
		{"danger", "the gate", []told{{FactDanger, 1}}, OutcomeNotEligible},
		{"abuse", "the gate: no specialist has decided otherwise", []told{{FactAbuse, 1}, {FactJointSafe, 0}}, OutcomeNotEligible},
		{"control", "the gate", []told{{FactControl, 1}}, OutcomeNotEligible},
		{"severe violence", "the gate", []told{{FactSevere, 1}}, OutcomeNotEligible},
		{"child at risk", "the gate", []told{{FactChildRisk, 1}}, OutcomeNotEligible},
		{"not willing", "nobody takes part against their will", []told{{FactWilling(r), 0}}, OutcomeNotEligible},
		{"not able", "nobody is asked for what they cannot carry", []told{{FactConfident(r), 0}}, OutcomeNotEligible},
		{"not agreed", "it is the other's treatment", []told{{FactAgreed(r), 0}}, OutcomeNotEligible},
	}
}

func TestMultidimensionalFamilyTherapy(t *testing.T) {
	role := assessment.RoleFamilySessions
	open := append([]told{{FactFocalAge, 15}, {FactProblemUse, 1}}, openTogether(role)...)
	runCases(t, multidimensionalFamilyTherapy(), open, append(closedTogether(role), []ruleCase{
		{"aged 8", "the register begins at 9", []told{{FactFocalAge, 8}}, OutcomeNotEligible},
		{"aged 9", "the register begins at 9", []told{{FactFocalAge, 9}}, OutcomeEligible},
		{"aged 26", "the register ends at 26", []told{{FactFocalAge, 26}}, OutcomeEligible},
		{"aged 27", "the register ends at 26", []told{{FactFocalAge, 27}}, OutcomeNotEligible},
		{"no problem use", "it is for a problem with alcohol or drugs", []told{{FactProblemUse, 0}}, OutcomeNotEligible},
		{"opioid medicine", "a trial left them out: a caution", []told{{FactMedication, 1}}, OutcomeEligible},
	}...))
	requireInForce(t, multidimensionalFamilyTherapy(), england(), []string{"2011-02-23", "2026-11-21"}, []string{"2011-02-22"})
}

// TestTrialsAndGuidelinesDifferInAges: the ages of a register decide, those of the
// guideline and of the trial are said where they are left.
func TestTrialsAndGuidelinesDifferInAges(t *testing.T) {
	b := bookOf(t, multidimensionalFamilyTherapy())
	for _, c := range []struct {
		name, why        string
		age              int
		guideline, trial bool
	}{
		{"9", "below both", 9, true, true},
		{"10", "the guideline's first", 10, false, true},
		{"12", "below the trial", 12, false, true},
		{"13", "the trial's first", 13, false, false},
		{"17", "the guideline's last", 17, false, false},
		{"18", "the trial's last", 18, true, false},
		{"19", "above both", 19, true, true},
		{"not known", "either may hold", unasked, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			ids := cautionsOn(b, recordOf(b, nil, []told{{FactFocalAge, c.age}}), "2026-11-21")
			require.Equal(t, c.guideline, slices.Contains(ids, "guideline-ages"), c.why)
			require.Equal(t, c.trial, slices.Contains(ids, "trial-ages"), c.why)
			require.Contains(t, ids, "made-to-come")
		})
	}
}

func TestFunctionalFamilyTherapy(t *testing.T) {
	role := assessment.RoleFamilySessions
	open := append([]told{{FactFocalAge, 15}, {FactProblemUse, 1}}, openTogether(role)...)
	runCases(t, functionalFamilyTherapy(), open, append(closedTogether(role), []ruleCase{
		{"aged 9", "the guidebook begins at 10", []told{{FactFocalAge, 9}}, OutcomeNotEligible},
		{"aged 10", "the guidebook begins at 10", []told{{FactFocalAge, 10}}, OutcomeEligible},
		{"aged 18", "the guidebook ends at 18", []told{{FactFocalAge, 18}}, OutcomeEligible},
		{"aged 19", "the guidebook ends at 18", []told{{FactFocalAge, 19}}, OutcomeNotEligible},
		{"antisocial, no problem use", "one of the two is enough", []told{{FactProblemUse, 0}, {FactAntisocial, 1}}, OutcomeEligible},
		{"antisocial, use not asked", "one of the two is enough", []told{{FactProblemUse, unasked}, {FactAntisocial, 1}}, OutcomeEligible},
		{"neither", "one of the two it takes", []told{{FactProblemUse, 0}, {FactAntisocial, 0}}, OutcomeNotEligible},
		{"no problem use, the other not asked", "it may be the other", []told{{FactProblemUse, 0}}, OutcomeUnknown},
	}...))
	requireInForce(t, functionalFamilyTherapy(), unitedKingdom(), []string{"2026-11-21"}, nil)
}

func TestMultisystemicTherapy(t *testing.T) {
	role := assessment.RoleFamilySessions
	open := append([]told{{FactFocalAge, 15}, {FactCareOrCustody, 1}, {FactNoCaregiver, 0}}, openTogether(role)...)
	runCases(t, multisystemicTherapy(), open, append(closedTogether(role), []ruleCase{
		{"aged 10", "services begin at 11", []told{{FactFocalAge, 10}}, OutcomeNotEligible},
		{"aged 11", "services begin at 11", []told{{FactFocalAge, 11}}, OutcomeEligible},
		{"aged 17", "services end at 17", []told{{FactFocalAge, 17}}, OutcomeEligible},
		{"aged 18", "services end at 17", []told{{FactFocalAge, 18}}, OutcomeNotEligible},
		{"no risk of care or custody", "that is whom it is for", []told{{FactCareOrCustody, 0}}, OutcomeNotEligible},
		{"nobody brings them up", "the referral criteria", []told{{FactNoCaregiver, 1}}, OutcomeNotEligible},
		{"not antisocial", "a caution: the question is narrower than the source", []told{{FactAntisocial, 0}}, OutcomeEligible},
	}...))
	requireInForce(t, multisystemicTherapy(), unitedKingdom(), []string{"2026-11-21"}, nil)
	require.Equal(t, assessment.CheckedSecondary, multisystemicTherapy().Checked(), "whom it is not for was read in a copy")

	b := bookOf(t, multisystemicTherapy())
	for _, c := range []struct {
		name, why string
		value     int
		want      bool
	}{
		{"not antisocial", "use alone is not what it is for", 0, true},
		{"antisocial", "then use counts", 1, false},
		{"not asked", "it may hold", unasked, true},
	} {
		t.Run("caution: "+c.name, func(t *testing.T) {
			ids := cautionsOn(b, recordOf(b, nil, []told{{FactAntisocial, c.value}}), "2026-11-21")
			require.Equal(t, c.want, slices.Contains(ids, "use-alone"), c.why)
		})
	}
}
