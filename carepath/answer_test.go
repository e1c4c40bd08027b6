package carepath

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// answer adds to a record what a worker would write down who asked for one fact
// and was given one value. It adds statements and fills in blanks, and changes
// nothing that somebody has said.
func answer(r assessment.Record, id FactID, about About, value int) assessment.Record {
	a := answering{r: copyRecord(r), m: about.Member, f: about.Focal, v: value}
	if set, ok := a.fixed()[id]; ok {
		set()
		return a.r
	}
	if set, ok := a.life()[id]; ok {
		set()
		return a.r
	}
	if f, ok := published().Fact(id); ok && f.Read == nil {
		about = f.about(about)
		a.r.Facts = append(a.r.Facts, assessment.HostFact{ID: string(id), Member: about.Member, Focal: about.Focal, Value: &value, Source: by(about.Member)})
		return a.r
	}
	name, role, _ := strings.Cut(string(id), "-")
	if name == "with" {
		role = strings.TrimPrefix(role, "others-")
	}
	a.role(name, role)
	return a.r
}

func copyRecord(r assessment.Record) assessment.Record {
	r.Members, r.Ties, r.Uses = slices.Clone(r.Members), slices.Clone(r.Ties), slices.Clone(r.Uses)
	r.Impacts, r.Safety, r.Appraisals = slices.Clone(r.Impacts), slices.Clone(r.Safety), slices.Clone(r.Appraisals)
	r.RoleOffers, r.HelpReceived, r.Facts = slices.Clone(r.RoleOffers), slices.Clone(r.HelpReceived), slices.Clone(r.Facts)
	return r
}

type answering struct {
	r    assessment.Record
	m, f assessment.MemberID
	v    int
}

func by(id assessment.MemberID) assessment.Source {
	return assessment.Source{Informant: id, Assessor: "w9", On: testDay(), Alone: assessment.AnswerYes}
}

func (a *answering) fixed() map[FactID]func() {
	return map[FactID]func(){
		FactCountry:      func() { a.r.Country = assessment.Country(a.v + 1) },
		FactAge:          func() { a.born(a.m) },
		FactFocalAge:     func() { a.born(a.f) },
		FactAffected:     func() { a.impacts(assessment.Impact{Affected: assessment.Answer(4 + a.v)}) },
		FactOwnNeed:      func() { a.impacts(everyIndicator(assessment.Severity(4 + a.v))) },
		FactSelfHelp:     a.help,
		FactProblemUse:   func() { a.use(a.f, 2*a.v, allSubstances...) },
		FactAlcohol:      func() { a.use(a.f, a.v, assessment.SubstanceAlcohol) },
		FactDrugs:        func() { a.use(a.f, a.v, allSubstances[1:]...) },
		FactOpioidOrStim: func() { a.use(a.f, a.v, allSubstances[1:4]...) },
		FactOwnUse:       func() { a.use(a.m, 2*a.v, allSubstances...) },
		FactOwnDrugUse:   func() { a.use(a.m, 2*a.v, allSubstances[1:]...) },
		FactTreatment:    func() { a.useField(func(u *assessment.Use) { u.Treatment = assessment.Treatment(4 + a.v) }) },
		FactGoal:         func() { a.useField(func(u *assessment.Use) { u.Goal = assessment.Goal(4 + a.v) }) },
		FactFormulated:   func() { a.useField(func(u *assessment.Use) { u.Formulated = assessment.Answer(4 + a.v) }) },
		FactCouple:       a.couple,
		FactContact:      func() { a.tie(assessment.Tie{Contact: assessment.Contact(4 + a.v)}) },
		FactLivesWith:    func() { a.tie(assessment.Tie{LivesWith: assessment.Answer(4 + a.v)}) },
		FactCloseness:    func() { a.tie(assessment.Tie{Closeness: assessment.Closeness(4 + a.v)}) },
		FactConflict:     func() { a.tie(assessment.Tie{Conflict: assessment.Extent(4 + a.v)}) },
		FactAvailable:    func() { a.strength(assessment.Strengths{Available: assessment.Extent(4 + a.v)}) },
		FactFirmKind:     func() { a.strength(assessment.Strengths{FirmAndKind: assessment.Extent(4 + a.v)}) },
		FactAgreesGoal:   func() { a.strength(assessment.Strengths{AgreesWithGoal: assessment.Extent(4 + a.v)}) },
		FactPowerOver: func() {
			a.appraise(assessment.Appraisal{Barriers: assessment.Barriers{PowerOver: assessment.Extent(4 + a.v)}})
		},
		FactUnsettled: func() { a.circumstances(assessment.Circumstances{Unsettled: assessment.Extent(4 + a.v)}) },
		FactUntreated: func() { a.circumstances(assessment.Circumstances{UntreatedIllness: assessment.Extent(4 + a.v)}) },
		FactTooYoung:  func() { a.circumstances(assessment.Circumstances{TooYoung: assessment.Answer(4 + a.v)}) },
		FactDanger:    func() { a.safety(assessment.ConcernImmediateDanger) },
		FactAbuse:     func() { a.safety(assessment.ConcernDomesticAbuse) },
		FactControl:   func() { a.safety(assessment.ConcernCoerciveControl) },
		FactSevere:    func() { a.safety(assessment.ConcernSevereViolence) },
		FactChildRisk: a.children,
		FactJointSafe: a.jointSafe,
	}
}

