package main

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// Outcome is what every peer comes to. Its zero value is unknown.
type Outcome = carepath.Outcome

// Range is the values from Low to High, both included. Its zero value is the one
// value 0.
type Range struct{ Low, High int }

// Rule is one rule as all peers take it: a single condition over the facts that
// it mentions, in that order. The zero value states nothing.
type Rule struct {
	ID      carepath.RuleID
	For     carepath.Scope
	Applies carepath.Applies
	Facts   []carepath.Fact
	When    carepath.Condition
}

// InForce returns the rules of a definition that are in force on a day, with
// those of their criteria that are: all of requires and none of excludes, in one
// of the rule's countries. The definition is one that [carepath.NewRulebook]
// takes with the vocabulary.
func InForce(d carepath.Definition, vocabulary []carepath.Fact, day assessment.Day) []Rule {
	facts := map[carepath.FactID]carepath.Fact{}
	for _, f := range vocabulary {
		facts[f.ID] = f
	}
	var out []Rule
	for _, r := range d.Rules {
		parts := decidingParts(r, day)
		if len(parts) == 0 || !r.Applies.On(day) {
			continue
		}
		if len(r.Applies.Countries) > 0 {
			parts = slices.Insert(parts, 0, inCountries(r.Applies.Countries))
		}
		rule := Rule{ID: r.ID, For: r.For, Applies: r.Applies, When: carepath.All(parts...)}
		for _, id := range mentioned(rule.When) {
			rule.Facts = append(rule.Facts, facts[id])
		}
		out = append(out, rule)
	}
	return out
}

func decidingParts(r carepath.Rule, day assessment.Day) (parts []carepath.Condition) {
	for _, c := range r.Requires {
		if c.Applies.On(day) {
			parts = append(parts, c.When)
		}
	}
	for _, c := range r.Excludes {
		if c.Applies.On(day) {
			parts = append(parts, carepath.Not(c.When))
		}
	}
	return parts
}

func inCountries(countries []assessment.Country) carepath.Condition {
	parts := make([]carepath.Condition, len(countries))
	for i, c := range countries {
		parts[i] = carepath.Within(carepath.FactCountry, int(c)-1, int(c)-1)
	}
	return carepath.Any(parts...)
}

// mentioned lists the facts of a condition in the order of their first mention.
func mentioned(c carepath.Condition) []carepath.FactID {
	var out []carepath.FactID
	var visit func(carepath.Condition)
	visit = func(c carepath.Condition) {
		for _, part := range slices.Concat(c.All, c.Any) {
			visit(part)
		}
		if c.Not != nil {
			visit(*c.Not)
		}
		if c.Test != nil && !slices.Contains(out, c.Test.Of) {
			out = append(out, c.Test.Of)
		}
	}
	visit(c)
	return out
}

// place returns where a fact stands among those of the rule.
func (r *Rule) place(id carepath.FactID) int {
	return slices.IndexFunc(r.Facts, func(f carepath.Fact) bool { return f.ID == id })
}

// bounds returns the fact of a test and the values that meet it.
func (r *Rule) bounds(t *carepath.Test) (fact, low, high int) {
	fact = r.place(t.Of)
	low, high = r.Facts[fact].Low, r.Facts[fact].High
	if t.Min != nil {
		low = *t.Min
	}
	if t.Max != nil {
		high = *t.Max
	}
	return fact, low, high
}
