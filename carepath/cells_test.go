package carepath

import (
	"hash/fnv"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	cellCountedFacts = 10      // up to so many facts of a rule every case is tried
	cellSamples      = 100_000 // of a rule with more, over all its stretches of days
	cellManySpans    = 200_000 // so many cases with ranges of several cells are tried too
	cellCompletions  = 1 << 17 // up to so many completions are looked at one by one
)

// TestPromise02EveryRuleOverItsCells tries each published rule on each of its
// stretches of days over the threshold cells of its facts: what it settles is
// right, it settles what can be settled, it asks for what matters and nothing
// else, and its reasons are sufficient and minimal. Up to ten facts each case is
// tried in which every fact is in one cell or unknown; ranges of some cells with
// them where they are not too many, else by sampling. A rule with more facts is
// sampled.
func TestPromise02EveryRuleOverItsCells(t *testing.T) {
	t.Parallel()
	for n, s := range publishedCells(t) {
		t.Run(s.name(), func(t *testing.T) {
			t.Parallel()
			if s.when.isZero() {
				_, decisions := newCellRig(t, s).decide(nil, 0, 0)
				require.Zero(t, decisions, "%s: nothing of it is in force, and it is decided", s.name())
				return
			}
			c := &cellChecker{cellRig: newCellRig(t, s), cellOracle: s.oracle(), cellTally: newCellTally()}
			d, _ := c.decide(s.unknown(), 0, 0)
			c.dependent = d.Dependent
			c.report(t, c.run(rand.New(rand.NewPCG(cellSeed(s), uint64(n)))))
		})
	}
}

func cellSeed(s *cellRule) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s.name()))
	return h.Sum64()
}

// run tries the cases of a stretch and says how they were chosen.
func (c *cellChecker) run(r *rand.Rand) string {
	if cellsInBrief || testing.Short() {
		c.sample(r, 600)
		return "by sampling, in brief"
	}
	if len(c.cellRule.facts) > cellCountedFacts {
		c.sample(r, cellSamples/c.stretches)
		return "by sampling"
	}
	if c.count(true) <= cellManySpans {
		c.every(0, true, c.unknown())
		return "with ranges, all"
	}
	c.every(0, false, c.unknown())
	c.sample(r, cellSamples)
	return "all, with ranges by sampling"
}

// choices are the cells that a fact may be in.
func (f cellFact) choices(ranges bool) (out []cellSpan) {
	whole := f.whole()
	for first := range whole.last + 1 {
		for last := first; last <= whole.last; last++ {
			if c := (cellSpan{first, last}); ranges || c.single() || c == whole {
				out = append(out, c)
			}
		}
	}
	return out
}

func (s *cellRule) count(ranges bool) int {
	n := 1
	for _, f := range s.facts {
		n *= len(f.choices(ranges))
	}
	return n
}

// every checks all choices of the facts from one on.
func (c *cellChecker) every(fact int, ranges bool, x cellBox) {
	if fact == len(x) {
		c.check(x)
		return
	}
	for _, choice := range c.cellRule.facts[fact].choices(ranges) {
		x[fact] = choice
		c.every(fact+1, ranges, x)
	}
}

// sample checks boxes drawn round completions that meet the rule. Drawn evenly,
// hardly any would: one criterion in twenty that is not met is enough.
func (c *cellChecker) sample(r *rand.Rand, n int) {
	var met []cellBox
	for range 64 {
		if x, ok := c.witness(r); ok {
			met = append(met, x)
		}
	}
	x := c.unknown()
	for range n {
		var near cellBox
		if len(met) > 0 {
			near = met[r.IntN(len(met))]
		}
		open, spoiled := [...]int{0, 0, 0, 0, 1, 2, 4, 8}[r.IntN(8)], [...]int{0, 0, 0, 1, 1, 4}[r.IntN(6)]
		for i, f := range c.cellRule.facts {
			switch choices := f.choices(true); {
			case near == nil || r.IntN(2*len(x)) < spoiled:
				x[i] = choices[r.IntN(len(choices))]
			case r.IntN(8) < open:
				x[i] = f.whole()
			case r.IntN(16) <= open:
				x[i] = f.round(near[i].first, r)
			default:
				x[i] = near[i]
			}
		}
		c.check(x)
	}
}

// round is some cells that hold one.
func (f cellFact) round(cell uint8, r *rand.Rand) cellSpan {
	return cellSpan{uint8(r.IntN(int(cell) + 1)), cell + uint8(r.IntN(int(f.whole().last-cell)+1))}
}

// witness finds a completion that meets the rule: fact by fact, in any order, a
// cell under which some completion still does.
func (c *cellChecker) witness(r *rand.Rand) (cellBox, bool) {
	x := c.unknown()
	if c.ends(x)&endsMet == 0 {
		return nil, false
	}
	for _, i := range r.Perm(len(x)) {
		for _, cell := range r.Perm(int(x[i].last) + 1) {
			one := x.in(i, cellSpan{uint8(cell), uint8(cell)})
			if c.ends(one)&endsMet != 0 {
				x = one
				break
			}
		}
	}
	return x, true
}

func (s *cellRule) oracle() cellOracle {
	n := 1
	for _, f := range s.facts {
		if n *= len(f.cells); n > cellCompletions || len(s.facts) > cellCountedFacts {
			return newCellSplit(s)
		}
	}
	return newCellCount(s)
}

// TestTheTwoWaysOfCountingAgree holds the oracle for large rules to the one that
// looks at each completion: over random rules and the small published ones.
func TestTheTwoWaysOfCountingAgree(t *testing.T) {
	t.Parallel()
	book, err := NewRulebook(oneRule(Yes("a")), hostFacts())
	require.NoError(t, err)
	var all []*cellRule
	for seed := range uint64(400) {
		all = append(all, cellsOfRule(t, book, oneRule(anyCondition(seeded(seed), 3)).Rules[0])...)
	}
	for _, s := range publishedCells(t) {
		if _, small := s.oracle().(*cellCount); small && !s.when.isZero() {
			all = append(all, s)
		}
	}
	asked := 0
	for n, s := range all {
		one, other, r := newCellCount(s), newCellSplit(s), rand.New(rand.NewPCG(9, uint64(n)))
		for range 40 {
			x := s.unknown()
			for i, f := range s.facts {
				if choices := f.choices(true); r.IntN(2) == 0 {
					x[i] = choices[r.IntN(len(choices))]
				}
			}
			require.Equal(t, one.ends(x), other.ends(x), "%s", s.describe(x))
			require.Equal(t, one.asks(x), other.asks(x), "%s", s.describe(x))
			asked += min(1, int(one.asks(x)))
		}
	}
	require.Greater(t, asked, 1000, "hardly anything was open: the test tests nothing")
}
