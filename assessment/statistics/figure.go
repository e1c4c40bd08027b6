package statistics

import (
	"math"
	"strconv"
)

// Figure is a number that data may leave undefined. Its zero value is not
// defined. It never holds a NaN or an infinity.
type Figure struct {
	value   float64
	defined bool
}

// figure is not defined for a NaN or an infinity, so that formulas may divide by
// zero inside the package and the result still says so outside.
func figure(x float64) Figure {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Figure{}
	}
	return Figure{value: x, defined: true}
}

// Value returns the number, and whether there is one.
func (f Figure) Value() (x float64, defined bool) { return f.value, f.defined }

// String writes the shortest decimal that reads back as the same number, or
// "not defined".
func (f Figure) String() string {
	if !f.defined {
		return "not defined"
	}
	return strconv.FormatFloat(f.value, 'g', -1, 64)
}

// MarshalJSON writes a number, or null when there is none.
func (f Figure) MarshalJSON() ([]byte, error) {
	if !f.defined {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, f.value, 'g', -1, 64), nil
}

// Interval is the range between two bounds, both included. Its zero value is the
// point zero.
type Interval struct {
	Lower, Upper float64
}

// Summary is the number, the mean and the standard deviation (n-1) of some
// values. Its zero value summarises nothing.
type Summary struct {
	N        int
	Mean, SD float64
}
