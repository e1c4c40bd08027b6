package fictional

import (
	"math/bits"
	"math/rand/v2"

	"github.com/kithcare/kith/assessment"
)

// lot draws numbers, the same on every machine: whole numbers only, from a
// generator whose output is promised not to change.
type lot struct{ pcg rand.PCG }

func newLot(seed, n uint64) lot {
	var l lot
	l.pcg.Seed(seed, n)
	l.pcg.Uint64() // neighbours' first numbers are not far enough apart
	return l
}

// pick is a number from 0 up to n, and not n. It is the high half of a product: one
// number a pick, whatever n is.
func (l *lot) pick(n int) int {
	high, _ := bits.Mul64(l.pcg.Uint64(), uint64(n))
	return int(high)
}

// chance is true in so many of a hundred.
func (l *lot) chance(hundredths int) bool { return l.pick(100) < hundredths }

// among is one of a list.
func among[T any](l *lot, all []T) T { return all[l.pick(len(all))] }

// weighed is a place in a list of weights, drawn by weight.
func (l *lot) weighed(weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	n := l.pick(sum)
	for i, w := range weights {
		if n < w {
			return i
		}
		n -= w
	}
	return len(weights) - 1 // does not happen
}

// some are so many of the words of a vocabulary from 1 to most, each once and in
// their order.
func some[T ~uint8](l *lot, n, most int) []T {
	out := make([]T, 0, n)
	for w := 1; w <= most && len(out) < n; w++ {
		if left := most - w + 1; l.pick(left) < n-len(out) {
			out = append(out, T(w))
		}
	}
	return out
}

// answers is where the answers of a vocabulary begin, after the four absences.
const answers = int(assessment.AnswerNo)

// absence is why there is no answer.
func (l *lot) absence() assessment.Absence { return assessment.Absence(l.weighed(50, 20, 20, 10)) }

// say is an answer up to the last word of its vocabulary, or why there is none.
func say[T ~uint8](f *family, most T) T {
	if !f.chance(f.told) {
		return T(f.absence())
	}
	return T(answers + f.pick(int(most)-answers+1))
}
