package assessment

import "slices"

// Picture is what a record's statements come to on one day: for every question
// the values that are left, with disagreement between informants kept as the
// hull of what they said. It is made by [Gather], does not change, and is safe
// for concurrent use. Its zero value knows of nobody.
type Picture struct {
	redacted
	record Record
	day    Day
	places map[MemberID]int
	focal  []MemberID

	ties       map[pair][]int
	impacts    map[pair][]int
	appraisals map[pair][]int
	offers     map[pair][]int
	uses       map[MemberID][]int
	help       map[MemberID][]int
	safety     map[MemberID][]int
	facts      map[factKey][]int
}

// pair is two members in a given order.
type pair struct{ a, b MemberID }

// either is the pair of two members in whichever order.
func either(a, b MemberID) pair {
	if b < a {
		a, b = b, a
	}
	return pair{a, b}
}

type factKey struct {
	id string
	pair
}

// Gather works out what a record comes to on a day, or on the record's own day
// when none is given. Statements dated after the day are left out. A record
// that does not validate gives a picture all the same; what it says of people
// who are not its members is never asked for.
func Gather(r Record, day Day) *Picture {
	if day.IsZero() {
		day = r.Day
	}
	p := &Picture{
		record: r, day: day, places: make(map[MemberID]int, len(r.Members)),
		ties: map[pair][]int{}, impacts: map[pair][]int{}, appraisals: map[pair][]int{}, offers: map[pair][]int{},
		uses: map[MemberID][]int{}, help: map[MemberID][]int{}, safety: map[MemberID][]int{}, facts: map[factKey][]int{},
	}
	for i, m := range r.Members {
		p.places[m.ID] = i
	}
	p.index(r)
	p.focal = p.findFocal()
	return p
}

func (p *Picture) index(r Record) {
	indexBy(p, p.ties, r.Ties, func(t Tie) (pair, Source) { return either(t.Member, t.Of), t.Source })
	indexBy(p, p.impacts, r.Impacts, func(m Impact) (pair, Source) { return pair{m.Member, m.Of}, m.Source })
	indexBy(p, p.appraisals, r.Appraisals, func(a Appraisal) (pair, Source) { return pair{a.Member, a.For}, a.Source })
	indexBy(p, p.offers, r.RoleOffers, func(o RoleOffer) (pair, Source) { return pair{o.Member, o.For}, o.Source })
	indexBy(p, p.uses, r.Uses, func(u Use) (MemberID, Source) { return u.Member, u.Source })
	indexBy(p, p.help, r.HelpReceived, func(h HelpReceived) (MemberID, Source) { return h.Member, h.Source })
	indexBy(p, p.safety, r.Safety, func(s SafetyAnswer) (MemberID, Source) { return s.Harmed, s.Source })
	indexBy(p, p.facts, r.Facts, func(f HostFact) (factKey, Source) {
		return factKey{f.ID, pair{f.Member, f.Focal}}, f.Source
	})
}

// indexBy files the places of the statements that were made by the day.
func indexBy[K comparable, T any](p *Picture, to map[K][]int, all []T, key func(T) (K, Source)) {
	for i, v := range all {
		k, s := key(v)
		if p.made(s) {
			to[k] = append(to[k], i)
		}
	}
}

// made reports whether a statement was made by the day.
func (p *Picture) made(s Source) bool { return p.by(s.On) }

func (p *Picture) by(d Day) bool { return p.day.IsZero() || d.Compare(p.day) <= 0 }

// Day is the day that the picture is of.
func (p *Picture) Day() Day { return p.day }

// View says for whom the record was cut down, if it was: what it does not hold may
// be known elsewhere.
func (p *Picture) View() (v View, cut bool) { return p.record.View, p.cut() }

func (p *Picture) cut() bool { return !p.record.View.IsZero() }

// Country is whose law and guidance apply.
func (p *Picture) Country() Country { return p.record.Country }

// Members lists the ids of everybody in the record, in the record's order.
func (p *Picture) Members() []MemberID {
	ids := make([]MemberID, len(p.record.Members))
	for i, m := range p.record.Members {
		ids[i] = m.ID
	}
	return ids
}

// Label is what a worker calls a member: the record's label or else the id.
func (p *Picture) Label(id MemberID) string {
	if i, ok := p.places[id]; ok && p.record.Members[i].Label != "" {
		return p.record.Members[i].Label
	}
	return string(id)
}

// MembersComplete reports whether the record says that all members are listed.
func (p *Picture) MembersComplete() bool { return p.record.MembersListed == ListedAll }

// FocalPersons lists those whose use the record is about, in its order: whoever
// is named as the one whose use tells on somebody or as the one to be helped,
// and whoever uses harmfully or is in treatment or refusing it. A person may be
// focal and an affected family member at once.
func (p *Picture) FocalPersons() []MemberID { return slices.Clone(p.focal) }

func (p *Picture) findFocal() []MemberID {
	is := map[MemberID]bool{}
	for key := range p.impacts {
		is[key.b] = key.b != "" || is[key.b]
	}
	for key := range p.appraisals {
		is[key.b] = true
	}
	for key := range p.offers {
		is[key.b] = true
	}
	for _, n := range p.record.UnmetNeeds {
		if p.made(n.Source) {
			is[n.Member] = true
		}
	}
	var out []MemberID
	for _, m := range p.record.Members {
		if is[m.ID] || p.usesHarmfully(m.ID) {
			out = append(out, m.ID)
		}
	}
	return out
}

func (p *Picture) usesHarmfully(id MemberID) bool {
	if low, _, known := p.ProblemUse(id).Span.Bounds(); known && low > 0 {
		return true
	}
	low, high, known := p.Treatment(id).Span.Bounds()
	return known && low >= int(TreatmentRefusing)-absences && high <= int(TreatmentEngaged)-absences
}

// HostFact reads a fact of the host's own about a member, a pair, or, with
// neither, the family. A symmetric fact of a pair is heard in either order.
func (p *Picture) HostFact(id string, member, focal MemberID, symmetric bool) Reading {
	var buf [4]said
	all := p.hostSaid(buf[:0], factKey{id, pair{member, focal}})
	if symmetric && member != focal {
		all = p.hostSaid(all, factKey{id, pair{focal, member}})
	}
	return resolve(all)
}

func (p *Picture) hostSaid(to []said, key factKey) []said {
	for _, i := range p.facts[key] {
		f := p.record.Facts[i]
		s := say(f.Source, f.Absent)
		if f.Value != nil {
			s.code, s.answered = *f.Value, true
		}
		to = append(to, s)
	}
	return to
}
