package recoverycapital_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// filled is a response of bob's to an instrument, with one code for each of its
// first items; a negative one is an absence, counted down from -1.
func filled(instrument, on string, codes ...int) assessment.Response {
	r := assessment.Response{Member: "bob", Instrument: instrument, Source: assessment.Source{Informant: "bob"}}
	if on != "" {
		r.Source.On = assessment.MustParseDay(on)
	}
	for i := range codes {
		a := assessment.ItemAnswer{Item: fmt.Sprintf("i%02d", i+1)}
		if codes[i] < 0 {
			a.Absent = assessment.Absence(-1 - codes[i])
		} else {
			a.Value = &codes[i]
		}
		r.Answers = append(r.Answers, a)
	}
	return r
}

// The absences as codes of filled.
const (
	unfilled = -1 - iota
	dontKnow
	sayNothing
	noMatter
)

// times is one code many times.
func times(n, code int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = code
	}
	return out
}

// onlyMIRC is the published model for a service that hands out the MIRC alone.
func onlyMIRC(t require.TestingT) recoverycapital.Model {
	m, err := recoverycapital.Published().Using("mirc")
	require.NoError(t, err)
	return m
}

// TestOwnResponses says which of a person's responses count, by their social
// figure on the MIRC: items 1 to 7, of which 2, 5 and 6 are reversed.
func TestOwnResponses(t *testing.T) {
	t.Parallel()
	best := []int{4, 1, 4, 4, 1, 1, 4}
	worst := []int{1, 4, 1, 1, 4, 4, 1}
	by := func(who assessment.MemberID, r assessment.Response) assessment.Response {
		r.Source.Informant = who
		return r
	}
	for _, c := range []struct {
		row
		responses []assessment.Response
		want      [2]int
		scores    int
		absent    assessment.Absence
	}{
		{row{"none", "nothing known, and no zero"}, nil, [2]int{0, 100}, 0, assessment.AbsenceNotAsked},
		{row{"complete", "16 of 7 to 28, between two whole numbers"}, []assessment.Response{filled("mirc", "", times(28, 1)...)}, [2]int{42, 43}, 1, 0},
		{row{"best", "all that was possible"}, []assessment.Response{filled("mirc", "2026-01-01", best...)}, [2]int{100, 100}, 1, 0},
		{row{"one missing", "spans its range: 25 to 28"}, []assessment.Response{filled("mirc", "2026-01-01", best[:6]...)}, [2]int{85, 100}, 1, 0},
		{row{"one declined", "the same"}, []assessment.Response{filled("mirc", "2026-01-01", append(best[:6:6], sayNothing)...)}, [2]int{85, 100}, 1, 0},
		{row{"one not applicable", "leaves the possible maximum"}, []assessment.Response{filled("mirc", "2026-01-01", append(best[:6:6], noMatter)...)}, [2]int{100, 100}, 1, 0},
		{row{"all declined", "says why"}, []assessment.Response{filled("mirc", "2026-01-01", times(7, sayNothing)...)}, [2]int{0, 100}, 1, assessment.AbsenceAskedDeclined},
		{row{"all unknown", "says why"}, []assessment.Response{filled("mirc", "2026-01-01", times(7, dontKnow)...)}, [2]int{0, 100}, 1, assessment.AbsenceAskedUnknown},
		{row{"latest", "stands in for the earlier, wherever it stands"}, []assessment.Response{
			filled("mirc", "2026-03-01", best...), filled("mirc", "2026-01-01", worst...),
		}, [2]int{100, 100}, 1, 0},
		{row{"after the day", "not said yet"}, []assessment.Response{
			filled("mirc", "2026-03-01", best...), filled("mirc", "2026-04-01", worst...),
		}, [2]int{100, 100}, 1, 0},
		{row{"without days", "either may be the later: the hull"}, []assessment.Response{
			filled("mirc", "", best...), filled("mirc", "", worst...),
		}, [2]int{0, 100}, 2, 0},
		{row{"without a day beside a dated one", "neither stands in for the other"}, []assessment.Response{
			filled("mirc", "", best...), filled("mirc", "2026-03-01", times(28, 1)...), filled("mirc", "2026-02-01", worst...),
		}, [2]int{42, 100}, 2, 0},
		{row{"on one day", "either may be the later"}, []assessment.Response{
			filled("mirc", "2026-03-01", best...), filled("mirc", "2026-03-01", worst...),
		}, [2]int{0, 100}, 2, 0},
		{row{"a blank form later", "is no answer"}, []assessment.Response{
			filled("mirc", "2026-01-01", best...), filled("mirc", "2026-03-01", times(7, unfilled)...),
		}, [2]int{100, 100}, 1, 0},
		{row{"declined later", "the latest word counts"}, []assessment.Response{
			filled("mirc", "2026-01-01", best...), filled("mirc", "2026-03-01", times(7, sayNothing)...),
		}, [2]int{0, 100}, 1, assessment.AbsenceAskedDeclined},
		{row{"without an informant", "the person's own, taken by a worker"}, []assessment.Response{by("", filled("mirc", "2026-01-01", best...))}, [2]int{100, 100}, 1, 0},
		{row{"somebody else's", "is not their own"}, []assessment.Response{by("ann", filled("mirc", "2026-01-01", best...))}, [2]int{0, 100}, 0, 0},
		{row{"does not apply, or does", "may be anything"}, []assessment.Response{
			filled("mirc", "", best...), filled("mirc", "", times(7, noMatter)...),
		}, [2]int{0, 100}, 2, 0},
		{row{"another instrument", "is another's"}, []assessment.Response{filled("barc-10", "2026-01-01", times(10, 6)...)}, [2]int{0, 100}, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			r := couple()
			r.Responses = c.responses
			f := find(t, capitalOf(t, r, onlyMIRC(t)).Own, recoverycapital.DomainSocial, recoverycapital.SignPositive)
			assert.Equal(t, c.want, bounds(f))
			assert.Equal(t, []assessment.MemberID{"bob", "bob"}, []assessment.MemberID{f.Member, f.Focal})
			require.Len(t, f.Contributions, 1)
			got := f.Contributions[0]
			assert.Len(t, got.Scores, c.scores)
			assert.Len(t, got.Sources, c.scores)
			assert.Equal(t, c.absent, got.Absent)
			assert.Equal(t, []string{"mirc", "social"}, []string{got.Instrument, got.Scale})
		})
	}
}

