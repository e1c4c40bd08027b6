package wire

import (
	"fmt"
	"reflect"
	"strconv"
)

// Decode reads exactly one JSON document into dst, a pointer to a struct, and
// calls report for each fault in input order, with the JSON Pointer of its
// place. It goes on after every fault except [ErrSyntax], [ErrTooDeep] and
// [ErrTooLarge]. A document without a fault is one that report was not called
// for. Inside a value that is refused only those faults are looked for.
//
// *dst is set to its zero value first; where a fault is it stays zero. Past
// lim.Faults faults the rest is counted, and reported last as [ErrTooMany] at
// the root.
func Decode(data []byte, dst any, lim Limits, report func(pointer string, err error)) {
	var known [64]string
	d := decoder{lim: lim, report: report, texts: texts{known: known[:]}}
	d.decode(data, dst)
}

// decoder reads values by plan. Methods that read a value return whether it was of
// the right kind, and whether to go on: false if the reading is at its end. The path
// is then left as it is, to locate what ended it.
type decoder struct {
	reader
	lim    Limits
	report func(pointer string, err error)
	faults int
	root   *plan
	// path is the way to the value at hand, in steps: the place of a field in its
	// plan, or of an element in its list. Names are looked up when a fault is.
	path  [maxDepth]int
	steps int
	texts texts
	store store
}

// decode reads one document.
func (d *decoder) decode(data []byte, dst any) {
	d.lim = d.lim.withDefaults()
	d.reader = reader{data: data, max: d.lim.Depth, scratch: d.scratch}
	d.document(reflect.ValueOf(dst))
	if more := d.faults - d.lim.Faults; more > 0 && d.report != nil {
		d.report("", fmt.Errorf("%w: %d more", ErrTooMany, more))
	}
}

// document reads the whole of the data into what dst points to.
func (d *decoder) document(dst reflect.Value) {
	if dst.Kind() != reflect.Pointer || dst.IsNil() || dst.Elem().Kind() != reflect.Struct {
		d.fault(want("want a pointer to a struct to decode into"))
		return
	}
	dst.Elem().SetZero()
	if len(d.data) > d.lim.Bytes {
		d.fault(most(ErrTooLarge, d.lim.Bytes, "bytes"))
		return
	}
	d.root = planOf(dst.Type().Elem())
	d.store.begin(d.root)
	d.space()
	if _, on := d.value(d.root, cellOf(dst)); !on {
		d.fault(d.end)
		return
	}
	if d.space(); d.pos < len(d.data) {
		d.fault(ErrTrailing)
	}
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
	var out []byte
	p := d.root
	for _, i := range d.path[:d.steps] {
		for p.in == opPointer {
			p = p.elem
		}
		if p.in == opStruct {
			out = append(out, p.fields[i].step...)
			p = p.fields[i].plan
			continue
		}
		out = strconv.AppendInt(append(out, '/'), int64(i), 10)
		p = p.elem
	}
	return string(out)
}

// refuse reports err, or [ErrNull] if that is at hand, and goes over the value.
// Faults come in input order and one at a time: a word that turns out not to
// be JSON is not reported as the wrong kind of JSON first.
func (d *decoder) refuse(err error) (on bool) {
	c := d.peek()
	if c == '{' || c == '[' {
		d.fault(err)
		return d.skip()
	}
	if !d.skip() {
		return false
	}
	if c == 'n' {
		err = ErrNull
	}
	d.fault(err)
	return true
}

// value reads the value at hand into the cell, which is zero.
func (d *decoder) value(p *plan, at cell) (ok, on bool) {
	switch p.in {
	case opStruct:
		return d.object(p, at)
	case opList:
		return d.list(p, at)
	case opPointer:
		return d.optional(p, at)
	case opWord:
		return d.word(p, at)
	case opText, opString:
		return d.string(p, at)
	case opBool:
		return d.bool(at)
	case opInt, opUint:
		return d.int(p, at)
	case opFloat:
		return d.float(at)
	default:
		return false, d.refuse(ErrUnsupported)
	}
}
