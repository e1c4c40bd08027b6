package carepath

import "github.com/kithcare/kith/assessment"

// The sources of duties and prompts, of programmes for young people, and of work
// with relatives of people who take naltrexone.

// Statutes and their regulations.

func citeCareAct10(part string) assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Care Act 2014", part, "https://legislation.gov.uk/ukpga/2014/23/section/10/2018-04-11")
}

// citeCareActPaid is of what the file has as recalled and not read.
func citeCareActPaid() assessment.Citation {
	c := citeCareAct10("section 10(9) and (10)")
	c.Checked = assessment.CheckedUnverified
	return c
}

func citeCareAct1() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Care Act 2014", "section 1(2)", "https://www.cascaidr.org.uk/2017/04/04/care-act-s1-10/")
}

func citeCareActRestricted() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Coronavirus Act 2020", "schedule 12",
		"https://legislation.gov.uk/ukpga/2014/23/part/1/crossheading/assessing-needs/2020-03-31/data.akn")
}

func citeCareAct63() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, "Care Act 2014", "section 63",
		"https://marketingteam125.wixsite.com/ascglossary/asc-glossary-terms/young-carer's-assessment")
}

const sourceEligibility2015 = "Care and Support (Eligibility Criteria) Regulations 2015, SI 2015/313"

func citeEligibilityCarer() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, sourceEligibility2015, "regulation 3, as SCIE has it",
		"https://www.scie.org.uk/care-act-2014/assessment-and-eligibility/eligibility/criteria-carers-needs.asp")
}

func citeEligibilityCarerLincolnshire() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Lincolnshire, understanding and applying the criteria for carers", "",
		"https://lincolnshireadults.trixonline.co.uk/chapter/understanding-and-applying-eligibility-criteria-carers")
}

func citeEligibilityOutcomes() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, sourceEligibility2015, "regulation 3, as Derbyshire has it",
		"https://www.derbyshire.gov.uk/social-health/adult-care-and-wellbeing/how-to-access-care-and-support/eligibility-criteria-for-services/carers-eligibility/carers-eligibility-criteria-for-services.aspx")
}

func citeEligibilityUnable() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, sourceEligibility2015, "regulation 3, as the Isle of Wight has it",
		"https://www.iwight.com/Residents/Care-Support-and-Housing/Adults-Services/Carers-Adult/Eligibility1")
}

func citeEligibilityAdult() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, sourceEligibility2015, "regulation 2",
		"https://www.legislation.gov.uk/cy/uksi/2015/313/made/data.xht?view=snippet&wrap=true")
}

func citeChildrenAct17ZA(part string) assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Children Act 1989", part,
		"https://www.legislation.gov.uk/cy/ukpga/2014/6/section/96/enacted")
}

func citeYoungCarersInForce() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Children and Families Act 2014", "section 96",
		"https://legislation.gov.uk/ukpga/2014/6/part/5/crossheading/young-carers-and-parent-carers?timeline=false")
}

const sourceYoungCarers2015 = "Young Carers (Needs Assessments) Regulations 2015"

func citeYoungCarersRegard() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, sourceYoungCarers2015, "regulation 2",
		"https://marketingteam125.wixsite.com/ascglossary/asc-glossary-terms-condensed/young-carer")
}

func citeYoungCarersDetermine() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedSecondary, sourceYoungCarers2015, "regulation 4(2)",
		"https://www.youngcarersmatternorfolk.org/advice-for-professionals/legal-rights-of-young-carers/")
}

// Guidance on carers, families and what may be told.

func citeNG150() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE NG150, January 2020, on adults who give unpaid care", "", "https://www.nice.org.uk/guidance/indevelopment/gid-ng10046")
}

func citeEarlyHelp() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, "Working Together 2018, as Portsmouth has it", "early help",
		"https://www.portsmouthscp.org.uk/7-information-for-professionals-and-volunteers/family-support-getting-help-early/")
}

const sourceSupportingFamilies = "Supporting Families, programme guidance 2022 to 2025"

// citeSupportingFamiliesEntry has no address: the one that is known is of
// another chapter.
func citeSupportingFamiliesEntry() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceSupportingFamilies, "chapter 4", "")
}

func citeSupportingFamiliesOutcomes() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceSupportingFamilies, "chapter 5",
		"https://www.gov.uk/government/publications/supporting-families-programme-guidance-2022-to-2025/chapter-5-evidencing-successful-family-outcomes")
}

func citeSupportingFamiliesClaim() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, sourceSupportingFamilies, "as Hertfordshire has it, June 2023",
		"https://hertfordshirefamiliesfirst.org.uk/june-2023/current-news/new-supporting-families-outcomes-framework")
}

