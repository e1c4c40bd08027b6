package coordination_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// works makes an involvement of "agency/worker member", with a star where they lead.
func works(text string) assessment.Involvement {
	post, member, _ := strings.Cut(text, " ")
	agency, worker, _ := strings.Cut(post, "/")
	v := assessment.Involvement{Agency: assessment.AgencyID(agency), Member: assessment.MemberID(member), Worker: assessment.WorkerID(worker)}
	if name, lead := strings.CutSuffix(member, "*"); lead {
		v.Member, v.Lead = assessment.MemberID(name), assessment.AnswerYes
	}
	return v
}

func involved(all ...string) assessment.Record {
	r := family()
	for _, text := range all {
		r.Involvements = append(r.Involvements, works(text))
	}
	return r
}

func TestRecordedLeads(t *testing.T) {
	t.Parallel()
	type lead struct {
		row
		works []string
		want  string
	}
	for _, r := range []lead{
		{row{"nobody", "none is recorded"}, []string{"elm/w1 dan"}, ""},
		{row{"one for two", "one worker, however many they work with"}, []string{"hub/w2 ros*", "hub/w2 dan*"}, "w2@hub"},
		{row{"two", "a fault to sort out"}, []string{"hub/w2 ros*", "elm/w1 dan*"}, "w1@elm, w2@hub"},
		{row{"one at two agencies", "the same person"}, []string{"hub/w2 ros*", "elm/w2 dan*"}, "w2@elm+hub"},
		{row{"without a name, and with", "may be the same person"}, []string{"hub ros*", "hub/w2 dan*"}, "w2@hub"},
		{row{"without a name at two", "nobody works for two without a name"}, []string{"hub ros*", "elm dan*"}, "@elm, @hub"},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			got := of(t, coordination.Local{}, involved(r.works...)).Lead
			var all []string
			for _, l := range got.Recorded {
				var at []string
				for _, a := range l.Agencies {
					at = append(at, string(a))
				}
				all = append(all, string(l.Worker)+"@"+strings.Join(at, "+"))
			}
			assert.Equal(t, r.want, strings.Join(all, ", "))
			assert.Equal(t, len(all) == 1, len(got.Candidates) == 0, "no suggestion where one already leads")
		})
	}
}

func TestCandidates(t *testing.T) {
	t.Parallel()
	type candidates struct {
		row
		works   []string
		consent []assessment.AgencyID
		want    string
	}
	for _, r := range []candidates{
		{row{"most of the family", "works with two of three"}, []string{"elm/w1 ros", "elm/w1 dan", "hub/w2 ros"}, nil, "w1 w2"},
		{row{"per worker", "an agency's two workers are two people"}, []string{"elm/w1 ros", "elm/w3 dan", "hub/w2 ros", "hub/w2 dan"}, nil, "w2 w1 w3"},
		{row{"involvements", "two with the same person"}, []string{"elm/w1 ros", "elm/w1 ros", "hub/w2 dan"}, nil, "w1 w2"},
		{row{"for families", "before others, the rest being equal"}, []string{"elm/w1 ros", "hub/w2 ros"}, nil, "w2 w1"},
		{row{"consents", "the rest being equal"}, []string{"elm/w1 ros", "oak/w4 ros"}, []assessment.AgencyID{"oak"}, "w4 w1"},
		{row{"for families before consents", "the order of the policy"}, []string{"elm/w1 ros", "hub/w2 ros"}, []assessment.AgencyID{"elm"}, "w2 w1"},
		{row{"by id", "nothing else tells them apart"}, []string{"oak/w4 ros", "elm/w1 ros"}, nil, "w1 w4"},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := involved(r.works...)
			for _, to := range r.consent {
				record.Consents = append(record.Consents, agreed("ros", to, assessment.TopicInvolvement))
			}
			var got []string
			for _, c := range of(t, coordination.Local{}, record).Lead.Candidates {
				got = append(got, string(c.Worker))
				assert.NotEmpty(t, c.Text)
			}
			assert.Equal(t, r.want, strings.Join(got, " "))
		})
	}
}

