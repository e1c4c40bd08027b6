package wire

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Encode writes v in canonical form: fields in Go order, map keys sorted, no
// insignificant white space, no HTML escaping, [] for a nil slice. Fields
// tagged omitzero are left out when zero (by IsZero, where the type has it),
// fields tagged omitempty when empty, nil pointers always.
//
// An error names the place by Go field names and list indexes, as a JSON
// Pointer, and wraps [ErrUTF8], [ErrNumber], [ErrNull], [ErrTooDeep] or
// [ErrUnsupported], or what a type's own method returned; a map's element is
// located at the map.
func Encode(v any) ([]byte, error) {
	var e encoder
	if v == nil {
		return nil, within("", ErrNull)
	}
	rv := placed(reflect.ValueOf(v))
	if err := e.value(planOf(rv.Type()), rv); err != nil {
		return nil, within("", err)
	}
	return e.buf, nil
}

// placed is v, or a copy of it, with an address, so that what it holds has one too and
// is not copied again for each of its methods.
func placed(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Struct || v.CanAddr() {
		return v
	}
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	return c
}

// encoder writes values by plan. Containers put their step in front of the
// errors of what they hold, so that nothing is spent on paths without a fault.
type encoder struct {
	buf   []byte
	depth int
}

// value writes v.
func (e *encoder) value(p *plan, v reflect.Value) error {
	switch p.out {
	case opStruct:
		return e.nested(p, v, e.object)
	case opList:
		return e.nested(p, v, e.list)
	case opMap:
		return e.nested(p, v, e.mapping)
	case opAny:
		return e.nested(p, v, e.dynamic)
	case opPointer:
		if v.IsNil() {
			return ErrNull
		}
		return e.value(p.elem, v.Elem())
	case opText:
		if len(p.said) > 0 && v.Uint() < uint64(len(p.said)) {
			e.buf = append(e.buf, p.said[v.Uint()]...)
			return nil
		}
		return e.text(v)
	case opJSON:
		return e.json(v)
	default:
		return e.scalar(p, v)
	}
}

// scalar writes a value without parts.
func (e *encoder) scalar(p *plan, v reflect.Value) error {
	switch p.out { // the others are the business of value
	case opString:
		return e.string(v.String())
	case opBool:
		e.buf = strconv.AppendBool(e.buf, v.Bool())
	case opInt:
		e.buf = strconv.AppendInt(e.buf, v.Int(), 10)
	case opUint:
		if v.Uint() > math.MaxInt64 {
			return ErrNumber // Decode would refuse it
		}
		e.buf = strconv.AppendUint(e.buf, v.Uint(), 10)
	case opFloat:
		return e.float(v.Float(), v.Type().Bits())
	default:
		return ErrUnsupported
	}
	return nil
}

// nested writes a value that holds others, which is where cycles go through.
func (e *encoder) nested(p *plan, v reflect.Value, write func(*plan, reflect.Value) error) error {
	if e.depth >= maxDepth {
		return most(ErrTooDeep, maxDepth, "levels")
	}
	e.depth++
	err := write(p, v)
	e.depth--
	return err
}

// object writes a struct.
func (e *encoder) object(p *plan, v reflect.Value) error {
	e.buf = append(e.buf, '{')
	first := true
	for i := range p.fields {
		f := &p.fields[i]
		fv := v.Field(f.at)
		if f.leftOut(fv) {
			continue
		}
		e.comma(&first)
		if f.written == "" {
			return within(f.step, ErrUTF8)
		}
		e.buf = append(e.buf, f.written...)
		if err := e.value(f.plan, fv); err != nil {
			return within(f.step, err)
		}
	}
	e.buf = append(e.buf, '}')
	return nil
}

// comma writes one, except in front of the first.
func (e *encoder) comma(first *bool) {
	if !*first {
		e.buf = append(e.buf, ',')
	}
	*first = false
}

// leftOut reports whether the field is not written.
func (f *field) leftOut(v reflect.Value) bool {
	if k := v.Kind(); k == reflect.Pointer || k == reflect.Interface {
		return v.IsNil()
	}
	return f.omitZero && isZero(f.plan, v) || f.omitEmpty && isEmpty(v)
}

