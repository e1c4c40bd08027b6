package carepath

import "github.com/kithcare/kith/assessment"

// Support for family members and friends in their own right, in the three tiers
// of NICE with an offer of this library's own before them. Nothing here looks at
// the relative: not at their treatment, not at their consent, not at kinship,
// not at anybody's recovery capital (promises 5 and 6).

// ownRightSupport is the offer that is always open to whoever is affected.
func ownRightSupport() Rule {
	return Rule{
		ID: "own-right-support", Title: "Support for themselves: listening, information, a look at their own needs",
		Says: "Somebody to talk to, information, and time to look at what {member} needs. It depends on nobody else.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Requires: []Criterion{need("affected", "affected by somebody's drug or alcohol use, kin or not", Yes(FactAffected),
			citeCG51Impact(), citeQS23(), citeCG115Unseen("1.1.2.2"),
			citeOwnPolicy("offered to friends as to kin, for alcohol as for drugs, in every country, whatever the relative does;"+
				" CG115 opens its list with relatives who support the drinker, CG51 and QS23 do not"),
		)},
		Cites: []assessment.Citation{citeCG51Impact(), citeQS23(), citeCG115Unseen("1.1.2.2"), citeAdfam("family support")},
	}
}

func ownRightSelfHelp() Rule {
	return Rule{
		ID: "own-right-self-help", Title: "Guided self-help, and help to get in touch with a support group",
		Says: "A session with written material for {member}, and somebody who helps {member} to meet others in the same place.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCG51),
		// Who has a need of their own from it is affected by it: no criterion says
		// so again, since the two would rest on one answer.
		Requires: []Criterion{
			need("needs", "needs of their own have been found", AtLeast(FactOwnNeed, mildNeed),
				citeCG51SelfHelp(), citeOwnPolicy("a rating above none is a need, since no source sets a threshold")),
		},
		Dose:  []Dose{dose("usually one session, with written material", citeCG51SelfHelp())},
		Cites: []assessment.Citation{citeCG51SelfHelp(), citeCG115Unseen("1.1.2.3")},
	}
}

func ownRightMeetings() Rule {
	return Rule{
		ID: "own-right-meetings", Title: "Meetings of their own: what weighs on them, and ways to cope",
		Says: "Regular meetings for {member} alone about what is going on, what makes it hard and what helps.",
		Kind: KindIntervention, For: ScopeMember, Stage: StageOwnRight, Classes: []Class{ClassOwnNeeds},
		Applies: englishFrom(dayCG51),
		Requires: []Criterion{
			need("self-help-not-enough", "self-help has not helped enough, or is not likely to",
				AtMost(FactSelfHelp, partly), citeCG51MeetingsEntry(), citePolicyUnverified("to have helped in part is not enough")),
			need("significant-needs", "significant problems go on", AtLeast(FactOwnNeed, significantNeed),
				citeCG51MeetingsEntry(), citePolicyUnverified("significant is read as moderate or more: the source gives no measure")),
		},
		Cautions: []Criterion{need("dose-not-fixed",
			"The number of meetings is what is usual, no condition: one supported session with a manual did as well at twelve weeks.",
			Condition{}, citeFiveStepTrial())},
		Dose:  []Dose{dose("usually at least five weekly meetings", citeCG51MeetingsDose())},
		Cites: []assessment.Citation{citeCG51MeetingsEntry(), citeCG51MeetingsDose(), citeCG115Unseen("1.1.2.4")},
	}
}
