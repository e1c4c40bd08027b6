package recoverycapital_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// What a mother and a friend bring to one person's recovery, and what stands
// against it: both signs, each in plain words, and then the two together. Whose
// mother she is makes no difference.
func Example() {
	record := assessment.Record{
		ID: "case-17", Day: assessment.MustParseDay("2026-03-31"),
		Members: []assessment.Member{{ID: "rhys", Label: "Rhys"}, {ID: "mother", Label: "Rhys's mother"}, {ID: "mair", Label: "Mair"}},
		Ties: []assessment.Tie{
			{Member: "mother", Of: "rhys", Kind: assessment.TieKindMother},
			{Member: "mair", Of: "rhys", Kind: assessment.TieKindFriend},
		},
		Appraisals: []assessment.Appraisal{
			{
				Member: "mother", For: "rhys",
				Strengths: assessment.Strengths{
					EmotionalSupport: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentYes,
					FirmAndKind: assessment.ExtentPartly, Available: assessment.ExtentYes,
				},
				Barriers: assessment.Barriers{EnablesUse: assessment.ExtentPartly, Hostility: assessment.ExtentNo},
				Source:   assessment.Source{Informant: "rhys", On: assessment.MustParseDay("2026-03-10")},
			},
			{
				Member: "mair", For: "rhys",
				Strengths: assessment.Strengths{EmotionalSupport: assessment.ExtentYes, Available: assessment.ExtentNo},
				Barriers:  assessment.Barriers{EnablesUse: assessment.ExtentAskedDeclined, Hostility: assessment.ExtentNo},
				Source:    assessment.Source{Informant: "mair", On: assessment.MustParseDay("2026-03-12")},
			},
		},
	}
	// To be read out with anybody present: record and model without what is asked
	// alone.
	record = record.InCompany()
	appraiser, err := recoverycapital.NewAppraiser(recoverycapital.Published().InCompany())
	if err != nil {
		fmt.Println(err)
		return
	}
	capital, err := appraiser.Appraise(record, record.Day)
	if err != nil {
		fmt.Println(err)
		return
	}
	label := assessment.Gather(record, record.Day).Label
	for _, f := range append(capital.Pairs, capital.Network...) {
		if f.Domain != recoverycapital.DomainSocial {
			continue
		}
		e := f.Explain(label)
		fmt.Printf("%s, %s: %s.\n", e.About, e.Place, e.Share)
		for _, sentence := range e.Said {
			fmt.Println("  " + sentence)
		}
		if f.Member == "" {
			fmt.Println("  " + e.Notes[0])
		}
	}
	// Output:
	// What Rhys's mother brings to Rhys's recovery, between the two of them: over 87 of 100.
	//   Rhys's mother stands by Rhys, agrees with what Rhys wants, and is there when needed.
	//   In part, Rhys's mother can be both firm and kind.
	// What stands against Rhys's recovery on Rhys's mother's side, between the two of them: 25 of 100.
	//   In part, Rhys's mother makes it easier to use.
	//   Rhys's mother is not hostile or very critical.
	// What Mair brings to Rhys's recovery, between the two of them: 25 to 75 of 100.
	//   Mair stands by Rhys.
	//   Mair is not there when needed.
	//   It is still to be asked whether Mair agrees with what Rhys wants and can be both firm and kind.
	// What stands against Rhys's recovery on Mair's side, between the two of them: 0 to 50 of 100.
	//   Mair is not hostile or very critical.
	//   Those asked would rather not say whether Mair makes it easier to use.
	// What those listed bring to Rhys's recovery, between Rhys and them: 56 to 82 of 100.
	//   Stands by Rhys: 2 of 2, Mair and Rhys's mother.
	//   Agrees with what Rhys wants: 1 of 2, Rhys's mother; still to be asked about Mair.
	//   Can be both firm and kind: none of 2 so far; in part Rhys's mother; still to be asked about Mair.
	//   Is there when needed: 1 of 2, Rhys's mother; not so of Mair.
	//   This is of the 2 people listed beside Rhys, and nobody has said that these are all: of anybody else nothing is known.
	// What stands against Rhys's recovery among those listed, between Rhys and them: 12 to 38 of 100.
	//   Makes it easier to use: none of 2 so far; in part Rhys's mother; those asked would rather not say about Mair.
	//   Can be hostile or very critical: none of 2.
	//   This is of the 2 people listed beside Rhys, and nobody has said that these are all: of anybody else nothing is known.
}

// A caller who wants one figure of both signs has to name the rule and say why
// it is theirs.
func ExampleConvention_Net() {
	_, err := recoverycapital.Convention{}.Net(recoverycapital.Figure{}, recoverycapital.Figure{})
	fmt.Println(err)
	// Output:
	// /name: must be stated
	// /reason: must be stated
	// /: want a positive and a negative figure of the same people and domain
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
	// above 47 is not-known
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
