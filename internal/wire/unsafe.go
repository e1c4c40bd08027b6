package wire

import (
	"encoding"
	"reflect"
	"unsafe"
)

// This is the only file that imports unsafe. What it keeps to:
//
//   - A cell is made of a pointer that reflection gave, and only ever moved to a
//     field or an element by an offset or a size that reflection gave for the type
//     that is there. It never leaves the value it was made in.
//   - It is an unsafe.Pointer and never a uintptr, so the collector sees it, and a
//     stack that moves takes it along.
//   - Loads and stores have Go types, so that the compiler puts in the write
//     barriers. Memory is made, grown, cleared and copied by reflection, which
//     knows where the pointers in it are.
//   - The plan of a type says which of the methods fits. Nothing else calls them.
//
// The tests run with -race and with -gcflags=all=-d=checkptr=2 as well; the latter
// makes allocations of its own, so that it wants -skip Allocates.

// cell is a place in memory that holds a value of the type of some plan.
type cell struct{ p unsafe.Pointer }

// cellOf is what a pointer that is not nil points to.
func cellOf(pointer reflect.Value) cell { return cell{pointer.UnsafePointer()} }

// field is the field at an offset that reflection gave.
func (c cell) field(offset uintptr) cell { return cell{unsafe.Add(c.p, offset)} }

// value is the value at the cell, to be set by reflection.
func (c cell) value(t reflect.Type) reflect.Value { return reflect.NewAt(t, c.p).Elem() }

// The value at a cell of a string, bool, float64, uint8 or slice type.
func (c cell) text() *string   { return (*string)(c.p) }
func (c cell) bool() *bool     { return (*bool)(c.p) }
func (c cell) float() *float64 { return (*float64)(c.p) }
func (c cell) word() *uint8    { return (*uint8)(c.p) }
func (c cell) list() *array    { return (*array)(c.p) }

// point sets the pointer at c to a value of the type that it points to.
func (c cell) point(to cell) { *(*unsafe.Pointer)(c.p) = to.p }

// setInt sets the whole number at c, whose type has that many bytes.
func (c cell) setInt(size uintptr, n int64) {
	switch size {
	case 1:
		*(*int8)(c.p) = int8(n)
	case 2:
		*(*int16)(c.p) = int16(n)
	case 4:
		*(*int32)(c.p) = int32(n)
	default:
		*(*int64)(c.p) = n
	}
}

// unmarshaler is the value at c as what u is, a pointer to the same type. Only the
// second word of the interface is set, so that nothing is looked up or made.
func (c cell) unmarshaler(u encoding.TextUnmarshaler) encoding.TextUnmarshaler {
	(*[2]unsafe.Pointer)(unsafe.Pointer(&u))[1] = c.p
	return u
}

// array is a slice of any type: what reflection calls a slice header, with a
// pointer that the collector sees.
type array struct {
	first    unsafe.Pointer
	len, cap int
}

// at is element i, of a size that reflection gave.
func (a *array) at(i int, size uintptr) cell { return cell{unsafe.Add(a.first, uintptr(i)*size)} }

// value is the array as a slice of type t, which shares its header.
func (a *array) value(t reflect.Type) reflect.Value {
	return reflect.NewAt(t, unsafe.Pointer(a)).Elem()
}

// stringOf is b as a string; b must never change again.
func stringOf(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
