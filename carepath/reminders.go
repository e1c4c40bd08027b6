package carepath

import "github.com/kithcare/kith/assessment"

// reminders are what a plan says whoever it is for. They look at nothing that the
// record holds, so that they tell of nothing.
func (d *decider) reminders() []Caution {
	out := []Caution{{
		ID: "listening", Text: "To listen to somebody, to hear what they have to say and to support them in general tells them nothing of anybody: it takes nobody else's consent.",
		Cites: []assessment.Citation{citeTEWV(assessment.CheckedPrimary), citeGMCListening()},
	}}
	if d.cut {
		out = append(out, Caution{
			ID: "view", Text: "This is a part of a record, as far as those whom it concerns agree. What rests on safety is not decided here, and no work together is planned: ask the lead worker.",
			Cites: []assessment.Citation{citeOwnPolicy("a hidden yes must open nothing, and a hidden answer must not be told from one that was never asked for")},
		})
	}
	return out
}
