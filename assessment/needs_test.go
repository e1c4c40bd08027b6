package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

func TestAffected(t *testing.T) {
	t.Parallel()
	said := func(who assessment.MemberID, on string, a assessment.Answer, guilt assessment.Severity) assessment.Impact {
		m := stated(who, on, guilt)
		m.Affected = a
		return m
	}
	const jan, feb = "2026-01-01", "2026-02-01"
	const yes, no, open = assessment.AnswerYes, assessment.AnswerNo, assessment.AnswerNotAsked
	const mild, none, silent = assessment.SeverityMild, assessment.SeverityNone, assessment.SeverityNotAsked
	type impacts = []assessment.Impact
	for _, c := range []struct {
		row
		impacts
		want assessment.Reading
	}{
		{row{"nothing", "nobody asked"}, nil, notAsked()},
		{row{"says so", "the member's own view"}, impacts{said("ann", jan, yes, silent)}, exactly(1)},
		{row{"says not", "the member's own view"}, impacts{said("ann", jan, no, silent)}, exactly(0)},
		{row{"rates an effect", "is affected without saying the word"}, impacts{said("ann", jan, open, mild)}, exactly(1)},
		{row{"says not and rates an effect", "the effect tells more"}, impacts{said("ann", jan, no, mild)}, exactly(1)},
		{row{"rates none", "one indicator is not all"}, impacts{said("ann", jan, open, none)}, notAsked()},
		{row{"bob says that ann is not", "that is nobody else's to say"}, impacts{said("bob", jan, no, silent)}, absent(assessment.AbsenceNotAsked)},
		{row{"bob takes it back", "the latest of each informant counts"}, impacts{said("bob", jan, yes, silent), said("bob", feb, no, silent)}, absent(assessment.AbsenceNotAsked)},
		{row{"bob says no, ann yes", "ann's own view counts"}, impacts{said("bob", feb, no, silent), said("ann", jan, yes, silent)}, exactly(1)},
		{row{"bob says yes, ann no", "ann's own view counts"}, impacts{said("bob", feb, yes, silent), said("ann", jan, no, silent)}, exactly(0)},
		{row{"ann would rather not say", "nobody speaks over her"}, impacts{said("bob", feb, yes, silent), said("ann", jan, assessment.AnswerAskedDeclined, silent)}, absent(assessment.AbsenceAskedDeclined)},
		{row{"ann does not know", "others are heard"}, impacts{said("bob", feb, yes, silent), said("ann", jan, assessment.AnswerAskedUnknown, silent)}, exactly(1)},
		{row{"others disagree", "a no of another is no answer"}, impacts{said("bob", feb, yes, silent), said("", jan, no, silent)}, exactly(1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob")
			r.Impacts = c.impacts
			p := picture(t, r)
			requireReading(t, c.want, p.Affected("ann", "bob"))
			low, high, known := p.Affected("ann", "bob").Span.Bounds()
			if known { // by anybody's use: bob's is the only one, and all members are listed
				requireReading(t, between(low, high), p.AffectedByAny("ann"))
			}
		})
	}
}

// TestOverFocal: until everybody is listed there may be somebody else whose use
// tells on a member.
func TestOverFocal(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob", "cy")
	r.Impacts = []assessment.Impact{
		{Member: "ann", Of: "bob", Affected: assessment.AnswerNo, Source: saidBy("ann", "")},
		{Member: "ann", Of: "cy", Affected: assessment.AnswerNo, Source: saidBy("ann", "")},
	}
	requireReading(t, exactly(0), picture(t, r).AffectedByAny("ann"))
	requireReading(t, exactly(0), picture(t, r).OwnNeed("ann")) // who is not affected has no need from it
	r.MembersListed = assessment.ListedNotStated
	requireReading(t, between(0, 1), picture(t, r).AffectedByAny("ann"))
	r.Impacts[1].Finance.Theft = assessment.SeveritySevere
	requireReading(t, exactly(1), picture(t, r).AffectedByAny("ann"))
	requireReading(t, exactly(3), picture(t, r).OwnNeed("ann"))
	r.Impacts[1].Finance.Theft = assessment.SeverityMild
	requireReading(t, between(1, 3), picture(t, r).OwnNeed("ann"))
}

