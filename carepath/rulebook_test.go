package carepath

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func TestNewRulebookReturnsEveryFault(t *testing.T) {
	rule := func(change func(*Rule)) Definition {
		d := oneRule(Yes("a"))
		change(&d.Rules[0])
		return d
	}
	when := func(c Condition) Definition { return oneRule(c) }
	deep := Yes("a")
	for range 20 {
		deep = Not(deep)
	}
	one := 1
	for _, c := range []struct {
		name, why string
		def       Definition
		path      string
		want      error
	}{
		{"no id", "decisions carry it", rule(func(r *Rule) { r.ID = "" }), "/rules/0/id", assessment.ErrMissing},
		{"no title", "people read it", rule(func(r *Rule) { r.Title = "" }), "/rules/0/title", assessment.ErrMissing},
		{"no kind", "capital may stand in some only", rule(func(r *Rule) { r.Kind = KindNotStated }), "/rules/0/kind", assessment.ErrMissing},
		{"no scope", "somebody must be decided for", rule(func(r *Rule) { r.For = ScopeNotStated }), "/rules/0/for", assessment.ErrMissing},
		{"no stage", "steps are ordered by it", rule(func(r *Rule) { r.Stage = StageNotStated }), "/rules/0/stage", assessment.ErrMissing},
		{"nothing required", "it would be open to everybody by accident", rule(func(r *Rule) { r.Requires = nil }), "/rules/0/requires", assessment.ErrMissing},
		{"no source", "promise 12", rule(func(r *Rule) { r.Cites = nil }), "/rules/0/cites", ErrNoSource},
		{"criterion without source", "promise 12", rule(func(r *Rule) { r.Requires[0].Cites = nil }), "/rules/0/requires/0/cites", ErrNoSource},
		{"dose without source", "promise 12", rule(func(r *Rule) { r.Dose = []Dose{{Text: "weekly"}} }), "/rules/0/dose/0/cites", ErrNoSource},
		{"a role in an intervention", "it would be named for a member", rule(func(r *Rule) { r.Role = assessment.RoleNetworkMember }), "/rules/0/role", ErrRole},
		{"a role for the family", "a role is one member's", rule(func(r *Rule) { r.Kind, r.Role = KindRole, assessment.RoleNetworkMember }), "/rules/0/for", ErrScope},
		{"criterion twice", "reasons name it", rule(func(r *Rule) { r.Excludes = r.Requires }), "/rules/0/excludes/0/id", assessment.ErrTwice},
		{"ends before it begins", "it would never be in force", rule(func(r *Rule) {
			r.Applies = Applies{From: assessment.MustParseDay("2022-10-01"), Until: assessment.MustParseDay("2022-09-30")}
		}), "/rules/0/applies/until", ErrDates},
		{"a country for a criterion", "a country's rule is one of its own", rule(func(r *Rule) {
			r.Requires[0].Applies.Countries = []assessment.Country{assessment.CountryWales}
		}), "/rules/0/requires/0/applies/countries", ErrScope},
		{"two forms", "which of them is meant?", when(Condition{Test: &Test{Of: "a", Min: &one}, Silent: "x"}), "/rules/0/requires/0/when", ErrOneOf},
		{"no form", "a condition that states nothing would be met or not by accident", when(Condition{}), "/rules/0/requires/0/when", ErrOneOf},
		{"empty all", "it would always be met", when(Condition{All: []Condition{}}), "/rules/0/requires/0/when/all", ErrEmpty},
		{"empty any", "it would never be met", when(Any()), "/rules/0/requires/0/when", ErrOneOf},
		{"unknown fact", "it would stay unknown for ever", when(All(Yes("a"), Not(Yes("zzz")))), "/rules/0/requires/0/when/all/1/not/test/of", ErrNoFact},
		{"no bound", "it would always be met", when(Condition{Test: &Test{Of: "a"}}), "/rules/0/requires/0/when/test", ErrNoBound},
		{"min above max", "it would never be met", when(Within("count", 2, 1)), "/rules/0/requires/0/when/test", ErrBounds},
		{"below the fact's values", "it would always be met", when(AtLeast("count", -3)), "/rules/0/requires/0/when/test", ErrBounds},
		{"above the fact's values", "it would never be met", when(AtLeast("count", 4)), "/rules/0/requires/0/when/test", ErrBounds},
		{"nested too deeply", "nobody could read it", when(deep), "/rules/0/requires/0/when" + strings.Repeat("/not", 16), ErrNested},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			_, err := NewRulebook(c.def, hostFacts())
			var faults assessment.FieldErrors
			require.ErrorAs(t, err, &faults)
			for _, f := range faults {
				if f.Path == c.path && errors.Is(f, c.want) {
					return
				}
			}
			t.Fatalf("want %s: %v, got\n%v", c.path, c.want, err)
		})
	}
	t.Run("all at once", func(t *testing.T) {
		d := oneRule(Yes("zzz"))
		d.Rules = append(d.Rules, Rule{ID: "one"})
		d.Title = ""
		_, err := NewRulebook(d, append(hostFacts(), Fact{}))
		for _, want := range []error{ErrNoFact, assessment.ErrTwice, assessment.ErrMissing, ErrValues, ErrNoSource} {
			require.ErrorIs(t, err, want)
		}
	})
}

