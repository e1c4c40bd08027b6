package coordination

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Contact is what the worker whom a family meets first does, in its own order: now,
// before anything else; what went before; what to ask, safety alone and first; what
// to say back to them; and where they can go. Nothing in it is scored. Its zero
// value says nothing.
type Contact struct {
	redacted
	Point assessment.EntryPoint `json:"point,omitzero"`
	Day   assessment.Day        `json:"day,omitzero"`
	// View says that it was worked out from a view of a record, and from which.
	View assessment.View `json:"view,omitzero"`
	Now  []Sentence      `json:"now"`
	// Before is of first contacts that went badly, wherever they were.
	Before   []Sentence `json:"before"`
	Ask      []Sentence `json:"ask"`
	Reflect  []Sentence `json:"reflect"`
	Signpost []Sentence `json:"signpost"`
}

// Sentences lists all of it in its order.
func (c Contact) Sentences() []Sentence {
	return slices.Concat(c.Now, c.Before, c.Ask, c.Reflect, c.Signpost)
}

// FirstContact is for a worker at a point of entry, on a day or on the record's own
// where none is given. A record without anything in it will do. What was told alone
// is marked AskAlone; for company, take [assessment.Record.InCompany], and leave out
// what is marked.
func (c *Coordinator) FirstContact(r assessment.Record, day assessment.Day, point assessment.EntryPoint) Contact {
	l := c.look(r, day)
	crisis, hours := l.toldAtFirst(point, func(f assessment.FirstContact) assessment.Answer { return f.Crisis }),
		l.toldAtFirst(point, func(f assessment.FirstContact) assessment.Answer { return f.OutOfHours })
	special := atPoint(point, r.Country)
	out := Contact{
		Point: point, Day: l.day, View: r.View,
		Now: nowLines(crisis, hours), Before: l.before(), Ask: slices.Concat(askLines(crisis), special.ask),
		Reflect: slices.Concat(reflectLines(r.Country), special.reflect), Signpost: l.signposts(point),
	}
	if assessment.Gather(r, l.day).ImmediateDanger() {
		out.Now[0] = inDanger()
		out.Ask = []Sentence{} // no question before that is acted on
	}
	return out
}

// inDanger takes the place of asking whether anybody is.
func inDanger() Sentence {
	s := fixed("Somebody is in danger now: get help from the emergency services first, then follow your safeguarding procedure. Questions and forms wait.",
		citePolicy("immediate danger comes before every question"), citeChildrenAct47())
	s.AskAlone = true
	return s
}

// told is what was said of a first contact, and whether alone only.
type told struct {
	answer assessment.Answer
	alone  bool
}

// toldAtFirst is yes where anybody said so of a first contact at the point, no where
// somebody said no.
func (l *look) toldAtFirst(p assessment.EntryPoint, of func(assessment.FirstContact) assessment.Answer) told {
	out := told{alone: true}
	for _, f := range l.record.FirstContacts {
		a := of(f)
		if f.Point != p || !l.by(f.Source.On) || a != assessment.AnswerYes && a != assessment.AnswerNo {
			continue
		}
		alone := f.Source.Alone == assessment.AnswerYes
		switch {
		case a > out.answer:
			out = told{a, alone}
		case a == out.answer:
			out.alone = out.alone && alone
		}
	}
	return out
}

// before is of each first contact that went badly, by member and point.
func (l *look) before() []Sentence {
	var bad []assessment.FirstContact
	for _, f := range l.record.FirstContacts {
		if f.WentBadly == assessment.AnswerYes && l.by(f.Source.On) {
			bad = append(bad, f)
		}
	}
	slices.SortFunc(bad, func(a, b assessment.FirstContact) int {
		return first(l.members.compare(a.Member, b.Member), int(a.Point)-int(b.Point), int(a.Source.Alone)-int(b.Source.Alone))
	})
	out := []Sentence{}
	for same := range runs(bad, func(a, b assessment.FirstContact) bool { return a.Member == b.Member && a.Point == b.Point }) {
		who, alone := "the family", true
		if m := same[0].Member; m != "" {
			who = l.who(m)
		}
		for _, f := range same {
			alone = alone && f.Source.Alone == assessment.AnswerYes
		}
		out = append(out, Sentence{
			Text: "A first contact at " + pointName(same[0].Point) + " went badly for " + who +
				". Take time, say sorry that it did, ask what would make this easier, and do not make them prove it.",
			AskAlone: alone,
			Cites:    []assessment.Citation{citeAdfam("first contact"), citePolicy("a bad first contact is recorded and shown, and is in no score")},
		})
	}
	return out
}

