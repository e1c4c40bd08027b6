package coordination_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// agreed is a consent to coordinate, in force on 6 April 2026.
func agreed(about assessment.MemberID, to assessment.AgencyID, topics ...assessment.Topic) assessment.Consent {
	return assessment.Consent{
		About: about, Capacity: assessment.CapacityHas, To: assessment.Audience{Agency: to},
		Topics: topics, Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: day("2026-01-01"),
	}
}

// declined is a consent that was asked for and not given.
func declined(c assessment.Consent, on string) assessment.Consent {
	c.From, c.Until, c.Withdrawn, c.Declined = assessment.Day{}, assessment.Day{}, assessment.Day{}, day(on)
	return c
}

// inStead is one that Dan decides, as a parent.
func inStead(c assessment.Consent) assessment.Consent {
	c.By, c.Authority, c.Capacity = "dan", assessment.AuthorityParent, assessment.CapacityLacks
	if c.Declined.IsZero() && c.Until.IsZero() {
		c.Until = day("2027-01-01")
	}
	return c
}

func TestLacking(t *testing.T) {
	t.Parallel()
	const topic = assessment.TopicInvolvement
	ok := agreed("ros", "elm", topic)
	with := func(change func(*assessment.Consent)) assessment.Consent {
		c := ok
		change(&c)
		return c
	}
	type lacking struct {
		row
		consents []assessment.Consent
		want     string // standing, since, ask
	}
	for _, r := range []lacking{
		{row{"nothing", "nobody was asked"}, nil, "not-recorded  ros"},
		{row{"in force", "nothing is lacking"}, []assessment.Consent{ok}, ""},
		{row{"for treatment only", "to coordinate is another purpose"}, []assessment.Consent{with(func(c *assessment.Consent) {
			c.Purposes = []assessment.Purpose{assessment.PurposeTreatment}
		})}, "not-recorded  ros"},
		{row{"on another topic", "not on this one"}, []assessment.Consent{with(func(c *assessment.Consent) {
			c.Topics = []assessment.Topic{assessment.TopicUse}
		})}, "not-recorded  ros"},
		{row{"to another", "each agency is asked for"}, []assessment.Consent{with(func(c *assessment.Consent) { c.To.Agency = "oak" })}, "not-recorded  ros"},
		{row{"withdrawn", "that is an answer"}, []assessment.Consent{with(func(c *assessment.Consent) { c.Withdrawn = day("2026-03-01") })}, "withdrawn 2026-03-01 ros"},
		{row{"withdrawn, then given", "the new one is in force"}, []assessment.Consent{
			with(func(c *assessment.Consent) { c.Withdrawn = day("2026-01-10") }), with(func(c *assessment.Consent) { c.From = day("2026-01-10") }),
		}, ""},
		{row{"ended", "whether it goes on is asked"}, []assessment.Consent{with(func(c *assessment.Consent) { c.Until = day("2026-02-01") })}, "ended 2026-02-01 ros"},
		{row{"withdrawn, then ended", "what happened last counts"}, []assessment.Consent{
			with(func(c *assessment.Consent) { c.Withdrawn = day("2026-01-10") }),
			with(func(c *assessment.Consent) { c.From, c.Until = day("2026-01-10"), day("2026-02-01") }),
		}, "ended 2026-02-01 ros"},
		{row{"capacity not recorded", "it does not count yet"}, []assessment.Consent{with(func(c *assessment.Consent) { c.Capacity = 0 })}, "not-counted 2026-01-01 ros"},
		{row{"decided by a parent, ended", "whoever decides for them is asked"}, []assessment.Consent{with(func(c *assessment.Consent) {
			c.By, c.Authority, c.Capacity, c.Until = "dan", assessment.AuthorityParent, assessment.CapacityLacks, day("2026-02-01")
		})}, "ended 2026-02-01 dan"},
		{row{"declined", "that is an answer"}, []assessment.Consent{declined(ok, "2026-03-01")}, "declined 2026-03-01 ros"},
		{row{"declined, whether able is not recorded", "a no is kept all the same"}, []assessment.Consent{with(func(c *assessment.Consent) {
			*c = declined(*c, "2026-03-01")
			c.Capacity = 0
		})}, "declined 2026-03-01 ros"},
		{row{"declined, found unable", "somebody else decides, and it is not recorded who"}, []assessment.Consent{with(func(c *assessment.Consent) {
			*c = declined(*c, "2026-03-01")
			c.Capacity = assessment.CapacityLacks
		})}, "not-counted refused 2026-03-01 ros"},
		{row{"declined, then given", "the new one is in force"}, []assessment.Consent{declined(ok, "2025-12-01"), ok}, ""},
		{row{"given, taken back, then declined", "what happened last counts"}, []assessment.Consent{
			with(func(c *assessment.Consent) { c.Withdrawn = day("2026-02-01") }), declined(ok, "2026-03-01"),
		}, "declined 2026-03-01 ros"},
		{row{"declined, then given, then taken back", "what happened last counts"}, []assessment.Consent{
			declined(ok, "2025-12-01"), with(func(c *assessment.Consent) { c.Withdrawn = day("2026-02-01") }),
		}, "withdrawn 2026-02-01 ros"},
		{row{"declined by a parent with authority", "whoever decides has answered"}, []assessment.Consent{with(func(c *assessment.Consent) {
			*c = inStead(declined(*c, "2026-03-01"))
		})}, "declined 2026-03-01 dan"},
		{row{"declined by somebody else, who has none", "it is not the person's answer"}, []assessment.Consent{with(func(c *assessment.Consent) {
			*c = inStead(declined(*c, "2026-03-01"))
			c.Capacity = 0
		})}, "not-counted refused 2026-03-01 ros"},
		{row{"declined after a parent agreed", "whoever speaks for themselves is heard, as in a view"}, []assessment.Consent{inStead(ok), declined(ok, "2026-03-01")}, "declined 2026-03-01 ros"},
		{row{"declined on another topic after a parent agreed", "nobody decides in their stead any more"}, []assessment.Consent{
			inStead(ok), with(func(c *assessment.Consent) {
				*c = declined(*c, "2026-03-01")
				c.Topics = []assessment.Topic{assessment.TopicUse}
			}),
		}, "ended 2026-02-28 ros"},
		{row{"declined before a parent agreed", "they were found unable since"}, []assessment.Consent{inStead(ok), declined(ok, "2025-12-01")}, ""},
		{row{"by somebody without authority", "the person is asked"}, []assessment.Consent{with(func(c *assessment.Consent) {
			c.By, c.Authority, c.Capacity = "dan", assessment.AuthorityCourt, assessment.CapacityHas
		})}, "not-counted 2026-01-01 ros"},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := involved("elm/w1 dan", "hub/w2 ros")
			record.Consents = r.consents
			got := ""
			for _, x := range of(t, coordination.Local{Topics: []assessment.Topic{topic}}, record).Lacking {
				if x.Agency == "elm" {
					assert.Equal(t, assessment.MemberID("ros"), x.Member)
					if x.Refused {
						got = " refused"
					}
					got = x.Standing.String() + got + " " + x.Since.String() + " " + string(x.Ask)
				}
			}
			assert.Equal(t, r.want, got)
		})
	}
}

