package schema

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/kithcare/kith/assessment"
)

// Validate checks a document against the published schema of an id. It refuses
// what [assessment.Decode] refuses as JSON: more than 4 MiB or 32 levels, a key
// that stands twice, text that is not UTF-8, anything after the document. It
// never panics.
//
// The error is [assessment.FieldErrors]: every fault at its place and sorted by
// it, up to 1000 and then how many more, none with a value or a free key of the
// document. Where the document could not be looked at it is [ErrNoSchema] or
// [ErrUnchecked]. What a schema cannot say is checked by
// [assessment.Record.Validate]: see the package's comment.
func Validate(id string, document []byte) error {
	s, err := compiled(id)
	if err != nil {
		return err
	}
	r := reader{data: document}
	r.document(s)
	return r.faults.err()
}

// Check is [Validate] for a document that is still to be read: a file, or the body
// of a request. It reads no more of it than a document may have.
//
// The error is that of Validate; what is too large matches [assessment.ErrTooLarge].
// Where the reading itself failed it matches the reader's own error, of which the
// text is left out: it may name a file.
func Check(id string, document io.Reader) error {
	if _, err := compiled(id); err != nil {
		return err
	}
	data, err := io.ReadAll(io.LimitReader(document, maxBytes+1))
	if err != nil {
		return &unreadError{err}
	}
	return Validate(id, data)
}

// unreadError is that a document could not be read to its end.
type unreadError struct{ cause error }

// Error says so and no more.
func (*unreadError) Error() string { return "the document could not be read" }

// Unwrap returns the reader's own error.
func (u *unreadError) Unwrap() error { return u.cause }

// collector keeps the first faults met and counts the rest.
type collector struct {
	faults assessment.FieldErrors
	more   int
}

func (c *collector) add(path string, err error) {
	if len(c.faults) == maxFaults {
		c.more++
		return
	}
	c.faults.Add(path, err)
}

func (c *collector) err() error {
	slices.SortStableFunc(c.faults, func(a, b *assessment.FieldError) int { return comparePaths(a.Path, b.Path) })
	if c.more > 0 {
		c.faults.Add("", fmt.Errorf("%w: %d more", assessment.ErrTooMany, c.more))
	}
	return c.faults.Err()
}

// comparePaths orders pointers step by step: lists by index, names by letter,
// whatever holds a thing before the thing.
func comparePaths(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "/"), strings.Split(b, "/"), func(a, b string) int {
		m, errA := strconv.Atoi(a)
		n, errB := strconv.Atoi(b)
		if errA == nil && errB == nil {
			return cmp.Compare(m, n)
		}
		return cmp.Compare(a, b)
	})
}

// check validates a value that has been read, the elements of its lists aside,
// and notes its faults but for places that were refused already.
func (r *reader) check(s *jsonschema.Schema, v any, at *place, refused []string) {
	err := conform(s, v)
	if err == nil {
		return
	}
	invalid, ok := err.(*jsonschema.ValidationError) //nolint:errorlint // the validator returns it bare
	if !ok {
		r.faults.add(at.String(), ErrUnchecked)
		return
	}
	e := explainer{schema: s, value: v, at: at.String(), seen: map[string]bool{}}
	for _, path := range refused {
		e.seen[path] = true
	}
	e.leaves(invalid)
	slices.SortStableFunc(e.faults, func(a, b *assessment.FieldError) int { return comparePaths(a.Path, b.Path) })
	for _, f := range e.faults {
		r.faults.add(f.Path, f.Err)
	}
}

// conform runs the validator. It has been seen to panic on numbers: whatever
// it does, the caller gets an error.
func conform(s *jsonschema.Schema, v any) (err error) {
	defer func() {
		if recover() != nil {
			err = ErrUnchecked
		}
	}()
	return s.Validate(v)
}
