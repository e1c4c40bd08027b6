package wire

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"unicode/utf8"
)

// reader goes through a document token by token. Methods that return on return
// false when the reading is at its end, with the fault of syntax or of depth that
// ended it in end.
type reader struct {
	data       []byte
	pos        int
	depth, max int
	end        error
	scratch    []byte // for a text with its escapes resolved
}

// syntax ends the reading with [ErrSyntax] and where it is: a line and a byte in
// it are no values.
func (r *reader) syntax() (on bool) {
	before := r.data[:min(r.pos, len(r.data))]
	line := bytes.Count(before, []byte("\n")) + 1
	column := len(before) - bytes.LastIndexByte(before, '\n')
	r.end = fmt.Errorf("%w: line %d, byte %d", ErrSyntax, line, column)
	return false
}

// space goes over insignificant white space, of which there is often none.
func (r *reader) space() {
	if r.pos < len(r.data) && r.data[r.pos] <= ' ' {
		r.spaces()
	}
}

func (r *reader) spaces() {
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
func (r *reader) literal(word string) (on bool) {
	if !bytes.HasPrefix(r.data[r.pos:], []byte(word)) {
		return r.syntax()
	}
	r.pos += len(word)
	return true
}

// open goes into the list or object at hand; empty is true if it has gone over
// its closing bracket too.
func (r *reader) open(closing byte) (empty, on bool) {
	if r.depth >= r.max {
		r.end = most(ErrTooDeep, r.max, "levels")
		return false, false
	}
	r.depth++
	r.pos++
	r.space()
	if r.take(closing) {
		r.depth--
		return true, true
	}
	return false, true
}

// next goes on behind an element, to another or out of the list or object.
func (r *reader) next(closing byte) (another, on bool) {
	r.space()
	switch r.peek() {
	case ',':
		r.pos++
		r.space()
		return true, true
	case closing:
		r.pos++
		r.depth--
		return false, true
	default:
		return false, r.syntax()
	}
}

// colon goes from a key to its value.
func (r *reader) colon() (on bool) {
	r.space()
	if !r.take(':') {
		return r.syntax()
	}
	r.space()
	return true
}

// skip goes over the value at hand. Recursion is bounded by r.max.
func (r *reader) skip() (on bool) {
	switch r.peek() {
	case '{':
		return r.skipAll('}')
	case '[':
		return r.skipAll(']')
	case '"':
		_, _, on = r.quoted()
		return on
	case 't':
		return r.literal("true")
	case 'f':
		return r.literal("false")
	case 'n':
		return r.literal("null")
	default:
		_, _, on = r.number()
		return on
	}
}

// skipAll goes over the list or object at hand.
func (r *reader) skipAll(closing byte) (on bool) {
	empty, on := r.open(closing)
	for more := on && !empty; more; {
		if closing == '}' {
			if _, _, on = r.quoted(); !on || !r.colon() {
				return false
			}
		}
		if !r.skip() {
			return false
		}
		more, on = r.next(closing)
	}
	return on
}

// number reads the number at hand. It only looks at digits, so that the size
// of an exponent costs nothing; whole is false if it has a fraction or exponent.
func (r *reader) number() (digits []byte, whole, on bool) {
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
	return r.data[start:r.pos], whole, true
}

// digits goes over digits and reports whether there was one.
func (r *reader) digits() bool {
	start := r.pos
	for c := r.peek(); '0' <= c && c <= '9'; c = r.peek() {
		r.pos++
	}
	return r.pos > start
}

// form is what has to be done with a string before it is a text. The zero form is
// ASCII without escapes, which is a text as it stands.
type form uint8

const (
	wide    form = 1 << iota // bytes that need to be checked as UTF-8
	escaped                  // escapes that need to be resolved
)

// text reads the string at hand; sound is false if it is not UTF-8. What it
// returns may be part of the document, or of the next text, and must not be kept.
func (r *reader) text() (text []byte, sound, on bool) {
	raw, f, on := r.quoted()
	switch {
	case !on:
		return nil, false, false
	case f&escaped != 0:
		if r.scratch, sound = unescape(r.scratch[:0], raw); !sound {
			return nil, false, true
		}
		return r.scratch, true, true
	default:
		return raw, f == 0 || utf8.Valid(raw), true
	}
}

// quoted goes over the string at hand and returns what stands between its quotes.
func (r *reader) quoted() (raw []byte, f form, on bool) {
	if r.peek() != '"' {
		return nil, 0, r.syntax()
	}
	r.pos++
	start := r.pos
	for {
		f |= r.plain()
		switch r.peek() {
		case '"':
			r.pos++
			return r.data[start : r.pos-1], f, true
		case '\\':
			f |= escaped
			if !r.escape() {
				return nil, 0, r.syntax()
			}
		default: // a control character, or the end
			return nil, 0, r.syntax()
		}
	}
}

// plain goes to the next quote, escape or control character, eight bytes at a
// time, and reports whether there was anything but ASCII on the way.
func (r *reader) plain() (f form) {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	pos, high := r.pos, uint64(0)
	for pos+8 <= len(r.data) {
		x := binary.LittleEndian.Uint64(r.data[pos:])
		quote, slash := x^('"'*ones), x^('\\'*ones)
		// The lowest top bit that is set marks the first byte that is 0 in quote or
		// slash, or below a space in x: a borrow can only come from such a byte.
		stop := ((x - ' '*ones) | (quote - ones) | (slash - ones)) & ^x & tops
		if stop != 0 {
			n := bits.TrailingZeros64(stop) // the bit at the top of the byte
			if high |= x & (1<<n - 1); high&tops != 0 {
				f = wide
			}
			r.pos = pos + n/8
			return f
		}
		high |= x
		pos += 8
	}
	for pos < len(r.data) && r.data[pos] >= ' ' && r.data[pos] != '"' && r.data[pos] != '\\' {
		high |= uint64(r.data[pos])
		pos++
	}
	if high&tops != 0 {
		f = wide
	}
	r.pos = pos
	return f
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
