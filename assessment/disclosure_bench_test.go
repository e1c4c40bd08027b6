package assessment_test

import (
	"fmt"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// BenchmarkFor cuts records of 2 to 50 people, each with an impact of and on one
// other, a use and a consent to the clinic: linear cost is the same figure a person.
func BenchmarkFor(b *testing.B) {
	for _, people := range []int{2, 5, 10, 20, 50} {
		r := assessment.Record{ID: "r-1", Day: day("2026-03-31"), Agencies: []assessment.Agency{{ID: "clinic"}}}
		id := func(i int) assessment.MemberID { return assessment.MemberID(fmt.Sprint("m", i%people)) }
		for i := range people {
			r.Members = append(r.Members, assessment.Member{ID: id(i)})
			r.Uses = append(r.Uses, assessment.Use{Member: id(i), Source: told(id(i), "w")})
			r.Impacts = append(r.Impacts, assessment.Impact{Member: id(i), Of: id(i + 1), Source: told(id(i), "w")})
			if i%2 == 0 {
				r.Consents = append(r.Consents, agree(id(i), clinic, assessment.TopicUse, assessment.TopicImpact, assessment.TopicExistence))
			}
		}
		b.Run(fmt.Sprint("people=", people), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.For(clinic, assessment.PurposeCoordination, assessment.Day{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*people), "ns/person")
		})
	}
}
