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

// A questionnaire with two answers missing has no score, and a span that holds
// the score which all answers would give.
func ExampleInstruments() {
	key, err := recoverycapital.Instruments().Key("barc-10")
	if err != nil {
		fmt.Println(err)
		return
	}
	response := assessment.Response{Member: "rhys", Instrument: "barc-10"}
	for _, item := range assessment.ItemRange(1, 8) {
		code := 5
		response.Answers = append(response.Answers, assessment.ItemAnswer{Item: item, Value: &code})
	}
	response.Answers = append(response.Answers, assessment.ItemAnswer{Item: "i09", Absent: assessment.AbsenceAskedDeclined})

	result, err := key.Score(response)
	if err != nil {
		fmt.Println(err)
		return
	}
	total := result.Scores[0]
	fmt.Println("has a value:", total.Value != nil)
	fmt.Println("lies in:", total.Span, "of", total.Range)
	fmt.Println("answered:", total.Answered, "of", total.Items, "declined:", total.Missing.AskedDeclined)
	fmt.Println("above", total.Cutoffs[0].At, "is", total.Cutoffs[0].Above)

	// Only who asks for it gets an estimate, and it says so.
	prorating, err := key.Prorating(0.8, assessment.EdgeInclusive)
	if err != nil {
		fmt.Println(err)
		return
	}
	result, _ = prorating.Score(response)
	fmt.Println("estimate:", *result.Scores[0].Value, result.Scores[0].Prorated)
	// Output:
	// has a value: false
	// lies in: 42 to 52 of 10 to 60
	// answered: 8 of 10 declined: 1
	// above 47 is not-asked
	// estimate: 50 by-caller
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
