package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// made is a citation of a made-up key.
func made() []assessment.Citation {
	return []assessment.Citation{{Reason: "made up for tests", Basis: assessment.BasisPolicy}}
}

// threeItems is a made-up key: a and b of 0 to 4, c of 1 to 3, b reversed.
func threeItems(tie assessment.CutoffTie) assessment.Instrument {
	return assessment.Instrument{
		ID: "three", Title: "Three items", Version: "1", Cites: made(),
		Items: []assessment.Item{{ID: "a", Low: 0, High: 4}, {ID: "b", Low: 0, High: 4}, {ID: "c", Low: 1, High: 3}},
		Scales: []assessment.Scale{
			{ID: "total", Items: []string{"a", "b", "c"}, Reversed: []string{"b"}, Low: 1, High: 11, Cites: made(), Cutoffs: []assessment.Cutoff{{ID: "cut", At: 6, Tie: tie, Cites: made()}}},
			{ID: "part", Items: []string{"c"}, Low: 1, High: 3, Cites: made()},
		},
	}
}

func TestInstrumentValidate(t *testing.T) {
	t.Parallel()
	type in = *assessment.Instrument
	bad := []assessment.Citation{{Source: "x"}, {Source: "x", Basis: assessment.BasisPolicy}, {Reason: "x", Basis: assessment.BasisStudy}}
	for _, c := range []struct {
		row
		change func(in)
		want   []fault
	}{
		{row{"valid", "what the others change"}, func(in) {}, nil},
		{row{"zero", "scores nothing"}, func(k in) { *k = assessment.Instrument{} }, []fault{
			{"/id", assessment.ErrMissing},
			{"/title", assessment.ErrMissing},
			{"/version", assessment.ErrMissing},
			{"/scales", assessment.ErrMissing},
			{"/cites", assessment.ErrMissing},
		}},
		{row{"citations", "a source, or a reason for policy, and a basis"}, func(k in) { k.Cites = bad }, []fault{
			{"/cites/0", assessment.ErrMissing}, {"/cites/1", assessment.ErrMissing}, {"/cites/2", assessment.ErrMissing},
		}},
		{row{"citations of a scale", "are checked"}, func(k in) { k.Scales[1].Cites = bad[:1] }, []fault{{"/scales/1/cites/0", assessment.ErrMissing}}},
		{row{"cut-off without a source", "nothing without one"}, func(k in) { k.Scales[0].Cutoffs[0].Cites = nil }, []fault{{"/scales/0/cutoffs/0/cites", assessment.ErrMissing}}},
		{row{"cut-off without an id", "nobody could name it"}, func(k in) { k.Scales[0].Cutoffs[0].ID = "" }, []fault{{"/scales/0/cutoffs/0/id", assessment.ErrMissing}}},
		{row{"item twice", "which counts?"}, func(k in) { k.Items[1].ID = "a" }, []fault{
			{"/items/1/id", assessment.ErrTwice}, {"/scales/0/items/1", assessment.ErrNoItem},
		}},
		{row{"item of one code", "says nothing"}, func(k in) { k.Items[2].High = 1 }, []fault{
			{"/items/2", assessment.ErrRange}, {"/scales/0/high", assessment.ErrKeyRange}, {"/scales/1/high", assessment.ErrKeyRange},
		}},
		{row{"item twice in a scale", "counts once"}, func(k in) { k.Scales[1].Items = []string{"c", "c"} }, []fault{
			{"/scales/1/items/1", assessment.ErrTwice},
		}},
		{row{"reversed stranger", "reverses nothing"}, func(k in) { k.Scales[0].Reversed = []string{"z"} }, []fault{{"/scales/0/reversed/0", assessment.ErrNoItem}}},
		{row{"scale of nothing", "scores nothing"}, func(k in) { k.Scales[1] = assessment.Scale{ID: "none", Cites: made()} }, []fault{{"/scales/1/items", assessment.ErrMissing}}},
		{row{"published range", "a slip in the key shows in it"}, func(k in) { k.Scales[0].High = 12 }, []fault{{"/scales/0/high", assessment.ErrKeyRange}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			k := threeItems(assessment.CutoffTieAbove)
			c.change(&k)
			requireFaults(t, k.Validate(), c.want...)
		})
	}
}

// code is one item's answer.
func coded(item string, n int) assessment.ItemAnswer {
	return assessment.ItemAnswer{Item: item, Value: &n}
}

func skipped(item string, why assessment.Absence) assessment.ItemAnswer {
	return assessment.ItemAnswer{Item: item, Absent: why}
}

func responded(answers ...assessment.ItemAnswer) assessment.Response {
	return assessment.Response{Member: "ann", Instrument: "three", Answers: answers}
}

func TestScoreRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		response assessment.Response
		want     []fault
	}{
		{row{"below", "never clamped"}, responded(coded("c", 0)), []fault{{"/answers/0/value", assessment.ErrCode}}},
		{row{"above", "never clamped"}, responded(coded("a", 1), coded("b", 5)), []fault{{"/answers/1/value", assessment.ErrCode}}},
		{row{"unknown item", "of another version, perhaps"}, responded(coded(secret, 1)), []fault{{"/answers/0/item", assessment.ErrNoItem}}},
		{row{"twice", "which counts?"}, responded(coded("a", 1), skipped("a", 0)), []fault{{"/answers/1/item", assessment.ErrTwice}}},
		{row{"another instrument", "codes may look alike"}, assessment.Response{Instrument: secret}, []fault{{"/instrument", assessment.ErrInstrument}}},
		{row{"all at once", "in the response's order"}, assessment.Response{Answers: []assessment.ItemAnswer{coded("z", 1), coded("a", 9)}}, []fault{
			{"/instrument", assessment.ErrInstrument}, {"/answers/0/item", assessment.ErrNoItem}, {"/answers/1/value", assessment.ErrCode},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			scores, err := key(t, threeItems(0)).Score(c.response)
			requireFaults(t, err, c.want...)
			assert.Empty(t, scores.Scores)
		})
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	const na, declined, unsure = assessment.AbsenceNotApplicable, assessment.AbsenceAskedDeclined, assessment.AbsenceAskedUnknown
	between, none := assessment.IntervalOf, assessment.Interval{}
	for _, c := range []struct {
		row
		answers []assessment.ItemAnswer
		want    assessment.Score
	}{
		{
			row{"complete", "b counts from the other end: 1+(4-3)+2"},
			[]assessment.ItemAnswer{coded("a", 1), coded("b", 3), coded("c", 2)},
			assessment.Score{Value: ptr(4.0), Span: between(4, 4), Range: between(1, 11), Answered: 3},
		},
		{
			row{"nothing", "has no value, and may be anything"},
			nil,
			assessment.Score{Span: between(1, 11), Range: between(1, 11), Missing: assessment.MissingCounts{NotAsked: 3}},
		},
		{
			row{"by why", "each absence is counted"},
			[]assessment.ItemAnswer{skipped("a", declined), skipped("b", unsure), coded("c", 3)},
			assessment.Score{Span: between(3, 11), Range: between(1, 11), Answered: 1, Missing: assessment.MissingCounts{AskedDeclined: 1, AskedUnknown: 1}},
		},
		{
			row{"not applicable", "leaves the possible maximum"},
			[]assessment.ItemAnswer{skipped("a", na), coded("b", 0), coded("c", 1)},
			assessment.Score{Value: ptr(5.0), Span: between(5, 5), Range: between(1, 7), Answered: 2, Missing: assessment.MissingCounts{NotApplicable: 1}},
		},
		{
			row{"nothing applies", "no score of nothing"},
			[]assessment.ItemAnswer{skipped("a", na), skipped("b", na), skipped("c", na)},
			assessment.Score{Span: none, Range: none, Missing: assessment.MissingCounts{NotApplicable: 3}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			result, err := key(t, threeItems(assessment.CutoffTieAbove)).Score(responded(c.answers...))
			require.NoError(t, err)
			require.Len(t, result.Scores, 2)
			got := result.Scores[0]
			low, high := got.Percent.Bounds()
			assert.Equal(t, got.Value == nil, high-low > 1, "rounded outward")
			got.Cutoffs, got.Percent = nil, assessment.Percent{}
			c.want.Instrument, c.want.Version, c.want.Scale, c.want.Items = "three", "1", "total", 3
			assert.True(t, assert.ObjectsAreEqual(c.want, got), "span %+v value %v", got.Span, got.Value != nil)
		})
	}
}

// key makes a key ready for scoring.
func key(tb testing.TB, in assessment.Instrument) *assessment.Key {
	tb.Helper()
	k, err := assessment.NewKey(in)
	require.NoError(tb, err)
	return k
}

// TestCutoffs: every side of a cut-off of 6, for every tie.
func TestCutoffs(t *testing.T) {
	t.Parallel()
	const above, below, open = assessment.CutoffTieAbove, assessment.CutoffTieBelow, assessment.CutoffTieNotStated
	const yes, no, unknown = assessment.VerdictYes, assessment.VerdictNo, assessment.VerdictNotKnown
	full := func(a int) []assessment.ItemAnswer { // scores a + 4
		return []assessment.ItemAnswer{coded("a", a), coded("b", 3), coded("c", 3)}
	}
	partly := func(a, b int) []assessment.ItemAnswer { // scores a + 4 - b + 1 to 3
		return []assessment.ItemAnswer{coded("a", a), coded("b", b)}
	}
	for _, c := range []struct {
		row
		answers []assessment.ItemAnswer
		tie     assessment.CutoffTie
		above   assessment.Verdict
		silent  bool
	}{
		{row{"5", "below whatever the tie"}, full(1), open, no, false},
		{row{"7", "above whatever the tie"}, full(3), open, yes, false},
		{row{"6, source silent", "no answer can settle it"}, full(2), open, unknown, true},
		{row{"6, tie above", "as the source says"}, full(2), above, yes, false},
		{row{"6, tie below", "as the source says"}, full(2), below, no, false},
		{row{"4 to 6, source silent", "6 is open, so are answers"}, partly(3, 4), open, unknown, false},
		{row{"4 to 6, tie below", "all of them are below"}, partly(3, 4), below, no, false},
		{row{"4 to 6, tie above", "6 would be above"}, partly(3, 4), above, unknown, false},
		{row{"6 to 8, tie above", "all of them are above"}, partly(3, 2), above, yes, false},
		{row{"6 to 8, tie below", "6 would be below"}, partly(3, 2), below, unknown, false},
		{row{"6 to 8, source silent", "6 would be open"}, partly(3, 2), open, unknown, false},
		{row{"5 to 7", "both sides"}, partly(3, 3), above, unknown, false},
		{row{"3 to 5", "all below, with an answer missing"}, partly(2, 4), open, no, false},
		{row{"7 to 9", "all above, with an answer missing"}, partly(4, 2), open, yes, false},
		{row{"not applicable", "a cut-off is for the whole scale"}, append(partly(4, 0), skipped("c", assessment.AbsenceNotApplicable)), above, unknown, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			result, err := key(t, threeItems(c.tie)).Score(responded(c.answers...))
			require.NoError(t, err)
			scores := result.Scores
			assert.Equal(t, []assessment.CutoffResult{{ID: "cut", At: 6, Above: c.above, Silent: c.silent}}, scores[0].Cutoffs)
			assert.Empty(t, scores[1].Cutoffs)
		})
	}
}
