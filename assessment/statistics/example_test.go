package statistics_test

import (
	"fmt"
	"math"

	"github.com/kithcare/kith/assessment/statistics"
)

// Rows come one at a time, from a file for instance, and are not kept.
func ExampleItems() {
	missing := math.NaN()
	var items statistics.Items
	for _, row := range [][]float64{{1, 2, 1}, {2, 2, 3}, {4, 3, 4}, {5, 5, missing}, {3, 4, 3}} {
		if err := items.Add(row); err != nil {
			fmt.Println(err)
			return
		}
	}
	alpha, err := items.Alpha(statistics.MissingListwise)
	if err != nil {
		fmt.Println(err)
		return
	}
	interval, err := statistics.AlphaInterval(alpha.Raw, alpha.Cases, len(alpha.Items), 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("alpha %.3f (%.2f to %.2f), %d of %d rows complete\n",
		alpha.Raw, interval.Lower, interval.Upper, alpha.Cases, alpha.Rows)
	for i, item := range alpha.Items {
		if r, ok := item.RestCorrelation.Value(); ok {
			fmt.Printf("item %d: mean %.2f, with the rest %.2f\n", i+1, item.Mean, r)
		}
	}
	// Output:
	// alpha 0.875 (0.18 to 0.99), 4 of 5 rows complete
	// item 1: mean 2.50, with the rest 0.94
	// item 2: mean 2.75, with the rest 0.59
	// item 3: mean 2.75, with the rest 0.80
}

func ExampleEnds() {
	got, err := statistics.Ends([]float64{10, 10, 23, 50, math.NaN()}, 10, 50)
	fmt.Println(got.Floor, got.Ceiling, got.N, got.Missing, err)
	// Output: 0.5 0.25 4 1 <nil>
}

// A published standard deviation and reliability are all it takes.
func ExampleDetectableChange() {
	z, err := statistics.Z(0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	change, err := statistics.DetectableChange(10, 0.84, z)
	fmt.Printf("%.2f points %v\n", change, err)
	// Output: 11.09 points <nil>
}

func ExampleJacobsonTruax_Classify() {
	cutoffs, err := statistics.CutoffsBetween(
		statistics.Norm{Mean: 30, SD: 8}, statistics.Norm{Mean: 45, SD: 6}, statistics.DirectionHigher)
	if err != nil {
		fmt.Println(err)
		return
	}
	rule := statistics.JacobsonTruax{
		SD: 8, Reliability: 0.9, Z: 1.96, Cutoff: cutoffs.C, Better: statistics.DirectionHigher,
	}
	for _, post := range []float64{44, 38, 33, 18, math.NaN()} {
		outcome, err := rule.Classify(30, post)
		fmt.Println(outcome.Change, err)
	}
	// Output:
	// recovered <nil>
	// improved <nil>
	// unchanged <nil>
	// deteriorated <nil>
	// not-stated <nil>
}

// The judges of Shrout and Fleiss 1979.
func ExampleICC() {
	icc, err := statistics.ICC([][]float64{
		{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7},
	}, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	if x, ok := icc.ICC2.Value.Value(); ok {
		fmt.Printf("absolute agreement %.2f\n", x)
	}
	if x, ok := icc.ICC3.Value.Value(); ok {
		fmt.Printf("consistency %.2f\n", x)
	}
	// Output:
	// absolute agreement 0.29
	// consistency 0.71
}

func ExampleKappa() {
	got, err := statistics.Kappa([]float64{1, 1, 2, 3, 3}, []float64{1, 2, 2, 3, math.NaN()}, statistics.WeightsQuadratic)
	fmt.Printf("%.3f of %d pairs, %d left out %v\n", got.Kappa, got.N, got.Missing, err)
	// Output: 0.800 of 4 pairs, 1 left out <nil>
}

func ExampleLimitsOfAgreement() {
	got, err := statistics.LimitsOfAgreement([]float64{30, 42, 38}, []float64{31, 40, 38}, 1.96)
	fmt.Printf("bias %.2f, %.2f to %.2f %v\n", got.Bias, got.Lower, got.Upper, err)
	// Output: bias 0.33, -2.66 to 3.33 <nil>
}

// Members of a family are alike, so that four of them tell less than four strangers.
func ExampleClusterICC() {
	got, err := statistics.ClusterICC([][]float64{{20, 22, 24}, {30, 33}, {41, 39, 40, 44}})
	fmt.Printf("ICC %.2f, design effect %.2f %v\n", got.ICC, got.DesignEffect, err)
	// Output: ICC 0.96, design effect 2.92 <nil>
}
