package assessment

// Percent is what share of a possible maximum a value may be, from 0 to 100,
// rounded outward to whole numbers so that the true share always lies inside.
// Its zero value is nothing known: 0 to 100.
type Percent struct{ low, above uint8 } // above counts down from 100, so that the zero value is the widest

// PercentOf is the share that a value makes of a range of values, low to high.
// It reports false where the range holds a single value or none, since there
// is then no share to speak of, and where it is wider than 2⁴⁰.
func PercentOf(value Span, low, high int) (Percent, bool) {
	size := int64(high) - int64(low) // negative where it overflows
	if low >= high || size <= 0 || size > 1<<40 {
		return Percent{}, false
	}
	a, b, _ := value.Within(low, high).Bounds()
	return Percent{
		low:   uint8(int64(a-low) * 100 / size),
		above: uint8(100 - (int64(b-low)*100+size-1)/size),
	}, true
}

// Bounds returns the lowest and the highest share still possible.
func (p Percent) Bounds() (low, high int) { return int(p.low), 100 - int(p.above) }

// String says the share still possible: "50" or "0 to 100".
func (p Percent) String() string {
	low, high := p.Bounds()
	return Between(low, high).String()
}

// UnmarshalJSON fails with [ErrNotRead], as that of [Span] does.
func (*Percent) UnmarshalJSON([]byte) error { return ErrNotRead }

// MarshalJSON writes {"low":n,"high":n}.
func (p Percent) MarshalJSON() ([]byte, error) {
	low, high := p.Bounds()
	return Between(low, high).MarshalJSON()
}
