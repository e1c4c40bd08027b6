package carepath

import "github.com/kithcare/kith/assessment"

// The facts that the library reads from a record. A host adds its own beside
// them.
const (
	FactCountry      FactID = "country"
	FactAge          FactID = "age"
	FactAffected     FactID = "affected"
	FactOwnNeed      FactID = "own-need"
	FactSelfHelp     FactID = "self-help-benefit"
	FactFocalAge     FactID = "focal-age"
	FactProblemUse   FactID = "problem-use"
	FactAlcohol      FactID = "alcohol-pattern"
	FactDrugs        FactID = "drug-pattern"
	FactOpioidOrStim FactID = "opioid-or-stimulant-pattern"
	FactTreatment    FactID = "treatment"
	FactGoal         FactID = "goal"
	FactFormulated   FactID = "formulated"
	FactMedication   FactID = "opioid-medicine"
	FactDetox        FactID = "detox-completed"
	FactComorbidity  FactID = "comorbidity"
	FactSupported    FactID = "social-support"

	FactOwnUse     FactID = "own-problem-use"
	FactOwnDrugUse FactID = "own-drug-problem"
	FactCouple     FactID = "couple"
	FactContact    FactID = "contact"
	FactLivesWith  FactID = "lives-with"
	FactCloseness  FactID = "closeness"
	FactConflict   FactID = "conflict"

	FactAvailable  FactID = "available"
	FactFirmKind   FactID = "firm-and-kind"
	FactAgreesGoal FactID = "agrees-with-goal"
	FactPowerOver  FactID = "power-over"
	FactUnsettled  FactID = "unsettled"
	FactUntreated  FactID = "untreated-illness"
	FactTooYoung   FactID = "too-young"

	FactDanger     FactID = "immediate-danger"
	FactAbuse      FactID = "domestic-abuse"
	FactControl    FactID = "coercive-control"
	FactSevere     FactID = "severe-violence"
	FactChildRisk  FactID = "child-at-risk"
	FactJointSafe  FactID = "joint-work-judged-safe"
	FactRiskFlag   FactID = "risk-flag"
	factWilling    FactID = "willing-"
	factConfident  FactID = "confident-"
	factAgreed     FactID = "agreed-"
	factWithOthers FactID = "with-others-"
)

// FactWilling is the fact that a member is willing to take a role.
func FactWilling(r assessment.Role) FactID { return factWilling + FactID(r.String()) }

// FactConfident is the fact that a member is confident to take a role.
func FactConfident(r assessment.Role) FactID { return factConfident + FactID(r.String()) }

// FactAgreed is the fact that the focal person agrees to a member in a role.
func FactAgreed(r assessment.Role) FactID { return factAgreed + FactID(r.String()) }

// FactWithOthers is the fact that a member will work with others in a role.
func FactWithOthers(r assessment.Role) FactID { return factWithOthers + FactID(r.String()) }

// Vocabulary returns the facts that the library reads from a record, for a
// caller to add their own to.
func Vocabulary() []Fact {
	facts := append(countryFacts(), memberFacts()...)
	facts = append(facts, focalFacts()...)
	facts = append(facts, pairFacts()...)
	facts = append(facts, networkFacts()...)
	facts = append(append(append(facts, lifeFacts()...), dutyFacts()...), safetyFacts()...)
	for r := assessment.RoleCoupleSessions; r <= assessment.RoleMedicationSupport; r++ {
		facts = append(facts, roleFacts(r)...)
	}
	return facts
}

// yesNo makes a fact that is no or yes.
func yesNo(f Fact, no, yes string) Fact {
	f.Low, f.High = 0, 1
	f.Values = []Value{{"no", no}, {"yes", yes}}
	return f
}

// values makes a fact of words from 0 up.
func values(f Fact, v ...Value) Fact {
	f.Low, f.High, f.Values = 0, len(v)-1, v
	return f
}

// extent makes a fact of no, partly and yes.
func extent(f Fact, no, partly, yes string) Fact {
	return values(f, Value{"no", no}, Value{"partly", partly}, Value{"yes", yes})
}

