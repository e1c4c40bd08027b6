package carepath

import "github.com/kithcare/kith/assessment"

func pairFacts() []Fact {
	return []Fact{
		yesNo(Fact{
			ID: FactOwnUse, Scope: ScopeMember, Reads: []string{"alcohol@member", "drugs@member"}, AskAlone: true,
			Question: "Is {member}'s own drinking or drug use a problem at present?",
			Read:     func(p picture, a About) reading { return p.ProblemUse(a.Member) },
		}, "{member}'s own use is no problem at present", "{member}'s own use is a problem at present"),
		yesNo(Fact{
			ID: FactOwnDrugUse, Scope: ScopeMember, Reads: []string{"drugs@member"}, AskAlone: true,
			Question: "Is {member}'s own drug use a problem at present?",
			Read:     ownDrugUse,
		}, "{member} has no drug problem at present", "{member} has a drug problem at present"),
		yesNo(Fact{
			ID: FactCouple, Scope: ScopePair, Symmetric: true, Reads: []string{"tie@pair", "born@member", "born@focal"},
			Question: "Are {member} and {focal} a couple?",
			Read:     func(p picture, a About) reading { return p.Couple(a.Member, a.Focal) },
		}, "{member} and {focal} are not a couple", "{member} and {focal} are a couple"),
		values(Fact{
			ID: FactContact, Scope: ScopePair, Symmetric: true, Reads: []string{"contact@pair"},
			Question: "How often are {member} and {focal} in contact?",
			Read:     func(p picture, a About) reading { return p.Contact(a.Member, a.Focal) },
		}, Value{"none", "{member} and {focal} are not in contact"}, Value{"rare", "{member} and {focal} are rarely in contact"},
			Value{"monthly", "{member} and {focal} are in contact every month"},
			Value{"weekly", "{member} and {focal} are in contact every week"},
			Value{"daily", "{member} and {focal} are in contact every day"}),
		yesNo(Fact{
			ID: FactLivesWith, Scope: ScopePair, Symmetric: true, Reads: []string{"lives-with@pair"},
			Question: "Do {member} and {focal} live together?",
			Read:     func(p picture, a About) reading { return p.LivesWith(a.Member, a.Focal) },
		}, "{member} and {focal} do not live together", "{member} and {focal} live together"),
		values(Fact{
			ID: FactCloseness, Scope: ScopePair, Symmetric: true, Reads: []string{"closeness@pair"}, Capital: PolarityStrength,
			Question: "How do {member} and {focal} get on?",
			Read:     func(p picture, a About) reading { return p.Closeness(a.Member, a.Focal) },
		}, Value{"cut-off", "{member} and {focal} have broken off contact"},
			Value{"distant", "{member} and {focal} are distant"},
			Value{"mixed", "{member} and {focal} have good and bad times"},
			Value{"close", "{member} and {focal} get on well"}),
		extent(Fact{
			ID: FactConflict, Scope: ScopePair, Symmetric: true, Reads: []string{"conflict@pair"}, Capital: PolarityBarrier,
			Question: "Is there conflict between {member} and {focal}?",
			Read:     func(p picture, a About) reading { return p.Conflict(a.Member, a.Focal) },
		}, "there is no conflict between {member} and {focal}", "there is some conflict between {member} and {focal}",
			"there is much conflict between {member} and {focal}"),
	}
}

// ownDrugUse is problem use of anything but alcohol.
func ownDrugUse(p picture, a About) reading {
	r := p.HighestPattern(a.Member,
		assessment.SubstanceOpioids, assessment.SubstanceCocaine, assessment.SubstanceStimulants,
		assessment.SubstanceCannabis, assessment.SubstanceSedatives, assessment.SubstanceOther)
	low, high, _ := r.Span.Bounds()
	r.Span = assessment.Between(problem(low), problem(high))
	return r
}

func problem(pattern int) int {
	if harmful, _ := assessment.PatternHarmful.Code(); pattern >= harmful {
		return 1
	}
	return 0
}

