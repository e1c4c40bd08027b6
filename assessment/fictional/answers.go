package fictional

import "github.com/kithcare/kith/assessment"

// offers is what somebody would do, and what the focal person agrees to.
func (f *family) offers(m, focal assessment.MemberID) {
	for _, r := range some[assessment.Role](&f.lot, 1+f.pick(2), int(assessment.RoleMedicationSupport)) {
		own := assessment.RoleOffer{Member: m, For: focal, Role: r, Source: f.source(m)}
		agreed := assessment.RoleOffer{Member: m, For: focal, Role: r, Source: f.source(focal)}
		if f.calm {
			own.Willing, own.Confident, own.WithOthers = assessment.AnswerYes, assessment.AnswerYes, assessment.AnswerYes
			agreed.Agreed = assessment.AnswerYes
			own.Source.Informant, agreed.Source.Informant = m, focal
		} else {
			own.Willing, own.Confident, own.WithOthers = say(f, assessment.AnswerYes), say(f, assessment.AnswerYes), say(f, assessment.AnswerYes)
			agreed.Agreed = say(f, assessment.AnswerYes)
		}
		f.RoleOffers = append(f.RoleOffers, own, agreed)
	}
}

// safety asks after harm between two people, all of it or some, in both directions.
func (f *family) safety(m, focal assessment.MemberID) {
	if f.chance(60) && !f.calm {
		return
	}
	all := f.calm || f.chance(25)
	for c := assessment.ConcernImmediateDanger; c <= assessment.ConcernSevereViolence; c++ {
		for _, of := range [...][2]assessment.MemberID{{m, focal}, {focal, m}} {
			if all || f.chance(25) {
				f.Safety = append(f.Safety, f.concern(c, of[0], of[1]))
			}
		}
	}
}

// concern is one answer: a no of the person themselves, asked alone, from most.
func (f *family) concern(c assessment.Concern, harmed, by assessment.MemberID) assessment.SafetyAnswer {
	s := assessment.SafetyAnswer{
		Concern: c, Harmed: harmed, By: by, Answer: assessment.AnswerNo,
		Source: assessment.Source{Informant: harmed, Assessor: f.worker(), On: f.past(), Alone: assessment.AnswerYes},
	}
	if f.calm || !f.chance(20) {
		return s
	}
	s.Answer, s.Source = say(f, assessment.AnswerYes), f.source(harmed)
	if f.chance(10) {
		s.By = ""
	}
	if f.chance(15) && c != assessment.ConcernChildHarm {
		yes := f.pick(25)
		s.Check = assessment.RiskCheck{Tool: "dash", Yes: &yes}
	}
	if f.chance(25) {
		s.Review = f.review()
	}
	return s
}

func (f *family) review() assessment.Review {
	reason := "seen together with the file"
	if f.hostile {
		reason = among(&f.lot, hostileNames[:])
	}
	return assessment.Review{
		Finding: assessment.ReviewFinding(1 + f.pick(3)), Worker: "w1", Reason: reason, On: f.stated(),
	}
}

// ofOwn is what concerns one person alone.
func (f *family) ofOwn(m assessment.MemberID) {
	if f.chance(15) {
		s := f.concern(assessment.ConcernChildHarm, m, "")
		if f.chance(50) {
			s.Review = f.review()
		}
		f.Safety = append(f.Safety, s)
	}
	if f.chance(35) {
		for _, k := range some[assessment.HelpKind](&f.lot, 1+f.pick(2), int(assessment.HelpKindFamilyMeetings)) {
			f.HelpReceived = append(f.HelpReceived, assessment.HelpReceived{
				Member: m, Kind: k, Received: say(f, assessment.AnswerYes), Benefit: f.extent(), Source: f.source(m),
			})
		}
	}
	if f.chance(25) {
		f.Access = append(f.Access, assessment.Access{
			Member: m, Venue: assessment.Venue(f.pick(int(assessment.VenueOnline) + 1)),
			Hours:    assessment.Hours(f.pick(int(assessment.HoursSchoolHours) + 1)),
			Language: among(&f.lot, languageNames[:]), Crisis: say(f, assessment.AnswerYes), Source: f.source(m),
		})
	}
}

// languageNames are tags of languages; most records name none.
var languageNames = [...]string{"", "", "", "en-GB", "cy", "gd", "pl", "ur", "bfi"}

func (f *family) firstContacts() {
	for range 1 + f.pick(2) {
		c := assessment.FirstContact{
			Point:      assessment.EntryPoint(f.pick(int(assessment.EntryPointOther) + 1)),
			OutOfHours: say(f, assessment.AnswerYes), Crisis: say(f, assessment.AnswerYes),
			WentBadly: say(f, assessment.AnswerYes),
		}
		if f.chance(70) {
			c.Member = f.anyone()
		}
		c.Source = f.source(c.Member)
		f.FirstContacts = append(f.FirstContacts, c)
	}
}

// respond adds what somebody answered to questionnaires.
func (f *family) respond(m assessment.MemberID) {
	if len(f.of.forms) == 0 || f.chance(65) {
		return
	}
	for range 1 + f.weighed(70, 30) {
		f.answer(m, among(&f.lot, f.of.forms), [...]int{100, f.told, 0}[f.weighed(50, 40, 10)])
	}
}

// answer fills in one questionnaire, so many of a hundred items of it.
func (f *family) answer(m assessment.MemberID, q form, given int) {
	r := assessment.Response{Member: m, Instrument: q.id, Source: f.source(m)}
	r.Answers = make([]assessment.ItemAnswer, 0, len(q.items))
	values := make([]int, len(q.items))
	for i, it := range q.items {
		a := assessment.ItemAnswer{Item: it.ID}
		switch {
		case f.chance(given):
			values[i] = it.Low + f.pick(it.High-it.Low+1)
			if it.Open {
				values[i] = f.pick(50)
			}
			a.Value = &values[i]
		case f.chance(50):
			continue // left out, as if it was not on the page
		default:
			a.Absent = f.absence()
		}
		r.Answers = append(r.Answers, a)
	}
	if f.chance(5) {
		r.Review = f.review()
	}
	f.Responses = append(f.Responses, r)
}

// hostFacts are a host's own, of one person and of that person beside another.
func (f *family) hostFacts(m assessment.MemberID) {
	for _, fact := range f.of.facts {
		switch {
		case fact.Member && fact.Focal:
			for _, focal := range f.focal {
				if focal != m {
					f.fact(fact, m, focal)
				}
			}
		case fact.Member:
			f.fact(fact, m, "")
		case fact.Focal && f.isFocal(m):
			f.fact(fact, "", m)
		}
	}
}

func (f *family) familyFacts() {
	for _, fact := range f.of.facts {
		if !fact.Member && !fact.Focal {
			f.fact(fact, "", "")
		}
	}
}

// fact is known of few: most are of no concern to a family.
func (f *family) fact(fact Fact, m, focal assessment.MemberID) {
	if !f.chance(8) {
		return
	}
	about := m
	if about == "" {
		about = focal
	}
	h := assessment.HostFact{ID: fact.ID, Member: m, Focal: focal, Source: f.source(about)}
	if f.chance(f.told) {
		v := fact.Low + f.pick(fact.High-fact.Low+1)
		h.Value = &v
	} else {
		h.Absent = f.absence()
	}
	f.Facts = append(f.Facts, h)
}