// TestOwnIsOfWhom: of focal persons, and of whoever answered.
func TestOwnIsOfWhom(t *testing.T) {
	t.Parallel()
	r := couple()
	who := func() (out []assessment.MemberID) {
		for _, f := range capitalOf(t, r, onlyMIRC(t)).Own {
			if f.Domain == recoverycapital.DomainSocial {
				out = append(out, f.Member)
			}
		}
		return out
	}
	assert.Equal(t, []assessment.MemberID{"bob"}, who())
	answer := filled("mirc", "2026-01-01", 1)
	answer.Member, answer.Source.Informant = "ann", "ann"
	r.Responses = append(r.Responses, answer)
	assert.Equal(t, []assessment.MemberID{"ann", "bob"}, who())
	assert.Len(t, capitalOf(t, r, onlyMIRC(t)).Own, 8, "four domains, and no negative scale is published")
}

// TestNotApplicableLeavesOwn: a scale that does not apply is in no figure.
func TestNotApplicableLeavesOwn(t *testing.T) {
	t.Parallel()
	r := couple()
	r.Responses = []assessment.Response{filled("mirc", "2026-01-01", append(times(7, noMatter), times(7, 1)...)...)}
	for _, f := range capitalOf(t, r, onlyMIRC(t)).Own {
		assert.NotEqual(t, recoverycapital.DomainSocial, f.Domain)
	}
}

