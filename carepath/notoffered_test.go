package carepath

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// TestPromise04WhatIsNotOfferedSaysWhy: whatever is decided not to be open is
// told with its reasons, whatever is declined as such, and nothing else is.
func TestPromise04WhatIsNotOfferedSaysWhy(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		for _, company := range []bool{false, true} {
			plan := b.Plan(r, Options{InCompany: company})
			told := map[key]NotOffered{}
			for _, n := range plan.NotOffered {
				told[key{n.Rule, n.Subject, n.Focal}] = n
				require.NotEmpty(t, n.Title)
				require.False(t, company && n.AskAlone)
				require.NotContains(t, n.Text, "{")
			}
			require.Len(t, told, len(plan.NotOffered))
			for _, d := range plan.Decisions {
				n, is := told[keyOf(d)]
				if b.ruleOf(d.Rule).Kind == KindPrompt {
					require.False(t, is, "%s is no offer", d.Rule)
					continue
				}
				switch d.Outcome {
				case OutcomeNotEligible:
					require.True(t, is, "%s", d.Rule)
					for _, why := range d.Reasons {
						require.Contains(t, n.Text, why.Text+".")
					}
				case OutcomeEligible:
					require.False(t, is, "%s is open", d.Rule)
				case OutcomeUnknown:
					require.Equal(t, is, slices.ContainsFunc(d.Declined, isWilling))
					require.Equal(t, is, n.Declined)
				}
			}
		}
	})
}

// TestPromise05AndSupportComesBeforeIt: joint work that somebody with needs of
// their own is asked for comes after a step for themselves, is marked so in both
// registers, and is as open as to anybody else.
func TestPromise05AndSupportComesBeforeIt(t *testing.T) {
	b, marked := published(), 0
	for seed := range someOf(100) {
		r := newFamily(seeded(seed))
		if seed%2 == 0 {
			r = openForJointWork(r)
		}
		for _, company := range []bool{false, true} {
			own := map[assessment.MemberID]bool{}
			for _, s := range b.Plan(r, Options{InCompany: company}).Steps {
				own[s.Subject] = own[s.Subject] || s.Stage == StageOwnRight
				require.Equal(t, s.OwnSupportFirst, s.After != "")
				if s.OwnSupportFirst {
					marked++
					require.True(t, own[s.Subject], "%s before anything for %s", s.Rule, s.Subject)
					require.Equal(t, StageJoint, s.Stage)
				}
			}
		}
	}
	require.Positive(t, marked, "nobody ever had needs of their own")
	needs := answer(couple(), FactOwnNeed, About{Member: "m1"}, 3)
	without := answer(couple(), FactOwnNeed, About{Member: "m1"}, 0)
	for _, r := range []assessment.Record{without, couple()} {
		for _, s := range b.Plan(r, Options{}).Steps {
			require.False(t, s.OwnSupportFirst, "no needs are known")
		}
	}
	require.Equal(t, jointFor(b, without), jointFor(b, needs), "nobody is denied joint work for needs of their own")
}

func jointFor(b *Rulebook, r assessment.Record) (out []RuleID) {
	for _, s := range b.Plan(r, Options{}).Steps {
		if s.Stage == StageJoint {
			out = append(out, s.Rule)
		}
	}
	return out
}

// TestPromise06OwnSupportIsWithheldFromNobodyAffected: it is never among what is
// not offered to who is affected, whatever the relative does.
func TestPromise06OwnSupportIsWithheldFromNobodyAffected(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		p := assessment.Gather(r, r.Day)
		for _, n := range b.Plan(r, Options{}).NotOffered {
			if n.Rule == "own-right-support" {
				require.Equal(t, assessment.Exactly(0), p.AffectedByAny(n.Subject).Span)
			}
		}
	})
}

// TestPromise10OrderChangesNothingThatIsNotOffered takes the members of a family
// in another order.
func TestPromise10OrderChangesNothingThatIsNotOffered(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		moved := copyRecord(r)
		moved.Members = rapid.Permutation(r.Members).Draw(t, "members")
		o := rapid.SampledFrom([]Options{{}, {InCompany: true}, {Questions: 3}}).Draw(t, "options")
		plan, other := b.Plan(r, o), b.Plan(moved, o)
		require.ElementsMatch(t, plan.NotOffered, other.NotOffered)
		require.Equal(t, plan.Questions, other.Questions)
		require.Equal(t, plan.QuestionsLeft, other.QuestionsLeft)
		said, again := explained(b, r, o), explained(b, moved, o)
		slices.Sort(said)
		slices.Sort(again)
		require.Equal(t, said, again)
	})
}

