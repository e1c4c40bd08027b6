package stories

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
)

// The stories of several services, and of the first.

func number(n int) *int { return &n }

// needed is what the stories' services need to know of each other's work.
func needed() []assessment.Topic {
	return []assessment.Topic{assessment.TopicExistence, assessment.TopicNeeds, assessment.TopicInvolvement}
}

func team(t *testing.T, area coordination.Local, r assessment.Record) coordination.Team {
	t.Helper()
	c, err := coordination.NewCoordinator(area)
	require.NoError(t, err)
	return c.Team(r, assessment.Day{})
}

func contact(t *testing.T, area coordination.Local, r assessment.Record, p assessment.EntryPoint) coordination.Contact {
	t.Helper()
	c, err := coordination.NewCoordinator(area)
	require.NoError(t, err)
	return c.FirstContact(r, assessment.Day{}, p)
}

func financeTwice(t *testing.T, _ *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	found := team(t, coordination.Local{SameNeedWithin: number(42)}, r).Repeats
	require.Len(t, found, 2)
	twice, again := found[0], found[1]
	require.Equal(t, assessment.NeedAreaMoney, twice.Area)
	require.Equal(t, []assessment.AgencyID{"money", "family"}, []assessment.AgencyID{twice.Earlier.Agency, twice.Later.Agency})
	require.Equal(t, 28, *twice.DaysApart)
	require.Equal(t, coordination.JudgementYes, twice.Soon)
	require.Equal(t, assessment.AnswerNotAsked, twice.Meant)
	require.Contains(t, twice.Text, "ask, and if it was not, agree which of the two to use")
	require.Equal(t, assessment.AnswerYes, again.Meant, "the council's is a duty of its own")
	require.Contains(t, again.Text, "Nothing is to be done about it")

	marked := r
	marked.Assessed = slices.Clone(r.Assessed)
	marked.Assessed[1].Different = assessment.AnswerYes
	for _, one := range team(t, coordination.Local{}, marked).Repeats {
		require.Equal(t, assessment.AnswerYes, one.Meant)
	}
	for _, one := range team(t, coordination.Local{}, r).Repeats {
		require.Equal(t, coordination.JudgementNotMade, one.Soon, "no source says how soon is too soon")
	}
	require.Len(t, team(t, coordination.Local{SameNeedWithin: number(27)}, r).Repeats, 1)
}

func sevenAppointments(t *testing.T, _ *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	judged := map[*int]coordination.Judgement{
		nil: coordination.JudgementNotMade, number(5): coordination.JudgementYes, number(7): coordination.JudgementNotSeen,
	}
	for most, want := range judged {
		all := team(t, coordination.Local{AppointmentsAWeek: most}, r)
		week := all.Weeks[0]
		require.Equal(t, assessment.MemberID("dee"), week.Member)
		require.Equal(t, 7, week.Number, "the eighth is on the Monday after, and Finn's is Finn's")
		require.Equal(t, 5, week.Agencies)
		require.Equal(t, assessment.MustParseDay("2026-11-23"), week.Monday)
		require.Equal(t, want, week.TooMany)
		require.Equal(t, most == nil, slices.Contains(all.NotGiven, coordination.SettingAppointmentsAWeek))
		require.Len(t, all.Weeks, 3)
		require.Len(t, all.Clashes, 1, "what is alone on its day clashes with nothing, whenever it is")
		require.True(t, all.Clashes[0].Certain)
		require.Contains(t, all.Clashes[0].Text, "10:00 for 60 minutes with The family service and 10:30 for 30 minutes with The school overlap")
	}
}

