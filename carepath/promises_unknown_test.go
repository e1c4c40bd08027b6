package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestPromise01UnknownStaysUnknown(t *testing.T) {
	b := published()
	t.Run("nobody is said not to be affected who was not asked", func(t *testing.T) {
		no := assessment.Impact{Member: "m1", Of: "m0", Affected: assessment.AnswerNo, Source: by("m1")}
		for name, r := range map[string]assessment.Record{
			"nothing at all":                               {},
			"a use without an answer":                      {Uses: []assessment.Use{{Member: "m0"}}},
			"not affected by one, not asked about another": {Impacts: []assessment.Impact{no}, Members: []assessment.Member{{ID: "m2"}}},
		} {
			r.ID, r.Day, r.MembersListed = "fictional", testDay(), assessment.ListedAll
			r.Members = append(r.Members, assessment.Member{ID: "m0"}, assessment.Member{ID: "m1"})
			d := decided(b, r)[key{"own-right-support", "m1", ""}]
			require.Equal(t, OutcomeUnknown, d.Outcome, name)
			require.Contains(t, d.Asks, FactAffected, name)
		}
	})
	t.Run("nothing asked settles nothing", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			bare := assessment.Record{ID: r.ID, Day: r.Day, Members: slices.Clone(r.Members)}
			for i := range bare.Members {
				bare.Members[i].Born = assessment.PartialDate{}
			}
			bare.Impacts = []assessment.Impact{{Member: bare.Members[1].ID, Of: bare.Members[0].ID}}
			for k, d := range decided(b, bare) {
				require.Equal(t, OutcomeUnknown, d.Outcome, "%s", k.rule)
				require.Empty(t, d.Reasons)
			}
		})
	})
	t.Run("what is not listed is not absent", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			open := copyRecord(r)
			open.MembersListed, open.TiesListed = assessment.ListedPartly, assessment.ListedNotStated
			closed := decided(b, r)
			for k, d := range decided(b, open) {
				if d.Outcome != OutcomeUnknown {
					require.Equal(t, closed[k].Outcome, d.Outcome, "%s settled by an open list only", k.rule)
				}
			}
		})
	})
}

// Facts that only the worker's file can answer are left out of the walk below:
// they have no one answer that a person would give.
func TestPromise03AnsweringNeverReverses(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		plan := b.Plan(r, Options{})
		for range 6 {
			if len(plan.Questions) == 0 {
				return
			}
			q := plan.Questions[rapid.IntRange(0, len(plan.Questions)-1).Draw(t, "question")]
			next, ok := answered(t, b, r, q)
			if !ok {
				continue
			}
			before, after := byKey(plan.Decisions), byKey(b.Plan(next, Options{}).Decisions)
			for k, d := range before {
				if d.Outcome != OutcomeUnknown {
					got, applies := after[k]
					if applies && d.Outcome != got.Outcome && raisesConcern(b, k, got.Outcome, assessment.Gather(r, r.Day), assessment.Gather(next, next.Day)) {
						continue // new evidence
					}
					if applies {
						require.Equal(t, d.Outcome, got.Outcome, "%s was reversed by answering %s", k.rule, q.Fact)
					}
				}
			}
			r, plan = next, b.Plan(next, Options{})
		}
	})
}

// answered answers a question with one of the values left, and reports whether
// that filled in a blank: not where informants differ.
func answered(t *rapid.T, b *Rulebook, r assessment.Record, q Question) (assessment.Record, bool) {
	choose := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "value") }
	return answerBy(choose, b, r, assessment.Gather(r, r.Day), q.Fact, About{Member: q.Subject, Focal: q.Focal})
}

func answerBy(choose chooser, b *Rulebook, r assessment.Record, p *assessment.Picture, id FactID, about About) (assessment.Record, bool) {
	f := b.facts[id]
	low, high, _ := f.read(p, about).Span.Bounds()
	v := low + choose(high-low+1)
	if id == FactCountry && v == 4 {
		v = 0
	}
	next := answer(r, id, about, v)
	after := assessment.Gather(next, r.Day)
	return next, f.read(after, about).Span == assessment.Exactly(v)
}

func TestPromise04AnUnknownSaysWhatWouldSettleIt(t *testing.T) {
	b := published()
	t.Run("answering all that is asked settles everything", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			for range 400 {
				plan := b.Plan(r, Options{})
				next, ok := r, false
				for _, q := range plan.Questions {
					if next, ok = answered(t, b, r, q); ok {
						break
					}
				}
				if !ok {
					requireOnlyConflicts(t, b, r, plan)
					return
				}
				r = next
			}
			t.Fatal("the questions never end")
		})
	})
	t.Run("safety first, none declined, none twice", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			p := assessment.Gather(r, r.Day)
			seen, last := map[string]bool{}, true
			for _, q := range b.Plan(r, Options{}).Questions {
				require.False(t, q.Safety && !last, "a safety question came late")
				last = q.Safety
				about := About{Member: q.Subject, Focal: q.Focal}
				require.NotEqual(t, assessment.AbsenceAskedDeclined, b.facts[q.Fact].read(p, about).Absent, "%s", q.Fact)
				require.False(t, seen[q.Text], "asked twice: %s", q.Fact)
				seen[q.Text] = true
			}
		})
	})
	t.Run("a silent source asks nothing", func(t *testing.T) {
		b, err := NewRulebook(oneRule(Any(AtLeast("score", 48), All(Within("score", 47, 47), Condition{Silent: "the tie is not published"}))), hostFacts())
		require.NoError(t, err)
		d := b.Decide(assessment.Gather(hostRecord(map[FactID][]int{"score": {47}}), testDay()))[0]
		require.Equal(t, OutcomeUnknown, d.Outcome)
		require.True(t, d.Silent)
		require.Empty(t, d.Asks)
	})
}

// requireOnlyConflicts checks that what is left open rests on informants who
// differ, on answers declined, or on facts that another answer has fixed.
func requireOnlyConflicts(t *rapid.T, b *Rulebook, r assessment.Record, plan Plan) {
	p := assessment.Gather(r, r.Day)
	for _, d := range plan.Decisions {
		if d.Outcome != OutcomeUnknown || d.Silent {
			continue
		}
		open := false
		for _, id := range slices.Concat(d.Asks, d.Declined, d.NotApplicable) {
			f := b.facts[id]
			_, exact := f.read(p, f.about(About{Member: d.Subject, Focal: d.Focal})).Span.Value()
			open = open || !exact
		}
		require.True(t, open, "%s is unknown and asks for nothing that is open", d.Rule)
	}
}
