package schema

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

//go:generate go test . -run ^TestSchemasInStep$ -count=1 -write
//go:generate go test . -run ^TestVectorsInStep$ -count=1 -write

// The ids of the published documents. An id ends with the major and the minor
// version and the name: a change that some document in use would not survive
// makes a new major version and a new folder, any other a new minor version.
const (
	RecordID = "urn:kith:schema:v1.0:record"

	// These are of parts of a record that people fill in by themselves: what is valid
	// stands in a record as an element of the list of that name.

	MemberID    = "urn:kith:schema:v1.0:member"
	ImpactID    = "urn:kith:schema:v1.0:impact"
	AppraisalID = "urn:kith:schema:v1.0:appraisal"
	ResponseID  = "urn:kith:schema:v1.0:response"
	ConsentID   = "urn:kith:schema:v1.0:consent"

	// CarePlanID is of what careplan.Decode reads.
	CarePlanID = "urn:kith:schema:v1.0:careplan"

	PlanID = "urn:kith:schema:v1.0:plan"
	// RulebookID is of what [carepath.DecodeDocument] reads: a service's own rules,
	// or a whole rulebook. It is no form: conditions hold conditions.
	RulebookID = "urn:kith:schema:v1.0:rulebook"
	// InstrumentID is of what [assessment.DecodeInstrument] reads: the key of a
	// questionnaire. It is no form: a key is made from a publication, by whoever knows it.
	InstrumentID = "urn:kith:schema:v1.0:instrument"
	// CapitalID is of a recoverycapital.Capital.
	CapitalID = "urn:kith:schema:v1.0:capital"
	// ComparisonID is of an [assessment.Comparison] of two raters.
	ComparisonID = "urn:kith:schema:v1.0:comparison"
	// TeamID is of a coordination.Team.
	TeamID = "urn:kith:schema:v1.0:team"
	// LocalID is of a coordination.Local: what a service has decided for its area.
	LocalID = "urn:kith:schema:v1.0:local"
)

// What can be wrong with a call, rather than with the document.
var (
	// ErrNoSchema says that an id is none of those that [Documents] lists.
	ErrNoSchema = errors.New("is the id of no published schema: see Documents")
	// ErrUnchecked says that the validator failed on a document, which is then
	// neither valid nor invalid. It is a fault of the library: please report it.
	ErrUnchecked = errors.New("could not be checked: please report this")
)

// errLoad is what every attempt to fetch another document comes to.
var errLoad = errors.New("schemas load nothing")

// Document is one published schema. Its zero value is none.
type Document struct {
	// Name is a short name: the file is v1/NAME.schema.json.
	Name string
	// ID is the schema's $id.
	ID string
	// Title says in lay words what the schema describes.
	Title string
	// Version is the major and the minor version.
	Version string
	// Schema is the schema itself, as JSON.
	Schema []byte
	// Form is the same schema for programs that make forms: whatever it refers to
	// stands in its place. Its $id is the schema's with -form behind it. It is nil for
	// what nobody fills in by hand.
	Form []byte
	// UI is how JSON Forms lays the form out. It is nil where Form is.
	UI []byte
}

//go:embed v1/*.json
var publishedFiles embed.FS

// published is a document and what it is once compiled, at its first use.
type published struct {
	name, id, title string
	compiled        func() (*jsonschema.Schema, error)
}

var publishedTable = [...]published{
	publish("record", RecordID, "Family and network record"),
	publish("member", MemberID, "Person"),
	publish("impact", ImpactID, "Effect on a person"),
	publish("appraisal", AppraisalID, "What a person brings"),
	publish("response", ResponseID, "Answers to a questionnaire"),
	publish("consent", ConsentID, "Consent"),
	publish("careplan", CarePlanID, "Care plan"),
	publish("plan", PlanID, "Plan"),
	publish("rulebook", RulebookID, "Rulebook"),
	publish("instrument", InstrumentID, "Key of a questionnaire"),
	publish("capital", CapitalID, "Recovery capital"),
	publish("comparison", ComparisonID, "Two raters compared"),
	publish("team", TeamID, "Team"),
	publish("local", LocalID, "Choices of an area"),
}

func publish(name, id, title string) published {
	return published{name, id, title, sync.OnceValues(func() (*jsonschema.Schema, error) {
		return compile(id, publishedFile(name, "schema"))
	})}
}

// publishedFile is one of the files of a document, nil where there is none.
func publishedFile(name, kind string) []byte {
	data, err := publishedFiles.ReadFile("v1/" + name + "." + kind + ".json")
	if err != nil {
		return nil
	}
	return data
}

// Documents lists the published schemas. The list is the caller's own.
func Documents() []Document {
	all := make([]Document, len(publishedTable))
	for i, p := range publishedTable {
		version, _, _ := strings.Cut(strings.TrimPrefix(p.id, "urn:kith:schema:v"), ":")
		all[i] = Document{
			Name: p.name, ID: p.id, Title: p.title, Version: version, Schema: publishedFile(p.name, "schema"),
			Form: publishedFile(p.name, "form.schema"), UI: publishedFile(p.name, "ui"),
		}
	}
	return all
}

// compiled returns the schema of an id, ready to validate.
func compiled(id string) (*jsonschema.Schema, error) {
	for _, p := range publishedTable {
		if p.id == id {
			return p.compiled()
		}
	}
	return nil, ErrNoSchema // the id is the caller's text and stays out of it
}

// compile makes a schema ready. It fetches nothing, whatever the schema refers
// to, and asserts formats, which are notes unless asked for.
func compile(id string, schema []byte) (*jsonschema.Schema, error) {
	quick, err := quicken(schema)
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	c.LoadURL = func(string) (io.ReadCloser, error) { return nil, errLoad }
	if err := c.AddResource(id, bytes.NewReader(quick)); err != nil {
		return nil, err
	}
	return c.Compile(id)
}

// quicken writes each choice as an enum, which means the same. Of a oneOf the
// validator tries every choice, whether or not one has fitted, and makes an
// error for each that does not: on a list of relationships that is fifty times
// the work. The published form keeps oneOf for the titles of its choices.
func quicken(schema []byte) ([]byte, error) {
	var doc any
	if err := json.Unmarshal(schema, &doc); err != nil {
		return nil, err
	}
	choicesToEnum(doc)
	return json.Marshal(doc)
}

func choicesToEnum(node any) {
	switch node := node.(type) {
	case []any:
		for _, v := range node {
			choicesToEnum(v)
		}
	case map[string]any:
		for _, v := range node {
			choicesToEnum(v)
		}
		if words, ok := choices(node["oneOf"]); ok {
			delete(node, "oneOf")
			node["enum"] = words
		}
	}
}

// choices returns the constants of a oneOf that has nothing else.
func choices(oneOf any) ([]any, bool) {
	all, _ := oneOf.([]any)
	words := make([]any, len(all))
	for i, v := range all {
		choice, _ := v.(map[string]any)
		word, isText := choice["const"].(string)
		if !isText {
			return nil, false // a union of objects
		}
		words[i] = word
	}
	return words, len(words) > 0
}
