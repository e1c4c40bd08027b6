package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/schema"
)

var mutantsFile = flag.String("mutants", "", "write mutated documents to this file, for other validators") //nolint:gochecknoglobals // a flag of the tests

// mutated is a document changed at random and what the published form says of it.
type mutated struct {
	Schema   string   `json:"schema"`
	Document any      `json:"document"`
	Valid    bool     `json:"valid"`
	At       []string `json:"at"`
}

// TestMutatedDocuments changes sound documents at one to three places. Our validator
// says the same of each as the published form alone; with -mutants other validators
// get them too, see agreement/README.md.
func TestMutatedDocuments(t *testing.T) {
	n := 2000
	if raceEnabled {
		n = 200
	}
	rng := rand.New(rand.NewPCG(3, 5))
	seeds := soundDocuments(t)
	var out bytes.Buffer
	valid := 0
	for range n {
		m := seeds[rng.IntN(len(seeds))]
		for range 1 + rng.IntN(3) {
			m.Document = mutatedOnce(t, rng, m.Document)
		}
		faults := faultsOf(compileAsPublished(t, m.Schema), m.Document)
		m.Valid = len(faults) == 0
		for _, f := range faults {
			m.At = append(m.At, f.At)
		}
		if m.Valid {
			valid++
		}
		line, err := json.Marshal(m)
		require.NoError(t, err)
		out.Write(append(line, '\n'))
		doc, err := json.Marshal(m.Document)
		require.NoError(t, err)
		require.Equal(t, m.Valid, schema.Validate(m.Schema, doc) == nil, "%s", doc)
	}
	assert.Greater(t, valid, n/20, "few are valid: the others prove little")
	assert.Less(t, valid, n/2, "few are invalid: the others prove little")
	if *mutantsFile != "" {
		require.NoError(t, os.WriteFile(*mutantsFile, out.Bytes(), 0o600))
	}
}

// soundDocuments are the valid vectors, and documents as the examples have them.
func soundDocuments(t *testing.T) []mutated {
	t.Helper()
	var out []mutated
	for _, d := range schema.Documents() {
		for _, v := range makeVectors(t, d.ID, d.Schema) {
			if v.Valid {
				out = append(out, mutated{Schema: d.ID, Document: v.Document, At: []string{}})
			}
		}
	}
	for id, file := range map[string]string{
		schema.RecordID: "../examples/virtualfamily/family.json", schema.RulebookID: "../examples/rulebook/local.json",
	} {
		doc, err := os.ReadFile(file)
		require.NoError(t, err)
		out = append(out, mutated{Schema: id, Document: generic(t, doc), At: []string{}})
	}
	return out
}

// mutatedOnce is a copy of a document with one place changed.
func mutatedOnce(t *testing.T, rng *rand.Rand, doc any) any {
	t.Helper()
	text, err := json.Marshal(doc)
	require.NoError(t, err)
	tree := generic(t, text)
	value := []any{
		"", "yes", "none", "2026-02-30", "2027", "p0_-.0", "two words", strings.Repeat("q", 201), "not-stated", "24:00",
		"09:30", 101, 1441, -1, 1.5, true, nil,
		[]any{},
		map[string]any{},
		map[string]any{"zebra": 1},
		[]any{"a", "a"},
	}[rng.IntN(21)]
	spots := partsOf(tree, value)
	spots[rng.IntN(len(spots))]()
	return tree
}
