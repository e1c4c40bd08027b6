package outcomes_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
)

// One family: Gwen's social life got better, and Tom says at both times that his
// father's use does not tell on him.
func ExampleCompare() {
	f, err := outcomes.Compare(outcomes.Course{
		Entry:  record(entryDay, social("gwen", severe, moderate), unaffected("tom")),
		Review: record(reviewDay, social("gwen", mild, moderate), unaffected("tom")),
		Later:  []assessment.Record{record(lateDay, social("gwen", none, none), unaffected("tom"))},
	}, outcomes.Rule{SustainedFor: 90})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range f.Domains {
		fmt.Printf("%s: %s, sustained %s; ratings: %d of %d known\n", d.Domain, d.Outcome, d.Sustained, d.OfRatings.Known, d.OfRatings.All)
	}
	// Output:
	// health: not-known, sustained not-known; ratings: 11 of 22 known
	// relationships: not-known, sustained not-known; ratings: 4 of 8 known
	// finance: not-known, sustained not-known; ratings: 4 of 8 known
	// social: improved, sustained yes; ratings: 4 of 4 known
}

// A cohort: what is not known is in the interval, and beside it.
func ExampleTally() {
	var t outcomes.Tally
	for _, review := range []assessment.Severity{none, mild, moderate, severe, unasked} {
		f, err := outcomes.Compare(outcomes.Course{
			Entry:  record(entryDay, social("gwen", moderate, moderate), unaffected("tom")),
			Review: record(reviewDay, social("gwen", review, review), unaffected("tom")),
		}, outcomes.Rule{SustainedFor: 90})
		if err == nil {
			err = t.Add(f)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	f := t.Results().Domains[3].Families
	fmt.Printf("%d improved, %d the same, %d worse, %d mixed, %d not known\n", f.Improved, f.Same, f.Worse, f.Mixed, f.Unknown)
	fmt.Printf("share improved of all %d: %s; of the %d known: %s\n", f.All, f.Share, f.Known, f.ShareOfKnown)
	// Output:
	// 2 improved, 1 the same, 1 worse, 0 mixed, 1 not known
	// share improved of all 5: 0.4 to 0.6; of the 4 known: 0.5
}

// Agencies side by side: the family that both were involved with is in both rows.
func ExampleAgencyTally() {
	var t outcomes.AgencyTally
	for _, agencies := range [][]assessment.AgencyID{{"treatment", "family-service"}, {"treatment"}} {
		c := outcomes.Course{
			Entry:  record(entryDay, social("gwen", severe, severe), unaffected("tom")),
			Review: record(reviewDay, social("gwen", mild, mild), unaffected("tom")),
		}
		for _, a := range agencies {
			c.Review.Involvements = append(c.Review.Involvements, assessment.Involvement{Agency: a, Member: "gwen"})
		}
		f, err := outcomes.Compare(c, outcomes.Rule{SustainedFor: 90})
		if err == nil {
			err = t.Add(f)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}
	r := t.Results()
	fmt.Printf("%d families, %d of them in more than one row\n", r.All.Families, r.Shared)
	for _, row := range r.Rows {
		fmt.Printf("%s: %d families, %d shared, %d improved\n", row.Agency, row.Results.Families, row.Shared, row.Results.Domains[3].Families.Improved)
	}
	// Output:
	// 2 families, 1 of them in more than one row
	// family-service: 1 families, 1 shared, 1 improved
	// treatment: 2 families, 1 shared, 2 improved
}
