package carepath

import "github.com/kithcare/kith/assessment"

// Prompts about children and young people. An enquiry under section 47 is none of
// these: a concern for a child's safety is a step of its own that comes before any
// rule, and no number and no family's answer stands against it.

// The days of guidance of which the file has the month; of one it has a stamp on
// the text.
const (
	dayPH4         = "2007-03-01"
	endPH4         = "2017-01-31"
	dayNG64        = "2017-02-01"
	dayAlcohol2025 = "2025-11-28"
	dayWorking2023 = "2023-12-01"
)

// childInNeed is never decided against a child: whether services are needed is a
// social worker's to judge, so that a no leaves it open.
func childInNeed() Rule {
	return Rule{
		ID: "child-in-need", Title: "A child who may need services: talk with children's social care",
		Says: "Ask children's social care whether {member} is a child in need, and what help there is for {member} and the family.",
		Kind: KindPrompt, For: ScopeMember, Stage: StageSafety,
		Applies: Applies{Countries: []assessment.Country{assessment.CountryEngland}},
		Requires: []Criterion{
			under18(citeChildrenAct17()),
			need("needs-services", "disabled, or unlikely to be well and to grow up well without services",
				Any(Yes(FactNeedsServices), Condition{Silent: "no answer closes it: a social worker judges, and there is no number"}),
				citeChildrenAct17(), citeOwnPolicy("a prompt to a worker, and no verdict")),
		},
		Cautions: []Criterion{
			need("use-is-no-harm", "That a parent drinks or uses drugs is no harm by itself, and not every child is harmed.", Condition{}, citeParents2021()),
			childFirst(),
			need("early-help", "Early help is there as well, without any concern for safety.", Condition{}, citeUKGuidelineParents()),
			need("asking-consent", "Below this threshold, or where help is refused, the family's consent may be needed.", Condition{}, citeConsentChildren()),
		},
		Resources: []Resource{{ResourceKindGuidance, citeParents2021()}, {ResourceKindGuidance, citeUKGuidelineParents()}},
		Cites:     []assessment.Citation{citeChildrenAct17()},
	}
}

// askAboutChildren is asked of whoever is in treatment, a parent as far as is
// known or not: that is what it finds out.
func askAboutChildren() Rule {
	return Rule{
		ID: "ask-about-children", Title: "Ask about children, about being a parent and about what each child needs",
		Says: "A talk with {focal} about the children in the family: what they need, and what would help {focal} as a parent.",
		Kind: KindPrompt, For: ScopeFocal, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: britishFrom(dayAlcohol2025),
		Requires: []Criterion{
			need("in-treatment", "in treatment", Within(FactTreatment, engaged, engaged), citeUKGuidelineParents(),
				citeOwnPolicy("the guideline is on treatment for drinking; a child is asked about whatever a parent uses")),
		},
		Cautions: []Criterion{
			need("again", "Write down the children at the first assessment; ask again when something changes; act, or pass it on.", Condition{}, citeUKGuidelineParents()),
			need("use-is-no-harm", "That a parent drinks or uses drugs is no harm by itself, and not every child is harmed.", Condition{}, citeParents2021()),
		},
		Resources: []Resource{{ResourceKindGuidance, citeUKGuidelineParents()}, {ResourceKindGuidance, citeParents2021()}},
		Cites:     []assessment.Citation{citeUKGuidelineParents()},
	}
}

// familyProgrammeYoung is the guidance of 2007, which prevention2017 replaced.
func familyProgrammeYoung() Rule {
	return Rule{
		ID: "family-programme-young-2007", Title: "A family programme for a young person at high risk of harmful use",
		Says: "Support for {member} and the family together, or lessons for a parent, before use becomes a problem.",
		Kind: KindPrompt, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayPH4).until(endPH4),
		Requires: []Criterion{
			need("who", "aged 11 to 16, disadvantaged and at high risk; or aged 10 to 12, again and again disruptive and at high risk",
				Any(All(Within(FactAge, 11, 16), Yes(FactDisadvantaged)), All(Within(FactAge, 10, 12), Yes(FactDisruptive))), citePH4()),
		},
		Cautions: []Criterion{need("replaced", "NICE withdrew this guidance in February 2017 and put NG64 in its place.", Condition{}, citePH4())},
		Dose:     []Dose{dose("at 11 to 16 structured support with the family; at 10 to 12 a course for parents", citePH4())},
		Cites:    []assessment.Citation{citePH4()},
	}
}

// preventionYoung is decided as far as the guidance was seen: whom it counts as a
// group at risk was not, but for children of people who use.
func preventionYoung() Rule {
	return Rule{
		ID: "prevention-young-2017", Title: "Prevention for a young person in a group at risk",
		Says: "Skills for {member} and whoever looks after {member}, within a service that {member} knows already.",
		Kind: KindPrompt, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayNG64),
		Requires: []Criterion{
			under18(citeNG64Skills()),
			need("assessed", "found vulnerable by an assessment", Yes(FactAssessedAtRisk), citeNG64Skills()),
			need("group", "in a group at risk", Any(Yes(FactUsingParent), Condition{Silent: "which groups the guidance names was not seen, but for children of people who use"}),
				citeNG64()),
		},
		Excludes: []Criterion{need("dependent", "dependent on alcohol or drugs: this is prevention and no treatment", Yes(FactOwnDependence), citeNG64())},
		Setting:  []Dose{dose("within services that are there already", citeNG64())},
		Cites:    []assessment.Citation{citeNG64(), citeNG64Skills()},
	}
}

// The sources.

func citeChildrenAct17() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Children Act 1989, section 17", "section 17(10), in Norfolk's appendix",
		"https://www.norfolklscp.org.uk/about/policies-procedures/policy-framework/16-statutory-framework-appendix-b-working-together-2018")
}

func citeParents2021() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "GOV.UK 2021, parents with alcohol and drug problems", "",
		"https://www.gov.uk/government/publications/parents-with-alcohol-and-drug-problems-support-resources/parents-with-alcohol-and-drug-problems-guidance-for-adult-treatment-and-children-and-family-services")
}

func citeUKGuidelineParents() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "chapter 26",
		"https://www.gov.uk/guidance/clinical-guidelines-for-alcohol-treatment/26-parents-in-alcohol-treatment-services")
}

func citePH4() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE PH4, March 2007, replaced by NG64", "", "https://www.nice.org.uk/guidance/PH4")
}

func citeNG64() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "NICE NG64, February 2017, on targeted prevention", "1.1 and 1.2",
		"https://www.nice.org.uk/guidance/NG64/chapter/recommendations")
}

func citeNG64Skills() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedUnverified, "NICE NG64, February 2017, on targeted prevention", "1.3",
		"https://www.nice.org.uk/guidance/NG64/chapter/recommendations")
}

func citeWorkingTogether2023() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Working Together 2023, as Staffordshire dates it", "", "https://staffsscb.org.uk/working-together-2023/")
}
