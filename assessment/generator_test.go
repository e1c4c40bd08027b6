package assessment_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"

	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// chooser picks a number of 0 to n-1. The generator of records is made of
// nothing else, so that rapid and a seeded generator can both drive it.
type chooser func(n int) int

func drawn(t *rapid.T) chooser {
	return func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "choice") }
}

func seeded(a, b uint64) chooser { return rand.New(rand.NewPCG(a, b)).IntN }

// labels are valid and awkward.
func labels() []string {
	return []string{
		"", "mother", "Großmutter", "祖母", "שכנה", "नानी", "e\u0301", "a \"quoted\" one", `back\slash`, "<b>&amp;",
		"%s%n%v", "{{.}}", "'; drop table members; --", "../../etc", "null", "👵🏽", strings.Repeat("ß", 200),
	}
}

// record makes a valid record: 1 to 8 members, up to most statements of each
// kind, answers missing here and there.
func record(pick chooser, most int) assessment.Record {
	g := generator{pick: pick, r: assessment.Record{ID: "r-1", Day: day("2026-03-31")}}
	g.answers(reflect.ValueOf(&g.r.Country).Elem())
	g.answers(reflect.ValueOf(&g.r.MembersListed).Elem())
	g.answers(reflect.ValueOf(&g.r.TiesListed).Elem())
	g.members()
	g.agencies()
	v := reflect.ValueOf(&g.r).Elem()
	for _, f := range fieldsOf(v.Type()) {
		if f.Type.Kind() != reflect.Slice || f.Name == "Members" || f.Name == "Agencies" {
			continue
		}
		list := v.FieldByIndex(f.Index)
		for range pick(most + 1) {
			s := reflect.New(f.Type.Elem()).Elem()
			g.answers(s)
			if g.complete(s.Addr().Interface()) {
				list.Set(reflect.Append(list, s))
			}
		}
	}
	g.r.Consents = possible(g.r)
	return g.r
}

// fieldsOf is reflect.VisibleFields, worked out once for each type.
func fieldsOf(t reflect.Type) []reflect.StructField {
	if known, ok := visible.Load(t); ok {
		fields, _ := known.([]reflect.StructField)
		return fields
	}
	fields := reflect.VisibleFields(t)
	visible.Store(t, fields)
	return fields
}

var visible sync.Map //nolint:gochecknoglobals // of the tests alone: what reflect says of a type does not change

type generator struct {
	pick chooser
	r    assessment.Record
}

func (g generator) one(of ...string) string { return of[g.pick(len(of))] }

func (g *generator) members() {
	prefix := g.one("m", "A.b-c_", "0", strings.Repeat("Z", 63))
	for i := range 1 + g.pick(8) {
		m := assessment.Member{ID: assessment.MemberID(fmt.Sprint(prefix, i)), Label: g.one(labels()...)}
		m.Born = g.date()
		g.r.Members = append(g.r.Members, m)
	}
}

func (g generator) date() (p assessment.PartialDate) {
	_ = p.UnmarshalText([]byte(g.one("", "1950", "1991-02", "2008-02-29", "2008-03-31", "2008-04", "2020", "2026-03-31")))
	return p
}

func (g generator) day() assessment.Day {
	return day(g.one("", "2025-12-31", "2026-01-15", "2026-02-28", "2026-03-01", "2026-03-31"))
}

func (g generator) member() assessment.MemberID {
	return g.r.Members[g.pick(len(g.r.Members))].ID
}

// answers draws a word for every vocabulary inside v, none about half the time,
// and a source.
func (g generator) answers(v reflect.Value) {
	if s, ok := v.Addr().Interface().(*assessment.Source); ok {
		*s = g.source()
		return
	}
	if w, ok := v.Interface().(interface{ Words() []string }); ok {
		if g.pick(2) == 1 {
			v.SetUint(uint64(g.pick(len(w.Words()))))
		}
		return
	}
	if v.Kind() == reflect.Struct {
		for _, f := range fieldsOf(v.Type()) {
			if f.IsExported() && !f.Anonymous {
				g.answers(v.FieldByIndex(f.Index))
			}
		}
	}
}

func (g generator) source() assessment.Source {
	s := assessment.Source{On: g.day(), Assessor: assessment.WorkerID(g.one("", "w1", "w.2"))}
	if g.pick(4) > 0 {
		s.Informant = g.member()
	}
	g.answers(reflect.ValueOf(&s.Alone).Elem())
	return s
}

// pair is two members, or false where there is only one.
func (g generator) pair() (a, b assessment.MemberID, ok bool) {
	n := len(g.r.Members)
	if n < 2 {
		return "", "", false
	}
	i := g.pick(n)
	j := (i + 1 + g.pick(n-1)) % n
	return g.r.Members[i].ID, g.r.Members[j].ID, true
}

