package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// changing is a made-up key: a and b of 0 to 2, b reversed, c of 1 or 2 that
// counts 0 or 3. Its total is better when higher and moves reliably by 3.
func changing(tie assessment.CutoffTie) assessment.Instrument {
	lines := func(at float64) []assessment.Threshold {
		return []assessment.Threshold{{ID: "moved", At: at, Tie: tie, Cites: made()}}
	}
	return assessment.Instrument{
		ID: "changing", Title: "Changing", Version: "1", Cites: made(),
		Items: []assessment.Item{{ID: "a", High: 2}, {ID: "b", High: 2}, {ID: "c", Low: 1, High: 2, Scores: []int{0, 3}}, {ID: "d", Open: true}},
		Scales: []assessment.Scale{
			{ID: "ab", Items: []string{"a", "b"}, Reversed: []string{"b"}, High: 4, Better: assessment.DirectionLower, Cites: made()},
			{ID: "c", Items: []string{"c"}, High: 3, Cites: made()},
			{ID: "total", Parts: []string{"ab", "c"}, High: 7, Better: assessment.DirectionHigher, Changes: lines(3), Cites: made()},
			{ID: "mean", Kind: assessment.ScaleKindMean, Items: []string{"a", "b"}, High: 2, Better: assessment.DirectionHigher, Changes: lines(0.5), Cites: made()},
			{ID: "open", Items: []string{"d"}, Changes: lines(3), Cites: made()},
		},
		Flags: []assessment.Flag{{ID: "flag", Item: "a", From: 1, Cites: made()}},
	}
}

// The scales of changing, by their place.
const (
	scaleAB = iota
	scaleC
	scaleTotal
	scaleMean
	scaleOpen
)

func TestChangeWords(t *testing.T) {
	t.Parallel()
	v := words[assessment.Change]("change", "not-known")
	assert.Equal(t, []string{"not-known", "better", "same", "worse"}, v.words)
	for n, word := range v.words {
		v.roundTrip(t, uint8(n), word)
	}
	v.outside(t, 4)
	v.unknown(t)
}

const (
	codeNA       = -1 - int(assessment.AbsenceNotApplicable)
	codeDeclined = -1 - int(assessment.AbsenceAskedDeclined)
	codeNot      = -1 - int(assessment.AbsenceNotAsked)
)

// codes makes a row; a negative number is an absence.
func codes(all ...int) []assessment.Cell {
	out := make([]assessment.Cell, len(all))
	for i, n := range all {
		if n < 0 {
			out[i] = assessment.AbsentCell(assessment.Absence(-1 - n))
		} else {
			out[i] = assessment.CodeCell(n)
		}
	}
	return out
}

func changed(tb testing.TB, in assessment.Instrument, entry, review []assessment.Cell) assessment.ResultChange {
	tb.Helper()
	out, err := key(tb, in).ChangeRow(entry, review)
	require.NoError(tb, err)
	return out
}

