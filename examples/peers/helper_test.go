package main

import (
	"sync"
	"testing"

	"github.com/kithcare/kith/carepath"
)

// few are as many families as tests need.
const few = 300

// evenly is the workload of the program, in small: few settle anything, since
// nobody was asked about safety.
var evenly = sync.OnceValues(func() (*Workload, error) { //nolint:gochecknoglobals // made once for all tests
	c, err := NewCorpus(few)
	if err != nil {
		return nil, err
	}
	return NewWorkload(carepath.PublishedDefinition(), c.Records)
})

// settled is one in which most cases are settled.
var settled = sync.OnceValues(func() (*Workload, error) { //nolint:gochecknoglobals // made once for all tests
	return NewWorkload(carepath.PublishedDefinition(), Households(few, 4))
})

func must[T any](tb testing.TB, v T, err error) T {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
	return v
}

// workloads are both.
func workloads(tb testing.TB) map[string]*Workload {
	tb.Helper()
	a, err := evenly()
	b, other := settled()
	return map[string]*Workload{"even families": must(tb, a, err), "households": must(tb, b, other)}
}
