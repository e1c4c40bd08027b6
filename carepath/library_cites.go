package carepath

import "github.com/kithcare/kith/assessment"

// The sources of the published rulebook. A rule paraphrases; no sentence of a
// guideline stands anywhere in the library.

func cite(basis assessment.Basis, checked assessment.Checked, source, part, url string) assessment.Citation {
	return assessment.Citation{Source: source, Part: part, URL: url, Basis: basis, Checked: checked}
}

func citePolicy(reason string) assessment.Citation {
	return assessment.Citation{Basis: assessment.BasisPolicy, Checked: assessment.CheckedPrimary, Reason: reason}
}

func citeOwnPolicy(reason string) assessment.Citation {
	return citePolicy("this library's policy: " + reason)
}

// NICE CG51, drug misuse: psychosocial interventions, July 2007.
const (
	sourceCG51 = "NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007"
	urlCG51    = "https://www.nice.org.uk/guidance/CG51/chapter/recommendations"
)

func citeCG51Couples() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedUnverified, sourceCG51, "section 1.4", urlCG51)
}

// citeCGLConsent is what a service says of anybody's consent; the guideline on
// drugs says it too, at 1.1.1.2, of drugs.
func citeCGLConsent() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Change Grow Live, confidentiality for family and friends", "",
		"https://www.changegrowlive.org/advice-info/family-friends/confidentiality")
}

func citeTavistockCouples() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Tavistock Relationships, behavioural couples therapy for alcohol dependence", "",
		"https://tavistockrelationships.org/contact-us/tavistock-terms-and-conditions?view=article&id=1547:alcohol-dependence&catid=131")
}

func citeGalvani() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Galvani 2007, Safety in numbers? Tackling domestic abuse in couples and network therapies", "",
		"https://research.birmingham.ac.uk/en/publications/safety-in-numbers-tackling-domestic-abuse-in-couples-and-network-")
}

func citeBSBNT() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "PMC5769270, brief network therapy on opioid medicine", "",
		"https://pmc.ncbi.nlm.nih.gov/articles/PMC5769270")
}

func citeCG51Scope() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG51, "title", "https://www.drugsandalcohol.ie/27813/")
}

func citeCG51Impact() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG51, "section 1.1.2",
		"https://www.healthscotland.com/ofhi/ProblemDrugUse/content/Evidence/LM2_RecoveryEvE.html")
}

func citeCG51SelfHelp() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG51, "1.1.2.2",
		"https://studylib.net/doc/9559094/ed-sipler---steps-to-cope-adapting-5")
}

func citeCG51MeetingsDose() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG51, "1.1.2.3",
		"https://studylib.net/doc/9559094/ed-sipler---steps-to-cope-adapting-5")
}

func citeCG51MeetingsEntry() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedUnverified, sourceCG51, "1.1.2.3", urlCG51)
}

// NICE CG115, alcohol-use disorders, February 2011.
const sourceCG115 = "NICE CG115, alcohol-use disorders, 2011"

func citeCG115Couples() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG115, "section 1.3.3",
		"https://www.drinkanddrugsnews.com/in-it-together-behavioural-couples-therapy/")
}

func citeCG115Abuse() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG115, "update of October 2022",
		"https://www.nice.org.uk/guidance/cg115/chapter/Update-information")
}

func citeCG115Unseen(part string) assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedUnverified, sourceCG115, part, "https://www.nice.org.uk/guidance/cg115")
}

func citeCG115Young() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG115, "section 1.3.7",
		"http://www.addictionts.com/2011/12/22/alcohol-abuse-disorders-treatment-article-from-uk/")
}

func citeQS23() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE QS23, drug use disorders in adults, 2012",
		"statement 3", "https://nice.org.uk/guidance/qs23/chapter/Quality-statement-3-Families-and-carers")
}

// Others.

func citeSkillsHub() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary,
		"Skills Consortium, families and social support networks", "interventions and where they are recommended",
		"http://www.skillsconsortium.org.uk/Thinking%20about%20families%20and%20social%20support%20networks.aspx")
}

func citeAdfam(part string) assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary,
		"Adfam, briefing on partnerships, winter 2010", part, "")
}

func citeTavistockViolence() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary,
		"Tavistock Relationships, briefing on couples with situational violence", "",
		"http://tavistockrelationships.ac.uk/policy-research/policy-briefings/914-couples-with-situational-violence")
}

func citeSSACouples() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary,
		"Society for the Study of Addiction, behavioural couples therapy", "",
		"https://ssafeb2024.createthefuture.live/behavioural-couples-therapy")
}

func citeOFarrell() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedSecondary,
		"O'Farrell, slides on behavioural couples therapy", "suitable cases", "https://slideplayer.com./amp/4487413")
}

func citeDualProblem() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary,
		"PMC3524982, couples of whom both have a current problem", "", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3524982")
}

func citeISBNTNetwork() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedPrimary,
		"iSBNT, Leeds: who is a suitable network member", "", "https://www.result4addiction.net/isbnt-network")
}

func citeISBNTPractitioner() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedPrimary, "iSBNT, practitioner page", "",
		"https://yellow-caper.squarespace.com/practitioner-network")
}

func citeUKGuideline2025() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary,
		"DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "chapter 5",
		"https://www.gov.uk/guidance/clinical-guidelines-for-alcohol-treatment/5-psychosocial-interventions")
}

func citeChildrenAct47() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, "Children Act 1989", "section 47",
		"https://hmicfrs.justiceinspectorates.gov.uk/glossary/s47-child-protection-investigations/")
}

func citePolicyUnverified(reason string) assessment.Citation {
	c := citeOwnPolicy(reason)
	c.Checked = assessment.CheckedUnverified // it reads a text that was not seen
	return c
}

func citeFiveStepTrial() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "Addiction 2009;104:49-58, 143 relatives", "",
		"https://www.ncbi.nlm.nih.gov/pubmed/19133888")
}

func citeFalsStewart() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "New York Attorney General, press release, February 2010", "",
		"https://ag.ny.gov/press-release/2010/new-york-state-attorney-general-andrew-m-cuomo-announces-charges-against-former")
}

func citeAnnaFreud() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Anna Freud, family-based treatments for substance misuse", "",
		"https://www.annafreud.org/on-my-mind/understanding-treatment-options/substance-misuse/family-based-treatments-substances/")
}

func citeMeyers() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedSecondary, "Meyers and Roozen, review of community reinforcement", "",
		"https://healthdrugpdf.com/c/csmt.ie1.html")
}

func citeUKATT() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "UKATT 2005", "", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1200587")
}

func citeDaySlides() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedSecondary, "Day, workshop slides on network therapy, 2011", "",
		"http://studylib.net/doc/5483009/social-behaviour-and-network-therapy")
}

func citeYSBNT() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "Y-SBNT, HTA 2017, York", "",
		"https://www.york.ac.uk/healthsciences/research/trials/ytutrialsandstudies/archive/ysbnt/")
}

func citeNIJ() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "CrimeSolutions, on couples therapy", "",
		"https://crimesolutions.ojp.gov/ratedprograms/behavioral-couples-therapy-substance-abuse")
}

func citeFindingsCG51() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Drug and Alcohol Findings, on CG51", "",
		"https://findings.org.uk/PHP/dl.php?f=NICE_51.txt&s=dd&sf=rel")
}

func citeTober() assessment.Citation {
	return cite(assessment.BasisManual, assessment.CheckedSecondary, "Tober, slides on network therapy, 2014, citing McCrady 2004", "",
		"https://paperzz.com/doc/8173902/social-behaviour-and-network-therapy")
}
