//go:build race

package main

import (
	"flag"
	"testing"
)

// TestMain has rapid try less under the race detector, where each step is slow and the
// same steps again show it no more, unless the command line says how much.
func TestMain(m *testing.M) {
	_ = flag.Set("rapid.checks", "20")
	m.Run()
}
