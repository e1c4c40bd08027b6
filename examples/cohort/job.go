package main

import (
	"errors"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

type redacted = redact.Mark

// job is one record on its way from the input to the output. Jobs are used again,
// so that there are never more of them than a window holds.
type job struct {
	redacted
	line   int    // of the input, from 1
	number uint64 // of the fictional family, where those are made
	in     []byte // the line as it was read
	out    []byte // what becomes of it
	faults []fault
	seen   *seen // what the report looks at, where there is one
	done   chan struct{}
}

// fault is one thing that is wrong with a line: a JSON Pointer into its record,
// which is empty for all of it, and a message without anything of its content.
type fault struct {
	At      string `json:"at"`
	Message string `json:"message"`
}

// pointed words a fault as every example does: the place of all of it is written "/".
func (f fault) pointed() string {
	if f.At == "" {
		return "/: " + f.Message
	}
	return f.At + ": " + f.Message
}

// faultsOf lists what is wrong, in the record's order.
func faultsOf(err error) []fault {
	var all assessment.FieldErrors
	if !errors.As(err, &all) {
		return []fault{{Message: "cannot be worked out"}} // does not happen
	}
	out := make([]fault, len(all))
	for i, e := range all {
		out[i] = fault{At: e.Path, Message: e.Err.Error()}
	}
	return out
}
