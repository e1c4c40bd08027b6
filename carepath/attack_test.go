package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestAttacks holds what an attack on the promises once got through. Each row
// takes a couple to whom joint work is open and changes one thing.
func TestAttacks(t *testing.T) {
	two, network := About{Member: "m1", Focal: "m0"}, RuleID("network-member")
	abuse := func(harmed, source assessment.MemberID, a assessment.Answer, on string) assessment.SafetyAnswer {
		return assessment.SafetyAnswer{
			Concern: assessment.ConcernDomesticAbuse, Harmed: harmed, By: map[assessment.MemberID]assessment.MemberID{"m0": "m1", "m1": "m0"}[harmed],
			Answer: a, Source: assessment.Source{Informant: source, Alone: assessment.AnswerYes, On: assessment.MustParseDay(on)},
		}
	}
	review := func(s assessment.SafetyAnswer, f assessment.ReviewFinding, on string) assessment.SafetyAnswer {
		s.Review = assessment.Review{Finding: f, Worker: "w", Reason: "seen", On: assessment.MustParseDay(on)}
		return s
	}
	safe, none := assessment.ReviewFindingSafeForJointWork, assessment.ReviewFindingNoConcern
	with := func(all ...assessment.SafetyAnswer) assessment.Record {
		r := couple()
		r.Safety = append(withoutConcern(r.Safety, FactAbuse), all...)
		return r
	}
	no0, no1 := abuse("m0", "m0", assessment.AnswerNo, "2026-11-01"), abuse("m1", "m1", assessment.AnswerNo, "2026-11-01")
	unnamed := no1
	unnamed.By = ""
	yes := assessment.AnswerYes
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		want      Outcome
	}{
		{"both say no, alone", "the case that the others differ from", with(no0, no1), OutcomeEligible},
		{"judged safe before it was said", "a review sets aside nothing said after it", with(no1, review(abuse("m0", "m0", yes, "2026-11-01"), safe, "2010-01-01")), OutcomeNotEligible},
		{"set aside, said on no day", "it may have been said after the review", with(no1, review(abuse("m0", "m0", yes, ""), none, "2010-01-01")), OutcomeNotEligible},
		{"a no on no day, then declined", "they may have ended by not saying so", with(no0, abuse("m1", "m1", assessment.AnswerNo, ""), abuse("m1", "m1", assessment.AnswerAskedDeclined, "2026-11-10")), OutcomeUnknown},
		{"a no, and declined on no day", "likewise", with(no0, no1, abuse("m1", "m1", assessment.AnswerAskedDeclined, "")), OutcomeUnknown},
		{"judged safe one way", "the other way nobody was asked", with(review(abuse("m0", "m0", yes, "2026-11-01"), safe, "2026-11-02")), OutcomeNotEligible},
		{"a no that names nobody", "it may have been about another", with(no0, unnamed), OutcomeUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.Equal(t, c.want, decideOne(t, c.record, network, testDay().String()).Outcome, c.why)
		})
	}
	t.Run("an earlier day does not un-hold company", func(t *testing.T) {
		r := answer(couple(), FactDanger, two, 1)
		require.True(t, Published().Plan(r, Options{InCompany: true, Day: assessment.MustParseDay("2026-01-01")}).Held)
	})
	t.Run("severe violence stops all joint work", func(t *testing.T) {
		r := answer(couple(), FactSevere, two, 1)
		require.Equal(t, OutcomeNotEligible, decideOne(t, r, network, testDay().String()).Outcome)
	})
	t.Run("a concern for a child between anybody", func(t *testing.T) {
		r := couple()
		born, _ := assessment.ParsePartialDate("2015")
		r.Members = append(r.Members, assessment.Member{ID: "kid", Born: born})
		r.Safety = append(r.Safety, assessment.SafetyAnswer{Concern: assessment.ConcernDomesticAbuse, Harmed: "kid", By: "m1", Answer: yes})
		plan := Published().Plan(r, Options{})
		require.Equal(t, assessment.MemberID("kid"), plan.Steps[0].Subject)
		require.Contains(t, plan.Steps[0].Title, "child safeguarding")
		require.Equal(t, OutcomeNotEligible, decideOne(t, r, network, testDay().String()).Outcome)
	})
}

func TestARulebookCannotBeChanged(t *testing.T) {
	b, r := Published(), couple()
	before := b.Plan(r, Options{})
	for _, rule := range append(b.Rules(), b.Definition().Rules...) {
		for i := range rule.Cautions {
			rule.Cautions[i].Cites[0].Source = "changed"
			if test := rule.Cautions[i].When.Test; test != nil {
				test.Of = "nope"
			}
		}
		rule.Cites[0].Source = "changed"
	}
	given := b.Plan(r, Options{})
	for i := range given.Steps {
		given.Steps[i].Cites[0].Source = "changed"
	}
	for i := range given.Decisions {
		given.Decisions[i].Cites[0].Source = "changed"
	}
	require.Equal(t, before, b.Plan(r, Options{}))
}

func TestHostFacts(t *testing.T) {
	t.Run("a symmetric fact is heard in either order", func(t *testing.T) {
		f := yesNo(Fact{ID: "met", Scope: ScopePair, Symmetric: true, Question: "?"}, "no", "yes")
		d := oneRule(No("met"))
		d.Rules[0].For = ScopePair
		b, err := NewRulebook(d, []Fact{f})
		require.NoError(t, err)
		r, one := twoPeople(), 1
		r.UnmetNeeds = []assessment.UnmetNeed{{Member: "m0", Area: assessment.NeedAreaMoney}}
		for _, h := range []assessment.HostFact{{ID: "met", Member: "m0", Focal: "m1", Value: &one}, {ID: "met", Member: "m1", Focal: "m0", Value: &one}} {
			r.Facts = []assessment.HostFact{h}
			require.Equal(t, OutcomeNotEligible, b.Decide(assessment.Gather(r, r.Day))[0].Outcome)
		}
	})
	t.Run("a host's answers do not stand for safety", func(t *testing.T) {
		_, err := NewRulebook(oneRule(No("hit")), []Fact{yesNo(Fact{ID: "hit", Scope: ScopeFamily, Safety: true, Question: "?"}, "no", "yes")})
		require.ErrorIs(t, err, ErrSafetyRead)
	})
	t.Run("faults are found", func(t *testing.T) {
		b, err := NewRulebook(oneRule(Yes("a")), hostFacts())
		require.NoError(t, err)
		nine, one := 9, 1
		r := twoPeople()
		r.Facts = []assessment.HostFact{{ID: "a", Value: &one}, {ID: "aa", Value: &one}, {ID: "a", Value: &nine}, {ID: "a", Member: "m0", Value: &one}}
		err = b.CheckFacts(r)
		for path, want := range map[string]error{"/facts/1/id": ErrNoFact, "/facts/2/value": ErrNoValue, "/facts/3": ErrScope} {
			require.ErrorIs(t, err, want)
			require.ErrorContains(t, err, path)
		}
		r.Facts = r.Facts[:1]
		require.NoError(t, b.CheckFacts(r))
	})
}

func TestARuleOfWhichNothingIsInForceSaysNothing(t *testing.T) {
	d := oneRule(Yes("a"))
	d.Rules[0].Requires[0].Applies = since("2030-01-01")
	b, err := NewRulebook(d, hostFacts())
	require.NoError(t, err)
	require.Empty(t, b.Decide(assessment.Gather(hostRecord(nil), testDay())))
}
