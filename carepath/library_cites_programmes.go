package carepath

import "github.com/kithcare/kith/assessment"

// The sources of programmes, groups and work with relatives alone.

func citeAllies() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Allies in Recovery, on safety", "", "https://alliesinrecovery.net/?p=56231")
}

func citeCRAFTSummary() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "NREPP, summary of CRAFT", "", "https://nreppadmin.net/viewintervention_id_378.html")
}

func citeCRAFTDenmark() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "BMC Public Health 2022, CRAFT in Danish centres", "",
		"https://bmcpublichealth.biomedcentral.com/articles/10.1186/s12889-022-13293-8")
}

func citeCRAFTTrial() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "NCT00842036, CRAFT and treatment entry", "",
		"https://trial.medpath.com/clinical-trial/7a3689e124c18325/craft-behavior-therapy-treatment-entry")
}

func citeCRAFTMiller() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "Miller 1999, three ways to work with relatives", "", "https://pubmed.ncbi.nlm.nih.gov/10535235/")
}

func citeCRAFTShort() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "PMC5690811, treatment entry training", "", "https://pmc.ncbi.nlm.nih.gov/articles/PMC5690811")
}

func citeARISE() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedPrimary, "Garrett 1997, ARISE", "",
		"http://docplayer.net/1231654-Arise-a-method-for-engaging-reluctant-alcohol-and-drug-dependent-individuals-in-treatment.html")
}

func citeARISEStudy() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Landau 2004, ARISE, 110 callers", "", "https://pubmed.ncbi.nlm.nih.gov/15624546/")
}

func citeFiveStep() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedPrimary, "The 5-Step Method, principles and practice, 2010", "",
		"https://online.documentine.com/step-5-to-step/1/the-5-step-method-principles-and-practice.html")
}

func citeFiveStepNoDemand() assessment.Citation {
	c := citeFiveStep()
	c.Checked = assessment.CheckedSecondary
	return c
}

func citeAFINet() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "AFINet, on training", "", "https://afinetwork.info/afinet-newsletters")
}

func citePHEMutualAid() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Public Health England 2013, on mutual aid", "", "http://www.drugsandalcohol.ie/21091/")
}

func citeAlAnon() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "a directory's page on Al-Anon and Alateen in the UK", "",
		"https://diverseeducators.co.uk/category/intervention")
}
