package assessment

import (
	"errors"
	"strings"

	"github.com/kithcare/kith/internal/wire"
)

// Decode reads one record from JSON, strictly, and validates it. It refuses
// unknown, repeated and case-folded keys, null, numbers that are not whole,
// words outside a vocabulary, and documents over 4 MiB, 32 levels or 10 000
// elements a list. The error is [FieldErrors]: every fault, up to 1 000, each at its
// place and none with a value of the record, those of JSON before those of
// content. On an error the record is zero.
func Decode(data []byte) (Record, error) {
	var r Record
	var faults FieldErrors
	decodeInto(data, &r, &faults)
	if !faults.endReading() {
		faults = append(faults, faults.uncovered(r.check())...)
	}
	if len(faults) > 0 {
		return Record{}, faults
	}
	return r, nil
}

func decodeInto(data []byte, v any, faults *FieldErrors) {
	wire.Decode(data, v, wire.Limits{}, faults.Add)
}

// UnmarshalJSON reads a record as [Decode] does, so that a record within a host's
// own document is read as strictly as one alone.
func (r *Record) UnmarshalJSON(data []byte) (err error) {
	*r, err = Decode(data)
	return err
}

// endReading reports whether the rest of the document could not be read, so that
// nothing can be said of its content.
func (f FieldErrors) endReading() bool {
	for _, e := range f {
		for _, end := range []error{ErrSyntax, ErrTooLarge, ErrTooDeep, ErrTrailing, ErrTooMany} {
			if errors.Is(e, end) {
				return true
			}
		}
	}
	return false
}

// uncovered are the faults of content that do not only follow from those of
// JSON. That there are more than were listed is said where some are.
func (f FieldErrors) uncovered(content FieldErrors) FieldErrors {
	var out FieldErrors
	for _, c := range content {
		if more := errors.Is(c, ErrTooMany); more && len(out) > 0 || !more && !f.covers(c) {
			out = append(out, c)
		}
	}
	return out
}

// covers reports whether a fault of content only follows from one of JSON: from
// a value that could not be read there or above, or from members that could not
// be.
func (f FieldErrors) covers(content *FieldError) bool {
	for _, e := range f {
		above := e.Path == content.Path || strings.HasPrefix(content.Path, e.Path+"/")
		if above && !errors.Is(e, ErrUnknownKey) && !errors.Is(e, ErrDuplicateKey) {
			return true
		}
		if errors.Is(content, ErrNoMember) && (e.Path == "" || strings.HasPrefix(e.Path, "/members")) {
			return true
		}
	}
	return false
}

// Encode writes anything of this library as canonical JSON: keys in a fixed
// order, absent answers left out, lists never null. It is the one way out for
// what is known about a person, since such values refuse encoding/json. A
// [Record] is validated first, so that what is written can be read back as far
// as it keeps within what [Decode] takes, and encoding what was decoded gives
// the same bytes again. What has no form as JSON, such as a [Picture] or a host's
// struct with untagged fields, is an error and never an empty object. Errors are
// [FieldErrors].
func Encode(v any) ([]byte, error) {
	switch r := v.(type) {
	case Record:
		if err := r.Validate(); err != nil {
			return nil, err
		}
	case *Record:
		if r == nil {
			return nil, FieldErrors{{Err: ErrMissing}}
		}
		return Encode(*r)
	case Picture, *Picture:
		return nil, FieldErrors{{Err: ErrNoForm}} // Gather makes it again
	}
	return encode(v)
}

func encode(v any) ([]byte, error) {
	data, err := wire.Encode(v)
	var at *wire.PlaceError
	switch {
	case err == nil:
		return data, nil
	case errors.As(err, &at):
		return nil, FieldErrors{{Path: at.Pointer, Err: at.Err}}
	default:
		return nil, FieldErrors{{Err: err}}
	}
}
