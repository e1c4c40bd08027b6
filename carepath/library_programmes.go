package carepath

import "github.com/kithcare/kith/assessment"

// Named programmes and groups for relatives, friends, children and parents. They
// keep the criteria of their sources; the offer that is open to everybody who is
// affected stands beside them and needs none.

// british is anywhere in the United Kingdom, on any day.
func british() Applies {
	a := britishFrom(dayOrangeBook)
	a.From = assessment.Day{}
	return a
}

func adultAge(cites ...assessment.Citation) Criterion {
	return need("adult", "aged 18 or over", AtLeast(FactAge, 18), cites...)
}

func fiveStep() Rule {
	return Rule{
		ID: "five-step", Title: "5-Step Method",
		Says: "Up to five talks for {member}: being listened to, information, ways to cope, support from others, and what else may help.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: british(),
		Requires: []Criterion{
			adultAge(citeFiveStep()),
			need("affected", "affected by somebody's drug or alcohol use", Yes(FactAffected), citeFiveStep(),
				citeOwnPolicy("the sources speak of relatives; friends count as relatives do")),
		},
		Cautions: []Criterion{
			need("any-helper", "One supported session with the manual did as well at twelve weeks as up to five.", Condition{}, citeFiveStepTrial()),
			need("no-demand", "It asks nothing of the other person: neither that they take part nor that they change.", Condition{}, citeFiveStepNoDemand()),
		},
		Dose: []Dose{dose("up to five sessions", citeFiveStepTrial())},
		Setting: []Dose{
			dose("any setting, in person or by video, with any trained helper", citeFiveStep()),
			dose("the helper is trained, and the organisation signs up", citeAFINet()),
		},
		Resources: []Resource{
			{ResourceKindManual, citeFiveStep()},
			{ResourceKindGuidance, citeFiveStepTrial()},
			{ResourceKindTraining, citeAFINet()},
			{ResourceKindSharedLearning, cite(assessment.BasisPractice, assessment.CheckedPrimary, "Drink and Drugs News, focus on family", "", "https://www.drinkanddrugsnews.com/resources-corner-focus-family/")},
		},
		Cites: []assessment.Citation{citeFiveStep(), citeFiveStepTrial()},
	}
}

// Of the project the years are known, read as their first and last days; the
// service that followed has the wider ages.
const (
	dayStepsToCope  = "2014-01-01"
	dayStepsService = "2020-01-01"
)

func stepsToCope() Rule {
	ascert := cite(assessment.BasisPractice, assessment.CheckedPrimary, "ASCERT, about Steps to Cope", "", "https://ascert.biz/stc-home/about-steps-to-cope")
	project := cite(assessment.BasisPractice, assessment.CheckedPrimary, "ASCERT, the project of 2014 to 2019", "", "https://ascert.biz/news-events/news/steps-to-cope-celebrating-a-lasting-legacy")
	ni := since(dayStepsToCope)
	ni.Countries = []assessment.Country{assessment.CountryNorthernIreland}
	return Rule{
		ID: "steps-to-cope", Title: "Steps to Cope, for young people",
		Says: "Somebody for {member} alone, a group, or guided self-help online, about life with a parent who drinks or uses drugs.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: ni,
		Requires: []Criterion{
			before(dayStepsService, need("teenager", "a teenager", Within(FactAge, 13, 19), project, citeOwnPolicy("a teenager is read as aged 13 to 19"))),
			need("age", "aged 11 to 25", Within(FactAge, 11, 25), ascert).from(dayStepsService),
			need("parent", "lives with a parent who has a drug, alcohol or mental health problem",
				Any(Yes(FactUsingParent), Condition{Silent: "a parent's mental health is in no record"}), ascert),
		},
		Cautions: []Criterion{
			need("mental-health", "It is for young people whose parent has a mental health problem too, which is not decided here.", Condition{}, ascert),
			need("self-referral", "Anybody may refer, the young person included.", Condition{}, ascert),
			need("child-first", "A child's safety comes first, whoever asks for what.", AtMost(FactAge, 17), citeChildrenAct47()),
		},
		Setting:   []Dose{dose("one to one, in a group, or guided self-help online", ascert)},
		Resources: []Resource{{ResourceKindImplementation, ascert}},
		Cites:     []assessment.Citation{ascert},
	}
}

// mpact is decided about the parent. That a child is protected by a plan is no bar.
func mpact() Rule {
	forum := cite(assessment.BasisPractice, assessment.CheckedPrimary, "Alcohol Forum, Moving Parents and Children Together", "", "https://alcoholforum.org/moving-parents-and-children-together-m-pact/")
	trust := cite(assessment.BasisPractice, assessment.CheckedPrimary, "Forward Trust, M-PACT", "", "https://www.forwardtrust.org.uk/service/m-pact-programme/")
	cypn := cite(assessment.BasisPractice, assessment.CheckedPrimary, "Children and Young People Now 2016, on M-PACT", "", "https://www.cypnow.co.uk/best-practice/article/how-children-overcome-parental-addictions")
	return Rule{
		ID: "m-pact", Title: "Moving Parents and Children Together (M-PACT)",
		Says: "A group for whole families: {focal}, the children and others, on what the use has done and how to go on.",
		Kind: KindIntervention, For: ScopeFocal, Stage: StageJoint, Classes: []Class{ClassJointInvolvement, ClassOwnNeeds},
		Applies: british(),
		Requires: []Criterion{
			need("parent", "has a drug or alcohol problem, or had one", Yes(FactUseEver), forum),
			need("child", "has a child aged 8 to 17", Yes(FactChild8To17), forum),
		},
		Cautions: []Criterion{
			need("assessed-first", "The family is seen first, to know that all can take part and are safe.", Condition{}, forum),
			need("plan-is-no-bar", "A plan to protect a child, or a child in need, is no bar.", Condition{}, cypn),
			safetyApart(),
		},
		Dose:      []Dose{dose("eight weekly sessions of two and a half hours for up to eight families, a family review, a reunion about twelve weeks later; sites differ", trust)},
		Setting:   []Dose{dose("community, prison or school", cite(assessment.BasisPractice, assessment.CheckedPrimary, "Action on Addiction, family support", "", "https://www.actiononaddiction.org.uk/family-support"))},
		Resources: []Resource{{ResourceKindImplementation, trust}, {ResourceKindSharedLearning, cypn}},
		Cites:     []assessment.Citation{forum, trust, cypn},
	}
}

