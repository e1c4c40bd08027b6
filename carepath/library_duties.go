package carepath

import "github.com/kithcare/kith/assessment"

// Duties and prompts: what an authority must do once something comes to light,
// and what a worker asks. A carer's rights look at nobody's means, nobody's
// recovery capital and nothing that the relative does (promises 5 and 6).

const (
	dayCareAct     = "2015-04-01" // of the duty to young carers the file has the month only
	dayCareActEase = "2020-03-31"
	endCareActEase = "2021-07-17"
	dayNG150       = "2020-01-22"
	// Of Supporting Families the year of the beginning and the month of the end
	// are known: read as the first day of one and the last of the other.
	daySupportingFamilies = "2022-01-01"
	endSupportingFamilies = "2025-03-31"
)

// until sets the last day on which something is in force.
func (a Applies) until(day string) Applies {
	a.Until = assessment.MustParseDay(day)
	return a
}

// carerAssessment is the appearance test: that somebody seems to need support is
// enough. Whether support must follow is [carerSupport]'s question.
func carerAssessment() Rule {
	return Rule{
		ID: "carer-assessment", Title: "A carer's assessment by the local authority",
		Says: "The local authority looks with {member} at what caring takes and what would help. It is {member}'s own right.",
		Kind: KindDuty, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCareAct),
		Requires: []Criterion{
			adultAge(citeCareAct10("section 10(3)")),
			need("cares", "looks after another adult, or means to", Yes(FactGivesCare), citeCareAct10("section 10(3)")),
			need("appears", "it looks as if they may need support with it, now or later", Yes(FactMayNeedSupport), citeCareAct10("section 10(1)")),
		},
		Cautions: append(carerLookedAt(),
			need("ng150", "NICE's guideline speaks of unpaid care for anybody of 16 or over, the Act of care for an adult.",
				Condition{}, citeNG150()).from(dayNG150),
			dutyEased(),
			need("a-child-cares", "Ask whether a child helps with the caring: a child who does is looked at in their own right.",
				Condition{}, citeOwnPolicy("an assessment of an adult that brings a young carer to light raises it")),
		),
		Setting:   []Dose{dose("the local authority assesses", citeCareAct10("section 10(1)"))},
		Resources: []Resource{{ResourceKindGuidance, citeEligibilityCarer()}, {ResourceKindGuidance, citeNG150()}},
		Cites:     []assessment.Citation{citeCareAct10("section 10")},
	}
}

// carerLookedAt is what an assessment looks at, and whom else.
func carerLookedAt() []Criterion {
	return []Criterion{
		need("whatever-the-need", "How great the need is and what money there is make no difference to being assessed.",
			Condition{}, citeCareAct10("section 10(4)")),
		need("looks-at", "It asks whether {member} is able and willing to go on, what it does to {member}'s wellbeing, work, learning and free time, what {member} wants, and whether support would help.",
			Condition{}, citeCareAct10("section 10(5) and (6)"), citeCareAct1()),
		need("with-whom", "{member} is part of it, and so is whoever {member} asks for.", Condition{}, citeCareAct10("section 10(7)")),
		paidCare(),
		need("the-other-adult", "Whoever is cared for may be assessed too: two outcomes or more of ten count there, and substance misuse counts as an illness.",
			Condition{}, citeEligibilityAdult()),
	}
}

func paidCare() Criterion {
	return need("paid-care", "Paid care, and voluntary work that is formal, are said not to count unless the authority decides that they do.",
		Condition{}, citeCareActPaid())
}

// carerSupport is whether support must follow: the three conditions of the
// regulations, all of them needed.
func carerSupport() Rule {
	return Rule{
		ID: "carer-support", Title: "Support for a carer from the local authority",
		Says: "The local authority owes {member} support with what caring does, and agrees with {member} on a plan.",
		Kind: KindDuty, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCareAct),
		Requires: []Criterion{
			adultAge(citeCareAct10("section 10(3)")),
			need("cares", "looks after another adult, or means to", Yes(FactGivesCare), citeCareAct10("section 10(3)")),
			need("necessary-care", "needs come from care that another adult cannot do without", Yes(FactNecessaryCare),
				citeEligibilityCarer(), citeEligibilityCarerLincolnshire()),
			need("health-or-outcomes", "health suffers or may, or one of eight outcomes or more is out of reach",
				Any(Yes(FactCarerHealth), AtLeast(FactCarerOutcomes, 1)), citeEligibilityCarer(), citeEligibilityOutcomes(), citeEligibilityUnable()),
			need("wellbeing", "wellbeing suffers significantly from it, or is likely to", Yes(FactCarerWellbeing), citeEligibilityCarer()),
		},
		Cautions: []Criterion{
			need("care-that-counts", "What somebody could do for themselves may not count. They need not be eligible, assessed or in touch with any service.",
				Condition{}, citeEligibilityCarer(), citeEligibilityCarerLincolnshire()),
			need("significant", "Significant has its everyday meaning: no measure is given.", Condition{}, citeEligibilityCarer()),
			need("assessed-first", "The authority decides, after an assessment: these answers say what to ask it for.", Condition{},
				citeOwnPolicy("the same three conditions, as a worker sees them")),
			paidCare(),
		},
		Setting:   []Dose{dose("the local authority decides", citeEligibilityCarer())},
		Resources: []Resource{{ResourceKindGuidance, citeEligibilityCarer()}, {ResourceKindGuidance, citeEligibilityOutcomes()}},
		Cites:     []assessment.Citation{citeEligibilityCarer(), citeEligibilityOutcomes()},
	}
}

