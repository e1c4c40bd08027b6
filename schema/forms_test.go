package schema_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/schema"
)

// partTable says in which list of a record the documents stand that are part of one.
var partTable = map[string]string{
	"member": "members", "impact": "impacts", "appraisal": "appraisals", "response": "responses", "consent": "consents",
}

// TestFormsAgree changes one place of a sound document of each kind that people
// fill in, or none: the form says of it what the contract says, and so do we. What
// is part of a record is valid alone where it is valid there.
func TestFormsAgree(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		doc, err := assessment.Encode(randomRecord(t))
		require.NoError(t, err)
		whole, _ := generic(t, doc).(map[string]any)
		for _, d := range schema.Documents() {
			list, isPart := partTable[d.Name]
			all, _ := whole[list].([]any)
			if len(all) == 0 {
				continue
			}
			require.True(t, isPart)
			part := rapid.SampledFrom(all).Draw(t, d.Name)
			if rapid.Bool().Draw(t, "change") {
				mutate(t, part)
			}
			sameVerdict(t, d, part)
			one, err := json.Marshal(part)
			require.NoError(t, err)
			alone := schema.Validate(d.ID, one)
			frame := `{"id":"r","day":"2026-11-21","` + list + `":[` + string(one) + `]}`
			require.Equal(t, texts(alone, "/"+list+"/0"), texts(schema.Validate(schema.RecordID, []byte(frame)), ""), "%s", one)
		}
		if rapid.Bool().Draw(t, "change") {
			mutate(t, whole)
		}
		sameVerdict(t, schema.Documents()[0], whole)
	})
}

// sameVerdict compares what the contract, the form and our validator say.
func sameVerdict(t *rapid.T, d schema.Document, tree any) {
	doc, err := json.Marshal(tree)
	require.NoError(t, err)
	ours := schema.Validate(d.ID, doc)
	contract := compiledTable.of(t, d.ID).Validate(tree)
	form := compiledTable.of(t, d.ID+"-form").Validate(tree)
	require.Equal(t, ours == nil, contract == nil, "%s %s: %v", d.Name, doc, ours)
	require.Equal(t, ours == nil, form == nil, "%s %s: %v", d.Name, doc, form)
}

// texts are the faults of an error as text, below a place.
func texts(err error, below string) []string {
	var faults assessment.FieldErrors
	var out []string
	if errors.As(err, &faults) {
		for _, f := range faults {
			out = append(out, below+f.Path+": "+f.Err.Error())
		}
	}
	return out
}

// TestFormsStandAlone: a form refers to nothing, and has in each place the words of
// the contract.
func TestFormsStandAlone(t *testing.T) {
	forms := 0
	for _, d := range schema.Documents() {
		assert.Equal(t, d.Form == nil, d.UI == nil, "%s: a form has a layout", d.Name)
		if d.Form == nil {
			continue
		}
		forms++
		assert.NotContains(t, string(d.Form), `"$ref"`, d.Name)
		assert.NotContains(t, string(d.Form), `"$defs"`, d.Name)
		contract, _ := generic(t, d.Schema).(map[string]any)
		form, _ := generic(t, d.Form).(map[string]any)
		assert.Equal(t, d.ID+"-form", form["$id"], d.Name)
		defs, _ := contract["$defs"].(map[string]any)
		delete(contract, "$defs")
		contract["$id"] = form["$id"]
		assert.Equal(t, resolved(contract, defs), any(form), d.Name)
	}
	assert.GreaterOrEqual(t, forms, 6)
}

// resolved puts what is referred to into its place; words beside a $ref win.
func resolved(node any, defs map[string]any) any {
	switch node := node.(type) {
	case []any:
		out := make([]any, len(node))
		for i, v := range node {
			out[i] = resolved(v, defs)
		}
		return out
	case map[string]any:
		out := map[string]any{}
		if ref, ok := node["$ref"].(string); ok {
			out, _ = resolved(defs[strings.TrimPrefix(ref, "#/$defs/")], defs).(map[string]any)
		}
		for key, v := range node {
			if key != "$ref" {
				out[key] = resolved(v, defs)
			}
		}
		return out
	default:
		return node
	}
}

// TestLayoutsReachEverything: each field of a form has one control in the layout, and
// each object one heading with its words.
func TestLayoutsReachEverything(t *testing.T) {
	for _, d := range schema.Documents() {
		if d.Form == nil {
			continue
		}
		t.Run(d.Name, func(t *testing.T) {
			w := layoutWalk{t: t, controls: map[string]int{}, words: map[string]int{}}
			form, _ := generic(t, d.Form).(map[string]any)
			w.layout("", generic(t, d.UI))
			w.form("", form)
			assert.Empty(t, w.controls, "controls of no field")
			assert.Empty(t, w.words, "words that are not those of the form")
		})
	}
}

// layoutWalk counts the controls and the descriptions of a layout, and takes away
// those that a form has a use for.
type layoutWalk struct {
	t        *testing.T
	controls map[string]int // by place, a star for the elements of a list
	words    map[string]int
}

func (w layoutWalk) layout(at string, node any) {
	e, _ := node.(map[string]any)
	scope, _ := e["scope"].(string)
	options, _ := e["options"].(map[string]any)
	elements, _ := e["elements"].([]any)
	switch e["type"] {
	case "VerticalLayout", "Group":
		assert.NotEmpty(w.t, elements, at)
		assert.Equal(w.t, e["type"] == "Group", e["label"] != nil, "a group has a heading, and only a group")
		for _, v := range elements {
			w.layout(at, v)
		}
	case "Label":
		text, _ := e["text"].(string)
		w.words[text]++
	case "Control":
		place := at + strings.ReplaceAll(strings.TrimPrefix(scope, "#"), "/properties/", "/")
		w.controls[place]++
		if options["detail"] != nil {
			w.layout(place+"/*", options["detail"])
		}
	default:
		assert.Fail(w.t, "an element of another type", "%v", e["type"])
	}
}

// form takes away what an object, and all below it, has a use for.
func (w layoutWalk) form(at string, s map[string]any) {
	w.takeWords(at, s)
	properties, _ := s["properties"].(map[string]any)
	for key, p := range properties {
		property, _ := p.(map[string]any)
		place := at + "/" + key
		if property["type"] == "object" {
			w.form(place, property)
			continue
		}
		assert.Equal(w.t, 1, w.controls[place], "controls of %s", place)
		delete(w.controls, place)
		if items, _ := property["items"].(map[string]any); items["type"] == "object" {
			w.form(place+"/*", items)
		}
	}
}

func (w layoutWalk) takeWords(at string, s map[string]any) {
	text, _ := s["description"].(string)
	assert.Positive(w.t, w.words[text], "the description of %s", at)
	if w.words[text]--; w.words[text] <= 0 {
		delete(w.words, text)
	}
}
