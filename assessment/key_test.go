package assessment_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// parts is a made-up key of two scales that may be prorated, their sum, a mean, a
// ready total, an item of no scale, and a flag.
func parts() assessment.Instrument {
	sum := func(id string, items ...string) assessment.Scale {
		return assessment.Scale{
			ID: id, Items: items, High: 2 * len(items), Cites: made(),
			Proration: &assessment.Proration{AtLeast: 2, Cites: made()},
		}
	}
	in := assessment.Instrument{ID: "parts", Title: "Parts", Version: "1", Cites: made()}
	for _, id := range []string{"a1", "a2", "a3", "b1", "b2", "b3", "apart"} {
		in.Items = append(in.Items, assessment.Item{ID: id, High: 2})
	}
	in.Items = append(in.Items, assessment.Item{ID: "ready", Open: true})
	in.Scales = []assessment.Scale{
		sum("a", "a1", "a2", "a3"), sum("b", "b1", "b2", "b3"),
		{ID: "both", Parts: []string{"a", "b"}, High: 12, Cites: made()},
		{ID: "mean", Kind: assessment.ScaleKindMean, Items: []string{"a1", "b1"}, High: 2, Cites: made()},
		{ID: "ready", Items: []string{"ready"}, Cites: made()},
	}
	in.Flags = []assessment.Flag{{ID: "look", Item: "apart", From: 1, Cites: made()}}
	return in
}

