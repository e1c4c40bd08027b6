package schema

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

var write = flag.Bool("write", false, "write the schemas anew instead of comparing them")

// TestSchemasInStep makes the schemas from the Go types and the label table and
// compares them with the files, or writes the files with -write. It fails for a
// property, type or word without a label, for a label that nothing uses, and for a
// file that nothing makes.
func TestSchemasInStep(t *testing.T) {
	l := readLabels(t, "en")
	made := generate(t, l, emit)
	for file, got := range made {
		if *write {
			require.NoError(t, os.WriteFile("v1/"+file, got, 0o644))
			continue
		}
		want, err := os.ReadFile("v1/" + file)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), "%s is out of step: run go generate ./schema", file)
	}
	files, err := filepath.Glob("v1/*")
	require.NoError(t, err)
	for _, file := range files {
		require.Contains(t, made, filepath.Base(file), "a file that nothing makes: remove it")
	}
	for _, fault := range l.faults() {
		t.Error(fault)
	}
}

// generate makes every published file in one language, by the name of the file.
func generate(t *testing.T, l *labels, emit func(*testing.T, *jsonschema.Schema) []byte) map[string][]byte {
	t.Helper()
	g := &generator{t: t, labels: l, types: map[string]reflect.Type{}}
	made := map[string][]byte{}
	for _, p := range publishedTable {
		root, ok := rootTable[p.id]
		require.True(t, ok, "rootTable does not say what %s is of", p.id)
		s := g.schema(p.id, root)
		made[p.name+".schema.json"] = emit(t, s)
		if sections, ok := sectionTable[p.name]; ok {
			form := inlined(s, s.Definitions)
			form.ID += "-form"
			made[p.name+".form.schema.json"] = emit(t, form)
			made[p.name+".ui.json"] = g.layout(p.name, form, sections)
		}
	}
	for _, table := range []map[string][]string{demandedTable, undemandedTable} {
		for kind := range table {
			require.Contains(t, g.types, kind, "a table names a type that no schema has")
		}
	}
	return made
}
