package carepath

import "github.com/kithcare/kith/assessment"

// currentProblem looks at drinking and at drugs apart, so that what is asked of
// drinking alone rests on no answer twice.
func currentProblem(cites ...assessment.Citation) Criterion {
	return need("use", "a current problem with drugs or alcohol, or in treatment for it or through it",
		Any(AtLeast(FactAlcohol, harmful), AtLeast(FactDrugs, harmful), AtLeast(FactTreatment, engaged)),
		append(cites, citeOwnPolicy("no source that was read says whom it is not for: early recovery is no bar"))...)
}

func formulatedDrinking() Criterion {
	return need("formulated", "for drinking, chosen from an assessment and a shared understanding",
		Any(AtMost(FactAlcohol, harmful-1), Yes(FactFormulated)), citeUKGuideline2025()).from("2025-11-28")
}

// communityReinforcement has no client criteria but these: what its manual says
// of them could not be read, and stays unset.
func communityReinforcement() Rule {
	return Rule{
		ID: "community-reinforcement", Title: "Building a life that is worth more than using (community reinforcement approach)",
		Says: "Work with {focal} on a life in which not using is worth it: company, work, family, free time.",
		Kind: KindIntervention, For: ScopeFocal, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: britishFrom(dayOrangeBook),
		Requires: []Criterion{
			currentProblem(citeSkillsHub(), citeMeyers()),
			formulatedDrinking(),
		},
		Cautions: []Criterion{safetyApart(), guidelines2007(), severity()},
		Setting:  specialistSetting(),
		Dose:     []Dose{dose("if it is for drinking: eight sessions of fifty minutes over twelve weeks", citeCG115Unseen("1.3.3.6"))},
		Cites:    []assessment.Citation{citeSkillsHub(), citeMeyers(), citeUKGuideline2025()},
	}
}

// specialistSetting is where treatment of this family is given.
func specialistSetting() []Dose {
	return []Dose{dose("for drinking: normally by a specialist of the team, beside the keyworker", citeUKGuideline2025())}
}

// safetyApart goes with work that brings people together who are not decided
// about here.
func safetyApart() Criterion {
	return need("safety-apart", "See each person alone about safety before anybody is brought in; nobody joins where there is abuse or control.",
		Condition{}, citeGalvani())
}

func guidelines2007() Criterion {
	return need("edition-2007", "Named in the clinical guidelines of 2007; what the edition of 2017 says was not found.", Condition{}, citeSkillsHub())
}

func severity() Criterion {
	return need("severity", "For drinking the guideline is said to mean harmful use and mild dependence.",
		AtLeast(FactAlcohol, mildDependence+1), citeCG115Unseen("section 1.3.3"))
}

// networkTherapy is open to an isolated person too: the work is then to find
// people.
func networkTherapy() Rule {
	return Rule{
		ID: "network-therapy", Title: "Building a network that backs change (social behaviour and network therapy)",
		Says: "Sessions that bring together people who back {focal}'s change, or look for some where there are none yet.",
		Kind: KindIntervention, For: ScopeFocal, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: britishFrom(dayOrangeBook),
		Requires: []Criterion{
			currentProblem(citeSkillsHub()),
			formulatedDrinking(),
		},
		Cautions: []Criterion{
			need("alone-with-network", "Agree at the outset that the people who back {focal} may also be met without {focal}.", Condition{}, citeISBNTPractitioner()),
			need("no-better", "In the large UK trial on alcohol it did as well as motivational therapy, not better.", Condition{}, citeUKATT()),
			need("no-difference", "For people on opioid medicine a short form showed no difference in outcome.", Yes(FactMedication), citeBSBNT()),
			need("young", "For people of 12 to 18 it was liked, dearer and no better, and families were hard to bring in.", AtMost(FactFocalAge, 17), citeYSBNT()),
			safetyApart(), guidelines2007(), severity(),
		},
		Setting: specialistSetting(),
		Dose:    []Dose{dose("eight sessions", citeDaySlides())},
		Cites:   []assessment.Citation{citeSkillsHub(), citeISBNTNetwork()},
	}
}

// networkMember is who may be asked to be one of the people who back somebody's
// recovery: the one rule that looks at recovery capital, where more of it never
// makes the outcome worse. Whoever is kept out of the role still gets their own
// help.
func networkMember() Rule {
	isbnt := citeISBNTNetwork()
	atLeastPartly := citeOwnPolicy("the source gives no measure: to hold in part is enough")
	measure := citeOwnPolicy("the source gives no measure: it stands against the role where it holds in full, power where it holds at all")
	role := assessment.RoleNetworkMember
	return Rule{
		ID: "network-member", Title: "Being one of the people who back a recovery",
		Says: "{member} may be asked to be one of the people who back {focal}'s recovery.",
		Kind: KindRole, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement}, Role: role,
		Applies: britishFrom(dayOrangeBook),
		Requires: append(takesPart(role, isbnt),
			need("with-others", "willing to work with the others", Yes(FactWithOthers(role)), isbnt),
			need("available", "readily available", AtLeast(FactAvailable, partly), isbnt, atLeastPartly),
			need("positive-relationship", "a positive relationship", AtLeast(FactCloseness, mixed), isbnt, atLeastPartly),
			need("firm-and-kind", "able to be firm and kind", AtLeast(FactFirmKind, partly), isbnt, atLeastPartly),
			need("agrees-with-goal", "can agree with the person's goal", AtLeast(FactAgreesGoal, partly), isbnt, atLeastPartly),
		),
		Excludes: append(gate(noAbuseUnlessJudgedSafe()),
			need("own-use", "a current drug or alcohol problem of their own", Yes(FactOwnUse), isbnt),
			need("too-young", "too young, in a worker's judgement: the source gives no age", Yes(FactTooYoung), isbnt),
			need("unsettled", "a life that is too unsettled at present", AtLeast(FactUnsettled, fully), isbnt, measure),
			need("untreated-illness", "a mental illness that is not treated", AtLeast(FactUntreated, fully), isbnt, measure),
			need("power", "holds power over the person", AtLeast(FactPowerOver, partly), isbnt, measure),
		),
		Cautions: []Criterion{
			need("conflict", "There is much conflict between {member} and {focal}: work on how they talk to each other first.",
				AtLeast(FactConflict, fully), citeTober()),
		},
		Cites: []assessment.Citation{isbnt, citeISBNTPractitioner()},
	}
}
