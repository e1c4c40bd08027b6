package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFrozen compares what is published with every copy of what was, see
// frozen/README.md. Before the first tag there is none; TestChangesAreNamed shows
// then that the comparison works.
func TestFrozen(t *testing.T) {
	copies, err := filepath.Glob("frozen/*/*")
	require.NoError(t, err)
	for _, file := range copies {
		name, ok := strings.CutSuffix(filepath.Base(file), ".schema.json")
		require.True(t, ok, "%s is no schema", file)
		older, err := os.ReadFile(file)
		require.NoError(t, err)
		newer := publishedFile(name, "schema")
		if assert.NotNil(t, newer, "%s: the document is no longer published", file) {
			assert.Empty(t, compareSchemas(t, older, newer).faults(), file)
		}
	}
}

// TestPublishedIsCompatible: each schema with itself, and each piece of the
// comparison with what is really published.
func TestPublishedIsCompatible(t *testing.T) {
	for _, d := range Documents() {
		c := compareSchemas(t, d.Schema, d.Schema)
		assert.Empty(t, c.breaks, d.Name)
		assert.Empty(t, c.additions, d.Name)
	}
	reworded := strings.NewReplacer(`"title": "Born"`, `"title": "Date of birth"`, `"title": "Not asked"`, `"title": "Nobody asked"`)
	record := publishedFile("record", "schema")
	other := []byte(reworded.Replace(string(record)))
	require.NotEqual(t, record, other)
	assert.Empty(t, compareSchemas(t, record, other).faults(), "other words are no change")
}

// base is a schema of everything that is published, with room for a change.
const base = `{"$id":"urn:kith:schema:v1.0:x","type":"object","title":"X","required":["id"],"properties":{
	"id":{"type":"string","pattern":"^a$","maxLength":4},
	"on":{"type":"string","format":"date","pattern":"^d$"},
	"n":{"type":"integer","minimum":0,"maximum":9},
	"open":{"type":"integer"},
	"word":{"type":"string","oneOf":[{"const":"not-stated","title":"N"},{"const":"a","title":"A"},{"const":"b","title":"B"}]},
	"list":{"type":"array","maxItems":3,"items":{"$ref":"#/$defs/Part"}},
	"loose":{"type":"object"}
},"additionalProperties":false,"$defs":{"Part":{"type":"object","properties":{
	"of":{"type":"string"},
	"more":{"type":"array","uniqueItems":true,"items":{"$ref":"#/$defs/Part"}}
},"additionalProperties":false}}}`

