package diagram

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kithcare/kith/assessment"
)

func silentExpr() Expr { return Expr{Op: Silent} }

func all(args ...Expr) Expr  { return Expr{Op: All, Args: args} }
func some(args ...Expr) Expr { return Expr{Op: Any, Args: args} }
func not(arg Expr) Expr      { return Expr{Op: Not, Args: []Expr{arg}} }

func test(fact, low, high int) Expr { return Expr{Op: Test, Fact: fact, Low: low, High: high} }

// nested wraps an expression in so many negations.
func nested(e Expr, times int) Expr {
	for range times {
		e = not(e)
	}
	return e
}

func many(n int, arg func(i int) Expr) []Expr {
	args := make([]Expr, n)
	for i := range args {
		args[i] = arg(i)
	}
	return args
}

func TestExplain(t *testing.T) {
	t.Parallel()
	yesNo, age, whole := Range{0, 1}, Range{0, 120}, Range{math.MinInt, math.MaxInt}
	adult := test(0, 18, 120)
	for _, row := range []struct {
		name, why string
		rule      Expr
		facts     []Range
		spans     []Range
		order     []int
		want      Explanation
	}{
		{
			"a gap in the middle", "neighbouring cells with the same reach are one effect, clipped to the span",
			some(test(0, 0, 10), test(0, 12, 20), test(0, 15, 36)),
			[]Range{{0, 36}},
			[]Range{{9, 30}},
			nil,
			Explanation{Asks: []int{0}, Effects: []Effect{
				{0, Range{9, 10}, MaskTrue}, {0, Range{11, 11}, MaskFalse}, {0, Range{12, 30}, MaskTrue},
			}},
		},
		{
			"another fact is open too", "the effect of one answer is what the others leave reachable",
			all(adult, test(1, 1, 1)),
			[]Range{age, yesNo},
			nil, nil,
			Explanation{Asks: []int{0, 1}, Effects: []Effect{
				{0, Range{0, 17}, MaskFalse},
				{0, Range{18, 120}, MaskFalse | MaskTrue},
				{1, Range{0, 0}, MaskFalse},
				{1, Range{1, 1}, MaskFalse | MaskTrue},
			}},
		},
		{
			"a path passes the level by", "an edge that skips the fact still reaches its end, whatever the answer",
			some(test(0, 1, 1), test(1, 1, 1)),
			[]Range{yesNo, yesNo},
			nil, nil,
			Explanation{Asks: []int{0, 1}, Effects: []Effect{
				{0, Range{0, 0}, MaskFalse | MaskTrue},
				{0, Range{1, 1}, MaskTrue},
				{1, Range{0, 0}, MaskFalse | MaskTrue},
				{1, Range{1, 1}, MaskTrue},
			}},
		},
		{
			"two facts that settle it, the later is dropped", "nil keeps the earliest facts",
			some(test(0, 1, 1), test(1, 1, 1)),
			[]Range{yesNo, yesNo},
			[]Range{{1, 1}, {1, 1}},
			nil,
			Explanation{Outcome: Eligible, Reasons: []Finding{{0, Range{1, 1}}}},
		},
		{
			"two facts that settle it, the first is tried first", "the caller's order chooses among minimal sets",
			some(test(0, 1, 1), test(1, 1, 1)),
			[]Range{yesNo, yesNo},
			[]Range{{1, 1}, {1, 1}},
			[]int{0, 1},
			Explanation{Outcome: Eligible, Reasons: []Finding{{1, Range{1, 1}}}},
		},
		{
			"an order of nonsense", "facts that are not there are passed over, those not listed come last",
			some(test(0, 1, 1), test(1, 1, 1)),
			[]Range{yesNo, yesNo},
			[]Range{{1, 1}, {1, 1}},
			[]int{-7, math.MaxInt, 0, 0},
			Explanation{Outcome: Eligible, Reasons: []Finding{{1, Range{1, 1}}}},
		},
		{
			"a bound widened", "aged 44 is more than is needed: 18 and over does it",
			adult,
			[]Range{age},
			[]Range{{44, 44}},
			nil,
			Explanation{Outcome: Eligible, Reasons: []Finding{{0, Range{18, 120}}}},
		},
		{
			"a bound widened over a threshold", "the second threshold changes nothing, so it is no bound",
			some(adult, test(0, 40, 120)),
			[]Range{age},
			[]Range{{44, 44}},
			nil,
			Explanation{Outcome: Eligible, Reasons: []Finding{{0, Range{18, 120}}}},
		},
		{
			"two branches grown alike", "the answers so far leave both branches the same question, so the branch is not asked",
			some(all(test(0, 1, 1), test(1, 1, 1)), all(test(0, 0, 0), test(1, 1, 2))),
			[]Range{yesNo, {0, 2}},
			[]Range{{0, 1}, {0, 1}},
			nil,
			Explanation{Asks: []int{1}, Effects: []Effect{{1, Range{0, 0}, MaskFalse}, {1, Range{1, 1}, MaskTrue}}},
		},
		{
			"not 3 becomes one-sided", "a finding is one range: the side on which the value lies",
			not(test(0, 3, 3)),
			[]Range{{0, 9}},
			[]Range{{5, 6}},
			nil,
			Explanation{Outcome: Eligible, Reasons: []Finding{{0, Range{4, 9}}}},
		},
		{
			"the source is silent", "no answer can settle it, so nothing is asked",
			all(test(0, 1, 1), silentExpr()),
			[]Range{yesNo},
			[]Range{{1, 1}},
			nil,
			Explanation{Silent: true},
		},
		{
			"silent or refused", "one answer still changes the outcome, from silent to not eligible",
			all(test(0, 1, 1), silentExpr()),
			[]Range{yesNo},
			nil, nil,
			Explanation{Asks: []int{0}, Effects: []Effect{{0, Range{0, 0}, MaskFalse}, {0, Range{1, 1}, MaskSilent}}},
		},
		{
			"silent on both sides", "not keeps silence, and silence or silence is silence",
			some(silentExpr(), not(silentExpr())), nil,
			nil, nil,
			Explanation{Silent: true},
		},
		{
			"a constant rule", "a rule that every value meets has no reasons",
			test(0, 0, 120),
			[]Range{age},
			[]Range{{44, 44}},
			nil,
			Explanation{Outcome: Eligible},
		},
		{
			"a test outside the domain", "no value can meet it",
			test(0, 130, 140),
			[]Range{age},
			nil, nil,
			Explanation{Outcome: NotEligible},
		},
		{
			"a span outside the domain", "nothing in common with the domain means that nothing is known",
			adult,
			[]Range{age},
			[]Range{{130, 140}},
			nil,
			Explanation{Asks: []int{0}, Effects: []Effect{{0, Range{0, 17}, MaskFalse}, {0, Range{18, 120}, MaskTrue}}},
		},
		{
			"a span partly outside", "what lies outside is ignored",
			adult,
			[]Range{age},
			[]Range{{math.MinInt, 3}},
			nil,
			Explanation{Outcome: NotEligible, Reasons: []Finding{{0, Range{0, 17}}}},
		},
		{
			"an empty span", "low above high means that nothing is known",
			adult,
			[]Range{age},
			[]Range{{50, 20}},
			nil,
			Explanation{Asks: []int{0}, Effects: []Effect{{0, Range{0, 17}, MaskFalse}, {0, Range{18, 120}, MaskTrue}}},
		},
		{
			"more spans than facts", "the rest belongs to no fact",
			adult,
			[]Range{age},
			[]Range{{20, 20}, {7, 7}},
			nil,
			Explanation{Outcome: Eligible, Reasons: []Finding{{0, Range{18, 120}}}},
		},
		{
			"the ends of int", "nothing may be computed beyond an end",
			test(0, math.MaxInt, math.MaxInt),
			[]Range{whole},
			nil, nil,
			Explanation{Asks: []int{0}, Effects: []Effect{
				{0, Range{math.MinInt, math.MaxInt - 1}, MaskFalse},
				{0, Range{math.MaxInt, math.MaxInt}, MaskTrue},
			}},
		},
		{
			"the lower end of int", "nothing may be computed beyond an end",
			test(0, math.MinInt, math.MinInt),
			[]Range{whole},
			[]Range{{0, math.MaxInt}},
			nil,
			Explanation{Outcome: NotEligible, Reasons: []Finding{{0, Range{math.MinInt + 1, math.MaxInt}}}},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			if row.why == "" {
				t.Fatal("a row without a why")
			}
			var q Query
			d := mustBuild(t, row.rule, row.facts)
			got := q.Explain(d, said(row.spans), row.order)
			if got.Outcome != row.want.Outcome || got.Silent != row.want.Silent || !slices.Equal(got.Asks, row.want.Asks) ||
				!slices.Equal(got.Effects, row.want.Effects) || !slices.Equal(got.Reasons, row.want.Reasons) {
				t.Errorf("got %+v\nwant %+v: %s", *got, row.want, row.why)
			}
			if o := q.Outcome(d, said(row.spans)); o != row.want.Outcome {
				t.Errorf("outcome alone %v, want %v", o, row.want.Outcome)
			}
		})
	}
}

