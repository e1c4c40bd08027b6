package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// checked is a checklist of ann's about bob that came to a count.
func checked(tool string, yes int) assessment.SafetyAnswer {
	s := answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerNotAsked, assessment.Source{Informant: "ann", Alone: assessment.AnswerYes, On: day("2026-02-01")})
	s.Check = assessment.RiskCheck{Tool: tool, Yes: &yes}
	return s
}

// TestRiskCount: the highest count stands, of the checklist that is asked for,
// until a named worker reviews it.
func TestRiskCount(t *testing.T) {
	t.Parallel()
	undated := reviewed(checked("dash", 15), assessment.ReviewFindingNoConcern)
	undated.Source.On = assessment.Day{}
	for _, c := range []struct {
		row
		answers []assessment.SafetyAnswer
		want    assessment.Reading
	}{
		{row{"none", "nobody filled one in"}, nil, assessment.Reading{}},
		{row{"one", "its count"}, []assessment.SafetyAnswer{checked("dash", 6)}, exactly(6)},
		{row{"nought", "filled in, and no yes"}, []assessment.SafetyAnswer{checked("dash", 0)}, exactly(0)},
		{row{"high, then low", "a yes stands"}, []assessment.SafetyAnswer{checked("dash", 15), checked("dash", 2)}, exactly(15)},
		{row{"low, then high", "the order is of no consequence"}, []assessment.SafetyAnswer{checked("dash", 2), checked("dash", 15)}, exactly(15)},
		{row{"another tool", "a count of its own"}, []assessment.SafetyAnswer{checked("other", 9)}, assessment.Reading{}},
		{row{"set aside", "a named worker found no concern"}, []assessment.SafetyAnswer{reviewed(checked("dash", 15), assessment.ReviewFindingNoConcern), checked("dash", 2)}, exactly(2)},
		{row{"set aside without a day", "it may be later than the review"}, []assessment.SafetyAnswer{undated}, exactly(15)},
		{row{"concern stands", "a review that keeps it"}, []assessment.SafetyAnswer{reviewed(checked("dash", 3), assessment.ReviewFindingConcernStands)}, exactly(3)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob")
			r.Safety = c.answers
			p := picture(t, r)
			requireReading(t, c.want, p.RiskCount("dash", "ann"))
			requireReading(t, assessment.Reading{}, p.RiskCount("dash", "bob"))
			company := assessment.Gather(r.InCompany(), assessment.Day{})
			requireReading(t, assessment.Reading{}, company.RiskCount("dash", "ann"))
		})
	}
}

// TestALowCountClearsNothing: whatever a checklist came to, no other reading of
// safety is touched by it.
func TestALowCountClearsNothing(t *testing.T) {
	t.Parallel()
	for _, yes := range []int{0, 5, 14, 24} {
		r := familyOf("ann", "bob")
		r.Safety = []assessment.SafetyAnswer{checked("dash", yes)}
		p := picture(t, r)
		for c := assessment.ConcernImmediateDanger; c <= assessment.ConcernChildHarm; c++ {
			requireReading(t, assessment.Reading{}, p.Safety(c, "ann", "bob"))
		}
		require.Empty(t, p.Concerns(), "a count is no yes")
		require.False(t, p.AbuseStands("ann"))
	}
}

func TestAbuseStands(t *testing.T) {
	t.Parallel()
	from := assessment.Source{Informant: "cy", On: day("2026-02-01")}
	for _, c := range []struct {
		row
		answer assessment.SafetyAnswer
		want   bool
	}{
		{row{"abuse", "a yes of whomever"}, answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerYes, from), true},
		{row{"control", "abuse as well"}, answerOn(assessment.ConcernCoerciveControl, assessment.AnswerYes, from), true},
		{row{"severe violence", "abuse as well"}, answerOn(assessment.ConcernSevereViolence, assessment.AnswerYes, from), true},
		{row{"danger", "from another"}, answerOn(assessment.ConcernImmediateDanger, assessment.AnswerYes, from), true},
		{row{"a child's harm", "goes its own way"}, answerOn(assessment.ConcernChildHarm, assessment.AnswerYes, from), false},
		{row{"a no", "nothing stands"}, answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerNo, from), false},
		{row{"set aside", "a named worker found no concern"}, reviewed(answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerYes, from), assessment.ReviewFindingNoConcern), false},
		{row{"a review finds it", "whatever was answered"}, reviewed(answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerNo, from), assessment.ReviewFindingConcernStands), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob", "cy")
			r.Safety = []assessment.SafetyAnswer{c.answer}
			p := picture(t, r)
			require.Equal(t, c.want, p.AbuseStands("ann"), c.why)
			require.False(t, p.AbuseStands("bob"), "it is about ann")
		})
	}
}

// TestAnybodyAged: "nobody" takes a complete list and every age.
func TestAnybodyAged(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		born   string
		listed assessment.Listed
		want   assessment.Reading
	}{
		{row{"a child", "somebody is"}, "2016-06-01", assessment.ListedNotStated, exactly(1)},
		{row{"nobody of these", "somebody may not be listed"}, "1990-01-01", assessment.ListedNotStated, between(0, 1)},
		{row{"nobody, all listed", "every age is known"}, "1990-01-01", assessment.ListedAll, exactly(0)},
		{row{"of unknown age, all listed", "may be a child"}, "", assessment.ListedAll, between(0, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "kid")
			r.MembersListed, r.Members[0].Born = c.listed, born("1980")
			if c.born != "" {
				r.Members[1].Born = born(c.born)
			}
			requireReading(t, c.want, picture(t, r).AnybodyAged(0, 17))
		})
	}
}
