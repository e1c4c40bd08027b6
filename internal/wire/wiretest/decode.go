// Package wiretest holds the first decoder of package wire, as it was: plain and
// by reflection. Tests hold the decoder in use against it. It is for tests.
package wiretest

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/kithcare/kith/internal/wire"
)

// Decode is the first [wire.Decode]: it reads exactly one JSON document into dst, a pointer to a struct, and
// calls report for each fault in input order, with the JSON Pointer of its
// place. It goes on after every fault except [wire.ErrSyntax], [wire.ErrTooDeep] and
// [wire.ErrTooLarge]. A document without a fault is one that report was not called
// for. Inside a value that is refused only those faults are looked for.
//
// *dst is set to its zero value first; where a fault is it stays zero. Past
// lim.Faults faults the rest is counted, and reported last as [wire.ErrTooMany] at
// the root.
func Decode(data []byte, dst any, lim wire.Limits, report func(pointer string, err error)) {
	lim = withDefaults(lim)
	d := &decoder{reader: reader{data: data, max: lim.Depth}, lim: lim, report: report}
	d.document(reflect.ValueOf(dst))
	if more := d.faults - lim.Faults; more > 0 && report != nil {
		report("", fmt.Errorf("%w: %d more", wire.ErrTooMany, more))
	}
}

// decoder reads values by plan. Methods that read a value return whether it
// was of the right kind, and an error only if the reading is at its end; the
// path is then left as it is, to locate that error.
type decoder struct {
	reader
	lim    wire.Limits
	report func(pointer string, err error)
	faults int
	path   []place
}

// place is one step of the path: a field, or an element of a list.
type place struct {
	step  string // of a field
	index int    // if step is empty
}

// fault reports err at the current place, or only counts it past the cap.
func (d *decoder) fault(err error) {
	d.faults++
	if d.faults <= d.lim.Faults && d.report != nil {
		d.report(d.pointer(), err)
	}
}

// pointer writes the path as a JSON Pointer.
func (d *decoder) pointer() string {
	var b strings.Builder
	for _, p := range d.path {
		if p.step == "" {
			p.step = "/" + strconv.Itoa(p.index)
		}
		b.WriteString(p.step)
	}
	return b.String()
}

// document reads the whole of the data into what dst points to.
func (d *decoder) document(dst reflect.Value) {
	if dst.Kind() != reflect.Pointer || dst.IsNil() || dst.Elem().Kind() != reflect.Struct {
		d.fault(want("want a pointer to a struct to decode into"))
		return
	}
	v := dst.Elem()
	v.SetZero()
	if len(d.data) > d.lim.Bytes {
		d.fault(most(wire.ErrTooLarge, d.lim.Bytes, "bytes"))
		return
	}
	d.space()
	if _, err := d.value(planOf(v.Type()), v); err != nil {
		d.fault(err)
		return
	}
	if d.space(); d.pos < len(d.data) {
		d.fault(wire.ErrTrailing)
	}
}

// value reads the value at hand into v, which is zero.
func (d *decoder) value(p *plan, v reflect.Value) (ok bool, err error) {
	switch p.in {
	case opStruct:
		return d.object(p, v)
	case opList:
		return d.list(p, v)
	case opPointer:
		return d.optional(p, v)
	case opText, opString:
		return d.string(p, v)
	case opBool:
		return d.bool(v)
	case opInt, opUint:
		return d.int(p, v)
	case opFloat:
		return d.float(v)
	default:
		return false, d.refuse(wire.ErrUnsupported)
	}
}

// at goes to place and lets read go on there.
func (d *decoder) at(p place, read func() error) error {
	d.path = append(d.path, p)
	if err := read(); err != nil {
		return err
	}
	d.path = d.path[:len(d.path)-1]
	return nil
}

// refuse reports err, or [wire.ErrNull] if that is at hand, and goes over the value.
// Faults come in input order and one at a time: a word that turns out not to
// be JSON is not reported as the wrong kind of JSON first.
func (d *decoder) refuse(err error) error {
	c := d.peek()
	if c == '{' || c == '[' {
		d.fault(err)
		return d.skip()
	}
	if end := d.skip(); end != nil {
		return end
	}
	if c == 'n' {
		err = wire.ErrNull
	}
	d.fault(err)
	return nil
}

// object reads a struct.
func (d *decoder) object(p *plan, v reflect.Value) (bool, error) {
	if d.peek() != '{' {
		return false, d.refuse(want("want an object"))
	}
	seen := keys{known: make([]bool, len(p.fields))}
	return true, d.items('}', func() error { return d.member(p, v, &seen) })
}

// member reads a key and its value.
func (d *decoder) member(p *plan, v reflect.Value, seen *keys) error {
	key, sound, err := d.key()
	if err != nil {
		return err
	}
	i, known := p.index[string(key)]
	switch {
	case !sound:
		d.fault(wire.ErrUTF8)
		return d.skip()
	case !known:
		d.fault(seen.unknown(key, d.faults < d.lim.Faults))
		return d.skip()
	}
	f := &p.fields[i]
	return d.at(place{step: f.step}, func() error {
		if seen.known[i] {
			d.fault(wire.ErrDuplicateKey)
			return d.skip()
		}
		seen.known[i] = true
		_, err := d.value(f.plan, v.Field(f.at))
		return err
	})
}

// keys are those met in one object.
type keys struct {
	known []bool
	other map[string]bool
}

// unknown returns the fault of a key that is no field. Either is one fault, so
// past the cap, where faults are only counted, keys need not be kept: this
// bounds what a document made of unknown keys costs.
func (k *keys) unknown(key []byte, keep bool) error {
	if k.other[string(key)] {
		return wire.ErrDuplicateKey
	}
	if keep && k.other == nil {
		k.other = make(map[string]bool)
	}
	if keep {
		k.other[string(key)] = true
	}
	return wire.ErrUnknownKey
}

// list reads a slice. Elements past the limit are gone over, not kept.
func (d *decoder) list(p *plan, v reflect.Value) (bool, error) {
	if d.peek() != '[' {
		return false, d.refuse(want("want a list"))
	}
	n := 0
	return true, d.items(']', func() error {
		n++
		if n > d.lim.List {
			if n == d.lim.List+1 {
				d.fault(most(wire.ErrTooLong, d.lim.List, "elements"))
			}
			return d.skip()
		}
		v.Grow(1)
		v.SetLen(n)
		e := v.Index(n - 1)
		e.SetZero()
		return d.at(place{index: n - 1}, func() error {
			_, err := d.value(p.elem, e)
			return err
		})
	})
}

// optional reads what a pointer points to; v stays nil if that is refused.
func (d *decoder) optional(p *plan, v reflect.Value) (bool, error) {
	e := reflect.New(p.elem.typ)
	ok, err := d.value(p.elem, e.Elem())
	if ok {
		v.Set(e)
	}
	return ok, err
}
