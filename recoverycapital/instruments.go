package recoverycapital

import "github.com/kithcare/kith/assessment"

// Instruments are those of recovery capital and of what a network brings, from
// published facts: see the notes and citations of each. Instruments about
// families, strain and children are in package assessment.
//
// Where a source's missing rule, cut-off, range or direction was not found it is
// left unset, and of some only ready totals are taken
// ([assessment.Item.Open]).
func Instruments() assessment.Catalogue {
	return assessment.Catalogue{
		Instruments: []assessment.Instrument{
			barc10(), arc(), mirc(), sure(), arq(), ssq(), TOP("heroin", "crack"),
			rcq(), rsq(), rgps(), css(), cai(),
		},
		Refusals: []assessment.Refusal{
			{
				ID: "rec-cap", Title: "REC-CAP net score", Reason: "the weights that make its parts comparable are not published, and the product is commercial; offer both signs instead",
				Cites: []assessment.Citation{manual("REC-CAP, measurement, interpretation and feedback", "https://support.gethelp.com/portal/en/kb/articles/5-measurement-interpretation-and-feedback")},
			},
			{
				ID: "recovery-capital-index", Title: "Recovery Capital Index", Reason: "its questions and weights are not published, and it is a trademark run as a service",
				Cites: []assessment.Citation{
					primary("Whitesock, Zhao, Goettsch and Hanson 2018, S D Med", "https://medluna.com/article/29999606"),
					manual("Face It Together, on the Recovery Capital Index", "http://faceitsiouxfalls.org/get-help/how-we-help/recovery-capital-index"),
				},
			},
		},
	}
}

// primary is a citation of a fact seen in the source itself.
func primary(source, url string) assessment.Citation {
	return assessment.Citation{Source: source, URL: url, Basis: assessment.BasisStudy, Checked: assessment.CheckedPrimary}
}

// secondary is a citation of a fact seen in another's account.
func secondary(source, url string) assessment.Citation {
	c := primary(source, url)
	c.Checked = assessment.CheckedSecondary
	return c
}

// manual is a citation of the developers' own material.
func manual(source, url string) assessment.Citation {
	c := primary(source, url)
	c.Basis = assessment.BasisManual
	return c
}

// because gives a citation the reason why a fact follows from it.
func because(c assessment.Citation, reason string) assessment.Citation {
	c.Reason = reason
	return c
}

func cites(all ...assessment.Citation) []assessment.Citation { return all }

// barc10 has no subscales: splitting it by domain has no published support.
func barc10() assessment.Instrument {
	paper := primary("Vilsaint, Kelly, Bergman, Groshkova, Best and White 2017, Drug and Alcohol Dependence 177:71-76",
		"https://scholar.harvard.edu/johnfkelly/publications/development-and-validation-brief-assessment-recovery-capital-barc-10-alcohol")
	phenx := primary("PhenX Toolkit, protocol 590502", "https://test.phenxtoolkit.org/protocols/view/590502?origin=browse")
	copies := because(secondary("a clinic's copy of the form", "https://ophelia.com/glossary/barc-10"), "none reversed: in two independent copies no item is phrased as a hindrance")
	return assessment.Instrument{
		ID: "barc-10", Title: "Brief Assessment of Recovery Capital", Version: "2017",
		CompletedBy: "the person in recovery",
		Items:       assessment.NumberedItems(10, 1, 6),
		Scales: []assessment.Scale{{
			ID: "total", Items: assessment.ItemRange(1, 10), Low: 10, High: 60,
			Better: assessment.DirectionHigher,
			// The abstract does not say on which side 47 itself falls.
			Cutoffs: []assessment.Cutoff{{ID: "sustained-remission", At: 47, Cites: cites(paper)}},
			Cites:   cites(phenx, copies),
		}},
		Rights: "freely available, permission not required for use (PhenX)",
		Notes: []string{
			"47 cannot be read as stable recovery on its own: people who were only beginning buprenorphine averaged above it (derived from Callahan et al. 2023)",
			"whether 47 itself is above the cut-off was not found, so that a score of 47 is neither",
			"no rule for missing answers and no threshold of change was found",
			"one clinic's glossary gives codes 0 to 6; PhenX, the protocol's host, contradicts it",
			"it has no scales by domain: splitting it has no published support",
		},
		Cites: cites(paper, phenx),
	}
}

