package carepath

import (
	"slices"
	"sync"

	"github.com/kithcare/kith/assessment"
)

// published is the published rulebook, made once: a rulebook does not change.
var published = sync.OnceValue(Published) //nolint:gochecknoglobals // made once for all tests

// unread are the facts that a record holds under their own ids.
var unread = sync.OnceValue(func() []Fact { //nolint:gochecknoglobals // made once for all tests
	return slices.DeleteFunc(Vocabulary(), func(f Fact) bool { return f.Read != nil })
})

// life is who is whose parent, recovery and medicine, and all that the record
// holds as facts of its own: whatever the vocabulary has of them.
func (f *family) life() {
	f.parents()
	for i := range f.Uses {
		u := &f.Uses[i]
		u.InRecovery, u.Medication, u.DetoxCompleted = f.answer(), f.answer(), f.answer()
	}
	for i := range f.Safety {
		if s := &f.Safety[i]; s.Concern != assessment.ConcernChildHarm && f.pick(12) == 0 {
			yes := f.pick(24)
			s.Check = assessment.RiskCheck{Tool: DASH().ID, Yes: &yes}
		}
	}
	if f.pick(4) == 0 { // of anybody's use
		f.Impacts = append(f.Impacts, f.impact(f.anyone(), ""))
	}
	for _, fact := range unread() {
		for _, a := range f.whom(fact.Scope) {
			for range f.pick(3) {
				f.fact(fact, a)
			}
		}
	}
}

func (f *family) anyone() assessment.MemberID { return f.Members[f.pick(len(f.Members))].ID }

// parents adds a child to some families, to some a parent, and ties people who
// are there already as parents of each other.
func (f *family) parents() {
	tie := func(parent, child assessment.MemberID) {
		f.Ties = append(f.Ties, assessment.Tie{
			Member: parent, Of: child, LivesWith: f.answer(), Contact: assessment.Contact(f.pick(9)), Source: f.source(child),
			Kind: [...]assessment.TieKind{assessment.TieKindParent, assessment.TieKindMother, assessment.TieKindFather}[f.pick(3)],
		})
	}
	if f.pick(3) == 0 {
		f.add("kid", [...]string{"2013-05-01", "2011-01-31", "2021-06", "2024-02-29"}[f.pick(4)])
		tie(f.focal[f.pick(len(f.focal))], "kid")
	}
	if f.pick(4) == 0 {
		child := f.anyone()
		f.add("elder", "1948-07")
		tie("elder", child)
		f.uses("elder")
	}
	if a, b := f.anyone(), f.anyone(); a != b && f.pick(2) == 0 {
		tie(a, b)
	}
}

func (f *family) add(id assessment.MemberID, born string) {
	p, _ := assessment.ParsePartialDate(born)
	f.Members = append(f.Members, assessment.Member{ID: id, Born: p})
}

// whom are all whom a fact of a scope can be about.
func (f *family) whom(s Scope) (out []About) {
	switch s {
	case ScopeFamily:
		return []About{{}}
	case ScopeFocal:
		for _, who := range f.focal {
			out = append(out, About{Focal: who})
		}
	case ScopeMember:
		for _, m := range f.Members {
			out = append(out, About{Member: m.ID})
		}
	case ScopePair:
		for _, who := range f.focal {
			for _, m := range f.Members {
				if m.ID != who {
					out = append(out, About{Member: m.ID, Focal: who})
				}
			}
		}
	case ScopeNotStated:
	}
	return out
}

// fact is one informant's answer to a fact, or why there is none.
func (f *family) fact(fact Fact, a About) {
	a = fact.about(a)
	h := assessment.HostFact{ID: string(fact.ID), Member: a.Member, Focal: a.Focal, Source: f.source(a.subject())}
	if f.pick(6) == 0 {
		h.Absent = assessment.Absence(f.pick(4))
	} else {
		v := fact.Low + f.pick(fact.High-fact.Low+1)
		h.Value = &v
	}
	f.Facts = append(f.Facts, h)
}

// anyOfTheRules is a published rule, one about a role more often than the others:
// those are few.
func (f *family) anyOfTheRules() *Rule {
	rules := published().def.Rules
	r := &rules[f.pick(len(rules))]
	for f.pick(8) == 0 && r.Kind != KindRole {
		r = &rules[slices.IndexFunc(rules, func(r Rule) bool { return r.Kind == KindRole })]
	}
	return r
}

