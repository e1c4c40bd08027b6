package coordination_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// crowd is a family of n and four agencies: each member with two of them, five
// appointments, two assessments, two pieces of advice and two consents.
func crowd(n int) assessment.Record {
	r := family()
	r.Members = nil
	agency := func(i int) assessment.AgencyID { return r.Agencies[i%len(r.Agencies)].ID }
	clocks := []string{"09:00", "09:30", "11:00", "", "14:00"}
	for i := range n {
		id := assessment.MemberID(fmt.Sprint("m", i))
		r.Members = append(r.Members, assessment.Member{ID: id, Label: fmt.Sprint("Person ", i)})
		for k := range 2 {
			r.Involvements = append(r.Involvements, assessment.Involvement{Agency: agency(i + k), Member: id, Worker: assessment.WorkerID(fmt.Sprint("w", (i+k)%4))})
			r.Assessed = append(r.Assessed, assessed(agency(i+k), id, []string{"2026-03-01", "2026-03-20"}[k], 0))
			a := advice(agency(i+k), assessment.AnswerNo+assessment.Answer(k), "2026-03-01")
			a.Member = id
			r.Advice = append(r.Advice, a)
			r.Consents = append(r.Consents, agreed(id, agency(i+k), assessment.TopicInvolvement, assessment.TopicExistence))
		}
		for k := range 5 {
			start, _ := assessment.ParseClock(clocks[k])
			r.Appointments = append(r.Appointments, assessment.Appointment{Agency: agency(i + k), Member: id, On: day(fmt.Sprint("2026-04-0", 6+k%2)), Start: start, Minutes: 60})
		}
	}
	r.FirstContacts = []assessment.FirstContact{{Point: assessment.EntryPointSchool}}
	return r
}

// BenchmarkTeam looks at one record: the cost is linear in members times agencies.
func BenchmarkTeam(b *testing.B) {
	most := 4
	c := coordinator(b, coordination.Local{AppointmentsAWeek: &most, LeadWorkerFrom: &most, SameNeedWithin: &most, Routes: routes("oak>hub hub>elm")})
	for _, n := range []int{2, 5, 10, 20, 50} {
		r := crowd(n)
		require.NoError(b, r.Validate())
		b.Run(fmt.Sprint("members=", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Team(r, assessment.Day{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/member")
		})
	}
}

// BenchmarkTeamBusyDay has n appointments of one person on one day, all of which
// overlap or may.
func BenchmarkTeamBusyDay(b *testing.B) {
	c := coordinator(b, coordination.Local{})
	for _, n := range []int{100, 1000, 10_000} {
		r := family()
		for i := range n {
			a := assessment.Appointment{Agency: "elm", Member: "ros", On: r.Day, Minutes: 60}
			a.Start, _ = assessment.ParseClock(fmt.Sprintf("%02d:%02d", i/60%24, i%60))
			if i%10 == 0 {
				a.Start = assessment.Clock{}
			}
			r.Appointments = append(r.Appointments, a)
		}
		b.Run(fmt.Sprint("appointments=", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Team(r, assessment.Day{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/appointment")
		})
	}
}
