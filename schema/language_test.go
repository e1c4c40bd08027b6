package schema

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

// bracketed is a language of its own for tests: British English, each text in
// brackets.
func bracketed(t *testing.T) map[string]any {
	t.Helper()
	file, err := os.ReadFile("labels/en.json")
	require.NoError(t, err)
	var table map[string]any
	require.NoError(t, json.Unmarshal(file, &table))
	bracket(table)
	table["language"] = "en-x-bracket"
	return table
}

func bracket(node map[string]any) {
	for key, v := range node {
		if text, ok := v.(string); ok {
			node[key] = "[" + text + "]"
		} else if below, ok := v.(map[string]any); ok {
			bracket(below)
		}
	}
}

func labelsOf(t *testing.T, table map[string]any) *labels {
	t.Helper()
	file, err := json.Marshal(table)
	require.NoError(t, err)
	return parseLabels(t, file)
}

// TestAnotherLanguage: a second label table makes the same files, with other words
// in those places only that people read.
func TestAnotherLanguage(t *testing.T) {
	l := labelsOf(t, bracketed(t))
	english, other := generate(t, readLabels(t, "en"), emit), generate(t, l, emit)
	require.Empty(t, l.faults())
	require.ElementsMatch(t, slices.Collect(maps.Keys(english)), slices.Collect(maps.Keys(other)))
	for file := range english {
		var a, b any
		require.NoError(t, json.Unmarshal(english[file], &a))
		require.NoError(t, json.Unmarshal(other[file], &b))
		require.Equal(t, inBrackets(a, ""), b, file)
	}
}

// inBrackets is a published file in the other language. A heading, a description and
// so on are keywords with text; a field of that name has an object.
func inBrackets(node any, key string) any {
	switch node := node.(type) {
	case string:
		if slices.Contains([]string{"title", "description", "label", "text"}, key) {
			return "[" + node + "]"
		}
		return node
	case []any:
		out := make([]any, len(node))
		for i, v := range node {
			out[i] = inBrackets(v, "")
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for k, v := range node {
			out[k] = inBrackets(v, k)
		}
		return out
	default:
		return node
	}
}

// unwritten stands for emit where only the labels matter.
func unwritten(*testing.T, *jsonschema.Schema) []byte { return nil }

// TestLabelsComplete: a label that is missing is named, and so is one too many.
func TestLabelsComplete(t *testing.T) {
	for _, tt := range []struct {
		name, why string
		path      []string
		want      string
	}{
		{"type", "what a thing is called", []string{"types", "Member", "title"}, `nothing for "Member"`},
		{"description", "what it is", []string{"types", "Member", "description"}, `nothing for "Member"`},
		{"field", "a field's name", []string{"types", "Member", "fields", "born", "title"}, `nothing for "Member.born"`},
		{"whole field", "as when a field is new", []string{"types", "Member", "fields", "born"}, `nothing for "Member.born"`},
		{"item", "what an element of a list of words is called", []string{"types", "Consent", "fields", "topics", "item"}, `nothing for "Consent.topics item"`},
		{"word", "a choice", []string{"words", "Answer", "yes"}, `nothing for "Answer=yes"`},
		{"section", "a heading of a form", []string{"sections", "consent", "when"}, `nothing for "consent section when"`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			table := bracketed(t)
			last := len(tt.path) - 1
			at := parent(t, table, tt.path[:last])
			kept := at[tt.path[last]]
			delete(at, tt.path[last])
			l := labelsOf(t, table)
			generate(t, l, unwritten)
			require.Equal(t, []string{"labels/en-x-bracket: " + tt.want}, l.faults())

			at[tt.path[last]] = kept
			if words, ok := kept.(string); ok && tt.path[0] != "types" {
				at["zebulon"] = words
				l = labelsOf(t, table)
				generate(t, l, unwritten)
				require.Len(t, l.faults(), 1, "a label too many")
			}
		})
	}
}

// TestLanguagesComplete: so is every label table that there is.
func TestLanguagesComplete(t *testing.T) {
	files, err := filepath.Glob("labels/*.json")
	require.NoError(t, err)
	require.Contains(t, files, "labels/en.json")
	for _, file := range files {
		l := readLabels(t, strings.TrimSuffix(filepath.Base(file), ".json"))
		generate(t, l, unwritten)
		require.Empty(t, l.faults(), file)
	}
}

func parent(t *testing.T, table map[string]any, path []string) map[string]any {
	t.Helper()
	for _, key := range path {
		below, ok := table[key].(map[string]any)
		require.True(t, ok, key)
		table = below
	}
	return table
}
