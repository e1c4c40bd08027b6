package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestChildInNeed: a worker's yes opens it, and no answer closes it but an age.
func TestChildInNeed(t *testing.T) {
	b := bookOf(t, childInNeed())
	with := func(differs ...told) assessment.Record { return recordOf(b, []told{{FactAge, 6}}, differs) }
	two := with(told{FactNeedsServices, 1})
	no := 0
	two.Facts = append(two.Facts, assessment.HostFact{ID: string(FactNeedsServices), Member: "m1", Value: &no, Source: by("m0")})
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		want      Outcome
		silent    bool
	}{
		{"judged so", "the threshold of section 17", with(told{FactNeedsServices, 1}), OutcomeEligible, false},
		{"said no", "no answer clears a child", with(told{FactNeedsServices, 0}), OutcomeUnknown, true},
		{"a worker yes, the family no", "a yes stands whoever says no", two, OutcomeEligible, false},
		{"not asked", "nobody has judged", with(), OutcomeUnknown, false},
		{"just 17", "a child is under 18", with(told{FactAge, 17}, told{FactNeedsServices, 1}), OutcomeEligible, false},
		{"just 18", "an adult is no child in need", with(told{FactAge, 18}, told{FactNeedsServices, 1}), OutcomeNotEligible, false},
		{"a parent uses", "that is no harm by itself", withUse(with(), "m0", assessment.PatternSevereDependence), OutcomeUnknown, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.NoError(t, c.record.Validate())
			d, applies := decisionFor(b, c.record, testDay())
			require.True(t, applies)
			require.Equal(t, c.want, d.Outcome, c.why)
			require.Equal(t, c.silent, d.Silent, c.why)
		})
	}
	require.Equal(t, assessment.CheckedPrimary, childInNeed().Checked())
}

// TestPromptsAreNotAmongWhatIsNotOffered: a prompt offers nothing, so that its
// being closed is nothing that somebody goes without.
func TestPromptsAreNotAmongWhatIsNotOffered(t *testing.T) {
	plan := published().Plan(couple(), Options{})
	closed := 0
	for _, d := range plan.Decisions {
		r, _ := published().Rule(d.Rule)
		if r.Kind == KindPrompt && d.Outcome == OutcomeNotEligible {
			closed++
		}
	}
	require.Positive(t, closed, "an adult is no child in need")
	for _, n := range plan.NotOffered {
		r, _ := published().Rule(n.Rule)
		require.NotEqual(t, KindPrompt, r.Kind, "%s", n.Rule)
	}
}

func TestAskAboutChildren(t *testing.T) {
	runCases(t, askAboutChildren(), []told{{FactTreatment, engaged}}, []ruleCase{
		{"does not want treatment", "it is asked of whoever uses a service", []told{{FactTreatment, 1}}, OutcomeNotEligible},
		{"drugs alone", "a child is asked about whatever a parent uses", []told{{FactAlcohol, 0}, {FactDrugs, harmful}}, OutcomeEligible},
	})
	requireInForce(t, askAboutChildren(), []assessment.Country{
		assessment.CountryEngland, assessment.CountryScotland, assessment.CountryWales, assessment.CountryNorthernIreland,
	}, []string{"2025-11-28", "2026-11-21"}, []string{"2025-11-27"})
}

// withUsingParent makes m0 a parent of m1's who lives with m1 and drinks.
func withUsingParent(r assessment.Record) assessment.Record {
	r = withUse(r, "m0", assessment.PatternHarmful)
	for i := range r.Uses {
		r.Uses[i].Source.On = assessment.Day{}
	}
	r.Ties = append(r.Ties, assessment.Tie{Member: "m0", Of: "m1", Kind: assessment.TieKindParent, LivesWith: assessment.AnswerYes, Source: assessment.Source{Informant: "m1"}})
	return r
}

