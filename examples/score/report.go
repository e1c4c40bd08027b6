package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

const maxFaults = 100

// reporter writes faults and notes to standard error, a line each. A fault makes
// the exit status 1; a note does not change it. Neither holds anything of a cell.
type reporter struct {
	to     io.Writer
	faults int
	last   []string
}

// fault writes a line for each of the first faults, and counts all.
func (r *reporter) fault(line string) {
	if !r.full() {
		r.say(line)
	}
	r.faults++
}

// full reports whether enough faults were told, so that nobody words another.
func (r *reporter) full() bool { return r.faults >= maxFaults }

// note writes a line at once.
func (r *reporter) note(line string) { r.say("note: " + line) }

// lastly keeps a note for the end.
func (r *reporter) lastly(line string) { r.last = append(r.last, line) }

func (r *reporter) say(line string) {
	_, _ = fmt.Fprintln(r.to, line) // where standard error is gone there is nobody to tell
}

// end reports what ended the work and returns the exit status.
func (r *reporter) end(err error) int {
	var bad usageError
	if errors.As(err, &bad) {
		r.say(bad.Error())
		return exitUsage
	}
	if err != nil {
		for line := range strings.SplitSeq(err.Error(), "\n") {
			r.fault(line)
		}
	}
	if more := r.faults - maxFaults; more > 0 {
		r.say(fmt.Sprintf("/: and %d more faults", more))
	}
	for _, line := range r.last {
		r.note(line)
	}
	if r.faults > 0 {
		return exitData
	}
	return exitDone
}
