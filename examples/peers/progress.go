package main

import (
	"fmt"
	"io"
	"os"
)

// progress tells whoever waits at a terminal how far it is. Its zero value tells
// nobody.
type progress struct {
	to   io.Writer
	said int // percent
}

func newProgress(to io.Writer) *progress {
	if f, ok := to.(*os.File); ok && isTerminal(f) {
		return &progress{to: f, said: -1}
	}
	return &progress{}
}

// step says what is done at present.
func (p *progress) step(what string) {
	if p.to != nil {
		_, _ = io.WriteString(p.to, "\r\x1b[K"+what) // where the terminal is gone there is nobody to tell
	}
}

// share says how much of the measuring is done.
func (p *progress) share(done, whole int) {
	if percent := 100 * done / whole; p.to != nil && percent != p.said {
		p.said = percent
		p.step(fmt.Sprintf("measuring: %d %%", percent))
	}
}

// end takes away what was said last.
func (p *progress) end() { p.step("") }

// isTerminal reports whether somebody may be looking: the null device is a device
// of characters too.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
