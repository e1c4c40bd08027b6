package assessment_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// answerOn is one safety answer about harm to ann from bob.
func answerOn(c assessment.Concern, a assessment.Answer, s assessment.Source) assessment.SafetyAnswer {
	return assessment.SafetyAnswer{Concern: c, Harmed: "ann", By: "bob", Answer: a, Source: s}
}

func reviewed(s assessment.SafetyAnswer, f assessment.ReviewFinding) assessment.SafetyAnswer {
	s.Review = assessment.Review{Finding: f, Worker: "w1", Reason: "spoke to both", On: day("2026-03-01")}
	return s
}

// safetyOf reads harm to ann from bob.
func safetyOf(t *testing.T, c assessment.Concern, answers ...assessment.SafetyAnswer) assessment.Reading {
	t.Helper()
	r := familyOf("ann", "bob", "cy")
	r.Safety = answers
	return picture(t, r).Safety(c, "ann", "bob")
}

// TestSafetyCells goes through every answer, informant, company and review, for
// an adult and for a child, against the rules written out once more.
func TestSafetyCells(t *testing.T) {
	t.Parallel()
	cells := 0
	for _, concern := range []assessment.Concern{
		assessment.ConcernImmediateDanger, assessment.ConcernDomesticAbuse, assessment.ConcernCoerciveControl,
		assessment.ConcernSevereViolence, assessment.ConcernChildHarm,
	} {
		for answer := assessment.AnswerNotAsked; answer <= assessment.AnswerYes; answer++ {
			for _, informant := range []assessment.MemberID{"ann", "bob", "cy", ""} {
				for company := assessment.AnswerNotAsked; company <= assessment.AnswerYes; company++ {
					for f := assessment.ReviewFindingNotStated; f <= assessment.ReviewFindingSafeForJointWork; f++ {
						s := answerOn(concern, answer, assessment.Source{Informant: informant, Alone: company, On: day("2026-01-01")})
						if f != assessment.ReviewFindingNotStated {
							s = reviewed(s, f)
						}
						got := safetyOf(t, concern, s)
						require.Equal(t, show(expected(s)), show(got), "%s: %s from %q, alone %s, review %s", concern, answer, informant, company, f)
						cells++
					}
				}
			}
		}
	}
	assert.Equal(t, 5*6*4*6*4, cells)
}

// expected is what one answer comes to, by the rules of the design.
func expected(s assessment.SafetyAnswer) assessment.Reading {
	noConcern := s.Review.Finding == assessment.ReviewFindingNoConcern
	child := s.Concern == assessment.ConcernChildHarm
	own := s.Source.Informant == "ann"
	switch {
	case s.Review.Finding != assessment.ReviewFindingNotStated && !noConcern:
		return exactly(1) // a worker says that the concern stands
	case s.Answer == assessment.AnswerYes && !noConcern:
		return exactly(1)
	case child && noConcern:
		return exactly(0) // a recorded decision
	case !child && s.Answer == assessment.AnswerNo && own && s.Source.Alone == assessment.AnswerYes:
		return exactly(0)
	case own && s.Answer == assessment.AnswerAskedDeclined:
		return absent(assessment.AbsenceAskedDeclined)
	case own && s.Answer == assessment.AnswerAskedUnknown:
		return absent(assessment.AbsenceAskedUnknown)
	default:
		return notAsked()
	}
}

