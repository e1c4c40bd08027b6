package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// TestPromise04AVisitAsksAFewFirst: of all the questions a visit asks the first,
// each once, and as many as are wanted; those about safety are always among
// them, and what is left is counted.
func TestPromise04AVisitAsksAFewFirst(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r, company := anyFamily(t), rapid.Bool().Draw(t, "company")
		most := rapid.IntRange(-1, 12).Draw(t, "most")
		all := b.Plan(r, Options{InCompany: company})
		require.Zero(t, all.QuestionsLeft, "all are asked unless fewer are wanted")
		visit := b.Plan(r, Options{InCompany: company, Questions: most})
		if most <= 0 {
			require.Equal(t, all, visit)
			return
		}
		n, safety := len(visit.Questions), 0
		seen := map[string]bool{}
		for i, q := range all.Questions {
			if q.Safety {
				safety++
				require.Less(t, i, n, "a question about safety was left out")
			}
			require.False(t, seen[q.Text], "asked twice: %s", q.Fact)
			seen[q.Text] = true
		}
		require.LessOrEqual(t, n, max(most, safety))
		require.Equal(t, all.Questions[:n], visit.Questions)
		require.Equal(t, len(all.Questions), n+visit.QuestionsLeft)
		if company {
			require.LessOrEqual(t, n, most)
		}
		visit.Questions, visit.QuestionsLeft = all.Questions, 0
		require.Equal(t, all, visit, "nothing else depends on how much is asked")
	})
}

// TestAFlagIsAskedOnce: a host's rule may wait for a flag, which is asked about
// anyway.
func TestAFlagIsAskedOnce(t *testing.T) {
	d := oneRule(No(FactRiskFlag))
	d.Rules[0].For = ScopeMember
	b, err := NewRulebook(d, Vocabulary())
	require.NoError(t, err)
	r := couple()
	r.Responses = []assessment.Response{phq9(nil)}
	seen := map[string]int{}
	for _, q := range b.Plan(r, Options{}).Questions {
		seen[q.Text]++
	}
	require.NotEmpty(t, seen)
	for text, n := range seen {
		require.Equal(t, 1, n, text)
	}
}

// TestWhatWasSettledIsAskedNoMore: a question that only serves a decision which
// one before it settles stands behind what serves another.
func TestWhatWasSettledIsAskedNoMore(t *testing.T) {
	fact := func(id FactID, safety bool, claims ...claim) *waiting {
		return &waiting{fact: &Fact{ID: id, Safety: safety}, claims: claims}
	}
	all := func() []*waiting {
		return []*waiting{
			fact("a", false, claim{0, million, 2 * million}),
			fact("b", false, claim{0, million / 2, 3 * million / 2}),
			fact("c", false, claim{1, million / 2, million}),
			fact("d", true, claim{2, 0, 1}),
			fact(FactDanger, true),
		}
	}
	var order []FactID
	for _, w := range ranked(all(), 3) {
		order = append(order, w.fact.ID)
	}
	require.Equal(t, []FactID{FactDanger, "d", "a", "c", "b"}, order)
	require.Empty(t, ranked(nil, 0))
}

// TestRankedIsGreedy holds the heap to what it stands for: of all that is left,
// always that next which is worth most now, worked out anew each time.
func TestRankedIsGreedy(t *testing.T) {
	facts := []*Fact{{ID: FactDanger, Safety: true}, {ID: "safety", Safety: true}, {ID: "any"}}
	rapid.Check(t, func(t *rapid.T) {
		const decisions = 6
		all := make([]*waiting, rapid.IntRange(0, 30).Draw(t, "waiting"))
		for i := range all {
			all[i] = &waiting{fact: rapid.SampledFrom(facts).Draw(t, "fact")}
			for range rapid.IntRange(0, 4).Draw(t, "claims") {
				settles := rapid.SampledFrom([]int{0, million / 3, million / 2, million}).Draw(t, "settles")
				all[i].claims = append(all[i].claims, claim{
					decision: rapid.IntRange(0, decisions-1).Draw(t, "decision"), settles: settles,
					worth: settles + million/rapid.IntRange(1, 4).Draw(t, "asks"),
				})
			}
		}
		want := greedy(slices.Clone(all), decisions)
		got := ranked(all, decisions)
		require.Len(t, got, len(want))
		for i := range want {
			require.Same(t, want[i], got[i], "place %d", i)
		}
	})
}

func greedy(left []*waiting, decisions int) (out []*waiting) {
	open := slices.Repeat([]int{million}, decisions)
	for len(left) > 0 {
		best := 0
		for i, w := range left {
			a, b := safetyFirst(w.fact), safetyFirst(left[best].fact)
			if a < b || a == b && w.worth(open) > left[best].worth(open) {
				best = i
			}
		}
		for _, c := range left[best].claims {
			open[c.decision] -= open[c.decision] / thousand * c.settles / thousand
		}
		out = append(out, left[best])
		left = slices.Delete(left, best, best+1)
	}
	return out
}
