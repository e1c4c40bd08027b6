package main

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// familyJSON is the virtual family: one record with what the workers of five
// services have written down.
//
//go:embed family.json
var familyJSON []byte

// door is one service that a family may come to first.
type door struct {
	word string
	// front says who is there, in a sentence that can be read out.
	front string
	// born are those whose birth date the service has on its own files.
	born []assessment.MemberID
	// all says that the service has asked who else there is.
	all bool
}

const doorDefault = "treatment"

var doorTable = [...]door{
	{
		word: "emergency", front: "Dan is here after an overdose. Ros, his partner, came with him.",
		born: []assessment.MemberID{"dan"},
	},
	{
		word: "treatment", front: "Jean phoned the treatment service on Dan's behalf. Dan is in treatment here.",
		born: []assessment.MemberID{"dan", "ros", "mia", "jean", "ken", "lucy", "sam"}, all: true,
	},
	{
		word: "gp", front: "Jean is at her GP. She cannot sleep, and she is worried about her son Dan.",
		born: []assessment.MemberID{"dan", "jean", "ken", "lucy"},
	},
	{
		word: "probation", front: "Dan is at his probation appointment, after an offence to pay for drugs.",
		born: []assessment.MemberID{"dan"},
	},
	{
		word: "school", front: "Mia is talking to a member of staff at school, who noticed how tired she is.",
		born: []assessment.MemberID{"dan", "mia"},
	},
}

func findDoor(word string) (door, bool) {
	for _, d := range doorTable {
		if d.word == word {
			return d, true
		}
	}
	return door{}, false
}

func isDoor(word string) bool {
	_, ok := findDoor(word)
	return ok
}

func doorWordsJoined() string {
	all := make([]string, len(doorTable))
	for i, d := range doorTable {
		all[i] = d.word
	}
	return strings.Join(all[:len(all)-1], ", ") + " or " + all[len(all)-1]
}

// through is the record as one service has it. It keeps
//
//	what its own workers wrote down: an assessor's id begins with the door's word
//	the people whom those statements name, with their labels
//	what these people are to each other: the kind of a tie, and no more of it
//	the birth dates that the service has on its own files
//	of agencies, what is its own, and of consents, those that it wrote down
//
// and it leaves open that there are more people, unless the service has asked; then
// it knows of the other services too.
func (d door) through(r assessment.Record) assessment.Record {
	out := assessment.Record{ID: r.ID, Day: r.Day, Country: r.Country, TiesListed: r.TiesListed}
	out.Uses = kept(d, r.Uses, func(v assessment.Use) assessment.Source { return v.Source })
	out.Impacts = kept(d, r.Impacts, func(v assessment.Impact) assessment.Source { return v.Source })
	out.Safety = kept(d, r.Safety, func(v assessment.SafetyAnswer) assessment.Source { return v.Source })
	out.Appraisals = kept(d, r.Appraisals, func(v assessment.Appraisal) assessment.Source { return v.Source })
	out.RoleOffers = kept(d, r.RoleOffers, func(v assessment.RoleOffer) assessment.Source { return v.Source })
	out.UnmetNeeds = kept(d, r.UnmetNeeds, func(v assessment.UnmetNeed) assessment.Source { return v.Source })
	out.HelpReceived = kept(d, r.HelpReceived, func(v assessment.HelpReceived) assessment.Source { return v.Source })
	out.Access = kept(d, r.Access, func(v assessment.Access) assessment.Source { return v.Source })
	out.FirstContacts = kept(d, r.FirstContacts, func(v assessment.FirstContact) assessment.Source { return v.Source })
	out.Responses = kept(d, r.Responses, func(v assessment.Response) assessment.Source { return v.Source })
	d.people(r, &out)
	d.services(r, &out)
	return out
}

// point is where a family comes in by this door.
func (d door) point() assessment.EntryPoint {
	var p assessment.EntryPoint
	if err := p.UnmarshalText([]byte(d.word)); err != nil {
		return assessment.EntryPointNotStated // does not happen: its words are the doors'
	}
	return p
}

