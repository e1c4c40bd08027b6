package assessment_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// agencies are up to three; "w1", who assesses much of what a record says, works
// for the first.
func (g *generator) agencies() {
	for i := range g.pick(4) {
		a := assessment.Agency{ID: assessment.AgencyID(fmt.Sprint("a", i)), Label: g.one(labels()...), Kind: assessment.AgencyKind(g.pick(16))}
		if i == 0 {
			a.Workers = []assessment.WorkerID{"w1"}
		}
		g.r.Agencies = append(g.r.Agencies, a)
	}
}

func (g *generator) agency() (id assessment.AgencyID, ok bool) {
	if len(g.r.Agencies) == 0 {
		return "", false
	}
	return g.r.Agencies[g.pick(len(g.r.Agencies))].ID, true
}

// audience is a member or an agency.
func (g *generator) audience() (a assessment.Audience) {
	if id, ok := g.agency(); ok && g.pick(2) == 0 {
		a.Agency = id
		return a
	}
	a.Member = g.member()
	return a
}

// completeShared gives what concerns agencies what it cannot do without; complete
// leaves out of a record what needs an agency where there is none.
func (g *generator) completeShared(statement any) {
	agency, _ := g.agency()
	switch s := statement.(type) {
	case *assessment.Consent:
		g.consent(s)
	case *assessment.Override:
		s.Reason, s.Decider, s.About, s.To = assessment.OverrideReason(1+g.pick(4)), "w9", g.member(), agency
		s.Topics, s.Purposes = g.topics(), g.purposes()
		s.From, s.Until = g.period()
	case *assessment.Involvement:
		s.Agency, s.Member, s.Worker = agency, g.member(), assessment.WorkerID(g.one("", "w1", "w2"))
		s.From, s.Until = g.period()
	case *assessment.NeedAssessed:
		s.Agency, s.Member, s.Area, s.On = agency, g.member(), assessment.NeedArea(1+g.pick(9)), day("2026-02-01")
	case *assessment.Advice:
		s.Agency, s.Member, s.About, s.On = agency, g.member(), g.one("contact", "money"), g.day()
		s.Advised = assessment.Answer(1 + g.pick(int(assessment.AnswerYes)))
	case *assessment.Appointment:
		s.Agency, s.Member, s.On = agency, g.member(), day(g.one("2026-04-06", "2026-04-07"))
		s.Start, _ = assessment.ParseClock(g.one("", "09:00", "09:30", "14:00"))
		s.Minutes = g.pick(3) * 45
	}
}

func (g *generator) consent(s *assessment.Consent) {
	s.About, s.To = g.member(), g.audience()
	s.By, s.Authority, s.Capacity = "", 0, assessment.CapacityHas
	switch other := g.member(); {
	case g.pick(4) > 0:
	case other != s.About:
		s.By, s.Authority, s.Capacity = other, assessment.AuthorityParent, assessment.CapacityLacks
	default:
		s.Capacity = assessment.Capacity(g.pick(3))
	}
	s.Topics, s.Purposes = g.topics(), g.purposes()
	s.From, s.Until = g.period()
	if g.pick(4) == 0 {
		s.Withdrawn = day(g.one("2026-03-01", "2026-03-31"))
	}
	s.ReviewDue = g.day()
	if s.Authority == assessment.AuthorityParent && s.Until.IsZero() {
		s.Until = day("2026-12-31")
	}
	if g.pick(5) == 0 {
		s.From, s.Until, s.Withdrawn = assessment.Day{}, assessment.Day{}, assessment.Day{}
		s.Declined = day(g.one("2025-12-30", "2026-01-20", "2026-03-15"))
	}
}

// possible leaves out consents that others contradict, and a parent's for an adult.
func possible(r assessment.Record) []assessment.Consent {
	var faults assessment.FieldErrors
	_ = errors.As(assessment.Record{ID: r.ID, Day: r.Day, Members: r.Members, Agencies: r.Agencies, Consents: r.Consents}.Validate(), &faults)
	var out []assessment.Consent
	for i, c := range r.Consents {
		at := "/consents/" + strconv.Itoa(i)
		if !slices.ContainsFunc(faults, func(f *assessment.FieldError) bool {
			return f.Path == at+"/declined" || f.Path == at+"/withdrawn" || f.Path == at+"/until"
		}) {
			out = append(out, c)
		}
	}
	return out
}

func (g *generator) period() (from, until assessment.Day) {
	return day(g.one("2025-12-31", "2026-01-15", "2026-02-28")), day(g.one("", "", "2026-03-01", "2026-12-31"))
}

func (g *generator) topics() (out []assessment.Topic) {
	for t := assessment.TopicExistence; t <= assessment.TopicOther; t++ {
		if g.pick(3) > 0 {
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		out = append(out, assessment.TopicExistence)
	}
	return out
}

func (g *generator) purposes() (out []assessment.Purpose) {
	for p := assessment.PurposeTreatment; p <= assessment.PurposeSafety; p++ {
		if g.pick(2) == 0 {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		out = append(out, assessment.PurposeCoordination)
	}
	return out
}
