package carepath

import (
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestPromise06OwnRightSupportStandsAlone(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		p := assessment.Gather(r, r.Day)
		open := func(r assessment.Record) (out []assessment.MemberID) {
			for _, d := range b.Decide(assessment.Gather(r, r.Day)) {
				rule, _ := b.Rule(d.Rule)
				if rule.Stage == StageOwnRight && d.Outcome == OutcomeEligible && !slices.Contains(out, d.Subject) {
					out = append(out, d.Subject)
				}
			}
			return out
		}
		has := open(r)
		for _, m := range p.Members() {
			if p.AffectedByAny(m).Span == assessment.Exactly(1) {
				require.Contains(t, has, m)
			}
		}
		// Whatever the relative does or agrees to, whatever kin people are, and
		// wherever they live, the offer stays.
		other := copyRecord(r)
		other.Country = assessment.Country(rapid.IntRange(0, 5).Draw(t, "country"))
		other.RoleOffers, other.Ties = nil, nil
		for _, f := range p.FocalPersons() {
			other.Uses = append(other.Uses, assessment.Use{
				Member: f, Treatment: assessment.Treatment(rapid.IntRange(4, 7).Draw(t, "treatment")), Source: by(f),
			})
		}
		always := open(other)
		for _, m := range has {
			if p.AffectedByAny(m).Span == assessment.Exactly(1) {
				require.Contains(t, always, m)
			}
		}
	})
}

func TestPromise07InterGenerationalUseExcludesNobody(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		before := decided(b, r)
		// A grandparent and a parent of everybody, both drinking harmfully.
		with := copyRecord(r)
		with.Members = append(with.Members, assessment.Member{ID: "grandmother"}, assessment.Member{ID: "forebear"})
		for _, id := range []assessment.MemberID{"grandmother", "forebear"} {
			with.Uses = append(with.Uses, assessment.Use{
				Member: id, Source: by(id),
				Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternSevereDependence}},
			})
			for _, m := range r.Members {
				with.Ties = append(with.Ties, assessment.Tie{Member: id, Of: m.ID, Kind: assessment.TieKindGrandparent})
			}
		}
		after := decided(b, with)
		for k, d := range before {
			if d.Outcome == OutcomeEligible {
				rule, _ := b.Rule(k.rule)
				if slices.Contains(factsOf(rule), FactChildRisk) {
					continue // more people whose age is not known may be children
				}
				require.Equal(t, d.Outcome, after[k].Outcome, "%s was closed", k.rule)
			}
			if d.Outcome == OutcomeUnknown {
				require.NotEqual(t, OutcomeNotEligible, after[k].Outcome, "%s was closed", k.rule)
			}
		}
	})
}

// TestPromise07NoRuleLooksAtOthersUse: of facts that rest on the use of others than
// those whom a rule is about, more use never closes a rule.
func TestPromise07NoRuleLooksAtOthersUse(t *testing.T) {
	looked := 0
	for _, c := range published().compiled {
		for _, e := range c.epochs {
			for i, f := range e.facts {
				require.False(t, f.History, "%s looks at %s", c.rule.ID, f.ID)
				if f.readsAny("alcohol@any", "drugs@any") {
					looked++
					require.True(t, e.diagram.Monotone(i, true), "%s: %s can close it", c.rule.ID, f.ID)
				}
			}
		}
	}
	require.Positive(t, looked, "no fact of any rule rests on others' use: the test tests nothing")
}

