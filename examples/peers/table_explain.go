package main

import (
	"slices"

	"github.com/kithcare/kith/carepath"
)

// TableExplanation is what a table can say beyond its outcome. Unlike what
// carepath says it is not exact: a fact may be asked that no longer matters, and
// a reason be given that could be left out. It is made to be used again; its zero
// value is ready.
type TableExplanation struct {
	Outcome Outcome
	Asks    []int
	Effects []TableEffect
	Reasons []int // facts
	spans   []Range
}

// TableEffect is what it comes to if a fact turns out to lie in a range. Its
// zero value is that nothing is known if fact 0 is 0.
type TableEffect struct {
	Fact    int
	Range   Range
	Outcome Outcome
}

// findCuts notes where rows begin or cease to be met.
func (t *Table) findCuts(r *Rule) {
	for i, f := range r.Facts {
		for _, row := range t.rows {
			if row.silent || int(row.fact) != i {
				continue
			}
			if row.low > f.Low {
				t.cuts[i] = append(t.cuts[i], row.low)
			}
			if row.high < f.High {
				t.cuts[i] = append(t.cuts[i], row.high+1)
			}
		}
		slices.Sort(t.cuts[i])
		t.cuts[i] = slices.Compact(t.cuts[i])
	}
}

// Explain decides and says what to ask and what each answer would lead to, or
// what the outcome rests on.
func (t *Table) Explain(spans []Range, x *TableExplanation) {
	x.Asks, x.Effects, x.Reasons = x.Asks[:0], x.Effects[:0], x.Reasons[:0]
	x.Outcome = t.Outcome(spans)
	open, reasons := t.look(spans, x.Outcome)
	if x.Outcome != carepath.OutcomeUnknown {
		x.Reasons = members(x.Reasons, reasons)
		return
	}
	x.Asks = members(x.Asks, open)
	x.spans = append(x.spans[:0], spans...)
	for _, fact := range x.Asks {
		t.effects(fact, x)
		x.spans[fact] = spans[fact]
	}
}

// look returns the facts of open rows in open clauses, and those that a settled
// outcome rests on: the first row met of every clause, or the first clause that
// is unmet.
func (t *Table) look(spans []Range, outcome Outcome) (open, reasons uint64) {
	for i := 0; i < len(t.rows); {
		var all, undecided, first uint64
		for last := false; !last; i++ {
			r := &t.rows[i]
			last = r.last
			if r.silent {
				continue
			}
			bit, s := uint64(1)<<r.fact, spans[r.fact]
			all |= bit
			switch {
			case s.Low >= r.low && s.High <= r.high:
				if first == 0 {
					first = bit
				}
			case s.Low <= r.high && s.High >= r.low:
				undecided |= bit
			}
		}
		switch {
		case first != 0:
			if outcome == carepath.OutcomeEligible {
				reasons |= first
			}
		case undecided != 0:
			open |= undecided
		case outcome == carepath.OutcomeNotEligible:
			return 0, all
		}
	}
	return open, reasons
}

// effects decides once for each stretch of values that tells alike.
func (t *Table) effects(fact int, x *TableExplanation) {
	whole := x.spans[fact]
	for low := whole.Low; low <= whole.High; {
		high := whole.High
		for _, cut := range t.cuts[fact] {
			if cut > low {
				high = min(high, cut-1)
				break
			}
		}
		x.spans[fact] = Range{Low: low, High: high}
		x.Effects = append(x.Effects, TableEffect{fact, x.spans[fact], t.Outcome(x.spans)})
		low = high + 1
	}
}

// members appends the numbers in a set of bits, ascending.
func members(to []int, set uint64) []int {
	for i := 0; set != 0; i, set = i+1, set>>1 {
		if set&1 != 0 {
			to = append(to, i)
		}
	}
	return to
}
