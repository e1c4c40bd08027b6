package statistics

import "fmt"

// Limits is the limits of agreement of two informants or methods, in points of the
// scale. Its zero value is not a result.
type Limits struct {
	N, Missing   int     // pairs taken, and pairs left out for a missing value
	Bias         float64 // mean of first less second
	SD           float64 // of the differences, n-1
	Lower, Upper float64 // Bias ∓ z SD
}

// LimitsOfAgreement returns between which bounds most differences of first less
// second lie: of normal ones 95 % for a z of 1.96. NaN is missing: the pair is
// left out and counted.
//
// It is an error when z is not more than 0 ([ErrParameter]), when lists differ in
// length ([ErrRagged]) or hold an infinite value ([ErrRange]), both located, and for fewer than two
// complete pairs ([ErrTooFew]). Bland and Altman 1986.
func LimitsOfAgreement(first, second []float64, z float64) (Limits, error) {
	if err := checkZ(z); err != nil {
		return Limits{}, err
	}
	p, err := completePairs(first, second)
	if err != nil {
		return Limits{}, err
	}
	if len(p.first) < 2 {
		return Limits{}, fmt.Errorf("pairs: %w", ErrTooFew)
	}
	differences := make([]float64, len(p.first))
	for i, x := range p.first {
		differences[i] = x - p.second[i]
	}
	d := summarise(differences)
	return Limits{
		N: d.N, Missing: p.missing, Bias: d.Mean, SD: d.SD,
		Lower: d.Mean - times(z, d.SD), Upper: d.Mean + times(z, d.SD),
	}, nil
}
