package wire

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// unescape appends raw, which [reader.quoted] has found sound, to text and resolves
// its escapes; ok is false if the result is not UTF-8 or half a surrogate pair stands
// alone.
func unescape(text, raw []byte) (_ []byte, ok bool) {
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			break
		}
		text = append(text, raw[:i]...)
		c, rest := raw[i+1], raw[i+2:]
		if c != 'u' {
			text, raw = append(text, short(c)), rest
			continue
		}
		char, used := unicodeEscape(rest)
		if used == 0 {
			return text, false
		}
		text, raw = utf8.AppendRune(text, char), rest[used:]
	}
	text = append(text, raw...)
	return text, utf8.Valid(text)
}

// unicodeEscape reads what stands after \u, with the second half of a
// surrogate pair; used is 0 if a half stands alone.
func unicodeEscape(b []byte) (char rune, used int) {
	char, _ = hex4(b)
	if !utf16.IsSurrogate(char) {
		return char, 4
	}
	if len(b) < 10 || b[4] != '\\' || b[5] != 'u' {
		return 0, 0
	}
	low, _ := hex4(b[6:])
	if char = utf16.DecodeRune(char, low); char == utf8.RuneError {
		return 0, 0 // no pair makes U+FFFD itself
	}
	return char, 10
}

// short returns what the escape \c stands for.
func short(c byte) byte {
	if i := bytes.IndexByte([]byte("bfnrt"), c); i >= 0 {
		return "\b\f\n\r\t"[i]
	}
	return c
}

// hex4 reads four hexadecimal digits.
func hex4(b []byte) (char rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		char = char<<4 | rune(c)
	}
	return char, true
}

// string writes s with the escapes that JSON asks for and no others.
func (e *encoder) string(s string) error {
	if !utf8.ValidString(s) {
		return ErrUTF8
	}
	const digits = "0123456789abcdef"
	b := append(e.buf, '"')
	start := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		switch j := bytes.IndexByte([]byte("\b\f\n\r\t\"\\"), c); {
		case j >= 0:
			b = append(b, '\\', `bfnrt"\`[j])
		default:
			b = append(b, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		}
	}
	b = append(b, s[start:]...)
	e.buf = append(b, '"')
	return nil
}
