package diagram

import (
	"cmp"
	"fmt"
	"slices"
)

// Build checks an expression over facts with the given domains and builds its
// diagram. The error wraps [ErrInvalid] or [ErrTooLarge] and says where or which.
func Build(e Expr, facts []Range, limits Limits) (*Diagram, error) {
	limits = limits.orDefault()
	s := survey{facts: facts, index: map[int]int32{}, left: limits.Building}
	if err := s.visit(&e); err != nil {
		return nil, err
	}
	s.finish()
	b := newBuilder(s.levels, s.index, limits.Building)
	root := b.compile(&e, false)
	if b.left < 0 {
		return nil, tooLarge("while building", limits.Building, s.levels)
	}
	d := b.extract(root)
	if len(d.edges) > limits.Kept {
		return nil, tooLarge("kept", limits.Kept, s.levels)
	}
	return d, nil
}

// tooLarge names the facts, in the order that made the diagram large.
func tooLarge(when string, limit int, levels []level) error {
	const shown = 16
	facts := make([]int, 0, shown)
	for _, l := range levels[:min(shown, len(levels))] {
		facts = append(facts, l.fact)
	}
	return fmt.Errorf("%w: more than %d edges %s, over %d facts, taken in the order %v",
		ErrTooLarge, limit, when, len(levels), facts)
}

// builder makes reduced, shared nodes. Children have smaller numbers.
type builder struct {
	graph
	index  map[int]int32
	chain  []int32          // per node: the one before it with its hash, or 0
	byHash map[uint32]int32 // the latest node of each hash
	memo   map[pair]int32
	stack  []int32 // edges of the nodes being made
	left   int     // edges that may still be computed; below 0 the build has failed
}

// pair is one combination of two nodes, the smaller first.
type pair struct {
	all  bool
	a, b int32
}

func newBuilder(levels []level, index map[int]int32, budget int) *builder {
	b := &builder{
		graph:  graph{levels: levels},
		index:  index,
		byHash: map[uint32]int32{},
		memo:   map[pair]int32{},
		left:   budget,
		chain:  make([]int32, terminals),
	}
	for range terminals {
		b.nodes = append(b.nodes, node{level: int32(len(levels))})
	}
	return b
}

// compile returns the node of an expression, or of its negation.
//
//	not all = any of nots    not any = all of nots    not Silent = Silent
func (b *builder) compile(e *Expr, negated bool) int32 {
	switch e.Op {
	case Not:
		return b.compile(&e.Args[0], !negated)
	case Test:
		return b.test(e, negated)
	case Silent:
		return silentNode
	case All, Any:
		return b.fold(e.Args, (e.Op == All) != negated, negated)
	}
	return silentNode // not reached: the survey knows every operation
}

// fold halves the list: a long one over few facts, or many, costs n log n.
func (b *builder) fold(args []Expr, all, negated bool) int32 {
	if b.left < 0 {
		return silentNode
	}
	if len(args) == 1 {
		return b.compile(&args[0], negated)
	}
	half := len(args) / 2
	return b.combine(all, b.fold(args[:half], all, negated), b.fold(args[half:], all, negated))
}

func (b *builder) test(e *Expr, negated bool) int32 {
	met, unmet := trueNode, falseNode
	if negated {
		met, unmet = unmet, met
	}
	at := b.index[e.Fact]
	base := len(b.stack)
	for _, start := range b.levels[at].starts {
		to := unmet
		if e.Low <= start && start <= e.High {
			to = met
		}
		b.stack = append(b.stack, to)
	}
	return b.node(at, base)
}

// combine returns the minimum (all) or maximum of two nodes.
//
//	all    F S T        any    F S T
//	  F    F F F          F    F S T
//	  S    F S S          S    S S T
//	  T    F S T          T    T T T
func (b *builder) combine(all bool, x, y int32) int32 {
	x, y = min(x, y), max(x, y) // terminals come first
	absorbing, neutral := trueNode, falseNode
	if all {
		absorbing, neutral = neutral, absorbing
	}
	switch {
	case x == y || x == absorbing || y == neutral:
		return x
	case x == neutral || y == absorbing:
		return y
	case b.left < 0:
		return silentNode
	}
	key := pair{all, x, y}
	if known, ok := b.memo[key]; ok {
		return known
	}
	at := min(b.nodes[x].level, b.nodes[y].level)
	base := len(b.stack)
	for c := range b.levels[at].starts {
		b.stack = append(b.stack, b.combine(all, b.below(x, at, c), b.below(y, at, c)))
	}
	made := b.node(at, base)
	b.memo[key] = made
	return made
}

