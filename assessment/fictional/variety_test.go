package fictional

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// many is how many families the variety is looked for in.
const many = 4000

// traits are what the package says that families are like, with their share in
// hundredths, or -1 where it only says that there are some.
func traits() []trait {
	size := func(low, high int) func(assessment.Record) bool {
		return func(r assessment.Record) bool { return len(r.Members) >= low && len(r.Members) <= high }
	}
	label := func(r assessment.Record, text string) int {
		return count(r.Members, func(m assessment.Member) bool { return strings.HasPrefix(m.Label, text) })
	}
	focal := func(n int) func(assessment.Record) bool {
		return func(r assessment.Record) bool {
			return len(r.Members) >= 3 && !hostile(r) && label(r, "Person who uses") == n
		}
	}
	return []trait{
		{"one person", "nobody else is known", 3, size(1, 1)},
		{"two to four", "most often", 47, size(2, 4)},
		{"five to eight", "often", 33, size(5, 8)},
		{"nine to fifteen", "a network", 13, size(9, 15)},
		{"up to thirty", "a large one", 3, size(16, 30)},
		{"up to fifty", "as many as there may be", 1, size(31, 50)},
		{"two who use", "each is focal, and affected by the other", -1, focal(2)},
		{"three who use", "hardest to tell apart", -1, focal(3)},
		{"nobody who uses", "the record does not say whose use it is about", -1, focal(0)},
		{"friends only", "nobody is kin", -1, friendsOnly},
		{"nothing asked", "people are listed only", 3, func(r assessment.Record) bool {
			return len(r.Ties)+len(r.Uses)+len(r.Impacts)+len(r.Safety)+len(r.Appraisals)+len(r.FirstContacts) == 0 && r.View.IsZero() && len(r.Members) > 1
		}},
		{"hostile", "texts that break other programs", 5, hostile},
		{"cut down", "a view of somebody's", 2, func(r assessment.Record) bool { return !r.View.IsZero() }},
		{"no service", "the family is alone with it", 30, func(r assessment.Record) bool { return len(r.Agencies) == 0 && r.View.IsZero() }},
		{"four services", "a team", 5, func(r assessment.Record) bool { return len(r.Agencies) == 4 }},
		{"declined consent", "a no is kept", -1, func(r assessment.Record) bool {
			return slices.ContainsFunc(r.Consents, func(c assessment.Consent) bool { return !c.Declined.IsZero() })
		}},
		{"consent of another", "with an authority", -1, func(r assessment.Record) bool {
			return slices.ContainsFunc(r.Consents, func(c assessment.Consent) bool { return c.Authority != assessment.AuthorityNotStated })
		}},
		{"override", "told without consent", -1, func(r assessment.Record) bool { return len(r.Overrides) > 0 }},
		{"two informants differ", "neither is right", -1, differ},
		{"a word taken back", "the same person said otherwise before", -1, earlier},
		{"answered in full", "a score", -1, func(r assessment.Record) bool { return responses(r, true) }},
		{"not answered at all", "no score", -1, func(r assessment.Record) bool { return responses(r, false) }},
		{"all safe", "help is open to somebody", -1, func(r assessment.Record) bool {
			return len(r.Safety) > 0 && !slices.ContainsFunc(r.Safety, func(s assessment.SafetyAnswer) bool { return s.Answer != assessment.AnswerNo })
		}},
		{"somebody is in danger", "before everything", -1, func(r assessment.Record) bool { return assessment.Gather(r, r.Day).ImmediateDanger() }},
		{"a flag is raised", "whatever the score", -1, func(r assessment.Record) bool { return len(assessment.Gather(r, r.Day).RaisedFlags()) > 0 }},
	}
}

type trait struct {
	name, why string
	share     int
	is        func(assessment.Record) bool
}

func count[T any](all []T, is func(T) bool) (n int) {
	for _, x := range all {
		if is(x) {
			n++
		}
	}
	return n
}

func hostile(r assessment.Record) bool {
	return !strings.HasPrefix(string(r.ID), "f")
}

func friendsOnly(r assessment.Record) bool {
	return len(r.Ties) > 2 && !slices.ContainsFunc(r.Ties, func(x assessment.Tie) bool {
		return x.Kind != assessment.TieKindNotStated && !slices.Contains(friendTable[:], x.Kind)
	})
}

