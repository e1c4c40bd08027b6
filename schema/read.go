package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// The bounds of a document: those of [assessment.Decode].
const (
	maxBytes  = 4 << 20
	maxDepth  = 32
	maxFaults = 1000
	// longestNumber is more digits than any number with a fraction needs.
	longestNumber = 400
)

// place is where in a document a value stands, up to the root, which is nil.
type place struct {
	parent *place
	key    string // of a property
	index  int    // if key is empty
}

// String writes a JSON Pointer. Keys come from the schemas, which have none
// that a pointer would have to escape.
func (p *place) String() string {
	if p == nil {
		return ""
	}
	if p.key != "" {
		return p.parent.String() + "/" + p.key
	}
	return p.parent.String() + "/" + strconv.Itoa(p.index)
}

// reader reads a document beside its schema, so that it knows which keys may be
// named. Each element of a list is validated and let go as soon as it is read:
// a document of a hundred thousand faults costs no more memory than the worst
// of its elements.
//
// Where the schema is nil the document is gone over without a look at what it
// holds: below an unknown key, and in whatever is of the wrong kind.
type reader struct {
	data   []byte
	tokens *json.Decoder
	depth  int
	faults collector
	// refused lists where in the element at hand the reader has found a fault,
	// which the validator need not find again.
	refused []string
}

// document reads the whole of the data.
func (r *reader) document(s *jsonschema.Schema) {
	if len(r.data) > maxBytes {
		r.faults.add("", most(assessment.ErrTooLarge, maxBytes, "bytes"))
		return
	}
	r.tokens = json.NewDecoder(bytes.NewReader(r.data))
	r.tokens.UseNumber() // so that no exponent is ever computed
	root, err := r.value(nil, s)
	if err != nil {
		return
	}
	r.check(s, root, nil, r.refused)
	if _, err := r.tokens.Token(); err != io.EOF {
		r.faults.add("", assessment.ErrTrailing)
	}
}

// errStop is returned where the reading ends, the fault being noted.
var errStop = errors.New("not read to its end")

// refuse notes a fault of a value that reading goes on after.
func (r *reader) refuse(at *place, err error) {
	path := at.String()
	r.refused = append(r.refused, path)
	r.faults.add(path, err)
}

// token returns the next token and how it is written.
func (r *reader) token(at *place) (json.Token, []byte, error) {
	start := r.tokens.InputOffset()
	t, err := r.tokens.Token()
	end := r.tokens.InputOffset()
	if err != nil {
		before := r.data[:min(int(end), len(r.data))]
		line := bytes.Count(before, []byte("\n")) + 1
		column := len(before) - bytes.LastIndexByte(before, '\n')
		r.faults.add(at.String(), fmt.Errorf("%w: line %d, byte %d", assessment.ErrSyntax, line, column))
		return nil, nil, errStop
	}
	return t, r.data[start:end], nil
}

// value reads one value. What cannot be right is replaced by something of the
// same kind, so that the validator says what is wrong with the kind.
func (r *reader) value(at *place, s *jsonschema.Schema) (any, error) {
	t, raw, err := r.token(at)
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case json.Delim:
		return r.nested(at, s, t)
	case string:
		if s != nil && !sound(raw) {
			r.refuse(at, assessment.ErrUTF8)
		}
		return t, nil
	case json.Number:
		return r.number(at, s, t.String()), nil
	default: // true, false and null
		return t, nil
	}
}

// number takes whole numbers as they are commonly written: digits, no fraction and
// no exponent. Of others it takes what the decoder takes. A number where none
// belongs is not looked at.
func (r *reader) number(at *place, s *jsonschema.Schema, digits string) float64 {
	switch {
	case s == nil:
	case slices.Contains(follow(s).Types, "integer"):
		n, err := strconv.ParseInt(digits, 10, 64)
		if err == nil {
			return float64(n)
		}
		r.refuse(at, assessment.ErrNumber)
	case slices.Contains(follow(s).Types, "number"):
		n, err := strconv.ParseFloat(digits, 64)
		if err == nil && len(digits) <= longestNumber {
			return n
		}
		r.refuse(at, wire.ErrFloat)
	}
	return 0
}

