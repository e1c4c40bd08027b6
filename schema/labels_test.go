package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// label is what a person reads of one thing. Item is the title of the elements
// of a list of single words or ids.
type label struct {
	Title       string `json:"title"`
	Description string `json:"description"`
	Item        string `json:"item"`
}

// labels is the label table of one language, and what of it has been used.
// Another language is another file with the same keys.
type labels struct {
	Language string `json:"language"`
	Types    map[string]struct {
		label
		Fields map[string]label `json:"fields"`
	} `json:"types"`
	// Sections are the headings of forms, by document.
	Sections map[string]map[string]string `json:"sections"`
	Words    map[string]map[string]string `json:"words"`

	used, lacking map[string]bool
}

func readLabels(t *testing.T, language string) *labels {
	t.Helper()
	table, err := os.ReadFile("labels/" + language + ".json")
	require.NoError(t, err)
	return parseLabels(t, table)
}

func parseLabels(t *testing.T, table []byte) *labels {
	t.Helper()
	l := &labels{used: map[string]bool{}, lacking: map[string]bool{}}
	in := json.NewDecoder(bytes.NewReader(table))
	in.DisallowUnknownFields()
	require.NoError(t, in.Decode(l))
	return l
}

// use notes that a label was asked for and whether there is one.
func (l *labels) use(key string, texts ...string) {
	l.used[key] = true
	if slices.Contains(texts, "") {
		l.lacking[key] = true
	}
}

func (l *labels) kind(name string) label {
	found := l.Types[name].label
	l.use(name, found.Title, found.Description)
	return found
}

func (l *labels) field(kind, key string) label {
	found := l.Types[kind].Fields[key]
	l.use(kind+"."+key, found.Title, found.Description)
	return found
}

func (l *labels) item(kind, key string) string {
	title := l.Types[kind].Fields[key].Item
	l.use(kind+"."+key+" item", title)
	return title
}

func (l *labels) word(vocabulary, word string) string {
	title := l.Words[vocabulary][word]
	l.use(vocabulary+"="+word, title)
	return title
}

func (l *labels) section(document, key string) string {
	title := l.Sections[document][key]
	l.use(document+" section "+key, title)
	return title
}

// all lists every label of the table by the keys that use notes.
func (l *labels) all() []string {
	var keys []string
	for kind, t := range l.Types {
		keys = append(keys, kind)
		for key, f := range t.Fields {
			keys = append(keys, kind+"."+key)
			if f.Item != "" {
				keys = append(keys, kind+"."+key+" item")
			}
		}
	}
	for document, sections := range l.Sections {
		for key := range sections {
			keys = append(keys, document+" section "+key)
		}
	}
	for vocabulary, words := range l.Words {
		for word := range words {
			keys = append(keys, vocabulary+"="+word)
		}
	}
	return keys
}

// faults lists each label that is lacking and each that nothing uses.
func (l *labels) faults() []string {
	var out []string
	for _, key := range slices.Sorted(maps.Keys(l.lacking)) {
		out = append(out, fmt.Sprintf("labels/%s: nothing for %q", l.Language, key))
	}
	for _, key := range l.all() {
		if !l.used[key] {
			out = append(out, fmt.Sprintf("labels/%s: nothing uses %q: take it out", l.Language, key))
		}
	}
	return out
}
