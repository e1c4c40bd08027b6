package schema_test

import (
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// mutant is one keyword of a compiled schema deleted, or loosened by one.
type mutant struct {
	name        string
	rule        string // the place in the schema
	apply, undo func()
	long        bool // told by a list that is too long, and by nothing else
}

// mutantsOf lists the mutants of a schema and of all that it leads to. The second is
// the same schema, compiled without asserting formats.
func mutantsOf(root, noFormats *jsonschema.Schema) []mutant {
	g := &mutation{seen: map[*jsonschema.Schema]bool{}, loose: map[string]*jsonschema.Schema{}}
	index(noFormats, g.loose)
	g.walk(root)
	return g.out
}

type mutation struct {
	seen  map[*jsonschema.Schema]bool
	loose map[string]*jsonschema.Schema
	out   []mutant
}

// swap is a mutant that puts another value into a field.
func swap[T any](g *mutation, s *jsonschema.Schema, name string, field *T, value T) {
	_, rule, _ := strings.Cut(s.Location, "#")
	was := *field
	g.out = append(g.out, mutant{
		name: rule + " " + name, rule: rule,
		apply: func() { *field = value }, undo: func() { *field = was },
	})
}

func (g *mutation) walk(s *jsonschema.Schema) {
	if s == nil || g.seen[s] {
		return
	}
	g.seen[s] = true
	if s.Ref != nil {
		swap(g, s, "$ref", &s.Ref, nil)
	}
	if len(s.Types) > 0 {
		swap(g, s, "type", &s.Types, nil)
	}
	if s.Format != "" {
		g.format(s)
	}
	if s.Pattern != nil {
		swap(g, s, "pattern", &s.Pattern, nil)
	}
	if s.Minimum != nil {
		swap(g, s, "minimum", &s.Minimum, nil)
	}
	if s.Maximum != nil {
		swap(g, s, "maximum", &s.Maximum, nil)
	}
	for _, bound := range []struct {
		name  string
		field *int
	}{{"maxLength", &s.MaxLength}, {"maxItems", &s.MaxItems}} {
		if *bound.field >= 0 {
			g.bound(s, bound.name, bound.field, -1)
			g.bound(s, bound.name+" and one", bound.field, *bound.field+1)
		}
	}
	if s.UniqueItems {
		swap(g, s, "uniqueItems", &s.UniqueItems, false)
	}
	g.objects(s)
	g.choices(s)
	if items := s.Items2020; items != nil {
		swap(g, s, "items", &s.Items2020, nil)
		g.walk(items)
	}
	g.walk(s.Ref)
}

// bound loosens a bound. What a list holds is not looked at meanwhile: that is long,
// and of those that the vectors have nothing is wrong with any element.
func (g *mutation) bound(s *jsonschema.Schema, name string, field *int, value int) {
	swap(g, s, name, field, value)
	m, items := &g.out[len(g.out)-1], s.Items2020
	loosen, back := m.apply, m.undo
	m.apply = func() { loosen(); s.Items2020 = nil }
	m.undo = func() { back(); s.Items2020 = items }
	m.long = items != nil
}

// format takes the node of a schema that was compiled without asserting formats: what
// checks one is out of reach.
func (g *mutation) format(s *jsonschema.Schema) {
	_, rule, _ := strings.Cut(s.Location, "#")
	was, loose := *s, g.loose[s.Location]
	g.out = append(g.out, mutant{
		name: rule + " format", rule: rule,
		apply: func() { *s = *loose }, undo: func() { *s = was },
	})
}

// index lists the nodes of a schema by their place.
func index(s *jsonschema.Schema, into map[string]*jsonschema.Schema) {
	if s == nil || into[s.Location] != nil {
		return
	}
	into[s.Location] = s
	index(s.Ref, into)
	index(s.Items2020, into)
	for _, p := range s.Properties {
		index(p, into)
	}
}

func (g *mutation) objects(s *jsonschema.Schema) {
	for i, key := range s.Required {
		swap(g, s, "required "+key, &s.Required, slices.Delete(slices.Clone(s.Required), i, i+1))
	}
	if s.AdditionalProperties != nil {
		swap(g, s, "additionalProperties", &s.AdditionalProperties, nil)
	}
	for _, key := range sortedKeys(s.Properties) {
		property := s.Properties[key]
		_, rule, _ := strings.Cut(property.Location, "#")
		g.out = append(g.out, mutant{
			name: rule + " property", rule: rule,
			apply: func() { delete(s.Properties, key) }, undo: func() { s.Properties[key] = property },
		})
		g.walk(property)
	}
}

// choices deletes the list of words, and the word of each choice.
func (g *mutation) choices(s *jsonschema.Schema) {
	if len(s.OneOf) == 0 {
		return
	}
	swap(g, s, "oneOf", &s.OneOf, nil)
	for i, choice := range s.OneOf {
		swap(g, choice, "const", &choice.Constant, nil)
		_, rule, _ := strings.Cut(s.Location, "#")
		g.out[len(g.out)-1].rule = rule
		g.out[len(g.out)-1].name = rule + "/oneOf/" + strconv.Itoa(i) + " const"
	}
}
