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
	for _, i := range p.tie(parent, child) {
		t := p.record.Ties[i]
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
	parts := []Reading{}
	for _, m := range p.record.Members {
		if m.ID == parent {
			continue
		}
		aged := Reading{}
		if met, known := p.Age(m.ID).Met(low, high); known {
			aged = answered(0)
			if met {
				aged = answered(1)
			}
		}
		parts = append(parts, both(aged, p.ParentOf(parent, m.ID)))
	}
	return p.unlessUnlisted(parts)
}

// AnybodyAged is 1 where somebody of the record has an age between two, both
// included, else 0. "Nobody" takes a complete list of members.
func (p *Picture) AnybodyAged(low, high int) Reading {
	parts := []Reading{}
	for _, m := range p.record.Members {
		aged := Reading{}
		if met, known := p.Age(m.ID).Met(low, high); known {
			aged = answered(0)
			if met {
				aged = answered(1)
			}
		}
		parts = append(parts, aged)
	}
	return p.unlessUnlisted(parts)
}

// LivesWithUsingParent is 1 where a member lives with a parent whose drug or
// alcohol use is a problem at present, else 0. "Nobody" takes a complete list of
// members.
func (p *Picture) LivesWithUsingParent(id MemberID) Reading {
	parts := []Reading{}
	for _, m := range p.record.Members {
		if m.ID != id {
			parts = append(parts, both(p.ParentOf(m.ID, id), p.LivesWith(m.ID, id), p.ProblemUse(m.ID)))
		}
	}
	return p.unlessUnlisted(parts)
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
func (p *Picture) unlessUnlisted(parts []Reading) Reading {
	if !p.MembersComplete() {
		parts = append(parts, Reading{})
	}
	return highest(1, parts...)
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
