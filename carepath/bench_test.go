package carepath

import (
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
