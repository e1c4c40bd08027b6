package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// spansOf reads what an evaluator wants for somebody.
func (d *decider) spansOf(to []assessment.Span, e *Evaluator, a About) []assessment.Span {
	for _, id := range e.ids {
		to = append(to, d.read(d.book.facts[id], d.whom(a)).Span)
	}
	return to
}

// whom finds the places of people.
func (r *readings) whom(a About) whom {
	return whom{a, max(slices.Index(r.members, a.Member), 0), max(slices.Index(r.focal, a.Focal), 0)}
}

func aboutOf(d Decision) About {
	if d.Subject == d.Focal {
		return About{Focal: d.Focal}
	}
	return About{Member: d.Subject, Focal: d.Focal}
}

func TestEvaluatorSaysWhatDecideSays(t *testing.T) {
	b := published()
	evaluators := map[RuleID]*Evaluator{}
	for _, e := range b.Evaluators(testDay()) {
		evaluators[e.Rule()] = e
	}
	for _, record := range families(int(someOf(300))) {
		p := assessment.Gather(record, testDay())
		reader := newDecider(b, p)
		for _, d := range b.Decide(p) {
			e := evaluators[d.Rule]
			spans := reader.spansOf(nil, e, aboutOf(d))
			x := e.Evaluate(spans)
			require.Equal(t, d.Outcome, x.Outcome, d.Rule)
			require.Equal(t, d.Outcome, e.Outcome(spans), d.Rule)
			require.Equal(t, d.Silent, x.Silent, d.Rule)
			require.ElementsMatch(t, slices.Concat(d.Asks, d.Declined, d.NotApplicable), pick(e, x.Asks), d.Rule)
			reasons := slices.Collect(x.Reasons())
			require.Len(t, reasons, len(d.Reasons))
			for i, why := range reasons {
				require.Equal(t, d.Reasons[i].Fact, e.ids[why.Fact])
				require.Equal(t, d.Reasons[i].Suffices, why.Values)
			}
			requireSameEffects(t, b, d, e, x)
		}
	}
}

func pick(e *Evaluator, places []int) []FactID {
	out := []FactID{}
	for _, i := range places {
		out = append(out, e.ids[i])
	}
	return out
}

// requireSameEffects compares where a decision has effects: it says nothing of what
// was declined, nor of a country in which the rule lapses.
func requireSameEffects(t *testing.T, b *Rulebook, d Decision, e *Evaluator, x *Evaluation) {
	t.Helper()
	for _, want := range d.Effects {
		if want.Fact == FactCountry {
			continue
		}
		require.True(t, slices.ContainsFunc(slices.Collect(x.Effects()), func(f Finding) bool {
			return e.ids[f.Fact] == want.Fact && f.Values == want.Values && f.Outcome == want.Outcome
		}), "%s: %s", d.Rule, want.Fact)
	}
	for f := range x.Effects() {
		fact, _ := b.Fact(e.ids[f.Fact])
		require.False(t, fact.AskAlone || fact.Safety, "%s: an answer asked alone takes no what-if", d.Rule)
	}
}

func TestEvaluatorAllocatesNothing(t *testing.T) {
	b := published()
	e, ok := b.Evaluator("couple-therapy-alcohol", testDay())
	require.True(t, ok)
	all := make([][]assessment.Span, 0, 200)
	for i := range cap(all) {
		pick := seeded(uint64(i))
		spans := make([]assessment.Span, len(e.ids))
		for n, f := range e.epoch.facts {
			low := f.Low + pick(f.High-f.Low+1)
			spans[n] = assessment.Between(low, low+pick(f.High-low+1))
		}
		all = append(all, spans)
		e.Evaluate(spans)
	}
	n := testing.AllocsPerRun(3, func() {
		for _, spans := range all {
			e.Outcome(spans)
			x := e.Evaluate(spans)
			for range x.Effects() {
			}
			for range x.Reasons() {
			}
		}
	})
	require.Zero(t, n)
}

func TestEvaluatorOf(t *testing.T) {
	b := published()
	for _, tc := range []struct {
		name, why string
		rule      RuleID
		day       string
		ok        bool
	}{
		{"no such rule", "nothing decides what is not there", "no-such-rule", "2026-11-21", false},
		{"before it began", "a rule is no rule before its first day", "supporting-families-2022", "2021-12-31", false},
		{"after it ended", "nor after its last", "supporting-families-2022", "2025-04-01", false},
		{"in force", "its last day counts", "supporting-families-2022", "2025-03-31", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, ok := b.Evaluator(tc.rule, assessment.MustParseDay(tc.day))
			require.Equal(t, tc.ok, ok, tc.why)
		})
	}
}

func TestEvaluatorTakesAnything(t *testing.T) {
	var none Evaluator
	require.Equal(t, OutcomeUnknown, none.Outcome(nil))
	require.Equal(t, OutcomeUnknown, none.Evaluate([]assessment.Span{assessment.Exactly(1)}).Outcome)
	require.Empty(t, none.Facts())
	e, ok := published().Evaluator("own-right-support", testDay())
	require.True(t, ok)
	require.Equal(t, OutcomeUnknown, e.Outcome(nil), "missing facts may have any value")
	require.Equal(t, []int{0}, e.Evaluate(make([]assessment.Span, 40)).Asks)
	require.Equal(t, OutcomeEligible, e.Outcome([]assessment.Span{assessment.Exactly(1), assessment.Exactly(9)}))
}
