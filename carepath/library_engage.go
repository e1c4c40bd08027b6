package carepath

import "github.com/kithcare/kith/assessment"

// Work with a relative or friend alone, so that somebody who does not want
// treatment comes to it. Nothing here needs the other person's consent, and
// nothing brings the two together; but each changes how they live with each
// other, so that violence, control and abuse come first.

// apart is the gate before it: what was not asked never passes.
func apart() []Criterion {
	return []Criterion{
		need("danger", "one of the two is in danger now", Yes(FactDanger), citeOwnPolicy("immediate danger comes before everything")),
		need("violence", "very severe violence is likely", Yes(FactSevere), citeAllies()),
		need("control", "one of the two controls the other", Yes(FactControl),
			citeOwnPolicy("whoever is controlled is not coached to withdraw or to press")),
		need("abuse-not-judged-safe", "there is abuse between the two, and no specialist has judged this work safe",
			All(Yes(FactAbuse), No(FactJointSafe)), citeAllies(),
			citeOwnPolicy("a provider asks for help with abuse first; other sources teach how to meet danger: the stricter is taken")),
	}
}

// outOfTreatment is that somebody has a problem and is not in treatment for it.
func outOfTreatment(cites ...assessment.Citation) []Criterion {
	return []Criterion{
		need("affected", "affected by the other's use, kin or not", Yes(FactAffectedBy), cites...),
		need("problem", "the other's use is a problem at present", Yes(FactProblemUse), cites...),
		need("not-in-treatment", "the other is not in treatment, or does not want it", notInTreatment(), cites...),
	}
}

// notInTreatment holds after a treatment that was completed, too.
func notInTreatment() Condition { return Not(Within(FactTreatment, engaged, engaged)) }

func noUKGuideline() Criterion {
	return need("no-uk-guideline", "No UK guideline that names it was found.", Condition{},
		citeOwnPolicy("what was not found is said, and no bar"))
}

func craft() Rule {
	return Rule{
		ID: "craft", Title: "Community reinforcement and family training (CRAFT)",
		Says: "Sessions for {member} alone: looking after themselves, talking differently with {focal}, and opening a way into treatment.",
		Kind: KindIntervention, For: ScopePair, Stage: StageEngage, Classes: []Class{ClassTreatmentEntry, ClassOwnNeeds},
		Requires: outOfTreatment(citeCRAFTSummary(), citeCRAFTDenmark(), citeCRAFTTrial()),
		Excludes: apart(),
		Cautions: []Criterion{
			need("adults", "The trials were with adults on both sides.",
				Any(AtMost(FactAge, 17), AtMost(FactFocalAge, 17)), citeCRAFTTrial()),
			need("contact", "Trials asked for some contact; how much was not found: with none there is nothing to change.",
				AtMost(FactContact, 0), citePolicyUnverified("no measure was found")),
			need("routine", "In routine practice in 18 Danish centres 29 % of people had come to treatment after three months, 15 % with a self-help book: no significant difference.",
				Condition{}, citeCRAFTDenmark()),
			need("danger-is-taught", "It also teaches how to see and meet danger: past violence by itself is no bar in every source.",
				Yes(FactAbuse), cite(assessment.BasisStudy, assessment.CheckedPrimary, "Roozen et al. 2009, on CRAFT", "", "https://repub.eur.nl/pub/25201/")),
			childFirst(), noUKGuideline(),
		},
		Dose: []Dose{
			dose("twelve to fourteen sessions of an hour, twice a week for four weeks, then weekly for six; the pace may change", citeCRAFTSummary()),
			dose("a short form of four to six sessions brought as many to treatment", citeCRAFTShort()),
		},
		Setting:   []Dose{dose("one to one, or in a group", citeCRAFTSummary())},
		Resources: []Resource{{ResourceKindGuidance, citeCRAFTMiller()}, {ResourceKindGuidance, citeCRAFTDenmark()}, {ResourceKindGuidance, citeCRAFTShort()}},
		Cites:     []assessment.Citation{citeCRAFTSummary(), citeCRAFTMiller(), citeCRAFTDenmark()},
	}
}

func arise() Rule {
	return Rule{
		ID: "arise", Title: "A relational sequence of engagement (ARISE)",
		Says: "Coaching for {member}, then a meeting to which {focal} is invited from the start; it stops at the first step that works.",
		Kind: KindIntervention, For: ScopePair, Stage: StageEngage, Classes: []Class{ClassTreatmentEntry},
		Requires: outOfTreatment(citeARISE()),
		Excludes: gate(noAbuseUnlessJudgedSafe()),
		Cautions: []Criterion{
			need("uncontrolled", "83 % came to treatment in a study without a comparison.", Condition{}, citeARISEStudy()),
			need("third-stage", "Its last stage confronts somebody, in a modified form; it stops before that wherever it can.", Condition{}, citeARISE()),
			noUKGuideline(),
		},
		Dose:      []Dose{dose("coaching and a first meeting; then one to five meetings, two in the median; then a modified confrontation", citeARISE())},
		Resources: []Resource{{ResourceKindGuidance, citeARISEStudy()}, {ResourceKindManual, citeARISE()}},
		Cites:     []assessment.Citation{citeARISE(), citeARISEStudy()},
	}
}

func pressuresToChange() Rule {
	barber := cite(assessment.BasisStudy, assessment.CheckedSecondary, "Barber, Pressures to Change, as extracted by a course", "",
		"http://www.onlineceucredit.com/ceus-online/mm-addictions-family/secMM24.html")
	apa := cite(assessment.BasisStudy, assessment.CheckedPrimary, "American Psychological Association, on Pressures to Change", "",
		"http://www.apa.org/pi/about/publications/caregivers/practice-settings/intervention/change-pressures.aspx")
	return Rule{
		ID: "pressures-to-change", Title: "Pressures to Change, for partners of people who drink heavily",
		Says: "Sessions or a self-help book for {member}, about what to do differently so that {focal} may want to change.",
		Kind: KindIntervention, For: ScopePair, Stage: StageEngage, Classes: []Class{ClassTreatmentEntry},
		Requires: []Criterion{
			need("couple", "a partner", Yes(FactCouple), barber),
			need("lives-with", "lives with the person", Yes(FactLivesWith), barber),
			need("drinking", "the other drinks harmfully or is dependent", AtLeast(FactAlcohol, harmful), barber),
			need("not-in-treatment", "the other is not in treatment, or does not want it", notInTreatment(), barber),
		},
		Excludes: apart(),
		Cautions: []Criterion{
			need("not-to-stay-together", "It does not set out to keep a couple together: say so.", Condition{}, barber),
			need("pressure-rises", "The pressure rises by design: any violence is a sign to stop.", Condition{},
				citeOwnPolicy("an inference: no rule of the developers was found")),
			need("kin", "Once a daughter took part; others than partners were not studied.", Condition{}, barber),
			childFirst(), noUKGuideline(),
		},
		Dose:      []Dose{dose("one to six sessions, or a self-help book", barber)},
		Resources: []Resource{{ResourceKindGuidance, apa}},
		Cites:     []assessment.Citation{barber, apa},
	}
}
