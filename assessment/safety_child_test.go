package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

// TestPromise08LowRiskNeverClears is the part of promise 8 that belongs to the
// record: safety answers that are missing, or given by a family about a child,
// are never safe.
func TestPromise08LowRiskNeverClears(t *testing.T) {
	t.Parallel()
	yes := assessment.SafetyAnswer{Concern: assessment.ConcernChildHarm, Harmed: "kid", Answer: assessment.AnswerYes, Source: saidBy("ann", "")}
	type answers = []assessment.SafetyAnswer
	said := func(a assessment.Answer, by assessment.MemberID) assessment.SafetyAnswer {
		s := yes
		s.Answer, s.Source = a, alone(by, "2026-02-01")
		return s
	}
	const clear, stands = assessment.ReviewFindingNoConcern, assessment.ReviewFindingConcernStands
	byOne := reviewed(said(assessment.AnswerNotAsked, ""), clear)
	byOne.By = "bob"
	for _, c := range []struct {
		row
		born   string // of the child
		listed assessment.Listed
		answers
		want assessment.Reading
	}{
		{row{"nothing said", "nothing is never safe"}, "2016", assessment.ListedAll, nil, between(0, 1)},
		{row{"the family says no", "a child is never cleared by a family"}, "2016", assessment.ListedAll, answers{said(assessment.AnswerNo, "ann")}, between(0, 1)},
		{row{"the child says no, alone", "nor by what the child says"}, "2016", assessment.ListedAll, answers{said(assessment.AnswerNo, "kid")}, between(0, 1)},
		{row{"not applicable", "nor by saying that it does not arise"}, "2016", assessment.ListedAll, answers{said(assessment.AnswerNotApplicable, "kid")}, between(0, 1)},
		{row{"all say no", "nor by all together"}, "2016", assessment.ListedAll, answers{said(assessment.AnswerNo, "ann"), said(assessment.AnswerNo, "bob"), said(assessment.AnswerNo, "kid")}, between(0, 1)},
		{row{"a worker finds no concern", "the recorded decision"}, "2016", assessment.ListedAll, answers{reviewed(said(assessment.AnswerNotAsked, ""), clear)}, exactly(0)},
		{row{"decision about one person only", "others are not cleared"}, "2016", assessment.ListedAll, answers{byOne}, between(0, 1)},
		{row{"decision, list not complete", "there may be another child"}, "2016", assessment.ListedNotStated, answers{reviewed(said(assessment.AnswerNotAsked, ""), clear)}, between(0, 1)},
		{row{"decision, list partial", "there is another member"}, "2016", assessment.ListedPartly, answers{reviewed(said(assessment.AnswerNotAsked, ""), clear)}, between(0, 1)},
		{row{"yes", "stands"}, "2016", assessment.ListedAll, answers{yes}, exactly(1)},
		{row{"yes, list not complete", "one is enough"}, "2016", assessment.ListedNotStated, answers{yes}, exactly(1)},
		{row{"yes and a decision about another answer", "a review is of one answer"}, "2016", assessment.ListedAll, answers{yes, reviewed(said(assessment.AnswerNotAsked, ""), clear)}, exactly(1)},
		{row{"a worker's concern without an answer", "a finding is a yes"}, "2016", assessment.ListedAll, answers{reviewed(said(assessment.AnswerNo, "kid"), stands)}, exactly(1)},
		{row{"age not known", "may be a child"}, "", assessment.ListedAll, nil, between(0, 1)},
		{row{"of age today", "no child is left"}, "2008-03-31", assessment.ListedAll, nil, exactly(0)},
		{row{"of age tomorrow", "a child still"}, "2008-04-01", assessment.ListedAll, nil, between(0, 1)},
		{row{"of age perhaps", "17 is possible"}, "2008", assessment.ListedAll, nil, between(0, 1)},
		{row{"of age since the concern", "a concern does not grow up"}, "2000", assessment.ListedAll, answers{yes}, exactly(1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob", "kid")
			r.MembersListed = c.listed
			r.Members[0].Born, _ = assessment.ParsePartialDate("1980")
			r.Members[1].Born, _ = assessment.ParsePartialDate("1980")
			r.Members[2].Born, _ = assessment.ParsePartialDate(c.born)
			r.Safety = c.answers
			requireReading(t, c.want, picture(t, r).ChildAtRisk())
		})
	}
	requireReading(t, exactly(0), picture(t, familyOf()).ChildAtRisk()) // a complete list of nobody has no child
}

func TestImmediateDanger(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	assert.False(t, picture(t, r).ImmediateDanger())
	r.Safety = []assessment.SafetyAnswer{{
		Concern: assessment.ConcernImmediateDanger, Harmed: "bob", Answer: assessment.AnswerYes, Source: saidBy("ann", "2026-01-01"),
	}}
	assert.True(t, picture(t, r).ImmediateDanger())
	r.Safety[0] = reviewed(r.Safety[0], assessment.ReviewFindingNoConcern)
	assert.False(t, picture(t, r).ImmediateDanger())
}

// TestInCompany: what is asked alone cannot change what is read in company.
func TestInCompany(t *testing.T) {
	t.Parallel()
	with := familyOf("ann", "bob")
	with.Appraisals = []assessment.Appraisal{{
		Member: "bob", For: "ann", Source: saidBy("ann", ""), Strengths: assessment.Strengths{Hope: assessment.ExtentYes},
		Barriers: assessment.Barriers{PowerOver: assessment.ExtentYes, Hostility: assessment.ExtentPartly},
	}}
	with.Safety = []assessment.SafetyAnswer{{
		Concern: assessment.ConcernDomesticAbuse, Harmed: "ann", By: "bob", Answer: assessment.AnswerYes, Source: alone("ann", ""),
	}}
	without := with
	without.Safety = nil
	without.Appraisals = []assessment.Appraisal{with.Appraisals[0]}
	without.Appraisals[0].Barriers.PowerOver = assessment.ExtentNotAsked

	assert.Equal(t, without, with.InCompany())
	assert.Equal(t, assessment.ExtentYes, with.Appraisals[0].Barriers.PowerOver, "the record itself is not changed")
	onlyAlone := with
	onlyAlone.Appraisals = []assessment.Appraisal{{
		Member: "bob", For: "ann", Barriers: assessment.Barriers{PowerOver: assessment.ExtentYes},
		Circumstances: assessment.Circumstances{Unsettled: assessment.ExtentYes, TooYoung: assessment.AnswerNo},
	}}
	assert.Empty(t, onlyAlone.InCompany().Appraisals, "that it was asked shows nothing either")
	p := picture(t, with.InCompany())
	for _, i := range assessment.CapitalIndicators() {
		if i.AskAlone() {
			requireReading(t, notAsked(), p.Capital("bob", "ann", i))
		}
	}
	requireReading(t, exactly(1), p.Capital("bob", "ann", assessment.CapitalIndicatorHostility))
}
