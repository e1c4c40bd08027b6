package main

import (
	"errors"
	"slices"
	"testing"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// decidedBy runs through the cases beside what the library's own Decide says.
func decidedBy(t *testing.T, w *Workload, each func(c *Case, d *carepath.Decision)) {
	t.Helper()
	at := 0
	for _, picture := range w.Pictures {
		for _, d := range w.Book.Decide(picture) {
			if at == len(w.Cases) {
				t.Fatal("the library decides more cases than the workload has")
			}
			c := &w.Cases[at]
			subject := c.About.Member
			if subject == "" {
				subject = c.About.Focal
			}
			if d.Rule != w.Peers.Rules[c.Rule].ID || d.Subject != subject || d.Focal != c.About.Focal {
				t.Fatalf("case %d is another than the library decides", at)
			}
			each(c, &d)
			at++
		}
	}
	if at != len(w.Cases) {
		t.Fatalf("the library decides %d cases, the workload has %d", at, len(w.Cases))
	}
}

// What is measured says what the public Decide says: outcome, ask set and reasons.
func TestEvaluatorsDecideAsDecideDoes(t *testing.T) {
	for name, w := range workloads(t) {
		t.Run(name, func(t *testing.T) {
			decidedBy(t, w, func(c *Case, d *carepath.Decision) {
				e := w.Ours[c.Rule]
				x := e.Evaluate(c.Known)
				facts := e.Facts()
				if x.Outcome != d.Outcome || x.Silent != d.Silent {
					t.Fatalf("%s: evaluator %v, library %v", d.Rule, x.Outcome, d.Outcome)
				}
				same(t, "asks", named(facts, x.Asks), slices.Concat(d.Asks, d.Declined, d.NotApplicable))
				reasons := slices.Collect(x.Reasons())
				if len(reasons) != len(d.Reasons) {
					t.Fatalf("%s: %d reasons, library %d", d.Rule, len(reasons), len(d.Reasons))
				}
				for i, r := range reasons {
					if facts[r.Fact] != d.Reasons[i].Fact || r.Values != d.Reasons[i].Suffices {
						t.Fatalf("%s: reason %d is another", d.Rule, i)
					}
				}
			})
		})
	}
}

func named(facts []carepath.FactID, places []int) (out []carepath.FactID) {
	for _, i := range places {
		out = append(out, facts[i])
	}
	return out
}

func same(t *testing.T, what string, a, b []carepath.FactID) {
	t.Helper()
	slices.Sort(a)
	slices.Sort(b)
	if !slices.Equal(a, b) {
		t.Fatalf("%s: %v and %v", what, a, b)
	}
}

func TestPeersAgreeOnPublishedRules(t *testing.T) {
	for name, w := range workloads(t) {
		cel, table, err := agreeDeciding(w)
		if err != nil {
			t.Fatal(name, err)
		}
		if cel.cases != len(w.Cases) || table.cases != len(w.Cases) || cel.settled == 0 || cel.asked == 0 {
			t.Fatal(name, "not every case, or no settled or open one, was looked at")
		}
		t.Logf("%s: cel-go %v; the table %v", name, &cel, &table)
	}
}

// A check that finds nothing is none: each contender is made wrong in turn.
func TestADifferenceIsFound(t *testing.T) {
	c := must2(NewCorpus(40))(t)
	w := must2(NewWorkload(twelveOf(carepath.PublishedDefinition()), c.Records))(t)
	p := must2(NewPiping(c, w))(t)
	s := must2(NewScoring(2))(t)
	deciding := func() error { _, _, err := agreeDeciding(w); return err }
	piping := func() error { return p.agree(w) }
	for _, row := range []struct {
		name, why string
		spoil     func() (mend func())
		check     func() error
	}{
		{"a table", "the loop is of another rule", func() func() { return swapped(w.Peers.Tables, 3) }, deciding},
		{"cel-go", "the program is of another rule", func() func() { return swapped(w.Peers.CEL, 3) }, deciding},
		{"what is known", "the peers are told what ours is not", func() func() {
			i := slices.IndexFunc(w.Cases, func(c Case) bool { return w.Ours[c.Rule].Outcome(c.Known) != carepath.OutcomeUnknown })
			before := w.Cases[i].Known
			w.Cases[i].Known = nil
			return func() { w.Cases[i].Known = before }
		}, deciding},
		{"codes", "one answer is another", func() func() { s.codes[3]++; return func() { s.codes[3]-- } }, s.agree},
		{"cells", "one answer is missing", func() func() {
			before := s.cells[5]
			s.cells[5] = assessment.Cell{}
			return func() { s.cells[5] = before }
		}, s.agree},
		{"our key", "an item counts the other way round", func() func() {
			before, in := s.key, made()
			in.Scales[2].Reversed = in.Scales[2].Reversed[1:]
			s.key = must2(assessment.NewKey(in))(t)
			return func() { s.key = before }
		}, s.agree},
		{"the peers' pipeline", "a rule has another name", func() func() {
			rule := &p.peer.rules.Rules[0]
			before := rule.ID
			rule.ID = "other"
			return func() { rule.ID = before }
		}, piping},
		{"our pipeline", "it has another rulebook", func() func() {
			before := p.ours.decider
			p.ours.decider = carepath.Published().Decider()
			return func() { p.ours.decider = before }
		}, piping},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.why == "" {
				t.Fatal("say why")
			}
			if err := row.check(); err != nil {
				t.Fatal("before it is spoilt:", err)
			}
			mend := row.spoil()
			err := row.check()
			mend()
			var found differError
			if !errors.As(err, &found) {
				t.Fatalf("not found: %v", err)
			}
		})
	}
}

// must2 is must for a call that returns two values.
func must2[T any](v T, err error) func(testing.TB) T {
	return func(tb testing.TB) T {
		tb.Helper()
		return must(tb, v, err)
	}
}

// swapped puts one of a list in the place of the one before it.
func swapped[T any](all []T, i int) (mend func()) {
	all[i], all[i-1] = all[i-1], all[i]
	return func() { all[i], all[i-1] = all[i-1], all[i] }
}

// Steady state: with the results used again nothing is allocated.
func TestOursDoesNotAllocate(t *testing.T) {
	for name, w := range workloads(t) {
		for _, c := range append(slices.Concat(outcomeAlone(w, name), explained(w, name)), deciding(w)) {
			pass := func() {
				for chunk := range chunks(len(w.Pictures)) {
					c.pass(chunk)
				}
			}
			pass()
			if n := testing.AllocsPerRun(1, pass); n != 0 {
				t.Errorf("%s: %v allocations in %d decisions, want none", c.name, n, len(w.Cases))
			}
		}
	}
}
