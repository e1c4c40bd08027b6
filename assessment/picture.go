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
	seats  map[MemberID]seat
	people []person // by seat
	focal  []MemberID
	// mayMatter counts those whose use may tell on others.
	mayMatter int

	ties       index[two] // in whichever order
	tiesOf     index[seat]
	impacts    index[two]
	impactsOf  index[seat] // by who is affected
	appraisals index[two]
	offers     index[inRole]
	uses       index[seat]
	help       index[seat]
	safety     index[seat] // by who may come to harm
	safetyFrom index[two]  // from whom
	facts      index[factKey]
	responses  index[seat]
}

// person is what readings about others ask of a member again and again.
type person struct {
	age        Span
	problemUse Reading
	focal      bool
	mayMatter  bool
}

// Gatherer makes a picture of one record after another in the same memory, for
// those who read many thousands: what [Gather] says of each. A picture is good until
// the next is made and looks at the record itself, which has to stay as it is until
// then. Not safe for concurrent use. The zero value is ready.
type Gatherer struct {
	redacted
	picture Picture
}

// Gather is [Gather], of a record that stays the caller's.
func (g *Gatherer) Gather(r *Record, day Day) *Picture {
	g.picture.gather(r, day)
	return &g.picture
}

// Gather works out what a record comes to on a day, or on the record's own day
// when none is given. Statements dated after the day are left out. A record
// that does not validate gives a picture all the same; what it says of people
// who are not its members is never asked for.
func Gather(r Record, day Day) *Picture {
	p := new(Picture)
	p.gather(&r, day)
	return p
}

func (p *Picture) gather(r *Record, day Day) {
	if day.IsZero() {
		day = r.Day
	}
	p.record, p.day = *r, day
	if p.seats == nil {
		p.seats = make(map[MemberID]seat, len(r.Members))
	}
	clear(p.seats)
	for i := range r.Members {
		p.seats[r.Members[i].ID] = seat(i + 1)
	}
	p.index(r)
	p.meet(r)
}

func (p *Picture) index(r *Record) {
	alone := func(id MemberID, s *Source) (seat, bool) {
		at := p.seats[id]
		return at, at != 0 && p.by(s.On)
	}
	pair := func(a, b MemberID, s *Source) (two, bool) {
		t, ok := p.two(a, b)
		return t, ok && p.by(s.On)
	}
	file(&p.ties, r.Ties, func(t *Tie) (two, bool) {
		k, ok := pair(t.Member, t.Of, &t.Source)
		return either(k), ok
	})
	file(&p.impacts, r.Impacts, func(m *Impact) (two, bool) { return pair(m.Member, m.Of, &m.Source) })
	file(&p.impactsOf, r.Impacts, func(m *Impact) (seat, bool) { return alone(m.Member, &m.Source) })
	file(&p.appraisals, r.Appraisals, func(a *Appraisal) (two, bool) { return pair(a.Member, a.For, &a.Source) })
	file(&p.offers, r.RoleOffers, func(o *RoleOffer) (inRole, bool) {
		k, ok := pair(o.Member, o.For, &o.Source)
		return inRole{k, o.Role}, ok
	})
	file(&p.uses, r.Uses, func(u *Use) (seat, bool) { return alone(u.Member, &u.Source) })
	file(&p.help, r.HelpReceived, func(h *HelpReceived) (seat, bool) { return alone(h.Member, &h.Source) })
	file(&p.safety, r.Safety, func(s *SafetyAnswer) (seat, bool) { return alone(s.Harmed, &s.Source) })
	file(&p.safetyFrom, r.Safety, func(s *SafetyAnswer) (two, bool) { return pair(s.Harmed, s.By, &s.Source) })
	file(&p.facts, r.Facts, func(f *HostFact) (factKey, bool) {
		k, ok := pair(f.Member, f.Focal, &f.Source)
		return factKey{k, f.ID}, ok
	})
	file(&p.responses, r.Responses, func(r *Response) (seat, bool) { return alone(r.Member, &r.Source) })
	p.indexTies(r)
}

// indexTies files each tie under both whom it ties.
func (p *Picture) indexTies(r *Record) {
	p.tiesOf.reset(2 * len(r.Ties))
	for i := len(r.Ties) - 1; i >= 0; i-- {
		t := &r.Ties[i]
		if k, ok := p.two(t.Member, t.Of); ok && p.by(t.Source.On) {
			p.tiesOf.add(k.a, 2*i)
			p.tiesOf.add(k.b, 2*i+1)
		}
	}
}

