package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// progress tells whoever waits at a terminal how far it is. Its zero value counts
// and tells nobody.
type progress struct {
	done atomic.Int64 // families written
	// part and whole are how much of the input was read, where that is known.
	part  func() int64
	whole int64
}

// quiet is how many seconds pass before anything is said.
const quiet = 2

// show writes a line over the one before, a second each, until there are no more
// seconds; then it takes the last one away.
func (p *progress) show(to io.Writer, seconds <-chan time.Time) {
	passed, said := int64(0), false
	for range seconds {
		if passed++; passed >= quiet {
			said = true
			_, _ = io.WriteString(to, "\r\x1b[K"+p.text(passed)) // where the terminal is gone there is nobody to tell
		}
	}
	if said {
		_, _ = io.WriteString(to, "\r\x1b[K")
	}
}

func (p *progress) text(passed int64) string {
	done := p.done.Load()
	text := fmt.Sprintf("%d families, %d a second", done, done/passed)
	if p.part == nil {
		return text
	}
	if part := p.part(); part > 0 && part < p.whole {
		left := time.Duration(float64(p.whole-part) / float64(part) * float64(passed) * float64(time.Second))
		text += ", about " + left.Round(time.Second).String() + " left"
	}
	return text
}

// start shows progress where somebody looks, and returns what ends that.
func (p *progress) start(to io.Writer) (end func()) {
	f, ok := to.(*os.File)
	if !ok || !isTerminal(f) {
		return func() {}
	}
	ticker, seconds := time.NewTicker(time.Second), make(chan time.Time)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(seconds)
		for {
			select {
			case at := <-ticker.C:
				seconds <- at
			case <-stop:
				return
			}
		}
	}()
	go func() {
		defer close(stopped)
		p.show(f, seconds)
	}()
	return func() {
		ticker.Stop()
		close(stop)
		<-stopped
	}
}

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
