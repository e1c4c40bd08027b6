package main

import (
	"github.com/kithcare/kith/assessment/fictional"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
)

// numbers counts fictional families.
type numbers struct{ at, end uint64 }

func (n *numbers) next(j *job) (bool, error) {
	if n.at == n.end {
		return false, nil
	}
	j.number = n.at
	n.at++
	return true, nil
}

// families are those of a seed, who answer every questionnaire and every fact that
// the published rulebook knows.
func families(o options) *fictional.Families {
	var facts []fictional.Fact
	for _, f := range carepath.Vocabulary() {
		if f.Read == nil {
			pair := f.Scope == carepath.ScopePair
			facts = append(facts, fictional.Fact{
				ID: string(f.ID), Low: f.Low, High: f.High,
				Member: pair || f.Scope == carepath.ScopeMember, Focal: pair || f.Scope == carepath.ScopeFocal,
			})
		}
	}
	return fictional.New(o.seed, fictional.Options{Even: o.even, Instruments: family.Catalogue().Instruments, Facts: facts})
}

// maker writes the record of a family's number.
func maker(all *fictional.Families) func(*job) {
	return func(j *job) {
		data, err := family.Line(all.At(j.number))
		if err != nil {
			j.faults = family.FaultsOf(err) // does not happen: a test makes thousands
		}
		j.out = data
	}
}