// TestWrongCodes: answers that do not fit their key are faults at their place,
// every one, and never clamped or left out. Those that no scale asks for are not
// this package's to judge.
func TestWrongCodes(t *testing.T) {
	t.Parallel()
	r := couple()
	r.Responses = []assessment.Response{
		filled("barc-10", "", 99), filled("mirc", "", 1, 5), filled("sure", "", 0), filled("mirc", "", 4),
		{Member: "bob", Instrument: "mirc", Answers: []assessment.ItemAnswer{{Item: "x"}}},
	}
	a, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	out, err := a.Appraise(r, assessment.Day{})
	requireFaults(t, err,
		fault{"/responses/1/answers/1/value", assessment.ErrCode},
		fault{"/responses/2/answers/0/value", assessment.ErrCode},
		fault{"/responses/4/answers/0/item", assessment.ErrNoItem})
	assert.Empty(t, everyFigure(out))
}

// TestPromise02OwnIsExact: of several scales with weights, a figure is the
// weighted mean of their shares, rounded outward once, at both ends.
func TestPromise02OwnIsExact(t *testing.T) {
	t.Parallel()
	cites := recoverycapital.Published().Scales[0].Cites
	rapid.Check(t, func(t *rapid.T) {
		m := recoverycapital.Published()
		m.Mappings, m.Scales = nil, nil
		var keys []*assessment.Key
		low, high, weights := new(big.Rat), new(big.Rat), new(big.Rat)
		r := couple()
		for i := range rapid.IntRange(1, 5).Draw(t, "scales") {
			id := fmt.Sprint("s", i)
			items, top := rapid.IntRange(1, 4).Draw(t, "items"), rapid.IntRange(1, 6).Draw(t, "top")
			weight := rapid.IntRange(1, 1000).Draw(t, "weight")
			kind := assessment.ScaleKind(rapid.IntRange(0, 1).Draw(t, "kind"))
			scale := assessment.Scale{ID: "all", Kind: kind, Items: assessment.ItemRange(1, items), High: items * top, Cites: cites}
			if kind == assessment.ScaleKindMean {
				scale.High = top
			}
			k, err := assessment.NewKey(assessment.Instrument{
				ID: id, Title: id, Version: "1", Items: assessment.NumberedItems(items, 0, top), Scales: []assessment.Scale{scale}, Cites: cites,
			})
			require.NoError(t, err)
			keys = append(keys, k)
			m.Scales = append(m.Scales, recoverycapital.ScaleMapping{
				Instrument: id, Scale: "all", Domain: recoverycapital.DomainHuman, Sign: recoverycapital.SignNegative, Weight: weight, Cites: cites,
			})
			codes := rapid.SliceOfN(rapid.IntRange(sayNothing, top), items, items).Draw(t, "codes")
			r.Responses = append(r.Responses, filled(id, "", codes...))
			sum, most := 0, 0
			for _, c := range codes {
				sum, most = sum+max(c, 0), most+max(c, 0)
				if c < 0 {
					most += top
				}
			}
			w := int64(weight)
			low.Add(low, big.NewRat(w*int64(sum), int64(items*top)))
			high.Add(high, big.NewRat(w*int64(most), int64(items*top)))
			weights.Add(weights, big.NewRat(w, 1))
		}
		a, err := recoverycapital.NewAppraiser(m, keys...)
		require.NoError(t, err)
		out, err := a.Appraise(r, assessment.Day{})
		require.NoError(t, err)
		require.Len(t, out.Own, 1)
		got := bounds(out.Own[0])
		within := func(n int, share *big.Rat, least, most int64) { // least/1 ≤ 100·share - n < most/1, both ends told apart
			d := new(big.Rat).Quo(share, weights)
			d.Sub(d.Mul(d, big.NewRat(100, 1)), big.NewRat(int64(n), 1))
			require.True(t, d.Cmp(big.NewRat(least, 1)) >= 0 && d.Cmp(big.NewRat(most, 1)) <= 0, "%d is not %s rounded", n, d)
			require.False(t, d.Cmp(big.NewRat(least+most, 1)) == 0, "a whole step too far")
		}
		within(got[0], low, 0, 1)
		within(got[1], high, -1, 0)
	})
}
