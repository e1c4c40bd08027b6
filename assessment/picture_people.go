package assessment

// Age is the span of ages that a member may have, from 0 to 125.
func (p *Picture) Age(id MemberID) Span {
	at := p.seats[id]
	if at == 0 {
		return Between(0, maxAge)
	}
	return p.people[at].age
}

// The ages from which a person is an adult, and may be half of a couple (policy:
// the age from which the Domestic Abuse Act 2021 knows of couples).
const (
	adult     = 18
	coupleAge = 16
)

// Couple is 1 where two members are a couple, else 0. Friends may also be a
// couple, so that it takes a complete list of ties to know that they are not;
// close kin are not. Where one tie says that they are and another that they are
// kin, or a couple no longer, both are left possible; a tie whose kind is not
// stated may be theirs. Nobody under 16 is half of
// a couple unless somebody says so.
func (p *Picture) Couple(a, b MemberID) Reading {
	couple, former, kin, blank := false, false, false, false
	for at := p.firstTie(a, b); at != 0; at = p.ties.next[at] {
		k := p.record.Ties[at-1].Kind
		couple = couple || k.IsCouple()
		former = former || k == TieKindFormerSpouse || k == TieKindFormerPartner
		kin = kin || k.rulesOutCouple()
		blank = blank || k == TieKindNotStated
	}
	switch {
	case couple && (former || kin || blank):
		return Reading{Span: Between(0, 1)}
	case couple:
		return answered(1)
	case kin, !blank && (p.record.TiesListed == ListedAll || p.under(coupleAge, a) || p.under(coupleAge, b)):
		return answered(0)
	default:
		return Reading{}
	}
}

func (p *Picture) under(age int, id MemberID) bool {
	_, eldest, _ := p.Age(id).Bounds()
	return eldest < age
}

// firstTie begins the chain of ties between two.
func (p *Picture) firstTie(a, b MemberID) int32 { return p.ties.first[either(p.pair(a, b))] }

// ofTie folds one answer of each tie between two.
func ofTie[V ~uint8](p *Picture, a, b MemberID, get func(*Tie) (*Source, V)) Reading {
	return fold(p.record.Ties, &p.ties, either(p.pair(a, b)), get)
}

// LivesWith is 1 where two members live together, else 0.
func (p *Picture) LivesWith(a, b MemberID) Reading {
	return ofTie(p, a, b, func(t *Tie) (*Source, Answer) { return &t.Source, t.LivesWith })
}

// Contact is how often two members are in contact: the codes of [Contact].
func (p *Picture) Contact(a, b MemberID) Reading {
	return ofTie(p, a, b, func(t *Tie) (*Source, Contact) { return &t.Source, t.Contact })
}

// Closeness is how good their relationship is: the codes of [Closeness].
func (p *Picture) Closeness(a, b MemberID) Reading {
	return ofTie(p, a, b, func(t *Tie) (*Source, Closeness) { return &t.Source, t.Closeness })
}

// Conflict is how far there is conflict between them: the codes of [Extent].
func (p *Picture) Conflict(a, b MemberID) Reading {
	return ofTie(p, a, b, func(t *Tie) (*Source, Extent) { return &t.Source, t.Conflict })
}

// Kind returns the kind of the tie between two members, and whether it was
// stated from the member's side: true where the member is the Kind of the
// other, false where the other is the Kind of the member. Of several ties it is
// the one whose kind comes first in the vocabulary, from the member's side
// first, wherever they stand in the record.
func (p *Picture) Kind(member, of MemberID) (kind TieKind, ownSide bool) {
	ownSide = true
	for at := p.firstTie(member, of); at != 0; at = p.ties.next[at] {
		t := &p.record.Ties[at-1]
		own := t.Member == member
		switch {
		case t.Kind == TieKindNotStated:
		case kind == TieKindNotStated || t.Kind < kind:
			kind, ownSide = t.Kind, own
		case t.Kind == kind:
			ownSide = ownSide || own
		}
	}
	return kind, ownSide
}

