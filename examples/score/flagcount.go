package main

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
)

// flagCount counts what a flag comes to in all rows. An answer that calls for
// attention must be seen even where its row has no score, and one that is missing
// clears nobody; so both are told, without saying whose they are.
type flagCount struct {
	place                  int // of the flag in the instrument
	flag                   assessment.Flag
	item                   int
	raised, missing, wrong int
}

func newFlagCount(in assessment.Instrument, place int) flagCount {
	f := in.Flags[place]
	c := flagCount{place: place, flag: f}
	for i, it := range in.Items {
		if it.ID == f.Item {
			c.item = i
		}
	}
	return c
}

func (c *flagCount) count(s *sheet) {
	switch raised := s.key.Flag(c.place, s.cells); {
	case s.ragged || s.spoilt[c.item]:
		c.wrong++
	case raised == assessment.AnswerYes:
		c.raised++
	case raised != assessment.AnswerNo:
		c.missing++
	}
}

// word is what the flag comes to in the row that was read last: yes, no, why
// there is no answer, or nothing where the cell is at fault.
func (c *flagCount) word(s *sheet) string {
	if s.ragged || s.spoilt[c.item] {
		return ""
	}
	return s.key.Flag(c.place, s.cells).String()
}

// noteFlags says at the end how many rows raise a flag or leave it open.
func (s *sheet) noteFlags(log *reporter) {
	for _, c := range s.flags {
		if c.raised+c.missing+c.wrong > 0 {
			log.lastly(fmt.Sprintf("flag %s, item %s: raised in %d of the rows, without an answer in %d, not readable in %d; scores with -wide show which",
				c.flag.ID, c.flag.Item, c.raised, c.missing, c.wrong))
		}
	}
}
