package assessment

import (
	"math"
	"strconv"
)

// Span is the set of whole numbers that a value may still have: a closed
// interval. Its zero value is nothing known.
//
// One answered item is [Exactly] its code, an unanswered one spans its range,
// and a sum of spans is a span, so that "not yet known" is carried through
// every figure and never turns into a zero. Arithmetic saturates at the ends
// of int instead of wrapping.
type Span struct {
	low, high int
	known     bool
}

// Exactly is the span of one value.
func Exactly(n int) Span { return Span{low: n, high: n, known: true} }

// Between is the span from one bound to the other, in either order.
func Between(a, b int) Span { return Span{low: min(a, b), high: max(a, b), known: true} }

// Bounds returns the lowest and the highest value still possible. It reports
// false, and the whole range of int, when nothing is known.
func (s Span) Bounds() (low, high int, known bool) {
	if !s.known {
		return math.MinInt, math.MaxInt, false
	}
	return s.low, s.high, true
}

// Value returns the one value that is left, if only one is.
func (s Span) Value() (n int, exact bool) { return s.low, s.known && s.low == s.high }

// IsZero reports whether nothing is known.
func (s Span) IsZero() bool { return !s.known }

// Hull is the smallest span that holds both: what two informants who disagree
// leave possible. With nothing known on either side nothing is known.
func (s Span) Hull(o Span) Span {
	if !s.known || !o.known {
		return Span{}
	}
	return Span{low: min(s.low, o.low), high: max(s.high, o.high), known: true}
}

// Within is what is left of the span between two bounds, which is all of that
// range when nothing is known or when nothing of the span lies inside.
// The bounds may be given in either order.
func (s Span) Within(low, high int) Span {
	low, high = min(low, high), max(low, high)
	if !s.known || s.high < low || s.low > high {
		return Between(low, high)
	}
	return Span{low: max(s.low, low), high: min(s.high, high), known: true}
}

// Add is the span of the sum of a value of each.
func (s Span) Add(o Span) Span {
	if !s.known || !o.known {
		return Span{}
	}
	return Span{low: saturatingAdd(s.low, o.low), high: saturatingAdd(s.high, o.high), known: true}
}

// Met tests low ≤ x ≤ high for every value x of the span.
//
//	all inside     → met, known
//	none inside    → not met, known
//	some           → not known
//
// With nothing known every whole number is possible, so that only a test which
// all of them pass, or none since low is above high, is settled.
func (s Span) Met(low, high int) (met, known bool) {
	switch a, b, _ := s.Bounds(); {
	case low > high:
		return false, true
	case a >= low && b <= high:
		return true, true
	case b < low || a > high:
		return false, true
	default:
		return false, false
	}
}

// String says the values still possible: "3", "2 to 5" or "not known".
func (s Span) String() string {
	switch {
	case !s.known:
		return "not known"
	case s.low == s.high:
		return strconv.Itoa(s.low)
	default:
		return strconv.Itoa(s.low) + " to " + strconv.Itoa(s.high)
	}
}

// UnmarshalJSON fails with [ErrNotRead], lest a plan or a figure that was stored
// come back as one that knows nothing.
func (*Span) UnmarshalJSON([]byte) error { return ErrNotRead }

// MarshalJSON writes {"low":n,"high":n}, or {} when nothing is known.
func (s Span) MarshalJSON() ([]byte, error) {
	if !s.known {
		return []byte("{}"), nil
	}
	text := strconv.AppendInt([]byte(`{"low":`), int64(s.low), 10)
	text = strconv.AppendInt(append(text, `,"high":`...), int64(s.high), 10)
	return append(text, '}'), nil
}

func saturatingAdd(a, b int) int {
	switch c := a + b; {
	case a > 0 && b > 0 && c < 0:
		return math.MaxInt
	case a < 0 && b < 0 && c >= 0:
		return math.MinInt
	default:
		return c
	}
}
