package statistics

import "math"

// joint is the count, the means and the summed product of deviations of two
// variables, brought up to date one pair at a time (Welford 1962). The textbook's
// sum of products less the product of sums would lose all digits where means are
// large beside the spread, and two passes would need all rows kept. Each
// pair of items has a joint of its own because under pairwise deletion each has
// other rows, and hence other means.
type joint struct {
	n            int
	meanX, meanY float64
	product      float64
}

func (j *joint) add(x, y float64) {
	j.n++
	n := float64(j.n)
	dx := x - j.meanX
	j.meanX += dx / n
	j.meanY += (y - j.meanY) / n
	j.product += times(dx, y-j.meanY)
}

// covariance divides by n-1. It is not defined below two cases.
func (j *joint) covariance() float64 {
	return j.product / float64(j.n-1)
}

// summary is that of a variable paired with itself.
func (j *joint) summary() Summary {
	return Summary{N: j.n, Mean: j.meanX, SD: math.Sqrt(j.covariance())}
}

// summarise is the summary of values that are all there.
func summarise(values []float64) Summary {
	var j joint
	for _, x := range values {
		j.add(x, x)
	}
	return j.summary()
}

// square is rounded before anything is added to it.
func square(x float64) float64 { return float64(x * x) }

// times is a product rounded before anything is added to it.
func times(x, y float64) float64 { return float64(x * y) }

// spread keeps the size of the largest value, by which rounding errors are told
// from differences.
type spread struct {
	largest float64
	n       int
}

func (s *spread) add(x float64) {
	s.n++
	s.largest = max(s.largest, math.Abs(x))
}

// settle is a sum of squares, or 0 where its differences are no larger than what
// rounding leaves of equal values: one part in 10^13 of the largest. Without
// it a constant column of 0.1 would have a variance, and an F, out of nothing.
func (s *spread) settle(sumOfSquares float64) float64 {
	if sumOfSquares <= times(float64(s.n), square(1e-13*s.largest)) {
		return 0
	}
	return sumOfSquares
}
