package wire

import "reflect"

// store is where lists and what pointers point to get their memory. The zero store
// has none yet. With reuse it gives the same memory again to the next document.
type store struct {
	reuse  bool
	root   *plan
	lists  []pool  // by slot of a list's plan, with reuse only
	chunks []chunk // by slot of a pointer's plan
}

// pool is the memory of the lists of one type: an array for the first list in a
// document, one for the second, and so on. Documents are alike, so that the arrays
// soon are as large as they need to be.
type pool struct {
	plan   *plan
	arrays []array
	used   int
}

// chunk is the memory of what pointers of one type point to: its length is how much
// of it is in use.
type chunk struct {
	plan *plan
	array
}

// begin makes the store ready for a document: all it has is zero and free.
func (s *store) begin(root *plan) {
	if s.root != root {
		*s = store{reuse: s.reuse, root: root}
		return
	}
	for i := range s.lists {
		p := &s.lists[i]
		for j := range p.arrays[:p.used] {
			p.arrays[j].clear(p.plan.slice)
		}
		p.used = 0
	}
	for i := range s.chunks {
		if c := &s.chunks[i]; c.len > 0 {
			c.clear(c.plan.slice)
		}
	}
}

// list gives a list of plan p memory, if there is any, and the number under which
// to keep it.
func (s *store) list(p *plan, a *array) (ticket int) {
	if !s.reuse {
		return 0
	}
	if s.lists == nil {
		s.lists = make([]pool, s.root.slots)
	}
	l := &s.lists[p.slot]
	if l.used == len(l.arrays) {
		l.plan, l.arrays = p, append(l.arrays, array{})
	}
	l.used++
	*a = l.arrays[l.used-1]
	return l.used - 1
}

// keep remembers the array of a list that has been read.
func (s *store) keep(p *plan, ticket int, a *array) {
	if s.reuse {
		s.lists[p.slot].arrays[ticket] = *a
	}
}

// room gives a pointer of plan p something to point to.
func (s *store) room(p *plan) cell {
	if s.chunks == nil {
		s.chunks = make([]chunk, s.root.slots)
	}
	c := &s.chunks[p.slot]
	if c.len == c.cap { // what is in the old one stays where it is
		n := max(p.elem.first, 2*c.cap)
		c.plan, c.array = p, array{}
		c.value(p.slice).Grow(n)
	}
	c.len++
	return c.at(c.len-1, p.elem.size)
}

// clear sets the elements of the slice type t to zero, and the length.
func (a *array) clear(t reflect.Type) {
	a.value(t).Clear()
	a.len = 0
}
