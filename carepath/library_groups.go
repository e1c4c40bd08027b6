package carepath

import "github.com/kithcare/kith/assessment"

// Mutual aid: groups of people in the same place. Workers help people to get in
// touch with them; a leaflet alone mostly fails.

func linked() Criterion {
	return need("link", "Help with the first contact, invite a group in, write it into the plan: passing on an address alone mostly fails.",
		Condition{}, citePHEMutualAid())
}

// drinking is somebody's drinking, of which the record knows the present only.
func drinking() Condition {
	return Any(AtLeast(FactAlcohol, 1), Condition{Silent: "the groups take in people affected by drinking of the past, which no record holds"})
}

func alAnon() Rule {
	page := citeAlAnon()
	return Rule{
		ID: "al-anon", Title: "Al-Anon",
		Says: "A group of people who live with somebody's drinking, for {member}.",
		Kind: KindIntervention, For: ScopePair, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: british(),
		Requires: []Criterion{
			adultAge(page),
			need("affected", "affected by the other's use", Yes(FactAffectedBy), page),
			need("drinking", "the other's drinking, now or before", drinking(), page),
		},
		Cautions:  []Criterion{linked(), need("drugs", "Whether meetings in the UK take in relatives of people who use drugs was not found: ask.", AtLeast(FactDrugs, harmful), citeOwnPolicy("a source from the US says that many do"))},
		Dose:      []Dose{dose("open, without a fee", page)},
		Resources: []Resource{{ResourceKindImplementation, citePHEMutualAid()}},
		Cites:     []assessment.Citation{page, citePHEMutualAid()},
	}
}

func alateen() Rule {
	page := citeAlAnon()
	return Rule{
		ID: "alateen", Title: "Alateen, for ages 12 to 17",
		Says: "A group of young people who live with somebody's drinking, for {member}.",
		Kind: KindIntervention, For: ScopePair, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: british(),
		Requires: []Criterion{
			need("age", "aged 12 to 17", Within(FactAge, 12, 17), page),
			need("affected", "affected by the other's use", Yes(FactAffectedBy), page),
			need("drinking", "the other's drinking, now or before", drinking(), page),
		},
		Cautions: []Criterion{linked(), need("child-first", "A child's safety comes first, whoever asks for what.", Condition{}, citeChildrenAct47())},
		Dose:     []Dose{dose("open, without a fee", page)},
		Cites:    []assessment.Citation{page, citePHEMutualAid()},
	}
}

func smartFamily() Rule {
	page := cite(assessment.BasisPractice, assessment.CheckedPrimary, "SMART Recovery UK, family and friends", "", "https://www.smartrecovery.org.uk/family-friends/")
	return Rule{
		ID: "smart-family-friends", Title: "SMART Family and Friends",
		Says: "A weekly meeting online for {member}, with tools for talking, coping and change.",
		Kind: KindIntervention, For: ScopePair, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds, ClassTreatmentEntry},
		Applies: british(),
		Requires: []Criterion{
			need("affected", "affected by the other's use, kin or friend", Yes(FactAffectedBy), page),
			need("problem", "the other's use is a problem", Yes(FactProblemUse), page),
		},
		Cautions:  []Criterion{linked(), need("age", "From what age it takes people was not found: ask.", AtMost(FactAge, 17), page)},
		Dose:      []Dose{dose("a weekly meeting online, open", page)},
		Resources: []Resource{{ResourceKindImplementation, page}},
		Cites:     []assessment.Citation{page, citePHEMutualAid()},
	}
}
