package schema

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// generator makes schemas of Go types. invopop/jsonschema walks the types: it
// finds the keys, their order, what is required and what refers to what. The
// rest, texts and bounds, is put in afterwards, since it comes from no tag.
type generator struct {
	t      *testing.T
	labels *labels
	types  map[string]reflect.Type // by name, for all schemas of a run
	most   uint64                  // elements of a list, in the schema at hand
}

func (g *generator) schema(id string, root reflect.Type) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: g.mapType, Namer: g.name}
	s := r.ReflectFromType(root)
	if g.most = maxItems; maxItemsTable[id] > 0 {
		g.most = maxItemsTable[id]
	}
	s.ID = jsonschema.ID(id)
	g.object(root, s)
	for name, def := range s.Definitions {
		g.object(g.types[name], def)
	}
	return s
}

// name is a type's name without its package. Two types of one name would become
// one definition in silence.
func (g *generator) name(t reflect.Type) string {
	if t.Name() == "" || t.Kind() != reflect.Struct {
		return ""
	}
	name := called(t)
	if other, ok := g.types[name]; ok {
		require.Equal(g.t, other, t, "two types of one name in $defs")
	}
	g.types[name] = t
	return name
}

func called(t reflect.Type) string {
	if name, ok := nameTable[t]; ok {
		return name
	}
	return t.Name()
}

// mapType makes the schemas of types whose JSON is not their Go form. It makes
// a new one at each call: the reflector writes into what it gets.
func (g *generator) mapType(t reflect.Type) *jsonschema.Schema {
	day := func(pattern, format string) *jsonschema.Schema {
		return &jsonschema.Schema{Type: "string", Format: format, Pattern: pattern, MaxLength: length(maxDay)}
	}
	switch t {
	case reflect.TypeFor[assessment.Day]():
		return day(patternDay, "date")
	case reflect.TypeFor[assessment.PartialDate]():
		return day(patternPartial, "")
	case reflect.TypeFor[assessment.Clock]():
		return &jsonschema.Schema{Type: "string", Pattern: patternClock, MaxLength: length(maxTime)}
	case reflect.TypeFor[assessment.Span]():
		return g.span("Span", jsonschema.Schema{Type: "integer"})
	case reflect.TypeFor[assessment.Percent]():
		return g.span("Percent", jsonschema.Schema{Type: "integer", Minimum: "0", Maximum: "100"})
	case reflect.TypeFor[assessment.Interval]():
		return g.span("Interval", jsonschema.Schema{Type: "number"})
	}
	if v, ok := reflect.Zero(t).Interface().(interface{ Words() []string }); ok {
		return g.vocabulary(t.Name(), v.Words())
	}
	g.refuseOwnForm(t)
	return nil
}

// refuseOwnForm stops at a type that writes its own JSON and is not mapped. The
// Mark that redacts marshals too, but has no form of its own: [assessment.Encode]
// walks the fields beside it.
func (g *generator) refuseOwnForm(t reflect.Type) {
	text := t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	own := t.Implements(reflect.TypeFor[json.Marshaler]())
	if t.Kind() == reflect.Struct && own {
		own = !slices.ContainsFunc(reflect.VisibleFields(t), func(f reflect.StructField) bool {
			return f.Anonymous && f.Type.Name() == "Mark"
		})
	}
	require.False(g.t, text || own, "%v writes its own JSON: tell mapType how", t)
}

func (g *generator) vocabulary(name string, words []string) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, w := range words {
		s.OneOf = append(s.OneOf, &jsonschema.Schema{Const: w, Title: g.labels.word(name, w)})
	}
	return s
}

// span is what is left of some values: nothing inside where nothing is known.
func (g *generator) span(name string, bound jsonschema.Schema) *jsonschema.Schema {
	s := &jsonschema.Schema{
		Type: "object", AdditionalProperties: jsonschema.FalseSchema, Properties: jsonschema.NewProperties(),
	}
	s.Title, s.Description = texts(g.labels.kind(name)) // a field says more
	for _, key := range []string{"low", "high"} {
		one := bound
		one.Title, one.Description = texts(g.labels.field(name, key))
		s.Properties.Set(key, &one)
	}
	return s
}

// object puts the texts and bounds into the schema of a struct.
func (g *generator) object(t reflect.Type, s *jsonschema.Schema) {
	kind := called(t)
	s.Title, s.Description = texts(g.labels.kind(kind))
	s.Required = append(s.Required, demandedTable[kind]...)
	s.Required = slices.DeleteFunc(s.Required, func(key string) bool { return slices.Contains(undemandedTable[kind], key) })
	i := 0
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "" || key == "-" {
			continue
		}
		property, ok := s.Properties.Get(key)
		require.True(g.t, ok, "%v.%s has no property", t, key)
		g.property(kind, key, f.Type, property, slices.Contains(s.Required, key))
		i++
	}
	require.Equal(g.t, i, s.Properties.Len(), "%v has a property without a field", t)
	slices.SortFunc(s.Required, func(a, b string) int { return rank(s, a) - rank(s, b) })
}

// rank is the place of a property among all.
func rank(s *jsonschema.Schema, key string) int {
	n := 0
	for p := s.Properties.Oldest(); p != nil && p.Key != key; p = p.Next() {
		n++
	}
	return n
}

func (g *generator) property(kind, key string, t reflect.Type, s *jsonschema.Schema, required bool) {
	s.Title, s.Description = texts(g.labels.field(kind, key))
	if t.Kind() == reflect.Slice {
		s.MaxItems = length(g.most)
		if kind+"."+key == "Record.members" {
			s.MaxItems = length(maxMembers)
		}
		s.UniqueItems = slices.Contains(uniqueTable, kind+"."+key)
		t, s = t.Elem(), s.Items
		if t.Kind() != reflect.Struct {
			s.Title = g.labels.item(kind, key)
		}
		required = true // an element that is left out is none
	}
	switch t.Kind() {
	case reflect.String:
		g.text(kind+"."+key, t, s, required)
	case reflect.Int, reflect.Pointer: // a number that somebody may not have answered
		own, ok := rangeOfTable[kind+"."+key]
		if !ok && t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Int {
			own = [2]json.Number{minCode, maxCode}
		}
		s.Minimum, s.Maximum = own[0], own[1]
	default:
	}
}

// text bounds a string: by its type, by its field, or not at all.
func (g *generator) text(field string, t reflect.Type, s *jsonschema.Schema, required bool) {
	s.Pattern = textTable[field]
	if slices.Contains(idTable, t) {
		s.Pattern = patternID
	}
	switch s.Pattern {
	case patternText:
		s.MaxLength = length(maxText)
	case patternID:
		s.MaxLength = length(maxID)
		if !required || slices.Contains(nobodyTable, field) {
			s.Pattern = patternOptionalID
		}
	default:
		require.Contains(g.t, freeTable, field, "text without a bound")
	}
}

func texts(l label) (title, description string) { return l.Title, l.Description }

func length(n uint64) *uint64 { return &n }
