package peers

import (
	"testing"

	"cel.dev/cel-go/common/types/ref"

	"github.com/kithcare/kith/carepath"
)

// contender decides some cases of a workload once. Names pair up between the two
// questions; the sum keeps the compiler from leaving work out.
type contender struct {
	name string
	pass func(cases []Case) (sum int)
}

// outcomeAlone has each peer decide and say no more. Each has a loop of its own, so that the
// decision is what differs.
func outcomeAlone(w *Workload) []contender {
	return []contender{
		{"ours", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += int(w.Ours[c.Rule].Outcome(c.Known))
			}
			return sum
		}},
		{"table", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += int(w.Peers.Tables[c.Rule].Outcome(c.Spans))
			}
			return sum
		}},
		{"cel-patterns", celPass(w, (*CEL).EvalPartial)},
		{"cel-values", celPass(w, (*CEL).EvalPlain)},
	}
}

// explained has the ask set, effects and reasons of ours and of the table. CEL
// has no effects or reasons: it runs what it runs for the outcome, whose unknown
// names what to ask.
func explained(w *Workload) []contender {
	var x TableExplanation
	return []contender{
		{"ours", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += len(w.Ours[c.Rule].Evaluate(c.Known).Asks)
			}
			return sum
		}},
		{"table", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				w.Peers.Tables[c.Rule].Explain(c.Spans, &x)
				sum += len(x.Asks)
			}
			return sum
		}},
		{"cel-patterns", celPass(w, (*CEL).EvalPartial)},
		{"cel-values", celPass(w, (*CEL).EvalPlain)},
	}
}

func celPass(w *Workload, eval func(*CEL, *Case) ref.Val) func([]Case) int {
	return func(cases []Case) (sum int) {
		for i := range cases {
			c := &cases[i]
			if eval(w.Peers.CEL[c.Rule], c) != nil {
				sum++
			}
		}
		return sum
	}
}

// publicDecide is the library's own Decide, from pictures: it reads the facts
// and writes every sentence.
func publicDecide(w *Workload, book *carepath.Rulebook) contender {
	return contender{"public-decide", func([]Case) (sum int) {
		for _, p := range w.Pictures {
			sum += len(book.Decide(p))
		}
		return sum
	}}
}

// Steady state: with the results used again nothing is allocated.
func TestOursDoesNotAllocate(t *testing.T) {
	w := mustPublished(t)
	for name, all := range map[string][]contender{"outcome": outcomeAlone(w), "explained": explained(w)} {
		ours := all[0]
		ours.pass(w.Cases)
		if n := testing.AllocsPerRun(1, func() { ours.pass(w.Cases) }); n != 0 {
			t.Errorf("%s: %v allocations in %d decisions, want none", name, n, len(w.Cases))
		}
	}
}
