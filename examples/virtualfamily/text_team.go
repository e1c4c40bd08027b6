package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// settingWords say what a service may have decided for its own area.
var settingWords = map[coordination.Setting]string{
	coordination.SettingAppointmentsAWeek: "how many appointments a week are the most for one person",
	coordination.SettingLeadWorkerFrom:    "from how many agencies on a family has one lead worker",
	coordination.SettingSameNeedWithin:    "within how many days a need is looked into twice",
	coordination.SettingTopics:            "what the team needs to know of each other's work",
	coordination.SettingRoutes:            "who can refer to whom",
	coordination.SettingServices:          "which services there are",
}

// finding is one line of what the team comes to.
type finding struct {
	text  string
	cites []assessment.Citation
}

// teamText is what the services round the family come to, for the worker.
func (v *view) teamText(p page) {
	v.cites = growingIndex()
	v.head(p, "The team round the family on "+dated(v.team.Day))
	p.say(0, "", "FOR THE WORKER ONLY. Do not read it out or leave it open. It says what is recorded, which may not be all.")
	if len(v.team.NotGiven) > 0 {
		p.say(0, "", "Not given, and so nothing is judged by it: "+strings.Join(settingsOf(v.team.NotGiven), "; ")+".")
	}
	t := v.team
	v.findings(p, "Who works with whom", "No agency is recorded as working with anybody.", v.parties())
	v.findings(p, "Who leads", "", v.leading())
	v.findings(p, "The same need looked into twice", "", foundIn(t.Repeats, func(r coordination.Repeat) finding { return finding{r.Text, r.Cites} }))
	v.findings(p, "Conflicting advice", "", foundIn(t.Conflicts, func(c coordination.Conflict) finding { return finding{c.Text, c.Cites} }))
	v.findings(p, "Appointments", "", slices.Concat(
		foundIn(t.Weeks, func(w coordination.Week) finding { return finding{w.Text, w.Cites} }),
		foundIn(t.Clashes, func(c coordination.Clash) finding { return finding{c.Text, c.Cites} })))
	v.findings(p, "Nobody recorded as working with", "A worker is recorded for everybody listed.",
		foundIn(t.WithoutWorker, func(g coordination.Gap) finding { return finding{g.Text, g.Cites} }))
	v.findings(p, "Consents to ask for", "", v.lacking())
	v.findings(p, "Consents to ask for again", "", foundIn(v.due, v.askAgain))
	v.findings(p, "Where the family can go from where it came", "", foundIn(t.Ways, func(w coordination.Way) finding { return finding{w.Text, w.Cites} }))
	v.findings(p, "To bear in mind", "", foundIn(t.Notes, sentence))
	v.firstContact(p)
	v.listening(p)
	v.sources(p)
}

func settingsOf(all []coordination.Setting) []string {
	var out []string
	for _, s := range all {
		out = append(out, settingWords[s])
	}
	return out
}

func foundIn[T any](all []T, of func(T) finding) []finding {
	var out []finding
	for _, x := range all {
		out = append(out, of(x))
	}
	return out
}

// sentence marks what is not to be asked or said with anybody else present.
func sentence(s coordination.Sentence) finding {
	text := s.Text
	if s.AskAlone {
		text += " (Alone.)"
	}
	return finding{text, s.Cites}
}

// findings writes one part. Where there is nothing it says so.
func (v *view) findings(p page, head, none string, all []finding) {
	p.title(head, "-")
	if none == "" {
		none = "Nothing recorded."
	}
	if len(all) == 0 {
		p.item(none)
	}
	for _, f := range all {
		p.item(f.text + v.numbers(f.cites))
	}
}

func (v *view) parties() []finding {
	return foundIn(v.team.Parties, func(a coordination.Party) finding {
		var workers []string
		for _, w := range a.Workers {
			workers = append(workers, string(w))
		}
		if len(workers) == 0 {
			workers = []string{"no worker named"}
		}
		return finding{text: v.agency(a.Agency) + " (" + and(workers) + "): " + and(v.labels(a.Members)) + "."}
	})
}

func (v *view) labels(ids []assessment.MemberID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, v.picture.Label(id))
	}
	return out
}

func (v *view) leading() []finding {
	lead := v.team.Lead
	out := []finding{{lead.Text, lead.Cites}}
	for _, c := range lead.Candidates {
		out = append(out, finding{c.Text, c.Cites})
	}
	return append(out, foundIn(lead.Notes, sentence)...)
}

// lacking says once what is to be asked alike of several people.
func (v *view) lacking() []finding {
	var out []finding
	for i, g := range v.team.Lacking {
		like := func(o coordination.Lacking) bool {
			return o.Ask == o.Member && g.Ask == g.Member && o.Agency == g.Agency && o.Standing == g.Standing &&
				o.Since == g.Since && o.Decided == g.Decided && slices.Equal(o.Topics, g.Topics)
		}
		if slices.ContainsFunc(v.team.Lacking[:i], like) {
			continue
		}
		var others []assessment.MemberID
		for _, o := range v.team.Lacking[i+1:] {
			if like(o) {
				others = append(others, o.Member)
			}
		}
		text := g.Text
		if len(others) > 0 {
			text += " The same for " + and(v.labels(others)) + "."
		}
		out = append(out, finding{text, g.Cites})
	}
	return out
}

// askAgain is a consent that was to be asked for again by the day.
func (v *view) askAgain(c assessment.Consent) finding {
	who := c.About
	if c.By != "" {
		who = c.By
	}
	text := v.picture.Label(who) + ": whether " + v.audience(c.To) + " may still know"
	if who != c.About {
		text += ", of " + v.picture.Label(c.About) + ","
	}
	var topics []string
	for _, t := range c.Topics {
		topics = append(topics, consentWords[t])
	}
	return finding{text: text + " of " + and(topics) + ". It was to be asked again by " + dated(c.ReviewDue) + "; it holds as long as nobody takes it back."}
}

// consentWords say what may be shown of a person.
var consentWords = map[assessment.Topic]string{
	assessment.TopicExistence:      "their being one of the family or its network",
	assessment.TopicAge:            "their age",
	assessment.TopicTies:           "who they are to others",
	assessment.TopicUse:            "their drinking, drug use and treatment",
	assessment.TopicImpact:         "how another's use tells on them",
	assessment.TopicSafety:         "who may come to harm",
	assessment.TopicCapital:        "what they bring to another's recovery",
	assessment.TopicRoles:          "what they are willing to do",
	assessment.TopicNeeds:          "what they need and the help they had",
	assessment.TopicAccess:         "how they can be met",
	assessment.TopicQuestionnaires: "their questionnaires",
	assessment.TopicInvolvement:    "which services work with them",
	assessment.TopicOther:          "what else a service records",
}

// firstContact is what the worker does whom the family meets first.
func (v *view) firstContact(p page) {
	c := v.contact
	title := "First contact"
	if c.Point != assessment.EntryPointNotStated {
		title += ", at " + pointWords[c.Point]
	}
	p.title(title, "-")
	for _, part := range [...]struct {
		head string
		all  []coordination.Sentence
	}{
		{"Now", c.Now},
		{"What went before", c.Before},
		{"Ask", c.Ask},
		{"Say back", c.Reflect},
		{"Where they can go", c.Signpost},
	} {
		if len(part.all) == 0 {
			continue
		}
		p.head(part.head)
		for _, s := range part.all {
			f := sentence(s)
			p.item(f.text + v.numbers(f.cites))
		}
	}
}
