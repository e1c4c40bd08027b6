package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

// stated is one informant's word on how guilty ann feels.
func stated(who assessment.MemberID, on string, s assessment.Severity) assessment.Impact {
	return assessment.Impact{
		Member: "ann", Of: "bob", Health: assessment.HealthImpact{Guilt: s}, Source: saidBy(who, on),
	}
}

// judged is a worker's own judgement.
func judged(who assessment.WorkerID, on string, s assessment.Severity) assessment.Impact {
	m := stated("", on, s)
	m.Source.Assessor = who
	return m
}

// TestResolve covers how statements about one thing fold into a reading. Each
// case is read in every order of its statements.
func TestResolve(t *testing.T) {
	t.Parallel()
	const (
		jan, feb                       = "2026-01-01", "2026-02-01"
		none, mild, moderate, severe   = assessment.SeverityNone, assessment.SeverityMild, assessment.SeverityModerate, assessment.SeveritySevere
		silent                         = assessment.SeverityNotAsked
		declined, unsure, doesNotArise = assessment.SeverityAskedDeclined, assessment.SeverityAskedUnknown, assessment.SeverityNotApplicable
	)
	type said = []assessment.Impact
	for _, c := range []struct {
		row
		said
		want assessment.Reading
	}{
		{row{"nothing", "nobody asked"}, nil, notAsked()},
		{row{"asked about something else", "silence is no answer"}, said{stated("ann", jan, silent)}, notAsked()},
		{row{"one", "an answer"}, said{stated("ann", jan, mild)}, exactly(1)},
		{row{"none is an answer", "0 is known, unlike nothing"}, said{stated("ann", jan, none)}, exactly(0)},
		{row{"two agree", "the hull of one"}, said{stated("ann", jan, mild), stated("bob", feb, mild)}, exactly(1)},
		{row{"two disagree", "later does not mean right: the hull"}, said{stated("ann", jan, none), stated("bob", feb, moderate)}, between(0, 2)},
		{row{"changed their mind", "the latest of one informant counts"}, said{stated("ann", jan, severe), stated("ann", feb, mild)}, exactly(1)},
		{row{"three of one", "only the latest"}, said{stated("ann", jan, severe), stated("ann", feb, mild), stated("ann", "2026-03-01", none)}, exactly(0)},
		{row{"same day", "neither is later: the hull"}, said{stated("ann", jan, none), stated("ann", jan, mild)}, between(0, 1)},
		{row{"undated earlier", "may be later: the hull"}, said{stated("ann", "", none), stated("ann", feb, mild)}, between(0, 1)},
		{row{"both undated", "the hull"}, said{stated("ann", "", none), stated("ann", "", severe)}, between(0, 3)},
		{row{"silent later", "not asked again changes nothing"}, said{stated("ann", jan, mild), stated("ann", feb, silent)}, exactly(1)},
		{row{"declines later", "the latest word is that they would rather not say"}, said{stated("ann", jan, mild), stated("ann", feb, declined)}, absent(assessment.AbsenceAskedDeclined)},
		{row{"answers later", "a declined question may be answered"}, said{stated("ann", jan, declined), stated("ann", feb, mild)}, exactly(1)},
		{row{"one declines, one answers", "an answer is an answer"}, said{stated("ann", jan, declined), stated("bob", jan, mild)}, exactly(1)},
		{row{"declined before unknown", "asking again is the greater harm"}, said{stated("ann", jan, unsure), stated("bob", jan, declined)}, absent(assessment.AbsenceAskedDeclined)},
		{row{"unknown before not applicable", "somebody thinks that it arises"}, said{stated("ann", jan, doesNotArise), stated("bob", jan, unsure)}, absent(assessment.AbsenceAskedUnknown)},
		{row{"not applicable", "leaves the maximum"}, said{stated("ann", jan, doesNotArise)}, absent(assessment.AbsenceNotApplicable)},
		{row{"not applicable beside an answer", "the answer is what is known"}, said{stated("ann", jan, doesNotArise), stated("bob", jan, mild)}, exactly(1)},
		{row{"two workers", "each stands for themselves"}, said{judged("w1", jan, none), judged("w2", feb, mild)}, between(0, 1)},
		{row{"one worker twice", "the latest counts"}, said{judged("w1", jan, none), judged("w1", feb, mild)}, exactly(1)},
		{row{"worker beside member", "a judgement is no correction of what ann said"}, said{stated("ann", jan, none), judged("w1", feb, mild)}, between(0, 1)},
		{row{"nobody named, twice", "may be two people"}, said{stated("", jan, none), stated("", feb, mild)}, between(0, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for _, order := range orders(len(c.said)) {
				r := familyOf("ann", "bob")
				for _, i := range order {
					r.Impacts = append(r.Impacts, c.said[i])
				}
				requireReading(t, c.want, picture(t, r).Impact("ann", "bob", assessment.ImpactIndicatorGuilt))
			}
		})
	}
}

