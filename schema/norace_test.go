//go:build !race

package schema_test

// raceEnabled shortens the random tests where each step is slow.
const raceEnabled = false
