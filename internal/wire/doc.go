// Package wire reads and writes JSON for records about families and for
// rulebooks: strictly, within bounds, and without repeating what it read.
//
// [Decode] reads one document into a Go struct and reports every fault it
// meets, in input order, each with the JSON Pointer (RFC 6901) of its place.
// Only a fault of syntax, or of depth, ends the reading. [Encode] writes the
// same types in one canonical form.
//
// # Why not encoding/json
//
// It folds the case of keys, keeps the last of two equal keys, takes null for
// silence, replaces invalid UTF-8 and stops at the first fault. About a family
// each of these turns a slip of the pen into a wrong answer nobody sees.
//
// # Privacy
//
// No error text and no pointer holds anything from the document: pointers are
// made of field names that the Go types declare and of list indexes, and a key
// that is not declared is located by the object it stands in. Errors of a
// type's own UnmarshalText and MarshalText are passed on as they are, so their
// texts must not repeat values either.
//
// # How it reads
//
// What a type needs is worked out once, by reflection, as a plan with the offsets of
// its fields; the plan follows from the type, so that the two cannot drift apart.
// Reading goes by the plan and touches memory through the few methods of unsafe.go.
// A [Decoder] takes the memory of one document for the next. The first decoder, by
// reflection alone, is kept in package wiretest, and tests hold the two against each
// other.
//
// # Types
//
// A struct takes part with its exported fields that have a json tag; an
// untagged field, embedded or not, does not. Of the tag's options omitzero and
// omitempty count. Types whose pointer is an [encoding.TextUnmarshaler] or an
// [encoding.TextMarshaler] are JSON strings. Otherwise: structs, slices,
// strings, bool, whole numbers, float64, and one pointer to any of these, where
// nil means absent. Recursive types are fine. Only Encode also takes finite
// float32, maps with string keys, interfaces and [encoding/json.Marshaler].
//
// UnmarshalText must depend on the text alone: a type of one byte that lists its
// Words is asked once how it reads them, and not again.
//
// A struct that embeds [redact.Mark] is walked field by field, and the
// MarshalJSON that it got from Mark is not called. One without any tagged
// field has nothing to walk: its text methods serve, if it has them.
//
// # Choices
//
//   - Decode sets *dst to its zero value first, and leaves the zero value
//     where a fault is. A faulty element stays in its list, so that indexes in
//     Go and in pointers agree. Of two equal keys the first is kept.
//   - A list without elements decodes to a nil slice; Encode writes a nil slice
//     as []. So a value that went through Decode is the same after Encode and
//     Decode, by reflect.DeepEqual.
//   - A field that is a nil pointer or nil interface is left out, tagged or
//     not. A pointer to a zero value is an answer and is written.
//   - []byte is a list of numbers, not base64.
//   - -0 is read as 0 where negative numbers are allowed.
//   - A float64 is read to the nearest, as strconv does; what overflows is a fault.
//   - A whole number is one of int64, whatever the Go type.
//
// # Limits
//
// Time and memory are bounded by [Limits], memory also by the types: an
// element written in two bytes costs its Go size, and a list with one element may
// have room for four, of 256 bytes together. So a document of n bytes may take n/3
// times the largest element. Encode bounds depth only; what it writes may exceed the
// Limits.Bytes of a later Decode. A type with MarshalText alone, or UnmarshalText
// alone, does not make the round trip; one with MarshalJSON and no UnmarshalText is
// not read at all.
package wire
