package statistics

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// maxDF is the largest number of degrees of freedom that the incomplete beta function
// still answers well for.
const maxDF = 1e9

// tail is what a two-sided interval leaves on one side.
func tail(confidence float64) float64 { return (1 - confidence) / 2 }

// fUpper is the F that is exceeded with a probability of p, or NaN where there is
// none. With y = d2 / (d2 + d1 F), P(exceed F) is the regularised
// incomplete beta function I_y(d2/2, d1/2). The lower quantile is the reciprocal
// with the degrees of freedom exchanged, so that no 1-p rounds a small tail away.
func fUpper(p, d1, d2 float64) float64 {
	if !isDF(d1) || !isDF(d2) || !(p > 0 && p < 1) {
		return math.NaN()
	}
	y := mathext.InvRegIncBeta(d2/2, d1/2, p)
	if !(y > 0 && y < 1) {
		return math.NaN()
	}
	return d2 * (1 - y) / times(d1, y)
}

// fExceeded is the probability of exceeding f, or NaN where there is none.
func fExceeded(f, d1, d2 float64) float64 {
	if !isDF(d1) || !isDF(d2) || !(f >= 0) {
		return math.NaN()
	}
	return mathext.RegIncBeta(d2/2, d1/2, d2/(d2+times(d1, f)))
}

// isDF is false for a NaN. Half a degree is less than any mean square has.
func isDF(d float64) bool { return d >= 0.5 && d <= maxDF }

// Z is the standard normal deviate that lies within ±z with a probability of
// confidence: 1.96 for 0.95. Confidence lies between 0 and 1 ([ErrParameter]).
func Z(confidence float64) (float64, error) {
	if err := checkConfidence(confidence); err != nil {
		return 0, err
	}
	return times(math.Sqrt2, math.Erfinv(confidence)), nil
}
