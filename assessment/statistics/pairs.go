package statistics

import "math"

// pairs is two lists side by side without the pairs that miss a value.
type pairs struct {
	first, second []float64
	missing       int
}

// completePairs fails when the lists differ in length or hold an infinite value;
// the second list is column 1.
func completePairs(first, second []float64) (pairs, error) {
	if len(first) != len(second) {
		return pairs{}, &LocatedError{Row: min(len(first), len(second)), Column: -1, Err: ErrRagged}
	}
	if err := checkList(first, 0); err != nil {
		return pairs{}, err
	}
	if err := checkList(second, 1); err != nil {
		return pairs{}, err
	}
	var p pairs
	for i, x := range first {
		if y := second[i]; math.IsNaN(x) || math.IsNaN(y) {
			p.missing++
		} else {
			p.first, p.second = append(p.first, x), append(p.second, y)
		}
	}
	return p, nil
}
