package assessment_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// fixture is the realistic record of testdata.
func fixture(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile("testdata/record.json")
	require.NoError(tb, err)
	return data
}

func TestFixtureDecodes(t *testing.T) {
	t.Parallel()
	r, err := assessment.Decode(fixture(t))
	require.NoError(t, err)
	first, err := assessment.Encode(&r)
	require.NoError(t, err)
	var compact bytes.Buffer
	require.NoError(t, json.Compact(&compact, fixture(t)))
	assert.Equal(t, compact.String(), string(first), "the file is canonical but for its white space")
	_, err = assessment.Encode((*assessment.Record)(nil))
	require.ErrorIs(t, err, assessment.ErrMissing)
	_, err = assessment.Encode(assessment.Gather(r, r.Day))
	require.ErrorIs(t, err, assessment.ErrNoForm, "a picture has no form of its own")
	text, err := assessment.Encode(assessment.Gather(r, r.Day).AffectedByAny("gwen"))
	require.NoError(t, err)
	assert.Equal(t, `{"span":{"low":1,"high":1}}`, string(text))
}

// TestHostileRecords: each is a located error that repeats nothing.
func TestHostileRecords(t *testing.T) {
	t.Parallel()
	head := `{"id":"r","day":"2026-03-31"`
	with := func(rest string) string { return head + "," + rest + "}" }
	members := func(m string) string { return with(`"members":[` + m + `]`) }
	fact := func(value string) string { return with(`"facts":[{"id":"x","value":` + value + `}]`) }
	for _, c := range []struct {
		row
		data string
		want []fault
	}{
		{row{"nothing", "no document"}, "", []fault{{"", assessment.ErrSyntax}}},
		{row{"null", "no record"}, "null", []fault{{"", assessment.ErrNull}}},
		{row{"a list", "no record"}, "[]", []fault{{"", assessment.ErrType}}},
		{row{"a secret", "a text is no record"}, `"` + secret + `"`, []fault{{"", assessment.ErrType}}},
		{row{"bare secret", "not JSON"}, secret, []fault{{"", assessment.ErrSyntax}}},
		{row{"200 000 levels", "stops at 32"}, members(strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000)), []fault{{"/members/0", assessment.ErrType}, {"/members/0", assessment.ErrTooDeep}}},
		{row{"200 000 objects", "stops at 32"}, strings.Repeat(`{"a":`, 200_000), []fault{{"", assessment.ErrUnknownKey}, {"", assessment.ErrTooDeep}}},
		{row{"1e999", "overflows a float"}, fact("1e999"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{row{"1e3000000", "makes some decoders work for minutes"}, fact("1e3000000"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{row{"fraction", "codes are whole"}, fact("1.5"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{row{"1.0", "write 1"}, fact("1.0"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{row{"20 digits", "no int64"}, fact("99999999999999999999"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{row{"text for a number", "no guessing"}, fact(`"` + secret + `"`), []fault{{"/facts/0/value", assessment.ErrType}}},
		{row{"true for a number", "no guessing"}, fact("true"), []fault{{"/facts/0/value", assessment.ErrType}}},
		{row{"repeated key", "which of the two?"}, with(`"id":"r2"`), []fault{{"/id", assessment.ErrDuplicateKey}}},
		{row{"repeated by an escape", "the same key, written otherwise"}, with(`"\u0069d":"r2"`), []fault{{"/id", assessment.ErrDuplicateKey}}},
		{row{"folded case", "encoding/json would take it"}, with(`"Members":[]`), []fault{{"", assessment.ErrUnknownKey}}},
		{row{"folded Kelvin sign", "folds to k in Unicode"}, with(`"safety":[{"concern":"child-harm","harmed":"x","\u212aey":1}]`), []fault{{"/safety/0", assessment.ErrUnknownKey}, {"/safety/0/harmed", assessment.ErrNoMember}}},
		{row{"unknown key", "located by its parent"}, members(`{"id":"a","` + secret + `":1}`), []fault{{"/members/0", assessment.ErrUnknownKey}}},
		{row{"unknown word", "names the vocabulary, not the word"}, with(`"country":"` + secret + `"`), []fault{{"/country", assessment.ErrWord}}},
		{row{"upper case word", "words are exact"}, with(`"country":"England"`), []fault{{"/country", assessment.ErrWord}}},
		{row{"invalid UTF-8", "is no text"}, members("{\"id\":\"a\",\"label\":\"\xff" + secret + "\"}"), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{row{"half a surrogate pair", "is no text"}, members(`{"id":"a","label":"\ud800"}`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{row{"invalid UTF-8 in a key", "is no key"}, with("\"\xff\":1"), []fault{{"", assessment.ErrUTF8}}},
		{row{"trailing data", "one document"}, head + `}{"id":"` + secret + `"}`, []fault{{"", assessment.ErrTrailing}}},
		{row{"byte order mark", "is not JSON"}, "\ufeff" + head + "}", []fault{{"", assessment.ErrSyntax}}},
		{row{"cut off", "ends in a text"}, head + `,"country":"` + secret, []fault{{"/country", assessment.ErrSyntax}}},
		{row{"NaN", "is not JSON"}, fact("NaN"), []fault{{"/facts/0/value", assessment.ErrSyntax}}},
		{row{"raw control character", "must be escaped"}, members("{\"id\":\"a\",\"label\":\"a\x1b[2J\"}"), []fault{{"/members/0/label", assessment.ErrSyntax}}},
		{row{"escaped terminal escape", "is JSON, and no label"}, members(`{"id":"a","label":"\u001b[2J` + secret + `"}`), []fault{{"/members/0/label", assessment.ErrText}}},
		{row{"impossible day", "30 February"}, `{"id":"r","day":"2026-02-30"}`, []fault{{"/day", assessment.ErrDate}}},
		{row{"impossible month", "13"}, members(`{"id":"a","born":"2009-13"}`), []fault{{"/members/0/born", assessment.ErrPartialDate}}},
		{row{"secret date", "must not be repeated"}, members(`{"id":"a","born":"` + secret + `"}`), []fault{{"/members/0/born", assessment.ErrPartialDate}}},
		{row{"long text", "4 KiB and no more"}, members(`{"id":"a","label":"` + strings.Repeat("a", 4097) + `"}`), []fault{{"/members/0/label", assessment.ErrTooLong}}},
		{row{"long list", "10 000 and no more"}, members(strings.Repeat(`{"id":"a"},`, 10_000) + `{"id":"a"}`), []fault{{"/members", assessment.ErrTooLong}}},
		{row{"large document", "4 MiB and no more"}, strings.Repeat(" ", 4<<20) + head + "}", []fault{{"", assessment.ErrTooLarge}}},
		{row{"member twice", "who is meant?"}, members(`{"id":"a"},{"id":"a"}`), []fault{{"/members/1/id", assessment.ErrTwice}}},
		{row{"stranger in focus", "must be listed"}, with(`"members":[{"id":"a"}],"impacts":[{"member":"a","of":"` + secret + `"}]`), []fault{{"/impacts/0/of", assessment.ErrNoMember}}},
		{row{"circle", "nobody is their own ancestor"}, with(`"members":[{"id":"a"},{"id":"b"}],"ties":[{"member":"a","of":"b","kind":"father"},{"member":"b","of":"a","kind":"mother"}]`), []fault{{"/ties/0", assessment.ErrCircle}, {"/ties/1", assessment.ErrCircle}}},
		{row{"several", "all at once, in the document's order"}, `{"x":1,"day":"x","id":null,"country":"x","membersListed":7}`, []fault{{"", assessment.ErrUnknownKey}, {"/day", assessment.ErrDate}, {"/id", assessment.ErrNull}, {"/country", assessment.ErrWord}, {"/membersListed", assessment.ErrType}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r, err := assessment.Decode([]byte(c.data))
			requireFaults(t, err, c.want...)
			assert.Equal(t, assessment.Record{}, r, "on an error the record is zero")
		})
	}
}

// TestHostileAmplification: faults past the cap are counted, not kept.
func TestHostileAmplification(t *testing.T) {
	t.Parallel()
	answers := strings.Repeat("{},", 9_999) + "{}"
	data := `{"id":"r","day":"2026-03-31","members":[{"id":"a"}],"responses":[` +
		strings.Repeat(`{"member":"a","instrument":"x","answers":[`+answers+`]},`, 9) + `{"member":"a","instrument":"x"}]}`
	_, err := assessment.Decode([]byte(data))
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1001)
	require.ErrorIs(t, faults[1000], assessment.ErrTooMany)
}

// place is one value of a document: how to put something else there.
type place struct {
	pointer string
	put     func(any)
}

// places lists every value inside v, and every key of an object.
func places(pointer string, v any, visit func(place), object func(string, map[string]any)) {
	switch x := v.(type) {
	case map[string]any:
		object(pointer, x)
		for key, e := range x {
			visit(place{pointer + "/" + key, func(n any) { x[key] = n }})
			places(pointer+"/"+key, e, visit, object)
		}
	case []any:
		for i, e := range x {
			at := fmt.Sprintf("%s/%d", pointer, i)
			visit(place{at, func(n any) { x[i] = n }})
			places(at, e, visit, object)
		}
	}
}

// TestEveryPlace puts null, a secret text, a secret key and a wrong kind of
// value at every place of the fixture in turn.
func TestEveryPlace(t *testing.T) {
	t.Parallel()
	var doc any
	require.NoError(t, json.Unmarshal(fixture(t), &doc))
	count := 0
	try := func(pointer string, sentinel ...error) {
		count++
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		_, err = assessment.Decode(data)
		require.Error(t, err, pointer)
		require.True(t, isFieldErrors(err), pointer)
		require.NotContains(t, err.Error(), secret, pointer)
		for _, s := range sentinel {
			require.ErrorIs(t, err, s, pointer)
		}
		require.Contains(t, "\n"+err.Error(), "\n"+orRoot(pointer)+": ", "located")
	}
	texts := 0
	places("", doc, func(p place) {
		old := valueAt(doc, p.pointer)
		p.put(nil)
		try(p.pointer, assessment.ErrNull)
		p.put(map[string]any{secret: secret})
		if _, object := old.(map[string]any); !object {
			try(p.pointer, assessment.ErrType)
		}
		if _, text := old.(string); text && !free(p.pointer) {
			texts++
			p.put(secret + " ")
			try(p.pointer)
		}
		p.put(old)
	}, func(pointer string, x map[string]any) {
		x[secret] = secret
		try(pointer, assessment.ErrUnknownKey)
		delete(x, secret)
	})
	assert.Greater(t, texts, 90, "texts that take no free words")
	assert.Greater(t, count, 300)
	_, err := assessment.Decode(fixture(t))
	require.NoError(t, err)
}

func orRoot(pointer string) string {
	if pointer == "" {
		return "/"
	}
	return pointer
}

// free reports whether any text may stand at a place.
func free(pointer string) bool {
	return strings.HasSuffix(pointer, "/label") || strings.HasSuffix(pointer, "/reason") || strings.HasSuffix(pointer, "/language")
}

func valueAt(doc any, pointer string) any {
	for _, step := range strings.Split(pointer, "/")[1:] {
		switch x := doc.(type) {
		case map[string]any:
			doc = x[step]
		case []any:
			var i int
			_, _ = fmt.Sscan(step, &i)
			doc = x[i]
		}
	}
	return doc
}
