package assessment_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

// aboutPeople finds every exported struct type that is reached from v and
// embeds the mark, and fails on one with free text that does not.
func aboutPeople(t *testing.T, seen map[reflect.Type]bool, of ...reflect.Type) (out []reflect.Type) {
	t.Helper()
	for _, typ := range of {
		switch typ.Kind() { //nolint:exhaustive // the others lead nowhere
		case reflect.Pointer, reflect.Slice:
			out = append(out, aboutPeople(t, seen, typ.Elem())...)
		case reflect.Map:
			out = append(out, aboutPeople(t, seen, typ.Key(), typ.Elem())...)
		case reflect.Struct:
			if seen[typ] || typ == reflect.TypeFor[redact.Mark]() {
				continue
			}
			seen[typ] = true
			marked := false
			for i := range typ.NumField() {
				f := typ.Field(i)
				marked = marked || f.Anonymous && f.Type == reflect.TypeFor[redact.Mark]()
				out = append(out, aboutPeople(t, seen, f.Type)...)
			}
			if marked {
				out = append(out, typ)
			}
		}
	}
	return out
}

// filled is a value of a type with the secret in every text and a number in
// every number.
func filled(v reflect.Value, depth int) {
	switch v.Kind() { //nolint:exhaustive // the others hold no text
	case reflect.String:
		v.SetString(secret)
	case reflect.Int:
		v.SetInt(77317731)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem(), depth)
	case reflect.Slice:
		if depth < 6 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			filled(v.Index(0), depth+1)
			filled(v.Index(1), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				filled(v.Field(i), depth)
			}
		}
	}
}

// person is a value of a type about a person, filled; a Picture, whose fields
// are its own, is gathered from a filled record.
func person(typ reflect.Type) reflect.Value {
	v := reflect.New(typ)
	if typ == reflect.TypeFor[assessment.Picture]() {
		var r assessment.Record
		filled(reflect.ValueOf(&r).Elem(), 0)
		return reflect.ValueOf(assessment.Gather(r, r.Day))
	}
	filled(v.Elem(), 0)
	return v
}

// host is a struct as a host may have it.
type host struct {
	Note string
	One  any
	Two  *any
	List []any
	Map  map[string]any
}

func forms(v reflect.Value) map[string]any {
	one := v.Elem().Interface()
	list := reflect.MakeSlice(reflect.SliceOf(v.Elem().Type()), 0, 2)
	list = reflect.Append(list, v.Elem(), v.Elem())
	pointers := reflect.Append(reflect.MakeSlice(reflect.SliceOf(v.Type()), 0, 1), v)
	byName := reflect.MakeMap(reflect.MapOf(reflect.TypeFor[string](), v.Elem().Type()))
	byName.SetMapIndex(reflect.ValueOf("k"), v.Elem())
	return map[string]any{
		"value": one, "pointer": v.Interface(), "list": list.Interface(), "pointers": pointers.Interface(), "map": byName.Interface(),
		"host": host{Note: "n", One: one, Two: &one, List: []any{one, v.Interface()}, Map: map[string]any{"k": one}}, "host pointer": &host{One: v.Interface()},
	}
}

func peopleTypes(t *testing.T) []reflect.Type {
	t.Helper()
	return aboutPeople(t, map[reflect.Type]bool{}, reflect.TypeFor[assessment.Record](), reflect.TypeFor[assessment.Picture](),
		reflect.TypeFor[assessment.Need](), reflect.TypeFor[assessment.Result](), reflect.TypeFor[assessment.Tally](), reflect.TypeFor[assessment.Reading](), reflect.TypeFor[assessment.Offer](),
		reflect.TypeFor[assessment.ResultChange](), reflect.TypeFor[assessment.ImpactChange](), reflect.TypeFor[assessment.Comparison](), reflect.TypeFor[assessment.Disclosure]())
}

// TestNothingPrints: no verb, no handler and no JSON shows what is known about
// a person.
func TestNothingPrints(t *testing.T) {
	t.Parallel()
	types := peopleTypes(t)
	var names []string
	for _, typ := range types {
		names = append(names, typ.Name())
		t.Run(typ.Name(), func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, slog.StringValue(redact.Text), slog.AnyValue(person(typ).Interface()).Resolve())
			for form, v := range forms(person(typ)) {
				for _, verb := range []string{"%v", "%+v", "%#v", "%q", "%s", "%d", "%x", "%10.3v", "%t"} {
					hidden(t, fmt.Sprintf(verb, v), form+" "+verb)
				}
				hidden(t, fmt.Sprint(v)+fmt.Sprintln(v)+fmt.Errorf("x %v", v).Error(), form)
				hidden(t, logged(v), form)
				text, err := json.Marshal(v)
				require.ErrorIs(t, err, redact.ErrImplicit, form)
				hidden(t, string(text)+err.Error(), form)
			}
		})
	}
	slices.Sort(names)
	assert.Subset(t, names, []string{
		"Access", "Appraisal", "Barriers", "Circumstances", "CutoffResult", "FinanceImpact", "FirstContact", "FlagResult", "HealthImpact",
		"HelpReceived", "HostFact", "Impact", "ItemAnswer", "Member", "MissingCounts", "Need", "Offer", "Picture", "Reading", "Record",
		"RelationshipsImpact", "Response", "Result", "Review", "RiskCheck", "RoleOffer", "SafetyAnswer", "Score", "SocialImpact", "Source", "Strengths",
		"SubstanceUse", "Tally", "Tie", "UnmetNeed", "Use",
		"Comparison", "FlagChange", "ImpactChange", "IndicatorChange", "ItemDifference", "ResultChange", "ScoreChange", "ScoreDifference", "ThresholdResult",
		"Advice", "Agency", "Appointment", "Audience", "Consent", "Disclosure", "Involvement", "NeedAssessed", "Override", "View",
	})
	assert.Len(t, names, 55, "a new type about a person belongs in the list above")
}

func hidden(t *testing.T, text, what string) {
	t.Helper()
	assert.NotContains(t, text, secret, what)
	assert.NotContains(t, text, "77317731", what)
	assert.NotContains(t, text, "7a712d536563726574", what) // the same in hexadecimal
}

// logged is what both handlers of slog write of a value, at the top, in a
// group and in a list.
func logged(v any) string {
	var out bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		l := slog.New(h)
		l.Info("m", "v", v, slog.Group("g", "v", v), "list", []any{v}, "map", map[string]any{"k": v}, "struct", struct{ V any }{v})
		l.With("v", v).WithGroup("g").Info("m", "v", &v)
	}
	return out.String()
}

// TestWhatStillPrints pins what doc.go says the mark cannot reach, so that a
// change of Go that closes one of the ways is seen. go vet finds the verbs.
func TestWhatStillPrints(t *testing.T) {
	t.Parallel()
	m := assessment.Member{Label: secret}
	format := func(f string) string { return f }
	assert.Contains(t, fmt.Sprintf(format("%p"), m), secret, "fmt calls no method under a mistaken verb")
	assert.Contains(t, fmt.Errorf(format("%w"), m).Error(), secret, "nor where an error should stand")
	assert.Contains(t, fmt.Sprint(struct{ m assessment.Member }{m}), secret, "nor on a field that is not exported")
}
