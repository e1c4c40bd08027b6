package main

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// text writes what was asked for.
func (v *view) text(out *bytes.Buffer) {
	p := page{out}
	switch {
	case v.danger && !v.worker:
		// The same few words whatever else is recorded or asked for.
		p.say(0, "", "There is nothing to read out today. The worker will speak with each person alone.")
		return
	case v.danger:
		v.emergency(p)
		return
	}
	if v.team != nil {
		v.teamText(p)
		return
	}
	v.opening(p)
	switch {
	case v.whatIf != nil:
		v.whatIfText(p)
	case v.why != "":
		v.whyText(p)
	case v.person != "":
		v.before(p)
		v.people(p)
	default:
		v.glance(p)
		v.nextSteps(p, v.groups())
		v.questions(p, v.plan.Questions, mostQuestions)
		v.listening(p)
		v.people(p)
	}
	if v.worker {
		v.sources(p)
	}
}

// before is what comes before the page of one person, where that is all that is
// shown: what to do at once, and what to ask alone. The page has the rest of the
// steps and of the questions.
func (v *view) before(p page) {
	if now := keep(v.groups(), func(g group) bool { return g.step.Rule == "" }); len(now) > 0 {
		v.nextSteps(p, now)
	}
	if ask := keep(v.plan.Questions, func(q carepath.Question) bool { return q.AskAlone && v.asksFor(q) }); len(ask) > 0 {
		v.questions(p, ask, mostAlone)
	}
	v.listening(p)
}

// listening is what every plan reminds of first.
func (v *view) listening(p page) {
	for _, r := range v.plan.Reminders[:min(1, len(v.plan.Reminders))] {
		p.gap()
		p.say(0, "", r.Text+v.numbers(r.Cites))
	}
}

func (v *view) people(p page) {
	for _, m := range v.record.Members {
		if v.shows(m.ID) {
			v.section(p, m.ID)
		}
	}
}

// glance is a line for each person: where it weighs most and what is open.
func (v *view) glance(p page) {
	p.head("At a glance")
	for _, m := range v.record.Members {
		if !v.shows(m.ID) {
			continue
		}
		open := len(keep(v.mine(m.ID), func(d carepath.Decision) bool { return d.Outcome == carepath.OutcomeEligible && !v.isPrompt(d) }))
		kinds := capital(counted(open)) + " kinds of help open."
		switch open {
		case 0:
			kinds = "Nothing open so far."
		case 1:
			kinds = "One kind of help open."
		}
		p.item(v.picture.Label(m.ID) + ": " + v.hardest(m.ID) + ". " + kinds)
	}
}

// hardest is where it weighs most on a person, whoever's use it is.
func (v *view) hardest(id assessment.MemberID) string {
	worst := 0
	in := map[assessment.ImpactDomain]bool{}
	for _, n := range v.needs {
		if n.Member != id || n.Track != assessment.TrackOwnRight {
			continue
		}
		low, _, _ := n.Severity.Bounds()
		if low > worst {
			worst = low
			clear(in)
		}
		if low == worst {
			in[n.Domain] = true
		}
	}
	if worst == 0 {
		return "nothing is known yet of what weighs on " + v.picture.Label(id)
	}
	var names []string
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		if in[d] {
			names = append(names, strings.ToLower(areaWords[d]))
		}
	}
	return "it weighs " + [...]string{"", "a little", "a lot", "very heavily"}[worst] + " on " + and(names)
}

