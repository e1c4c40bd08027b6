package statistics_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment/statistics"
)

func TestFaults(t *testing.T) {
	inf := math.Inf(1)
	alpha := func(use statistics.Missing, rows ...[]float64) func() error {
		return func() error { _, err := statistics.CronbachAlpha(rows, use); return err }
	}
	icc := func(confidence float64, rows ...[]float64) func() error {
		return func() error { _, err := statistics.ICC(rows, confidence); return err }
	}
	kappa := func(w statistics.Weights, a, b []float64) func() error {
		return func() error { _, err := statistics.Kappa(a, b, w); return err }
	}
	limits := func(z float64, a, b []float64) func() error {
		return func() error { _, err := statistics.LimitsOfAgreement(a, b, z); return err }
	}
	clusters := func(groups ...[]float64) func() error {
		return func() error { _, err := statistics.ClusterICC(groups); return err }
	}
	ends := func(low, high float64, values ...float64) func() error {
		return func() error { _, err := statistics.Ends(values, low, high); return err }
	}
	change := func(rule statistics.JacobsonTruax, pre, post float64) func() error {
		return func() error { _, err := rule.Classify(pre, post); return err }
	}
	cutoffs := func(a, b statistics.Norm, d statistics.Direction) func() error {
		return func() error { _, err := statistics.CutoffsBetween(a, b, d); return err }
	}
	interval := func(a float64, n, k int, confidence float64) func() error {
		return func() error { _, err := statistics.AlphaInterval(a, n, k, confidence); return err }
	}
	sem := func(sd, reliability float64) func() error {
		return func() error { _, err := statistics.SEM(sd, reliability); return err }
	}
	detectable := func(z float64) func() error {
		return func() error { _, err := statistics.DetectableChange(1, 0.5, z); return err }
	}
	z := func(confidence float64) func() error {
		return func() error { _, err := statistics.Z(confidence); return err }
	}
	rule := statistics.JacobsonTruax{SD: 1, Reliability: 0.5, Z: 2, Cutoff: 3, Better: statistics.DirectionHigher}
	exact, wordless := rule, rule
	exact.Reliability, wordless.Better = 1, statistics.Direction(9)
	list, pair := statistics.MissingListwise, statistics.MissingPairwise
	one, two := statistics.Norm{Mean: 1, SD: 1}, statistics.Norm{Mean: 2, SD: 1}

	tests := []struct {
		name, why string
		call      func() error
		want      error
		row, col  int // -9 for no place
	}{
		{"alpha, no rows", "nothing to work with", alpha(list), statistics.ErrTooFew, -9, 0},
		{"alpha, empty row", "no items", alpha(list, []float64{}), statistics.ErrTooFew, 0, -1},
		{"alpha, one item", "alpha needs two", alpha(list, []float64{1}, []float64{2}), statistics.ErrTooFew, -9, 0},
		{"alpha, one case", "a variance needs two", alpha(list, []float64{1, 2}), statistics.ErrTooFew, -9, 0},
		{"alpha, one complete case", "listwise counts complete rows", alpha(list, []float64{1, 2}, []float64{nan(), 2}), statistics.ErrTooFew, -9, 0},
		{"alpha, a pair that nobody has", "pairwise needs each pair", alpha(pair, []float64{1, nan()}, []float64{2, nan()}, []float64{nan(), 2}, []float64{nan(), 1}), statistics.ErrTooFew, -9, 0},
		{"alpha, ragged", "rows must match the first", alpha(list, []float64{1, 2}, []float64{1}), statistics.ErrRagged, 1, -1},
		{"alpha, infinite", "no answer is", alpha(list, []float64{1, 2}, []float64{1, -inf}), statistics.ErrRange, 1, 1},
		{"alpha, huge", "its square would overflow", alpha(list, []float64{1e101, 2}), statistics.ErrRange, 0, 0},
		{"alpha, constant", "no variance to explain", alpha(list, []float64{.1, .3}, []float64{.1, .3}, []float64{.1, .3}), statistics.ErrNoVariance, -9, 0},
		{"alpha, total constant", "items cancel, but for rounding", alpha(list, []float64{.1, .3, .2}, []float64{.3, .2, .1}, []float64{.2, .1, .3}), statistics.ErrNoVariance, -9, 0},
		{"alpha, use not stated", "programs differ, so it must be said", alpha(0, []float64{1, 2}, []float64{2, 3}), statistics.ErrWord, -9, 0},
		{"alpha, use outside", "hostile value", alpha(7, []float64{1, 2}, []float64{2, 3}), statistics.ErrWord, -9, 0},
		{"alpha, too many items", "memory grows with the square", alpha(list, make([]float64, statistics.MaxItems+1)), statistics.ErrTooMany, 0, -1},
		{"interval, alpha above 1", "there is none", interval(1.1, 9, 9, .95), statistics.ErrParameter, -9, 0},
		{"interval, alpha NaN", "not a number", interval(nan(), 9, 9, .95), statistics.ErrParameter, -9, 0},
		{"interval, one case", "no degrees of freedom", interval(.5, 1, 9, .95), statistics.ErrTooFew, -9, 0},
		{"interval, huge counts", "beyond what the beta function answers", interval(.5, math.MaxInt, math.MaxInt, .95), statistics.ErrParameter, -9, 0},
		{"interval, more cases than people", "above 1e9 degrees of freedom", interval(.5, 2_000_000_000, 2, .95), statistics.ErrParameter, -9, 0},
		{"interval, confidence 1", "would be everything", interval(.5, 9, 9, 1), statistics.ErrParameter, -9, 0},
		{"icc, nothing", "no rows", icc(.95), statistics.ErrTooFew, -9, 0},
		{"icc, one rater", "nothing to compare", icc(.95, []float64{1}, []float64{2}), statistics.ErrTooFew, -9, 0},
		{"icc, one complete row", "the other is left out", icc(.95, []float64{1, 2}, []float64{nan(), 2}), statistics.ErrTooFew, -9, 0},
		{"icc, ragged", "rows must match the first", icc(.95, []float64{1, 2}, []float64{1}), statistics.ErrRagged, 1, -1},
		{"icc, infinite", "no rating is", icc(.95, []float64{1, inf}), statistics.ErrRange, 0, 1},
		{"icc, constant", "no difference at all, but for rounding", icc(.95, []float64{.1, .1, .1}, []float64{.1, .1, .1}, []float64{.1, .1, .1}), statistics.ErrNoVariance, -9, 0},
		{"icc, confidence NaN", "not a number", icc(nan(), []float64{1, 2}, []float64{2, 3}), statistics.ErrParameter, -9, 0},
		{"kappa, lengths", "pairs must match", kappa(1, []float64{1, 2}, []float64{1}), statistics.ErrRagged, 1, -1},
		{"kappa, infinite first", "no code is", kappa(1, []float64{inf}, []float64{1}), statistics.ErrRange, 0, 0},
		{"kappa, infinite second", "the second list is column 1", kappa(1, []float64{1, 1}, []float64{1, inf}), statistics.ErrRange, 1, 1},
		{"kappa, no pair", "all missing", kappa(1, []float64{1, nan()}, []float64{nan(), 1}), statistics.ErrTooFew, -9, 0},
		{"kappa, one code", "chance agrees as well", kappa(2, []float64{1, 1}, []float64{1, 1}), statistics.ErrNoVariance, -9, 0},
		{"kappa, weights not stated", "must be said", kappa(0, []float64{1, 2}, []float64{1, 2}), statistics.ErrWord, -9, 0},
		{"limits, one pair", "no spread of one", limits(2, []float64{1, 2}, []float64{1, nan()}), statistics.ErrTooFew, -9, 0},
		{"limits, z 0", "no width", limits(0, []float64{1, 2}, []float64{1, 2}), statistics.ErrParameter, -9, 0},
		{"clusters, one", "nothing between", clusters([]float64{1, 2}, nil, []float64{nan()}), statistics.ErrTooFew, -9, 0},
		{"clusters, singles", "nothing within", clusters([]float64{1}, []float64{2}), statistics.ErrTooFew, -9, 0},
		{"clusters, infinite", "located by group and member", clusters([]float64{1}, []float64{2, inf}), statistics.ErrRange, 1, 1},
		{"clusters, constant", "rounding of 0.1 is no variance", clusters([]float64{.1, .1, .1}, []float64{.1, .1}, []float64{.1}), statistics.ErrNoVariance, -9, 0},
		{"ends, outside", "not a possible value", ends(1, 5, 1, 6), statistics.ErrOutside, 1, 0},
		{"ends, infinite", "not a value", ends(1, 5, inf), statistics.ErrRange, 0, 0},
		{"ends, turned round", "low must be below high", ends(5, 1), statistics.ErrParameter, -9, 0},
		{"sem, negative sd", "no spread is", sem(-1, .5), statistics.ErrParameter, -9, 0},
		{"sem, reliability above 1", "its root would be NaN", sem(1, 1.5), statistics.ErrParameter, -9, 0},
		{"sem, negative alpha", "no share of variance", sem(1, -.1), statistics.ErrParameter, -9, 0},
		{"detectable, z NaN", "not a number", detectable(nan()), statistics.ErrParameter, -9, 0},
		{"z, confidence 0", "no width", z(0), statistics.ErrParameter, -9, 0},
		{"change, zero rule", "every field must be stated", change(statistics.JacobsonTruax{}, 1, 2), statistics.ErrWord, -9, 0},
		{"change, exact measure", "division by no error", change(exact, 1, 2), statistics.ErrNoVariance, -9, 0},
		{"change, direction outside", "hostile value", change(wordless, 1, 2), statistics.ErrWord, -9, 0},
		{"change, infinite post", "no score is", change(rule, 1, inf), statistics.ErrRange, 0, 1},
		{"cut-offs, not stated", "must be said", cutoffs(one, two, 0), statistics.ErrWord, -9, 0},
		{"cut-offs, contradictory", "the functional group is worse", cutoffs(one, two, statistics.DirectionLower), statistics.ErrParameter, -9, 0},
		{"cut-offs, no spread", "nothing to weigh with", cutoffs(one, statistics.Norm{Mean: 2}, statistics.DirectionHigher), statistics.ErrParameter, -9, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			explained(t, test.name, test.why)
			err := test.call()
			require.ErrorIs(t, err, test.want)
			var at *statistics.LocatedError
			if test.row == -9 {
				require.NotErrorAs(t, err, &at)
				return
			}
			require.ErrorAs(t, err, &at)
			require.Equal(t, []int{test.row, test.col}, []int{at.Row, at.Column})
		})
	}
}

