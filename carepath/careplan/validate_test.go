package careplan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

func TestValidate(t *testing.T) {
	t.Parallel()
	type d = careplan.Document
	tooMany := make([]careplan.Entry, 1001)
	for i := range 1000 { // the last one has a fault that nobody looks for
		tooMany[i] = entry(careplan.AchievementNoChange, "2026-03-01")
	}
	for _, c := range []struct {
		row
		change func(*d)
		want   []fault
	}{
		{row{"as it is", "valid"}, func(*d) {}, nil},
		{row{"a review to come", "the one thing that may lie ahead"}, func(p *d) { p.Reviews[0].Due = day("2030-01-01") }, nil},
		{row{"nobody leads", "may be said"}, func(p *d) { p.Leads = append(p.Leads, careplan.Lead{From: day("2026-05-01")}) }, nil},
		{row{"not in the order of days", "goals and roles stand as they were written"}, func(p *d) {
			p.Goals[0], p.Goals[1] = p.Goals[1], p.Goals[0]
			r := p.Roles[0]
			r.Role, r.SetOn = assessment.RoleNetworkMember, day("2026-01-15")
			p.Roles = append(p.Roles, r)
		}, nil},
		{row{"a stranger's form", "of an id, too"}, func(p *d) { p.Goals[1].Indicator.Focal = secret + "/" }, []fault{{"/goals/1/indicator/focal", assessment.ErrID}}},
		{row{"anybody's use", "needs nobody named"}, func(p *d) { p.Goals[0].Indicator.Focal = "" }, nil},
		{row{"nothing", "ids and a day are needed"}, func(p *d) { *p = d{} }, []fault{{"/id", assessment.ErrMissing}, {"/record", assessment.ErrMissing}, {"/day", assessment.ErrMissing}}},
		{row{"ids", "pointers and commands carry them"}, func(p *d) { p.ID, p.Goals[0].For = "a b", secret+"/" }, []fault{{"/id", assessment.ErrID}, {"/goals/0/for", assessment.ErrID}}},
		{row{"an agency alone", "which of its workers leads?"}, func(p *d) { p.Leads[0].Worker = "" }, []fault{{"/leads/0/worker", assessment.ErrMissing}}},
		{row{"a lead to come", "has not come"}, func(p *d) { p.Leads[0].From = day("2026-07-01") }, []fault{{"/leads/0/from", careplan.ErrFuture}}},
		{row{"a review set ahead", "was not settled yet"}, func(p *d) { p.Reviews[0].Set = day("2026-07-01") }, []fault{{"/reviews/0/set", careplan.ErrFuture}}},
		{row{"due before set", "is no plan"}, func(p *d) { p.Reviews[0].Due = day("2026-01-09") }, []fault{{"/reviews/0/due", assessment.ErrOrder}}},
		{row{"a goal twice", "which is meant?"}, func(p *d) { p.Goals[1].ID = "sleep" }, []fault{{"/goals/1/id", assessment.ErrTwice}}},
		{row{"no words", "a goal is in plain words"}, func(p *d) { p.Goals[0].Text = "" }, []fault{{"/goals/0/text", assessment.ErrMissing}}},
		{row{"a line break", "could break a list"}, func(p *d) { p.Goals[0].Text = "a\nb" }, []fault{{"/goals/0/text", assessment.ErrText}}},
		{row{"too long", "201 characters"}, func(p *d) { p.Goals[0].Text = strings.Repeat("é", 201) }, []fault{{"/goals/0/text", assessment.ErrText}}},
		{row{"200 characters", "are taken, whatever their bytes"}, func(p *d) { p.Goals[0].Text = strings.Repeat("é", 200) }, nil},
		{row{"no indicator", "how would anybody know?"}, func(p *d) { p.Goals[0].Indicator = careplan.Indicator{} }, []fault{{"/goals/0/indicator", careplan.ErrIndicator}}},
		{row{"two indicators", "are two goals"}, func(p *d) { p.Goals[0].Indicator.Own = "x" }, []fault{{"/goals/0/indicator", careplan.ErrIndicator}}},
		{row{"a barrier to give", "nobody gives stigma"}, func(p *d) { p.Goals[1].Indicator.Gives = assessment.CapitalIndicatorStigma }, []fault{{"/goals/1/indicator/gives", careplan.ErrStrength}}},
		{row{"given by nobody", "who is to give it?"}, func(p *d) { p.Goals[1].Indicator.Focal = "" }, []fault{{"/goals/1/indicator/focal", assessment.ErrMissing}}},
		{row{"given to oneself", "it is about others"}, func(p *d) { p.Goals[1].Indicator.Focal = "gwen" }, []fault{{"/goals/1/indicator/focal", assessment.ErrSelf}}},
		{row{"a need of two", "is the member's own"}, func(p *d) {
			p.Goals[1].Indicator = careplan.Indicator{Need: assessment.NeedAreaMoney, Focal: "dan"}
		}, []fault{{"/goals/1/indicator/focal", careplan.ErrFocal}}},
		{row{"nobody's", "a goal has an owner"}, func(p *d) { p.Goals[0].Owners = nil }, []fault{{"/goals/0/owners", assessment.ErrMissing}}},
		{row{"a shared owner", "one sees to it"}, func(p *d) { p.Goals[0].Owners[0].By.Worker = "w1" }, []fault{{"/goals/0/owners/0/by", careplan.ErrParty}}},
		{row{"an empty owner", "is nobody"}, func(p *d) { p.Goals[0].Owners[0].By = careplan.Party{} }, []fault{{"/goals/0/owners/0/by", careplan.ErrParty}}},
		{row{"a reply of nobody", "whose word is it?"}, func(p *d) { p.Goals[0].Replies[0].Source = assessment.Source{On: day("2026-02-01")} }, []fault{{"/goals/0/replies/0/source", careplan.ErrSpeaker}}},
		{row{"an empty reply", "says nothing"}, func(p *d) { p.Roles[0].Replies[0].Says = 0 }, []fault{{"/roles/0/replies/0/says", assessment.ErrMissing}}},
		{row{"an entry without a state", "a note is no state"}, func(p *d) { p.Goals[0].Entries[0].State = 0 }, []fault{{"/goals/0/entries/0/state", assessment.ErrMissing}}},
		{row{"an entry of both", "which?"}, func(p *d) { p.Goals[0].Entries[0].TakesBack = true }, []fault{{"/goals/0/entries/0/takesBack", careplan.ErrState}}},
		{row{"an entry of no day", "the latest counts"}, func(p *d) { p.Goals[0].Entries[0].Source.On = assessment.Day{} }, []fault{{"/goals/0/entries/0/source/on", assessment.ErrMissing}}},
		{row{"an entry before the goal", "there was no goal"}, func(p *d) { p.Goals[0].Entries[0].Source.On = day("2026-01-09") }, []fault{{"/goals/0/entries/0/source/on", careplan.ErrBefore}}},
		{row{"an entry to come", "nobody found it yet"}, func(p *d) { p.Goals[0].Entries[1].Source.On = day("2026-07-01") }, []fault{{"/goals/0/entries/1/source/on", careplan.ErrFuture}}},
		{row{"too many", "somebody must read it"}, func(p *d) { p.Goals[0].Entries = tooMany }, []fault{{"/goals/0/entries", assessment.ErrTooLong}}},
		{row{"no role", "which?"}, func(p *d) { p.Roles[0].Role = 0 }, []fault{{"/roles/0/role", assessment.ErrMissing}}},
		{row{"a role for oneself", "is for another"}, func(p *d) { p.Roles[0].For = "gwen" }, []fault{{"/roles/0/for", assessment.ErrSelf}}},
		{row{"a role twice", "which is agreed?"}, func(p *d) { p.Roles = append(p.Roles, p.Roles[0]) }, []fault{{"/roles/1", assessment.ErrTwice}}},
		{row{"a word outside", "Go lets it through"}, func(p *d) { p.Goals[0].Entries[0].State = 99 }, []fault{{"/goals/0/entries/0/state", assessment.ErrWord}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			p := plan()
			c.change(&p)
			requireFaults(t, p.Validate(), c.want...)
			_, err := careplan.Encode(p)
			assert.Equal(t, len(c.want) > 0, err != nil, "what is not valid is not written")
		})
	}
}

