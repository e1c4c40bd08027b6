package assessment_test

import (
	"errors"
	"fmt"

	"github.com/kithcare/kith/assessment"
)

// A record arrives as JSON. What it comes to is worked out by Gather; what was
// not asked is counted, never taken for none.
func Example() {
	data := []byte(`{
		"id": "case-17", "day": "2026-03-31",
		"members": [{"id": "gwen", "label": "mother"}, {"id": "rhys", "label": "son"}],
		"impacts": [{
			"member": "gwen", "of": "rhys",
			"health": {"guilt": "severe", "anger": "none"},
			"finance": {"theft": "mild"},
			"source": {"informant": "gwen", "on": "2026-03-02"}
		}]
	}`)
	record, err := assessment.Decode(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	picture := assessment.Gather(record, record.Day)
	for _, n := range picture.Needs() {
		low, high, _ := n.Severity.Bounds()
		fmt.Printf("%s: %s, %s, rated %d to %d\n", picture.Label(n.Member), n.Track, n.Indicator, low, high)
	}
	unasked, total := picture.Unasked("gwen", "rhys", assessment.ImpactDomainHealth)
	fmt.Printf("health: %d of %d not asked\n", unasked, total)
	// Output:
	// mother: own-right, guilt, rated 3 to 3
	// mother: own-right, theft, rated 1 to 1
	// health: 9 of 11 not asked
}

// Every fault of a document is reported at once, each with a JSON Pointer, and
// none repeats what it found.
func ExampleDecode() {
	_, err := assessment.Decode([]byte(`{"id": "case 17", "day": "2026-02-30", "country": "Atlantis"}`))
	var faults assessment.FieldErrors
	if errors.As(err, &faults) {
		for _, f := range faults {
			fmt.Println(f)
		}
	}
	// Output:
	// /day: want a date that exists, as YYYY-MM-DD
	// /country: not a word of country: want not-stated, england, scotland, wales, northern-ireland, elsewhere
	// /id: want an id of 1 to 64 letters, digits, dots, dashes and underscores that starts with a letter or digit
}

// A record is a Go literal as well, and leaves only where Encode is called by
// name: printing it shows nothing.
func ExampleEncode() {
	record := assessment.Record{
		ID: "case-17", Day: assessment.MustParseDay("2026-03-31"),
		Members: []assessment.Member{{ID: "gwen", Label: "mother"}},
	}
	data, err := assessment.Encode(record)
	fmt.Println(string(data), err)
	fmt.Println(record)
	// Output:
	// {"id":"case-17","day":"2026-03-31","members":[{"id":"gwen","label":"mother"}]} <nil>
	// [redacted]
}

// Two informants disagree: everything between what they said is left. The
// latest word of each counts, whoever spoke last.
func ExampleGather() {
	guilt := func(s assessment.Severity, by assessment.MemberID, on string) assessment.Impact {
		return assessment.Impact{
			Member: "gwen", Of: "rhys", Health: assessment.HealthImpact{Guilt: s},
			Source: assessment.Source{Informant: by, On: assessment.MustParseDay(on)},
		}
	}
	record := assessment.Record{
		ID: "case-17", Day: assessment.MustParseDay("2026-03-31"),
		Members: []assessment.Member{{ID: "gwen"}, {ID: "rhys"}, {ID: "mair"}},
		Impacts: []assessment.Impact{
			guilt(assessment.SeveritySevere, "gwen", "2026-01-10"),
			guilt(assessment.SeverityMild, "gwen", "2026-03-02"), // replaces her earlier word
			guilt(assessment.SeverityModerate, "mair", "2026-02-01"),
		},
	}
	reading := assessment.Gather(record, record.Day).Impact("gwen", "rhys", assessment.ImpactIndicatorGuilt)
	low, high, known := reading.Span.Bounds()
	fmt.Println(low, high, known)
	_, settled := reading.Span.Value()
	fmt.Println("settled:", settled)
	// Output:
	// 1 2 true
	// settled: false
}

// A yes stands whoever says no. The no of the person who might be the source of
// harm counts as not asked.
func ExamplePicture_Safety() {
	record := assessment.Record{
		ID: "case-17", Day: assessment.MustParseDay("2026-03-31"),
		Members: []assessment.Member{{ID: "gwen"}, {ID: "rhys"}},
		Safety: []assessment.SafetyAnswer{{
			Concern: assessment.ConcernDomesticAbuse, Harmed: "gwen", By: "rhys", Answer: assessment.AnswerNo,
			Source: assessment.Source{Informant: "rhys", Alone: assessment.AnswerYes},
		}},
	}
	reading := assessment.Gather(record, record.Day).Safety(assessment.ConcernDomesticAbuse, "gwen", "rhys")
	fmt.Println("known:", !reading.Span.IsZero(), "because", reading.Absent)
	// Output: known: false because not-asked
}

// A partial birth date gives a span of ages.
func ExamplePartialDate_YearsOn() {
	born, err := assessment.ParsePartialDate("2008")
	if err != nil {
		fmt.Println(err)
		return
	}
	ages := born.YearsOn(assessment.MustParseDay("2026-03-31"))
	low, high, _ := ages.Bounds()
	fmt.Println(low, "to", high)
	_, known := ages.Met(18, 125)
	fmt.Println("known to be 18:", known)
	met, known := ages.Met(16, 125)
	fmt.Println("16 or over:", met, known)
	// Output:
	// 17 to 18
	// known to be 18: false
	// 16 or over: true true
}

// A sum of spans carries what is not known.
func ExampleSpan() {
	answered, missing := assessment.Exactly(4), assessment.Between(1, 6)
	low, high, _ := answered.Add(missing).Bounds()
	fmt.Println(low, high)
	// Output: 5 10
}

// Domains and words print as what they are.
func ExampleImpactIndicator_Domain() {
	fmt.Println(assessment.ImpactIndicatorTheft, "belongs to", assessment.ImpactIndicatorTheft.Domain())
	fmt.Println(assessment.Severity(99))
	// Output:
	// theft belongs to finance
	// severity(99)
}
