package diagram

import (
	"math/bits"

	"github.com/kithcare/kith/assessment"
)

// Query is the working space of one caller. The zero value is ready; it serves
// any diagrams, one question at a time, and is not safe for concurrent use.
type Query struct {
	// Effects says of which facts [Query.Explain] tells what their answers lead to.
	Effects Effects

	// Per level. What is said of a level that no node was reached of is left over
	// from an earlier question.
	cuts   []cut
	marked []bool // asked about, or needed as a reason

	// Per node.
	seen   []bool
	visits []visit // the nodes reached, from the root down
	below  []Mask  // terminals reached from it
	same   []int32 // the node it equals under the spans

	cells []Mask  // per cell of each level: terminals reached through it
	slots []int32 // hash table of nodes

	alike   []int32 // nodes of one level that stand for themselves
	deepest int32   // the last level that was reached

	// While reasons are sought: the levels before spreadTo have passed seen on,
	// those from belowTo on have below.
	spreadTo, belowTo int32

	answer Explanation
}

// Effects says which effects are wanted: to work them out takes time.
type Effects uint8

// The zero value is all of them.
const (
	EffectsAll  Effects = iota
	EffectsTold         // not those of facts that are quiet, see [Diagram.Quieten]
	EffectsNone
)

// of reports whether the effects of a level are wanted.
func (e Effects) of(l *level) bool { return e == EffectsAll || e == EffectsTold && !l.quiet }

// cut is what the spans leave of a level: the values that they say, of which what lies
// outside the domain is ignored, and the first and last cell still possible.
type cut struct {
	least, most int
	low, high   int32
}

// visit is a node that is reached, with its edges for the cells still possible.
type visit struct {
	id, level int32
	first     int32 // edge
	end       int32
}

// Outcome returns what every completion within the spans agrees on. A span that
// is missing, or has nothing in common with the fact's domain, means that
// nothing is known of the fact; else what lies outside the domain is ignored.
func (q *Query) Outcome(d *Diagram, spans []assessment.Span) Outcome {
	switch {
	case d.isConstant():
		return d.constantMask().Outcome()
	case len(d.nodes) <= wordSize:
		return d.walk(spans).Outcome()
	default:
		return q.reach(d, spans, true).Outcome()
	}
}

// wordSize is how many nodes [Diagram.walk] can tell apart.
const wordSize = 64

// walk is reach for the outcome alone of a diagram that is not large, as nearly
// all are: the nodes to visit are the bits of a word, so that there is nothing
// to clear or to store. It stops where two terminals are reached.
func (d *Diagram) walk(spans []assessment.Span) (mask Mask) {
	open := uint64(1) << d.root()
	for id := d.root(); open >= 1<<terminals; id-- {
		if open&bit(id) == 0 {
			continue
		}
		open ^= bit(id)
		n := d.nodes[id]
		low, high := d.levels[n.level].possible(spans)
		for _, to := range d.edges[n.first+low : n.first+high+1] {
			open |= bit(to)
		}
		if mask = Mask(open) & (MaskFalse | MaskSilent | MaskTrue); mask.several() {
			return mask
		}
	}
	return mask
}

func bit(id int32) uint64 { return 1 << (uint32(id) % wordSize) }

// reachFew is reach for a diagram of no more nodes than a word has bits: there is
// nothing to clear, and what is not reached is not looked at. It returns all that was
// reached, and leaves seen as it was.
func (q *Query) reachFew(d *Diagram, spans []assessment.Span) (all uint64) {
	q.makeRoom(d)
	visits := q.visits[:0]
	all = bit(d.root())
	at := int32(-1)
	var low, high int32
	for open := all; open >= 1<<terminals; {
		id := int32(bits.Len64(open)) - 1
		n := d.nodes[id]
		if n.level != at {
			at = n.level
			low, high = q.narrow(d, at, spans)
		}
		v := visit{id, at, n.first + low, n.first + high + 1}
		visits = append(visits, v)
		var to uint64
		for _, next := range d.edges[v.first:v.end] {
			to |= bit(next)
		}
		all |= to
		open = open&^bit(id) | to
	}
	q.deepest, q.visits = at, visits
	return all
}

