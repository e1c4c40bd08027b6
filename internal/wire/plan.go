package wire

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
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
	opWord // a vocabulary; for Decode only
	opMap  // the ops from here on are for Encode only
	opAny
	opJSON
)

// plan is how one type is read and written.
type plan struct {
	typ     reflect.Type
	in, out op
	elem    *plan        // of a list, pointer or map
	slice   reflect.Type // the list's own type, or that of a list of what a pointer points to
	slot    int          // place in a store, of a list or pointer
	slots   int          // how many places all plans have that this one reaches
	size    uintptr
	first   int      // how many elements a list of these has room for at first
	fields  []field  // of a struct, in Go order
	keys    lexicon  // of the fields
	words   lexicon  // of a vocabulary
	said    []string // its words as they are written, by value
	zeroer  bool     // has IsZero, on itself or on its pointer
	// unmarshaler is a pointer to a value of the type.
	unmarshaler encoding.TextUnmarshaler
}

// field is one field of a struct.
type field struct {
	at        int // index in the Go struct
	offset    uintptr
	key       string // JSON name
	quoted    string // JSON name as it mostly stands in a document
	written   string // JSON name as it is written, with a colon; empty where it cannot be
	step      string // JSON name as a step of a JSON Pointer
	omitZero  bool
	omitEmpty bool
	plan      *plan
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
	for _, q := range made { // slots are counted within what one type reaches
		if q.in == opList || q.in == opPointer {
			q.slot = p.slots
			p.slots++
		}
	}
	// Stored only now, when every plan that it reaches is complete.
	kept, _ := plans.LoadOrStore(t, p)
	return kept.(*plan) //nolint:errcheck,forcetypeassert // only *plan is ever stored
}

// planner makes the plans of a type and of all it reaches. A type already in
// it is being made further up, which is how recursive types end.
type planner map[reflect.Type]*plan

func (b planner) plan(t reflect.Type) *plan {
	if p, ok := b[t]; ok {
		return p
	}
	p := &plan{typ: t, size: t.Size(), first: roomAtFirst(t.Size())}
	b[t] = p
	b.byKind(p)
	byMethods(p)
	return p
}

// byKind fills p by the kind of its type.
func (b planner) byKind(p *plan) {
	switch p.typ.Kind() {
	case reflect.Struct:
		p.in, p.out = opStruct, opStruct
		b.structure(p)
	case reflect.Slice:
		p.in, p.out, p.elem, p.slice = opList, opList, b.plan(p.typ.Elem()), p.typ
	case reflect.Pointer:
		// Absent has one form only; this also rules out type P *P.
		if p.typ.Elem().Kind() != reflect.Pointer {
			p.in, p.out, p.elem = opPointer, opPointer, b.plan(p.typ.Elem())
			p.slice = reflect.SliceOf(p.typ.Elem())
		}
	case reflect.Map:
		if p.typ.Key().Kind() == reflect.String {
			p.out, p.elem = opMap, b.plan(p.typ.Elem())
		}
	default:
		p.in, p.out = scalar(p.typ.Kind())
	}
}

// scalar returns what a kind without parts is when read and when written.
func scalar(k reflect.Kind) (in, out op) {
	switch k { // every other kind has no form
	case reflect.String:
		return opString, opString
	case reflect.Bool:
		return opBool, opBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return opInt, opInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return opUint, opUint
	case reflect.Float32:
		return opNone, opFloat
	case reflect.Float64:
		return opFloat, opFloat
	case reflect.Interface:
		return opNone, opAny
	default:
		return opNone, opNone
	}
}

// byMethods lets a type's own methods go before its kind.
func byMethods(p *plan) {
	if k := p.typ.Kind(); k == reflect.Pointer || k == reflect.Interface {
		return // what they lead to decides
	}
	ptr := reflect.PointerTo(p.typ)
	p.zeroer = ptr.Implements(reflect.TypeFor[interface{ IsZero() bool }]())
	mark := marked(p.typ)
	if mark && len(p.fields) > 0 {
		return
	}
	if ptr.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		p.in, p.unmarshaler = opText, unmarshalerOf(p.typ)
		p.vocabulary()
	}
	switch {
	case ptr.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		p.out = opText
		p.sayWords()
	case !mark && ptr.Implements(reflect.TypeFor[json.Marshaler]()):
		p.out = opJSON
		if p.unmarshaler == nil {
			p.in = opNone // its JSON is its own: reading it by kind would be a guess
		}
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
	hidden := 0
	var names []string
	for i := range p.typ.NumField() {
		sf := p.typ.Field(i)
		f, ok := b.field(sf)
		switch {
		case !ok && untagged(sf): // it would be lost in silence
			p.in, p.out = opNone, opNone
			return
		case !ok:
			if sf.Type != reflect.TypeFor[redact.Mark]() {
				hidden++
			}
			continue
		}
		if slices.Contains(names, f.key) {
			p.in, p.out = opNone, opNone
			return
		}
		f.at, f.offset = i, sf.Offset
		names = append(names, f.key)
		p.fields = append(p.fields, f)
	}
	p.keys = newLexicon(names)
	if hidden > 0 && len(p.fields) == 0 { // nothing of it can be seen
		p.in, p.out = opNone, opNone
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
	name, options, _ := strings.Cut(tag, ",")
	if name == "" {
		name = sf.Name // as encoding/json does
	}
	f = field{key: name, quoted: `"` + name + `"`, step: step(name), plan: b.plan(sf.Type)}
	var e encoder
	if e.string(name) == nil {
		f.written = string(e.buf) + ":"
	}
	for o := range strings.SplitSeq(options, ",") {
		f.omitZero = f.omitZero || o == "omitzero"
		f.omitEmpty = f.omitEmpty || o == "omitempty"
	}
	return f, true
}

// step writes a name as a step of a JSON Pointer.
func step(name string) string {
	return "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// roomAtFirst is how many elements of a size take about 256 bytes, from 1 to 4.
func roomAtFirst(size uintptr) int { return int(min(max(256/max(size, 1), 1), 4)) }

func unmarshalerOf(t reflect.Type) encoding.TextUnmarshaler {
	u, _ := reflect.New(t).Interface().(encoding.TextUnmarshaler)
	return u
}

// vocabulary notes the words of a type of numbers that lists them, which is then
// read without asking it: only those that it reads as the number of their place.
// Its UnmarshalText must depend on the text alone.
func (p *plan) vocabulary() {
	if p.typ.Kind() != reflect.Uint8 {
		return
	}
	lists, ok := p.unmarshaler.(interface{ Words() []string })
	if !ok {
		return
	}
	words := slices.Clone(lists.Words())
	for i, w := range words {
		v := reflect.New(p.typ)
		u, ok := v.Interface().(encoding.TextUnmarshaler)
		if !ok || u.UnmarshalText([]byte(w)) != nil || v.Elem().Uint() != uint64(i) {
			words[i] = "\x00" // stands in no document, so that the word is left to the type
		}
	}
	p.in, p.words = opWord, newLexicon(words)
}

// sayWords notes what the values of a vocabulary are written as, so that they are
// written without asking the type. Its MarshalText must depend on the value alone.
func (p *plan) sayWords() {
	for i := range p.words.texts {
		v := reflect.New(p.typ)
		v.Elem().SetUint(uint64(i))
		var e encoder
		if e.text(v.Elem()) != nil {
			return // that value and those after it are left to the type
		}
		p.said = append(p.said, string(e.buf))
	}
}
