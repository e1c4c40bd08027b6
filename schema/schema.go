package schema

import (
	"bytes"
	_ "embed" // for the documents below
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

//go:generate go test . -run ^TestSchemasInStep$ -count=1 -write

// The ids of the published documents. An id ends with the major and the minor
// version and the name: a change that some document in use would not survive
// makes a new major version and a new folder, any other a new minor version.
const (
	RecordID = "urn:kith:schema:v1.0:record"
	PlanID   = "urn:kith:schema:v1.0:plan"
	// RulebookID is of what [carepath.DecodeDocument] reads: a service's own rules,
	// or a whole rulebook. It is no form: conditions hold conditions.
	RulebookID = "urn:kith:schema:v1.0:rulebook"
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
}

var (
	//go:embed v1/record.schema.json
	recordSchema []byte
	//go:embed v1/plan.schema.json
	planSchema []byte
	//go:embed v1/rulebook.schema.json
	rulebookSchema []byte
)

// published is a document and what it is once compiled, at its first use.
type published struct {
	Document
	compiled func() (*jsonschema.Schema, error)
}

var publishedTable = [...]published{
	publish("record", RecordID, "Family and network record", recordSchema),
	publish("plan", PlanID, "Plan", planSchema),
	publish("rulebook", RulebookID, "Rulebook", rulebookSchema),
}

func publish(name, id, title string, schema []byte) published {
	version, _, _ := strings.Cut(strings.TrimPrefix(id, "urn:kith:schema:v"), ":")
	return published{
		Document: Document{Name: name, ID: id, Title: title, Version: version, Schema: schema},
		compiled: sync.OnceValues(func() (*jsonschema.Schema, error) { return compile(id, schema) }),
	}
}

// Documents lists the published schemas. The list is the caller's own.
func Documents() []Document {
	all := make([]Document, len(publishedTable))
	for i, p := range publishedTable {
		all[i] = p.Document
		all[i].Schema = slices.Clone(p.Schema)
	}
	return all
}

// compiled returns the schema of an id, ready to validate.
func compiled(id string) (*jsonschema.Schema, error) {
	for _, p := range publishedTable {
		if p.ID == id {
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