// life answers the facts about caring and children that are read from more than
// one statement.
func (a *answering) life() map[FactID]func() {
	child := func(parent assessment.MemberID, born string) func() { return func() { a.child(parent, born) } }
	return map[FactID]func(){
		FactMedication: func() { a.useField(func(u *assessment.Use) { u.Medication = assessment.Answer(4 + a.v) }) },
		FactDetox:      func() { a.useField(func(u *assessment.Use) { u.DetoxCompleted = assessment.Answer(4 + a.v) }) },
		FactOpioid:     func() { a.use(a.f, a.v, allSubstances[1]) },
		FactUseEver:    func() { a.useField(func(u *assessment.Use) { u.InRecovery = assessment.Answer(4 + a.v) }) },
		FactAffectedBy: func() {
			a.impacts(assessment.Impact{Of: a.f, Affected: assessment.Answer(4 + a.v)})
		},
		FactChildUnder8:    child(a.f, "2022-01-01"),
		FactChild8To17:     child(a.f, "2014-01-01"),
		FactChild10To14:    child(a.f, "2014-01-01"),
		FactOwnChild10To14: child(a.m, "2014-01-01"),
		FactUsingParent:    a.usingParent,
		FactFamilyChild:    a.anyChild,
		FactOwnDependence:  func() { a.use(a.m, 3*a.v, allSubstances...) },
		FactSevereRecorded: func() { a.riskOf(assessment.ConcernSevereViolence, assessment.AnswerYes*assessment.Answer(a.v), nil) },
		FactRiskCount:      func() { a.riskOf(assessment.ConcernDomesticAbuse, assessment.AnswerNotAsked, &a.v) },
	}
}

// child says that somebody has a child of some age, or that all are listed.
func (a *answering) child(parent assessment.MemberID, born string) {
	complete := a.r.MembersListed == assessment.ListedAll
	a.r.MembersListed, a.r.TiesListed = assessment.ListedAll, assessment.ListedAll
	if a.v == 0 || complete { // nobody can be added to a complete list without taking back that it is
		return
	}
	kid := assessment.Member{ID: assessment.MemberID(fmt.Sprint("kid", len(a.r.Members)))}
	kid.Born, _ = assessment.ParsePartialDate(born)
	a.r.Members = append(a.r.Members, kid)
	a.r.Ties = append(a.r.Ties, assessment.Tie{Member: parent, Of: kid.ID, Kind: assessment.TieKindParent, Source: by(parent)})
}

