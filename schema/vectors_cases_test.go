package schema_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/recoverycapital"
)

// scoring is an instrument, and responses with what they come to.
type scoring struct {
	Name       string          `json:"name"`
	Why        string          `json:"why"`
	Instrument json.RawMessage `json:"instrument"`
	Cases      []scoringCase   `json:"cases"`
}

type scoringCase struct {
	Name     string          `json:"name"`
	Response json.RawMessage `json:"response"`
	Result   json.RawMessage `json:"result"`
}

// fictional has what instruments have: sums and means, reversed items, items that are
// scored by a table, a missing rule, cut-offs of both ties, a flag.
func fictional() assessment.Instrument {
	cites := []assessment.Citation{{Source: "these vectors", Basis: assessment.BasisLocal}}
	items := func(ids ...string) (out []assessment.Item) {
		for _, id := range ids {
			out = append(out, assessment.Item{ID: id, Low: 0, High: 4})
		}
		return out
	}
	return assessment.Instrument{
		ID: "fictional", Title: "A fictional instrument", Version: "1", Cites: cites,
		Items: append(items("q1", "q2", "q3", "q4", "q5"), assessment.Item{ID: "q6", Low: 0, High: 2, Scores: []int{0, 2, 5}}),
		Scales: []assessment.Scale{
			{ID: "sum", High: 13, Items: []string{"q1", "q2", "q6"}, Better: assessment.DirectionLower, Cites: cites, Cutoffs: []assessment.Cutoff{
				{ID: "tie-above", At: 7, Tie: assessment.CutoffTieAbove, Cites: cites}, {ID: "tie-below", At: 7, Tie: assessment.CutoffTieBelow, Cites: cites},
			}},
			{
				ID: "mean", High: 4, Kind: assessment.ScaleKindMean, Items: []string{"q3", "q4", "q5"}, Reversed: []string{"q4"}, Cites: cites,
				Proration: &assessment.Proration{AtLeast: 2, Cites: cites},
			},
		},
		Flags: []assessment.Flag{{ID: "ask-now", Item: "q5", From: 1, Cites: cites}},
	}
}

func scoringVectors(t *testing.T) (out []scoring) {
	t.Helper()
	catalogue := assessment.Instruments().With(recoverycapital.Instruments())
	all := []assessment.Instrument{fictional()}
	for _, i := range catalogue.Instruments {
		if i.ID == "phq-9" || i.ID == "barc-10" || i.ID == "sure" {
			all = append(all, i)
		}
	}
	require.Len(t, all, 4)
	for _, i := range all {
		key, err := assessment.NewKey(i)
		require.NoError(t, err)
		one := scoring{Name: i.ID, Why: "what was not answered keeps a score open, and nothing is put in its place", Instrument: encoded(t, i)}
		for _, c := range responsesTo(i) {
			result, err := key.Score(c.response)
			require.NoError(t, err, "%s, %s", i.ID, c.name)
			one.Cases = append(one.Cases, scoringCase{Name: c.name, Response: encoded(t, c.response), Result: encoded(t, result)})
		}
		out = append(out, one)
	}
	return out
}

type namedResponse struct {
	name     string
	response assessment.Response
}

func responsesTo(i assessment.Instrument) (out []namedResponse) {
	add := func(name string, answer func(n int, it assessment.Item) assessment.ItemAnswer) {
		r := assessment.Response{Instrument: i.ID, Member: "m1"}
		for n, it := range i.Items {
			if a := answer(n, it); a.Value != nil || a.Absent != 0 {
				a.Item = it.ID
				r.Answers = append(r.Answers, a)
			}
		}
		out = append(out, namedResponse{name, r})
	}
	code := func(n int) assessment.ItemAnswer { return assessment.ItemAnswer{Value: &n} }
	none := assessment.ItemAnswer{}
	add("nothing answered", func(int, assessment.Item) assessment.ItemAnswer { return none })
	add("the lowest of each", func(_ int, it assessment.Item) assessment.ItemAnswer { return code(it.Low) })
	add("the highest of each", func(_ int, it assessment.Item) assessment.ItemAnswer { return code(it.High) })
	add("the first not answered", func(n int, it assessment.Item) assessment.ItemAnswer {
		if n == 0 {
			return none
		}
		return code(it.High)
	})
	add("the last declined", func(n int, it assessment.Item) assessment.ItemAnswer {
		if n == len(i.Items)-1 {
			return assessment.ItemAnswer{Absent: assessment.AbsenceAskedDeclined}
		}
		return code((it.Low + it.High) / 2)
	})
	add("every second not known", func(n int, it assessment.Item) assessment.ItemAnswer {
		if n%2 == 0 {
			return assessment.ItemAnswer{Absent: assessment.AbsenceAskedUnknown}
		}
		return code(it.High)
	})
	add("one answered", func(n int, it assessment.Item) assessment.ItemAnswer {
		if n == 1 {
			return code(it.High)
		}
		return none
	})
	return out
}

func encoded(t require.TestingT, v any) json.RawMessage {
	doc, err := assessment.Encode(v)
	require.NoError(t, err)
	return doc
}

// eligibility is a condition over facts, what it comes to, and which facts can still
// change that.
type eligibility struct {
	Name      string            `json:"name"`
	Condition json.RawMessage   `json:"condition"`
	Facts     map[string][2]int `json:"facts"`
	Want      carepath.Outcome  `json:"want"`
	Ask       []string          `json:"ask"`
}

