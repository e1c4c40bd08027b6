package schema

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// sound reports whether the raw text of a JSON string is UTF-8 and has no half
// of a surrogate pair, either of which encoding/json would replace in silence.
func sound(raw []byte) bool {
	if !utf8.Valid(raw) {
		return false
	}
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			return true
		}
		high := surrogate(raw[i:])
		raw = raw[i+2:]
		switch {
		case high == 0:
		case high >= 0xdc00: // a second half first
			return false
		case surrogate(raw[4:]) < 0xdc00: // a first half alone
			return false
		default:
			raw = raw[10:]
		}
	}
}

// surrogate returns the half of a pair that an escape stands for, or 0.
func surrogate(escape []byte) uint64 {
	if len(escape) < 6 || escape[0] != '\\' || escape[1] != 'u' {
		return 0
	}
	n, err := strconv.ParseUint(string(escape[2:6]), 16, 16)
	if err != nil || n < 0xd800 || n > 0xdfff {
		return 0
	}
	return n
}
