package fictional

import (
	"iter"
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Families is a sequence of fictional families without an end. It is made by
// [New], never changes, and is safe for concurrent use. Its zero value is that of
// seed 0 without questionnaires.
type Families struct {
	seed  uint64
	even  bool
	forms []form
	facts []Fact
}

// Options say what the families are like. The zero value is the mix that the
// package describes, with the questionnaires of [assessment.Instruments].
type Options struct {
	// Even makes families for comparing speed: two to eight people, one of whom
	// uses, documents of about 4 KB with four questionnaires, no hostile texts, and
	// neither services nor facts of a host's.
	Even bool
	// Instruments are the questionnaires that people answer, by code; nil means
	// those of [assessment.Instruments], and an empty list none.
	Instruments []assessment.Instrument
	// Facts are those that a host, or a rulebook, keeps under ids of its own.
	Facts []Fact
}

// Fact is one fact of a host's: its id, whether it is about a member, about a
// person who uses, about both or, with neither, about the family; and its least
// and greatest value. Its zero value has no id, which no record takes.
type Fact struct {
	ID            string
	Member, Focal bool
	Low, High     int
}

// form is a questionnaire as far as answering it goes.
type form struct {
	id    string
	items []assessment.Item
}

// New is the families of a seed. Later changes to the options do not reach them.
func New(seed uint64, o Options) *Families {
	if o.Instruments == nil {
		o.Instruments = assessment.Instruments().Instruments
	}
	s := &Families{seed: seed, even: o.Even, facts: slices.Clone(o.Facts)}
	for _, in := range o.Instruments {
		s.forms = append(s.forms, form{id: in.ID, items: slices.Clone(in.Items)})
	}
	return s
}

// At is the family of a number. It validates, as far as the ids of instruments
// and facts in the options are ones that a record takes.
func (s *Families) At(n uint64) assessment.Record {
	f := &family{lot: newLot(s.seed, n), of: s}
	f.begin(n)
	if s.even {
		f.evenly()
		return f.Record
	}
	f.people()
	if f.told > 0 {
		f.speak()
	}
	f.services()
	if f.chance(2) {
		return f.cut()
	}
	return f.Record
}

// All is every family from the first on. It has no end: the caller stops.
func (s *Families) All() iter.Seq[assessment.Record] {
	return func(yield func(assessment.Record) bool) {
		for n := uint64(0); yield(s.At(n)); n++ {
		}
	}
}
