package wiretest

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"github.com/kithcare/kith/internal/redact"
)

// op is what a type is on the wire. The zero op is a type without a form.
type op uint8

const (
	opNone op = iota
	opStruct
	opList
	opPointer
	opText
	opString
	opBool
	opInt
	opUint
	opFloat
)

// plan is how one type is read.
type plan struct {
	typ    reflect.Type
	in     op
	elem   *plan          // of a list or pointer
	fields []field        // of a struct, in Go order
	index  map[string]int // from key to place in fields
}

// field is one field of a struct.
type field struct {
	at   int    // index in the Go struct
	key  string // JSON name
	step string // JSON name as a step of a JSON Pointer
	plan *plan
}

// plans keeps the plans of types once made, from [reflect.Type] to *plan. It
// only ever gains entries that follow from the type alone, so no caller can see
// another's use of it; making them afresh would cost more than a record does.
var plans sync.Map //nolint:gochecknoglobals // a cache, see above

// planOf returns the plan of t.
func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan) //nolint:errcheck,forcetypeassert // only *plan is ever stored
	}
	made := planner{}
	p := made.plan(t)
	// Stored only now, when every plan in the graph is complete.
	for t, p := range made {
		plans.LoadOrStore(t, p)
	}
	return p
}

// planner makes the plans of a type and of all it reaches. A type already in
// it is being made further up, which is how recursive types end.
type planner map[reflect.Type]*plan

func (b planner) plan(t reflect.Type) *plan {
	if p, ok := b[t]; ok {
		return p
	}
	p := &plan{typ: t}
	b[t] = p
	b.byKind(p)
	byMethods(p)
	return p
}

// byKind fills p by the kind of its type.
func (b planner) byKind(p *plan) {
	switch p.typ.Kind() {
	case reflect.Struct:
		p.in = opStruct
		b.structure(p)
	case reflect.Slice:
		p.in, p.elem = opList, b.plan(p.typ.Elem())
	case reflect.Pointer:
		// Absent has one form only; this also rules out type P *P.
		if p.typ.Elem().Kind() != reflect.Pointer {
			p.in, p.elem = opPointer, b.plan(p.typ.Elem())
		}
	default:
		p.in = scalar(p.typ.Kind())
	}
}

// scalar returns what a kind without parts is when read.
func scalar(k reflect.Kind) op {
	switch k { // every other kind has no form
	case reflect.String:
		return opString
	case reflect.Bool:
		return opBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return opInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return opUint
	case reflect.Float64:
		return opFloat
	default:
		return opNone
	}
}

// byMethods lets a type's own methods go before its kind.
func byMethods(p *plan) {
	if k := p.typ.Kind(); k == reflect.Pointer || k == reflect.Interface {
		return // what they lead to decides
	}
	ptr := reflect.PointerTo(p.typ)
	mark := marked(p.typ)
	if mark && len(p.fields) > 0 {
		return
	}
	switch {
	case ptr.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		p.in = opText
	case ptr.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
	case !mark && ptr.Implements(reflect.TypeFor[json.Marshaler]()):
		p.in = opNone // its JSON is its own: reading it by kind would be a guess
	}
}

// marked reports whether t embeds [redact.Mark] itself, whatever alias it uses.
func marked(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous && f.Type == reflect.TypeFor[redact.Mark]() {
			return true
		}
	}
	return false
}

// structure fills in the fields of a struct. Two fields of one name leave the
// struct without a form: either choice between them would lose data in silence.
func (b planner) structure(p *plan) {
	p.index = make(map[string]int)
	hidden := 0
	for i := range p.typ.NumField() {
		sf := p.typ.Field(i)
		f, ok := b.field(sf)
		switch {
		case !ok && untagged(sf): // it would be lost in silence
			p.in = opNone
			return
		case !ok:
			if sf.Type != reflect.TypeFor[redact.Mark]() {
				hidden++
			}
			continue
		}
		if _, twice := p.index[f.key]; twice {
			p.in = opNone
			return
		}
		f.at = i
		p.index[f.key] = len(p.fields)
		p.fields = append(p.fields, f)
	}
	if hidden > 0 && len(p.fields) == 0 { // nothing of it can be seen
		p.in = opNone
	}
}

// untagged reports whether a field is one that a caller would expect to be
// written, and that says nothing of its name.
func untagged(sf reflect.StructField) bool {
	_, tagged := sf.Tag.Lookup("json")
	return sf.IsExported() && !tagged && sf.Type != reflect.TypeFor[redact.Mark]()
}

// field reads the tag of sf; ok is false if the field takes no part.
func (b planner) field(sf reflect.StructField) (f field, ok bool) {
	tag, ok := sf.Tag.Lookup("json")
	if !ok || tag == "-" || !sf.IsExported() || sf.Type == reflect.TypeFor[redact.Mark]() {
		return field{}, false
	}
	name, _, _ := strings.Cut(tag, ",")
	if name == "" {
		name = sf.Name // as encoding/json does
	}
	return field{key: name, step: step(name), plan: b.plan(sf.Type)}, true
}

// step writes a name as a step of a JSON Pointer.
func step(name string) string {
	return "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}
