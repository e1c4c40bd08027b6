package wire

import (
	"errors"
	"fmt"
)

// Faults of a document, and of a Go value that has no JSON form. Texts say
// what to change; none repeats a value or a key.
var (
	// ErrSyntax ends the reading: what follows is not JSON.
	ErrSyntax = errors.New("not JSON from here on: put the syntax right")
	// ErrTrailing says that something stands after the document.
	ErrTrailing = errors.New("data after the document: leave one document only")
	// ErrUTF8 says that a text or a key is not UTF-8, or has half a surrogate pair.
	ErrUTF8 = errors.New("text is not UTF-8: save the document as UTF-8")
	// ErrTooLarge says that the document has too many bytes; nothing was read.
	ErrTooLarge = errors.New("document is too large: send less at a time")
	// ErrTooDeep ends the reading, or the writing: lists and objects nest too deeply.
	ErrTooDeep = errors.New("nested too deeply: use fewer levels")
	// ErrTooLong says that a list or a text is too long.
	ErrTooLong = errors.New("too long: shorten it")
	// ErrNull says that null stands where an answer should, or nothing at all.
	ErrNull = errors.New("null is no answer: leave the key out")
	// ErrType says that a value is of the wrong kind.
	ErrType = errors.New("wrong kind of value")
	// ErrNumber says that a number is not whole, or out of its field's range.
	ErrNumber = errors.New("not a whole number in range: write digits only, no fraction and no exponent")
	// ErrFloat says that a number is out of range.
	ErrFloat = errors.New("not a number in range")
	// ErrUnknownKey says that the object at the place has a key it should not have.
	ErrUnknownKey = errors.New("unknown key in this object: remove it or correct its spelling, capitals count")
	// ErrDuplicateKey says that a key stands twice in one object.
	ErrDuplicateKey = errors.New("key stands twice in one object: keep one")
	// ErrTooMany comes last, when there were more faults than were reported.
	ErrTooMany = errors.New("too many faults to list: put right those above first")
	// ErrUnsupported says that a Go type has no form here: a fault of the
	// program and not of the document.
	ErrUnsupported = errors.New("this Go type is not supported")
)

// detailError is a sentinel with what was expected. Its text is put together
// only when asked for: of a million faults most are only counted.
type detailError struct {
	err    error
	detail string
}

// Error says what is wrong and what was expected.
func (e *detailError) Error() string { return e.err.Error() + ": " + e.detail }

// Unwrap returns the sentinel.
func (e *detailError) Unwrap() error { return e.err }

// want is [ErrType] with what was expected, written "want a list".
func want(what string) error { return &detailError{ErrType, what} }

// most is err with the bound that was passed.
func most(err error, bound int, unit string) error {
	return fmt.Errorf("%w: at most %d %s", err, bound, unit)
}

// PlaceError is a fault of [Encode] with its place in the document.
type PlaceError struct {
	Pointer string
	Err     error
}

// Error names the place and the fault.
func (e *PlaceError) Error() string { return fmt.Sprintf("at %q: %v", e.Pointer, e.Err) }

// Unwrap returns the fault.
func (e *PlaceError) Unwrap() error { return e.Err }

// within puts a step in front of the place of err.
func within(step string, err error) error {
	if p, ok := err.(*PlaceError); ok { //nolint:errorlint // only our own outermost wrapping is extended
		return &PlaceError{Pointer: step + p.Pointer, Err: p.Err}
	}
	return &PlaceError{Pointer: step, Err: err}
}
