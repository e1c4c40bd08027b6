package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

//nolint:gochecknoglobals // four names for tables
var (
	mother = assessment.Audience{Member: "mother"}
	son    = assessment.Audience{Member: "son"}
	clinic = assessment.Audience{Agency: "clinic"}
	school = assessment.Audience{Agency: "school"}
)

func told(by assessment.MemberID, worker assessment.WorkerID) assessment.Source {
	return assessment.Source{Informant: by, Assessor: worker, On: day("2026-03-01"), Alone: assessment.AnswerYes}
}

// household is a mother, a son who uses and a daughter; the clinic treats the son.
func household() assessment.Record {
	return assessment.Record{
		ID: "r-1", Day: day("2026-03-31"), MembersListed: assessment.ListedAll,
		Members: []assessment.Member{{ID: "mother", Label: "mother"}, {ID: "son", Label: "son"}, {ID: "girl", Label: "daughter"}},
		Agencies: []assessment.Agency{
			{ID: "clinic", Kind: assessment.AgencyKindTreatment, Workers: []assessment.WorkerID{"c1"}},
			{ID: "school", Kind: assessment.AgencyKindSchool, Workers: []assessment.WorkerID{"s1"}},
		},
		Uses: []assessment.Use{
			{Member: "son", Treatment: assessment.TreatmentEngaged, Source: told("son", "c1")},
			{Member: "son", Treatment: assessment.TreatmentNone, Source: told("mother", "f1")},
		},
		Impacts: []assessment.Impact{
			{Member: "mother", Of: "son", Affected: assessment.AnswerYes, Source: told("mother", "f1")},
			{Member: "girl", Of: "son", Affected: assessment.AnswerYes, Source: told("girl", "s1")},
		},
		Safety: []assessment.SafetyAnswer{
			{Concern: assessment.ConcernDomesticAbuse, Harmed: "mother", By: "son", Answer: assessment.AnswerYes, Source: told("mother", "f1")},
			{
				Concern: assessment.ConcernDomesticAbuse, Harmed: "mother", By: "son", Answer: assessment.AnswerNo, Source: told("son", "c1"),
				Review: assessment.Review{Finding: assessment.ReviewFindingConcernStands, Worker: "f1", Reason: "told alone", On: day("2026-03-02")},
			},
			{Concern: assessment.ConcernDomesticAbuse, Harmed: "mother", By: "son", Answer: assessment.AnswerYes, Source: told("", "f1")},
		},
		Appraisals: []assessment.Appraisal{
			{Member: "son", For: "mother", Barriers: assessment.Barriers{PowerOver: assessment.ExtentYes}, Source: told("", "f1")},
		},
		Facts: []assessment.HostFact{{ID: "host.family", Absent: assessment.AbsenceAskedDeclined, Source: told("mother", "f1")}},
	}
}

