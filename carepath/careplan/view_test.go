package careplan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// TestPlanForOnADay: what came later is not in it, and consents count on that day.
func TestPlanForOnADay(t *testing.T) {
	t.Parallel()
	r := household()
	r.Consents = []assessment.Consent{agree("gwen", dan, assessment.TopicImpact)}
	r.Consents[0].Withdrawn = day("2026-05-01")
	for _, c := range []struct {
		row
		on, want string
		purpose  assessment.Purpose
	}{
		{row{"before the goal", "there was none"}, "2026-01-09", "", assessment.PurposeCoordination},
		{row{"as it was set", "and the first entry made"}, "2026-01-31", "sleep: review says-gwen found-gwen", assessment.PurposeCoordination},
		{row{"as he answered", "with all that was said by then"}, "2026-04-30", "sleep: review says-gwen found-gwen found-gwen note sundays: says-dan says-dan role: says-dan", assessment.PurposeCoordination},
		{row{"for another purpose", "she did not consent to that"}, "2026-04-30", "sundays: says-dan says-dan role: says-dan", assessment.PurposeTreatment},
		{row{"withdrawn", "from the day on"}, "2026-05-01", "sundays: says-dan says-dan role: says-dan", assessment.PurposeCoordination},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			r := r.AsOf(day(c.on)) // as it was told then: today her consent is withdrawn
			r.Day = day(c.on)
			view, err := plan().For(r, dan, c.purpose, day(c.on))
			require.NoError(t, err)
			assert.Equal(t, c.want, outline(view))
			assert.Equal(t, day(c.on), view.Day)
			require.NoError(t, view.Validate())
		})
	}
}

func TestPlanForRefuses(t *testing.T) {
	t.Parallel()
	purpose := assessment.PurposeCoordination
	for _, c := range []struct {
		row
		to      assessment.Audience
		purpose assessment.Purpose
		change  func(*careplan.Document, *assessment.Record)
		want    []fault
	}{
		{row{"another family", "whose mother has the same id, and consented"}, gwen, purpose, func(_ *careplan.Document, r *assessment.Record) { r.ID = secret }, []fault{{"/record", careplan.ErrRecord}}},
		{row{"a view of the record", "does not hold every consent"}, gwen, purpose, func(_ *careplan.Document, r *assessment.Record) { *r = r.For(gwen, purpose, r.Day) }, []fault{{"/view", assessment.ErrView}}},
		{row{"a view of the plan", "is for one audience and no other"}, gwen, purpose, func(p *careplan.Document, _ *assessment.Record) { p.View.For = dan }, []fault{{"/view", assessment.ErrView}}},
		{row{"nobody", "would pass for a whole plan"}, assessment.Audience{}, 0, nil, []fault{{"/view/for", assessment.ErrAudience}, {"/view/purpose", assessment.ErrMissing}}},
		{row{"two at once", "which of them?"}, assessment.Audience{Member: "gwen", Agency: "clinic"}, purpose, nil, []fault{{"/view/for", assessment.ErrAudience}}},
		{row{"an odd id", "is no id"}, assessment.Audience{Member: secret + "/"}, purpose, nil, []fault{{"/view/for", assessment.ErrID}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			p, r := plan(), household()
			if c.change != nil {
				c.change(&p, &r)
			}
			view, err := p.For(r, c.to, c.purpose, assessment.Day{})
			requireFaults(t, err, c.want...)
			assert.True(t, assert.ObjectsAreEqual(careplan.Document{}, view), "nothing is left of it")
		})
	}
}

// TestAViewIsMarked: a view is validated as one, and is no version of the plan.
func TestAViewIsMarked(t *testing.T) {
	t.Parallel()
	view, err := plan().For(household(), clinic, assessment.PurposeCoordination, assessment.Day{})
	require.NoError(t, err)
	require.NoError(t, view.Extends(view))
	require.ErrorIs(t, plan().Extends(view), careplan.ErrChanged)
	view.View.Purpose = assessment.PurposeNotStated
	requireFaults(t, view.Validate(), fault{"/view/purpose", assessment.ErrMissing})
	p := plan()
	p.Goals[0].Owners, p.Goals[0].Entries[0].Source.Informant, p.Goals[0].Entries[0].Source.Assessor = nil, "", ""
	requireFaults(t, p.Validate(), fault{"/goals/0/owners", assessment.ErrMissing}, fault{"/goals/0/entries/0/source", careplan.ErrSpeaker})
	p.View = assessment.View{For: clinic, Purpose: assessment.PurposeCoordination}
	require.NoError(t, p.Validate(), "who may not be named is left out of a view")
}
