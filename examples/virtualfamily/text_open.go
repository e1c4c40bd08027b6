package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// mostAsks is how many questions are named below one kind of help; all of them
// are among what to ask next.
const mostAsks = 2

// open is which help is open to a person, which is not offered, and what is not
// yet known. What somebody would rather not take part in is not offered either.
func (v *view) open(p page, id assessment.MemberID) {
	for _, o := range []carepath.Outcome{carepath.OutcomeEligible, carepath.OutcomeNotEligible, carepath.OutcomeUnknown} {
		of := keep(v.mine(id), func(d carepath.Decision) bool {
			_, refused := v.refused(d)
			return v.concerns(d) && (d.Outcome == o && !refused || refused && o == carepath.OutcomeNotEligible)
		})
		if len(of) == 0 {
			continue
		}
		p.head(map[carepath.Outcome]string{
			carepath.OutcomeEligible:    "Open to " + v.picture.Label(id),
			carepath.OutcomeNotEligible: "Not offered to " + v.picture.Label(id) + ", and why",
			carepath.OutcomeUnknown:     "Not yet known",
		}[o])
		var later []string // with nothing to say but that there is nothing to ask here
		for _, d := range of {
			if e := v.explained(d); v.company && o == carepath.OutcomeUnknown && !v.untouched(d) && len(e.Asks) == 0 && len(d.Declined) == 0 {
				later = append(later, e.Title)
				continue
			}
			v.decision(p, d)
		}
		if len(later) > 0 {
			p.item(strings.Join(later, "; ") + ": nothing more to ask with others present.")
		}
	}
}

// refused is what the plan says of something that somebody declined.
func (v *view) refused(d carepath.Decision) (string, bool) {
	for _, n := range v.plan.NotOffered {
		if n.Declined && n.Rule == d.Rule && n.Subject == d.Subject && n.Focal == d.Focal {
			return n.Text, true
		}
	}
	return "", false
}

// concerns leaves out what is not about these people at all: help for couples
// where they are none, for an age that the person has not, for parents of young
// children where there are none. Whatever else is not open is shown with its
// reason. Where nothing at all has been asked about two people it has been said
// so once, and is not said again.
func (v *view) concerns(d carepath.Decision) bool {
	if d.Outcome == carepath.OutcomeUnknown && d.Focal != "" && d.Focal != d.Subject && v.blank(d.Subject, d.Focal) {
		return false
	}
	return d.Outcome != carepath.OutcomeNotEligible ||
		!slices.ContainsFunc(d.Reasons, func(r carepath.Reason) bool { return slices.Contains(whoTable, r.Fact) })
}

// whoTable lists the facts of who people are.
var whoTable = []carepath.FactID{
	carepath.FactCouple, carepath.FactAge, carepath.FactFocalAge,
	carepath.FactChildUnder8, carepath.FactChild8To17, carepath.FactChild10To14, carepath.FactOwnChild10To14,
}

func (v *view) decision(p page, d carepath.Decision) {
	e := v.explained(d)
	switch text, refused := v.refused(d); {
	case refused && d.Outcome == carepath.OutcomeUnknown:
		p.item(e.Title + v.marks(d) + " " + text)
		return
	case d.Outcome == carepath.OutcomeNotEligible:
		p.item(e.Title + v.marks(d) + " Because: " + v.reasons(d, e))
		v.toSettle(p, d, e)
		return
	}
	p.item(e.Title + v.marks(d))
	if e.Says != "" {
		p.note(e.Says)
	}
	if len(e.Because) > 0 {
		p.note("Because: " + v.reasons(d, e))
	}
	if v.untouched(d) {
		p.note("Not asked yet.")
		return
	}
	v.toSettle(p, d, e)
	if v.worker && d.Outcome == carepath.OutcomeEligible { // of the rest -why tells
		for _, c := range d.Cautions {
			if !c.May { // what is not known is a question and no warning
				p.note("Bear in mind: " + c.Text)
			}
		}
	}
}

// explained is a decision in the register of the page.
func (v *view) explained(d carepath.Decision) carepath.Explanation {
	return v.book.Explain(v.picture, d, carepath.Options{InCompany: v.company})
}

// marks are how well the rule was checked, which everybody may know, and for the
// worker the numbers of its sources.
func (v *view) marks(d carepath.Decision) string {
	text := "."
	if d.Checked == assessment.CheckedUnverified {
		text = " (part of what this rests on has not been checked)."
	}
	if v.worker && len(d.Cites) > 0 {
		text += " " + v.cites.of(d.Cites)
	}
	return text
}

// reasons leaves out the country where something is open: it says nothing about
// the person.
func (v *view) reasons(d carepath.Decision, e carepath.Explanation) string {
	var all []string
	for _, s := range e.Because {
		if s.Fact != carepath.FactCountry || d.Outcome != carepath.OutcomeEligible || len(e.Because) == 1 {
			all = append(all, aloneMarked(s))
		}
	}
	return strings.Join(all, " ")
}

// aloneMarked is a sentence that says so where it rests on what is asked alone.
func aloneMarked(s carepath.Sentence) string {
	question := strings.Contains(s.Text, "?")
	switch {
	case !s.AskAlone || question && strings.Contains(s.Text, "alone"):
		return s.Text
	case question:
		return s.Text + " (Ask alone.)"
	default:
		return strings.TrimSuffix(s.Text, ".") + " (asked alone)."
	}
}

// toSettle is what would settle an open decision, in short: the first questions,
// what would open it by itself, and what else there is to know.
func (v *view) toSettle(p page, d carepath.Decision, e carepath.Explanation) {
	if asks := v.asks(e); len(asks) > 0 {
		text := "To ask: " + strings.Join(asks[:min(mostAsks, len(asks))], " ")
		if more := len(asks) - mostAsks; more > 0 {
			text += fmt.Sprintf(" (%d more)", more)
		}
		p.note(text)
	}
	for i, effect := range d.Effects {
		if effect.Outcome == carepath.OutcomeEligible {
			p.note(e.Effects[i].Text)
		}
	}
	for _, note := range e.Notes {
		p.note(aloneMarked(note))
	}
}

// untouched reports whether nothing has been said yet of two people where a role
// is concerned: then it is enough to say so.
func (v *view) untouched(d carepath.Decision) bool {
	r, _ := v.book.Rule(d.Rule)
	if d.Outcome != carepath.OutcomeUnknown || r.Kind != carepath.KindRole || v.why != "" {
		return false
	}
	for _, o := range v.record.RoleOffers {
		if o.Member == d.Subject && o.For == d.Focal {
			return false
		}
	}
	return !v.appraised(v.figuresOf(d.Subject, d.Focal))
}

// asks are the questions of a decision in the order in which they are best
// asked.
func (v *view) asks(e carepath.Explanation) []string {
	asks := slices.Clone(e.Asks)
	slices.SortStableFunc(asks, func(a, b carepath.Sentence) int { return cmp.Compare(v.place(a.Text), v.place(b.Text)) })
	var out []string
	for _, s := range asks {
		out = append(out, aloneMarked(s))
	}
	return slices.Compact(out)
}

// place is where a question stands among what to ask next, or after them all.
func (v *view) place(question string) int {
	if n, ok := v.rank[question]; ok {
		return n
	}
	return len(v.rank)
}
