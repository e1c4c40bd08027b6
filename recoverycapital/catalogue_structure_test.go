package recoverycapital_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// TestStraightAnswers: what a form comes to when it is answered in one way
// throughout, and its best and worst answers.
func TestStraightAnswers(t *testing.T) {
	t.Parallel()
	total := func(n float64) map[string]float64 { return map[string]float64{"total": n} }
	mirc := func(social, physical, human, cultural, total float64) map[string]float64 {
		return map[string]float64{"social": social, "physical": physical, "human": human, "cultural": cultural, "total": total}
	}
	sure := func(use, material, outlook, care, relationships, total float64) map[string]float64 {
		return map[string]float64{
			"substance-use": use, "material-resources": material, "outlook": outlook,
			"self-care": care, "relationships": relationships, "total": total,
		}
	}
	arq := func(living, abstinence, expectancy, total float64) map[string]float64 {
		return map[string]float64{"normal-living": living, "abstinence": abstinence, "positive-expectancy": expectancy, "total": total}
	}
	turned := []int{2, 5, 6, 9, 10, 12, 15, 17, 18, 20, 22, 24, 25, 27}
	requireStraight(t, []straight{
		{row{"all 1", "the lowest"}, "barc-10", same(1), total(10)},
		{row{"all 6", "the highest"}, "barc-10", same(6), total(60)},
		{row{"all 0", "the lowest"}, "arc", same(0), total(0)},
		{row{"all 1", "the highest"}, "arc", same(1), total(50)},
		{row{"all 1", "another total than 70 means another reversal"}, "mirc", same(1), mirc(16, 16, 19, 19, 70)},
		{row{"all 4", "another total than 70 means another reversal"}, "mirc", same(4), mirc(19, 19, 16, 16, 70)},
		{row{"best", "hindrances denied"}, "mirc", but(4, 1, turned...), mirc(28, 28, 28, 28, 112)},
		{row{"worst", "hindrances affirmed"}, "mirc", but(1, 4, turned...), mirc(7, 7, 7, 7, 28)},
		{row{"best", "3 for each"}, "sure", same(1), sure(18, 9, 9, 15, 12, 63)},
		{row{"second best", "one or two days score as never does, most as all"}, "sure", same(2), sure(18, 9, 9, 15, 12, 63)},
		{row{"middle", "2 for each"}, "sure", same(3), sure(12, 6, 6, 10, 8, 42)},
		{row{"second worst", "1 for each"}, "sure", same(4), sure(6, 3, 3, 5, 4, 21)},
		{row{"worst", "1 for each"}, "sure", same(5), sure(6, 3, 3, 5, 4, 21)},
		{row{"all 0", "3 + 9 + 0"}, "arq", same(0), arq(3, 9, 0, 12)},
		{row{"all 3", "12 + 3 + 9"}, "arq", same(3), arq(12, 3, 9, 24)},
		{row{"best", "5 6 8 9 are reversed"}, "arq", but(3, 0, 5, 6, 8, 9), arq(15, 12, 9, 36)},
		{row{"worst", "5 6 8 9 are reversed"}, "arq", but(0, 3, 5, 6, 8, 9), arq(0, 0, 0, 0)},
		{row{"all 0", "the lowest"}, "ssq", same(0), total(0)},
		{row{"all 3", "the highest"}, "ssq", same(3), total(24)},
	})
}

// TestARCRefusesOtherForms: the vendor's form of 1 to 6 is never taken for the
// dichotomous one.
func TestARCRefusesOtherForms(t *testing.T) {
	t.Parallel()
	for n := 2; n <= 6; n++ {
		_, err := key(t, "arc").Score(assessment.Response{Instrument: "arc", Answers: []assessment.ItemAnswer{{Item: "i50", Value: &n}}})
		requireFaults(t, err, fault{"/answers/0/value", assessment.ErrCode})
	}
}