// nested reads a list or an object.
func (r *reader) nested(at *place, s *jsonschema.Schema, open json.Delim) (any, error) {
	if r.depth == maxDepth {
		r.faults.add(at.String(), most(assessment.ErrTooDeep, maxDepth, "levels"))
		return nil, errStop
	}
	r.depth++
	defer func() { r.depth-- }()
	var out any
	var err error
	if open == '[' {
		out, err = r.list(at, s)
	} else {
		out, err = r.object(at, s)
	}
	if err != nil {
		return nil, err
	}
	_, _, err = r.token(at) // the closing bracket
	return out, err
}

// list reads the elements of a list and validates each. What it returns has
// none: of a list itself only the kind is left to validate.
func (r *reader) list(at *place, s *jsonschema.Schema) (any, error) {
	items, longest := itemsOf(s)
	once := once{unique: items != nil && follow(s).UniqueItems}
	for n := 0; r.tokens.More(); n++ {
		if items != nil && n == longest {
			r.faults.add(at.String(), most(assessment.ErrTooLong, longest, "elements"))
			items = nil
		}
		child := at
		if items != nil {
			child = &place{parent: at, index: n}
		}
		v, err := r.element(child, items)
		if err != nil {
			return nil, err
		}
		if once.twice(v) && items != nil {
			r.faults.add(child.String(), assessment.ErrTwice)
		}
	}
	return []any{}, nil
}

func (r *reader) element(at *place, s *jsonschema.Schema) (any, error) {
	mark := len(r.refused)
	v, err := r.value(at, s)
	if err == nil && s != nil {
		r.check(s, v, at, r.refused[mark:])
	}
	r.refused = r.refused[:mark]
	return v, err
}

// once knows the texts of a list in which none may stand twice; of other lists it
// knows nothing. The lists that the schemas bound so are of texts.
type once struct {
	unique bool
	seen   map[string]bool
}

// twice reports whether a text has been met before.
func (o *once) twice(v any) bool {
	text, ok := v.(string)
	if !ok || !o.unique {
		return false
	}
	if o.seen == nil {
		o.seen = map[string]bool{}
	}
	before := o.seen[text]
	o.seen[text] = true
	return before
}

// object reads an object. Of two equal keys the first is kept; an unknown key
// is kept for the validator to find, without what it holds.
func (r *reader) object(at *place, s *jsonschema.Schema) (any, error) {
	known := propertiesOf(s)
	out := map[string]any{}
	for r.tokens.More() {
		t, raw, err := r.token(at)
		if err != nil {
			return nil, err
		}
		key, _ := t.(string)
		child := &place{parent: at, key: key}
		property := known[key]
		if property == nil {
			child = at
		}
		_, twice := out[key]
		switch {
		case known == nil:
		case !sound(raw):
			r.faults.add(at.String(), assessment.ErrUTF8)
			property = nil
		case twice:
			r.faults.add(child.String(), assessment.ErrDuplicateKey)
			property = nil
		default:
			out[key] = true
		}
		v, err := r.value(child, property)
		if err != nil {
			return nil, err
		}
		if property != nil {
			out[key] = v
		}
	}
	return out, nil
}

// follow goes where a schema refers to.
func follow(s *jsonschema.Schema) *jsonschema.Schema {
	for s != nil && s.Ref != nil {
		s = s.Ref
	}
	return s
}

// propertiesOf returns the properties that a schema names: nil, not empty,
// where it is not of objects.
func propertiesOf(s *jsonschema.Schema) map[string]*jsonschema.Schema {
	if s = follow(s); s == nil {
		return nil
	}
	return s.Properties
}

// itemsOf returns what a schema asks of a list's elements, and how many there
// may be.
func itemsOf(s *jsonschema.Schema) (items *jsonschema.Schema, longest int) {
	if s = follow(s); s == nil {
		return nil, 0
	}
	return s.Items2020, s.MaxItems
}

// most is err with the bound that was passed.
func most(err error, bound int, unit string) error {
	return &detailError{err, fmt.Sprintf("at most %d %s", bound, unit)}
}
