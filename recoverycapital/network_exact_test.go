package recoverycapital_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// ratingsOf are a person's ten ratings, in the order of rangesOf.
func ratingsOf(m *person) []*rating {
	return []*rating{
		&m.Contact, &m.Importance, &m.Support, &m.Treatment,
		&m.Drinking.Status, &m.Drinking.Frequency, &m.Drinking.Reaction,
		&m.Drugs.Status, &m.Drugs.Frequency, &m.Drugs.Reaction,
	}
}

func rangesOf(c codes) []codeRange {
	return []codeRange{
		c.Contact, c.Importance, c.Support, c.Treatment,
		c.Drinking.Status, c.Drinking.Frequency, c.Drinking.Reaction,
		c.Drugs.Status, c.Drugs.Frequency, c.Drugs.Reaction,
	}
}

func drawCodes(t *rapid.T) codes {
	drawRange := func(least int) codeRange {
		low := rapid.IntRange(-2, 2).Draw(t, "low")
		return codeRange{low, low + rapid.IntRange(least, 3).Draw(t, "width")}
	}
	some := func(of codeRange) []int {
		return rapid.SliceOfNDistinct(rapid.IntRange(of.Low, of.High), 1, of.High-of.Low+1, rapid.ID[int]).Draw(t, "codes")
	}
	substance := func() *side {
		s := &side{Status: drawRange(2), Frequency: drawRange(1), Reaction: drawRange(1)}
		all := make([]int, 0, 4)
		for n := s.Status.Low; n <= s.Status.High; n++ {
			all = append(all, n)
		}
		all = rapid.Permutation(all).Draw(t, "status")
		s.Heavy, s.Abstinent, s.Recovering = all[:1], all[1:2], all[2:]
		return s
	}
	c := codes{
		Contact: drawRange(1), Importance: drawRange(1), Support: drawRange(1), Treatment: drawRange(1),
		Drinking: substance(), Drugs: substance(),
	}
	c.Daily, c.MostImportant = some(c.Contact), some(c.Importance)
	return c
}

// drawNetwork is up to four people. Few ratings are missing, and those mostly of
// two questions, so that they meet in one index.
func drawNetwork(t *rapid.T, c codes) []person {
	members := make([]person, rapid.IntRange(0, 4).Draw(t, "people"))
	for i := range members {
		members[i].Member = assessment.MemberID(fmt.Sprint("m", i))
		for j, r := range ratingsOf(&members[i]) {
			*r = rated(rapid.IntRange(rangesOf(c)[j].Low, rangesOf(c)[j].High).Draw(t, "code"))
			if rapid.IntRange(0, 9).Draw(t, "leaves") == 0 {
				*r = leavesIt()
			}
		}
	}
	if len(members) == 0 {
		return members
	}
	questions := rapid.SliceOfNDistinct(rapid.IntRange(0, 9), 2, 2, rapid.ID[int]).Draw(t, "questions")
	if rapid.Bool().Draw(t, "of one index") {
		questions = rapid.SampledFrom([][]int{{1, 6}, {1, 9}, {0, 4}, {0, 8}}).Draw(t, "pair")
	}
	for range rapid.IntRange(0, 6).Draw(t, "gaps") {
		i := rapid.IntRange(0, len(members)-1).Draw(t, "who")
		r := ratingsOf(&members[i])[rapid.SampledFrom(questions).Draw(t, "what")]
		*r = rating{Absent: rapid.SampledFrom([]assessment.Absence{
			assessment.AbsenceNotAsked, assessment.AbsenceAskedUnknown, assessment.AbsenceAskedDeclined,
		}).Draw(t, "absent")}
	}
	return members
}

// completions calls f for every way to fill in what is missing.
func completions(c codes, members []person, f func([]person)) {
	for i := range members {
		for j, r := range ratingsOf(&members[i]) {
			if gap := *r; gap.Value == nil && gap.Absent != assessment.AbsenceNotApplicable {
				for n := rangesOf(c)[j].Low; n <= rangesOf(c)[j].High; n++ {
					*r = rated(n)
					completions(c, members, f)
				}
				*r = gap
				return
			}
		}
	}
	f(members)
}

