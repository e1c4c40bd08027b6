package assessment_test

import (
	"github.com/kithcare/kith/assessment"
)

// question is one question to a picture.
type question struct {
	what string
	a, b assessment.MemberID
	i    int
}

// readings asks a picture everything that it can be asked.
func readings(p *assessment.Picture) map[question]assessment.Reading {
	out := map[question]assessment.Reading{}
	for _, a := range p.Members() {
		readMember(p, a, out)
		for _, b := range p.Members() {
			if a != b {
				readPair(p, a, b, out)
			}
		}
	}
	out[question{what: "child-at-risk"}] = p.ChildAtRisk()
	out[question{what: "danger"}] = exactly(code(p.ImmediateDanger()))
	return out
}

func code(b bool) int {
	if b {
		return 1
	}
	return 0
}

func readMember(p *assessment.Picture, a assessment.MemberID, out map[question]assessment.Reading) {
	add := func(what string, i int, r assessment.Reading) { out[question{what: what, a: a, i: i}] = r }
	add("age", 0, assessment.Reading{Span: p.Age(a)})
	add("problem-use", 0, p.ProblemUse(a))
	add("highest-pattern", 0, p.HighestPattern(a))
	add("treatment", 0, p.Treatment(a))
	add("goal", 0, p.Goal(a))
	add("in-recovery", 0, p.InRecovery(a))
	add("medication", 0, p.Medication(a))
	add("detox", 0, p.DetoxCompleted(a))
	add("formulated", 0, p.Formulated(a))
	add("comorbidity", 0, p.Comorbidity(a))
	add("social-support", 0, p.SocialSupport(a))
	add("affected", 0, p.AffectedByAny(a))
	add("own-need", 0, p.OwnNeed(a))
	add("self-help", 0, p.SelfHelpBenefit(a))
	add("risk-flag", 0, p.RiskFlag(a))
	for s := assessment.SubstanceAlcohol; s <= assessment.SubstanceOther; s++ {
		add("pattern", int(s), p.Pattern(a, s))
	}
	for k := assessment.HelpKindInformation; k <= assessment.HelpKindFamilyMeetings; k++ {
		add("benefit", int(k), p.Benefit(a, k))
	}
	for c := assessment.ConcernImmediateDanger; c <= assessment.ConcernChildHarm; c++ {
		add("safety", int(c), p.Safety(c, a, ""))
	}
	for _, id := range []string{"host.a", "host.b"} {
		add(id, 0, p.HostFact(id, a, "", false))
	}
}

func readPair(p *assessment.Picture, a, b assessment.MemberID, out map[question]assessment.Reading) {
	add := func(what string, i int, r assessment.Reading) { out[question{what, a, b, i}] = r }
	kind, own := p.Kind(a, b)
	add("kind", code(own), exactly(int(kind)))
	add("couple", 0, p.Couple(a, b))
	add("lives-with", 0, p.LivesWith(a, b))
	add("contact", 0, p.Contact(a, b))
	add("closeness", 0, p.Closeness(a, b))
	add("conflict", 0, p.Conflict(a, b))
	add("affected", 0, p.Affected(a, b))
	add("joint-safe", 0, p.JointWorkSafe(a, b))
	add("too-young", 0, p.TooYoung(a, b))
	add("unsettled", 0, p.Circumstance(a, b, func(c assessment.Circumstances) assessment.Extent { return c.Unsettled }))
	add("host.a", 0, p.HostFact("host.a", a, b, false))
	for _, i := range assessment.ImpactIndicators() {
		add("impact", int(i), p.Impact(a, b, i))
	}
	for _, i := range assessment.CapitalIndicators() {
		add("capital", int(i), p.Capital(a, b, i))
	}
	for c := assessment.ConcernImmediateDanger; c <= assessment.ConcernChildHarm; c++ {
		add("safety-by", int(c), p.Safety(c, a, b))
		add("between", int(c), p.Between(c, a, b))
	}
	for r := assessment.RoleCoupleSessions; r <= assessment.RoleMedicationSupport; r++ {
		o := p.Offer(a, b, r)
		add("willing", int(r), o.Willing)
		add("confident", int(r), o.Confident)
		add("with-others", int(r), o.WithOthers)
		add("agreed", int(r), o.Agreed)
	}
}
