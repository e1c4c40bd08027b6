package family

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"sync/atomic"
)

// MaxLine is as much of a line as is kept, in bytes: one more than a record may
// have, so that the decoder sees that it is too large, and says so.
const MaxLine = 4<<20 + 1

// ErrRead says that the input ended in an error, without what the system says of it.
var ErrRead = errors.New("/: the input could not be read to its end; what came before is worked out")

// Lines reads NDJSON, a record a line. Its zero value reads nothing: see [NewLines].
type Lines struct {
	from *bufio.Reader
	line int
	read atomic.Int64
}

// NewLines drops a byte order mark.
func NewLines(from io.Reader) *Lines {
	l := &Lines{from: bufio.NewReaderSize(from, 64<<10)}
	if mark, err := l.from.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = l.from.Discard(len(mark)) // it was there a moment ago
	}
	return l
}

// Read is how many bytes were read so far. Anybody may ask meanwhile.
func (l *Lines) Read() int64 { return l.read.Load() }

// Next reads the next line that is not empty into the room of text, and gives its
// number, from 1; empty lines count. Of a line above [MaxLine] the rest is passed
// over. An error, [ErrRead], ends the input too.
func (l *Lines) Next(text []byte) (_ []byte, number int, more bool, err error) {
	for {
		text = text[:0]
		end, err := l.one(&text)
		if err != nil {
			return text, 0, false, ErrRead
		}
		if len(bytes.TrimSpace(text)) > 0 {
			return text, l.line, true, nil
		}
		if end {
			return text, 0, false, nil
		}
	}
}

// one reads up to the end of a line.
func (l *Lines) one(text *[]byte) (end bool, err error) {
	l.line++
	for {
		part, err := l.from.ReadSlice('\n')
		l.read.Add(int64(len(part)))
		*text = append(*text, part[:min(len(part), MaxLine-len(*text))]...)
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