func TestKeyValidate(t *testing.T) {
	t.Parallel()
	type in = *assessment.Instrument
	const big = 2_000_000_000
	for _, c := range []struct {
		row
		change func(in)
		want   []fault
	}{
		{row{"valid", "what the others change"}, func(in) {}, nil},
		{row{"part of nothing", "sums no scale"}, func(k in) { k.Scales[2].Parts = []string{"a", "z"} }, []fault{{"/scales/2/parts/1", assessment.ErrNoScale}}},
		{row{"part of itself", "never ends"}, func(k in) { k.Scales[2].Parts = []string{"a", "both"} }, []fault{{"/scales/2/parts/1", assessment.ErrNoScale}}},
		{row{"part of a sum", "one level will do"}, func(k in) {
			k.Scales = append(k.Scales, assessment.Scale{ID: "top", Parts: []string{"both"}, High: 12, Cites: made()})
		}, []fault{{"/scales/5/parts/0", assessment.ErrNoScale}}},
		{row{"part that is a mean", "sums no items"}, func(k in) {
			k.Scales = append(k.Scales, assessment.Scale{ID: "top", Parts: []string{"mean"}, High: 2, Cites: made()})
		}, []fault{{"/scales/5/parts/0", assessment.ErrNoScale}}},
		{row{"part twice", "counts once"}, func(k in) { k.Scales[2].Parts = []string{"a", "b", "a"} }, []fault{{"/scales/2/parts/2", assessment.ErrTwice}}},
		{row{"parts and items", "which counts?"}, func(k in) { k.Scales[2].Items = []string{"a1"} }, []fault{{"/scales/2/parts", assessment.ErrParts}}},
		{row{"mean of uneven items", "a mean of what?"}, func(k in) { k.Items[0].High, k.Scales[0].Proration, k.Scales[0].High, k.Scales[2].High = 3, nil, 7, 13 }, []fault{{"/scales/3", assessment.ErrUneven}}},
		{row{"prorated uneven items", "the mean may be no code of the item"}, func(k in) { k.Items[1].High, k.Scales[0].High, k.Scales[2].High = 3, 7, 13 }, []fault{{"/scales/0", assessment.ErrUneven}}},
		{row{"range turned round", "low before high"}, func(k in) { k.Scales[0].Low, k.Scales[0].High = 6, 0 }, []fault{{"/scales/0/low", assessment.ErrKeyRange}, {"/scales/0/high", assessment.ErrKeyRange}}},
		{row{"range of a mean", "is that of a code"}, func(k in) { k.Scales[3].High = 4 }, []fault{{"/scales/3/high", assessment.ErrKeyRange}}},
		{row{"open item in company", "what it leaves open nobody knows"}, func(k in) { k.Scales[4].Items = []string{"ready", "a1"} }, []fault{{"/scales/4", assessment.ErrOpen}}},
		{row{"open item with a range", "it is open or it has one"}, func(k in) { k.Items[7].High = 3 }, []fault{{"/items/7", assessment.ErrOpen}}},
		{row{"range of an open item", "is not published"}, func(k in) { k.Scales[4].High = 3 }, []fault{{"/scales/4", assessment.ErrOpen}}},
		{row{"scores too few", "a code would count nothing"}, func(k in) { k.Items[6].Scores = []int{1, 2} }, []fault{{"/items/6/scores", assessment.ErrScores}}},
		{row{"scores all the same", "say nothing"}, func(k in) { k.Items[6].Scores = []int{1, 1, 1} }, []fault{{"/items/6/scores", assessment.ErrScores}}},
		{row{"scores too large", "might overflow"}, func(k in) { k.Items[6].Scores = []int{1, 1, big} }, []fault{{"/items/6/scores", assessment.ErrScores}}},
		{row{"codes too large", "no record takes them"}, func(k in) { k.Items[6].High = big }, []fault{{"/items/6", assessment.ErrRange}}},
		{row{"lowest and highest of int", "nothing may wrap"}, func(k in) {
			k.Items[6].Low, k.Items[6].High = math.MinInt, math.MaxInt
			k.Scales[0].Low, k.Scales[0].High = math.MinInt, math.MaxInt
		}, []fault{{"/items/6", assessment.ErrRange}, {"/scales/0/low", assessment.ErrKeyRange}, {"/scales/0/high", assessment.ErrKeyRange}}},
		{row{"reversed twice", "is that once, or not at all?"}, func(k in) { k.Scales[0].Reversed = []string{"a1", "a1"} }, []fault{{"/scales/0/reversed/1", assessment.ErrTwice}}},
		{row{"cut-off outside the scale", "no score would reach it"}, func(k in) {
			k.Scales[0].Cutoffs = []assessment.Cutoff{{ID: "x", At: 6.5, Cites: made()}, {ID: "x", At: 6, Cites: made()}}
		}, []fault{{"/scales/0/cutoffs/0/at", assessment.ErrThreshold}, {"/scales/0/cutoffs/1/id", assessment.ErrTwice}}},
		{row{"change wider than the scale", "no change would reach it"}, func(k in) {
			k.Scales[0].Changes = []assessment.Threshold{{ID: "x", At: 7, Cites: made()}, {ID: "x", At: 6, Cites: made()}}
		}, []fault{{"/scales/0/changes/0/at", assessment.ErrThreshold}, {"/scales/0/changes/1/id", assessment.ErrTwice}}},
		{row{"flag twice", "which is meant?"}, func(k in) { k.Flags = append(k.Flags, k.Flags[0]) }, []fault{{"/flags/1/id", assessment.ErrTwice}}},
		{row{"two lines", "would break a table"}, func(k in) { k.Title, k.Version = "a\nb", "1\x1b[0m" }, []fault{{"/title", assessment.ErrText}, {"/version", assessment.ErrText}}},
		{row{"no such word", "at its own place"}, func(k in) {
			k.Scales[0].Kind, k.Scales[1].Better = 9, 9
			k.Scales[1].Cutoffs = []assessment.Cutoff{{ID: "x", Tie: 9, Cites: made()}}
		}, []fault{{"/scales/0/kind", assessment.ErrWord}, {"/scales/1/better", assessment.ErrWord}, {"/scales/1/cutoffs/0/tie", assessment.ErrWord}, {"/scales/2/parts/0", assessment.ErrNoScale}}},
		{row{"scale twice", "which is meant?"}, func(k in) { k.Scales[3].ID = "a" }, []fault{{"/scales/3/id", assessment.ErrTwice}}},
		{row{"prorated from nothing", "is no score"}, func(k in) { k.Scales[0].Proration.AtLeast = 0 }, []fault{{"/scales/0/proration/atLeast", assessment.ErrProration}}},
		{row{"prorated from too much", "would never be"}, func(k in) { k.Scales[0].Proration.AtLeast = 4 }, []fault{{"/scales/0/proration/atLeast", assessment.ErrProration}}},
		{row{"proration without a source", "nothing without one"}, func(k in) { k.Scales[0].Proration.Cites = nil }, []fault{{"/scales/0/proration/cites", assessment.ErrMissing}}},
		{row{"flag of nothing", "looks at no answer"}, func(k in) { k.Flags[0].Item = "z" }, []fault{{"/flags/0/item", assessment.ErrNoItem}}},
		{row{"flag from the lowest", "every answer would raise it"}, func(k in) { k.Flags[0].From = 0 }, []fault{{"/flags/0/from", assessment.ErrCode}}},
		{row{"flag from beyond", "no answer would"}, func(k in) { k.Flags[0].From = 3 }, []fault{{"/flags/0/from", assessment.ErrCode}}},
		{row{"flag without a source", "nothing without one"}, func(k in) { k.Flags[0].Cites = nil }, []fault{{"/flags/0/cites", assessment.ErrMissing}}},
		{row{"cut-off at no number", "compares with nothing"}, func(k in) {
			k.Scales[0].Cutoffs = []assessment.Cutoff{{ID: "x", At: math.NaN(), Cites: made()}}
		}, []fault{{"/scales/0/cutoffs/0/at", assessment.ErrThreshold}}},
		{row{"negative change", "a change has no sign here"}, func(k in) {
			k.Scales[0].Changes = []assessment.Threshold{{ID: "x", At: -1, Cites: made()}}
		}, []fault{{"/scales/0/changes/0/at", assessment.ErrThreshold}}},
		{row{"change without a source", "nothing without one"}, func(k in) { k.Scales[0].Changes = []assessment.Threshold{{ID: "x", At: 1}} }, []fault{{"/scales/0/changes/0/cites", assessment.ErrMissing}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			k := parts()
			c.change(&k)
			requireFaults(t, k.Validate(), c.want...)
			_, err := assessment.NewKey(k)
			assert.Equal(t, len(c.want) > 0, err != nil, "no key is made of it")
		})
	}
}

