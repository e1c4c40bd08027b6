package carepath

import "github.com/kithcare/kith/assessment"

// Facts about duties and prompts. Those without a Read are read from a record's
// facts of the same id ([assessment.HostFact]).
const (
	FactNecessaryCare   FactID = "care-an-adult-cannot-do-without"
	FactCarerHealth     FactID = "carer-health-suffers"
	FactCarerOutcomes   FactID = "carer-outcomes-out-of-reach"
	FactCarerWellbeing  FactID = "carer-wellbeing-suffers"
	FactFamilyChild     FactID = "child-in-the-family"
	FactExpecting       FactID = "expecting-a-child"
	FactNeedsServices   FactID = "child-needs-services"
	FactAssessedAtRisk  FactID = "assessed-as-vulnerable"
	FactOwnDependence   FactID = "own-dependence"
	FactDisadvantaged   FactID = "disadvantaged-and-at-high-risk"
	FactDisruptive      FactID = "persistently-disruptive-and-at-high-risk"
	FactSevereRecorded  FactID = "severe-violence-recorded"
	FactRiskCount       FactID = "risk-count-dash"
	FactAbuseReports    FactID = "abuse-reports-in-12-months"
	FactAbuseAgain      FactID = "abuse-since-last-conference"
	factRiskCount              = "risk-count-"
	riskNothingRecorded        = -1
	mostRiskYes                = 100
)

// dutyFacts are those of this file.
func dutyFacts() []Fact {
	facts := append(carerFacts(), familyChildFacts()...)
	return append(append(facts, preventionFacts()...), riskFacts()...)
}

// carerFacts are the three conditions of the regulations on support for carers.
func carerFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactNecessaryCare, Scope: ScopeMember, Reads: []string{"necessary-care@member"},
			Question: "Does what {member} needs come from doing for another adult what that person cannot do for themselves, because of an impairment or illness?",
		}, "what {member} needs does not come from care that another adult cannot do without", "what {member} needs comes from care that another adult cannot do without"),
		yesNo(Fact{
			ID: FactCarerHealth, Scope: ScopeMember, Reads: []string{"carer-health@member"},
			Question: "Does caring harm {member}'s health, or is it likely to?",
		}, "caring does not harm {member}'s health", "caring harms {member}'s health, or is likely to"),
		{
			ID: FactCarerOutcomes, Scope: ScopeMember, Reads: []string{"carer-outcomes@member"}, Low: 0, High: 8,
			Question: "How many of these can {member} not manage because of caring: looking after a child, looking after others, a habitable home, eating well, close relationships, work or learning or volunteering, what the neighbourhood offers, free time? Count too what takes help, hurts a great deal or puts somebody at risk.",
			Unit:     "the number of things out of {member}'s reach because of caring is",
		},
		yesNo(Fact{
			ID: FactCarerWellbeing, Scope: ScopeMember, Reads: []string{"carer-wellbeing@member"},
			Question: "Does {member}'s wellbeing suffer significantly because of that, or is it likely to?",
		}, "{member}'s wellbeing does not suffer significantly from it", "{member}'s wellbeing suffers significantly from it, or is likely to"),
	}
}

func familyChildFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactFamilyChild, Scope: ScopeFamily, Reads: []string{"born@any"},
			Question: "Is there anybody under 18 in the family?",
			Read:     func(p picture, _ About) reading { return p.AnybodyAged(0, 17) },
		}, "there is nobody under 18 in the family", "there is somebody under 18 in the family"),
		yesNo(Fact{
			ID: FactExpecting, Scope: ScopeFamily, Reads: []string{"expecting@family"}, AskAlone: true,
			Question: "Is anybody in the family expecting a child? Ask each alone.",
		}, "nobody in the family is expecting a child", "somebody in the family is expecting a child"),
		yesNo(Fact{
			ID: FactNeedsServices, Scope: ScopeMember, Reads: []string{"child-needs-services@member"}, AskAlone: true, Stands: true,
			Question: "In the worker's judgement: is {member} disabled, or unlikely to be well and to grow up well without help from services?",
		}, "nobody has judged that {member} needs services to be well and to grow up well", "{member} is disabled, or is unlikely to be well and to grow up well without services"),
	}
}

