package statistics_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment/statistics"
)

func TestAlphaAgreesWithPsych(t *testing.T) {
	o := readOracle(t)
	full, gaps := answers(t, "complete.csv"), answers(t, "missing.csv")
	tests := []struct {
		name, why string
		rows      [][]float64
		use       statistics.Missing
		want      alphaOracle
		n         int // that psych gives Feldt's interval
		cases     int
	}{
		{"complete, listwise", "the plain case", full, statistics.MissingListwise, o.Alpha.Complete, 120, 120},
		{"complete, pairwise", "the two are one where nothing is missing", full, statistics.MissingPairwise, o.Alpha.Complete, 120, 120},
		{"missing, pairwise", "psych's default; its interval counts even the row that is empty", gaps, statistics.MissingPairwise, o.Alpha.Pairwise, 120, 0},
		{"missing, listwise", "SPSS's only way", gaps, statistics.MissingListwise, o.Alpha.Listwise, 60, o.Alpha.NListwise},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			explained(t, test.name, test.why)
			got, err := statistics.CronbachAlpha(test.rows, test.use)
			require.NoError(t, err)
			compareAlpha(t, test.want, got)
			require.Equal(t, 120, got.Rows)
			if test.cases > 0 {
				require.Equal(t, test.cases, got.Cases)
			}
			bounds, err := statistics.AlphaInterval(got.Raw, test.n, 10, 0.95)
			require.NoError(t, err)
			near(t, test.want.Feldt["lower.ci.raw_alpha"], bounds.Lower, "Feldt lower")
			near(t, test.want.Feldt["upper.ci.raw_alpha"], bounds.Upper, "Feldt upper")
		})
	}
}

func compareAlpha(tb testing.TB, want alphaOracle, got statistics.Alpha) {
	tb.Helper()
	require.Len(tb, want.Total, 9)
	near(tb, want.Total["raw_alpha"], got.Raw, "raw_alpha")
	defined(tb, want.Total["std.alpha"], got.Standardised, "std.alpha")
	defined(tb, want.Total["average_r"], got.MeanCorrelation, "average_r")
	near(tb, want.Total["mean"], got.Scale.Mean, "mean")
	near(tb, want.Total["sd"], got.Scale.SD, "sd")
	require.Len(tb, want.Items, 10)
	require.Len(tb, want.Drop, 10)
	require.Len(tb, got.Items, 10)
	for i, item := range got.Items {
		require.Equal(tb, want.Items[i].N, item.N)
		near(tb, want.Items[i].Mean, item.Mean, "item mean")
		near(tb, want.Items[i].SD, item.SD, "item sd")
		defined(tb, want.Items[i].RestR, item.RestCorrelation, "r.drop")
		defined(tb, want.Drop[i].Raw, item.RawDropped, "alpha.drop raw")
		defined(tb, want.Drop[i].Std, item.StandardisedDropped, "alpha.drop std")
	}
}

func TestAlphaOtherOracles(t *testing.T) {
	o, rows := readOracle(t), answers(t, "complete.csv")
	got, err := statistics.CronbachAlpha(rows, statistics.MissingListwise)
	require.NoError(t, err)
	near(t, o.Formula["alpha_cov"], got.Raw, "alpha_cov")
	defined(t, o.Formula["alpha_std"], got.Standardised, "alpha_std")
	defined(t, o.Formula["mean_r"], got.MeanCorrelation, "mean_r")
	near(t, o.Formula["total_var"], 100*got.Scale.SD*got.Scale.SD, "total_var")

	var two, given [][]float64
	for _, row := range rows {
		two = append(two, row[1:3])
		flat := append([]float64(nil), row...)
		flat[0], flat[3], flat[7] = 6-flat[0], 6-flat[3], 6-flat[7]
		given = append(given, flat)
	}
	got, err = statistics.CronbachAlpha(given, statistics.MissingListwise)
	require.NoError(t, err)
	near(t, o.Alpha.Unreversed, got.Raw, "items as given, not reversed")

	got, err = statistics.CronbachAlpha(two, statistics.MissingListwise)
	require.NoError(t, err)
	near(t, o.Alpha.TwoItems["raw_alpha"], got.Raw, "two items, raw_alpha")
	defined(t, o.Alpha.TwoItems["std.alpha"], got.Standardised, "two items, std.alpha")
	defined(t, o.Alpha.TwoItems["average_r"], got.MeanCorrelation, "two items, average_r")
	near(t, o.Alpha.TwoItems["mean"], got.Scale.Mean, "two items, mean")
	near(t, o.Alpha.TwoItems["sd"], got.Scale.SD, "two items, sd")
	undefined(t, got.Items[0].RawDropped, "alpha of the one item left")
}

