package carepath

import "github.com/kithcare/kith/assessment"

// Facts about caring, children, loss and young people. Those without a Read are
// read from a record's facts of the same id ([assessment.HostFact]).
const (
	FactOpioid         FactID = "opioid-pattern"
	FactUseEver        FactID = "problem-now-or-before"
	FactNaltrexone     FactID = "naltrexone"
	FactUsingParent    FactID = "lives-with-using-parent"
	FactAffectedBy     FactID = "affected-by"
	FactBereaved       FactID = "bereaved"
	FactGivesCare      FactID = "gives-care-to-adult"
	FactMayNeedSupport FactID = "may-need-support-as-carer"
	FactYoungCares     FactID = "cares-for-somebody"
	FactAssessmentAsk  FactID = "assessment-asked-for"
	FactPrimaryCarer   FactID = "main-carer-of-a-child"
	FactCareOrCustody  FactID = "at-risk-of-care-or-custody"
	FactNoCaregiver    FactID = "no-caregiver"
	FactAntisocial     FactID = "serious-antisocial-behaviour"
	FactMayWitness     FactID = "may-be-there-at-an-overdose"
	FactFamilyNeeds    FactID = "family-needs"
	FactChildUnder8    FactID = "child-under-8"
	FactChild8To17     FactID = "child-8-to-17"
	FactChild10To14    FactID = "child-10-to-14"
	FactOwnChild10To14 FactID = "own-child-10-to-14"
)

// lifeFacts are those of this file.
func lifeFacts() []Fact {
	facts := append(focalLifeFacts(), careFacts()...)
	return append(facts, childFacts()...)
}

func focalLifeFacts() []Fact {
	return []Fact{
		pattern(FactOpioid, "drugs@focal", "How does {focal} use heroin or other opioids at present?",
			"use of opioids", "{focal} does not use opioids", assessment.SubstanceOpioids),
		yesNo(Fact{
			ID: FactUseEver, Scope: ScopeFocal, Reads: []string{"alcohol@focal", "drugs@focal", "recovery@focal"},
			Question: "Is {focal}'s drug or alcohol use a problem, or was it one before?",
			Read:     func(p picture, a About) reading { return p.ProblemNowOrBefore(a.Focal) },
		}, "{focal}'s use never was a problem", "{focal}'s use is a problem, or was one"),
		yesNo(Fact{
			ID: FactNaltrexone, Scope: ScopeFocal, Reads: []string{"naltrexone@focal"},
			Question: "Does {focal} take naltrexone?",
		}, "{focal} does not take naltrexone", "{focal} takes naltrexone"),
		yesNo(Fact{
			ID: FactCareOrCustody, Scope: ScopeFocal, Reads: []string{"care-or-custody@focal"},
			Question: "Is there a risk that {focal} goes into care or custody?",
		}, "{focal} is not at risk of care or custody", "{focal} is at risk of care or custody"),
		yesNo(Fact{
			ID: FactNoCaregiver, Scope: ScopeFocal, Reads: []string{"caregiver@focal"},
			Question: "Does {focal} live independently, or is there nobody who looks after {focal}, although one was looked for?",
		}, "somebody looks after {focal}", "nobody looks after {focal}"),
		yesNo(Fact{
			ID: FactAntisocial, Scope: ScopeFocal, Reads: []string{"antisocial@focal"},
			Question: "Has {focal}'s behaviour done serious harm to others?",
		}, "{focal}'s behaviour has done no serious harm to others", "{focal}'s behaviour has done serious harm to others"),
	}
}

func careFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactUsingParent, Scope: ScopeMember, Reads: []string{"ties@member", "alcohol@any", "drugs@any"},
			Question: "Does {member} live with a parent whose drug or alcohol use is a problem?",
			Read:     func(p picture, a About) reading { return p.LivesWithUsingParent(a.Member) },
		}, "{member} lives with no parent whose use is a problem", "{member} lives with a parent whose use is a problem"),
		yesNo(Fact{
			ID: FactAffectedBy, Scope: ScopePair, Reads: []string{"affected@pair", "impact@pair"},
			Question: "Is {member} affected by {focal}'s drinking or drug use?",
			Read:     func(p picture, a About) reading { return p.Affected(a.Member, a.Focal) },
		}, "{member} says that {focal}'s drinking or drug use does not affect them", "{member} is affected by {focal}'s drinking or drug use"),
		yesNo(Fact{
			ID: FactBereaved, Scope: ScopeMember, Reads: []string{"bereaved@member"},
			Question: "Has {member} lost somebody through drugs or alcohol?",
		}, "{member} has lost nobody through drugs or alcohol", "{member} has lost somebody through drugs or alcohol"),
		yesNo(Fact{
			ID: FactGivesCare, Scope: ScopeMember, Reads: []string{"gives-care@member"},
			Question: "Does {member} look after another adult who needs help, or mean to?",
		}, "{member} looks after no other adult", "{member} looks after another adult, or means to"),
		yesNo(Fact{
			ID: FactMayNeedSupport, Scope: ScopeMember, Reads: []string{"may-need-support@member"},
			Question: "Does it look as if {member} may need support with caring, now or later?",
		}, "it does not look as if {member} needs support with caring", "it looks as if {member} may need support with caring"),
		yesNo(Fact{
			ID: FactYoungCares, Scope: ScopeMember, Reads: []string{"young-cares@member"},
			Question: "Does {member} look after anybody, or is {member} going to?",
		}, "{member} looks after nobody", "{member} looks after somebody, or is going to"),
		yesNo(Fact{
			ID: FactAssessmentAsk, Scope: ScopeMember, Reads: []string{"assessment-asked@member"},
			Question: "Has {member}, or a parent of {member}'s, asked for an assessment of what {member} needs?",
		}, "nobody has asked for an assessment for {member}", "an assessment for {member} has been asked for"),
		yesNo(Fact{
			ID: FactMayWitness, Scope: ScopePair, Reads: []string{"may-witness@pair"},
			Question: "Might {member} be there if {focal} overdosed?",
		}, "{member} is not likely to be there if {focal} overdosed", "{member} might be there if {focal} overdosed"),
		{
			ID: FactFamilyNeeds, Scope: ScopeFamily, Reads: []string{"family-needs@family"}, Low: 0, High: 10,
			Question: "In how many of the ten headline areas of Supporting Families does the family need help?",
			Unit:     "the number of headline areas in which the family needs help is",
		},
	}
}

func childFacts() []Fact {
	aged := func(id FactID, low, high int, ages string) Fact {
		return yesNo(Fact{
			ID: id, Scope: ScopeFocal, Reads: []string{"born@any", "ties@focal"},
			Question: "Does {focal} have a child " + ages + "?",
			Read:     func(p picture, a About) reading { return p.HasChildAged(a.Focal, low, high) },
		}, "{focal} has no child "+ages, "{focal} has a child "+ages)
	}
	return []Fact{
		aged(FactChildUnder8, 0, 7, "under 8"),
		aged(FactChild8To17, 8, 17, "aged 8 to 17"),
		aged(FactChild10To14, 10, 14, "aged 10 to 14"),
		yesNo(Fact{
			ID: FactOwnChild10To14, Scope: ScopeMember, Reads: []string{"born@any", "ties@member"},
			Question: "Does {member} have a child aged 10 to 14?",
			Read:     func(p picture, a About) reading { return p.HasChildAged(a.Member, 10, 14) },
		}, "{member} has no child aged 10 to 14", "{member} has a child aged 10 to 14"),
		yesNo(Fact{
			ID: FactPrimaryCarer, Scope: ScopeFocal, Reads: []string{"main-carer@focal"},
			Question: "Is {focal} the main carer of a child?",
		}, "{focal} is not the main carer of a child", "{focal} is the main carer of a child"),
	}
}