type picture = *assessment.Picture

type reading = assessment.Reading

func countryFacts() []Fact {
	return []Fact{values(Fact{
		ID: FactCountry, Scope: ScopeFamily, Question: "Which country does the family live in?",
		Reads: []string{"country@family"},
		Read: func(p picture, _ About) reading {
			if c := p.Country(); c != assessment.CountryNotStated {
				return reading{Span: assessment.Exactly(int(c) - 1)}
			}
			return reading{}
		},
	}, Value{"england", "the family lives in England"}, Value{"scotland", "the family lives in Scotland"},
		Value{"wales", "the family lives in Wales"}, Value{"northern-ireland", "the family lives in Northern Ireland"},
		Value{"elsewhere", "the family lives in another country"})}
}

func memberFacts() []Fact {
	return []Fact{
		{
			ID: FactAge, Scope: ScopeMember, Question: "How old is {member}?", Low: 0, High: 125,
			Unit: "{member} is aged", Reads: []string{"born@member"},
			Read: func(p picture, a About) reading { return reading{Span: p.Age(a.Member)} },
		},
		yesNo(Fact{
			ID: FactAffected, Scope: ScopeMember, Reads: []string{"affected@member", "impact@member"},
			Question: "Is {member} affected by somebody's drinking or drug use?",
			Read:     func(p picture, a About) reading { return p.AffectedByAny(a.Member) },
		}, "{member} says that nobody's drinking or drug use affects them", "{member} is affected by somebody's drinking or drug use"),
		values(Fact{
			ID: FactOwnNeed, Scope: ScopeMember, Reads: []string{"impact@member"},
			Question: "How has this touched {member}: health, family life, money, own life?",
			Topic:    "how it weighs on {member}",
			Read:     func(p picture, a About) reading { return p.OwnNeed(a.Member) },
		}, Value{"none", "nothing weighs on {member} from it"}, Value{"mild", "it weighs a little on {member}"},
			Value{"moderate", "it weighs a lot on {member}"}, Value{"severe", "it weighs very heavily on {member}"}),
		extent(
			Fact{
				ID: FactSelfHelp, Scope: ScopeMember, Reads: []string{"help@member"},
				Question: "Has a support group or guided self-help been enough for {member}, or would it be?",
				Topic:    "how far self-help has helped {member}, or is likely to",
				Read:     func(p picture, a About) reading { return p.SelfHelpBenefit(a.Member) },
			}, "self-help has not been enough for {member}, or is not likely to be",
			"self-help has helped {member} in part", "self-help has helped {member}, or is likely to"),
	}
}

