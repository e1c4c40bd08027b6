package statistics_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment/statistics"
)

const exactly = 1e-12

// grid draws complete answers 1 to 5 of 6 to 30 people to 2 to 6 items, the first
// two rows such that every item, and the total, varies.
func grid() *rapid.Generator[[][]float64] {
	return rapid.Custom(func(t *rapid.T) [][]float64 {
		k := rapid.IntRange(2, 6).Draw(t, "k")
		answer := rapid.Map(rapid.IntRange(1, 5), func(n int) float64 { return float64(n) })
		rows := rapid.SliceOfN(rapid.SliceOfN(answer, k, k), 6, 30).Draw(t, "rows")
		rows[0], rows[1] = slices.Repeat([]float64{1}, k), slices.Repeat([]float64{5}, k)
		return rows
	})
}

// holes takes answers out; the first rows stay, so that each pair of items has cases.
func holes(t *rapid.T, rows [][]float64) [][]float64 {
	out := [][]float64{rows[0], rows[1]}
	for _, row := range rows[2:] {
		row = slices.Clone(row)
		for i := range row {
			if rapid.IntRange(0, 4).Draw(t, "hole") == 0 {
				row[i] = nan()
			}
		}
		out = append(out, row)
	}
	return out
}

// same compares two figures, defined or not.
func same(tb rapid.TB, a, b statistics.Figure, tolerance float64) {
	tb.Helper()
	x, okX := a.Value()
	y, okY := b.Value()
	require.Equal(tb, okX, okY)
	require.InDelta(tb, x, y, tolerance)
}

func sameAlpha(tb rapid.TB, a, b statistics.Alpha) {
	tb.Helper()
	require.InDelta(tb, a.Raw, b.Raw, exactly)
	same(tb, a.Standardised, b.Standardised, exactly)
	same(tb, a.MeanCorrelation, b.MeanCorrelation, exactly)
	require.Equal(tb, []int{a.Rows, a.Cases}, []int{b.Rows, b.Cases})
	require.InDelta(tb, a.Scale.SD, b.Scale.SD, exactly)
	for i, item := range a.Items {
		require.Equal(tb, item.N, b.Items[i].N)
		require.InDelta(tb, item.SD, b.Items[i].SD, exactly)
		same(tb, item.RestCorrelation, b.Items[i].RestCorrelation, exactly)
		same(tb, item.RawDropped, b.Items[i].RawDropped, exactly)
		same(tb, item.StandardisedDropped, b.Items[i].StandardisedDropped, exactly)
	}
}

func TestPropertyAlpha(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := grid().Draw(t, "rows")
		rows := holes(t, full)
		use := rapid.SampledFrom([]statistics.Missing{statistics.MissingListwise, statistics.MissingPairwise}).Draw(t, "use")
		want, err := statistics.CronbachAlpha(rows, use)
		if err != nil { // pairwise covariances may add up to nothing
			require.ErrorIs(t, err, statistics.ErrNoVariance)
			return
		}
		if use == statistics.MissingListwise {
			require.LessOrEqual(t, want.Raw, 1+exactly)
		}

		shuffled, err := statistics.CronbachAlpha(rapid.Permutation(rows).Draw(t, "order"), use)
		require.NoError(t, err)
		sameAlpha(t, want, shuffled)

		var items statistics.Items
		for _, row := range rows {
			require.NoError(t, items.Add(row))
			_, _ = items.Alpha(use) // asking on the way changes nothing
		}
		streamed, err := items.Alpha(use)
		require.NoError(t, err)
		require.Equal(t, want, streamed, "streaming and one call are one")

		which := rapid.IntRange(0, len(rows[0])-1).Draw(t, "item")
		by := float64(rapid.IntRange(-50, 50).Draw(t, "shift"))
		moved, err := statistics.CronbachAlpha(shift(rows, which, by), use)
		require.NoError(t, err)
		require.InDelta(t, want.Raw, moved.Raw, exactly, "a shift of an item changes no alpha")
		same(t, want.Standardised, moved.Standardised, exactly)
		same(t, want.Items[which].RestCorrelation, moved.Items[which].RestCorrelation, exactly)

		dropped, err := statistics.CronbachAlpha(without(full, which), statistics.MissingListwise)
		whole, wholeErr := statistics.CronbachAlpha(full, statistics.MissingListwise)
		require.NoError(t, wholeErr)
		if err == nil { // of three items or more
			same(t, whole.Items[which].StandardisedDropped, dropped.Standardised, exactly)
			x, ok := whole.Items[which].RawDropped.Value()
			require.True(t, ok)
			require.InDelta(t, dropped.Raw, x, exactly, "dropping is leaving the column out")
		}
		pairwise, err := statistics.CronbachAlpha(full, statistics.MissingPairwise)
		require.NoError(t, err)
		require.Equal(t, whole, pairwise, "complete rows have one alpha")
	})
}

