package fictional

import (
	"github.com/kithcare/kith/assessment"
)

// speakers is how many people of a family say much; of the others, few do.
const speakers = 5

// speak adds what people say.
func (f *family) speak() {
	for i := range f.Members {
		m := f.Members[i].ID
		if i >= speakers && f.chance(85) {
			f.tie(i)
			continue
		}
		f.uses(m, f.isFocal(m))
		f.tie(i)
		for _, focal := range f.focal {
			if focal != m {
				f.between(m, focal)
			}
		}
		f.ofOwn(m)
		f.respond(m)
		f.hostFacts(m)
	}
	if f.chance(60) {
		f.firstContacts()
	}
	f.familyFacts()
}

func (f *family) isFocal(id assessment.MemberID) bool {
	for _, focal := range f.focal {
		if focal == id {
			return true
		}
	}
	return false
}

// source is one informant on one day.
func (f *family) source(own assessment.MemberID) assessment.Source {
	s := assessment.Source{Informant: own, Assessor: f.worker(), On: f.past(), Alone: say(f, assessment.AnswerYes)}
	switch f.weighed(70, 20, 10) {
	case 1:
		s.Informant = f.anyone()
	case 2:
		s.Informant = "" // the worker's own judgement
	}
	return s
}

// times is how often something is said: once, by a second informant as well, or by
// one who said otherwise before.
func (f *family) times() int { return 1 + f.weighed(75, 20, 5) }

// tie says what somebody is to the first focal person, or to anybody where there
// is none. Lines of descent run from that one person only, so that nobody becomes
// their own ancestor.
func (f *family) tie(place int) {
	m, kind := f.Members[place].ID, f.kinds[place]
	for _, focal := range f.focal {
		if focal == m || f.chance(5) {
			continue
		}
		k := kind
		if focal != f.focal[0] && (elder(k) || younger(k)) {
			k = assessment.TieKindOtherRelative
		}
		for n := range f.times() {
			if n > 0 && f.chance(30) {
				k = assessment.TieKindNotStated
			}
			f.Ties = append(f.Ties, f.relation(m, focal, k))
		}
	}
	if o := f.other(m); o != "" && f.chance(15) {
		f.Ties = append(f.Ties, f.relation(m, o, among(&f.lot, friendTable[:])))
	}
}

// relation is a tie stated in either direction.
func (f *family) relation(m, of assessment.MemberID, k assessment.TieKind) assessment.Tie {
	if f.chance(20) {
		switch {
		case elder(k) && k != assessment.TieKindParentInLaw:
			m, of, k = of, m, assessment.TieKindChild
		case younger(k):
			m, of, k = of, m, assessment.TieKindParent
		}
	}
	return assessment.Tie{
		Member: m, Of: of, Kind: k, LivesWith: say(f, assessment.AnswerYes), Contact: say(f, assessment.ContactDaily),
		Closeness: say(f, assessment.ClosenessClose), Conflict: say(f, assessment.ExtentYes), Source: f.source(m),
	}
}

func (f *family) uses(m assessment.MemberID, focal bool) {
	if !focal && !f.chance(15) {
		return
	}
	for range f.times() {
		u := assessment.Use{
			Member: m, SubstancesListed: assessment.Listed(f.pick(3)), InRecovery: say(f, assessment.AnswerYes),
			Medication: say(f, assessment.AnswerYes), DetoxCompleted: say(f, assessment.AnswerYes),
			Treatment: say(f, assessment.TreatmentCompleted), Goal: say(f, assessment.GoalAbstain), Formulated: say(f, assessment.AnswerYes),
			Comorbidity: say(f, assessment.ExtentYes), SocialSupport: say(f, assessment.ExtentYes), Source: f.source(m),
		}
		for _, s := range some[assessment.Substance](&f.lot, f.pick(4), int(assessment.SubstanceOther)) {
			u.Substances = append(u.Substances, assessment.SubstanceUse{Substance: s, Pattern: f.pattern(focal)})
		}
		if u.InRecovery == assessment.AnswerYes {
			u.RecoverySince = partial([...]string{"2015", "2021-06", "2023-02-28"}[f.pick(3)])
		}
		f.Uses = append(f.Uses, u)
	}
}

