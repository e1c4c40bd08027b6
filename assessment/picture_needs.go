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
	if others > 0 { // of whom nothing was said: a no to anybody's use is one to theirs
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