func latest(a, b assessment.Day) assessment.Day {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

func agree(about assessment.MemberID, to assessment.Audience, topics ...assessment.Topic) assessment.Consent {
	return assessment.Consent{
		About: about, Capacity: assessment.CapacityHas, To: to, Topics: topics,
		Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: day("2026-03-01"),
	}
}

func TestWhyShown(t *testing.T) {
	t.Parallel()
	both := []assessment.Consent{agree("mother", son, assessment.TopicSafety), agree("girl", clinic, assessment.TopicImpact)}
	for _, tc := range []struct {
		name, why string
		to        assessment.Audience
		consents  []assessment.Consent
		place     string
		shown     bool
		because   assessment.DisclosureReason
		lacking   []assessment.MemberID
	}{
		{"her own words", "what somebody told may be discussed with them", mother, nil, "/uses/1", true, assessment.DisclosureReasonOwnWords, nil},
		{"her son's words", "his treatment is his to tell", mother, nil, "/uses/0", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"son"}},
		{"her words about him", "another's statement is hers, though it be about him", son, nil, "/uses/1", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"mother"}},
		{"named as a source of harm", "to tell him would put her in danger", son, nil, "/safety/0", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"mother"}},
		{"named, and she agrees", "it is hers to allow", son, both, "/safety/0", true, assessment.DisclosureReasonConsent, nil},
		{"named, and nobody told", "nobody can allow what nobody told", son, both, "/safety/2", false, assessment.DisclosureReasonAccused, nil},
		{"his own no", "he told it", son, nil, "/safety/1", true, assessment.DisclosureReasonOwnWords, nil},
		{"the clinic's own note", "its worker wrote it down", clinic, nil, "/uses/0", true, assessment.DisclosureReasonOwnWork, nil},
		{"another's note", "no consent names the clinic", clinic, nil, "/impacts/0", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"mother", "son"}},
		{"half of those concerned", "one of two is not enough", clinic, both, "/impacts/1", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"son"}},
		{"about everybody", "nobody can consent for all", clinic, both, "/facts/0", false, assessment.DisclosureReasonEverybody, nil},
		{"to nobody", "an audience is named or nothing is shown", assessment.Audience{}, nil, "/uses/0", false, assessment.DisclosureReasonNobody, nil},
		{"to two at once", "which of them is not said", assessment.Audience{Member: "mother", Agency: "clinic"}, nil, "/uses/1", false, assessment.DisclosureReasonNobody, nil},
		{"a member by a statement", "she told of him, and so knows of him", mother, nil, "/members/1", true, assessment.DisclosureReasonMentioned, nil},
		{"herself", "she is in her own view", mother, nil, "/members/0", true, assessment.DisclosureReasonOwnRecord, nil},
		{"a member nobody told her of", "that somebody is there is theirs too", mother, nil, "/members/2", false, assessment.DisclosureReasonNoConsent, []assessment.MemberID{"girl"}},
		{"the child, to the school", "its worker spoke with her", school, nil, "/members/2", true, assessment.DisclosureReasonMentioned, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			r.Consents = tc.consents
			require.NoError(t, r.Validate())
			got, err := r.Why(tc.to, assessment.PurposeCoordination, assessment.Day{}, tc.place)
			require.NoError(t, err)
			assert.Equal(t, tc.because, got.Because, tc.why)
			assert.Equal(t, tc.shown, got.Shown, tc.why)
			assert.Equal(t, tc.lacking, got.Lacking, tc.why)
		})
	}
}

func TestWhyOfNothing(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ name, why, place string }{
		{"no pointer", "a pointer begins with a slash", "uses/0"},
		{"no number", "a list is no statement", "/uses"},
		{"past the end", "there is none", "/uses/2"},
		{"before the start", "there is none", "/uses/-1"},
		{"odd number", "one place has one pointer", "/uses/00"},
		{"no such list", "it is none of the record's", "/secrets/0"},
		{"deeper", "a part has the answer of the whole", "/uses/0/treatment"},
		{"no such member", "there is none", "/members/3"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			_, err := household().Why(mother, assessment.PurposeCoordination, assessment.Day{}, tc.place)
			require.ErrorIs(t, err, assessment.ErrPlace, tc.why)
		})
	}
	view := household().For(mother, assessment.PurposeCoordination, assessment.Day{})
	_, err := view.Why(mother, assessment.PurposeCoordination, assessment.Day{}, "/members/0")
	require.ErrorIs(t, err, assessment.ErrView, "what a view left out it does not know")
}

// A consent counts, or it does not: nothing is presumed.
func TestConsentCounts(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, why string
		change    func(*assessment.Consent)
		day       string
		counts    bool
	}{
		{"given", "with capacity recorded", func(*assessment.Consent) {}, "2026-03-31", true},
		{"capacity not recorded", "it is not presumed", func(c *assessment.Consent) { c.Capacity = 0 }, "2026-03-31", false},
		{"capacity lacking", "they cannot give it", func(c *assessment.Consent) { c.Capacity = assessment.CapacityLacks }, "2026-03-31", false},
		{"another's, no authority", "a mother is not her adult son", func(c *assessment.Consent) { c.By, c.Capacity = "mother", assessment.CapacityLacks }, "2026-03-31", false},
		{"a parent's, for a competent child", "who can decide decides", func(c *assessment.Consent) { c.By, c.Authority = "mother", assessment.AuthorityParent }, "2026-03-31", false},
		{"an attorney's, for somebody who cannot", "with both recorded", func(c *assessment.Consent) {
			c.By, c.Authority, c.Capacity = "girl", assessment.AuthorityAttorney, assessment.CapacityLacks
		}, "2026-03-31", true},
		{"before its first day", "it is not given yet", func(*assessment.Consent) {}, "2026-02-28", false},
		{"on its first day", "it counts from then", func(*assessment.Consent) {}, "2026-03-01", true},
		{"on its last day", "it counts until then", func(c *assessment.Consent) { c.Until = day("2026-03-20") }, "2026-03-20", true},
		{"after its last day", "and no longer", func(c *assessment.Consent) { c.Until = day("2026-03-20") }, "2026-03-21", false},
		{"the day before it was withdrawn", "it counted", func(c *assessment.Consent) { c.Withdrawn = day("2026-03-20") }, "2026-03-19", true},
		{"the day it was withdrawn", "from that day on it does not", func(c *assessment.Consent) { c.Withdrawn = day("2026-03-20") }, "2026-03-20", false},
		{"declined", "a no is kept as an answer", func(c *assessment.Consent) { c.From, c.Declined = assessment.Day{}, day("2026-03-20") }, "2026-03-31", false},
		{"declined later", "nothing was given before it either", func(c *assessment.Consent) { c.From, c.Declined = assessment.Day{}, day("2026-03-20") }, "2026-03-19", false},
		{"review overdue", "it counts, and is to be asked again", func(c *assessment.Consent) { c.ReviewDue = day("2026-03-02") }, "2026-03-31", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			c := agree("son", mother, assessment.TopicUse)
			tc.change(&c)
			assert.Equal(t, tc.counts, c.InForce(day(tc.day)), tc.why)
			r := household()
			r.Day, r.Consents = latest(day(tc.day), day("2026-03-01")), []assessment.Consent{c}
			why, err := r.Why(mother, assessment.PurposeCoordination, day(tc.day), "/uses/0")
			require.NoError(t, err)
			onTime := day(tc.day).Compare(day("2026-03-01")) >= 0
			assert.Equal(t, tc.counts && onTime, why.Shown, tc.why)
		})
	}
}

