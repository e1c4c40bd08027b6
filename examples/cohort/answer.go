package main

import (
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// answerer works out one record after another. It is shared by all workers and
// does not change.
type answerer struct {
	*family.Worker
	csv, brief bool
	reports    bool // whether there is a report to look for
}

func newAnswerer(o options) (*answerer, error) {
	w, err := family.NewWorker()
	return &answerer{Worker: w, csv: o.csv, brief: o.brief, reports: o.report != ""}, err
}

// do turns a line into what stands for it in the output.
func (a *answerer) do(j *job) {
	out, err := a.answer(j)
	if err != nil {
		j.faults = family.FaultsOf(err)
		if out, err = a.refuse(j); err != nil {
			out = nil // does not happen: it is numbers and plain texts
		}
	}
	j.out = out
}

func (a *answerer) answer(j *job) ([]byte, error) {
	f, err := a.Read(j.in)
	if err != nil {
		return nil, err
	}
	var capital recoverycapital.Capital
	if a.csv || a.reports {
		if capital, err = a.Capital(f); err != nil {
			return nil, err
		}
	}
	var plan carepath.Plan
	if !a.csv || a.reports {
		plan = a.Plan(f)
	}
	if a.reports {
		j.seen = see(f, plan, capital)
	}
	if a.csv {
		return rows(j, f, capital), nil
	}
	return family.PlanLine(f.Record.ID, plan, a.brief)
}

func (a *answerer) refuse(j *job) ([]byte, error) {
	if a.csv {
		return faultRows(j), nil
	}
	return family.RefusalLine(j.line, j.faults)
}
