package peers

import (
	"slices"
	"sync"
	"testing"

	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// distinct families, so that branches are not learnt by heart.
const distinct = 2000

// published is the workload of the rulebook that comes with the library.
var published = sync.OnceValues(func() (*Workload, error) {
	p, err := NewPeers(InForce(carepath.PublishedDefinition(), carepath.Vocabulary(), Day()))
	if err != nil {
		return nil, err
	}
	return NewWorkload(p, carepath.Published(), Families(distinct))
})

func mustPublished(tb testing.TB) *Workload {
	tb.Helper()
	w, err := published()
	if err != nil {
		tb.Fatal(err)
	}
	return w
}

// decidedBy runs through the cases beside what the library's own Decide says.
func decidedBy(t *testing.T, w *Workload, each func(c *Case, d *carepath.Decision)) {
	t.Helper()
	book, at := carepath.Published(), 0
	for _, picture := range w.Pictures {
		for _, d := range book.Decide(picture) {
			if at == len(w.Cases) {
				t.Fatal("the library decides more cases than the workload has")
			}
			c := &w.Cases[at]
			subject := c.About.Member
			if subject == "" {
				subject = c.About.Focal
			}
			if d.Rule != w.Peers.Rules[c.Rule].ID || d.Subject != subject || d.Focal != c.About.Focal {
				t.Fatalf("case %d is another than the library decides", at)
			}
			each(c, &d)
			at++
		}
	}
	if at != len(w.Cases) {
		t.Fatalf("the library decides %d cases, the workload has %d", at, len(w.Cases))
	}
}

// What is measured says what the public Decide says: outcome, ask set and reasons.
// So do the diagrams that random rules are compared by.
func TestEvaluatorsDecideAsDecideDoes(t *testing.T) {
	w := mustPublished(t)
	q := new(diagram.Query)
	decidedBy(t, w, func(c *Case, d *carepath.Decision) {
		e := w.Ours[c.Rule]
		x := e.Evaluate(c.Known)
		facts := e.Facts()
		if x.Outcome != d.Outcome || x.Silent != d.Silent || e.Outcome(c.Known) != d.Outcome {
			t.Fatalf("%s: evaluator %v, library %v", d.Rule, x.Outcome, d.Outcome)
		}
		if y := q.Explain(w.Peers.Diagrams[c.Rule], c.Known, nil); y.Outcome.String() != x.Outcome.String() || !slices.Equal(y.Asks, x.Asks) {
			t.Fatalf("%s: diagram %v, evaluator %v", d.Rule, y.Outcome, x.Outcome)
		}
		same(t, "asks", named(facts, x.Asks), slices.Concat(d.Asks, d.Declined, d.NotApplicable))
		reasons := slices.Collect(x.Reasons())
		if len(reasons) != len(d.Reasons) {
			t.Fatalf("%s: %d reasons, library %d", d.Rule, len(reasons), len(d.Reasons))
		}
		for i, r := range reasons {
			if facts[r.Fact] != d.Reasons[i].Fact || r.Values != d.Reasons[i].Suffices {
				t.Fatalf("%s: reason %d is another", d.Rule, i)
			}
		}
	})
}

func named(facts []carepath.FactID, places []int) (out []carepath.FactID) {
	for _, i := range places {
		out = append(out, facts[i])
	}
	return out
}

func same(t *testing.T, what string, a, b []carepath.FactID) {
	t.Helper()
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		t.Fatalf("%s: %v and %v", what, a, b)
	}
}

// agreement counts how a peer does beside ours.
type agreement struct{ cases, settled, stays, asked, needless int }

// compare fails where a peer settles what ours does not, or otherwise, and where
// it leaves out a fact that ours would ask.
func (a *agreement) compare(t *testing.T, rule carepath.RuleID, ours *diagram.Explanation, theirs Outcome, asks []int) {
	t.Helper()
	a.cases++
	if ours.Outcome != diagram.Unknown {
		a.settled++
	}
	switch {
	case theirs != diagram.Unknown && theirs != ours.Outcome:
		t.Fatalf("%s: ours %v, peer %v", rule, ours.Outcome, theirs)
	case theirs != diagram.Unknown:
		return
	case ours.Outcome != diagram.Unknown:
		a.stays++
		return
	}
	a.asked += len(asks)
	a.needless += len(asks) - len(ours.Asks)
	for _, fact := range ours.Asks {
		if !slices.Contains(asks, fact) {
			t.Fatalf("%s: the peer does not ask fact %d", rule, fact)
		}
	}
}

func (a *agreement) report(t *testing.T) {
	t.Logf("%d cases, %d settled by ours; the peer leaves %d of those unknown; of %d facts that it would ask in open cases %d are needless",
		a.cases, a.settled, a.stays, a.asked, a.needless)
}

func TestCELAgreesWhereItSettles(t *testing.T) {
	w := mustPublished(t)
	var a agreement
	q := new(diagram.Query)
	for i := range w.Cases {
		c := &w.Cases[i]
		rule, compiled := &w.Peers.Rules[c.Rule], w.Peers.CEL[c.Rule]
		v := compiled.EvalPartial(c)
		outcome, ok := celOutcome(v)
		if !ok {
			t.Fatalf("%s: %v", rule.ID, v)
		}
		if plain, ok := celOutcome(compiled.EvalPlain(c)); !ok || plain != outcome {
			t.Fatalf("%s: %v by patterns, %v by unknown values", rule.ID, outcome, plain)
		}
		a.compare(t, rule.ID, q.Explain(w.Peers.Diagrams[c.Rule], c.Known, nil), outcome, celAsks(rule, v))
	}
	a.report(t)
}

func TestTableAgreesWhereItSettles(t *testing.T) {
	w := mustPublished(t)
	var a agreement
	var x TableExplanation
	q := new(diagram.Query)
	for i := range w.Cases {
		c := &w.Cases[i]
		w.Peers.Tables[c.Rule].Explain(c.Spans, &x)
		if x.Outcome != w.Peers.Tables[c.Rule].Outcome(c.Spans) {
			t.Fatal("the explanation has another outcome")
		}
		a.compare(t, w.Peers.Rules[c.Rule].ID, q.Explain(w.Peers.Diagrams[c.Rule], c.Known, nil), x.Outcome, x.Asks)
	}
	a.report(t)
}