// TestParts: a sum of scales is the sum of what each comes to, prorated by its
// own rule; without the rule kept by each there is none.
func TestParts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		cells    string // a digit, - not asked, x not applicable
		value    float64
		prorated assessment.Prorated
		scored   bool
		low      float64
		high     float64
	}{
		{row{"complete", "6 and 3"}, "222111", 9, assessment.ProratedNo, true, 9, 9},
		{row{"one of each missing", "2 of 3 each: 3 and 6"}, "02-22-", 3 + 6, assessment.ProratedBySource, true, 6, 10},
		{row{"parts differ from the whole", "4 of 2 and 3 of 3: not 7 of 5"}, "22-111", 6 + 3, assessment.ProratedBySource, true, 7, 9},
		{row{"two of one missing", "four of six are no rule of the sum's"}, "2--222", 0, assessment.ProratedNo, false, 8, 12},
		{row{"nothing", "no score of nothing"}, "------", 0, assessment.ProratedNo, false, 0, 12},
		{row{"not applicable and missing", "2 of 2 that apply; 1 of 3 of the other is too little"}, "22x1--", 0, assessment.ProratedNo, false, 5, 9},
		{row{"not applicable", "leaves the possible maximum"}, "22x11x", 6, assessment.ProratedNo, true, 6, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			result, err := key(t, parts()).ScoreRow(drawnRow(c.cells + "--"))
			require.NoError(t, err)
			both := result.Scores[2]
			require.Equal(t, c.scored, both.Value != nil)
			if c.scored {
				assert.InDelta(t, c.value, *both.Value, 1e-12)
			}
			assert.Equal(t, c.prorated, both.Prorated)
			assert.Equal(t, assessment.IntervalOf(c.low, c.high), both.Span)
		})
	}
}

// drawnRow is a row from a text: a digit, - for not asked, x for not applicable.
func drawnRow(text string) []assessment.Cell {
	row := make([]assessment.Cell, len(text))
	for i, c := range text {
		switch c {
		case 'x':
			row[i] = assessment.AbsentCell(assessment.AbsenceNotApplicable)
		case '-':
		default:
			row[i] = assessment.CodeCell(int(c - '0'))
		}
	}
	return row
}

