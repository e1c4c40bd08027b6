package assessment

// Impact is how hard one indicator of a relative's use tells on a member: the
// codes of [Severity].
func (p *Picture) Impact(member, of MemberID, i ImpactIndicator) Reading {
	return fold(p.record.Impacts, &p.impacts, p.pair(member, of), i.of)
}

func (i ImpactIndicator) of(m *Impact) (*Source, Severity) { return &m.Source, m.severity(i) }

// saysOf reports whether anything was said of how one's use tells on a member.
func (p *Picture) saysOf(member, of MemberID) bool { return p.impacts.first[p.pair(member, of)] != 0 }

// impactSources lists who said what [Picture.Impact] comes to.
func (p *Picture) impactSources(member, of MemberID, i ImpactIndicator) []Source {
	return sourcesOf(gather(nil, p.record.Impacts, &p.impacts, p.pair(member, of), i.of))
}

// Affected is 1 where a member is affected by another's use, else 0. It is the
// member's own view that counts: they are affected where they say so or rate
// any indicator above none, and not where they say that they are not, of this
// person's use or of anybody's. Where they have not been asked, others may say
// that they are affected; that they are not is nobody else's to say, and counts
// as not asked.
func (p *Picture) Affected(member, of MemberID) Reading {
	own, others := p.affected(member, of)
	if !own.Span.IsZero() || own.Absent == AbsenceAskedDeclined {
		return own
	}
	if of != "" {
		if ofAny, _ := p.affected(member, ""); ofAny.Span == Exactly(0) {
			return answered(0)
		}
	}
	if !others.Span.IsZero() {
		return others
	}
	return own
}

// affected is what a member says of whether they are affected, and what others say.
func (p *Picture) affected(member, of MemberID) (own, others Reading) {
	var mine, theirs [4]said
	a, b := mine[:0], theirs[:0]
	for at := p.impacts.first[p.pair(member, of)]; at != 0; at = p.impacts.next[at] {
		m := &p.record.Impacts[at-1]
		s := say(&m.Source, m.Affected)
		if m.anyNeed() {
			s.code, s.answered = 1, true
		}
		if m.Source.Informant == member {
			a = append(a, s)
			continue
		}
		if s.answered && s.code == 0 { // takes back their own yes, and settles nothing
			s.answered, s.absent = false, AbsenceAskedUnknown
		}
		b = append(b, s)
	}
	return resolve(a), resolve(b)
}

func (m *Impact) anyNeed() bool {
	for _, s := range m.ratings() {
		if n, ok := s.Code(); ok && n > 0 {
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
	var g greatest
	rated, about := false, p.pair(member, of)
	for i := ImpactIndicatorGuilt; i <= ImpactIndicatorSocialLife; i++ {
		r := fold(p.record.Impacts, &p.impacts, about, i.of)
		g.add(mostSevere, r)
		rated = rated || !r.Span.IsZero()
	}
	r := g.reading()
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
	known := !general.Span.IsZero()
	var g greatest
	if known {
		g.add(top, general)
	}
	add := func(r Reading, mayMatter bool) {
		known = known || !r.Span.IsZero()
		if !r.Span.IsZero() || !settled && mayMatter {
			g.add(top, r)
		}
	}
	own := p.seats[member]
	others, mayMatter := len(p.record.Members), p.mayMatter
	if own != 0 {
		others--
		if p.people[own].mayMatter {
			mayMatter--
		}
	}
	for at := p.impactsOf.first[own]; at != 0; at = p.impactsOf.next[at] {
		of := p.record.Impacts[at-1].Of
		who := p.seats[of]
		if who == 0 || who == own || p.impacts.first[two{own, who}] != at { // each once
			continue
		}
		others--
		if p.people[who].mayMatter {
			mayMatter--
		}
		add(get(member, of), p.people[who].mayMatter)
	}
	if others > 0 { // those of whom nothing was said
		var r Reading
		if ofAny, _ := p.affected(member, ""); ofAny.Span == Exactly(0) {
			r = answered(0)
		}
		add(r, mayMatter > 0)
	}
	if !settled && !p.MembersComplete() {
		g.add(top, Reading{})
	}
	r := g.reading()
	if !known {
		r.Span = Span{}
		r.Absent = max(r.Absent, general.Absent)
	}
	return r
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
	from := func(who MemberID, get func(*RoleOffer) Answer) Reading {
		return fold(p.record.RoleOffers, &p.offers, inRole{p.pair(member, to), role}, func(o *RoleOffer) (*Source, Answer) {
			if o.Source.Informant != who {
				return &o.Source, AnswerNotAsked
			}
			return &o.Source, get(o)
		})
	}
	return Offer{
		Willing:    from(member, func(o *RoleOffer) Answer { return o.Willing }),
		Confident:  from(member, func(o *RoleOffer) Answer { return o.Confident }),
		WithOthers: from(member, func(o *RoleOffer) Answer { return o.WithOthers }),
		Agreed:     from(to, func(o *RoleOffer) Answer { return o.Agreed }),
	}
}

// Benefit is how far a kind of help has helped a member or is likely to: the
// codes of [Extent].
func (p *Picture) Benefit(member MemberID, kind HelpKind) Reading {
	at, ok := p.seats[member]
	if !ok {
		return Reading{}
	}
	return fold(p.record.HelpReceived, &p.help, at, func(h *HelpReceived) (*Source, Extent) {
		if h.Kind != kind {
			return &h.Source, ExtentNotAsked
		}
		return &h.Source, h.Benefit
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
		return fold(p.record.Appraisals, &p.appraisals, p.pair(member, to), i.of)
	}
}

func (i CapitalIndicator) of(a *Appraisal) (*Source, Extent) { return &a.Source, a.Extent(i) }

// CapitalSources lists who said what [Picture.Capital] comes to, sorted by who
// said it, who wrote it down and when.
func (p *Picture) CapitalSources(member, to MemberID, i CapitalIndicator) []Source {
	switch i {
	case CapitalIndicatorOwnProblemUse:
		return p.useSources(member)
	case CapitalIndicatorAbuse:
		return p.concernSources(ConcernDomesticAbuse, to, member)
	default:
		return sourcesOf(gather(nil, p.record.Appraisals, &p.appraisals, p.pair(member, to), i.of))
	}
}

// useSources lists who said how a member uses any substance, as far as it
// counts: a later word on one substance replaces no word on another.
func (p *Picture) useSources(member MemberID) []Source {
	at, ok := p.seats[member]
	if !ok {
		return nil
	}
	var counts []bool
	var sources []*Source
	for _, s := range substances() {
		all := gather(nil, p.record.Uses, &p.uses, at, s.patternIn)
		weigh(all)
		if counts == nil {
			counts, sources = make([]bool, len(all)), make([]*Source, len(all))
		}
		for i := range all {
			counts[i], sources[i] = counts[i] || all[i].answered && !all[i].past, all[i].source
		}
	}
	var out []Source
	for i, counts := range counts {
		if counts {
			out = append(out, *sources[i])
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
	return fold(p.record.Appraisals, &p.appraisals, p.pair(member, to), func(a *Appraisal) (*Source, Extent) {
		return &a.Source, get(a.Circumstances)
	})
}

// TooYoung is 1 where a worker judges a member too young for a role, else 0.
// Without a word on it nobody of 18 or over is (policy: the source gives no age).
func (p *Picture) TooYoung(member, to MemberID) Reading {
	r := fold(p.record.Appraisals, &p.appraisals, p.pair(member, to), func(a *Appraisal) (*Source, Answer) {
		return &a.Source, a.Circumstances.TooYoung
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
