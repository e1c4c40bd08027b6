package carepath

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// shared is a family with agencies and consents of every kind, and somebody who
// asks to see what is held.
type shared struct {
	record   assessment.Record
	audience assessment.Audience
	purpose  assessment.Purpose
}

func newShared(seed uint64) shared {
	r := newFamily(seeded(seed))
	pick := seeded(seed ^ 0x9e3779b9)
	r.Agencies = []assessment.Agency{
		{ID: "clinic", Kind: assessment.AgencyKindTreatment, Workers: []assessment.WorkerID{"w1"}}, {ID: "school", Kind: assessment.AgencyKindSchool},
	}
	audiences := []assessment.Audience{{Agency: "clinic"}, {Agency: "school"}}
	for _, m := range r.Members {
		audiences = append(audiences, assessment.Audience{Member: m.ID})
	}
	for _, m := range r.Members {
		for _, to := range audiences {
			if to.Member == m.ID || pick(3) == 0 {
				continue
			}
			c := assessment.Consent{
				About: m.ID, Capacity: assessment.CapacityHas, To: to, From: assessment.MustParseDay("2026-01-01"),
				Purposes: []assessment.Purpose{assessment.PurposeCoordination},
			}
			for t := assessment.TopicExistence; t <= assessment.TopicOther; t++ {
				if pick(4) > 0 {
					c.Topics = append(c.Topics, t)
				}
			}
			r.Consents = append(r.Consents, c)
		}
	}
	return shared{r, audiences[pick(len(audiences))], assessment.PurposeCoordination}
}

func (s shared) view() assessment.Record {
	return s.record.For(s.audience, s.purpose, assessment.Day{})
}

// TestPromise09AViewDecidesNothingBehindTheGate: whatever a view holds, and
// whichever consents are withdrawn, what stands behind the safety gate is never
// decided in it, and never opened.
func TestPromise09AViewDecidesNothingBehindTheGate(t *testing.T) {
	book := published()
	gated := map[RuleID]bool{}
	for i := range book.compiled {
		gated[book.compiled[i].rule.ID] = slices.ContainsFunc(factsOf(book.compiled[i].rule), func(id FactID) bool { return book.facts[id].gate() })
	}
	var held, decided atomic.Int64
	overSeeds(familiesToTry(t)/10, func(seed uint64) {
		s := newShared(seed)
		for n := range 10 {
			if all := len(s.record.Consents); all > 0 && n > 0 { // withdraw one more
				c := &s.record.Consents[int(seed+uint64(n)*7)%all]
				c.Withdrawn = s.record.Day
			}
			for _, d := range book.Decide(assessment.Gather(s.view(), assessment.Day{})) {
				switch {
				case gated[d.Rule] && (!d.Withheld || d.Outcome != OutcomeUnknown || len(d.Asks)+len(d.Reasons)+len(d.Effects)+len(d.Cautions) > 0):
					t.Errorf("family %d: %s is decided in a view", seed, d.Rule)
					return
				case gated[d.Rule]:
					held.Add(1)
				case d.Withheld:
					t.Errorf("family %d: %s is withheld, and is behind no gate", seed, d.Rule)
					return
				case d.Outcome != OutcomeUnknown:
					decided.Add(1)
				}
			}
		}
	})
	require.Positive(t, held.Load(), "no view held a rule behind the gate")
	require.Positive(t, decided.Load(), "no view decided anything")
	t.Logf("%d withheld, %d decided elsewhere", held.Load(), decided.Load())
}

func overSeeds(n int, try func(seed uint64)) {
	var next atomic.Uint64
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			for seed := next.Add(1) - 1; seed < uint64(n); seed = next.Add(1) - 1 {
				try(seed)
			}
		})
	}
	wait.Wait()
}

// TestPromise09APlanTellsNothingThatIsWithheld: the plan of a view, and every
// explanation of it, stays the same byte by byte whatever is done to what the view
// does not hold.
func TestPromise09APlanTellsNothingThatIsWithheld(t *testing.T) {
	book := published()
	changed := 0
	for seed := range someOf(30) {
		s := newShared(seed)
		before := s.told(t, book)
		hidden := s.withoutHidden(t)
		if len(hidden.Safety) != len(s.record.Safety) || len(hidden.Uses) != len(s.record.Uses) {
			changed++
		}
		s.record = hidden
		require.Equal(t, before, s.told(t, book), "family %d, hidden statements taken out", seed)
		s.record.Members = append([]assessment.Member{{ID: "unseen", Label: "nobody knows"}}, s.record.Members...)
		s.record.Safety = append(s.record.Safety, assessment.SafetyAnswer{
			Concern: assessment.ConcernImmediateDanger, Harmed: "unseen", Answer: assessment.AnswerYes,
		})
		s.record.MembersListed, s.record.TiesListed = assessment.ListedPartly, assessment.ListedPartly
		require.Equal(t, before, s.told(t, book), "family %d, somebody unseen in danger", seed)
	}
	require.True(t, changed > 10 || cellsInBrief && changed > 0, "hardly anything was hidden: of %d families", changed)
}

// told is all that an audience can be told of a plan.
func (s shared) told(t *testing.T, book *Rulebook) string {
	t.Helper()
	view := s.view()
	var out strings.Builder
	for _, o := range []Options{{}, {InCompany: true}, {Questions: 2}} {
		plan := book.Plan(view, o)
		for _, step := range plan.Steps {
			require.LessOrEqual(t, step.Stage, StageOwnRight, "a view plans no work together: it may not know of a danger")
		}
		for _, q := range plan.Questions {
			asked := s.audience.Member == "" || q.Subject == s.audience.Member || q.Subject == ""
			require.True(t, asked, "a member is asked after nobody else")
		}
		text, err := assessment.Encode(plan)
		require.NoError(t, err)
		out.Write(text)
		p := assessment.Gather(view, assessment.Day{})
		for _, d := range plan.Decisions {
			for _, line := range book.Explain(p, d, o).Sentences() {
				out.WriteString(line.Text)
			}
		}
	}
	return out.String()
}

// withoutHidden is the record without the statements that the audience is not
// shown.
func (s shared) withoutHidden(t *testing.T) assessment.Record {
	t.Helper()
	r := s.record
	r.Safety = seen(t, s, "safety", r.Safety)
	r.Uses = seen(t, s, "uses", r.Uses)
	r.Impacts = seen(t, s, "impacts", r.Impacts)
	r.Appraisals = seen(t, s, "appraisals", r.Appraisals)
	r.RoleOffers = seen(t, s, "roleOffers", r.RoleOffers)
	r.Ties = seen(t, s, "ties", r.Ties)
	r.Facts = seen(t, s, "facts", r.Facts)
	return r
}

func seen[T any](t *testing.T, s shared, list string, all []T) []T {
	t.Helper()
	var out []T
	for i := range all {
		why, err := s.record.Why(s.audience, s.purpose, assessment.Day{}, "/"+list+"/"+strconv.Itoa(i))
		require.NoError(t, err)
		if why.Shown {
			out = append(out, all[i])
		}
	}
	return out
}
