package carepath

import (
	"fmt"
	"math/rand/v2"

	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// chooser picks a number from 0 up to n; rapid shrinks through one, benchmarks
// run through another.
type chooser func(n int) int

func seeded(seed uint64) chooser {
	r := rand.New(rand.NewPCG(seed, 20261121))
	return func(n int) int { return r.IntN(n) }
}

// anyFamily is a family that rapid picks by its seed: quicker than picking each
// answer, and a seed is all that it takes to see one again.
func anyFamily(t *rapid.T) assessment.Record {
	return newFamily(seeded(rapid.Uint64Range(0, 1<<20).Draw(t, "family")))
}

// family makes one fictional record: 2 to 8 people, one or two focal persons,
// many answers missing, informants who disagree; in half of them most of what
// some rule asks for is met, or nearly.
type family struct {
	pick chooser
	assessment.Record
	focal []assessment.MemberID
}

func testDay() assessment.Day { return assessment.MustParseDay("2026-11-21") }

func newFamily(pick chooser) assessment.Record {
	f := &family{pick: pick}
	f.ID, f.Day = "fictional", testDay()
	f.Country = [...]assessment.Country{
		assessment.CountryEngland, assessment.CountryEngland, assessment.CountryEngland,
		assessment.CountryScotland, assessment.CountryNotStated, assessment.CountryElsewhere,
	}[pick(6)]
	f.MembersListed = assessment.Listed(pick(3))
	f.TiesListed = assessment.Listed(pick(3))
	for i := range 2 + min(pick(5), pick(5)) {
		id := assessment.MemberID(fmt.Sprintf("m%d", i))
		f.Members = append(f.Members, assessment.Member{ID: id, Label: "Person " + string(rune('A'+i)), Born: f.born()})
	}
	f.focal = append(f.focal, "m0")
	if pick(3) == 0 {
		f.focal = append(f.focal, "m1")
	}
	for _, m := range f.Members {
		f.uses(m.ID)
		for _, who := range f.focal {
			if who != m.ID {
				f.between(m.ID, who)
			}
		}
		f.alone(m.ID)
	}
	f.life()
	if pick(2) == 0 {
		f.steer(f.anyOfTheRules())
	}
	return f.Record
}

func (f *family) born() (p assessment.PartialDate) {
	texts := []string{
		"", "1950", "1968-04", "1985-02-28", "2008", "2008-11-22", "2010-06", "2013", "2016-01-31", "1999", "2021-03-09", "1942-12",
	}
	if text := texts[f.pick(len(texts))]; text != "" {
		p, _ = assessment.ParsePartialDate(text)
	}
	return p
}

// source is one of a few informants on one of a few days.
func (f *family) source(own assessment.MemberID) assessment.Source {
	s := assessment.Source{Informant: own, Assessor: "w1", Alone: assessment.Answer(f.pick(6))}
	if f.pick(3) == 0 {
		s.Informant = f.Members[f.pick(len(f.Members))].ID
	}
	if f.pick(4) > 0 {
		s.On = assessment.MustParseDay(fmt.Sprintf("2026-%02d-10", 1+f.pick(10)))
	}
	return s
}

func (f *family) answer() assessment.Answer     { return assessment.Answer(f.pick(6)) }
func (f *family) extent() assessment.Extent     { return assessment.Extent(f.pick(7)) }
func (f *family) severity() assessment.Severity { return assessment.Severity(f.pick(8)) }

func (f *family) uses(id assessment.MemberID) {
	for range f.pick(3) {
		u := assessment.Use{
			Member: id, SubstancesListed: assessment.Listed(f.pick(3)), Treatment: assessment.Treatment(f.pick(8)),
			Goal: assessment.Goal(f.pick(8)), Formulated: f.answer(), Comorbidity: f.extent(), SocialSupport: f.extent(),
			Source: f.source(id),
		}
		for s := assessment.SubstanceAlcohol; s <= assessment.SubstanceOther; s++ {
			if f.pick(3) == 0 {
				u.Substances = append(u.Substances, assessment.SubstanceUse{Substance: s, Pattern: assessment.Pattern(f.pick(10))})
			}
		}
		f.Uses = append(f.Uses, u)
	}
}

func (f *family) between(m, who assessment.MemberID) {
	if f.pick(4) > 0 {
		kinds := []assessment.TieKind{
			assessment.TieKindPartner, assessment.TieKindFriend, assessment.TieKindSister, assessment.TieKindWife,
			assessment.TieKindMother, assessment.TieKindNotStated, assessment.TieKindNeighbour,
		}
		f.Ties = append(f.Ties, assessment.Tie{
			Member: m, Of: who, Kind: kinds[f.pick(len(kinds))], LivesWith: f.answer(), Contact: assessment.Contact(f.pick(9)),
			Closeness: assessment.Closeness(f.pick(8)), Conflict: f.extent(), Source: f.source(m),
		})
	}
	for range f.pick(3) {
		f.Impacts = append(f.Impacts, f.impact(m, who))
	}
	for range f.pick(3) {
		f.Appraisals = append(f.Appraisals, assessment.Appraisal{
			Member: m, For: who, Source: f.source(who),
			Strengths: assessment.Strengths{
				EmotionalSupport: f.extent(), PracticalHelp: f.extent(), AgreesWithGoal: f.extent(), FirmAndKind: f.extent(),
				Available: f.extent(), KnowsProblem: f.extent(), Resilience: f.extent(), Hope: f.extent(),
			},
			Barriers:      assessment.Barriers{EnablesUse: f.extent(), Hostility: f.extent(), PowerOver: f.extent(), Stigma: f.extent()},
			Circumstances: assessment.Circumstances{Unsettled: f.extent(), UntreatedIllness: f.extent(), TooYoung: f.answer()},
		})
	}
	for _, r := range []assessment.Role{assessment.RoleCoupleSessions, assessment.RoleFamilySessions, assessment.RoleNetworkMember} {
		f.offers(m, who, r)
	}
	for c := assessment.ConcernImmediateDanger; c <= assessment.ConcernSevereViolence; c++ {
		f.asked(c, m, who)
		f.asked(c, who, m)
	}
}

func (f *family) offers(m, who assessment.MemberID, r assessment.Role) {
	if f.pick(2) == 0 {
		f.RoleOffers = append(f.RoleOffers,
			assessment.RoleOffer{Member: m, For: who, Role: r, Willing: f.answer(), Confident: f.answer(), WithOthers: f.answer(), Source: f.source(m)},
			assessment.RoleOffer{Member: m, For: who, Role: r, Agreed: f.answer(), Source: f.source(who)})
	}
}

// asked leaves most families without a concern, as most are.
func (f *family) asked(c assessment.Concern, harmed, by assessment.MemberID) {
	s := assessment.SafetyAnswer{Concern: c, Harmed: harmed, By: by, Answer: assessment.AnswerNo, Source: f.source(harmed)}
	switch f.pick(8) {
	case 0:
		return
	case 1:
		s.Answer = f.answer()
	case 2:
		s.Review = assessment.Review{
			Finding: assessment.ReviewFinding(f.pick(4)), Worker: "w2", Reason: "seen together with the file", On: testDay(),
		}
	default:
		s.Source = assessment.Source{Informant: harmed, Alone: assessment.AnswerYes, On: testDay()}
	}
	f.Safety = append(f.Safety, s)
}

func (f *family) impact(m, who assessment.MemberID) assessment.Impact {
	return assessment.Impact{
		Member: m, Of: who, Affected: f.answer(), Source: f.source(m),
		Health:        assessment.HealthImpact{Guilt: f.severity(), Anxiety: f.severity(), Depression: f.severity(), IllHealth: f.severity()},
		Relationships: assessment.RelationshipsImpact{RoleOutOfPosition: f.severity(), DealingAlone: f.severity()},
		Finance:       assessment.FinanceImpact{RepayingDebts: f.severity()},
		Social:        assessment.SocialImpact{OwnNeeds: f.severity()},
	}
}

func (f *family) alone(m assessment.MemberID) {
	if f.pick(2) == 0 {
		f.HelpReceived = append(f.HelpReceived,
			assessment.HelpReceived{Member: m, Kind: assessment.HelpKindGuidedSelfHelp, Benefit: f.extent(), Source: f.source(m)},
			assessment.HelpReceived{Member: m, Kind: assessment.HelpKindSupportGroup, Benefit: f.extent(), Source: f.source(m)})
	}
	if f.pick(2) == 0 {
		f.Safety = append(f.Safety, assessment.SafetyAnswer{
			Concern: assessment.ConcernChildHarm, Harmed: m, Answer: f.answer(),
			Review: assessment.Review{Finding: assessment.ReviewFinding(f.pick(3)), Worker: "w2", Reason: "home visit", On: testDay()},
		})
	}
}
