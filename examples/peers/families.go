package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/fictional"
)

// enough is how many distinct families a run should have: with a tenth of that,
// the processor learns the branches of hand-written rules by heart.
const enough = 2000

// chunkFamilies is how many families are worked on before it is the next
// contender's turn.
const chunkFamilies = 20

// Day is the day that every family is planned for. No fictional family says
// anything after it.
func Day() assessment.Day { return assessment.MustParseDay("2026-12-31") }

// Corpus is distinct fictional families, each as a record and as its document of
// about 4 KB. Its zero value has none.
type Corpus struct {
	Records []assessment.Record
	Lines   [][]byte
}

// NewCorpus makes the first n families.
func NewCorpus(n int) (*Corpus, error) {
	c, all := new(Corpus), fictional.New(1, fictional.Options{Even: true})
	for i := range n {
		r := all.At(uint64(i))
		r.Day = Day()
		line, err := assessment.Encode(r)
		if err != nil {
			return nil, err
		}
		c.Records, c.Lines = append(c.Records, r), append(c.Lines, line)
	}
	return c, nil
}

// Of are the documents of a chunk.
func (c *Corpus) Of(chunk int) [][]byte {
	from, to := familiesOf(chunk, len(c.Lines))
	return c.Lines[from:to]
}

// chunks is how many chunks there are of n families.
func chunks(n int) int { return (n + chunkFamilies - 1) / chunkFamilies }

// familiesOf are the places of a chunk's families among n.
func familiesOf(chunk, n int) (from, to int) {
	return min(chunk*chunkFamilies, n), min((chunk+1)*chunkFamilies, n)
}
