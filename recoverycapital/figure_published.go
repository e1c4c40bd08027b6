package recoverycapital

import "github.com/kithcare/kith/assessment"

// Published is the model that comes with the library: social, physical, human
// and cultural capital. The indicators are those of the network-member list of
// the iSBNT and of the Adfam briefing, placed after the topics of the MIRC's
// items where it has one and by policy where it has none. The scales are those
// of the MIRC, and of the SURE by policy. All have the same weight.
func Published() Model {
	return Model{
		ID: "kith-network-capital", Title: "Social, physical, human and cultural recovery capital", Version: "2",
		Cites: append(cites(
			secondary("Cloud and Granfield 2008, four kinds of recovery capital and its continuum below zero", ""),
			manual("University at Buffalo, Multidimensional Inventory of Recovery Capital (MIRC)", mircURL),
		), commonCites()...),
		Mappings: firstMappings(),
		Scales: []ScaleMapping{
			mircScale("social", DomainSocial), mircScale("physical", DomainPhysical),
			mircScale("human", DomainHuman), mircScale("cultural", DomainCultural),
			sureScale("material-resources", DomainPhysical, noSource+"housing, money and the like are physical capital"),
			sureScale("outlook", DomainHuman, noSource+"an attitude of the person"),
			sureScale("self-care", DomainHuman, noSource+"a capacity of the person"),
			sureScale("relationships", DomainSocial, noSource+"it describes ties"),
		},
	}
}

// PublishedSecondReading is the same indicators and scales in the other
// reading: personal, family and social, and community capital. What goes where
// is policy throughout, with its reason.
func PublishedSecondReading() Model {
	return Model{
		ID: "kith-network-capital-second-reading", Title: "Personal, family and social, and community recovery capital", Version: "1",
		Cites: append(cites(
			primary("Best, for addictions counsellors, on Best and Laudet 2010: personal, social and collective capital, the last later called community", "https://counselormagazine.com/article/personal-recovery-capital/"),
			because(secondary("White and Cloud 2008, Counselor 9(5):22-27", //nolint:misspell // the journal's own name
				"https://www.researchgate.net/publication/291781390_Recovery_capital_A_primer_for_addictions_professionals"),
				"capital as internal and external resources; its own list of kinds was not seen"),
		), commonCites()...),
		Mappings: secondMappings(),
		Scales: []ScaleMapping{
			turnedScale("mirc", "social", DomainFamilySocial, "its items are about family, friends and others"),
			turnedScale("mirc", "physical", DomainPersonal, "what the person has"),
			turnedScale("mirc", "human", DomainPersonal, "what the person can do and how they are"),
			turnedScale("mirc", "cultural", DomainCommunity, "belonging and being accepted"),
			turnedScale("sure", "material-resources", DomainPersonal, "what the person has"),
			turnedScale("sure", "outlook", DomainPersonal, "an attitude of the person"),
			turnedScale("sure", "self-care", DomainPersonal, "a capacity of the person"),
			turnedScale("sure", "relationships", DomainFamilySocial, "it describes ties"),
		},
	}
}

const (
	mircURL  = "https://socialwork.buffalo.edu/resources/multidimensional-inventory-recovery-capital.html"
	noSource = "no source maps this to a domain: "
)

// commonCites are what both models rest on, and what they leave out.
func commonCites() []assessment.Citation {
	return cites(
		manual("iSBNT, Leeds: who is a suitable network member", "https://www.result4addiction.net/isbnt-network"),
		policy("equal weights, since no source weighs one indicator or scale against another"),
		policy("the SURE's substance use is mapped to no domain: use is what a recovery is from, and no kind of capital"),
		policy("the BARC-10 and every total are mapped to no domain: splitting them has no published support"),
		policy("age and sex, which Cloud and Granfield 2008 name as disadvantages, are left out, as are illness, family history and upbringing: they are no fault of a person, and no instrument scores them"),
	)
}

// policy is a citation of this library's own choice.
func policy(reason string) assessment.Citation {
	return assessment.Citation{Reason: reason, Basis: assessment.BasisPolicy, Checked: assessment.CheckedPrimary}
}

func mircScale(scale string, d Domain) ScaleMapping {
	owner := because(manual("University at Buffalo, MIRC: the subscale of the same name", mircURL),
		"positive: hindrances are turned into it by reversal, and no negative score is published")
	return ScaleMapping{Instrument: "mirc", Scale: scale, Domain: d, Sign: SignPositive, Weight: 1, Cites: cites(owner)}
}

