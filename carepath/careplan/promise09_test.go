package careplan_test

import (
	"os"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// cases is how many generated families a long property looks at: as many as the
// environment says, a few otherwise.
func cases(few int) int {
	if n, err := strconv.Atoi(os.Getenv("KITH_FAMILIES")); err == nil {
		return n
	}
	return few
}

// TestPromise09APlanIsClosed: whatever of a plan, or of the record behind it, an
// audience may not see can change in any way, and every byte that it is shown of the
// plan stays the same, and every error.
func TestPromise09APlanIsClosed(t *testing.T) {
	t.Parallel()
	const changes, few = 5, 1500
	var wait sync.WaitGroup
	workers := uint64(runtime.GOMAXPROCS(0))
	seen := make([]shares, workers)
	for w := range workers {
		wait.Go(func() {
			for seed := w; seed < uint64(cases(few)/changes); seed += workers {
				intrude(t, seed, changes, &seen[w])
			}
		})
	}
	wait.Wait()
	var all shares
	for _, s := range seen {
		all.parts, all.shown, all.notes, all.shownNotes = all.parts+s.parts, all.shown+s.shown, all.notes+s.notes, all.shownNotes+s.shownNotes
	}
	if cases(few) >= few {
		assert.Greater(t, all.shown*20, all.parts, "something is shown")
		assert.Greater(t, all.parts, all.shown*2, "and something withheld")
		assert.Greater(t, all.shownNotes*20, all.notes, "of notes too")
		assert.Greater(t, all.notes, all.shownNotes*2)
	}
}

// shares counts what there was and what of it was shown, so that the property is
// not about nothing.
type shares struct{ parts, shown, notes, shownNotes int }

func (s *shares) add(whole, view careplan.Document) {
	count := func(d careplan.Document, parts, notes *int) {
		*parts += len(d.Leads) + len(d.Goals) + len(d.Roles)
		for _, g := range d.Goals {
			*parts += len(g.Owners) + len(g.Reviews) + len(g.Replies) + len(g.Entries)
			for _, e := range g.Entries {
				if e.Note != "" {
					*notes++
				}
			}
		}
	}
	count(whole, &s.parts, &s.notes)
	count(view, &s.shown, &s.shownNotes)
}

func intrude(t *testing.T, seed uint64, changes int, seen *shares) {
	t.Helper()
	m := newMaker(9, seed)
	x := &intruder{maker: m, oracle: oracle{of: m.record, to: m.audience(), purpose: assessment.Purpose(1 + m.pick(2)), on: m.day()}}
	before := x.shown(t, m.plan, m.record)
	view, _ := m.plan.For(m.record, x.to, x.purpose, x.on)
	seen.add(m.plan, view)
	for n := range changes {
		plan, record := x.elsewise()
		if after := x.shown(t, plan, record); before != after {
			t.Errorf("family %d, change %d: what %s was shown changed\n%s\n%s", seed, n, x.who(), before, after)
			return
		}
	}
}

// intruder changes what an audience may not see.
type intruder struct {
	*maker
	oracle
}

// shown is all that the audience is shown, and what it would be told of another record.
func (x *intruder) shown(t *testing.T, p careplan.Document, r assessment.Record) string {
	t.Helper()
	view, err := p.For(r, x.to, x.purpose, x.on)
	require.NoError(t, err)
	text, err := careplan.Encode(view)
	assert.NoError(t, err, "what is shown validates")
	assert.NoError(t, view.ValidateFor(r))
	r.ID = "another"
	_, err = p.For(r, x.to, 0, x.on)
	require.Error(t, err)
	return string(text) + err.Error()
}

// elsewise is the plan with every part that is withheld left alone, taken out or put
// in another's stead, with more of them in between, and with what is left out of
// parts that are shown changed; and the record with others' consents and whatever else
// the audience may not see.
func (x *intruder) elsewise() (careplan.Document, assessment.Record) {
	p := x.plan
	p.Day = x.day()
	p.Leads = relist(x, p.Leads, x.hidesLead, x.lead, nil)
	p.Reviews = x.reviews()
	p.Goals = relist(x, p.Goals, x.hidesGoal, x.goal, x.inGoal)
	p.Roles = relist(x, p.Roles, x.hidesRole, func() careplan.AgreedRole { return x.role(assessment.Role(1 + x.pick(5))) }, x.inRole)
	return p, x.behind()
}

// relist changes one list, part by part. What is shown of it stays in its order.
func relist[T any](x *intruder, all []T, hides func(T) bool, more func() T, inside func(T) T) []T {
	var out []T
	for i := range len(all) + 1 {
		for range x.pick(3) {
			if v := more(); hides(v) {
				out = append(out, v)
			}
		}
		switch {
		case i == len(all):
		case !hides(all[i]) && inside != nil:
			out = append(out, inside(all[i]))
		case !hides(all[i]) || x.pick(2) == 0:
			out = append(out, all[i])
		}
	}
	return out
}

// inGoal changes what is withheld of a goal that is shown.
func (x *intruder) inGoal(g careplan.Goal) careplan.Goal {
	ask := func(s assessment.Source) assessment.Disclosure { return x.why(g, s) }
	was := g
	g.Owners = relist(x, g.Owners, func(o careplan.Owner) bool { return x.hidesOwner(was, o) }, func() careplan.Owner { return x.owner(was) }, nil)
	g.Reviews = relist(x, g.Reviews, func(r careplan.ReviewDate) bool { return x.hidesReview(was, r) }, x.review, nil)
	g.Replies = x.inReplies(g.Replies, g.SetOn, ask)
	g.Entries = relist(x, g.Entries,
		func(e careplan.Entry) bool { return !ask(e.Source).Shown },
		func() careplan.Entry { return x.entry(was) },
		func(e careplan.Entry) careplan.Entry {
			if x.hidesNote(was, e) {
				e.Note = []string{"", x.text()}[x.pick(2)]
			}
			e.Source = x.otherWorker(e.Source)
			return e
		})
	return g
}

func (x *intruder) inRole(a careplan.AgreedRole) careplan.AgreedRole {
	a.Replies = x.inReplies(a.Replies, a.SetOn, func(s assessment.Source) assessment.Disclosure { return x.roleOf(a.Member, a.For, s) })
	return a
}

func (x *intruder) inReplies(all []careplan.Reply, set assessment.Day, ask func(assessment.Source) assessment.Disclosure) []careplan.Reply {
	return relist(x, all,
		func(r careplan.Reply) bool { return x.hidesReply(r, ask) },
		func() careplan.Reply { return x.reply(set) },
		func(r careplan.Reply) careplan.Reply { r.Source = x.otherWorker(r.Source); return r })
}

// otherWorker puts another in the place of a worker who may not be named.
func (x *intruder) otherWorker(s assessment.Source) assessment.Source {
	if !x.own(s.Assessor) {
		s.Assessor = assessment.WorkerID([]string{"w8", "w9"}[x.pick(2)])
	}
	return s
}

// behind is the record with others' consents and overrides, others' workers, what of
// involvements the audience may not see, and statements that a plan does not rest on.
func (x *intruder) behind() assessment.Record {
	r := x.record // its day stays: it says when somebody looks
	r.Members = slices.Insert(slices.Clone(r.Members), x.pick(len(r.Members)+1), assessment.Member{ID: "unseen", Label: x.text()})
	r.Consents = relist(x, r.Consents, func(c assessment.Consent) bool { return c.To != x.to }, x.consent, nil)
	r.Overrides = relist(x, r.Overrides, func(o assessment.Override) bool { return o.To != x.to.Agency }, func() assessment.Override {
		return assessment.Override{About: x.member(), To: x.audience().Agency, Topics: x.topics(), Purposes: x.purposes(), From: x.day()}
	}, nil)
	r.Involvements = relist(x, r.Involvements, x.hidesInvolvement, x.involvement, nil)
	r.Agencies = slices.Clone(r.Agencies)
	for i := range r.Agencies {
		if r.Agencies[i].ID != x.to.Agency {
			r.Agencies[i].Workers = []assessment.WorkerID{"w9"}
		}
	}
	r.Impacts = []assessment.Impact{{Member: "unseen", Of: x.member(), Affected: assessment.AnswerYes}}
	r.Uses = []assessment.Use{{Member: x.member(), Treatment: assessment.Treatment(x.pick(8)), Source: x.source()}}
	return r
}