func TestEndsAgreeWithR(t *testing.T) {
	rows := answers(t, "complete.csv")
	alpha, err := statistics.CronbachAlpha(rows, statistics.MissingListwise)
	require.NoError(t, err)
	want := table(t, "item_floor_ceiling.csv")
	require.Len(t, want, 10)
	for i, cells := range want {
		got, err := statistics.Ends(column(rows, i), 1, 5)
		require.NoError(t, err)
		defined(t, number(t, cells[1]), got.Floor, "floor")
		defined(t, number(t, cells[2]), got.Ceiling, "ceiling")
		near(t, number(t, cells[3]), alpha.Items[i].Mean, "mean")
		near(t, number(t, cells[4]), alpha.Items[i].SD, "sd")
	}
	o := readOracle(t)
	totals := column(readNumbers(t, "rci.csv", 1, 2), 0)
	got, err := statistics.Ends(totals, 10, 50)
	require.NoError(t, err)
	near(t, o.Total["floor_n"], float64(got.Low), "floor_n")
	near(t, o.Total["ceiling_n"], float64(got.High), "ceiling_n")
}

// readNumbers reads some columns of a CSV file.
func readNumbers(tb testing.TB, name string, columns ...int) [][]float64 {
	tb.Helper()
	var rows [][]float64
	for _, cells := range table(tb, name) {
		row := make([]float64, len(columns))
		for i, c := range columns {
			row[i] = number(tb, cells[c])
		}
		rows = append(rows, row)
	}
	require.Len(tb, rows, 120)
	return rows
}

func TestPrecisionAgreesWithR(t *testing.T) {
	o := readOracle(t)
	sd, reliability := o.RCI["sd_pre"], o.RCI["reliability"]
	sem, err := statistics.SEM(sd, reliability)
	require.NoError(t, err)
	near(t, o.Total["sem"], sem, "sem")
	near(t, o.Total["ci95_halfwidth"], z95*sem, "half the interval")
	difference, err := statistics.SEDifference(sd, reliability)
	require.NoError(t, err)
	near(t, o.Total["sdiff"], difference, "sdiff")
	near(t, o.RCI["sdiff"], difference, "sdiff of rci")
	threshold, err := statistics.DetectableChange(sd, reliability, z95)
	require.NoError(t, err)
	near(t, o.Total["rci95_threshold"], threshold, "rci95_threshold")
	z, err := statistics.Z(0.90)
	require.NoError(t, err)
	mdc, err := statistics.DetectableChange(sd, reliability, z)
	require.NoError(t, err)
	near(t, o.Total["mdc90"], mdc, "mdc90")
	z, err = statistics.Z(0.95)
	require.NoError(t, err)
	near(t, o.Total["z"], z, "z")
}

func TestChangeAgreesWithR(t *testing.T) {
	o := readOracle(t)
	cutoffs, err := statistics.CutoffsBetween(
		statistics.Norm{Mean: o.RCI["mean_pre"], SD: o.RCI["sd_pre"]},
		statistics.Norm{Mean: o.RCI["norm_mean"], SD: o.RCI["norm_sd"]}, statistics.DirectionHigher)
	require.NoError(t, err)
	near(t, o.RCI["cutoff_a"], cutoffs.A, "cutoff_a")
	near(t, o.RCI["cutoff_b"], cutoffs.B, "cutoff_b")
	near(t, o.RCI["cutoff_c"], cutoffs.C, "cutoff_c")

	rule := statistics.JacobsonTruax{
		SD: o.RCI["sd_pre"], Reliability: o.RCI["reliability"], Z: z95,
		Cutoff: cutoffs.C, Better: statistics.DirectionHigher,
	}
	mirror := rule
	mirror.Cutoff, mirror.Better = -rule.Cutoff, statistics.DirectionLower
	classes := map[string]int{}
	rows := table(t, "rci.csv")
	require.Len(t, rows, 120)
	for _, cells := range rows {
		pre, post := number(t, cells[1]), number(t, cells[2])
		got, err := rule.Classify(pre, post)
		require.NoError(t, err)
		defined(t, number(t, cells[3]), got.Index, cells[0])
		require.Equal(t, cells[4], got.Change.String(), cells[0])
		classes[got.Change.String()]++

		turned, err := mirror.Classify(-pre, -post)
		require.NoError(t, err)
		require.Equal(t, got.Change, turned.Change, "a scale turned round gives the same class")
		defined(t, -number(t, cells[3]), turned.Index, "index of a scale turned round")
	}
	require.Equal(t, o.Classes, classes)
}