// TestALeadIsCalledForByTheLocalNumberOnly: without it nothing is judged.
func TestALeadIsCalledForByTheLocalNumberOnly(t *testing.T) {
	t.Parallel()
	type calls struct {
		row
		from *int
		want coordination.Judgement
	}
	for _, r := range []calls{
		{row{"not given", "nobody said how many are many"}, nil, coordination.JudgementNotMade},
		{row{"reached", "as many as that"}, number(2), coordination.JudgementYes},
		{row{"more than recorded", "more may work with them than is recorded"}, number(3), coordination.JudgementNotSeen},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			got := of(t, coordination.Local{LeadWorkerFrom: r.from}, involved("elm/w1 dan", "hub/w2 ros")).Lead
			assert.Equal(t, 2, got.Agencies)
			assert.Equal(t, r.want, got.CallsForLead)
		})
	}
}

// TestWithoutWorker: nobody is recorded, an agency without a name is, and what is over
// or still to come is not.
func TestWithoutWorker(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub ros", "asc ros")
	over, later := works("oak/w4 kit"), works("elm/w1 kit")
	over.Until, later.From = day("2026-04-05"), day("2026-04-07")
	r.Involvements = append(r.Involvements, over, later)
	gaps := of(t, coordination.Local{}, r).WithoutWorker
	if assert.Len(t, gaps, 2) {
		assert.Equal(t, assessment.MemberID("ros"), gaps[0].Member)
		assert.Equal(t, []assessment.AgencyID{"hub", "asc"}, gaps[0].Agencies)
		assert.Contains(t, gaps[0].Text, "no worker is named")
		assert.Equal(t, assessment.MemberID("kit"), gaps[1].Member)
		assert.Contains(t, gaps[1].Text, "Nobody is recorded")
	}
	assert.Empty(t, coordinator(t, coordination.Local{}).Team(involved("elm/w1 dan", "elm/w1 ros", "elm/w1 kit"), assessment.Day{}).WithoutWorker)
}

// TestAViewSaysThatItIsOne: no other agency's consents are judged by what a view
// does not show, and nobody is asked before the lead worker is.
func TestAViewSaysThatItIsOne(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub/w2 ros", "hub/w2 dan")
	for _, about := range []assessment.MemberID{"ros", "dan"} {
		r.Consents = append(r.Consents, agreed(about, "elm", assessment.TopicInvolvement, assessment.TopicExistence), agreed(about, "hub", assessment.TopicInvolvement))
	}
	r.Consents = append(r.Consents, agreed("ros", "elm", assessment.TopicUse))
	r.Consents[4].Withdrawn = day("2026-03-01")
	view := r.For(assessment.Audience{Agency: "elm"}, assessment.PurposeCoordination, day("2026-04-06"))
	team := of(t, coordination.Local{}, view)
	assert.Equal(t, view.View, team.View)
	assert.Contains(t, team.Notes[0].Text, "view")
	assert.Len(t, team.Parties, 2)
	for _, c := range team.Lead.Candidates {
		assert.Nil(t, c.Consents)
	}
	assert.NotEmpty(t, team.Lacking)
	for _, x := range team.Lacking {
		assert.Equal(t, assessment.AgencyID("elm"), x.Agency)
		assert.Equal(t, coordination.StandingNotRecorded, x.Standing, "that it was withdrawn is not for this audience")
		assert.Contains(t, x.Text, "lead worker")
	}
	r.Consents = r.Consents[:4] // without the one that was withdrawn
	without := r.For(assessment.Audience{Agency: "elm"}, assessment.PurposeCoordination, day("2026-04-06"))
	assert.Equal(t, team, of(t, coordination.Local{}, without), "what is hidden changes nothing")
}
