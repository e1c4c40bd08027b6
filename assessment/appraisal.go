package assessment

// Appraisal is what one informant, or a worker, says that Member brings to the
// recovery of For. Two things are not asked here, because they are read from
// where they are asked with more care: the member's own problem use, from
// [Use], and abuse, from [SafetyAnswer]. The zero value says nothing and does
// not validate.
type Appraisal struct {
	redacted
	Member        MemberID      `json:"member"`
	For           MemberID      `json:"for"`
	Strengths     Strengths     `json:"strengths,omitzero"`
	Barriers      Barriers      `json:"barriers,omitzero"`
	Circumstances Circumstances `json:"circumstances,omitzero"`
	Source        Source        `json:"source,omitzero"`
}

// Strengths are what helps another person's recovery. The zero value is
// nothing asked.
type Strengths struct {
	redacted
	EmotionalSupport Extent `json:"emotionalSupport,omitzero"`
	PracticalHelp    Extent `json:"practicalHelp,omitzero"`
	AgreesWithGoal   Extent `json:"agreesWithGoal,omitzero"`
	FirmAndKind      Extent `json:"firmAndKind,omitzero"`
	Available        Extent `json:"available,omitzero"`
	KnowsProblem     Extent `json:"knowsProblem,omitzero"`
	Resilience       Extent `json:"resilience,omitzero"`
	Hope             Extent `json:"hope,omitzero"`
	RecoveryExample  Extent `json:"recoveryExample,omitzero"`
	CommunityLinks   Extent `json:"communityLinks,omitzero"`
}

// Barriers are what stands against another person's recovery. PowerOver is
// asked alone. The zero value is nothing asked.
type Barriers struct {
	redacted
	EnablesUse Extent `json:"enablesUse,omitzero"`
	Hostility  Extent `json:"hostility,omitzero"`
	PowerOver  Extent `json:"powerOver,omitzero"`
	TakesMoney Extent `json:"takesMoney,omitzero"`
	Stigma     Extent `json:"stigma,omitzero"`
}

// Circumstances are recorded because a sourced criterion of the network role
// needs them. They are asked alone, shown and never scored: they are no fault of
// a person. The zero value is nothing asked.
type Circumstances struct {
	redacted
	// Unsettled is a life too unsettled for the role at present.
	Unsettled Extent `json:"unsettled,omitzero"`
	// UntreatedIllness is a mental illness that is not treated.
	UntreatedIllness Extent `json:"untreatedIllness,omitzero"`
	// TooYoung is a worker's judgement: the source gives no age.
	TooYoung Answer `json:"tooYoung,omitzero"`
}

// IsBarrier reports whether an indicator stands against recovery; the others
// are strengths.
func (i CapitalIndicator) IsBarrier() bool { return i >= CapitalIndicatorOwnProblemUse }

// AskAlone reports whether an indicator rests on something that is asked alone
// and left out of whatever is read in company.
func (i CapitalIndicator) AskAlone() bool {
	return i == CapitalIndicatorAbuse || i == CapitalIndicatorPowerOver
}

// CapitalIndicators lists every indicator, strengths first.
func CapitalIndicators() []CapitalIndicator {
	all := make([]CapitalIndicator, 0, CapitalIndicatorStigma)
	for i := CapitalIndicatorEmotionalSupport; i <= CapitalIndicatorStigma; i++ {
		all = append(all, i)
	}
	return all
}

// Extent returns what the appraisal says of one indicator: not asked for those
// that are read from elsewhere.
func (a Appraisal) Extent(i CapitalIndicator) Extent {
	s, b := a.Strengths, a.Barriers
	ratings := [...]Extent{
		CapitalIndicatorEmotionalSupport: s.EmotionalSupport, CapitalIndicatorPracticalHelp: s.PracticalHelp,
		CapitalIndicatorAgreesWithGoal: s.AgreesWithGoal, CapitalIndicatorFirmAndKind: s.FirmAndKind,
		CapitalIndicatorAvailable: s.Available, CapitalIndicatorKnowsProblem: s.KnowsProblem,
		CapitalIndicatorResilience: s.Resilience, CapitalIndicatorHope: s.Hope,
		CapitalIndicatorRecoveryExample: s.RecoveryExample, CapitalIndicatorCommunityLinks: s.CommunityLinks,
		CapitalIndicatorEnablesUse: b.EnablesUse, CapitalIndicatorHostility: b.Hostility,
		CapitalIndicatorPowerOver: b.PowerOver, CapitalIndicatorTakesMoney: b.TakesMoney,
		CapitalIndicatorStigma: b.Stigma,
	}
	if int(i) >= len(ratings) {
		return ExtentNotAsked
	}
	return ratings[i]
}