// Every cell of Kleene's tables, through the builder.
func TestTruthTables(t *testing.T) {
	t.Parallel()
	constant := []Expr{test(0, 5, 5), silentExpr(), test(0, 0, 1)} // False, Silent, True
	outcome := []Outcome{NotEligible, Unknown, Eligible}
	facts := []Range{{0, 1}}
	check := func(name string, e Expr, want int) {
		if got, ok := mustBuild(t, e, facts).Constant(); !ok || got != outcome[want] {
			t.Errorf("%s: %v %v, want %v", name, got, ok, outcome[want])
		}
	}
	for x := range 3 {
		check("not", not(constant[x]), 2-x)
		for y := range 3 {
			check("all", all(constant[x], constant[y]), min(x, y))
			check("any", some(constant[x], constant[y]), max(x, y))
			check("not all", not(all(constant[x], constant[y])), 2-min(x, y))
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	t.Parallel()
	facts := []Range{{0, 1}, {0, 1 << 20}, {5, 4}}
	wide := make([]Range, 40)
	for i := range wide {
		wide[i] = Range{0, 1}
	}
	shared := test(0, 1, 1)
	for range 60 {
		shared = all(shared, shared)
	}
	pairsFarApart := some(many(20, func(i int) Expr { return all(test(i, 1, 1), test(20+i, 1, 1)) })...)
	farApart := some(test(0, 9, 9), all(some(many(20, func(i int) Expr { return test(i, 1, 1) })...), pairsFarApart))
	for _, row := range []struct {
		name, why string
		rule      Expr
		facts     []Range
		limits    Limits
		is        error
		says      string
	}{
		{"the zero expression", "an all of nothing would be true for everybody", Expr{}, facts, Limits{}, ErrInvalid, `"" needs at least one`},
		{"any of nothing", "would be true for nobody", all(Expr{Op: Any}), facts, Limits{}, ErrInvalid, `"/args/0" needs at least one`},
		{"not of nothing", "has no meaning", Expr{Op: Not}, facts, Limits{}, ErrInvalid, "exactly one"},
		{"not of two", "has no meaning", Expr{Op: Not, Args: []Expr{silentExpr(), silentExpr()}}, facts, Limits{}, ErrInvalid, "exactly one"},
		{"a fact too many", "would read outside the facts", all(silentExpr(), test(3, 0, 1)), facts, Limits{}, ErrInvalid, `"/args/1" tests a fact`},
		{"a negative fact", "would read outside the facts", test(math.MinInt, 0, 1), facts, Limits{}, ErrInvalid, "not there"},
		{"low above high", "is a slip of the pen, not a test that nobody meets", test(0, 1, 0), facts, Limits{}, ErrInvalid, "low end above"},
		{"an empty domain", "has no completions", test(2, 0, 1), facts, Limits{}, ErrInvalid, "domain is empty"},
		{"an operation beyond the last", "comes from a conversion gone wrong", Expr{Op: 99}, facts, Limits{}, ErrInvalid, "unknown operation"},
		{"65 deep", "depth is bounded so that no stack is", nested(test(0, 1, 1), 64), facts, Limits{}, ErrInvalid, "deeper than 64"},
		{"a million deep", "hostile nesting is met before it is followed", nested(test(0, 1, 1), 1_000_000), facts, Limits{}, ErrInvalid, "deeper than 64"},
		{"2 to the 60 parts", "a shared slice can make a tree that no memory holds", shared, facts, Limits{}, ErrTooLarge, "too many parts"},
		{"many thresholds on one fact", "cells times tests grows with the square", some(many(2000, func(i int) Expr { return test(1, 4*i, 4*i) })...), facts, Limits{}, ErrTooLarge, "taken in the order [1]"},
		{"pairs far apart", "doubles with every fact", farApart, wide, Limits{}, ErrTooLarge, "while building, over 40 facts"},
		{"more than is to be kept", "the caller's limit counts", all(many(10, func(i int) Expr { return test(i, 1, 1) })...), wide, Limits{Kept: 19}, ErrTooLarge, "more than 19 edges kept"},
		{"more than is to be computed", "the caller's limit counts", all(many(10, func(i int) Expr { return test(i, 1, 1) })...), wide, Limits{Building: 21}, ErrTooLarge, "more than 21 edges while building"},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			if row.why == "" {
				t.Fatal("a row without a why")
			}
			d, err := Build(row.rule, row.facts, row.limits)
			if d != nil || !errors.Is(err, row.is) || !strings.Contains(err.Error(), row.says) {
				t.Errorf("got %v, %v; want %q: %s", d, err, row.says, row.why)
			}
		})
	}
}