func citeSupportingFamiliesEvaluation() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "MHCLG and DLUHC 2022, evaluation of Supporting Families 2015 to 2020", "",
		"https://www.gov.uk/government/publications/supporting-families-programme-evaluation-2015-to-2020/supporting-families-programme-evaluation-2015-to-2020-html")
}

func citeThinkFamily() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Cambridgeshire, Think Family", "",
		"https://studylib.net/doc/6687844/think-family-guidance---cambridgeshire-county-council")
}

func citeCG51Involve() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG51, "1.1.1.2", urlCG51)
}

func citeCG115Involve() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, sourceCG115, "1.1.2.1", "http://nice.org.uk/guidance/cg115/chapter/1-recommendations")
}

func citeGMCConfidentiality() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "General Medical Council, confidentiality (text of 2009)", "paragraphs 36 to 39",
		"http://www.gmc-uk.org/guidance/ethical_guidance/confidentiality_36_39_the_public_interest.asp")
}

func citeGMCListening() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "General Medical Council, confidentiality", "paragraph 39, as the MDU has it",
		"https://www.gponline.com/confidentiality-gps-tell-family-members/article/1433697")
}

// citeTEWV is of one page of which some was seen and some was told by others.
func citeTEWV(checked assessment.Checked) assessment.Citation {
	return cite(assessment.BasisPractice, checked, "TEWV (NHS), confidentiality", "", "https://tewv.mixd.co.uk/about-your-care/confidentiality")
}

func citeTEWVBoth() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "TEWV (NHS), common sense confidentiality", "",
		"http://www.tewv.nhs.uk/site/content/About/Our-hospitals/Hospitals-and-Inpatient/Common-sense-confidentia")
}

func citeConsentChildren() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedSecondary, "Department for Education, on information sharing, as Coventry has it", "",
		"https://www.coventry.gov.uk/common-assessment-framework-caf/gain-consent")
}

func citeConsentNotSought() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "Darlington, procedures for safeguarding adults", "information sharing and confidentiality",
		"https://www.darlington-safeguarding-partnership.co.uk/professionals/working-with-adults/darlington-safeguarding-adults-procedures/information-sharing-and-confidentiality")
}

// Programmes for young people.

func citeINCANT() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "INCANT, European trial of multidimensional family therapy", "", "http://dx.crossref.org/10.1186%2F1471-244X-10-28")
}

func citeINCANTLeftOut() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedSecondary, "INCANT, results, in a copy", "", "https://verylinks.online/articles_2tefka.html")
}

func citeMDFTCoerced() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "PMC3930296, young people made to come to family therapy", "", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3930296")
}

func citeMDFTRegister() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Title IV-E Prevention Services Clearinghouse (US), multidimensional family therapy", "",
		"https://preventionservices.acf.hhs.gov/programs/671/show")
}

func citeFFTGuidebook() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Foundations Guidebook (UK), functional family therapy", "",
		"https://foundations.org.uk/toolkit/guidebook/functional-family-therapy")
}

func citeFFTEvidence() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Early Intervention Foundation 2018, functional family therapy", "",
		"https://guidebook.eif.org.uk/programme/functional-family-therapy")
}

func citeMSTFife() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "MST Fife, about", "", "https://mstfife.wordpress.com/about/")
}

func citeMSTSLaM() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "South London and Maudsley NHS, multisystemic therapy", "",
		"https://slam.nhs.uk/service-detail/service/multisystemic-therapy-national-service-mstuk-221")
}

func citeMSTReferral() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedSecondary, "multisystemic therapy, referral criteria, in a copy", "",
		"https://docsbay.net/inclusionary-and-exclusionary-referral-criteria")
}

func citeMSTTrial() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "START, UK trial of multisystemic therapy", "table 1",
		"https://trialsjournal.biomedcentral.com/articles/10.1186/1745-6215-14-265/tables/1")
}

func citeUKGuidelineYoung() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "chapter 23",
		"https://www.gov.uk/guidance/clinical-guidelines-for-alcohol-treatment/23-specialist-alcohol-interventions-and-support-for-children-and-young-people")
}

// Naltrexone and a relative.

func citeNaltrexoneTrial() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "trial of behavioural family counselling with naltrexone, 2003, 124 men", "", "http://ebmh.bmj.com/content/6/4/123")
}

func citeNaltrexoneAuthors() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "Fals-Stewart and O'Farrell 2003, the same trial", "", "https://pubmed.ncbi.nlm.nih.gov/12795568/?dopt=Abstract")
}

func citeCarroll() assessment.Citation {
	return cite(assessment.BasisTrial, assessment.CheckedPrimary, "Carroll 2001, contingency management with a significant other", "", "http://ncbi.nlm.nih.gov/pubmed?term=11483141")
}
