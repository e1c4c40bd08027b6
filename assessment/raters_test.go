package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestCompareRaters(t *testing.T) {
	t.Parallel()
	k := key(t, threeItems(assessment.CutoffTieAbove))
	const na, declined = assessment.AbsenceNotApplicable, assessment.AbsenceAskedDeclined
	type item = assessment.ItemDifference
	between := assessment.IntervalOf
	for _, c := range []struct {
		row
		first, second []assessment.ItemAnswer
		want          assessment.Comparison
		differences   []item
		total         assessment.Interval
	}{
		{
			row{"agree", "on every item"},
			[]assessment.ItemAnswer{coded("a", 1), coded("b", 2), coded("c", 3)},
			[]assessment.ItemAnswer{coded("c", 3), coded("b", 2), coded("a", 1)},
			assessment.Comparison{Both: 3, Agree: 3},
			nil, between(0, 0),
		},
		{
			row{"differ", "in the instrument's order, with the codes as given and not as reversed"},
			[]assessment.ItemAnswer{coded("b", 2), coded("a", 1), coded("c", 3)},
			[]assessment.ItemAnswer{coded("b", 4), coded("a", 0), coded("c", 3)},
			assessment.Comparison{Both: 3, Agree: 1, Differ: 2},
			[]item{{Item: "a", First: 1}, {Item: "b", First: 2, Second: 4}},
			between(-3, -3),
		},
		{
			row{"same score, other answers", "the score hides what the items show"},
			[]assessment.ItemAnswer{coded("a", 1), coded("b", 1), coded("c", 3)},
			[]assessment.ItemAnswer{coded("a", 2), coded("b", 2), coded("c", 3)},
			assessment.Comparison{Both: 3, Agree: 1, Differ: 2},
			[]item{{Item: "a", First: 1, Second: 2}, {Item: "b", First: 1, Second: 2}},
			between(0, 0),
		},
		{
			row{"missing", "is no rating and no disagreement"},
			[]assessment.ItemAnswer{coded("a", 1), skipped("b", declined)},
			[]assessment.ItemAnswer{coded("b", 4), skipped("c", declined)},
			assessment.Comparison{OnlyFirst: 1, OnlySecond: 1, Neither: 1},
			nil, between(-7, 5),
		},
		{
			row{"not applicable to one", "other items were scored"},
			[]assessment.ItemAnswer{coded("a", 1), coded("b", 1), coded("c", 1)},
			[]assessment.ItemAnswer{coded("a", 1), skipped("b", na), coded("c", 1)},
			assessment.Comparison{Both: 2, Agree: 2, OnlyFirst: 1},
			nil,
			assessment.Interval{},
		},
		{
			row{"not applicable to both", "the same items were scored"},
			[]assessment.ItemAnswer{coded("a", 1), skipped("b", na), coded("c", 1)},
			[]assessment.ItemAnswer{coded("a", 4), skipped("b", na), coded("c", 1)},
			assessment.Comparison{Both: 2, Agree: 1, Differ: 1, Neither: 1},
			[]item{{Item: "a", First: 1, Second: 4}},
			between(3, 3),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			got, err := k.CompareRaters(responded(c.first...), responded(c.second...))
			require.NoError(t, err)
			assert.True(t, assert.ObjectsAreEqual(c.differences, got.Differences), encoded(t, got))
			require.Len(t, got.Scores, 2)
			assert.Equal(t, c.total, got.Scores[0].Difference)
			assert.Equal(t, [7]int{3, c.want.Both, c.want.Agree, c.want.Differ, c.want.OnlyFirst, c.want.OnlySecond, c.want.Neither},
				[7]int{got.Items, got.Both, got.Agree, got.Differ, got.OnlyFirst, got.OnlySecond, got.Neither})
			want, _ := assessment.PercentOf(assessment.Exactly(c.want.Agree), 0, c.want.Both)
			assert.Equal(t, want, got.Agreement)
		})
	}
}

func TestCompareRatersRefuses(t *testing.T) {
	t.Parallel()
	k := key(t, threeItems(0))
	_, err := k.CompareRaters(responded(coded(secret, 1)), assessment.Response{Instrument: secret})
	requireFaults(t, err, fault{"/first/answers/0/item", assessment.ErrNoItem}, fault{"/second/instrument", assessment.ErrInstrument})
}

// TestComparisonEncodes: two members of a family rate the same thing.
func TestComparisonEncodes(t *testing.T) {
	t.Parallel()
	k := key(t, threeItems(0))
	mother, son := responded(coded("a", 1), coded("b", 2), coded("c", 3)), responded(coded("a", 2), coded("b", 2))
	son.Member = "son"
	got, err := k.CompareRaters(mother, son)
	require.NoError(t, err)
	assert.Contains(t, encoded(t, got), `{"items":3,"both":2,"agree":1,"differ":1,"onlyFirst":1,"onlySecond":0,"neither":0,`+
		`"agreement":{"low":50,"high":50},"differences":[{"item":"a","first":1,"second":2}],"scores":[{"first":{`)
	assert.Contains(t, encoded(t, got), `"difference":{"low":-1,"high":1}}`)
}

// TestRatersMirror: raters in each other's place turn everything round, and every
// item is counted once.
func TestRatersMirror(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k, err := assessment.NewKey(threeItems(0))
		require.NoError(t, err)
		response := func() assessment.Response {
			var answers []assessment.ItemAnswer
			for _, id := range []string{"a", "b", "c"} {
				if n := rapid.IntRange(-3, 3).Draw(t, id); n > 0 {
					answers = append(answers, coded(id, n))
				} else {
					answers = append(answers, skipped(id, assessment.Absence(-n)))
				}
			}
			return responded(answers...)
		}
		a, b := response(), response()
		there, err := k.CompareRaters(a, b)
		require.NoError(t, err)
		back, err := k.CompareRaters(b, a)
		require.NoError(t, err)
		require.Equal(t, there.Items, there.Agree+there.Differ+there.OnlyFirst+there.OnlySecond+there.Neither)
		require.Equal(t, there.Both, there.Agree+there.Differ)
		require.Len(t, there.Differences, there.Differ)
		for i := range back.Scores {
			back.Scores[i].First, back.Scores[i].Second = back.Scores[i].Second, back.Scores[i].First
			back.Scores[i].Difference = mirrored(back.Scores[i].Difference)
			if v := back.Scores[i].Value; v != nil {
				back.Scores[i].Value = ptr(0 - *v)
			}
		}
		for i, d := range back.Differences {
			back.Differences[i].First, back.Differences[i].Second = d.Second, d.First
		}
		back.OnlyFirst, back.OnlySecond = back.OnlySecond, back.OnlyFirst
		require.Equal(t, encoded(t, there), encoded(t, back))
	})
}