// eligibilityVectors draws conditions over four facts of three values each and
// decides them; that the answers are right is held to every completion of the facts.
func eligibilityVectors(t *testing.T) (out []eligibility) {
	t.Helper()
	rng := rand.New(rand.NewPCG(7, 11))
	for i := range 120 {
		when := drawCondition(rng, 3)
		e, ok := evaluatorOf(t, when)
		if !ok {
			continue // it can never hold, or never fail, and no rule is made of it
		}
		facts, spans := map[string][2]int{}, make([]assessment.Span, len(e.Facts()))
		for n, f := range e.Facts() {
			low, high := 0, 2
			if rng.IntN(2) == 0 {
				low = rng.IntN(3)
				high = low + rng.IntN(3-low)
			}
			facts[string(f)], spans[n] = [2]int{low, high}, assessment.Between(low, high)
		}
		got := e.Evaluate(spans)
		v := eligibility{
			Name: "drawn " + string(rune('a'+i/26)) + string(rune('a'+i%26)), Condition: encoded(t, when),
			Facts: facts, Want: got.Outcome, Ask: []string{},
		}
		for _, n := range got.Asks {
			v.Ask = append(v.Ask, string(e.Facts()[n]))
		}
		slices.Sort(v.Ask)
		want, ask := bruteForce(when, facts)
		require.Equal(t, want, v.Want, "%s", v.Condition)
		require.Equal(t, ask, v.Ask, "%s", v.Condition)
		out = append(out, v)
	}
	return out
}

func drawCondition(rng *rand.Rand, depth int) carepath.Condition {
	if depth == 0 || rng.IntN(4) == 0 {
		n := 1 + rng.IntN(2)
		of := carepath.FactID([]string{"a", "b", "c", "d"}[rng.IntN(4)])
		if rng.IntN(2) == 0 {
			return carepath.Condition{Test: &carepath.Test{Of: of, Min: &n}}
		}
		n--
		return carepath.Condition{Test: &carepath.Test{Of: of, Max: &n}}
	}
	var parts []carepath.Condition
	for range 2 + rng.IntN(2) {
		parts = append(parts, drawCondition(rng, depth-1))
	}
	switch rng.IntN(5) {
	case 0:
		return carepath.Not(parts[0])
	case 1, 2:
		return carepath.Condition{Any: parts}
	default:
		return carepath.Condition{All: parts}
	}
}

func evaluatorOf(t *testing.T, when carepath.Condition) (*carepath.Evaluator, bool) {
	t.Helper()
	cites := []assessment.Citation{{Source: "these vectors", Basis: assessment.BasisLocal}}
	var facts []carepath.Fact
	for _, id := range []carepath.FactID{"a", "b", "c", "d"} {
		facts = append(facts, carepath.Fact{
			ID: id, Scope: carepath.ScopeFamily, Question: "What is it?", Unit: "it is", Low: 0, High: 2,
			Read: func(*assessment.Picture, carepath.About) assessment.Reading { return assessment.Reading{} },
		})
	}
	book, err := carepath.NewRulebook(carepath.Definition{ID: "vectors", Title: "One condition", Version: "1", Rules: []carepath.Rule{{
		ID: "case", Title: "The case", Kind: carepath.KindIntervention, For: carepath.ScopeFamily, Stage: carepath.StageOwnRight,
		Requires: []carepath.Criterion{{ID: "condition", Text: "the condition", When: when, Cites: cites}}, Cites: cites,
	}}}, facts)
	if err != nil {
		return nil, false
	}
	return book.Evaluator("case", assessment.MustParseDay("2026-01-01"))
}

// bruteForce tries every completion.
func bruteForce(when carepath.Condition, facts map[string][2]int) (carepath.Outcome, []string) {
	ids := sortedKeys(facts)
	all := [][]int{{}}
	for _, id := range ids {
		var more [][]int
		for _, c := range all {
			for v := facts[id][0]; v <= facts[id][1]; v++ {
				more = append(more, append(append([]int{}, c...), v))
			}
		}
		all = more
	}
	holds := map[string]bool{}
	key := func(c []int) string { return string(encodedInts(c)) }
	yes := 0
	for _, c := range all {
		at := map[carepath.FactID]int{}
		for i, id := range ids {
			at[carepath.FactID(id)] = c[i]
		}
		if holds[key(c)] = holdsAt(when, at); holds[key(c)] {
			yes++
		}
	}
	switch yes {
	case 0:
		return carepath.OutcomeNotEligible, []string{}
	case len(all):
		return carepath.OutcomeEligible, []string{}
	}
	ask := []string{}
	for i, id := range ids {
		for _, c := range all {
			other := append([]int{}, c...)
			other[i] = facts[id][0]
			if holds[key(c)] != holds[key(other)] {
				ask = append(ask, id)
				break
			}
		}
	}
	return carepath.OutcomeUnknown, ask
}

func encodedInts(all []int) (out []byte) {
	for _, n := range all {
		out = append(out, byte('0'+n))
	}
	return out
}

func holdsAt(c carepath.Condition, at map[carepath.FactID]int) bool {
	switch {
	case c.Not != nil:
		return !holdsAt(*c.Not, at)
	case c.Test != nil:
		n := at[c.Test.Of]
		return (c.Test.Min == nil || n >= *c.Test.Min) && (c.Test.Max == nil || n <= *c.Test.Max)
	}
	for _, part := range c.All {
		if !holdsAt(part, at) {
			return false
		}
	}
	for _, part := range c.Any {
		if holdsAt(part, at) {
			return true
		}
	}
	return len(c.Any) == 0
}