func TestUndefinedFigures(t *testing.T) {
	// The second item does not vary.
	alpha, err := statistics.CronbachAlpha([][]float64{{1, 3, 2}, {2, 3, 3}, {4, 3, 4}}, statistics.MissingListwise)
	require.NoError(t, err)
	undefined(t, alpha.Standardised, "standardised with a constant item")
	undefined(t, alpha.MeanCorrelation, "mean correlation with a constant item")
	undefined(t, alpha.Items[1].RestCorrelation, "rest correlation of a constant item")
	_, ok := alpha.Items[1].StandardisedDropped.Value()
	require.True(t, ok, "without the constant item there is one")
	undefined(t, alpha.Items[0].StandardisedDropped, "the constant item is still there")
	_, ok = alpha.Items[0].RestCorrelation.Value()
	require.True(t, ok, "the rest varies")

	// Raters differ by a constant: consistent without error, absolute with.
	icc, err := statistics.ICC([][]float64{{1.1, 2.1}, {3.3, 4.3}, {5.7, 6.7}}, 0.95)
	require.NoError(t, err)
	defined(t, 1, icc.ICC3.Value, "consistent")
	undefined(t, icc.ICC3.F, "no error to divide by")
	undefined(t, icc.ICC2.Lower, "no error to divide by")
	_, ok = icc.ICC1.Lower.Value()
	require.True(t, ok, "within subjects they differ")

	// Subjects have the same mean: nothing for the mean of k to divide by.
	icc, err = statistics.ICC([][]float64{{1, 2}, {2, 1}}, 0.95)
	require.NoError(t, err)
	defined(t, -1, icc.ICC1.Value, "worst there is")
	undefined(t, icc.ICC1k.Value, "nothing between subjects")

	undefined(t, icc.ICC2k.Value, "a denominator below 0, of which the formula makes 2")

	ends, err := statistics.Ends([]float64{nan()}, 1, 5)
	require.NoError(t, err)
	require.Equal(t, statistics.FloorCeiling{Missing: 1}, ends)

	data, err := json.Marshal(map[string]statistics.Figure{"none": ends.Floor, "one": icc.ICC1.Value})
	require.NoError(t, err)
	require.JSONEq(t, `{"none":null,"one":-1}`, string(data))
	require.Equal(t, "not defined", ends.Floor.String())
}

