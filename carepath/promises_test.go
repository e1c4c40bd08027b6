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

// someOf is a number of tries, a fifth of it where each step is slow.
func someOf(n uint64) uint64 {
	if cellsInBrief {
		return n / 5
	}
	return n
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