// TestChangesAreNamed: each kind of change is found, at its place, and as what it is.
func TestChangesAreNamed(t *testing.T) {
	for _, tt := range []struct {
		name, why, from, to string
		broken, added       string
	}{
		{"nothing", "the same is compatible", "", "", "", ""},
		{"title", "words are not rules", `"title":"A"`, `"title":"Z"`, "", ""},
		{"property removed", "whoever writes it is refused", `"n":{"type":"integer","minimum":0,"maximum":9},`, ``, "/n/: property removed", ""},
		{"property added", "closed objects make it a new version", `"open":`, `"new":{"type":"string"},"open":`, "", "/new/: property added"},
		{"property renamed", "is one removed and one added", `"open":`, `"opened":`, "/open/: property removed", "/opened/: property added"},
		{"type", "no document survives it", `"open":{"type":"integer"}`, `"open":{"type":"string"}`, "/open/: integer has become string", ""},
		{"whole to any number", "takes more", `"open":{"type":"integer"}`, `"open":{"type":"number"}`, "", "/open/: integer has become number"},
		{"any to whole number", "takes less", `"of":{"type":"string"}`, `"of":{"type":"integer"}`, "/list/*/of/: string has become integer", ""},
		{"required", "whoever leaves it out is refused", `"required":["id"]`, `"required":["id","on"]`, "/: required on added", ""},
		{"no longer required", "takes more", `"required":["id"]`, `"required":[]`, "", "/: required id removed"},
		{"choice removed", "whoever chose it is refused", `,{"const":"b","title":"B"}`, ``, "/word/: choice b removed", ""},
		{"choice added", "an older validator refuses it", `{"const":"b","title":"B"}`, `{"const":"b","title":"B"},{"const":"c","title":"C"}`, "", "/word/: choice c added"},
		{"choice renamed", "is one removed and one added", `"const":"b"`, `"const":"c"`, "/word/: choice b removed", "/word/: choice c added"},
		{"first choice", "forms write it for whoever says nothing", `{"const":"not-stated","title":"N"},{"const":"a","title":"A"}`, `{"const":"a","title":"A"},{"const":"not-stated","title":"N"}`, "/word/: forms begin with another choice", ""},
		{"choice opened", "any text", `,"oneOf":[{"const":"not-stated","title":"N"},{"const":"a","title":"A"},{"const":"b","title":"B"}]`, ``, "", "/word/: oneOf changed"},
		{"choice closed", "text no longer", `"of":{"type":"string"}`, `"of":{"type":"string","oneOf":[{"const":"a"}]}`, "/list/*/of/: oneOf changed", ""},
		{"lower maximum", "tighter", `"maximum":9`, `"maximum":8`, "/n/: maximum tightened", ""},
		{"higher maximum", "looser", `"maximum":9`, `"maximum":10`, "", "/n/: maximum loosened"},
		{"no maximum", "looser", `,"maximum":9`, ``, "", "/n/: maximum loosened"},
		{"a maximum", "tighter", `"open":{"type":"integer"}`, `"open":{"type":"integer","maximum":9}`, "/open/: maximum tightened", ""},
		{"a maximum of nought", "is a bound too", `"open":{"type":"integer"}`, `"open":{"type":"integer","maximum":0}`, "/open/: maximum tightened", ""},
		{"higher minimum", "tighter", `"minimum":0`, `"minimum":1`, "/n/: minimum tightened", ""},
		{"lower minimum", "looser", `"minimum":0`, `"minimum":-1`, "", "/n/: minimum loosened"},
		{"no minimum", "looser, though it was nought", `"minimum":0,`, ``, "", "/n/: minimum loosened"},
		{"shorter", "tighter", `"maxLength":4`, `"maxLength":3`, "/id/: maxLength tightened", ""},
		{"longer list", "looser", `"maxItems":3`, `"maxItems":4`, "", "/list/: maxItems loosened"},
		{"other pattern", "nobody can say that it takes more", `"pattern":"^a$"`, `"pattern":"^b$"`, "/id/: pattern changed", ""},
		{"no pattern", "looser", `"pattern":"^a$",`, ``, "", "/id/: pattern changed"},
		{"a pattern", "tighter", `"of":{"type":"string"}`, `"of":{"type":"string","pattern":"^a$"}`, "/list/*/of/: pattern changed", ""},
		{"no format", "looser", `"format":"date",`, ``, "", "/on/: format changed"},
		{"each once", "tighter", `"maxItems":3,`, `"maxItems":3,"uniqueItems":true,`, "/list/: uniqueItems changed", ""},
		{"not each once", "looser", `"uniqueItems":true,`, ``, "", "/list/*/more/: uniqueItems changed"},
		{"closed", "whoever writes more is refused", `"loose":{"type":"object"}`, `"loose":{"type":"object","additionalProperties":false}`, "/loose/: closed", ""},
		{"opened", "takes more", `},"additionalProperties":false,"$defs"`, `},"$defs"`, "", "/: opened"},
		{"below a list", "and below a reference", `"of":{"type":"string"},`, ``, "/list/*/of/: property removed", ""},
		{"keyword that is new here", "nobody has thought of it yet", `"of":{"type":"string"}`, `"of":{"type":"string","const":"a"}`, "/list/*/of/: const changed", ""},
		{"elements of any kind", "looser", `"maxItems":3,"items":{"$ref":"#/$defs/Part"}`, `"maxItems":3`, "", "/list/: items changed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			newer := strings.Replace(base, tt.from, tt.to, 1)
			require.Equal(t, tt.from == "", newer == base, "the change is none")
			c := compareSchemas(t, []byte(base), []byte(newer))
			require.Equal(t, tt.broken, strings.Join(c.breaks, "; "))
			require.Equal(t, tt.added, strings.Join(c.additions, "; "))
			require.Len(t, c.faults(), len(c.breaks)+len(c.additions), "the version is the same")
		})
	}
}

// TestVersionSaysSo: an addition wants a new minor version, and a break cannot be
// had for one.
func TestVersionSaysSo(t *testing.T) {
	added := strings.Replace(base, `"open":`, `"new":{"type":"string"},"open":`, 1)
	removed := strings.Replace(base, `"open":{"type":"integer"},`, ``, 1)
	for _, tt := range []struct{ name, why, older, newer, from, to, want string }{
		{"added", "an older validator refuses it", base, added, "v1.0", "v1.0", "/new/: property added: raise the minor version in $id"},
		{"added and said", "whoever sees the $id knows", base, added, "v1.0", "v1.1", ""},
		{"ten after nine", "versions are numbers", base, added, "v1.9", "v1.10", ""},
		{"version gone back", "it would name something else", base, added, "v1.1", "v1.0", "/new/: property added: raise the minor version in $id"},
		{"removed and said", "a break is a break", base, removed, "v1.0", "v1.1", "/open/: property removed"},
		{"another major version", "does not stand in this folder", base, base, "v1.0", "v2.0", "$id: another major version, which has a folder of its own"},
		{"raised for nothing", "nobody is hurt", base, base, "v1.0", "v1.1", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			older, newer := strings.Replace(tt.older, "v1.0", tt.from, 1), strings.Replace(tt.newer, "v1.0", tt.to, 1)
			require.Equal(t, tt.want, strings.Join(compareSchemas(t, []byte(older), []byte(newer)).faults(), "; "))
		})
	}
}
