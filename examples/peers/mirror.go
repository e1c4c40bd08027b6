package main

import (
	"encoding"
	"reflect"
)

// mirror is a struct type with the fields of a record and none of its methods, and
// so on down, for peers to decode into: json v2 takes no struct that embeds what has
// a method for JSON, as the mark of personal data has. Words and dates keep their types.
// It is worked out, so that it is the record's whatever that comes to have.
func mirror(t reflect.Type) reflect.Type {
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return t
	}
	switch t.Kind() {
	case reflect.Pointer:
		return reflect.PointerTo(mirror(t.Elem()))
	case reflect.Slice:
		return reflect.SliceOf(mirror(t.Elem()))
	case reflect.Struct:
		var fields []reflect.StructField
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				fields = append(fields, reflect.StructField{Name: f.Name, Type: mirror(f.Type), Tag: f.Tag})
			}
		}
		return reflect.StructOf(fields)
	default:
		return t
	}
}

// mirrors reports whether a value of a mirrored type holds what the original holds.
func mirrors(copied, of reflect.Value) bool {
	if copied.Type() == of.Type() {
		return reflect.DeepEqual(copied.Interface(), of.Interface())
	}
	switch of.Kind() {
	case reflect.Pointer:
		return copied.IsNil() == of.IsNil() && (of.IsNil() || mirrors(copied.Elem(), of.Elem()))
	case reflect.Slice:
		for i := range min(copied.Len(), of.Len()) {
			if !mirrors(copied.Index(i), of.Index(i)) {
				return false
			}
		}
		return copied.Len() == of.Len()
	default:
		for i := range copied.NumField() {
			if !mirrors(copied.Field(i), of.FieldByName(copied.Type().Field(i).Name)) {
				return false
			}
		}
		return true
	}
}
