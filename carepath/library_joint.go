package carepath

import "github.com/kithcare/kith/assessment"

// gate is the safety gate before whatever involves two people together. What
// was not asked never passes it: each of these is excluded, so that an unknown
// keeps the whole unknown. abuse is the gate's stand on domestic abuse, which
// differs between interventions.
func gate(abuse ...Criterion) []Criterion {
	return append([]Criterion{
		need("danger", "one of the two is in danger now", Yes(FactDanger),
			citeOwnPolicy("immediate danger comes before everything")),
		need("child-at-risk", "there is a concern for a child's safety, or none has been ruled out by a worker", Yes(FactChildRisk),
			citeChildrenAct47(), citeOwnPolicy("a child at risk is never cleared by a family's answer")),
		need("coercive-control", "one of the two controls the other", Yes(FactControl), citeTavistockViolence()),
		need("severe-violence", "very severe violence is likely", Yes(FactSevere), citeOFarrell(),
			citeOwnPolicy("the developers say it of couples; it holds for whatever involves two people together")),
	}, abuse...)
}

// noAbuseUnlessJudgedSafe is the stricter reading of sources that differ: no
// joint work after abuse, unless a specialist has judged it safe.
func noAbuseUnlessJudgedSafe() Criterion {
	return need("abuse-not-judged-safe", "there is abuse between the two, and no specialist has judged joint work safe",
		All(Yes(FactAbuse), No(FactJointSafe)), citeTavistockViolence(),
		citeOwnPolicy("where sources differ the stricter is taken, unless a specialist decides otherwise with reasons"))
}

// takesPart is that a member is willing and able to take a role, and that the
// focal person agrees.
func takesPart(r assessment.Role, willing ...assessment.Citation) []Criterion {
	return []Criterion{
		need("willing", "willing to take part", Yes(FactWilling(r)), willing...),
		need("confident", "feels able to take part", Yes(FactConfident(r)), citeAdfam("positive recovery capital")),
		need("agreed", "the person whose treatment it is agrees", Yes(FactAgreed(r)), citeCGLConsent()),
	}
}

// coupleCautions are what the developers of couple therapy ask beyond what the
// guidelines do.
func coupleCautions() []Criterion {
	return []Criterion{
		need("not-together", "{member} and {focal} do not live together; the developers work with couples who do, or who are reconciling.",
			No(FactLivesWith), citeOFarrell(), citeOwnPolicy("a caution: the guidelines ask for a partner only")),
		need("no-abstinence", "{focal} does not accept abstinence for a time, which the developers ask for.",
			AtMost(FactGoal, abstainForNow-1), citeOFarrell(), citeOwnPolicy("a caution: the guidelines do not ask for it")),
		need("both-use", "{member} and {focal} both have a current problem: nearly all trials left such couples out; in 20 couples with alcohol problems abstinence did not differ significantly.",
			Yes(FactOwnUse), citeDualProblem()),
		need("evidence", "One author of early trials was accused in 2004 of making up data and cleared at a hearing; in 2010 he was charged over witnesses at it. These are allegations; the outcome was not checked.",
			Condition{}, citeFalsStewart()),
		need("rating", "A US register of evidence has lowered its rating from effective to promising.", Condition{}, citeNIJ()),
		need("readings", "UK reviewers doubted some of the readings of evidence in the guideline of 2007, which is older than the allegations.", Condition{}, citeFindingsCG51()),
		need("all-can-take-part", "Find out first, with each person alone, whether everybody can take part and is safe: risk assessment is part of the work.",
			Condition{}, citeSSACouples(), citeTavistockCouples()),
	}
}

func coupleTherapyAlcohol() Rule {
	agreed := need("goal", "{focal} wants no change; the guideline is said to ask for abstinence, or for an agreed level that is safe enough.",
		AtMost(FactGoal, agreedLevel-1), citeCG115Unseen("section 1.3.3"))
	return Rule{
		ID: "couple-therapy-alcohol", Title: "Behavioural couples therapy, for drinking",
		Says: "Weekly sessions for {member} and {focal} as a couple, about the drinking and about how they get on.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG115),
		Requires: append([]Criterion{
			need("couple", "a regular partner", Yes(FactCouple), citeCG115Couples()),
			need("ages", "both aged 16 or over", All(AtLeast(FactAge, 16), AtLeast(FactFocalAge, 16)),
				citeOwnPolicy("nobody younger is treated as half of a couple: the age of the Domestic Abuse Act 2021")),
			need("drinking", "harmful drinking or mild dependence", Within(FactAlcohol, harmful, mildDependence), citeCG115Couples()),
		}, takesPart(assessment.RoleCoupleSessions, citeCG115Couples())...),
		Excludes: gate(
			// The day is not published: the first of the month is the careful reading.
			need("abuse", "there is domestic abuse", Yes(FactAbuse), citeCG115Abuse()).from("2022-10-01"),
			before("2022-10-01", noAbuseUnlessJudgedSafe()),
		),
		Cautions: append(coupleCautions(), agreed, need("dependence",
			"{focal}'s dependence is more than mild: ask about assisted withdrawal first.",
			AtLeast(FactAlcohol, mildDependence+1), citeCG115Unseen("section 1.3.3"))),
		Dose:  []Dose{dose("an hour a week for twelve weeks", citeCG115Unseen("section 1.3.3"))},
		Cites: []assessment.Citation{citeCG115Couples(), citeCG115Abuse(), citeTavistockCouples()},
	}
}

