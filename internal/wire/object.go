package wire

// object reads a struct.
func (d *decoder) object(p *plan, at cell) (ok, on bool) {
	if d.peek() != '{' {
		return false, d.refuse(want("want an object"))
	}
	empty, on := d.open('}')
	if !on || empty {
		return true, on
	}
	var seen keys
	step, guess := d.steps, 0
	for more := true; more; {
		i, on := d.key(p, guess, &seen)
		if !on {
			return true, false
		}
		if i >= 0 {
			f := &p.fields[i]
			d.path[step], d.steps, guess = i, step+1, i+1
			if seen.twice(i, len(p.fields)) {
				d.fault(ErrDuplicateKey)
				on = d.skip()
			} else {
				_, on = d.value(f.plan, at.field(f.offset))
			}
			if !on {
				return true, false
			}
			d.steps = step
		}
		if more, on = d.next('}'); !on {
			return true, false
		}
	}
	return true, true
}

// key reads the key at hand and goes to its value: that of field i. Where i is
// negative there is no such field, and the value has been gone over. Most
// documents have their keys in Go order, so that guess is tried first.
func (d *decoder) key(p *plan, guess int, seen *keys) (i int, on bool) {
	rest := d.data[d.pos:]
	for i := guess; i < min(guess+3, len(p.fields)); i++ {
		if q := p.fields[i].quoted; len(rest) >= len(q) && rest[len(q)-1] == '"' && string(rest[:len(q)]) == q {
			d.pos += len(q)
			return i, d.colon()
		}
	}
	key, sound, on := d.text()
	if !on || !d.colon() {
		return -1, false
	}
	if i = p.keys.find(key); i >= 0 {
		return i, true
	}
	if sound {
		d.fault(seen.unknown(key, d.faults < d.lim.Faults))
	} else {
		d.fault(ErrUTF8)
	}
	return -1, d.skip()
}

// keys are those met in one object.
type keys struct {
	first uint64   // a bit for each of the first 64 fields
	rest  []uint64 // for those after them
	other map[string]bool
}

// twice marks field i of n as met and reports whether it was already.
func (k *keys) twice(i, n int) bool {
	set := &k.first
	if i >= 64 {
		if k.rest == nil {
			k.rest = make([]uint64, n/64)
		}
		set = &k.rest[i/64-1]
	}
	bit := uint64(1) << (i % 64)
	met := *set&bit != 0
	*set |= bit
	return met
}

// unknown returns the fault of a key that is no field. Either is one fault, so
// past the cap, where faults are only counted, keys need not be kept: this
// bounds what a document made of unknown keys costs.
func (k *keys) unknown(key []byte, keep bool) error {
	if k.other[string(key)] {
		return ErrDuplicateKey
	}
	if keep && k.other == nil {
		k.other = make(map[string]bool)
	}
	if keep {
		k.other[string(key)] = true
	}
	return ErrUnknownKey
}
