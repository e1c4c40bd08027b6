package assessment

import (
	"errors"
	"strconv"
	"strings"

	"github.com/kithcare/kith/internal/wire"
	"github.com/kithcare/kith/internal/words"
)

// What can be wrong with a document as JSON. Every fault wraps one of these or
// one of the errors of content below.
var (
	ErrSyntax       = wire.ErrSyntax
	ErrTrailing     = wire.ErrTrailing
	ErrUTF8         = wire.ErrUTF8
	ErrTooLarge     = wire.ErrTooLarge
	ErrTooDeep      = wire.ErrTooDeep
	ErrTooLong      = wire.ErrTooLong
	ErrNull         = wire.ErrNull
	ErrType         = wire.ErrType
	ErrNumber       = wire.ErrNumber
	ErrUnknownKey   = wire.ErrUnknownKey
	ErrDuplicateKey = wire.ErrDuplicateKey
	ErrTooMany      = wire.ErrTooMany
	// ErrNotRead says that a result is written and not read: it is worked out
	// again from the record.
	ErrNotRead = errors.New("is a result: keep the record and work it out again")
	// ErrNoForm says that a Go value has no form as JSON.
	ErrNoForm = wire.ErrUnsupported
)

// What can be wrong with the content of a record.
var (
	// ErrWord is matched by the error for a text outside a vocabulary, which
	// names the vocabulary and what it allows.
	ErrWord = words.ErrWord
	// ErrMissing says that something no statement can do without is absent.
	ErrMissing = errors.New("must be stated")
	// ErrDate says that a text is no day, or no partial date, of the calendar.
	ErrDate = errors.New("want a date that exists, as YYYY-MM-DD")
	// ErrPartialDate is ErrDate where less than a day may be given.
	ErrPartialDate = errors.New("want a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD")
	// ErrFuture says that a date lies after the record's own day.
	ErrFuture = errors.New("lies after the day of the record")
	// ErrAge says that a birth date makes a person older than anybody has been.
	ErrAge = errors.New("makes the person older than 125")
	// ErrID says that an id has a form that pointers and commands cannot carry.
	ErrID = errors.New("want an id of 1 to 64 letters, digits, dots, dashes and underscores that starts with a letter or digit")
	// ErrText says that a text has characters that do not print, or too many.
	ErrText = errors.New("want up to 200 characters that print on one line")
	// ErrTwice says that a thing is listed that stands earlier in the list.
	ErrTwice = errors.New("is listed twice")
	// ErrNoMember says that an id is none of the record's members.
	ErrNoMember = errors.New("is no member of this record")
	// ErrSelf says that a person stands on both sides of something between two.
	ErrSelf = errors.New("must be another person")
	// ErrCircle says that ties make somebody their own ancestor.
	ErrCircle = errors.New("makes a person their own ancestor")
	// ErrBoth says that a value and a reason for its absence are both given.
	ErrBoth = errors.New("has both a value and an absence: give one")
	// ErrClock says that a text is no time of day.
	ErrClock = errors.New("want a time of day, as HH:MM")
	// ErrAudience says that something is for nobody, or for two.
	ErrAudience = errors.New("want one member or one agency")
	// ErrNoAgency says that an id is none of the record's agencies.
	ErrNoAgency = errors.New("is no agency of this record")
	// ErrOrder says that something ends before it begins.
	ErrOrder = errors.New("ends before it begins")
	// ErrAuthority says that somebody consents in another's stead without a reason
	// that lets them, or names one where they speak for themselves.
	ErrAuthority = errors.New("want an authority where somebody else consents, and only there")
	// ErrDeclined says that a consent was declined and has a day as if it was given.
	ErrDeclined = errors.New("was declined: it has no first or last day, and is not withdrawn")
	// ErrAgreed says that a person declines or takes back what they also agreed to by
	// another consent, which is not taken back there and would go on counting.
	ErrAgreed = errors.New("was agreed to by another consent, which is in force: give the day on which that was withdrawn")
	// ErrGrown says that a parent's consent goes on for somebody who is no child then.
	ErrGrown = errors.New("is for a child: want a day before they are 18")
	// ErrMinutes says that something lasts less than no time, or more than a day.
	ErrMinutes = errors.New("want 0 to 1440 minutes")
	// ErrReview says that a concern is set aside without a worker and a reason.
	ErrReview = errors.New("needs a named worker, a day and a reason")
	// ErrRiskCheck says that a checklist of risk holds a count that it cannot
	// have, or one about a child, for whom there is no number.
	ErrRiskCheck = errors.New("want a count from 0 to 100, about an adult")
)

// FieldError is one fault and its place; its zero value is no fault. Path is an RFC 6901 JSON Pointer made
// of known names and list indexes only, so that no value and no free key of a
// record is ever in an error; an unknown key is located by its parent.
type FieldError struct {
	Path string
	Err  error
}

// Error says the place and the fault; the root's place is written "/".
func (e *FieldError) Error() string {
	if e.Path == "" {
		return "/: " + e.Err.Error()
	}
	return e.Path + ": " + e.Err.Error()
}

// Unwrap returns the fault without its place.
func (e *FieldError) Unwrap() error { return e.Err }

// FieldErrors is every fault of a document, in the order of the document. It is an
// error whose text has a line for each; errors.Is and errors.As look into all.
// An empty FieldErrors is no error: see [FieldErrors.Err].
type FieldErrors []*FieldError

// Error has a line for each fault.
func (f FieldErrors) Error() string {
	lines := make([]string, len(f))
	for i, e := range f {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the faults as errors.
func (f FieldErrors) Unwrap() []error {
	errs := make([]error, len(f))
	for i, e := range f {
		errs[i] = e
	}
	return errs
}

// Err returns the faults as an error, or nil when there are none.
func (f FieldErrors) Err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// Add appends a fault at a place. A nil fault is left out.
func (f *FieldErrors) Add(path string, err error) {
	if err != nil {
		*f = append(*f, &FieldError{Path: path, Err: err})
	}
}

// at is the pointer of one element of a list.
func at(list string, i int) string { return list + "/" + strconv.Itoa(i) }
