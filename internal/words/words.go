// Package words holds what every closed vocabulary of the library shares: a
// table of its words and the three ways to use it.
package words

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrWord is matched by the error for a text outside a vocabulary.
var ErrWord = errors.New("not a word of its vocabulary")

// Table is the name table of one vocabulary. The word of value i stands at
// index i, the word of the zero value first. The zero Table has no words.
type Table struct {
	Kind  string // what a value outside the table prints as, and errors say
	Words []string
}

// Name returns the word of a value, or kind(n) for one outside the table.
func (t Table) Name(v uint8) string {
	if int(v) < len(t.Words) {
		return t.Words[v]
	}
	return fmt.Sprintf("%s(%d)", t.Kind, v)
}

// Text returns the word of a value, or an error for one outside the table.
func (t Table) Text(v uint8) ([]byte, error) {
	if int(v) < len(t.Words) {
		return []byte(t.Words[v]), nil
	}
	return nil, &wordError{t}
}

// Parse returns the value of a word. The error for any other text names the
// vocabulary and what it allows, never the text.
func (t Table) Parse(text []byte) (uint8, error) {
	if i := slices.Index(t.Words, string(text)); i >= 0 {
		return uint8(i), nil
	}
	return 0, &wordError{t}
}

// All returns the words in order.
func (t Table) All() []string { return slices.Clone(t.Words) }

type wordError struct{ table Table }

func (e *wordError) Error() string {
	const most = 16 // a longer list is no help in one line
	if len(e.table.Words) > most {
		return fmt.Sprintf("not one of the %d words of %s", len(e.table.Words), e.table.Kind)
	}
	return fmt.Sprintf("not a word of %s: want %s", e.table.Kind, strings.Join(e.table.Words, ", "))
}

func (e *wordError) Is(target error) bool { return target == ErrWord }
