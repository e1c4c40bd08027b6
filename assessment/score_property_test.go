package assessment_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// anyKey draws an instrument of up to ten items and one scale, a sum or a mean.
// Items of a mean have one range; those of a sum may differ, and may count
// something else than their codes.
func anyKey(t *rapid.T) assessment.Instrument {
	n := rapid.IntRange(1, 10).Draw(t, "items")
	even := rapid.Bool().Draw(t, "even")
	mean := even && rapid.Bool().Draw(t, "mean")
	in := assessment.Instrument{ID: "any", Title: "Any", Version: "1", Cites: made()}
	s := assessment.Scale{ID: "scale", Cites: made()}
	first := anyItem(t, "i01")
	for i := 1; i <= n; i++ {
		id := assessment.ItemIDs(i)[0]
		it := first
		if !even {
			it = anyItem(t, id)
		}
		it.ID = id
		in.Items, s.Items = append(in.Items, it), append(s.Items, id)
		if rapid.Bool().Draw(t, "reversed "+id) {
			s.Reversed = append(s.Reversed, id)
		}
		low, high := counts(it)
		s.Low, s.High = s.Low+low, s.High+high
	}
	if mean {
		s.Kind = assessment.ScaleKindMean
		s.Low, s.High = s.Low/n, s.High/n
	}
	in.Scales = []assessment.Scale{s}
	return in
}

func anyItem(t *rapid.T, id string) assessment.Item {
	it := assessment.Item{ID: id, Low: rapid.IntRange(-2, 2).Draw(t, "low")}
	it.High = it.Low + rapid.IntRange(1, 3).Draw(t, "width")
	if rapid.Bool().Draw(t, "scored") {
		for range it.High - it.Low + 1 {
			it.Scores = append(it.Scores, rapid.IntRange(-3, 3).Draw(t, "score"))
		}
		it.Scores[0] = 4 // not all the same
	}
	return it
}

// counts is the least and the most that an item counts.
func counts(it assessment.Item) (low, high int) {
	if len(it.Scores) == 0 {
		return it.Low, it.High
	}
	low, high = math.MaxInt, math.MinInt
	for _, n := range it.Scores {
		low, high = min(low, n), max(high, n)
	}
	return low, high
}

// answered is what a code counts in a scale, written apart from the library.
func answeredAs(it assessment.Item, reversed bool, code int) int {
	n := code
	if len(it.Scores) > 0 {
		n = it.Scores[code-it.Low]
	}
	if low, high := counts(it); reversed {
		n = low + high - n
	}
	return n
}

// anyRow draws a cell for each item: a code or an absence.
func anyRow(t *rapid.T, in assessment.Instrument, absences ...assessment.Absence) []assessment.Cell {
	row := make([]assessment.Cell, len(in.Items))
	for i, it := range in.Items {
		row[i] = assessment.CodeCell(rapid.IntRange(it.Low, it.High).Draw(t, "code"))
		if rapid.Bool().Draw(t, "missing") {
			row[i] = assessment.AbsentCell(rapid.SampledFrom(absences).Draw(t, "why"))
		}
	}
	return row
}

func scoredRow(t *rapid.T, in assessment.Instrument, row []assessment.Cell) assessment.Score {
	k, err := assessment.NewKey(in)
	require.NoError(t, err)
	result, err := k.ScoreRow(row)
	require.NoError(t, err)
	return result.Scores[0]
}

// everyCompletion is the least and the most of the scores that a row may still
// come to, found by trying every answer of the items that are missing: 4 to the
// power of 10 at most, so only as many as stay below a bound.
func everyCompletion(in assessment.Instrument, row []assessment.Cell) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	reversed := map[string]bool{}
	for _, id := range in.Scales[0].Reversed {
		reversed[id] = true
	}
	var try func(i, sum, n int)
	try = func(i, sum, n int) {
		if i == len(row) {
			score := float64(sum)
			if in.Scales[0].Kind == assessment.ScaleKindMean {
				score = float64(sum) / float64(n)
			}
			low, high = min(low, score), max(high, score)
			return
		}
		it := in.Items[i]
		if code, ok := row[i].Code(); ok {
			try(i+1, sum+answeredAs(it, reversed[it.ID], code), n+1)
			return
		}
		if row[i].Absent() == assessment.AbsenceNotApplicable {
			try(i+1, sum, n)
			return
		}
		for code := it.Low; code <= it.High; code++ {
			try(i+1, sum+answeredAs(it, reversed[it.ID], code), n+1)
		}
	}
	try(0, 0, 0)
	return low, high
}

// TestPromise03SpanIsEveryCompletion: the span of a score is exactly from the
// least to the most of what the answers that are missing can make of it.
func TestPromise03SpanIsEveryCompletion(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := anyKey(t)
		row := anyRow(t, in, assessment.AbsenceNotAsked, assessment.AbsenceAskedUnknown, assessment.AbsenceAskedDeclined, assessment.AbsenceNotApplicable)
		got := scoredRow(t, in, row)
		low, high, known := got.Span.Bounds()
		if got.Missing.NotApplicable == len(row) {
			require.False(t, known, "no score of nothing")
			return
		}
		least, most := everyCompletion(in, row)
		require.Equal(t, []float64{least, most}, []float64{low, high})
		a, b, _ := got.Range.Bounds()
		require.True(t, a <= low && high <= b, "within what is possible")
		value, exact := got.Span.Value()
		require.Equal(t, got.Answered > 0 && got.Missing.NotApplicable+got.Answered == got.Items, got.Value != nil)
		require.True(t, got.Value == nil || exact && *got.Value == value)
	})
}

