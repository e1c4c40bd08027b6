package assessment_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestSpanMet(t *testing.T) {
	t.Parallel()
	span := assessment.Between
	for _, c := range []struct {
		row
		s          assessment.Span
		low, high  int
		met, known bool
	}{
		{row{"all inside", "every value passes"}, span(2, 3), 1, 4, true, true},
		{row{"the same", "the bounds belong to the test"}, span(2, 3), 2, 3, true, true},
		{row{"below", "no value passes"}, span(0, 1), 2, 3, false, true},
		{row{"above", "no value passes"}, span(4, 9), 2, 3, false, true},
		{row{"across the low end", "some pass"}, span(1, 2), 2, 3, false, false},
		{row{"across the high end", "some pass"}, span(3, 4), 2, 3, false, false},
		{row{"around", "some pass"}, span(1, 4), 2, 3, false, false},
		{row{"nothing known", "some of all numbers pass"}, assessment.Span{}, 2, 3, false, false},
		{row{"nothing known, at least", "open ends are no knowledge"}, assessment.Span{}, 0, math.MaxInt, false, false},
		{row{"nothing known, everything", "whatever it is, it passes"}, assessment.Span{}, math.MinInt, math.MaxInt, true, true},
		{row{"empty test", "no number is both above 3 and below 2"}, span(1, 4), 3, 2, false, true},
		{row{"empty test, nothing known", "no number passes, known or not"}, assessment.Span{}, 3, 2, false, true},
		{row{"zero is a value", "known to be 0 is not unknown"}, assessment.Exactly(0), 0, 0, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			met, known := c.s.Met(c.low, c.high)
			assert.Equal(t, c.met, met, "met")
			assert.Equal(t, c.known, known, "known")
		})
	}
}

func TestSpanMethods(t *testing.T) {
	t.Parallel()
	var none assessment.Span
	span, one := assessment.Between, assessment.Exactly
	for _, c := range []struct {
		row
		got, want assessment.Span
	}{
		{row{"between either way", "callers need not sort"}, span(5, 2), span(2, 5)},
		{row{"exactly", "one value is a span of one"}, one(3), span(3, 3)},
		{row{"hull", "disagreement leaves all between"}, one(1).Hull(one(4)), span(1, 4)},
		{row{"hull inside", "agreement adds nothing"}, span(1, 4).Hull(one(2)), span(1, 4)},
		{row{"hull with nothing", "an unknown may be anything"}, one(1).Hull(none), none},
		{row{"hull of nothing", "either way round"}, none.Hull(one(1)), none},
		{row{"within", "clipped at both ends"}, span(-5, 50).Within(0, 10), span(0, 10)},
		{row{"within, low", "clipped at one end"}, span(-5, 3).Within(0, 10), span(0, 3)},
		{row{"within, inside", "nothing to clip"}, span(2, 3).Within(0, 10), span(2, 3)},
		{row{"within, outside", "a value outside is no knowledge of one inside"}, span(20, 30).Within(0, 10), span(0, 10)},
		{row{"within, below", "the other side"}, span(-3, -1).Within(0, 10), span(0, 10)},
		{row{"within of nothing", "all is left"}, none.Within(0, 10), span(0, 10)},
		{row{"within, bounds swapped", "a span must never be inside out"}, span(3, 5).Within(5, 3), span(3, 5)},
		{row{"within, bounds swapped and clipped", "the same"}, span(0, 4).Within(5, 3), span(3, 4)},
		{row{"sum", "bound by bound"}, span(1, 2).Add(span(10, 20)), span(11, 22)},
		{row{"sum with nothing", "an unknown part leaves an unknown sum"}, one(1).Add(none), none},
		{row{"sum of nothing", "either way round"}, none.Add(one(1)), none},
		{row{"sum above", "saturates, never wraps"}, span(0, math.MaxInt).Add(one(1)), span(1, math.MaxInt)},
		{row{"sum far above", "two greatest wrap to -2 if left to"}, one(math.MaxInt).Add(one(math.MaxInt)), one(math.MaxInt)},
		{row{"sum below", "saturates, never wraps"}, span(math.MinInt, 0).Add(one(-1)), span(math.MinInt, -1)},
		{row{"sum far below", "two least wrap to 0 if left to"}, one(math.MinInt).Add(one(math.MinInt)), one(math.MinInt)},
		{row{"sum of opposites", "no overflow, no saturation"}, one(math.MaxInt).Add(one(math.MinInt)), one(-1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			assert.Equal(t, c.want, c.got)
		})
	}
}

