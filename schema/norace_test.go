//go:build !race

package schema_test

// raceEnabled shortens what is slow under the race detector.
const raceEnabled = false