func differ(r assessment.Record) bool {
	p := assessment.Gather(r, r.Day)
	for _, m := range r.Impacts {
		for _, i := range assessment.ImpactIndicators() {
			low, high, known := p.Impact(m.Member, m.Of, i).Span.Bounds()
			if known && low < high {
				return true
			}
		}
	}
	return false
}

func earlier(r assessment.Record) bool {
	type said struct{ member, of, by assessment.MemberID }
	on := map[said]assessment.Day{}
	for _, m := range r.Impacts {
		key := said{m.Member, m.Of, m.Source.Informant}
		if before, ok := on[key]; ok && before.Compare(m.Source.On) != 0 {
			return true
		}
		on[key] = m.Source.On
	}
	return false
}

func responses(r assessment.Record, all bool) bool {
	return slices.ContainsFunc(r.Responses, func(x assessment.Response) bool {
		given := count(x.Answers, func(a assessment.ItemAnswer) bool { return a.Value != nil })
		return all && given == len(x.Answers) && given > 2 || !all && given == 0
	})
}

func TestEveryTraitOccurs(t *testing.T) {
	t.Parallel()
	families, all := New(1, Options{}), traits()
	met := make([]int, len(all))
	for n := range uint64(many) {
		r := families.At(n)
		for i, x := range all {
			if x.is(r) {
				met[i]++
			}
		}
	}
	for i, x := range all {
		require.NotEmpty(t, x.why, x.name)
		require.Greater(t, met[i], many/400, x.name)
		if x.share >= 0 {
			require.InDelta(t, x.share, float64(met[i])*100/many, 3, x.name)
		}
	}
}

// TestEveryWordAndFieldOccurs: no word of a vocabulary and no field of a record is
// without a family that has it, so that a reader which forgets one is found out.
func TestEveryWordAndFieldOccurs(t *testing.T) {
	t.Parallel()
	families := New(2, Options{Facts: []Fact{{ID: "pair", Member: true, Focal: true, High: 1}}})
	seen := occurred{words: map[reflect.Type]map[uint64]bool{}, fields: map[string]bool{}}
	for n := range uint64(many) {
		seen.walk("", reflect.ValueOf(families.At(n)))
	}
	for kind, met := range seen.words {
		all, ok := reflect.Zero(kind).Interface().(interface{ Words() []string })
		require.True(t, ok, kind)
		for word, name := range all.Words() {
			if asked(kind, uint64(word)) {
				require.True(t, met[uint64(word)], "%v %s", kind, name)
			}
		}
	}
	for name, met := range seen.fields {
		require.True(t, met, name)
	}
	require.Greater(t, len(seen.words), 25)
	require.Greater(t, len(seen.fields), 150)
}

// asked leaves out the words that a record does not take where the field stands.
func asked(kind reflect.Type, word uint64) bool {
	switch kind {
	case reflect.TypeFor[assessment.Concern](), reflect.TypeFor[assessment.Role](), reflect.TypeFor[assessment.NeedArea](),
		reflect.TypeFor[assessment.HelpKind](), reflect.TypeFor[assessment.Substance](), reflect.TypeFor[assessment.Topic](),
		reflect.TypeFor[assessment.OverrideReason]():
		return word != 0
	default:
		return true
	}
}

// occurred is what was met, fields by the name of their type and their own.
type occurred struct {
	words  map[reflect.Type]map[uint64]bool
	fields map[string]bool
}

func (o *occurred) walk(name string, v reflect.Value) {
	if name != "" {
		o.fields[name] = o.fields[name] || !v.IsZero()
	}
	switch v.Kind() {
	default: // numbers and texts have no parts
	case reflect.Uint8:
		if o.words[v.Type()] == nil {
			o.words[v.Type()] = map[uint64]bool{}
		}
		o.words[v.Type()][v.Uint()] = true
	case reflect.Slice:
		for i := range v.Len() {
			o.walk("", v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && f.Tag.Get("json") != "" {
				o.walk(fmt.Sprintf("%v.%s", v.Type(), f.Name), v.Field(i))
			}
		}
	}
}

// TestHostileTextsAreTaken one by one: a family has few of them.
func TestHostileTextsAreTaken(t *testing.T) {
	t.Parallel()
	for _, text := range hostileNames {
		r := assessment.Record{ID: "x", Day: day(2026, 1, 1), Members: []assessment.Member{{ID: "a", Label: text}}}
		require.NoError(t, r.Validate(), text)
	}
	for _, id := range hostileIDNames {
		require.True(t, assessment.IsID(id+"-0"), id)
	}
}
