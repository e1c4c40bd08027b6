package wire

// maxDepth bounds nesting whatever the caller asks for, so that recursion is
// bounded, and so that what was decoded can be encoded.
const maxDepth = 64

// Limits bound what [Decode] takes in. The zero Limits, and every field that is
// zero or negative, take the default of the field.
type Limits struct {
	Bytes  int // of the document; default 4 MiB
	Depth  int // of nested lists and objects; default 32, never above 64
	List   int // elements of one list; default 10 000
	Text   int // bytes of one text, escapes resolved; default 4 096
	Faults int // reported one by one; default 1 000
}

// withDefaults returns l with its gaps filled.
func (l Limits) withDefaults() Limits {
	fill := func(n *int, value int) {
		if *n <= 0 {
			*n = value
		}
	}
	fill(&l.Bytes, 4<<20)
	fill(&l.Depth, 32)
	fill(&l.List, 10_000)
	fill(&l.Text, 4_096)
	fill(&l.Faults, 1_000)
	l.Depth = min(l.Depth, maxDepth)
	return l
}
