package recoverycapital_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// What a friend brings to a person's recovery, and what stands against it, by
// domain. A domain of which nothing was asked may be anything.
func Example() {
	record := assessment.Record{
		ID: "case-17", Day: assessment.MustParseDay("2026-03-31"),
		Members: []assessment.Member{{ID: "rhys", Label: "son"}, {ID: "mair", Label: "friend"}},
		Appraisals: []assessment.Appraisal{{
			Member: "mair", For: "rhys",
			Strengths: assessment.Strengths{
				EmotionalSupport: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentYes,
				FirmAndKind: assessment.ExtentPartly, Available: assessment.ExtentNo,
			},
			Barriers: assessment.Barriers{TakesMoney: assessment.ExtentNo},
			Source:   assessment.Source{Informant: "rhys", On: assessment.MustParseDay("2026-03-10")},
		}},
	}
	picture := assessment.Gather(record, record.Day)
	for _, f := range recoverycapital.Appraise(picture, recoverycapital.Published()) {
		low, high := f.Span.Bounds()
		fmt.Printf("%s: %s, %s: %d to %d %%\n", picture.Label(f.Member), f.Domain, f.Sign, low, high)
	}
	// Output:
	// friend: social, positive: 62 to 63 %
	// friend: social, negative: 0 to 100 %
	// friend: physical, positive: 0 to 100 %
	// friend: physical, negative: 0 to 0 %
	// friend: human, positive: 0 to 100 %
	// friend: human, negative: 0 to 100 %
	// friend: cultural, positive: 0 to 100 %
	// friend: cultural, negative: 0 to 100 %
}

// A questionnaire with an answer missing has no score, and a span that holds
// the score which all answers would give.
func ExampleBARC10() {
	response := assessment.Response{Member: "rhys", Instrument: "barc-10"}
	for i := 1; i <= 9; i++ {
		code := 5
		response.Answers = append(response.Answers, assessment.ItemAnswer{Item: fmt.Sprintf("i%02d", i), Value: &code})
	}
	response.Answers = append(response.Answers, assessment.ItemAnswer{Item: "i10", Absent: assessment.AbsenceAskedDeclined})

	scores, err := recoverycapital.BARC10().Score(response)
	if err != nil {
		fmt.Println(err)
		return
	}
	total := scores[0]
	low, high, _ := total.Span.Bounds()
	fmt.Println("value:", total.Value != nil, "span:", low, "to", high, "answered:", total.Answered, "of", total.Items)
	fmt.Println("above", total.Cutoffs[0].At, "is", total.Cutoffs[0].Above)
	// Output:
	// value: false span: 46 to 51 answered: 9 of 10
	// above 47 is not-asked
}

// A service may bring a model of its own; it is checked like the library's.
func ExampleModel_Validate() {
	model := recoverycapital.Published()
	model.ID, model.Version = "our-service", "2026-04"
	model.Mappings[0].Weight = 2
	model.Mappings[0].Cites = nil
	fmt.Println(model.Validate())
	// Output: /mappings/0/cites: must be stated
}