// What is zero but for rounding is zero: sums that cancel, and residuals of an
// additive table, at many sizes of decimals that have no binary form.
func TestRoundingIsNoVariance(t *testing.T) {
	for i := range 50 {
		step := 0.1 + float64(i)*0.37
		var cancel, additive [][]float64
		for j := range 7 {
			x := step * float64(j*j%5) / 3
			cancel = append(cancel, []float64{x, 0.7*step - x, 0.3})
			additive = append(additive, []float64{x, x + 0.1*step, x + 0.7})
		}
		_, err := statistics.CronbachAlpha(cancel, statistics.MissingListwise)
		require.ErrorIs(t, err, statistics.ErrNoVariance, "step %v", step)
		icc, err := statistics.ICC(additive, 0.95)
		require.NoError(t, err)
		undefined(t, icc.ICC3.F, "no residual to divide by")
		defined(t, 1, icc.ICC3.Value, "consistent")
	}
	// Of values this small squares lose digits.
	alpha, err := statistics.CronbachAlpha([][]float64{{1, 1e-110}, {2, 3e-110}, {4, 5e-110}}, statistics.MissingListwise)
	require.NoError(t, err)
	undefined(t, alpha.Standardised, "second item")
}

// The approximate lower bound of ICC(2,1) may fall below -1; Spearman-Brown would
// make 159.8 of it.
func TestBoundBeyondThePole(t *testing.T) {
	icc, err := statistics.ICC([][]float64{{1, 1}, {5, 5}, {1, 3}, {1, 4}, {3, 1}, {5, 1}}, 0.95)
	require.NoError(t, err)
	low, ok := icc.ICC2.Lower.Value()
	require.True(t, ok)
	require.Less(t, low, -1.0)
	undefined(t, icc.ICC2k.Lower, "beyond the pole")
	_, ok = icc.ICC2k.Upper.Value()
	require.True(t, ok)
}

