package wiretest

import (
	"fmt"

	"github.com/kithcare/kith/internal/wire"
)

// maxDepth bounds nesting whatever the caller asks for.
const maxDepth = 64

// withDefaults returns l with its gaps filled.
func withDefaults(l wire.Limits) wire.Limits {
	fill := func(n *int, value int) {
		if *n <= 0 {
			*n = value
		}
	}
	fill(&l.Bytes, 4<<20)
	fill(&l.Depth, 32)
	fill(&l.List, 10_000)
	fill(&l.Text, 4_096)
	fill(&l.Faults, 1_000)
	l.Depth = min(l.Depth, maxDepth)
	return l
}

// detailError is a sentinel with what was expected.
type detailError struct {
	err    error
	detail string
}

// Error says what is wrong and what was expected.
func (e *detailError) Error() string { return e.err.Error() + ": " + e.detail }

// Unwrap returns the sentinel.
func (e *detailError) Unwrap() error { return e.err }

// want is [wire.ErrType] with what was expected, written "want a list".
func want(what string) error { return &detailError{wire.ErrType, what} }

// most is err with the bound that was passed.
func most(err error, bound int, unit string) error {
	return fmt.Errorf("%w: at most %d %s", err, bound, unit)
}
