package wire

// Texts are short and many, so that one piece of memory holds several. What stays
// of a record keeps no more than such a piece, and never the document.
const (
	pieceOfTexts = 512 // bytes
	longText     = 128 // bytes, above which a text has memory of its own and is not remembered
)

// texts makes strings of texts. The zero texts remembers none.
type texts struct {
	piece []byte
	// known are texts met before, each at its hash: ids, mostly. There are a power
	// of two of them; a text that is in the way of another goes.
	known []string
}

// of is b as a string that does not change when b does.
func (t *texts) of(b []byte) string {
	if len(b) > longText || len(t.known) == 0 {
		return t.copied(b)
	}
	s := &t.known[int(hash(b))&(len(t.known)-1)]
	if *s != string(b) {
		*s = t.copied(b)
	}
	return *s
}

func (t *texts) copied(b []byte) string {
	if len(b) > longText {
		return string(b)
	}
	if len(b) > cap(t.piece)-len(t.piece) {
		t.piece = make([]byte, 0, pieceOfTexts)
	}
	start := len(t.piece)
	t.piece = append(t.piece, b...) // what is before start is never written again
	return stringOf(t.piece[start:])
}