func TestICCAgreesWithPsych(t *testing.T) {
	o := readOracle(t)
	got, err := statistics.ICC(readNumbers(t, "pairs.csv", 1, 2), 0.95)
	require.NoError(t, err)
	require.Equal(t, []int{120, 2, 0}, []int{got.Subjects, got.Raters, got.Missing})
	forms := map[string]statistics.Coefficient{
		"ICC1": got.ICC1, "ICC2": got.ICC2, "ICC3": got.ICC3, "ICC1k": got.ICC1k, "ICC2k": got.ICC2k, "ICC3k": got.ICC3k,
	}
	require.Len(t, o.ICC, len(forms))
	for _, want := range o.ICC {
		form := forms[want.Type]
		defined(t, want.ICC, form.Value, want.Type)
		defined(t, want.F, form.F, want.Type+" F")
		require.Equal(t, []int{want.DF1, want.DF2}, []int{form.DF1, form.DF2}, want.Type)
		p, ok := form.P.Value()
		require.True(t, ok)
		require.InEpsilon(t, want.P, p, 1e-6, want.Type+" p")
		defined(t, want.Lower, form.Lower, want.Type+" lower")
		defined(t, want.Upper, form.Upper, want.Type+" upper")
	}
}

func TestAgreementAgreesWithR(t *testing.T) {
	o := readOracle(t)
	rows := answers(t, "complete.csv")
	for weights, name := range map[statistics.Weights]string{
		statistics.WeightsNone: "kappa", statistics.WeightsQuadratic: "weighted_quadratic",
	} {
		got, err := statistics.Kappa(column(rows, 0), column(rows, 1), weights)
		require.NoError(t, err)
		near(t, o.Kappa[name], got.Kappa, name)
		require.Equal(t, []int{120, 0, 5}, []int{got.N, got.Missing, got.Categories})
	}
	pairs := readNumbers(t, "pairs.csv", 1, 2)
	got, err := statistics.LimitsOfAgreement(column(pairs, 0), column(pairs, 1), z95)
	require.NoError(t, err)
	near(t, o.BlandAltman["bias"], got.Bias, "bias")
	near(t, o.BlandAltman["sd"], got.SD, "sd")
	near(t, o.BlandAltman["lower"], got.Lower, "lower")
	near(t, o.BlandAltman["upper"], got.Upper, "upper")
}

func TestClustersAgreeWithR(t *testing.T) {
	o := readOracle(t)
	var families [][]float64
	last := ""
	for _, cells := range table(t, "families.csv") {
		if cells[1] != last {
			families, last = append(families, nil), cells[1]
		}
		families[len(families)-1] = append(families[len(families)-1], number(t, cells[2]))
	}
	got, err := statistics.ClusterICC(families)
	require.NoError(t, err)
	require.Equal(t, []int{30, 120, 0}, []int{got.Groups, got.N, got.Missing})
	near(t, o.Family["msb"], got.MSBetween, "msb")
	near(t, o.Family["msw"], got.MSWithin, "msw")
	near(t, o.Family["icc1"], got.ICC, "icc1")
	near(t, o.Family["design_effect"], got.DesignEffect, "design effect")

	oneWay, err := statistics.ICC(families, 0.95)
	require.NoError(t, err)
	defined(t, got.ICC, oneWay.ICC1.Value, "families of four are ICC(1) of four raters")
}
