package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// TestPromiseMergeOfNothing: an overlay without rules changes no outcome and no
// question, whatever the family.
func TestPromiseMergeOfNothing(t *testing.T) {
	base := published()
	b, err := Merge(base, Document{ID: "riverside", Title: "Our own rules", Version: "1", Extends: publishedID})
	require.NoError(t, err)
	require.True(t, Diff(base, b).IsZero())
	require.Equal(t, base.Rules(), b.Rules())
	rapid.Check(t, func(t *rapid.T) {
		family := anyFamily(t)
		before, after := base.Decide(assessment.Gather(family, family.Day)), b.Decide(assessment.Gather(family, family.Day))
		for i := range before {
			before[i].Rulebook = after[i].Rulebook
		}
		require.Equal(t, before, after)
	})
}

// TestPromiseGateStands: whatever a service does to the criteria of a published
// rule for two people, what is merged is never more open to a family for whom
// the gate is shut.
func TestPromiseGateStands(t *testing.T) {
	base := published()
	rapid.Check(t, func(t *rapid.T) {
		pick := seeded(rapid.Uint64Range(0, 1<<30).Draw(t, "overlay"))
		d := replacing(t, "network-member", func(r *Rule) {
			for range 1 + pick(3) {
				c := &r.Excludes[pick(len(r.Excludes))]
				switch pick(4) {
				case 0:
					*c = own(c.ID, All(c.When, Yes(FactLivesWith)))
				case 1:
					*c = own(c.ID, Any(c.When, Yes(FactLivesWith)))
				case 2:
					*c = own(c.ID, Not(Not(c.When)))
				default:
					*c = own(c.ID, Yes(FactOwnUse))
				}
			}
		})
		b, err := Merge(base, d)
		if err != nil {
			require.ErrorIs(t, err, ErrGate)
			return
		}
		family := anyFamily(t)
		after := decided(b, family)
		for k, x := range decided(base, family) {
			if k.rule != "network-member" || x.Outcome != OutcomeNotEligible || !restsOnSafety(base, x) {
				continue
			}
			require.Equal(t, OutcomeNotEligible, after[k].Outcome)
		}
	})
}

func restsOnSafety(b *Rulebook, d Decision) bool {
	return !slices.ContainsFunc(d.Reasons, func(r Reason) bool { return !b.facts[r.Fact].Safety })
}
