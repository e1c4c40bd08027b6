package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// local is what a service cites.
func local() []assessment.Citation {
	return []assessment.Citation{{Source: "a service's own handbook", Basis: assessment.BasisLocal}}
}

func madeOf(t require.TestingT, d Definition) *Rulebook {
	b, err := NewRulebook(d, hostFacts())
	require.NoError(t, err)
	return b
}

func changed(when Condition, change func(*Rule)) Definition {
	d := oneRule(when)
	change(&d.Rules[0])
	return d
}

func outcomeOf(o Outcome) *Outcome { return &o }

func dayOf(text string) assessment.Day { return assessment.MustParseDay(text) }

func TestDiff(t *testing.T) {
	yes := outcomeOf(OutcomeEligible)
	no := outcomeOf(OutcomeNotEligible)
	open := outcomeOf(OutcomeUnknown)
	from := func(day string) func(*Rule) {
		return func(r *Rule) { r.Requires[0].Applies.From = dayOf(day) }
	}
	is := func(id FactID, low, high int) FactSpan { return FactSpan{id, assessment.Between(low, high)} }
	for _, c := range []struct {
		name, why string
		a, b      Definition
		parts     []string
		differs   []Stretch
	}{
		{
			"title", "people read it, nothing rests on it", oneRule(Yes("a")), changed(Yes("a"), func(r *Rule) { r.Title = "Another" }),
			[]string{"title"},
			[]Stretch{},
		},
		{"dose and sources", "nothing rests on them", oneRule(Yes("a")), changed(Yes("a"), func(r *Rule) {
			r.Dose, r.Cites = []Dose{{Text: "weekly", Cites: local()}}, append(r.Cites, local()...)
		}), []string{"dose", "cites"}, []Stretch{}},
		{"said in another way", "not no is yes", oneRule(Yes("a")), oneRule(Not(No("a"))), []string{"requires"}, []Stretch{}},
		{
			"a threshold", "only one value tells them apart", oneRule(AtLeast("count", 1)), oneRule(AtLeast("count", 2)),
			[]string{"requires"},
			[]Stretch{{Before: yes, After: no, Facts: []FactSpan{is("count", 1, 1)}}},
		},
		{
			"the opposite", "every value tells them apart", oneRule(Yes("a")), oneRule(No("a")),
			[]string{"requires"},
			[]Stretch{{Before: no, After: yes, Facts: []FactSpan{is("a", 0, 0)}}},
		},
		{
			"silence", "what the source is silent about stays unknown", oneRule(Yes("a")), oneRule(All(Yes("a"), Condition{Silent: "x"})),
			[]string{"requires"},
			[]Stretch{{Before: yes, After: open, Facts: []FactSpan{is("a", 1, 1)}}},
		},
		{
			"silence of both", "nothing tells them apart", oneRule(All(Yes("a"), Condition{Silent: "x"})), oneRule(All(Condition{Silent: "y"}, Yes("a"))),
			[]string{"requires"},
			[]Stretch{},
		},
		{
			"silence turned round", "what is not known is not known the other way round", oneRule(Any(Yes("a"), Condition{Silent: "x"})),
			oneRule(Any(Yes("a"), Not(Condition{Silent: "x"}))),
			[]string{"requires"},
			[]Stretch{},
		},
		{
			"a day", "in between one of them says nothing", changed(Yes("a"), from("2020-01-01")), changed(Yes("a"), from("2021-01-01")),
			[]string{"requires"},
			[]Stretch{{From: dayOf("2020-01-01"), Until: dayOf("2020-12-31"), Before: yes, Facts: []FactSpan{is("a", 1, 1)}}},
		},
		{
			"an end", "afterwards one of them does not apply", oneRule(Yes("a")), changed(Yes("a"), func(r *Rule) { r.Applies.Until = dayOf("2024-02-29") }),
			[]string{"applies"},
			[]Stretch{{From: dayOf("2024-03-01"), Before: yes, Facts: []FactSpan{is("a", 1, 1)}}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			d := Diff(madeOf(t, c.a), madeOf(t, c.b))
			require.Equal(t, []RuleChange{{Rule: "one", Parts: c.parts, Differs: c.differs}}, d.Changed, c.why)
			require.Empty(t, d.Added)
			require.Empty(t, d.Removed)
		})
	}
}

