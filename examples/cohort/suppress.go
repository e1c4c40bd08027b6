package main

import "strconv"

// hide says which of the parts of a whole are shown as "fewer than least": those
// that are small and, so that none can be worked out from the others, the smallest
// besides where only one is. Nobody is no group, and is shown.
func hide(parts []int, least int) []bool {
	out := make([]bool, len(parts))
	hidden := 0
	for i, n := range parts {
		if out[i] = n > 0 && n < least; out[i] {
			hidden++
		}
	}
	if hidden != 1 || len(parts) < 2 {
		return out
	}
	smallest := -1
	for i, n := range parts {
		if !out[i] && (smallest < 0 || n < parts[smallest]) {
			smallest = i
		}
	}
	out[smallest] = true
	return out
}

// shown is a number, or that it is not told.
func shown(n int, hidden bool) string {
	if hidden {
		return "not shown"
	}
	return strconv.Itoa(n)
}

// alone is a number that is part of no whole on the page.
func alone(n, least int) string {
	if n > 0 && n < least {
		return "fewer than " + strconv.Itoa(least)
	}
	return strconv.Itoa(n)
}
