package carepath

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// cellRule is a rule on the days on which the same of its criteria are in force,
// and the cells that their tests cut from its facts. It is worked out here from
// the rule as data, apart from what the library makes of it.
type cellRule struct {
	from      *Rulebook
	rule      Rule
	stretches int               // that the rule has
	days      [2]assessment.Day // the first and the last of this one
	when      Condition         // zero where no criterion is in force
	facts     []cellFact
}

// cellFact is a fact with the ranges between which its rule does not tell.
type cellFact struct {
	Fact
	cells [][2]int
}

// cellSpan is neighbouring cells of one fact, by number: the first and the last.
type cellSpan struct{ first, last uint8 }

// cellBox is what is known of each fact of a stretch.
type cellBox []cellSpan

func (c cellSpan) single() bool { return c.first == c.last }

func (s *cellRule) unknown() cellBox {
	x := make(cellBox, len(s.facts))
	for i, f := range s.facts {
		x[i] = f.whole()
	}
	return x
}

func (f cellFact) whole() cellSpan { return cellSpan{0, uint8(len(f.cells) - 1)} }

func (f cellFact) span(c cellSpan) assessment.Span {
	return assessment.Between(f.cells[c.first][0], f.cells[c.last][1])
}

// cellsOf is the cells that make up a span, if any do.
func (f cellFact) cellsOf(span assessment.Span) (c cellSpan, ok bool) {
	low, high, _ := span.Bounds()
	first := slices.IndexFunc(f.cells, func(r [2]int) bool { return r[0] == low })
	last := slices.IndexFunc(f.cells, func(r [2]int) bool { return r[1] == high })
	return cellSpan{uint8(first), uint8(last)}, first >= 0 && first <= last
}

// in is a box with one fact in other cells.
func (x cellBox) in(fact int, c cellSpan) cellBox {
	x = slices.Clone(x)
	x[fact] = c
	return x
}

func (s *cellRule) name() string { return string(s.rule.ID) + " from " + s.days[0].String() }

// describe says what is known of each fact, and leaves out what is not.
func (s *cellRule) describe(x cellBox) string {
	var known []string
	for i, f := range s.facts {
		if x[i] != f.whole() {
			known = append(known, fmt.Sprintf("%s in %v", f.ID, f.span(x[i])))
		}
	}
	return fmt.Sprintf("%s, known: %s", s.name(), cmp.Or(strings.Join(known, ", "), "nothing"))
}

// publishedCells are all the rules of the published book on all their days.
func publishedCells(t *testing.T) (out []*cellRule) {
	t.Helper()
	book := published()
	require.NotEmpty(t, book.Rules(), "the published rulebook does not build")
	for _, r := range book.Rules() {
		all := cellsOfRule(t, book, r)
		require.NotEmpty(t, all, "%s is never in force", r.ID)
		out = append(out, all...)
	}
	return out
}

func cellsOfRule(t *testing.T, book *Rulebook, r Rule) (out []*cellRule) {
	t.Helper()
	days := daysOfChange(r)
	for i, day := range days {
		last := day
		switch {
		case i+1 < len(days):
			last = days[i+1].Previous()
		case !r.Applies.Until.IsZero():
			last = r.Applies.Until
		case testDay().Compare(day) > 0:
			last = testDay()
		}
		out = append(out, newCellRule(t, book, r, day, last))
		out[i].stretches = len(days)
	}
	return out
}

// daysOfChange are the days of a rule on which other criteria of it are in force than
// on the day before, with its own first day.
func daysOfChange(r Rule) []assessment.Day {
	var days []assessment.Day
	add := func(day assessment.Day, known bool) {
		if known && cellInForce(r.Applies, day) {
			days = append(days, day)
		}
	}
	for _, c := range slices.Concat(r.Requires, r.Excludes) {
		add(c.Applies.From, !c.Applies.From.IsZero())
		add(c.Applies.Until.Next(), !c.Applies.Until.IsZero())
	}
	first := r.Applies.From
	if first.IsZero() {
		first = slices.MinFunc(append(days, testDay()), assessment.Day.Compare).Previous()
	}
	add(first, true)
	slices.SortFunc(days, assessment.Day.Compare)
	return slices.Compact(days)
}

func cellInForce(a Applies, day assessment.Day) bool {
	return day.Compare(a.From) >= 0 && (a.Until.IsZero() || day.Compare(a.Until) <= 0)
}

func newCellRule(t *testing.T, book *Rulebook, r Rule, first, last assessment.Day) *cellRule {
	t.Helper()
	s := &cellRule{from: book, rule: r, days: [2]assessment.Day{first, last}}
	var parts []Condition
	for _, c := range r.Requires {
		if cellInForce(c.Applies, first) {
			parts = append(parts, c.When)
		}
	}
	for _, c := range r.Excludes {
		if cellInForce(c.Applies, first) {
			parts = append(parts, Condition{Not: &c.When})
		}
	}
	if len(parts) == 0 {
		return s
	}
	if len(r.Applies.Countries) > 0 {
		parts = append(parts, cellCountry(t, book, r.Applies.Countries))
	}
	s.when = Condition{All: parts}
	s.findCells(t)
	return s
}

func cellCountry(t *testing.T, book *Rulebook, countries []assessment.Country) Condition {
	t.Helper()
	f, ok := book.Fact(FactCountry)
	require.True(t, ok)
	var any []Condition
	for _, c := range countries {
		v, ok := f.ParseValue(c.String())
		require.True(t, ok, "%s is no value of the fact", c)
		any = append(any, Condition{Test: &Test{Of: FactCountry, Min: &v, Max: &v}})
	}
	return Condition{Any: any}
}

// findCells starts a cell at each value that some test of the fact does not
// treat as it does the value before.
func (s *cellRule) findCells(t *testing.T) {
	t.Helper()
	tests := map[FactID][]Test{}
	var ids []FactID
	eachCellTest(s.when, func(x Test) {
		if tests[x.Of] == nil {
			ids = append(ids, x.Of)
		}
		tests[x.Of] = append(tests[x.Of], x)
	})
	for _, id := range ids {
		f, ok := s.from.Fact(id)
		require.True(t, ok, "%s: no fact %s", s.rule.ID, id)
		s.facts = append(s.facts, cellFact{f, cutCells(f, tests[id])})
		require.LessOrEqual(t, len(cutCells(f, tests[id])), 32, "%s: more cells of %s than these tests can count", s.rule.ID, id)
	}
	require.LessOrEqual(t, len(s.facts), 64, "%s: more facts than these tests can count", s.rule.ID)
}

func cutCells(f Fact, tests []Test) (out [][2]int) {
	for v := f.Low; v <= f.High; v++ {
		same := func(x Test) bool { return x.cellHolds(v) == x.cellHolds(v-1) }
		if v == f.Low || !everyTest(tests, same) {
			out = append(out, [2]int{v, v})
		}
		out[len(out)-1][1] = v
	}
	return out
}

func everyTest(tests []Test, is func(Test) bool) bool {
	return !slices.ContainsFunc(tests, func(x Test) bool { return !is(x) })
}

func (t Test) cellHolds(v int) bool {
	return (t.Min == nil || v >= *t.Min) && (t.Max == nil || v <= *t.Max)
}

func eachCellTest(c Condition, visit func(Test)) {
	for _, part := range slices.Concat(c.All, c.Any) {
		eachCellTest(part, visit)
	}
	if c.Not != nil {
		eachCellTest(*c.Not, visit)
	}
	if c.Test != nil {
		visit(*c.Test)
	}
}
