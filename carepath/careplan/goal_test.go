package careplan_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

func entry(s careplan.Achievement, on string) careplan.Entry {
	return careplan.Entry{State: s, TakesBack: s == careplan.AchievementNotStated, Source: by("gwen", on)}
}

func TestGoalState(t *testing.T) {
	t.Parallel()
	const achieved, improving, none = careplan.AchievementAchieved, careplan.AchievementImproving, careplan.AchievementNotStated
	for _, c := range []struct {
		row
		entries []careplan.Entry
		on      string
		want    careplan.Achievement
	}{
		{row{"none", "a goal that nobody looked at has no state"}, nil, "2026-12-31", none},
		{row{"before the first", "nothing was said yet"}, []careplan.Entry{entry(achieved, "2026-03-01")}, "2026-02-28", none},
		{row{"of the day", "counts on it"}, []careplan.Entry{entry(achieved, "2026-03-01")}, "2026-03-01", achieved},
		{row{"the latest by day", "and not by place: it was written down late"}, []careplan.Entry{entry(achieved, "2026-03-01"), entry(improving, "2026-02-01")}, "2026-03-01", achieved},
		{row{"two of a day", "the one further down puts the other right"}, []careplan.Entry{entry(achieved, "2026-03-01"), entry(improving, "2026-03-01")}, "2026-03-01", improving},
		{row{"taken back", "an error leaves no state, and not the one before"}, []careplan.Entry{entry(improving, "2026-02-01"), entry(achieved, "2026-03-01"), entry(none, "2026-03-01")}, "2026-03-01", none},
		{row{"no day given", "all of it"}, []careplan.Entry{entry(improving, "2026-02-01"), entry(achieved, "2026-03-01")}, "", achieved},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			g := careplan.Goal{ID: "g", Entries: c.entries}
			assert.Equal(t, c.want, g.State(day(c.on)))
			assert.Equal(t, c.want, careplan.Document{Goals: []careplan.Goal{g}}.State("g", day(c.on)))
		})
	}
	assert.Equal(t, none, plan().State("no-such", day("2026-12-31")), "what is no goal is not achieved")
}

// TestNothingIsSilentlyAchieved: a state was said by somebody, up to the day; and a new
// entry changes nothing before its day.
func TestNothingIsSilentlyAchieved(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		g := drawGoal(t, "g")
		on := drawDay(t)
		state := g.State(on)
		said := slices.ContainsFunc(g.Entries, func(e careplan.Entry) bool { return e.State == state && e.Source.On.Compare(on) <= 0 })
		require.True(t, said || state == careplan.AchievementNotStated)
		g.Entries = append(g.Entries, careplan.Entry{State: careplan.AchievementAchieved, Source: assessment.Source{Informant: "gwen", On: on.Next()}})
		require.Equal(t, state, g.State(on))
		g.Entries = append(g.Entries, careplan.Entry{State: careplan.AchievementNoChange, Source: assessment.Source{Informant: "gwen", On: day("2026-12-31").Next()}})
		require.Equal(t, careplan.AchievementNoChange, g.State(assessment.Day{}), "the latest of all")
	})
}

func TestAgreed(t *testing.T) {
	t.Parallel()
	const agree, disagree, pending, none = careplan.AcceptanceAgree, careplan.AcceptanceDisagree, careplan.AcceptancePending, careplan.AcceptanceNotStated
	says := func(a careplan.Acceptance, who assessment.MemberID, on string) careplan.Reply {
		return careplan.Reply{Says: a, Source: by(who, on)}
	}
	for _, c := range []struct {
		row
		replies []careplan.Reply
		want    careplan.Acceptance
	}{
		{row{"nobody asked", "silence is no agreement"}, nil, none},
		{row{"one of two", "the other was not asked"}, []careplan.Reply{says(agree, "gwen", "2026-02-01")}, none},
		{row{"one pending, one silent", "not all have answered"}, []careplan.Reply{says(pending, "gwen", "2026-02-01")}, none},
		{row{"both", "agreed"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(agree, "dan", "2026-02-01")}, agree},
		{row{"one thinks about it", "all have answered"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(pending, "dan", "2026-02-01")}, pending},
		{row{"one no", "is enough, whoever else has not answered"}, []careplan.Reply{says(disagree, "dan", "2026-02-01")}, disagree},
		{row{"changed their mind", "the last word counts"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(disagree, "dan", "2026-02-01"), says(agree, "dan", "2026-03-01")}, agree},
		{row{"gave it up", "a role may be laid down"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(agree, "dan", "2026-02-01"), says(disagree, "gwen", "2026-03-01")}, disagree},
		{row{"after the day", "was not said yet"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(agree, "dan", "2027-01-01")}, none},
		{row{"a worker's word", "stands for nobody else's"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(agree, "", "2026-02-01")}, none},
		{row{"somebody else's", "is not asked for and changes nothing"}, []careplan.Reply{says(agree, "gwen", "2026-02-01"), says(agree, "dan", "2026-02-01"), says(disagree, "tom", "2026-02-01")}, agree},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			a := careplan.AgreedRole{Member: "gwen", For: "dan", Replies: c.replies}
			assert.Equal(t, c.want, a.Agreed(day("2026-12-31")))
			g := careplan.Goal{
				For: "gwen", Replies: c.replies, Indicator: careplan.Indicator{Gives: assessment.CapitalIndicatorHope, Focal: "dan"},
				Owners: []careplan.Owner{{By: careplan.Party{Member: "dan"}, From: day("2026-01-01")}},
			}
			assert.Equal(t, c.want, g.Agreed(day("2026-12-31")), "a goal comes together in the same way")
		})
	}
	assert.Equal(t, none, careplan.Goal{}.Agreed(day("2026-12-31")), "nobody is concerned")
}

