package carepath

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestPromise02AnyRuleOverItsCells holds random rules to what the published ones
// are held to: criteria that repeat facts, come into force and go out of it, and
// exclude; sources that are silent.
func TestPromise02AnyRuleOverItsCells(t *testing.T) {
	t.Parallel()
	book, err := NewRulebook(oneRule(Yes("a")), hostFacts())
	require.NoError(t, err)
	rules, each := uint64(600), 150
	if cellsInBrief || testing.Short() {
		rules, each = 60, 100
	}
	cases, silent, stretches, outcomes := 0, 0, 0, map[Outcome]int{}
	for seed := range rules {
		for _, s := range cellsOfRule(t, book, anyDatedRule(seeded(seed))) {
			g := newCellRig(t, s)
			if s.when.isZero() {
				_, decisions := g.decide(nil, 0, 0)
				require.Zero(t, decisions, "rule %d is decided on %s, when nothing of it is in force", seed, s.days[0])
				continue
			}
			c := &cellChecker{cellRig: g, cellOracle: s.oracle(), cellTally: newCellTally()}
			c.sample(rand.New(rand.NewPCG(seed, 7)), each)
			require.Empty(t, c.first, "rule %d: %d of %d cases", seed, len(c.faults), c.cases)
			cases, silent, stretches = cases+c.cases, silent+c.silent, stretches+1
			for o, n := range c.outcomes {
				outcomes[o] += n
			}
		}
	}
	t.Logf("%d rules, %d stretches of days, %d cases: %d eligible, %d not eligible, %d unknown (%d silent)", rules, stretches,
		cases, outcomes[OutcomeEligible], outcomes[OutcomeNotEligible], outcomes[OutcomeUnknown], silent)
	require.Positive(t, silent, "no source was silent: the rules test too little")
}

// anyDatedRule requires two conditions and excludes a third, of which the latter
// two are in force on some days only.
func anyDatedRule(pick chooser) Rule {
	r := oneRule(anyCondition(pick, 3)).Rules[0]
	dated := func(id string) Criterion {
		c := r.Requires[0]
		c.ID, c.When = id, anyCondition(pick, 2)
		c.Applies.From = [...]assessment.Day{{}, {}, assessment.MustParseDay("2026-02-01"), assessment.MustParseDay("2026-05-31")}[pick(4)]
		c.Applies.Until = [...]assessment.Day{{}, {}, assessment.MustParseDay("2026-05-31"), assessment.MustParseDay("2026-09-30")}[pick(4)]
		return c
	}
	if pick(8) == 0 {
		r.Requires[0] = dated("when")
	}
	r.Requires = append(r.Requires, dated("second"))
	r.Excludes = []Criterion{dated("third")}
	return r
}
