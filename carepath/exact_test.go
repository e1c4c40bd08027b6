package carepath

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestVectors runs the cases that at least one public engine gets wrong.
// testdata/README.md says where they come from.
func TestVectors(t *testing.T) {
	var file struct {
		Cases []struct {
			Name, Why string
			Condition Condition
			Facts     map[FactID][2]int
			Want      Outcome
			Ask       []FactID
		}
	}
	data, err := os.ReadFile("testdata/partial.json")
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &file))
	require.NotEmpty(t, file.Cases)
	for _, c := range file.Cases {
		t.Run(c.Name, func(t *testing.T) {
			require.NotEmpty(t, c.Why)
			var facts []Fact
			values := map[FactID][]int{}
			for id, span := range c.Facts {
				f := Fact{ID: id, Scope: ScopeFamily, Question: "?", Low: min(span[0], 0), High: max(span[1], 120)}
				if span != [2]int{f.Low, f.High} {
					values[id] = span[:]
				}
				facts = append(facts, f)
			}
			b, err := NewRulebook(oneRule(c.Condition), facts)
			require.NoError(t, err)
			d := b.Decide(assessment.Gather(hostRecord(values), testDay()))[0]
			require.Equal(t, c.Want, d.Outcome, c.Why)
			require.Equal(t, c.Ask, d.Asks, c.Why)
		})
	}
}

// anyCondition makes a nested condition over up to six facts that may repeat.
func anyCondition(pick chooser, depth int) Condition {
	if depth == 0 || pick(6) == 0 {
		if pick(16) == 0 {
			return Condition{Silent: "the source does not say"}
		}
		id := [...]FactID{"a", "b", "c", "d", "e", "count"}[pick(6)]
		if id != "count" {
			return Yes(id)
		}
		a, b := pick(6)-2, pick(6)-2
		return Within(id, min(a, b), max(a, b))
	}
	parts := make([]Condition, 1+pick(3))
	for i := range parts {
		parts[i] = anyCondition(pick, depth-1)
	}
	switch pick(5) {
	case 0, 1:
		return All(parts...)
	case 2, 3:
		return Any(parts...)
	default:
		return Not(parts[0])
	}
}

// The truth of a condition for one completion, as one would write it down: the
// three values are 0, not met; 1, the source is silent; 2, met.
func truth(c Condition, values map[FactID]int) int {
	switch {
	case c.All != nil:
		out := 2
		for _, part := range c.All {
			out = min(out, truth(part, values))
		}
		return out
	case c.Any != nil:
		out := 0
		for _, part := range c.Any {
			out = max(out, truth(part, values))
		}
		return out
	case c.Not != nil:
		return 2 - truth(*c.Not, values)
	case c.Silent != "":
		return 1
	}
	v := values[c.Test.Of]
	if c.Test.Min != nil && v < *c.Test.Min || c.Test.Max != nil && v > *c.Test.Max {
		return 0
	}
	return 2
}

// completions calls each with every completion of some spans.
func completions(spans map[FactID][2]int, each func(map[FactID]int)) {
	ids := make([]FactID, 0, len(spans))
	for id := range spans {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	values := map[FactID]int{}
	var walk func(int)
	walk = func(i int) {
		if i == len(ids) {
			each(values)
			return
		}
		for v := spans[ids[i]][0]; v <= spans[ids[i]][1]; v++ {
			values[ids[i]] = v
			walk(i + 1)
		}
	}
	walk(0)
}

// brute is what every completion agrees on, and the facts that can matter.
func brute(c Condition, spans map[FactID][2]int) (ends map[int]bool, asks []FactID) {
	ends = map[int]bool{}
	completions(spans, func(v map[FactID]int) { ends[truth(c, v)] = true })
	for id, span := range spans {
		matters := false
		completions(spans, func(v map[FactID]int) {
			kept, base := v[id], truth(c, v)
			for x := span[0]; x <= span[1]; x++ {
				v[id] = x
				matters = matters || truth(c, v) != base
			}
			v[id] = kept
		})
		if matters {
			asks = append(asks, id)
		}
	}
	slices.Sort(asks)
	return ends, asks
}

func TestPromise02Exact(t *testing.T) {
	facts := hostFacts()
	most, settled := 0, 0
	for seed := range someOf(3000) {
		pick := seeded(seed)
		c := anyCondition(pick, 3)
		b, err := NewRulebook(oneRule(c), facts)
		require.NoError(t, err)
		spans, values := map[FactID][2]int{}, map[FactID][]int{}
		c.facts(func(id FactID) {
			if _, seen := spans[id]; seen {
				return
			}
			f := b.facts[id]
			size := f.High - f.Low + 1
			x, y := f.Low+pick(size), f.Low+pick(size)
			if pick(3) > 0 { // most facts are not known at all
				x, y = f.Low, f.High
			}
			spans[id] = [2]int{min(x, y), max(x, y)}
			values[id] = []int{x, y}
		})
		d := b.Decide(assessment.Gather(hostRecord(values), testDay()))[0]
		ends, asks := brute(c, spans)
		want := OutcomeUnknown
		switch {
		case len(ends) == 1 && ends[2]:
			want = OutcomeEligible
		case len(ends) == 1 && ends[0]:
			want = OutcomeNotEligible
		}
		require.Equal(t, want, d.Outcome)
		require.Equal(t, len(ends) == 1 && ends[1], d.Silent)
		if asks == nil {
			asks = []FactID{}
		}
		require.Equal(t, asks, d.Asks)
		most = max(most, len(asks))
		if want != OutcomeUnknown {
			settled++
			requireMinimal(t, b, c, d)
		}
	}
	require.Equal(t, 6, most, "no rule asked for every fact: the rules are too small to test with")
	require.Greater(t, settled, 100)
}

// requireMinimal checks that the reasons of a decision force its outcome, and
// that no reason can be left out.
func requireMinimal(t *testing.T, b *Rulebook, c Condition, d Decision) {
	t.Helper()
	forced := func(leaveOut int) bool {
		spans := map[FactID][2]int{}
		c.facts(func(id FactID) { spans[id] = [2]int{b.facts[id].Low, b.facts[id].High} })
		for i, r := range d.Reasons {
			if i != leaveOut {
				low, high, _ := r.Suffices.Bounds()
				spans[r.Fact] = [2]int{low, high}
			}
		}
		ends, _ := brute(c, spans)
		return len(ends) == 1
	}
	require.True(t, forced(-1), "the reasons do not force the outcome")
	for i := range d.Reasons {
		require.False(t, forced(i), "a reason can be left out")
	}
}
