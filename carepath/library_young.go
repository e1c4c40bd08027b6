package carepath

import "github.com/kithcare/kith/assessment"

// The programmes of several parts for young people that familyTherapyYoung names
// together, each with its own ages and its own sources. Whom a trial took in or
// left out is a caution: a trial chooses whom it can compare, not whom it is for.

// programmeYoung is what the three have in common: work with a young person and
// a member of the family together, behind the safety gate.
func programmeYoung(id RuleID, title, says string) Rule {
	return Rule{
		ID: id, Title: title, Says: says,
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Setting:  []Dose{dose("a service for people under 18 has a safeguarding policy and somebody who leads on it", citeUKGuidelineYoung())},
	}
}

func parentTakesPart(cites ...assessment.Citation) Criterion {
	return need("a-parent", "A parent, or whoever brings {focal} up, takes part; whether {member} is one is not decided here.", Condition{}, cites...)
}

func multidimensionalFamilyTherapy() Rule {
	r := programmeYoung("multidimensional-family-therapy", "Multidimensional family therapy",
		"Sessions with {focal} and {member}, together and each alone, about the use, about growing up and about life at home.")
	r.Applies = englishFrom(dayCG115)
	r.Requires = append([]Criterion{
		need("age", "aged 9 to 26", Within(FactFocalAge, 9, 26), citeMDFTRegister()),
		need("use", "a current problem with alcohol or drugs", Yes(FactProblemUse), citeCG115Young(),
			citeOwnPolicy("the guideline's section is on alcohol; offered for drugs as well")),
	}, takesPart(assessment.RoleFamilySessions, citeINCANT(), citeOwnPolicy("nobody takes part against their will"))...)
	r.Cautions = []Criterion{
		parentTakesPart(citeINCANT()),
		need("guideline-ages", "The ages are those of a register in the US: the guideline's section is on ages 10 to 17.",
			Not(Within(FactFocalAge, 10, 17)), citeCG115Young()),
		need("drugs-under-16", "The guideline on drug misuse starts at 16 and says nothing about family therapy for drugs below that.",
			AtMost(FactFocalAge, 15), citeCG51Scope()),
		need("trial-ages", "The European trial took people of 13 to 18.", Not(Within(FactFocalAge, 13, 18)), citeINCANT()),
		need("trial-cannabis", "The European trial was on cannabis: a disorder from it in the past year.", Condition{}, citeINCANT()),
		need("trial-medicine", "The European trial left out young people who needed opioid medicine.", Yes(FactMedication), citeINCANTLeftOut()),
		need("trial-left-out", "The European trial left out young people who needed care in hospital (psychosis, an advanced eating disorder, suicidality) and those without the language.",
			Condition{}, citeINCANTLeftOut()),
		need("made-to-come", "Having been made to come is no bar: those who were did at least as well.", Condition{}, citeMDFTCoerced()),
	}
	r.Dose = []Dose{
		dose("about weekly for about twelve weeks", citeAnnaFreud()),
		dose("twelve to fifteen family sessions over twelve weeks", citeCG115Unseen("section 1.3.7")),
		dose("in the register: one to three sessions a week", citeMDFTRegister()),
	}
	r.Resources = []Resource{
		{ResourceKindGuidance, citeMDFTRegister()},
		{ResourceKindGuidance, citeINCANT()},
		{ResourceKindGuidance, citeAnnaFreud()},
		{ResourceKindImplementation, citeUKGuidelineYoung()},
	}
	r.Cites = []assessment.Citation{citeMDFTRegister(), citeCG115Young(), citeINCANT(), citeAnnaFreud()}
	return r
}