// TestEveryPatternOfMissingAnswers: of one key of ten items, all 1024 patterns.
func TestEveryPatternOfMissingAnswers(t *testing.T) {
	t.Parallel()
	in := tenItems()
	k := key(t, in)
	in.Scales = in.Scales[:1]
	for pattern := range 1 << 10 {
		row := make([]assessment.Cell, 10)
		missing := 0
		for i := range row {
			if pattern&(1<<i) == 0 {
				row[i] = assessment.CodeCell(1 + (i+pattern)%5)
			} else {
				missing++
			}
		}
		result, err := k.ScoreRow(row)
		require.NoError(t, err)
		low, high, _ := result.Scores[0].Span.Bounds()
		require.InDelta(t, 4*missing, high-low, 0)
		require.Equal(t, []int{10 - missing, missing}, []int{result.Scores[0].Answered, result.Scores[0].Missing.NotAsked})
		require.Equal(t, missing == 0, result.Scores[0].Value != nil)
		if missing <= 4 {
			least, most := everyCompletion(in, row)
			require.Equal(t, []float64{least, most}, []float64{low, high}, pattern)
		}
	}
}

// TestProrationStaysInTheSpan: whatever share is asked for, an estimate lies
// where the score that all answers would give may lie, and says what it is.
func TestProrationStaysInTheSpan(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := anyKey(t)
		k, err := assessment.NewKey(in)
		require.NoError(t, err)
		share := rapid.Float64Range(0, 1).Draw(t, "share")
		edge := assessment.Edge(rapid.IntRange(1, 2).Draw(t, "edge"))
		k, err = k.Prorating(share, edge)
		require.NoError(t, err)
		row := anyRow(t, in, assessment.AbsenceNotAsked, assessment.AbsenceNotApplicable)
		result, err := k.ScoreRow(row)
		require.NoError(t, err)
		got := result.Scores[0]
		if got.Value == nil {
			require.Equal(t, assessment.ProratedNo, got.Prorated)
			return
		}
		low, high, _ := got.Span.Bounds()
		require.True(t, low <= *got.Value && *got.Value <= high, "%v in %v", *got.Value, got.Span)
		require.Equal(t, low < high || got.Missing.NotAsked > 0, got.Prorated == assessment.ProratedByCaller)
		require.GreaterOrEqual(t, float64(got.Answered), share*float64(got.Items-got.Missing.NotApplicable)-1e-9)
	})
}

// TestReversingTwice: a key whose reversed items are coded from the other end
// gives the scores of the key without reversal.
func TestReversingTwice(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := anyKey(t)
		row := anyRow(t, in, assessment.AbsenceNotAsked, assessment.AbsenceNotApplicable)
		plain := in.Scales[0]
		plain.Reversed = nil
		turned := append([]assessment.Item(nil), in.Items...)
		for i, it := range turned {
			low, high := counts(it)
			for _, id := range in.Scales[0].Reversed {
				if id == it.ID {
					turned[i].Scores = nil
					for code := it.Low; code <= it.High; code++ {
						turned[i].Scores = append(turned[i].Scores, low+high-answeredAs(it, false, code))
					}
				}
			}
		}
		want := scoredRow(t, in, row)
		in.Items, in.Scales = turned, []assessment.Scale{plain}
		require.Equal(t, want, scoredRow(t, in, row), "the reversal is in the codes instead of the scale")
	})
}

// TestPromise10OrderOfAnswers: the order in which answers, items and scale members
// are listed changes no score.
func TestPromise10OrderOfAnswers(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := anyKey(t)
		row := anyRow(t, in, assessment.AbsenceNotAsked, assessment.AbsenceAskedDeclined, assessment.AbsenceNotApplicable)
		var answers []assessment.ItemAnswer
		for i, it := range in.Items {
			a := assessment.ItemAnswer{Item: it.ID, Absent: row[i].Absent()}
			if code, ok := row[i].Code(); ok {
				a = coded(it.ID, code)
			}
			answers = append(answers, a)
		}
		want := scoredRow(t, in, row)
		in.Items = rapid.Permutation(in.Items).Draw(t, "items")
		in.Scales[0].Items = rapid.Permutation(in.Scales[0].Items).Draw(t, "members")
		k, err := assessment.NewKey(in)
		require.NoError(t, err)
		result, err := k.Score(assessment.Response{Instrument: "any", Answers: rapid.Permutation(answers).Draw(t, "answers")})
		require.NoError(t, err)
		require.Equal(t, want, result.Scores[0])
	})
}

// TestTallyAgreesOnBothPaths: a scale that is too wide for lanes, and one that
// holds an item which does not apply, are scored the slow way; both ways agree.
func TestTallyAgreesOnBothPaths(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		in := anyKey(t)
		row := anyRow(t, in, assessment.AbsenceNotAsked, assessment.AbsenceAskedUnknown, assessment.AbsenceAskedDeclined)
		quick := scoredRow(t, in, row)
		wide := in
		wide.Items = append(append([]assessment.Item(nil), in.Items...), assessment.Item{ID: "wide", Low: -1_000_000, High: 1_000_000})
		wide.Scales = []assessment.Scale{in.Scales[0]}
		s := &wide.Scales[0]
		if s.Kind == assessment.ScaleKindMean {
			return // of items of one range
		}
		s.Items = append(append([]string(nil), s.Items...), "wide")
		s.Low, s.High = s.Low-1_000_000, s.High+1_000_000
		slow := scoredRow(t, wide, append(row, assessment.CodeCell(0)))
		require.Equal(t, quick.Span, slow.Span)
		require.Equal(t, quick.Missing, slow.Missing)
		require.Equal(t, quick.Answered+1, slow.Answered)
	})
}
