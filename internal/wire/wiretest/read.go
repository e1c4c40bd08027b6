package wiretest

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/kithcare/kith/internal/wire"
)

// reader goes through a document token by token. Its errors are the ones that
// end the reading: of syntax or of depth.
type reader struct {
	data       []byte
	pos        int
	depth, max int
}

// syntax is [wire.ErrSyntax] with where it is: a line and a byte in it are no values.
func (r *reader) syntax() error {
	before := r.data[:min(r.pos, len(r.data))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Errorf("%w: line %d, byte %d", wire.ErrSyntax, line, column)
}

// space goes over insignificant white space.
func (r *reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\n', '\r':
			r.pos++
		default:
			return
		}
	}
}

// peek returns the byte at hand; 0, which begins nothing in JSON, at the end.
func (r *reader) peek() byte {
	if r.pos < len(r.data) {
		return r.data[r.pos]
	}
	return 0
}

// take goes over c if it is at hand.
func (r *reader) take(c byte) bool {
	if r.peek() != c {
		return false
	}
	r.pos++
	return true
}

// literal goes over word, which has to be at hand.
func (r *reader) literal(word string) error {
	if !bytes.HasPrefix(r.data[r.pos:], []byte(word)) {
		return r.syntax()
	}
	r.pos += len(word)
	return nil
}

// items goes through the list or object at hand, whose closing bracket is end,
// and calls each in front of every element.
func (r *reader) items(end byte, each func() error) error {
	if r.depth >= r.max {
		return most(wire.ErrTooDeep, r.max, "levels")
	}
	r.depth++
	r.pos++
	r.space()
	if r.take(end) {
		r.depth--
		return nil
	}
	for {
		r.space()
		if err := each(); err != nil {
			return err
		}
		r.space()
		if r.take(end) {
			r.depth--
			return nil
		}
		if !r.take(',') {
			return r.syntax()
		}
	}
}

// key reads the key at hand and goes to its value; ok is false if the key is
// not UTF-8.
func (r *reader) key() (key []byte, ok bool, err error) {
	key, ok, err = r.text()
	if err != nil {
		return nil, false, err
	}
	r.space()
	if !r.take(':') {
		return nil, false, r.syntax()
	}
	r.space()
	return key, ok, nil
}

// skip goes over the value at hand. Recursion is bounded by r.max.
func (r *reader) skip() error {
	switch c := r.peek(); c {
	case '{':
		return r.items('}', r.skipMember)
	case '[':
		return r.items(']', r.skip)
	case '"':
		_, _, err := r.quoted()
		return err
	case 't':
		return r.literal("true")
	case 'f':
		return r.literal("false")
	case 'n':
		return r.literal("null")
	default:
		_, _, err := r.number()
		return err
	}
}

// skipMember goes over a key and its value.
func (r *reader) skipMember() error {
	if _, _, err := r.quoted(); err != nil {
		return err
	}
	r.space()
	if !r.take(':') {
		return r.syntax()
	}
	r.space()
	return r.skip()
}

// number reads the number at hand. It only looks at digits, so that the size
// of an exponent costs nothing; whole is false if it has a fraction or exponent.
func (r *reader) number() (digits []byte, whole bool, err error) {
	start := r.pos
	r.take('-')
	if !r.take('0') && !r.digits() {
		return nil, false, r.syntax()
	}
	whole = true
	if r.take('.') {
		whole = false
		if !r.digits() {
			return nil, false, r.syntax()
		}
	}
	if r.take('e') || r.take('E') {
		whole = false
		_ = r.take('+') || r.take('-')
		if !r.digits() {
			return nil, false, r.syntax()
		}
	}
	return r.data[start:r.pos], whole, nil
}

// digits goes over digits and reports whether there was one.
func (r *reader) digits() bool {
	start := r.pos
	for c := r.peek(); '0' <= c && c <= '9'; c = r.peek() {
		r.pos++
	}
	return r.pos > start
}

// text reads the string at hand; ok is false if it is not UTF-8. What it
// returns may be part of the document and must not be kept.
func (r *reader) text() (text []byte, ok bool, err error) {
	raw, plain, err := r.quoted()
	if err != nil {
		return nil, false, err
	}
	if plain {
		return raw, utf8.Valid(raw), nil
	}
	text, ok = unescape(raw)
	return text, ok, nil
}

// quoted goes over the string at hand and returns what stands between its
// quotes; plain is true if there is no escape in it.
func (r *reader) quoted() (raw []byte, plain bool, err error) {
	if !r.take('"') {
		return nil, false, r.syntax()
	}
	start := r.pos
	plain = true
	for r.pos < len(r.data) {
		switch c := r.data[r.pos]; {
		case c == '"':
			r.pos++
			return r.data[start : r.pos-1], plain, nil
		case c < ' ':
			return nil, false, r.syntax()
		case c == '\\':
			plain = false
			if !r.escape() {
				return nil, false, r.syntax()
			}
		default:
			r.pos++
		}
	}
	return nil, false, r.syntax()
}

// escape goes over the escape at hand and reports whether JSON knows it.
func (r *reader) escape() bool {
	r.pos++
	switch r.peek() {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		r.pos++
		return true
	case 'u':
		r.pos++
		if _, ok := hex4(r.data[r.pos:]); !ok {
			return false
		}
		r.pos += 4
		return true
	default:
		return false
	}
}
