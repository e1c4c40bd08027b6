package statistics

import "math"

// FloorCeiling is how much of a sample lies at the two ends of a scale. Its zero
// value is that of no values.
type FloorCeiling struct {
	N       int // values that are there
	Missing int
	Low     int // of N, those at the lowest possible value
	High    int // of N, those at the highest
	// Floor and Ceiling are Low and High as shares of N, from 0 to 1; not defined for
	// an N of 0. More than 0.15 is often called an effect (Terwee 2007).
	Floor, Ceiling Figure
}

// Ends counts the values at the lowest and the highest value that an item or a
// score can have, which are the scale's and not the sample's. NaN is missing.
//
// A value outside of the two, or infinite, is a [LocatedError] ([ErrOutside],
// [ErrRange]); low must be less than high ([ErrParameter]).
func Ends(values []float64, low, high float64) (FloorCeiling, error) {
	if err := argument(usable(low) && usable(high) && low < high, "low and high", "low less than high"); err != nil {
		return FloorCeiling{}, err
	}
	if err := checkList(values, 0); err != nil {
		return FloorCeiling{}, err
	}
	var f FloorCeiling
	for row, x := range values {
		if x < low || x > high {
			return FloorCeiling{}, &LocatedError{Row: row, Err: ErrOutside}
		}
		f.count(x, low, high)
	}
	n := float64(f.N)
	f.Floor, f.Ceiling = figure(float64(f.Low)/n), figure(float64(f.High)/n)
	return f, nil
}

func (f *FloorCeiling) count(x, low, high float64) {
	switch {
	case math.IsNaN(x):
		f.Missing++
		return
	case x == low:
		f.Low++
	case x == high:
		f.High++
	}
	f.N++
}