// shift adds to one column.
func shift(rows [][]float64, column int, by float64) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = slices.Clone(row)
		out[i][column] += by
	}
	return out
}

// without leaves one column out.
func without(rows [][]float64, column int) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = slices.Delete(slices.Clone(row), column, column+1)
	}
	return out
}

func TestPropertyAlphaOfTwoItems(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := grid().Draw(t, "rows")
		for i := range rows {
			rows[i] = rows[i][:2]
		}
		got, err := statistics.CronbachAlpha(rows, statistics.MissingListwise)
		require.NoError(t, err)
		r, ok := got.MeanCorrelation.Value()
		require.True(t, ok)
		a, b := got.Items[0].SD, got.Items[1].SD
		require.InDelta(t, 4*r*a*b/(a*a+b*b+2*r*a*b), got.Raw, 1e-9, "4 cov / variance of the total")
		same(t, got.Items[0].RestCorrelation, got.MeanCorrelation, exactly)
		standard, ok := got.Standardised.Value()
		require.True(t, ok)
		require.InDelta(t, 2*r/(1+r), standard, exactly*math.Max(1, math.Abs(standard)), "Spearman-Brown")
	})
}

func TestPropertyICC(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := grid().Draw(t, "rows")
		want, err := statistics.ICC(rows, 0.95)
		require.NoError(t, err)

		by := float64(rapid.IntRange(-1000, 1000).Draw(t, "by"))
		moved := rows
		for i := range rows[0] {
			moved = shift(moved, i, by)
		}
		got, err := statistics.ICC(moved, 0.95)
		require.NoError(t, err)
		same(t, want.ICC1.Value, got.ICC1.Value, 1e-9)
		same(t, want.ICC2.Value, got.ICC2.Value, 1e-9)
		same(t, want.ICC3k.Value, got.ICC3k.Value, 1e-9)

		level, err := statistics.ICC(shift(rows, 0, by), 0.95)
		require.NoError(t, err)
		same(t, want.ICC3.Value, level.ICC3.Value, 1e-9) // consistency forgives one rater's level

		order, err := statistics.ICC(rapid.Permutation(rows).Draw(t, "order"), 0.95)
		require.NoError(t, err)
		same(t, want.ICC2k.Value, order.ICC2k.Value, exactly)

		alpha, err := statistics.CronbachAlpha(rows, statistics.MissingListwise)
		require.NoError(t, err)
		consistency, ok := want.ICC3k.Value.Value()
		require.True(t, ok)
		require.InDelta(t, alpha.Raw, consistency, 1e-9, "ICC(3,k) is alpha of the raters")

		cluster, err := statistics.ClusterICC(rows)
		require.NoError(t, err)
		oneWay, ok := want.ICC1.Value.Value()
		require.True(t, ok)
		require.InDelta(t, oneWay, cluster.ICC, 1e-9, "equal groups are ICC(1)")
		require.InDelta(t, cluster.MeanSize, cluster.N0, 1e-9, "equal groups have one size")

		gap := append(slices.Clone(rows), append(slices.Repeat([]float64{3}, len(rows[0])-1), nan()))
		left, err := statistics.ICC(gap, 0.95)
		require.NoError(t, err)
		require.Equal(t, 1, left.Missing)
		left.Missing = 0
		require.Equal(t, want, left, "a row left out is as good as not there")

		for _, form := range []statistics.Coefficient{want.ICC1, want.ICC2, want.ICC3, want.ICC1k, want.ICC2k, want.ICC3k} {
			low, ok := form.Lower.Value()
			value, _ := form.Value.Value()
			require.LessOrEqual(t, value, 1+exactly)
			if high, okHigh := form.Upper.Value(); ok && okHigh {
				require.True(t, low <= value && value <= high, "%v %v %v", low, value, high)
			}
		}
	})
}

