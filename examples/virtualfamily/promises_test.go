package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// sections is the text of each person, by id.
func sections(t require.TestingT, r assessment.Record, args ...string) map[assessment.MemberID]string {
	o, err := parse(append([]string{"-record", "-"}, args...))
	require.NoError(t, err)
	data, err := assessment.Encode(r)
	require.NoError(t, err)
	v, err := look(o, bytes.NewReader(data))
	require.NoError(t, err)
	out := map[assessment.MemberID]string{}
	for _, m := range r.Members {
		var b bytes.Buffer
		v.section(page{&b}, m.ID)
		out[m.ID] = b.String()
	}
	return out
}

func TestOrderOfPeopleChangesNobodysSection(t *testing.T) {
	r := family(t)
	want, whole := sections(t, r), sections(t, r, "-worker")
	rapid.Check(t, func(t *rapid.T) {
		other := r
		other.Members = rapid.Permutation(r.Members).Draw(t, "members")
		require.Equal(t, want, sections(t, other))
		require.Equal(t, whole, sections(t, other, "-worker"))
	})
}

// TestCompanyIsBlindToWhatIsAskedAlone changes every answer that is asked alone
// at random: what is read in company stays the same, danger excepted.
func TestCompanyIsBlindToWhatIsAskedAlone(t *testing.T) {
	r := family(t)
	calls := [][]string{
		{},
		{"-person", "ros"},
		{"-why", "network-member"},
		{"-why", "couple-therapy-drugs"},
		{"-what-if", "confident-couple-sessions@ros:dan=yes"},
	}
	var want []string
	for _, args := range calls {
		want = append(want, done(t, encoded(t, r), append([]string{"-record", "-"}, args...)...))
	}
	rapid.Check(t, func(rt *rapid.T) {
		other := r
		other.Safety = safety(r).Draw(rt, "safety")
		other.Appraisals = slices.Clone(r.Appraisals)
		for i := range other.Appraisals {
			other.Appraisals[i].Barriers.PowerOver = assessment.Extent(rapid.IntRange(0, 6).Draw(rt, "power"))
		}
		i := rapid.IntRange(0, len(calls)-1).Draw(rt, "call")
		require.Equal(rt, want[i], done(t, encoded(t, other), append([]string{"-record", "-"}, calls[i]...)...))
	})
}

// safety makes random safety answers without a danger that stands.
func safety(r assessment.Record) *rapid.Generator[[]assessment.SafetyAnswer] {
	ids := make([]assessment.MemberID, len(r.Members))
	for i, m := range r.Members {
		ids[i] = m.ID
	}
	one := rapid.Custom(func(t *rapid.T) assessment.SafetyAnswer {
		s := assessment.SafetyAnswer{
			Concern: assessment.Concern(rapid.IntRange(1, int(assessment.ConcernChildHarm)).Draw(t, "concern")),
			Harmed:  rapid.SampledFrom(ids).Draw(t, "harmed"),
			Answer:  assessment.Answer(rapid.IntRange(0, int(assessment.AnswerYes)).Draw(t, "answer")),
			Source: assessment.Source{
				Informant: rapid.SampledFrom(ids).Draw(t, "informant"),
				Alone:     assessment.Answer(rapid.IntRange(0, int(assessment.AnswerYes)).Draw(t, "alone")),
			},
		}
		if by := rapid.SampledFrom(ids).Draw(t, "by"); by != s.Harmed {
			s.By = by
		}
		if s.Concern == assessment.ConcernImmediateDanger && s.Answer == assessment.AnswerYes {
			s.Answer = assessment.AnswerNo
		}
		if s.Concern != assessment.ConcernImmediateDanger && rapid.Bool().Draw(t, "reviewed") {
			s.Review = assessment.Review{
				Finding: assessment.ReviewFinding(rapid.IntRange(1, int(assessment.ReviewFindingSafeForJointWork)).Draw(t, "finding")),
				Worker:  "lead", Reason: "seen", On: r.Day,
			}
		}
		return s
	})
	return rapid.SliceOfN(one, 0, 20)
}

func inDanger(r assessment.Record) assessment.Record {
	r.Safety = append(slices.Clone(r.Safety), assessment.SafetyAnswer{
		Concern: assessment.ConcernImmediateDanger, Harmed: "ros", By: "dan", Answer: assessment.AnswerYes,
		Source: assessment.Source{Informant: "mia"},
	})
	return r
}

func TestDangerLeavesAFewNeutralWordsInCompany(t *testing.T) {
	in := encoded(t, inDanger(family(t)))
	want := "There is nothing to read out today. The worker will speak with each person\nalone.\n"
	for _, args := range [][]string{{}, {"-person", "ros"}, {"-why", "network-member"}, {"-what-if", "age@lucy=18"}} {
		require.Equal(t, want, done(t, in, append([]string{"-record", "-"}, args...)...))
	}
	small := `{"id":"x","day":"2026-01-02","members":[{"id":"a"}],"safety":[{"concern":"immediate-danger","harmed":"a","answer":"yes"}]}`
	require.Equal(t, want, done(t, small, "-record", "-"), "the same whoever it is about")
}