// TestPreventionForYoungPeople is decided on a day of each guidance.
func TestPreventionForYoungPeople(t *testing.T) {
	older, newer := bookOf(t, familyProgrammeYoung()), bookOf(t, preventionYoung())
	older2010 := func(differs ...told) Decision {
		d, _ := decisionFor(older, recordOf(older, []told{{FactDisadvantaged, 0}, {FactDisruptive, 0}}, differs), assessment.MustParseDay("2010-06-01"))
		return d
	}
	open := []told{{FactAge, 14}, {FactAssessedAtRisk, 1}, {FactOwnDependence, 0}}
	decide := func(change func(assessment.Record) assessment.Record, differs ...told) Decision {
		d, _ := decisionFor(newer, change(recordOf(newer, open, differs)), testDay())
		return d
	}
	now := func(differs ...told) Decision { return decide(withUsingParent, differs...) }
	nobodyUses := decide(func(r assessment.Record) assessment.Record {
		r.TiesListed = assessment.ListedAll
		return r
	})
	onDay := func(age int) told { return told{FactAge, age + 16} } // born for the age in 2010
	for _, c := range []struct {
		name, why string
		got       Decision
		want      Outcome
	}{
		{"2010: disadvantaged at 16", "11 to 16", older2010(onDay(16), told{FactDisadvantaged, 1}), OutcomeEligible},
		{"2010: disadvantaged at 17", "11 to 16", older2010(onDay(17), told{FactDisadvantaged, 1}), OutcomeNotEligible},
		{"2010: disadvantaged at 10", "11 to 16", older2010(onDay(10), told{FactDisadvantaged, 1}), OutcomeNotEligible},
		{"2010: disruptive at 10", "10 to 12", older2010(onDay(10), told{FactDisruptive, 1}), OutcomeEligible},
		{"2010: disruptive at 13", "10 to 12", older2010(onDay(13), told{FactDisruptive, 1}), OutcomeNotEligible},
		{"2010: neither", "a risk that is high", older2010(onDay(12)), OutcomeNotEligible},
		{"2010: not asked", "nobody judged it", older2010(onDay(12), told{FactDisadvantaged, unasked}), OutcomeUnknown},
		{"now: a child of somebody who uses", "a group at risk", now(), OutcomeEligible},
		{"now: of nobody who uses", "other groups were not seen", nobodyUses, OutcomeUnknown},
		{"now: dependent", "prevention is no treatment", now(told{FactOwnDependence, 1}), OutcomeNotEligible},
		{"now: not assessed as vulnerable", "the skills are for those who were", now(told{FactAssessedAtRisk, 0}), OutcomeNotEligible},
		{"now: just 18", "children", now(told{FactAge, 18}), OutcomeNotEligible},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.Equal(t, c.want, c.got.Outcome, c.why)
		})
	}
	require.Equal(t, assessment.CheckedUnverified, preventionYoung().Checked(), "of whom it is for a part was recalled")
	require.Equal(t, assessment.CheckedPrimary, familyProgrammeYoung().Checked())
}

// TestStepsToCopeByYear: the project took teenagers, the service that followed
// young people of 11 to 25.
func TestStepsToCopeByYear(t *testing.T) {
	b := bookOf(t, stepsToCope())
	for _, c := range []struct {
		name, why, day string
		born           string
		want           Outcome
	}{
		{"13 in the project", "a teenager", "2016-06-01", "2003-01-01", OutcomeEligible},
		{"12 in the project", "no teenager yet", "2016-06-01", "2004-01-01", OutcomeNotEligible},
		{"20 in the project", "a teenager no longer", "2016-06-01", "1996-01-01", OutcomeNotEligible},
		{"12 on its last day", "no teenager yet", "2019-12-31", "2007-06-01", OutcomeNotEligible},
		{"12 on the day after", "the service is from 11", "2020-01-01", "2007-06-01", OutcomeEligible},
		{"25 today", "to 25", "2026-11-21", "2001-06-01", OutcomeEligible},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := withUsingParent(recordOf(b, nil, nil))
			r.Country = assessment.CountryNorthernIreland
			for i := range r.Members {
				if r.Members[i].ID == "m1" {
					r.Members[i].Born, _ = assessment.ParsePartialDate(c.born)
				}
			}
			d, applies := decisionFor(b, r, assessment.MustParseDay(c.day))
			require.True(t, applies)
			require.Equal(t, c.want, d.Outcome, c.why)
		})
	}
}
