package schema

import (
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
)

var write = flag.Bool("write", false, "write the schemas anew instead of comparing them")

// TestSchemasInStep makes the schemas from the Go types and the label table and
// compares them with the files, or writes the files with -write. It fails for a
// property, type or word without a label, and for a label that nothing uses.
func TestSchemasInStep(t *testing.T) {
	l := readLabels(t, "en")
	g := &generator{t: t, labels: l, types: map[string]reflect.Type{}}
	for _, d := range Documents() {
		t.Run(d.Name, func(t *testing.T) {
			root, ok := rootTable[d.ID]
			require.True(t, ok, "rootTable does not say what %s is of", d.ID)
			s := g.schema(d.ID, root)
			require.Equal(t, d.Title, s.Title, "title in publishedTable")
			got, file := emit(t, s), "v1/"+d.Name+".schema.json"
			if *write {
				require.NoError(t, os.WriteFile(file, got, 0o644))
				return
			}
			require.Equal(t, string(d.Schema), string(got), "%s is out of step: run go generate ./schema", file)
		})
	}
	l.check(t)
	for kind := range demandedTable {
		require.Contains(t, g.types, kind, "demandedTable names a type that no schema has")
	}
	for kind := range undemandedTable {
		require.Contains(t, g.types, kind, "undemandedTable names a type that no schema has")
	}
}