func TestOwnNeedSettled(t *testing.T) {
	t.Parallel()
	rate := func(s assessment.Severity) assessment.Impact {
		return assessment.Impact{
			Member: "ann", Of: "bob",
			Health:        assessment.HealthImpact{Guilt: s, SelfBlame: s, Anger: s, Rejection: s, Disappointment: s, Denial: s, Shame: s, Powerlessness: s, Anxiety: s, Depression: s, IllHealth: s},
			Relationships: assessment.RelationshipsImpact{RoleOutOfPosition: s, Conflict: s, ImpactOnChildren: s, DealingAlone: s},
			Finance:       assessment.FinanceImpact{Theft: s, RepayingDebts: s, TreatmentCosts: s, DependantCosts: s},
			Social:        assessment.SocialImpact{OwnNeeds: s, SocialLife: s},
		}
	}
	r := familyOf("ann", "bob")
	for s, want := range map[assessment.Severity]assessment.Reading{
		assessment.SeverityNone: exactly(0), assessment.SeverityModerate: exactly(2),
		assessment.SeverityNotAsked: absent(assessment.AbsenceNotAsked), assessment.SeverityNotApplicable: absent(assessment.AbsenceNotApplicable),
	} {
		r.Impacts = []assessment.Impact{rate(s)}
		requireReading(t, want, picture(t, r).OwnNeed("ann"))
	}
}

// TestNeeds: two tracks, in the order of members and focal persons.
func TestNeeds(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob", "cy")
	r.Impacts = []assessment.Impact{
		{Member: "cy", Of: "bob", Finance: assessment.FinanceImpact{Theft: assessment.SeverityMild}, Source: saidBy("cy", "2026-01-01")},
		{
			Member: "ann", Of: "bob", Source: saidBy("ann", "2026-01-01"),
			Health:        assessment.HealthImpact{Guilt: assessment.SeveritySevere, Anger: assessment.SeverityNone, Shame: assessment.SeverityAskedDeclined},
			Relationships: assessment.RelationshipsImpact{DealingAlone: assessment.SeverityModerate},
		},
		{Member: "ann", Of: "bob", Health: assessment.HealthImpact{Guilt: assessment.SeverityNone}, Source: saidBy("bob", "2026-01-01")},
	}
	r.Appraisals = []assessment.Appraisal{{Member: "ann", For: "bob", Strengths: assessment.Strengths{KnowsProblem: assessment.ExtentPartly}, Source: saidBy("ann", "")}}
	r.RoleOffers = []assessment.RoleOffer{
		{Member: "ann", For: "bob", Role: assessment.RoleNetworkMember, Willing: assessment.AnswerYes, Confident: assessment.AnswerNo, Source: saidBy("ann", "")},
		{Member: "cy", For: "bob", Role: assessment.RoleNetworkMember, Willing: assessment.AnswerYes, Source: saidBy("cy", "")},
	}
	need := func(m assessment.MemberID, track assessment.Track) assessment.Need {
		return assessment.Need{Member: m, Focal: "bob", Track: track}
	}
	guilt, alone := need("ann", assessment.TrackOwnRight), need("ann", assessment.TrackOwnRight)
	guilt.Domain, guilt.Indicator, guilt.Severity = assessment.ImpactDomainHealth, assessment.ImpactIndicatorGuilt, assessment.Between(0, 3)
	alone.Domain, alone.Indicator, alone.Severity = assessment.ImpactDomainRelationships, assessment.ImpactIndicatorDealingAlone, assessment.Exactly(2)
	knowledge, confidence, company := need("ann", assessment.TrackSupporting), need("ann", assessment.TrackSupporting), need("ann", assessment.TrackSupporting)
	knowledge.Topic, confidence.Topic, company.Topic = assessment.SupportTopicKnowledge, assessment.SupportTopicConfidence, assessment.SupportTopicCompany
	confidence.Role = assessment.RoleNetworkMember
	theft := need("cy", assessment.TrackOwnRight)
	theft.Domain, theft.Indicator, theft.Severity = assessment.ImpactDomainFinance, assessment.ImpactIndicatorTheft, assessment.Exactly(1)

	p := picture(t, r)
	guilt.Sources = []assessment.Source{saidBy("ann", "2026-01-01"), saidBy("bob", "2026-01-01")}
	alone.Sources = []assessment.Source{saidBy("ann", "2026-01-01")}
	theft.Sources = []assessment.Source{saidBy("cy", "2026-01-01")}
	assert.Equal(t, []assessment.Need{guilt, alone, knowledge, confidence, company, theft}, p.Needs())
	for d, want := range map[assessment.ImpactDomain][2]int{
		assessment.ImpactDomainHealth: {9, 11}, assessment.ImpactDomainRelationships: {3, 4},
		assessment.ImpactDomainFinance: {4, 4}, assessment.ImpactDomainSocial: {2, 2}, assessment.ImpactDomainNotStated: {0, 0},
	} {
		unasked, total := p.Unasked("ann", "bob", d)
		assert.Equal(t, want, [2]int{unasked, total}, d)
	}
}

