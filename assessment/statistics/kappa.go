package statistics

import (
	"fmt"
	"math"
	"slices"
)

// MaxCategories is the largest number of different codes two raters may use: the
// work grows with its square.
const MaxCategories = 1000

// Weights says how much worse a disagreement is the further apart two codes are.
// Its zero value is not stated, which no kappa takes.
type Weights uint8

// The words of [Weights].
const (
	WeightsNotStated Weights = iota
	WeightsNone              // each disagreement is the same: Cohen's kappa, for codes without an order
	WeightsLinear            // by the distance of the codes
	WeightsQuadratic         // by the square of the distance
)

var weightsWords = vocabulary{kind: "weights", words: []string{"not-stated", "none", "linear", "quadratic"}}

// String returns the word, or weights(n) for a value outside the vocabulary.
func (w Weights) String() string { return weightsWords.name(uint8(w)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (w Weights) MarshalText() ([]byte, error) { return weightsWords.text(uint8(w)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (w *Weights) UnmarshalText(text []byte) error {
	word, err := weightsWords.parse(text)
	*w = Weights(word)
	return err
}

// of is the weight of a disagreement at a distance, from 0 to 1 as the distance is.
func (w Weights) of(distance float64) float64 {
	switch {
	case distance == 0:
		return 0
	case w == WeightsLinear:
		return distance
	case w == WeightsQuadratic:
		return square(distance)
	default:
		return 1
	}
}

// RaterAgreement is how far two raters agree beyond chance. Its zero value is not
// a result.
type RaterAgreement struct {
	N, Missing int // pairs taken, and pairs left out for a missing code
	Categories int // different codes in the pairs taken
	// Observed and Expected are the weighted agreement there is and that of chance,
	// from 0 to 1.
	Observed, Expected float64
	// Kappa is (Observed - Expected) / (1 - Expected), at most 1.
	Kappa float64
}

// Kappa returns Cohen's kappa of the codes that two raters gave to the same
// things. Codes are numbers, for instance answers 1 to 5; weights go by their
// distance. NaN is missing: the pair is left out and counted.
//
// It is an error when lists differ in length ([ErrRagged]) or hold an infinite code ([ErrRange]), both located,
// when weights are not stated ([ErrWord]), for no complete pair ([ErrTooFew]), more than
// [MaxCategories] codes ([ErrTooMany]), and when both raters gave one and the
// same code to all, so that chance agrees as well ([ErrNoVariance]). Cohen 1960, 1968.
func Kappa(first, second []float64, by Weights) (RaterAgreement, error) {
	if err := weightsWords.check(uint8(by)); err != nil {
		return RaterAgreement{}, err
	}
	p, err := completePairs(first, second)
	if err != nil {
		return RaterAgreement{}, err
	}
	codes := slices.Concat(p.first, p.second)
	slices.Sort(codes)
	codes = slices.Compact(codes)
	switch {
	case len(codes) == 0:
		return RaterAgreement{}, fmt.Errorf("pairs: %w", ErrTooFew)
	case len(codes) == 1:
		return RaterAgreement{}, fmt.Errorf("codes: %w", ErrNoVariance)
	case len(codes) > MaxCategories:
		return RaterAgreement{}, fmt.Errorf("codes: %w", ErrTooMany)
	}
	return p.agreement(codes, by), nil
}

// agreement is that of sorted codes, two or more.
func (p pairs) agreement(codes []float64, by Weights) RaterAgreement {
	width := codes[len(codes)-1] - codes[0]
	weight := func(x, y float64) float64 { return by.of(math.Abs(x-y) / width) }
	observed, expected := 0.0, 0.0
	for i, x := range p.first {
		observed += weight(x, p.second[i])
	}
	a, b := counts(p.first, codes), counts(p.second, codes)
	for i, x := range codes {
		for j, y := range codes {
			expected += times(a[i]*b[j], weight(x, y))
		}
	}
	n := float64(len(p.first))
	observed, expected = observed/n, expected/n/n
	return RaterAgreement{
		N: len(p.first), Missing: p.missing, Categories: len(codes),
		Observed: 1 - observed, Expected: 1 - expected, Kappa: 1 - observed/expected,
	}
}

// counts is how often each of the sorted codes is given.
func counts(given, codes []float64) []float64 {
	n := make([]float64, len(codes))
	for _, x := range given {
		i, _ := slices.BinarySearch(codes, x)
		n[i]++
	}
	return n
}
