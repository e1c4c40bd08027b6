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