// TestOwnRightWaitsForNobody: a goal about what the use does to a member does not need
// the agreement of the person who uses, nor can they refuse it.
func TestOwnRightWaitsForNobody(t *testing.T) {
	t.Parallel()
	g := plan().Goals[0]
	assert.Equal(t, []careplan.Party{{Member: "gwen"}}, g.Concerned(day("2026-06-30")))
	g.Replies = append(g.Replies, careplan.Reply{Says: careplan.AcceptanceDisagree, Source: by("dan", "2026-03-01")})
	assert.Equal(t, careplan.AcceptanceAgree, g.Agreed(day("2026-06-30")))
	given := plan().Goals[1]
	assert.Equal(t, []careplan.Party{{Member: "gwen"}, {Worker: "w1"}, {Member: "dan"}}, given.Concerned(day("2026-06-30")))
	assert.Equal(t, careplan.AcceptancePending, given.Agreed(day("2026-02-28")))
	assert.Equal(t, careplan.AcceptanceAgree, given.Agreed(assessment.Day{}))
	assert.Equal(t, careplan.AcceptancePending, given.Reply(careplan.Party{Member: "dan"}, day("2026-02-01")))
}

func TestIndicatorKind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		indicator careplan.Indicator
		want      careplan.IndicatorKind
		family    bool
	}{
		{row{"none", "says nothing"}, careplan.Indicator{}, careplan.IndicatorKindNotStated, false},
		{row{"impact", "what the use does"}, careplan.Indicator{Impact: assessment.ImpactIndicatorShame}, careplan.IndicatorKindImpact, true},
		{row{"an area", "as a whole"}, careplan.Indicator{Domain: assessment.ImpactDomainSocial}, careplan.IndicatorKindImpact, true},
		{row{"gives", "what the person gives"}, careplan.Indicator{Gives: assessment.CapitalIndicatorHope, Focal: "dan"}, careplan.IndicatorKindGives, true},
		{row{"need", "help that is lacking"}, careplan.Indicator{Need: assessment.NeedAreaMoney}, careplan.IndicatorKindNeed, false},
		{row{"own", "the host's"}, careplan.Indicator{Own: "choir"}, careplan.IndicatorKindOwn, false},
		{row{"two", "which is it?"}, careplan.Indicator{Own: "choir", Need: assessment.NeedAreaMoney}, careplan.IndicatorKindNotStated, false},
		{row{"three", "more than one stays more than one"}, careplan.Indicator{Own: "choir", Need: assessment.NeedAreaMoney, Impact: assessment.ImpactIndicatorShame}, careplan.IndicatorKindNotStated, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			assert.Equal(t, c.want, c.indicator.Kind())
			assert.Equal(t, c.family, c.indicator.FamilyFocused())
		})
	}
}

func TestLeadsReviewsAndOwners(t *testing.T) {
	t.Parallel()
	d := plan()
	_, said := d.LeadOn(day("2026-01-09"))
	assert.False(t, said)
	d.Leads = append(d.Leads, careplan.Lead{From: day("2026-05-01")})
	l, said := d.LeadOn(day("2026-05-01"))
	assert.True(t, said)
	assert.Empty(t, l.Worker, "the post is vacant, and the plan says so")
	l, _ = d.LeadOn(day("2026-04-30"))
	assert.Equal(t, assessment.WorkerID("w1"), l.Worker)

	assert.Equal(t, []careplan.Overdue{{Goal: "sleep", Due: day("2026-04-10")}}, d.Overdue(assessment.Day{}))
	assert.Equal(t, []careplan.Overdue{{Due: day("2026-07-10")}, {Goal: "sleep", Due: day("2026-04-10")}}, d.Overdue(day("2026-07-10")))
	assert.Empty(t, d.Overdue(day("2026-04-09")))
	d.Goals[0].Reviews = append(d.Goals[0].Reviews, careplan.ReviewDate{Set: day("2026-04-10")})
	assert.Empty(t, d.Overdue(assessment.Day{}), "no further review is meant")

	g := d.Goals[0]
	g.Owners = append(g.Owners, careplan.Owner{By: careplan.Party{Worker: "w2"}, From: day("2026-05-01")})
	assert.True(t, g.OwnerOn(day("2026-01-01")).IsZero())
	assert.Equal(t, careplan.Party{Member: "gwen"}, g.OwnerOn(day("2026-04-30")))
	assert.Equal(t, careplan.Party{Worker: "w2"}, g.OwnerOn(assessment.Day{}))
}

func TestSources(t *testing.T) {
	t.Parallel()
	for _, c := range careplan.Sources() {
		require.NoError(t, c.Validate())
	}
}