func TestSafetyOfSeveralAnswers(t *testing.T) {
	t.Parallel()
	const abuse = assessment.ConcernDomesticAbuse
	yes := answerOn(abuse, assessment.AnswerYes, saidBy("cy", "2026-01-01"))
	no := answerOn(abuse, assessment.AnswerNo, alone("ann", "2026-02-01"))
	declines := answerOn(abuse, assessment.AnswerAskedDeclined, alone("ann", "2026-03-01"))
	declinedFirst := answerOn(abuse, assessment.AnswerAskedDeclined, alone("ann", "2026-01-01"))
	unsure := answerOn(abuse, assessment.AnswerAskedUnknown, alone("ann", "2026-02-01"))
	fromCy := declinedFirst
	fromCy.By = "cy"
	elsewhere := answerOn(abuse, assessment.AnswerNo, alone("ann", "2026-02-01"))
	elsewhere.By = "cy"
	everybody := elsewhere
	everybody.By = ""
	notApplicable := answerOn(abuse, assessment.AnswerNotApplicable, alone("ann", "2026-02-01"))
	suspect := answerOn(abuse, assessment.AnswerNo, alone("bob", "2026-02-01"))
	anybody := yes
	anybody.By = ""
	otherConcern := answerOn(assessment.ConcernCoerciveControl, assessment.AnswerNo, alone("ann", "2026-02-01"))
	type answers = []assessment.SafetyAnswer
	for _, c := range []struct {
		row
		answers
		want assessment.Reading
	}{
		{row{"yes and no", "one yes stands, whoever says no later"}, answers{yes, no}, exactly(1)},
		{row{"yes reviewed, and no", "the yes is set aside, the no counts"}, answers{reviewed(yes, assessment.ReviewFindingNoConcern), no}, exactly(0)},
		{row{"yes reviewed", "setting a yes aside is not yet safety"}, answers{reviewed(yes, assessment.ReviewFindingNoConcern)}, notAsked()},
		{row{"another yes after the review", "a review is of one answer"}, answers{reviewed(yes, assessment.ReviewFindingNoConcern), yes}, exactly(1)},
		{row{"a yes that names nobody", "may be about anybody"}, answers{anybody, no}, exactly(1)},
		{row{"a no about another", "clears only them"}, answers{elsewhere}, notAsked()},
		{row{"a no that names nobody", "clears nobody: it may have been about another"}, answers{everybody}, notAsked()},
		{row{"a no to another question", "clears only that"}, answers{otherConcern}, notAsked()},
		{row{"the suspected partner's no", "counts as not asked"}, answers{suspect}, notAsked()},
		{row{"no, then declines", "the latest word counts: it is safe no longer"}, answers{no, declines}, absent(assessment.AbsenceAskedDeclined)},
		{row{"no to all, then declines about bob", "the same"}, answers{everybody, declines}, absent(assessment.AbsenceAskedDeclined)},
		{row{"declined, then no", "asked again, alone"}, answers{declinedFirst, no}, exactly(0)},
		{row{"declined about another", "ann may still be asked about bob"}, answers{fromCy}, notAsked()},
		{row{"not applicable", "must not pass for a no"}, answers{notApplicable}, notAsked()},
		{row{"not applicable and declined", "must not hide that ann declined"}, answers{notApplicable, declinedFirst}, absent(assessment.AbsenceAskedDeclined)},
		{row{"declined and does not know", "declining says more, in whatever order"}, answers{declinedFirst, unsure}, absent(assessment.AbsenceAskedDeclined)},
		{row{"a no that a worker doubts", "a finding that the concern stands is a yes"}, answers{reviewed(no, assessment.ReviewFindingConcernStands)}, exactly(1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for _, order := range orders(len(c.answers)) {
				var in answers
				for _, i := range order {
					in = append(in, c.answers[i])
				}
				requireReading(t, c.want, safetyOf(t, abuse, in...))
			}
		})
	}
}

// TestSafetyOfAnybody: with nobody named, only a clearance of everybody counts.
func TestSafetyOfAnybody(t *testing.T) {
	t.Parallel()
	const abuse = assessment.ConcernDomesticAbuse
	r := familyOf("ann", "bob", "cy")
	r.Safety = []assessment.SafetyAnswer{answerOn(abuse, assessment.AnswerNo, alone("ann", "2026-02-01"))}
	requireReading(t, notAsked(), picture(t, r).Safety(abuse, "ann", ""))
	r.Safety[0].By = ""
	requireReading(t, notAsked(), picture(t, r).Safety(abuse, "ann", ""))
	requireReading(t, notAsked(), picture(t, r).Safety(abuse, "ann", "bob"))
	r.Safety = append(r.Safety, answerOn(abuse, assessment.AnswerYes, saidBy("cy", "")))
	requireReading(t, exactly(1), picture(t, r).Safety(abuse, "ann", ""))
}

// TestUnvalidatedReview: without a worker, a reason or a day a review may raise
// a concern and not set one aside.
func TestUnvalidatedReview(t *testing.T) {
	t.Parallel()
	for _, without := range []func(*assessment.Review){
		func(v *assessment.Review) { v.Worker = "" },
		func(v *assessment.Review) { v.Reason = "" },
		func(v *assessment.Review) { v.On = assessment.Day{} },
	} {
		yes := answerOn(assessment.ConcernChildHarm, assessment.AnswerYes, saidBy("cy", ""))
		for finding, want := range map[assessment.ReviewFinding]assessment.Reading{
			assessment.ReviewFindingNoConcern: exactly(1), assessment.ReviewFindingConcernStands: exactly(1),
		} {
			s := reviewed(yes, finding)
			without(&s.Review)
			r := familyOf("ann", "bob", "cy")
			r.Safety = []assessment.SafetyAnswer{s}
			require.ErrorIs(t, r.Validate(), assessment.ErrReview)
			requireReading(t, want, assessment.Gather(r, assessment.Day{}).Safety(s.Concern, "ann", "bob"))
		}
		s := reviewed(yes, assessment.ReviewFindingSafeForJointWork)
		without(&s.Review)
		r := familyOf("ann", "bob")
		r.Safety = []assessment.SafetyAnswer{s}
		requireReading(t, exactly(0), assessment.Gather(r, assessment.Day{}).JointWorkSafe("ann", "bob"))
	}
}

