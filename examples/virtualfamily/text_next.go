package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// mostQuestions is how many questions are listed, as many as fit one talk, and
// mostAlone how many before the page of one person.
const (
	mostQuestions = 8
	mostAlone     = 5
)

func (v *view) questions(p page, questions []carepath.Question, most int) {
	p.title("What to ask next", "-")
	all := v.sameFact(questions)
	for i, same := range all[:min(len(all), most)] {
		text := same[0].Text
		if same[0].AskAlone && !strings.Contains(text, "alone") {
			text += " Ask alone."
		}
		if len(same) > 1 {
			var others []string
			for _, q := range same[1:] {
				others = append(others, v.askedOf(q))
			}
			text += " The same for " + strings.Join(others, "; ") + "."
		}
		p.say(0, fmt.Sprintf("%2d. ", i+1), text)
	}
	switch more := len(all) - most; {
	case len(all) == 0:
		p.item("Nothing at present.")
	case more > 0:
		p.say(4, "", "Then "+counted(more)+" more; what is answered now may settle them.")
	}
	if !v.worker {
		p.gap()
		p.say(0, "", "Some things the worker asks each person alone, in every family. Nobody has to answer anything.")
	}
}

// sameFact puts together what is asked in the same words of several people, in
// the place of the first.
func (v *view) sameFact(all []carepath.Question) [][]carepath.Question {
	var out [][]carepath.Question
	for _, q := range all {
		same := slices.IndexFunc(out, func(g []carepath.Question) bool { return g[0].Fact == q.Fact })
		if same >= 0 {
			out[same] = append(out[same], q)
		} else {
			out = append(out, []carepath.Question{q})
		}
	}
	return out
}

// askedOf is whom a question is about.
func (v *view) askedOf(q carepath.Question) string {
	switch {
	case q.Subject == "":
		return "the family"
	case q.Focal == "" || q.Focal == q.Subject:
		return v.picture.Label(q.Subject)
	}
	if f, _ := v.book.Fact(q.Fact); f.Symmetric {
		return v.picture.Label(q.Subject) + " and " + v.picture.Label(q.Focal)
	}
	return v.picture.Label(q.Subject) + " (with " + v.picture.Label(q.Focal) + ")"
}

// group is one thing to do, and for whom.
type group struct {
	step carepath.Step
	who  []carepath.Step
}

// nextSteps are what is open now, in order; one thing for several people is said
// once.
func (v *view) nextSteps(p page, groups []group) {
	p.title("Next steps, in this order", "-")
	if v.plan.NoRulesFor != assessment.CountryNotStated {
		p.say(0, "", "No rule of the family's own country is known here. What is open holds in every country; ask what else there is where the family lives.")
	}
	stage := carepath.StageNotStated
	met := map[string]bool{}
	for i, g := range groups {
		if g.step.Stage != stage {
			stage = g.step.Stage
			p.head(stageWords[stage])
		}
		v.step(p, i+1, g, met)
	}
	if len(groups) == 0 {
		p.item("Nothing is settled yet: start with the questions above.")
	}
}

func (v *view) groups() []group {
	var out []group
	for _, s := range v.plan.Steps {
		if s.Rule != "" && !v.shows(s.Subject) || v.forWorker(s.Rule) {
			continue
		}
		same := slices.IndexFunc(out, func(g group) bool { return s.Rule != "" && g.step.Rule == s.Rule })
		if same >= 0 {
			out[same].who = append(out[same].who, s)
		} else {
			out = append(out, group{step: s, who: []carepath.Step{s}})
		}
	}
	return out
}

// step says one thing to do; where and when to meet somebody it says once.
func (v *view) step(p page, n int, g group, met map[string]bool) {
	mark := fmt.Sprintf("%2d. ", n)
	if g.step.Rule == "" {
		text := g.step.Title
		if g.step.Subject != "" {
			text = v.picture.Label(g.step.Subject) + ": " + text
		}
		p.say(0, mark, text+v.numbers(g.step.Cites))
		meet(p, g, met)
		return
	}
	text := g.step.Title + ". For " + v.forWhom(g.who) + "." + v.unchecked(g.step)
	cites := slices.Clone(g.step.Cites)
	for _, d := range g.step.Dose {
		text += " " + capital(d.Text) + "."
		cites = append(cites, d.Cites...)
	}
	p.say(0, mark, text+v.numbers(cites))
	for _, s := range g.who {
		if s.After != "" {
			p.say(4, "", s.After)
		}
	}
	meet(p, g, met)
}

func meet(p page, g group, met map[string]bool) {
	var all []string
	for _, s := range g.who {
		if s.Meet != "" && !met[s.Meet] {
			met[s.Meet] = true
			all = append(all, s.Meet)
		}
	}
	if len(all) > 0 {
		p.say(4, "", strings.Join(all, " "))
	}
}

// forWhom names those whom a step is for, and with whom, once for all of them
// where it is the same.
func (v *view) forWhom(steps []carepath.Step) string {
	var order []string
	names := map[string][]string{}
	for _, s := range steps {
		with := ""
		if s.Focal != "" && s.Focal != s.Subject {
			with = " (with " + v.picture.Label(s.Focal) + ")"
		}
		if names[with] == nil {
			order = append(order, with)
		}
		names[with] = append(names[with], v.picture.Label(s.Subject))
	}
	var all []string
	for _, with := range order {
		all = append(all, and(names[with])+with)
	}
	return strings.Join(all, "; and for ")
}

func (v *view) unchecked(s carepath.Step) string {
	if s.Checked == assessment.CheckedUnverified {
		return " (Part of what this rests on has not been checked.)"
	}
	return ""
}

func (v *view) numbers(cites []assessment.Citation) string {
	if !v.worker || len(cites) == 0 {
		return ""
	}
	return " " + v.cites.of(cites)
}

// emergency is all that is shown while somebody is in danger: what to do about
// it, then what is open to each in their own right. No question, no figure.
func (v *view) emergency(p page) {
	v.head(p, "ACT NOW")
	p.say(0, "", "FOR THE WORKER ONLY. Do not read this out or leave it open.")
	v.nextSteps(p, v.groups())
	v.listening(p)
	p.gap()
	p.say(0, "", "Questions, figures and everything that involves two people together wait until the danger is over.")
	v.sources(p)
}
