//go:build race

package schema_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain shortens the random tests under the race detector, where each step is
// slow. They run at length without it. What is asked for by flag counts.
func TestMain(m *testing.M) {
	flag.Parse()
	asked := false
	flag.Visit(func(f *flag.Flag) { asked = asked || f.Name == "rapid.checks" })
	if !asked && flag.Set("rapid.checks", "12") != nil {
		os.Exit(2)
	}
	os.Exit(m.Run())
}

// raceEnabled shortens what is slow under the race detector.
const raceEnabled = true
