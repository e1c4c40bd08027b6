package diagram

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// brute is the definition that everything is compared with: the terminal of
// every completion over the whole domain, computed by Kleene's tables on values.
type brute struct {
	facts    []Range
	terminal []int32 // by mixed-radix index
}

func newBrute(e *Expr, facts []Range) *brute {
	b := &brute{facts: facts}
	box := slices.Clone(facts)
	eachPoint(box, func(x []int) { b.terminal = append(b.terminal, terminalAt(e, x)) })
	return b
}

func terminalAt(e *Expr, x []int) int32 {
	switch e.Op {
	case Test:
		if e.Low <= x[e.Fact] && x[e.Fact] <= e.High {
			return trueNode
		}
		return falseNode
	case Silent:
		return silentNode
	case Not:
		return 2 - terminalAt(&e.Args[0], x)
	case All, Any:
	}
	got := terminalAt(&e.Args[0], x)
	for i := range e.Args[1:] {
		next := terminalAt(&e.Args[1+i], x)
		if e.Op == All {
			got = min(got, next)
		} else {
			got = max(got, next)
		}
	}
	return got
}

// eachPoint visits a box, the last fact fastest.
func eachPoint(box []Range, visit func(x []int)) {
	x := make([]int, len(box))
	for i := range box {
		x[i] = box[i].Low
	}
	for {
		visit(x)
		i := len(x) - 1
		for ; i >= 0; i-- {
			if x[i] < box[i].High {
				x[i]++
				break
			}
			x[i] = box[i].Low
		}
		if i < 0 {
			return
		}
	}
}

func (b *brute) at(x []int) int32 {
	index := 0
	for i, f := range b.facts {
		index = index*(f.High-f.Low+1) + x[i] - f.Low
	}
	return b.terminal[index]
}

func (b *brute) mask(box []Range) (m Mask) {
	eachPoint(box, func(x []int) { m |= 1 << b.at(x) })
	return m
}

// clipped is the caller's contract, written again.
func clipped(spans, facts []Range) []Range {
	box := slices.Clone(facts)
	for i := range min(len(spans), len(facts)) {
		low, high := max(spans[i].Low, facts[i].Low), min(spans[i].High, facts[i].High)
		if low <= high {
			box[i] = Range{low, high}
		}
	}
	return box
}

// matters reports whether two points of the box that differ only in f differ in
// their terminals.
func (b *brute) matters(box []Range, f int) (yes bool) {
	side := slices.Clone(box)
	side[f].High = side[f].Low
	eachPoint(side, func(x []int) {
		y := slices.Clone(x)
		for v := box[f].Low; v <= box[f].High && !yes; v++ {
			y[f] = v
			yes = b.at(y) != b.at(x)
		}
	})
	return yes
}

func (b *brute) asks(box []Range) (asks []int) {
	for f := range box {
		if b.matters(box, f) {
			asks = append(asks, f)
		}
	}
	return asks
}

func (b *brute) effects(box []Range, asks []int) (effects []Effect) {
	for _, f := range asks {
		var last *Effect
		for v := box[f].Low; v <= box[f].High; v++ {
			side := slices.Clone(box)
			side[f] = Range{v, v}
			m := b.mask(side)
			if last != nil && last.Reach == m {
				last.Range.High = v
				continue
			}
			effects = append(effects, Effect{f, Range{v, v}, m})
			last = &effects[len(effects)-1]
		}
	}
	return effects
}

func (b *brute) monotone(f int, rising bool) bool {
	ok := true
	side := slices.Clone(b.facts)
	side[f].High = side[f].Low
	eachPoint(side, func(x []int) {
		y := slices.Clone(x)
		for v := b.facts[f].Low; v < b.facts[f].High; v++ {
			y[f] = v
			now := b.at(y)
			y[f] = v + 1
			if next := b.at(y); rising && next < now || !rising && next > now {
				ok = false
			}
		}
	})
	return ok
}