// preventionFacts are about young people whom programmes of prevention are for.
func preventionFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactAssessedAtRisk, Scope: ScopeMember, Reads: []string{"assessed-vulnerable@member"},
			Question: "Has an assessment found that {member} may be drawn into harmful use?",
		}, "no assessment has found that {member} may be drawn into harmful use", "an assessment has found that {member} may be drawn into harmful use"),
		yesNo(Fact{
			ID: FactOwnDependence, Scope: ScopeMember, Reads: []string{"alcohol@member", "drugs@member"}, AskAlone: true,
			Question: "Is {member} dependent on alcohol or drugs at present?",
			Read:     ownDependence,
		}, "{member} is not dependent on alcohol or drugs", "{member} is dependent on alcohol or drugs"),
		yesNo(Fact{
			ID: FactDisadvantaged, Scope: ScopeMember, Reads: []string{"disadvantaged@member"},
			Question: "Does {member} live with disadvantage, and is the risk high that {member} comes to use drugs or alcohol harmfully?",
		}, "{member} is not both disadvantaged and at high risk", "{member} is disadvantaged and at high risk"),
		yesNo(Fact{
			ID: FactDisruptive, Scope: ScopeMember, Reads: []string{"disruptive@member"},
			Question: "Has {member} disrupted lessons again and again, and is the risk high that {member} comes to use drugs or alcohol harmfully?",
		}, "{member} has not disrupted lessons again and again, or is not at high risk", "{member} has disrupted lessons again and again and is at high risk"),
	}
}

// ownDependence is dependence on whatever substance.
func ownDependence(p picture, a About) reading {
	r := p.HighestPattern(a.Member,
		assessment.SubstanceAlcohol, assessment.SubstanceOpioids, assessment.SubstanceCocaine, assessment.SubstanceStimulants,
		assessment.SubstanceCannabis, assessment.SubstanceSedatives, assessment.SubstanceOther)
	if low, high, known := r.Span.Bounds(); known {
		r.Span = assessment.Between(dependence(low), dependence(high))
	}
	return r
}

func dependence(pattern int) int {
	if pattern >= mildDependence {
		return 1
	}
	return 0
}

// riskFacts are what a referral of somebody at high risk from abuse rests on.
// Whether a worker has written down that severe violence is likely is a record
// and no answer: while it is not written down nobody is asked for it here, since
// the question about the two people asks it.
func riskFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactSevereRecorded, Scope: ScopeMember, AskAlone: true, Safety: true, Reads: []string{"severe-violence@member"},
			Question: "Has anybody said, or a worker judged, that {member} may be seriously hurt by another?",
			Read: func(p picture, a About) reading {
				if p.Safety(assessment.ConcernSevereViolence, a.Member, "").Span == assessment.Exactly(1) {
					return reading{Span: assessment.Exactly(1)}
				}
				if _, cut := p.View(); cut {
					return reading{} // it may be written down where the view does not reach
				}
				return reading{Span: assessment.Exactly(0)}
			},
		}, "nobody has written down that {member} may be seriously hurt", "it is feared or judged that {member} may be seriously hurt"),
		DASH().Fact(),
		{
			ID: FactAbuseReports, Scope: ScopeMember, AskAlone: true, Stands: true, Low: 0, High: mostRiskYes, Reads: []string{"abuse-reports@member"},
			Question: "How often has abuse of {member} been reported in the past twelve months?",
			Unit:     "the number of reports of abuse of {member} in twelve months is",
		},
		yesNo(Fact{
			ID: FactAbuseAgain, Scope: ScopeMember, AskAlone: true, Stands: true, Reads: []string{"abuse-again@member"},
			Question: "Has there been abuse of {member} again since a conference of agencies last spoke about {member}?",
		}, "nothing is known of abuse of {member} since the last conference", "there has been abuse of {member} again since the last conference"),
	}
}
