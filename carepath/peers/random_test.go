package peers

import (
	"math/rand/v2"
	"testing"

	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// invented are facts of a few widths for rules that nobody published.
func invented() []carepath.Fact {
	return []carepath.Fact{
		{ID: "a", High: 1}, {ID: "b", High: 1}, {ID: "in", High: 3}, {ID: "d-e", Low: -2, High: 3}, {ID: "score", Low: 10, High: 60},
	}
}

// randomRule repeats facts, nests, negates and is silent at times: more than the
// published rules do, so that the translations hold for rules to come.
func randomRule(r *rand.Rand) *Rule {
	out := &Rule{ID: "random", Facts: invented()}
	var condition func(depth int) carepath.Condition
	condition = func(depth int) carepath.Condition {
		kind := r.IntN(8)
		switch {
		case kind == 0:
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
		f := out.Facts[r.IntN(len(out.Facts))]
		low := f.Low + r.IntN(f.High-f.Low+1)
		return carepath.Within(f.ID, low, low+r.IntN(f.High-low+1))
	}
	out.When = condition(3)
	return out
}

func randomSpans(r *rand.Rand, facts []carepath.Fact) []diagram.Range {
	out := make([]diagram.Range, len(facts))
	for i, f := range facts {
		low := f.Low + r.IntN(f.High-f.Low+1)
		switch out[i] = (diagram.Range{Low: f.Low, High: f.High}); r.IntN(3) {
		case 0:
			out[i] = diagram.Range{Low: low, High: low}
		case 1:
			out[i] = diagram.Range{Low: low, High: low + r.IntN(f.High-low+1)}
		}
	}
	return out
}

// Exactness is shown to matter, or this test would not see a peer that is
// silently as exact as ours because it is ours.
func TestPeersAgreeOnRulesNobodyWrote(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2026))
	var cel, table agreement
	var x TableExplanation
	q := new(diagram.Query)
	for range 400 {
		rule := randomRule(rng)
		peers, err := NewPeers([]Rule{*rule})
		if err != nil {
			t.Fatal(err)
		}
		for range 40 {
			spans := randomSpans(rng, rule.Facts)
			c := &Case{Spans: spans, Known: known(spans)}
			if err := peers.CEL[0].bind(c, rule, celVars{map[string]any{}, map[string]any{}}); err != nil {
				t.Fatal(err)
			}
			v := peers.CEL[0].EvalPartial(c)
			outcome, ok := celOutcome(v)
			if plain, known := celOutcome(peers.CEL[0].EvalPlain(c)); !ok || !known || plain != outcome {
				t.Fatalf("%s: %v by patterns, %v by unknown values", peers.CEL[0].Text, v, plain)
			}
			ours := q.Explain(peers.Diagrams[0], c.Known, nil)
			cel.compare(t, carepath.RuleID(peers.CEL[0].Text), ours, outcome, celAsks(rule, v))
			peers.Tables[0].Explain(c.Spans, &x)
			table.compare(t, carepath.RuleID(peers.CEL[0].Text), ours, x.Outcome, x.Asks)
		}
	}
	cel.report(t)
	table.report(t)
	if cel.stays == 0 || table.stays == 0 || cel.needless == 0 || table.needless == 0 {
		t.Fatal("the peers are as exact as ours, which Kleene logic cannot be")
	}
}
