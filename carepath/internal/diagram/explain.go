package diagram

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Explanation is an outcome with what it rests on or what it waits for. The
// zero value explains nothing.
type Explanation struct {
	Outcome Outcome
	// Silent says that the outcome is unknown and no answer can settle it: the
	// source does not say, whatever the facts are.
	Silent bool
	// Asks are the facts whose answer can still change the outcome, exactly,
	// ascending. Empty when settled or silent.
	Asks []int
	// Effects say what each answer leads to, by ascending fact and value.
	Effects []Effect
	// Reasons force a settled outcome, by ascending fact: without any of them,
	// or with a weaker one, it would be open.
	Reasons []Finding
}

// Effect is what can still be reached when a fact turns out to lie in a range.
// The zero value reaches nothing.
type Effect struct {
	Fact  int
	Range Range // within the span; neighbours with the same reach are one range
	Reach Mask
}

// Finding is that a fact lies in a range: the weakest that still does its part
// in forcing the outcome. An end that is the domain's own means "no bound".
// The zero value says that fact 0 is 0.
type Finding struct {
	Fact  int
	Range Range
}

// Explain returns the outcome and what goes with it. The result belongs to the
// query, and the next call overwrites it. Spans are read as by [Query.Outcome].
//
// Reasons are not unique; order makes them so. It lists fact indexes in the
// order in which they are tried for leaving out. Facts that it does not list
// follow, last index first; nil therefore keeps the earliest facts.
func (q *Query) Explain(d *Diagram, spans []assessment.Span, order []int) *Explanation {
	a := &q.answer
	a.Asks, a.Effects, a.Reasons = a.Asks[:0], a.Effects[:0], a.Reasons[:0]
	if d.isConstant() {
		a.settle(d.constantMask())
		return a
	}
	mask := q.reach(d, spans, false)
	a.settle(mask)
	switch {
	case a.Silent:
	case a.Outcome == Unknown:
		q.merge(d)
		q.spread(d)
		q.reportOpen(d, spans)
	default:
		q.force(d, spans, mask, order)
		q.reportReasons(d)
	}
	return a
}

func (a *Explanation) settle(mask Mask) {
	a.Outcome = mask.Outcome()
	a.Silent = mask == MaskSilent
}

// merge reduces the reached part of the diagram under the spans, bottom up:
// afterwards same tells of each reached node the one that stands for it.
// Without it, facts would be asked that no longer matter.
func (q *Query) merge(d *Diagram) {
	clear(q.slots[:d.slots])
	for id := range terminals {
		q.same[id], q.below[id] = id, d.ends[id]
	}
	for _, v := range slices.Backward(q.visits) {
		q.same[v.id] = q.standIn(d, v)
	}
}

// standIn returns the node that stands for another: what all its possible edges
// lead to, an equal one, or itself.
func (q *Query) standIn(d *Diagram, v visit) int32 {
	out := d.edges[v.first:v.end]
	first := q.same[out[0]]
	alike, mask := true, q.below[first]
	for _, to := range out[1:] {
		to = q.same[to]
		alike = alike && to == first
		mask |= q.below[to]
	}
	if alike {
		return first
	}
	q.below[v.id] = mask
	if l := &d.levels[v.level]; l.end-l.first == 1 {
		return v.id // has no equal
	}
	return q.intern(d, v.id, out)
}

// intern returns the first node of the level with the same possible edges. The
// table is never more than half full, so that a free slot ends every search.
func (q *Query) intern(d *Diagram, id int32, out []int32) int32 {
	slots := q.slots[:d.slots]
	hash := mix(0, d.nodes[id].level)
	for _, to := range out {
		hash = mix(hash, q.same[to])
	}
	last := uint32(len(slots)) - 1
	for at := hash & last; ; at = (at + 1) & last {
		other := slots[at]
		if other == 0 { // node 0 is a terminal, never in the table
			slots[at] = id
			return id
		}
		if d.nodes[other].level == d.nodes[id].level && q.equal(out, q.possible(d, other)) {
			return other
		}
	}
}

func (q *Query) equal(x, y []int32) bool {
	for i := range x {
		if q.same[x[i]] != q.same[y[i]] {
			return false
		}
	}
	return true
}

// spread goes down the merged diagram, which has every node that stands for
// itself. It marks their levels (the facts to ask) and collects, for each of
// the levels' cells, the terminals below.
func (q *Query) spread(d *Diagram) {
	clear(q.marked[:len(d.levels)])
	var passing horizon
	for _, v := range q.visits {
		if q.same[v.id] != v.id {
			continue
		}
		out := d.edges[v.first:v.end]
		cells := q.cells[d.levels[v.level].base+q.low[v.level]:][:len(out)]
		if !q.marked[v.level] {
			q.marked[v.level] = true
			skipping := passing.beyond(v.level)
			for c := range cells {
				cells[c] = skipping
			}
		}
		for c, to := range out {
			to = q.same[to]
			cells[c] |= q.below[to]
			passing.extend(q.below[to], d.nodes[to].level)
		}
	}
}

// horizon is, for each terminal, the deepest level that an edge met so far
// leads to with that terminal below it. Levels are met from the top down, so an
// edge met earlier passes a level by if and only if it ends deeper.
type horizon [terminals]int32

func (h *horizon) extend(mask Mask, level int32) {
	for t := range h {
		among := -int32(mask >> t & 1) // all ones or none: nothing to guess
		h[t] = max(h[t], level&among)
	}
}

func (h *horizon) beyond(level int32) (mask Mask) {
	for t := range h {
		if h[t] > level {
			mask |= 1 << t
		}
	}
	return mask
}

// reportOpen writes the facts to ask and the effects of their answers.
func (q *Query) reportOpen(d *Diagram, spans []assessment.Span) {
	a := &q.answer
	a.Asks = slices.Grow(a.Asks, len(d.levels))
	a.Effects = slices.Grow(a.Effects, d.cells)
	for i, fact := range q.factsReached(d) {
		at := d.depth[i]
		if !q.marked[at] {
			continue
		}
		a.Asks = append(a.Asks, fact)
		l := &d.levels[at]
		span := l.within(spans)
		low := span.Low
		for c := q.low[at]; c <= q.high[at]; c++ {
			reach := q.cells[l.base+c]
			if c < q.high[at] && q.cells[l.base+c+1] == reach {
				continue
			}
			high := min(l.last(c), span.High)
			a.Effects = append(a.Effects, Effect{fact, Range{low, high}, reach})
			if c < q.high[at] {
				low = l.starts[c+1]
			}
		}
	}
}

// factsReached returns the facts, without those of levels too deep to be marked
// where they are the last.
func (q *Query) factsReached(d *Diagram) []int {
	if d.inOrder {
		return d.facts[:q.deepest+1]
	}
	return d.facts
}
