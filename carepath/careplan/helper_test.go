package careplan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// secret stands wherever no text of ours may repeat what it was given.
const secret = "zq-Secret-7731"

// row names one case of a table and says why it is in it.
type row struct{ name, why string }

// explain fails a row without a name or a why, and shows the why of a case that fails.
func (r row) explain(t *testing.T) {
	t.Helper()
	require.NotEmpty(t, r.name)
	require.NotEmpty(t, r.why)
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("why: %s", r.why)
		}
	})
}

// fault is a pointer and the sentinel that the error there must match.
type fault struct {
	path string
	err  error
}

// requireFaults compares every fault of err, in order.
func requireFaults(t *testing.T, err error, want ...fault) {
	t.Helper()
	var got assessment.FieldErrors
	if len(want) == 0 {
		require.NoError(t, err)
		return
	}
	require.ErrorAs(t, err, &got)
	require.Len(t, got, len(want), "%v", err)
	for i, w := range want {
		assert.Equal(t, w.path, got[i].Path, "place of fault %d", i)
		require.ErrorIs(t, got[i], w.err, "fault %d", i)
	}
	assert.NotContains(t, err.Error(), secret)
}

func day(text string) assessment.Day { return assessment.MustParseDay(text) }

// by is a source: an informant, a worker who wrote it down, and a day.
func by(informant assessment.MemberID, on string) assessment.Source {
	return assessment.Source{Informant: informant, Assessor: "w1", On: day(on)}
}

// plan is a realistic plan: Gwen is Dan's mother, Dan drinks.
func plan() careplan.Document {
	return careplan.Document{
		ID: "p1", Record: "r1", Day: day("2026-06-30"),
		Leads:   []careplan.Lead{{Worker: "w1", Agency: "family-service", From: day("2026-01-10")}},
		Reviews: []careplan.ReviewDate{{Set: day("2026-01-10"), Due: day("2026-07-10")}},
		Goals: []careplan.Goal{
			{
				ID: "sleep", For: "gwen", Text: "Gwen worries less at night", SetOn: day("2026-01-10"),
				Indicator: careplan.Indicator{Impact: assessment.ImpactIndicatorAnxiety, Focal: "dan"},
				Owners:    []careplan.Owner{{By: careplan.Party{Member: "gwen"}, From: day("2026-01-10")}},
				Reviews:   []careplan.ReviewDate{{Set: day("2026-01-10"), Due: day("2026-04-10")}},
				Replies:   []careplan.Reply{{Says: careplan.AcceptanceAgree, Source: by("gwen", "2026-01-10")}},
				Entries: []careplan.Entry{
					{State: careplan.AchievementInProgress, Source: by("gwen", "2026-01-10")},
					{State: careplan.AchievementImproving, Note: "Sleeps through most nights", Source: by("gwen", "2026-04-10")},
				},
			},
			{
				ID: "sundays", For: "gwen", Text: "Dan cooks on Sundays", SetOn: day("2026-02-01"),
				Indicator: careplan.Indicator{Gives: assessment.CapitalIndicatorPracticalHelp, Focal: "dan"},
				Owners:    []careplan.Owner{{By: careplan.Party{Worker: "w1"}, From: day("2026-02-01")}},
				Replies: []careplan.Reply{
					{Says: careplan.AcceptancePending, Source: by("dan", "2026-02-01")},
					{Says: careplan.AcceptanceAgree, Source: by("gwen", "2026-02-01")},
					{Says: careplan.AcceptanceAgree, Source: by("", "2026-02-01")},
					{Says: careplan.AcceptanceAgree, Source: by("dan", "2026-03-01")},
				},
			},
		},
		Roles: []careplan.AgreedRole{{
			Member: "gwen", For: "dan", Role: assessment.RoleFamilySessions, SetOn: day("2026-02-01"),
			Replies: []careplan.Reply{
				{Says: careplan.AcceptanceAgree, Source: by("gwen", "2026-02-01")},
				{Says: careplan.AcceptanceAgree, Source: by("dan", "2026-02-15")},
			},
		}},
	}
}

