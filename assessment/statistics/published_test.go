package statistics_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment/statistics"
)

func TestPublishedFigures(t *testing.T) {
	detectable := func(sd, reliability, z float64) float64 {
		x, err := statistics.DetectableChange(sd, reliability, z)
		require.NoError(t, err)
		return x
	}
	sem, err := statistics.SEM(10, 0.84)
	require.NoError(t, err)
	difference, err := statistics.SEDifference(10, 0.84)
	require.NoError(t, err)
	tests := []struct {
		name, why string
		want, got float64
		digits    float64
	}{
		{"SEM", "10 √0.16 by hand", 4, sem, 1e-12},
		{"SE of the difference", "4 √2", 5.657, difference, 5e-4},
		{"95 % threshold", "1.96 · 5.657", 11.09, detectable(10, 0.84, 1.96), 5e-3},
		{"ICC .61", "one-week retest of the ARC, in units of its SD", 1.73, detectable(1, 0.61, 1.96), 5e-3},
		{"ICC .88", "retest of the RCQ, in units of its SD", 0.96, detectable(1, 0.88, 1.96), 5e-3},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		require.InDelta(t, test.want, test.got, test.digits, test.name)
	}
}

// Shrout and Fleiss 1979, tables 2 (six subjects, four judges) and 4. The
// figures were recalled, not opened: what proves the code is the oracle.
func TestShroutAndFleiss(t *testing.T) {
	got, err := statistics.ICC([][]float64{
		{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7},
	}, 0.95)
	require.NoError(t, err)
	require.InDelta(t, 11.24, got.MSSubjects, 5e-3)
	require.InDelta(t, 6.26, got.MSWithin, 5e-3)
	require.InDelta(t, 32.49, got.MSRaters, 5e-3)
	require.InDelta(t, 1.02, got.MSError, 5e-3)
	tests := []struct {
		name, why   string
		want        float64
		low, high   float64
		got         statistics.Coefficient
		df1, df2    int
		probability float64
	}{
		{"ICC(1,1)", "one-way, lowest of the six", .17, -.13, .72, got.ICC1, 5, 18, .165},
		{"ICC(2,1)", "raters differ in level, which absolute agreement counts", .29, .02, .76, got.ICC2, 5, 15, .00013},
		{"ICC(3,1)", "consistency forgives the level", .71, .34, .95, got.ICC3, 5, 15, .00013},
		{"ICC(1,4)", "mean of four", .44, -.88, .91, got.ICC1k, 5, 18, .165},
		{"ICC(2,4)", "mean of four", .62, .07, .93, got.ICC2k, 5, 15, .00013},
		{"ICC(3,4)", "equals alpha of the four raters", .91, .68, .99, got.ICC3k, 5, 15, .00013},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		for want, figure := range map[float64]statistics.Figure{
			test.want: test.got.Value, test.low: test.got.Lower, test.high: test.got.Upper,
		} {
			x, ok := figure.Value()
			require.True(t, ok, test.name)
			require.InDelta(t, want, x, 6e-3, test.name)
		}
		p, ok := test.got.P.Value()
		require.True(t, ok)
		require.InDelta(t, test.probability, p, 1e-3, test.name)
		require.Equal(t, []int{test.df1, test.df2}, []int{test.got.DF1, test.got.DF2}, test.name)
	}
}

// With an alpha of 0 Feldt's lower bound is 1 - F.
func TestFQuantiles(t *testing.T) {
	tests := []struct {
		name, why    string
		cases, items int
		want         float64
	}{
		{"F(10, 20)", "printed in every table", 11, 3, 2.774},
		{"F(1, 1)", "the fattest tail there is", 2, 2, 647.789},
		{"F(4, 4)", "equal degrees of freedom", 5, 2, 9.605},
		{"F(120, 120)", "the last finite row of the tables", 121, 2, 1.433},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		got, err := statistics.AlphaInterval(0, test.cases, test.items, 0.95)
		require.NoError(t, err)
		require.InDelta(t, test.want, 1-got.Lower, 6e-4, test.name)
	}
}

func TestZ(t *testing.T) {
	tests := []struct {
		name, why        string
		confidence, want float64
	}{
		{"95 %", "R's qnorm(.975)", 0.95, 1.959963984540054},
		{"90 %", "R's qnorm(.95)", 0.90, 1.6448536269514722},
		{"99 %", "R's qnorm(.995)", 0.99, 2.5758293035489004},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		got, err := statistics.Z(test.confidence)
		require.NoError(t, err)
		require.InDelta(t, test.want, got, 1e-12, test.name)
	}
}