// TestARCDomains: a caller who holds the map of items adds the domains, of five
// items each.
func TestARCDomains(t *testing.T) {
	t.Parallel()
	in := key(t, "arc").Instrument()
	require.Len(t, in.Scales, 1, "which item is in which domain was not found")
	in.Scales = append(in.Scales, assessment.Scale{ID: "domain", Items: assessment.ItemRange(6, 10), Low: 0, High: 5, Cites: in.Cites})
	k := keyOf(t, in)
	for n := range 2 {
		assert.InDelta(t, 5*n, *scoreCodes(t, k, same(n)).Scores[1].Value, 0)
	}
}

// TestSURECountsAlike: never and one or two days score the same on items 1 to 3,
// all and most of the time on the others; nothing else next to another does but
// the worst two. Codes that are scored already are no answers: 0 and 6 are refused.
func TestSURECountsAlike(t *testing.T) {
	t.Parallel()
	k := key(t, "sure")
	score := func(code, item int) float64 {
		scores := scoreCodes(t, k, but(3, code, item)).Scores
		return *scores[len(scores)-1].Value
	}
	for item := 1; item <= 21; item++ {
		for code, want := range map[int]float64{1: 43, 2: 43, 3: 42, 4: 41, 5: 41} {
			assert.InDelta(t, want, score(code, item), 0, "item %d", item)
		}
	}
	for _, n := range []int{0, 6} {
		_, err := k.Score(assessment.Response{Instrument: "sure", Answers: []assessment.ItemAnswer{{Item: "i01", Value: &n}, {Item: "i21", Value: &n}}})
		requireFaults(t, err, fault{"/answers/0/value", assessment.ErrCode}, fault{"/answers/1/value", assessment.ErrCode})
	}
}

// TestFactorsShareNoItem: the scales that make a total divide its items.
func TestFactorsShareNoItem(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"sure", "mirc", "arq"} {
		in := key(t, id).Instrument()
		times := map[string]int{}
		for _, s := range in.Scales[:len(in.Scales)-1] {
			for _, item := range s.Items {
				times[item]++
			}
		}
		for _, it := range in.Items {
			assert.Equal(t, 1, times[it.ID], "%s %s", id, it.ID)
		}
	}
}

// TestARQMissing: up to two missing answers count as the mean of the others,
// after reversal; with three there is no score. Its parts have no such rule.
func TestARQMissing(t *testing.T) {
	t.Parallel()
	const yes, no, open = assessment.VerdictYes, assessment.VerdictNo, assessment.VerdictNotKnown
	none := -1.0
	best := but(3, 0, 5, 6, 8, 9)
	for _, c := range []struct {
		row
		codes   func(int) int
		missing []int
		want    float64
		above   assessment.Verdict
	}{
		{row{"none", "12 as it is"}, same(0), nil, 12, no},
		{row{"one that counted 0", "12 x 12/11"}, same(0), []int{1}, 144.0 / 11, no},
		{row{"one reversed", "9 x 12/11"}, same(0), []int{5}, 108.0 / 11, no},
		{row{"two reversed", "6 x 12/10"}, same(0), []int{5, 6}, 7.2, no},
		{row{"three", "no score, though it is below the cut-off whatever they are"}, same(0), []int{5, 6, 8}, none, no},
		{row{"two of the best", "30 x 12/10, above whatever they are"}, best, []int{1, 12}, 36, yes},
		{row{"three of the best", "no score"}, best, []int{1, 2, 3}, none, yes},
		{row{"all", "no score of nothing"}, same(0), []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, none, open},
		{row{"prorated above 22", "20 x 12/10 = 24, but 20 to 26 is on both sides: a prorated value is no answer"}, but(2, 1, 5, 6, 8, 9), []int{5, 6}, 24, open},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			cells := make([]assessment.Cell, 12)
			for i := range cells {
				cells[i] = assessment.CodeCell(c.codes(i + 1))
			}
			for _, item := range c.missing {
				cells[item-1] = assessment.AbsentCell(assessment.AbsenceAskedDeclined)
			}
			result, err := key(t, "arq").ScoreRow(cells)
			require.NoError(t, err)
			total := result.Scores[3]
			for _, part := range result.Scores[:3] {
				assert.Equal(t, part.Answered == part.Items, part.Value != nil, part.Scale)
			}
			assert.Equal(t, c.above, total.Cutoffs[0].Above)
			if c.want == none {
				assert.Nil(t, total.Value)
				return
			}
			require.NotNil(t, total.Value)
			assert.InDelta(t, c.want, *total.Value, 1e-12)
			assert.Equal(t, len(c.missing) > 0, total.Prorated == assessment.ProratedBySource)
		})
	}
}

