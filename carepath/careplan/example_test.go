package careplan_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// A goal has the state that somebody found it in, and none before.
func ExampleGoal_State() {
	g := careplan.Goal{Entries: []careplan.Entry{
		{State: careplan.AchievementInProgress, Source: assessment.Source{Informant: "gwen", On: day("2026-01-10")}},
		{State: careplan.AchievementAchieved, Source: assessment.Source{Informant: "gwen", On: day("2026-06-10")}},
	}}
	for _, on := range []string{"2026-01-01", "2026-03-01", "2026-06-30"} {
		fmt.Println(on, g.State(day(on)))
	}
	// Output:
	// 2026-01-01 not-stated
	// 2026-03-01 in-progress
	// 2026-06-30 achieved
}

// A plan is stored as versions, each of which keeps what the one before it said.
func ExampleDocument_Extends() {
	older, newer := plan(), plan()
	newer.Goals[0].Entries = append(newer.Goals[0].Entries, careplan.Entry{
		State: careplan.AchievementAchieved, Source: assessment.Source{Informant: "gwen", On: day("2026-06-30")},
	})
	fmt.Println("added:", newer.Extends(older))

	newer.Goals[0].Entries[1].State = careplan.AchievementAchieved
	fmt.Println("rewritten:", newer.Extends(older))
	// Output:
	// added: <nil>
	// rewritten: /goals/0/entries/1: is not what the older version has: add to its list, or set another goal
}

// A plan is read strictly: every fault is found and has its place.
func ExampleDecode() {
	_, err := careplan.Decode([]byte(`{
		"id": "p1", "record": "r1", "day": "2026-06-30",
		"goals": [{
			"id": "sundays", "for": "gwen", "text": "Dan cooks on Sundays", "setOn": "2026-07-01",
			"indicator": {"gives": "practical-help"},
			"owners": [{"by": {"member": "dan"}, "from": "2026-06-01"}]
		}]
	}`))
	fmt.Println(err)
	// Output:
	// /goals/0/indicator/focal: must be stated
	// /goals/0/setOn: lies after the day of the plan
	// /goals/0/owners/0/from: lies before the day that it was set on
}

// What a member's own goal needs is not the agreement of the person who uses; what
// that person is to give is.
func ExampleGoal_Agreed() {
	for _, g := range plan().Goals {
		fmt.Printf("%s: %s by %d people\n", g.Text, g.Agreed(day("2026-06-30")), len(g.Concerned(day("2026-06-30"))))
	}
	// Output:
	// Gwen worries less at night: agree by 1 people
	// Dan cooks on Sundays: agree by 3 people
}

// Dan asks for the plan. He sees what he was asked and what he said, and not how his
// mother is; when she consents, he sees that too.
func ExampleDocument_For() {
	dan := assessment.Audience{Member: "dan"}
	show := func(r assessment.Record) {
		view, err := plan().For(r, dan, assessment.PurposeOwnRequest, day("2026-06-30"))
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, g := range view.Goals {
			fmt.Printf("%s: %d answers, %d entries\n", g.Text, len(g.Replies), len(g.Entries))
		}
	}
	record := family()
	show(record)
	fmt.Println("with consent:")
	record.Consents = []assessment.Consent{{
		About: "gwen", Capacity: assessment.CapacityHas, To: dan, From: day("2026-05-01"),
		Topics: []assessment.Topic{assessment.TopicImpact}, Purposes: []assessment.Purpose{assessment.PurposeOwnRequest},
	}}
	show(record)
	// Output:
	// Dan cooks on Sundays: 2 answers, 0 entries
	// with consent:
	// Gwen worries less at night: 1 answers, 2 entries
	// Dan cooks on Sundays: 2 answers, 0 entries
}

// What Dan gives his mother is kept in the record as a fact, and read from there.
func ExampleIndicator_Given() {
	sundays, _ := plan().Goal("sundays")
	record := family()
	for _, said := range []struct {
		on   string
		what assessment.Extent
	}{{"2026-02-01", assessment.ExtentNo}, {"2026-06-01", assessment.ExtentYes}} {
		fact, _ := sundays.Indicator.Given("gwen", said.what, assessment.Source{Informant: "gwen", On: day(said.on)})
		record.Facts = append(record.Facts, fact)
	}
	fmt.Println("on         known yes")
	for _, on := range []string{"2026-01-01", "2026-03-01", "2026-06-30"} {
		rating, _ := sundays.Rating(assessment.Gather(record, day(on)))
		fmt.Println(on, !rating.Span.IsZero(), rating.Span == assessment.Exactly(2))
	}
	// Output:
	// on         known yes
	// 2026-01-01 false false
	// 2026-03-01 true false
	// 2026-06-30 true true
}
