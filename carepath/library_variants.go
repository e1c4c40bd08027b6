package carepath

import "github.com/kithcare/kith/assessment"

// Work with a relative or a partner of somebody who takes naltrexone. All that
// opens it rests on a recommendation that was recalled and not read: it is marked
// unverified, and [Rulebook.CheckedAtLeast] leaves it out.

// onNaltrexone is what the recommendation is said to ask for, whoever the member
// is.
func onNaltrexone() []Criterion {
	return []Criterion{
		need("naltrexone", "takes naltrexone", Yes(FactNaltrexone), citeCG51Couples()),
		need("contact", "in close contact", AtLeast(FactContact, weekly), citeCG51Couples(),
			citePolicyUnverified("close is read as weekly: the source gives no measure")),
		need("no-drugs", "the relative, carer or partner has no drug problem", No(FactOwnDrugUse), citeCG51Couples()),
		need("age", "aged 16 or over", AtLeast(FactFocalAge, 16), citeCG51Scope()),
	}
}

// naltrexoneCautions are what was found about it: the trial's own terms, who ran
// it, and what its relative contingency management showed.
func naltrexoneCautions() []Criterion {
	trial := citeNaltrexoneTrial()
	return []Criterion{
		need("weak", "The guideline is said to put it weakly: to consider it. It is also said to name contingency management for everybody on naltrexone.",
			Condition{}, citeCG51Couples()),
		need("for-drugs", "The guideline is on drug misuse: naltrexone that is given for drinking is not its subject.", Condition{}, citeCG51Scope()),
		need("opioid-medicine", "{focal} takes opioid substitution medicine as well: ask the prescriber before anything else. The trial left out whoever had had methadone in thirty days.",
			Yes(FactMedication), trial, citeOwnPolicy("what is recorded of the two medicines is checked before anybody acts on it")),
		need("trial-left-out", "The trial left out whoever should not take naltrexone, needed care in hospital, or had counselling elsewhere for other substances.",
			Condition{}, trial),
		need("trial-men", "The trial was with men dependent on opioids.", Condition{}, trial),
		need("trial-authors", "The trial is by Fals-Stewart and O'Farrell.", Condition{}, citeNaltrexoneAuthors()),
		need("watched-dose", "In the trial the relative watched each daily dose. Ask each alone whether either wants that: it can become power over somebody.",
			Condition{}, trial, citeOwnPolicy("whoever watches a dose holds some power")),
		need("vouchers", "A relative added to contingency management, up to six sessions in twelve weeks, made no difference for the whole group; only among those who came at least once did it.",
			Condition{}, citeCarroll()),
	}
}

func naltrexoneDose() Dose {
	return dose("in the trial: a family session a week for sixteen of twenty-four weeks, and a daily dose that the relative watched", citeNaltrexoneTrial())
}

func coupleTherapyNaltrexone() Rule {
	return Rule{
		ID: "couple-therapy-naltrexone", Title: "Behavioural couples therapy, with naltrexone",
		Says: "Sessions for {member} and {focal} as a couple, about staying off drugs with the medicine and about how they get on.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG51),
		Requires: append(append([]Criterion{need("couple", "a partner", Yes(FactCouple), citeSSACouples())}, onNaltrexone()...),
			takesPart(assessment.RoleCoupleSessions, citeSSACouples())...),
		Excludes:  gate(noAbuseUnlessJudgedSafe()),
		Cautions:  append(coupleCautions(), naltrexoneCautions()...),
		Dose:      []Dose{dose("at least twelve weekly sessions", citeSSACouples()), naltrexoneDose()},
		Resources: []Resource{{ResourceKindGuidance, citeCG51Couples()}, {ResourceKindGuidance, citeNaltrexoneTrial()}},
		Cites:     []assessment.Citation{citeCG51Couples(), citeSSACouples(), citeNaltrexoneTrial()},
	}
}

func familyWorkNaltrexone() Rule {
	return Rule{
		ID: "family-work-naltrexone", Title: "Behavioural family work, with naltrexone",
		Says: "Sessions for {focal} with {member}, about staying off drugs with the medicine and about how to be of help.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies:  englishFrom(dayCG51),
		Requires: append(onNaltrexone(), takesPart(assessment.RoleFamilySessions, citeOwnPolicy("nobody takes part against their will"))...),
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Cautions: append(naltrexoneCautions(),
			need("trial-lives-with", "In the trial the relative lived with the person.", No(FactLivesWith), citeNaltrexoneTrial()),
			need("evidence", "One of its authors was accused in 2004 of making up data and cleared at a hearing; in 2010 he was charged over witnesses at it. These are allegations; the outcome was not checked.",
				Condition{}, citeFalsStewart()),
			need("own-use", "{member}'s own use, drinking included, is a problem: offer {member} help. The trial took only relatives without one.",
				Yes(FactOwnUse), citeNaltrexoneTrial())),
		Dose:      []Dose{naltrexoneDose()},
		Resources: []Resource{{ResourceKindGuidance, citeCG51Couples()}, {ResourceKindGuidance, citeNaltrexoneTrial()}, {ResourceKindGuidance, citeCarroll()}},
		Cites:     []assessment.Citation{citeCG51Couples(), citeNaltrexoneTrial(), citeCarroll()},
	}
}
