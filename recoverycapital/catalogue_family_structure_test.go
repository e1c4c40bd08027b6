package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// TestStraightAnswers: what a form comes to when it is answered in one way
// throughout, and its best and worst answers.
func TestStraightAnswersOfFamilies(t *testing.T) {
	t.Parallel()
	const strengths, overwhelmed, disrupted = "strengths-and-adaptability", "overwhelmed-by-difficulties", "disrupted-communication"
	sdq := func(each, prosocial, total float64) map[string]float64 {
		return map[string]float64{"emotional": each, "conduct": each, "hyperactivity": each, "peer": each, "prosocial": prosocial, "total-difficulties": total}
	}
	total := func(n float64) map[string]float64 { return map[string]float64{"total": n} }
	requireStraight(t, []straight{
		{row{"all 0", "the lowest"}, "phq-9", same(0), total(0)},
		{row{"all 3", "the highest"}, "phq-9", same(3), total(27)},
		{row{"all 1", "none reversed"}, "phq-9", same(1), total(9)},
		{row{"all 0", "the lowest"}, "gad-7", same(0), total(0)},
		{row{"all 3", "the highest"}, "gad-7", same(3), total(21)},
		{row{"all 1", "none reversed"}, "gad-7", same(1), total(7)},
		{row{"all 0", "two are reversed"}, "core-10", same(0), total(8)},
		{row{"all 4", "two are reversed"}, "core-10", same(4), total(32)},
		{row{"best", "items 2 and 3 are worded positively"}, "core-10", but(0, 4, 2, 3), total(0)},
		{row{"worst", "items 2 and 3 are worded positively"}, "core-10", but(4, 0, 2, 3), total(40)},
		{row{"items 3 and 4", "one page names them, and would have 0 here"}, "core-10", but(0, 4, 3, 4), total(8)},
		{row{"all 1", "the lowest"}, "wemwbs", same(1), total(14)},
		{row{"all 5", "the highest"}, "wemwbs", same(5), total(70)},
		{row{"all 0", "the lowest"}, "srt", same(0), total(0)},
		{row{"all 2", "the highest"}, "srt", same(2), total(60)},
		{row{"all 0", "the constant 6 is left"}, "cq", same(0), map[string]float64{"engaged": 0, "tolerant-inactive": 0, "withdrawal": 6}},
		{row{"all 3", "six times 3, less 6, plus 6"}, "cq", same(3), map[string]float64{"engaged": 42, "tolerant-inactive": 27, "withdrawal": 18}},
		{row{"most withdrawal", "item 5 counts for engaged as well"}, "cq", but(3, 0, 5, 22), map[string]float64{"engaged": 39, "tolerant-inactive": 27, "withdrawal": 24}},
		{row{"least withdrawal", "never below 0"}, "cq", but(0, 3, 5, 22), map[string]float64{"engaged": 3, "tolerant-inactive": 0, "withdrawal": 0}},
		{row{"all 1", "five of ten count 6-x"}, "hope", same(1), total(30)},
		{row{"all 5", "five of ten count 6-x"}, "hope", same(5), total(30)},
		{row{"all 3", "not knowing is in the middle"}, "hope", same(3), total(30)},
		{row{"most hopeful", "2 3 4 6 7 are reversed"}, "hope", but(5, 1, 2, 3, 4, 6, 7), total(50)},
		{row{"least hopeful", "2 3 4 6 7 are reversed"}, "hope", but(1, 5, 2, 3, 4, 6, 7), total(10)},
		{row{"all 1", "all of it describes them very well, problems too"}, "score-15", same(1), map[string]float64{strengths: 5, overwhelmed: 25, disrupted: 25, "total": 55}},
		{row{"all 5", "none of it describes them, strengths neither"}, "score-15", same(5), map[string]float64{strengths: 25, overwhelmed: 5, disrupted: 5, "total": 35}},
		{row{"best", "strengths describe them, problems do not"}, "score-15", but(5, 1, 1, 3, 6, 10, 15), map[string]float64{strengths: 5, overwhelmed: 5, disrupted: 5, "total": 15}},
		{row{"worst", "problems describe them, strengths do not"}, "score-15", but(1, 5, 1, 3, 6, 10, 15), map[string]float64{strengths: 25, overwhelmed: 25, disrupted: 25, "total": 75}},
		{row{"all 0", "the lowest"}, "sdq-parent", same(0), sdq(0, 0, 0)},
		{row{"all 2", "prosocial is not in the total"}, "sdq-parent", same(2), sdq(10, 10, 40)},
		{row{"prosocial alone", "changes no total"}, "sdq-teacher", but(0, 2, 21, 22, 23, 24, 25), sdq(0, 10, 0)},
		{row{"all but prosocial", "are the total"}, "sdq-teacher", but(2, 0, 21, 22, 23, 24, 25), sdq(10, 0, 40)},
	})
}

