package carepath

import (
	"strings"

	"github.com/kithcare/kith/assessment"
)

// afterOwnSupport goes with joint work for somebody who has needs of their own.
const afterOwnSupport = "{member} has needs too: ask this of {member} after support for themselves has been offered." +
	" It is no condition, and nothing is refused for it."

// met completes a step with what those who take part need in order to be met.
// Nobody is told more of it than that.
func (d *decider) met(s Step) Step {
	who := []assessment.MemberID{s.Subject}
	if s.Focal != "" && s.Focal != s.Subject {
		who = append(who, s.Focal)
	}
	var all []string
	for _, id := range who {
		needs := d.picture.AccessOf(id)
		s.Access = append(s.Access, needs...)
		if text := Meeting(needs); text != "" {
			all = append(all, d.picture.Label(id)+" "+text)
		}
	}
	if len(all) > 0 {
		s.Meet = "Meet " + strings.Join(all, "; ") + "."
	}
	return s
}

// Meeting says in plain words where and when somebody can be met, as in "at home,
// in the evening"; nothing where no need is stated.
func Meeting(needs []assessment.Access) string {
	var all []string
	add := func(text string) {
		for _, said := range all {
			if said == text {
				return
			}
		}
		if text != "" {
			all = append(all, text)
		}
	}
	for _, a := range needs {
		add(venueWords[a.Venue])
		add(hoursWords[a.Hours])
		if a.Language != "" {
			add("in the language with the code " + a.Language)
		}
		if a.Crisis == assessment.AnswerYes {
			add("at short notice in a crisis")
		}
	}
	return strings.Join(all, ", ")
}

var venueWords = map[assessment.Venue]string{
	assessment.VenueAnywhere:             "anywhere",
	assessment.VenueNotTreatmentPremises: "anywhere but where drugs or alcohol are treated",
	assessment.VenueHome:                 "at home",
	assessment.VenueCommunity:            "in an ordinary community place",
	assessment.VenueOnline:               "online",
}

var hoursWords = map[assessment.Hours]string{
	assessment.HoursAny:         "at any time",
	assessment.HoursEvenings:    "in the evening",
	assessment.HoursWeekends:    "at the weekend",
	assessment.HoursSchoolHours: "during school hours",
}