// arc is scored 0 and 1 alone. Its domains are not shipped, since which item
// belongs to which was not found: a caller who holds the map adds the scales.
func arc() assessment.Instrument {
	sswr := secondary("Bowen et al., SSWR 2019, on the ARC", "https://sswr.confex.com/sswr/2019/webprogram/Paper35931.html")
	derived := because(sswr, "derived: 50 items answered yes or no, summed, which fits the published cut-off")
	cutoff := secondary("Groshkova, Best and White 2013, Drug and Alcohol Review 32(2):187-194, by a reader's notes of the full text", "")
	return assessment.Instrument{
		ID: "arc", Title: "Assessment of Recovery Capital", Version: "2013",
		CompletedBy: "the person in recovery",
		Items:       assessment.NumberedItems(50, 0, 1),
		Scales: []assessment.Scale{{
			ID: "total", Items: assessment.ItemRange(1, 50), Low: 0, High: 50,
			Better:  assessment.DirectionHigher,
			Cutoffs: []assessment.Cutoff{{ID: "stable-recovery", At: 27.5, Cites: cites(cutoff)}},
			Cites:   cites(derived),
		}},
		Rights: "not found: assume that all rights are reserved",
		Notes: []string{
			"answers are 0 or 1; a vendor's form of 1 to 6 rests on that one page and is refused",
			"ten domains of five items each are published, and which item is in which is not: add them as scales of your own",
			"the cut-off was set cross-sectionally, for stable recovery of five years or more as people reported it",
			"later samples found one dimension and no ten",
			"no reversed items are reported; no rule for missing answers and no threshold of change was found",
		},
		Cites: cites(
			primary("Groshkova, Best and White 2013, Drug and Alcohol Review 32(2):187-194", "https://docslib.org/doc/1145388/properties-and-psychometrics-of-a-measure-of-addiction-recovery-strengths"),
			sswr,
			primary("Bowen et al. 2020, Substance Use and Misuse", "https://informahealthcare.com/doi/abs/10.1080/10826084.2019.1657148"),
		),
	}
}

// mirc is marked secondary: its reversed items are not checked against the
// owner's form.
func mirc() assessment.Instrument {
	owner := manual("University at Buffalo, Multidimensional Inventory of Recovery Capital", "https://socialwork.buffalo.edu/resources/multidimensional-inventory-recovery-capital.html")
	phenx := primary("PhenX Toolkit, protocol 590501", "https://test.phenxtoolkit.org/protocols/view/590501")
	reversed := because(secondary("two independent copies of the form", ""),
		"items and reversal: each reversed item is phrased as a hindrance; not checked against the owner's form")
	scale := func(id string, from int, turned ...int) assessment.Scale {
		return assessment.Scale{
			ID: id, Items: assessment.ItemRange(from, from+6), Reversed: assessment.ItemIDs(turned...), Low: 7, High: 28,
			Better: assessment.DirectionHigher, Cites: cites(reversed, owner),
		}
	}
	return assessment.Instrument{
		ID: "mirc", Title: "Multidimensional Inventory of Recovery Capital", Version: "2023, 28 items",
		CompletedBy: "the person in recovery, or an interviewer with them",
		Items:       assessment.NumberedItems(28, 1, 4),
		Scales: []assessment.Scale{
			scale("social", 1, 2, 5, 6), scale("physical", 8, 9, 10, 12),
			scale("human", 15, 15, 17, 18, 20), scale("cultural", 22, 22, 24, 25, 27),
			{
				ID: "total", Parts: []string{"social", "physical", "human", "cultural"}, Low: 28, High: 112,
				Better: assessment.DirectionHigher, Cites: cites(owner, reversed),
			},
		},
		Rights: "no cost for treatment and community use; permission not required (PhenX)",
		Notes: []string{
			"the 14 reversed items are secondary until somebody checks them against the owner's form; straight-line answers give 70 by this key",
			"other copies in circulation have other items or reverse nothing",
			"positive and negative capital are put into one total by reversal; no negative score is published",
			"the owner says that it does not show who will succeed, and gives no cut-off",
			"the main abstract speaks of a pilot of 48 items, the paper on item development of a draft of 49",
			"no rule for missing answers and no threshold of change was found",
		},
		Cites: cites(owner, phenx, primary("Bowen et al. 2023, Drug and Alcohol Dependence 247:109875", "https://pmc.ncbi.nlm.nih.gov/articles/PMC11520023")),
	}
}
