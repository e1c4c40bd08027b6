package carepath

import "github.com/kithcare/kith/assessment"

// naloxone is a supply for whoever may be there at an overdose. Who may supply it
// has widened by law, step by step; who may use it to save a life never was
// limited.
func naloxone() Rule {
	guide := cite(assessment.BasisStatute, assessment.CheckedPrimary, "GOV.UK, supplying take-home naloxone without a prescription", "",
		"https://gov.uk/guidance/supplying-take-home-naloxone-without-a-prescription")
	first := cite(assessment.BasisStatute, assessment.CheckedPrimary, "Human Medicines (Amendment) (No. 3) Regulations 2015", "",
		"https://naloxone.org.uk/2015/10/01/the-human-medicines-amendment-no-3-regulations-2015/")
	wider := cite(assessment.BasisStatute, assessment.CheckedPrimary, "Human Medicines Regulations, amended 2024 (draft text)", "regulation 237A",
		"https://legislation.gov.uk/ukdsi/2024/9780348262797/regulation/7")
	recipient := cite(assessment.BasisGuideline, assessment.CheckedUnverified, "Public Health England and GOV.UK, on who may be given naloxone", "", "")
	return Rule{
		ID: "take-home-naloxone", Title: "Take-home naloxone, and how to use it",
		Says: "A kit for {member}, and somebody who shows how to use it if {focal} overdoses on an opioid.",
		Kind: KindIntervention, For: ScopePair, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: britishFrom("2015-10-01"),
		Requires: []Criterion{
			need("opioids", "uses opioids, takes opioid medicine, or has come through detoxification",
				Any(AtLeast(FactOpioid, 1), Yes(FactMedication), Yes(FactDetox)), recipient,
				citePolicyUnverified("after detoxification the risk is greatest: said widely, and not among the sources that were seen")),
			need("may-be-there", "may be there if it happens", Yes(FactMayWitness), recipient),
		},
		Cautions: []Criterion{
			need("anyone-may-use", "Anybody may use it to save a life.", Condition{}, guide),
			need("no-shop", "It stays a prescription medicine: a pharmacy cannot sell it over the counter.", Condition{}, guide),
			before("2024-12-01", need("staff-only", "Staff of drug treatment services may supply it without a prescription.", Condition{}, first)),
			need("nasal", "Supply without a prescription takes in the nasal form.", Condition{}, guide).from("2019-02-01"),
			need("more-suppliers", "Named professionals and services, and others who are registered, may supply it if trained and willing; none has to.",
				Condition{}, wider).from("2024-12-01"),
			need("consent", "Whether the other person's consent is needed was not found: ask your service.", Condition{}, recipient),
		},
		Resources: []Resource{{ResourceKindGuidance, guide}},
		Cites:     []assessment.Citation{guide, first, wider},
	}
}