func noLeadWorker(t *testing.T, _ *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	before := encoded(t, r)
	lead := team(t, coordination.Local{LeadWorkerFrom: number(3)}, r).Lead
	require.Equal(t, before, encoded(t, r), "nobody is made the lead")
	require.Empty(t, lead.Recorded)
	require.Equal(t, coordination.JudgementYes, lead.CallsForLead)
	require.Equal(t, assessment.WorkerID("family.worker"), lead.Candidates[0].Worker)
	require.Equal(t, assessment.WorkerID("council.worker"), lead.Candidates[1].Worker)
	require.Contains(t, lead.Candidates[0].Text, "works with 2 of the 3 people")
	require.Contains(t, lead.Candidates[0].Text, "The service is for families and friends")
	require.Contains(t, lead.Candidates[0].Text, "Consent lets the agency know who else works with 2 of them")
	require.Contains(t, lead.Notes[0].Text, "is a suggestion: the family and the team decide, and ask the worker")
	require.Equal(t, assessment.MemberID("nell"), team(t, coordination.Local{}, r).WithoutWorker[0].Member)

	require.Equal(t, coordination.JudgementNotMade, team(t, coordination.Local{}, r).Lead.CallsForLead)
	decided := r
	decided.Involvements = slices.Clone(r.Involvements)
	decided.Involvements[0].Lead = assessment.AnswerYes // the family chose another
	chosen := team(t, coordination.Local{LeadWorkerFrom: number(3)}, decided).Lead
	require.Equal(t, assessment.WorkerID("clinic.worker"), chosen.Recorded[0].Worker)
	require.Empty(t, chosen.Candidates)
}

// hereabouts is what there is in the area of the emergency department.
func hereabouts() coordination.Local {
	return coordination.Local{
		Services: []coordination.Service{
			{ID: "family", Label: "The family service", Kind: assessment.AgencyKindFamilyService},
		},
		ServicesListed: assessment.ListedAll,
		Routes:         []coordination.Route{{From: "hospital", To: "family"}},
		RoutesListed:   assessment.ListedAll,
	}
}

func emergencyAtTwo(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	require.True(t, plan.Danger)
	require.Contains(t, plan.Steps[0].Title, "get help from the emergency services first")
	require.Equal(t, assessment.MemberID("ana"), plan.Steps[0].Subject)
	require.Empty(t, plan.Questions, "no question before danger is acted on")
	eligible(t, plan, "ana", "", ownSupport, ownSelfHelp)
	eligible(t, plan, "ana", "joel", naloxone)
	require.Contains(t, steps(plan), outcome{rule: naloxone, subject: "ana", focal: "joel"}, "open at night as well")
	for _, s := range plan.Steps {
		require.LessOrEqual(t, s.Stage, carepath.StageOwnRight, "nothing that involves two people")
	}
	require.Empty(t, b.Plan(r, carepath.Options{InCompany: true}).Steps, "nothing is said with Joel in the room")

	told := contact(t, hereabouts(), r, assessment.EntryPointEmergency)
	lines := told.Sentences()
	require.Contains(t, lines[0].Text, "get help from the emergency services first")
	require.True(t, lines[0].AskAlone)
	require.Empty(t, told.Ask, "no question before danger is acted on")
	require.Contains(t, lines[1].Text, "They came in a crisis")
	require.Contains(t, lines[2].Text, "Say who can be reached tonight")
	require.Contains(t, told.Before[0].Text, "went badly for Ana")
	require.Contains(t, said(told.Signpost), "The family service is for families and friends, and The emergency department can refer them")
	aloud := contact(t, hereabouts(), r.InCompany(), assessment.EntryPointEmergency)
	require.Len(t, aloud.Now, 1, "what Ana said alone is not said with Joel there")
	require.Empty(t, aloud.Before)
	nowhere := contact(t, coordination.Local{ServicesListed: assessment.ListedAll}, r, assessment.EntryPointEmergency)
	require.Contains(t, said(nowhere.Signpost), "That is no reason to send anybody away")
	require.Contains(t, said(nowhere.Signpost), "What the first worker can do: listen")

	over := r
	over.Safety = slices.Clone(r.Safety)
	over.Safety[0].Review = assessment.Review{
		Finding: assessment.ReviewFindingNoConcern, Worker: "hospital.nurse", Reason: "Police were called; she is safe with her sister.", On: r.Day,
	}
	then := contact(t, hereabouts(), over, assessment.EntryPointEmergency)
	require.True(t, then.Ask[0].AskAlone, "safety first, and alone")
	require.Contains(t, said(then.Ask), "who looks after the children tonight")
	after := b.Plan(over, carepath.Options{})
	require.False(t, after.Danger)
	require.NotEmpty(t, after.Questions, "once it has been acted on there is time to ask")
	require.True(t, after.Questions[0].Safety)
}
