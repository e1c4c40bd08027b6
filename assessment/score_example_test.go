package assessment_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
)

// Many people are scored in rows of cells, without allocating. A new cell says
// nothing, so that a row nobody filled in has no score.
func ExampleKey_Tally() {
	key, err := assessment.Instruments().Key("gad-7")
	if err != nil {
		fmt.Println(err)
		return
	}
	row, tallies := make([]assessment.Cell, 7), make([]assessment.Tally, 1)
	for _, codes := range [][]int{{1, 2, 3, 1, 0, 2, 1}, {3, 3, 2}, {}} {
		clear(row)
		for i, code := range codes {
			row[i] = assessment.CodeCell(code)
		}
		if err := key.Tally(tallies, row); err != nil {
			fmt.Println(err)
			return
		}
		value, _, ok := key.Value(tallies, 0)
		fmt.Println(key.Span(tallies, 0), "answered:", tallies[0].Answered, "value:", value, ok)
	}
	// Output:
	// 10 answered: 7 value: 10 true
	// 8 to 20 answered: 3 value: 0 false
	// 0 to 21 answered: 0 value: 0 false
}

// A service may score a questionnaire of its own; a key is data, and is checked
// whole before it scores anybody.
func ExampleNewKey() {
	own := []assessment.Citation{{Source: "our service's manual, 2026", Basis: assessment.BasisLocal, Checked: assessment.CheckedPrimary}}
	_, err := assessment.NewKey(assessment.Instrument{
		ID: "our-own", Title: "Our own three questions", Version: "2026-04", Cites: own,
		Items: assessment.NumberedItems(3, 0, 4),
		Scales: []assessment.Scale{
			{ID: "total", Items: assessment.ItemRange(1, 3), Reversed: assessment.ItemIDs(4), High: 10, Cites: own},
		},
	})
	fmt.Println(err)
	// Output:
	// /scales/0/reversed/0: is no item of this instrument
	// /scales/0/high: does not agree with the items' codes: they give 0 to 12
}

// What may not be scored is refused by name, with the reason.
func ExampleCatalogue_Key() {
	_, err := assessment.Instruments().Key("zarit")
	fmt.Println(err)
	// Output: Zarit Burden Interview cannot be scored here: one firm licenses it exclusively, electronic forms and derivatives included
}