// signposts are where they can go from a point.
func (l *look) signposts(p assessment.EntryPoint) []Sentence {
	known := l.known()
	var from, families, groups []assessment.AgencyID
	for _, id := range known {
		if l.atPoint(id, p) {
			from = append(from, id)
		}
		switch l.kind(id) {
		case assessment.AgencyKindFamilyService:
			families = append(families, id)
		case assessment.AgencyKindMutualAid:
			groups = append(groups, id)
		default:
		}
	}
	by := map[assessment.AgencyID]assessment.AgencyID{}
	for _, r := range l.reach(from) {
		by[r.Agency] = r.By
	}
	out := []Sentence{}
	for _, id := range families {
		out = append(out, l.toFamilyService(id, p, slices.Contains(from, id), by[id]))
	}
	if len(families) == 0 && p != assessment.EntryPointFamilyService {
		out = append(out, l.noFamilyService()...)
	}
	if len(groups) > 0 {
		out = append(out, Sentence{
			Text:  "Groups nearby of people in the same place: " + l.names(groups) + ". " + linkWords,
			Cites: []assessment.Citation{citePHEMutualAid(), citeAdfam("peer support")},
		})
	}
	if len(families) == 0 && l.record.Country != assessment.CountryElsewhere {
		out = append(out, nationalGroups()...)
	}
	if c := l.record.Country; c == assessment.CountryEngland || c == assessment.CountryNotStated {
		out = append(out, carersLine())
	}
	return out
}

// toFamilyService is how to get to a service for families.
func (l *look) toFamilyService(id assessment.AgencyID, p assessment.EntryPoint, here bool, by assessment.AgencyID) Sentence {
	s := Sentence{Cites: []assessment.Citation{citeAdfam("first contact"), citePHEMutualAid()}}
	switch {
	case here:
		s.Text = "This is a service for families: " + l.name(id) + " can offer them support of their own now."
	case by != "":
		s.Text = l.name(id) + " is for families and friends, and " + l.name(by) + " can refer them. Ring together, and ask in a while whether they met."
	default:
		s.Text = l.name(id) + " is for families and friends. That " + pointName(p) + " can refer to it is not recorded: ring together, and ask in a while whether they met."
	}
	return s
}

// noFamilyService is what is open where there is none.
func (l *look) noFamilyService() []Sentence {
	text := "No service for families is recorded for this area: ask whether there is one. "
	if l.local.ServicesListed == assessment.ListedAll {
		text = "There is no service for families in this area. "
	}
	return []Sentence{
		{
			Text:  text + "That is no reason to send anybody away.",
			Cites: []assessment.Citation{citeAdfam("first contact"), citePolicy("help in one's own right does not wait for a service with that name")},
		},
		{
			Text:  "What the first worker can do: listen, tell what is known of how use affects those around, look at what they need, and offer a session of guided self-help with something to read.",
			Cites: []assessment.Citation{citeQS23(), citeCG51Impact(), citeCG51SelfHelp(), citeCG115()},
		},
	}
}

// fixed makes a sentence.
func fixed(text string, cites ...assessment.Citation) Sentence {
	return Sentence{Text: text, Cites: cites}
}

// joined puts what a point adds to what holds everywhere.
type joined struct{ ask, reflect []Sentence }

// nowLines are what comes before everything else.
func nowLines(crisis, hours told) []Sentence {
	out := []Sentence{fixed("Is anybody in danger now? Then get help from the emergency services first, and follow your safeguarding procedure. Questions and forms wait.",
		citePolicy("immediate danger comes before every question"), citeChildrenAct47())}
	if crisis.answer == assessment.AnswerYes {
		s := fixed("They came in a crisis. See to what cannot wait, put off what can, stay with one worker, and say what happens next.",
			citeAdfam("time and place"), citeWestminster(), citePolicy("whoever comes in a crisis is met in it and not put on a list"))
		s.AskAlone = crisis.alone
		out = append(out, s)
	}
	if hours.answer == assessment.AnswerYes {
		s := fixed("They came outside office hours. Say who can be reached tonight and at the weekend, write down a safe way to ring them, and agree when you speak next.",
			citeAdfam("time and place"), citePolicy("nobody is told only to come back in office hours"))
		s.AskAlone = hours.alone
		out = append(out, s)
	}
	return out
}

// linkWords goes with every group.
const linkWords = "Help them make the first contact: an address alone mostly fails."

func nationalGroups() []Sentence {
	return []Sentence{
		fixed("In the UK, Al-Anon takes adults affected by another's drinking, and Alateen those of 12 to 17, without a fee. "+linkWords, citeAlAnon(), citePHEMutualAid()),
		fixed("In the UK, SMART Family and Friends meets online every week, for relatives and friends, drugs or alcohol. From what age was not found: ask. "+linkWords, citeSMART(), citePHEMutualAid()),
	}
}

func carersLine() Sentence {
	return fixed("In England the council has to assess an adult who cares for another adult, or a child who cares for anybody, where they may need support: whatever they own, and whether or not the other gets help.",
		citeCareAct10(), citeCarersAnybody(), citeChildrenAct17ZA())
}
