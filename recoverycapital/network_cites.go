package recoverycapital

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

func networkPolicy(reason string) assessment.Citation {
	return assessment.Citation{Reason: reason, Basis: assessment.BasisPolicy, Checked: assessment.CheckedPrimary}
}

// notApplicable is the policy of every figure of ratings.
func notApplicable() assessment.Citation {
	return networkPolicy("what is not applicable leaves the figure, above and below the line: no source has a rule")
}

// ipdaCites are the sources of one of the 23 indices.
func ipdaCites(number int) []assessment.Citation {
	phenx := assessment.Citation{
		Source: "PhenX Toolkit, protocol 590202: Important People Drug and Alcohol interview (Zywiak et al. 2009)",
		Part:   "index " + strconv.Itoa(number),
		URL:    "https://test.phenxtoolkit.org/protocols/view/590202",
		Basis:  assessment.BasisStudy, Checked: assessment.CheckedPrimary,
	}
	if number == 1 {
		return []assessment.Citation{phenx}
	}
	codes := networkPolicy("the codes and their direction were not found and are the service's own")
	var empty []assessment.Citation
	switch {
	case number == 8:
		phenx.Checked = assessment.CheckedSecondary
		phenx.Reason = "its averaging is described less fully than that of index 4, and is read alike"
	case number >= 12 && number <= 17:
		phenx.Checked = assessment.CheckedUnverified
		phenx.Reason = "six indices among the most important members were seen; that they are the highest, lowest and mean for drinking, then for drugs, is this library's reading"
		empty = append(empty, networkPolicy("no value where nobody is among the most important members: no rule was found"))
	}
	return append([]assessment.Citation{phenx, codes, notApplicable()}, empty...)
}

func simARCites() []assessment.Citation {
	return []assessment.Citation{
		{
			Source: "Beckwith et al. 2019, Social Identity Mapping in Addiction Recovery (SIM-AR)",
			URL:    "https://dro.deakin.edu.au/articles/journal_contribution/Social_Identity_Mapping_in_Addiction_Recovery_SIM-AR_extension_and_application_of_a_visual_method/20771185",
			Basis:  assessment.BasisStudy, Checked: assessment.CheckedPrimary,
		},
		networkPolicy("the codes and thresholds were not found and are the service's own"),
		notApplicable(),
	}
}

func countCites() []assessment.Citation {
	return []assessment.Citation{
		{
			Source: "Best, Vanderplasschen and Nisic 2020, Substance Abuse Treatment, Prevention, and Policy 15:40: the idea of two counts",
			URL:    "https://substanceabusepolicy.biomedcentral.com/articles/10.1186/s13011-020-00281-7",
			Basis:  assessment.BasisStudy, Checked: assessment.CheckedPrimary,
		},
		networkPolicy("the items are the service's own, so that the counts are not those of the published scale, whose items were not found"),
		notApplicable(),
	}
}
