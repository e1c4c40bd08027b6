package schema_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/schema"
)

// TestRequired takes every key of every type out of a sound record: the schema
// says that it is missing exactly where the typed decoder does.
func TestRequired(t *testing.T) {
	met := map[string]bool{}
	for seed := range 100 {
		doc, err := assessment.Encode(rapid.Custom(randomRecord).Example(seed))
		require.NoError(t, err)
		tree := generic(t, doc)
		eachKey("", tree, func(path string, object map[string]any, key string) {
			kind := indexes.ReplaceAllString(path, "/*") + "/" + key
			if met[kind] {
				return
			}
			met[kind] = true
			kept := object[key]
			delete(object, key)
			without, err := json.Marshal(tree)
			require.NoError(t, err)
			_, typed := assessment.Decode(without)
			checked := schema.Validate(schema.RecordID, without)
			alone := slices.Contains(leftEmptyTable, kind) // the decoder's word
			if kind != "/consents/*/until" {               // which a parent's has, and others need not
				require.Equal(t, missing(typed, path+"/"+key), alone || missing(checked, path+"/"+key), "%s/%s", path, key)
			}
			require.False(t, alone && checked != nil, "the schema says it of %s/%s too", path, key)
			object[key] = kept
		})
	}
	for _, kind := range propertiesOf(t, schema.RecordID) {
		require.Contains(t, met, kind, "no record had it")
	}
}

// propertiesOf lists where a document may have keys, as pointers with a star
// for any index.
func propertiesOf(t *testing.T, id string) []string {
	t.Helper()
	var all []string
	var walk func(path string, s *jsonschema.Schema)
	walk = func(path string, s *jsonschema.Schema) {
		for ; s.Ref != nil; s = s.Ref {
		}
		if s.Items2020 != nil {
			walk(path+"/*", s.Items2020)
		}
		for key, p := range s.Properties {
			all = append(all, path+"/"+key)
			walk(path+"/"+key, p)
		}
	}
	walk("", compileAsPublished(t, id))
	return all
}

var indexes = regexp.MustCompile(`/[0-9]+`)

func missing(err error, path string) bool {
	var faults assessment.FieldErrors
	return errors.As(err, &faults) && slices.ContainsFunc(faults, func(f *assessment.FieldError) bool {
		nobody := strings.HasSuffix(path, "/to") && errors.Is(f, assessment.ErrAudience)
		return f.Path == path && (nobody || errors.Is(f, assessment.ErrMissing))
	})
}

// TestCitationNeedsBasis: of what plans require beyond their tags only this is
// not seen by the record's decoder.
func TestCitationNeedsBasis(t *testing.T) {
	require.ErrorIs(t, assessment.Citation{Source: "a book"}.Validate(), assessment.ErrMissing)
	plan := func(cite string) []byte {
		return []byte(`{"rulebook":"b 1","day":"2026-11-21","decisions":[],"questions":[],"steps":[` +
			`{"stage":"safety","subject":"","focal":"","title":"Do","checked":"primary","cites":[` + cite + `]}]}`)
	}
	require.NoError(t, schema.Validate(schema.PlanID, plan(`{"source":"a book","basis":"study"}`)))
	require.True(t, missing(schema.Validate(schema.PlanID, plan(`{"source":"a book"}`)), "/steps/0/cites/0/basis"))
}

func eachKey(path string, node any, visit func(path string, object map[string]any, key string)) {
	switch node := node.(type) {
	case []any:
		for i, v := range node {
			eachKey(path+"/"+strconv.Itoa(i), v, visit)
		}
	case map[string]any:
		for _, key := range sortedKeys(node) {
			eachKey(path+"/"+key, node[key], visit)
			visit(path, node, key)
		}
	}
}
