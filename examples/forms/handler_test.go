package main

import (
	"encoding/json"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// send sends a document to a new server and returns status and answer.
func send(t *testing.T, name, document string) (int, string) {
	t.Helper()
	w := ask(t, httptest.NewRequest(http.MethodPost, "/documents/"+name, strings.NewReader(document)))
	return w.Code, w.Body.String()
}

func ask(t *testing.T, r *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	h, err := newHandler(fstest.MapFS{"index.html": {Data: []byte("the page")}})
	require.NoError(t, err)
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestDocuments(t *testing.T) {
	tests := []struct {
		name, why      string
		form, document string
		status         int
		answer         string
	}{
		{
			"least", "what only has its id comes back as it is",
			"member", `{"id":"ana"}`, 200, `{"id":"ana"}`,
		},
		{
			"no answer", "what a form writes for an unasked question decodes to nothing",
			"impact", `{"member":"ana","affected":"not-asked","of":"","source":{"alone":"not-asked"}}`, 200, `{"member":"ana"}`,
		},
		{
			"faults", "each fault stands at its place in the document, whatever holds the document",
			"impact", `{"member":"ana","of":"nobody","health":{"guilt":"not-asked","anger":1}}`, 422,
			`{"faults":[{"at":"/health/anger","message":"wrong kind of value: want text"},{"at":"/of","message":"is no member of this record"}]}`,
		},
		{
			"codes", "which codes a question has only the key knows",
			"response", `{"member":"ana","instrument":"barc-10","answers":[{"item":"i01","value":7}]}`, 422,
			`{"faults":[{"at":"/answers/0/value","message":"is outside the codes of this item"}]}`,
		},
		{
			"another instrument", "an instrument that is not at hand is the host's own",
			"response", `{"member":"ana","instrument":"own","answers":[{"item":"i01","value":7}]}`, 200,
			`{"member":"ana","instrument":"own","answers":[{"item":"i01","value":7}]}`,
		},
		{
			"two documents", "nobody ends the list that a document is put into",
			"impact", `{"member":"ana"},{"member":"ben"}`, 422,
			`{"faults":[{"at":"","message":"not JSON from here on: put the syntax right"}]}`,
		},
		{
			"way out", "nor the record",
			"impact", `{"member":"ana"}],"day":"2020-01-01","advice":[`, 422,
			`{"faults":[{"at":"","message":"not JSON from here on: put the syntax right"}]}`,
		},
		{
			"unknown form", "a document without a form is not checked",
			"plan", `{}`, 404, `{"faults":[{"at":"","message":"no form has this name"}]}`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why)
			status, answer := send(t, tt.form, tt.document)
			assert.Equal(t, tt.status, status, tt.why)
			assert.JSONEq(t, tt.answer, answer, tt.why)
		})
	}
}

// A value is never repeated, wherever it stands.
func TestNoValueInFaults(t *testing.T) {
	const secret = "Sesame-7391"
	for _, form := range formNames() {
		var places []string
		for key := range properties(t, form) {
			places = append(places, `{"`+key+`":"`+secret+`"}`, `{"`+key+`":{"`+secret+`":1}}`, `{"`+key+`":["`+secret+`"]}`)
		}
		for _, document := range append(places, secret, `{"`+secret+`":1}`, `"`+secret+`"`) {
			_, answer := send(t, form, document)
			if strings.Contains(answer, "faults") {
				assert.NotContains(t, answer, secret, form)
			}
		}
	}
}

func TestTooLarge(t *testing.T) {
	status, answer := send(t, "member", strings.Repeat(" ", maxBody+1))
	assert.Equal(t, http.StatusRequestEntityTooLarge, status)
	assert.Contains(t, answer, `"faults"`)
}

func TestAnotherSiteSendsNothing(t *testing.T) {
	r := httptest.NewRequest(http.MethodPost, "/documents/member", strings.NewReader(`{"id":"ana"}`))
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	assert.Equal(t, http.StatusForbidden, ask(t, r).Code)
}

func TestPages(t *testing.T) {
	tests := []struct {
		name, why, path string
		status          int
		want            string
	}{
		{"page", "the built pages are served", "/", 200, "the page"},
		{"forms", "every form is listed", "/forms", 200, `"appraisal"`},
		{"form", "a form comes with its layout", "/forms/consent", 200, `"ui":{`},
		{"no form", "a plan is nothing to fill in", "/forms/plan", 404, `"faults"`},
		{"instrument", "a key has ids and codes", "/instrument", 200, `{"id":"i01","low":1,"high":6}`},
		{"sample", "a sample starts a form", "/samples/member.json", 200, `"id"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why)
			w := ask(t, httptest.NewRequest(http.MethodGet, tt.path, nil))
			assert.Equal(t, tt.status, w.Code, tt.why)
			assert.Contains(t, w.Body.String(), tt.want, tt.why)
		})
	}
}

// The browser's tests fill forms in from the samples: what no sample has, they
// do not try.
func TestSamplesHaveEveryField(t *testing.T) {
	for _, form := range formNames() {
		files, err := fs.Glob(sampleTable, "samples/"+form+"*.json")
		require.NoError(t, err)
		seen := map[string]bool{}
		for _, file := range files {
			data, err := sampleTable.ReadFile(file)
			require.NoError(t, err)
			status, answer := send(t, form, string(data))
			require.Equal(t, 200, status, "%s: %s", file, answer)
			assert.JSONEq(t, string(data), answer, "%s is as the library writes it", file)
			var document any
			require.NoError(t, json.Unmarshal(data, &document))
			walk(document, "", seen)
		}
		for _, place := range leaves(properties(t, form), "") {
			assert.True(t, seen[place], "a sample of %s has %s", form, place)
		}
	}
}

// properties returns those of a form's schema.
func properties(t *testing.T, form string) map[string]any {
	t.Helper()
	w := ask(t, httptest.NewRequest(http.MethodGet, "/forms/"+form, nil))
	var b struct {
		Schema struct {
			Properties map[string]any `json:"properties"`
		} `json:"schema"`
	}
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &b))
	return b.Schema.Properties
}

// leaves lists the places of a schema, elements of lists as "*".
func leaves(properties map[string]any, at string) []string {
	var places []string
	for key, child := range properties {
		place := at + "/" + key
		node, _ := child.(map[string]any)
		if items, ok := node["items"].(map[string]any); ok {
			node, place = items, place+"/*"
		}
		if inner, ok := node["properties"].(map[string]any); ok {
			places = append(places, leaves(inner, place)...)
			continue
		}
		places = append(places, place)
	}
	return places
}

// walk notes the places of a document in the same way.
func walk(v any, at string, seen map[string]bool) {
	seen[at] = true
	switch v := v.(type) {
	case map[string]any:
		for key, child := range v {
			walk(child, at+"/"+key, seen)
		}
	case []any:
		for _, child := range v {
			walk(child, at+"/*", seen)
		}
	}
}