func kept[T any](d door, all []T, source func(T) assessment.Source) []T {
	var out []T
	for _, v := range all {
		if d.wrote(source(v)) {
			out = append(out, v)
		}
	}
	return out
}

func (d door) wrote(s assessment.Source) bool {
	service, _, _ := strings.Cut(string(s.Assessor), ".")
	return service == d.word
}

// people adds whom the kept statements name, and what they are to each other.
func (d door) people(r assessment.Record, out *assessment.Record) {
	named := named(*out)
	for _, t := range r.Ties {
		if d.wrote(t.Source) {
			named[t.Member], named[t.Of], named[t.Source.Informant] = true, true, true
		}
	}
	for _, m := range r.Members {
		if !named[m.ID] {
			continue
		}
		if !slices.Contains(d.born, m.ID) {
			m.Born = assessment.PartialDate{}
		}
		out.Members = append(out.Members, m)
	}
	for _, t := range r.Ties {
		switch {
		case !named[t.Member] || !named[t.Of]:
		case d.wrote(t.Source):
			out.Ties = append(out.Ties, t)
		default:
			out.Ties = append(out.Ties, assessment.Tie{Member: t.Member, Of: t.Of, Kind: t.Kind})
		}
	}
	out.MembersListed = assessment.ListedPartly
	if d.all {
		out.MembersListed = r.MembersListed
	}
}

// services adds the service itself and what it does with the people it knows of, and
// the consents that it wrote down; of other services what it needs to name them.
func (d door) services(r assessment.Record, out *assessment.Record) {
	known := map[assessment.MemberID]bool{"": true}
	for _, m := range out.Members {
		known[m.ID] = true
	}
	used := map[assessment.AgencyID]bool{assessment.AgencyID(d.word): true}
	mine := func(g assessment.AgencyID, m assessment.MemberID) bool {
		ok := known[m] && (d.all || string(g) == d.word)
		used[g] = used[g] || ok
		return ok
	}
	for _, c := range r.Consents {
		if (d.all || d.wrote(c.Source)) && known[c.About] && known[c.By] && known[c.To.Member] && known[c.Source.Informant] {
			used[c.To.Agency] = true
			out.Consents = append(out.Consents, c)
		}
	}
	out.Involvements = some(r.Involvements, func(v assessment.Involvement) bool { return mine(v.Agency, v.Member) })
	out.Assessed = some(r.Assessed, func(v assessment.NeedAssessed) bool { return mine(v.Agency, v.Member) })
	out.Advice = some(r.Advice, func(v assessment.Advice) bool { return mine(v.Agency, v.Member) })
	out.Appointments = some(r.Appointments, func(v assessment.Appointment) bool { return mine(v.Agency, v.Member) })
	for _, g := range r.Agencies {
		if !used[g.ID] {
			continue
		}
		if !d.all && string(g.ID) != d.word {
			g.Workers = nil
		}
		out.Agencies = append(out.Agencies, g)
	}
}

func some[T any](all []T, is func(T) bool) []T {
	var out []T
	for _, v := range all {
		if is(v) {
			out = append(out, v)
		}
	}
	return out
}

// named is everybody whom a record's statements name.
func named(r assessment.Record) map[assessment.MemberID]bool {
	out := map[assessment.MemberID]bool{}
	add := func(s assessment.Source, who ...assessment.MemberID) {
		for _, id := range append(who, s.Informant) {
			out[id] = true
		}
	}
	for _, v := range r.Uses {
		add(v.Source, v.Member)
	}
	for _, v := range r.Impacts {
		add(v.Source, v.Member, v.Of)
	}
	for _, v := range r.Safety {
		add(v.Source, v.Harmed, v.By)
	}
	for _, v := range r.Appraisals {
		add(v.Source, v.Member, v.For)
	}
	for _, v := range r.RoleOffers {
		add(v.Source, v.Member, v.For)
	}
	for _, v := range r.UnmetNeeds {
		add(v.Source, v.Member)
	}
	for _, v := range r.Access {
		add(v.Source, v.Member)
	}
	for _, v := range r.FirstContacts {
		add(v.Source, v.Member)
	}
	return out
}