func TestARuleLooksOnlyAtThoseItIsFor(t *testing.T) {
	// The table above [Scope.sees], every cell.
	facts := map[Scope]FactID{
		ScopeMember: FactAffected, ScopePair: FactCouple, ScopeFocal: FactProblemUse, ScopeFamily: FactChildRisk,
	}
	sees := map[Scope][]Scope{
		ScopeMember: {ScopeMember, ScopeFamily},
		ScopePair:   {ScopeMember, ScopePair, ScopeFocal, ScopeFamily},
		ScopeFocal:  {ScopeFocal, ScopeFamily},
		ScopeFamily: {ScopeFamily},
	}
	for rule, allowed := range sees {
		for scope, id := range facts {
			d := oneRule(Yes(id))
			d.Rules[0].For = rule
			_, err := NewRulebook(d, Vocabulary())
			ok := false
			for _, s := range allowed {
				ok = ok || s == scope
			}
			if ok {
				require.NoError(t, err, "%v sees %v", rule, scope)
			} else {
				require.ErrorIs(t, err, ErrScope, "%v sees %v", rule, scope)
			}
		}
	}
}

func TestDependentRulesAreMarked(t *testing.T) {
	d := oneRule(All(AtLeast(FactFocalAge, 18), No(FactChildRisk)))
	d.Rules[0].For = ScopeFocal
	b, err := NewRulebook(d, Vocabulary())
	require.NoError(t, err)
	r := assessment.Record{Day: testDay(), Members: []assessment.Member{{ID: "m"}}, UnmetNeeds: []assessment.UnmetNeed{{Member: "m", Area: assessment.NeedAreaMoney}}}
	require.True(t, b.Decide(assessment.Gather(r, testDay()))[0].Dependent, "both are read from the birth date")

	d.Rules[0].Requires[0].When = All(AtLeast(FactFocalAge, 18), Yes(FactProblemUse))
	b, err = NewRulebook(d, Vocabulary())
	require.NoError(t, err)
	require.False(t, b.Decide(assessment.Gather(r, testDay()))[0].Dependent)
}

func TestARuleThatIsTooLargeIsRefused(t *testing.T) {
	var facts []Fact
	var first, second []Condition
	for i := range 16 {
		for _, side := range []string{"x", "y"} {
			id := FactID(side + string(rune('a'+i)))
			facts = append(facts, yesNo(Fact{ID: id, Scope: ScopeFamily, Question: "?"}, "no", "yes"))
		}
		first = append(first, Any(Yes(FactID("x"+string(rune('a'+i))))))
	}
	for i := 15; i >= 0; i-- {
		second = append(second, All(Yes(FactID("x"+string(rune('a'+i)))), Yes(FactID("y"+string(rune('a'+i))))))
	}
	_, err := NewRulebook(oneRule(Any(All(first...), Any(second...))), facts)
	if err != nil {
		require.ErrorIs(t, err, ErrTooLarge)
		return
	}
	t.Fatal("pairs that stand far apart were taken: the bound is gone, or the evaluator grew cleverer")
}

func TestRulebookRoundTrip(t *testing.T) {
	data, err := assessment.Encode(PublishedDefinition())
	require.NoError(t, err)
	b, err := Decode(data, Vocabulary())
	require.NoError(t, err)
	again, err := assessment.Encode(b.Definition())
	require.NoError(t, err)
	require.Equal(t, string(data), string(again))
	for seed := range someOf(50) {
		r := newFamily(seeded(seed))
		require.Equal(t, published().Plan(r, Options{}), b.Plan(r, Options{}))
	}
}

func TestDecodeFaults(t *testing.T) {
	for _, c := range []struct {
		name, why, doc, path string
		want                 error
	}{
		{"no JSON", "nothing can be read from here on", `{`, "", assessment.ErrSyntax},
		{"a key too many", "a misspelt key must not be lost", `{"id":"x","secret":1}`, "", assessment.ErrUnknownKey},
		{"another case", "Go's own decoder would take it", `{"ID":"x"}`, "", assessment.ErrUnknownKey},
		{"key twice", "which of them is meant?", `{"id":"x","id":"y"}`, "/id", assessment.ErrDuplicateKey},
		{"a word of no vocabulary", "closed vocabularies", `{"rules":[{"kind":"secret"}]}`, "/rules/0/kind", assessment.ErrWord},
		{"a fraction", "facts are whole numbers", `{"rules":[{"requires":[{"when":{"test":{"of":"a","min":1.5}}}]}]}`, "/rules/0/requires/0/when/test/min", assessment.ErrNumber},
		{"a number beyond counting", "it must cost nothing", `{"rules":[{"requires":[{"when":{"test":{"of":"a","min":1e3000000}}}]}]}`, "/rules/0/requires/0/when/test/min", assessment.ErrNumber},
		{"deep nesting", "it must not exhaust the stack", `{"rules":[{"requires":[{"when":` + strings.Repeat(`{"not":`, 200_000), "", assessment.ErrTooDeep},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			_, err := Decode([]byte(c.doc), Vocabulary())
			require.ErrorIs(t, err, c.want)
			require.NotContains(t, err.Error(), "secret")
			var faults assessment.FieldErrors
			require.ErrorAs(t, err, &faults)
			if c.path != "" {
				require.Equal(t, c.path, faults[0].Path)
			}
		})
	}
}
