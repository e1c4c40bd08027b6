package schema

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

// section is a part of a form, with a heading from the label table.
type section struct{ key, fields string }

// sectionTable lists the documents that people fill in, and the order of their
// forms. What is an object stands by itself and has its own heading, so that its
// section has none.
var sectionTable = map[string][]section{
	"record": {
		{"about", "id day country"},
		{"people", "members membersListed ties tiesListed"},
		{"use", "uses"},
		{"effects", "impacts"},
		{"safety", "safety"},
		{"brings", "appraisals roleOffers"},
		{"help", "unmetNeeds helpReceived"},
		{"meeting", "access firstContacts"},
		{"answers", "responses facts"},
		{"services", "agencies involvements assessed advice appointments"},
		{"sharing", "consents overrides"},
		{"", "view"},
	},
	"member": {{"who", "id label born"}},
	"impact": {
		{"who", "member of affected"},
		{"", "health relationships finance social source"},
	},
	"appraisal": {
		{"who", "member for"},
		{"", "strengths barriers circumstances source"},
	},
	"response": {
		{"who", "member instrument"},
		{"answers", "answers"},
		{"", "source review"},
	},
	"careplan": {
		{"about", "id record day"},
		{"leads", "leads reviews"},
		{"goals", "goals"},
		{"roles", "roles"},
		{"", "view"},
	},
	"consent": {
		{"who", "about by authority capacity"},
		{"", "to"},
		{"what", "topics purposes"},
		{"when", "from until withdrawn declined reviewDue"},
		{"", "source"},
	},
}

// elementTable says by which of its fields an element of a list is called, where
// the first of them does not tell it from its neighbours.
var elementTable = map[string]string{
	"substances": "substance", "safety": "concern", "roleOffers": "role", "unmetNeeds": "area", "helpReceived": "kind",
	"responses": "instrument", "overrides": "reason", "assessed": "area", "goals": "text",
}

// inlined is a schema in which everything stands in the place where it is referred
// to, since some programs that make forms do not look beside a $ref. The title and
// the description of a field win over those of its type.
func inlined(s *jsonschema.Schema, defs jsonschema.Definitions) *jsonschema.Schema {
	out := *s
	if name, ok := strings.CutPrefix(s.Ref, "#/$defs/"); ok {
		out = *defs[name]
		out.Title, out.Description = cmp.Or(s.Title, out.Title), cmp.Or(s.Description, out.Description)
	}
	if out.Items != nil {
		out.Items = inlined(out.Items, defs)
	}
	if out.Properties != nil {
		all := jsonschema.NewProperties()
		for p := out.Properties.Oldest(); p != nil; p = p.Next() {
			all.Set(p.Key, inlined(p.Value, defs))
		}
		out.Properties = all
	}
	out.Definitions = nil
	return &out
}

// layout writes the UI schema of a form for JSON Forms: its sections, and in them a
// control for each field. An element of a list is laid out like a form of its own,
// which the library would not do by itself for lists in lists.
func (g *generator) layout(name string, form *jsonschema.Schema, sections []section) []byte {
	elements := []members{about(form)}
	var reached []string
	for _, part := range sections {
		var fields []members
		for _, key := range strings.Fields(part.fields) {
			p, ok := form.Properties.Get(key)
			require.True(g.t, ok, "sectionTable has %s.%s, which is no field", name, key)
			require.Equal(g.t, part.key == "", p.Type == "object", "%s.%s: an object has a heading of its own", name, key)
			fields = append(fields, element("#", key, p))
			reached = append(reached, key)
		}
		if part.key != "" {
			fields = []members{{{"type", "Group"}, {"label", g.labels.section(name, part.key)}, {"elements", fields}}}
		}
		elements = append(elements, fields...)
	}
	require.Len(g.t, slices.Compact(slices.Sorted(slices.Values(reached))), form.Properties.Len(), "sectionTable lacks a field of %s, or has one twice", name)
	return written(g, vertical(elements))
}

func written(g *generator, m members) []byte {
	flat, err := m.MarshalJSON()
	require.NoError(g.t, err)
	var out bytes.Buffer
	require.NoError(g.t, json.Indent(&out, flat, "", "  "))
	return out.Bytes()
}

func vertical(elements []members) members {
	return members{{"type", "VerticalLayout"}, {"elements", elements}}
}

// about shows the description of an object, which JSON Forms leaves out.
func about(s *jsonschema.Schema) members {
	return members{{"type", "Label"}, {"text", s.Description}, {"options", members{{"description", true}}}}
}

// element lays out one field. A scope leads from the form, or from an element of
// the list that the field stands in.
func element(above, key string, s *jsonschema.Schema) members {
	scope := above + "/properties/" + key
	switch {
	case s.Type == "object":
		return members{{"type", "Group"}, {"label", s.Title}, {"elements", append([]members{about(s)}, inside(scope, s)...)}}
	case s.Type == "array" && s.Items.Type == "object":
		options := members{{"detail", vertical(append([]members{about(s.Items)}, inside("#", s.Items)...))}}
		if by, ok := elementTable[key]; ok {
			options = append(members{{"elementLabelProp", by}}, options...)
		}
		return members{{"type", "Control"}, {"scope", scope}, {"options", options}}
	default:
		return members{{"type", "Control"}, {"scope", scope}}
	}
}

// inside lays out the fields of an object.
func inside(scope string, s *jsonschema.Schema) []members {
	var out []members
	for p := s.Properties.Oldest(); p != nil; p = p.Next() {
		out = append(out, element(scope, p.Key, p.Value))
	}
	return out
}
