package schema_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/schema"
)

// TestConventions walks every published schema and every form and checks what good
// forms come from, and what every validator reads alike.
func TestConventions(t *testing.T) {
	for _, d := range schema.Documents() {
		t.Run(d.Name, func(t *testing.T) {
			assert.Contains(t, d.ID, ":v"+d.Version+":")
			assert.Regexp(t, `^urn:kith:schema:v[0-9]+\.[0-9]+:[a-z-]+$`, d.ID)
			c := conventions{t: t, document: d}
			c.file(d.ID, d.Schema)
			if d.Form != nil {
				c.file(d.ID+"-form", d.Form)
			}
		})
	}
}

// file checks one published schema.
func (c *conventions) file(id string, file []byte) {
	root, _ := generic(c.t, file).(map[string]any)
	c.root = root
	assert.Equal(c.t, "https://json-schema.org/draft/2020-12/schema", root["$schema"])
	assert.Equal(c.t, id, root["$id"])
	assert.Equal(c.t, "object", root["type"], "a $ref at the root leaves forms blank")
	assert.Equal(c.t, c.document.Title, root["title"])
	assert.NotContains(c.t, string(file), `\u00`, "escaped for HTML")
	assert.NotContains(c.t, string(file), "redacted")
	assert.NotContains(c.t, string(file), `"Mark"`)
	defs, _ := root["$defs"].(map[string]any)
	for name, def := range defs {
		c.schema("/$defs/"+name, def)
	}
	delete(root, "$defs")
	delete(root, "$schema")
	delete(root, "$id")
	c.schema("", root)
	for name := range defs {
		assert.Contains(c.t, c.refs, "#/$defs/"+name, "a definition that nothing refers to")
	}
	if c.document.ID != schema.RulebookID { // a condition holds conditions, and nobody makes a form of it
		c.loops(defs)
	}
}

type conventions struct {
	t        *testing.T
	document schema.Document
	root     map[string]any
	refs     []string
}

// keywordWords are all that the schemas use. Not among them, on purpose: enum,
// anyOf, allOf, not, if, default, null as a type, $id below the root.
var keywordWords = []string{
	"$ref", "title", "description", "type", "format", "pattern", "maxLength", "minimum", "maximum", "maxItems", "uniqueItems",
	"oneOf", "items", "required", "properties", "additionalProperties",
}

// silenceWords are the honest non-answers that choices begin with.
var silenceWords = []string{
	"not-asked", "not-stated", "unknown", "unverified", "not-known", "not-made", "not-recorded", "nothing",
}

// nobodysWords are choices of a key of a questionnaire, and of what the library works
// out: none is anybody's answer, no form is made of them, and the first says what
// holds where it is left out.
var nobodysWords = []string{"sum mean", "no by-source by-caller"}

var absenceWords = []string{"asked-unknown", "asked-declined", "not-applicable"}

// schema checks one schema and all below it.
func (c *conventions) schema(at string, node any) {
	s, ok := node.(map[string]any)
	if !assert.True(c.t, ok, "%s: a schema is an object", at) {
		return
	}
	for key := range s {
		assert.Contains(c.t, keywordWords, key, at)
	}
	if ref, ok := s["$ref"].(string); ok {
		c.ref(at, ref, s)
		return
	}
	switch s["type"] {
	case "object":
		c.object(at, s)
	case "array":
		c.named(at, s)
		most := json.Number("10000")
		switch {
		case c.document.ID == schema.CarePlanID:
			most = "1000"
		case c.document.ID == schema.RecordID && at == "/members":
			most = "100"
		}
		assert.Equal(c.t, most, s["maxItems"], at)
		c.schema(at+"/items", s["items"])
	case "string":
		c.text(at, s)
	case "integer", "boolean":
	case "number":
		assert.Nil(c.t, c.document.Form, "%s: a fraction, which forms round", at)
	default:
		assert.Fail(c.t, "a type that is none, or several", "%s: %v", at, s["type"])
	}
}

// ref allows what names a field beside a reference and nothing that bounds it,
// since some tools do not look beside one.
func (c *conventions) ref(at, ref string, s map[string]any) {
	c.refs = append(c.refs, ref)
	name, ok := strings.CutPrefix(ref, "#/$defs/")
	defs, _ := c.root["$defs"].(map[string]any)
	assert.True(c.t, ok, "%s refers outside", at)
	if defs != nil { // taken off before the root itself is walked
		assert.Contains(c.t, defs, name, at)
	}
	for key := range s {
		assert.Contains(c.t, []string{"$ref", "title", "description"}, key, at)
	}
}