// pattern is harmful for most of those whom the record is about, since it is
// about them.
func (f *family) pattern(focal bool) assessment.Pattern {
	if focal && f.chance(f.told) && f.chance(80) {
		return assessment.PatternHarmful + assessment.Pattern(f.pick(4))
	}
	return say(f, assessment.PatternSevereDependence)
}

// between is what is said of one person and one whose use tells on them.
func (f *family) between(m, focal assessment.MemberID) {
	if f.chance(55) {
		of := focal
		if f.chance(5) {
			of = "" // anybody's use
		}
		for range f.times() {
			f.Impacts = append(f.Impacts, f.impact(m, of, f.told))
		}
	}
	if f.chance(40) {
		for range f.times() {
			f.Appraisals = append(f.Appraisals, f.appraisal(m, focal))
		}
	}
	if f.calm || f.chance(25) {
		f.offers(m, focal)
	}
	f.safety(m, focal)
	if f.chance(20) {
		f.UnmetNeeds = append(f.UnmetNeeds, assessment.UnmetNeed{
			Member: focal, Area: assessment.NeedArea(1 + f.pick(int(assessment.NeedAreaCompany))),
			Severity: say(f, assessment.SeveritySevere), Source: f.source(m),
		})
	}
}

// impact asks so many of a hundred indicators at all.
func (f *family) impact(m, of assessment.MemberID, asked int) assessment.Impact {
	rate := func() assessment.Severity {
		if !f.chance(asked) {
			return assessment.SeverityNotAsked
		}
		return say(f, assessment.SeveritySevere)
	}
	return assessment.Impact{
		Member: m, Of: of, Affected: say(f, assessment.AnswerYes), Source: f.source(m),
		Health: assessment.HealthImpact{
			Guilt: rate(), SelfBlame: rate(), Anger: rate(), Rejection: rate(), Disappointment: rate(), Denial: rate(),
			Shame: rate(), Powerlessness: rate(), Anxiety: rate(), Depression: rate(), IllHealth: rate(),
		},
		Relationships: assessment.RelationshipsImpact{
			RoleOutOfPosition: rate(), Conflict: rate(), ImpactOnChildren: rate(), DealingAlone: rate(),
		},
		Finance: assessment.FinanceImpact{
			Theft: rate(), RepayingDebts: rate(), TreatmentCosts: rate(), DependantCosts: rate(),
		},
		Social: assessment.SocialImpact{OwnNeeds: rate(), SocialLife: rate()},
	}
}

func (f *family) extent() assessment.Extent { return say(f, assessment.ExtentYes) }

func (f *family) appraisal(m, focal assessment.MemberID) assessment.Appraisal {
	a := assessment.Appraisal{
		Member: m, For: focal, Source: f.source(focal),
		Strengths: assessment.Strengths{
			EmotionalSupport: f.extent(), PracticalHelp: f.extent(), AgreesWithGoal: f.extent(), FirmAndKind: f.extent(),
			Available: f.extent(), KnowsProblem: f.extent(), Resilience: f.extent(), Hope: f.extent(),
			RecoveryExample: f.extent(), CommunityLinks: f.extent(),
		},
		Barriers: assessment.Barriers{
			EnablesUse: f.extent(), Hostility: f.extent(), PowerOver: f.extent(), TakesMoney: f.extent(), Stigma: f.extent(),
		},
	}
	if f.chance(30) {
		a.Circumstances = assessment.Circumstances{
			Unsettled: f.extent(), UntreatedIllness: f.extent(), TooYoung: say(f, assessment.AnswerYes),
		}
	}
	return a
}