func TestConsentIsForAPurposeAndATopic(t *testing.T) {
	t.Parallel()
	r := household()
	r.Consents = []assessment.Consent{agree("son", mother, assessment.TopicUse)}
	seen := func(p assessment.Purpose) bool {
		d, err := r.Why(mother, p, assessment.Day{}, "/uses/0")
		require.NoError(t, err)
		return d.Shown
	}
	assert.True(t, seen(assessment.PurposeCoordination))
	assert.False(t, seen(assessment.PurposeTreatment), "a consent is for what it says")
	r.Consents[0].Topics = []assessment.Topic{assessment.TopicNeeds}
	assert.False(t, seen(assessment.PurposeCoordination), "and on what it says")
}

func TestOverrideReachesAgenciesOnly(t *testing.T) {
	t.Parallel()
	r := household()
	r.Overrides = []assessment.Override{
		{
			Reason: assessment.OverrideReasonSeriousHarm, Decider: "f1", About: "mother", To: "clinic",
			Topics: []assessment.Topic{assessment.TopicSafety}, Purposes: []assessment.Purpose{assessment.PurposeSafety}, From: day("2026-03-03"),
		},
	}
	require.NoError(t, r.Validate())
	for _, tc := range []struct {
		name, why string
		to        assessment.Audience
		purpose   assessment.Purpose
		day       string
		shown     bool
	}{
		{"to whom it names", "a person decided so", clinic, assessment.PurposeSafety, "2026-03-31", true},
		{"before it was made", "nobody had decided", clinic, assessment.PurposeSafety, "2026-03-02", false},
		{"for another purpose", "it is for what it says", clinic, assessment.PurposeTreatment, "2026-03-31", false},
		{"to another agency", "it is to whom it says", school, assessment.PurposeSafety, "2026-03-31", false},
		{"to the person named", "no override shows a member what another told", son, assessment.PurposeSafety, "2026-03-31", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			d, err := r.Why(tc.to, tc.purpose, day(tc.day), "/safety/0")
			require.NoError(t, err)
			assert.Equal(t, tc.shown, d.Shown, tc.why)
		})
	}
	view := r.For(clinic, assessment.PurposeSafety, assessment.Day{})
	require.Len(t, view.Safety, 3, "two by override, and the no that its own worker wrote down")
	assert.Empty(t, view.Safety[0].By, "of the son it may not know by this")
}

// What is shown leaves out what is not for the audience.
func TestForLeavesOut(t *testing.T) {
	t.Parallel()
	view := household().For(son, assessment.PurposeOwnRequest, assessment.Day{})
	require.Len(t, view.Safety, 1, "his own no, and not that he was named")
	assert.Equal(t, assessment.Review{}, view.Safety[0].Review, "what a worker found rests on what others told")
	assert.Empty(t, view.Appraisals, "that he has power over somebody is a matter of safety")
	assert.Equal(t, assessment.ListedNotStated, view.MembersListed, "whether all are listed would tell of others")
	assert.Equal(t, son, view.View.For)
	var ids []assessment.MemberID
	for _, m := range view.Members {
		ids = append(ids, m.ID)
	}
	assert.Equal(t, []assessment.MemberID{"mother", "son"}, ids, "he named his mother himself; of the daughter nothing is shown")
	school := household().For(school, assessment.PurposeCoordination, assessment.Day{})
	require.Len(t, school.Impacts, 1)
	assert.Empty(t, school.Uses)
	assert.Empty(t, school.Safety)
}

