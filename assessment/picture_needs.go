package assessment

// Impact is how hard one indicator of a relative's use tells on a member: the
// codes of [Severity].
func (p *Picture) Impact(member, of MemberID, i ImpactIndicator) Reading {
	return fold(p.record.Impacts, p.impacts[pair{member, of}], func(m Impact) (Source, Severity) {
		return m.Source, m.Severity(i)
	})
}

// Affected is 1 where a member is affected by another's use, else 0. It is the
// member's own view that counts: they are affected where they say so or rate
// any indicator above none, and not where they say that they are not. Where they
// have not been asked, others may say that they are affected; that they are not
// is nobody else's to say, and counts as not asked.
func (p *Picture) Affected(member, of MemberID) Reading {
	own, others := p.affectedSaid(member, of)
	r := resolve(own)
	if r.Span.IsZero() && r.Absent != AbsenceAskedDeclined {
		if o := resolve(others); !o.Span.IsZero() {
			return o
		}
	}
	return r
}

func (p *Picture) affectedSaid(member, of MemberID) (own, others []said) {
	for _, i := range p.impacts[pair{member, of}] {
		m := p.record.Impacts[i]
		s := say(m.Source, m.Affected)
		if m.anyNeed() {
			s.code, s.answered = 1, true
		}
		if m.Source.Informant == member {
			own = append(own, s)
			continue
		}
		if s.answered && s.code == 0 { // takes back their own yes, and settles nothing
			s.answered, s.absent = false, AbsenceAskedUnknown
		}
		others = append(others, s)
	}
	return own, others
}

func (m Impact) anyNeed() bool {
	for i := ImpactIndicatorGuilt; i <= ImpactIndicatorSocialLife; i++ {
		if n, ok := m.Severity(i).Code(); ok && n > 0 {
			return true
		}
	}
	return false
}

// AffectedByAny is 1 where a member is affected by anybody's use, else 0.
func (p *Picture) AffectedByAny(member MemberID) Reading {
	return p.overFocal(member, 1, p.Affected)
}

// OwnNeed is the gravest effect that anybody's use has on a member: the codes
// of [Severity]. Above none it is a need of their own (policy). Somebody whose
// use comes to be known later is new evidence, and may open it again.
func (p *Picture) OwnNeed(member MemberID) Reading {
	return p.overFocal(member, int(SeveritySevere)-absences, func(m, of MemberID) Reading {
		if p.Affected(m, of).Span == Exactly(0) { // by their own word
			return answered(0)
		}
		parts := make([]Reading, 0, ImpactIndicatorSocialLife)
		for i := ImpactIndicatorGuilt; i <= ImpactIndicatorSocialLife; i++ {
			parts = append(parts, p.Impact(m, of, i))
		}
		return highest(int(SeveritySevere)-absences, parts...)
	})
}

// overFocal is the greatest of a reading over everybody whose use may tell on a
// member. There may be more of them until the list of members is complete.
func (p *Picture) overFocal(member MemberID, top int, get func(member, of MemberID) Reading) Reading {
	var parts []Reading
	for _, f := range p.focal {
		if f != member {
			parts = append(parts, get(member, f))
		}
	}
	if !p.MembersComplete() {
		parts = append(parts, Reading{})
	}
	return highest(top, parts...)
}

// Offer is what a member says of taking a role for somebody, and what that
// somebody agrees to.
type Offer struct {
	redacted
	// What the member says, by their own word only.
	Willing    Reading `json:"willing,omitzero"`
	Confident  Reading `json:"confident,omitzero"`
	WithOthers Reading `json:"withOthers,omitzero"`
	// Agreed is what the focal person says, by their own word only.
	Agreed Reading `json:"agreed,omitzero"`
}

// Offer reads the offers of one role by one member to another.
func (p *Picture) Offer(member, to MemberID, role Role) Offer {
	from := func(who MemberID, get func(RoleOffer) Answer) Reading {
		return fold(p.record.RoleOffers, p.offers[pair{member, to}], func(o RoleOffer) (Source, Answer) {
			if o.Role != role || o.Source.Informant != who {
				return o.Source, AnswerNotAsked
			}
			return o.Source, get(o)
		})
	}
	return Offer{
		Willing:    from(member, func(o RoleOffer) Answer { return o.Willing }),
		Confident:  from(member, func(o RoleOffer) Answer { return o.Confident }),
		WithOthers: from(member, func(o RoleOffer) Answer { return o.WithOthers }),
		Agreed:     from(to, func(o RoleOffer) Answer { return o.Agreed }),
	}
}

