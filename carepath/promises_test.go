package carepath

import (
	"github.com/kithcare/kith/assessment"
)

// key names a decision among those of one plan.
type key struct {
	rule           RuleID
	subject, focal assessment.MemberID
}

func byKey(decisions []Decision) map[key]Decision {
	out := make(map[key]Decision, len(decisions))
	for _, d := range decisions {
		out[key{d.Rule, d.Subject, d.Focal}] = d
	}
	return out
}

func decided(b *Rulebook, r assessment.Record) map[key]Decision {
	return byKey(b.Decide(assessment.Gather(r, r.Day)))
}

func factsOf(r Rule) (out []FactID) {
	for _, c := range r.deciding() {
		c.When.facts(func(id FactID) { out = append(out, id) })
	}
	return out
}
