package assessment_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// tenItems is the key of testdata/oracle: ten items of 1 to 5, three reversed.
func tenItems() assessment.Instrument {
	k := assessment.Instrument{ID: "ten", Title: "Ten items", Version: "1", Cites: made()}
	for i := range 10 {
		k.Items = append(k.Items, assessment.Item{ID: fmt.Sprintf("i%02d", i+1), Low: 1, High: 5})
	}
	ids := func(from, to int) (out []string) {
		for _, it := range k.Items[from:to] {
			out = append(out, it.ID)
		}
		return out
	}
	k.Scales = []assessment.Scale{
		{ID: "all", Items: ids(0, 10), Reversed: []string{"i01", "i04", "i08"}, Low: 10, High: 50, Cites: made()},
		{ID: "A", Items: ids(0, 5), Reversed: []string{"i01", "i04"}, Low: 5, High: 25, Cites: made()},
		{ID: "B", Items: ids(5, 10), Reversed: []string{"i08"}, Low: 5, High: 25, Cites: made()},
	}
	return k
}

func table(t *testing.T, name string) map[string][]string {
	t.Helper()
	file, err := os.Open("testdata/oracle/" + name)
	require.NoError(t, err)
	defer func() { assert.NoError(t, file.Close()) }()
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(t, err)
	out := map[string][]string{}
	for _, r := range rows[1:] {
		out[r[0]] = r[1:]
	}
	require.Len(t, out, 120)
	return out
}

// scored scores one row of answers, blank where missing.
func scored(t *testing.T, cells []string) []assessment.Score {
	t.Helper()
	r := assessment.Response{Instrument: "ten"}
	for i, c := range cells {
		if c == "" {
			continue
		}
		n, err := strconv.Atoi(c)
		require.NoError(t, err)
		r.Answers = append(r.Answers, coded(fmt.Sprintf("i%02d", i+1), n))
	}
	result, err := key(t, tenItems()).Score(r)
	require.NoError(t, err)
	return result.Scores
}

// TestAgainstR compares with totals worked out in R: see testdata/oracle.
func TestAgainstR(t *testing.T) {
	t.Parallel()
	require.NoError(t, tenItems().Validate())
	complete, missing := table(t, "complete.csv"), table(t, "missing.csv")
	totals, prorated := table(t, "scoreItems_none_totals.csv"), table(t, "prorated.csv")
	whole, partial := 0, 0
	for id, cells := range missing {
		all := scored(t, complete[id])
		for i, got := range scored(t, cells) { // scales all, A, B, as in R
			require.NotNil(t, all[i].Value, id)
			low, high, _ := got.Span.Bounds()
			least, _, _ := got.Range.Bounds()
			assert.True(t, low <= *all[i].Value && *all[i].Value <= high, "%s: the span holds what all answers give", id)
			sum, err := strconv.ParseFloat(totals[id][i], 64)
			require.NoError(t, err)
			lowest := least * float64(got.Items-got.Answered) / float64(got.Items)
			assert.InDelta(t, low, sum+lowest, 0, "%s: R's total is of what was answered, the span's low end adds the lowest of the rest", id)
			if got.Answered == got.Items {
				whole++
				require.NotNil(t, got.Value, id)
				assert.InDelta(t, sum, *got.Value, 0, id)
				continue
			}
			partial++
			assert.Nil(t, got.Value, "%s: no score where an answer is missing", id)
			assert.InDelta(t, 4*(got.Items-got.Answered), high-low, 0, "%s: each missing answer is worth 4", id)
		}
		got := scored(t, cells)[0]
		assert.Equal(t, strconv.Itoa(got.Answered), prorated[id][0], id)
		want := prorated[id][5] // total100
		if want == "" {
			assert.Nil(t, got.Value, id)
			continue
		}
		assert.Equal(t, want, strconv.FormatFloat(*got.Value, 'f', -1, 64), id)
	}
	assert.Greater(t, whole, 100, "scales with every answer")
	assert.Greater(t, partial, 100, "scales without")
}

// TestNoTotalOfNothing: R's total of nothing is 0, which is below the lowest
// score there is. Ours has no value.
func TestNoTotalOfNothing(t *testing.T) {
	t.Parallel()
	assert.Equal(t, []string{"0", "0", "0"}, table(t, "scoreItems_none_totals.csv")["S007"])
	got := scored(t, table(t, "missing.csv")["S007"])[0]
	assert.Nil(t, got.Value)
	assert.Zero(t, got.Answered)
	assert.Equal(t, assessment.IntervalOf(10, 50), got.Span)
}
