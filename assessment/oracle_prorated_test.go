package assessment_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// tenMeans is the key of testdata/oracle with means in place of sums.
func tenMeans() assessment.Instrument {
	k := tenItems()
	for i := range k.Scales {
		k.Scales[i].Kind, k.Scales[i].Low, k.Scales[i].High = assessment.ScaleKindMean, 1, 5
	}
	return k
}

// cells is a row of answers, blank where missing.
func cells(t *testing.T, row []string) []assessment.Cell {
	t.Helper()
	out := make([]assessment.Cell, len(row))
	for i, c := range row {
		if c != "" {
			n, err := strconv.Atoi(c)
			require.NoError(t, err)
			out[i] = assessment.CodeCell(n)
		}
	}
	return out
}

// requireCell compares a value with a cell of R's, blank where there is none.
func requireCell(t *testing.T, want string, s assessment.Score, id string) {
	t.Helper()
	if want == "" {
		require.Nil(t, s.Value, "%s: none in R", id)
		return
	}
	n, err := strconv.ParseFloat(want, 64)
	require.NoError(t, err)
	require.NotNil(t, s.Value, id)
	require.InDelta(t, n, *s.Value, 1e-9, id)
}

// TestProrationAgainstR: what R makes of half and of four fifths of the answers is
// ours where a caller asks for it, row by row, the edge rows included.
func TestProrationAgainstR(t *testing.T) {
	t.Parallel()
	prorated := table(t, "prorated.csv")
	for _, c := range []struct {
		row
		share       float64
		mean, total int // columns
	}{
		{row{"half", "S009 has exactly half and is scored"}, 0.5, 1, 2},
		{row{"four fifths", "S012 has seven of ten and is not"}, 0.8, 3, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			total, err := key(t, tenItems()).Prorating(c.share, assessment.EdgeInclusive)
			require.NoError(t, err)
			mean, err := key(t, tenMeans()).Prorating(c.share, assessment.EdgeInclusive)
			require.NoError(t, err)
			for id, answers := range table(t, "missing.csv") {
				sum, err := total.ScoreRow(cells(t, answers))
				require.NoError(t, err)
				requireCell(t, prorated[id][c.total], sum.Scores[0], id)
				of, err := mean.ScoreRow(cells(t, answers))
				require.NoError(t, err)
				requireCell(t, prorated[id][c.mean], of.Scores[0], id)
			}
		})
	}
}

// TestEdgeOfAShare: whether exactly the share is enough is the caller's to say.
func TestEdgeOfAShare(t *testing.T) {
	t.Parallel()
	half := table(t, "missing.csv")["S009"]
	for _, c := range []struct {
		row
		edge assessment.Edge
		want string
	}{
		{row{"inclusive", "half is enough"}, assessment.EdgeInclusive, "24"},
		{row{"exclusive", "it takes more than half"}, assessment.EdgeExclusive, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			k, err := key(t, tenItems()).Prorating(0.5, c.edge)
			require.NoError(t, err)
			result, err := k.ScoreRow(cells(t, half))
			require.NoError(t, err)
			requireCell(t, c.want, result.Scores[0], "S009")
		})
	}
}

// TestRMeansOfWhatWasAnswered: scoreItems without imputation, and scoreFast, give
// the mean of what was answered, however little. Ours is that where a caller
// asks for any share above none, and else there is none.
func TestRMeansOfWhatWasAnswered(t *testing.T) {
	t.Parallel()
	plain := key(t, tenMeans())
	asked, err := plain.Prorating(0, assessment.EdgeExclusive)
	require.NoError(t, err)
	none, fast := table(t, "scoreItems_none_means.csv"), table(t, "scoreFast_none_means.csv")
	for id, answers := range table(t, "missing.csv") {
		assert.Equal(t, none[id], fast[id])
		got, err := asked.ScoreRow(cells(t, answers))
		require.NoError(t, err)
		unasked, err := plain.ScoreRow(cells(t, answers))
		require.NoError(t, err)
		for i, want := range none[id] {
			requireCell(t, want, got.Scores[i], id)
			assert.Equal(t, got.Scores[i].Answered == got.Scores[i].Items, unasked.Scores[i].Value != nil, "%s: no mean that nobody asked for", id)
			assert.Equal(t, got.Scores[i].Span, unasked.Scores[i].Span, "an estimate narrows nothing")
		}
	}
}

// TestRImputesAndWeDoNot: R's default puts the item's median, or mean, of the
// sample where an answer is missing, so that somebody who answered nothing has a
// total. Where nothing is missing the totals agree.
func TestRImputesAndWeDoNot(t *testing.T) {
	t.Parallel()
	k := key(t, tenItems())
	for _, name := range []string{"scoreItems_median_totals.csv", "scoreItems_mean_totals.csv"} {
		totals := table(t, name)
		assert.NotEmpty(t, totals["S007"][0], "R scores a person who answered nothing")
		complete, imputed := 0, 0
		for id, answers := range table(t, "missing.csv") {
			result, err := k.ScoreRow(cells(t, answers))
			require.NoError(t, err)
			got := result.Scores[0]
			if got.Answered == got.Items {
				complete++
				requireCell(t, totals[id][0], got, id)
				continue
			}
			imputed++
			assert.Nil(t, got.Value, "%s in %s: ours imputes nothing", id, name)
		}
		assert.Equal(t, []int{60, 60}, []int{complete, imputed})
	}
}