// see marks the nodes of a word.
func (q *Query) see(d *Diagram, all uint64) {
	for id := range q.seen[:len(d.nodes)] {
		q.seen[id] = all>>(uint(id)%wordSize)&1 != 0
	}
}

// reach marks the nodes that the possible cells lead to, from the root down,
// and returns the terminals among them. It looks at a level only when a node of
// it is reached; early, it may stop where two terminals are.
func (q *Query) reach(d *Diagram, spans []assessment.Span, early bool) (mask Mask) {
	q.makeRoom(d)
	seen, visits := q.seen[:len(d.nodes)], q.visits[:0]
	clear(seen)
	at, waiting := int32(-1), 1
	var low, high int32
	seen[d.root()] = true
	for id := d.root(); waiting > 0; id-- {
		if !seen[id] {
			continue
		}
		waiting--
		n := d.nodes[id]
		if n.level != at {
			at = n.level
			low, high = q.narrow(d, at, spans)
		}
		v := visit{id, at, n.first + low, n.first + high + 1}
		visits = append(visits, v)
		for _, to := range d.edges[v.first:v.end] {
			if to >= terminals && !seen[to] {
				waiting++
			}
			seen[to] = true
		}
		if early && reached(seen).several() {
			break
		}
	}
	q.deepest, q.visits = at, visits
	return reached(seen)
}

// reached returns the terminals among the nodes seen.
func reached(seen []bool) (mask Mask) {
	for id, yes := range seen[:terminals] {
		if yes {
			mask |= 1 << id
		}
	}
	return mask
}

// narrow finds what the spans leave possible of a level, and keeps it.
func (q *Query) narrow(d *Diagram, at int32, spans []assessment.Span) (low, high int32) {
	l := &d.levels[at]
	least, most := l.domain.Low, l.domain.High
	low, high = 0, int32(len(l.starts))-1
	if uint(l.fact) < uint(len(spans)) {
		if a, b, known := spans[l.fact].Bounds(); known && a <= most && least <= b {
			least, most, low = a, b, l.cell(a)
			if high = low; a != b {
				high = l.cell(b)
			}
		}
	}
	q.cuts[at] = cut{least, most, low, high}
	return low, high
}

// possible returns the first and the last cell that the spans leave possible.
func (l *level) possible(spans []assessment.Span) (low, high int32) {
	if uint(l.fact) < uint(len(spans)) {
		least, most, known := spans[l.fact].Bounds()
		if known && least <= l.domain.High && l.domain.Low <= most {
			low = l.cell(least)
			if least == most {
				return low, low
			}
			return low, l.cell(most)
		}
	}
	return 0, int32(len(l.starts)) - 1
}

// possible returns the edges of a node for the cells still possible.
func (q *Query) possible(d *Diagram, id int32) []int32 {
	n := d.nodes[id]
	return d.edges[n.first+q.cuts[n.level].low : n.first+q.cuts[n.level].high+1]
}

// makeRoom sees to it that a diagram has room in every slice. They only grow:
// they may be longer than the diagram needs, and hold anything.
func (q *Query) makeRoom(d *Diagram) {
	if n := len(d.levels); len(q.cuts) < n {
		q.cuts, q.marked = make([]cut, 2*n), make([]bool, 2*n)
	}
	if n := len(d.nodes); len(q.seen) < n {
		q.seen, q.below, q.same = make([]bool, 2*n), make([]Mask, 2*n), make([]int32, 2*n)
		q.visits = make([]visit, 0, 2*n)
	}
	if n := d.cells; len(q.cells) < n {
		q.cells = make([]Mask, 2*n)
	}
	if cap(q.alike) < fewNodes {
		q.alike = make([]int32, 0, fewNodes)
	}
	if n := d.slots; len(q.slots) < n {
		q.slots = make([]int32, n)
	}
}
