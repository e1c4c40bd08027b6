package carepath

import (
	"errors"
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// What can be wrong with a condition.
var (
	// ErrOneOf says that a condition has none or several of its forms.
	ErrOneOf = errors.New("want exactly one of all, any, not, test and silent")
	// ErrEmpty says that an all or any has no parts.
	ErrEmpty = errors.New("want at least one part")
	// ErrNoBound says that a test has neither a minimum nor a maximum.
	ErrNoBound = errors.New("want a min or a max")
	// ErrBounds says that a test can never or always be met by its bounds.
	ErrBounds = errors.New("want min at most max, within the values of the fact")
	// ErrNoFact says that a test is of a fact that the vocabulary has not.
	ErrNoFact = errors.New("is no fact of this vocabulary")
	// ErrNested says that a condition is nested too deeply to be read by anyone.
	ErrNested = errors.New("is nested more than 16 levels deep")
)

// Condition is a statement about facts: exactly one of its fields is set. The
// zero value states nothing and does not validate, except that a caution without
// a condition always holds.
//
// Silent states that the source does not say, and holds the reason: neither met
// nor unmet whatever the answers are. With it a threshold whose tie is not
// published can be written down as it stands.
type Condition struct {
	All    []Condition `json:"all,omitempty"`
	Any    []Condition `json:"any,omitempty"`
	Not    *Condition  `json:"not,omitempty"`
	Test   *Test       `json:"test,omitempty"`
	Silent string      `json:"silent,omitempty"`
}

// Test is met by a fact whose value lies between Min and Max, both included; a
// bound left out is no bound. The zero value does not validate.
type Test struct {
	Of  FactID `json:"of"`
	Min *int   `json:"min,omitempty"`
	Max *int   `json:"max,omitempty"`
}

// All holds where every part does.
func All(parts ...Condition) Condition { return Condition{All: parts} }

// Any holds where at least one part does.
func Any(parts ...Condition) Condition { return Condition{Any: parts} }

// Not holds where the part does not.
func Not(part Condition) Condition { return Condition{Not: &part} }

// AtLeast holds where the fact is n or more.
func AtLeast(of FactID, n int) Condition { return Condition{Test: &Test{Of: of, Min: &n}} }

// AtMost holds where the fact is n or less.
func AtMost(of FactID, n int) Condition { return Condition{Test: &Test{Of: of, Max: &n}} }

// Within holds where the fact lies between two values, both included.
func Within(of FactID, low, high int) Condition {
	return Condition{Test: &Test{Of: of, Min: &low, Max: &high}}
}

// Yes holds where a fact that is no or yes is yes.
func Yes(of FactID) Condition { return AtLeast(of, 1) }

// No holds where a fact that is no or yes is no.
func No(of FactID) Condition { return AtMost(of, 0) }

// isZero reports whether nothing is stated.
func (c Condition) isZero() bool { return c.forms() == 0 }

func (c Condition) forms() int {
	n := 0
	for _, set := range [...]bool{c.All != nil, c.Any != nil, c.Not != nil, c.Test != nil, c.Silent != ""} {
		if set {
			n++
		}
	}
	return n
}

const maxNesting = 16

// check adds every fault of a condition at its place.
func (c Condition) check(path string, facts map[FactID]*Fact, depth int, faults *assessment.FieldErrors) {
	if depth > maxNesting {
		faults.Add(path, ErrNested)
		return
	}
	if c.forms() != 1 {
		faults.Add(path, ErrOneOf)
	}
	parts := func(name string, all []Condition) {
		if all != nil && len(all) == 0 {
			faults.Add(path+name, ErrEmpty)
		}
		for i, part := range all {
			part.check(path+name+"/"+strconv.Itoa(i), facts, depth+1, faults)
		}
	}
	parts("/all", c.All)
	parts("/any", c.Any)
	if c.Not != nil {
		c.Not.check(path+"/not", facts, depth+1, faults)
	}
	if c.Test != nil {
		c.Test.check(path+"/test", facts, faults)
	}
}

func (t Test) check(path string, facts map[FactID]*Fact, faults *assessment.FieldErrors) {
	f, ok := facts[t.Of]
	switch {
	case !ok:
		faults.Add(path+"/of", ErrNoFact)
	case t.Min == nil && t.Max == nil:
		faults.Add(path, ErrNoBound)
	default:
		low, high := t.bounds(f)
		if low > high || low < f.Low || high > f.High {
			faults.Add(path, ErrBounds)
		}
	}
}

func (t Test) bounds(f *Fact) (low, high int) {
	low, high = f.Low, f.High
	if t.Min != nil {
		low = *t.Min
	}
	if t.Max != nil {
		high = *t.Max
	}
	return low, high
}

// facts adds the facts of a condition in the order in which it mentions them.
func (c Condition) facts(add func(FactID)) {
	for _, part := range c.All {
		part.facts(add)
	}
	for _, part := range c.Any {
		part.facts(add)
	}
	if c.Not != nil {
		c.Not.facts(add)
	}
	if c.Test != nil {
		add(c.Test.Of)
	}
}

// expr turns a checked condition into what the evaluator builds from.
func (c Condition) expr(place map[FactID]int, facts []*Fact) diagram.Expr {
	many := func(op diagram.Op, all []Condition) diagram.Expr {
		e := diagram.Expr{Op: op, Args: make([]diagram.Expr, len(all))}
		for i, part := range all {
			e.Args[i] = part.expr(place, facts)
		}
		return e
	}
	switch {
	case c.All != nil:
		return many(diagram.All, c.All)
	case c.Any != nil:
		return many(diagram.Any, c.Any)
	case c.Not != nil:
		return many(diagram.Not, []Condition{*c.Not})
	case c.Test != nil:
		i := place[c.Test.Of]
		low, high := c.Test.bounds(facts[i])
		return diagram.Expr{Op: diagram.Test, Fact: i, Low: low, High: high}
	default:
		return diagram.Expr{Op: diagram.Silent}
	}
}