// Pattern is how a member uses one substance: the codes of [Pattern]. A
// substance that a complete list does not name is not used.
func (p *Picture) Pattern(id MemberID, s Substance) Reading {
	return ofUse(p, id, s.patternIn)
}

// ofUse folds one answer of each statement on a member's use.
func ofUse[V ~uint8](p *Picture, id MemberID, get func(*Use) (*Source, V)) Reading {
	at, ok := p.seats[id]
	if !ok {
		return Reading{}
	}
	return fold(p.record.Uses, &p.uses, at, get)
}

func (s Substance) patternIn(u *Use) (*Source, Pattern) {
	for i := range u.Substances {
		if x := &u.Substances[i]; x.Substance == s {
			return &u.Source, x.Pattern
		}
	}
	if u.SubstancesListed == ListedAll {
		return &u.Source, PatternNotUsed
	}
	return &u.Source, PatternNotAsked
}

func substances() [7]Substance {
	return [...]Substance{
		SubstanceAlcohol, SubstanceOpioids, SubstanceCocaine, SubstanceStimulants,
		SubstanceCannabis, SubstanceSedatives, SubstanceOther,
	}
}

// HighestPattern is the gravest pattern of use among some substances, or among
// all when none is named: the codes of [Pattern].
func (p *Picture) HighestPattern(id MemberID, of ...Substance) Reading {
	var g greatest
	if len(of) == 0 {
		for _, s := range substances() {
			g.add(gravestPattern, p.Pattern(id, s))
		}
	}
	for _, s := range of {
		g.add(gravestPattern, p.Pattern(id, s))
	}
	return g.reading()
}

const gravestPattern = int(PatternSevereDependence) - absences

// ProblemUse is 1 where a member's own use is a current problem, harmful or
// graver, else 0. What a family member before them used has no part in it.
func (p *Picture) ProblemUse(id MemberID) Reading {
	if at := p.seats[id]; at != 0 {
		return p.people[at].problemUse
	}
	return p.problemUse(id)
}

func (p *Picture) problemUse(id MemberID) Reading {
	r := p.HighestPattern(id)
	low, high, _ := r.Span.Bounds()
	const harmful = int(PatternHarmful) - absences
	r.Span = Between(least(low, harmful), least(high, harmful))
	return r
}

// least is 1 from a threshold on, else 0.
func least(n, threshold int) int {
	if n >= threshold {
		return 1
	}
	return 0
}

// Treatment is where a member stands with treatment: the codes of [Treatment].
func (p *Picture) Treatment(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Treatment) { return &u.Source, u.Treatment })
}

// Goal is what a member wants for their own use: the codes of [Goal].
func (p *Picture) Goal(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Goal) { return &u.Source, u.Goal })
}

// InRecovery is 1 where a member is in recovery, else 0.
func (p *Picture) InRecovery(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Answer) { return &u.Source, u.InRecovery })
}

// Medication is 1 where a member takes opioid substitution medicine, else 0.
func (p *Picture) Medication(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Answer) { return &u.Source, u.Medication })
}

// DetoxCompleted is 1 where a member has completed opioid detoxification, else 0.
func (p *Picture) DetoxCompleted(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Answer) { return &u.Source, u.DetoxCompleted })
}

// Formulated is 1 where assessment has led to a shared understanding, else 0.
func (p *Picture) Formulated(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Answer) { return &u.Source, u.Formulated })
}

// Comorbidity is how far other conditions stand beside a member's use: the
// codes of [Extent].
func (p *Picture) Comorbidity(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Extent) { return &u.Source, u.Comorbidity })
}

// SocialSupport is how far a member has people to rely on: the codes of
// [Extent].
func (p *Picture) SocialSupport(id MemberID) Reading {
	return ofUse(p, id, func(u *Use) (*Source, Extent) { return &u.Source, u.SocialSupport })
}