// Cohen 1960, the psychiatrists' table, and hand-made ones.
func TestKappaByHand(t *testing.T) {
	spread := func(table [][]int) (first, second []float64) {
		for i, row := range table {
			for j, n := range row {
				for range n {
					first, second = append(first, float64(i+1)), append(second, float64(j+1))
				}
			}
		}
		return first, second
	}
	tests := []struct {
		name, why string
		table     [][]int
		weights   statistics.Weights
		want      float64
	}{
		{"Cohen 1960", "observed .70, expected .41: .29/.59", [][]int{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, statistics.WeightsNone, 0.29 / 0.59},
		{"two by two", "observed .70, expected .50", [][]int{{20, 5}, {10, 15}}, statistics.WeightsNone, 0.4},
		{"two by two, linear", "two codes have one distance, so that weights change nothing", [][]int{{20, 5}, {10, 15}}, statistics.WeightsLinear, 0.4},
		{"two by two, quadratic", "the same", [][]int{{20, 5}, {10, 15}}, statistics.WeightsQuadratic, 0.4},
		{"chance", "rows and columns independent", [][]int{{1, 1}, {1, 1}}, statistics.WeightsNone, 0},
		{"opposite", "less than chance stays negative", [][]int{{0, 1}, {1, 0}}, statistics.WeightsNone, -1},
		{"a code nobody used, linear", "only 1 and 3 are in use: observed 3/4, expected 1/2, as without weights", [][]int{{1, 0, 1}, {0, 0, 0}, {0, 0, 2}}, statistics.WeightsLinear, 0.5},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		first, second := spread(test.table)
		got, err := statistics.Kappa(first, second, test.weights)
		require.NoError(t, err, test.name)
		near(t, test.want, got.Kappa, test.name)
		near(t, got.Kappa, (got.Observed-got.Expected)/(1-got.Expected), test.name)
		require.InDelta(t, 0.5, got.Observed, 0.5, "a share")
		require.InDelta(t, 0.5, got.Expected, 0.5, "a share")
	}
	// Here linear and quadratic differ only if the gap between 2 and 5 keeps its width.
	first, second := []float64{1, 1, 2, 5, 5}, []float64{1, 2, 2, 5, 2}
	linear, err := statistics.Kappa(first, second, statistics.WeightsLinear)
	require.NoError(t, err)
	// Σ|x-y|/4 = (1+3)/4 of 5; expected: Σ a b |x-y|/4 / 25 with a = 2,1,2 and b = 1,3,1.
	expected := (2*3*1 + 2*1*4 + 1*1*1 + 1*1*3 + 2*1*4 + 2*3*3) / 4.0 / 25
	near(t, 1-4.0/4/5, linear.Observed, "distances as shares of the widest")
	near(t, 1-(4.0/4/5)/expected, linear.Kappa, "distance of codes, not of ranks")
}

func TestUnequalClusters(t *testing.T) {
	got, err := statistics.ClusterICC([][]float64{{1, 2, nan()}, {4, 5, 6, 5}, {}, {nan()}, {9}})
	require.NoError(t, err)
	require.Equal(t, []int{3, 7, 2}, []int{got.Groups, got.N, got.Missing})
	near(t, (7-21.0/7)/2, got.N0, "n0 = (7 - (4+16+1)/7) / 2 = 2")
	near(t, 7.0/3, got.MeanSize, "mean size")
	near(t, (0.5+2)/4, got.MSWithin, "within: (½ + 2) on 7-3")
	grand := 32.0 / 7
	between := (2*1.5*1.5 + 4*5*5 + 9*9 - 7*grand*grand) / 2
	near(t, between, got.MSBetween, "between")
	near(t, (between-0.625)/(between+0.625), got.ICC, "icc with n0 - 1 = 1")
	near(t, 1+(7.0/3-1)*got.ICC, got.DesignEffect, "Kish, mean size")
}

func TestClassesAtTheEdge(t *testing.T) {
	// A standard error of the difference of exactly 2: SD √2, reliability 0.
	rule := statistics.JacobsonTruax{SD: math.Sqrt2, Reliability: 0, Z: 2, Cutoff: 20, Better: statistics.DirectionHigher}
	lower := rule
	lower.Better = statistics.DirectionLower
	tests := []struct {
		name, why string
		rule      statistics.JacobsonTruax
		pre, post float64
		want      statistics.Change
	}{
		{"above the threshold", "by a billionth, since √2 √2 is not 2 in binary", rule, 10, 14.000000001, statistics.ChangeImproved},
		{"below the threshold", "less is error of measurement", rule, 10, 13.999999, statistics.ChangeUnchanged},
		{"across, not reliable", "crossing alone is no recovery", rule, 19, 21, statistics.ChangeUnchanged},
		{"reliable and at the cut-off", "the cut-off lies on the better side", rule, 10, 20, statistics.ChangeRecovered},
		{"began at the cut-off", "who was never below did not cross", rule, 20, 30, statistics.ChangeImproved},
		{"fell", "reliably worse, across or not", rule, 30, 10, statistics.ChangeDeteriorated},
		{"lower is better, fell", "the same turned round", lower, 30, 10, statistics.ChangeRecovered},
		{"lower is better, rose", "the same turned round", lower, 10, 30, statistics.ChangeDeteriorated},
		{"lower is better, down to the cut-off", "the cut-off lies on the better side", lower, 30, 20, statistics.ChangeRecovered},
		{"pre missing", "no class without both scores", rule, nan(), 10, statistics.ChangeNotStated},
		{"post missing", "no class without both scores", rule, 10, nan(), statistics.ChangeNotStated},
	}
	for _, test := range tests {
		explained(t, test.name, test.why)
		got, err := test.rule.Classify(test.pre, test.post)
		require.NoError(t, err, test.name)
		require.Equal(t, test.want, got.Change, test.name)
		_, ok := got.Index.Value()
		require.Equal(t, test.want != statistics.ChangeNotStated, ok, test.name)
	}
	// Whatever the index is, a z of that size is met exactly.
	for post, want := range map[float64]statistics.Change{17: statistics.ChangeImproved, 25: statistics.ChangeRecovered} {
		at, err := rule.Classify(10, post)
		require.NoError(t, err)
		exact := rule
		exact.Z, _ = at.Index.Value()
		got, err := exact.Classify(10, post)
		require.NoError(t, err)
		require.Equal(t, want, got.Change, "an index of exactly z")
	}
	down, err := statistics.CutoffsBetween(statistics.Norm{Mean: 30, SD: 4}, statistics.Norm{Mean: 10, SD: 1}, statistics.DirectionLower)
	require.NoError(t, err)
	require.Equal(t, statistics.Cutoffs{A: 22, B: 12, C: 14}, down, "by hand: 30-8, 10+2, (4·10 + 1·30)/5")
}
