package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// cellRig is the library with one rule in it, whose facts are read from a box
// instead of a record. Everything else is as it comes: the rule is built,
// decided and planned by what is exported.
type cellRig struct {
	*cellRule
	book     *Rulebook
	record   assessment.Record
	subject  assessment.MemberID
	pictures [2]*assessment.Picture // on the first day and on the last
	now      map[FactID]assessment.Reading
}

func newCellRig(t *testing.T, s *cellRule) *cellRig {
	t.Helper()
	g := &cellRig{cellRule: s, now: map[FactID]assessment.Reading{}}
	g.record, g.subject = peopleFor(s.rule.For)
	g.record.Day = s.days[0]
	for i, day := range s.days {
		g.pictures[i] = assessment.Gather(g.record, day)
	}
	book, err := NewRulebook(Definition{
		ID: "one-rule", Title: "One of the published rules", Version: "1", Rules: []Rule{s.rule},
	}, g.facts())
	require.NoError(t, err, s.rule.ID)
	g.book = book
	return g
}

// facts are those that the rule mentions, read from the box.
func (g *cellRig) facts() (out []Fact) {
	seen := map[FactID]bool{}
	add := func(id FactID) {
		if f, ok := g.from.Fact(id); ok && !seen[id] {
			seen[id] = true
			f.Read = func(*assessment.Picture, About) assessment.Reading { return g.now[id] }
			out = append(out, f)
		}
	}
	for _, c := range slices.Concat(g.rule.Requires, g.rule.Excludes, g.rule.Cautions) {
		eachCellTest(c.When, func(x Test) { add(x.Of) })
	}
	if len(g.rule.Applies.Countries) > 0 {
		add(FactCountry)
	}
	return out
}

// peopleFor is a record with just those whom a rule is decided for, and the one
// whom its decision is about.
func peopleFor(s Scope) (assessment.Record, assessment.MemberID) {
	r := assessment.Record{ID: "fictional", Members: []assessment.Member{{ID: "m1"}}}
	if s == ScopeMember {
		return r, "m1"
	}
	r.Members = append(r.Members, assessment.Member{ID: "m0"})
	r.UnmetNeeds = []assessment.UnmetNeed{{Member: "m0", Area: assessment.NeedAreaMoney}}
	switch s {
	case ScopePair:
		return r, "m1"
	case ScopeFocal:
		return r, "m0"
	default:
		return r, ""
	}
}

// set makes a box what is known. Facts in declined are ones that somebody would
// rather not say more of.
func (g *cellRig) set(x cellBox, declined uint64) {
	for i, f := range g.cellRule.facts {
		r := assessment.Reading{}
		if x[i] != f.whole() {
			r.Span = f.span(x[i])
		}
		if declined>>i&1 == 1 {
			r.Absent = assessment.AbsenceAskedDeclined
		}
		g.now[f.ID] = r
	}
}

// decide is the library's decision for a box, and how many it came to: none
// where the rule does not apply.
func (g *cellRig) decide(x cellBox, declined uint64, day int) (Decision, int) {
	g.set(x, declined)
	all := g.book.Decide(g.pictures[day])
	if len(all) == 0 {
		return Decision{}, 0
	}
	return all[0], len(all)
}

// plan is the library's plan for a box.
func (g *cellRig) plan(x cellBox) Plan {
	g.set(x, 0)
	return g.book.Plan(g.record, Options{})
}

// elsewhere reports whether the country is known to be one that the rule is not
// for, so that there is nothing to decide.
func (g *cellRig) elsewhere(x cellBox) bool {
	i := slices.IndexFunc(g.cellRule.facts, func(f cellFact) bool { return f.ID == FactCountry })
	if i < 0 || len(g.rule.Applies.Countries) == 0 {
		return false
	}
	f := g.cellRule.facts[i]
	v, exact := f.span(x[i]).Value()
	return exact && !slices.ContainsFunc(g.rule.Applies.Countries, func(c assessment.Country) bool { return c.String() == f.Word(v) })
}

// place is a fact's number in the stretch, or -1.
func (s *cellRule) place(id FactID) int {
	return slices.IndexFunc(s.facts, func(f cellFact) bool { return f.ID == id })
}
