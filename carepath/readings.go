package carepath

import "github.com/kithcare/kith/assessment"

// whom is whom something is about, and where they stand among the members and the
// focal persons of the picture.
type whom struct {
	About
	member, focal int
}

// readings are the facts of one picture after another, each read once.
type readings struct {
	picture        *assessment.Picture
	members, focal []assessment.MemberID
	// table holds for each fact of the rulebook what it comes to for everybody whom it
	// can be about, the values still possible being known once it was read.
	table []assessment.Reading
	first []int // of the table, by the fact's place
	// given are what a what-if supposes.
	given map[factAbout]assessment.Reading
	// inCompany reads nothing of what is asked alone.
	inCompany bool
	// cut says that the picture is of a view: nothing in it is known to be safe.
	cut bool
}

// look begins anew with a picture, in the same memory.
func (r *readings) look(b *Rulebook, p *assessment.Picture) {
	r.picture = p
	_, r.cut = p.View()
	r.members, r.focal = p.AppendMembers(r.members[:0]), p.AppendFocalPersons(r.focal[:0])
	r.first = r.first[:0]
	size := 0
	for _, s := range b.scopes {
		r.first = append(r.first, size)
		size += r.among(s)
	}
	if cap(r.table) < size {
		r.table = make([]assessment.Reading, size)
	}
	r.table = r.table[:size]
	clear(r.table)
}

// among is how many a fact or a rule of a scope is about.
func (r *readings) among(s Scope) int {
	switch s {
	case ScopeFamily:
		return 1
	case ScopeMember:
		return len(r.members)
	case ScopeFocal:
		return len(r.focal)
	case ScopePair:
		return len(r.focal) * len(r.members)
	default:
		return 0
	}
}

// one is whom a place among those of a scope belongs to; a pair of somebody with
// themselves is none.
func (r *readings) one(s Scope, i int) (w whom, ok bool) {
	switch s {
	case ScopeMember:
		w.member = i
		w.Member = r.members[i]
	case ScopeFocal:
		w.focal = i
		w.Focal = r.focal[i]
	case ScopePair:
		w.focal, w.member = i/len(r.members), i%len(r.members)
		w.Focal, w.Member = r.focal[w.focal], r.members[w.member]
		return w, w.Focal != w.Member
	case ScopeFamily, ScopeNotStated:
	}
	return w, true
}

// slot is where the table has what a fact comes to.
func (r *readings) slot(f *Fact, w whom) *assessment.Reading {
	at := r.first[f.place]
	switch f.Scope {
	case ScopeMember:
		at += w.member
	case ScopeFocal:
		at += w.focal
	case ScopePair:
		at += w.focal*len(r.members) + w.member
	case ScopeFamily, ScopeNotStated:
	}
	return &r.table[at]
}

// read reads a fact, the first time from the picture.
func (r *readings) read(f *Fact, w whom) assessment.Reading {
	at := r.slot(f, w)
	if at.Span.IsZero() {
		*at = r.ask(f, f.about(w.About))
	}
	return *at
}

func (r *readings) ask(f *Fact, a About) assessment.Reading {
	if given, ok := r.given[factAbout{f.ID, a}]; ok {
		return given
	}
	if r.inCompany && f.AskAlone || r.cut && f.gate() {
		return assessment.Reading{Span: assessment.Between(f.Low, f.High)} // as if never asked
	}
	return f.read(r.picture, a)
}

// leavesOut reports whether a rule is the worker's alone, where somebody else reads.
func (r *readings) leavesOut(rule *Rule) bool {
	view, _ := r.picture.View()
	return rule.forWorker() && (r.inCompany || view.For.Member != "")
}

// country is the country as the fact has it, so that a what-if changes it too.
func (r *readings) country(b *Rulebook) assessment.Country {
	f := b.facts[FactCountry]
	if f == nil {
		return r.picture.Country()
	}
	if n, exact := r.read(f, whom{}).Span.Value(); exact {
		return assessment.Country(n + 1)
	}
	return assessment.CountryNotStated
}
