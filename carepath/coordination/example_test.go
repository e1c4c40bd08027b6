package coordination_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// recorded is a mother and her son with three agencies.
func recorded() assessment.Record {
	on := assessment.MustParseDay
	born, _ := assessment.ParsePartialDate("1971")
	at := func(text string) assessment.Clock {
		c, _ := assessment.ParseClock(text)
		return c
	}
	return assessment.Record{
		ID: "case-17", Day: on("2026-04-06"), Country: assessment.CountryEngland, MembersListed: assessment.ListedAll,
		Members: []assessment.Member{{ID: "mair", Label: "Mair", Born: born}, {ID: "rhys", Label: "Rhys"}, {ID: "ned", Label: "Ned"}},
		Agencies: []assessment.Agency{
			{ID: "elm", Label: "Elm Treatment", Kind: assessment.AgencyKindTreatment},
			{ID: "hub", Label: "Family Hub", Kind: assessment.AgencyKindFamilyService},
			{ID: "home", Label: "Housing Office", Kind: assessment.AgencyKindHousing},
		},
		Involvements: []assessment.Involvement{
			{Agency: "elm", Member: "rhys", Worker: "w1"},
			{Agency: "hub", Member: "mair", Worker: "w2"},
			{Agency: "hub", Member: "rhys", Worker: "w2"},
			{Agency: "home", Member: "rhys"},
		},
		Assessed: []assessment.NeedAssessed{
			{Agency: "elm", Member: "rhys", Area: assessment.NeedAreaHousing, On: on("2026-03-02")},
			{Agency: "home", Member: "rhys", Area: assessment.NeedAreaHousing, On: on("2026-03-12"), Different: assessment.AnswerYes},
		},
		Advice: []assessment.Advice{
			{Agency: "elm", Member: "mair", About: "paying-the-rent", Advised: assessment.AnswerNo, On: on("2026-03-02")},
			{Agency: "home", Member: "mair", About: "paying-the-rent", Advised: assessment.AnswerYes, On: on("2026-03-12")},
		},
		Appointments: []assessment.Appointment{
			{Agency: "elm", Member: "rhys", On: on("2026-04-07"), Start: at("10:00"), Minutes: 60},
			{Agency: "home", Member: "rhys", On: on("2026-04-07"), Start: at("10:30"), Minutes: 30},
			{Agency: "hub", Member: "rhys", On: on("2026-04-09")},
		},
		FirstContacts: []assessment.FirstContact{{Point: assessment.EntryPointTreatment, Member: "mair", WentBadly: assessment.AnswerYes}},
	}
}