// TestUnaskedNotApplicable: what does not arise is not left to ask.
func TestUnaskedNotApplicable(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Impacts = []assessment.Impact{{Member: "ann", Of: "bob", Social: assessment.SocialImpact{OwnNeeds: assessment.SeverityNotApplicable}}}
	unasked, total := picture(t, r).Unasked("ann", "bob", assessment.ImpactDomainSocial)
	assert.Equal(t, [2]int{1, 1}, [2]int{unasked, total})
}

// TestOffer: what a member is willing to do counts from them alone, whom the
// focal person agrees to from the focal person alone.
func TestOffer(t *testing.T) {
	t.Parallel()
	const yes, role = assessment.AnswerYes, assessment.RoleFamilySessions
	for who, want := range map[assessment.MemberID]assessment.Offer{
		"ann": {Willing: exactly(1), Confident: exactly(1), WithOthers: exactly(1)},
		"bob": {Agreed: exactly(1)},
		"cy":  {}, "": {},
	} {
		r := familyOf("ann", "bob", "cy")
		r.RoleOffers = []assessment.RoleOffer{{
			Member: "ann", For: "bob", Role: role, Willing: yes, Confident: yes, WithOthers: yes, Agreed: yes, Source: saidBy(who, ""),
		}}
		p := picture(t, r)
		assert.Equal(t, want, p.Offer("ann", "bob", role), "said by %q", who)
		assert.Equal(t, assessment.Offer{}, p.Offer("ann", "bob", assessment.RoleCoupleSessions), "another role")
		assert.Equal(t, assessment.Offer{}, p.Offer("bob", "ann", role), "the other way round")
	}
}

func TestSelfHelpBenefit(t *testing.T) {
	t.Parallel()
	const selfHelp, group = assessment.HelpKindGuidedSelfHelp, assessment.HelpKindSupportGroup
	const no, partly, yes, na = assessment.ExtentNo, assessment.ExtentPartly, assessment.ExtentYes, assessment.ExtentNotApplicable
	for _, c := range []struct {
		row
		help map[assessment.HelpKind]assessment.Extent
		want assessment.Reading
	}{
		{row{"nothing", "not asked is no failure"}, nil, between(0, 2)},
		{row{"neither helped", "both are known"}, map[assessment.HelpKind]assessment.Extent{selfHelp: no, group: no}, exactly(0)},
		{row{"one did not, the other open", "the other may yet"}, map[assessment.HelpKind]assessment.Extent{selfHelp: no}, between(0, 2)},
		{row{"one did", "whichever did more"}, map[assessment.HelpKind]assessment.Extent{selfHelp: yes}, exactly(2)},
		{row{"one partly, the other not", "whichever did more"}, map[assessment.HelpKind]assessment.Extent{selfHelp: partly, group: no}, exactly(1)},
		{row{"one is not to be had", "the other settles it"}, map[assessment.HelpKind]assessment.Extent{selfHelp: no, group: na}, exactly(0)},
		{row{"other help", "information is not self-help"}, map[assessment.HelpKind]assessment.Extent{assessment.HelpKindInformation: yes}, between(0, 2)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann")
			for k, b := range c.help {
				r.HelpReceived = append(r.HelpReceived, assessment.HelpReceived{Member: "ann", Kind: k, Benefit: b})
			}
			requireReading(t, c.want, picture(t, r).SelfHelpBenefit("ann"))
		})
	}
}