// family is the record that the plan belongs to.
func family() assessment.Record {
	return assessment.Record{
		ID: "r1", Day: day("2026-06-30"),
		Members:  []assessment.Member{{ID: "gwen"}, {ID: "dan"}},
		Agencies: []assessment.Agency{{ID: "family-service"}},
	}
}

// copied is a plan that shares nothing with the one given.
func copied(t require.TestingT, d careplan.Document) careplan.Document {
	data, err := careplan.Encode(d)
	require.NoError(t, err)
	out, err := careplan.Decode(data)
	require.NoError(t, err)
	return out
}

// drawPlan draws a valid plan of a few goals and roles.
func drawPlan(t *rapid.T) careplan.Document {
	d := careplan.Document{ID: "p", Record: "r", Day: day("2026-12-31")}
	d.Leads = draw(t, "leads", func() careplan.Lead { return careplan.Lead{Worker: "w1", From: drawDay(t)} })
	d.Reviews = drawReviews(t)
	for i := range rapid.IntRange(0, 3).Draw(t, "goals") {
		d.Goals = append(d.Goals, drawGoal(t, careplan.GoalID("g"+string(rune('0'+i)))))
	}
	if rapid.Bool().Draw(t, "role") {
		d.Roles = append(d.Roles, careplan.AgreedRole{Member: "gwen", For: "dan", Role: assessment.RoleNetworkMember, SetOn: day("2026-01-01"), Replies: draw(t, "replies", func() careplan.Reply { return drawReply(t) })})
	}
	return d
}

func drawGoal(t *rapid.T, id careplan.GoalID) careplan.Goal {
	return careplan.Goal{
		ID: id, For: "gwen", Text: "One thing", SetOn: day("2026-01-01"), Indicator: drawIndicator(t),
		Owners:  append([]careplan.Owner{{By: careplan.Party{Member: "gwen"}, From: day("2026-01-01")}}, draw(t, "owners", func() careplan.Owner { return careplan.Owner{By: drawParty(t), From: drawDay(t)} })...),
		Reviews: drawReviews(t),
		Replies: draw(t, "replies", func() careplan.Reply { return drawReply(t) }),
		Entries: draw(t, "entries", func() careplan.Entry { return drawEntry(t) }),
	}
}

func drawIndicator(t *rapid.T) careplan.Indicator {
	return rapid.SampledFrom([]careplan.Indicator{
		{Impact: assessment.ImpactIndicatorGuilt, Focal: "dan"},
		{Domain: assessment.ImpactDomainFinance},
		{Gives: assessment.CapitalIndicatorHope, Focal: "dan"},
		{Need: assessment.NeedAreaHousing},
		{Own: "choir"},
	}).Draw(t, "indicator")
}

func draw[T any](t *rapid.T, label string, one func() T) []T {
	var out []T
	for range rapid.IntRange(0, 4).Draw(t, label) {
		out = append(out, one())
	}
	return out
}

func drawDay(t *rapid.T) assessment.Day {
	return day(rapid.SampledFrom([]string{"2026-01-01", "2026-02-01", "2026-02-02", "2026-06-30", "2026-12-31"}).Draw(t, "day"))
}

func drawParty(t *rapid.T) careplan.Party {
	return rapid.SampledFrom([]careplan.Party{{Member: "gwen"}, {Member: "dan"}, {Worker: "w1"}}).Draw(t, "party")
}

func drawSource(t *rapid.T) assessment.Source {
	return assessment.Source{Informant: drawParty(t).Member, Assessor: "w1", On: drawDay(t)}
}

func drawReply(t *rapid.T) careplan.Reply {
	return careplan.Reply{Says: careplan.Acceptance(rapid.IntRange(1, 3).Draw(t, "says")), Source: drawSource(t)}
}

func drawEntry(t *rapid.T) careplan.Entry {
	state := careplan.Achievement(rapid.IntRange(0, 9).Draw(t, "state"))
	return careplan.Entry{State: state, TakesBack: state == 0, Source: drawSource(t)}
}

func drawReviews(t *rapid.T) []careplan.ReviewDate {
	return draw(t, "reviews", func() careplan.ReviewDate { return careplan.ReviewDate{Set: drawDay(t), Due: day("2027-01-01")} })
}
