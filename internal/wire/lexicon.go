package wire

import (
	"encoding/binary"
	"math/bits"
)

// lexicon finds a text in a short list of them that was known beforehand: field
// names, or the words of a vocabulary. The zero lexicon has none.
type lexicon struct {
	texts []string
	// slots hold a place in texts, and one more. A text stands at its hash, or
	// after it without a gap: there is always one, so that a search ends.
	slots []int32
}

// newLexicon keeps the texts in their order. Of two equal ones the first is found.
func newLexicon(texts []string) lexicon {
	if len(texts) == 0 {
		return lexicon{}
	}
	l := lexicon{texts: texts, slots: make([]int32, 1<<bits.Len(uint(4*len(texts))))}
	for i, text := range texts {
		at := l.start([]byte(text))
		for l.slots[at] != 0 {
			at = (at + 1) & (len(l.slots) - 1)
		}
		l.slots[at] = int32(i + 1)
	}
	return l
}

func (l *lexicon) start(text []byte) int { return int(hash(text)) & (len(l.slots) - 1) }

// find returns the place of text in the list, or -1.
func (l *lexicon) find(text []byte) int {
	if len(l.slots) == 0 {
		return -1
	}
	for at := l.start(text); ; at = (at + 1) & (len(l.slots) - 1) {
		i := int(l.slots[at]) - 1
		if i < 0 || l.texts[i] == string(text) {
			return i
		}
	}
}

// hash tells short texts apart by their length, their first and their last eight
// bytes. Texts that agree in these only cost a comparison.
func hash(b []byte) uint32 {
	const odd = 0x9E3779B97F4A7C15
	var first, last uint64
	switch n := len(b); {
	case n >= 8:
		first, last = binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[n-8:])
	case n >= 4:
		first, last = uint64(binary.LittleEndian.Uint32(b)), uint64(binary.LittleEndian.Uint32(b[n-4:]))
	case n > 0:
		first, last = uint64(b[0])|uint64(b[n/2])<<8, uint64(b[n-1])
	}
	h, l := bits.Mul64(first^odd, last^uint64(len(b))*odd^odd>>7)
	return uint32((h ^ l) >> 16)
}
