package coordination

import "github.com/kithcare/kith/assessment"

// The sources. The sentences of this package paraphrase; none of a guideline stands
// in it.

func cite(basis assessment.Basis, checked assessment.Checked, source, part, url string) assessment.Citation {
	return assessment.Citation{Source: source, Part: part, URL: url, Basis: basis, Checked: checked}
}

func citePolicy(reason string) assessment.Citation {
	return assessment.Citation{Basis: assessment.BasisPolicy, Checked: assessment.CheckedPrimary, Reason: "this library's policy: " + reason}
}

// citeLocal is what a service has decided for itself.
func citeLocal(what string) assessment.Citation {
	return assessment.Citation{Source: "the service's own setting", Part: what, Basis: assessment.BasisLocal, Checked: assessment.CheckedPrimary}
}

func citeAdfam(part string) assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Adfam, briefing on partnerships, winter 2010", part, "")
}

// citeAdfamCoordination names the harms: what is assessed twice, advice that
// conflicts, many appointments, support that is lost; and one worker for the whole.
func citeAdfamCoordination() assessment.Citation { return citeAdfam("care coordination") }

func citeWestminster() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Westminster, family intervention, 2011", "",
		"https://www.theguardian.com/local-government-network/2011/sep/27/family-intervention-tough-love")
}

func citeSCIE() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "SCIE, At a glance 9, 2012", "", "https://www.scie.org.uk/publications/ataglance/ataglance09.asp")
}

func citeNG58() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE NG58, severe mental illness and substance misuse, 2016", "",
		"https://findings.org.uk/PHP/dl.php?f=NICE_58.txt&s=dd&sf=rel")
}

func citeCG51Keyworkers() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG51, "introduction",
		"https://www.nice.org.uk/guidance/cg51/chapter/Introduction")
}

func citeSection47Lead() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Doncaster, child protection enquiries under section 47", "",
		"https://doncastercs.trixonline.co.uk/chapter/child-protection-enquiries-section-47")
}

func citeChildrenAct47() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, "Children Act 1989", "section 47",
		"https://hmicfrs.justiceinspectorates.gov.uk/glossary/s47-child-protection-investigations/")
}

func citeCareAct10() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Care Act 2014", "section 10(1) and (4)", "https://legislation.gov.uk/ukpga/2014/23/section/10/2018-04-11")
}

// citeCarersAnybody is of whom the one who is cared for has to be.
func citeCarersAnybody() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "SCIE, Care Act 2014: eligibility of carers", "",
		"https://www.scie.org.uk/care-act-2014/assessment-and-eligibility/eligibility/criteria-carers-needs.asp")
}

func citeChildrenAct17ZA() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Children Act 1989", "section 17ZA", "https://www.legislation.gov.uk/cy/ukpga/2014/6/section/96/enacted")
}

// Consent.

func citeCGLConsent() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Change Grow Live, confidentiality for family and friends", "",
		"https://www.changegrowlive.org/advice-info/family-friends/confidentiality")
}

func citeCaldicott() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, "Caldicott principles, as an NHS trust has them", "the least that is needed", "https://www.lhch.nhs.uk/caldicott-principles")
}

func citeConsentNotSought() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Darlington, procedures for safeguarding adults", "information sharing and confidentiality",
		"https://www.darlington-safeguarding-partnership.co.uk/professionals/working-with-adults/darlington-safeguarding-adults-procedures/information-sharing-and-confidentiality")
}

func citeConsentChildren() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, "Department for Education, on information sharing, as Coventry has it", "",
		"https://www.coventry.gov.uk/common-assessment-framework-caf/gain-consent")
}

func citeGMCListening() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "General Medical Council, confidentiality", "paragraph 39, as the MDU has it",
		"https://www.gponline.com/confidentiality-gps-tell-family-members/article/1433697")
}

func citeTEWV() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "TEWV (NHS), confidentiality", "", "https://tewv.mixd.co.uk/about-your-care/confidentiality")
}

func citeTEWVBoth() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "TEWV (NHS), common sense confidentiality", "",
		"http://www.tewv.nhs.uk/site/content/About/Our-hospitals/Hospitals-and-Inpatient/Common-sense-confidentia")
}

// First contact.

func citeQS23() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE QS23, drug use disorders in adults, 2012", "statement 3",
		"https://nice.org.uk/guidance/qs23/chapter/Quality-statement-3-Families-and-carers")
}

const sourceCG51 = "NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007"

func citeCG51Involve() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG51, "1.1.1.2", "https://www.nice.org.uk/guidance/CG51/chapter/recommendations")
}

func citeCG51Impact() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG51, "section 1.1.2",
		"https://www.healthscotland.com/ofhi/ProblemDrugUse/content/Evidence/LM2_RecoveryEvE.html")
}

func citeCG51SelfHelp() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceCG51, "1.1.2.2", "https://studylib.net/doc/9559094/ed-sipler---steps-to-cope-adapting-5")
}

func citeCG115() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedUnverified, "NICE CG115, alcohol-use disorders, 2011", "1.1.2.2 and 1.1.2.3", "https://www.nice.org.uk/guidance/cg115")
}

func citeSkillsHub() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Skills Consortium, families and social support networks", "families in their own right",
		"http://www.skillsconsortium.org.uk/Thinking%20about%20families%20and%20social%20support%20networks.aspx")
}

func citePHEMutualAid() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Public Health England 2013, on mutual aid", "", "http://www.drugsandalcohol.ie/21091/")
}

func citeAlAnon() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "a directory's page on Al-Anon and Alateen in the UK", "", "https://diverseeducators.co.uk/category/intervention")
}

func citeSMART() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "SMART Recovery UK, family and friends", "", "https://www.smartrecovery.org.uk/family-friends/")
}

func citeGalvani() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Galvani 2007, Safety in numbers? Tackling domestic abuse in couples and network therapies", "",
		"https://research.birmingham.ac.uk/en/publications/safety-in-numbers-tackling-domestic-abuse-in-couples-and-network-")
}

func citeAdfamAVA() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedSecondary, "Adfam and AVA 2012, parents abused by children who use", "",
		"https://holesinthewall.co.uk/2012/09/13/house-of-commons-launch-of-parent-abuse-report/")
}

func citeScotland() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Scottish Government, Rights, Respect and Recovery, 2018", "",
		"https://www.gov.scot/publications/rights-respect-recovery/pages/7/")
}

func citeDHSCParents() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "chapter 26.7",
		"https://www.gov.uk/guidance/clinical-guidelines-for-alcohol-treatment/26-parents-in-alcohol-treatment-services")
}

func citeParents2021() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "GOV.UK 2021, parents with alcohol and drug problems", "",
		"https://www.gov.uk/government/publications/parents-with-alcohol-and-drug-problems-support-resources/parents-with-alcohol-and-drug-problems-guidance-for-adult-treatment-and-children-and-family-services")
}