func TestDiffOfPublished(t *testing.T) {
	d := PublishedDefinition()
	at := slices.IndexFunc(d.Rules, func(r Rule) bool { return r.ID == "own-right-meetings" })
	d.Rules[at].Applies.Countries = append(d.Rules[at].Applies.Countries, assessment.CountryScotland)
	d.Rules = slices.Delete(d.Rules, 0, 1)
	b, err := NewRulebook(d, Vocabulary())
	require.NoError(t, err)
	got := Diff(published(), b)
	require.Equal(t, []RuleID{"own-right-support"}, got.Removed)
	require.Len(t, got.Changed, 1)
	require.Equal(t, []string{"applies"}, got.Changed[0].Parts)
	s := got.Changed[0].Differs[0]
	require.Nil(t, s.Before, "it does not apply in Scotland")
	require.Equal(t, OutcomeEligible, *s.After)
	require.Contains(t, s.Facts, FactSpan{FactCountry, assessment.Exactly(int(assessment.CountryScotland) - 1)})
}

func TestDiffThatCannotCompare(t *testing.T) {
	d := oneRule(Yes("a"))
	wide := hostFacts()
	wide[0].Values = append(slices.Clone(wide[0].Values), Value{"perhaps", "a may be so"})
	wide[0].High = 2
	b, err := NewRulebook(d, wide)
	require.NoError(t, err)
	got := Diff(madeOf(t, d), b)
	require.Equal(t, []FactID{"a"}, got.Facts)
	require.Equal(t, []RuleChange{{Rule: "one", Parts: []string{}, Differs: []Stretch{}, May: true}}, got.Changed, "a value means another thing")
	require.True(t, Diff(nil, nil).IsZero())
	require.Equal(t, []RuleID{"one"}, Diff(nil, b).Added)
}

// mirrored is a difference the other way round.
func mirrored(d Difference) Difference {
	d.Added, d.Removed = d.Removed, d.Added
	d.Changed = slices.Clone(d.Changed)
	for i := range d.Changed {
		d.Changed[i].Differs = slices.Clone(d.Changed[i].Differs)
		for j := range d.Changed[i].Differs {
			s := &d.Changed[i].Differs[j]
			s.Before, s.After = s.After, s.Before
		}
	}
	return d
}

// anyRule draws a rule of the family with some criteria, some of them dated.
func anyRule(pick chooser) Rule {
	r := oneRule(anyCondition(pick, 2)).Rules[0]
	for i := range pick(3) {
		c := Criterion{ID: "x" + string(rune('a'+i)), Text: "x", When: anyCondition(pick, 1), Cites: local()}
		days := []assessment.Day{{}, dayOf("2026-01-01"), dayOf("2026-06-01"), dayOf("2026-11-21")}
		c.Applies.From = days[pick(4)]
		if until := days[pick(4)]; until.Compare(c.Applies.From) >= 0 {
			c.Applies.Until = until
		}
		if pick(2) == 0 {
			r.Excludes = append(r.Excludes, c)
		} else {
			r.Requires = append(r.Requires, c)
		}
	}
	return r
}

