package statistics

import "math"

// none skips no item of a matrix.
const none = -1

// matrix is the symmetric matrix of the covariances or correlations of items.
type matrix struct {
	items int
	cells []float64
}

func newMatrix(items int) matrix {
	return matrix{items: items, cells: make([]float64, items*items)}
}

func (m matrix) row(i int) []float64 { return m.cells[i*m.items : (i+1)*m.items] }

func (m matrix) set(i, j int, x float64) { m.row(i)[j], m.row(j)[i] = x, x }

// correlations has NaN for an item that does not vary, which makes every figure
// it takes part in not defined.
func (m matrix) correlations() matrix {
	r := newMatrix(m.items)
	for i := range m.items {
		for j := range i {
			r.set(i, j, m.row(i)[j]/times(m.sd(i), m.sd(j)))
		}
		r.set(i, i, m.sd(i)/m.sd(i))
	}
	return r
}

// sd is NaN for an item that does not vary.
func (m matrix) sd(i int) float64 {
	if variance := m.row(i)[i]; variance > nothing {
		return math.Sqrt(variance)
	}
	return math.NaN()
}

// without is the matrix with an item left out, or with none.
type without struct {
	items      int
	trace, sum float64 // sum is NaN when it is no variance to divide by
}

// without sums all cells but those of one item. The sum is the variance of the
// total; where covariances cancel it down to rounding error, or where pairwise ones
// add up to less than nothing, there is none.
func (m matrix) without(skip int) without {
	w := without{items: m.items}
	gross := 0.0
	for i := range m.items {
		if i == skip {
			w.items--
			continue
		}
		w.trace += m.row(i)[i]
		for j, x := range m.row(i) {
			if j != skip {
				w.sum += x
				gross += math.Abs(x)
			}
		}
	}
	if !(w.sum > nothing && w.sum > 1e-12*gross) {
		w.sum = math.NaN()
	}
	return w
}

// alpha is k/(k-1) (1 - trace/sum). It is NaN for fewer than two items and where
// the total has no variance.
func (w without) alpha() float64 {
	if w.items < 2 {
		return math.NaN()
	}
	k := float64(w.items)
	return times(k/(k-1), 1-w.trace/w.sum)
}

// meanCorrelation is the mean of the cells off the diagonal.
func (w without) meanCorrelation() float64 {
	k := float64(w.items)
	return (w.sum - w.trace) / times(k, k-1)
}

// rest is the correlation of an item with the sum of the others:
// Σ c_ij over i ≠ j, divided by √(c_ii · Σ c without i).
func (m matrix) rest(i int, others without) float64 {
	sum := 0.0
	for j, x := range m.row(i) {
		if j != i {
			sum += x
		}
	}
	return sum / times(m.sd(i), math.Sqrt(others.sum))
}
