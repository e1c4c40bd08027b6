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