// TestBetterEnd: a higher SCORE-15 is worse, strengths included; no way of
// coping is better.
func TestBetterEnd(t *testing.T) {
	t.Parallel()
	want := map[string]assessment.Direction{"score-15": assessment.DirectionLower, "cq": assessment.DirectionNotStated}
	for _, in := range catalogue().Instruments {
		for _, s := range in.Scales {
			if direction, ok := want[in.ID]; ok {
				assert.Equal(t, direction, s.Better, "%s %s", in.ID, s.ID)
			}
		}
	}
}

// TestWithdrawalByItsFormula: counting items 5 and 22 from the other end is the
// key's own formula.
func TestWithdrawalByItsFormula(t *testing.T) {
	t.Parallel()
	k, err := catalogue().Key("cq")
	require.NoError(t, err)
	rapid.Check(t, func(r *rapid.T) {
		x := append([]int{0}, rapid.SliceOfN(rapid.IntRange(0, 3), 30, 30).Draw(r, "answers")...)
		got := scoreCodes(t, k, func(item int) int { return x[item] }).Scores
		require.Len(r, got, 3)
		require.InDelta(r, x[1]+x[5]+x[6]+x[7]+x[9]+x[11]+x[13]+x[16]+x[17]+x[19]+x[21]+x[25]+x[26]+x[28], *got[0].Value, 0)
		require.InDelta(r, x[3]+x[4]+x[10]+x[14]+x[20]+x[23]+x[24]+x[27]+x[30], *got[1].Value, 0)
		require.InDelta(r, x[2]+x[8]+x[12]+x[15]+x[18]+x[29]-x[5]-x[22]+6, *got[2].Value, 0)
	})
}

// TestEveryCopingItemCounts: the three scales together hold items 1 to 30, and
// item 5 alone twice.
func TestEveryCopingItemCounts(t *testing.T) {
	t.Parallel()
	k, err := catalogue().Key("cq")
	require.NoError(t, err)
	times := map[string]int{}
	for _, s := range k.Instrument().Scales {
		for _, id := range s.Items {
			times[id]++
		}
	}
	for _, it := range k.Instrument().Items {
		want := 1
		if it.ID == "i05" {
			want = 2
		}
		assert.Equal(t, want, times[it.ID], it.ID)
	}
}

