package diagram

import (
	"math/rand/v2"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// realistic returns twelve rules of six criteria over twenty facts, as services
// write them: yes or no, age bands, scores with cut-offs, exclusions, guards by
// age; and subjects who have answered from none to all of the facts.
func realistic() (rules []Expr, facts []Range, subjects [][]assessment.Span) {
	r := rand.New(rand.NewPCG(12, 6))
	for i := range 20 {
		facts = append(facts, []Range{{0, 1}, {0, 1}, {0, 120}, {0, 36}, {0, 4}}[i%5])
	}
	criterion := func() Expr {
		f := r.IntN(len(facts))
		cut := 1 + r.IntN(facts[f].High)
		switch r.IntN(6) {
		case 0:
			return not(test(f, cut, facts[f].High))
		case 1:
			g := r.IntN(len(facts))
			return some(test(f, cut, facts[f].High), test(g, facts[g].High, facts[g].High))
		case 2:
			g, h := r.IntN(len(facts)), r.IntN(len(facts))
			return some(all(test(2, 18, 120), test(g, 1, facts[g].High)), all(test(2, 0, 17), test(h, 1, facts[h].High)))
		case 3:
			return test(f, cut/2, max(cut/2, cut))
		default:
			return test(f, cut, facts[f].High)
		}
	}
	for range 12 {
		rules = append(rules, all(many(6, func(int) Expr { return criterion() })...))
	}
	for i := range 64 {
		spans := make([]Range, len(facts))
		for f, domain := range facts {
			switch spans[f] = domain; {
			case r.IntN(64) >= i:
			case r.IntN(5) == 0:
				spans[f] = randomSpan(r, domain)
			default:
				x := domain.High - r.IntN(domain.High/2+1) // rather met than not
				spans[f] = Range{x, x}
			}
		}
		subjects = append(subjects, said(spans))
	}
	return rules, facts, subjects
}

func buildAll(tb testing.TB) (diagrams []*Diagram, subjects [][]assessment.Span) {
	tb.Helper()
	rules, facts, subjects := realistic()
	for _, e := range rules {
		diagrams = append(diagrams, mustBuild(tb, e, facts))
	}
	return diagrams, subjects
}

// said is the ranges as a caller has them. One that is the wrong way round knows
// nothing.
func said(ranges []Range) []assessment.Span {
	out := make([]assessment.Span, len(ranges))
	for i, r := range ranges {
		if r.Low <= r.High {
			out[i] = assessment.Between(r.Low, r.High)
		}
	}
	return out
}

// Allocations are a property, not a figure: a caller decides for thousands of
// records with one Query.
func TestQueriesDoNotAllocate(t *testing.T) {
	diagrams, subjects := buildAll(t)
	order := rand.New(rand.NewPCG(1, 1)).Perm(20)
	q := new(Query)
	ask := map[string]func(d *Diagram, spans []assessment.Span){
		"outcome":         func(d *Diagram, spans []assessment.Span) { q.Outcome(d, spans) },
		"explain":         func(d *Diagram, spans []assessment.Span) { q.Explain(d, spans, nil) },
		"explain ordered": func(d *Diagram, spans []assessment.Span) { q.Explain(d, spans, order) },
	}
	for name, one := range ask {
		every := func() {
			for _, d := range diagrams {
				for _, spans := range subjects {
					one(d, spans)
				}
			}
		}
		every() // the first round makes room
		if n := testing.AllocsPerRun(5, every); n != 0 {
			t.Errorf("%s: %v allocations in %d queries, want none", name, n, len(diagrams)*len(subjects))
		}
	}
}

// decisions runs one query per iteration, over all rules and subjects in turn.
func decisions(b *testing.B, keep func(open bool) bool, one func(q *Query, d *Diagram, spans []assessment.Span)) {
	b.Helper()
	type decision struct {
		d     *Diagram
		spans []assessment.Span
	}
	var list []decision
	q := new(Query)
	diagrams, subjects := buildAll(b)
	for _, spans := range subjects {
		for _, d := range diagrams {
			if keep(q.Outcome(d, spans) == Unknown) {
				list = append(list, decision{d, spans})
			}
		}
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		one(q, list[i].d, list[i].spans)
		if i++; i == len(list) {
			i = 0
		}
	}
}

func BenchmarkOutcome(b *testing.B) {
	decisions(b, func(bool) bool { return true }, func(q *Query, d *Diagram, spans []assessment.Span) { q.Outcome(d, spans) })
}

func BenchmarkExplain(b *testing.B) {
	explain := func(q *Query, d *Diagram, spans []assessment.Span) { q.Explain(d, spans, nil) }
	b.Run("every", func(b *testing.B) { decisions(b, func(bool) bool { return true }, explain) })
	b.Run("asks", func(b *testing.B) { decisions(b, func(open bool) bool { return open }, explain) })
	b.Run("reasons", func(b *testing.B) { decisions(b, func(open bool) bool { return !open }, explain) })
}

// One iteration builds all twelve rules.
func BenchmarkBuild(b *testing.B) {
	rules, facts, _ := realistic()
	b.ReportAllocs()
	for b.Loop() {
		for _, e := range rules {
			if _, err := Build(e, facts, Limits{}); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// The largest diagrams that the default limits take.
func BenchmarkAtTheLimit(b *testing.B) {
	const n = 2000
	facts := make([]Range, n)
	for i := range facts {
		facts[i] = Range{0, 1}
	}
	known := make([]assessment.Span, n)
	for i := range known {
		known[i] = assessment.Exactly(1)
	}
	chain := mustBuild(b, all(many(n, func(i int) Expr { return test(i, 1, 1) })...), facts)
	choice := mustBuild(b, some(many(n, func(i int) Expr { return test(i, 1, 1) })...), facts)
	apart := mustBuild(b, all(some(many(10, func(i int) Expr { return test(i, 1, 1) })...),
		some(many(10, func(i int) Expr { return all(test(i, 1, 1), test(10+i, 1, 1)) })...)), facts)
	for name, d := range map[string]*Diagram{"chain": chain, "choice": choice, "pairs apart": apart} {
		q := new(Query)
		b.Run(name+"/asks", func(b *testing.B) {
			b.ReportMetric(float64(len(d.edges)), "edges")
			for b.Loop() {
				q.Explain(d, nil, nil)
			}
		})
		b.Run(name+"/reasons", func(b *testing.B) {
			for b.Loop() {
				q.Explain(d, known, nil)
			}
		})
		b.Run(name+"/monotone", func(b *testing.B) {
			for b.Loop() {
				d.Monotone(0, true)
			}
		})
	}
}
