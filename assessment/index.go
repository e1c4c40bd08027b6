package assessment

// index files the statements of one list by whom they are about, so that those
// about somebody are found without looking at the others. Each key has a chain of
// places in the list, in its order; places count from 1, and 0 ends a chain. The
// zero value is empty. It is filled again in the same memory.
type index[K comparable] struct {
	first map[K]int32
	next  []int32 // by place
}

// reset makes room for a list of n statements.
func (x *index[K]) reset(n int) {
	if x.first == nil {
		x.first = make(map[K]int32, n)
	}
	clear(x.first)
	if cap(x.next) < n+1 {
		x.next = make([]int32, n+1)
	}
	x.next = x.next[:n+1]
}

// add files the statement at a position of the list, counted from 0. Statements are
// added from the last to the first, so that a chain has the list's order.
func (x *index[K]) add(key K, i int) {
	place := int32(i + 1)
	x.next[place] = x.first[key]
	x.first[key] = place
}

// file files all statements of a list that have a key.
func file[K comparable, T any](x *index[K], all []T, key func(*T) (k K, ok bool)) {
	x.reset(len(all))
	for i := len(all) - 1; i >= 0; i-- {
		if k, ok := key(&all[i]); ok {
			x.add(k, i)
		}
	}
}

// seat is a member's place in a record, counted from 1. 0 is nobody named.
type seat = int32

// two are two seats in a given order.
type two struct{ a, b seat }

// either is two seats in whichever order.
func either(t two) two {
	if t.b < t.a {
		t.a, t.b = t.b, t.a
	}
	return t
}

// inRole is a role that somebody may take for somebody.
type inRole struct {
	two
	role Role
}

// factKey is a fact of the host's about somebody.
type factKey struct {
	two
	id string
}

// fold gathers one answer from each statement of a chain and resolves them.
func fold[K comparable, T any, V ~uint8](all []T, x *index[K], key K, get func(*T) (*Source, V)) Reading {
	var buf [8]said
	return resolve(gather(buf[:0], all, x, key, get))
}

func gather[K comparable, T any, V ~uint8](to []said, all []T, x *index[K], key K, get func(*T) (*Source, V)) []said {
	for at := x.first[key]; at != 0; at = x.next[at] {
		to = append(to, say(get(&all[at-1])))
	}
	return to
}
