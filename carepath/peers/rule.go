package peers

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Outcome is what every peer comes to. Its zero value is unknown.
type Outcome = diagram.Outcome

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
		parts := deciding(r, day)
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

func deciding(r carepath.Rule, day assessment.Day) (parts []carepath.Condition) {
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

// Diagram builds what carepath decides the rule with.
func (r *Rule) Diagram() (*diagram.Diagram, error) {
	ranges := make([]diagram.Range, len(r.Facts))
	for i, f := range r.Facts {
		ranges[i] = diagram.Range{Low: f.Low, High: f.High}
	}
	return diagram.Build(r.expr(r.When), ranges, diagram.Limits{})
}

func (r *Rule) expr(c carepath.Condition) diagram.Expr {
	many := func(op diagram.Op, parts []carepath.Condition) diagram.Expr {
		e := diagram.Expr{Op: op}
		for _, part := range parts {
			e.Args = append(e.Args, r.expr(part))
		}
		return e
	}
	switch {
	case c.All != nil:
		return many(diagram.All, c.All)
	case c.Any != nil:
		return many(diagram.Any, c.Any)
	case c.Not != nil:
		return many(diagram.Not, []carepath.Condition{*c.Not})
	case c.Test != nil:
		fact, low, high := r.bounds(c.Test)
		return diagram.Expr{Op: diagram.Test, Fact: fact, Low: low, High: high}
	default:
		return diagram.Expr{Op: diagram.Silent}
	}
}