// dutyEased is that for some months much of the Act was restricted.
func dutyEased() Criterion {
	return Criterion{
		ID: "duty-eased", Text: "The duty is restricted for the time being: say what is asked for, and ask when it can be done.",
		Applies: since(dayCareActEase).until(endCareActEase), Cites: []assessment.Citation{citeCareActRestricted()},
	}
}

func under18(cites ...assessment.Citation) Criterion {
	return need("under-18", "under 18", AtMost(FactAge, 17), cites...)
}

func youngCarerAssessment() Rule {
	trigger := citeChildrenAct17ZA("section 17ZA")
	return Rule{
		ID: "young-carer-assessment", Title: "A young carer's assessment by the local authority",
		Says: "The local authority looks with {member} and the family at what {member} does for others, and at what {member} needs.",
		Kind: KindDuty, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCareAct),
		Requires: []Criterion{
			under18(trigger),
			need("cares", "looks after somebody, child or adult, or is going to", Yes(FactYoungCares), trigger),
			need("appears-or-asked", "it looks as if they may need support, or they or a parent have asked",
				Any(Yes(FactMayNeedSupport), Yes(FactAssessmentAsk)), trigger),
		},
		Cautions: []Criterion{
			need("appropriate", "It must ask whether what {member} does is right for a child to do.", Condition{}, citeChildrenAct17ZA("section 17ZA(7)")),
			need("regard", "It takes account of {member}'s age, understanding, circumstances and wishes, of where the family disagree, and of what {member} hopes for.",
				Condition{}, citeYoungCarersRegard()),
			need("finds-out", "It finds out how much care and of what kind, how far the family rely on it, what it does to wellbeing, learning and growing up, and whether it is too much.",
				Condition{}, citeYoungCarersDetermine()),
			need("again", "For the same person cared for it is done again only where something has changed.",
				Condition{}, citeChildrenAct17ZA("section 17ZA(4) and (5)")),
			need("growing-up", "Before 18 there may be another, of what {member} is likely to need as an adult; {member} agrees to it, unless abuse or neglect is feared.",
				Condition{}, citeCareAct63()),
			childFirst(),
		},
		Setting:   []Dose{dose("the local authority assesses", trigger)},
		Resources: []Resource{{ResourceKindGuidance, citeYoungCarersDetermine()}},
		Cites:     []assessment.Citation{trigger, citeYoungCarersInForce()},
	}
}

func childFirst() Criterion {
	return need("child-first", "A child's safety comes first, whoever asks for what.", Condition{}, citeChildrenAct47())
}

// youngCarerNoticed waits for nobody's judgement of need and for nobody to ask: a
// child who does not know of the right cannot.
func youngCarerNoticed() Rule {
	return Rule{
		ID: "young-carer-noticed", Title: "A child who looks after somebody: raise it",
		Says: "A talk with {member} about what {member} does for others, and about the help that {member} or a parent may ask for.",
		Kind: KindPrompt, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCareAct),
		Requires: []Criterion{
			under18(citeChildrenAct17ZA("section 17ZA")),
			need("cares", "looks after somebody, or is going to", Yes(FactYoungCares), citeChildrenAct17ZA("section 17ZA"), citeEarlyHelp(),
				citeOwnPolicy("any caring by a child is raised, before anybody has judged the need")),
		},
		Cautions: []Criterion{
			childFirst(),
			need("edition", "The list that names young carers was read in Working Together 2018, which another edition replaced in December 2023.",
				Condition{}, citeWorkingTogether2023()).from(dayWorking2023),
		},
		Cites: []assessment.Citation{citeEarlyHelp(), citeChildrenAct17ZA("section 17ZA")},
	}
}