// TestProratingWhatApplies: a sum that is prorated is of the items that apply, and
// a caller's share is of those too.
func TestProratingWhatApplies(t *testing.T) {
	t.Parallel()
	in := parts()
	in.Scales[0].Proration = nil
	k, err := key(t, in).Prorating(0.5, assessment.EdgeInclusive)
	require.NoError(t, err)
	result, err := k.ScoreRow(drawnRow("2x------"))
	require.NoError(t, err)
	a := result.Scores[0]
	require.NotNil(t, a.Value, "one of the two that apply is half")
	assert.InDelta(t, 4, *a.Value, 1e-12, "of two items, not of three")
	assert.Equal(t, assessment.ProratedByCaller, a.Prorated)
	assert.Equal(t, []any{assessment.IntervalOf(2, 4), assessment.IntervalOf(0, 4)}, []any{a.Span, a.Range})
	result, err = k.ScoreRow(drawnRow("2-------"))
	require.NoError(t, err)
	assert.Nil(t, result.Scores[0].Value, "one of three is less than half")
	for _, share := range []float64{-0.1, 1.1, math.NaN(), math.Inf(1)} {
		_, err := k.Prorating(share, assessment.EdgeInclusive)
		require.ErrorIs(t, err, assessment.ErrShare)
	}
	for _, edge := range []assessment.Edge{assessment.EdgeNotStated, 9} {
		_, err := k.Prorating(0.5, edge)
		require.ErrorIs(t, err, assessment.ErrShare, "there is no default")
	}
}

// TestShareIsTheDecimalThatWasMeant: 11 of 20 are 0.55, though 0.55 × 20 is more
// than 11 in floating point.
func TestShareIsTheDecimalThatWasMeant(t *testing.T) {
	t.Parallel()
	for n := 1; n <= 40; n++ {
		in := assessment.Instrument{ID: "n", Title: "n", Version: "1", Cites: made(), Items: assessment.NumberedItems(n, 0, 1)}
		in.Scales = []assessment.Scale{{ID: "sum", Items: assessment.ItemRange(1, n), High: n, Cites: made()}}
		for hundredths := 1; hundredths <= 100; hundredths++ {
			if hundredths*n%100 != 0 {
				continue // no number of items is exactly that share
			}
			k, err := key(t, in).Prorating(float64(hundredths)/100, assessment.EdgeInclusive)
			require.NoError(t, err)
			enough := hundredths * n / 100
			result, err := k.ScoreRow(drawnRow(strings.Repeat("1", enough) + strings.Repeat("-", n-enough)))
			require.NoError(t, err)
			require.NotNil(t, result.Scores[0].Value, "%d of %d", enough, n)
			result, err = k.ScoreRow(drawnRow(strings.Repeat("1", enough-1) + strings.Repeat("-", n-enough+1)))
			require.NoError(t, err)
			require.Nil(t, result.Scores[0].Value, "%d of %d", enough-1, n)
		}
	}
}

// TestReadyTotals: a total that was worked out elsewhere comes out as it went in,
// without a range; where it is missing nothing is known, and it is no 0.
func TestReadyTotals(t *testing.T) {
	t.Parallel()
	k := key(t, parts())
	for _, n := range []int{0, -7, 1_000_000_000} {
		row := drawnRow("--------")
		row[7] = assessment.CodeCell(n)
		result, err := k.ScoreRow(row)
		require.NoError(t, err)
		ready := result.Scores[4]
		require.NotNil(t, ready.Value)
		assert.InDelta(t, n, *ready.Value, 0)
		assert.True(t, ready.Range.IsZero())
		assert.Equal(t, assessment.Percent{}, ready.Percent)
	}
	result, err := k.ScoreRow(drawnRow("--------"))
	require.NoError(t, err)
	assert.Nil(t, result.Scores[4].Value)
	assert.True(t, result.Scores[4].Span.IsZero())
}