func TestJointWorkSafe(t *testing.T) {
	t.Parallel()
	yes := answerOn(assessment.ConcernDomesticAbuse, assessment.AnswerYes, saidBy("ann", "2026-01-01"))
	control := answerOn(assessment.ConcernCoerciveControl, assessment.AnswerYes, saidBy("ann", "2026-02-01"))
	other := yes
	other.By = "cy"
	unnamed := control
	unnamed.By = ""
	back := assessment.SafetyAnswer{Concern: assessment.ConcernDomesticAbuse, Harmed: "bob", By: "ann", Answer: assessment.AnswerYes, Source: saidBy("bob", "2026-01-01")}
	const safe, stands, clear = assessment.ReviewFindingSafeForJointWork, assessment.ReviewFindingConcernStands, assessment.ReviewFindingNoConcern
	noBack := assessment.SafetyAnswer{Concern: assessment.ConcernDomesticAbuse, Harmed: "bob", By: "ann", Answer: assessment.AnswerNo, Source: alone("bob", "2026-01-01")}
	late, undated := reviewed(yes, safe), reviewed(yes, safe)
	late.Source.On, undated.Source.On = late.Review.On.Next(), assessment.Day{}
	type answers = []assessment.SafetyAnswer
	for _, c := range []struct {
		row
		answers
		want assessment.Reading
	}{
		{row{"nothing", "nobody has recorded it"}, nil, exactly(0)},
		{row{"no review", "a yes that nobody has looked at"}, answers{yes}, exactly(0)},
		{row{"safe, and not asked the other way", "harm may go both ways"}, answers{reviewed(yes, safe)}, exactly(0)},
		{row{"safe", "a specialist's word, and nothing the other way"}, answers{reviewed(yes, safe), noBack}, exactly(1)},
		{row{"safe, and said again since", "a review sets aside nothing that was said after it"}, answers{late, noBack}, exactly(0)},
		{row{"safe, on a day that is not known", "it may have been said after the review"}, answers{undated, noBack}, exactly(0)},
		{row{"stands", "a worker's word"}, answers{reviewed(yes, stands)}, exactly(0)},
		{row{"safe and stands", "the more careful counts"}, answers{reviewed(yes, safe), reviewed(control, stands)}, exactly(0)},
		{row{"safe, and another yes", "nobody has judged the second"}, answers{reviewed(yes, safe), control}, exactly(0)},
		{row{"safe, and a yes that names nobody", "it may be bob"}, answers{reviewed(yes, safe), unnamed}, exactly(0)},
		{row{"safe, and a yes the other way", "harm may go both ways"}, answers{reviewed(yes, safe), back}, exactly(0)},
		{row{"both ways safe", "each was judged"}, answers{reviewed(yes, safe), reviewed(back, safe)}, exactly(1)},
		{row{"safe, and one set aside", "no concern is no obstacle"}, answers{reviewed(yes, safe), reviewed(control, clear), noBack}, exactly(1)},
		{row{"about another pair", "says nothing of bob"}, answers{reviewed(other, safe)}, exactly(0)},
		{row{"safe about nobody in particular", "is not about bob"}, answers{reviewed(unnamed, safe)}, exactly(0)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for _, order := range orders(len(c.answers)) {
				r := familyOf("ann", "bob", "cy")
				for _, i := range order {
					r.Safety = append(r.Safety, c.answers[i])
				}
				p := picture(t, r)
				requireReading(t, c.want, p.JointWorkSafe("ann", "bob"))
				requireReading(t, c.want, p.JointWorkSafe("bob", "ann"))
			}
		})
	}
}

// TestBetween: both must have cleared it, each asked alone.
func TestBetween(t *testing.T) {
	t.Parallel()
	const abuse = assessment.ConcernDomesticAbuse
	no := answerOn(abuse, assessment.AnswerNo, alone("ann", ""))
	back := assessment.SafetyAnswer{Concern: abuse, Harmed: "bob", By: "ann", Answer: assessment.AnswerNo, Source: alone("bob", "")}
	read := func(s ...assessment.SafetyAnswer) assessment.Reading {
		r := familyOf("ann", "bob")
		r.Safety = s
		p := picture(t, r)
		require.Equal(t, p.Between(abuse, "ann", "bob"), p.Between(abuse, "bob", "ann"))
		return p.Between(abuse, "ann", "bob")
	}
	requireReading(t, between(0, 1), read())
	requireReading(t, between(0, 1), read(no))
	requireReading(t, exactly(0), read(no, back))
	back.Answer = assessment.AnswerYes
	requireReading(t, exactly(1), read(no, back))
	back.Answer, no.Answer = assessment.AnswerNotApplicable, assessment.AnswerNotApplicable
	requireReading(t, between(0, 1), read(no, back))
	for _, a := range []assessment.Answer{assessment.AnswerAskedDeclined, assessment.AnswerAskedUnknown} {
		no.Answer, back.Answer = a, a
		got := read(no, back)
		assert.Equal(t, fmt.Sprint(a), got.Absent.String(), "whoever could still say has declined, or does not know")
	}
}
