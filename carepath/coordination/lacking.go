package coordination

import (
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
	// Standing says whether it was asked before: what was withdrawn is an answer.
	// Since is the day of that, the last day of what ended, or the first day of what
	// is recorded and does not count.
	Standing Standing       `json:"standing"`
	Since    assessment.Day `json:"since,omitzero"`
	// Ask is who can say, the member or whoever is recorded as deciding for them.
	Ask assessment.MemberID `json:"ask"`
	// Decided says that a person has decided on record that the agency is told
	// something of it without consent: speak with them before asking.
	Decided bool                  `json:"decided,omitzero"`
	Text    string                `json:"text"`
	Cites   []assessment.Citation `json:"cites"`
}

// channel is what may reach an agency of one member.
type channel struct {
	to    assessment.AgencyID
	about assessment.MemberID
}

// lacking goes through each agency of the team and each member whom another works
// with. In a view only what its own holder lacks can be told, and not why.
func (l *look) lacking() []Lacking {
	consents, decided := l.channels()
	workers := map[assessment.MemberID]int{} // agencies that work with each
	with := map[channel]bool{}
	for _, p := range l.parties {
		for _, m := range p.Members {
			workers[m]++
			with[channel{p.Agency, m}] = true
		}
	}
	people := l.worked(workers)
	out := []Lacking{}
	for _, p := range l.parties {
		if l.view() && p.Agency != l.record.View.For.Agency {
			continue
		}
		for _, m := range people {
			key := channel{p.Agency, m}
			if workers[m]-b2i(with[key]) == 0 {
				continue
			}
			for _, gap := range l.gaps(key, consents[key]) {
				gap.Decided = decided[key]
				l.ask(&gap)
				out = append(out, gap)
			}
		}
	}
	return out
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
		if c.To.Agency != "" && l.by(c.From) && coordinates(c.Purposes) {
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
	since    assessment.Day
	by       assessment.MemberID
}

// gaps are the topics that are not granted, those that stand alike together.
func (l *look) gaps(key channel, consents []assessment.Consent) []Lacking {
	var topics [int(assessment.TopicOther) + 1]stands
	for _, c := range consents {
		s := l.standing(c)
		for _, t := range c.Topics {
			if int(t) < len(topics) && s.overrules(topics[t]) {
				topics[t] = s
			}
		}
	}
	var out []Lacking
	var kinds []stands
	for _, t := range l.local.topics() {
		s := topics[t]
		if s.granted {
			continue
		}
		i := 0
		for i < len(kinds) && kinds[i] != s {
			i++
		}
		if i == len(kinds) {
			kinds = append(kinds, s)
			out = append(out, Lacking{Agency: key.to, Member: key.about, Standing: s.standing, Since: s.since, Ask: s.by})
			if s.by == "" {
				out[i].Ask = key.about
			}
		}
		out[i].Topics = append(out[i].Topics, t)
	}
	return out
}

// overrules reports whether one consent settles a topic rather than another: what is
// in force before all else, and then what happened last.
func (s stands) overrules(o stands) bool {
	return first(b2i(o.granted)-b2i(s.granted), o.since.Compare(s.since), int(o.standing)-int(s.standing), strings.Compare(string(s.by), string(o.by))) < 0
}

func (l *look) standing(c assessment.Consent) stands {
	if c.InForce(l.day) {
		return stands{granted: true}
	}
	s := stands{standing: StandingNotCounted, since: c.From}
	switch {
	case !c.Withdrawn.IsZero() && l.by(c.Withdrawn):
		s.standing, s.since = StandingWithdrawn, c.Withdrawn
	case !c.Until.IsZero() && c.Until.Compare(l.day) < 0:
		s.standing, s.since = StandingEnded, c.Until
	}
	if c.By != c.About && c.Authority != assessment.AuthorityNotStated && c.Capacity == assessment.CapacityLacks {
		s.by = c.By
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
	g.Cites = []assessment.Citation{citeCGLConsent(), citeCaldicott()}
	switch {
	case l.view():
		g.Text = "This view does not show that " + may + " Whether it was asked before is not shown either: speak with the lead worker before anybody is asked."
		return
	case g.Standing == StandingWithdrawn:
		g.Text = who + " took back, on " + said(g.Since) + ", that " + may + " That is an answer: do not ask as if for the first time; speak of it if " + who + " wants to."
		g.Cites = append(g.Cites, citePolicy("a no to being known is kept, and nobody is worn down by being asked again"))
	case g.Standing == StandingEnded:
		g.Text = "Until " + said(g.Since) + " it was agreed that " + may + " Ask " + who + " whether that is to go on."
	case g.Standing == StandingNotCounted:
		g.Text = "It is recorded that " + may + " It does not count, since it is not recorded who could decide it: settle that with " + who + "."
		g.Cites = append(g.Cites, citeTEWVBoth())
	default:
		g.Text = "Ask " + who + " whether " + may + " Ask for no more than is needed."
	}
	if g.Decided {
		g.Text += " A person decided on record that " + l.name(g.Agency) + " is told something without consent: speak with them first."
	}
}