func parentsUnderPressure() Rule {
	nspcc := cite(assessment.BasisPractice, assessment.CheckedPrimary, "NSPCC, Parents under Pressure", "", "https://learning.nspcc.org.uk/services-children-families/parents-under-pressure")
	trial := cite(assessment.BasisTrial, assessment.CheckedPrimary, "University of Warwick, Parents under Pressure", "", "https://warwick.ac.uk/fac/sci/med/about/centres/wifwu/research/pup/")
	return Rule{
		ID: "parents-under-pressure", Title: "Parents under Pressure",
		Says: "Weekly visits to {focal} at home, about being a parent while in treatment.",
		Kind: KindIntervention, For: ScopeFocal, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: british(),
		Requires: []Criterion{
			need("in-treatment", "in treatment for drugs or alcohol", Within(FactTreatment, engaged, engaged), nspcc),
			need("main-carer", "the main carer of a child", Yes(FactPrimaryCarer), nspcc),
			need("child", "has a child under 8", Yes(FactChildUnder8), nspcc),
		},
		Cautions: []Criterion{
			before("2019-01-01", need("trial-age", "The UK trial, which runs from 2011 to 2018, is with children under two and a half.", Condition{}, trial).from("2011-01-01")),
			need("age-differs", "The UK trial was with children under two and a half, a later page says under 8; whether a service is near must be asked.", Condition{}, trial, nspcc),
			safetyApart(),
		},
		Dose:      []Dose{dose("twenty weeks of weekly home visits, with support by telephone", nspcc)},
		Setting:   []Dose{dose("at home", nspcc)},
		Resources: []Resource{{ResourceKindImplementation, nspcc}, {ResourceKindGuidance, trial}},
		Cites:     []assessment.Citation{nspcc, trial},
	}
}

func strengtheningFamilies() Rule {
	site := cite(assessment.BasisPractice, assessment.CheckedPrimary, "Strengthening Families Programme 10-14 (UK)", "",
		"http://mystrongfamily.co.uk/strengthening-families-programme-10-14uk/sfp-overview-home/what-is-our-programme-about/")
	trial := cite(assessment.BasisTrial, assessment.CheckedPrimary, "PMC3902023, Strengthening Families 10-14", "", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3902023")
	return Rule{
		ID: "strengthening-families", Title: "Strengthening Families Programme, ages 10 to 14",
		Says: "Seven weekly sessions for {member} and a child of 10 to 14, about growing up and getting on. It prevents, and treats nobody.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassJointInvolvement, ClassOwnNeeds},
		Applies: british(),
		Requires: []Criterion{need("child", "brings up a child aged 10 to 14",
			Any(Yes(FactOwnChild10To14), Condition{Silent: "a carer who is no parent counts, and no record says who brings up whom"}), site, trial)},
		Cautions:  []Criterion{need("prevention", "It is prevention, for everybody or for families at risk, and no treatment.", Condition{}, site)},
		Dose:      []Dose{dose("seven weekly sessions", site)},
		Resources: []Resource{{ResourceKindImplementation, site}, {ResourceKindGuidance, trial}},
		Cites:     []assessment.Citation{site, trial},
	}
}

func bereavement() Rule {
	guide := cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Bath and Stirling, guidelines to support people bereaved by alcohol or drugs, June 2015", "",
		"https://membership.addiction-ssa.org/treatment-resources/guidelines-to-support-people-bereaved-by-alcohol-or-drugs/")
	bead := cite(assessment.BasisPractice, assessment.CheckedPrimary, "guest post on BEAD, March 2018", "", "https://dawfconference.com/2018/03/09/guest-post-bereaved-through-alcohol-and-drugs-bead/")
	return Rule{
		ID: "bereavement-support", Title: "Support after a death through drugs or alcohol",
		Says: "Support for {member} in grief, whatever {member} was to the person who died.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: britishFrom("2015-06-01"),
		Requires: []Criterion{
			need("bereaved", "has lost somebody through drugs or alcohol, kin or friend", Yes(FactBereaved), guide),
			adultAge(guide),
		},
		Cautions: []Criterion{
			need("children", "Children are outside these guidelines: there are resources of their own.", AtMost(FactAge, 17),
				cite(assessment.BasisGuideline, assessment.CheckedSecondary, guide.Source, "contents", guide.URL)),
			need("unknown-use", "It holds whether or not the use was known.", Condition{}, bead),
			need("bead-ended", "The BEAD peer support project has ended; do not refer to it.", Condition{}, bead).from("2018-03-01"),
		},
		Setting:   []Dose{dose("five principles: compassion, language, the person as an individual, everybody's contribution, joined-up work", cite(assessment.BasisGuideline, assessment.CheckedPrimary, guide.Source, "principles", "https://anyflip.com/ykjm/nbjp/basic"))},
		Resources: []Resource{{ResourceKindGuidance, guide}, {ResourceKindSharedLearning, bead}},
		Cites:     []assessment.Citation{guide},
	}
}
