package diagram

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
)

// vectorCondition is a condition as the shared vectors write it.
type vectorCondition struct {
	All  []vectorCondition `json:"all"`
	Any  []vectorCondition `json:"any"`
	Not  *vectorCondition  `json:"not"`
	Test *struct {
		Of  string `json:"of"`
		Min *int   `json:"min"`
		Max *int   `json:"max"`
	} `json:"test"`
}

func (c vectorCondition) expr(t *testing.T, names []string) Expr {
	t.Helper()
	var e Expr
	args := c.All
	switch {
	case c.Test != nil:
		e = Expr{Op: Test, Fact: slices.Index(names, c.Test.Of), Low: math.MinInt, High: math.MaxInt}
		if c.Test.Min != nil {
			e.Low = *c.Test.Min
		}
		if c.Test.Max != nil {
			e.High = *c.Test.Max
		}
		return e
	case c.Not != nil:
		return Expr{Op: Not, Args: []Expr{c.Not.expr(t, names)}}
	case c.Any != nil:
		e.Op, args = Any, c.Any
	}
	for _, arg := range args {
		e.Args = append(e.Args, arg.expr(t, names))
	}
	return e
}

// Every case is tried twice: with domains as wide as the spans need, and with
// the whole of int, where any end computed carelessly would overflow.
func TestVectors(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/partial.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			Name, Why string
			Condition vectorCondition
			Facts     map[string][2]int
			Want      string
			Ask       []string
		}
	}
	if err := json.Unmarshal(raw, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Cases) == 0 {
		t.Fatal("no cases")
	}
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			var names []string
			for name := range c.Facts {
				names = append(names, name)
			}
			slices.Sort(names)
			var spans, near, wide []Range
			for _, name := range names {
				span := Range{c.Facts[name][0], c.Facts[name][1]}
				spans = append(spans, span)
				near = append(near, Range{min(span.Low, 0), max(span.High, 120)})
				wide = append(wide, Range{math.MinInt, math.MaxInt})
			}
			for _, domains := range [][]Range{near, wide} {
				var q Query
				a := q.Explain(mustBuild(t, c.Condition.expr(t, names), domains), said(spans), nil)
				var asks []string
				for _, f := range a.Asks {
					asks = append(asks, names[f])
				}
				slices.Sort(c.Ask)
				if a.Outcome.String() != c.Want || !slices.Equal(asks, c.Ask) {
					t.Errorf("%s, ask %v; want %s, ask %v: %s", a.Outcome, asks, c.Want, c.Ask, c.Why)
				}
			}
		})
	}
}
