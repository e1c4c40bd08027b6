package schema_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/schema"
)

const vectorsFile = "testdata/vectors.json"

// vectors is what another implementation proves itself against.
type vectors struct {
	About       string        `json:"about"`
	Documents   []vector      `json:"documents"`
	Scoring     []scoring     `json:"scoring"`
	Eligibility []eligibility `json:"eligibility"`
}

const vectorsAbout = "Cases for other implementations of the schemas, of scoring and of three-valued eligibility. " +
	"documents: what each published schema takes and refuses, formats asserted; of a refusal the place and the keyword of each fault, each once, nothing below a oneOf. " +
	"grow: the list at that place is filled up with copies of its first element. " +
	"scoring: instruments, and answers with what they come to. eligibility: conditions over facts, each between a low and a high value that are still possible. " +
	"Made by go generate ./schema. Everything in it is fictional."

// TestVectorsInStep makes the vectors from the schemas and from the library, and
// compares them with the file, or writes it with -write.
func TestVectorsInStep(t *testing.T) {
	all := vectors{About: vectorsAbout, Documents: documentVectors(t), Scoring: scoringVectors(t), Eligibility: eligibilityVectors(t)}
	got := linewise(t, all)
	if flag.Lookup("write").Value.String() == "true" {
		require.NoError(t, os.WriteFile(vectorsFile, got, 0o644))
		return
	}
	want, err := os.ReadFile(vectorsFile)
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%s is out of step: run go generate ./schema", vectorsFile)
}

// linewise writes a case a line, so that a change can be read.
func linewise(t *testing.T, all vectors) []byte {
	t.Helper()
	var out bytes.Buffer
	text := func(v any) string {
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		require.NoError(t, e.Encode(v))
		return strings.TrimSpace(b.String())
	}
	list := func(key string, n int, of func(int) any) {
		out.WriteString(",\n" + text(key) + ": [")
		for i := range n {
			out.WriteString([]string{"\n", ",\n"}[min(i, 1)] + text(of(i)))
		}
		out.WriteString("\n]")
	}
	out.WriteString("{\n\"about\": " + text(all.About))
	list("documents", len(all.Documents), func(i int) any { return all.Documents[i] })
	list("scoring", len(all.Scoring), func(i int) any { return all.Scoring[i] })
	list("eligibility", len(all.Eligibility), func(i int) any { return all.Eligibility[i] })
	out.WriteString("\n}\n")
	return out.Bytes()
}

// documentVectors makes the vectors of every published schema, and checks that each
// is taken, or refused by the keyword that it was made for.
func documentVectors(t *testing.T) []vector {
	t.Helper()
	var out []vector
	for _, d := range schema.Documents() {
		s := compileAsPublished(t, d.ID)
		for _, v := range makeVectors(t, d.ID, d.Schema) {
			if v.Faults = v.expected(s); v.Grow == nil {
				assert.Equal(t, v.Valid, len(v.Faults) == 0, "%s, %s: %v", d.Name, v.Name, v.Faults)
			}
			out = append(out, v)
		}
	}
	return out
}

// faultsOf are the faults of a document by the published form, sorted, each once.
func faultsOf(s *jsonschema.Schema, doc any) []found {
	out := []found{}
	var walk func(e *jsonschema.ValidationError)
	walk = func(e *jsonschema.ValidationError) {
		keyword := e.KeywordLocation[strings.LastIndexByte(e.KeywordLocation, '/')+1:]
		if len(e.Causes) > 0 && keyword != "oneOf" {
			for _, cause := range e.Causes {
				walk(cause)
			}
			return
		}
		out = append(out, found{e.InstanceLocation, keyword})
	}
	var invalid *jsonschema.ValidationError
	if err := s.Validate(doc); errors.As(err, &invalid) {
		walk(invalid)
	}
	slices.SortFunc(out, func(a, b found) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.Keyword, b.Keyword)) })
	return slices.Compact(out)
}

// expected are the faults of a vector. Those of a list that is too long are known
// without going through it, which takes long; the other validators do.
func (v vector) expected(s *jsonschema.Schema) []found {
	if v.Grow != nil && v.unique {
		return []found{{v.Grow.At, "maxItems"}, {v.Grow.At, "uniqueItems"}}
	}
	if v.Grow != nil {
		return []found{{v.Grow.At, "maxItems"}}
	}
	return faultsOf(s, v.Document)
}

func matches(t require.TestingT, pattern, text string) bool {
	re, err := regexp.Compile(pattern)
	require.NoError(t, err)
	return re.MatchString(text)
}

// TestVectorsByOurValidator: [schema.Validate] and [schema.Check] say of every vector
// what the published form says, and at the same places.
func TestVectorsByOurValidator(t *testing.T) {
	for _, v := range readVectors(t).Documents {
		if v.Grow != nil && v.Grow.To > 10_000 {
			continue // beyond what is read at all: see TestLimits
		}
		doc, err := json.Marshal(v.whole())
		require.NoError(t, err)
		err = schema.Validate(v.Schema, doc)
		require.Equal(t, v.Valid, err == nil, "%s: %v", v.Name, err)
		for _, f := range v.Faults {
			require.ErrorContains(t, err, cmp.Or(f.At, "/"), v.Name)
		}
	}
}

func readVectors(t require.TestingT) vectors {
	data, err := os.ReadFile(vectorsFile)
	require.NoError(t, err)
	var all vectors
	in := json.NewDecoder(bytes.NewReader(data))
	in.UseNumber()
	require.NoError(t, in.Decode(&all))
	return all
}

// TestMutantsAreKilled deletes or loosens each keyword of each published schema in
// turn. A vector tells nearly each: the share must be 98 in 100 at least, and what is
// left is listed with its reason.
func TestMutantsAreKilled(t *testing.T) {
	var mutants, killed int
	survivors := map[string]bool{}
	for _, d := range schema.Documents() {
		s := compileAlone(t, d, true)
		byRule := map[string][]vector{}
		all := makeVectors(t, d.ID, d.Schema)
		for i := range all {
			all[i].Faults = all[i].expected(s)
			byRule[all[i].rule] = append(byRule[all[i].rule], all[i])
		}
		for _, m := range mutantsOf(s, compileAlone(t, d, false)) {
			mutants++
			m.apply()
			if told(s, m, byRule[m.rule]) || told(s, m, all) {
				killed++
			} else {
				survivors[d.Name+" "+m.name] = true
			}
			m.undo()
		}
	}
	t.Logf("%d of %d mutants are told", killed, mutants)
	assert.GreaterOrEqual(t, float64(killed), 0.98*float64(mutants), "%v", slices.Sorted(maps.Keys(survivors)))
	for name := range survivors {
		assert.Contains(t, survivorsTable, name, "survives: make a vector for it, or say why")
	}
	for name := range survivorsTable {
		assert.Contains(t, survivors, name, "is told: take it out of survivorsTable")
	}
}

// survivorsTable says of each mutant that no vector tells why that is so.
var survivorsTable = map[string]string{}

// told reports whether any vector shows that a schema is not what it was.
func told(s *jsonschema.Schema, m mutant, all []vector) bool {
	return slices.ContainsFunc(all, func(v vector) bool {
		return m.long == (v.Grow != nil) && !slices.Equal(faultsOf(s, v.whole()), v.Faults)
	})
}

// compileAlone compiles a schema that nobody else holds, to be changed.
func compileAlone(t *testing.T, d schema.Document, formats bool) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat = formats
	require.NoError(t, c.AddResource(d.ID, bytes.NewReader(d.Schema)))
	s, err := c.Compile(d.ID)
	require.NoError(t, err)
	return s
}