func TestScoreChange(t *testing.T) {
	t.Parallel()
	const na, not, declined = codeNA, codeNot, codeDeclined
	const above, below, silent = assessment.CutoffTieAbove, assessment.CutoffTieBelow, assessment.CutoffTieNotStated
	const yes, no, unknown = assessment.VerdictYes, assessment.VerdictNo, assessment.VerdictNotKnown
	between := assessment.IntervalOf
	type result = assessment.ThresholdResult
	for _, c := range []struct {
		row
		entry, review []assessment.Cell
		scale         int
		tie           assessment.CutoffTie
		difference    assessment.Interval
		change        assessment.Change
		reliable      result
	}{
		{row{"up", "higher is better: 0 to 7"}, codes(0, 2, 1, not), codes(2, 0, 2, not), scaleTotal, silent, between(7, 7), assessment.ChangeBetter, result{Reliable: yes}},
		{row{"down", "a threshold is for either direction"}, codes(2, 0, 2, not), codes(0, 2, 1, not), scaleTotal, silent, between(-7, -7), assessment.ChangeWorse, result{Reliable: yes}},
		{row{"lower is better", "the same answers, the other end"}, codes(2, 0, 2, not), codes(0, 2, 1, not), scaleAB, silent, between(-4, -4), assessment.ChangeBetter, result{}},
		{row{"no end is better", "no source says that it is"}, codes(0, 0, 1, not), codes(0, 0, 2, not), scaleC, silent, between(3, 3), assessment.ChangeNotKnown, result{}},
		{row{"none, no end better", "the same whichever end is"}, codes(0, 0, 1, not), codes(0, 0, 1, not), scaleC, silent, between(0, 0), assessment.ChangeSame, result{}},
		{row{"other answers, same score", "only the score is compared"}, codes(0, 0, 1, not), codes(2, 2, 1, not), scaleTotal, silent, between(0, 0), assessment.ChangeSame, result{Reliable: no}},
		{row{"exactly, silent", "no answer can settle it"}, codes(0, 0, 1, not), codes(0, 0, 2, not), scaleTotal, silent, between(3, 3), assessment.ChangeBetter, result{Silent: true}},
		{row{"exactly down, silent", "in either direction"}, codes(0, 0, 2, not), codes(0, 0, 1, not), scaleTotal, silent, between(-3, -3), assessment.ChangeWorse, result{Silent: true}},
		{row{"exactly, reliable", "as the source says"}, codes(0, 0, 2, not), codes(0, 0, 1, not), scaleTotal, above, between(-3, -3), assessment.ChangeWorse, result{Reliable: yes}},
		{row{"exactly, not reliable", "as the source says"}, codes(0, 0, 2, not), codes(0, 0, 1, not), scaleTotal, below, between(-3, -3), assessment.ChangeWorse, result{Reliable: no}},
		{row{"missing at entry", "3 to 5, so at least 3"}, codes(0, not, 1, not), codes(2, 1, 2, not), scaleTotal, above, between(4, 6), assessment.ChangeBetter, result{Reliable: yes}},
		{row{"missing at review", "may be none or better"}, codes(0, 2, 1, not), codes(declined, 2, 1, not), scaleTotal, above, between(0, 2), assessment.ChangeNotKnown, result{Reliable: no}},
		{row{"missing on both", "two answers, and not the same one"}, codes(not, 2, 1, not), codes(not, 2, 1, not), scaleTotal, above, between(-2, 2), assessment.ChangeNotKnown, result{Reliable: no}},
		{row{"may reach it", "2 to 4"}, codes(0, 2, 1, not), codes(2, not, 1, not), scaleTotal, above, between(2, 4), assessment.ChangeBetter, result{Reliable: unknown}},
		{row{"may reach it, silent", "the answer may still come"}, codes(0, 2, 1, not), codes(1, not, 1, not), scaleTotal, silent, between(1, 3), assessment.ChangeBetter, result{Reliable: unknown}},
		{row{"nothing at review", "anything is possible"}, codes(2, 0, 2, not), codes(not, not, not, not), scaleTotal, above, between(-7, 0), assessment.ChangeNotKnown, result{}},
		{row{"same item not applicable", "the same things were measured; a threshold is for the whole scale"}, codes(na, 2, 1, not), codes(na, 0, 2, not), scaleTotal, above, between(5, 5), assessment.ChangeBetter, result{}},
		{row{"not applicable at entry", "a sum of other things"}, codes(na, 2, 1, not), codes(2, 0, 2, not), scaleTotal, above, assessment.Interval{}, assessment.ChangeNotKnown, result{}},
		{row{"not applicable at review", "a sum of other things, though it looks better"}, codes(2, 0, 1, not), codes(2, na, 1, not), scaleAB, above, assessment.Interval{}, assessment.ChangeNotKnown, result{}},
		{row{"another item not applicable", "as many, and not the same"}, codes(na, 0, 1, not), codes(0, na, 1, not), scaleAB, above, assessment.Interval{}, assessment.ChangeNotKnown, result{}},
		{row{"nothing applies", "nothing was measured"}, codes(na, na, 1, not), codes(na, na, 1, not), scaleMean, above, assessment.Interval{}, assessment.ChangeNotKnown, result{}},
		{row{"mean", "divides by the items that apply"}, codes(0, 1, 1, not), codes(1, 1, 1, not), scaleMean, above, between(.5, .5), assessment.ChangeBetter, result{Reliable: yes}},
		{row{"mean of fewer", "the items that apply on both sides"}, codes(0, na, 1, not), codes(1, na, 1, not), scaleMean, above, between(1, 1), assessment.ChangeBetter, result{}},
		{row{"open", "a total that was worked out elsewhere"}, codes(0, 0, 1, 12), codes(0, 0, 1, 20), scaleOpen, above, between(8, 8), assessment.ChangeNotKnown, result{Reliable: yes}},
		{row{"open, missing", "has no range"}, codes(0, 0, 1, 12), codes(0, 0, 1, not), scaleOpen, above, assessment.Interval{}, assessment.ChangeNotKnown, result{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			in := changing(c.tie)
			got := changed(t, in, c.entry, c.review).Scores[c.scale]
			assert.Equal(t, c.difference, got.Difference)
			assert.Equal(t, c.change, got.Change)
			d, exact := c.difference.Value()
			if assert.Equal(t, exact, got.Value != nil) && exact {
				assert.InDelta(t, d, *got.Value, 0)
			}
			if lines := in.Scales[c.scale].Changes; len(lines) > 0 {
				require.Len(t, got.Thresholds, 1)
				c.reliable.ID, c.reliable.At = "moved", lines[0].At
				assert.True(t, c.reliable == got.Thresholds[0], "%v, silent %v", got.Thresholds[0].Reliable, got.Thresholds[0].Silent)
			}
		})
	}
}