// TestDeclinedIsRespected: who would rather not take a role, or would rather not
// say, is not asked about it, and the plan says so. What is about safety is
// asked all the same.
func TestDeclinedIsRespected(t *testing.T) {
	b, couples := published(), FactWilling(assessment.RoleCoupleSessions)
	silent := func(r assessment.Record) assessment.Record { // nothing else is known of the role
		r.RoleOffers = slices.DeleteFunc(copyRecord(r).RoleOffers, func(o assessment.RoleOffer) bool { return o.Willing == 0 })
		r.Safety = nil
		return r
	}
	for _, c := range []struct {
		name, why, says string
		record          assessment.Record
		outcome         Outcome
		safety          bool
	}{
		{"would rather not", "the answer is no, and stands", "Ros would rather not come to couple sessions with Dan.", silent(refused(couple(), couples)), OutcomeNotEligible, false},
		{"would rather not say", "nothing is known, and nobody is pressed", "Would rather not say: Is Ros willing to come to couple sessions with Dan? Nobody has to.", silent(declined(couple(), couples)), OutcomeUnknown, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			plan := b.Plan(c.record, Options{})
			d, _ := plan.Decision("couple-therapy-alcohol", "m1", "m0")
			require.Equal(t, c.outcome, d.Outcome)
			at := slices.IndexFunc(plan.NotOffered, func(n NotOffered) bool { return n.Rule == d.Rule && n.Subject == "m1" })
			require.GreaterOrEqual(t, at, 0)
			require.True(t, plan.NotOffered[at].Declined)
			require.Equal(t, c.says, plan.NotOffered[at].Text)
			safety := false
			for _, q := range plan.Questions {
				require.NotContains(t, q.Text, "couple sessions", c.why)
				safety = safety || q.Safety && slices.Contains(q.Opens, d.Rule)
			}
			require.Equal(t, c.safety, safety)
		})
	}
	t.Run("not yet asked becomes a question", func(t *testing.T) {
		r := couple()
		r.RoleOffers = nil
		require.Contains(t, strings.Join(questionTexts(r), "\n"), "Is Ros willing to come to couple sessions with Dan?")
	})
}

// TestNoRulesOfACountry: a rule of another country does not apply, which is no
// outcome, and the plan says that it knows none of the family's own.
func TestNoRulesOfACountry(t *testing.T) {
	for _, c := range []struct {
		name, why string
		country   assessment.Country
		day       string
		want      assessment.Country
	}{
		{"England", "the guidance of NICE", assessment.CountryEngland, "2026-11-21", assessment.CountryNotStated},
		{"Scotland", "the UK guidelines", assessment.CountryScotland, "2026-11-21", assessment.CountryNotStated},
		{"elsewhere", "no rule is known", assessment.CountryElsewhere, "2026-11-21", assessment.CountryElsewhere},
		{"not stated", "it is a question", assessment.CountryNotStated, "2026-11-21", assessment.CountryNotStated},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := couple()
			r.Country = c.country
			plan := published().Plan(r, Options{Day: assessment.MustParseDay(c.day)})
			require.Equal(t, c.want, plan.NoRulesFor, c.why)
			if c.want != assessment.CountryNotStated {
				for _, d := range plan.Decisions {
					rule, _ := published().Rule(d.Rule)
					require.Empty(t, rule.Applies.Countries, "%s was decided", d.Rule)
				}
			}
		})
	}
	t.Run("a service's rules are of no country", func(t *testing.T) {
		b, err := NewRulebook(oneRule(Yes("a")), hostFacts())
		require.NoError(t, err)
		require.Zero(t, b.Plan(hostRecord(nil), Options{}).NoRulesFor)
	})
	t.Run("not yet in force", func(t *testing.T) {
		d := oneRule(Yes("a"))
		d.Rules[0].Applies = englishFrom("2030-01-01")
		b, err := NewRulebook(d, append(hostFacts(), countryFacts()...))
		require.NoError(t, err)
		r := hostRecord(nil)
		r.Country = assessment.CountryEngland
		require.Equal(t, assessment.CountryEngland, b.Plan(r, Options{}).NoRulesFor)
	})
}

// TestAccessIsCarriedToEachStep: whoever takes part is met where and when they
// can be, in steps about safety too.
func TestAccessIsCarriedToEachStep(t *testing.T) {
	r := answer(couple(), FactAbuse, About{Member: "m1", Focal: "m0"}, 1)
	r.Access = []assessment.Access{
		{Member: "m1", Venue: assessment.VenueNotTreatmentPremises, Hours: assessment.HoursEvenings, Source: by("m1")},
		{Member: "m0", Venue: assessment.VenueOnline, Language: "pl", Crisis: assessment.AnswerYes, Source: by("m0")},
	}
	ros := "Ros anywhere but where drugs or alcohol are treated, in the evening"
	dan := "Dan online, in the language with the code pl, at short notice in a crisis"
	for _, s := range published().Plan(r, Options{}).Steps {
		if s.Stage == StageSafety {
			require.Equal(t, map[assessment.MemberID]string{"m0": "Meet " + dan + ".", "m1": "Meet " + ros + "."}[s.Subject], s.Meet)
		}
	}
	both := couple()
	both.Access = r.Access
	for _, s := range published().Plan(both, Options{}).Steps {
		if s.Subject == "m1" && s.Focal == "m0" {
			require.Equal(t, "Meet "+ros+"; "+dan+".", s.Meet)
			require.Len(t, s.Access, 2)
			return
		}
	}
	t.Fatal("nothing joint is open")
}
