package statistics

import (
	"fmt"
	"slices"
	"strings"
)

// vocabulary is the name table of a closed vocabulary: the word of value i stands
// at index i, the word of the zero value first.
type vocabulary struct {
	kind  string
	words []string
}

func (v vocabulary) name(n uint8) string {
	if int(n) < len(v.words) {
		return v.words[n]
	}
	return fmt.Sprintf("%s(%d)", v.kind, n)
}

func (v vocabulary) text(n uint8) ([]byte, error) {
	if int(n) < len(v.words) {
		return []byte(v.words[n]), nil
	}
	return nil, v.err()
}

func (v vocabulary) parse(text []byte) (uint8, error) {
	if i := slices.Index(v.words, string(text)); i >= 0 {
		return uint8(i), nil
	}
	return 0, v.err()
}

// check returns an error for the zero value, which is not stated, and for one
// outside the vocabulary.
func (v vocabulary) check(n uint8) error {
	if n == 0 || int(n) >= len(v.words) {
		return v.err()
	}
	return nil
}

// err names what is allowed, never the text that was given.
func (v vocabulary) err() error {
	return fmt.Errorf("%s: %w: want %s", v.kind, ErrWord, strings.Join(v.words[1:], ", "))
}