// Benefit is how far a kind of help has helped a member or is likely to: the
// codes of [Extent].
func (p *Picture) Benefit(member MemberID, kind HelpKind) Reading {
	return fold(p.record.HelpReceived, p.help[member], func(h HelpReceived) (Source, Extent) {
		if h.Kind != kind {
			return h.Source, ExtentNotAsked
		}
		return h.Source, h.Benefit
	})
}

// SelfHelpBenefit is how far guided self-help or a support group, whichever did
// more, has helped a member or is likely to: the codes of [Extent]. Where one of
// them is not to be had, saying that it is not applicable settles the other.
func (p *Picture) SelfHelpBenefit(member MemberID) Reading {
	return highest(int(ExtentYes)-absences,
		p.Benefit(member, HelpKindGuidedSelfHelp), p.Benefit(member, HelpKindSupportGroup))
}

// Capital is how far a member brings one strength or barrier to another's
// recovery: the codes of [Extent]. Own problem use and abuse are read from
// where they are recorded, the rest from appraisals.
func (p *Picture) Capital(member, to MemberID, i CapitalIndicator) Reading {
	switch i {
	case CapitalIndicatorOwnProblemUse:
		return p.ProblemUse(member).doubled()
	case CapitalIndicatorAbuse:
		return p.Safety(ConcernDomesticAbuse, to, member).doubled()
	default:
		return fold(p.record.Appraisals, p.appraisals[pair{member, to}], i.of)
	}
}

func (i CapitalIndicator) of(a Appraisal) (Source, Extent) { return a.Source, a.Extent(i) }

// CapitalSources lists who said what [Picture.Capital] comes to, in the
// record's order.
func (p *Picture) CapitalSources(member, to MemberID, i CapitalIndicator) []Source {
	switch i {
	case CapitalIndicatorOwnProblemUse:
		return p.useSources(member)
	case CapitalIndicatorAbuse:
		return p.concernSources(ConcernDomesticAbuse, to, member)
	default:
		return sourcesOf(gather(nil, p.record.Appraisals, p.appraisals[pair{member, to}], i.of))
	}
}

// useSources lists who said how a member uses any substance, as far as it
// counts: a later word on one substance replaces no word on another.
func (p *Picture) useSources(member MemberID) []Source {
	places := p.uses[member]
	counts := make([]bool, len(places))
	for _, s := range substances() {
		all := gather(nil, p.record.Uses, places, s.patternIn)
		for i, x := range all {
			counts[i] = counts[i] || x.answered && !replaced(x, all)
		}
	}
	var out []Source
	for i, counts := range counts {
		if counts {
			out = append(out, p.record.Uses[places[i]].Source)
		}
	}
	return out
}

// doubled turns no and yes into the no and yes of [Extent].
func (r Reading) doubled() Reading {
	if low, high, known := r.Span.Bounds(); known {
		r.Span = Between(2*low, 2*high)
	}
	return r
}

// Circumstance is how far something that a network role asks about holds for a
// member, as a code of [Extent]. It is never scored.
func (p *Picture) Circumstance(member, to MemberID, get func(Circumstances) Extent) Reading {
	return fold(p.record.Appraisals, p.appraisals[pair{member, to}], func(a Appraisal) (Source, Extent) {
		return a.Source, get(a.Circumstances)
	})
}

// TooYoung is 1 where a worker judges a member too young for a role, else 0.
// Nobody of 18 or over is (policy: the source gives no age).
func (p *Picture) TooYoung(member, to MemberID) Reading {
	if youngest, _, _ := p.Age(member).Bounds(); youngest >= adult {
		return answered(0)
	}
	return fold(p.record.Appraisals, p.appraisals[pair{member, to}], func(a Appraisal) (Source, Answer) {
		return a.Source, a.Circumstances.TooYoung
	})
}

// AccessOf lists what a member needs in order to be met, in the record's order.
func (p *Picture) AccessOf(member MemberID) []Access {
	var out []Access
	for _, a := range p.record.Access {
		if a.Member == member && p.made(a.Source) {
			out = append(out, a)
		}
	}
	return out
}