// before makes a criterion that is in force until the day before another is.
func before(day string, c Criterion) Criterion {
	c.Applies.Until = assessment.MustParseDay(day).Previous()
	return c
}

func coupleTherapyDrugs() Rule {
	return Rule{
		ID: "couple-therapy-drugs", Title: "Behavioural couples therapy, for drug use",
		Says: "Weekly sessions for {member} and {focal} as a couple, about the drug use and about how they get on.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG51),
		Requires: append([]Criterion{
			need("couple", "a partner", Yes(FactCouple), citeSSACouples()),
			need("contact", "in close contact", AtLeast(FactContact, weekly), citeCG51Couples(),
				citePolicyUnverified("close is read as weekly: the source gives no measure")),
			need("use", "harmful use of opioids or stimulants, or on opioid medicine, or after detoxification",
				Any(AtLeast(FactOpioidOrStim, harmful), Yes(FactMedication), Yes(FactDetox)), citeCG51Couples()),
			need("partner-no-drugs", "the partner has no drug problem", No(FactOwnDrugUse), citeCG51Couples()),
			need("age", "aged 16 or over", AtLeast(FactFocalAge, 16), citeCG51Scope()),
		}, takesPart(assessment.RoleCoupleSessions, citeSSACouples())...),
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Cautions: coupleCautions(),
		Dose:     []Dose{dose("at least twelve weekly sessions", citeSSACouples())},
		Cites:    []assessment.Citation{citeCG51Couples(), citeSSACouples(), citeSkillsHub()},
	}
}

// familyTherapyYoung leaves how much support the young person has to a caution:
// the guideline uses little support to offer more, and much support must never
// take an offer away (promise 5).
func familyTherapyYoung() Rule {
	return Rule{
		ID: "family-therapy-young", Title: "Family therapy for a young person",
		Says: "Sessions for {focal} with {member}, and others of the family, about the use and about life at home.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG115),
		Requires: append([]Criterion{
			need("age", "aged 10 to 17", Within(FactFocalAge, 10, 17), citeCG115Young()),
			need("use", "a current problem with alcohol or drugs", Yes(FactProblemUse), citeCG115Young(),
				citeOwnPolicy("the guideline's section is on alcohol; offered for drugs as well")),
		}, takesPart(assessment.RoleFamilySessions, citeOwnPolicy("nobody takes part against their will"))...),
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Cautions: []Criterion{
			need("which-kind", "The guideline is said to name individual therapy where other conditions are few and support is good, and a family programme of several parts otherwise: choose together.",
				Condition{}, citeCG115Unseen("section 1.3.7"), citeAnnaFreud()),
			need("several-needs", "{focal} has other health problems that bear on treatment: a family programme of several parts is what is named for that.",
				AtLeast(FactComorbidity, fully), citeAnnaFreud(), citeCG115Unseen("section 1.3.7")),
			need("drugs-under-16", "The guideline on drug misuse starts at 16 and says nothing about family therapy for drugs below that.",
				AtMost(FactFocalAge, 15), citeCG51Scope()),
		},
		Dose: []Dose{
			dose("multidimensional family therapy: about weekly for about twelve weeks", citeAnnaFreud()),
			dose("brief strategic and functional family therapy: every one or two weeks for about three months", citeAnnaFreud()),
			dose("multisystemic therapy: several contacts a week for three to six months", citeAnnaFreud()),
		},
		Setting: []Dose{dose("a service for people under 18 has a safeguarding policy and somebody who leads on it", citeUKGuidelineYoung())},
		Cites:   []assessment.Citation{citeCG115Young(), citeAnnaFreud(), citeSkillsHub()},
	}
}
