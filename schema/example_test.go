package schema_test

import (
	"errors"
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/schema"
)

// A form sent a record with three faults. Each is told by its place, and what
// was written there is not repeated.
func ExampleValidate() {
	document := []byte(`{
		"id": "r-17",
		"day": "2026-11-31",
		"members": [{"id": "p1", "label": "Mother", "name": "Mary"}],
		"access": [{"venue": "home"}]
	}`)
	err := schema.Validate(schema.RecordID, document)
	fmt.Println(err)
	fmt.Println("a day that exists is wanted:", errors.Is(err, assessment.ErrDate))
	// Output:
	// /access/0/member: must be stated
	// /day: want a date that exists, as YYYY-MM-DD
	// /members/0: unknown key in this object: remove it or correct its spelling, capitals count
	// a day that exists is wanted: true
}

// A program that hands out the schemas, to be saved or served: for whoever checks
// documents, and for whoever makes forms.
func ExampleDocuments() {
	for _, d := range schema.Documents() {
		form := ""
		if d.Form != nil {
			form = ", with a form"
		}
		fmt.Printf("%s: %s%s\n", d.ID, d.Title, form)
	}
	// Output:
	// urn:kith:schema:v1.0:record: Family and network record, with a form
	// urn:kith:schema:v1.0:member: Person, with a form
	// urn:kith:schema:v1.0:impact: Effect on a person, with a form
	// urn:kith:schema:v1.0:appraisal: What a person brings, with a form
	// urn:kith:schema:v1.0:response: Answers to a questionnaire, with a form
	// urn:kith:schema:v1.0:consent: Consent, with a form
	// urn:kith:schema:v1.0:careplan: Care plan, with a form
	// urn:kith:schema:v1.0:plan: Plan
	// urn:kith:schema:v1.0:rulebook: Rulebook
	// urn:kith:schema:v1.0:instrument: Key of a questionnaire
	// urn:kith:schema:v1.0:capital: Recovery capital
	// urn:kith:schema:v1.0:comparison: Two raters compared
	// urn:kith:schema:v1.0:team: Team
	// urn:kith:schema:v1.0:local: Choices of an area
}
