//go:build race

package carepath

import (
	"flag"
	"testing"
)

// cellsInBrief tries less of everything where each step is slow: the race detector
// looks for steps that go on at once, and the same steps again show it no more.
const cellsInBrief = true

// TestMain has rapid try less too, unless the command line says how much.
func TestMain(m *testing.M) {
	_ = flag.Set("rapid.checks", "20")
	m.Run()
}
