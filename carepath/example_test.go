package carepath_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// A sister whose brother refuses treatment has help of her own all the same.
func Example() {
	record := assessment.Record{
		ID: "example", Day: assessment.MustParseDay("2026-11-21"), Country: assessment.CountryEngland,
		Members: []assessment.Member{{ID: "dan", Label: "Dan"}, {ID: "kay", Label: "Kay"}},
		Uses:    []assessment.Use{{Member: "dan", Treatment: assessment.TreatmentRefusing}},
		Impacts: []assessment.Impact{{
			Member: "kay", Of: "dan", Affected: assessment.AnswerYes,
			Source: assessment.Source{Informant: "kay"},
		}},
	}
	plan := carepath.Published().Plan(record, carepath.Options{})
	for _, step := range plan.Steps {
		fmt.Println(step.Title)
	}
	for _, d := range plan.Decisions {
		if d.Rule == "own-right-self-help" && d.Subject == "kay" {
			fmt.Println(d.Outcome, d.Asks)
		}
	}
	// Output:
	// Support for themselves: listening, information, a look at their own needs
	// unknown [own-need]
}

// A service adds a rule of its own, with a fact of its own.
func ExampleNewRulebook() {
	local := []assessment.Citation{{Source: "our handbook, page 4", Basis: assessment.BasisLocal}}
	facts := append(carepath.Vocabulary(), carepath.Fact{
		ID: "lives-nearby", Scope: carepath.ScopeMember, Question: "Does {member} live within reach?",
		Low: 0, High: 1, Values: []carepath.Value{{Word: "no", Says: "{member} lives too far away"}, {Word: "yes", Says: "{member} lives within reach"}},
	})
	_, err := carepath.NewRulebook(carepath.Definition{
		ID: "our-service", Title: "Our service", Version: "1",
		Rules: []carepath.Rule{{
			ID: "tea", Title: "Tea on Tuesdays", Kind: carepath.KindIntervention,
			For: carepath.ScopeMember, Stage: carepath.StageOwnRight, Cites: local,
			Requires: []carepath.Criterion{
				{ID: "nearby", Text: "lives nearby", When: carepath.Yes("lives-nearby"), Cites: local},
				{ID: "affected", Text: "is affected", When: carepath.Yes("afected"), Cites: local},
			},
		}},
	}, facts)
	fmt.Println(err)
	// Output:
	// /rules/0/requires/1/when/test/of: is no fact of this vocabulary
}

// What would change if she were willing?
func ExampleRulebook_WhatIf() {
	record := assessment.Record{
		ID: "example", Day: assessment.MustParseDay("2026-11-21"),
		Members: []assessment.Member{{ID: "dan", Label: "Dan"}, {ID: "kay", Label: "Kay"}},
		Impacts: []assessment.Impact{{Member: "kay", Of: "dan", Source: assessment.Source{Informant: "kay"}}},
	}
	book := carepath.Published()
	kay := carepath.About{Member: "kay"}
	decisions, err := book.WhatIf(record, carepath.Options{}, carepath.FactAffected, kay, 1)
	for _, d := range decisions {
		if d.Rule == "own-right-support" && d.Subject == "kay" {
			fmt.Println(d.Rule, d.Outcome, err)
		}
	}
	_, err = book.WhatIf(record, carepath.Options{}, carepath.FactAbuse, kay, 0)
	fmt.Println(err)
	// Output:
	// own-right-support eligible <nil>
	// is asked alone and takes no what-if
}

// Many families: one decoder, one gatherer and one decider for each goroutine, which
// use their memory again. What each returns is good until the next family.
func ExampleRulebook_Decider() {
	lines := []string{
		`{"id":"f1","day":"2026-03-31","members":[{"id":"ann"},{"id":"bob"}],"impacts":[{"member":"ann","of":"bob","affected":"yes","source":{"informant":"ann"}}]}`,
		`{"id":"f2","day":"2026-03-31","members":[{"id":"cat"},{"id":"dan"}],"impacts":[{"member":"cat","of":"dan","source":{"informant":"cat"}}]}`,
	}
	var decoder assessment.Decoder
	var gatherer assessment.Gatherer
	decider := carepath.Published().Decider()

	var record assessment.Record
	for _, line := range lines {
		if err := decoder.Decode([]byte(line), &record); err != nil {
			fmt.Println(err)
			return
		}
		for _, r := range decider.Decide(gatherer.Gather(&record, record.Day)) {
			if r.Rule == "own-right-support" {
				fmt.Println(record.ID, r.Subject, r.Outcome, r.Asks)
			}
		}
	}
	// Output:
	// f1 ann eligible []
	// f1 bob unknown [affected]
	// f2 cat unknown [affected]
	// f2 dan unknown [affected]
}
