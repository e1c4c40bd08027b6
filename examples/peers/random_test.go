package main

import (
	"math/rand/v2"
	"testing"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// invented are facts of a few widths for rules that nobody published.
func invented() []carepath.Fact {
	out := []carepath.Fact{
		{ID: "a", High: 1}, {ID: "b", High: 1}, {ID: "in", High: 3}, {ID: "d-e", Low: -2, High: 3}, {ID: "score", Low: 10, High: 60},
	}
	for i := range out {
		out[i].Scope, out[i].Question, out[i].Unit = carepath.ScopeMember, "Made up?", "points"
	}
	return out
}

// randomRule repeats facts, nests, negates and is silent at times: more than the
// published rules do, so that the translations hold for rules to come.
func randomRule(r *rand.Rand) carepath.Definition {
	facts := invented()
	var condition func(depth int) carepath.Condition
	condition = func(depth int) carepath.Condition {
		kind := r.IntN(8)
		switch {
		case kind == 0 && depth > -8:
			return carepath.Not(condition(depth - 1))
		case kind == 1 && r.IntN(4) == 0:
			return carepath.Condition{Silent: "the source does not say"}
		case kind < 5 && depth > 0:
			parts := make([]carepath.Condition, 1+r.IntN(3))
			for i := range parts {
				parts[i] = condition(depth - 1)
			}
			if kind == 2 {
				return carepath.Any(parts...)
			}
			return carepath.All(parts...)
		}
		f := facts[r.IntN(len(facts))]
		low := f.Low + r.IntN(f.High-f.Low+1)
		return carepath.Within(f.ID, low, low+r.IntN(f.High-low+1))
	}
	cites := []assessment.Citation{{Basis: assessment.BasisPolicy, Reason: "made up, to compare"}}
	return carepath.Definition{ID: "random", Title: "Random", Version: "1", Rules: []carepath.Rule{{
		ID: "random", Title: "Random", Kind: carepath.KindIntervention, For: carepath.ScopeMember, Stage: carepath.StageOwnRight,
		Requires: []carepath.Criterion{{ID: "all", Text: "All of it", When: condition(3), Cites: cites}}, Cites: cites,
	}}}
}

func randomSpans(r *rand.Rand, facts []carepath.Fact) []Range {
	out := make([]Range, len(facts))
	for i, f := range facts {
		low := f.Low + r.IntN(f.High-f.Low+1)
		switch out[i] = (Range{Low: f.Low, High: f.High}); r.IntN(3) {
		case 0:
			out[i] = Range{Low: low, High: low}
		case 1:
			out[i] = Range{Low: low, High: low + r.IntN(f.High-low+1)}
		}
	}
	return out
}

// Exactness is shown to matter, or this test would not see a peer that is
// silently as exact as ours because it is ours.
func TestPeersAgreeOnRulesNobodyWrote(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2026))
	var cel, table Agreement
	var x TableExplanation
	for range 400 {
		w := only(t, randomRule(rng))
		rule := &w.Peers.Rules[0]
		for range 40 {
			spans := randomSpans(rng, rule.Facts)
			c := &Case{Spans: spans, Known: known(spans)}
			if err := w.Peers.CEL[0].bind(c, rule, celVars{map[string]any{}, map[string]any{}}); err != nil {
				t.Fatal(err)
			}
			if err := w.peers(c, &x, w.Ours[0].Evaluate(c.Known), &cel, &table); err != nil {
				t.Fatal(w.Peers.CEL[0].Text, err)
			}
		}
	}
	t.Logf("cel-go %v; the table %v", &cel, &table)
	if cel.stays == 0 || table.stays == 0 || cel.needless == 0 || table.needless == 0 {
		t.Fatal("the peers are as exact as ours, which Kleene logic cannot be")
	}
}

// only is a workload of invented rules and nobody to decide them for.
func only(t *testing.T, d carepath.Definition) *Workload {
	t.Helper()
	p := must2(NewPeers(InForce(d, invented(), Day())))(t)
	book := must2(carepath.NewRulebook(d, invented()))(t)
	w := &Workload{Peers: p, Book: book, Ours: book.Evaluators(Day())}
	if len(w.Ours) != 1 || !sameRule(w.Ours[0], p.Rules[0]) {
		t.Fatal("the peers have another rule")
	}
	return w
}
