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

// A program that hands out the schemas, to be saved or served.
func ExampleDocuments() {
	for _, d := range schema.Documents() {
		fmt.Printf("%s.schema.json  %s  version %s: %s\n", d.Name, d.ID, d.Version, d.Title)
	}
	// Output:
	// record.schema.json  urn:kith:schema:v1.0:record  version 1.0: Family and network record
	// plan.schema.json  urn:kith:schema:v1.0:plan  version 1.0: Plan
	// rulebook.schema.json  urn:kith:schema:v1.0:rulebook  version 1.0: Rulebook
}