// TestSDQProrates: three of five answers are enough for a scale, two are not;
// the total is of the scales, prorated or not, and is none where one is none.
func TestSDQProrates(t *testing.T) {
	t.Parallel()
	const by, no = assessment.ProratedBySource, assessment.ProratedNo
	none := -1.0
	for _, c := range []struct {
		row
		answered  [5]int // answers of 2 to so many items of each scale, of 0 to the rest of three
		missing   [5]int
		emotional float64
		total     float64
		how       assessment.Prorated
	}{
		{row{"complete", "a plain sum"}, [5]int{2, 1, 0, 0, 5}, [5]int{}, 4, 6, no},
		{row{"3 of 5", "4 x 5/3, in the total as it is"}, [5]int{2, 1, 0, 0, 0}, [5]int{2}, 20.0 / 3, 20.0/3 + 2, by},
		{row{"4 of 5", "4 x 5/4"}, [5]int{2, 0, 0, 0, 0}, [5]int{1}, 5, 5, by},
		{row{"2 of 5", "no score of the scale, nor of the total"}, [5]int{2, 1, 0, 0, 0}, [5]int{3}, none, none, no},
		{row{"2 of 5 in another", "no total, though 17 of 20 are answered"}, [5]int{2, 1, 0, 0, 0}, [5]int{0, 3}, 4, none, no},
		{row{"3 of 5 in all four", "the total of prorated scales"}, [5]int{3, 3, 3, 3, 0}, [5]int{2, 2, 2, 2}, 10, 40, by},
		{row{"prosocial missing", "it is not in the total"}, [5]int{2, 1, 0, 0, 0}, [5]int{0, 0, 0, 0, 5}, 4, 6, no},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for _, id := range []string{"sdq-parent", "sdq-teacher"} {
				k, err := catalogue().Key(id)
				require.NoError(t, err)
				var cells []assessment.Cell
				for scale := range 5 {
					for item := range 5 {
						switch {
						case item >= 5-c.missing[scale]:
							cells = append(cells, assessment.AbsentCell(assessment.AbsenceAskedDeclined))
						case item < c.answered[scale]:
							cells = append(cells, assessment.CodeCell(2))
						default:
							cells = append(cells, assessment.CodeCell(0))
						}
					}
				}
				result, err := k.ScoreRow(cells)
				require.NoError(t, err)
				for at, want := range map[int]float64{0: c.emotional, 5: c.total} {
					got := result.Scores[at]
					if want == none {
						assert.Nil(t, got.Value, got.Scale)
						continue
					}
					require.NotNil(t, got.Value, got.Scale)
					assert.InDelta(t, want, *got.Value, 1e-12, got.Scale)
				}
				assert.Equal(t, c.how, result.Scores[5].Prorated)
			}
		})
	}
}

// TestBandsByWhoFillsItIn: one total lies in different bands for a parent and
// for a teacher, and a parent's parts have none.
func TestBandsByWhoFillsItIn(t *testing.T) {
	t.Parallel()
	const yes, no = assessment.VerdictYes, assessment.VerdictNo
	for _, c := range []struct {
		row
		total           int
		parent, teacher []assessment.Verdict
	}{
		{row{"11", "the lowest band of both"}, 11, []assessment.Verdict{no, no}, []assessment.Verdict{no, no, no}},
		{row{"12", "a teacher's second"}, 12, []assessment.Verdict{no, no}, []assessment.Verdict{yes, no, no}},
		{row{"14", "a parent's second"}, 14, []assessment.Verdict{yes, no}, []assessment.Verdict{yes, no, no}},
		{row{"16", "a parent's second, a teacher's third"}, 16, []assessment.Verdict{yes, no}, []assessment.Verdict{yes, yes, no}},
		{row{"17", "a parent's third"}, 17, []assessment.Verdict{yes, yes}, []assessment.Verdict{yes, yes, no}},
		{row{"19", "the highest band of both"}, 19, []assessment.Verdict{yes, yes}, []assessment.Verdict{yes, yes, yes}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for id, want := range map[string][]assessment.Verdict{"sdq-parent": c.parent, "sdq-teacher": c.teacher} {
				k, err := catalogue().Key(id)
				require.NoError(t, err)
				in := k.Instrument()
				result, err := k.Score(summingTo(t, in, in.Scales[5], c.total))
				require.NoError(t, err)
				var got []assessment.Verdict
				for _, x := range result.Scores[5].Cutoffs {
					got = append(got, x.Above)
				}
				assert.Equal(t, want, got, id)
			}
		})
	}
}

// TestFlagItems: which answers call for attention by themselves.
func TestFlagItems(t *testing.T) {
	t.Parallel()
	got := map[string]string{}
	for _, in := range catalogue().Instruments {
		for _, f := range in.Flags {
			got[in.ID] += f.Item
		}
	}
	assert.Equal(t, map[string]string{"phq-9": "i09", "core-10": "i06"}, got)
}
