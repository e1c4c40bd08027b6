package careplan

import "github.com/kithcare/kith/assessment"

// ValidateFor checks the plan as [Document.Validate] does, and that it is about the
// people of a record: its id, its members and its agencies. Workers are the host's to
// know. A view of the plan is held against the whole record. The error is [assessment.FieldErrors], and matches [ErrRecord],
// [assessment.ErrNoMember] or [assessment.ErrNoAgency] besides.
func (d Document) ValidateFor(r assessment.Record) error {
	if err := d.Validate(); err != nil {
		return err
	}
	p := people{members: map[assessment.MemberID]bool{}, agencies: map[assessment.AgencyID]bool{}}
	for _, m := range r.Members {
		p.members[m.ID] = true
	}
	for _, a := range r.Agencies {
		p.agencies[a.ID] = true
	}
	if d.Record != r.ID {
		p.Add("/record", ErrRecord)
	}
	for i, l := range d.Leads {
		if l.Agency != "" && !p.agencies[l.Agency] {
			p.Add(at("/leads", i)+"/agency", assessment.ErrNoAgency)
		}
	}
	for i, g := range d.Goals {
		p.goal(at("/goals", i), g)
	}
	for i, a := range d.Roles {
		path := at("/roles", i)
		p.member(path+"/member", a.Member)
		p.member(path+"/for", a.For)
		p.replies(path, a.Replies)
	}
	return p.Err()
}

// people are those of a record, and where a plan names others.
type people struct {
	assessment.FieldErrors
	members  map[assessment.MemberID]bool
	agencies map[assessment.AgencyID]bool
}

func (p *people) member(path string, id assessment.MemberID) {
	if id != "" && !p.members[id] {
		p.Add(path, assessment.ErrNoMember)
	}
}

func (p *people) goal(path string, g Goal) {
	p.member(path+"/for", g.For)
	p.member(path+"/indicator/focal", g.Indicator.Focal)
	for i, o := range g.Owners {
		p.member(at(path+"/owners", i)+"/by/member", o.By.Member)
	}
	p.replies(path, g.Replies)
	for i, e := range g.Entries {
		p.member(at(path+"/entries", i)+"/source/informant", e.Source.Informant)
	}
}

func (p *people) replies(path string, all []Reply) {
	for i, r := range all {
		p.member(at(path+"/replies", i)+"/source/informant", r.Source.Informant)
	}
}