// TestWhoLacksWhat: each agency lacks what another works with, not its own work
// alone; topics that stand alike are asked for together.
func TestWhoLacksWhat(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub/w2 ros", "hub/w2 dan")
	r.Consents = []assessment.Consent{agreed("ros", "elm", assessment.TopicInvolvement)}
	r.Consents[0].Withdrawn = day("2026-03-01")
	r.Overrides = []assessment.Override{{
		Reason: assessment.OverrideReasonSeriousHarm, Decider: "w9", About: "dan", To: "hub",
		Topics: []assessment.Topic{assessment.TopicSafety}, Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: day("2026-03-01"),
	}}
	l := coordination.Local{Topics: []assessment.Topic{assessment.TopicExistence, assessment.TopicInvolvement, assessment.TopicAge}}
	var got []string
	for _, x := range of(t, l, r).Lacking {
		text := string(x.Agency) + " of " + string(x.Member) + " " + x.Standing.String()
		for _, topic := range x.Topics {
			text += " " + topic.String()
		}
		if x.Decided {
			text += " decided"
			assert.Contains(t, x.Text, "speak with them first")
		}
		got = append(got, text)
	}
	assert.Equal(t, []string{
		"elm of ros not-recorded existence age", "elm of ros withdrawn involvement",
		"elm of dan not-recorded existence involvement age", "hub of dan not-recorded existence involvement age decided",
	}, got)
	all := of(t, coordination.Local{}, r).Lacking
	assert.Len(t, all[0].Topics, 12, "every topic, where the service does not say which it needs")
}

