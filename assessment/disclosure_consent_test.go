package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// In another's stead nobody lets themselves see anything, nor any member what is
// about safety; and who has decided for themselves since is not decided for.
func TestConsentInAnothersStead(t *testing.T) {
	t.Parallel()
	stead := func(to assessment.Audience, topics ...assessment.Topic) assessment.Consent {
		c := agree("girl", to, topics...)
		c.By, c.Authority, c.Capacity = "mother", assessment.AuthorityParent, assessment.CapacityLacks
		c.Until = day("2030-01-01")
		return c
	}
	own := agree("girl", clinic, assessment.TopicNeeds)
	own.From, own.Withdrawn = day("2026-03-05"), day("2026-03-10")
	earlier := own
	earlier.From, earlier.Withdrawn = day("2026-02-01"), day("2026-02-02")
	declined := func(on string, capacity assessment.Capacity, topics ...assessment.Topic) assessment.Consent {
		c := agree("girl", clinic, topics...)
		c.From, c.Declined, c.Capacity = assessment.Day{}, day(on), capacity
		return c
	}
	before := agree("girl", clinic, assessment.TopicSafety)
	before.From, before.Withdrawn = day("2026-02-01"), day("2026-03-20")
	notFound := before
	notFound.Capacity = assessment.CapacityNotStated
	for _, tc := range []struct {
		name, why string
		to        assessment.Audience
		consents  []assessment.Consent
		shown     bool
	}{
		{"taken back by the child since", "her last word is a no, though she agreed before her mother did", clinic, []assessment.Consent{before, stead(clinic, assessment.TopicSafety)}, false},
		{"taken back, capacity not recorded", "a no is not read as a yes because a form was left blank", clinic, []assessment.Consent{notFound, stead(clinic, assessment.TopicSafety)}, false},
		{"declined by the child since", "her own no counts more than another's yes", clinic, []assessment.Consent{
			stead(clinic, assessment.TopicSafety), declined("2026-03-05", assessment.CapacityHas, assessment.TopicSafety),
		}, false},
		{"declined by the child, capacity not recorded", "a no is not read as a yes because a form was left blank", clinic, []assessment.Consent{
			stead(clinic, assessment.TopicSafety), declined("2026-03-05", assessment.CapacityNotStated, assessment.TopicSafety),
		}, false},
		{"declined by the child, found unable to decide", "the parent decides, with her no on record", clinic, []assessment.Consent{
			stead(clinic, assessment.TopicSafety), declined("2026-03-05", assessment.CapacityLacks, assessment.TopicSafety),
		}, true},
		{"declined by the child before", "the later word counts", clinic, []assessment.Consent{
			stead(clinic, assessment.TopicSafety), declined("2026-02-05", assessment.CapacityHas, assessment.TopicSafety),
		}, true},
		{"to an agency", "a parent decides for a child who cannot", clinic, []assessment.Consent{stead(clinic, assessment.TopicSafety)}, true},
		{"to herself", "else whoever harmed a child could read what the child told", mother, []assessment.Consent{stead(mother, assessment.TopicSafety)}, false},
		{"to another member", "who may be whom the child told of", son, []assessment.Consent{stead(son, assessment.TopicSafety)}, false},
		{"decided by the child since", "a later no of her own counts, though it be taken back", clinic, []assessment.Consent{stead(clinic, assessment.TopicSafety), own}, false},
		{"decided by the child before", "the later word counts", clinic, []assessment.Consent{stead(clinic, assessment.TopicSafety), earlier}, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			r.Safety = []assessment.SafetyAnswer{{
				Concern: assessment.ConcernChildHarm, Harmed: "girl", By: "mother", Answer: assessment.AnswerYes, Source: told("girl", "s1"),
			}}
			r.Consents = tc.consents
			require.NoError(t, r.Validate())
			view := r.For(tc.to, assessment.PurposeCoordination, assessment.Day{})
			assert.Equal(t, tc.shown, len(view.Safety) == 1, tc.why)
			if !tc.shown && tc.to == clinic {
				assert.Empty(t, view.Consents, "what no longer counts is not told as if it did")
			}
		})
	}
}

