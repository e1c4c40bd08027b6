package assessment

// The rules for safety answers, which every reading here keeps:
//
//	a yes               stands, whoever else says no, until a named worker
//	                    reviews that answer and finds no concern; a worker's
//	                    finding that a concern stands is a yes, whatever was
//	                    answered
//	a no about an adult counts only from the person who might be harmed, asked
//	                    alone, and until they say later that they would rather
//	                    not say or do not know; from anybody else, in company,
//	                    or with nothing said about company, it counts as not
//	                    asked
//	a no about a child  counts only as a named worker's recorded decision
//	not applicable      counts as not asked: it must not pass for a no
//	nothing             is never safe
//
// A review counts from its own day on.

// Safety is 1 where harmed may come to harm from by, 0 where that is cleared.
// With by left out only a clearance of everybody counts; a yes that names
// nobody stands for everybody.
func (p *Picture) Safety(c Concern, harmed, by MemberID) Reading {
	out := Reading{}
	for _, i := range p.safety[harmed] {
		s := p.record.Safety[i]
		about := s.By == "" || s.By == by
		switch {
		case s.Concern != c:
		case p.stands(s) && (about || by == ""):
			return answered(1)
		case p.clears(s) && about:
			out = answered(0)
		case s.withholds() && about && out.Span.IsZero():
			out.Absent = max(out.Absent, Absence(s.Answer)) // the order of answers is of no consequence
		}
	}
	if !out.Span.IsZero() {
		out.Absent = AbsenceNotAsked
	}
	return out
}

// finding is what a review found that was made by the day.
func (p *Picture) finding(s SafetyAnswer) ReviewFinding {
	if !p.by(s.Review.On) {
		return ReviewFindingNotStated
	}
	return s.Review.Finding
}

// complete reports whether a review says who, when and why: without, it may
// raise a concern and not set one aside.
func (r Review) complete() bool {
	return r.Worker != "" && r.Reason != "" && !r.On.IsZero()
}

// stands reports whether an answer is a yes that no review has set aside.
func (p *Picture) stands(s SafetyAnswer) bool {
	switch p.finding(s) {
	case ReviewFindingConcernStands, ReviewFindingSafeForJointWork:
		return true
	default:
		return s.Answer == AnswerYes && !p.reviewedSafe(s)
	}
}

// reviewedSafe reports whether a named worker found no concern and said why,
// not before the answer that was reviewed.
func (p *Picture) reviewedSafe(s SafetyAnswer) bool {
	return p.finding(s) == ReviewFindingNoConcern && s.Review.complete() && s.Review.On.Compare(s.Source.On) >= 0
}

// StandingConcern is a concern that stands: who may come to harm, and from whom
// where that was said. Its zero value is none.
type StandingConcern struct {
	redacted
	Concern Concern  `json:"concern"`
	Harmed  MemberID `json:"harmed"`
	By      MemberID `json:"by,omitzero"`
	// Child says that the person who may come to harm is under 18.
	Child bool `json:"child,omitzero"`
}

// Concerns lists the concerns that stand, gravest first, then in the record's
// order of members; each once.
func (p *Picture) Concerns() []StandingConcern {
	var out []StandingConcern
	for _, c := range []Concern{
		ConcernImmediateDanger, ConcernChildHarm, ConcernSevereViolence, ConcernCoerciveControl, ConcernDomesticAbuse,
	} {
		for _, m := range p.record.Members {
			for _, by := range p.sources(c, m.ID) {
				out = append(out, StandingConcern{Concern: c, Harmed: m.ID, By: by, Child: p.under(adult, m.ID)})
			}
		}
	}
	return out
}

// sources lists from whom a concern about somebody stands, in the record's order
// of members, nobody named first.
func (p *Picture) sources(c Concern, harmed MemberID) []MemberID {
	from := map[MemberID]bool{}
	for _, i := range p.safety[harmed] {
		if s := p.record.Safety[i]; s.Concern == c && p.stands(s) {
			from[s.By] = true
		}
	}
	var out []MemberID
	if from[""] {
		out = append(out, "")
	}
	for _, m := range p.record.Members {
		if from[m.ID] {
			out = append(out, m.ID)
		}
	}
	return out
}

// clears reports whether an answer is a no that counts.
func (p *Picture) clears(s SafetyAnswer) bool {
	if s.Concern == ConcernChildHarm {
		return p.reviewedSafe(s)
	}
	return s.Answer == AnswerNo && s.Source.Informant == s.Harmed && s.Source.Alone == AnswerYes &&
		!p.stands(s) && !p.withdrawn(s)
}

// withholds reports whether the person who might be harmed would rather not say
// or does not know.
func (s SafetyAnswer) withholds() bool {
	return s.Source.Informant == s.Harmed && (s.Answer == AnswerAskedUnknown || s.Answer == AnswerAskedDeclined)
}

// withdrawn reports whether whoever said no would later not say so again.
func (p *Picture) withdrawn(no SafetyAnswer) bool {
	for _, i := range p.safety[no.Harmed] {
		s := p.record.Safety[i]
		same := s.Concern == no.Concern && (s.By == "" || no.By == "" || s.By == no.By)
		if same && s.withholds() && !no.Source.On.IsZero() && s.Source.On.Compare(no.Source.On) > 0 {
			return true
		}
	}
	return false
}

