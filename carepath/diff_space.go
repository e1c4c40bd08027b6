package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// whole is all that decides a rule on a day, as it is built; false where none
// of its criteria is in force. The zero day is the beginning of time.
func (r *Rule) whole(day assessment.Day) (Condition, bool) {
	var parts []Condition
	for _, c := range r.Requires {
		if c.Applies.onFirst(day) {
			parts = append(parts, c.When)
		}
	}
	for _, c := range r.Excludes {
		if c.Applies.onFirst(day) {
			parts = append(parts, Not(c.When))
		}
	}
	if len(parts) == 0 {
		return Condition{}, false
	}
	if len(r.Applies.Countries) > 0 {
		parts = append([]Condition{inCountries(r.Applies.Countries)}, parts...)
	}
	return All(parts...), true
}

// onFirst is On, where the zero day is the beginning of time and not any day.
func (a Applies) onFirst(day assessment.Day) bool {
	if day.IsZero() {
		return a.From.IsZero()
	}
	return a.On(day)
}

// daysOf are the days on which something comes into force, or has just gone
// out of it.
func daysOf(a Applies) []assessment.Day {
	days := []assessment.Day{{}}
	if !a.From.IsZero() {
		days = append(days, a.From)
	}
	if !a.Until.IsZero() {
		days = append(days, a.Until.Next())
	}
	return days
}

// startsOf puts the first days of stretches in order, each once.
func startsOf(days []assessment.Day) []assessment.Day {
	slices.SortFunc(days, assessment.Day.Compare)
	return slices.Compact(days)
}

// space is the facts that some conditions look at, in the order in which they
// are first mentioned.
type space struct {
	place map[FactID]int
	facts []*Fact
}

// take adds the facts of a condition, and reports whether all are known.
func (s *space) take(c Condition, from map[FactID]*Fact) bool {
	if s.place == nil {
		s.place = map[FactID]int{}
	}
	known := true
	c.facts(func(id FactID) {
		f := from[id]
		if _, seen := s.place[id]; seen || f == nil {
			known = known && f != nil
			return
		}
		s.place[id] = len(s.facts)
		s.facts = append(s.facts, f)
	})
	return known
}

// ranges are the values of the facts, and one more fact that is always 0: tests
// of it are what is always met and what never is.
func (s *space) ranges() []diagram.Range {
	out := make([]diagram.Range, 0, len(s.facts)+1)
	for _, f := range s.facts {
		out = append(out, diagram.Range{Low: f.Low, High: f.High})
	}
	return append(out, diagram.Range{})
}

// settled is an expression with what the source is silent about taken for the
// best, or for the worst. A rule of three values is then two of two: it is True
// where the worst is, and False where the best is not.
func (s *space) settled(e diagram.Expr, best bool) diagram.Expr {
	switch e.Op {
	case diagram.Silent:
		met := diagram.Expr{Op: diagram.Test, Fact: len(s.facts)}
		if !best {
			met.Low, met.High = 1, 1
		}
		return met
	case diagram.Not:
		best = !best
	default:
	}
	args := make([]diagram.Expr, len(e.Args))
	for i, arg := range e.Args {
		args[i] = s.settled(arg, best)
	}
	e.Args = args
	return e
}

// apart is where two expressions differ, as a condition without silence.
func (s *space) apart(a, b diagram.Expr) diagram.Expr {
	either := func(best bool) diagram.Expr {
		x, y := s.settled(a, best), s.settled(b, best)
		return exprOf(diagram.Any, exprOf(diagram.All, x, negated(y)), exprOf(diagram.All, negated(x), y))
	}
	return exprOf(diagram.Any, either(false), either(true))
}

func exprOf(op diagram.Op, args ...diagram.Expr) diagram.Expr {
	return diagram.Expr{Op: op, Args: args}
}

func negated(e diagram.Expr) diagram.Expr { return exprOf(diagram.Not, e) }

// wideLimits leave room for two rules at once.
func wideLimits() diagram.Limits { return diagram.Limits{Kept: 1 << 18, Building: 1 << 21} }