func focalFacts() []Fact {
	return []Fact{
		{
			ID: FactFocalAge, Scope: ScopeFocal, Question: "How old is {focal}?", Low: 0, High: 125,
			Unit: "{focal} is aged", Reads: []string{"born@focal"},
			Read: func(p picture, a About) reading { return reading{Span: p.Age(a.Focal)} },
		},
		yesNo(Fact{
			ID: FactProblemUse, Scope: ScopeFocal, Reads: []string{"alcohol@focal", "drugs@focal"},
			Question: "Is {focal}'s own drug or alcohol use a problem at present?",
			Read:     func(p picture, a About) reading { return p.ProblemUse(a.Focal) },
		}, "{focal}'s use is no problem at present", "{focal}'s use is a problem at present"),
		pattern(FactAlcohol, "alcohol@focal", "How does {focal} drink at present?", "drinking", "{focal} does not drink",
			assessment.SubstanceAlcohol),
		pattern(FactDrugs, "drugs@focal", "How does {focal} use drugs at present?", "drug use", "{focal} does not use drugs",
			assessment.SubstanceOpioids, assessment.SubstanceCocaine, assessment.SubstanceStimulants,
			assessment.SubstanceCannabis, assessment.SubstanceSedatives, assessment.SubstanceOther),
		pattern(FactOpioidOrStim, "drugs@focal", "How does {focal} use opioids, cocaine or other stimulants at present?",
			"use of opioids or stimulants", "{focal} does not use opioids or stimulants",
			assessment.SubstanceOpioids, assessment.SubstanceCocaine, assessment.SubstanceStimulants),
		values(Fact{
			ID: FactTreatment, Scope: ScopeFocal, Reads: []string{"treatment@focal"},
			Question: "Is {focal} in treatment?",
			Read:     func(p picture, a About) reading { return p.Treatment(a.Focal) },
		}, Value{"none", "{focal} is not in treatment"}, Value{"refusing", "{focal} does not want treatment at present"},
			Value{"engaged", "{focal} is in treatment"}, Value{"completed", "{focal} has completed treatment"}),
		values(Fact{
			ID: FactGoal, Scope: ScopeFocal, Reads: []string{"goal@focal"},
			Question: "What does {focal} want for their own use?",
			Read:     func(p picture, a About) reading { return p.Goal(a.Focal) },
		}, Value{"no-change", "{focal} wants no change"}, Value{"agreed-level", "{focal} wants a lower, agreed level"},
			Value{"abstain-for-now", "{focal} accepts abstinence for a time"}, Value{"abstain", "{focal} wants abstinence"}),
		yesNo(
			Fact{
				ID: FactFormulated, Scope: ScopeFocal, Reads: []string{"formulated@focal"},
				Question: "Have {focal} and a worker talked through what keeps the use going and what would help, and come to a shared view?",
				Read:     func(p picture, a About) reading { return p.Formulated(a.Focal) },
			}, "{focal} and a worker have not come to a shared view yet",
			"{focal} and a worker have come to a shared view of the problem"),
		yesNo(Fact{
			ID: FactMedication, Scope: ScopeFocal, Reads: []string{"medication@focal"},
			Question: "Does {focal} take opioid substitution medicine?",
			Read:     func(p picture, a About) reading { return p.Medication(a.Focal) },
		}, "{focal} takes no opioid substitution medicine", "{focal} takes opioid substitution medicine"),
		yesNo(Fact{
			ID: FactDetox, Scope: ScopeFocal, Reads: []string{"detox@focal"},
			Question: "Has {focal} completed opioid detoxification?",
			Read:     func(p picture, a About) reading { return p.DetoxCompleted(a.Focal) },
		}, "{focal} has not completed opioid detoxification", "{focal} has completed opioid detoxification"),
		extent(
			Fact{
				ID: FactComorbidity, Scope: ScopeFocal, Reads: []string{"comorbidity@focal"},
				Question: "Does {focal} have other health problems that bear on treatment?",
				Read:     func(p picture, a About) reading { return p.Comorbidity(a.Focal) },
			}, "{focal} has no other health problems that bear on treatment",
			"{focal} has other health problems to some degree", "{focal} has other health problems that bear on treatment"),
		extent(
			Fact{
				ID: FactSupported, Scope: ScopeFocal, Reads: []string{"support@focal"},
				Question: "Does {focal} have people to rely on?",
				Read:     func(p picture, a About) reading { return p.SocialSupport(a.Focal) },
			}, "{focal} has nobody to rely on", "{focal} has few people to rely on", "{focal} has people to rely on"),
	}
}

// pattern makes a fact of how some substances are used. use is what it is
// called, none says that there is none.
func pattern(id FactID, reads, question, use, none string, of ...assessment.Substance) Fact {
	f := values(Fact{
		ID: id, Scope: ScopeFocal, Reads: []string{reads}, Question: question, Topic: "{focal}'s " + use,
		Read: func(p picture, a About) reading { return p.HighestPattern(a.Focal, of...) },
	}, Value{"not-used", none}, Value{"used", "{focal}'s " + use + " is not a problem as far as is known"},
		Value{"harmful", "{focal}'s " + use + " is harmful, without dependence"})
	for _, how := range []string{"mild", "moderate", "severe"} {
		f.Values = append(f.Values, Value{how + "-dependence", "{focal}'s " + use + " is a " + how + " dependence"})
	}
	f.High = len(f.Values) - 1
	return f
}
