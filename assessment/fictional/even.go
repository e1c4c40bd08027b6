package fictional

import (
	"github.com/kithcare/kith/assessment"
)

// What an even family comes to, so that its document is about 4 KB whether two
// people say much or eight say little.
const (
	evenImpacts    = 3
	evenAppraisals = 2
	evenForms      = 4
	evenTold       = 80
	evenAsked      = 35
)

// evenly makes a family of 2 to 8 people, one of whom uses.
func (f *family) evenly() {
	f.told, f.calm, f.hostile, f.friends = evenTold, false, false, false
	n := 2 + f.pick(7)
	for i := range n {
		f.person(i, i == 0)
		f.Members[i].Label = role(f.kinds[i], i)
	}
	focal := f.focal[0]
	next := func(i int) assessment.MemberID { return f.Members[1+i%(n-1)].ID }
	f.Uses = append(f.Uses, assessment.Use{
		Member: focal, SubstancesListed: assessment.ListedAll, Treatment: say(f, assessment.TreatmentCompleted),
		Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: f.pattern(true)}},
		Source:     f.source(focal),
	})
	for i := range min(3, n-1) {
		f.Ties = append(f.Ties, f.relation(next(i), focal, f.kinds[1+i]))
	}
	for i := range evenImpacts {
		f.Impacts = append(f.Impacts, f.impact(next(i), focal, evenAsked))
	}
	for i := range evenAppraisals {
		f.Appraisals = append(f.Appraisals, f.appraisal(next(i), focal))
	}
	for i := range min(evenForms, len(f.of.forms)) {
		f.answer(next(i), f.evenForm(i), 90)
	}
}

// evenForm is one of the questionnaires of usual length, each in turn.
func (f *family) evenForm(i int) form {
	const usual = 15
	from := f.pick(len(f.of.forms))
	for k := range f.of.forms {
		if q := f.of.forms[(from+i+k)%len(f.of.forms)]; len(q.items) > 4 && len(q.items) <= usual {
			return short(q)
		}
	}
	return f.of.forms[from]
}

// short is a questionnaire of ten items at most: what is not on the page was not
// asked.
func short(q form) form {
	q.items = q.items[:min(10, len(q.items))]
	return q
}
