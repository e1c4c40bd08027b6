package coordination

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Lacking is what an agency of the team may not be shown of a member whom another
// agency works with, since no consent to coordinate is in force, and how to ask for
// it. Its zero value is nothing.
type Lacking struct {
	redacted
	Agency assessment.AgencyID `json:"agency"`
	Member assessment.MemberID `json:"member"`
	Topics []assessment.Topic  `json:"topics"`
	// Standing says whether it was asked before: what was withdrawn or declined is an
	// answer. Since is the day of that, the last day of what ended, or the first day of
	// what is recorded and does not count.
	Standing Standing       `json:"standing"`
	Since    assessment.Day `json:"since,omitzero"`
	// Refused says that what is recorded and does not count was a no.
	Refused bool `json:"refused,omitzero"`
	// Ask is who can say, the member or whoever is recorded as deciding for them.
	Ask assessment.MemberID `json:"ask"`
	// FindOut says that, before anybody is asked, it is to be found out whether the
	// member can decide this. In a view it is not told.
	FindOut FindOut `json:"findOut,omitzero"`
	// Deciders are who is recorded, with authority, as having decided in the member's
	// stead: who else may decide, where FindOut is stated and the member cannot.
	Deciders []assessment.MemberID `json:"deciders,omitempty"`
	// Decided says that a person has decided on record that the agency is told
	// something of it without consent: speak with them before asking.
	Decided bool                  `json:"decided,omitzero"`
	Text    string                `json:"text"`
	Cites   []assessment.Citation `json:"cites"`
}

// Granted is what an agency of the team may be shown of a member whom another agency
// works with, since a consent to coordinate is in force. Its zero value is nothing.
type Granted struct {
	redacted
	Agency assessment.AgencyID `json:"agency"`
	Member assessment.MemberID `json:"member"`
	// Topics are in the order of the vocabulary, beside those that the team needs.
	Topics []assessment.Topic `json:"topics"`
}

// channel is what may reach an agency of one member.
type channel struct {
	to    assessment.AgencyID
	about assessment.MemberID
}

// consents goes through each agency of the team and each member whom another works
// with: what may be shown, and what may not. In a view only what its own holder may
// and may not be shown can be told, and not why.
func (l *look) consents() ([]Granted, []Lacking) {
	consents, decided := l.channels()
	workers := map[assessment.MemberID]int{} // agencies that work with each
	with := map[channel]bool{}
	for _, p := range l.parties {
		for _, m := range p.Members {
			workers[m]++
			with[channel{p.Agency, m}] = true
		}
	}
	people, able := l.worked(workers), l.abilities()
	granted, lacking := []Granted{}, []Lacking{}
	for _, p := range l.parties {
		if l.view() && p.Agency != l.record.View.For.Agency {
			continue
		}
		for _, m := range people {
			key := channel{p.Agency, m}
			if workers[m]-b2i(with[key]) == 0 {
				continue
			}
			topics := l.topics(consents[key])
			if g := grantedOf(key, topics); len(g.Topics) > 0 {
				granted = append(granted, g)
			}
			for _, gap := range l.gaps(key, topics) {
				gap.Decided = decided[key]
				l.able(&gap, able)
				l.ask(&gap)
				lacking = append(lacking, gap)
			}
		}
	}
	return granted, lacking
}

// worked are those whom somebody works with, in the record's order.
func (l *look) worked(by map[assessment.MemberID]int) []assessment.MemberID {
	var out []assessment.MemberID
	for _, id := range l.ids {
		if by[id] > 0 {
			out = append(out, id)
		}
	}
	return out
}

// channels are the consents to coordinate, and the decisions to do without.
func (l *look) channels() (map[channel][]assessment.Consent, map[channel]bool) {
	consents, decided := map[channel][]assessment.Consent{}, map[channel]bool{}
	for _, c := range l.record.Consents {
		if c.To.Agency != "" && l.by(c.From) && l.by(c.Declined) && coordinates(c.Purposes) {
			key := channel{c.To.Agency, c.About}
			consents[key] = append(consents[key], c)
		}
	}
	for _, o := range l.record.Overrides {
		if l.by(o.From) && (o.Until.IsZero() || l.day.Compare(o.Until) <= 0) && coordinates(o.Purposes) {
			decided[channel{o.To, o.About}] = true
		}
	}
	return consents, decided
}

// stands is how one topic stands.
type stands struct {
	granted  bool
	standing Standing
	refused  bool
	since    assessment.Day
	by       assessment.MemberID
}

// standings are how all topics stand, by topic.
type standings [int(assessment.TopicOther) + 1]stands

// topics are how those of one channel stand.
func (l *look) topics(consents []assessment.Consent) *standings {
	var out standings
	for _, c := range consents {
		s := l.standing(c)
		for _, t := range c.Topics {
			if int(t) < len(out) && s.overrules(out[t]) {
				out[t] = s
			}
		}
	}
	return &out
}

