package assessment

import (
	"math"
	"strconv"
)

// Interval is the set of numbers that a figure may still have, where figures
// are not only whole: a closed interval, the counterpart of [Span] for means,
// differences and indices. Its zero value is nothing known.
//
// Bounds are rounded to the nearest float64. Since that keeps order, the figure
// that all answers would give, rounded the same way, lies inside.
type Interval struct {
	low, high float64
	known     bool
}

// IntervalOf is the interval from one bound to the other, in either order.
// Nothing is known where a bound is infinite or not a number.
func IntervalOf(a, b float64) Interval {
	if math.IsNaN(a-a) || math.IsNaN(b-b) {
		return Interval{}
	}
	return Interval{low: min(a, b), high: max(a, b), known: true}
}

// Bounds returns the lowest and the highest number still possible. It reports
// false, and all numbers, when nothing is known.
func (v Interval) Bounds() (low, high float64, known bool) {
	if !v.known {
		return math.Inf(-1), math.Inf(1), false
	}
	return v.low, v.high, true
}

// Value returns the one number that is left, if only one is.
func (v Interval) Value() (n float64, exact bool) { return v.low, v.known && v.low == v.high }

// IsZero reports whether nothing is known.
func (v Interval) IsZero() bool { return !v.known }

// Minus is the interval of the difference of a number of each.
func (v Interval) Minus(o Interval) Interval {
	if !v.known || !o.known {
		return Interval{}
	}
	return IntervalOf(v.low-o.high, v.high-o.low)
}

// String says the numbers still possible: "3", "2.5 to 4" or "not known".
func (v Interval) String() string {
	switch {
	case !v.known:
		return "not known"
	case v.low == v.high:
		return decimal(v.low)
	default:
		return decimal(v.low) + " to " + decimal(v.high)
	}
}

// UnmarshalJSON fails with [ErrNotRead], as that of [Span] does.
func (*Interval) UnmarshalJSON([]byte) error { return ErrNotRead }

// MarshalJSON writes {"low":n,"high":n}, or {} when nothing is known.
func (v Interval) MarshalJSON() ([]byte, error) {
	if !v.known {
		return []byte("{}"), nil
	}
	return []byte(`{"low":` + decimal(v.low) + `,"high":` + decimal(v.high) + `}`), nil
}

// decimal is the shortest text that reads back as the same number.
func decimal(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
