package assessment

// The rules for safety answers, which every reading here keeps:
//
//	a yes               stands, whoever else says no, until a named worker
//	                    reviews that answer and finds no concern
//	a no about an adult counts only from the person who might be harmed, asked
//	                    alone; from anybody else, in company, or with nothing
//	                    said about company, it counts as not asked
//	a no about a child  counts only as a named worker's recorded decision
//	nothing             is never safe

// Safety is 1 where harmed may come to harm from by, 0 where that is cleared.
// With by left out only a clearance of everybody counts; a yes that names
// nobody stands for everybody.
func (p *Picture) Safety(c Concern, harmed, by MemberID) Reading {
	out := Reading{}
	for _, i := range p.safety[harmed] {
		s := p.record.Safety[i]
		if s.Concern != c {
			continue
		}
		switch {
		case s.stands() && (by == "" || s.By == "" || s.By == by):
			return answered(1)
		case s.clears() && (s.By == "" || s.By == by):
			out = answered(0)
		case s.Source.Informant == harmed && s.Answer < absences && out.Span.IsZero():
			out.Absent = max(out.Absent, Absence(s.Answer)) // the order of answers is of no consequence
		}
	}
	if !out.Span.IsZero() {
		out.Absent = AbsenceNotAsked
	}
	return out
}

// stands reports whether an answer is a yes that no review has set aside.
func (s SafetyAnswer) stands() bool {
	return s.Answer == AnswerYes && !s.reviewedSafe()
}

// reviewedSafe reports whether a named worker found no concern and said why.
func (s SafetyAnswer) reviewedSafe() bool {
	r := s.Review
	return r.Finding == ReviewFindingNoConcern && r.Worker != "" && r.Reason != ""
}

// clears reports whether an answer is a no that counts.
func (s SafetyAnswer) clears() bool {
	if s.Concern == ConcernChildHarm {
		return s.reviewedSafe()
	}
	return s.Answer == AnswerNo && s.Source.Informant == s.Harmed && s.Source.Alone == AnswerYes
}

// concernSources lists who said what a reading of [Picture.Safety] rests on.
func (p *Picture) concernSources(c Concern, harmed, by MemberID) []Source {
	var out []Source
	for _, i := range p.safety[harmed] {
		s := p.record.Safety[i]
		if s.Concern == c && (s.By == "" || s.By == by) && (s.stands() || s.clears()) {
			out = append(out, s.Source)
		}
	}
	return out
}

// Between is 1 where either of two members may come to harm from the other, 0
// where both have cleared it, each asked alone.
func (p *Picture) Between(c Concern, a, b MemberID) Reading {
	return highest(1, p.Safety(c, a, b), p.Safety(c, b, a))
}

// JointWorkSafe is 1 where a specialist has recorded, about a concern between
// two members, that joint work is safe with repeated checks, and 0 where a
// review lets the concern stand. Nobody else's word counts.
func (p *Picture) JointWorkSafe(a, b MemberID) Reading {
	out := Reading{}
	for _, s := range p.concernsBetween(a, b) {
		switch s.Review.Finding {
		case ReviewFindingConcernStands:
			return answered(0)
		case ReviewFindingSafeForJointWork:
			out = answered(1)
		case ReviewFindingNotStated, ReviewFindingNoConcern:
		}
	}
	return out
}

func (p *Picture) concernsBetween(a, b MemberID) []SafetyAnswer {
	var out []SafetyAnswer
	for _, two := range [...]pair{{a, b}, {b, a}} {
		for _, i := range p.safety[two.a] {
			if s := p.record.Safety[i]; s.By == two.b {
				out = append(out, s)
			}
		}
	}
	return out
}

// ChildAtRisk is 1 where some child of the record suffers or is likely to
// suffer significant harm, and 0 only where a named worker has recorded for
// each person who may be under 18 that there is no concern, and the record says
// that all members are listed.
func (p *Picture) ChildAtRisk() Reading {
	parts := []Reading{}
	for _, m := range p.record.Members {
		if youngest, _, _ := p.Age(m.ID).Bounds(); youngest < 18 || p.hasConcern(m.ID) {
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

// InCompany returns the record as if nothing that is asked alone had been
// asked: what may be worked out and read out with anybody present. What was
// asked alone then cannot change it.
func (r Record) InCompany() Record {
	r.Safety = nil
	appraisals := make([]Appraisal, len(r.Appraisals))
	for i, a := range r.Appraisals {
		a.Barriers.PowerOver = ExtentNotAsked
		appraisals[i] = a
	}
	r.Appraisals = appraisals
	return r
}
