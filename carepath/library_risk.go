package carepath

import "github.com/kithcare/kith/assessment"

// RiskTool is a checklist of risk from domestic abuse, and the count of yes from
// which an area thinks of a conference of agencies (MARAC). Both differ between
// areas and are under review: take [DASH] and change it, or name another. Its zero
// value names none and makes a rule that does not build.
type RiskTool struct {
	// ID is the [assessment.RiskCheck] Tool, Name what workers call it.
	ID, Name  string
	Threshold int
	Cites     []assessment.Citation
	// Reports is the number of reports in twelve months from which an area sees
	// abuse escalate, and Again that abuse after a conference brings another. These
	// are an area's own, with its own sources in Local; none where zero.
	Reports int
	Again   bool
	Local   []assessment.Citation
}

// DASH is the checklist and the count that the published rulebook has.
func DASH() RiskTool {
	return RiskTool{ID: "dash", Name: "DASH", Threshold: dashThreshold, Cites: []assessment.Citation{
		citeMARACCumbria(), citeMARACDerbyshire(), citeMARACPlymouth(assessment.CheckedPrimary),
	}}
}

const dashThreshold = 14

const ruleMARAC RuleID = "consider-marac"

// Fact is the fact that [RiskTool.Rule] counts by. [Vocabulary] has that of
// [DASH]; whoever names another tool adds its own. Where no abuse is on record
// nobody is asked to fill in a checklist, and the fact is -1. A concern of severe
// violence needs no checklist: the rule is open by it.
func (t RiskTool) Fact() Fact {
	return Fact{
		ID: FactID(factRiskCount + t.ID), Scope: ScopeMember, AskAlone: true, Safety: true,
		Low: riskNothingRecorded, High: mostRiskYes,
		Reads:    []string{"risk-check-" + t.ID + "@member", "immediate-danger@member", "domestic-abuse@member", "coercive-control@member"},
		Question: "How many questions of the checklist " + t.Name + " does {member}, asked alone, answer with yes?",
		Unit:     "the count of yes on the checklist " + t.Name + " for {member} is",
		Read: func(p picture, a About) reading {
			r := p.RiskCount(t.ID, a.Member)
			if _, cut := p.View(); !cut && r.Span.IsZero() && !p.AbuseStands(a.Member) {
				r.Span = assessment.Exactly(riskNothingRecorded)
			}
			return r
		},
	}
}

// Rule is the prompt to think of a conference: it is open by any of its routes and
// otherwise not known, whatever the count and whoever judged no. A low count
// clears nobody (promise 8).
func (t RiskTool) Rule() Rule {
	cites := append([]assessment.Citation{}, t.Cites...)
	routes := []Condition{AtLeast(FactID(factRiskCount+t.ID), t.Threshold), Yes(FactSevereRecorded)}
	if t.Reports > 0 {
		routes = append(routes, AtLeast(FactAbuseReports, t.Reports))
	}
	if t.Again {
		routes = append(routes, Yes(FactAbuseAgain))
	}
	if t.Reports > 0 || t.Again {
		cites = append(cites, t.Local...)
	}
	routes = append(routes, Condition{Silent: "a low count clears nobody, and judgement stays open at any count"})
	return Rule{
		ID: ruleMARAC, Title: "Referral to MARAC, a conference of agencies about high risk from abuse: think of it",
		Says: "Several agencies look together at how {member} can be safer. Talk with your safeguarding lead today.",
		Kind: KindPrompt, For: ScopeMember, Stage: StageSafety,
		Applies: Applies{Countries: []assessment.Country{assessment.CountryEngland}},
		Requires: []Criterion{
			need("route", "a high count on the checklist, or a worker's judgement at any count", Any(routes...), append(cites,
				citeOwnPolicy("that severe violence is feared or judged likely is read as judgement; a count below the area's leaves it open"))...),
		},
		Cautions: []Criterion{
			need("reasons", "Where judgement is the reason, write down why.", Condition{}, t.Cites...),
			need("red-flags", "Signs that call for judgement below the count: separation together with control and violence, being strangled, stalking, threats to kill, {member}'s own fear.",
				Condition{}, citeMARACPlymouth(assessment.CheckedSecondary)),
			need("children-too", "It takes the place of nothing that a child's safety calls for.", Condition{}, citeMARACPlymouth(assessment.CheckedPrimary)),
			need("under-16", "The Act speaks of two people who are both 16 or over: a younger person goes by child protection.",
				AtMost(FactAge, 15), citeAbuseAct(), citeAbuseStandards()),
			need("checklist-in-doubt", "The checklist is under government review; studies found that it misses most people at high risk, and some police forces try another.",
				Condition{}, citeDASHReview()).from("2025-08-01"),
			need("area", "Areas differ in the count, and some add a number of reports or another incident: ask for yours.", Condition{},
				citeOwnPolicy("what was found of these is local, and is the caller's to set")),
		},
		Setting: []Dose{dose("an alcohol service asks as a matter of course, assesses the risk at once and has agreed with other agencies how to refer", citeUKGuidelineAbuse())},
		Resources: []Resource{
			{ResourceKindImplementation, citeMARACCumbria()},
			{ResourceKindImplementation, citeMARACDerbyshire()},
			{ResourceKindImplementation, citeMARACPlymouth(assessment.CheckedPrimary)},
			{ResourceKindGuidance, citeUKGuidelineAbuse()},
		},
		Cites: append([]assessment.Citation{}, t.Cites...),
	}
}

// The sources of the conference about high risk.

func citeMARACCumbria() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Cumbria, procedure of the conference about high risk", "",
		"https://cumbriasafeguardingchildren.co.uk/professionals/domesticabuse/domesticabusemararcprocedures.asp")
}

func citeMARACDerbyshire() assessment.Citation {
	return cite(assessment.BasisPractice, assessment.CheckedPrimary, "Derbyshire, referrals to the conference about high risk", "",
		"https://saferderbyshire.gov.uk/what-we-do/domestic-abuse/marac/domestic-abuse-and-marac-referrals.aspx")
}

// citeMARACPlymouth is of one page of which some was seen and some was told.
func citeMARACPlymouth(checked assessment.Checked) assessment.Citation {
	return cite(assessment.BasisPractice, checked, "Plymouth, on the checklist of risk", "", "https://plymouthscb.co.uk/safe-lives-dash-ric-checklist")
}

func citeDASHReview() assessment.Citation {
	return cite(assessment.BasisStudy, assessment.CheckedPrimary, "Reuters, 2025, on the review of the checklist, in a copy", "",
		"https://staging.globalbankingandfinance.com/BRITAIN-DOMESTIC-VIOLENCE-PHILLIPS-e42b5070-1b03-43bf-9efc-da099dac0e4d/")
}

func citeAbuseAct() assessment.Citation {
	return cite(assessment.BasisStatute, assessment.CheckedPrimary, "Domestic Abuse Act 2021", "sections 1 and 2",
		"https://www.legislation.gov.uk/ukpga/2021/17/part/1/enacted/data.xht?view=snippet&wrap=true")
}

func citeAbuseStandards() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "Home Office, standards for work with people who abuse", "",
		"https://www.gov.uk/government/publications/standards-for-domestic-abuse-perpetrator-interventions/standards-for-domestic-abuse-perpetrator-interventions-accessible")
}

func citeUKGuidelineAbuse() assessment.Citation {
	return cite(assessment.BasisGuideline, assessment.CheckedPrimary, "DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "chapter 22.4",
		"https://www.gov.uk/guidance/clinical-guidelines-for-alcohol-treatment/22-people-experiencing-or-perpetrating-domestic-abuse")
}
