package diagram

import (
	"slices"
	"strconv"
)

// Outcome is what every completion of the missing facts agrees on. The zero
// value is [Unknown].
type Outcome uint8

// The outcomes.
const (
	Unknown     Outcome = iota // completions differ, or the source is silent
	Eligible                   // every completion ends in True
	NotEligible                // every completion ends in False
)

// String returns the outcome's word.
func (o Outcome) String() string {
	switch o {
	case Unknown:
		return "unknown"
	case Eligible:
		return "eligible"
	case NotEligible:
		return "not-eligible"
	}
	return "outcome(" + strconv.Itoa(int(o)) + ")"
}

// Mask is a set of terminals. The zero value is the empty set.
type Mask uint8

// The terminals, as members of a Mask.
const (
	MaskFalse Mask = 1 << iota
	MaskSilent
	MaskTrue
)

// several reports whether the set has more than one terminal.
func (m Mask) several() bool { return m&(m-1) != 0 }

// Outcome returns what a set of reachable terminals means.
//
//	{True} eligible   {False} not eligible   anything else unknown
func (m Mask) Outcome() Outcome {
	switch m {
	case MaskTrue:
		return Eligible
	case MaskFalse:
		return NotEligible
	default:
		return Unknown
	}
}

// The terminals are the first three nodes, in the order of truth, so that
// "and" is the smaller number and "or" the larger.
const (
	falseNode int32 = iota
	silentNode
	trueNode
	terminals
)

// level is one fact that the rule tests.
type level struct {
	fact   int
	domain Range
	starts []int // first value of each cell, ascending; the first is domain.Low

	// Set once the diagram is finished.
	first, end int32 // its nodes
	base       int32 // its first cell in a row of all cells
	quiet      bool  // see [Diagram.Quieten]
}

// cell returns the number of the cell that holds a value of the domain, the
// first or the last for one outside it. It halves the starts without a branch
// on the value, which a processor cannot guess.
func (l *level) cell(value int) int32 {
	cell := len(l.starts) - 1
	for cell > 0 && l.starts[cell] > value {
		cell--
	}
	return int32(cell)
}

// last returns the last value of a cell.
func (l *level) last(cell int32) int {
	if int(cell)+1 < len(l.starts) {
		return l.starts[cell+1] - 1 // a later start is above domain.Low: no overflow
	}
	return l.domain.High
}

// node is one place of decision. It has an edge for every cell of its level.
type node struct {
	level int32
	first int32 // its first edge
}

// graph is nodes over levels. Edges always lead to a smaller node number.
type graph struct {
	levels []level
	nodes  []node
	edges  []int32
}

// out returns the edges of a node.
func (g *graph) out(id int32) []int32 {
	n := g.nodes[id]
	return g.edges[n.first:][:len(g.levels[n.level].starts)]
}

// below follows a node's edge for a cell of a level, or stays where the node is
// deeper than that level.
func (g *graph) below(id, at int32, cell int) int32 {
	n := g.nodes[id]
	if n.level != at {
		return id
	}
	return g.edges[int(n.first)+cell]
}

// Diagram is a rule, built. The zero value is a rule whose source says nothing:
// always unknown. A Diagram never changes: any number of queries may share it.
type Diagram struct {
	graph           // terminals, then deepest level first; the root is the last
	ends    []Mask  // of each node: terminals reached when nothing is known
	facts   []int   // ascending
	depth   []int32 // level of each of facts
	inOrder bool    // depth is ascending
	cells   int     // of all levels together
	slots   int     // 0 or a power of two, at least twice the nodes that others may equal

	constant Outcome // when there is no node
}

// Quieten marks facts of which queries that ask for [EffectsTold] tell no effects. It is
// for whoever builds a diagram, before it is shared.
func (d *Diagram) Quieten(quiet func(fact int) bool) {
	for i := range d.levels {
		d.levels[i].quiet = quiet(d.levels[i].fact)
	}
}

// Facts returns the indexes of the facts that can ever matter, ascending.
func (d *Diagram) Facts() []int {
	if d == nil {
		return nil
	}
	return slices.Clone(d.facts)
}

// Constant returns the outcome of a rule that no fact can change, and whether
// it is one. Unknown, true means that the source is silent whatever the facts.
func (d *Diagram) Constant() (Outcome, bool) {
	if d.isConstant() {
		return d.constantMask().Outcome(), true
	}
	return Unknown, false
}

func (d *Diagram) isConstant() bool { return d == nil || len(d.nodes) == 0 }

func (d *Diagram) constantMask() Mask {
	if d == nil {
		return MaskSilent
	}
	switch d.constant {
	case Eligible:
		return MaskTrue
	case NotEligible:
		return MaskFalse
	default:
		return MaskSilent
	}
}

func (d *Diagram) root() int32 { return int32(len(d.nodes)) - 1 }

// levelOf returns the level of a fact, if it has one.
func (d *Diagram) levelOf(fact int) (int32, bool) {
	i, ok := slices.BinarySearch(d.facts, fact)
	if !ok {
		return 0, false
	}
	return d.depth[i], true
}

// Monotone reports whether raising the fact (lowering it, when rising is false)
// never makes the outcome worse in the order False < Silent < True, whatever
// the other facts are. A fact that cannot matter is monotone both ways.
//
// Every node kept is reached by some values of the facts above it, so it is
// enough to compare neighbouring cells at each node of the fact's level.
func (d *Diagram) Monotone(fact int, rising bool) bool {
	if d.isConstant() {
		return true
	}
	at, ok := d.levelOf(fact)
	if !ok {
		return true
	}
	l := &d.levels[at]
	compared := order{diagram: d, known: map[[2]int32]struct{}{}}
	for id := l.first; id < l.end; id++ {
		out := d.out(id)
		for c := 1; c < len(out); c++ {
			worse, better := out[c-1], out[c]
			if !rising {
				worse, better = better, worse
			}
			if !compared.atMost(worse, better) {
				return false
			}
		}
	}
	return true
}

// order compares nodes as functions of the facts below them. The first pair
// that is not in order ends the comparison, so known holds only pairs that are.
type order struct {
	diagram *Diagram
	known   map[[2]int32]struct{}
}

// atMost reports whether a ends no better than b, for all facts.
//
//	False <= b    a <= True    a <= a    otherwise cell by cell
func (o *order) atMost(a, b int32) bool {
	if a == b || a == falseNode || b == trueNode {
		return true
	}
	if a < terminals && b < terminals {
		return a < b
	}
	if _, ok := o.known[[2]int32{a, b}]; ok {
		return true
	}
	d := o.diagram
	top := min(d.nodes[a].level, d.nodes[b].level)
	for c := range d.levels[top].starts {
		if !o.atMost(d.below(a, top, c), d.below(b, top, c)) {
			return false
		}
	}
	o.known[[2]int32{a, b}] = struct{}{}
	return true
}
