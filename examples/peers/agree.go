package main

import (
	"fmt"
	"slices"

	"github.com/kithcare/kith/carepath"
)

// Agreement counts how a peer does beside ours. Its zero value has seen no case.
type Agreement struct{ cases, settled, stays, asked, needless int }

// compare fails where a peer settles what ours does not, or otherwise, and where
// it leaves out a fact that ours would ask.
func (a *Agreement) compare(rule, peer string, ours *carepath.Evaluation, theirs Outcome, asks []int) error {
	a.cases++
	if ours.Outcome != carepath.OutcomeUnknown {
		a.settled++
	}
	switch {
	case theirs != carepath.OutcomeUnknown && theirs != ours.Outcome:
		return differ("deciding: ours (%v) and %s (%v), of rule %s,", ours.Outcome, peer, theirs, rule)
	case theirs != carepath.OutcomeUnknown:
		return nil
	case ours.Outcome != carepath.OutcomeUnknown:
		a.stays++
		return nil
	}
	a.asked += len(asks)
	a.needless += len(asks) - len(ours.Asks)
	for _, fact := range ours.Asks {
		if !slices.Contains(asks, fact) {
			return differ("asking: ours (fact %d) and %s (not), of rule %s,", fact, peer, rule)
		}
	}
	return nil
}

func (a *Agreement) String() string {
	return fmt.Sprintf("settles %d of the %d cases that ours settles, and would ask %d facts in open ones, %d of them needlessly",
		a.settled-a.stays, a.settled, a.asked, a.needless)
}

// agreeDeciding checks every contender on every case.
func agreeDeciding(w *Workload) (cel, table Agreement, err error) {
	var x TableExplanation
	for i := range w.Cases {
		c := &w.Cases[i]
		ours := w.Ours[c.Rule].Evaluate(c.Known)
		if err := w.peers(c, &x, ours, &cel, &table); err != nil {
			return cel, table, err
		}
		if w.Ours[c.Rule].Outcome(c.Known) != ours.Outcome {
			return cel, table, differ("ours: the outcome alone and explained, of rule %s,", w.Peers.Rules[c.Rule].ID)
		}
	}
	return cel, table, nil
}

func (w *Workload) peers(c *Case, x *TableExplanation, ours *carepath.Evaluation, cel, table *Agreement) error {
	rule, compiled, t := &w.Peers.Rules[c.Rule], w.Peers.CEL[c.Rule], w.Peers.Tables[c.Rule]
	v := compiled.EvalPartial(c)
	outcome, ok := celOutcome(v)
	plain, known := celOutcome(compiled.EvalPlain(c))
	if !ok || !known || plain != outcome {
		return differ("cel-go: patterns and values, of rule %s,", rule.ID)
	}
	if err := cel.compare(string(rule.ID), "cel-go", ours, outcome, compiled.asks(v)); err != nil {
		return err
	}
	t.Explain(c.Spans, x)
	if x.Outcome != t.Outcome(c.Spans) {
		return differ("table: the outcome alone and explained, of rule %s,", rule.ID)
	}
	return table.compare(string(rule.ID), "the table", ours, x.Outcome, x.Asks)
}
