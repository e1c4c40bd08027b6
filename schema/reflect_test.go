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
	"github.com/kithcare/kith/carepath"
)

// demandedTable lists keys that are left out when zero and that validation
// demands all the same, so that the schemas require them.
var demandedTable = map[string][]string{
	"SubstanceUse": {"substance"},
	"SafetyAnswer": {"concern"},
	"RoleOffer":    {"role"},
	"UnmetNeed":    {"area"},
	"HelpReceived": {"kind"},
	"Citation":     {"basis"}, // by the rulebook that a plan is made with
}

// undemandedTable lists keys that are always written and that validation does not
// demand: of what forms leave as an empty object, or as it was when they opened.
var undemandedTable = map[string][]string{
	"RiskCheck": {"tool", "yes"},
	"Advice":    {"advised"},
}

// nameTable is what types are called that have the name of one in another package.
var nameTable = map[reflect.Type]string{
	reflect.TypeFor[assessment.Override](): "ConsentOverride",
}

// uniqueTable lists the lists in which nothing stands twice.
var uniqueTable = []string{
	"Consent.topics", "Consent.purposes", "ConsentOverride.topics", "ConsentOverride.purposes", "Agency.workers",
}

// rangeOfTable lists the numbers that have a range of their own.
var rangeOfTable = map[string][2]json.Number{
	"Appointment.minutes": {"0", maxMinutes},
	"RiskCheck.yes":       {"0", maxRiskYes},
}

// textTable says what plain strings may hold, where their Go type does not:
// an id, or text of one line.
var textTable = map[string]string{
	"Member.label": patternText, "Review.reason": patternText, "Access.language": patternText, "Agency.label": patternText,
	"Document.id": patternID, "Document.extends": patternID, "Criterion.id": patternID,
	"HostFact.id": patternID, "RiskCheck.tool": patternID, "Caution.id": patternID, "Reason.criteria": patternID, "Response.instrument": patternID, "ItemAnswer.item": patternID, "Advice.about": patternID,
}

// freeTable lists texts that the library writes from a rulebook, which bounds
// neither their length nor their characters.
var freeTable = []string{
	"Plan.rulebook", "Decision.rulebook",
	"Reason.text", "Caution.text",
	"Document.title", "Document.version", "Override.reason", "Rule.title", "Rule.says", "Criterion.text", "Condition.silent",
	"LocalFact.question", "LocalFact.unit", "LocalFact.topic", "LocalValue.word", "LocalValue.says",
	"Citation.source", "Citation.part", "Citation.url", "Citation.reason",
	"Step.title", "Step.text", "Step.after", "Step.meet", "Dose.text", "Question.text",
	"Effect.text", "NotOffered.title", "NotOffered.text",
}

// nobodyTable lists ids that are always written, and empty where there is nobody.
var nobodyTable = []string{
	"Decision.subject", "Decision.focal", "Step.subject", "Step.focal", "Question.subject", "Question.focal",
	"Reason.subject", "Reason.focal", "Effect.subject", "Effect.focal", "NotOffered.subject", "NotOffered.focal",
}

// idTable lists the types of ids that have the form of one.
var idTable = []reflect.Type{
	reflect.TypeFor[assessment.RecordID](), reflect.TypeFor[assessment.MemberID](), reflect.TypeFor[assessment.WorkerID](), reflect.TypeFor[assessment.AgencyID](),
	reflect.TypeFor[carepath.RuleID](), reflect.TypeFor[carepath.FactID](),
}

// What the decoder takes at most of a list, and of people.
const (
	maxItems   = 10_000
	maxMembers = 100
)

// rootTable is what the published schemas are of.
var rootTable = map[string]reflect.Type{
	RecordID:   reflect.TypeFor[assessment.Record](),
	PlanID:     reflect.TypeFor[carepath.Plan](),
	RulebookID: reflect.TypeFor[carepath.Document](),
}

// generator makes schemas of Go types. invopop/jsonschema walks the types: it
// finds the keys, their order, what is required and what refers to what. The
// rest, texts and bounds, is put in afterwards, since it comes from no tag.
type generator struct {
	t      *testing.T
	labels *labels
	types  map[string]reflect.Type // by name, for all schemas of a run
}

func (g *generator) schema(id string, root reflect.Type) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: g.mapType, Namer: g.name}
	s := r.ReflectFromType(root)
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
		return g.span()
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

func (g *generator) span() *jsonschema.Schema {
	s := &jsonschema.Schema{
		Type: "object", AdditionalProperties: jsonschema.FalseSchema, Properties: jsonschema.NewProperties(),
	}
	s.Title, s.Description = texts(g.labels.kind("Span")) // a field says more
	for _, key := range []string{"low", "high"} {
		bound := &jsonschema.Schema{Type: "integer"}
		bound.Title, bound.Description = texts(g.labels.field("Span", key))
		s.Properties.Set(key, bound)
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
		s.MaxItems = length(maxItems)
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
		if own, ok := rangeOfTable[kind+"."+key]; ok {
			s.Minimum, s.Maximum = own[0], own[1]
		} else if t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Int || kind == "LocalFact" {
			s.Minimum, s.Maximum = "-1000000000", "1000000000"
		}
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