// What the services round a family come to. Nothing is judged by a number that the
// service did not give.
func ExampleCoordinator_Team() {
	most := 2
	c, err := coordination.NewCoordinator(coordination.Local{
		AppointmentsAWeek: &most,
		Topics:            []assessment.Topic{assessment.TopicInvolvement},
		Routes:            []coordination.Route{{From: "elm", To: "hub"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	record := recorded()
	team := c.Team(record, record.Day)
	for _, r := range team.Repeats {
		fmt.Println("-", r.Text)
	}
	for _, x := range team.Conflicts {
		fmt.Println("-", x.Text)
	}
	for _, w := range team.Weeks {
		fmt.Println("-", w.Text)
	}
	for _, x := range team.Clashes {
		fmt.Println("-", x.Text)
	}
	for _, g := range team.WithoutWorker {
		fmt.Println("-", g.Text)
	}
	fmt.Println("-", team.Lead.Text)
	fmt.Println("-", team.Lead.Candidates[0].Text)
	fmt.Println("-", team.Lacking[0].Text)
	for _, w := range team.Ways {
		fmt.Println("-", w.Text)
	}
	for _, setting := range team.NotGiven {
		fmt.Println("not given:", setting)
	}
	// Output:
	// - Rhys: housing was looked into by Elm Treatment on 2 March 2026 and by Housing Office on 12 March 2026, 10 days apart. That was meant: a second opinion, a review or a duty of its own. Nothing is to be done about it.
	// - Mair was told different things about "paying the rent": for it Housing Office (12 March 2026); against it Elm Treatment (2 March 2026). Agree on one answer, and tell Mair together.
	// - Rhys has 3 appointments with 3 agencies in the week from Monday 6 April 2026. Here 2 is the most for one person: ask which can be joined, moved or done by telephone.
	// - Rhys, 7 April 2026: 10:00 for 60 minutes with Elm Treatment and 10:30 for 30 minutes with Housing Office overlap. Agree which is moved, and tell Rhys once.
	// - Nobody is recorded as working with Ned on 6 April 2026. Ask whether anybody does, and whether Ned would like somebody.
	// - No lead worker is recorded. 3 agencies are recorded as working with the family.
	// - w2 of Family Hub works with 2 of the 2 people whom the team works with, in 2 involvements. The service is for families and friends. No consent is in force that lets the agency know who else works with any of them.
	// - Ask Mair whether Elm Treatment may know of Mair, in order to coordinate: which services work with them, and when. Ask for no more than is needed.
	// - From a drug or alcohol treatment service (Elm Treatment) Family Hub can be reached by referral. What is not known to be reached: Housing Office.
	// not given: lead-worker-from
	// not given: same-need-within
	// not given: routes
	// not given: services
}

// What a worker at a point of entry does, where no service for families is known.
func ExampleCoordinator_FirstContact() {
	var c *coordination.Coordinator // nothing decided locally
	record := assessment.Record{Day: assessment.MustParseDay("2026-04-06"), Country: assessment.CountryEngland}
	contact := c.FirstContact(record, record.Day, assessment.EntryPointGP)
	for _, s := range contact.Sentences() {
		if s.AskAlone {
			fmt.Println("(alone)", s.Text)
		} else {
			fmt.Println("-", s.Text)
		}
	}
	// Output:
	// - Is anybody in danger now? Then get help from the emergency services first, and follow your safeguarding procedure. Questions and forms wait.
	// (alone) Speak with each person alone first: whether they are afraid of anybody, whether anybody hurts, controls or takes from them, and whether anybody, a child above all, may come to harm. What was not asked is not safe.
	// (alone) Ask how they can be rung or written to without putting anybody at risk, and who should not hear that they came.
	// - Ask what made them come today, and whether anything cannot wait.
	// - Ask how it tells on them: health, life at home, money, work and friends.
	// - Ask what they would like for themselves, and what they hope for the other.
	// - Ask where and when they can be met: not everybody can come to where drugs or alcohol are treated, or in working hours.
	// - Ask how they sleep, how low or anxious they are, and whether they are ill from it.
	// - Most come about somebody else, and ask that they be made well. Hear that first, and say what can be done about it.
	// - Then say that they need help too: to live with somebody's drinking or drug use is reason enough, whatever the other does and whether or not the other is in treatment.
	// - Say that help for themselves is not instead of help for the other: it also makes it easier to help.
	// - A friend counts as a relative does. Do not ask what it has to do with them.
	// - What troubles their own health may come from living with it: they can say so here, and it is about them.
	// - No service for families is recorded for this area: ask whether there is one. That is no reason to send anybody away.
	// - What the first worker can do: listen, tell what is known of how use affects those around, look at what they need, and offer a session of guided self-help with something to read.
	// - In the UK, Al-Anon takes adults affected by another's drinking, and Alateen those of 12 to 17, without a fee. Help them make the first contact: an address alone mostly fails.
	// - In the UK, SMART Family and Friends meets online every week, for relatives and friends, drugs or alcohol. From what age was not found: ask. Help them make the first contact: an address alone mostly fails.
	// - In England the council has to assess an adult who cares for another adult, or a child who cares for anybody, where they may need support: whatever they own, and whether or not the other gets help.
}
