package coordination

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Team is what the services round one family come to on one day. Lists are in the
// order of the record's members or agencies, then by day and id. It is for the
// worker who coordinates, and stays with whoever may see the record it is of. Its
// zero value is of nobody.
type Team struct {
	redacted
	Day assessment.Day `json:"day,omitzero"`
	// View says that it was worked out from a view of a record, and from which.
	View assessment.View `json:"view,omitzero"`
	// NotGiven are the local settings without which something is not judged.
	NotGiven []Setting `json:"notGiven"`
	// Parties are the agencies that work with somebody on the day.
	Parties []Party `json:"parties"`
	// Repeats are needs that two agencies assessed, meant or not.
	Repeats []Repeat `json:"repeats"`
	// Conflicts are what agencies advise for and against.
	Conflicts []Conflict `json:"conflicts"`
	// Weeks are how many appointments each person has, from the week of the day on.
	Weeks []Week `json:"weeks"`
	// Clashes are appointments of one person that overlap, or may.
	Clashes []Clash `json:"clashes"`
	// WithoutWorker are members for whom no worker is recorded on the day.
	WithoutWorker []Gap `json:"withoutWorker"`
	Lead          Lead  `json:"lead"`
	// Granted are the consents to coordinate that are in force, and Lacking those that
	// the team lacks, and how to ask.
	Granted []Granted `json:"granted"`
	Lacking []Lacking `json:"lacking"`
	// Ways are what can be reached from where the family first came.
	Ways []Way `json:"ways"`
	// Notes are what to know beside.
	Notes []Sentence `json:"notes"`
}

// Party is an agency that works with somebody on the day. Its zero value is none.
type Party struct {
	redacted
	Agency assessment.AgencyID `json:"agency"`
	// Workers are those that are named, by id.
	Workers []assessment.WorkerID `json:"workers"`
	Members []assessment.MemberID `json:"members"`
}

// Sentence is one plain sentence with its sources. Its zero value says nothing.
type Sentence struct {
	redacted
	Text string `json:"text"`
	// AskAlone sentences are not to be said with anybody else present.
	AskAlone bool                  `json:"askAlone,omitzero"`
	Cites    []assessment.Citation `json:"cites"`
}

// Team looks at a record on a day, or on the record's own day where none is given.
// What was assessed or advised after the day is left out, and so are appointments
// before the day's week: ask for an earlier day to see those. Any record gives a
// team; what does not validate may be missing from it.
func (c *Coordinator) Team(r assessment.Record, day assessment.Day) Team {
	l := c.look(r, day)
	l.ahead, l.answered = l.appointments(), l.spoken()
	out := Team{
		Day: l.day, View: r.View, NotGiven: l.local.notGiven(), Parties: l.parties,
		Repeats: l.repeats(), Conflicts: l.conflicts(), Weeks: l.weeks(), Clashes: l.clashes(),
		WithoutWorker: l.withoutWorker(), Lead: l.lead(), Ways: l.ways(),
	}
	out.Granted, out.Lacking = l.consents()
	out.Notes = l.notes(out)
	return out
}

// look is one record on one day, indexed.
type look struct {
	coordinator *Coordinator
	local       Local
	record      assessment.Record
	day         assessment.Day
	ids         []assessment.MemberID // of the members, each once
	members     places[assessment.MemberID]
	labels      map[assessment.MemberID]string
	order       places[assessment.AgencyID]
	agencies    map[assessment.AgencyID]assessment.Agency
	// now are the involvements that go on, by agency, member and worker.
	now     []assessment.Involvement
	parties []Party
	// answered are the latest days on which people answered for themselves.
	answered map[channel]assessment.Day
	// ahead are the appointments from the week of the day on, by member and time.
	ahead []assessment.Appointment
}

func (c *Coordinator) look(r assessment.Record, day assessment.Day) *look {
	if c == nil {
		c = &Coordinator{}
	}
	if day.IsZero() {
		day = r.Day
	}
	l := &look{
		coordinator: c, local: c.local, record: r, day: day,
		members: places[assessment.MemberID]{}, labels: make(map[assessment.MemberID]string, len(r.Members)),
		order: places[assessment.AgencyID]{}, agencies: make(map[assessment.AgencyID]assessment.Agency, len(r.Agencies)),
	}
	for _, m := range r.Members {
		if _, twice := l.members[m.ID]; m.ID == "" || twice {
			continue
		}
		l.members.add(m.ID)
		l.ids = append(l.ids, m.ID)
		l.labels[m.ID] = m.Label
	}
	for _, a := range r.Agencies {
		l.order.add(a.ID)
		if _, twice := l.agencies[a.ID]; !twice {
			l.agencies[a.ID] = a
		}
	}
	l.now = l.involved()
	l.parties = l.findParties()
	return l
}