// TestWhoCanDecide: whoever is to be asked must be able to decide, which is presumed of
// no child, and of nobody who was found unable; and who else may decide is said where
// it is recorded.
func TestWhoCanDecide(t *testing.T) {
	t.Parallel()
	const topic = assessment.TopicInvolvement
	to := func(agency assessment.AgencyID, change func(*assessment.Consent)) assessment.Consent {
		c := agreed("ros", agency, assessment.TopicUse)
		change(&c)
		return c
	}
	asIs := func(*assessment.Consent) {}
	able := to("elm", asIs)
	unable := func(c *assessment.Consent) { c.Capacity = assessment.CapacityLacks }
	parent := func(c *assessment.Consent) { *c = inStead(*c) }
	type decide struct {
		row
		born     string
		consents []assessment.Consent
		want     coordination.FindOut
		deciders int
		has      string
	}
	for _, r := range []decide{
		{row{"an adult", "nothing on record calls for it"}, "1980", nil, coordination.FindOutNothing, 0, "Ask for no more than is needed."},
		{row{"a child", "no competence is recorded"}, "2013", nil, coordination.FindOutChild, 0, "First find out whether Ros can decide this: Ros is under 18, and it is not recorded. If not, who else may decide is not recorded: find that out too."},
		{row{"a child found able, for this agency", "their competence is recorded"}, "2013", []assessment.Consent{able}, coordination.FindOutNothing, 0, "Ask Ros whether"},
		{row{"a child found able, for another agency", "that was another decision"}, "2013", []assessment.Consent{to("oak", asIs)}, coordination.FindOutChild, 0, "under 18"},
		{row{"a child whose parent decides elsewhere", "they may be asked if the child cannot"}, "2013", []assessment.Consent{to("oak", parent)}, coordination.FindOutUnable, 1, "If not, Dan is recorded as deciding in their stead."},
		{row{"no age", "neither a child nor an adult is presumed"}, "", nil, coordination.FindOutAge, 0, "It is not recorded whether Ros is 18: if not, first find out"},
		{row{"a year in which they come of age", "they may be 17 or 18"}, "2008", nil, coordination.FindOutAge, 0, "not recorded whether Ros is 18"},
		{row{"no age, found able", "their ability is recorded, whatever their age"}, "", []assessment.Consent{able}, coordination.FindOutNothing, 0, "Ask Ros whether"},
		{row{"an adult found unable", "somebody else may have to decide"}, "1980", []assessment.Consent{to("elm", unable)}, coordination.FindOutUnable, 0, "Ros was found unable to decide on a consent before. If not, who else may decide is not recorded"},
		{row{"an adult found unable elsewhere", "it may hold for this one too"}, "1980", []assessment.Consent{to("oak", unable)}, coordination.FindOutUnable, 0, "found unable"},
		{row{"an adult found unable, and able since", "the last finding counts"}, "1980", []assessment.Consent{
			to("elm", func(c *assessment.Consent) { c.Capacity, c.From = assessment.CapacityLacks, day("2025-12-01") }), to("oak", asIs),
		}, coordination.FindOutNothing, 0, "Ask Ros whether"},
		{row{"found able and unable on one day", "the doubt is looked into"}, "1980", []assessment.Consent{to("elm", asIs), to("oak", unable)}, coordination.FindOutUnable, 0, "found unable"},
		{row{"an attorney", "authority is recorded"}, "1980", []assessment.Consent{to("oak", func(c *assessment.Consent) {
			*c = inStead(*c)
			c.Authority = assessment.AuthorityAttorney
		})}, coordination.FindOutUnable, 1, "Dan is recorded as deciding"},
		{row{"a finding still to come", "it is not known yet"}, "1980", []assessment.Consent{to("elm", func(c *assessment.Consent) {
			c.Capacity, c.From = assessment.CapacityLacks, day("2026-04-07")
		})}, coordination.FindOutNothing, 0, "Ask Ros whether"},
		{row{"a child's no", "nobody is to be asked"}, "2013", []assessment.Consent{
			declined(agreed("ros", "elm", topic), "2026-03-01"),
		}, coordination.FindOutNothing, 0, "Ros was asked, and did not agree, on 1 March 2026"},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := involved("elm/w1 dan", "hub/w2 ros")
			record.Consents = r.consents
			var err error
			if r.born != "" {
				record.Members[0].Born, err = assessment.ParsePartialDate(r.born)
			}
			require.NoError(t, err)
			all := coordinator(t, coordination.Local{Topics: []assessment.Topic{topic}}).Team(record, assessment.Day{}).Lacking
			require.Equal(t, assessment.MemberID("ros"), all[0].Member)
			assert.Equal(t, r.want, all[0].FindOut)
			assert.Len(t, all[0].Deciders, r.deciders)
			assert.Contains(t, all[0].Text, r.has)
		})
	}
}

// TestWhatIsGranted: what is in force stands beside what is lacking, and each topic of
// a channel is in one of the two.
func TestWhatIsGranted(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub/w2 ros", "hub/w2 dan")
	r.Consents = []assessment.Consent{agreed("ros", "elm", assessment.TopicUse, assessment.TopicInvolvement), inStead(agreed("dan", "hub", assessment.TopicUse))}
	r.Consents[1].By = "ros"
	team := of(t, coordination.Local{Topics: []assessment.Topic{assessment.TopicInvolvement, assessment.TopicAge}}, r)
	assert.Equal(t, []coordination.Granted{
		{Agency: "elm", Member: "ros", Topics: []assessment.Topic{assessment.TopicUse, assessment.TopicInvolvement}},
		{Agency: "hub", Member: "dan", Topics: []assessment.Topic{assessment.TopicUse}},
	}, team.Granted, "also what this team does not need")
	assert.Equal(t, []assessment.Topic{assessment.TopicAge}, team.Lacking[0].Topics)
	r.Consents = append(r.Consents, declined(agreed("dan", "hub", assessment.TopicUse), "2026-02-01"))
	assert.Len(t, of(t, coordination.Local{}, r).Granted, 1, "Dan has answered for himself since")
	assert.Len(t, coordinator(t, coordination.Local{}).Team(r, day("2026-01-31")).Granted, 2, "and had not the day before")
}