func TestSpanTellsNothingFromZero(t *testing.T) {
	t.Parallel()
	var none assessment.Span
	assert.True(t, none.IsZero())
	assert.False(t, assessment.Exactly(0).IsZero())
	_, exact := none.Value()
	assert.False(t, exact, "nothing known is no value")
	n, exact := assessment.Exactly(7).Value()
	assert.True(t, exact)
	assert.Equal(t, 7, n)
	_, exact = assessment.Between(1, 2).Value()
	assert.False(t, exact)
	low, high, known := none.Bounds()
	assert.Equal(t, []any{math.MinInt, math.MaxInt, false}, []any{low, high, known})

	for want, s := range map[string]assessment.Span{
		`{}`: none, `{"low":0,"high":0}`: assessment.Exactly(0), `{"low":-1,"high":2}`: assessment.Between(2, -1),
	} {
		got, err := json.Marshal(s)
		require.NoError(t, err)
		assert.JSONEq(t, want, string(got))
	}
}

// TestSpanSound: a sum and a test hold for every value that a span holds.
func TestSpanSound(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-20, 20)
		a, b := n.Draw(t, "a"), n.Draw(t, "b")
		s, o := assessment.Between(a, n.Draw(t, "to")), assessment.Between(b, n.Draw(t, "to"))
		low, high, _ := s.Add(o).Bounds()
		require.True(t, low <= a+b && a+b <= high)
		from, to := n.Draw(t, "from"), n.Draw(t, "to")
		if met, known := s.Met(from, to); known {
			require.Equal(t, from <= a && a <= to, met)
		}
		low, high, _ = s.Within(from, to).Bounds()
		require.LessOrEqual(t, low, high)
	})
}

// TestPercentRoundsOutward compares with exact fractions.
func TestPercentRoundsOutward(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(-1000, 1000).Draw(t, "low")
		high := low + rapid.IntRange(1, 1<<30).Draw(t, "size")
		a, b := rapid.IntRange(low, high).Draw(t, "a"), rapid.IntRange(low, high).Draw(t, "b")
		a, b = min(a, b), max(a, b)
		p, ok := assessment.PercentOf(assessment.Between(a, b), low, high)
		require.True(t, ok)
		from, to := p.Bounds()
		require.Equal(t, floor(share(a, low, high)), from)
		require.Equal(t, -floor(new(big.Rat).Neg(share(b, low, high))), to)
		require.True(t, 0 <= from && from <= to && to <= 100)
	})
}

func share(n, low, high int) *big.Rat {
	r := big.NewRat(int64(n-low), int64(high-low))
	return r.Mul(r, big.NewRat(100, 1))
}

func floor(r *big.Rat) int {
	return int(new(big.Int).Div(r.Num(), r.Denom()).Int64()) // Euclidean, and the denominator is positive
}

func TestPercentEdges(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		s         assessment.Span
		low, high int
		from, to  int
		ok        bool
	}{
		{row{"nothing known", "0 to 100 and never 0"}, assessment.Span{}, 0, 3, 0, 100, true},
		{row{"one third", "the true share must lie inside"}, assessment.Exactly(1), 0, 3, 33, 34, true},
		{row{"exact", "nothing to round"}, assessment.Exactly(1), 0, 4, 25, 25, true},
		{row{"all", "the upper end"}, assessment.Exactly(4), 0, 4, 100, 100, true},
		{row{"outside", "no knowledge of a share"}, assessment.Exactly(9), 0, 4, 0, 100, true},
		{row{"one value", "no share of nothing"}, assessment.Exactly(1), 1, 1, 0, 100, false},
		{row{"inside out", "no range"}, assessment.Exactly(1), 4, 0, 0, 100, false},
		{row{"whole of int", "the size overflows"}, assessment.Exactly(1), math.MinInt, math.MaxInt, 0, 100, false},
		{row{"upper half of int", "too wide to multiply by 100"}, assessment.Exactly(1), 0, math.MaxInt, 0, 100, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			p, ok := assessment.PercentOf(c.s, c.low, c.high)
			from, to := p.Bounds()
			assert.Equal(t, []any{c.from, c.to, c.ok}, []any{from, to, ok})
		})
	}
	text, err := json.Marshal(assessment.Percent{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"low":0,"high":100}`, string(text))
}