func (c *conventions) named(at string, s map[string]any) {
	title, _ := s["title"].(string)
	about, _ := s["description"].(string)
	assert.Regexp(c.t, `^[A-Z][^_<>&]*[^.]$`, title, "%s: a title in words, no full stop", at)
	assert.Regexp(c.t, `^[A-Z].*\.$`, about, "%s: a description in sentences", at)
	words := strings.Fields(title)
	for _, w := range words[min(1, len(words)):] {
		assert.NotRegexp(c.t, `^[A-Z][a-z]`, w, "%s: sentence case", at)
	}
	assert.NotRegexp(c.t, regexp.MustCompile(`(?i)\b(addict|abuser|alcoholic|junkie|clean|dirty|relapse|victim|perpetrator|patient|client)`), title+" "+about, at)
}

func (c *conventions) object(at string, s map[string]any) {
	c.named(at, s)
	assert.Equal(c.t, false, s["additionalProperties"], at)
	properties, _ := s["properties"].(map[string]any)
	assert.NotEmpty(c.t, properties, at)
	for key, p := range properties {
		assert.Regexp(c.t, `^[a-z][A-Za-z0-9-]*$`, key, at)
		property, _ := p.(map[string]any)
		c.named(at+"/"+key, property)
		c.schema(at+"/"+key, p)
	}
	required, _ := s["required"].([]any)
	for _, r := range required {
		key, _ := r.(string)
		property, ok := properties[key].(map[string]any)
		assert.True(c.t, ok, "%s requires %s, which it has not", at, key)
		assert.NotEqual(c.t, "boolean", property["type"], "%s/%s: forms write false", at, key)
	}
}

// text checks that a string is a choice, or bounded, or written by the library.
func (c *conventions) text(at string, s map[string]any) {
	if s["oneOf"] != nil {
		c.choice(at, s["oneOf"])
		return
	}
	if s["format"] != nil {
		assert.Equal(c.t, "date", s["format"], at)
		assert.NotNil(c.t, s["pattern"], "%s: formats are notes by default", at)
	}
	if s["pattern"] != nil {
		assert.NotNil(c.t, s["maxLength"], at)
	} else {
		assert.Nil(c.t, c.document.Form, "%s: text without a bound", at)
	}
}

func (c *conventions) choice(at string, oneOf any) {
	all, _ := oneOf.([]any)
	assert.Greater(c.t, len(all), 1, at)
	var words, titles []string
	for _, one := range all {
		choice, _ := one.(map[string]any)
		assert.Len(c.t, choice, 2, "%s: const and title", at)
		word, _ := choice["const"].(string)
		title, _ := choice["title"].(string)
		assert.Regexp(c.t, `^[a-z]+(-[a-z]+)*$`, word, at)
		assert.Regexp(c.t, `^[A-Z].*[^.]$`, title, at)
		words, titles = append(words, word), append(titles, title)
	}
	if c.document.Form != nil || !slices.Contains(nobodysWords, strings.Join(words, " ")) {
		assert.Contains(c.t, silenceWords, words[0], "%s: forms choose the first", at)
	}
	for i, w := range words[1:] {
		if slices.Contains(absenceWords, w) {
			assert.Less(c.t, i, 3, "%s: absences stand first", at)
		}
	}
	assert.Len(c.t, slices.Compact(slices.Sorted(slices.Values(words))), len(words), at)
	assert.Len(c.t, slices.Compact(slices.Sorted(slices.Values(titles))), len(titles), "%s: two choices read alike", at)
}

// loops fails where a definition comes back to itself through properties alone,
// which hangs forms; through a list it would not.
func (c *conventions) loops(defs map[string]any) {
	var walk func(node any, above []string)
	walk = func(node any, above []string) {
		s, _ := node.(map[string]any)
		if ref, ok := s["$ref"].(string); ok {
			name := strings.TrimPrefix(ref, "#/$defs/")
			if assert.NotContains(c.t, above, name, "recursion through properties") {
				walk(defs[name], append(slices.Clone(above), name))
			}
			return
		}
		properties, _ := s["properties"].(map[string]any)
		for _, p := range properties {
			walk(p, above)
		}
	}
	for name := range defs {
		walk(defs[name], []string{name})
	}
}

// TestDocuments: what is listed is what the files say, and is the caller's own.
func TestDocuments(t *testing.T) {
	first := schema.Documents()
	assert.Equal(t, schema.RecordID, first[0].ID)
	for i := range first {
		assert.True(t, json.Valid(first[i].Schema))
		first[i].Schema[0] = 'x'
		first[i].ID = ""
	}
	for _, d := range schema.Documents() {
		assert.True(t, json.Valid(d.Schema), "a caller changed it for all")
		compileAsPublished(t, d.ID)
		if d.Form != nil {
			assert.True(t, json.Valid(d.UI))
			compileAsPublished(t, d.ID+"-form")
		}
	}
}