// TestAssessorOfAnInformant: who wrote it down does not make one informant two.
func TestAssessorOfAnInformant(t *testing.T) {
	t.Parallel()
	first, later := stated("ann", "2026-01-01", assessment.SeveritySevere), stated("ann", "2026-02-01", assessment.SeverityNone)
	first.Source.Assessor, later.Source.Assessor = "w1", "w2"
	r := familyOf("ann", "bob")
	r.Impacts = []assessment.Impact{first, later}
	requireReading(t, exactly(0), picture(t, r).Impact("ann", "bob", assessment.ImpactIndicatorGuilt))
}

// TestReadingWithin: an unknown reading may be anything in the range.
func TestReadingWithin(t *testing.T) {
	t.Parallel()
	assert.Equal(t, assessment.Between(0, 3), notAsked().Within(0, 3))
	assert.Equal(t, assessment.Exactly(2), exactly(2).Within(0, 3))
}

// orders lists every order of n things.
func orders(n int) (all [][]int) {
	if n == 0 {
		return [][]int{{}}
	}
	for _, o := range orders(n - 1) {
		for at := range n {
			next := append([]int{}, o[:at]...)
			next = append(next, n-1)
			all = append(all, append(next, o[at:]...))
		}
	}
	return all
}

func TestHostFact(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Facts = []assessment.HostFact{
		{ID: "x", Member: "ann", Focal: "bob", Value: ptr(-7), Source: saidBy("ann", "2026-01-01")},
		{ID: "x", Member: "ann", Value: ptr(0), Source: saidBy("ann", "2026-01-01")},
		{ID: "x", Absent: assessment.AbsenceAskedDeclined, Source: saidBy("ann", "2026-01-01")},
		{ID: "y", Value: ptr(1), Source: saidBy("ann", "2026-01-01")},
		{ID: "y", Value: ptr(5), Source: saidBy("bob", "2026-02-01")},
	}
	p := picture(t, r)
	requireReading(t, exactly(-7), p.HostFact("x", "ann", "bob", false))
	requireReading(t, exactly(0), p.HostFact("x", "ann", "", false))
	requireReading(t, absent(assessment.AbsenceAskedDeclined), p.HostFact("x", "", "", false))
	requireReading(t, between(1, 5), p.HostFact("y", "", "", false))
	requireReading(t, notAsked(), p.HostFact("z", "", "", false))
	requireReading(t, notAsked(), p.HostFact("x", "bob", "ann", false))
}

// TestAsOf: a picture of an earlier day does not know what was said later.
func TestAsOf(t *testing.T) {
	t.Parallel()
	const before, after = "2026-01-01", "2026-03-01"
	r := familyOf("ann", "bob", "cy")
	r.Members[0].Born, _ = assessment.ParsePartialDate("2008-02-15")
	r.Impacts = []assessment.Impact{stated("ann", before, assessment.SeverityMild), stated("ann", after, assessment.SeverityNone)}
	r.UnmetNeeds = []assessment.UnmetNeed{{Member: "cy", Area: assessment.NeedAreaHousing, Source: saidBy("ann", after)}}
	r.Access = []assessment.Access{{Member: "ann", Venue: assessment.VenueHome, Source: saidBy("ann", after)}}
	r.Safety = []assessment.SafetyAnswer{{
		Concern: assessment.ConcernChildHarm, Harmed: "ann", Answer: assessment.AnswerYes, Source: saidBy("bob", before),
		Review: assessment.Review{Finding: assessment.ReviewFindingNoConcern, Worker: "w1", Reason: "seen", On: day(after)},
	}}
	now, then := picture(t, r), assessment.Gather(r, day("2026-02-01"))

	guilt := assessment.ImpactIndicatorGuilt
	requireReading(t, exactly(0), now.Impact("ann", "bob", guilt))
	requireReading(t, exactly(1), then.Impact("ann", "bob", guilt))
	assert.Equal(t, assessment.Exactly(18), now.Age("ann"))
	assert.Equal(t, assessment.Exactly(17), then.Age("ann"))
	assert.Equal(t, []assessment.MemberID{"bob", "cy"}, now.FocalPersons())
	assert.Equal(t, []assessment.MemberID{"bob"}, then.FocalPersons())
	assert.Len(t, now.AccessOf("ann"), 1)
	assert.Empty(t, then.AccessOf("ann"))
	requireReading(t, exactly(0), now.Safety(assessment.ConcernChildHarm, "ann", ""))
	requireReading(t, exactly(1), then.Safety(assessment.ConcernChildHarm, "ann", ""))
	assert.Equal(t, today, now.Day().String())
	assert.Equal(t, "2026-02-01", then.Day().String())
	assert.Equal(t, day(after), assessment.Gather(r, day(after)).Day())
	requireReading(t, exactly(0), assessment.Gather(r, day(after)).Impact("ann", "bob", guilt))
}