// TestNoOtherRuleForMissingAnswers: the ARQ publishes one for its total, the SDQ
// for its five scales.
func TestNoOtherRuleForMissingAnswers(t *testing.T) {
	t.Parallel()
	for _, in := range catalogue().Instruments {
		for _, s := range in.Scales {
			sdq := strings.HasPrefix(in.ID, "sdq-") && len(s.Parts) == 0
			assert.Equal(t, sdq || in.ID == "arq" && s.ID == "total", s.Proration != nil, "%s %s", in.ID, s.ID)
		}
	}
}

// TestTOP: for the caller's own substances; each figure by itself, no total.
func TestTOP(t *testing.T) {
	t.Parallel()
	common := []string{"psychological-health", "physical-health", "quality-of-life", "days-injecting", "days-paid-work", "days-education", "sharing", "acute-housing-problem", "risk-of-eviction"}
	for _, c := range []struct {
		row
		substances []string
	}{
		{row{"none", "the rest stands by itself"}, nil},
		{row{"one", "a caller's own"}, []string{"x"}},
		{row{"three", "in the caller's order"}, []string{"heroin", "crack", "alcohol"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			in := recoverycapital.TOP(c.substances...)
			k := keyOf(t, in)
			want := common
			for _, s := range c.substances {
				want = append(want[:len(want):len(want)], "days-"+s)
			}
			var got []string
			for _, s := range in.Scales {
				got = append(got, s.ID)
				assert.Empty(t, s.Parts, s.ID)
				assert.Equal(t, strings.HasPrefix(s.ID, "days-"), len(s.Items) == 4 && s.High == 28, s.ID)
			}
			assert.ElementsMatch(t, want, got)
			for _, s := range scoreCodes(t, k, func(item int) int { return in.Items[item-1].High }).Scores {
				high := map[bool]float64{true: 28, false: 1}[strings.HasPrefix(s.Scale, "days-")]
				if strings.HasSuffix(s.Scale, "-health") || s.Scale == "quality-of-life" {
					high = 20
				}
				assert.InDelta(t, high, *s.Value, 0, s.Scale)
			}
		})
	}
	require.Error(t, recoverycapital.TOP("x", "x").Validate(), "a substance twice")
}

// TestPublishedFigures: means that were published lie where the key says that
// scores can lie; a mean change is no reliable change of a person's; proportions
// are those that were printed.
func TestPublishedFigures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		id        string
		mean      float64
		low, high float64
	}{
		{row{"BARC-10", "people only beginning buprenorphine average above 47"}, "barc-10", 49.22, 47, 60},
		{row{"MIRC", "development study, above the 70 of straight lines"}, "mirc", 77.4, 70, 112},
		{row{"SSQ before", "2014 sample"}, "ssq", 14.8, 0, 24},
		{row{"SSQ after", "2014 sample, less than 4 above before"}, "ssq", 16.2, 14.8, 18.8},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			scales := key(t, c.id).Instrument().Scales
			s := scales[len(scales)-1]
			require.Equal(t, "total", s.ID)
			assert.True(t, float64(s.Low) <= c.low && c.low < c.mean && c.mean < c.high && c.high <= float64(s.High))
		})
	}
	for _, c := range []struct {
		row
		of, all, percent int
	}{
		{row{"TOP, heroin", "abstinent at review"}, 5016, 13542, 37},
		{row{"TOP, crack", "abstinent at review"}, 3941, 7636, 52},
		{row{"SIM-AR", "still there at six months"}, 101, 155, 65},
		{row{"ARC, Youden's J", ".92 + .69 - 1, in hundredths"}, 92 + 69 - 100, 100, 61},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			share, ok := assessment.PercentOf(assessment.Exactly(c.of), 0, c.all)
			require.True(t, ok)
			low, high := share.Bounds()
			assert.True(t, low <= c.percent && c.percent <= high && high-low <= 1, "%v", share)
		})
	}
}