// TestTallyRefuses: every fault of a row at its item's place, the items of no
// scale included, and then no tally at all.
func TestTallyRefuses(t *testing.T) {
	t.Parallel()
	k := key(t, parts())
	bad := func(text string, at int, c assessment.Cell) []assessment.Cell {
		row := drawnRow(text)
		row[at] = c
		return row
	}
	for _, c := range []struct {
		row
		cells []assessment.Cell
		room  int
		want  []fault
	}{
		{row{"too short", "an item would be without an answer"}, drawnRow("2222222"), 5, []fault{{"", assessment.ErrRow}}},
		{row{"too long", "an answer would be without an item"}, drawnRow("222222222"), 5, []fault{{"", assessment.ErrRow}}},
		{row{"no room", "a scale would be lost"}, drawnRow("22222222"), 4, []fault{{"", assessment.ErrRow}}},
		{row{"codes", "each at its place"}, drawnRow("2325222-"), 5, []fault{{"/1", assessment.ErrCode}, {"/3", assessment.ErrCode}}},
		{row{"an item of no scale", "is checked too"}, drawnRow("2222224-"), 5, []fault{{"/6", assessment.ErrCode}}},
		{row{"negative", "below the lowest"}, bad("2222222-", 0, assessment.CodeCell(-1)), 5, []fault{{"/0", assessment.ErrCode}}},
		{row{"no absence", "outside the vocabulary"}, bad("2222222-", 2, assessment.AbsentCell(7)), 5, []fault{{"/2", assessment.ErrCode}}},
		{row{"far out", "never wraps to a code"}, bad("2222222-", 7, assessment.CodeCell(math.MaxInt)), 5, []fault{{"/7", assessment.ErrCode}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			tallies := make([]assessment.Tally, c.room)
			for i := range tallies {
				tallies[i].Answered = 99
			}
			requireFaults(t, k.Tally(tallies, c.cells), c.want...)
			assert.Equal(t, make([]assessment.Tally, c.room), tallies)
			_, err := k.ScoreRow(c.cells)
			assert.Equal(t, c.room == 5, err != nil)
		})
	}
}

// TestTallyFigures: what a tally comes to, and nothing for a scale that is none.
func TestTallyFigures(t *testing.T) {
	t.Parallel()
	k := key(t, parts())
	tallies := make([]assessment.Tally, 5)
	require.NoError(t, k.Tally(tallies, drawnRow("1--2-x--")))
	assert.Equal(t, assessment.IntervalOf(1.5, 1.5), k.Span(tallies, 3), "a mean")
	assert.Equal(t, assessment.IntervalOf(0, 4), k.Range(tallies, 1), "of the two items that apply")
	low, high := k.Percent(tallies, 1).Bounds()
	assert.Equal(t, []int{50, 100}, []int{low, high})
	for _, scale := range []int{-1, 5, 99} {
		_, _, ok := k.Value(tallies, scale)
		assert.False(t, ok)
		assert.True(t, k.Span(tallies, scale).IsZero())
		assert.True(t, k.Range(tallies, scale).IsZero())
		assert.Equal(t, assessment.Percent{}, k.Percent(tallies, scale))
	}
}

// TestKeyKeepsNothingOfTheCallers: what a caller writes to an instrument after a
// key was made of it, or to the copy that a key gives, does not reach the key.
func TestKeyKeepsNothingOfTheCallers(t *testing.T) {
	t.Parallel()
	in := parts()
	k := key(t, in)
	want := k.Instrument()
	in.Items[0].High, in.Scales[0].Items[0], in.Scales[2].Parts[0], in.Scales[0].Proration.AtLeast = 9, "b1", "b", 1
	in.Flags[0].From, in.Cites[0].Reason, in.Scales[0].Cites[0].Reason = 2, "x", "x"
	got := k.Instrument()
	assert.Equal(t, want, got)
	got.Items[0].ID, got.Scales[2].Parts[0] = "x", "x"
	assert.Equal(t, want, k.Instrument())
}

// TestCell: codes and absences come back as they went in, and a new row says
// nothing.
func TestCell(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, -1, 4, -1_000_000_000, 1_000_000_000} {
		got, ok := assessment.CodeCell(n).Code()
		assert.Equal(t, []any{n, true}, []any{got, ok})
		assert.Equal(t, assessment.AbsenceNotAsked, assessment.CodeCell(n).Absent())
	}
	for a := assessment.AbsenceNotAsked; a <= assessment.AbsenceNotApplicable; a++ {
		_, ok := assessment.AbsentCell(a).Code()
		assert.False(t, ok)
		assert.Equal(t, a, assessment.AbsentCell(a).Absent())
	}
	assert.Equal(t, assessment.Cell{}, assessment.AbsentCell(assessment.AbsenceNotAsked))
}

