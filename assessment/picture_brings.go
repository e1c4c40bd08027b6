package assessment

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