func TestDangerComesFirstForTheWorker(t *testing.T) {
	in := encoded(t, inDanger(family(t)))
	text := oneSpace(done(t, in, "-record", "-", "-worker"))
	require.True(t, strings.HasPrefix(text, "ACT NOW"))
	require.Contains(t, text, "In danger now: get help from the emergency services first")
	require.NotContains(t, text, "of 100")
	require.NotContains(t, text, "?")
	require.NotContains(t, text, "What to ask next")
	require.Contains(t, text, "Support for themselves")
	require.NotContains(t, text, "back a recovery")

	var doc seen
	decode(t, done(t, in, "-record", "-", "-format", "json"), &doc)
	require.Empty(t, doc.Capital)
	require.Empty(t, doc.Plan.Questions)
	require.Equal(t, "safety", doc.Plan.Steps[0].Stage)
}

// TestAFriendGetsWhatASisterGets tells the same of a friend and of a sister.
func TestAFriendGetsWhatASisterGets(t *testing.T) {
	sister := family(t)
	sister.Ties = slices.Clone(sister.Ties)
	for i, tie := range sister.Ties {
		if tie.Member == "sam" {
			sister.Ties[i].Kind = assessment.TieKindSister
		}
	}
	for _, args := range [][]string{{}, {"-worker"}} {
		friendText, sisterText := sections(t, family(t), args...)["sam"], sections(t, sister, args...)["sam"]
		_, friendRest, _ := strings.Cut(friendText, "\n---")
		_, sisterRest, _ := strings.Cut(sisterText, "\n---")
		require.NotEmpty(t, friendRest)
		require.Equal(t, strings.TrimLeft(friendRest, "-"), strings.TrimLeft(sisterRest, "-"))
		require.Contains(t, friendText, "Dan's friend")
		require.Contains(t, sisterText, "Dan's sister")
	}
}

func TestWhatIfShowsWhatChanges(t *testing.T) {
	text := oneSpace(done(t, "", "-worker", "-what-if", "self-help-benefit@lucy=no"))
	require.Contains(t, text, "Lucy: Meetings of their own")
	require.Contains(t, text, "It is not yet known and would be open.")
	require.Contains(t, oneSpace(done(t, "", "-what-if", "goal@dan=abstain-for-now")), "No outcome would change.")

	var doc seen
	decode(t, done(t, "", "-format", "json", "-what-if", "self-help-benefit@lucy=no"), &doc)
	require.Empty(t, doc.Plan.Questions)
	require.Empty(t, doc.Plan.Steps, "nothing is to be done on an assumption")
	for _, d := range doc.Plan.Decisions {
		if d.Rule == "own-right-meetings" && d.Subject == "lucy" {
			require.Equal(t, "eligible", d.Outcome)
		}
	}
}

func TestWhyExplainsEveryRuleFromEveryDoor(t *testing.T) {
	for _, r := range carepath.Published().Rules() {
		for _, entry := range entries() {
			args := []string{"-entry", entry, "-why", string(r.ID)}
			if r.Stage == carepath.StageSafety {
				args = append(args, "-worker")
			}
			require.Contains(t, oneSpace(done(t, "", args...)), r.Title)
		}
	}
	require.Contains(t, oneSpace(done(t, "", "-day", "2000-01-01", "-why", "network-member")), "It is not decided for anybody here")
}

// TestTheDoorsDiffer is what the family is for: each service knows its own part.
func TestTheDoorsDiffer(t *testing.T) {
	r := family(t)
	for _, d := range doorTable {
		seen := d.through(r)
		require.NoError(t, seen.Validate(), d.word)
		for _, m := range seen.Impacts {
			require.True(t, d.wrote(m.Source))
		}
		if d.word != doorDefault {
			require.Less(t, len(seen.Members), len(r.Members), d.word)
			require.Equal(t, assessment.ListedPartly, seen.MembersListed)
		}
	}
}

// TestEveryStatementHasItsSource holds for the family that comes with the
// program.
func TestEveryStatementHasItsSource(t *testing.T) {
	r := family(t)
	total := 0
	for _, d := range doorTable {
		seen := d.through(r)
		total += len(seen.Uses) + len(seen.Impacts) + len(seen.Safety) + len(seen.Appraisals) + len(seen.RoleOffers) +
			len(seen.UnmetNeeds) + len(seen.HelpReceived) + len(seen.Access) + len(seen.FirstContacts) + len(seen.Responses)
	}
	require.Equal(t, len(r.Uses)+len(r.Impacts)+len(r.Safety)+len(r.Appraisals)+len(r.RoleOffers)+
		len(r.UnmetNeeds)+len(r.HelpReceived)+len(r.Access)+len(r.FirstContacts)+len(r.Responses), total,
		"each statement was written down at exactly one door")
}
