package assessment

// isParent reports whether a kind is one of a parent, of whatever sort.
func (k TieKind) isParent() bool { return k >= TieKindParent && k <= TieKindFosterParent }

// isChild reports whether a kind is one of a child, of whatever sort.
func (k TieKind) isChild() bool { return k >= TieKindChild && k <= TieKindFosterChild }

// ParentOf is 1 where a member is a parent of another, step, adoptive and foster
// parents included, else 0. That nobody has said so settles it only where the
// record says that all ties are listed, or where the two are tied otherwise and
// no tie has its kind left open. Nobody is the parent of somebody older.
func (p *Picture) ParentOf(parent, child MemberID) Reading {
	is, other, blank := false, false, false
	for at := p.firstTie(parent, child); at != 0; at = p.ties.next[at] {
		t := &p.record.Ties[at-1]
		kind := t.Kind
		switch {
		case kind == TieKindNotStated:
			blank = true
		case kind.isParent() && t.Member == parent, kind.isChild() && t.Member == child:
			is = true
		default:
			other = true
		}
	}
	youngest, _, _ := p.Age(child).Bounds()
	_, eldest, _ := p.Age(parent).Bounds()
	switch {
	case is:
		return answered(1)
	case eldest < youngest, !blank && (other || p.record.TiesListed == ListedAll):
		return answered(0)
	default:
		return Reading{}
	}
}

// HasChildAged is 1 where a member has a child of an age between two, both
// included, else 0. "None" takes a complete list of members.
func (p *Picture) HasChildAged(parent MemberID, low, high int) Reading {
	return p.kin(parent, func(id MemberID) Reading { return both(p.aged(id, low, high), p.ParentOf(parent, id)) })
}

// aged is 1 where a member has an age between two, both included, else 0.
func (p *Picture) aged(id MemberID, low, high int) Reading {
	met, known := p.Age(id).Met(low, high)
	switch {
	case !known:
		return Reading{}
	case met:
		return answered(1)
	default:
		return answered(0)
	}
}

// AnybodyAged is 1 where somebody of the record has an age between two, both
// included, else 0. "Nobody" takes a complete list of members.
func (p *Picture) AnybodyAged(low, high int) Reading {
	var g greatest
	for i := range p.record.Members {
		g.add(1, p.aged(p.record.Members[i].ID, low, high))
	}
	return p.unlessUnlisted(g)
}

// LivesWithUsingParent is 1 where a member lives with a parent whose drug or
// alcohol use is a problem at present, else 0. "Nobody" takes a complete list of
// members.
func (p *Picture) LivesWithUsingParent(id MemberID) Reading {
	return p.kin(id, func(parent MemberID) Reading {
		return both(p.ParentOf(parent, id), p.LivesWith(parent, id), p.ProblemUse(parent))
	})
}

// kin is 1 where a reading of some other member is, which takes a tie between the
// two, and 0 where that of all is. So those who are tied are looked at first, and of
// the rest no more than one of whom it is not known: the others add nothing.
func (p *Picture) kin(id MemberID, get func(other MemberID) Reading) Reading {
	var g greatest
	own := p.seats[id]
	for at := p.tiesOf.first[own]; own != 0 && at != 0; at = p.tiesOf.next[at] {
		t := &p.record.Ties[(at-1)/2]
		other := t.Of
		if p.seats[other] == own {
			other = t.Member
		}
		if who := p.seats[other]; who != 0 && who != own {
			g.add(1, get(other))
		}
	}
	for i := range p.record.Members {
		other := p.record.Members[i].ID
		if p.seats[other] == own || p.firstTie(id, other) != 0 {
			continue
		}
		r := get(other)
		g.add(1, r)
		if r.Span.IsZero() && r.Absent == AbsenceNotAsked {
			break
		}
		if p.record.TiesListed == ListedAll { // it is 0 of all who are not tied
			break
		}
	}
	return p.unlessUnlisted(g)
}

// ProblemNowOrBefore is 1 where a member's own use is a problem at present or they
// are in recovery, and unknown otherwise: that somebody never had a problem is
// not recorded.
func (p *Picture) ProblemNowOrBefore(id MemberID) Reading {
	out := highest(1, p.ProblemUse(id), p.InRecovery(id))
	if out.Span == Exactly(0) {
		return Reading{}
	}
	return out
}

// unlessUnlisted is 1 where some part is, and 0 where all are and nobody else is
// there to be asked about.
func (p *Picture) unlessUnlisted(g greatest) Reading {
	if !p.MembersComplete() {
		g.add(1, Reading{})
	}
	return g.reading()
}

// both is 1 where all parts are, 0 where some part is 0. Why it is open is why its
// parts are: not asked, unless all that could still settle it were.
func both(parts ...Reading) Reading {
	low, high, why, open := 1, 1, AbsenceNotApplicable, false
	for _, r := range parts {
		a, b, known := r.Span.Within(0, 1).Bounds()
		low, high = min(low, a), min(high, b)
		if !known || a < b {
			why, open = min(why, r.Absent), true
		}
	}
	if low == high || !open {
		return Reading{Span: Between(low, high)}
	}
	return Reading{Absent: why}
}