// complete gives a statement what it cannot do without, or reports false.
func (g *generator) complete(statement any) (ok bool) {
	ok = true
	switch s := statement.(type) {
	case *assessment.Tie:
		s.Member, s.Of, ok = g.pair()
		g.noCircle(s)
	case *assessment.Use:
		s.Member, s.RecoverySince = g.member(), g.date()
		for i := range 7 {
			if g.pick(3) == 0 {
				x := assessment.SubstanceUse{Substance: assessment.Substance(i + 1)}
				g.answers(reflect.ValueOf(&x.Pattern).Elem())
				s.Substances = append(s.Substances, x)
			}
		}
	case *assessment.Impact:
		s.Member, s.Of, ok = g.pair()
	case *assessment.SafetyAnswer:
		g.safety(s)
	case *assessment.Appraisal:
		s.Member, s.For, ok = g.pair()
	case *assessment.RoleOffer:
		s.Member, s.For, ok = g.pair()
		s.Role = assessment.Role(1 + g.pick(5))
	default:
		g.completeRest(statement)
		ok = len(g.r.Agencies) > 0 || !needsAgency(statement)
	}
	return ok
}

func needsAgency(statement any) bool {
	switch statement.(type) {
	case *assessment.Override, *assessment.Involvement, *assessment.NeedAssessed, *assessment.Advice, *assessment.Appointment:
		return true
	default:
		return false
	}
}

func (g *generator) completeRest(statement any) {
	switch s := statement.(type) {
	case *assessment.UnmetNeed:
		s.Member, s.Area = g.member(), assessment.NeedArea(1+g.pick(9))
	case *assessment.HelpReceived:
		s.Member, s.Kind = g.member(), assessment.HelpKind(1+g.pick(4))
	case *assessment.Access:
		s.Member, s.Language = g.member(), g.one("", "cy", "pl", "zh-Hant")
	case *assessment.FirstContact:
		if g.pick(2) == 1 {
			s.Member = g.member()
		}
	case *assessment.Response:
		s.Member, s.Instrument = g.member(), g.one("barc-10", "phq-9", "core-10")
		signed(&s.Review)
		for i := range g.pick(11) {
			a := assessment.ItemAnswer{Item: fmt.Sprintf("i%02d", i+1)}
			g.valueOr(&a.Value, &a.Absent)
			s.Answers = append(s.Answers, a)
		}
	case *assessment.HostFact:
		s.ID, s.Absent = g.one("host.a", "host.b"), 0
		s.Member = assessment.MemberID(g.one("", string(g.member())))
		s.Focal = assessment.MemberID(g.one("", string(g.member())))
		g.valueOr(&s.Value, &s.Absent)
	default:
		g.completeShared(statement)
	}
}

func (g generator) valueOr(value **int, absent *assessment.Absence) {
	if g.pick(3) > 0 {
		n := g.pick(7)
		*value = &n
		return
	}
	*absent = assessment.Absence(g.pick(4))
}

func (g *generator) safety(s *assessment.SafetyAnswer) {
	s.Concern = assessment.Concern(1 + g.pick(5))
	s.Harmed = g.member()
	if by := g.member(); by != s.Harmed {
		s.By = by
	}
	if s.Check = (assessment.RiskCheck{}); s.Concern != assessment.ConcernChildHarm && g.pick(2) == 1 {
		n := g.pick(25)
		s.Check = assessment.RiskCheck{Tool: "dash", Yes: &n}
	}
	signed(&s.Review)
}

// signed gives a review that finds something what it needs.
func signed(r *assessment.Review) {
	if r.Finding != assessment.ReviewFindingNotStated {
		r.Worker, r.Reason, r.On = "w1", "seen alone: Ω", day("2026-03-02")
	}
}

// noCircle lets descent run only from members listed first to those listed
// later.
func (g *generator) noCircle(t *assessment.Tie) {
	place := map[assessment.MemberID]int{}
	for i, m := range g.r.Members {
		place[m.ID] = i
	}
	elder := t.Kind >= assessment.TieKindParent && t.Kind <= assessment.TieKindFosterParent ||
		t.Kind >= assessment.TieKindGrandparent && t.Kind <= assessment.TieKindGrandfather
	younger := t.Kind >= assessment.TieKindChild && t.Kind <= assessment.TieKindFosterChild ||
		t.Kind == assessment.TieKindGrandchild
	if elder && place[t.Member] > place[t.Of] || younger && place[t.Member] < place[t.Of] {
		t.Member, t.Of = t.Of, t.Member
	}
}
