package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/recoverycapital"
)

// answerer works out one record after another. It is shared by all workers and
// does not change.
type answerer struct {
	book *carepath.Rulebook
	keys map[string]*assessment.Key
	// capital makes the figures that the table has.
	capital    *recoverycapital.Appraiser
	csv, brief bool
	reports    bool // whether there is a report to look for
}

func newAnswerer(o options) (*answerer, error) {
	a := &answerer{book: carepath.Published(), keys: map[string]*assessment.Key{}, csv: o.csv, brief: o.brief, reports: o.report != ""}
	for _, in := range catalogue().Instruments {
		key, err := assessment.NewKey(in)
		if err != nil {
			return nil, err // does not happen: a test makes every key
		}
		a.keys[in.ID] = key
	}
	var err error
	a.capital, err = recoverycapital.NewAppraiser(recoverycapital.Published())
	return a, err
}

// catalogue is every instrument that comes with the library.
func catalogue() assessment.Catalogue {
	return assessment.Instruments().With(recoverycapital.Instruments())
}

// result is the form of a line of the output.
type result struct {
	redacted
	Record assessment.RecordID `json:"record"`
	Plan   any                 `json:"plan"`
}

// refusal is the form of a line that could not be read as a record.
type refusal struct {
	Line   int     `json:"line"`
	Faults []fault `json:"faults"`
}

// do turns a line into what stands for it in the output.
func (a *answerer) do(j *job) {
	out, err := a.answer(j)
	if err != nil {
		j.faults = faultsOf(err)
		if out, err = a.refuse(j); err != nil {
			out = nil // does not happen: it is numbers and plain texts
		}
	}
	j.out = out
}

func (a *answerer) answer(j *job) ([]byte, error) {
	r, err := assessment.Decode(j.in)
	if err != nil {
		return nil, err
	}
	scored, err := a.score(r)
	if err != nil {
		return nil, err
	}
	var capital recoverycapital.Capital
	if a.csv || a.reports {
		if capital, err = a.capital.Appraise(r, r.Day); err != nil {
			return nil, err
		}
	}
	var plan carepath.Plan
	if !a.csv || a.reports {
		plan = a.book.Plan(r, carepath.Options{})
	}
	if a.reports {
		j.seen = see(r, plan, capital, scored)
	}
	switch {
	case a.csv:
		return rows(j, r, scored, capital), nil
	case a.brief:
		return line(result{Record: r.ID, Plan: briefly(plan)})
	default:
		return line(result{Record: r.ID, Plan: plan})
	}
}

func (a *answerer) refuse(j *job) ([]byte, error) {
	if a.csv {
		return faultRows(j), nil
	}
	return line(refusal{Line: j.line, Faults: j.faults})
}

// line is a value as JSON on a line of its own.
func line(v any) ([]byte, error) {
	data, err := assessment.Encode(v)
	if n := len(data); err == nil && (n == 0 || data[n-1] != '\n') {
		data = append(data, '\n')
	}
	return data, err
}

// scored is what one response of a record comes to. Its zero value is that there
// is no key for it: it may be a host's own.
type scored struct {
	redacted
	key     *assessment.Key
	cells   []assessment.Cell
	tallies []assessment.Tally
}

// score scores every response, so that one which does not fit its key is found
// whatever the output shows.
func (a *answerer) score(r assessment.Record) ([]scored, error) {
	var faults assessment.FieldErrors
	out := make([]scored, len(r.Responses))
	for i, x := range r.Responses {
		key := a.keys[x.Instrument]
		if key == nil {
			continue
		}
		tallies := make([]assessment.Tally, len(key.Instrument().Scales))
		row, err := key.Row(nil, x)
		if err == nil {
			err = key.Tally(tallies, row)
		}
		under(&faults, i, err)
		out[i] = scored{key: key, cells: row, tallies: tallies}
	}
	return out, faults.Err()
}
