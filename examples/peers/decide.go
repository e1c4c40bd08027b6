package main

import (
	"cel.dev/cel-go/common/types/ref"
)

// outcomeAlone has each peer decide and say no more. Each has a loop of its own, so
// that the decision is what differs.
func outcomeAlone(w *Workload, rules string) []Contender {
	return []Contender{
		w.contender(rules+", outcome: ours", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += int(w.Ours[c.Rule].Outcome(c.Known))
			}
			return sum
		}),
		w.contender(rules+", outcome: table", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += int(w.Peers.Tables[c.Rule].Outcome(c.Spans))
			}
			return sum
		}),
	}
}

// explained has the ask set, effects and reasons of ours and of the table. CEL has
// no effects or reasons: beside it stands [celAlone], which is in its favour.
func explained(w *Workload, rules string) []Contender {
	var x TableExplanation
	return []Contender{
		w.contender(rules+", explained: ours", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				sum += len(w.Ours[c.Rule].Evaluate(c.Known).Asks)
			}
			return sum
		}),
		w.contender(rules+", read: ours", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				v := w.Ours[c.Rule].Evaluate(c.Known)
				sum += len(v.Asks)
				for f := range v.Effects() {
					sum += f.Fact
				}
				for f := range v.Reasons() {
					sum += f.Fact
				}
			}
			return sum
		}),
		w.contender(rules+", explained: table", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				w.Peers.Tables[c.Rule].Explain(c.Spans, &x)
				sum += len(x.Asks)
			}
			return sum
		}),
	}
}

// celAlone is cel-go as documented, the same with its ask set as ours has it, and
// cel-go at its quickest.
func celAlone(w *Workload, rules string) []Contender {
	return []Contender{
		w.contender(rules+": cel-patterns", celPass(w, (*CEL).EvalPartial)),
		w.contender(rules+": cel-patterns, asks", func(cases []Case) (sum int) {
			for i := range cases {
				c := &cases[i]
				compiled := w.Peers.CEL[c.Rule]
				sum += len(compiled.asks(compiled.EvalPartial(c)))
			}
			return sum
		}),
		w.contender(rules+": cel-values", celPass(w, (*CEL).EvalPlain)),
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

func (w *Workload) contender(name string, pass func([]Case) int) Contender {
	return Contender{
		name:  name,
		items: func(chunk int) int { return len(w.Of(chunk)) },
		pass:  func(chunk int) int { return pass(w.Of(chunk)) },
	}
}

// deciding is what decides every rule for everybody of a picture.
func deciding(w *Workload) Contender {
	decider := w.Book.Decider()
	return Contender{
		name:  "decider",
		items: func(chunk int) int { return len(w.Of(chunk)) },
		pass: func(chunk int) (sum int) {
			from, to := familiesOf(chunk, len(w.Pictures))
			for _, p := range w.Pictures[from:to] {
				sum += len(decider.Decide(p))
			}
			return sum
		},
	}
}