// TestMeanChangeIsExact: 2.3 less 2 is a little less than 0.3 in float64, and
// the threshold is reached all the same.
func TestMeanChangeIsExact(t *testing.T) {
	t.Parallel()
	in := assessment.Instrument{ID: "m", Title: "Means", Version: "1", Cites: made(), Items: assessment.NumberedItems(10, 0, 4), Scales: []assessment.Scale{{
		ID: "mean", Kind: assessment.ScaleKindMean, Items: assessment.ItemRange(1, 10), High: 4, Cites: made(),
		Changes: []assessment.Threshold{{ID: "line", At: 0.3, Tie: assessment.CutoffTieAbove, Cites: made()}},
	}}}
	got := changed(t, in, codes(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), codes(3, 3, 3, 2, 2, 2, 2, 2, 2, 2)).Scores[0]
	require.Less(t, *got.Review.Value-*got.Entry.Value, 0.3)
	assert.InDelta(t, 0.3, *got.Value, 0)
	assert.Equal(t, assessment.VerdictYes, got.Thresholds[0].Reliable)
}

// phq is nine answers that sum to a total, which the first ones make up.
func phq(member assessment.MemberID, total int) assessment.Response {
	r := assessment.Response{Member: member, Instrument: "phq-9"}
	for _, id := range assessment.ItemRange(1, 9) {
		n := min(3, total)
		r.Answers, total = append(r.Answers, coded(id, n)), total-n
	}
	return r
}

func phqKey(tb testing.TB) *assessment.Key {
	tb.Helper()
	k, err := assessment.Instruments().Key("phq-9")
	require.NoError(tb, err)
	return k
}

