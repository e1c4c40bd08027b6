package schema_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"sync"
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
	t.Parallel()
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
	t.Parallel()
	published := compileAsPublished(t, schema.PlanID)
	book := carepath.Published()
	ways := []carepath.Options{{}, {InCompany: true}, {Day: assessment.MustParseDay("2012-01-31")}}
	rapid.Check(t, func(t *rapid.T) {
		doc, err := assessment.Encode(book.Plan(randomFamily(t, 3), rapid.SampledFrom(ways).Draw(t, "way")))
		require.NoError(t, err)
		require.NoError(t, schema.Validate(schema.PlanID, doc))
		require.NoError(t, published.Validate(generic(t, doc)))
	})
}

// TestMutationsAgree changes one place of a sound record at random. Our
// validator and the published form alone say the same of what comes out, and
// what only the typed decoder refuses is one of the rules that the package's
// comment lists.
func TestMutationsAgree(t *testing.T) {
	t.Parallel()
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

// spot is one way to change one part of a tree. At is its place, a star for any
// index; change makes it and returns how to undo it.
type spot struct {
	at     string
	change func() (undo func())
}

// partsOf lists the ways to change one part of a tree.
func partsOf(node, value any) []func() (undo func()) {
	var all []func() func()
	for _, s := range spotsOf("", node, value) {
		all = append(all, s.change)
	}
	return all
}

// spotsOf lists the ways to change one part of a tree: to put a value into its
// place, to add a key, and to leave it out.
func spotsOf(at string, node, value any) []spot {
	var spots []spot
	switch node := node.(type) {
	case []any:
		for i, kept := range node {
			spots = append(spots, spot{at + "/*=", func() func() { node[i] = value; return func() { node[i] = kept } }})
			spots = append(spots, spotsOf(at+"/*", kept, value)...)
		}
	case map[string]any:
		spots = append(spots, put(at, node, "value", value))
		for _, key := range sortedKeys(node) {
			spots = append(spots, put(at, node, key, value), leaveOut(at, node, key))
			spots = append(spots, spotsOf(at+"/"+key, node[key], value)...)
		}
	}
	return spots
}

// eachPart tries every way to leave a part out, or to empty it, once for each place
// that parts of a kind may have.
func eachPart(tree any, try func()) {
	met := map[string]bool{}
	for _, s := range spotsOf("", tree, "") {
		if met[s.at] || raceEnabled && len(met) > 20 {
			continue
		}
		met[s.at] = true
		undo := s.change()
		try()
		undo()
	}
}

func put(at string, object map[string]any, key string, value any) spot {
	kept, there := object[key]
	return spot{at + "/" + key + "=", func() func() {
		object[key] = value
		return func() {
			if delete(object, key); there {
				object[key] = kept
			}
		}
	}}
}

func leaveOut(at string, object map[string]any, key string) spot {
	kept := object[key]
	return spot{at + "/" + key + "-", func() func() {
		delete(object, key)
		return func() { object[key] = kept }
	}}
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
	"/overrides/*/reason", "/assessed/*/area", "/advice/*/advised",
	"/consents/*/topics/*", "/consents/*/purposes/*", "/overrides/*/topics/*", "/overrides/*/purposes/*",
	"/consents/*/topics", "/consents/*/purposes", "/overrides/*/topics", "/overrides/*/purposes",
}

// leftEmptyTable lists what a part cannot do without that may be left out, or left
// empty as forms leave it.
var leftEmptyTable = []string{"/safety/*/check/tool", "/safety/*/check/yes", "/view/purpose", "/consents/*/from", "/consents/*/until"}

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
		assessment.ErrDeclined, assessment.ErrAgreed, assessment.ErrGrown,
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

// compiledSchemas are schemas by id, compiled as any other program would.
type compiledSchemas struct{ sync.Map }

var compiledTable compiledSchemas

// of compiles a schema, or the form of one, once.
func (c *compiledSchemas) of(t require.TestingT, id string) *jsonschema.Schema {
	if s, ok := c.Load(id); ok {
		return s.(*jsonschema.Schema) //nolint:errcheck,forcetypeassert // nothing else is stored
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat = true
	for _, d := range schema.Documents() {
		switch id {
		case d.ID:
			require.NoError(t, compiler.AddResource(id, bytes.NewReader(d.Schema)))
		case d.ID + "-form":
			require.NoError(t, compiler.AddResource(id, bytes.NewReader(d.Form)))
		}
	}
	s, err := compiler.Compile(id)
	require.NoError(t, err)
	c.Store(id, s)
	return s
}

func compileAsPublished(tb testing.TB, id string) *jsonschema.Schema {
	tb.Helper()
	return compiledTable.of(tb, id)
}

func generic(t require.TestingT, doc []byte) any {
	var tree any
	in := json.NewDecoder(bytes.NewReader(doc))
	in.UseNumber() // codes may be greater than a float can tell apart
	require.NoError(t, in.Decode(&tree))
	return tree
}