func TestBuildTakes(t *testing.T) {
	t.Parallel()
	wide := make([]Range, 2000)
	for i := range wide {
		wide[i] = Range{0, 1000}
	}
	yes := func(i int) Expr { return test(i, 1, 1000) }
	for _, row := range []struct {
		name, why string
		rule      Expr
		nodes     int
	}{
		{"64 deep", "the bound itself is allowed", nested(yes(0), 63), 1},
		{"all of 2000 facts", "a chain costs n log n while building", all(many(2000, yes)...), 2000},
		{"500 pairs side by side", "facts that belong together stand together", some(many(500, func(i int) Expr { return all(yes(2*i), yes(2*i+1)) })...), 1000},
		{"120 values of one fact", "one node, many cells", some(many(120, func(i int) Expr { return test(0, 4*i, 4*i) })...), 1},
		{"facts named from the last to the first", "the order is that of first mention, not of the index", some(many(500, func(i int) Expr { return all(yes(i), yes(1999-i)) })...), 1000},
		{"one fact chooses among 60", "nodes of different facts with the same edges are never merged", some(many(60, func(i int) Expr { return all(test(0, i, i), yes(i+1)) })...), 61},
		{"the largest limits", "are cut to what can be counted", yes(0), 1},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			d, err := Build(row.rule, wide, Limits{})
			if err != nil {
				t.Fatalf("%v: %s", err, row.why)
			}
			if got := len(d.nodes) - int(terminals); got != row.nodes {
				t.Errorf("%d nodes, want %d: %s", got, row.nodes, row.why)
			}
			if _, err := Build(row.rule, wide, Limits{Kept: math.MaxInt, Building: math.MaxInt}); err != nil {
				t.Error(err)
			}
			var q Query
			if got := q.Explain(d, nil, nil); !slices.Equal(got.Asks, d.Facts()) {
				t.Errorf("asks %v, want every fact", got.Asks)
			}
		})
	}
}

