package carepath

import (
	"fmt"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// families are distinct, so that branches are not learnt by heart.
func families(n int) []assessment.Record {
	out := make([]assessment.Record, n)
	for i := range out {
		out[i] = newFamily(seeded(uint64(i)))
	}
	return out
}

const distinct = 2000

// BenchmarkDecide decides every rule for everybody of a family, from a picture
// that is ready.
func BenchmarkDecide(b *testing.B) {
	book := Published()
	pictures := make([]*assessment.Picture, distinct)
	for i, r := range families(distinct) {
		pictures[i] = assessment.Gather(r, testDay())
	}
	decisions := 0
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		decisions += len(book.Decide(pictures[i%distinct]))
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(decisions), "ns/decision")
}

// BenchmarkPlan takes a record to a plan.
func BenchmarkPlan(b *testing.B) {
	book, records := Published(), families(distinct)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		book.Plan(records[i%distinct], Options{})
		i++
	}
}

// BenchmarkNewRulebook builds the published rulebook.
func BenchmarkNewRulebook(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Published()
	}
}

// BenchmarkMembers has families of 2 to 64 members, one of them focal: linear cost is
// the same figure for each member.
func BenchmarkMembers(b *testing.B) {
	book := Published()
	decider, gatherer := book.Decider(), assessment.Gatherer{}
	for _, n := range []int{2, 4, 8, 16, 32, 64} {
		r := household(n)
		for _, of := range []struct {
			name string
			do   func()
		}{
			{"decider", func() { decider.Decide(gatherer.Gather(&r, r.Day)) }},
			{"plan", func() { book.Plan(r, Options{}) }},
		} {
			b.Run(fmt.Sprintf("%s/members=%d", of.name, n), func(b *testing.B) {
				for b.Loop() {
					of.do()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/member")
			})
		}
	}
}

// household is a couple, and as many more of whom all is said that is said of the one
// who is not focal.
func household(members int) assessment.Record {
	r := couple()
	r.Impacts = []assessment.Impact{{
		Member: "m1", Of: "m0", Affected: assessment.AnswerYes, Health: assessment.HealthImpact{Guilt: assessment.SeverityMild},
		Source: assessment.Source{Informant: "m1"},
	}}
	said := r
	for i := range members - len(said.Members) {
		id := assessment.MemberID(fmt.Sprintf("x%d", i))
		as := func(ids ...*assessment.MemberID) {
			for _, m := range ids {
				if *m == "m1" {
					*m = id
				}
			}
		}
		r.Members = append(r.Members, assessment.Member{ID: id, Born: said.Members[1].Born})
		for _, t := range said.Ties {
			as(&t.Member, &t.Of, &t.Source.Informant)
			r.Ties = append(r.Ties, t)
		}
		for _, m := range said.Impacts {
			as(&m.Member, &m.Source.Informant)
			r.Impacts = append(r.Impacts, m)
		}
		for _, o := range said.RoleOffers {
			as(&o.Member, &o.For, &o.Source.Informant)
			r.RoleOffers = append(r.RoleOffers, o)
		}
		for _, s := range said.Safety {
			as(&s.Harmed, &s.By, &s.Source.Informant)
			r.Safety = append(r.Safety, s)
		}
	}
	return r
}
