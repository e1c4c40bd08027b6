package assessment

// The rules for safety answers, which every reading here keeps:
//
//	a yes               stands, whoever else says no, until a named worker
//	                    reviews that answer and finds no concern; a worker's
//	                    finding that a concern stands is a yes, whatever was
//	                    answered
//	a no about an adult counts only from the person who might be harmed, asked
//	                    alone, about a person who is named, and until they say
//	                    later that they would rather not say or do not know;
//	                    from anybody else, in company, or with nothing said
//	                    about company, it counts as not asked
//	a no about a child  counts only as a named worker's recorded decision
//	not applicable      counts as not asked: it must not pass for a no
//	nothing             is never safe
//
// A review counts from its own day on, and sets aside nothing that was said after
// it. A yes that names nobody may, once it names somebody, stand for one only.

// Safety is 1 where harmed may come to harm from by, 0 where that is cleared. A
// yes that names nobody stands for everybody; a no that names nobody clears
// nobody, but where by is left out and a worker clears a child.
func (p *Picture) Safety(c Concern, harmed, by MemberID) Reading {
	if by == "" && p.standsFromAnybody(c, harmed) {
		return answered(1)
	}
	held := p.withheld(c, harmed, by)
	out := Reading{Absent: held.absent}
	for h := p.hear(harmed, by); h.next(); {
		switch s := h.answer; {
		case s.Concern != c:
		case p.stands(s):
			return answered(1)
		case p.clears(s, by) && !held.withdraws(s):
			out = answered(0)
		}
	}
	return out
}

func (p *Picture) standsFromAnybody(c Concern, harmed MemberID) bool {
	for at := p.safety.first[p.seats[harmed]]; at != 0; at = p.safety.next[at] {
		if s := &p.record.Safety[at-1]; s.Concern == c && p.stands(s) {
			return true
		}
	}
	return false
}

// hearing goes through what was said of harm to somebody from one person, and from
// nobody who is named.
type hearing struct {
	answer *SafetyAnswer
	p      *Picture
	at     int32
	named  int32 // begins what is heard after
}

func (p *Picture) hear(harmed, by MemberID) hearing {
	h := hearing{p: p, at: p.safetyFrom.first[p.pair(harmed, "")]}
	if by != "" {
		h.named = p.safetyFrom.first[p.pair(harmed, by)]
	}
	return h
}

func (h *hearing) next() bool {
	if h.at == 0 {
		h.at, h.named = h.named, 0
	}
	if h.at == 0 {
		return false
	}
	h.answer, h.at = &h.p.record.Safety[h.at-1], h.p.safetyFrom.next[h.at]
	return true
}

// withholding is that the person who might be harmed would rather not say, or
// does not know: why, and the last day, or that one such answer has no day.
type withholding struct {
	absent  Absence
	last    Day
	undated bool
}

func (p *Picture) withheld(c Concern, harmed, by MemberID) (w withholding) {
	for h := p.hear(harmed, by); h.next(); {
		s := h.answer
		if s.Concern != c || !s.withholds() {
			continue
		}
		w.absent = max(w.absent, Absence(s.Answer)) // the order of answers is of no consequence
		w.undated = w.undated || s.Source.On.IsZero()
		if s.Source.On.Compare(w.last) > 0 {
			w.last = s.Source.On
		}
	}
	return w
}

// withdraws reports whether whoever said no may have ended by not saying so: not
// where both days are stated and the no came no sooner. A worker's decision about
// a child is nobody's to withdraw.
func (w withholding) withdraws(no *SafetyAnswer) bool {
	if w.absent == AbsenceNotAsked || no.Concern == ConcernChildHarm {
		return false
	}
	return w.undated || no.Source.On.IsZero() || w.last.Compare(no.Source.On) > 0
}

// finding is what a review found that was made by the day.
func (p *Picture) finding(s *SafetyAnswer) ReviewFinding {
	if !p.by(s.Review.On) {
		return ReviewFindingNotStated
	}
	return s.Review.Finding
}

// complete reports whether a review says who, when and why: without, it may
// raise a concern and not set one aside.
func (r *Review) complete() bool {
	return r.Worker != "" && r.Reason != "" && !r.On.IsZero()
}

// stands reports whether an answer is a yes that no review has set aside.
func (p *Picture) stands(s *SafetyAnswer) bool {
	switch p.finding(s) {
	case ReviewFindingConcernStands, ReviewFindingSafeForJointWork:
		return true
	default:
		return s.Answer == AnswerYes && !p.reviewedSafe(s)
	}
}

