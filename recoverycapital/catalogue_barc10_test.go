package recoverycapital_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// answers codes the first items of the BARC-10 in turn.
func answers(codes ...int) assessment.Response {
	r := assessment.Response{Member: "bob", Instrument: "barc-10"}
	for i := range codes {
		r.Answers = append(r.Answers, assessment.ItemAnswer{Item: fmt.Sprintf("i%02d", i+1), Value: &codes[i]})
	}
	return r
}

// summing are ten codes of 1 to 6 that sum to n.
func summing(n int) []int {
	codes := make([]int, 10)
	for i := range codes {
		codes[i] = min(6, n-(9-i))
		n -= codes[i]
	}
	return codes
}

// TestBARC10 has the checks that follow from the published key: ten items of 1
// to 6, none reversed, a sum of 10 to 60, a cut-off of 47 whose own side is not
// published.
func TestBARC10(t *testing.T) {
	t.Parallel()
	const yes, no, open = assessment.VerdictYes, assessment.VerdictNo, assessment.VerdictNotKnown
	for _, c := range []struct {
		row
		codes     []int
		low, high int
		above     assessment.Verdict
		silent    bool
	}{
		{row{"all 1", "the lowest"}, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 10, 10, no, false},
		{row{"all 6", "the highest"}, []int{6, 6, 6, 6, 6, 6, 6, 6, 6, 6}, 60, 60, yes, false},
		{row{"none reversed", "a plain sum"}, []int{1, 2, 3, 4, 5, 6, 5, 4, 3, 2}, 35, 35, no, false},
		{row{"46", "below on either reading"}, summing(46), 46, 46, no, false},
		{row{"47", "the abstract does not say on which side"}, summing(47), 47, 47, open, true},
		{row{"48", "above on either reading"}, summing(48), 48, 48, yes, false},
		{row{"nothing", "no value, any score"}, nil, 10, 60, open, false},
		{row{"nine, up to 46", "below whatever the tenth is"}, summing(41)[:9], 41, 46, no, false},
		{row{"nine, up to 47", "47 would be open"}, []int{5, 5, 5, 5, 5, 5, 5, 3, 3}, 42, 47, open, false},
		{row{"nine, from 47", "47 would be open"}, []int{6, 5, 5, 5, 5, 5, 5, 5, 5}, 47, 52, open, false},
		{row{"nine, from 48", "above whatever the tenth is"}, []int{6, 6, 5, 5, 5, 5, 5, 5, 5}, 48, 53, yes, false},
		{row{"half", "both sides"}, []int{5, 5, 5, 5, 5}, 30, 55, open, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			result, err := key(t, "barc-10").Score(answers(c.codes...))
			require.NoError(t, err)
			require.Len(t, result.Scores, 1, "no subscales")
			s := result.Scores[0]
			assert.Equal(t, assessment.IntervalOf(float64(c.low), float64(c.high)), s.Span)
			assert.Equal(t, assessment.IntervalOf(10, 60), s.Range)
			assert.Equal(t, []int{len(c.codes), 10}, []int{s.Answered, s.Items})
			assert.Equal(t, []assessment.CutoffResult{{ID: "sustained-remission", At: 47, Above: c.above, Silent: c.silent}}, s.Cutoffs)
			if len(c.codes) == 10 {
				require.NotNil(t, s.Value)
				assert.InDelta(t, c.low, *s.Value, 0)
				return
			}
			assert.Nil(t, s.Value, "no rule for missing answers is published")
		})
	}
}

func TestBARC10Refuses(t *testing.T) {
	t.Parallel()
	k := key(t, "barc-10")
	_, err := k.Score(answers(0, 7)) // one clinic's glossary has codes from 0
	requireFaults(t, err, fault{"/answers/0/value", assessment.ErrCode}, fault{"/answers/1/value", assessment.ErrCode})
	other := answers(1)
	other.Instrument = "arc"
	_, err = k.Score(other)
	requireFaults(t, err, fault{"/instrument", assessment.ErrInstrument})
	_, err = k.Score(answers(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))
	requireFaults(t, err, fault{"/answers/10/item", assessment.ErrNoItem})
}

// TestBARC10NotApplicable: what does not apply leaves the possible maximum, and
// the cut-off, which is for the whole scale.
func TestBARC10NotApplicable(t *testing.T) {
	t.Parallel()
	r := answers(6, 6, 6, 6, 6, 6, 6, 6, 6)
	r.Answers = append(r.Answers, assessment.ItemAnswer{Item: "i10", Absent: assessment.AbsenceNotApplicable})
	result, err := key(t, "barc-10").Score(r)
	require.NoError(t, err)
	s := result.Scores[0]
	assert.Equal(t, assessment.IntervalOf(9, 54), s.Range)
	assert.InDelta(t, 54, *s.Value, 0)
	assert.Equal(t, assessment.VerdictNotKnown, s.Cutoffs[0].Above)
	low, high := s.Percent.Bounds()
	assert.Equal(t, []int{100, 100}, []int{low, high})
}