// anyChild says that there is a child, or that all are listed.
func (a *answering) anyChild() {
	if a.v == 1 && a.r.MembersListed != assessment.ListedAll {
		kid := assessment.Member{ID: assessment.MemberID(fmt.Sprint("kid", len(a.r.Members)))}
		kid.Born, _ = assessment.ParsePartialDate("2022-01-01")
		a.r.Members = append(a.r.Members, kid)
	}
	a.r.MembersListed = assessment.ListedAll
}

// riskOf is a yes about somebody's safety, or what a checklist came to; nothing
// to write down where it is no yes, or no checklist.
func (a *answering) riskOf(c assessment.Concern, yes assessment.Answer, count *int) {
	if yes == assessment.AnswerNotAsked && (count == nil || *count < 0) {
		return
	}
	s := assessment.SafetyAnswer{Concern: c, Harmed: a.m, Answer: yes, Source: by(a.m)}
	if count != nil {
		s.Check = assessment.RiskCheck{Tool: "dash", Yes: count}
	}
	a.r.Safety = append(a.r.Safety, s)
}

func (a *answering) usingParent() {
	complete := a.r.MembersListed == assessment.ListedAll
	a.r.MembersListed, a.r.TiesListed = assessment.ListedAll, assessment.ListedAll
	if a.v == 0 || complete {
		return
	}
	parent := assessment.MemberID(fmt.Sprint("parent", len(a.r.Members)))
	a.r.Members = append(a.r.Members, assessment.Member{ID: parent})
	a.r.Ties = append(a.r.Ties, assessment.Tie{Member: parent, Of: a.m, Kind: assessment.TieKindParent, LivesWith: assessment.AnswerYes, Source: by(a.m)})
	a.r.Uses = append(a.r.Uses, assessment.Use{
		Member: parent, Source: by(parent),
		Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternHarmful}},
	})
}

var allSubstances = []assessment.Substance{ //nolint:gochecknoglobals // a table of the test
	assessment.SubstanceAlcohol, assessment.SubstanceOpioids, assessment.SubstanceCocaine, assessment.SubstanceStimulants,
	assessment.SubstanceCannabis, assessment.SubstanceSedatives, assessment.SubstanceOther,
}

// born picks a birthday within what is known of it that gives the age.
func (a *answering) born(id assessment.MemberID) {
	for i := range a.r.Members {
		m := &a.r.Members[i]
		if m.ID != id {
			continue
		}
		for year := 2026 - a.v - 1; year <= 2026-a.v; year++ {
			for _, day := range []string{"-01-01", "-02-01", "-04-15", "-06-15", "-11-21", "-11-22", "-12-31"} {
				p, _ := assessment.ParsePartialDate(fmt.Sprintf("%04d%s", year, day))
				if p.YearsOn(testDay()) == assessment.Exactly(a.v) && strings.HasPrefix(p.String(), m.Born.String()) {
					m.Born = p
					return
				}
			}
		}
	}
}

// impacts is what somebody says of anybody's use.
func (a *answering) impacts(what assessment.Impact) {
	what.Member, what.Source = a.m, by(a.m)
	a.r.Impacts = append(a.r.Impacts, what)
}

func everyIndicator(s assessment.Severity) assessment.Impact {
	return assessment.Impact{
		Health: assessment.HealthImpact{
			Guilt: s, SelfBlame: s, Anger: s, Rejection: s, Disappointment: s, Denial: s, Shame: s,
			Powerlessness: s, Anxiety: s, Depression: s, IllHealth: s,
		},
		Relationships: assessment.RelationshipsImpact{RoleOutOfPosition: s, Conflict: s, ImpactOnChildren: s, DealingAlone: s},
		Finance:       assessment.FinanceImpact{Theft: s, RepayingDebts: s, TreatmentCosts: s, DependantCosts: s},
		Social:        assessment.SocialImpact{OwnNeeds: s, SocialLife: s},
	}
}

func (a *answering) help() {
	for _, k := range []assessment.HelpKind{assessment.HelpKindGuidedSelfHelp, assessment.HelpKindSupportGroup} {
		a.r.HelpReceived = append(a.r.HelpReceived, assessment.HelpReceived{
			Member: a.m, Kind: k, Benefit: assessment.Extent(4 + a.v), Source: by(a.m),
		})
	}
}