func TestPropertyKappa(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := grid().Draw(t, "rows")
		a, b := column(rows, 0), column(rows, 1)
		weights := rapid.SampledFrom([]statistics.Weights{
			statistics.WeightsNone, statistics.WeightsLinear, statistics.WeightsQuadratic,
		}).Draw(t, "weights")
		want, err := statistics.Kappa(a, b, weights)
		require.NoError(t, err)
		got, err := statistics.Kappa(b, a, weights)
		require.NoError(t, err)
		require.InDelta(t, want.Kappa, got.Kappa, exactly, "symmetric")

		itself, err := statistics.Kappa(a, a, weights)
		require.NoError(t, err)
		require.InDelta(t, 1, itself.Kappa, exactly, "agrees with itself")

		gap, err := statistics.Kappa(append(a, nan(), 2), append(b, 1, nan()), weights)
		require.NoError(t, err)
		require.Equal(t, 2, gap.Missing)
		require.Equal(t, want.Kappa, gap.Kappa, "pairs left out")

		// Fleiss and Cohen 1973: with quadratic weights kappa is, of population moments,
		// 2 cov / (var + var + (difference of means)²), the concordance correlation.
		quadratic, err := statistics.Kappa(a, b, statistics.WeightsQuadratic)
		require.NoError(t, err)
		require.InDelta(t, concordance(a, b), quadratic.Kappa, 1e-9)
	})
}

func concordance(a, b []float64) float64 {
	n := float64(len(a))
	var meanA, meanB, varA, varB, cov float64
	for i := range a {
		meanA, meanB = meanA+a[i]/n, meanB+b[i]/n
	}
	for i := range a {
		varA += (a[i] - meanA) * (a[i] - meanA) / n
		varB += (b[i] - meanB) * (b[i] - meanB) / n
		cov += (a[i] - meanA) * (b[i] - meanB) / n
	}
	return 2 * cov / (varA + varB + (meanA-meanB)*(meanA-meanB))
}

func TestPropertyIntervalAndZ(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		alpha := rapid.Float64Range(-1, 1).Draw(t, "alpha")
		n, k := rapid.IntRange(2, 100000).Draw(t, "n"), rapid.IntRange(2, 100).Draw(t, "k")
		narrow, err := statistics.AlphaInterval(alpha, n, k, 0.90)
		require.NoError(t, err)
		wide, err := statistics.AlphaInterval(alpha, n, k, 0.99)
		require.NoError(t, err)
		require.LessOrEqual(t, wide.Lower, narrow.Lower)
		require.LessOrEqual(t, narrow.Lower, narrow.Upper)
		require.LessOrEqual(t, narrow.Upper, wide.Upper)
		require.LessOrEqual(t, wide.Upper, 1.0)

		confidence := rapid.Float64Range(0.01, 0.999).Draw(t, "confidence")
		z, err := statistics.Z(confidence)
		require.NoError(t, err)
		require.InDelta(t, confidence, math.Erf(z/math.Sqrt2), exactly)
	})
}