// steer makes a rule hold for somebody, or fail by little: what stands in the way
// was never said, and most of what it asks for is answered as it wants it. By
// chance alone a rule of twelve criteria would hardly ever be open.
func (f *family) steer(r *Rule) {
	focal := f.focal[f.pick(len(f.focal))]
	a := About{Member: f.anyone(), Focal: focal}
	if a.Member == focal && r.For == ScopePair {
		return
	}
	f.forget(a)
	if n := len(r.Applies.Countries); n > 0 {
		f.Country = r.Applies.Countries[f.pick(n)]
	}
	if f.pick(4) > 0 {
		f.MembersListed, f.TiesListed = assessment.ListedAll, assessment.ListedAll
	}
	w := wanted{pick: f.pick, value: map[FactID]int{}}
	unmet := f.pick(3 * max(1, len(r.Requires))) // one of them, in a third of these families
	for i, c := range r.Requires {
		w.want(c.When, i != unmet)
	}
	for _, c := range r.Excludes {
		w.want(c.When, false)
	}
	for _, id := range w.order {
		fact, _ := published().Fact(id)
		among := 48
		if fact.Capital != PolarityNone {
			among = 8 // so that capital by itself makes a difference
		}
		switch v := w.value[id]; f.pick(among) {
		case 0: // not asked
		case 1:
			f.Record = answer(f.Record, id, a, fact.Low+f.pick(fact.High-fact.Low+1))
		default:
			f.Record = answer(f.Record, id, a, v)
		}
	}
}

// forget takes away what was said of two people.
func (f *family) forget(a About) {
	of := func(id assessment.MemberID) bool { return id == a.Member || id == a.Focal }
	f.Ties = slices.DeleteFunc(f.Ties, func(t assessment.Tie) bool { return of(t.Member) && of(t.Of) })
	f.Uses = slices.DeleteFunc(f.Uses, func(u assessment.Use) bool { return of(u.Member) })
	f.Appraisals = slices.DeleteFunc(f.Appraisals, func(x assessment.Appraisal) bool { return of(x.Member) && of(x.For) })
	f.RoleOffers = slices.DeleteFunc(f.RoleOffers, func(o assessment.RoleOffer) bool { return of(o.Member) && of(o.For) })
	f.Impacts = slices.DeleteFunc(f.Impacts, func(m assessment.Impact) bool { return m.Member == a.Member })
	f.HelpReceived = slices.DeleteFunc(f.HelpReceived, func(h assessment.HelpReceived) bool { return h.Member == a.Member })
	f.Facts = slices.DeleteFunc(f.Facts, func(h assessment.HostFact) bool { return of(h.Member) || of(h.Focal) || h.Member+h.Focal == "" })
	all := f.pick(4) > 0 // a concern for anybody may be one for a child
	f.Safety = slices.DeleteFunc(f.Safety, func(s assessment.SafetyAnswer) bool {
		return all || of(s.Harmed) || s.Concern == assessment.ConcernChildHarm
	})
	for i := range f.Members {
		if of(f.Members[i].ID) {
			f.Members[i].Born = assessment.PartialDate{}
		}
	}
}

// wanted are values under which conditions hold or not, in the order in which
// they were asked for: the first that settles a fact stands.
type wanted struct {
	pick  chooser
	order []FactID
	value map[FactID]int
}

func (w *wanted) want(c Condition, holds bool) {
	all, some := c.All, c.Any
	if !holds {
		all, some = some, all
	}
	for _, part := range all {
		w.want(part, holds)
	}
	some = slices.DeleteFunc(slices.Clone(some), func(c Condition) bool { return c.Silent != "" })
	if len(some) > 0 {
		w.want(some[w.pick(len(some))], holds)
	}
	if c.Not != nil {
		w.want(*c.Not, !holds)
	}
	if c.Test != nil {
		w.test(*c.Test, holds)
	}
}

func (w *wanted) test(x Test, holds bool) {
	if _, settled := w.value[x.Of]; settled {
		return
	}
	f, _ := published().Fact(x.Of)
	var may []int
	for v := f.Low; v <= f.High; v++ {
		if x.cellHolds(v) == holds {
			may = append(may, v)
		}
	}
	if len(may) > 0 {
		w.order, w.value[x.Of] = append(w.order, x.Of), may[w.pick(len(may))]
	}
}