// isZero asks the type, if it has an opinion, before Go.
func isZero(p *plan, v reflect.Value) bool {
	if p.zeroer {
		if z, ok := method(v).(interface{ IsZero() bool }); ok {
			return z.IsZero()
		}
	}
	return v.IsZero()
}

// isEmpty is what encoding/json takes for empty: a struct never is.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() { // the others are empty when zero
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	case reflect.Struct:
		return false
	default:
		return v.IsZero()
	}
}

// method returns a pointer to v, or to a copy if v has no address, so that
// methods are found whatever their receiver.
func method(v reflect.Value) any {
	if v.CanAddr() {
		return v.Addr().Interface()
	}
	c := reflect.New(v.Type())
	c.Elem().Set(v)
	return c.Interface()
}

// list writes a slice.
func (e *encoder) list(p *plan, v reflect.Value) error {
	e.buf = append(e.buf, '[')
	first := true
	for i := range v.Len() {
		e.comma(&first)
		if err := e.value(p.elem, v.Index(i)); err != nil {
			return within("/"+strconv.Itoa(i), err)
		}
	}
	e.buf = append(e.buf, ']')
	return nil
}

// mapping writes a map, its keys sorted by their bytes. A key is free text, so
// errors do not name it.
func (e *encoder) mapping(p *plan, v reflect.Value) error {
	keys := v.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	e.buf = append(e.buf, '{')
	first := true
	for _, k := range keys {
		e.comma(&first)
		if err := e.string(k.String()); err != nil {
			return err
		}
		e.buf = append(e.buf, ':')
		if err := e.value(p.elem, v.MapIndex(k)); err != nil {
			return err
		}
	}
	e.buf = append(e.buf, '}')
	return nil
}

// dynamic writes what an interface holds.
func (e *encoder) dynamic(_ *plan, v reflect.Value) error {
	if v.IsNil() {
		return ErrNull
	}
	held := placed(v.Elem())
	return e.value(planOf(held.Type()), held)
}

// text writes what MarshalText returns as a JSON string.
func (e *encoder) text(v reflect.Value) error {
	m, ok := method(v).(encoding.TextMarshaler)
	if !ok {
		return ErrUnsupported // does not happen: the plan has asked
	}
	text, err := m.MarshalText()
	if err != nil {
		return err
	}
	return e.string(string(text))
}

// json writes what MarshalJSON returns, without its white space. An empty
// [json.RawMessage] has nothing to say, and is not turned into null.
func (e *encoder) json(v reflect.Value) error {
	if v.Type() == reflect.TypeFor[json.RawMessage]() && v.Len() == 0 {
		return ErrNull
	}
	m, ok := method(v).(json.Marshaler)
	if !ok {
		return ErrUnsupported // does not happen: the plan has asked
	}
	text, err := m.MarshalJSON()
	if err != nil {
		return err
	}
	if !utf8.Valid(text) {
		return ErrUTF8
	}
	buf := bytes.NewBuffer(e.buf)
	if json.Compact(buf, text) != nil {
		return ErrSyntax // the error of Compact quotes what it met
	}
	e.buf = buf.Bytes()
	return nil
}

// float writes a finite number as encoding/json does: the shortest digits that
// read back the same, with an exponent only for the very large and very small.
func (e *encoder) float(f float64, bits int) error {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return ErrNumber
	}
	small := 1e-6
	if bits == 32 {
		small = float64(float32(small))
	}
	format := byte('f')
	if a := math.Abs(f); a != 0 && (a < small || a >= 1e21) {
		format = 'e'
	}
	e.buf = strconv.AppendFloat(e.buf, f, format, -1, bits)
	if n := len(e.buf); format == 'e' && bytes.HasSuffix(e.buf[:n-1], []byte("e-0")) {
		e.buf = append(e.buf[:n-2], e.buf[n-1]) // e-09 is e-9
	}
	return nil
}