// TestPromise07HistoryStandsInNoCondition: the build refuses a rule that looks at
// where somebody comes from, wherever in it that stands.
func TestPromise07HistoryStandsInNoCondition(t *testing.T) {
	h := Yes("forebears")
	caution := func(d *Definition, when Condition) {
		c := d.Rules[0].Requires[0]
		c.ID, c.When = "caution", when
		d.Rules[0].Cautions = []Criterion{c}
	}
	exclude := func(d *Definition, when Condition) {
		c := d.Rules[0].Requires[0]
		c.ID, c.When = "exclude", when
		d.Rules[0].Excludes = []Criterion{c}
	}
	for _, c := range []struct {
		name, why string
		change    func(*Definition)
		path      string
	}{
		{"required", "it would be for the heirs of some only", func(d *Definition) { d.Rules[0].Requires[0].When = h }, "/rules/0/requires/0/when/test/of"},
		{"required not to be", "a not hides what it looks at", func(d *Definition) { d.Rules[0].Requires[0].When = Not(h) }, "/rules/0/requires/0/when/not/test/of"},
		{"excluded", "others' use would close it", func(d *Definition) { exclude(d, h) }, "/rules/0/excludes/0/when/test/of"},
		{"one of several", "it may decide alone", func(d *Definition) { d.Rules[0].Requires[0].When = Any(Yes("a"), h) }, "/rules/0/requires/0/when/any/1/test/of"},
		{"with others", "it may decide together with them", func(d *Definition) { d.Rules[0].Requires[0].When = All(Yes("a"), h) }, "/rules/0/requires/0/when/all/1/test/of"},
		{"deep inside", "depth hides nothing", func(d *Definition) {
			d.Rules[0].Requires[0].When = All(Yes("a"), Not(Any(Yes("b"), Not(All(h, Yes("c"))))))
		}, "/rules/0/requires/0/when/all/1/not/any/1/not/all/0/test/of"},
		{"in a way that decides nothing", "a tautology is looked at all the same", func(d *Definition) { d.Rules[0].Requires[0].When = Any(Yes("a"), All(h, Not(h))) }, "/rules/0/requires/0/when/any/1/all/0/test/of"},
		{"in a caution", "it would be held against somebody though it decides nothing", func(d *Definition) { caution(d, Not(Any(Yes("a"), h))) }, "/rules/0/cautions/0/when/not/any/1/test/of"},
		{"in a rule about a role", "whoever comes from a family that uses may take a role", func(d *Definition) {
			exclude(d, h)
			r := &d.Rules[0]
			r.Kind, r.Role, r.For = KindRole, assessment.RoleNetworkMember, ScopePair
		}, "/rules/0/excludes/0/when/test/of"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			facts := append(hostFacts(), yesNo(Fact{ID: "forebears", Scope: ScopeFamily, Question: "Did a parent or grandparent drink?", History: true}, "no", "yes"))
			d := oneRule(Yes("a"))
			_, err := NewRulebook(d, facts)
			require.NoError(t, err, "a fact that no rule looks at is recorded and shown")
			c.change(&d)
			_, err = NewRulebook(d, facts)
			requireFaultAt(t, err, c.path, ErrHistory)
			facts[len(facts)-1].History = false
			_, err = NewRulebook(d, facts)
			require.NoError(t, err, "the mark alone refuses it")
		})
	}
}

func requireFaultAt(t *testing.T, err error, path string, want error) {
	t.Helper()
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	for _, f := range faults {
		if f.Path == path && errors.Is(f, want) {
			return
		}
	}
	t.Fatalf("want %s: %v, got\n%v", path, want, err)
}

// TestPromise07AServicesHistoryToo: a service's own document is held to the same,
// by itself and on top of the published rulebook.
func TestPromise07AServicesHistoryToo(t *testing.T) {
	for _, c := range []struct {
		name, why string
		when      Condition
		path      string
	}{
		{"required", "a service rations by history no more than the library", All(Yes("area"), Yes(FactAffected)), "/rules/0/requires/0/when/all/0/test/of"},
		{"required not to be", "a not hides what it looks at", All(Yes(FactAffected), Not(Yes("area"))), "/rules/0/requires/0/when/all/1/not/test/of"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			d := overlay()
			d.Facts[0].History = true
			d.Rules[0].Requires[0].When = c.when
			_, err := Merge(published(), d)
			requireFaultAt(t, err, c.path, ErrHistory)
			data, err := assessment.Encode(d)
			require.NoError(t, err)
			again, err := DecodeDocument(data)
			require.NoError(t, err)
			require.Equal(t, d, again, "the mark travels")
			d.Extends = ""
			_, err = d.Rulebook(nil)
			requireFaultAt(t, err, c.path, ErrHistory)
			d.Rules[0].Requires[0].When = Yes(FactAffected)
			_, err = d.Rulebook(nil)
			require.NoError(t, err, "recorded and shown")
		})
	}
}