// opening says what this is, of which day, and who is there.
func (v *view) opening(p page) {
	v.head(p, "The family on "+dated(v.day))
	if v.door.front != "" {
		p.say(0, "", v.door.front)
	}
	switch {
	case v.picture.MembersComplete():
	case v.isPart():
		p.say(0, "", "There may be more people than are listed here.")
	default:
		p.say(0, "", "There may be more people than are listed here: nobody has asked yet.")
	}
	switch {
	case v.worker:
		p.gap()
		p.say(0, "", "FOR THE WORKER ONLY. This shows what is asked alone and who said what. Do not read it out or leave it open.")
	case v.isPart():
		p.say(0, "", "Show it to nobody else. The worker also speaks with each person alone about some things,"+
			" in every family; nothing of that is in here.")
	default:
		p.say(0, "", "This can be read out with everybody present. The worker also speaks with each person alone about some things,"+
			" in every family; nothing of that is in here.")
	}
	if v.whatIf == nil && v.why == "" {
		p.gap()
		p.say(0, "", "Figures say how much is there of all that could be: 100 if everything asked about is there in full."+
			" What nobody has answered keeps a figure open, as in \"40 to 80 of 100\". They are no verdict and predict nothing.")
	}
	v.contacts(p)
}

// contacts tells how the family met a service.
func (v *view) contacts(p page) {
	p.gap()
	for _, c := range v.record.FirstContacts {
		if c.Point == assessment.EntryPointNotStated || v.person != "" && c.Member != v.person || v.why != "" || v.whatIf != nil {
			continue
		}
		text := "First contact: " + v.label(c.Member, "somebody of the family") + ", with " + pointWords[c.Point]
		for _, x := range [...]struct {
			answer assessment.Answer
			says   string
		}{
			{c.Crisis, ", in a crisis"},
			{c.OutOfHours, ", out of hours"},
			{c.WentBadly, ". It went badly: take the time to make a better start"},
		} {
			if x.answer == assessment.AnswerYes {
				text += x.says
			}
		}
		p.say(0, "", text+"."+v.said(c.Source))
	}
	if text := v.whoSaid(); text != "" {
		p.say(0, "", text)
	}
}

func (v *view) label(id assessment.MemberID, none string) string {
	if id == "" {
		return none
	}
	return v.picture.Label(id)
}

// fill puts labels for {m} and {f}.
func (v *view) fill(text string, member, focal assessment.MemberID) string {
	return strings.NewReplacer("{m}", v.picture.Label(member), "{f}", v.picture.Label(focal)).Replace(text)
}

// said is who said something, for the worker: the letters of the statements that
// the page lists in the end.
func (v *view) said(sources ...assessment.Source) string {
	if !v.worker || len(sources) == 0 {
		return ""
	}
	var all []string
	for _, s := range sources {
		text := v.source(s)
		at := slices.Index(v.sayings, text)
		if at < 0 {
			v.sayings = append(v.sayings, text)
			at = len(v.sayings) - 1
		}
		all = append(all, letter(at))
	}
	slices.Sort(all)
	return " [" + strings.Join(once(all), ", ") + "]"
}

// letter numbers what was said: a, b, c, and after z the numbers from 27.
func letter(n int) string {
	if n < 26 {
		return string(rune('a' + n))
	}
	return strconv.Itoa(n + 1)
}

// whoSaid lists the statements that the page has referred to, and begins anew.
func (v *view) whoSaid() string {
	if len(v.sayings) == 0 {
		return ""
	}
	text := "Who said it:"
	for i, s := range v.sayings {
		text += " [" + letter(i) + "] " + s + "."
	}
	v.sayings = nil
	return text
}

func (v *view) source(s assessment.Source) string {
	text := "a worker's own view"
	if s.Informant != "" {
		text = v.picture.Label(s.Informant)
		text += map[assessment.Answer]string{
			assessment.AnswerYes: ", alone", assessment.AnswerNo: ", not alone",
		}[s.Alone]
	}
	if s.Assessor != "" {
		text += ", to " + string(s.Assessor)
	}
	if !s.On.IsZero() {
		text += ", " + s.On.String()
	}
	return text
}

// question is what a worker would ask for a fact of a decision, in the words of
// the plan's own questions.
func (v *view) question(id carepath.FactID, d carepath.Decision) string {
	text, _ := v.book.Ask(v.picture, id, carepath.About{Member: d.Subject, Focal: d.Focal})
	return text
}
