package outcomes_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
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

func requireFaults(t *testing.T, err error, want ...fault) {
	t.Helper()
	var got assessment.FieldErrors
	require.True(t, errors.As(err, &got), "%v", err)
	require.Len(t, got, len(want), "%v", err)
	for i, w := range want {
		assert.Equal(t, w.path, got[i].Path)
		require.ErrorIs(t, got[i], w.err)
	}
}

func day(text string) assessment.Day { return assessment.MustParseDay(text) }

// The days of entry, review and two later reviews: 90 days are over at the second.
const (
	entryDay  = "2026-01-10"
	reviewDay = "2026-04-10"
	soonDay   = "2026-05-10"
	lateDay   = "2026-07-09" // 90 days after the review
)

// rule is what the tests use: 90 days, as a service might.
func rule() outcomes.Rule { return outcomes.Rule{SustainedFor: 90} }

// The ratings, short.
const (
	unasked  = assessment.SeverityNotAsked
	na       = assessment.SeverityNotApplicable
	declined = assessment.SeverityAskedDeclined
	none     = assessment.SeverityNone
	mild     = assessment.SeverityMild
	moderate = assessment.SeverityModerate
	severe   = assessment.SeveritySevere
)

// social is what somebody says of Dan's use and a member's social life.
func social(member assessment.MemberID, ownNeeds, socialLife assessment.Severity) assessment.Impact {
	return assessment.Impact{
		Member: member, Of: "dan", Social: assessment.SocialImpact{OwnNeeds: ownNeeds, SocialLife: socialLife},
		Source: assessment.Source{Informant: member},
	}
}

// record is of a day, with Dan, Gwen and Tom in it, all listed, and what is said.
func record(on string, said ...assessment.Impact) assessment.Record {
	r := assessment.Record{
		ID: "r1", Day: day(on), MembersListed: assessment.ListedAll,
		Members: []assessment.Member{{ID: "gwen"}, {ID: "tom"}, {ID: "dan"}},
		Impacts: append([]assessment.Impact{}, said...),
	}
	for i := range r.Impacts {
		r.Impacts[i].Source.On = day(on)
	}
	return r
}

// unaffected is Tom's own word that Dan's use does not tell on him.
func unaffected(member assessment.MemberID) assessment.Impact {
	return assessment.Impact{Member: member, Of: "dan", Affected: assessment.AnswerNo, Source: assessment.Source{Informant: member}}
}

func compare(t require.TestingT, c outcomes.Course) outcomes.Family {
	f, err := outcomes.Compare(c, rule())
	require.NoError(t, err)
	return f
}

// drawRecord draws ratings of a few indicators by Gwen and Tom, and whether Tom says
// that he is not affected.
func drawRecord(t *rapid.T, on string) assessment.Record {
	rating := rapid.SampledFrom([]assessment.Severity{unasked, declined, na, na, none, mild, moderate, severe, severe, none})
	var said []assessment.Impact
	for _, m := range []assessment.MemberID{"gwen", "tom"} {
		i := social(m, rating.Draw(t, "own needs"), rating.Draw(t, "social life"))
		i.Health.Guilt, i.Finance.Theft = rating.Draw(t, "guilt"), rating.Draw(t, "theft")
		said = append(said, i)
	}
	if rapid.IntRange(0, 2).Draw(t, "unaffected") == 0 {
		said[1] = unaffected("tom")
	}
	r := record(on, said...)
	r.MembersListed = rapid.SampledFrom([]assessment.Listed{assessment.ListedAll, assessment.ListedAll, assessment.ListedNotStated}).Draw(t, "listed")
	if rapid.Bool().Draw(t, "agency") {
		r.Involvements = append(r.Involvements, assessment.Involvement{Agency: rapid.SampledFrom([]assessment.AgencyID{"a", "b", "c"}).Draw(t, "which"), Member: "gwen"})
	}
	return r
}

func drawCourse(t *rapid.T) outcomes.Course {
	c := outcomes.Course{Entry: drawRecord(t, entryDay), Review: drawRecord(t, reviewDay)}
	for _, on := range []string{soonDay, lateDay}[:rapid.IntRange(0, 2).Draw(t, "later")] {
		c.Later = append(c.Later, drawRecord(t, on))
	}
	return c
}

func drawFamilies(t *rapid.T) []outcomes.Family {
	var out []outcomes.Family
	for range rapid.IntRange(0, 5).Draw(t, "families") {
		out = append(out, compare(t, drawCourse(t)))
	}
	return out
}

// shown is the JSON of a result, which is how two results are compared.
func shown(t require.TestingT, v any) string {
	data, err := assessment.Encode(v)
	require.NoError(t, err)
	return string(data)
}
