package statistics

import (
	"fmt"
	"math"
)

// MaxItems is the largest number of items of a scale: what is kept grows with the
// square of the items, and the work for [Item.RawDropped] with the cube.
const MaxItems = 500

// Missing says which rows a covariance is made of when values are missing. Its zero
// value is not stated, which no figure takes, since programs differ.
type Missing uint8

// The words of [Missing].
const (
	MissingNotStated Missing = iota
	MissingListwise          // rows without a missing value, as in SPSS
	MissingPairwise          // for each covariance the rows that have both items, as in psych
)

var missingWords = vocabulary{kind: "missing", words: []string{"not-stated", "listwise", "pairwise"}}

// String returns the word, or missing(n) for a value outside the vocabulary.
func (m Missing) String() string { return missingWords.name(uint8(m)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (m Missing) MarshalText() ([]byte, error) { return missingWords.text(uint8(m)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (m *Missing) UnmarshalText(text []byte) error {
	word, err := missingWords.parse(text)
	*m = Missing(word)
	return err
}

// Items gathers the answers to the items of a scale, a person at a time. Its zero
// value has no rows and takes the number of items from the first.
//
// It keeps means and covariances and no answers, so that memory does not grow
// with the rows. It must not be copied after the first row, nor used by several
// goroutines at once.
type Items struct {
	items     int
	calls     int // of Add, so that an error locates a row among all that were offered
	rows      int
	available sample // each pair of items over the rows that have both
	complete  sample // each pair over the rows that miss nothing
}

// Add takes the answers of one person, one for each item in their order, already
// reversed where the scale says so. NaN is missing; a row may miss everything.
//
// A row that is longer or shorter than the first ([ErrRagged]), empty ([ErrTooFew]) or longer than
// [MaxItems] ([ErrTooMany]), or that holds an infinite value ([ErrRange]), is
// refused with a [LocatedError] and changes nothing. Its row number
// counts the calls of Add from 0, those refused included.
func (s *Items) Add(row []float64) error {
	at := s.calls
	s.calls++
	if err := s.fits(row, at); err != nil {
		return err
	}
	if s.items == 0 {
		s.items = len(row)
		s.available, s.complete = newSample(len(row)), newSample(len(row))
	}
	s.rows++
	if s.available.add(row) == len(row) {
		s.complete.add(row)
	}
	return nil
}

func (s *Items) fits(row []float64, at int) error {
	switch {
	case len(row) == 0:
		return &LocatedError{Row: at, Column: -1, Err: ErrTooFew}
	case len(row) > MaxItems:
		return &LocatedError{Row: at, Column: -1, Err: ErrTooMany}
	case s.items != 0 && len(row) != s.items:
		return &LocatedError{Row: at, Column: -1, Err: ErrRagged}
	default:
		return checkRow(row, at)
	}
}

// sample is the moments of every pair of items, and of the persons' means.
type sample struct {
	items  int
	cells  []joint // the lower triangle by rows, its diagonal included
	person joint
}

func newSample(items int) sample {
	return sample{items: items, cells: make([]joint, items*(items+1)/2)}
}

// cell is that of a pair of items in either order.
func (s *sample) cell(i, j int) *joint {
	i, j = max(i, j), min(i, j)
	return &s.cells[i*(i+1)/2+j]
}

// add takes what a row has and returns how much that is.
func (s *sample) add(row []float64) (answered int) {
	sum := 0.0
	for i, x := range row {
		if math.IsNaN(x) {
			continue
		}
		answered++
		sum += x
		s.addItem(row, i)
	}
	if answered > 0 {
		mean := sum / float64(answered)
		s.person.add(mean, mean)
	}
	return answered
}

func (s *sample) addItem(row []float64, i int) {
	cells := s.cells[i*(i+1)/2:]
	for j, y := range row[:i+1] {
		if !math.IsNaN(y) {
			cells[j].add(row[i], y)
		}
	}
}

// fewest is the number of cases that every covariance rests on at least.
func (s *sample) fewest() (cases int) {
	cases = math.MaxInt
	for i := range s.cells {
		cases = min(cases, s.cells[i].n)
	}
	return cases
}

// covariances fails for the first pair of items that fewer than two rows have.
func (s *sample) covariances() (matrix, error) {
	m := newMatrix(s.items)
	for i := range s.items {
		for j := range i + 1 {
			cell := s.cell(i, j)
			if cell.n < 2 {
				return matrix{}, fmt.Errorf("cases with both items %d and %d, counted from 0: %w", j, i, ErrTooFew)
			}
			m.set(i, j, cell.covariance())
		}
	}
	return m, nil
}
