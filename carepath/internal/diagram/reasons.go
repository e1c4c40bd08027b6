package diagram

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// force finds the reasons of a settled outcome. First whole facts are left out,
// one after another, where the rest still forces it. Then what remains is
// widened, deepest level first. One round of each is enough: forcing is
// monotone (weaker findings force less), so what was needed once stays needed.
func (q *Query) force(d *Diagram, spans []assessment.Span, want Mask, order []int) {
	clear(q.marked[:len(d.levels)])
	if len(order) == 0 && d.inOrder {
		q.leaveOutUpwards(d, want)
	} else {
		q.leaveOutInOrder(d, spans, want, order)
	}
	for at := q.deepest; at >= 0; at-- {
		if q.marked[at] {
			q.widen(d, at, want)
		}
	}
}

// leaveOutUpwards leaves facts out from the last to the first where that is also
// from the deepest level up: what was not reached then stays so until all is
// done, and the levels below the deepest reached are left out unseen.
func (q *Query) leaveOutUpwards(d *Diagram, want Mask) {
	copy(q.below, d.ends)
	q.spreadTo, q.belowTo = q.deepest+1, q.deepest+1
	for at := q.deepest; at >= 0; at-- {
		q.leaveOut(d, at, want)
	}
}

// leaveOutInOrder leaves facts out in the caller's order, then the others. A
// level that was not reached may be when its turn comes.
func (q *Query) leaveOutInOrder(d *Diagram, spans []assessment.Span, want Mask, order []int) {
	for at := range d.levels {
		q.narrow(d, int32(at), spans)
	}
	q.deepest = int32(len(d.levels)) - 1
	copy(q.below, d.ends[:terminals])
	q.spreadTo, q.belowTo = int32(len(d.levels)), int32(len(d.levels))
	for _, fact := range order {
		if at, ok := d.levelOf(fact); ok {
			q.leaveOut(d, at, want)
		}
	}
	for _, at := range slices.Backward(d.depth) {
		q.leaveOut(d, at, want)
	}
}

// leaveOut forgets what is known of a fact unless the outcome needs it; then
// the level is marked.
func (q *Query) leaveOut(d *Diagram, at int32, want Mask) {
	last := int32(len(d.levels[at].starts)) - 1
	switch {
	case q.marked[at] || q.cuts[at].low == 0 && q.cuts[at].high == last:
	case q.needs(d, at, want):
		q.marked[at] = true
	default:
		q.cuts[at].low, q.cuts[at].high = 0, last
		q.grown(at)
	}
}

// needs reports whether something else than want is reached when nothing is
// known of a level's fact. What passes the level by does not depend on it and
// is forced already.
func (q *Query) needs(d *Diagram, at int32, want Mask) bool {
	q.refresh(d, at)
	l := &d.levels[at]
	for id := l.first; id < l.end; id++ {
		if !q.seen[id] {
			continue
		}
		for _, to := range d.out(id) {
			if q.below[to] != want {
				return true
			}
		}
	}
	return false
}

// widen adds neighbouring cells as long as they lead to nothing else. All of
// them cannot be, or the level would not be needed.
func (q *Query) widen(d *Diagram, at int32, want Mask) {
	l := &d.levels[at]
	low, high := q.cuts[at].low, q.cuts[at].high
	if int(high-low)+2 == len(l.starts) {
		return
	}
	cells := q.through(d, at)
	for low > 0 && cells[low-1] == want {
		low--
	}
	for int(high)+1 < len(cells) && cells[high+1] == want {
		high++
	}
	if low < q.cuts[at].low || high > q.cuts[at].high {
		q.cuts[at].low, q.cuts[at].high = low, high
		q.grown(at)
	}
}

// through returns, for each cell of a level, possible or not, the terminals
// reached by way of it.
func (q *Query) through(d *Diagram, at int32) []Mask {
	q.refresh(d, at)
	l := &d.levels[at]
	cells := q.cells[l.base:][:len(l.starts)]
	clear(cells)
	for id := l.first; id < l.end; id++ {
		if !q.seen[id] {
			continue
		}
		for c, to := range d.out(id) {
			cells[c] |= q.below[to]
		}
	}
	return cells
}

// grown notes that more cells of a level are possible than before. What was
// reached still is, so seen and below are right as far as they go; only what
// depends on the level has to be gone over again, when it is needed. Facts
// taken from the bottom up, or from the top down, thus cost one pass in all.
func (q *Query) grown(at int32) {
	q.spreadTo = min(q.spreadTo, at)
	q.belowTo = max(q.belowTo, at+1)
}

// refresh brings seen up to date down to a level, and below up to the one
// beneath it.
func (q *Query) refresh(d *Diagram, at int32) {
	for ; q.spreadTo < at; q.spreadTo++ {
		l := &d.levels[q.spreadTo]
		for id := l.first; id < l.end; id++ {
			if !q.seen[id] {
				continue
			}
			for _, to := range q.possible(d, id) {
				q.seen[to] = true
			}
		}
	}
	for ; q.belowTo > at+1; q.belowTo-- {
		l := &d.levels[q.belowTo-1]
		for id := l.first; id < l.end; id++ {
			var mask Mask
			for _, to := range q.possible(d, id) {
				mask |= q.below[to]
			}
			q.below[id] = mask
		}
	}
}

// reportReasons writes the findings of the marked levels.
func (q *Query) reportReasons(d *Diagram) {
	a := &q.answer
	a.Reasons = slices.Grow(a.Reasons, len(d.levels))
	for i, fact := range q.factsReached(d) {
		at := d.depth[i]
		if !q.marked[at] {
			continue
		}
		l := &d.levels[at]
		a.Reasons = append(a.Reasons, Finding{fact, Range{l.starts[q.cuts[at].low], l.last(q.cuts[at].high)}})
	}
}
