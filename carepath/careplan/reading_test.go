package careplan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// TestGivenMakesNobodyFocal: what Dan gives his mother is in the record, and she is
// not one of those whose use it is about.
func TestGivenMakesNobodyFocal(t *testing.T) {
	t.Parallel()
	p, r := plan(), family()
	sundays := p.Goals[1]
	r.Uses = []assessment.Use{{Member: "dan", Treatment: assessment.TreatmentEngaged, Source: by("dan", "2026-01-10")}}
	given, ok := sundays.Indicator.Given("gwen", assessment.ExtentPartly, by("gwen", "2026-06-01"))
	require.True(t, ok)
	r.Facts = []assessment.HostFact{given}
	require.NoError(t, r.Validate())
	picture := assessment.Gather(r, assessment.Day{})
	assert.Equal(t, []assessment.MemberID{"dan"}, picture.FocalPersons())
	rating, ok := sundays.Rating(picture)
	assert.True(t, ok)
	assert.Equal(t, assessment.Exactly(1), rating.Span)
	assert.Equal(t, careplan.AchievementNotStated, sundays.State(p.Day), "no state follows from it")

	r.Appraisals = []assessment.Appraisal{{Member: "dan", For: "gwen", Strengths: assessment.Strengths{PracticalHelp: assessment.ExtentYes}}}
	assert.Equal(t, []assessment.MemberID{"gwen", "dan"}, assessment.Gather(r, assessment.Day{}).FocalPersons(), "which is why it is no appraisal")
}

func TestRating(t *testing.T) {
	t.Parallel()
	gives := careplan.Indicator{Gives: assessment.CapitalIndicatorHope, Focal: "dan"}
	fact := func(i careplan.Indicator, e assessment.Extent, on string) assessment.HostFact {
		f, _ := i.Given("gwen", e, by("gwen", on))
		return f
	}
	two := 2
	for _, c := range []struct {
		row
		indicator careplan.Indicator
		record    func(*assessment.Record)
		want      assessment.Reading
		ok        bool
	}{
		{row{"nobody asked", "is not none"}, gives, func(*assessment.Record) {}, assessment.Reading{}, true},
		{row{"none", "is an answer"}, gives, func(r *assessment.Record) {
			r.Facts = []assessment.HostFact{fact(gives, assessment.ExtentNo, "2026-06-01")}
		}, assessment.Reading{Span: assessment.Exactly(0)}, true},
		{row{"would not say", "is why it is not known"}, gives, func(r *assessment.Record) {
			r.Facts = []assessment.HostFact{fact(gives, assessment.ExtentAskedDeclined, "2026-06-01")}
		}, assessment.Reading{Absent: assessment.AbsenceAskedDeclined}, true},
		{row{"twice", "the later word counts"}, gives, func(r *assessment.Record) {
			r.Facts = []assessment.HostFact{fact(gives, assessment.ExtentYes, "2026-06-01"), fact(gives, assessment.ExtentNo, "2026-05-01")}
		}, assessment.Reading{Span: assessment.Exactly(2)}, true},
		{row{"another strength", "is another question"}, gives, func(r *assessment.Record) {
			r.Facts = []assessment.HostFact{fact(careplan.Indicator{Gives: assessment.CapitalIndicatorAvailable, Focal: "dan"}, assessment.ExtentYes, "2026-06-01")}
		}, assessment.Reading{}, true},
		{row{"an impact", "is read from the impacts"}, careplan.Indicator{Impact: assessment.ImpactIndicatorShame, Focal: "dan"}, func(r *assessment.Record) {
			r.Impacts = []assessment.Impact{{Member: "gwen", Of: "dan", Health: assessment.HealthImpact{Shame: assessment.SeveritySevere}}}
		}, assessment.Reading{Span: assessment.Exactly(3)}, true},
		{row{"the host's own", "is a fact about the member"}, careplan.Indicator{Own: "choir"}, func(r *assessment.Record) {
			r.Facts = []assessment.HostFact{{ID: "choir", Member: "gwen", Value: &two}}
		}, assessment.Reading{Span: assessment.Exactly(2)}, true},
		{row{"an area of life", "has no one rating"}, careplan.Indicator{Domain: assessment.ImpactDomainHealth, Focal: "dan"}, func(*assessment.Record) {}, assessment.Reading{}, false},
		{row{"a need", "has none either"}, careplan.Indicator{Need: assessment.NeedAreaMoney}, func(*assessment.Record) {}, assessment.Reading{}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			r := family()
			c.record(&r)
			require.NoError(t, r.Validate())
			got, ok := careplan.Goal{For: "gwen", Indicator: c.indicator}.Rating(assessment.Gather(r, assessment.Day{}))
			assert.Equal(t, c.ok, ok)
			assert.Equal(t, c.want, got)
		})
	}
	_, ok := careplan.Indicator{Own: "choir"}.Given("gwen", assessment.ExtentYes, assessment.Source{})
	assert.False(t, ok, "what is no gift has no fact of one")
}
