package assessment

// Impact is how one person's use tells on another, as one informant says: the
// effect on Member of the use of Of, or of anybody's where Of is left out. Affected is the person's own view and is
// what makes an affected family member; the ratings say how. Friends count as
// kin do. The zero value says nothing and does not validate.
type Impact struct {
	redacted
	Member        MemberID            `json:"member"`
	Of            MemberID            `json:"of,omitzero"`
	Affected      Answer              `json:"affected,omitzero"`
	Health        HealthImpact        `json:"health,omitzero"`
	Relationships RelationshipsImpact `json:"relationships,omitzero"`
	Finance       FinanceImpact       `json:"finance,omitzero"`
	Social        SocialImpact        `json:"social,omitzero"`
	Source        Source              `json:"source,omitzero"`
}

// HealthImpact is the effect on physical and psychological health. The zero
// value is nothing asked.
type HealthImpact struct {
	redacted
	Guilt          Severity `json:"guilt,omitzero"`
	SelfBlame      Severity `json:"selfBlame,omitzero"`
	Anger          Severity `json:"anger,omitzero"`
	Rejection      Severity `json:"rejection,omitzero"`
	Disappointment Severity `json:"disappointment,omitzero"`
	Denial         Severity `json:"denial,omitzero"`
	Shame          Severity `json:"shame,omitzero"`
	Powerlessness  Severity `json:"powerlessness,omitzero"`
	Anxiety        Severity `json:"anxiety,omitzero"`
	Depression     Severity `json:"depression,omitzero"`
	IllHealth      Severity `json:"illHealth,omitzero"`
}

// RelationshipsImpact is the effect on family relationships. The zero value is
// nothing asked.
type RelationshipsImpact struct {
	redacted
	RoleOutOfPosition Severity `json:"roleOutOfPosition,omitzero"`
	Conflict          Severity `json:"conflict,omitzero"`
	ImpactOnChildren  Severity `json:"impactOnChildren,omitzero"`
	DealingAlone      Severity `json:"dealingAlone,omitzero"`
}

// FinanceImpact is the effect on money. The zero value is nothing asked.
type FinanceImpact struct {
	redacted
	Theft          Severity `json:"theft,omitzero"`
	RepayingDebts  Severity `json:"repayingDebts,omitzero"`
	TreatmentCosts Severity `json:"treatmentCosts,omitzero"`
	DependantCosts Severity `json:"dependantCosts,omitzero"`
}

// SocialImpact is the effect on social life and on the person's own needs. The
// zero value is nothing asked.
type SocialImpact struct {
	redacted
	OwnNeeds   Severity `json:"ownNeeds,omitzero"`
	SocialLife Severity `json:"socialLife,omitzero"`
}

// Domain returns the area of life that an indicator belongs to.
func (i ImpactIndicator) Domain() ImpactDomain {
	switch {
	case i >= ImpactIndicatorGuilt && i <= ImpactIndicatorIllHealth:
		return ImpactDomainHealth
	case i >= ImpactIndicatorRoleOutOfPosition && i <= ImpactIndicatorDealingAlone:
		return ImpactDomainRelationships
	case i >= ImpactIndicatorTheft && i <= ImpactIndicatorDependantCosts:
		return ImpactDomainFinance
	case i == ImpactIndicatorOwnNeeds || i == ImpactIndicatorSocialLife:
		return ImpactDomainSocial
	default:
		return ImpactDomainNotStated
	}
}

// ImpactIndicators lists every indicator, in the order of the domains.
func ImpactIndicators() []ImpactIndicator {
	all := make([]ImpactIndicator, 0, ImpactIndicatorSocialLife)
	for i := ImpactIndicatorGuilt; i <= ImpactIndicatorSocialLife; i++ {
		all = append(all, i)
	}
	return all
}

// Severity returns the rating of one indicator.
func (m Impact) Severity(i ImpactIndicator) Severity { return m.severity(i) }

func (m *Impact) severity(i ImpactIndicator) Severity {
	ratings := m.ratings()
	if int(i) >= len(ratings) {
		return SeverityNotAsked
	}
	return ratings[i]
}

// ratings are the rating of each indicator, by indicator.
func (m *Impact) ratings() [ImpactIndicatorSocialLife + 1]Severity {
	h, r, f, s := &m.Health, &m.Relationships, &m.Finance, &m.Social
	return [...]Severity{
		ImpactIndicatorGuilt: h.Guilt, ImpactIndicatorSelfBlame: h.SelfBlame, ImpactIndicatorAnger: h.Anger,
		ImpactIndicatorRejection: h.Rejection, ImpactIndicatorDisappointment: h.Disappointment,
		ImpactIndicatorDenial: h.Denial, ImpactIndicatorShame: h.Shame,
		ImpactIndicatorPowerlessness: h.Powerlessness, ImpactIndicatorAnxiety: h.Anxiety,
		ImpactIndicatorDepression: h.Depression, ImpactIndicatorIllHealth: h.IllHealth,
		ImpactIndicatorRoleOutOfPosition: r.RoleOutOfPosition, ImpactIndicatorConflict: r.Conflict,
		ImpactIndicatorImpactOnChildren: r.ImpactOnChildren, ImpactIndicatorDealingAlone: r.DealingAlone,
		ImpactIndicatorTheft: f.Theft, ImpactIndicatorRepayingDebts: f.RepayingDebts,
		ImpactIndicatorTreatmentCosts: f.TreatmentCosts, ImpactIndicatorDependantCosts: f.DependantCosts,
		ImpactIndicatorOwnNeeds: s.OwnNeeds, ImpactIndicatorSocialLife: s.SocialLife,
	}
}