// use says how substances are used of which nobody has said it.
func (a *answering) use(id assessment.MemberID, high int, of ...assessment.Substance) {
	p := assessment.Gather(a.r, testDay())
	u := assessment.Use{Member: id, Source: by(id)}
	for _, s := range of {
		if !p.Pattern(id, s).Span.IsZero() {
			continue
		}
		n := 0
		if len(u.Substances) == 0 {
			n = high
		}
		u.Substances = append(u.Substances, assessment.SubstanceUse{Substance: s, Pattern: assessment.Pattern(4 + n)})
	}
	a.r.Uses = append(a.r.Uses, u)
}

func (a *answering) useField(set func(*assessment.Use)) {
	u := assessment.Use{Member: a.f, Source: by(a.f)}
	set(&u)
	a.r.Uses = append(a.r.Uses, u)
}

func (a *answering) couple() {
	a.r.TiesListed = assessment.ListedAll
	if a.v == 1 {
		a.tie(assessment.Tie{Kind: assessment.TieKindPartner})
	}
}

func (a *answering) tie(t assessment.Tie) {
	t.Member, t.Of, t.Source = a.m, a.f, by(a.m)
	if t.Kind == assessment.TieKindNotStated {
		t.Kind = assessment.TieKindFriend // a kind that settles nothing
	}
	a.r.Ties = append(a.r.Ties, t)
}

func (a *answering) strength(s assessment.Strengths) { a.appraise(assessment.Appraisal{Strengths: s}) }

func (a *answering) circumstances(c assessment.Circumstances) {
	a.appraise(assessment.Appraisal{Circumstances: c})
}

func (a *answering) appraise(x assessment.Appraisal) {
	x.Member, x.For, x.Source = a.m, a.f, by(a.f)
	a.r.Appraisals = append(a.r.Appraisals, x)
}

func (a *answering) safety(c assessment.Concern) {
	for _, two := range [][2]assessment.MemberID{{a.m, a.f}, {a.f, a.m}} {
		a.r.Safety = append(a.r.Safety, assessment.SafetyAnswer{
			Concern: c, Harmed: two[0], By: two[1], Answer: assessment.Answer(4 + a.v), Source: by(two[0]),
		})
	}
}

func (a *answering) children() {
	a.r.MembersListed = assessment.ListedAll
	for _, m := range a.r.Members {
		s := assessment.SafetyAnswer{Concern: assessment.ConcernChildHarm, Harmed: m.ID, Answer: assessment.Answer(4 + a.v)}
		if a.v == 0 {
			s.Review = assessment.Review{Finding: assessment.ReviewFindingNoConcern, Worker: "w9", Reason: "seen at home", On: testDay()}
		}
		a.r.Safety = append(a.r.Safety, s)
	}
}

func (a *answering) jointSafe() {
	finding := assessment.ReviewFindingConcernStands
	if a.v == 1 {
		finding = assessment.ReviewFindingSafeForJointWork
	}
	a.r.Safety = append(a.r.Safety, assessment.SafetyAnswer{
		Concern: assessment.ConcernDomesticAbuse, Harmed: a.m, By: a.f,
		Review: assessment.Review{Finding: finding, Worker: "w9", Reason: "specialist assessment", On: testDay()},
	})
}

func (a *answering) role(what, word string) {
	var r assessment.Role
	if r.UnmarshalText([]byte(word)) != nil {
		return
	}
	o := assessment.RoleOffer{Member: a.m, For: a.f, Role: r, Source: by(a.m)}
	yes := assessment.Answer(4 + a.v)
	switch what {
	case "willing":
		o.Willing = yes
	case "confident":
		o.Confident = yes
	case "with":
		o.WithOthers = yes
	case "agreed":
		o.Agreed, o.Source = yes, by(a.f)
	}
	a.r.RoleOffers = append(a.r.RoleOffers, o)
}