func TestMonotone(t *testing.T) {
	t.Parallel()
	facts := []Range{{0, 9}, {0, 1}}
	for _, row := range []struct {
		name, why     string
		rule          Expr
		rises, lowers bool
	}{
		{"at least 5", "more never hurts", test(0, 5, 9), true, false},
		{"at most 4", "more can hurt", test(0, 0, 4), false, true},
		{"a band", "hurts on both sides", test(0, 3, 6), false, false},
		{"not mentioned", "cannot matter", test(1, 1, 1), true, true},
		{"mentioned in vain", "cannot matter, though it is tested", some(test(1, 1, 1), all(test(1, 1, 1), test(0, 3, 6))), true, true},
		{"good for some, bad for others", "must hold whatever the other facts are", some(all(test(1, 1, 1), test(0, 5, 9)), all(test(1, 0, 0), test(0, 0, 4))), false, false},
		{"from refused to silent", "silent is better than refused", all(test(0, 5, 9), silentExpr()), true, false},
		{"from silent to met", "met is better than silent", some(test(0, 5, 9), silentExpr()), true, false},
		{"a chance lost and another won", "below the fact, cells are compared for all other facts at once", some(all(test(0, 0, 4), test(1, 1, 1)), all(test(0, 5, 9), test(1, 0, 0))), false, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			d := mustBuild(t, row.rule, facts)
			if rises, lowers := d.Monotone(0, true), d.Monotone(0, false); rises != row.rises || lowers != row.lowers {
				t.Errorf("rising %v lowering %v, want %v %v: %s", rises, lowers, row.rises, row.lowers, row.why)
			}
		})
	}
}

func TestZeroAndNil(t *testing.T) {
	t.Parallel()
	for name, d := range map[string]*Diagram{"zero": {}, "nil": nil} {
		var q Query
		a := q.Explain(d, []assessment.Span{{}}, []int{4})
		got, constant := d.Constant()
		if a.Outcome != Unknown || !a.Silent || len(a.Asks) != 0 || q.Outcome(d, nil) != Unknown || got != Unknown || !constant {
			t.Errorf("%s: %+v, want unknown and silent: a rule that was never built must settle nothing", name, *a)
		}
		if len(d.Facts()) != 0 || !d.Monotone(0, true) {
			t.Errorf("%s: no fact can matter", name)
		}
	}
}

func TestOutcomeWords(t *testing.T) {
	t.Parallel()
	for o, want := range map[Outcome]string{Unknown: "unknown", Eligible: "eligible", NotEligible: "not-eligible", 7: "outcome(7)"} {
		if got := o.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// One diagram serves many goroutines, each with its own Query.
func TestDiagramIsShared(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(8, 8))
	facts := randomFacts(r)
	e, b := randomRule(r, facts, true)
	d := mustBuild(t, e, facts)
	var wg sync.WaitGroup
	for i := range uint64(4) {
		wg.Go(func() {
			var q Query
			r := rand.New(rand.NewPCG(9, i))
			for range 50 {
				if err := b.checkQuery(&q, d, randomSpans(r, facts), nil); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
}