// concernSources lists who said what a reading of [Picture.Safety] rests on.
func (p *Picture) concernSources(c Concern, harmed, by MemberID) []Source {
	var out []Source
	for _, i := range p.safety[harmed] {
		s := p.record.Safety[i]
		if s.Concern == c && (s.By == "" || s.By == by) && (p.stands(s) || p.clears(s)) {
			out = append(out, s.Source)
		}
	}
	return bySource(out)
}

// Between is 1 where either of two members may come to harm from the other, 0
// where both have cleared it, each asked alone.
func (p *Picture) Between(c Concern, a, b MemberID) Reading {
	return highest(1, p.Safety(c, a, b), p.Safety(c, b, a))
}

// JointWorkSafe is 1 where a specialist has recorded, about every concern that
// stands between two members, that joint work is safe with repeated checks; else
// 0. A concern that nobody has reviewed, or that names nobody, is not covered by
// what was recorded about another. It is a decision and no answer: while none is
// recorded there is none, and nobody is asked for it.
func (p *Picture) JointWorkSafe(a, b MemberID) Reading {
	safe := 0
	for _, s := range p.concernsBetween(a, b) {
		switch {
		case p.finding(s) == ReviewFindingSafeForJointWork && s.Review.complete() && s.By != "":
			safe = 1
		case p.stands(s):
			return answered(0)
		}
	}
	return answered(safe)
}

// concernsBetween lists what was said of harm from either of two to the other,
// and of harm to either from somebody who is not named.
func (p *Picture) concernsBetween(a, b MemberID) []SafetyAnswer {
	var out []SafetyAnswer
	for _, two := range [...]pair{{a, b}, {b, a}} {
		for _, i := range p.safety[two.a] {
			if s := p.record.Safety[i]; s.By == two.b || s.By == "" {
				out = append(out, s)
			}
		}
	}
	return out
}

// ChildAtRisk is 1 where some child of the record suffers or is likely to
// suffer significant harm, and 0 only where a named worker has recorded for
// each person who may be under 18 that there is no concern, and the record says
// that all members are listed. Any concern that stands about somebody under 18
// is one for a child.
func (p *Picture) ChildAtRisk() Reading {
	for _, c := range p.Concerns() {
		if c.Child {
			return answered(1)
		}
	}
	parts := []Reading{}
	for _, m := range p.record.Members {
		if youngest, _, _ := p.Age(m.ID).Bounds(); youngest < adult || p.hasConcern(m.ID) {
			parts = append(parts, p.Safety(ConcernChildHarm, m.ID, ""))
		}
	}
	if !p.MembersComplete() {
		parts = append(parts, Reading{})
	}
	return highest(1, parts...)
}

// hasConcern is for a child who has come of age since a concern was raised.
func (p *Picture) hasConcern(id MemberID) bool {
	return p.Safety(ConcernChildHarm, id, "").Span == Exactly(1)
}

// ImmediateDanger reports whether somebody of the record is in danger now. It
// comes before everything else; its absence clears nobody.
func (p *Picture) ImmediateDanger() bool {
	for _, m := range p.record.Members {
		if p.Safety(ConcernImmediateDanger, m.ID, "").Span == Exactly(1) {
			return true
		}
	}
	return false
}

// InCompany returns the record as if nothing that was asked alone had been
// asked: what may be worked out and read out with anybody present. That is every
// statement made alone, whatever it is about, and what is always asked alone.
// None of it can then change what is read out, not even by having been asked.
func (r Record) InCompany() Record {
	r.Safety = nil
	r.Ties = inCompany(r.Ties, func(t Tie) Source { return t.Source })
	r.Uses = inCompany(r.Uses, func(u Use) Source { return u.Source })
	r.Impacts = inCompany(r.Impacts, func(m Impact) Source { return m.Source })
	r.RoleOffers = inCompany(r.RoleOffers, func(o RoleOffer) Source { return o.Source })
	r.UnmetNeeds = inCompany(r.UnmetNeeds, func(n UnmetNeed) Source { return n.Source })
	r.HelpReceived = inCompany(r.HelpReceived, func(h HelpReceived) Source { return h.Source })
	r.Access = inCompany(r.Access, func(a Access) Source { return a.Source })
	r.FirstContacts = inCompany(r.FirstContacts, func(f FirstContact) Source { return f.Source })
	r.Responses = inCompany(r.Responses, func(x Response) Source { return x.Source })
	r.Facts = inCompany(r.Facts, func(f HostFact) Source { return f.Source })
	var appraisals []Appraisal
	for _, a := range inCompany(r.Appraisals, func(a Appraisal) Source { return a.Source }) {
		a.Barriers.PowerOver, a.Circumstances = ExtentNotAsked, Circumstances{}
		if a.Strengths != (Strengths{}) || a.Barriers != (Barriers{}) {
			appraisals = append(appraisals, a)
		}
	}
	r.Appraisals = appraisals
	return r
}

// inCompany keeps the statements that were not made alone.
func inCompany[T any](all []T, source func(T) Source) []T {
	var out []T
	for _, v := range all {
		if source(v).Alone != AnswerYes {
			out = append(out, v)
		}
	}
	return out
}
