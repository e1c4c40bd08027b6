package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestValidateConsent has each fault of a consent by itself.
func TestValidateConsent(t *testing.T) {
	t.Parallel()
	const at = "/consents/0"
	type c = *assessment.Consent
	for _, tc := range []struct {
		row
		change func(c)
		want   []fault
	}{
		{row{"valid", "the consent that the others change"}, func(c) {}, nil},
		{row{"about nobody", "whose is it?"}, func(c c) { c.About = "" }, []fault{{at + "/about", assessment.ErrMissing}}},
		{row{"about a stranger", "a typing error must not look like consent"}, func(c c) { c.About = "zoe" }, []fault{{at + "/about", assessment.ErrNoMember}}},
		{row{"by a stranger", "nobody could ask them again"}, func(c c) { c.By, c.Authority = "zoe", assessment.AuthorityCourt }, []fault{{at + "/by", assessment.ErrNoMember}}},
		{row{"in another's stead, no authority", "a mother is not her adult son"}, func(c c) { c.By = "mother" }, []fault{{at + "/authority", assessment.ErrAuthority}}},
		{row{"authority over oneself", "it would be read as another's"}, func(c c) { c.Authority = assessment.AuthorityCourt }, []fault{{at + "/authority", assessment.ErrAuthority}}},
		{row{"to nobody", "it would allow nothing and look as if it did"}, func(c c) { c.To = assessment.Audience{} }, []fault{{at + "/to", assessment.ErrAudience}}},
		{row{"to two", "which of them?"}, func(c c) { c.To.Member = "girl" }, []fault{{at + "/to", assessment.ErrAudience}}},
		{row{"to an agency that is not listed", "its workers are not known"}, func(c c) { c.To.Agency = "elsewhere" }, []fault{{at + "/to/agency", assessment.ErrNoAgency}}},
		{row{"no topics", "it would allow nothing and look as if it did"}, func(c c) { c.Topics = nil }, []fault{{at + "/topics", assessment.ErrMissing}}},
		{row{"a topic twice", "one of them is meant otherwise"}, func(c c) { c.Topics = append(c.Topics, c.Topics[0]) }, []fault{{at + "/topics/1", assessment.ErrTwice}}},
		{row{"no purposes", "for what?"}, func(c c) { c.Purposes = nil }, []fault{{at + "/purposes", assessment.ErrMissing}}},
		{row{"no first day", "and not declined"}, func(c c) { c.From = assessment.Day{} }, []fault{{at + "/from", assessment.ErrMissing}}},
		{row{"given tomorrow", "after the record's day"}, func(c c) { c.From = day("2026-04-01") }, []fault{{at + "/from", assessment.ErrFuture}}},
		{row{"ends before it begins", "it would never count"}, func(c c) { c.Until = day("2026-02-01") }, []fault{{at + "/until", assessment.ErrOrder}}},
		{row{"withdrawn before it was given", "a typing error"}, func(c c) { c.Withdrawn = day("2026-02-01") }, []fault{{at + "/withdrawn", assessment.ErrOrder}}},
		{row{"withdrawn tomorrow", "after the record's day"}, func(c c) { c.Withdrawn = day("2026-04-01") }, []fault{{at + "/withdrawn", assessment.ErrFuture}}},
		{row{"declined", "an answer that is worth keeping"}, func(c c) { c.From, c.Declined = assessment.Day{}, day("2026-03-01") }, nil},
		{row{"declined tomorrow", "after the record's day"}, func(c c) { c.From, c.Declined = assessment.Day{}, day("2026-04-01") }, []fault{{at + "/declined", assessment.ErrFuture}}},
		{row{"given and declined", "which of them?"}, func(c c) { c.Declined = day("2026-03-01") }, []fault{{at + "/declined", assessment.ErrDeclined}}},
		{row{"declined until", "a no has no last day"}, func(c c) {
			c.From, c.Declined, c.Until = assessment.Day{}, day("2026-03-01"), day("2026-03-20")
		}, []fault{{at + "/declined", assessment.ErrDeclined}}},
		{row{"declined and taken back", "agree anew instead"}, func(c c) {
			c.From, c.Declined, c.Withdrawn = assessment.Day{}, day("2026-03-01"), day("2026-03-20")
		}, []fault{{at + "/declined", assessment.ErrDeclined}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			tc.explain(t)
			r := household()
			r.Consents = []assessment.Consent{agree("son", clinic, assessment.TopicUse)}
			tc.change(&r.Consents[0])
			requireFaults(t, r.Validate(), tc.want...)
		})
	}
}

