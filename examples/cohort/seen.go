package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// seen is what the report looks at of one record. Workers make it, and it is
// counted in the order of the input, so that sums of decimals are the same however
// many workers there are.
type seen struct {
	redacted
	family.Family
	picture *assessment.Picture
	capital recoverycapital.Capital
	plan    carepath.Plan
}

func see(f family.Family, plan carepath.Plan, capital recoverycapital.Capital) *seen {
	return &seen{Family: f, picture: assessment.Gather(f.Record, f.Record.Day), capital: capital, plan: plan}
}

// split counts what holds, what does not, and what is not known.
type split struct{ yes, no, open int }

func (s *split) add(known, yes bool) {
	switch {
	case !known:
		s.open++
	case yes:
		s.yes++
	default:
		s.no++
	}
}

// addReading counts a reading of no and yes.
func (s *split) addReading(r assessment.Reading) {
	n, settled := r.Span.Value()
	s.add(settled, n == 1)
}
