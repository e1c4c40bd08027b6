package coordination_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// TestWhatIsNotKnownYet: a consent of a later day stands nowhere on an earlier one.
func TestWhatIsNotKnownYet(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub/w2 ros")
	r.Consents = []assessment.Consent{agreed("ros", "elm", assessment.TopicInvolvement)}
	r.Consents[0].Capacity = 0
	c := coordinator(t, coordination.Local{Topics: []assessment.Topic{assessment.TopicInvolvement}})
	require.NotEmpty(t, c.Team(r, day("2025-12-31")).Lacking)
	assert.Equal(t, coordination.StandingNotRecorded, c.Team(r, day("2025-12-31")).Lacking[0].Standing)
	assert.Equal(t, coordination.StandingNotCounted, c.Team(r, day("2026-01-01")).Lacking[0].Standing)
	r.Consents[0] = declined(r.Consents[0], "2026-03-01")
	assert.Equal(t, coordination.StandingNotRecorded, c.Team(r, day("2026-02-28")).Lacking[0].Standing)
	assert.Equal(t, coordination.StandingDeclined, c.Team(r, day("2026-03-01")).Lacking[0].Standing)
}

// TestNotesSayWhatIsOpen: that members may be missing, that routes may, and that a
// consent given twice is one person's.
func TestNotesSayWhatIsOpen(t *testing.T) {
	t.Parallel()
	r := involved("elm/w1 dan", "hub/w2 ros")
	r.FirstContacts = []assessment.FirstContact{{Point: assessment.EntryPointSchool}}
	r.Consents = []assessment.Consent{agreed("ros", "elm", assessment.TopicInvolvement), agreed("ros", "elm", assessment.TopicInvolvement)}
	l := coordination.Local{ServicesListed: assessment.ListedAll, RoutesListed: assessment.ListedPartly}
	team := of(t, l, r)
	assert.False(t, team.Ways[0].Certain)
	for _, c := range team.Lead.Candidates {
		if c.Agency == "elm" {
			assert.Equal(t, 1, *c.Consents)
		}
	}
	notes := len(team.Notes)
	r.MembersListed = assessment.ListedPartly
	assert.Len(t, of(t, l, r).Notes, notes+1)
}

// TestSaidBeforeOthersFirst: told alone once more, it is no secret.
func TestSaidBeforeOthersFirst(t *testing.T) {
	t.Parallel()
	r := family()
	crisis := func(alone assessment.Answer) assessment.FirstContact {
		return assessment.FirstContact{Point: assessment.EntryPointGP, Crisis: assessment.AnswerYes, Source: assessment.Source{Alone: alone}}
	}
	r.FirstContacts = []assessment.FirstContact{crisis(assessment.AnswerNo), crisis(assessment.AnswerYes)}
	assert.False(t, coordinator(t, coordination.Local{}).FirstContact(r, assessment.Day{}, assessment.EntryPointGP).Now[1].AskAlone)
}
