package schema

import (
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/kithcare/kith/assessment"
)

// explainer says in our own words what the validator found. The validator's
// words repeat values and keys; all that is taken from it is the keyword and
// the place.
type explainer struct {
	schema *jsonschema.Schema
	value  any
	at     string          // of value
	seen   map[string]bool // places that have their fault
	faults assessment.FieldErrors
}

// leaves explains the errors that have no further cause.
func (e *explainer) leaves(err *jsonschema.ValidationError) {
	for _, cause := range err.Causes {
		e.leaves(cause)
	}
	if len(err.Causes) == 0 {
		e.explain(err)
	}
}

func (e *explainer) explain(err *jsonschema.ValidationError) {
	s, v := e.find(err.InstanceLocation)
	path := e.at + err.InstanceLocation
	switch keyword := err.KeywordLocation[strings.LastIndexByte(err.KeywordLocation, '/')+1:]; keyword {
	case "required":
		e.missing(path, s, v)
	case "additionalProperties":
		e.unknown(path, s, v)
	default:
		if !e.seen[path] {
			e.seen[path] = true
			e.faults.Add(path, fault(keyword, s, v))
		}
	}
}

// find returns the schema and the value at a place. Lists have been emptied, so
// that only names of properties lead there.
func (e *explainer) find(pointer string) (*jsonschema.Schema, any) {
	s, v := e.schema, e.value
	for _, step := range strings.Split(pointer, "/")[1:] {
		s = propertiesOf(s)[step]
		object, _ := v.(map[string]any)
		v = object[step]
	}
	return follow(s), v
}

func (e *explainer) missing(path string, s *jsonschema.Schema, v any) {
	object, _ := v.(map[string]any)
	for _, key := range s.Required {
		if _, ok := object[key]; !ok {
			e.faults.Add(path+"/"+key, assessment.ErrMissing)
		}
	}
}

// unknown notes a fault for each key that the schema does not name, and names
// none of them.
func (e *explainer) unknown(path string, s *jsonschema.Schema, v any) {
	object, _ := v.(map[string]any)
	for key := range object {
		if _, ok := s.Properties[key]; !ok {
			e.faults.Add(path, assessment.ErrUnknownKey)
		}
	}
}

// fault says what a keyword asks for.
func fault(keyword string, s *jsonschema.Schema, v any) error {
	switch keyword {
	case "type":
		return kindFault(s, v)
	case "enum":
		return choiceFault(s.Enum)
	case "pattern":
		return patternFault(s.Pattern.String())
	case "format":
		return assessment.ErrDate // of the formats the schemas use only date
	case "maxLength":
		return most(assessment.ErrTooLong, s.MaxLength, "characters")
	case "minimum", "maximum":
		return rangeFault(s.Maximum)
	default: // none that the schemas use
		return &detailError{assessment.ErrType, "want what the schema asks for with " + keyword}
	}
}

func kindFault(s *jsonschema.Schema, v any) error {
	if v == nil {
		return assessment.ErrNull
	}
	want := map[string]string{
		"object": "an object", "array": "a list", "string": "text",
		"integer": "a whole number", "number": "a number", "boolean": "true or false",
	}
	return &detailError{assessment.ErrType, "want " + want[strings.Join(s.Types, " ")]}
}

func choiceFault(words []any) error {
	const most = 16 // a longer list is no help in one line
	if len(words) > most {
		return &wordError{fmt.Sprintf("is not one of the %d words allowed here", len(words))}
	}
	list := strings.Trim(fmt.Sprint(words), "[]")
	return &wordError{fmt.Sprintf("is not one of the %d words allowed here: %s",
		len(words), strings.ReplaceAll(list, " ", ", "))}
}