func TestValidateIsBounded(t *testing.T) {
	t.Parallel()
	p := plan()
	for range 1000 {
		p.Goals = append(p.Goals, careplan.Goal{})
	}
	var faults assessment.FieldErrors
	require.ErrorAs(t, p.Validate(), &faults)
	require.Len(t, faults, 1001)
	require.ErrorIs(t, faults[1000], assessment.ErrTooMany)
}

func TestValidateFor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		change func(*careplan.Document, *assessment.Record)
		want   []fault
	}{
		{row{"as they are", "everybody is known"}, func(*careplan.Document, *assessment.Record) {}, nil},
		{row{"another record", "is another family"}, func(_ *careplan.Document, r *assessment.Record) { r.ID = secret }, []fault{{"/record", careplan.ErrRecord}}},
		{row{"another agency", "is not involved"}, func(_ *careplan.Document, r *assessment.Record) { r.Agencies = nil }, []fault{{"/leads/0/agency", assessment.ErrNoAgency}}},
		{row{"not valid", "is found first"}, func(p *careplan.Document, _ *assessment.Record) { p.ID = "" }, []fault{{"/id", assessment.ErrMissing}}},
		{row{"strangers", "in every place"}, func(p *careplan.Document, _ *assessment.Record) {
			p.Goals[0].For, p.Goals[0].Indicator.Focal, p.Goals[0].Owners[0].By.Member = "x", "y", "x"
			p.Goals[0].Replies[0].Source.Informant, p.Goals[0].Entries[1].Source.Informant = "x", "x"
			p.Roles[0].Member, p.Roles[0].For, p.Roles[0].Replies[1].Source.Informant = "x", "y", "y"
		}, []fault{
			{"/goals/0/for", assessment.ErrNoMember},
			{"/goals/0/indicator/focal", assessment.ErrNoMember},
			{"/goals/0/owners/0/by/member", assessment.ErrNoMember},
			{"/goals/0/replies/0/source/informant", assessment.ErrNoMember},
			{"/goals/0/entries/1/source/informant", assessment.ErrNoMember},
			{"/roles/0/member", assessment.ErrNoMember},
			{"/roles/0/for", assessment.ErrNoMember},
			{"/roles/0/replies/1/source/informant", assessment.ErrNoMember},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			p, r := plan(), family()
			c.change(&p, &r)
			requireFaults(t, p.ValidateFor(r), c.want...)
		})
	}
}

// TestRoundTrip: what is valid is written, read back the same and written the same.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		p := drawPlan(t)
		require.NoError(t, p.Validate())
		first, err := careplan.Encode(p)
		require.NoError(t, err)
		back, err := careplan.Decode(first)
		require.NoError(t, err)
		require.True(t, assert.ObjectsAreEqual(p, back))
		again, err := careplan.Encode(back)
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
	})
}