// kept leaves out facts in the order given, then last first, while the rest
// still forces the outcome, and returns those that stay.
func (b *brute) kept(box []Range, want Mask, order []int) (kept []int) {
	left := slices.Clone(box)
	order = slices.Clone(order)
	for f := len(b.facts) - 1; f >= 0; f-- {
		order = append(order, f)
	}
	for _, f := range order {
		if f < 0 || f >= len(left) {
			continue
		}
		was := left[f]
		left[f] = b.facts[f]
		if b.mask(left) != want {
			left[f] = was
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	return slices.Compact(kept)
}

// checkReasons holds the findings to their promise by removing and widening
// each of them.
func (b *brute) checkReasons(box []Range, want Mask, order []int, reasons []Finding) error {
	if kept := b.kept(box, want, order); !slices.EqualFunc(reasons, kept, func(r Finding, f int) bool { return r.Fact == f }) {
		return fmt.Errorf("reasons %v, want facts %v", reasons, kept)
	}
	forced := slices.Clone(b.facts)
	for i, r := range reasons {
		if i > 0 && reasons[i-1].Fact >= r.Fact {
			return fmt.Errorf("reasons not ascending: %v", reasons)
		}
		if s := box[r.Fact]; r.Range.Low > s.Low || r.Range.High < s.High {
			return fmt.Errorf("reason %v narrower than the span %v", r, s)
		}
		forced[r.Fact] = r.Range
	}
	if got := b.mask(forced); got != want {
		return fmt.Errorf("reasons %v do not force it: %03b", reasons, got)
	}
	for _, r := range reasons {
		weaker := []Range{b.facts[r.Fact]}
		if r.Range.Low > b.facts[r.Fact].Low {
			weaker = append(weaker, Range{r.Range.Low - 1, r.Range.High})
		}
		if r.Range.High < b.facts[r.Fact].High {
			weaker = append(weaker, Range{r.Range.Low, r.Range.High + 1})
		}
		for _, w := range weaker {
			forced[r.Fact] = w
			if b.mask(forced) == want {
				return fmt.Errorf("reasons %v: %v would do for fact %d", reasons, w, r.Fact)
			}
		}
		forced[r.Fact] = r.Range
	}
	return nil
}

// checkQuery compares all that a query says with the definition.
func (b *brute) checkQuery(q *Query, d *Diagram, spans []Range, order []int) error {
	box := clipped(spans, b.facts)
	want := b.mask(box)
	if got := q.Outcome(d, said(spans)); got != want.Outcome() {
		return fmt.Errorf("outcome %v, want %v", got, want.Outcome())
	}
	if !d.isConstant() { // the way of large diagrams, which few random rules are
		if got := q.reach(d, said(spans), true).Outcome(); got != want.Outcome() {
			return fmt.Errorf("outcome node by node %v, want %v", got, want.Outcome())
		}
	}
	a := q.Explain(d, said(spans), order)
	if a.Outcome != want.Outcome() || a.Silent != (want == MaskSilent) {
		return fmt.Errorf("explained %v silent=%v, want mask %03b", a.Outcome, a.Silent, want)
	}
	asks := b.asks(box)
	if !slices.Equal(a.Asks, asks) {
		return fmt.Errorf("asks %v, want %v", a.Asks, asks)
	}
	if effects := b.effects(box, asks); !slices.Equal(a.Effects, effects) {
		return fmt.Errorf("effects %v, want %v", a.Effects, effects)
	}
	if a.Outcome == Unknown {
		if len(a.Reasons) > 0 {
			return fmt.Errorf("reasons %v for an open outcome", a.Reasons)
		}
		return nil
	}
	return b.checkReasons(box, want, order, a.Reasons)
}

// checkDiagram compares what a diagram says of itself with the definition.
func (b *brute) checkDiagram(d *Diagram) error {
	matter := b.asks(b.facts)
	if got := d.Facts(); !slices.Equal(got, matter) {
		return fmt.Errorf("facts %v, want %v", got, matter)
	}
	got, constant := d.Constant()
	if want := len(matter) == 0; constant != want || want && got != b.mask(b.facts).Outcome() {
		return fmt.Errorf("constant %v %v, want %v", got, constant, want)
	}
	for f := range b.facts {
		for _, rising := range []bool{true, false} {
			if got, want := d.Monotone(f, rising), b.monotone(f, rising); got != want {
				return fmt.Errorf("monotone(%d, %v) = %v, want %v", f, rising, got, want)
			}
		}
	}
	return nil
}

func mustBuild(tb testing.TB, e Expr, facts []Range) *Diagram {
	tb.Helper()
	d, err := Build(e, facts, Limits{})
	if err != nil {
		tb.Fatalf("build: %v", err)
	}
	return d
}

// randomFacts draws small domains around zero, with some 1000 points in all at most.
func randomFacts(r *rand.Rand) []Range {
	facts := make([]Range, 1+r.IntN(6))
	points := 1
	for i := range facts {
		low := r.IntN(7) - 4
		size := 2 + r.IntN(5)
		switch {
		case r.IntN(20) == 0:
			size = 1
		case points*size > 300:
			size = 2
		}
		points *= size
		facts[i] = Range{low, low + size - 1}
	}
	return facts
}

func randomExpr(r *rand.Rand, facts []Range, depth int, silent bool) Expr {
	kind := r.IntN(10)
	switch {
	case silent && kind == 0:
		return Expr{Op: Silent}
	case depth == 0 || kind < 3:
		return randomTest(r, facts)
	case kind < 5:
		return Expr{Op: Not, Args: []Expr{randomExpr(r, facts, depth-1, silent)}}
	}
	e := Expr{Op: All}
	if kind < 8 {
		e.Op = Any
	}
	for range 1 + r.IntN(4) {
		e.Args = append(e.Args, randomExpr(r, facts, depth-1, silent))
	}
	return e
}

// randomTable draws a decision table: rows over most of the facts. Its diagram
// has many nodes a level, of which some are equal under some spans, which is
// what the merge of a query is about.
func randomTable(r *rand.Rand, facts []Range, silent bool) Expr {
	return some(many(2+r.IntN(12), func(int) Expr {
		row := []Expr{randomTest(r, facts)}
		for f, domain := range facts {
			if r.IntN(4) > 0 {
				span := randomSpan(r, domain)
				row = append(row, test(f, span.Low, span.High))
			}
		}
		if silent && r.IntN(3) == 0 {
			row = append(row, Expr{Op: Silent})
		}
		return all(row...)
	})...)
}

func randomTest(r *rand.Rand, facts []Range) Expr {
	f := r.IntN(len(facts))
	span := randomSpan(r, Range{facts[f].Low - 1, facts[f].High + 1})
	switch r.IntN(3) {
	case 0:
		span.Low = facts[f].Low
		span.High = max(span.High, span.Low)
	case 1:
		span.High = facts[f].High
		span.Low = min(span.Low, span.High)
	}
	return Expr{Op: Test, Fact: f, Low: span.Low, High: span.High}
}

func randomSpan(r *rand.Rand, in Range) Range {
	a, b := in.Low+r.IntN(in.High-in.Low+1), in.Low+r.IntN(in.High-in.Low+1)
	return Range{min(a, b), max(a, b)}
}

// randomRule draws a rule, and another one up to three times where no fact
// could matter: left alone, most random rules are constant.
func randomRule(r *rand.Rand, facts []Range, silent bool) (e Expr, b *brute) {
	for range 4 {
		if r.IntN(3) == 0 {
			e = randomTable(r, facts, silent)
		} else {
			e = randomExpr(r, facts, 3, silent)
		}
		b = newBrute(&e, facts)
		if first := b.terminal[0]; slices.ContainsFunc(b.terminal, func(t int32) bool { return t != first }) {
			break
		}
	}
	return e, b
}

// randomSpans leaves some facts open, answers some, and sometimes breaks the
// contract: spans that reach outside, are empty, or are missing.
func randomSpans(r *rand.Rand, facts []Range) []Range {
	spans := slices.Clone(facts)
	for i, f := range facts {
		switch r.IntN(12) {
		case 0, 1, 2, 3:
		case 4, 5, 6:
			x := f.Low + r.IntN(f.High-f.Low+1)
			spans[i] = Range{x, x}
		case 7:
			spans[i] = Range{r.IntN(20) - 10, r.IntN(20) - 10}
		default:
			spans[i] = randomSpan(r, f)
		}
	}
	if r.IntN(10) == 0 {
		spans = spans[:r.IntN(len(spans)+1)]
	}
	return spans
}
