package assessment_test

import (
	"fmt"
	"os"
	"reflect"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

// cases is how many generated families a long property looks at: as many as the
// environment says, a few otherwise.
func cases(few int) int {
	if n, err := strconv.Atoi(os.Getenv("KITH_FAMILIES")); err == nil {
		return n
	}
	return few
}

// TestPromise09DisclosureIsClosed: whatever an audience may not see can change in
// any way, and every byte that it is shown stays the same.
func TestPromise09DisclosureIsClosed(t *testing.T) {
	t.Parallel()
	const changes = 5
	var wait sync.WaitGroup
	workers := uint64(runtime.GOMAXPROCS(0))
	for w := range workers {
		wait.Go(func() {
			for seed := w; seed < uint64(cases(3000)/changes); seed += workers {
				intrude(t, seed, changes)
			}
		})
	}
	wait.Wait()
}

func intrude(t *testing.T, seed uint64, changes int) {
	t.Helper()
	g := newIntruder(seed)
	before := g.shown(t, g.whole)
	for n := range changes {
		if after := g.shown(t, g.elsewise()); before != after {
			t.Errorf("family %d, change %d: what %s was shown changed\n%s\n%s", seed, n, g.who(), before, after)
			return
		}
	}
}

// intruder changes what an audience may not see.
type intruder struct {
	generator
	whole    assessment.Record
	audience assessment.Audience
	purpose  assessment.Purpose
	day      assessment.Day
}

func newIntruder(seed uint64) *intruder {
	pick := seeded(9, seed)
	r := record(pick, 5)
	g := &intruder{generator: generator{pick: pick, r: r}, whole: r}
	g.audience, g.purpose = g.generator.audience(), assessment.Purpose(1+pick(6))
	g.day = g.generator.day()
	return g
}

// who names the kind of audience and no one.
func (g *intruder) who() string {
	return map[bool]string{true: "a member", false: "an agency"}[g.audience.Member != ""]
}

func (g *intruder) shown(t *testing.T, r assessment.Record) string {
	t.Helper()
	view := r.For(g.audience, g.purpose, g.day)
	text, err := assessment.Encode(view)
	assert.NoError(t, err, "the view of a record that validates does")
	return string(text)
}

// hides reports whether the audience is not shown a place of a record.
func (g *intruder) hides(r assessment.Record, list string, i int) bool {
	why, err := r.Why(g.audience, g.purpose, g.day, fmt.Sprintf("/%s/%d", list, i))
	return err == nil && !why.Shown
}

// elsewise is the record with every statement that is not shown left alone, taken
// out or put in another's stead, with more that are not shown between the others,
// and with what is not for the audience changed in those that are.
func (g *intruder) elsewise() assessment.Record {
	out := g.whole
	v := reflect.ValueOf(&out).Elem()
	for _, f := range fieldsOf(v.Type()) {
		switch f.Name {
		case "Members", "Agencies", "Consents", "Overrides":
			continue
		}
		if f.Type.Kind() == reflect.Slice {
			g.relist(&out, v.FieldByIndex(f.Index), jsonName(f))
		}
	}
	g.people(&out)
	g.inside(&out)
	return out
}

func jsonName(f reflect.StructField) string {
	name := f.Tag.Get("json")
	for i := range name {
		if name[i] == ',' {
			return name[:i]
		}
	}
	return name
}

// relist changes one list, statement by statement.
func (g *intruder) relist(r *assessment.Record, list reflect.Value, name string) {
	was := reflect.MakeSlice(list.Type(), 0, list.Len())
	was = reflect.AppendSlice(was, list)
	now := reflect.MakeSlice(list.Type(), 0, list.Len())
	for i := range was.Len() + 1 {
		for range g.pick(2) {
			if s, ok := g.hidden(r, list, name); ok {
				now = reflect.Append(now, s)
			}
		}
		if i == was.Len() {
			break
		}
		if hidden := g.hides(g.whole, name, i); !hidden || g.pick(2) == 0 {
			now = reflect.Append(now, was.Index(i))
		}
	}
	list.Set(now)
}

// hidden makes a statement that the audience is not shown.
func (g *intruder) hidden(r *assessment.Record, list reflect.Value, name string) (reflect.Value, bool) {
	s := reflect.New(list.Type().Elem()).Elem()
	g.answers(s)
	if !g.complete(s.Addr().Interface()) {
		return s, false
	}
	one := reflect.MakeSlice(list.Type(), 0, 1)
	was := reflect.ValueOf(list.Interface())
	list.Set(reflect.Append(one, s))
	hides := g.hides(*r, name, 0)
	list.Set(was)
	return s, hides
}

// people adds a member and an agency of whom nothing is known, and changes what is
// not shown of the others.
func (g *intruder) people(r *assessment.Record) {
	view := g.whole.For(g.audience, g.purpose, g.day)
	seen := map[assessment.MemberID]assessment.Member{}
	for _, m := range view.Members {
		seen[m.ID] = m
	}
	r.Members = append([]assessment.Member{}, r.Members...)
	for i := range r.Members {
		m := &r.Members[i]
		if was, ok := seen[m.ID]; !ok {
			m.Label, m.Born = g.one(labels()...), g.date()
		} else if born := m.Born.String(); was.Born.IsZero() && born != "" && born <= view.Day.String()[:len(born)] {
			m.Born = g.date() // its own day has come, so that it is not shown for want of consent
		}
	}
	at := g.pick(len(r.Members) + 1)
	more := []assessment.Member{{ID: "unseen", Label: "nobody knows"}}
	r.Members = append(r.Members[:at:at], append(more, r.Members[at:]...)...)
	r.Agencies = append([]assessment.Agency{{ID: "unseen", Workers: []assessment.WorkerID{"w7"}}}, r.Agencies...)
	r.Impacts = append(r.Impacts, assessment.Impact{Member: "unseen", Of: g.member(), Source: assessment.Source{Informant: "unseen"}})
	r.Safety = append(r.Safety, assessment.SafetyAnswer{
		Concern: assessment.ConcernImmediateDanger, Harmed: "unseen", By: g.member(), Answer: assessment.AnswerYes,
	})
	r.MembersListed, r.TiesListed = assessment.Listed(g.pick(3)), assessment.Listed(g.pick(3))
	if g.audience.Member == "unseen" {
		panic("the generator made an audience of somebody who is not there")
	}
}

// inside changes what a worker found, and who holds power, in statements that are
// shown without it; and consents that name somebody else.
func (g *intruder) inside(r *assessment.Record) {
	own := map[assessment.WorkerID]bool{}
	for _, a := range g.whole.Agencies {
		for _, w := range a.Workers {
			own[w] = a.ID == g.audience.Agency
		}
	}
	r.Safety = append([]assessment.SafetyAnswer{}, r.Safety...)
	for i := range r.Safety {
		s := &r.Safety[i]
		if s.Answer != assessment.AnswerNotAsked && !own[s.Review.Worker] {
			s.Review = g.strangersReview()
		}
		if own[s.Source.Assessor] {
			continue
		}
		if s.Harmed != g.audience.Member && s.Concern != assessment.ConcernChildHarm {
			n := g.pick(20)
			s.Check = assessment.RiskCheck{Tool: "dash", Yes: &n}
		}
	}
	r.Responses = append([]assessment.Response{}, r.Responses...)
	for i := range r.Responses {
		if x := &r.Responses[i]; !own[x.Review.Worker] {
			x.Review = g.strangersReview()
		}
	}
	r.Agencies = append([]assessment.Agency{}, r.Agencies...)
	for i := range r.Agencies {
		if a := &r.Agencies[i]; a.ID != g.audience.Agency {
			a.Workers = []assessment.WorkerID{assessment.WorkerID(g.one("w5", "w6"))}
		}
	}
	g.otherConsents(r)
}

// strangersReview is what a worker of nobody's found, if anything.
func (g *intruder) strangersReview() assessment.Review {
	r := assessment.Review{Finding: assessment.ReviewFinding(g.pick(4))}
	if signed(&r); r.Worker != "" {
		r.Worker = "w8"
	}
	return r
}

func (g *intruder) otherConsents(r *assessment.Record) {
	var consents []assessment.Consent
	for _, c := range r.Consents {
		if c.To == g.audience || g.pick(2) == 0 {
			consents = append(consents, c)
		}
	}
	for range g.pick(3) {
		var c assessment.Consent
		if g.consent(&c); c.To != g.audience {
			consents = append(consents, c)
		}
	}
	r.Consents = consents
}
