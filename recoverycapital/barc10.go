package recoverycapital

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// BARC10 is the key of the Brief Assessment of Recovery Capital: ten items
// coded 1 to 6, none reversed, summed to 10 to 60, more being more capital. It
// has no subscales; splitting it by domain has no published support. The person
// in recovery fills it in.
//
// Its cut-off of 47 is a research figure for sustained remission. The abstract
// does not say on which side 47 itself falls, so that a score of 47 is neither.
func BARC10() assessment.Instrument {
	paper := assessment.Citation{
		Source: "Vilsaint, Kelly, Bergman, Groshkova, Best and White 2017, Drug and Alcohol Dependence 177:71-76",
		URL:    "https://scholar.harvard.edu/johnfkelly/publications/development-and-validation-brief-assessment-recovery-capital-barc-10-alcohol",
		Basis:  assessment.BasisStudy, Checked: assessment.CheckedPrimary,
	}
	phenx := assessment.Citation{
		Source: "PhenX Toolkit, protocol 590502",
		URL:    "https://test.phenxtoolkit.org/protocols/view/590502?origin=browse",
		Basis:  assessment.BasisStudy, Checked: assessment.CheckedPrimary,
	}
	noneReversed := assessment.Citation{
		Source: "two independent copies of the form, in which no item is phrased as a hindrance",
		URL:    "https://ophelia.com/glossary/barc-10",
		Basis:  assessment.BasisPractice, Checked: assessment.CheckedSecondary,
	}
	in := assessment.Instrument{
		ID: "barc-10", Title: "Brief Assessment of Recovery Capital", Version: "2017",
		CompletedBy: "the person in recovery",
		Rights:      "freely available, permission not required for use (PhenX)",
		Notes: []string{
			"47 cannot be read as stable recovery on its own: people who were only beginning buprenorphine averaged above it (derived from Callahan et al. 2023)",
			"no rule for missing answers is published",
			"one clinic's glossary gives codes 0 to 6; PhenX, the protocol's host, contradicts it",
		},
		Cites: []assessment.Citation{paper, phenx},
	}
	total := assessment.Scale{
		ID: "total", Low: 10, High: 60,
		Cites:   []assessment.Citation{phenx, noneReversed},
		Cutoffs: []assessment.Cutoff{{ID: "sustained-remission", At: 47, Cites: []assessment.Citation{paper}}},
	}
	for i := 1; i <= 10; i++ {
		id := "i" + strconv.Itoa(100 + i)[1:] // i01 to i10, so that ids sort
		in.Items = append(in.Items, assessment.Item{ID: id, Low: 1, High: 6})
		total.Items = append(total.Items, id)
	}
	in.Scales = []assessment.Scale{total}
	return in
}
