//go:build !race

package carepath

// cellsInBrief tries less of everything where each step is slow.
const cellsInBrief = false
