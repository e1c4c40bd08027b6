package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// The page on the team says together what stands alike: nothing that it does not
// repeat is missing from the json.

// settingWords say what a service may have decided for its own area.
var settingWords = map[coordination.Setting]string{
	coordination.SettingAppointmentsAWeek: "the most appointments a week",
	coordination.SettingLeadWorkerFrom:    "from how many agencies on one worker leads",
	coordination.SettingSameNeedWithin:    "within how many days a need is looked into twice",
	coordination.SettingTopics:            "what the team needs to know",
	coordination.SettingRoutes:            "all routes",
	coordination.SettingServices:          "all services",
}

// finding is one line of what the team comes to.
type finding struct {
	text  string
	cites []assessment.Citation
}

// chapter is one part of the page.
type chapter struct {
	head string
	all  []finding
}

// teamText is what the services round the family come to, for the worker.
func (v *view) teamText(p page) {
	v.cites = citeIndex{brief: newBriefCites()}
	v.head(p, "The team round the family on "+dated(v.team.Day))
	p.say(0, "", "FOR THE WORKER ONLY: do not read it out. It says what is recorded, which may not be all.")
	if len(v.team.NotGiven) > 0 {
		p.say(0, "", "Not given, and so nothing is judged by it: "+strings.Join(settingsOf(v.team.NotGiven), "; ")+".")
	}
	t := v.team
	v.chapters(p, []chapter{
		{"Who works with whom", v.parties()},
		{"Who leads", v.leading()},
		{"The same need looked into twice", foundIn(t.Repeats, func(r coordination.Repeat) finding { return finding{r.Text, r.Cites} })},
		{"Conflicting advice", foundIn(t.Conflicts, func(c coordination.Conflict) finding { return finding{c.Text, c.Cites} })},
		{"Appointments", append(v.weeks(), foundIn(t.Clashes, func(c coordination.Clash) finding { return finding{c.Text, c.Cites} })...)},
		{"Without a worker", v.withoutWorker()},
		{"Consents to coordinate", v.consents()},
		{"Consents to ask for again", foundIn(v.due, v.askAgain)},
		{"Where the family can go from where it came", v.ways()},
		{"To bear in mind", foundIn(t.Notes, sentence)},
	}, "Nothing is recorded of: ")
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

// oneMark takes the sources of each line of a part together.
func oneMark(all []finding) []finding {
	var cites []assessment.Citation
	for _, f := range all {
		cites = union(cites, f.cites)
	}
	for i := range all {
		all[i].cites = cites
	}
	return all
}

// chapters writes the parts that have anything in them, and at the end names those
// that have not.
func (v *view) chapters(p page, all []chapter, none string) {
	var empty []string
	for _, c := range all {
		if len(c.all) == 0 {
			empty = append(empty, strings.ToLower(c.head[:1])+c.head[1:])
			continue
		}
		v.chapter(p, c)
	}
	if len(empty) > 0 && none != "" {
		p.gap()
		p.say(0, "", none+strings.Join(empty, "; ")+".")
	}
}

// chapter writes one part. Sources that are the same all through stand at its head.
func (v *view) chapter(p page, c chapter) {
	marks := make([]string, len(c.all))
	for i, f := range c.all {
		marks[i] = v.numbers(f.cites)
	}
	head := c.head
	if !slices.ContainsFunc(marks, func(m string) bool { return m != marks[0] }) {
		head += marks[0]
		clear(marks)
	}
	p.say(0, "", head)
	for i, f := range c.all {
		p.item(f.text + marks[i])
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

// leading says the most natural candidate in full, and the others in a line.
func (v *view) leading() []finding {
	lead := v.team.Lead
	out := []finding{{lead.Text, lead.Cites}}
	if all := lead.Candidates; len(all) > 0 {
		text := all[0].Text
		if others := together(all[1:], v.candidate, len(all)); len(others) > 0 {
			text += " Then, in this order: " + strings.Join(others, "; ") + "."
		}
		out = append(out, finding{text, all[0].Cites})
	}
	return append(out, foundIn(lead.Notes, sentence)...)
}

// candidate is who, and with how many they work, of how many with consent.
func (v *view) candidate(c coordination.Candidate) (who, what string) {
	who = cmp.Or(string(c.Worker), "whoever it is") + " of " + v.agency(c.Agency)
	what = "works with " + strconv.Itoa(len(c.Members))
	if c.FamilyFacing {
		what += ", for families"
	}
	if c.Consents != nil {
		what += ", consent of " + strconv.Itoa(*c.Consents)
	}
	return who, what
}

// weeks are in full where there are too many appointments.
func (v *view) weeks() []finding {
	var out []finding
	usual := map[assessment.Day]int{}
	for _, w := range v.team.Weeks {
		if w.TooMany == coordination.JudgementYes {
			out = append(out, finding{w.Text, w.Cites})
			continue
		}
		i, ok := usual[w.Monday]
		if !ok {
			i = len(out)
			usual[w.Monday] = i
			out = append(out, finding{"In the week from Monday " + dated(w.Monday) + ": ", w.Cites})
		} else {
			out[i].text += "; "
		}
		out[i].text += v.picture.Label(w.Member) + " has " + times(w.Number, "appointment", "appointments") + " with " + times(w.Agencies, "agency", "agencies")
	}
	for _, i := range usual {
		out[i].text += "."
	}
	return out
}

func times(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// withoutWorker names together those with whom nobody is recorded as working.
func (v *view) withoutWorker() []finding {
	var nobody []assessment.MemberID
	var out []finding
	var cites []assessment.Citation
	for _, g := range v.team.WithoutWorker {
		if len(g.Agencies) > 0 {
			out = append(out, finding{g.Text, g.Cites})
			continue
		}
		nobody, cites = append(nobody, g.Member), g.Cites
	}
	if len(nobody) > 0 {
		out = append(out, finding{"Nobody is recorded as working with " + and(v.labels(nobody)) +
			". Ask whether anybody does, and whether they would like somebody.", cites})
	}
	if len(out) == 0 {
		out = append(out, finding{text: "A worker is recorded for everybody listed."})
	}
	return out
}

// ways names together the points from which no route is known, nor that there is none.
func (v *view) ways() []finding {
	var out []finding
	var none []string
	var cites []assessment.Citation
	for _, w := range v.team.Ways {
		if len(w.Reached) > 0 || w.Certain || len(w.From) == 0 {
			out = append(out, finding{w.Text, w.Cites})
			continue
		}
		none, cites = append(none, pointWords[w.Point]), w.Cites
	}
	if len(none) > 0 {
		out = append(out, finding{"From " + and(none) + " no service is known to be reached by referral. That may be for want of a list.", cites})
	}
	return out
}

// firstContact is what the worker does whom the family meets first.
func (v *view) firstContact(p page) {
	c := v.contact
	title := "First contact"
	if c.Point != assessment.EntryPointNotStated {
		title += ", at " + pointWords[c.Point]
	}
	p.title(title, "-")
	v.chapters(p, []chapter{
		{"Now", oneMark(foundIn(c.Now, sentence))},
		{"What went before", oneMark(foundIn(c.Before, sentence))},
		{"Ask", oneMark(foundIn(c.Ask, sentence))},
		{"Say back", oneMark(foundIn(c.Reflect, sentence))},
		{"Where they can go", oneMark(foundIn(c.Signpost, sentence))},
	}, "")
}
