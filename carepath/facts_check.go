package carepath

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// CheckFacts checks the facts that a host added to a record against the rulebook
// that is to read them, since a misspelt one would only stay unknown. The error
// is [assessment.FieldErrors], with pointers into the record: an id that no fact
// of the host's has ([ErrNoFact]), people that the fact is not about
// ([ErrScope]), a value that it has not ([ErrNoValue]).
func (b *Rulebook) CheckFacts(r assessment.Record) error {
	var faults assessment.FieldErrors
	for i, h := range r.Facts {
		path := "/facts/" + strconv.Itoa(i)
		f := b.facts[FactID(h.ID)]
		if f == nil || f.Read != nil {
			faults.Add(path+"/id", ErrNoFact)
			continue
		}
		if !f.looksAt(h.Member != "", h.Focal != "") {
			faults.Add(path, ErrScope)
		}
		if h.Value != nil && (*h.Value < f.Low || *h.Value > f.High) {
			faults.Add(path+"/value", ErrNoValue)
		}
	}
	return faults.Err()
}

// looksAt reports whether a fact is about just as many people as are named.
func (f *Fact) looksAt(member, focal bool) bool {
	switch f.Scope {
	case ScopeMember:
		return member && !focal
	case ScopeFocal:
		return focal && !member
	case ScopePair:
		return member && focal
	default:
		return !member && !focal
	}
}
