package main

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// Households makes n fictional families in England of as many members, one of
// them focal: package fictional makes none of a given size, and leaves what is
// asked about safety out of those that are alike. Many answers are missing, and
// informants disagree.
func Households(n, members int) []assessment.Record {
	out := make([]assessment.Record, n)
	for i := range out {
		out[i] = newFamily(seeded(uint64(i)), assessment.CountryEngland, members, 1)
	}
	return out
}

// chooser picks a number from 0 up to n.
type chooser func(n int) int

func seeded(seed uint64) chooser {
	r := rand.New(rand.NewPCG(seed, 20261121))
	return r.IntN
}

// household is a record while it is made.
type household struct {
	pick chooser
	assessment.Record
	focal []assessment.MemberID
}

func newFamily(pick chooser, country assessment.Country, members, focal int) assessment.Record {
	f := &household{pick: pick}
	f.ID, f.Day, f.Country = "fictional", Day(), country
	f.MembersListed = assessment.Listed(pick(3))
	f.TiesListed = assessment.Listed(pick(3))
	for i := range members {
		id := assessment.MemberID(fmt.Sprintf("m%d", i))
		f.Members = append(f.Members, assessment.Member{ID: id, Label: fmt.Sprintf("Person %d", i), Born: f.born()})
		if i < focal {
			f.focal = append(f.focal, id)
		}
	}
	facts := carepath.Vocabulary()
	for _, m := range f.Members {
		f.told(m.ID, facts)
		if slices.Contains(f.focal, m.ID) {
			f.uses(m.ID)
		}
		for _, who := range f.focal {
			if who != m.ID {
				f.between(m.ID, who)
			}
		}
		f.alone(m.ID)
	}
	return f.Record
}

func (f *household) born() (p assessment.PartialDate) {
	texts := []string{"", "1950", "1968-04", "1985-02-28", "2008", "2008-11-22", "2010-06", "2013", "2016-01-31", "1999"}
	if text := texts[f.pick(len(texts))]; text != "" {
		p, _ = assessment.ParsePartialDate(text)
	}
	return p
}

// source is one of a few informants on one of a few days.
func (f *household) source(own assessment.MemberID) assessment.Source {
	s := assessment.Source{Informant: own, Assessor: "w1", Alone: assessment.Answer(f.pick(6))}
	if f.pick(3) == 0 {
		s.Informant = f.Members[f.pick(len(f.Members))].ID
	}
	if f.pick(4) > 0 {
		s.On = assessment.MustParseDay(fmt.Sprintf("2026-%02d-10", 1+f.pick(10)))
	}
	return s
}

func (f *household) answer() assessment.Answer     { return assessment.Answer(f.pick(6)) }
func (f *household) extent() assessment.Extent     { return assessment.Extent(f.pick(7)) }
func (f *household) severity() assessment.Severity { return assessment.Severity(f.pick(8)) }

func (f *household) uses(id assessment.MemberID) {
	for range 1 + f.pick(2) {
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

func (f *household) between(m, who assessment.MemberID) {
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

func (f *household) offers(m, who assessment.MemberID, r assessment.Role) {
	if f.pick(2) == 0 {
		f.RoleOffers = append(f.RoleOffers,
			assessment.RoleOffer{Member: m, For: who, Role: r, Willing: f.answer(), Confident: f.answer(), WithOthers: f.answer(), Source: f.source(m)},
			assessment.RoleOffer{Member: m, For: who, Role: r, Agreed: f.answer(), Source: f.source(who)})
	}
}

// asked leaves most families without a concern, as most are.
func (f *household) asked(c assessment.Concern, harmed, by assessment.MemberID) {
	s := assessment.SafetyAnswer{Concern: c, Harmed: harmed, By: by, Answer: assessment.AnswerNo, Source: f.source(harmed)}
	switch f.pick(8) {
	case 0:
		return
	case 1:
		s.Answer = f.answer()
	case 2:
		s.Review = assessment.Review{
			Finding: assessment.ReviewFinding(f.pick(4)), Worker: "w2", Reason: "seen together with the file", On: Day(),
		}
	default:
		s.Source = assessment.Source{Informant: harmed, Alone: assessment.AnswerYes, On: Day()}
	}
	f.Safety = append(f.Safety, s)
}

func (f *household) impact(m, who assessment.MemberID) assessment.Impact {
	return assessment.Impact{
		Member: m, Of: who, Affected: f.answer(), Source: f.source(m),
		Health:        assessment.HealthImpact{Guilt: f.severity(), Anxiety: f.severity(), Depression: f.severity(), IllHealth: f.severity()},
		Relationships: assessment.RelationshipsImpact{RoleOutOfPosition: f.severity(), DealingAlone: f.severity()},
		Finance:       assessment.FinanceImpact{RepayingDebts: f.severity()},
		Social:        assessment.SocialImpact{OwnNeeds: f.severity()},
	}
}

// told are facts that a host keeps, by one informant or two, who may differ.
func (f *household) told(m assessment.MemberID, all []carepath.Fact) {
	for i := range all {
		fact := &all[i]
		if fact.Read != nil || fact.Scope != carepath.ScopeMember {
			continue
		}
		for range f.pick(3) {
			value := fact.Low + f.pick(fact.High-fact.Low+1)
			f.Facts = append(f.Facts, assessment.HostFact{ID: string(fact.ID), Member: m, Value: &value, Source: f.source(m)})
		}
	}
}

func (f *household) alone(m assessment.MemberID) {
	if f.pick(2) == 0 {
		f.HelpReceived = append(f.HelpReceived,
			assessment.HelpReceived{Member: m, Kind: assessment.HelpKindGuidedSelfHelp, Benefit: f.extent(), Source: f.source(m)},
			assessment.HelpReceived{Member: m, Kind: assessment.HelpKindSupportGroup, Benefit: f.extent(), Source: f.source(m)})
	}
	if f.pick(2) == 0 {
		f.Safety = append(f.Safety, assessment.SafetyAnswer{
			Concern: assessment.ConcernChildHarm, Harmed: m, Answer: f.answer(),
			Review: assessment.Review{Finding: assessment.ReviewFinding(f.pick(3)), Worker: "w2", Reason: "home visit", On: Day()},
		})
	}
}