// TestDiffAgreesWithBruteForce decides every completion on a day of every
// stretch with both rulebooks: what Diff does not list is the same, and the
// examples that it gives are true, whatever the other facts are.
func TestDiffAgreesWithBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pick := seeded(rapid.Uint64Range(0, 1<<30).Draw(t, "rules"))
		a, b := oneRule(Yes("a")), oneRule(Yes("a"))
		a.Rules[0] = anyRule(pick)
		if b.Rules[0] = anyRule(pick); pick(2) == 0 {
			b.Rules[0] = a.clone().Rules[0]
			b.Rules[0].Requires[0].When = Not(Not(b.Rules[0].Requires[0].When))
		}
		x, errX := NewRulebook(a, hostFacts())
		y, errY := NewRulebook(b, hostFacts())
		if errX != nil || errY != nil {
			t.Skip("a test beyond the fact's values")
		}
		d := Diff(x, y)
		require.Equal(t, mirrored(d), Diff(y, x))
		require.True(t, Diff(x, x).IsZero())
		for _, day := range []string{"2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01", "2026-06-02", "2026-11-21", "2026-11-22"} {
			bruteDiff(t, d, x, y, dayOf(day))
		}
	})
}

func bruteDiff(t *rapid.T, d Difference, x, y *Rulebook, day assessment.Day) {
	var example *Stretch
	for _, c := range d.Changed {
		require.False(t, c.May)
		for _, s := range c.Differs {
			if (Applies{From: s.From, Until: s.Until}).On(day) {
				example = &s
			}
		}
	}
	spans := map[FactID][2]int{"count": {-2, 3}}
	for _, id := range []FactID{"a", "b", "c", "d", "e"} {
		spans[id] = [2]int{0, 1}
	}
	met := 0
	completions(spans, func(values map[FactID]int) {
		before, after := decidedOn(x, values, day), decidedOn(y, values, day)
		if example == nil {
			require.Equal(t, before, after, "%v on %s", values, day)
			return
		}
		for _, f := range example.Facts {
			if low, high, _ := f.Span.Bounds(); values[f.Fact] < low || values[f.Fact] > high {
				return
			}
		}
		met++
		require.Equal(t, example.Before, before, "%v on %s", values, day)
		require.Equal(t, example.After, after, "%v on %s", values, day)
	})
	if example != nil {
		require.Positive(t, met)
		require.NotEqual(t, example.Before, example.After)
	}
}

// decidedOn works the outcome out as one would by hand: nil where no criterion
// is in force.
func decidedOn(b *Rulebook, values map[FactID]int, day assessment.Day) *Outcome {
	r := b.Rules()[0]
	least, any := 2, false
	for _, c := range r.Requires {
		if c.Applies.On(day) {
			least, any = min(least, truth(c.When, values)), true
		}
	}
	for _, c := range r.Excludes {
		if c.Applies.On(day) {
			least, any = min(least, 2-truth(c.When, values)), true
		}
	}
	if !any {
		return nil
	}
	return outcomeOf([]Outcome{OutcomeNotEligible, OutcomeUnknown, OutcomeEligible}[least])
}

// TestPromiseDiff: what Diff says cannot change does not, for random families
// and a published rulebook in which something was changed at random.
func TestPromiseDiff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pick := seeded(rapid.Uint64Range(0, 1<<30).Draw(t, "change"))
		d := PublishedDefinition()
		r := &d.Rules[pick(len(d.Rules))]
		switch pick(4) {
		case 0:
			r.Title = "Another title"
		case 1:
			r.Applies = Applies{}
		case 2:
			r.Requires[pick(len(r.Requires))].Applies = Applies{From: dayOf("2026-11-01")}
		default:
			c := &r.Requires[pick(len(r.Requires))]
			c.When = Not(Not(c.When))
		}
		a := published()
		b, err := NewRulebook(d, Vocabulary())
		require.NoError(t, err)
		differs := map[RuleID]bool{}
		for _, c := range Diff(a, b).Changed {
			require.False(t, c.May)
			differs[c.Rule] = len(c.Differs) > 0
		}
		family := anyFamily(t)
		before, after := decided(a, family), decided(b, family)
		for k, x := range before {
			if y, ok := after[k]; !differs[k.rule] {
				require.True(t, ok)
				require.Equal(t, x.Outcome, y.Outcome, "%s", k.rule)
				require.Equal(t, x.Asks, y.Asks, "%s", k.rule)
			}
		}
	})
}
