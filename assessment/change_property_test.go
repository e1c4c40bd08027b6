package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// changeRow draws a row of changing, with absences here and there.
func changeRow(t *rapid.T, name string) []assessment.Cell {
	code := func(low, high int) int { return rapid.IntRange(low-4, high).Draw(t, name) }
	all := []int{code(0, 2), code(0, 2), code(1, 2), code(0, 3)}
	for i, n := range all {
		if low := []int{0, 0, 1, 0}[i]; n < low {
			all[i] = n - low // -4 to -1: the four absences
		}
	}
	return codes(all...)
}

// completions are all rows that answer what is missing; the open item has no
// last one and gets a few.
func completions(row []assessment.Cell) [][]assessment.Cell {
	out := [][]assessment.Cell{{}}
	for i, c := range row {
		may := []assessment.Cell{c}
		if _, answered := c.Code(); !answered && c.Absent() != assessment.AbsenceNotApplicable {
			may = [][]assessment.Cell{codes(0, 1, 2), codes(0, 1, 2), codes(1, 2), codes(0, 5)}[i]
		}
		var next [][]assessment.Cell
		for _, begun := range out {
			for _, x := range may {
				next = append(next, append(append([]assessment.Cell{}, begun...), x))
			}
		}
		out = next
	}
	return out
}

func changesOf(t *rapid.T, k *assessment.Key, entry, review []assessment.Cell) assessment.ResultChange {
	out, err := k.ChangeRow(entry, review)
	require.NoError(t, err)
	return out
}

// TestChangeIsExact: the difference runs from the least to the greatest that any
// answers give, and what is settled is what all of them say, no more and no less.
func TestChangeIsExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k, err := assessment.NewKey(changing(assessment.CutoffTie(rapid.IntRange(0, 2).Draw(t, "tie"))))
		require.NoError(t, err)
		entry, review := changeRow(t, "entry"), changeRow(t, "review")
		got := changesOf(t, k, entry, review).Scores
		var seen [scaleOpen + 1]outcomes
		for _, a := range completions(entry) {
			for _, b := range completions(review) {
				for i, s := range changesOf(t, k, a, b).Scores {
					seen[i].add(s)
				}
			}
		}
		for i, s := range got[:scaleOpen] {
			seen[i].require(t, s)
		}
		if s := got[scaleOpen]; s.Value == nil {
			require.True(t, s.Difference.IsZero())
			require.Equal(t, assessment.ChangeNotKnown, s.Change)
		}
	})
}

// outcomes is what completions of two rows come to on one scale.
type outcomes struct {
	low, high float64
	valued    bool
	changes   map[assessment.Change]bool
	reliable  map[assessment.ThresholdResult]bool
}

func (o *outcomes) add(s assessment.ScoreChange) {
	if o.changes == nil {
		o.changes, o.reliable = map[assessment.Change]bool{}, map[assessment.ThresholdResult]bool{}
	}
	o.changes[s.Change] = true
	for _, r := range s.Thresholds {
		o.reliable[r] = true
	}
	if s.Value == nil {
		return
	}
	if !o.valued {
		o.low, o.high, o.valued = *s.Value, *s.Value, true
	}
	o.low, o.high = min(o.low, *s.Value), max(o.high, *s.Value)
}

func (o *outcomes) require(t *rapid.T, s assessment.ScoreChange) {
	low, high, known := s.Difference.Bounds()
	if known {
		require.InDelta(t, o.low, low, 0)
		require.InDelta(t, o.high, high, 0)
	}
	if len(o.changes) == 1 {
		require.True(t, o.changes[s.Change], "all say the same: settled")
	} else {
		require.Equal(t, assessment.ChangeNotKnown, s.Change)
	}
	for _, r := range s.Thresholds {
		switch {
		case r.Reliable != assessment.VerdictNotKnown, r.Silent:
			require.True(t, len(o.reliable) == 1 && o.reliable[r], "no answer reverses it")
		case len(o.reliable) == 1:
			// A span has no gaps, so that from -3 to 3 is not settled though only
			// the two ends are possible.
			require.True(t, o.reliable[r] || low < 0 && high > 0, "all say the same: settled")
		}
	}
}

