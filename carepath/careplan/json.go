package careplan

import (
	"errors"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// Decode reads one plan from JSON, strictly, and validates it. It refuses what
// [assessment.Decode] refuses, and lists of more than 1 000 elements. The error is
// [assessment.FieldErrors]: every fault, up to 1 000, at its place and none with a
// value of the plan, those of JSON before those of content. On an error the plan is
// zero.
func Decode(data []byte) (Document, error) {
	var d Document
	var faults assessment.FieldErrors
	wire.Decode(data, &d, wire.Limits{List: maxList}, faults.Add)
	if !endReading(faults) {
		faults = append(faults, uncovered(faults, d.check())...)
	}
	if len(faults) > 0 {
		return Document{}, faults
	}
	return d, nil
}

// UnmarshalJSON reads a plan as [Decode] does, so that a plan within a host's own
// document is read as strictly as one alone.
func (d *Document) UnmarshalJSON(data []byte) (err error) {
	*d, err = Decode(data)
	return err
}

// Encode writes a plan as canonical JSON: keys in a fixed order, what is not stated
// left out. The plan is validated first, so that what is written can be read back as
// far as it keeps within what [Decode] takes, and encoding what was decoded gives the
// same bytes again. Errors are [assessment.FieldErrors].
func Encode(d Document) ([]byte, error) {
	if err := d.check().Err(); err != nil {
		return nil, err
	}
	return assessment.Encode(d)
}

// endReading reports whether the rest of the document could not be read, so that
// nothing can be said of its content.
func endReading(faults assessment.FieldErrors) bool {
	for _, end := range []error{assessment.ErrSyntax, assessment.ErrTooLarge, assessment.ErrTooDeep, assessment.ErrTrailing, assessment.ErrTooMany} {
		for _, f := range faults {
			if errors.Is(f, end) {
				return true
			}
		}
	}
	return false
}

// uncovered are the faults of content that do not only follow from those of JSON.
func uncovered(faults, content assessment.FieldErrors) assessment.FieldErrors {
	var out assessment.FieldErrors
	for _, c := range content {
		if !covers(faults, c) {
			out = append(out, c)
		}
	}
	return out
}

// covers reports whether a fault of content only follows from a value that could not
// be read there or above.
func covers(faults assessment.FieldErrors, content *assessment.FieldError) bool {
	for _, f := range faults {
		above := f.Path == content.Path || strings.HasPrefix(content.Path, f.Path+"/")
		if above && !errors.Is(f, assessment.ErrUnknownKey) && !errors.Is(f, assessment.ErrDuplicateKey) {
			return true
		}
	}
	return false
}
