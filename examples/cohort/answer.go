package main

import "github.com/kithcare/kith/examples/internal/family"

// answerer works out one record after another.
type answerer struct {
	*family.Worker
	briefer *family.Briefer // reads and writes in the same memory
	csv     bool
	brief   bool
	reports bool // whether there is a report to look for
}

// newAnswerers makes the answerer of each worker. They share what does not change.
func newAnswerers(o options) (func() *answerer, error) {
	w, err := family.NewWorker()
	return func() *answerer {
		return &answerer{Worker: w, briefer: w.Briefer(), csv: o.csv, brief: o.brief, reports: o.report != ""}
	}, err
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
	if a.reports {
		return a.reported(j)
	}
	f, err := a.briefer.Read(j.in)
	switch {
	case err != nil:
		return nil, err
	case a.brief:
		return a.briefer.Write(j.out, f), nil
	case !a.csv:
		return family.PlanLine(f.Record.ID, a.Plan(f))
	}
	capital, err := a.Capital(f)
	if err != nil {
		return nil, err
	}
	return rows(j, f, capital), nil
}

// reported keeps what the report looks at, so that it has memory of its own.
func (a *answerer) reported(j *job) ([]byte, error) {
	f, err := a.Read(j.in)
	if err != nil {
		return nil, err
	}
	capital, err := a.Capital(&f)
	if err != nil {
		return nil, err
	}
	plan := a.Plan(&f)
	j.seen = see(f, plan, capital)
	switch {
	case a.csv:
		return rows(j, &f, capital), nil
	case a.brief:
		return a.briefer.Write(j.out, &f), nil
	default:
		return family.PlanLine(f.Record.ID, plan)
	}
}

func (a *answerer) refuse(j *job) ([]byte, error) {
	if a.csv {
		return faultRows(j), nil
	}
	return family.RefusalLine(j.line, j.faults)
}