func TestRefusedRowChangesNothing(t *testing.T) {
	var items statistics.Items
	require.NoError(t, items.Add([]float64{1, 2}))
	require.Error(t, items.Add([]float64{1, math.Inf(1)}))
	require.NoError(t, items.Add([]float64{3, 5}))
	require.NoError(t, items.Add([]float64{2, 2}))
	got, err := items.Alpha(statistics.MissingPairwise)
	require.NoError(t, err)
	want, err := statistics.CronbachAlpha([][]float64{{1, 2}, {3, 5}, {2, 2}}, statistics.MissingPairwise)
	require.NoError(t, err)
	require.Equal(t, want, got)
	err = items.Add(nil)
	require.EqualError(t, err, "row 4, counted from 0: too few: not defined", "calls are counted, refused ones too")
}

// anyNumber draws what nobody should send, too.
func anyNumber() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Float64(),
		rapid.Map(rapid.IntRange(1, 3), func(n int) float64 { return float64(n) }),
		rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1e100, -1e100, 5e-324, 1e-160, math.MaxFloat64}),
	)
}

// clean fails for a NaN or an infinity anywhere in a result.
func clean(tb rapid.TB, result any, err error) {
	tb.Helper()
	if err != nil {
		return
	}
	_, broken := json.Marshal(result) // JSON has neither NaN nor infinity
	require.NoError(tb, broken)
}

func TestHostileInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(anyNumber(), 0, 6)
		width := rapid.IntRange(0, 4).Draw(t, "width")
		rows := rapid.OneOf(
			rapid.SliceOfN(list, 0, 6),
			rapid.SliceOfN(rapid.SliceOfN(anyNumber(), width, width), 0, 6),
		).Draw(t, "rows")
		a, b := list.Draw(t, "a"), list.Draw(t, "b")
		x, y, z := anyNumber().Draw(t, "x"), anyNumber().Draw(t, "y"), anyNumber().Draw(t, "z")
		confidence := rapid.OneOf(anyNumber(), rapid.Float64Range(0, 1)).Draw(t, "confidence")
		word := rapid.Byte().Draw(t, "word") % 5
		n, k := rapid.Int().Draw(t, "n"), rapid.IntRange(-2, 500).Draw(t, "k")

		alpha, err := statistics.CronbachAlpha(rows, statistics.Missing(word))
		clean(t, alpha, err)
		interval, err := statistics.AlphaInterval(x, n, k, confidence)
		clean(t, interval, err)
		ends, err := statistics.Ends(a, x, y)
		clean(t, ends, err)
		icc, err := statistics.ICC(rows, confidence)
		clean(t, icc, err)
		kappa, err := statistics.Kappa(a, b, statistics.Weights(word))
		clean(t, kappa, err)
		kappa, err = statistics.Kappa(a, a, statistics.Weights(word))
		clean(t, kappa, err)
		limits, err := statistics.LimitsOfAgreement(a, b, z)
		clean(t, limits, err)
		clusters, err := statistics.ClusterICC(rows)
		clean(t, clusters, err)
		sem, err := statistics.SEM(x, confidence)
		clean(t, sem, err)
		detectable, err := statistics.DetectableChange(x, confidence, z)
		clean(t, detectable, err)
		deviate, err := statistics.Z(confidence)
		clean(t, deviate, err)
		rule := statistics.JacobsonTruax{SD: x, Reliability: confidence, Z: z, Cutoff: y, Better: statistics.Direction(word)}
		outcome, err := rule.Classify(y, z)
		clean(t, []any{outcome.Index}, err)
		cutoffs, err := statistics.CutoffsBetween(statistics.Norm{Mean: x, SD: y}, statistics.Norm{Mean: z, SD: x}, statistics.Direction(word))
		clean(t, cutoffs, err)
	})
}
