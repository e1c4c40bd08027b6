package wire

// list reads a slice. Elements past the limit are gone over, not kept.
func (d *decoder) list(p *plan, at cell) (ok, on bool) {
	if d.peek() != '[' {
		return false, d.refuse(want("want a list"))
	}
	empty, on := d.open(']')
	if !on || empty {
		return true, on
	}
	a, ticket := at.list(), d.store.list(p, at.list())
	on = d.elements(p, a)
	d.store.keep(p, ticket, a)
	return true, on
}

// elements reads the elements of the list at hand, which is not empty, into a.
func (d *decoder) elements(p *plan, a *array) (on bool) {
	step := d.steps
	for n, more := 1, true; more; n++ {
		if n > d.lim.List {
			if n == d.lim.List+1 {
				d.fault(most(ErrTooLong, d.lim.List, "elements"))
			}
			on = d.skip()
		} else {
			d.path[step], d.steps = n-1, step+1
			_, on = d.value(p.elem, a.another(p))
		}
		if !on {
			return false
		}
		d.steps = step
		if more, on = d.next(']'); !on {
			return false
		}
	}
	return true
}

// another adds a zero element to the list of plan p. What stands past its length
// is zero already.
func (a *array) another(p *plan) cell {
	if a.len == a.cap {
		n := 1 // doubles the list when it is short, as append does
		if a.cap == 0 {
			n = p.elem.first
		}
		a.value(p.slice).Grow(n)
	}
	a.len++
	return a.at(a.len-1, p.elem.size)
}

// optional reads what a pointer points to; it stays nil if that is refused.
func (d *decoder) optional(p *plan, at cell) (ok, on bool) {
	to := d.store.room(p)
	ok, on = d.value(p.elem, to)
	if ok {
		at.point(to)
	}
	return ok, on
}
