package main

import (
	"errors"
	"math"

	"github.com/kithcare/kith/carepath"
)

// ErrTooLarge says that a rule has too many rows or facts for a table.
var ErrTooLarge = errors.New("has more rows or facts than a table takes")

const maxRows, maxTableFacts = 4096, 64

// Table is a rule as a person would write it for speed: all of some clauses, each
// any of some rows. It decides by strong Kleene logic over spans.
//
//	row     met where the span lies inside, unmet where outside, else open
//	clause  met if a row is, unmet if every row is, else open
//	table   not eligible if a clause is unmet, eligible if every one is met
//
// That law is distributive, so that a nested condition loses nothing by being
// multiplied out. Its zero value is always met.
type Table struct {
	rows []row
	cuts [][]int // per fact: where a value first tells differently, ascending
}

// row is met by the values from low to high of a fact; the last of a clause is
// marked. A silent row is always open.
type row struct {
	fact         int32
	last, silent bool
	low, high    int
}

type clause []row

// NewTable multiplies a rule out.
func NewTable(r *Rule) (*Table, error) {
	if len(r.Facts) > maxTableFacts {
		return nil, ErrTooLarge
	}
	clauses, err := r.clauses(r.When, false)
	if err != nil {
		return nil, err
	}
	t := &Table{cuts: make([][]int, len(r.Facts))}
	for _, c := range clauses {
		c[len(c)-1].last = true
		t.rows = append(t.rows, c...)
	}
	t.findCuts(r)
	return t, nil
}

// clauses turns a condition, or its opposite, into all of some any of some rows.
func (r *Rule) clauses(c carepath.Condition, opposite bool) ([]clause, error) {
	switch {
	case c.Not != nil:
		return r.clauses(*c.Not, !opposite)
	case c.Test != nil:
		return r.testClauses(c.Test, opposite), nil
	case c.Silent != "":
		return []clause{{{silent: true}}}, nil
	case (c.All != nil) != opposite:
		return r.join(append(c.All, c.Any...), opposite)
	default:
		return r.multiply(append(c.All, c.Any...), opposite)
	}
}

func (r *Rule) testClauses(t *carepath.Test, opposite bool) []clause {
	fact, low, high := r.bounds(t)
	if !opposite {
		return []clause{{{fact: int32(fact), low: low, high: high}}}
	}
	var out clause
	if low > r.Facts[fact].Low {
		out = append(out, row{fact: int32(fact), low: math.MinInt, high: low - 1})
	}
	if high < r.Facts[fact].High || len(out) == 0 {
		out = append(out, row{fact: int32(fact), low: high + 1, high: math.MaxInt})
	}
	return []clause{out}
}

func (r *Rule) join(parts []carepath.Condition, opposite bool) (out []clause, err error) {
	for _, part := range parts {
		more, err := r.clauses(part, opposite)
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

func (r *Rule) multiply(parts []carepath.Condition, opposite bool) ([]clause, error) {
	out, rows := []clause{nil}, 0
	for _, part := range parts {
		more, err := r.clauses(part, opposite)
		if err != nil {
			return nil, err
		}
		var product []clause
		for _, x := range out {
			for _, y := range more {
				product = append(product, append(append(clause{}, x...), y...))
				if rows += len(x) + len(y); rows > maxRows {
					return nil, ErrTooLarge
				}
			}
		}
		out = product
	}
	return out, nil
}

// Outcome decides from spans within the values of the facts.
func (t *Table) Outcome(spans []Range) Outcome {
	out := carepath.OutcomeEligible
	met, open := false, false
	for i := range t.rows {
		r := &t.rows[i]
		if r.silent {
			open = true
		} else if !met {
			s := spans[r.fact]
			switch {
			case s.Low >= r.low && s.High <= r.high:
				met = true
			case s.Low <= r.high && s.High >= r.low:
				open = true
			}
		}
		if !r.last {
			continue
		}
		if !met && !open {
			return carepath.OutcomeNotEligible
		}
		if !met {
			out = carepath.OutcomeUnknown
		}
		met, open = false, false
	}
	return out
}
