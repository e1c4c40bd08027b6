package main

import "github.com/kithcare/kith/examples/internal/family"

// source gives jobs their work, one after the other.
type source interface {
	// next fills in a job, or reports that there is no more. An error ends the
	// input too.
	next(j *job) (more bool, err error)
}

// lines reads a record a line.
type lines struct{ *family.Lines }

func (l lines) next(j *job) (more bool, err error) {
	j.in, j.line, more, err = l.Next(j.in)
	return more, err
}
