package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

func TestCounts(t *testing.T) {
	t.Parallel()
	const (
		yes, no  = assessment.AnswerYes, assessment.AnswerNo
		notAsked = assessment.AnswerNotAsked
		leaves   = assessment.AnswerNotApplicable
	)
	for _, tt := range []struct {
		row
		answers      []assessment.Answer
		number       string
		answered, of int
	}{
		{row{"all answered", "two of three"}, []assessment.Answer{yes, no, yes}, "2", 3, 3},
		{row{"some missing", "each may be a yes"}, []assessment.Answer{yes, no, notAsked, assessment.AnswerAskedUnknown, assessment.AnswerAskedDeclined}, "1 to 4", 2, 5},
		{row{"all no", "a zero that was said"}, []assessment.Answer{no, no}, "0", 2, 2},
		{row{"none asked", "never a silent zero"}, []assessment.Answer{notAsked, notAsked}, "0 to 2", 0, 2},
		{row{"not applicable", "leaves Of"}, []assessment.Answer{yes, leaves}, "1", 1, 1},
		{row{"none applies", "a count of nothing"}, []assessment.Answer{leaves}, "not known", 0, 0},
		{row{"no list", "the same"}, nil, "not known", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			for _, swap := range []bool{false, true} {
				lists := [2][]assessment.Answer{tt.answers, {yes}}
				if swap {
					lists[0], lists[1] = lists[1], lists[0]
				}
				out, err := recoverycapital.Counts(lists[0], lists[1])
				require.NoError(t, err)
				require.Len(t, out, 2, "both signs, and no net")
				got, other, sign := out[0], out[1], recoverycapital.SignPositive
				if swap {
					got, other, sign = other, got, recoverycapital.SignNegative
				}
				assert.Equal(t, sign, got.Sign)
				assert.Equal(t, tt.number, got.Number.String())
				assert.Equal(t, [2]int{tt.answered, tt.of}, [2]int{got.Answered, got.Of})
				assert.Equal(t, assessment.Exactly(1), other.Number, "one list says nothing of the other")
				for _, c := range got.Cites {
					assert.NoError(t, c.Validate())
				}
			}
		})
	}
	_, err := recoverycapital.Counts([]assessment.Answer{yes, 9}, []assessment.Answer{8})
	requireFaults(t, err, fault{"/strengths/1", assessment.ErrWord}, fault{"/barriers/0", assessment.ErrWord})
}