// node takes the edges on the stack from base and returns the node that has
// them: the child if all are the same, an equal node if there is one.
func (b *builder) node(at int32, base int) int32 {
	out := b.stack[base:]
	b.stack = b.stack[:base]
	if b.left -= len(out); b.left < 0 {
		return silentNode
	}
	same := true
	hash := mix(0, at)
	for _, to := range out {
		same = same && to == out[0]
		hash = mix(hash, to)
	}
	if same {
		return out[0]
	}
	for id := b.byHash[hash]; id != 0; id = b.chain[id] {
		if b.nodes[id].level == at && slices.Equal(out, b.out(id)) {
			return id
		}
	}
	id := int32(len(b.nodes))
	b.nodes = append(b.nodes, node{level: at, first: int32(len(b.edges))})
	b.edges = append(b.edges, out...)
	b.chain = append(b.chain, b.byHash[hash])
	b.byHash[hash] = id
	return id
}

// mix is one step of a hash over small numbers; the shift lets the high bits
// reach the low ones, by which a table of a power of two chooses.
func mix(hash uint32, next int32) uint32 {
	hash = (hash ^ uint32(next)) * 0x9E3779B1
	return hash ^ hash>>15
}

// extract keeps what the root reaches, deepest level first, so that one loop
// upwards meets children before parents and one downwards the reverse.
func (b *builder) extract(root int32) *Diagram {
	if root < terminals {
		return &Diagram{constant: (Mask(1) << root).Outcome()}
	}
	kept := b.reached(root)
	slices.SortFunc(kept, func(x, y int32) int {
		return cmp.Or(cmp.Compare(b.nodes[y].level, b.nodes[x].level), cmp.Compare(x, y))
	})
	d := &Diagram{}
	d.keepLevels(b, kept)
	d.keepNodes(b, kept)
	d.reserve()
	return d
}

// reached returns the inner nodes below the root and itself.
func (b *builder) reached(root int32) []int32 {
	seen := make([]bool, root+1)
	seen[root] = true
	var kept []int32
	for id := root; id >= terminals; id-- {
		if !seen[id] {
			continue
		}
		kept = append(kept, id)
		for _, to := range b.out(id) {
			seen[to] = true
		}
	}
	return kept
}

// keepLevels takes over the levels that still have nodes and sorts their facts.
func (d *Diagram) keepLevels(b *builder, kept []int32) {
	for _, id := range slices.Backward(kept) { // shallowest first
		l := b.levels[b.nodes[id].level]
		if n := len(d.levels); n > 0 && d.levels[n-1].fact == l.fact {
			continue
		}
		l.base = int32(d.cells)
		l.starts = slices.Clone(l.starts) // without the spare room of the survey
		d.cells += len(l.starts)
		d.levels = append(d.levels, l)
		d.depth = append(d.depth, int32(len(d.depth)))
	}
	slices.SortFunc(d.depth, func(x, y int32) int { return cmp.Compare(d.levels[x].fact, d.levels[y].fact) })
	for _, at := range d.depth {
		d.facts = append(d.facts, d.levels[at].fact)
	}
	d.inOrder = slices.IsSorted(d.depth)
}

// keepNodes copies the kept nodes, renumbered.
func (d *Diagram) keepNodes(b *builder, kept []int32) {
	number := map[int32]int32{}
	d.nodes = make([]node, terminals, int(terminals)+len(kept))
	d.ends = make([]Mask, terminals, int(terminals)+len(kept))
	for id := range terminals {
		number[id] = id
		d.nodes[id].level = int32(len(d.levels))
		d.ends[id] = 1 << id
	}
	at := len(d.levels) - 1
	for _, old := range kept {
		id := int32(len(d.nodes))
		if d.levels[at].fact != b.levels[b.nodes[old].level].fact {
			at--
		}
		if d.levels[at].first == 0 {
			d.levels[at].first = id
		}
		d.levels[at].end = id + 1
		number[old] = id
		d.nodes = append(d.nodes, node{level: int32(at), first: int32(len(d.edges))})
		var below Mask
		for _, to := range b.out(old) {
			d.edges = append(d.edges, number[to])
			below |= d.ends[number[to]]
		}
		d.ends = append(d.ends, below)
	}
}

// reserve sets how large the hash table of a query has to be: none is needed
// where every level has few nodes, which are compared with each other.
func (d *Diagram) reserve() {
	shared := 0
	for i := range d.levels {
		if n := int(d.levels[i].end - d.levels[i].first); n > fewNodes {
			shared += n
		}
	}
	for d.slots < 2*shared {
		d.slots = max(1, 2*d.slots)
	}
}