// TestPublishedChange: PHQ-9, where a change of 6 is reliable and lower is better.
func TestPublishedChange(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		entry, review int
		change        assessment.Change
		reliable      assessment.Verdict
	}{
		{row{"6 down", "reliable, as the source says"}, 18, 12, assessment.ChangeBetter, assessment.VerdictYes},
		{row{"5 down", "better, and within error of measurement"}, 18, 13, assessment.ChangeBetter, assessment.VerdictNo},
		{row{"6 up", "reliably worse"}, 12, 18, assessment.ChangeWorse, assessment.VerdictYes},
		{row{"none", "the same score"}, 12, 12, assessment.ChangeSame, assessment.VerdictNo},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			got, err := phqKey(t).Change(phq("gwen", c.entry), phq("gwen", c.review))
			require.NoError(t, err)
			assert.Equal(t, assessment.MemberID("gwen"), got.Member)
			require.Len(t, got.Scores[0].Thresholds, 1)
			assert.Equal(t, c.change, got.Scores[0].Change)
			assert.Equal(t, c.reliable, got.Scores[0].Thresholds[0].Reliable)
		})
	}
}

// TestFlagStandsBesideChange: a total that is reliably better does not hide that
// the last item is now raised.
func TestFlagStandsBesideChange(t *testing.T) {
	t.Parallel()
	entry, review := phq("gwen", 18), phq("gwen", 6)
	*review.Answers[8].Value = 2
	got, err := phqKey(t).Change(entry, review)
	require.NoError(t, err)
	assert.Equal(t, assessment.ChangeBetter, got.Scores[0].Change)
	require.Len(t, got.Flags, 1)
	want := assessment.FlagChange{ID: "self-harm", Item: "i09", Entry: assessment.AnswerNo, Review: assessment.AnswerYes}
	assert.True(t, want == got.Flags[0])
}

// TestProratedChange: a prorated value shows, says so, and settles nothing.
func TestProratedChange(t *testing.T) {
	t.Parallel()
	k, err := phqKey(t).Prorating(0.5, assessment.EdgeInclusive)
	require.NoError(t, err)
	partly := phq("gwen", 18)
	partly.Answers = partly.Answers[:6] // all 3: prorated to 27
	got, err := k.Change(phq("gwen", 20), partly)
	require.NoError(t, err)
	s := got.Scores[0]
	require.NotNil(t, s.Value)
	assert.InDelta(t, 7, *s.Value, 1e-9)
	assert.Equal(t, assessment.ProratedByCaller, s.Prorated)
	assert.Equal(t, assessment.IntervalOf(-2, 7), s.Difference)
	assert.Equal(t, assessment.ChangeNotKnown, s.Change)
	assert.Equal(t, assessment.VerdictNotKnown, s.Thresholds[0].Reliable)
}

func TestChangeRefuses(t *testing.T) {
	t.Parallel()
	bad := assessment.Response{Member: "ann", Instrument: secret, Answers: []assessment.ItemAnswer{coded("i01", 4)}}
	_, err := phqKey(t).Change(bad, phq("bob", 1))
	requireFaults(t, err, fault{"/review/member", assessment.ErrPerson}, fault{"/entry/instrument", assessment.ErrInstrument}, fault{"/entry/answers/0/value", assessment.ErrCode})
	_, err = phqKey(t).Change(phq("ann", 1), bad)
	requireFaults(t, err, fault{"/review/instrument", assessment.ErrInstrument}, fault{"/review/answers/0/value", assessment.ErrCode})
	_, err = key(t, changing(0)).ChangeRow(codes(0), codes(0, 9, 1, 0))
	requireFaults(t, err, fault{"/entry", assessment.ErrRow}, fault{"/review/1", assessment.ErrCode})
}

func TestChangeEncodes(t *testing.T) {
	t.Parallel()
	got, err := phqKey(t).Change(phq("gwen", 18), phq("gwen", 12))
	require.NoError(t, err)
	text, err := assessment.Encode(got)
	require.NoError(t, err)
	for _, part := range []string{
		`{"member":"gwen","scores":[{"entry":{"instrument":"phq-9","version":"9","scale":"total","value":18,`,
		`"difference":{"low":-6,"high":-6},"value":-6,"change":"better","thresholds":[{"id":"reliable","at":6,"reliable":"yes"}]}]`,
		`"flags":[{"id":"self-harm","item":"i09","entry":"no","review":"no"}]}`,
	} {
		assert.Contains(t, string(text), part)
	}
}