func sureScale(scale string, d Domain, reason string) ScaleMapping {
	return ScaleMapping{Instrument: "sure", Scale: scale, Domain: d, Sign: SignPositive, Weight: 1, Cites: cites(policy(reason))}
}

func turnedScale(instrument, scale string, d Domain, reason string) ScaleMapping {
	return ScaleMapping{Instrument: instrument, Scale: scale, Domain: d, Sign: SignPositive, Weight: 1, Cites: cites(policy(noSource + reason))}
}

func mapped(i assessment.CapitalIndicator, d Domain, c assessment.Citation) Mapping {
	return Mapping{Indicator: i, Domain: d, Weight: 1, Cites: cites(c)}
}

func firstMappings() []Mapping {
	topics := func(items string) assessment.Citation {
		return secondary("Bowen et al. 2023, Multidimensional Inventory of Recovery Capital (MIRC), topics of items "+items, "https://pmc.ncbi.nlm.nih.gov/articles/PMC11520023")
	}
	none := func(reason string) assessment.Citation { return policy(noSource + reason) }
	return []Mapping{
		mapped(assessment.CapitalIndicatorEmotionalSupport, DomainSocial, topics("3 and 4")),
		mapped(assessment.CapitalIndicatorPracticalHelp, DomainPhysical, topics("9, 10 and 12")),
		mapped(assessment.CapitalIndicatorAgreesWithGoal, DomainSocial, none("agreement is part of a supportive tie")),
		mapped(assessment.CapitalIndicatorFirmAndKind, DomainSocial, none("it describes the tie")),
		mapped(assessment.CapitalIndicatorAvailable, DomainSocial, none("it describes the tie")),
		mapped(assessment.CapitalIndicatorKnowsProblem, DomainHuman, none("knowledge is a human resource")),
		mapped(assessment.CapitalIndicatorResilience, DomainHuman, none("a capacity of the person")),
		mapped(assessment.CapitalIndicatorHope, DomainHuman, none("an attitude of the person")),
		mapped(assessment.CapitalIndicatorRecoveryExample, DomainCultural, none("it shows that recovery has a place")),
		mapped(assessment.CapitalIndicatorCommunityLinks, DomainCultural, none("belonging to a community")),
		mapped(assessment.CapitalIndicatorOwnProblemUse, DomainHuman, none("it is the person's own health")),
		mapped(assessment.CapitalIndicatorEnablesUse, DomainSocial, topics("2")),
		mapped(assessment.CapitalIndicatorHostility, DomainSocial, topics("2 and 5")),
		mapped(assessment.CapitalIndicatorAbuse, DomainSocial, none("harm done within the tie")),
		mapped(assessment.CapitalIndicatorPowerOver, DomainSocial, none("it describes the tie")),
		mapped(assessment.CapitalIndicatorTakesMoney, DomainPhysical, topics("12")),
		mapped(assessment.CapitalIndicatorStigma, DomainCultural, topics("22 and 25")),
	}
}

func secondMappings() []Mapping {
	none := func(reason string) assessment.Citation { return policy(noSource + reason) }
	const tie, own = "it lies between two people", "it is of the person themselves"
	return []Mapping{
		mapped(assessment.CapitalIndicatorEmotionalSupport, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorPracticalHelp, DomainFamilySocial, none("help that one person gives another, whatever it consists of")),
		mapped(assessment.CapitalIndicatorAgreesWithGoal, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorFirmAndKind, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorAvailable, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorKnowsProblem, DomainPersonal, none(own)),
		mapped(assessment.CapitalIndicatorResilience, DomainPersonal, none(own)),
		mapped(assessment.CapitalIndicatorHope, DomainPersonal, none(own)),
		mapped(assessment.CapitalIndicatorRecoveryExample, DomainCommunity, none("it shows that recovery has a place among people")),
		mapped(assessment.CapitalIndicatorCommunityLinks, DomainCommunity, none("a way into work and community")),
		mapped(assessment.CapitalIndicatorOwnProblemUse, DomainPersonal, none(own)),
		mapped(assessment.CapitalIndicatorEnablesUse, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorHostility, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorAbuse, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorPowerOver, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorTakesMoney, DomainFamilySocial, none(tie)),
		mapped(assessment.CapitalIndicatorStigma, DomainCommunity, none("how a community looks at people who use, met in one of it")),
	}
}
