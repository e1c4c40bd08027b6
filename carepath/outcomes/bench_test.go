package outcomes_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
)

// cohort is courses of families of three, a quarter of their answers missing and an
// agency or two involved; they share nothing but their shape.
func cohort(n int) []outcomes.Course {
	ratings := []assessment.Severity{none, mild, moderate, severe, none, mild, unasked, declined}
	seed := uint64(1)
	next := func() assessment.Severity {
		seed = seed*6364136223846793005 + 1442695040888963407
		return ratings[seed>>61]
	}
	full := func(on string) assessment.Record {
		var said []assessment.Impact
		for _, m := range []assessment.MemberID{"gwen", "tom"} {
			i := social(m, next(), next())
			i.Health = assessment.HealthImpact{Guilt: next(), Anger: next(), Shame: next(), Anxiety: next(), Depression: next(), IllHealth: next()}
			i.Relationships = assessment.RelationshipsImpact{Conflict: next(), DealingAlone: next()}
			i.Finance = assessment.FinanceImpact{Theft: next(), RepayingDebts: next()}
			said = append(said, i)
		}
		r := record(on, said...)
		r.Involvements = []assessment.Involvement{{Agency: assessment.AgencyID(fmt.Sprint("a", seed>>62)), Member: "gwen"}}
		return r
	}
	out := make([]outcomes.Course, n)
	for i := range out {
		out[i] = outcomes.Course{Entry: full(entryDay), Review: full(reviewDay), Later: []assessment.Record{full(lateDay)}}
	}
	return out
}

// BenchmarkCohort compares and adds up whole cohorts, each with one later review: time
// and allocations per family stay the same as the cohort grows.
func BenchmarkCohort(b *testing.B) {
	for _, n := range []int{100, 1_000, 4_000} {
		courses := cohort(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			perFamily(b, n, func() {
				var t outcomes.AgencyTally
				for _, c := range courses {
					f, err := outcomes.Compare(c, rule())
					require.NoError(b, err)
					require.NoError(b, t.Add(f))
				}
			})
		})
	}
}

// BenchmarkTally adds up families that were compared before.
func BenchmarkTally(b *testing.B) {
	for _, n := range []int{1_000, 4_000, 16_000} {
		families := make([]outcomes.Family, n)
		made := cohort(100)
		for i := range families {
			families[i] = compare(b, made[i%len(made)])
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			perFamily(b, n, func() {
				var t outcomes.Tally
				for _, f := range families {
					if err := t.Add(f); err != nil {
						b.Fatal(err)
					}
				}
				t.Results()
			})
		})
	}
}

// perFamily reports time and allocations for each family of a cohort of n.
func perFamily(b *testing.B, n int, do func()) {
	b.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	runs := 0
	for b.Loop() {
		do()
		runs++
	}
	runtime.ReadMemStats(&after)
	families := float64(runs) * float64(n)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/families, "ns/family")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/families, "allocs/family")
}
