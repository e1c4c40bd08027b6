//go:build !race

package diagram

// raceEnabled shortens the random tests where each step is slow.
const raceEnabled = false
