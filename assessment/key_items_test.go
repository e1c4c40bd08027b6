package assessment_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestItemScores: what items count, after reversal and by their tables, parts in
// their order; no number where there is no answer or no such code.
func TestItemScores(t *testing.T) {
	t.Parallel()
	in := parts()
	in.Scales[0].Reversed = []string{"a2"}
	in.Items[2].Scores = []int{0, 2, 1}
	k := key(t, in)
	row := drawnRow("012-x1--")
	assert.Equal(t, []float64{0, 1, 1}, k.ItemScores(nil, 0, row))
	assert.Equal(t, []string{"a1", "a2", "a3", "b1", "b2", "b3"}, k.ScaleItems(2))
	both := k.ItemScores([]float64{9}, 2, row)
	require.Len(t, both, 7)
	assert.True(t, math.IsNaN(both[4]) && math.IsNaN(both[5]))
	assert.InDelta(t, 1, both[6], 0)
	row[0] = assessment.CodeCell(3)
	assert.True(t, math.IsNaN(k.ItemScores(nil, 0, row)[0]), "no such code")
	for _, scale := range []int{-1, 5} {
		assert.Empty(t, k.ItemScores(nil, scale, row))
		assert.Empty(t, k.ScaleItems(scale))
	}
	assert.Empty(t, k.ItemScores(nil, 0, row[:7]), "a row of another length")
}

func TestTakes(t *testing.T) {
	t.Parallel()
	k := key(t, parts())
	for _, c := range []struct {
		row
		item int
		cell assessment.Cell
		want bool
	}{
		{row{"lowest", "is one of its codes"}, 0, assessment.CodeCell(0), true},
		{row{"highest", "is one of its codes"}, 0, assessment.CodeCell(2), true},
		{row{"above", "is none"}, 0, assessment.CodeCell(3), false},
		{row{"below", "is none"}, 0, assessment.CodeCell(-1), false},
		{row{"absence", "every item has each"}, 0, assessment.AbsentCell(assessment.AbsenceAskedDeclined), true},
		{row{"no absence", "outside the vocabulary"}, 0, assessment.AbsentCell(9), false},
		{row{"open", "any whole number"}, 7, assessment.CodeCell(-1_000_000_000), true},
		{row{"open, too large", "that no record takes"}, 7, assessment.CodeCell(1_000_000_001), false},
		{row{"no item", "before the first"}, -1, assessment.CodeCell(0), false},
		{row{"no item either", "after the last"}, 8, assessment.CodeCell(0), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			assert.Equal(t, c.want, k.Takes(c.item, c.cell))
		})
	}
}

func TestFlagOfARow(t *testing.T) {
	t.Parallel()
	k := key(t, parts())
	for _, c := range []struct {
		row
		cells string
		flag  int
		want  assessment.Answer
	}{
		{row{"raised", "from its first code"}, "0000001-", 0, assessment.AnswerYes},
		{row{"below", "no, which clears nobody"}, "2222220-", 0, assessment.AnswerNo},
		{row{"missing", "not asked"}, "222222--", 0, assessment.AnswerNotAsked},
		{row{"not applicable", "as it was said"}, "222222x-", 0, assessment.AnswerNotApplicable},
		{row{"no such code", "nobody knows what it meant"}, "2222229-", 0, assessment.AnswerNotAsked},
		{row{"another cell at fault", "does not hide it"}, "9999992-", 0, assessment.AnswerYes},
		{row{"no flag", "of this key"}, "0000001-", 1, assessment.AnswerNotAsked},
		{row{"another length", "no row of this key"}, "0000001", 0, assessment.AnswerNotAsked},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			assert.Equal(t, c.want, k.Flag(c.flag, drawnRow(c.cells)))
		})
	}
}