func grantedOf(key channel, topics *standings) Granted {
	g := Granted{Agency: key.to, Member: key.about}
	for t, s := range topics {
		if s.granted {
			g.Topics = append(g.Topics, assessment.Topic(t))
		}
	}
	return g
}

// gaps are the topics that are not granted, those that stand alike together.
func (l *look) gaps(key channel, topics *standings) []Lacking {
	var out []Lacking
	var kinds []stands
	for _, t := range l.local.topics() {
		s := topics[t]
		if s.granted {
			continue
		}
		i := slices.Index(kinds, s)
		if i < 0 {
			i = len(kinds)
			kinds = append(kinds, s)
			out = append(out, Lacking{
				Agency: key.to, Member: key.about, Standing: s.standing, Since: s.since, Refused: s.refused, Ask: cmp.Or(s.by, key.about),
			})
		}
		out[i].Topics = append(out[i].Topics, t)
	}
	return out
}

// overrules reports whether one consent settles a topic rather than another: what is
// in force before all else, and then what happened last.
func (s stands) overrules(o stands) bool {
	return first(b2i(o.granted)-b2i(s.granted), o.since.Compare(s.since), int(o.standing)-int(s.standing),
		b2i(o.refused)-b2i(s.refused), strings.Compare(string(s.by), string(o.by))) < 0
}

// standing is how one consent stands:
//
//	declined, by whoever can answer     declined, since that day
//	declined by somebody else           not counted
//	in force                            granted
//	taken back                          withdrawn, since that day
//	over, or answered since by the      ended, with its last day
//	person in whose stead it was given
//	else                                not counted
func (l *look) standing(c assessment.Consent) stands {
	s := stands{standing: StandingNotCounted, since: c.From}
	if inStead(c) {
		s.by = c.By
	}
	spoke := l.answered[channel{c.To.Agency, c.About}]
	over := !own(c) && !spoke.IsZero() && spoke.Compare(c.From) >= 0
	switch {
	case !c.Declined.IsZero():
		s.since, s.refused = c.Declined, true
		if s.by != "" || answers(c) {
			s.standing, s.refused = StandingDeclined, false
		}
	case !over && c.InForce(l.day):
		return stands{granted: true}
	case !c.Withdrawn.IsZero() && l.by(c.Withdrawn):
		s.standing, s.since = StandingWithdrawn, c.Withdrawn
	case !c.Until.IsZero() && c.Until.Compare(l.day) < 0:
		s.standing, s.since = StandingEnded, c.Until
	case over && s.by != "":
		return stands{standing: StandingEnded, since: spoke.Previous()} // ask the person
	}
	return s
}

// ask words the question.
func (l *look) ask(g *Lacking) {
	var all []string
	for _, t := range g.Topics {
		all = append(all, topicName(t))
	}
	who, may := l.who(g.Ask), l.name(g.Agency)+" may know of "+l.who(g.Member)+", in order to coordinate: "+strings.Join(all, "; ")+"."
	answer := " That is an answer: do not ask as if for the first time; speak of it if " + who + " wants to."
	g.Cites = []assessment.Citation{citeCGLConsent(), citeCaldicott()}
	switch {
	case l.view():
		g.Text = "This view does not show that " + may + " Whether it was asked before is not shown either: speak with the lead worker before anybody is asked."
		return
	case g.Standing == StandingWithdrawn:
		g.Text = who + " took back, on " + said(g.Since) + ", that " + may + answer
		g.Cites = append(g.Cites, citeAnswer())
	case g.Standing == StandingDeclined:
		g.Text = who + " was asked, and did not agree, on " + said(g.Since) + ", that " + may + answer
		g.Cites = append(g.Cites, citeAnswer())
	case g.Standing == StandingEnded:
		g.Text = "Until " + said(g.Since) + " it was agreed that " + may + " Ask " + who + " whether that is to go on."
	case g.Refused:
		g.Text = "Somebody who is not recorded as deciding for " + l.who(g.Member) + ", or who could not decide it, did not agree, on " + said(g.Since) + ", that " + may +
			" That is no answer of theirs: settle with " + who + " who can decide it."
		g.Cites = append(g.Cites, citeTEWVBoth())
	case g.Standing == StandingNotCounted:
		g.Text = "It is recorded that " + may + " It does not count, since it is not recorded who could decide it: settle that with " + who + "."
		g.Cites = append(g.Cites, citeTEWVBoth())
	default:
		g.Text = "Ask " + who + " whether " + may + " Ask for no more than is needed."
	}
	g.Text += l.findOut(g)
	if g.Decided {
		g.Text += " A person decided on record that " + l.name(g.Agency) + " is told something without consent: speak with them first."
	}
}

func citeAnswer() assessment.Citation {
	return citePolicy("a no to being known is kept, and nobody is worn down by being asked again")
}
