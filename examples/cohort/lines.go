package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"sync/atomic"
)

// maxLine is as much of a line as is kept: one byte more than a record may have,
// so that the decoder sees that it is too large, and says so.
const maxLine = 4<<20 + 1

// source gives jobs their work, one after the other.
type source interface {
	// next fills in a job, or reports that there is no more. An error ends the
	// input too.
	next(j *job) (more bool, err error)
}

// lines reads a record a line.
type lines struct {
	from *bufio.Reader
	line int
	read atomic.Int64 // bytes so far
}

var errRead = errors.New("/: the input could not be read to its end; what came before is worked out")

func newLines(from io.Reader) *lines {
	l := &lines{from: bufio.NewReaderSize(from, 64<<10)}
	if mark, err := l.from.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = l.from.Discard(len(mark)) // it was there a moment ago
	}
	return l
}

// next reads the next line that is not empty.
func (l *lines) next(j *job) (bool, error) {
	for {
		j.in = j.in[:0]
		end, err := l.one(j)
		if err != nil {
			return false, errRead
		}
		if len(bytes.TrimSpace(j.in)) > 0 {
			j.line = l.line
			return true, nil
		}
		if end {
			return false, nil
		}
	}
}

// one reads up to the end of a line. Of one that is too long the rest is passed
// over.
func (l *lines) one(j *job) (end bool, err error) {
	l.line++
	for {
		part, err := l.from.ReadSlice('\n')
		l.read.Add(int64(len(part)))
		j.in = append(j.in, part[:min(len(part), maxLine-len(j.in))]...)
		switch {
		case errors.Is(err, io.EOF):
			return true, nil
		case err == nil:
			return false, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return false, err
		}
	}
}