// TestDeclinedAfterAgreed: a no to what was agreed before would be lost beside the yes,
// which goes on counting, and so it is refused where it stands.
func TestDeclinedAfterAgreed(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, why string
		yes       func(*assessment.Consent)
		refused   bool
	}{
		{"in force", "the yes would go on", func(*assessment.Consent) {}, true},
		{"agreed on the same day", "nobody could say which came last", func(c *assessment.Consent) { c.From = day("2026-03-10") }, true},
		{"withdrawn by then", "that is one way to say it", func(c *assessment.Consent) { c.Withdrawn = day("2026-03-10") }, false},
		{"withdrawn later", "in between it would have gone on", func(c *assessment.Consent) { c.Withdrawn = day("2026-03-11") }, true},
		{"ended by then", "they were asked again and said no", func(c *assessment.Consent) { c.Until = day("2026-03-09") }, false},
		{"agreed later", "they changed their mind", func(c *assessment.Consent) { c.From = day("2026-03-11") }, false},
		{"on another topic", "one may be agreed and the other not", func(c *assessment.Consent) { c.Topics = []assessment.Topic{assessment.TopicAge} }, false},
		{"for another purpose", "as above", func(c *assessment.Consent) { c.Purposes = []assessment.Purpose{assessment.PurposeSafety} }, false},
		{"to somebody else", "as above", func(c *assessment.Consent) { c.To = school }, false},
		{"of somebody else", "each speaks for themselves", func(c *assessment.Consent) { c.About = "girl" }, false},
		{"in their stead", "their own no outdates it, and it stays on record", func(c *assessment.Consent) {
			c.By, c.Authority, c.Capacity = "mother", assessment.AuthorityAttorney, assessment.CapacityLacks
		}, false},
		{"of their own, named", "to name oneself says no more", func(c *assessment.Consent) { c.By = "son" }, true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			yes, no := agree("son", clinic, assessment.TopicUse, assessment.TopicNeeds), agree("son", clinic, assessment.TopicUse)
			tc.yes(&yes)
			no.From, no.Declined = assessment.Day{}, day("2026-03-10")
			r.Consents = []assessment.Consent{no, yes}
			if !tc.refused {
				require.NoError(t, r.Validate(), tc.why)
				return
			}
			require.ErrorIs(t, r.Validate(), assessment.ErrAgreed, tc.why)
			require.ErrorContains(t, r.Validate(), "/consents/0/declined: ")
			assert.NotContains(t, r.Validate().Error(), "son")
		})
	}
}

// TestParentsDecideForChildren: what a parent decided for a child does not go on for
// somebody who has grown up.
func TestParentsDecideForChildren(t *testing.T) {
	t.Parallel()
	const until = "/consents/0/until"
	for _, tc := range []struct {
		row
		born, until string
		authority   assessment.Authority
		want        []fault
	}{
		{row{"a child", "for whom a parent may decide"}, "2015", "2030-01-01", assessment.AuthorityParent, nil},
		{row{"without an end", "it would go on for an adult"}, "2015", "", assessment.AuthorityParent, []fault{{until, assessment.ErrMissing}}},
		{row{"until the birthday", "an adult decides, or somebody whom a court or they named"}, "2010-06-15", "2028-06-15", assessment.AuthorityParent, []fault{{until, assessment.ErrGrown}}},
		{row{"until the day before", "still a child"}, "2010-06-15", "2028-06-14", assessment.AuthorityParent, nil},
		{row{"perhaps too long", "whoever wrote the authority down took her for a child"}, "2010", "2028-06-14", assessment.AuthorityParent, nil},
		{row{"surely too long", "she is 18 by then, whatever her birthday"}, "2010", "2029-01-01", assessment.AuthorityParent, []fault{{until, assessment.ErrGrown}}},
		{row{"age not known", "as above"}, "", "2040-01-01", assessment.AuthorityParent, nil},
		{row{"an adult with an attorney", "who was named for this"}, "1990", "", assessment.AuthorityAttorney, nil},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			tc.explain(t)
			r := household()
			if tc.born != "" {
				r.Members[2].Born = born(tc.born)
			}
			c := agree("girl", clinic, assessment.TopicImpact)
			c.By, c.Authority, c.Capacity = "mother", tc.authority, assessment.CapacityLacks
			if tc.until != "" {
				c.Until = day(tc.until)
			}
			r.Consents = []assessment.Consent{c}
			requireFaults(t, r.Validate(), tc.want...)
		})
	}
}

// TestOneOfTwoTakenBack: of two consents to the same, one of which is taken back, the
// other would go on counting.
func TestOneOfTwoTakenBack(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		name, why string
		other     func(*assessment.Consent)
		refused   bool
	}{
		{"renewed before", "the renewal goes on", func(*assessment.Consent) {}, true},
		{"both taken back", "nothing goes on", func(c *assessment.Consent) { c.Withdrawn = day("2026-03-20") }, false},
		{"agreed anew on that day", "in the place of the one that was taken back", func(c *assessment.Consent) { c.From = day("2026-03-20") }, false},
		{"on another topic", "each is a consent of its own", func(c *assessment.Consent) { c.Topics = []assessment.Topic{assessment.TopicAge} }, false},
		{"to somebody else", "as above", func(c *assessment.Consent) { c.To = school }, false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			one, other := agree("son", clinic, assessment.TopicUse), agree("son", clinic, assessment.TopicUse)
			one.Withdrawn, other.From = day("2026-03-20"), day("2026-03-10")
			tc.other(&other)
			r.Consents = []assessment.Consent{one, other}
			if !tc.refused {
				require.NoError(t, r.Validate(), tc.why)
				return
			}
			requireFaults(t, r.Validate(), fault{"/consents/0/withdrawn", assessment.ErrAgreed})
		})
	}
}

// TestAdviceSaysSomething: advice without a yes or a no is none.
func TestAdviceSaysSomething(t *testing.T) {
	t.Parallel()
	r := household()
	r.Advice = []assessment.Advice{{Agency: "clinic", Member: "son", About: "contact"}}
	requireFaults(t, r.Validate(), fault{"/advice/0/advised", assessment.ErrMissing})
	r.Advice[0].Advised = assessment.AnswerNo
	require.NoError(t, r.Validate())
}