// reviewedSafe reports whether a named worker found no concern.
func (p *Picture) reviewedSafe(s *SafetyAnswer) bool {
	return p.finding(s) == ReviewFindingNoConcern && s.reviewed()
}

// reviewed reports whether a review says who, when and why, and was not made
// before the answer. A yes without a day may be later than any review.
func (s *SafetyAnswer) reviewed() bool {
	if s.Answer == AnswerYes && s.Source.On.IsZero() {
		return false
	}
	return s.Review.complete() && s.Review.On.Compare(s.Source.On) >= 0
}

// clears reports whether an answer is a no that counts about somebody. In a view
// none does: a yes may stand beside it that the view does not hold.
func (p *Picture) clears(s *SafetyAnswer, by MemberID) bool {
	if p.cut() {
		return false
	}
	if s.Concern == ConcernChildHarm {
		return p.reviewedSafe(s) && (s.By == "" || s.By == by)
	}
	return s.Answer == AnswerNo && s.Source.Informant == s.Harmed && s.Source.Alone == AnswerYes &&
		s.By == by && by != "" && !p.stands(s)
}

// withholds reports whether the person who might be harmed would rather not say
// or does not know.
func (s *SafetyAnswer) withholds() bool {
	return s.Source.Informant == s.Harmed && (s.Answer == AnswerAskedUnknown || s.Answer == AnswerAskedDeclined)
}

// concernSources lists who said what a reading of [Picture.Safety] rests on.
func (p *Picture) concernSources(c Concern, harmed, by MemberID) []Source {
	var out []Source
	for h := p.hear(harmed, by); h.next(); {
		if s := h.answer; s.Concern == c && (p.stands(s) || p.clears(s, by)) {
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

// JointWorkSafe is 1 where a specialist has recorded that joint work is safe with
// repeated checks, about every concern that stands between two members, and about
// abuse in each direction that has not been cleared; else 0. It is a decision and
// no answer: while none is recorded there is none, and nobody is asked for it.
func (p *Picture) JointWorkSafe(a, b MemberID) Reading {
	for _, t := range [...][2]MemberID{{a, b}, {b, a}} {
		for h := p.hear(t[0], t[1]); h.next(); {
			if s := h.answer; p.stands(s) && !p.judgedSafe(s) {
				return answered(0)
			}
		}
		if p.Safety(ConcernDomesticAbuse, t[0], t[1]).Span != Exactly(0) && !p.abuseJudgedSafe(t[0], t[1]) {
			return answered(0)
		}
	}
	return answered(1)
}

func (p *Picture) judgedSafe(s *SafetyAnswer) bool {
	return !p.cut() && p.finding(s) == ReviewFindingSafeForJointWork && s.reviewed() && s.By != ""
}

func (p *Picture) abuseJudgedSafe(harmed, by MemberID) bool {
	for h := p.hear(harmed, by); h.next(); {
		if s := h.answer; s.Concern == ConcernDomesticAbuse && s.By == by && p.judgedSafe(s) {
			return true
		}
	}
	return false
}

// maxRiskYes is the highest count that a [RiskCheck] may hold.
const maxRiskYes = 100

// RiskCount is the highest count of yes that a checklist came to about a member,
// in the hands of whomever, and nothing known where it was not filled in. As with
// any yes a high count stands, whatever a later one comes to, until a named worker
// reviews that answer and finds no concern. A low one clears nobody.
func (p *Picture) RiskCount(tool string, harmed MemberID) Reading {
	out := Reading{}
	for at := p.safety.first[p.seats[harmed]]; at != 0; at = p.safety.next[at] {
		s := &p.record.Safety[at-1]
		if s.Check.Tool != tool || s.Check.Yes == nil || s.Concern == ConcernChildHarm || p.checkReviewed(*s) {
			continue
		}
		if n, known := out.Span.Value(); !known || *s.Check.Yes > n {
			out = answered(*s.Check.Yes)
		}
	}
	return out
}

// checkReviewed reports whether a named worker found no concern behind a count,
// which has to say its day as a yes has.
func (p *Picture) checkReviewed(s SafetyAnswer) bool {
	s.Answer = AnswerYes
	return p.reviewedSafe(&s)
}

// AbuseStands reports whether a concern stands that a member comes to harm from
// another: danger, abuse, control or severe violence.
func (p *Picture) AbuseStands(harmed MemberID) bool {
	for at := p.safety.first[p.seats[harmed]]; at != 0; at = p.safety.next[at] {
		if s := &p.record.Safety[at-1]; s.Concern != ConcernChildHarm && p.stands(s) {
			return true
		}
	}
	return false
}
