package assessment

import "slices"

// StandingConcern is a concern that stands: who may come to harm, and from whom
// where that was said. Its zero value is none.
type StandingConcern struct {
	redacted
	Concern Concern  `json:"concern"`
	Harmed  MemberID `json:"harmed"`
	By      MemberID `json:"by,omitzero"`
	// Child says that the person who may come to harm is under 18.
	Child bool `json:"child,omitzero"`
}

// Concerns lists the concerns that stand, gravest first, then in the record's
// order of members; each once.
func (p *Picture) Concerns() []StandingConcern {
	var out []StandingConcern
	for _, c := range []Concern{
		ConcernImmediateDanger, ConcernChildHarm, ConcernSevereViolence, ConcernCoerciveControl, ConcernDomesticAbuse,
	} {
		for _, m := range p.record.Members {
			for _, by := range p.sources(c, m.ID) {
				out = append(out, StandingConcern{Concern: c, Harmed: m.ID, By: by, Child: p.under(adult, m.ID)})
			}
		}
	}
	return out
}

// sources lists from whom a concern about somebody stands, in the record's order
// of members, nobody named first.
func (p *Picture) sources(c Concern, harmed MemberID) []MemberID {
	var from []seat
	for at := p.safety.first[p.seats[harmed]]; at != 0; at = p.safety.next[at] {
		s := &p.record.Safety[at-1]
		by := p.seats[s.By]
		if s.Concern == c && p.stands(s) && (by != 0 || s.By == "") && !slices.Contains(from, by) {
			from = append(from, by)
		}
	}
	slices.Sort(from)
	out := make([]MemberID, len(from))
	for i, by := range from {
		if by != 0 {
			out[i] = p.record.Members[by-1].ID
		}
	}
	return out
}

// ChildAtRisk is 1 where some child of the record suffers or is likely to
// suffer significant harm, and 0 only where a named worker has recorded for
// each person who may be under 18 that there is no concern, and the record says
// that all members are listed. Any concern that stands about somebody under 18
// is one for a child.
func (p *Picture) ChildAtRisk() Reading {
	var g greatest
	for i := range p.record.Members {
		id := p.record.Members[i].ID
		if p.under(adult, id) && p.anyConcern(id) {
			return answered(1)
		}
		if youngest, _, _ := p.Age(id).Bounds(); youngest < adult || p.hasConcern(id) {
			g.add(1, p.Safety(ConcernChildHarm, id, ""))
		}
	}
	if !p.MembersComplete() {
		g.add(1, Reading{})
	}
	return g.reading()
}

// anyConcern reports whether [Picture.Concerns] lists one about a member.
func (p *Picture) anyConcern(harmed MemberID) bool {
	for at := p.safety.first[p.seats[harmed]]; at != 0; at = p.safety.next[at] {
		s := &p.record.Safety[at-1]
		if s.Concern != ConcernNotStated && p.stands(s) && (s.By == "" || p.seats[s.By] != 0) {
			return true
		}
	}
	return false
}

// hasConcern is for a child who has come of age since a concern was raised.
func (p *Picture) hasConcern(id MemberID) bool {
	return p.Safety(ConcernChildHarm, id, "").Span == Exactly(1)
}

// ImmediateDanger reports whether somebody of the record is in danger now. It
// comes before everything else; its absence clears nobody.
func (p *Picture) ImmediateDanger() bool {
	for i := range p.record.Members {
		if p.standsFromAnybody(ConcernImmediateDanger, p.record.Members[i].ID) {
			return true
		}
	}
	return false
}
