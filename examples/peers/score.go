package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/kithcare/kith/assessment"
)

// The questionnaire that is scored is as long as those in performance studies:
// nobody's, so that nothing of it is protected.
const (
	scoreItems  = 104
	scoreScales = 20
	// scorePeople is how many people of each family have filled it in.
	scorePeople = 10
)

// Scoring is the answers of many people, in the form of each contender.
type Scoring struct {
	key   *assessment.Key
	cells []assessment.Cell
	codes []int8 // -1 where there is none
}

// scaleSize is how many items a scale has: six in the first four, then five.
func scaleSize(scale int) int {
	if scale < scoreItems-5*scoreScales {
		return 6
	}
	return 5
}

// NewScoring draws answers for so many families, one in fourteen missing.
func NewScoring(families int) (*Scoring, error) {
	key, err := assessment.NewKey(made())
	if err != nil {
		return nil, err
	}
	n := families * scorePeople * scoreItems
	s := &Scoring{key: key, cells: make([]assessment.Cell, n), codes: make([]int8, n)}
	r := rand.New(rand.NewPCG(20261121, 1))
	for i := range s.cells {
		s.codes[i] = -1
		if r.IntN(14) > 0 {
			code := r.IntN(5)
			s.cells[i], s.codes[i] = assessment.CodeCell(code), int8(code)
		}
	}
	return s, nil
}

// made is a questionnaire of items of 0 to 4, every third of them reversed.
func made() assessment.Instrument {
	cites := []assessment.Citation{{Basis: assessment.BasisPolicy, Reason: "made up, to measure"}}
	in := assessment.Instrument{ID: "made-up", Title: "Made up", Version: "1", Cites: cites}
	for i := range scoreScales {
		scale := assessment.Scale{ID: fmt.Sprintf("s%02d", i), High: 4 * scaleSize(i), Cites: cites}
		for range scaleSize(i) {
			id := fmt.Sprintf("i%03d", len(in.Items))
			if len(in.Items)%3 == 0 {
				scale.Reversed = append(scale.Reversed, id)
			}
			in.Items = append(in.Items, assessment.Item{ID: id, High: 4})
			scale.Items = append(scale.Items, id)
		}
		in.Scales = append(in.Scales, scale)
	}
	return in
}

// handTally is what a hand-written loop works out of a scale.
type handTally struct{ low, high, answered int }

// handCodes is what somebody would write for these scales alone: it knows how
// many items each has, their codes, and which are reversed.
func handCodes(to *[scoreScales]handTally, row []int8) bool {
	at, third := 0, 0
	for scale := range to {
		size := scaleSize(scale)
		sum, missing := 0, 0
		for _, c := range row[at : at+size] {
			switch {
			case c == -1:
				missing++
			case uint8(c) > 4:
				return false
			case third == 0:
				sum += 4 - int(c)
			default:
				sum += int(c)
			}
			if third++; third == 3 {
				third = 0
			}
		}
		at += size
		to[scale] = handTally{low: sum, high: sum + 4*missing, answered: size - missing}
	}
	return true
}

// handCells is the same over the cells that ours takes.
func handCells(to *[scoreScales]handTally, row []assessment.Cell) bool {
	at, third := 0, 0
	for scale := range to {
		size := scaleSize(scale)
		sum, missing := 0, 0
		for _, cell := range row[at : at+size] {
			c, ok := cell.Code()
			switch {
			case !ok:
				missing++
			case uint(c) > 4:
				return false
			case third == 0:
				sum += 4 - c
			default:
				sum += c
			}
			if third++; third == 3 {
				third = 0
			}
		}
		at += size
		to[scale] = handTally{low: sum, high: sum + 4*missing, answered: size - missing}
	}
	return true
}

// contenders score every row of a chunk.
func (s *Scoring) contenders() []Contender {
	tallies, hand := make([]assessment.Tally, scoreScales), new([scoreScales]handTally)
	return []Contender{
		s.contender("score: ours", func(from, to int) (sum int) {
			for ; from < to; from += scoreItems {
				if s.key.Tally(tallies, s.cells[from:from+scoreItems]) != nil {
					return -1
				}
				sum += tallies[0].Low
			}
			return sum
		}),
		s.contender("score: hand, codes", func(from, to int) (sum int) {
			for ; from < to; from += scoreItems {
				if !handCodes(hand, s.codes[from:from+scoreItems]) {
					return -1
				}
				sum += hand[0].low
			}
			return sum
		}),
		s.contender("score: hand, cells", func(from, to int) (sum int) {
			for ; from < to; from += scoreItems {
				if !handCells(hand, s.cells[from:from+scoreItems]) {
					return -1
				}
				sum += hand[0].low
			}
			return sum
		}),
	}
}

func (s *Scoring) contender(name string, pass func(from, to int) int) Contender {
	const family = scorePeople * scoreItems
	rows := func(chunk int) (from, to int) {
		from, to = familiesOf(chunk, len(s.cells)/family)
		return from * family, to * family
	}
	return Contender{
		name:  name,
		items: func(chunk int) int { from, to := rows(chunk); return (to - from) / scoreItems },
		pass:  func(chunk int) int { return pass(rows(chunk)) },
	}
}

// agree checks that ours and the loops find the same spans.
func (s *Scoring) agree() error {
	tallies, codes, cells := make([]assessment.Tally, scoreScales), new([scoreScales]handTally), new([scoreScales]handTally)
	for from := 0; from < len(s.cells); from += scoreItems {
		row := s.cells[from : from+scoreItems]
		if err := s.key.Tally(tallies, row); err != nil {
			return err
		}
		if !handCodes(codes, s.codes[from:from+scoreItems]) || !handCells(cells, row) || *codes != *cells {
			return differ("scoring: the two loops over row %d", from/scoreItems)
		}
		for i, t := range tallies {
			if codes[i] != (handTally{t.Low, t.High, t.Answered}) {
				return differ("scoring: ours and the loop over row %d, scale %d", from/scoreItems, i)
			}
		}
	}
	return nil
}

// differError says between whom, and where, an agreement failed.
type differError string

func (e differError) Error() string { return string(e) + " differ" }

func differ(format string, args ...any) error { return differError(fmt.Sprintf(format, args...)) }
