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
	}, abuse...)
}

// noAbuseUnlessJudgedSafe is the stricter reading of sources that differ: no
// joint work after abuse, unless a specialist has judged it safe.
func noAbuseUnlessJudgedSafe() Criterion {
	return need("abuse-not-judged-safe", "there is abuse between the two, and no specialist has judged joint work safe",
		All(Yes(FactAbuse), No(FactJointSafe)), citeTavistockViolence(),
		citeOwnPolicy("where sources differ the stricter is taken, unless a specialist decides otherwise with reasons"))
}

func noSevereViolence() Criterion {
	return need("severe-violence", "very severe violence is likely", Yes(FactSevere), citeOFarrell())
}

// takesPart is that a member is willing and able to take a role, and that the
// focal person agrees.
func takesPart(r assessment.Role, willing ...assessment.Citation) []Criterion {
	return []Criterion{
		need("willing", "willing to take part", Yes(FactWilling(r)), willing...),
		need("confident", "feels able to take part", Yes(FactConfident(r)), citeAdfam("positive recovery capital")),
		need("agreed", "the person whose treatment it is agrees", Yes(FactAgreed(r)), citeCG51Agreement()),
	}
}

// coupleCautions are what the developers of couple therapy ask beyond what the
// guidelines do.
func coupleCautions() []Criterion {
	return []Criterion{
		need("not-together", "{member} and {focal} may not live together; the developers work with couples who do, or who are reconciling.",
			No(FactLivesWith), citeOFarrell()),
		need("no-abstinence", "{focal} may not accept abstinence for a time, which the developers ask for.",
			AtMost(FactGoal, abstainForNow-1), citeOFarrell()),
		need("both-use", "{member} and {focal} may both have a current problem; nearly all trials left such couples out, and one small study found no difference.",
			Yes(FactOwnUse), citeDualProblem()),
		need("evidence", "Some of the trials behind this therapy are by an author who was later charged over false witnesses at a hearing on fabricated data; the charges are allegations.",
			Condition{}, citeFalsStewart()),
	}
}

func coupleTherapyAlcohol() Rule {
	agreed := need("goal", "{focal} may want no change; the guideline is said to ask for abstinence or a level agreed as reasonable and safe.",
		AtMost(FactGoal, agreedLevel-1), citeCG115Unseen("section 1.3.3"))
	return Rule{
		ID: "couple-therapy-alcohol", Title: "Behavioural couples therapy, for drinking",
		Says: "Weekly sessions for {member} and {focal} as a couple, about the drinking and about how they get on.",
		Kind: KindIntervention, For: ScopePair, Stage: StageJoint, Classes: []Class{ClassJointInvolvement},
		Applies: englishFrom(dayCG115),
		Requires: append([]Criterion{
			need("couple", "a regular partner", Yes(FactCouple), citeCG115Couples()),
			need("drinking", "harmful drinking or mild dependence", Within(FactAlcohol, harmful, mildDependence), citeCG115Couples()),
		}, takesPart(assessment.RoleCoupleSessions, citeCG115Couples())...),
		Excludes: gate(
			noSevereViolence(),
			// The day is not published: the first of the month is the careful reading.
			need("abuse", "there is domestic abuse", Yes(FactAbuse), citeCG115Abuse()).from("2022-10-01"),
			before("2022-10-01", noAbuseUnlessJudgedSafe()),
		),
		Cautions: append(coupleCautions(), agreed),
		Dose:     []Dose{dose("an hour a week for twelve weeks", citeCG115Unseen("section 1.3.3"))},
		Cites:    []assessment.Citation{citeCG115Couples(), citeCG115Abuse()},
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
			need("contact", "in close contact", AtLeast(FactContact, someContact), citeCG51Couples()),
			need("use", "harmful use of opioids or stimulants, also on opioid medicine or after detoxification",
				AtLeast(FactOpioidOrStim, harmful), citeCG51Couples()),
			need("partner-no-drugs", "the partner has no drug problem", No(FactOwnDrugUse), citeCG51Couples()),
			need("age", "aged 16 or over", AtLeast(FactFocalAge, 16), citeCG51Scope()),
		}, takesPart(assessment.RoleCoupleSessions, citeSSACouples())...),
		Excludes: gate(noSevereViolence(), noAbuseUnlessJudgedSafe()),
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
			need("use", "a current problem with drugs or alcohol", Yes(FactProblemUse), citeSkillsHub(), citeCG115Young()),
		}, takesPart(assessment.RoleFamilySessions, citeAnnaFreud())...),
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Cautions: []Criterion{
			need("which-kind", "The guideline is said to name individual therapy where other conditions are few and support is good, and a family programme of several parts otherwise: choose together.",
				Condition{}, citeCG115Unseen("section 1.3.7"), citeAnnaFreud()),
			need("drugs-under-16", "The guideline on drug misuse starts at 16: below that it recommends no family therapy for drugs.",
				AtMost(FactFocalAge, 15), citeCG51Scope()),
		},
		Dose:  []Dose{dose("about weekly for about twelve weeks", citeAnnaFreud())},
		Cites: []assessment.Citation{citeCG115Young(), citeAnnaFreud(), citeSkillsHub()},
	}
}
