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
	var mask Mask
	var all uint64
	few := len(d.nodes) <= wordSize
	if few {
		all = q.reachFew(d, spans)
		mask = Mask(all) & (MaskFalse | MaskSilent | MaskTrue)
	} else {
		mask = q.reach(d, spans, false)
	}
	a.settle(mask)
	switch {
	case a.Silent:
	case a.Outcome == Unknown:
		q.merge(d)
		q.spread(d)
		q.reportOpen(d)
	default:
		if few {
			q.see(d, all)
		}
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
	at, narrowed := int32(-1), false
	for i := len(q.visits) - 1; i >= 0; i-- {
		v := &q.visits[i]
		if v.level != at {
			at, q.alike = v.level, q.alike[:0]
			narrowed = narrowed || q.cuts[at].low > 0 || int(q.cuts[at].high)+1 < len(d.levels[at].starts)
		}
		if narrowed {
			q.same[v.id] = q.standIn(d, v)
		} else { // as it was built, where no two are equal
			q.same[v.id], q.below[v.id] = v.id, d.ends[v.id]
		}
	}
}

// standIn returns the node that stands for another: what all its possible edges
// lead to, an equal one, or itself.
func (q *Query) standIn(d *Diagram, v *visit) int32 {
	out := d.edges[v.first:v.end]
	same, below := q.same, q.below
	first := same[out[0]]
	if len(out) == 1 {
		return first
	}
	alike, mask := true, below[first]
	for _, to := range out[1:] {
		to = same[to]
		alike = alike && to == first
		mask |= below[to]
	}
	if alike {
		return first
	}
	q.below[v.id] = mask
	switch l := &d.levels[v.level]; {
	case l.end-l.first == 1:
		return v.id // has no equal
	case l.end-l.first > fewNodes:
		return q.intern(d, v.id, out)
	}
	for _, other := range q.alike {
		if q.equal(out, q.possible(d, other)) {
			return other
		}
	}
	q.alike = append(q.alike, v.id)
	return v.id
}

// fewNodes is up to how many nodes of a level are compared with each other; more are
// looked up.
const fewNodes = 8

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
// the levels' cells, the terminals below, where their effects are wanted.
func (q *Query) spread(d *Diagram) {
	clear(q.marked[:len(d.levels)])
	same, below := q.same, q.below
	var passing horizon
	for i := range q.visits {
		v := &q.visits[i]
		if same[v.id] != v.id {
			continue
		}
		met := q.marked[v.level]
		q.marked[v.level] = true
		if q.Effects == EffectsNone {
			continue
		}
		out := d.edges[v.first:v.end]
		if l := &d.levels[v.level]; q.Effects.of(l) {
			q.collect(q.cells[l.base+q.cuts[v.level].low:][:len(out)], out, met, passing.beyond(v.level))
		}
		for _, to := range out {
			to = same[to]
			if to < terminals {
				passing.ended |= below[to]
			} else if next := d.nodes[to].level; next > v.level+1 {
				passing.extend(below[to], next)
			}
		}
	}
}

// collect adds to cells what a node's edges lead to. What passes a level by is below
// each of its cells.
func (q *Query) collect(cells []Mask, out []int32, met bool, skipping Mask) {
	if !met {
		for c := range cells {
			cells[c] = skipping
		}
	}
	for c, to := range out {
		cells[c] |= q.below[q.same[to]]
	}
}

// horizon is, for each terminal, the deepest level that an edge met so far
// leads to with that terminal below it. Levels are met from the top down, so an
// edge met earlier passes a level by if and only if it ends deeper. One that ends in
// a terminal passes by all that follow.
type horizon struct {
	ends    [terminals]int32
	deepest int32
	ended   Mask
}

func (h *horizon) extend(mask Mask, level int32) {
	h.deepest = max(h.deepest, level)
	for t := range h.ends {
		among := -int32(mask >> t & 1) // all ones or none: nothing to guess
		h.ends[t] = max(h.ends[t], level&among)
	}
}

func (h *horizon) beyond(level int32) Mask {
	mask := h.ended
	if h.deepest <= level {
		return mask
	}
	for t, end := range h.ends {
		if end > level {
			mask |= 1 << t
		}
	}
	return mask
}

// reportOpen writes the facts to ask and the effects of their answers.
func (q *Query) reportOpen(d *Diagram) {
	a := &q.answer
	asks, effects := slices.Grow(a.Asks, len(d.levels)), slices.Grow(a.Effects, d.cells)
	for i, fact := range q.factsReached(d) {
		at := d.depth[i]
		if !q.marked[at] {
			continue
		}
		asks = append(asks, fact)
		l := &d.levels[at]
		if !q.Effects.of(l) {
			continue
		}
		first, last := q.cuts[at].low, q.cuts[at].high
		reached := q.cells[l.base+first : l.base+last+1]
		low := max(q.cuts[at].least, l.domain.Low)
		for c, reach := range reached {
			if c+1 < len(reached) {
				if reached[c+1] == reach {
					continue
				}
				next := l.starts[int(first)+c+1]
				effects = append(effects, Effect{fact, Range{low, next - 1}, reach})
				low = next
			} else {
				effects = append(effects, Effect{fact, Range{low, min(l.domain.High, q.cuts[at].most)}, reach})
			}
		}
	}
	a.Asks, a.Effects = asks, effects
}

// factsReached returns the facts, without those of levels too deep to be marked
// where they are the last.
func (q *Query) factsReached(d *Diagram) []int {
	if d.inOrder {
		return d.facts[:q.deepest+1]
	}
	return d.facts
}
