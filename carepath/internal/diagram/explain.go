package diagram

import "slices"

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
func (q *Query) Explain(d *Diagram, spans []Range, order []int) *Explanation {
	a := &q.answer
	*a = Explanation{Asks: a.Asks[:0], Effects: a.Effects[:0], Reasons: a.Reasons[:0]}
	if d.isConstant() {
		a.settle(d.constantMask())
		return a
	}
	q.begin(d, spans)
	mask := q.reach(d)
	a.settle(mask)
	switch {
	case a.Silent:
	case a.Outcome == Unknown:
		q.merge(d)
		q.spread(d)
		q.reportOpen(d)
	default:
		q.force(d, mask, order)
		q.reportReasons(d)
	}
	return a
}

func (a *Explanation) settle(mask Mask) {
	a.Outcome = mask.Outcome()
	a.Silent = mask == MaskSilent
}

// makeRoom prepares what only Explain needs.
func (q *Query) makeRoom(d *Diagram) {
	q.marked = resize(q.marked, len(d.levels))
	clear(q.marked)
	q.below = resize(q.below, len(d.nodes))
	q.cells = resize(q.cells, d.cells)
	for id := range terminals {
		q.below[id] = 1 << id
	}
}

// merge reduces the reached part of the diagram under the spans, bottom up:
// afterwards same tells of each reached node the one that stands for it.
// Without it, facts would be asked that no longer matter.
func (q *Query) merge(d *Diagram) {
	q.makeRoom(d)
	q.same = resize(q.same, len(d.nodes))
	q.slots = resize(q.slots, d.slots)
	clear(q.slots)
	for id := range terminals {
		q.same[id] = id
	}
	for id := terminals; id <= d.root(); id++ {
		if !q.seen[id] {
			continue
		}
		out := q.possible(d, id)
		first, alike := q.same[out[0]], true
		hash := mix(0, d.nodes[id].level)
		var mask Mask
		for _, to := range out {
			to = q.same[to]
			alike = alike && to == first
			mask |= q.below[to]
			hash = mix(hash, to)
		}
		q.below[id] = mask
		q.same[id] = first
		if !alike {
			q.same[id] = q.intern(d, id, out, hash)
		}
	}
}

// intern returns the first node of the level with the same possible edges. The
// table is never more than half full, so that a free slot ends every search.
func (q *Query) intern(d *Diagram, id int32, out []int32, hash uint32) int32 {
	last := uint32(len(q.slots)) - 1
	for at := hash & last; ; at = (at + 1) & last {
		other := q.slots[at]
		if other == 0 { // node 0 is a terminal, never in the table
			q.slots[at] = id
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

// spread goes down the merged diagram. It marks the levels reached (the facts
// to ask) and collects, for each of their cells, the terminals below.
func (q *Query) spread(d *Diagram) {
	clear(q.seen)
	root := q.same[d.root()]
	q.seen[root] = true
	var passing horizon
	for id := root; id >= terminals; id-- {
		if !q.seen[id] {
			continue
		}
		at := d.nodes[id].level
		cells := q.cells[d.levels[at].base:][q.low[at] : q.high[at]+1]
		if !q.marked[at] {
			q.marked[at] = true
			skipping := passing.beyond(at)
			for c := range cells {
				cells[c] = skipping
			}
		}
		for c, to := range q.possible(d, id) {
			to = q.same[to]
			q.seen[to] = true
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
		if mask&(1<<t) != 0 && h[t] < level {
			h[t] = level
		}
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
func (q *Query) reportOpen(d *Diagram) {
	a := &q.answer
	a.Asks = slices.Grow(a.Asks, len(d.levels))
	a.Effects = slices.Grow(a.Effects, d.cells)
	for i, fact := range d.facts {
		at := d.depth[i]
		if !q.marked[at] {
			continue
		}
		a.Asks = append(a.Asks, fact)
		l := &d.levels[at]
		low := q.spans[at].Low
		for c := q.low[at]; c <= q.high[at]; c++ {
			reach := q.cells[l.base+c]
			if c < q.high[at] && q.cells[l.base+c+1] == reach {
				continue
			}
			high := min(l.last(c), q.spans[at].High)
			a.Effects = append(a.Effects, Effect{fact, Range{low, high}, reach})
			if c < q.high[at] {
				low = l.starts[c+1]
			}
		}
	}
}
