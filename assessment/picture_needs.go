package assessment

import "slices"

// Impact is how hard one indicator of a relative's use tells on a member: the
// codes of [Severity].
func (p *Picture) Impact(member, of MemberID, i ImpactIndicator) Reading {
	return fold(p.record.Impacts, p.impacts[pair{member, of}], i.of)
}

func (i ImpactIndicator) of(m Impact) (Source, Severity) { return m.Source, m.Severity(i) }

// impactSources lists who said what [Picture.Impact] comes to.
func (p *Picture) impactSources(member, of MemberID, i ImpactIndicator) []Source {
	return sourcesOf(gather(nil, p.record.Impacts, p.impacts[pair{member, of}], i.of))
}

// Affected is 1 where a member is affected by another's use, else 0. It is the
// member's own view that counts: they are affected where they say so or rate
// any indicator above none, and not where they say that they are not, of this
// person's use or of anybody's. Where they have not been asked, others may say
// that they are affected; that they are not is nobody else's to say, and counts
// as not asked.
func (p *Picture) Affected(member, of MemberID) Reading {
	own, others := p.affectedSaid(member, of)
	r := resolve(own)
	if !r.Span.IsZero() || r.Absent == AbsenceAskedDeclined {
		return r
	}
	if of != "" {
		if ofAny, _ := p.affectedSaid(member, ""); resolve(ofAny).Span == Exactly(0) {
			return answered(0)
		}
	}
	if o := resolve(others); !o.Span.IsZero() {
		return o
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
	return p.byAnybody(member, 1, p.Affected)
}

// OwnNeed is the gravest effect that anybody's use has on a member: the codes
// of [Severity]. Above none it is a need of their own (policy). Who says that
// they are not affected has none.
func (p *Picture) OwnNeed(member MemberID) Reading {
	if p.AffectedByAny(member).Span == Exactly(0) {
		return answered(0)
	}
	return p.byAnybody(member, mostSevere, p.needFrom)
}

const mostSevere = int(SeveritySevere) - absences

// needFrom is the gravest effect of one person's use, or of what was said of
// anybody's, and nothing where nobody has rated any.
func (p *Picture) needFrom(member, of MemberID) Reading {
	if p.Affected(member, of).Span == Exactly(0) { // by their own word
		return answered(0)
	}
	parts, rated := make([]Reading, 0, ImpactIndicatorSocialLife), false
	for i := ImpactIndicatorGuilt; i <= ImpactIndicatorSocialLife; i++ {
		r := p.Impact(member, of, i)
		parts, rated = append(parts, r), rated || !r.Span.IsZero()
	}
	r := highest(mostSevere, parts...)
	if !rated {
		r.Span = Span{}
	} else if _, high, _ := r.Span.Bounds(); p.Affected(member, of).Span != Exactly(1) {
		r.Span = Between(0, high) // others' ratings do not speak for somebody who would not
	}
	return r
}

// byAnybody is the greatest of a reading over everybody whose use may tell on a
// member. What they say of anybody's use settles it. Without that it stays open
// while somebody may use of whom nothing was asked, and while the list of members
// is not complete; and where nothing at all was answered nothing is known.
func (p *Picture) byAnybody(member MemberID, top int, get func(member, of MemberID) Reading) Reading {
	general := get(member, "")
	_, settled := general.Span.Value()
	parts, known := []Reading{general}, !general.Span.IsZero()
	if settled {
		parts = parts[:1]
	} else if !known {
		parts = nil
	}
	for _, m := range p.record.Members {
		if m.ID == member {
			continue
		}
		r := get(member, m.ID)
		known = known || !r.Span.IsZero()
		if !r.Span.IsZero() || !settled && p.mayMatter(m.ID) {
			parts = append(parts, r)
		}
	}
	if !settled && !p.MembersComplete() {
		parts = append(parts, Reading{})
	}
	r := highest(top, parts...)
	if !known {
		r.Span = Span{}
		r.Absent = max(r.Absent, general.Absent)
	}
	return r
}

// mayMatter reports whether somebody's use may tell on others: not where their
// use is known to be no problem and the record is about nobody's use of theirs.
func (p *Picture) mayMatter(id MemberID) bool {
	return slices.Contains(p.focal, id) || p.ProblemUse(id).Span != Exactly(0)
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

// CapitalSources lists who said what [Picture.Capital] comes to, sorted by who
// said it, who wrote it down and when.
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
		v := listen(all)
		for i, x := range all {
			counts[i] = counts[i] || x.answered && !v.replaced(x)
		}
	}
	var out []Source
	for i, counts := range counts {
		if counts {
			out = append(out, p.record.Uses[places[i]].Source)
		}
	}
	return bySource(out)
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
// Without a word on it nobody of 18 or over is (policy: the source gives no age).
func (p *Picture) TooYoung(member, to MemberID) Reading {
	r := fold(p.record.Appraisals, p.appraisals[pair{member, to}], func(a Appraisal) (Source, Answer) {
		return a.Source, a.Circumstances.TooYoung
	})
	if youngest, _, _ := p.Age(member).Bounds(); r.Span.IsZero() && youngest >= adult {
		return answered(0)
	}
	return r
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
