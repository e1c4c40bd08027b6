package carepath

import (
	"math/bits"
	"slices"
)

// cellSplit counts completions without looking at each: parts of a condition that
// share no open fact complete independently of each other, so that what the
// whole can come to is every combination of what the parts can; a fact that they
// share is put into one cell after another first. For rules too large to count
// one by one; TestTheTwoWaysOfCountingAgree holds it to the one that does.
type cellSplit struct {
	*cellRule
	root cellPart
}

// cellPart is a condition with its facts found.
type cellPart struct {
	all, any []cellPart
	not      *cellPart
	fact     int // -1 where it is no test
	met      []bool
	mentions uint64 // facts below it
	shared   uint64 // facts below more than one of its parts
}

// cellRow is what a condition comes to in each cell of one fact, two bits a cell:
// 00 not met, 01 the source is silent, 11 met. All is then bitwise and, any is
// bitwise or.
type cellRow uint64

const (
	cellLowBits  cellRow = 0x5555555555555555
	cellHighBits         = cellLowBits << 1
)

// flipped is the row of the negation: 00 and 11 change places, 01 stays.
func (r cellRow) flipped() cellRow { return ^r&cellHighBits>>1 | ^r&cellLowBits<<1 }

func newCellSplit(s *cellRule) *cellSplit { return &cellSplit{s, s.part(s.when)} }

func (s *cellRule) part(c Condition) cellPart {
	p := cellPart{fact: -1}
	many := func(all []Condition) (out []cellPart) {
		for _, x := range all {
			child := s.part(x)
			p.shared |= p.mentions & child.mentions
			p.mentions |= child.mentions
			out = append(out, child)
		}
		return out
	}
	p.all, p.any = many(c.All), many(c.Any)
	if c.Not != nil {
		p.not = &many([]Condition{*c.Not})[0]
	}
	if c.Test != nil {
		p.fact = s.place(c.Test.Of)
		p.mentions = 1 << p.fact
		for _, cell := range s.facts[p.fact].cells {
			p.met = append(p.met, c.Test.cellHolds(cell[0]))
		}
	}
	return p
}

// endsOf is what the completions make of a condition.
func (o *cellSplit) endsOf(p *cellPart, x cellBox) cellEnds {
	if i := p.splitOn(x, -1); i >= 0 {
		one, rest := x.halves(i)
		return o.endsOf(p, one) | o.endsOf(p, rest)
	}
	switch {
	case p.all != nil || p.any != nil:
		e := p.neutral()
		for i := range p.parts() {
			e = p.join(e, o.endsOf(&p.parts()[i], x))
		}
		return e
	case p.not != nil:
		return o.endsOf(p.not, x).flipped()
	case p.fact < 0:
		return endsSilent
	}
	return p.tested(x[p.fact])
}

func (p *cellPart) tested(c cellSpan) (e cellEnds) {
	for _, met := range p.met[c.first : c.last+1] {
		if met {
			e |= endsMet
		} else {
			e |= endsUnmet
		}
	}
	return e
}

// splitOn is an open fact that parts of a condition share, other than one, or -1.
func (p *cellPart) splitOn(x cellBox, except int) int {
	for shared := p.shared; shared != 0; shared &= shared - 1 {
		if i := bits.TrailingZeros64(shared); i != except && !x[i].single() {
			return i
		}
	}
	return -1
}

// rows are what the completions of the other facts make of a condition in each
// cell that the box leaves of one.
func (o *cellSplit) rows(p *cellPart, x cellBox, of int) []cellRow {
	if p.mentions>>of&1 == 0 {
		return constantRows(o.endsOf(p, x))
	}
	if i := p.splitOn(x, of); i >= 0 {
		one, rest := x.halves(i)
		return distinctRows(append(o.rows(p, one, of), o.rows(p, rest, of)...))
	}
	if p.not != nil {
		out := o.rows(p.not, x, of)
		for i := range out {
			out[i] = out[i].flipped()
		}
		return out
	}
	if p.fact < 0 {
		return o.joined(p, x, of)
	}
	var r cellRow
	for n, met := range p.met[x[of].first : x[of].last+1] {
		if met {
			r |= 3 << (2 * n)
		}
	}
	return []cellRow{r}
}

// joined are the rows of an all or an any whose parts share no open fact but one:
// every combination of what they come to.
func (o *cellSplit) joined(p *cellPart, x cellBox, of int) []cellRow {
	rest, out := p.neutral(), []cellRow(nil)
	for i := range p.parts() {
		part := &p.parts()[i]
		switch {
		case part.mentions>>of&1 == 0:
			rest = p.join(rest, o.endsOf(part, x))
		case out == nil:
			out = o.rows(part, x, of)
		default:
			out = p.each(out, o.rows(part, x, of))
		}
	}
	return p.each(out, constantRows(rest))
}

func (p *cellPart) each(all, others []cellRow) (out []cellRow) {
	for _, a := range all {
		for _, b := range others {
			if p.any != nil {
				out = append(out, a|b)
			} else {
				out = append(out, a&b)
			}
		}
	}
	return distinctRows(out)
}

func distinctRows(rows []cellRow) []cellRow {
	slices.Sort(rows)
	return slices.Compact(rows)
}

func constantRows(e cellEnds) (out []cellRow) {
	for n, r := range [...]cellRow{0, cellLowBits, cellLowBits | cellHighBits} {
		if e>>n&1 == 1 {
			out = append(out, r)
		}
	}
	return out
}

func (p *cellPart) parts() []cellPart {
	if p.any != nil {
		return p.any
	}
	return p.all
}

func (p *cellPart) neutral() cellEnds {
	if p.any != nil {
		return endsUnmet
	}
	return endsMet
}

// join is what two independent parts can come to together: the worse of any two
// of their terminals, or in an any the better.
func (p *cellPart) join(a, b cellEnds) cellEnds {
	if p.any != nil {
		return worse(a.flipped(), b.flipped()).flipped()
	}
	return worse(a, b)
}

func worse(a, b cellEnds) (e cellEnds) {
	if a&(endsSilent|endsMet) != 0 && b&(endsSilent|endsMet) != 0 {
		e = (a | b) & endsSilent
	}
	return e | (a|b)&endsUnmet | a&b&endsMet
}

func (e cellEnds) flipped() cellEnds { return e&endsSilent | e>>2 | e&1<<2 }

func (o *cellSplit) ends(x cellBox) cellEnds { return o.endsOf(&o.root, x) }

func (o *cellSplit) asks(x cellBox) (asks uint64) {
	if e := o.ends(x); e&(e-1) == 0 {
		return 0 // all completions agree
	}
	for i, c := range x {
		if c.single() {
			continue
		}
		used := cellRow(1)<<(2*(c.last-c.first+1)) - 1
		if slices.ContainsFunc(o.rows(&o.root, x, i), func(r cellRow) bool { return !sameInAll(r&used, used) }) {
			asks |= 1 << i
		}
	}
	return asks
}

// sameInAll reports whether a row is the same in each cell.
func sameInAll(r, used cellRow) bool { return r == 0 || r == cellLowBits&used || r == used }
