package schema_test

import (
	"encoding/json"
	"errors"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/schema"
)

// rulebookSeeds are sound documents: one on top of the published rulebook, and
// one rule of each kind of the published one.
func rulebookSeeds(t require.TestingT) [][]byte {
	local, err := os.ReadFile("../examples/rulebook/local.json")
	require.NoError(t, err)
	d := carepath.PublishedDefinition()
	d.Rules = slices.DeleteFunc(d.Rules, func(r carepath.Rule) bool {
		return r.ID != "network-member" && r.ID != "couple-therapy-alcohol" && r.ID != "own-right-meetings"
	})
	alone, err := assessment.Encode(d)
	require.NoError(t, err)
	return [][]byte{local, alone}
}

// takes reports what the typed decoder says of a document: of its shape, and of
// all that it says.
func takes(doc []byte) (shape, all error) {
	d, err := carepath.DecodeDocument(doc)
	if err != nil {
		return err, err
	}
	if d.Extends == "" {
		_, err = d.Rulebook(nil)
	} else {
		_, err = carepath.Merge(carepath.Published(), d)
	}
	return nil, err
}

func TestPublishedRulebookAgrees(t *testing.T) {
	doc, err := assessment.Encode(carepath.PublishedDefinition())
	require.NoError(t, err)
	require.NoError(t, schema.Validate(schema.RulebookID, doc))
	require.NoError(t, compileAsPublished(t, schema.RulebookID).Validate(generic(t, doc)))
	for _, doc := range rulebookSeeds(t) {
		_, err := takes(doc)
		require.NoError(t, err)
		require.NoError(t, schema.Validate(schema.RulebookID, doc))
	}
}

// TestRulebookMutationsAgree changes one place of a sound rulebook at random:
// what the schema refuses the typed decoder refuses, whatever is wrong with the
// shape the schema refuses too, and the published form alone says the same.
func TestRulebookMutationsAgree(t *testing.T) {
	t.Parallel()
	published := compileAsPublished(t, schema.RulebookID)
	seeds := rulebookSeeds(t)
	rapid.Check(t, func(t *rapid.T) {
		tree := generic(t, rapid.SampledFrom(seeds).Draw(t, "seed"))
		mutate(t, tree)
		doc, err := json.Marshal(tree)
		require.NoError(t, err)
		require.Equal(t, published.Validate(tree) == nil, schema.Validate(schema.RulebookID, doc) == nil, "%s", doc)
		agreeOnRulebook(t, doc)
	})
}

// TestRulebookPartsAgree leaves out or empties every part of every seed in turn.
func TestRulebookPartsAgree(t *testing.T) {
	t.Parallel()
	for _, seed := range rulebookSeeds(t) {
		tree := generic(t, seed)
		eachPart(tree, func() {
			doc, err := json.Marshal(tree)
			require.NoError(t, err)
			agreeOnRulebook(t, doc)
		})
	}
}

func agreeOnRulebook(t require.TestingT, doc []byte) {
	shape, all := takes(doc)
	err := schema.Validate(schema.RulebookID, doc)
	if all == nil {
		require.NoError(t, err, "the decoder takes it")
	}
	if shape != nil && !onlyLongText(shape) {
		require.Error(t, err, "the decoder says %v", shape)
	}
}

// onlyLongText reports whether nothing is wrong but the length of a text, of
// which the schema says nothing.
func onlyLongText(err error) bool {
	var faults assessment.FieldErrors
	return errors.As(err, &faults) && !slices.ContainsFunc(faults, func(f *assessment.FieldError) bool {
		return !errors.Is(f, assessment.ErrTooLong)
	})
}

func FuzzValidateRulebook(f *testing.F) {
	for _, doc := range rulebookSeeds(f) {
		f.Add(doc)
	}
	f.Add([]byte(`{"id":"x","title":"x","version":"1","facts":[{"low":1e9,"high":99999999999}],"rules":[{"requires":[{"when":{"not":{"not":{"test":{"min":1.0}}}}}]}]}`))
	f.Fuzz(func(t *testing.T, doc []byte) { agreeOnRulebook(t, doc) })
}