// supportingFamilies is decided about the family as a whole.
func supportingFamilies() Rule {
	return Rule{
		ID: "supporting-families-2022", Title: "Supporting Families, edition of 2022 to 2025",
		Says: "One worker for the whole family, who looks at everybody's needs and makes one plan with all.",
		Kind: KindIntervention, For: ScopeFamily, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(daySupportingFamilies).until(endSupportingFamilies),
		Requires: []Criterion{
			need("three-needs", "needs help in three or more of the ten headline areas", AtLeast(FactFamilyNeeds, familyNeeds),
				citeSupportingFamiliesEntry(), citeSupportingFamiliesClaim()),
			need("child", "there is a dependent child in the family, or somebody expects one",
				Any(Yes(FactFamilyChild), Yes(FactExpecting)),
				citeSupportingFamiliesEntry(), citeOwnPolicy("whoever is under 18 is read as dependent")),
		},
		Cautions: []Criterion{
			need("ended", "This guidance ran to March 2025; what followed it was not checked.", Condition{}, citeSupportingFamiliesEntry()),
			need("ten-areas", "The ten: learning, the early years, health, drugs and alcohol, family relationships, safety from abuse and exploitation, crime, domestic abuse, housing, money.",
				Condition{}, citeSupportingFamiliesOutcomes()),
			safetyApart(),
		},
		Dose: []Dose{dose("until every need that was found is better and has stayed so for six months", citeSupportingFamiliesClaim())},
		Setting: []Dose{
			dose("one lead practitioner, one assessment of the whole family, one plan of action", citeSupportingFamiliesClaim(), citeThinkFamily()),
		},
		Resources: []Resource{
			{ResourceKindGuidance, citeSupportingFamiliesOutcomes()},
			{ResourceKindGuidance, citeSupportingFamiliesEvaluation()},
			{ResourceKindImplementation, citeThinkFamily()},
		},
		Cites: []assessment.Citation{citeSupportingFamiliesEntry(), citeSupportingFamiliesClaim()},
	}
}

const familyNeeds = 3

// askWhomToInvolve comes before any joint work and opens none: it is a question
// to the person in treatment, and what it takes to respect the answer.
func askWhomToInvolve() Rule {
	return Rule{
		ID: "ask-whom-to-involve", Title: "Ask whether, whom and how to involve",
		Says: "A talk with {focal} alone: whether family or friends are to be part of this, who, how, and what they may be told.",
		Kind: KindPrompt, For: ScopeFocal, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG51),
		Requires: []Criterion{
			need("in-treatment", "in treatment", Within(FactTreatment, engaged, engaged), citeCG51Involve(),
				citeOwnPolicy("a service user is read as somebody in treatment, for drinking as for drugs")),
		},
		Cautions: append(toldToOthers(),
			need("drinking", "For drinking the guideline goes further: encourage families to take part, so that they back the change.",
				AtLeast(FactAlcohol, harmful), citeCG115Involve()).from(dayCG115),
			need("under-16", "The guideline on drug misuse starts at 16.", AtMost(FactFocalAge, 15), citeCG51Scope()),
			safetyApart(),
		),
		Resources: []Resource{
			{ResourceKindGuidance, citeCG51Involve()}, {ResourceKindGuidance, citeCG115Involve()}, {ResourceKindImplementation, citeCGLConsent()},
		},
		Cites: []assessment.Citation{citeCG51Involve(), citeCG115Involve()},
	}
}

// toldToOthers keeps two things apart: what may be told takes consent or a lawful
// reason; to listen and to support takes neither.
func toldToOthers() []Criterion {
	return []Criterion{
		need("ask-again", "Ask again from time to time: who, and what they may be told.", Condition{}, citeCGLConsent()),
		need("no-is-no-silence", "A no stops nobody from listening to relatives, hearing what they have to say, supporting them and telling them what is general.",
			Condition{}, citeTEWV(assessment.CheckedPrimary), citeGMCListening()),
		need("known-already", "What a relative knows already may be talked about.", Condition{}, citeTEWV(assessment.CheckedSecondary)),
		need("without-consent", "Without a yes something is told only where {focal} cannot decide and it is in {focal}'s best interests, or where serious harm threatens; and then no more than is needed.",
			Condition{}, citeCGLConsent(), citeGMCConfidentiality()),
		need("not-asked-for", "Do not ask for consent where asking would itself bring serious harm nearer, get in the way of stopping a serious crime, or cost time that cannot be justified.",
			Condition{}, citeConsentNotSought()),
		need("children", "Where a child's safety is in question, consent is not usually what sharing rests on.", Condition{}, citeConsentChildren()),
		need("both-sides", "What relatives tell is confidential too. Write down what is shared, and with whom.", Condition{}, citeTEWVBoth()),
	}
}