// networkFacts are what the iSBNT's list asks of a network member.
func networkFacts() []Fact {
	capital := func(id FactID, i assessment.CapitalIndicator, question, no, partly, yes string) Fact {
		f := extent(Fact{
			ID: id, Scope: ScopePair, Question: question, Capital: PolarityStrength,
			Reads: []string{i.String() + "@pair"}, AskAlone: i.AskAlone(),
			Read: func(p picture, a About) reading { return p.Capital(a.Member, a.Focal, i) },
		}, no, partly, yes)
		if i.IsBarrier() {
			f.Capital = PolarityBarrier
		}
		return f
	}
	circumstance := func(id FactID, question, no, partly, yes string, get func(assessment.Circumstances) assessment.Extent) Fact {
		return extent(Fact{
			ID: id, Scope: ScopePair, Question: question, Reads: []string{string(id) + "@pair"}, AskAlone: true,
			Read: func(p picture, a About) reading { return p.Circumstance(a.Member, a.Focal, get) },
		}, no, partly, yes)
	}
	return []Fact{
		capital(FactAvailable, assessment.CapitalIndicatorAvailable, "Is {member} there when {focal} needs somebody?",
			"{member} is not available", "{member} is available at times", "{member} is readily available"),
		capital(FactFirmKind, assessment.CapitalIndicatorFirmAndKind, "Can {member} be firm and kind with {focal}?",
			"{member} cannot be firm and kind at present", "{member} can be firm and kind at times", "{member} can be firm and kind"),
		capital(FactAgreesGoal, assessment.CapitalIndicatorAgreesWithGoal, "Does {member} agree with what {focal} wants for their use?",
			"{member} does not agree with {focal}'s goal", "{member} agrees with {focal}'s goal in part",
			"{member} agrees with {focal}'s goal"),
		capital(FactPowerOver, assessment.CapitalIndicatorPowerOver, "Does {focal} depend on {member} for something, so that it is hard to say no?",
			"{member} has no power over {focal}", "{member} has some power over {focal}", "{member} has power over {focal}"),
		circumstance(FactUnsettled, "Is {member}'s life too unsettled at present to take this on?",
			"{member}'s life is settled", "{member}'s life is unsettled in part", "{member}'s life is too unsettled at present",
			func(c assessment.Circumstances) assessment.Extent { return c.Unsettled }),
		circumstance(FactUntreated, "Is {member} living with a mental illness for which there is no help?",
			"{member} has no untreated mental illness", "{member} has a mental illness that is treated in part",
			"{member} has a mental illness that is not treated",
			func(c assessment.Circumstances) assessment.Extent { return c.UntreatedIllness }),
		yesNo(Fact{
			ID: FactTooYoung, Scope: ScopePair, Reads: []string{"too-young@pair", "born@member"}, AskAlone: true,
			Question: "In the worker's judgement, is {member} too young to be asked to back {focal}'s recovery?",
			Read:     func(p picture, a About) reading { return p.TooYoung(a.Member, a.Focal) },
		}, "{member} is not too young to back {focal}'s recovery", "{member} is too young to be asked to back {focal}'s recovery"),
	}
}