// TestPromise03ForChange: one answer more narrows the difference and reverses
// nothing that is settled.
func TestPromise03ForChange(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k, err := assessment.NewKey(changing(assessment.CutoffTie(rapid.IntRange(0, 2).Draw(t, "tie"))))
		require.NoError(t, err)
		entry, review := changeRow(t, "entry"), changeRow(t, "review")
		before := changesOf(t, k, entry, review).Scores
		more := completions(entry)
		entry[2] = rapid.SampledFrom(more).Draw(t, "answer")[2]
		more = completions(review)
		review[0] = rapid.SampledFrom(more).Draw(t, "answer")[0]
		for i, is := range changesOf(t, k, entry, review).Scores {
			was := before[i]
			if !was.Difference.IsZero() {
				requireNarrower(t, was.Difference, is.Difference, "difference")
			}
			if was.Change != assessment.ChangeNotKnown {
				require.Equal(t, was.Change, is.Change)
			}
			for j, r := range was.Thresholds {
				if r.Reliable != assessment.VerdictNotKnown || r.Silent {
					require.Equal(t, r.Reliable, is.Thresholds[j].Reliable)
					require.Equal(t, r.Silent, is.Thresholds[j].Silent)
				}
			}
		}
	})
}

// opposite is a change seen from the other side.
func opposite(c assessment.Change) assessment.Change {
	switch c {
	case assessment.ChangeBetter:
		return assessment.ChangeWorse
	case assessment.ChangeWorse:
		return assessment.ChangeBetter
	default:
		return c
	}
}

func mirrored(v assessment.Interval) assessment.Interval {
	return assessment.IntervalOf(0, 0).Minus(v)
}

// TestChangeMirrors: entry and review in each other's place turn everything round.
func TestChangeMirrors(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k, err := assessment.NewKey(changing(assessment.CutoffTie(rapid.IntRange(0, 2).Draw(t, "tie"))))
		require.NoError(t, err)
		entry, review := changeRow(t, "entry"), changeRow(t, "review")
		there, back := changesOf(t, k, entry, review), changesOf(t, k, review, entry)
		for i, a := range there.Scores {
			b := back.Scores[i]
			require.Equal(t, mirrored(a.Difference), b.Difference)
			require.Equal(t, opposite(a.Change), b.Change)
			require.True(t, len(a.Thresholds) == len(b.Thresholds) && (len(a.Thresholds) == 0 || a.Thresholds[0] == b.Thresholds[0]))
			require.Equal(t, a.Value == nil, b.Value == nil)
		}
		require.Equal(t, there.Flags[0].Entry, back.Flags[0].Review)
	})
}

// TestChangeHasNoOrder: answers in another order change nothing.
func TestChangeHasNoOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		k, err := assessment.NewKey(changing(assessment.CutoffTieAbove))
		require.NoError(t, err)
		response := func(name string) assessment.Response {
			r := assessment.Response{Member: "ann", Instrument: "changing"}
			for i, c := range changeRow(t, name) {
				a := assessment.ItemAnswer{Item: []string{"a", "b", "c", "d"}[i], Absent: c.Absent()}
				if n, ok := c.Code(); ok {
					a.Value = &n
				}
				r.Answers = append(r.Answers, a)
			}
			return r
		}
		entry, review := response("entry"), response("review")
		one, err := k.Change(entry, review)
		require.NoError(t, err)
		pair, err := k.CompareRaters(entry, review)
		require.NoError(t, err)
		entry.Answers = rapid.Permutation(entry.Answers).Draw(t, "order")
		review.Answers = rapid.Permutation(review.Answers).Draw(t, "order")
		other, err := k.Change(entry, review)
		require.NoError(t, err)
		again, err := k.CompareRaters(entry, review)
		require.NoError(t, err)
		require.Equal(t, encoded(t, one), encoded(t, other))
		require.Equal(t, encoded(t, pair), encoded(t, again))
	})
}

func encoded(t require.TestingT, v any) string {
	text, err := assessment.Encode(v)
	require.NoError(t, err)
	return string(text)
}