// TestForLooksNow: what was taken back is not shown as of the day before either.
func TestForLooksNow(t *testing.T) {
	t.Parallel()
	c := agree("son", mother, assessment.TopicUse)
	override := assessment.Override{
		Reason: 1, Decider: "f1", About: "son", To: "school", Topics: c.Topics, Purposes: c.Purposes, From: c.From, Until: day("2026-03-20"),
	}
	for _, tc := range []struct {
		name, why string
		change    func(*assessment.Record)
		shown     int
	}{
		{"in force", "it counted then and counts now", func(*assessment.Record) {}, 1},
		{"withdrawn since", "whoever looks looks now", func(r *assessment.Record) { r.Consents[0].Withdrawn = day("2026-03-20") }, 0},
		{"ended since", "it was for a time, which is over", func(r *assessment.Record) { r.Consents[0].Until = day("2026-03-20") }, 0},
		{"given since", "it was not for what was before", func(r *assessment.Record) { r.Consents[0].From = day("2026-03-20") }, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			r.Uses, r.Consents, r.Overrides = r.Uses[:1], []assessment.Consent{c}, []assessment.Override{override}
			tc.change(&r)
			require.NoError(t, r.Validate())
			assert.Len(t, r.For(mother, assessment.PurposeCoordination, day("2026-03-10")).Uses, tc.shown, tc.why)
			assert.Empty(t, r.For(school, assessment.PurposeCoordination, day("2026-03-10")).Overrides, "decided for a time that is over")
			r.Day = day("2026-03-15")
			r.Overrides[0].Until = day("2026-03-15")
			assert.Len(t, r.For(school, assessment.PurposeCoordination, day("2026-03-10")).Overrides, 1, "in force on both days")
		})
	}
}

// TestFlagsAreAboutSafety: consent to see a questionnaire is none to its answers about
// harm to oneself.
func TestFlagsAreAboutSafety(t *testing.T) {
	t.Parallel()
	three, none := 3, 0
	both := []assessment.ItemAnswer{{Item: "i01", Value: &none}, {Item: "i09", Value: &three}}
	for _, tc := range []struct {
		name, why string
		topics    []assessment.Topic
		answers   []assessment.ItemAnswer
		shown     int
	}{
		{"questionnaires alone", "what the flag looks at is left out", []assessment.Topic{assessment.TopicQuestionnaires}, both, 1},
		{"safety too", "that is what was agreed", []assessment.Topic{assessment.TopicQuestionnaires, assessment.TopicSafety}, both, 2},
		{"nothing else answered", "an empty one would tell that there was one", []assessment.Topic{assessment.TopicQuestionnaires}, both[1:], 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			r.Responses = []assessment.Response{{Member: "girl", Instrument: "phq-9", Answers: tc.answers, Source: told("girl", "s1")}}
			r.Consents = []assessment.Consent{agree("girl", clinic, tc.topics...)}
			require.NoError(t, r.Validate())
			view := r.For(clinic, assessment.PurposeCoordination, assessment.Day{})
			got := 0
			for _, x := range view.Responses {
				got += len(x.Answers)
			}
			assert.Equal(t, tc.shown, got, tc.why)
			why, err := r.Why(clinic, assessment.PurposeCoordination, assessment.Day{}, "/responses/0")
			require.NoError(t, err)
			assert.Equal(t, tc.shown > 0, why.Shown)
			own := r.For(assessment.Audience{Member: "girl"}, assessment.PurposeOwnRequest, assessment.Day{})
			assert.Len(t, own.Responses[0].Answers, len(tc.answers), "their own words")
		})
	}
}

// TestConsentsInCompany: what was agreed or declined alone is not for company, nor why
// somebody was told without consent.
func TestConsentsInCompany(t *testing.T) {
	t.Parallel()
	r := household()
	alone := agree("girl", clinic, assessment.TopicUse)
	alone.Source = told("girl", "s1")
	r.Consents = []assessment.Consent{alone, agree("son", clinic, assessment.TopicUse)}
	r.Overrides = []assessment.Override{{
		Reason: 1, Decider: "f1", About: "son", To: "school", Topics: alone.Topics, Purposes: alone.Purposes, From: alone.From,
	}}
	require.NoError(t, r.Validate())
	company := r.InCompany()
	assert.Equal(t, r.Consents[1:], company.Consents)
	assert.Empty(t, company.Overrides)
	declined := agree("son", clinic, assessment.TopicNeeds)
	declined.From, declined.Declined = assessment.Day{}, day("2026-03-20")
	r.Consents = []assessment.Consent{declined}
	assert.Empty(t, r.AsOf(day("2026-03-19")).Consents, "nobody had declined yet")
	assert.Len(t, r.AsOf(day("2026-03-20")).Consents, 1)
}

// What is not about safety may be shown to another member in a child's stead, and
// never to whoever decides.
func TestConsentInAnothersSteadForOneself(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, why string
		to        assessment.Audience
		shown     bool
	}{
		{"to another", "a parent decides for a child who cannot", son, true},
		{"to oneself", "nobody opens to themselves what another told", mother, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			r.UnmetNeeds = []assessment.UnmetNeed{{Member: "girl", Area: assessment.NeedAreaCompany, Source: told("girl", "s1")}}
			c := agree("girl", tc.to, assessment.TopicNeeds)
			c.By, c.Authority, c.Capacity, c.Until = "mother", assessment.AuthorityParent, assessment.CapacityLacks, day("2030-01-01")
			r.Consents = []assessment.Consent{c}
			require.NoError(t, r.Validate())
			assert.Equal(t, tc.shown, len(r.For(tc.to, assessment.PurposeCoordination, assessment.Day{}).UnmetNeeds) == 1, tc.why)
		})
	}
}