// plainIPDA works the 23 indices out for a network without gaps, as the list of
// indices reads; an index without a value is not a number.
func plainIPDA(c codes, members []person) []float64 {
	all := func(person) bool { return true }
	most := func(m person) bool {
		return m.Importance.Value != nil && slices.Contains(c.MostImportant, *m.Importance.Value)
	}
	each := func(who func(person) bool, of func(...int) float64, ratings func(person) []rating) (out []float64) {
	people:
		for _, m := range members {
			var codes []int
			for _, r := range ratings(m) {
				if r.Value == nil {
					continue people
				}
				codes = append(codes, *r.Value)
			}
			if who(m) {
				out = append(out, of(codes...))
			}
		}
		return out
	}
	total := func(x []float64) (s float64) {
		if len(x) == 0 {
			return math.NaN()
		}
		for _, n := range x {
			s += n
		}
		return s
	}
	mean := func(x []float64) float64 { return total(x) / float64(len(x)) }
	edge := func(pick func([]float64) float64, x []float64) float64 {
		if len(x) == 0 {
			return math.NaN()
		}
		return pick(x)
	}
	itself := func(n ...int) float64 { return float64(n[0]) }
	product := func(n ...int) float64 { return float64(n[0] * n[1]) }
	oneOf := func(set []int, worth float64) func(...int) float64 {
		return func(n ...int) float64 {
			if slices.Contains(set, n[0]) {
				return worth
			}
			return 0
		}
	}
	three := func(x []float64) []float64 {
		return []float64{edge(slices.Max[[]float64], x), edge(slices.Min[[]float64], x), mean(x)}
	}
	out := []float64{
		float64(len(members)),
		total(each(all, oneOf(c.Daily, 1), func(m person) []rating { return []rating{m.Contact} })),
		mean(each(all, itself, func(m person) []rating { return []rating{m.Importance} })),
	}
	drinking, drugs := func(m person) use { return m.Drinking }, func(m person) use { return m.Drugs }
	for _, s := range []struct {
		codes *side
		of    func(person) use
	}{{c.Drinking, drinking}, {c.Drugs, drugs}} {
		status := func(m person) []rating { return []rating{s.of(m).Status} }
		out = append(
			out,
			mean(each(all, product, func(m person) []rating { return []rating{s.of(m).Status, m.Contact} })),
			mean(each(all, product, func(m person) []rating { return []rating{s.of(m).Frequency, m.Contact} })),
			mean(each(all, oneOf(s.codes.Heavy, 100), status)),
			mean(each(all, oneOf(append(slices.Clone(s.codes.Abstinent), s.codes.Recovering...), 100), status)),
		)
	}
	for _, of := range []func(person) use{drinking, drugs} {
		out = append(out, three(each(most, itself, func(m person) []rating { return []rating{of(m).Reaction} }))...)
	}
	out = append(out, three(each(all, itself, func(m person) []rating { return []rating{m.Support} }))...)
	return append(out, three(each(all, itself, func(m person) []rating { return []rating{m.Treatment} }))...)
}

// TestIPDAExact: every index is the exact least and greatest over all ways to
// fill in what is missing that give it a value, and says where some do not.
func TestIPDAExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCodes(t)
		members := drawNetwork(t, c)
		got, err := c.Indices(members)
		require.NoError(t, err)
		least, greatest := make([]float64, 23), make([]float64, 23)
		undefined := make([]bool, 23)
		for i := range least {
			least[i], greatest[i] = math.Inf(1), math.Inf(-1)
		}
		completions(c, members, func(full []person) {
			for i, x := range plainIPDA(c, full) {
				if math.IsNaN(x) {
					undefined[i] = true
					continue
				}
				least[i], greatest[i] = min(least[i], x), max(greatest[i], x)
			}
		})
		for i, x := range got {
			low, high, known := x.Value.Bounds()
			assert.Equal(t, undefined[i], x.MayBeUndefined, x.ID)
			assert.Equal(t, !math.IsInf(least[i], 1), known, x.ID)
			if known {
				assert.InDelta(t, least[i], low, 1e-12, x.ID)
				assert.InDelta(t, greatest[i], high, 1e-12, x.ID)
			}
			assert.False(t, math.Signbit(low) && low == 0 || math.Signbit(high) && high == 0, "%s is -0", x.ID)
		}
	})
}

// TestIPDAOrder: whoever is listed first, the indices are the same.
func TestIPDAOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCodes(t)
		members := drawNetwork(t, c)
		want, err := c.Indices(members)
		require.NoError(t, err)
		got, err := c.Indices(rapid.Permutation(members).Draw(t, "order"))
		require.NoError(t, err)
		for i, x := range got {
			requireWithin(t, want[i].Value, x.Value, x.ID)
			requireWithin(t, x.Value, want[i].Value, x.ID)
			want[i].Value, x.Value = assessment.Interval{}, assessment.Interval{}
			assert.Equal(t, want[i], x)
		}
	})
}

// TestIPDANarrows: an answer never widens an index and never makes one that had
// a value lose it; an index that might have had none may turn out to have none.
func TestIPDANarrows(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCodes(t)
		members := drawNetwork(t, c)
		before, err := c.Indices(members)
		require.NoError(t, err)
		for i := range members {
			for j, r := range ratingsOf(&members[i]) {
				if r.Value == nil && r.Absent != assessment.AbsenceNotApplicable && rapid.Bool().Draw(t, "fill") {
					*r = rated(rapid.IntRange(rangesOf(c)[j].Low, rangesOf(c)[j].High).Draw(t, "code"))
				}
			}
		}
		after, err := c.Indices(members)
		require.NoError(t, err)
		for i, x := range after {
			assert.False(t, x.MayBeUndefined && !before[i].MayBeUndefined, x.ID)
			if !x.Value.IsZero() {
				requireWithin(t, before[i].Value, x.Value, x.ID)
			}
		}
	})
}

func requireWithin(t require.TestingT, outer, inner assessment.Interval, id string) {
	a, b, _ := outer.Bounds()
	c, d, _ := inner.Bounds()
	const tolerance = 1e-12
	require.True(t, c >= a-tolerance && d <= b+tolerance, "%s: %s is not within %s", id, inner, outer)
}