// two are the seats of two members, or of one and nobody named. It reports false
// where either is somebody who is not a member.
func (p *Picture) two(a, b MemberID) (t two, ok bool) {
	t = two{p.seats[a], p.seats[b]}
	return t, (t.a != 0 || a == "") && (t.b != 0 || b == "")
}

// stranger is nobody's seat: statements about whoever is no member are not filed.
const stranger = -1

// pair is [Picture.two], with whoever is not a member a stranger.
func (p *Picture) pair(a, b MemberID) two {
	t, ok := p.two(a, b)
	if !ok {
		return two{stranger, stranger}
	}
	return t
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
	return p.AppendMembers(make([]MemberID, 0, len(p.record.Members)))
}

// AppendMembers adds what [Picture.Members] lists to a list.
func (p *Picture) AppendMembers(to []MemberID) []MemberID {
	for i := range p.record.Members {
		to = append(to, p.record.Members[i].ID)
	}
	return to
}

// Label is what a worker calls a member: the record's label or else the id.
func (p *Picture) Label(id MemberID) string {
	if at := p.seats[id]; at != 0 && p.record.Members[at-1].Label != "" {
		return p.record.Members[at-1].Label
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

// AppendFocalPersons adds what [Picture.FocalPersons] lists to a list.
func (p *Picture) AppendFocalPersons(to []MemberID) []MemberID { return append(to, p.focal...) }

// meet finds out who is focal and whose use may tell on others.
func (p *Picture) meet(r *Record) {
	p.people = slices.Grow(p.people[:0], len(r.Members)+1)[:len(r.Members)+1]
	clear(p.people)
	p.focal, p.mayMatter = p.focal[:0], 0
	named := func(id MemberID, s *Source) {
		if at := p.seats[id]; p.by(s.On) {
			p.people[at].focal = true
		}
	}
	for i := range r.Impacts {
		named(r.Impacts[i].Of, &r.Impacts[i].Source)
	}
	for i := range r.Appraisals {
		named(r.Appraisals[i].For, &r.Appraisals[i].Source)
	}
	for i := range r.RoleOffers {
		named(r.RoleOffers[i].For, &r.RoleOffers[i].Source)
	}
	for i := range r.UnmetNeeds {
		named(r.UnmetNeeds[i].Member, &r.UnmetNeeds[i].Source)
	}
	p.people[0] = person{age: Between(0, maxAge)} // nobody, or nobody who is known
	for i := range r.Members {
		m := &r.Members[i]
		who := &p.people[p.seats[m.ID]]
		who.age = m.Born.YearsOn(p.day).Within(0, maxAge)
		who.problemUse = p.problemUse(m.ID)
		who.focal = who.focal || p.usesHarmfully(m.ID, who.problemUse)
		who.mayMatter = who.focal || who.problemUse.Span != Exactly(0)
		if who.focal {
			p.focal = append(p.focal, m.ID)
		}
		if who.mayMatter && p.seats[m.ID] == seat(i+1) {
			p.mayMatter++
		}
	}
}

func (p *Picture) usesHarmfully(id MemberID, problem Reading) bool {
	if low, _, known := problem.Span.Bounds(); known && low > 0 {
		return true
	}
	low, high, known := p.Treatment(id).Span.Bounds()
	return known && low >= int(TreatmentRefusing)-absences && high <= int(TreatmentEngaged)-absences
}

// HostFact reads a fact of the host's own about a member, a pair, or, with
// neither, the family. A symmetric fact of a pair is heard in either order.
func (p *Picture) HostFact(id string, member, focal MemberID, symmetric bool) Reading {
	var buf [4]said
	k := factKey{p.pair(member, focal), id}
	all := p.hostSaid(buf[:0], k)
	if symmetric && member != focal {
		k.a, k.b = k.b, k.a
		all = p.hostSaid(all, k)
	}
	return resolve(all)
}

func (p *Picture) hostSaid(to []said, key factKey) []said {
	for at := p.facts.first[key]; at != 0; at = p.facts.next[at] {
		f := &p.record.Facts[at-1]
		s := say(&f.Source, f.Absent)
		if f.Value != nil {
			s.code, s.answered = *f.Value, true
		}
		to = append(to, s)
	}
	return to
}
