package schema

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

// emit writes a schema for people to read: what a thing is called before what
// it may be, definitions last, < and > as they are. That nothing is left out is
// checked against what invopop/jsonschema writes.
func emit(t *testing.T, s *jsonschema.Schema) []byte {
	t.Helper()
	var flat, out bytes.Buffer
	in := json.NewEncoder(&flat)
	in.SetEscapeHTML(false)
	require.NoError(t, in.Encode(ordered(s)))
	require.NoError(t, json.Indent(&out, flat.Bytes(), "", "  "))

	theirs, err := json.Marshal(s)
	require.NoError(t, err)
	require.JSONEq(t, string(theirs), out.String(), "emit leaves a keyword out")
	return choicesOnOneLine(out.Bytes())
}

// member is a key and its value; members are an object that keeps its order.
type (
	member struct {
		key   string
		value any
	}
	members []member
)

// MarshalJSON writes the members in their order, those without a value left out.
func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	b.WriteByte('{')
	for i, one := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		for _, part := range []any{one.key, json.RawMessage(":"), one.value} {
			if colon, ok := part.(json.RawMessage); ok {
				b.Write(colon)
			} else if err := out.Encode(part); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// ordered puts the keywords of a schema into the order that people read in.
func ordered(s *jsonschema.Schema) members {
	var m members
	add := func(key string, value any, given bool) {
		if given {
			m = append(m, member{key, value})
		}
	}
	add("$schema", s.Version, s.Version != "")
	add("$id", s.ID, s.ID != "")
	add("$ref", s.Ref, s.Ref != "")
	add("const", s.Const, s.Const != nil)
	add("title", s.Title, s.Title != "")
	add("description", s.Description, s.Description != "")
	add("type", s.Type, s.Type != "")
	add("format", s.Format, s.Format != "")
	add("pattern", s.Pattern, s.Pattern != "")
	add("maxLength", s.MaxLength, s.MaxLength != nil)
	add("minimum", s.Minimum, s.Minimum != "")
	add("maximum", s.Maximum, s.Maximum != "")
	add("maxItems", s.MaxItems, s.MaxItems != nil)
	add("uniqueItems", true, s.UniqueItems)
	add("oneOf", orderedAll(s.OneOf), s.OneOf != nil)
	if s.Items != nil {
		add("items", ordered(s.Items), true)
	}
	add("required", s.Required, len(s.Required) > 0)
	add("properties", orderedProperties(s), s.Properties != nil && s.Properties.Len() > 0)
	add("additionalProperties", false, s.AdditionalProperties == jsonschema.FalseSchema)
	add("$defs", orderedDefinitions(s), len(s.Definitions) > 0)
	return m
}

func orderedAll(all []*jsonschema.Schema) []members {
	out := make([]members, len(all))
	for i, s := range all {
		out[i] = ordered(s)
	}
	return out
}

func orderedProperties(s *jsonschema.Schema) members {
	var m members
	if s.Properties == nil {
		return nil
	}
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		m = append(m, member{p.Key, ordered(p.Value)})
	}
	return m
}

func orderedDefinitions(s *jsonschema.Schema) members {
	var m members
	for name, def := range s.Definitions {
		m = append(m, member{name, ordered(def)})
	}
	slices.SortFunc(m, func(a, b member) int { return strings.Compare(a.key, b.key) })
	return m
}

// choicesOnOneLine writes each choice on a line of its own.
func choicesOnOneLine(schema []byte) []byte {
	lines := strings.Split(string(schema), "\n")
	var out []string
	for i := 0; i < len(lines); i++ {
		if i+3 < len(lines) && strings.HasSuffix(lines[i], "{") && strings.HasPrefix(strings.TrimSpace(lines[i+1]), `"const": `) {
			out = append(out, lines[i]+strings.TrimSpace(lines[i+1])+" "+strings.TrimSpace(lines[i+2])+strings.TrimSpace(lines[i+3]))
			i += 3
			continue
		}
		out = append(out, lines[i])
	}
	return []byte(strings.Join(out, "\n"))
}