func (l *look) involved() []assessment.Involvement {
	var out []assessment.Involvement
	for _, v := range l.record.Involvements {
		if v.Agency != "" && v.Member != "" && v.On(l.day) {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(a, b assessment.Involvement) int {
		return first(l.order.compare(a.Agency, b.Agency), l.members.compare(a.Member, b.Member),
			strings.Compare(string(a.Worker), string(b.Worker)), int(b.Lead)-int(a.Lead), a.From.Compare(b.From), a.Until.Compare(b.Until))
	})
	return out
}

func (l *look) findParties() []Party {
	out := []Party{}
	for all := range runs(l.now, func(a, b assessment.Involvement) bool { return a.Agency == b.Agency }) {
		p := Party{Agency: all[0].Agency, Workers: []assessment.WorkerID{}}
		for _, v := range all {
			if n := len(p.Members); n == 0 || p.Members[n-1] != v.Member {
				p.Members = append(p.Members, v.Member)
			}
			if v.Worker != "" {
				p.Workers = append(p.Workers, v.Worker)
			}
		}
		slices.Sort(p.Workers)
		p.Workers = slices.Compact(p.Workers)
		out = append(out, p)
	}
	return out
}

// by reports whether something was so by the day.
func (l *look) by(d assessment.Day) bool { return l.day.IsZero() || d.Compare(l.day) <= 0 }

// view reports whether the record is part of another.
func (l *look) view() bool { return !l.record.View.IsZero() }

// who is what to call a member.
func (l *look) who(id assessment.MemberID) string {
	if label := l.labels[id]; label != "" {
		return label
	}
	return string(id)
}

// name is what to call an agency.
func (l *look) name(id assessment.AgencyID) string {
	if label := l.agencies[id].Label; label != "" {
		return label
	}
	if label := l.coordinator.services[id].Label; label != "" {
		return label
	}
	return string(id)
}

// kind is what an agency is for: what the area says, or else the record.
func (l *look) kind(id assessment.AgencyID) assessment.AgencyKind {
	if k := l.coordinator.services[id].Kind; k != assessment.AgencyKindNotStated {
		return k
	}
	return l.agencies[id].Kind
}

// notes are what to know of the whole.
func (l *look) notes(t Team) []Sentence {
	out := []Sentence{}
	add := func(text string, cites ...assessment.Citation) {
		out = append(out, Sentence{Text: text, Cites: cites})
	}
	if l.view() {
		add("This is worked out from a view: what its holder may see, and no more. Ask the lead worker about the rest.",
			citePolicy("what an audience may not see must not show in what is worked out for it"))
	}
	if l.record.MembersListed != assessment.ListedAll {
		add("The record does not say that everybody is listed: there may be more people, and more who have no worker.",
			citePolicy("nothing follows from somebody not being in a list that is not said to be complete"))
	}
	if len(t.Lacking) > 0 {
		add("Do not ask for a consent where to ask would put somebody at risk of harm. A child's safety does not wait for consent.",
			citeConsentNotSought(), citeConsentChildren())
		add("Without consent a worker may still listen to anybody, give general information, and support them.",
			citeGMCListening(), citeTEWV())
	}
	return out
}

// first is the first of some comparisons that makes a difference.
func first(all ...int) int {
	for _, n := range all {
		if n != 0 {
			return n
		}
	}
	return 0
}

// runs goes through the stretches of a sorted list that are the same.
func runs[T any](all []T, same func(a, b T) bool) func(yield func([]T) bool) {
	return func(yield func([]T) bool) {
		from := 0
		for i := range all {
			if i+1 < len(all) && same(all[from], all[i+1]) {
				continue
			}
			if !yield(all[from : i+1 : i+1]) {
				return
			}
			from = i + 1
		}
	}
}

// and joins texts, as in "a, b and c".
func and(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}
