//go:build race

package carepath

// cellsInBrief cellSamples a few cases of each rule where each step is slow.
const cellsInBrief = true