// TestDecodeInstrument: a key makes the round trip through JSON, and is refused
// with every fault at its place.
func TestDecodeInstrument(t *testing.T) {
	t.Parallel()
	data, err := assessment.Encode(parts())
	require.NoError(t, err)
	got, err := assessment.DecodeInstrument(data)
	require.NoError(t, err)
	again, err := assessment.Encode(got)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(again))
	assert.Equal(t, key(t, parts()), key(t, got))
	got, err = assessment.DecodeInstrument([]byte(strings.Replace(string(data), `"high":2`, `"high":2.5,"`+secret+`":1`, 1)))
	requireFaults(t, err, fault{"/items/0/high", assessment.ErrNumber}, fault{"/items/0", assessment.ErrUnknownKey})
	assert.Equal(t, assessment.Instrument{}, got)
	_, err = assessment.DecodeInstrument([]byte(strings.Replace(string(data), `"high":2`, `"high":3`, 1)))
	requireFaults(t, err, fault{"/scales/0", assessment.ErrUneven}, fault{"/scales/2/high", assessment.ErrKeyRange}, fault{"/scales/3", assessment.ErrUneven})
}

// TestKeysAreBounded: what a key costs is in proportion to what it says, however
// far out its codes lie and however often its items are named.
func TestKeysAreBounded(t *testing.T) {
	t.Parallel()
	far := assessment.Instrument{ID: "far", Title: "Far", Version: "1", Cites: made()}
	far.Items = []assessment.Item{{ID: "a", Low: 999_999_999, High: 1_000_000_000}}
	far.Scales = []assessment.Scale{{ID: "s", Items: []string{"a"}, Low: 999_999_999, High: 1_000_000_000, Cites: made()}}
	// A table from 0 to those codes would take 8 GB.
	result, err := key(t, far).ScoreRow([]assessment.Cell{assessment.CodeCell(1_000_000_000)})
	require.NoError(t, err)
	assert.InDelta(t, 1_000_000_000, *result.Scores[0].Value, 0)

	many := assessment.Instrument{ID: "many", Title: "Many", Version: "1", Cites: made(), Items: assessment.NumberedItems(10_000, 0, 1)}
	many.Scales = []assessment.Scale{{ID: "all", Items: assessment.ItemRange(1, 10_000), High: 10_000, Cites: made()}}
	require.NoError(t, many.Validate())
	many.Scales = append(many.Scales, assessment.Scale{ID: "again", Parts: slices.Repeat([]string{"all"}, 3), High: 10_000, Cites: made()})
	requireFaults(t, many.Validate(), fault{"/scales/1/parts/1", assessment.ErrTwice}, fault{"/scales/1/parts/2", assessment.ErrTwice})
	many.Scales = many.Scales[:1]
	for i := range 10 {
		many.Scales = append(many.Scales, assessment.Scale{ID: assessment.ItemIDs(i)[0], Parts: []string{"all"}, High: 10_000, Cites: made()})
	}
	requireFaults(t, many.Validate(), fault{"/scales/10/items", assessment.ErrTooLong})
	wide := assessment.Instrument{ID: "wide", Title: "Wide", Version: "1", Cites: made(), Items: assessment.NumberedItems(1200, 0, 1_000_000_000)}
	wide.Scales = []assessment.Scale{{ID: "s", Items: assessment.ItemRange(1, 1200), High: 1_200_000_000_000, Cites: made()}}
	requireFaults(t, wide.Validate(), fault{"/scales/0", assessment.ErrRange})
	assert.Len(t, assessment.NumberedItems(math.MaxInt, 0, 1), 10_000)
	assert.Len(t, assessment.ItemRange(1, math.MaxInt), 10_000)
	assert.Empty(t, assessment.NumberedItems(-1, 0, 1))
}

// TestAnItemOfNoScaleIsChecked: on the quick path too, where no scale looks at it.
func TestAnItemOfNoScaleIsChecked(t *testing.T) {
	t.Parallel()
	in := parts()
	in.Scales = in.Scales[:1]
	tallies := make([]assessment.Tally, 1)
	k := key(t, in)
	require.NoError(t, k.Tally(tallies, drawnRow("2222222-")))
	requireFaults(t, k.Tally(tallies, drawnRow("2222223-")), fault{"/6", assessment.ErrCode})
}