func functionalFamilyTherapy() Rule {
	r := programmeYoung("functional-family-therapy", "Functional family therapy",
		"Sessions with {focal} and {member}, and others of the family, about how they get on and what keeps the trouble going.")
	r.Applies = british()
	r.Requires = append([]Criterion{
		need("age", "aged 10 to 18", Within(FactFocalAge, 10, 18), citeFFTGuidebook()),
		need("reason", "serious antisocial behaviour, or a problem with drugs or alcohol, or both",
			Any(Yes(FactAntisocial), Yes(FactProblemUse)), citeFFTGuidebook()),
	}, takesPart(assessment.RoleFamilySessions, citeFFTGuidebook(), citeOwnPolicy("nobody takes part against their will"))...)
	r.Cautions = []Criterion{
		parentTakesPart(citeFFTGuidebook()),
		need("mixed-evidence", "What was found in the UK is mixed.", Condition{}, citeFFTEvidence()),
	}
	r.Dose = []Dose{
		dose("an hour a week: eight to fourteen sessions for moderate need, up to twenty-six to thirty over six months for complex need", citeFFTGuidebook()),
		dose("every one or two weeks for about three months", citeAnnaFreud()),
	}
	r.Resources = []Resource{
		{ResourceKindGuidance, citeFFTGuidebook()},
		{ResourceKindGuidance, citeFFTEvidence()},
		{ResourceKindGuidance, citeAnnaFreud()},
		{ResourceKindImplementation, citeUKGuidelineYoung()},
	}
	r.Cites = []assessment.Citation{citeFFTGuidebook(), citeFFTEvidence(), citeAnnaFreud()}
	return r
}

func multisystemicTherapy() Rule {
	services := []assessment.Citation{citeMSTFife(), citeMSTSLaM()}
	r := programmeYoung("multisystemic-therapy", "Multisystemic therapy",
		"A worker who comes to {focal} and {member} at home, often, and who can be reached day and night.")
	r.Applies = british()
	r.Requires = append([]Criterion{
		need("age", "aged 11 to 17", Within(FactFocalAge, 11, 17), services...),
		need("care-or-custody", "at risk of care or custody", Yes(FactCareOrCustody), services...),
	}, takesPart(assessment.RoleFamilySessions, citeOwnPolicy("nobody takes part against their will"))...)
	r.Excludes = append(r.Excludes, need("no-caregiver", "lives independently, or has nobody who looks after them although one was looked for",
		Yes(FactNoCaregiver), citeMSTReferral()))
	r.Cautions = []Criterion{
		need("lead-judges", "Whoever is at risk of care often has a concern for their safety on record, which holds this back: your safeguarding lead judges whether it is the way to make {focal} safer.",
			Condition{}, citeOwnPolicy("the gate before joint work stands before this as well, and no rule lifts it")),
		need("use-alone", "Drug or alcohol use counts where it goes with serious antisocial behaviour, not by itself.", No(FactAntisocial), citeMSTReferral()),
		need("other-main-reason", "It is not for young people who are referred mainly because of suicidal, homicidal or psychotic behaviour: that comes first.",
			Condition{}, citeMSTReferral()),
		need("sexual-offending", "It is not for sexual offending without other antisocial behaviour.", Condition{}, citeMSTReferral()),
		need("development", "It is not for a pervasive developmental delay.", Condition{}, citeMSTReferral()),
		need("trial-routes", "Into the UK trial young people came as a child in need with antisocial behaviour; through a conviction in twelve months or three disposals in eighteen; with a diagnosis and outpatient treatment that had failed; or after a permanent exclusion. How these go together is not clear in the copy that was read.",
			Condition{}, citeMSTTrial()),
		parentTakesPart(citeMSTReferral()),
	}
	r.Dose = []Dose{
		dose("three to five months", services...),
		dose("several contacts a week for three to six months", citeAnnaFreud()),
	}
	r.Setting = append(r.Setting,
		dose("at home, with somebody on call day and night", services...),
		dose("a worker has three to six families", citeCG115Unseen("section 1.3.7")))
	r.Resources = []Resource{
		{ResourceKindImplementation, citeMSTFife()},
		{ResourceKindImplementation, citeMSTSLaM()},
		{ResourceKindGuidance, citeMSTTrial()},
		{ResourceKindGuidance, citeAnnaFreud()},
		{ResourceKindImplementation, citeUKGuidelineYoung()},
	}
	r.Cites = append(services, citeMSTReferral(), citeAnnaFreud())
	return r
}
