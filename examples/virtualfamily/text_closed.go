package main

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// pile is some decisions of which the same is to be said.
type pile struct {
	says string
	of   []carepath.Decision
}

// piled puts together the decisions of which a function says the same, in the
// order in which it first says so.
func piled(all []carepath.Decision, says func(carepath.Decision) string) []pile {
	var out []pile
	for _, d := range all {
		text := says(d)
		same := slices.IndexFunc(out, func(x pile) bool { return x.says == text })
		if same < 0 {
			out = append(out, pile{says: text})
			same = len(out) - 1
		}
		out[same].of = append(out[same].of, d)
	}
	return out
}

// closed is what is not offered to a person, by the reason, and last what is for
// people of another age or place in a family.
func (v *view) closed(p page, id assessment.MemberID, all []carepath.Decision) {
	if len(all) == 0 {
		return
	}
	p.head("Not offered to " + v.picture.Label(id) + ", and why")
	piles := piled(all, v.whyNot)
	for _, x := range piles {
		if x.says != "" {
			p.item(v.list(x.of) + " " + x.says)
		}
	}
	for _, x := range piles {
		if x.says == "" {
			p.item(after("For another age, or another place in a family", ", ", v.list(x.of)))
		}
	}
}

// whyNot says why something is not offered: nothing where it is for other people.
func (v *view) whyNot(d carepath.Decision) string {
	text, refused := v.refused(d)
	switch {
	case refused && d.Outcome == carepath.OutcomeUnknown:
		return text
	case slices.ContainsFunc(d.Reasons, func(r carepath.Reason) bool { return slices.Contains(whoTable, r.Fact) }):
		return ""
	}
	e := v.explained(d)
	text = "Because: " + v.reasons(d, e)
	for _, note := range e.Notes {
		text += " " + aloneMarked(note)
	}
	return text
}

// whoTable lists the facts of who people are.
var whoTable = []carepath.FactID{
	carepath.FactCouple, carepath.FactAge, carepath.FactFocalAge,
	carepath.FactChildUnder8, carepath.FactChild8To17, carepath.FactChild10To14, carepath.FactOwnChild10To14,
}
