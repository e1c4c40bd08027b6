package assessment

import "slices"

// Whom each kind of statement concerns, and what of it is for nobody but the
// person who told it.

func tieConcerns(t Tie) concerns {
	return concerns{topic: TopicTies, about: [2]MemberID{t.Member, t.Of}, source: t.Source}
}

func useConcerns(u Use) concerns {
	return concerns{topic: TopicUse, about: [2]MemberID{u.Member}, source: u.Source}
}

func impactConcerns(m Impact) concerns {
	return concerns{topic: TopicImpact, about: [2]MemberID{m.Member, m.Of}, source: m.Source}
}

// safetyConcerns leaves the possible source of harm out of those who are asked: to
// be told of a danger never waits for the consent of whoever is dangerous.
func safetyConcerns(s SafetyAnswer) concerns {
	return concerns{topic: TopicSafety, about: [2]MemberID{s.Harmed}, source: s.Source, accused: s.By}
}

func appraisalConcerns(a Appraisal) concerns {
	return concerns{topic: TopicCapital, about: [2]MemberID{a.Member, a.For}, source: a.Source}
}

func roleOfferConcerns(o RoleOffer) concerns {
	return concerns{topic: TopicRoles, about: [2]MemberID{o.Member, o.For}, source: o.Source}
}

func unmetNeedConcerns(n UnmetNeed) concerns {
	return concerns{topic: TopicNeeds, about: [2]MemberID{n.Member}, source: n.Source}
}

func helpConcerns(h HelpReceived) concerns {
	return concerns{topic: TopicNeeds, about: [2]MemberID{h.Member}, source: h.Source}
}

func accessConcerns(a Access) concerns {
	return concerns{topic: TopicAccess, about: [2]MemberID{a.Member}, source: a.Source}
}

func firstContactConcerns(f FirstContact) concerns {
	return concerns{topic: TopicAccess, about: [2]MemberID{f.Member}, family: f.Member == "", source: f.Source}
}

func responseConcerns(x Response) concerns {
	return concerns{topic: TopicQuestionnaires, about: [2]MemberID{x.Member}, source: x.Source}
}

// hostFactConcerns takes what was told alone for a matter of safety: what a service's
// own facts are about the library cannot know.
func hostFactConcerns(f HostFact) concerns {
	topic := TopicOther
	if f.Source.Alone == AnswerYes {
		topic = TopicSafety
	}
	return concerns{
		topic: topic, about: [2]MemberID{f.Member, f.Focal},
		family: f.Member == "" && f.Focal == "", source: f.Source,
	}
}

func involvementConcerns(v Involvement) concerns {
	return concerns{topic: TopicInvolvement, about: [2]MemberID{v.Member}, agency: v.Agency}
}

func assessedConcerns(n NeedAssessed) concerns {
	return concerns{topic: TopicInvolvement, about: [2]MemberID{n.Member}, agency: n.Agency, source: Source{On: n.On}}
}

func adviceConcerns(a Advice) concerns {
	return concerns{topic: TopicInvolvement, about: [2]MemberID{a.Member}, agency: a.Agency, source: Source{On: a.On}}
}

func appointmentConcerns(a Appointment) concerns {
	return concerns{topic: TopicInvolvement, about: [2]MemberID{a.Member}, agency: a.Agency}
}

// own reports whether the audience told it, or wrote it down.
func (v verdict) own() bool {
	return v.because == DisclosureReasonOwnWords || v.because == DisclosureReasonOwnWork
}

// safety takes out what a worker found, which may rest on what others told, and
// who was named as the source of harm where that person may not be known of.
func (d *disclosure) safety(s *SafetyAnswer, why verdict) bool {
	if !d.own[s.Review.Worker] || s.Review.On.Compare(d.day) > 0 {
		s.Review = Review{}
	}
	if why.because != DisclosureReasonOwnWork {
		if d.audience.Agency != "" || d.audience.Member != s.Harmed {
			s.Check = RiskCheck{}
		}
	}
	if s.By != "" && !why.own() && s.By != d.audience.Member && !d.allows(s.By, TopicExistence) {
		s.By = ""
	}
	left := s.Answer != AnswerNotAsked || s.Review != (Review{}) || !s.Check.isZero()
	if left {
		d.known[s.By] = true
	}
	return left
}

// use takes out a date that lies after the day.
func (d *disclosure) use(u *Use, _ verdict) bool {
	if d := u.RecoverySince.first0().Compare(d.day); d > 0 {
		u.RecoverySince = PartialDate{}
	}
	return true
}

// appraisal takes out who has power over whom, which is a matter of safety.
func (d *disclosure) appraisal(a *Appraisal, why verdict) bool {
	if why.own() || a.Barriers.PowerOver == ExtentNotAsked {
		return true
	}
	c := appraisalConcerns(*a)
	c.topic = TopicSafety
	unnamed := a.Source.Informant == "" && a.Member == d.audience.Member
	if unnamed || len(d.lacking(c)) > 0 {
		a.Barriers.PowerOver = ExtentNotAsked
	}
	return a.Strengths != (Strengths{}) || a.Barriers != (Barriers{}) || a.Circumstances != (Circumstances{})
}

// response takes out what a worker found about a flag, and where it is not for the
// audience the answers that a flag looks at: they are about safety, and asked alone.
func (d *disclosure) response(x *Response, why verdict) bool {
	if !d.own[x.Review.Worker] || x.Review.On.Compare(d.day) > 0 {
		x.Review = Review{}
	}
	c := responseConcerns(*x)
	c.topic = TopicSafety
	if why.own() || len(d.lacking(c)) == 0 {
		return true
	}
	rest := withoutFlags([]Response{*x})
	if len(rest) == 0 {
		return false
	}
	*x = rest[0]
	return true
}

// consent is one that names the audience, without who told of it where that is
// somebody whom the audience does not know of.
func (d *disclosure) consent(c Consent) Consent {
	c.Topics, c.Purposes = slices.Clone(c.Topics), slices.Clone(c.Purposes)
	if c.Source.Informant != "" && !d.known[c.Source.Informant] || c.Source.On.Compare(d.day) > 0 {
		c.Source = Source{}
	}
	d.assessor(&c.Source)
	if c.Withdrawn.Compare(d.day) > 0 { // which nobody knows yet
		c.Withdrawn = Day{}
	}
	return c
}