func TestConsentsDue(t *testing.T) {
	t.Parallel()
	r := household()
	due, later, withdrawn := agree("son", mother, assessment.TopicUse), agree("girl", mother, assessment.TopicUse), agree("son", clinic, assessment.TopicUse)
	due.ReviewDue, later.ReviewDue, withdrawn.ReviewDue = day("2026-03-31"), day("2026-04-01"), day("2026-03-02")
	withdrawn.Withdrawn = day("2026-03-10")
	outdated, own := agree("girl", school, assessment.TopicUse), agree("girl", school, assessment.TopicUse)
	outdated.By, outdated.Authority, outdated.Capacity = "mother", assessment.AuthorityParent, assessment.CapacityLacks
	outdated.ReviewDue = day("2026-03-02")
	own.From, own.Declined = assessment.Day{}, day("2026-03-09")
	r.Consents = []assessment.Consent{due, later, withdrawn, outdated, own}
	assert.Equal(t, []assessment.Consent{due}, r.ConsentsDue(day("2026-03-31")))
}

func TestClock(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, why, text string
		minute          int
		ok              bool
	}{
		{"midnight", "the first minute", "00:00", 0, true},
		{"two in the morning", "an emergency department at night", "02:05", 125, true},
		{"the last minute", "the day ends", "23:59", 1439, true},
		{"an hour too late", "a day has 24", "24:00", 0, false},
		{"a minute too many", "an hour has 60", "09:60", 0, false},
		{"one digit", "one time has one form", "9:00", 0, false},
		{"other digits", "ASCII only", "٠9:00", 0, false},
		{"nothing", "not stated is no time", "", 0, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			c, err := assessment.ParseClock(tc.text)
			if !tc.ok {
				require.ErrorIs(t, err, assessment.ErrClock, tc.why)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tc.minute, c.Minute(), tc.why)
			assert.Equal(t, tc.text, c.String(), tc.why)
			assert.False(t, c.IsZero(), tc.why)
		})
	}
}

// In a view nothing is known to be safe: a yes may stand where it does not reach.
func TestAViewClearsNothing(t *testing.T) {
	t.Parallel()
	r := household()
	r.Safety = []assessment.SafetyAnswer{
		{Concern: assessment.ConcernDomesticAbuse, Harmed: "mother", By: "son", Answer: assessment.AnswerNo, Source: told("mother", "c1")},
		{Concern: assessment.ConcernDomesticAbuse, Harmed: "son", By: "mother", Answer: assessment.AnswerNo, Source: told("son", "c1")},
	}
	whole := assessment.Gather(r, assessment.Day{})
	assert.Equal(t, assessment.Exactly(0), whole.Safety(assessment.ConcernDomesticAbuse, "mother", "son").Span)
	view := assessment.Gather(r.For(clinic, assessment.PurposeCoordination, assessment.Day{}), assessment.Day{})
	assert.True(t, view.Safety(assessment.ConcernDomesticAbuse, "mother", "son").Span.IsZero())
	assert.Equal(t, assessment.Exactly(0), view.JointWorkSafe("mother", "son").Span)
}

// A worker is shown to their own agency only, and so is what they found.
func TestForShowsAgenciesTheirOwnWorkers(t *testing.T) {
	t.Parallel()
	r := household()
	r.Safety[1].Review.Worker = "s1" // of the school, on what the clinic wrote down
	for _, m := range r.Members {
		r.Consents = append(r.Consents, agree(m.ID, clinic, assessment.TopicUse, assessment.TopicImpact))
	}
	view := r.For(clinic, assessment.PurposeCoordination, assessment.Day{})
	assert.Equal(t, assessment.Review{}, view.Safety[0].Review, "the review is another agency's")
	assert.Equal(t, assessment.WorkerID("c1"), view.Uses[0].Source.Assessor)
	assert.Empty(t, view.Uses[1].Source.Assessor, "which service a mother talks to is hers to tell")
	r.Safety[1].Review.Worker = "c1"
	view = r.For(clinic, assessment.PurposeCoordination, assessment.Day{})
	assert.Equal(t, assessment.WorkerID("c1"), view.Safety[0].Review.Worker)
}
