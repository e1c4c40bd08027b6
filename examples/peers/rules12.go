package main

import (
	"slices"

	"github.com/kithcare/kith/carepath"
)

// twelveOf are those twelve rules of a definition that look at the most facts, of
// as many the first: a number that comparisons of rule engines are made with, and
// a choice that nobody's speed has a part in.
func twelveOf(d carepath.Definition) carepath.Definition {
	rules := InForce(d, carepath.Vocabulary(), Day())
	slices.SortStableFunc(rules, func(a, b Rule) int { return len(b.Facts) - len(a.Facts) })
	rules = rules[:min(12, len(rules))]
	out := d
	out.Rules = slices.DeleteFunc(slices.Clone(d.Rules), func(r carepath.Rule) bool {
		return !slices.ContainsFunc(rules, func(in Rule) bool { return in.ID == r.ID })
	})
	return out
}
