package assessment

// Need is one thing that a person needs because of another's use, on one of two
// tracks: help in their own right, or help to support the relative's treatment.
// A rating above none is a need (policy: no source sets a threshold); where
// informants differ, Severity holds all that they said. The zero value is no
// need.
type Need struct {
	redacted
	Member MemberID `json:"member"`
	Focal  MemberID `json:"focal"`
	Track  Track    `json:"track"`
	// Domain and Indicator say what the need is on the own-right track.
	Domain    ImpactDomain    `json:"domain,omitzero"`
	Indicator ImpactIndicator `json:"indicator,omitzero"`
	// Topic and Role say what it is on the supporting track.
	Topic SupportTopic `json:"topic,omitzero"`
	Role  Role         `json:"role,omitzero"`
	// Severity holds codes of [Severity] on the own-right track.
	Severity Span `json:"severity,omitzero"`
	// Sources are who said so, on the own-right track.
	Sources []Source `json:"sources,omitempty"`
}

// Needs lists what each member needs, in the record's order of members, then of
// focal persons, the own-right track first; what was said of anybody's use comes
// before them, with no focal person. What was not asked is no need and
// is not none: [Picture.Unasked] counts it.
func (p *Picture) Needs() []Need {
	var out []Need
	for _, m := range p.record.Members {
		out = append(out, p.ownRight(m.ID, "")...)
		for _, f := range p.focal {
			if f != m.ID {
				out = append(out, p.ownRight(m.ID, f)...)
				out = append(out, p.supporting(m.ID, f)...)
			}
		}
	}
	return out
}

func (p *Picture) ownRight(member, focal MemberID) []Need {
	var out []Need
	for _, i := range ImpactIndicators() {
		s := p.Impact(member, focal, i).Span
		if _, high, known := s.Bounds(); known && high > 0 {
			out = append(out, Need{
				Member: member, Focal: focal, Track: TrackOwnRight,
				Domain: i.Domain(), Indicator: i, Severity: s,
				Sources: p.impactSources(member, focal, i),
			})
		}
	}
	return out
}

func (p *Picture) supporting(member, focal MemberID) []Need {
	var out []Need
	add := func(t SupportTopic, r Role) {
		out = append(out, Need{Member: member, Focal: focal, Track: TrackSupporting, Topic: t, Role: r})
	}
	if _, high, known := p.Capital(member, focal, CapitalIndicatorKnowsProblem).Span.Bounds(); known && high < 2 {
		add(SupportTopicKnowledge, RoleNotStated)
	}
	for r := RoleCoupleSessions; r <= RoleMedicationSupport; r++ {
		o := p.Offer(member, focal, r)
		if o.Willing.Span == Exactly(1) && o.Confident.Span == Exactly(0) {
			add(SupportTopicConfidence, r)
		}
	}
	if low, _, known := p.Impact(member, focal, ImpactIndicatorDealingAlone).Span.Bounds(); known && low > 0 {
		add(SupportTopicCompany, RoleNotStated)
	}
	return out
}

// Unasked counts, for one area of life, the indicators on which nobody has
// answered how a relative's use tells on a member, and how many there are.
func (p *Picture) Unasked(member, of MemberID, d ImpactDomain) (unasked, total int) {
	for _, i := range ImpactIndicators() {
		if i.Domain() != d {
			continue
		}
		r := p.Impact(member, of, i)
		if r.Absent == AbsenceNotApplicable && r.Span.IsZero() {
			continue
		}
		total++
		if r.Span.IsZero() {
			unasked++
		}
	}
	return unasked, total
}
