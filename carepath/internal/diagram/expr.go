package diagram

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

var (
	// ErrInvalid is wrapped by the error for an expression that means nothing.
	ErrInvalid = errors.New("invalid expression")
	// ErrTooLarge is wrapped by the error for a rule that exceeds a limit.
	ErrTooLarge = errors.New("rule too large")
)

// Range is a closed range of integers: a fact's domain, or the values still
// possible. The zero value holds 0 alone.
type Range struct{ Low, High int }

// Op is what an [Expr] does with its parts. The zero value is [All].
type Op uint8

// The operations.
const (
	All    Op = iota // the worst of Args
	Any              // the best of Args
	Not              // Args[0] with True and False swapped, Silent kept
	Test             // Low <= fact <= High
	Silent           // constant: the source does not say
)

// Expr is a condition over facts. The zero value is an All of nothing, which
// [Build] refuses.
type Expr struct {
	Op        Op
	Args      []Expr // All and Any: one or more; Not: exactly one
	Fact      int    // Test: index into the facts given to Build
	Low, High int    // Test: both ends belong; one-sided tests use the fact's own end
}

// Limits bounds a diagram by its edges. The zero value means the defaults.
type Limits struct {
	Kept     int // edges of the finished diagram; 0 means 4096
	Building int // edges computed on the way, and parts of the expression; 0 means 65536
}

const (
	defaultKept     = 4096
	defaultBuilding = 65536
	maxEdges        = 1 << 26 // node numbers are int32, and memory has an end
	maxDepth        = 64
)

func (l Limits) orDefault() Limits {
	bound := func(n, otherwise int) int {
		if n <= 0 {
			return otherwise
		}
		return min(n, maxEdges)
	}
	return Limits{Kept: bound(l.Kept, defaultKept), Building: bound(l.Building, defaultBuilding)}
}

// survey checks an expression and notes its facts, in order of first mention,
// and where its tests cut them. After it nothing in the builder can fail but
// for size.
type survey struct {
	facts  []Range
	levels []level
	index  map[int]int32 // fact to level
	path   []int         // argument numbers from the root to where we are
	left   int           // parts that may still be visited
}

func (s *survey) visit(e *Expr) error {
	if s.left--; s.left < 0 {
		return fmt.Errorf("%w: too many parts", ErrTooLarge)
	}
	switch e.Op {
	case All, Any:
		if len(e.Args) == 0 {
			return s.fault("needs at least one argument")
		}
	case Not:
		if len(e.Args) != 1 {
			return s.fault("needs exactly one argument")
		}
	case Test:
		return s.test(e)
	case Silent:
		return nil
	default:
		return s.fault("has an unknown operation")
	}
	return s.visitArgs(e.Args)
}

func (s *survey) visitArgs(args []Expr) error {
	if len(s.path) >= maxDepth-1 {
		return s.fault("is nested deeper than " + strconv.Itoa(maxDepth))
	}
	for i := range args {
		s.path = append(s.path, i)
		if err := s.visit(&args[i]); err != nil {
			return err
		}
		s.path = s.path[:len(s.path)-1]
	}
	return nil
}

func (s *survey) test(e *Expr) error {
	if e.Fact < 0 || e.Fact >= len(s.facts) {
		return s.fault("tests a fact that is not there")
	}
	if e.Low > e.High {
		return s.fault("has its low end above its high end")
	}
	domain := s.facts[e.Fact]
	if domain.Low > domain.High {
		return s.fault("tests fact " + strconv.Itoa(e.Fact) + ", whose domain is empty")
	}
	at, ok := s.index[e.Fact]
	if !ok {
		at = int32(len(s.levels))
		s.index[e.Fact] = at
		s.levels = append(s.levels, level{fact: e.Fact, domain: domain, starts: []int{domain.Low}})
	}
	s.levels[at].cut(Range{e.Low, e.High})
	return nil
}

// cut starts a cell where the test begins to hold and one where it ceases to.
func (l *level) cut(test Range) {
	if test.Low > l.domain.High || test.High < l.domain.Low {
		return // never met: nothing to tell apart
	}
	if test.Low > l.domain.Low {
		l.starts = append(l.starts, test.Low)
	}
	if test.High < l.domain.High { // so High+1 cannot overflow
		l.starts = append(l.starts, test.High+1)
	}
}

// finish puts the cells of every level in order.
func (s *survey) finish() {
	for i := range s.levels {
		slices.Sort(s.levels[i].starts)
		s.levels[i].starts = slices.Compact(s.levels[i].starts)
	}
}

// fault says where in the expression something is wrong, as a JSON Pointer.
func (s *survey) fault(what string) error {
	var where strings.Builder
	for _, i := range s.path {
		where.WriteString("/args/" + strconv.Itoa(i))
	}
	return fmt.Errorf("%w: %q %s", ErrInvalid, where.String(), what)
}
