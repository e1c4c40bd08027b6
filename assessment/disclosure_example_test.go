package assessment_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
)

// A school asks what it may know of a girl whose brother uses: what its own worker
// wrote down, and whatever everybody concerned agrees to.
func ExampleRecord_For() {
	record := household()
	school := assessment.Audience{Agency: "school"}
	view := record.For(school, assessment.PurposeCoordination, assessment.Day{})
	fmt.Println(len(record.Impacts), "statements on effects, of which the school sees", len(view.Impacts))
	fmt.Println(len(view.Uses), "on use,", len(view.Safety), "on safety")

	why, err := record.Why(school, assessment.PurposeCoordination, assessment.Day{}, "/uses/0")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(why.Shown, why.Because, len(why.Lacking))
	// Output:
	// 2 statements on effects, of which the school sees 1
	// 0 on use, 0 on safety
	// false no-consent 1
}
