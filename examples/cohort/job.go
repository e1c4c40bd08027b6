package main

import (
	"github.com/kithcare/kith/examples/internal/family"
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
	faults []family.Fault
	seen   *seen // what the report looks at, where there is one
	done   chan struct{}
}

// kept is up to how large the memory of a line is used again: one that is very long
// is let go.
const kept = 1 << 20

// clear makes a job ready for the next line.
func (j *job) clear() {
	if cap(j.in) > kept {
		j.in = nil
	}
	if cap(j.out) > kept {
		j.out = nil
	}
	j.out, j.faults, j.seen = j.out[:0], nil, nil
}