// safetyFacts are asked alone and before all others. Design: a no counts only
// from the person who might be harmed, asked alone.
func safetyFacts() []Fact {
	between := func(id FactID, c assessment.Concern, question, no, yes string) Fact {
		return yesNo(Fact{
			ID: id, Scope: ScopePair, Symmetric: true, Question: question, AskAlone: true, Safety: true,
			Reads: []string{c.String() + "@pair"},
			Read:  func(p picture, a About) reading { return p.Between(c, a.Member, a.Focal) },
		}, no, yes)
	}
	return []Fact{
		between(FactDanger, assessment.ConcernImmediateDanger, "Is {member} or {focal} in danger from the other now? Ask each alone.",
			"neither {member} nor {focal} is in danger now", "{member} or {focal} is in danger now"),
		between(FactAbuse, assessment.ConcernDomesticAbuse, "Has {member} or {focal} hurt or threatened the other, or made them afraid? Ask each alone.",
			"there is no abuse between {member} and {focal}", "there is abuse between {member} and {focal}"),
		between(FactControl, assessment.ConcernCoerciveControl, "Does {member} or {focal} decide whom the other sees, what they spend or where they go? Ask each alone.",
			"neither {member} nor {focal} controls the other", "one of {member} and {focal} controls the other"),
		between(FactSevere, assessment.ConcernSevereViolence, "Is {member} or {focal} afraid of being seriously hurt by the other, or does a worker judge it likely? Ask each alone.",
			"severe violence between {member} and {focal} is not likely", "severe violence between {member} and {focal} is likely"),
		yesNo(Fact{
			ID: FactChildRisk, Scope: ScopeFamily, AskAlone: true, Safety: true,
			Reads:    []string{"child-harm@family", "born@any"},
			Question: "Is there a concern for the safety of a child in the family? Only a named worker's recorded decision, for every child, can say no.",
			Read:     func(p picture, _ About) reading { return p.ChildAtRisk() },
		}, "a worker has recorded no concern for any child", "there is a concern for a child"),
		yesNo(Fact{
			ID: FactRiskFlag, Scope: ScopeMember, AskAlone: true, Safety: true, Reads: []string{"risk-flag@member"},
			Question: "Are there any thoughts of {member}'s of harming themselves, or another risk to them? A questionnaire asks it, and only a named worker's recorded review says no.",
			Topic:    "whether {member} is at risk from themselves",
			Read:     func(p picture, a About) reading { return p.RiskFlag(a.Member) },
		}, "a worker has reviewed an answer of {member}'s and found no concern", "an answer of {member}'s calls for attention by itself"),
		yesNo(Fact{
			ID: FactJointSafe, Scope: ScopePair, Symmetric: true, AskAlone: true, Safety: true, Reads: []string{"safety-review@pair"},
			Question: "Has a specialist judged joint work with {member} and {focal} safe, with repeated checks?",
			Read:     func(p picture, a About) reading { return p.JointWorkSafe(a.Member, a.Focal) },
		}, "no specialist judges joint work with {member} and {focal} safe",
			"a specialist judges joint work with {member} and {focal} safe"),
	}
}

// roleFacts are what a member says of taking a role, in their own words only,
// and what the focal person agrees to.
func roleFacts(r assessment.Role) []Fact {
	role := roleSays(r)
	fact := func(id FactID, question, no, yes string, get func(assessment.Offer) reading) Fact {
		return yesNo(Fact{
			ID: id, Scope: ScopePair, Question: question, Reads: []string{string(id) + "@pair"},
			Read: func(p picture, a About) reading { return get(p.Offer(a.Member, a.Focal, r)) },
		}, no, yes)
	}
	return []Fact{
		fact(FactWilling(r), "Is {member} willing to "+role+"?",
			"{member} would rather not "+role, "{member} is willing to "+role,
			func(o assessment.Offer) reading { return o.Willing }),
		fact(FactConfident(r), "Does {member} feel able to "+role+"?",
			"{member} does not feel able to "+role, "{member} feels able to "+role,
			func(o assessment.Offer) reading { return o.Confident }),
		fact(FactAgreed(r), "Does {focal} agree that {member} may "+role+"?",
			"{focal} does not agree that {member} may "+role, "{focal} agrees that {member} may "+role,
			func(o assessment.Offer) reading { return o.Agreed }),
		fact(FactWithOthers(r), "Is {member} willing to work with the others who help {focal}?",
			"{member} would rather not work with the others who help", "{member} is willing to work with the others who help",
			func(o assessment.Offer) reading { return o.WithOthers }),
	}
}

// roleSays is what a member would do in a role, for somebody called {focal}.
func roleSays(r assessment.Role) string {
	switch r {
	case assessment.RoleCoupleSessions:
		return "come to couple sessions with {focal}"
	case assessment.RoleFamilySessions:
		return "come to family sessions with {focal}"
	case assessment.RoleNetworkMember:
		return "be one of the people who back {focal}'s recovery"
	case assessment.RolePracticalSupport:
		return "help {focal} with daily life"
	case assessment.RoleMedicationSupport:
		return "be there when {focal} takes medicine"
	default:
		return "take part"
	}
}
