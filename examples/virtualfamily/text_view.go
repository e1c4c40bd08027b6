package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// purposeWords say what a view is for.
var purposeWords = map[assessment.Purpose]string{
	assessment.PurposeTreatment:          "for treatment",
	assessment.PurposeEmergencyTreatment: "for treatment in an emergency",
	assessment.PurposeCoordination:       "so that services can work together",
	assessment.PurposeFamilyRequest:      "because relatives ask",
	assessment.PurposeOwnRequest:         "because a person asks what is held on them",
	assessment.PurposeSafety:             "to keep somebody from harm",
}

// isPart reports whether the record is what one audience may see of another.
func (v *view) isPart() bool { return !v.record.View.IsZero() }

// head begins a page. Of a view it says for whom and for what it is.
func (v *view) head(p page, title string) {
	p.title(title, "=")
	if !v.isPart() {
		return
	}
	text := "This is for " + v.audience(v.record.View.For) + ", " + purposeWords[v.record.View.Purpose] + "."
	for _, r := range v.plan.Reminders[min(1, len(v.plan.Reminders)):] { // the first is said at the end
		text += " " + r.Text + v.numbers(r.Cites)
	}
	p.say(0, "", text)
	p.say(0, "", "Where it says that something was not asked, or that nothing is known, that goes for what is shown here.")
	p.gap()
}

// audience is what to call an audience.
func (v *view) audience(a assessment.Audience) string {
	if a.Member != "" {
		return v.picture.Label(a.Member)
	}
	return v.agency(a.Agency)
}

// agency is what to call an agency.
func (v *view) agency(id assessment.AgencyID) string {
	i := slices.IndexFunc(v.record.Agencies, func(g assessment.Agency) bool { return g.ID == id && g.Label != "" })
	if i < 0 {
		return string(id)
	}
	return v.record.Agencies[i].Label
}

// withheld names what a view does not decide.
func (v *view) withheld(p page, all []carepath.Decision) {
	if len(all) > 0 {
		p.gap()
		p.say(0, "", strings.TrimSpace(after("Not decided in this view; ask the lead worker", ", ", v.list(all))))
	}
}
