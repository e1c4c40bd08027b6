package diagram

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
)

// rules returns how many random rules a property is tried on. KITH_RULES asks
// for a longer run; the race detector and -short for a shorter one.
func rules(t *testing.T, normal int) int {
	t.Helper()
	if n, err := strconv.Atoi(os.Getenv("KITH_RULES")); err == nil && n > 0 {
		return n
	}
	if raceEnabled || testing.Short() {
		return normal / 10
	}
	return normal
}

// randomOrder is nil, a permutation, or a list that names too few, the same
// twice, and facts that are not there.
func randomOrder(r *rand.Rand, n int) []int {
	switch r.IntN(3) {
	case 0:
		return nil
	case 1:
		return r.Perm(n)
	}
	order := make([]int, r.IntN(2*n))
	for i := range order {
		order[i] = r.IntN(n+4) - 2
	}
	return order
}

func TestAgreesWithBruteForce(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(20, 26))
	var q Query // one for all diagrams: nothing may linger in it
	var settled, silent, open, constant int
	for n := range rules(t, 8000) {
		facts := randomFacts(r)
		e, b := randomRule(r, facts, n%3 == 0)
		d := mustBuild(t, e, facts)
		if err := b.checkDiagram(d); err != nil {
			t.Fatalf("rule %d %+v over %v: %v", n, e, facts, err)
		}
		if _, ok := d.Constant(); ok {
			constant++
		}
		for range 4 {
			spans, order := randomSpans(r, facts), randomOrder(r, len(facts))
			if err := b.checkQuery(&q, d, spans, order); err != nil {
				t.Fatalf("rule %d %+v over %v, spans %v, order %v: %v", n, e, facts, spans, order, err)
			}
			switch a := q.answer; {
			case a.Silent:
				silent++
			case a.Outcome == Unknown:
				open++
			default:
				settled++
			}
		}
	}
	t.Logf("settled %d, open %d, silent %d; constant rules %d", settled, open, silent, constant)
	if settled == 0 || open == 0 || silent == 0 || constant == 0 {
		t.Error("the random rules do not cover every kind of answer")
	}
}

func TestAnsweringNeverReverses(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 3))
	var q Query
	narrowings := 0
	for n := range rules(t, 4000) {
		facts := randomFacts(r)
		e, _ := randomRule(r, facts, n%2 == 0)
		d := mustBuild(t, e, facts)
		spans := clipped(nil, facts)
		before := q.Outcome(d, said(spans))
		for range 8 {
			f := r.IntN(len(facts))
			spans[f] = randomSpan(r, spans[f])
			after := q.Outcome(d, said(spans))
			if before != Unknown {
				narrowings++
				if after != before {
					t.Fatalf("%+v over %v: %v became %v at %v", e, facts, before, after, spans)
				}
			}
			before = after
		}
	}
	if narrowings == 0 {
		t.Error("nothing was ever settled")
	}
}

// A fact outside the ask set must not change the outcome, whatever its answer.
func TestSettledByAsksAlone(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 4))
	var q Query
	for n := range rules(t, 4000) {
		facts := randomFacts(r)
		e, _ := randomRule(r, facts, n%2 == 0)
		d := mustBuild(t, e, facts)
		spans := clipped(randomSpans(r, facts), facts)
		for rounds := 0; ; rounds++ {
			a := q.Explain(d, said(spans), nil)
			if len(a.Asks) == 0 {
				if a.Outcome == Unknown && !a.Silent {
					t.Fatalf("%+v over %v: open at %v, and nothing to ask", e, facts, spans)
				}
				break
			}
			if rounds > len(facts) {
				t.Fatalf("%+v over %v: asked more often than there are facts", e, facts)
			}
			f := a.Asks[r.IntN(len(a.Asks))]
			x := spans[f].Low + r.IntN(spans[f].High-spans[f].Low+1)
			spans[f] = Range{x, x}
		}
	}
}

// TestEffectsThatAreWanted: fewer effects change nothing else, and are the same as far
// as they are told.
func TestEffectsThatAreWanted(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(20, 27))
	every, told, none := Query{}, Query{Effects: EffectsTold}, Query{Effects: EffectsNone}
	left := 0
	for range rules(t, 4000) {
		facts := randomFacts(r)
		e, _ := randomRule(r, facts, false)
		d := mustBuild(t, e, facts)
		quiet := func(fact int) bool { return fact%2 == 0 }
		d.Quieten(quiet)
		spans := randomSpans(r, facts)
		known := said(spans)
		want := *every.Explain(d, known, nil)
		got, bare := told.Explain(d, known, nil), none.Explain(d, known, nil)
		for _, x := range []*Explanation{got, bare} {
			if x.Outcome != want.Outcome || x.Silent != want.Silent || !slices.Equal(x.Asks, want.Asks) || !slices.Equal(x.Reasons, want.Reasons) {
				t.Fatalf("%+v over %v, spans %v: %+v, want %+v", e, facts, spans, x, want)
			}
		}
		some := slices.DeleteFunc(slices.Clone(want.Effects), func(x Effect) bool { return quiet(x.Fact) })
		if !slices.Equal(got.Effects, some) || len(bare.Effects) > 0 {
			t.Fatalf("%+v over %v, spans %v: effects %v and %v, want %v and none", e, facts, spans, got.Effects, bare.Effects, some)
		}
		left += len(some)
	}
	if left == 0 {
		t.Fatal("nothing was told of any fact")
	}
}
