package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/schema"
)

// TestRecordsAgree: whatever the typed decoder takes, the schema takes, by our
// validator and by the published form alone.
func TestRecordsAgree(t *testing.T) {
	published := compileAsPublished(t, schema.RecordID)
	rapid.Check(t, func(t *rapid.T) {
		doc, err := assessment.Encode(randomRecord(t))
		require.NoError(t, err)
		_, err = assessment.Decode(doc)
		require.NoError(t, err)
		require.NoError(t, schema.Validate(schema.RecordID, doc))
		require.NoError(t, published.Validate(generic(t, doc)))
	})
}

// TestPlansAgree: every plan of the published rulebook keeps to its schema.
func TestPlansAgree(t *testing.T) {
	published := compileAsPublished(t, schema.PlanID)
	book := carepath.Published()
	rapid.Check(t, func(t *rapid.T) {
		r := randomRecord(t)
		for _, o := range planWays() {
			doc, err := assessment.Encode(book.Plan(r, o))
			require.NoError(t, err)
			require.NoError(t, schema.Validate(schema.PlanID, doc))
			require.NoError(t, published.Validate(generic(t, doc)))
		}
	})
}

// planWays are the ways to plan; each is slow under the race detector, which
// gets one.
func planWays() []carepath.Options {
	ways := []carepath.Options{{}, {InCompany: true}, {Day: assessment.MustParseDay("2012-01-31")}}
	if raceEnabled {
		return ways[:1]
	}
	return ways
}

// TestMutationsAgree changes one place of a sound record at random. Our
// validator and the published form alone say the same of what comes out, and
// what only the typed decoder refuses is one of the rules that the package's
// comment lists.
func TestMutationsAgree(t *testing.T) {
	published := compileAsPublished(t, schema.RecordID)
	rapid.Check(t, func(t *rapid.T) {
		doc, err := assessment.Encode(randomRecord(t))
		require.NoError(t, err)
		tree := generic(t, doc)
		mutate(t, tree)
		doc, err = json.Marshal(tree)
		require.NoError(t, err)
		ours := schema.Validate(schema.RecordID, doc)
		require.Equal(t, published.Validate(tree) == nil, ours == nil, "%s: %v", doc, ours)
		agree(t, doc)
	})
}

// mutate replaces, removes or adds one thing somewhere in a tree.
func mutate(t *rapid.T, node any) {
	value := rapid.SampledFrom([]any{
		"", "yes", "none", "2026-02-30", "2027", "p0_-.0", "9x", "two words", "\u202e", strings.Repeat("q", 201),
		"not-stated", "24:00", "09:30", 101.0, 1441.0, -1.0, true, nil,
		[]any{},
		map[string]any{},
		map[string]any{"Zebulon": 1.0},
	}).Draw(t, "value")
	spots := partsOf(node, value)
	spots[rapid.IntRange(0, len(spots)-1).Draw(t, "spot")]()
}

// partsOf lists the ways to change one part of a tree: to put a value into its
// place, to add a key, and to leave it out.
func partsOf(node, value any) []func() {
	var spots []func()
	switch node := node.(type) {
	case []any:
		for i := range node {
			spots = append(spots, func() { node[i] = value })
			spots = append(spots, partsOf(node[i], value)...)
		}
	case map[string]any:
		spots = append(spots, func() { node["value"] = value })
		for _, key := range sortedKeys(node) {
			spots = append(spots, func() { node[key] = value }, func() { delete(node, key) })
			spots = append(spots, partsOf(node[key], value)...)
		}
	}
	return spots
}

// agree fails where the decoder takes what the schema refuses, or where the
// decoder refuses what the schema takes for a reason that a schema could say.
func agree(t require.TestingT, doc []byte) {
	_, typed := assessment.Decode(doc)
	err := schema.Validate(schema.RecordID, doc)
	if typed == nil {
		require.NoError(t, err, "the decoder takes it")
	}
	var faults assessment.FieldErrors
	if err != nil || !errors.As(typed, &faults) {
		return
	}
	for _, f := range faults {
		require.True(t, beyondSchema(f), "only the decoder says %v", f)
	}
}

// notToStayTable lists the words that are not to stay "not-stated" and the lists
// that are not to stay empty, with a star for any index.
var notToStayTable = []string{
	"/safety/*/concern", "/roleOffers/*/role", "/unmetNeeds/*/area", "/helpReceived/*/kind", "/uses/*/substances/*/substance",
	"/overrides/*/reason", "/assessed/*/area",
	"/consents/*/topics/*", "/consents/*/purposes/*", "/overrides/*/topics/*", "/overrides/*/purposes/*",
	"/consents/*/topics", "/consents/*/purposes", "/overrides/*/topics", "/overrides/*/purposes",
}

// leftEmptyTable lists what a part cannot do without that may be left out, or left
// empty as forms leave it.
var leftEmptyTable = []string{"/safety/*/check/tool", "/safety/*/check/yes", "/view/purpose"}

// beyondSchema reports whether a fault is one of those that the package's
// comment lists.
func beyondSchema(f *assessment.FieldError) bool {
	if errors.Is(f, assessment.ErrMissing) {
		place := indexes.ReplaceAllString(f.Path, "/*")
		return slices.Contains(notToStayTable, place) || slices.Contains(leftEmptyTable, place)
	}
	for _, rule := range []error{
		assessment.ErrNoMember, assessment.ErrSelf, assessment.ErrTwice, assessment.ErrFuture, assessment.ErrAge, assessment.ErrCircle,
		assessment.ErrBoth, assessment.ErrReview, assessment.ErrPartialDate, assessment.ErrText, assessment.ErrTooMany,
		assessment.ErrNoAgency, assessment.ErrAudience, assessment.ErrAuthority, assessment.ErrOrder, assessment.ErrRiskCheck,
	} {
		if errors.Is(f, rule) {
			return true
		}
	}
	return false
}

// FuzzValidate: no panic, and agreement with the decoder.
func FuzzValidate(f *testing.F) {
	for seed := range 4 {
		doc, err := assessment.Encode(rapid.Custom(randomRecord).Example(seed))
		require.NoError(f, err)
		f.Add(doc)
	}
	for _, tt := range invalidTable {
		f.Add([]byte(tt.doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		agree(t, doc)
		_ = schema.Validate(schema.PlanID, doc)
	})
}

// BenchmarkValidate compares with what another program would do: decode, and
// run the validator over the published form.
func BenchmarkValidate(b *testing.B) {
	doc, err := assessment.Encode(rapid.Custom(randomRecord).Example(1))
	require.NoError(b, err)
	published := compileAsPublished(b, schema.RecordID)
	for name, validate := range map[string]func() error{
		"ours":      func() error { return schema.Validate(schema.RecordID, doc) },
		"published": func() error { return published.Validate(generic(b, doc)) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				if err := validate(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// compileAsPublished compiles a schema as any other program would.
func compileAsPublished(tb testing.TB, id string) *jsonschema.Schema {
	tb.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat = true
	for _, d := range schema.Documents() {
		require.NoError(tb, c.AddResource(d.ID, bytes.NewReader(d.Schema)))
	}
	s, err := c.Compile(id)
	require.NoError(tb, err)
	return s
}

func generic(t require.TestingT, doc []byte) any {
	var tree any
	in := json.NewDecoder(bytes.NewReader(doc))
	in.UseNumber() // codes may be greater than a float can tell apart
	require.NoError(t, in.Decode(&tree))
	return tree
}
