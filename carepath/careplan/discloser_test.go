package careplan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// TestDiscloserSaysWhatTheRecordSays: of a part of a plan it says the same as the
// record does of its own statement on the same topic, the reason and who is lacking
// included.
func TestDiscloserSaysWhatTheRecordSays(t *testing.T) {
	t.Parallel()
	topics := map[careplan.IndicatorKind]assessment.Topic{
		careplan.IndicatorKindImpact: assessment.TopicImpact, careplan.IndicatorKindGives: assessment.TopicCapital,
		careplan.IndicatorKindNeed: assessment.TopicNeeds,
	}
	reasons := map[assessment.DisclosureReason]int{}
	for seed := range uint64(500) {
		m := newMaker(10, seed)
		o := oracle{of: m.record, to: m.audience(), purpose: assessment.Purpose(m.pick(3)), on: m.day()}
		rules, err := m.record.Discloser(o.to, o.purpose, o.on)
		require.NoError(t, err)
		for range 5 {
			g, s := m.goal(), m.source()
			topic, ok := topics[g.Indicator.Kind()]
			if !ok {
				continue
			}
			got := rules.Why(assessment.Statement{Topic: topic, About: [2]assessment.MemberID{g.For, g.Indicator.Focal}, Source: s})
			want := o.why(g, s)
			if topic == assessment.TopicCapital { // the record names the two the other way round
				assert.ElementsMatch(t, want.Lacking, got.Lacking)
				want.Lacking, got.Lacking = nil, nil
			}
			assert.Equal(t, want, got, "family %d", seed)
			reasons[got.Because]++
		}
	}
	assert.Len(t, reasons, 7, "each reason that there is for such a statement")
}

func TestDiscloser(t *testing.T) {
	t.Parallel()
	r := household()
	r.Consents = []assessment.Consent{agree("gwen", clinic, assessment.TopicNeeds)}
	rules, err := r.Discloser(clinic, assessment.PurposeCoordination, assessment.Day{})
	require.NoError(t, err)
	about := [2]assessment.MemberID{"gwen", ""}
	for _, c := range []struct {
		row
		rules assessment.Discloser
		what  assessment.Statement
		want  assessment.DisclosureReason
	}{
		{row{"agreed", "she consents to it"}, rules, assessment.Statement{Topic: assessment.TopicNeeds, About: about}, assessment.DisclosureReasonConsent},
		{row{"another topic", "to that she does not"}, rules, assessment.Statement{Topic: assessment.TopicUse, About: about}, assessment.DisclosureReasonNoConsent},
		{row{"no topic", "is consented to by nobody"}, rules, assessment.Statement{About: about}, assessment.DisclosureReasonEverybody},
		{row{"about nobody", "is about everybody"}, rules, assessment.Statement{Topic: assessment.TopicNeeds}, assessment.DisclosureReasonEverybody},
		{row{"its own work", "whatever it is about"}, rules, assessment.Statement{Source: assessment.Source{Assessor: "c1"}}, assessment.DisclosureReasonOwnWork},
		{row{"of no record", "shows nothing"}, assessment.Discloser{}, assessment.Statement{Topic: assessment.TopicNeeds, About: about}, assessment.DisclosureReasonNobody},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			got := c.rules.Why(c.what)
			assert.Equal(t, c.want, got.Because)
			assert.Equal(t, c.want == assessment.DisclosureReasonConsent || c.want == assessment.DisclosureReasonOwnWork, got.Shown)
		})
	}
	_, err = r.For(clinic, assessment.PurposeCoordination, r.Day).Discloser(clinic, assessment.PurposeCoordination, r.Day)
	require.ErrorIs(t, err, assessment.ErrView)
	assert.Equal(t, "[redacted] [redacted]", fmt.Sprintf("%+v %+v", rules, assessment.Statement{About: about}))
}

// BenchmarkFor cuts plans of 1 to 1 000 goals: linear cost is the same figure a goal.
func BenchmarkFor(b *testing.B) {
	for _, goals := range []int{1, 10, 100, 1000} {
		p, r := plan(), household()
		r.Consents = []assessment.Consent{agree("dan", gwen, assessment.TopicImpact, assessment.TopicCapital)}
		for len(p.Goals) < goals {
			p.Goals = append(p.Goals, p.Goals[0])
		}
		p.Goals = p.Goals[:goals]
		b.Run(fmt.Sprint("goals=", goals), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.For(r, gwen, assessment.PurposeCoordination, p.Day); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*goals), "ns/goal")
		})
	}
}
