package schema_test

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/schema"
)

// secret stands for what must never be in an error, as value and as key.
const secret = "Zebulon"

// fault is what is expected at a place.
type fault struct {
	at string
	is error
}

// record is a record's frame around some of its lists.
func record(lists string) string {
	return `{"id":"r1","day":"2026-11-21","members":[{"id":"a"},{"id":"b"}]` + lists + `}`
}

// consents is a list of one consent, sound but for what it is given.
func consents(more string) string {
	return `,"consents":[{"about":"a","to":{"member":"b"},"purposes":["treatment"],"from":"2026-11-21",` + more + `}]`
}

// appointment is a list of one appointment with an agency, likewise.
func appointment(more string) string {
	return `,"agencies":[{"id":"g"}],"appointments":[{"agency":"g","member":"a","on":"2027-01-01",` + more + `}]`
}

var invalidTable = []struct {
	name, why, doc string
	want           []fault
}{
	{"nothing", "what no record can do without", `{}`, []fault{{"/day", assessment.ErrMissing}, {"/id", assessment.ErrMissing}}},
	{"root list", "a document is an object", `[]`, []fault{{"", assessment.ErrType}}},
	{"root text", "a document is an object", `"Zebulon"`, []fault{{"", assessment.ErrType}}},
	{"root null", "null is no record", `null`, []fault{{"", assessment.ErrNull}}},
	{"empty id", "an id has a letter or digit", `{"id":"","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrID}}},
	{"spaced id", "pointers and commands cannot carry it", `{"id":"Zebulon Smith","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrID}}},
	{"line end in id", "a pattern may end before a line's end", `{"id":"Zebulon\n","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrID}}},
	{"long id", "one fault, not two", `{"id":"` + strings.Repeat("z", 65) + `","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrTooLong}}},
	{"no day", "30 February", `{"id":"r1","day":"2026-02-30"}`, []fault{{"/day", assessment.ErrDate}}},
	{"day and time", "a day only", `{"id":"r1","day":"2026-11-21T00:00:00Z"}`, []fault{{"/day", assessment.ErrDate}}},
	{"early day", "the years are 1000 to 9999", `{"id":"r1","day":"0999-11-21"}`, []fault{{"/day", assessment.ErrDate}}},
	{"day as number", "not a date", `{"id":"r1","day":20261121}`, []fault{{"/day", assessment.ErrType}}},
	{"null day", "null is no answer", `{"id":"r1","day":null}`, []fault{{"/day", assessment.ErrNull}}},
	{"two at once", "all faults, sorted by place", `{"id":"Zebulon Smith","day":"Zebulon"}`, []fault{{"/day", assessment.ErrDate}, {"/id", assessment.ErrID}}},
	{"unknown key", "located at its parent", record(`,"Zebulon":1`), []fault{{"", assessment.ErrUnknownKey}}},
	{"case folded", "encoding/json would take it", record(`,"Ties":[]`), []fault{{"", assessment.ErrUnknownKey}}},
	{"two unknown", "a fault each", record(`,"Zebulon":1,"zebulon":2`), []fault{{"", assessment.ErrUnknownKey}, {"", assessment.ErrUnknownKey}}},
	{"below unknown", "what is unknown is not looked into", record(`,"Zebulon":{"id":null,"Zebulon":"\ud800"}`), []fault{{"", assessment.ErrUnknownKey}}},
	{"duplicate", "which one is meant?", `{"id":"r1","id":"r1","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrDuplicateKey}}},
	{"duplicate, escaped", "the same key", `{"id":"r1","\u0069d":"r1","day":"2026-11-21"}`, []fault{{"/id", assessment.ErrDuplicateKey}}},
	{"duplicate unknown", "located at its parent", record(`,"Zebulon":1,"Zebulon":2`), []fault{{"", assessment.ErrDuplicateKey}, {"", assessment.ErrUnknownKey}}},
	{"redaction", "the mark that redacts is no key", record(`,"redacted":{}`), []fault{{"", assessment.ErrUnknownKey}}},
	{"word", "outside the vocabulary", record(`,"country":"Zebulon"`), []fault{{"/country", assessment.ErrWord}}},
	{"long vocabulary", "too long to list", record(`,"ties":[{"member":"a","of":"b","kind":"Zebulon"}]`), []fault{{"/ties/0/kind", assessment.ErrWord}}},
	{"word as number", "codes are not words", record(`,"country":1`), []fault{{"/country", assessment.ErrType}}},
	{"empty word", "leave it out", record(`,"country":""`), []fault{{"/country", assessment.ErrWord}}},
	{"list as object", "a list", record(`,"ties":{"Zebulon":[]}`), []fault{{"/ties", assessment.ErrType}}},
	{"object as list", "an object", record(`,"ties":[["Zebulon"]]`), []fault{{"/ties/0", assessment.ErrType}}},
	{"text as list", "text", `{"id":[["Zebulon"]],"day":"2026-11-21"}`, []fault{{"/id", assessment.ErrType}}},
	{"null list", "leave it out", record(`,"ties":null`), []fault{{"/ties", assessment.ErrNull}}},
	{"null element", "leave it out", record(`,"ties":[null]`), []fault{{"/ties/0", assessment.ErrNull}}},
	{"nobody tied", "required in an element", record(`,"ties":[{}]`), []fault{{"/ties/0/member", assessment.ErrMissing}, {"/ties/0/of", assessment.ErrMissing}}},
	{"order of places", "10 after 9", record(`,"access":[{},{"member":"a"},{"member":"a"},{"member":"a"},{"member":"a"},{"member":"a"},{"member":"a"},{"member":"a"},{"member":"a"},{},{}]`), []fault{{"/access/0/member", assessment.ErrMissing}, {"/access/9/member", assessment.ErrMissing}, {"/access/10/member", assessment.ErrMissing}}},
	{"no concern", "left out when zero, demanded by validation", record(`,"safety":[{"harmed":"a"}]`), []fault{{"/safety/0/concern", assessment.ErrMissing}}},
	{"no role", "the same", record(`,"roleOffers":[{"member":"a","for":"b"}]`), []fault{{"/roleOffers/0/role", assessment.ErrMissing}}},
	{"no area", "the same", record(`,"unmetNeeds":[{"member":"a"}]`), []fault{{"/unmetNeeds/0/area", assessment.ErrMissing}}},
	{"no kind", "the same", record(`,"helpReceived":[{"member":"a"}]`), []fault{{"/helpReceived/0/kind", assessment.ErrMissing}}},
	{"no substance", "in a list in a list", record(`,"uses":[{"member":"a","substances":[{"pattern":"used"}]}]`), []fault{{"/uses/0/substances/0/substance", assessment.ErrMissing}}},
	{"unknown below", "below a reference", record(`,"ties":[{"member":"a","of":"b","source":{"Zebulon":1}}]`), []fault{{"/ties/0/source", assessment.ErrUnknownKey}}},
	{"source day", "below a reference", record(`,"ties":[{"member":"a","of":"b","source":{"on":"Zebulon"}}]`), []fault{{"/ties/0/source/on", assessment.ErrDate}}},
	{"partial date", "no such month", `{"id":"r1","day":"2026-11-21","members":[{"id":"a","born":"2001-13"}]}`, []fault{{"/members/0/born", assessment.ErrPartialDate}}},
	{"control character", "breaks a terminal", `{"id":"r1","day":"2026-11-21","members":[{"id":"a","label":"Zebulon\u001b[2J"}]}`, []fault{{"/members/0/label", assessment.ErrText}}},
	{"deleted", "a control character that is no low one", `{"id":"r1","day":"2026-11-21","members":[{"id":"a","label":"Zebulon\u007f"}]}`, []fault{{"/members/0/label", assessment.ErrText}}},
	{"no-break space", "looks like another", `{"id":"r1","day":"2026-11-21","members":[{"id":"a","label":"Zebulon\u00a0"}]}`, []fault{{"/members/0/label", assessment.ErrText}}},
	{"long label", "200 characters", `{"id":"r1","day":"2026-11-21","members":[{"id":"a","label":"` + strings.Repeat(secret, 29) + `"}]}`, []fault{{"/members/0/label", assessment.ErrTooLong}}},
	{"fraction", "codes are whole", record(`,"responses":[{"member":"a","instrument":"x","answers":[{"item":"q","value":1.5}]}]`), []fault{{"/responses/0/answers/0/value", assessment.ErrNumber}}},
	{"whole fraction", "written as the decoder reads it", record(`,"responses":[{"member":"a","instrument":"x","answers":[{"item":"q","value":1.0}]}]`), []fault{{"/responses/0/answers/0/value", assessment.ErrNumber}}},
	{"number as text", "a whole number", record(`,"facts":[{"id":"f","value":"1"}]`), []fault{{"/facts/0/value", assessment.ErrType}}},
	{"nobody consents", "what no consent can do without", record(`,"consents":[{}]`), []fault{{"/consents/0/about", assessment.ErrMissing}, {"/consents/0/purposes", assessment.ErrMissing}, {"/consents/0/to", assessment.ErrMissing}, {"/consents/0/topics", assessment.ErrMissing}}},
	{"topic twice", "at the second, which may be written otherwise", record(consents(`"topics":["age","use","age","age"]`)), []fault{{"/consents/0/topics/2", assessment.ErrTwice}, {"/consents/0/topics/3", assessment.ErrTwice}}},
	{"topic twice and unknown", "each at its place", record(consents(`"topics":["Zebulon","Zebulon",1,1]`)), []fault{{"/consents/0/topics/0", assessment.ErrWord}, {"/consents/0/topics/1", assessment.ErrWord}, {"/consents/0/topics/1", assessment.ErrTwice}, {"/consents/0/topics/2", assessment.ErrType}, {"/consents/0/topics/3", assessment.ErrType}}},
	{"audience as id", "a member or an agency, and which", record(consents(`"topics":["age"],"to":"b"`)), []fault{{"/consents/0/to", assessment.ErrDuplicateKey}}},
	{"nobody overrides", "what no decision can do without", record(`,"overrides":[{}]`), []fault{{"/overrides/0/about", assessment.ErrMissing}, {"/overrides/0/decider", assessment.ErrMissing}, {"/overrides/0/from", assessment.ErrMissing}, {"/overrides/0/purposes", assessment.ErrMissing}, {"/overrides/0/reason", assessment.ErrMissing}, {"/overrides/0/to", assessment.ErrMissing}, {"/overrides/0/topics", assessment.ErrMissing}}},
	{"no agency's worker", "an id in a list is never nobody", record(`,"agencies":[{"id":"g","workers":["w1","","w1"]}]`), []fault{{"/agencies/0/workers/1", assessment.ErrID}, {"/agencies/0/workers/2", assessment.ErrTwice}}},
	{"no agency", "required in an element", record(`,"involvements":[{}],"assessed":[{}]`), []fault{{"/assessed/0/agency", assessment.ErrMissing}, {"/assessed/0/area", assessment.ErrMissing}, {"/assessed/0/member", assessment.ErrMissing}, {"/assessed/0/on", assessment.ErrMissing}, {"/involvements/0/agency", assessment.ErrMissing}, {"/involvements/0/member", assessment.ErrMissing}}},
	{"no advice", "the same", record(`,"advice":[{}],"appointments":[{}]`), []fault{{"/advice/0/about", assessment.ErrMissing}, {"/advice/0/advised", assessment.ErrMissing}, {"/advice/0/agency", assessment.ErrMissing}, {"/advice/0/member", assessment.ErrMissing}, {"/appointments/0/agency", assessment.ErrMissing}, {"/appointments/0/member", assessment.ErrMissing}, {"/appointments/0/on", assessment.ErrMissing}}},
	{"past midnight", "a day ends at 23:59", record(appointment(`"start":"24:00"`)), []fault{{"/appointments/0/start", assessment.ErrClock}}},
	{"seconds", "hours and minutes only", record(appointment(`"start":"09:30:00"`)), []fault{{"/appointments/0/start", assessment.ErrTooLong}}},
	{"empty time", "leave it out, as a day", record(appointment(`"start":""`)), []fault{{"/appointments/0/start", assessment.ErrClock}}},
	{"less than no time", "nothing lasts so long", record(appointment(`"minutes":-1`)), []fault{{"/appointments/0/minutes", assessment.ErrMinutes}}},
	{"more than a day", "nor so long", record(appointment(`"minutes":1441`)), []fault{{"/appointments/0/minutes", assessment.ErrMinutes}}},
	{"risk past the checklist", "no checklist asks so much", record(`,"safety":[{"concern":"domestic-abuse","harmed":"a","check":{"tool":"dash","yes":101}}]`), []fault{{"/safety/0/check/yes", assessment.ErrRiskCheck}}},
	{"number where none belongs", "not looked at", record(`,"country":1e3000000`), []fault{{"/country", assessment.ErrType}}},
}

func TestInvalid(t *testing.T) {
	for _, tt := range invalidTable {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			expect(t, schema.Validate(schema.RecordID, []byte(tt.doc)), tt.want)
			_, err := assessment.Decode([]byte(tt.doc))
			require.Error(t, err, "the decoder takes what the schema refuses")
		})
	}
}

// TestUnusualAndValid: what the decoder takes though few would write it.
func TestUnusualAndValid(t *testing.T) {
	for _, tt := range []struct{ name, why, doc string }{
		{"least", "nothing but an id and a day", `{"id":"r","day":"1000-01-01"}`},
		{"greatest day", "the last that four digits write", `{"id":"r","day":"9999-12-31"}`},
		{"white space", "is insignificant", " {\n\t\"id\" : \"r\" ,\r\"day\":\"2026-11-21\" } \n"},
		{"escaped key", "the same key", `{"\u0069d":"r","day":"2026-11-21"}`},
		{"empty lists", "nothing listed", record(`,"ties":[],"uses":[],"responses":[]`)},
		{"empty object", "nobody said so", record(`,"ties":[{"member":"a","of":"b","source":{}}]`)},
		{"empty ids", "as forms leave them", record(`,"ties":[{"member":"a","of":"b","source":{"informant":"","assessor":""}}]`)},
		{"empty text", "as forms leave it", record(`,"access":[{"member":"a","language":""}]`)},
		{"non-answers", "as forms write them", record(`,"country":"not-stated","membersListed":"not-stated","ties":[{"member":"a","of":"b","kind":"not-stated","livesWith":"not-asked"}]`)},
		{"minus nought", "is nought", record(`,"facts":[{"id":"f","value":-0}]`)},
		{"greatest code", "to the last number", record(`,"facts":[{"id":"f","value":1000000000},{"id":"f","value":-1000000000}]`)},
		{"longest", "to the last character", `{"id":"` + strings.Repeat("z", 64) + `","day":"2026-11-21","members":[{"id":"a","label":"` + strings.Repeat("é", 200) + `"}]}`},
		{"empty parts", "as forms leave them", record(`,"view":{"for":{"member":"","agency":""},"purpose":"not-stated"},"safety":[{"concern":"child-harm","harmed":"a","check":{}}]`)},
		{"empty view", "as forms leave it", record(`,"view":{}`)},
		{"view of somebody unknown", "who may be shown nothing", record(`,"view":{"for":{"agency":"nowhere"},"purpose":"own-request"}`)},
		{"audience with an empty id", "as forms leave it", record(strings.Replace(consents(`"topics":["age"],"by":""`), `{"member":"b"}`, `{"member":"b","agency":""}`, 1))},
		{"most minutes", "a whole day", record(appointment(`"start":"00:00","minutes":1440`))},
		{"no minutes", "as forms may write it", record(appointment(`"start":"23:59","minutes":0`))},
		{"declined consent", "has no first day", record(strings.Replace(consents(`"topics":["age"]`), `"from"`, `"declined"`, 1))},
		{"surrogate pair", "one character", `{"id":"r","day":"2026-11-21","members":[{"id":"a","label":"\ud83d\ude00 \"\u00e9\" \\ud800"}]}`},
		{"longest list", "to the last element", record(`,"access":[{"member":"a"}` + strings.Repeat(`,{"member":"a"}`, 9_999) + `]`)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			_, err := assessment.Decode([]byte(tt.doc))
			require.NoError(t, err, "the decoder")
			require.NoError(t, schema.Validate(schema.RecordID, []byte(tt.doc)))
		})
	}
}

// expect compares faults by place and sentinel; no text may hold the secret.
func expect(t *testing.T, err error, want []fault) {
	t.Helper()
	var got assessment.FieldErrors
	require.ErrorAs(t, err, &got)
	require.NotContains(t, err.Error(), secret)
	require.Len(t, got, len(want), "%v", err)
	for i, f := range got {
		require.Equal(t, want[i].at, f.Path, "%v", err)
		require.ErrorIs(t, f, want[i].is)
	}
}

func TestHostile(t *testing.T) {
	const many = 200_000
	value := func(number string) string { return record(`,"facts":[{"id":"f","value":` + number + `}]`) }
	label := func(text string) string {
		return `{"id":"r1","day":"2026-11-21","members":[{"id":"a","label":"` + text + `"}]}`
	}
	for _, tt := range []struct {
		name, why, doc string
		want           []fault
	}{
		{"deep lists", "recursion must not follow the document", strings.Repeat("[", many), []fault{{"", assessment.ErrTooDeep}}},
		{"deep objects", "nor here", strings.Repeat(`{"Zebulon":`, many), []fault{{"", assessment.ErrTooDeep}}},
		{"deep known", "the place is known as far as keys are", record(`,"ties":` + strings.Repeat(`[{"source":`, many)), []fault{{"/ties/0/source", assessment.ErrTooDeep}}},
		{"deep and closed", "sound JSON is no excuse", strings.Repeat("[", many) + strings.Repeat("]", many), []fault{{"", assessment.ErrTooDeep}}},
		{"deep enough", "32 levels", record(`,"Zebulon":` + strings.Repeat("[", 31) + strings.Repeat("]", 31)), []fault{{"", assessment.ErrUnknownKey}}},
		{"too deep by one", "33 levels", record(`,"Zebulon":` + strings.Repeat("[", 32) + strings.Repeat("]", 32)), []fault{{"", assessment.ErrTooDeep}}},
		{"huge float", "out of the range of a float", value("1e999"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{"huge exponent", "the validator computes it", value("1e3000000"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{"huge negative exponent", "is not nought", value("1e-3000000"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{"huge digits", "a million digits", value(strings.Repeat("9", 1_000_000)), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{"past int64", "codes travel as int64", value("9223372036854775808"), []fault{{"/facts/0/value", assessment.ErrNumber}}},
		{"leading nought", "octal to some", value("01"), []fault{{"/facts/0", assessment.ErrSyntax}}},
		{"NaN", "not JSON", value("NaN"), []fault{{"/facts/0/value", assessment.ErrSyntax}}},
		{"invalid UTF-8", "encoding/json would replace it", label("Zebulon\xff"), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"invalid UTF-8 in a known key", "is no such key", "{\"id\xff\":1,\"id\":\"r1\",\"day\":\"2026-11-21\"}", []fault{{"", assessment.ErrUTF8}}},
		{"first half alone", "half a character", label(`\ud800Zebulon`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"second half alone", "half a character", label(`\udc00`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"two second halves", "halves of different characters", label(`\udc00\udc00`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"two first halves", "halves of different characters", label(`\ud800\ud800`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"half and no escape", "half a character", label(`\ud800abcdef`), []fault{{"/members/0/label", assessment.ErrUTF8}}},
		{"invalid UTF-8 where ids go", "one fault a place", "{\"id\":\"\xff\",\"day\":\"2026-11-21\"}", []fault{{"/id", assessment.ErrUTF8}}},
		{"trailing text", "one document", record("") + " Zebulon", []fault{{"", assessment.ErrTrailing}}},
		{"trailing document", "one document", record("") + "{}", []fault{{"", assessment.ErrTrailing}}},
		{"trailing bracket", "one document", record("") + "}", []fault{{"", assessment.ErrTrailing}}},
		{"empty", "no document", "", []fault{{"", assessment.ErrSyntax}}},
		{"byte order mark", "not white space to JSON", "\xef\xbb\xbf" + record(""), []fault{{"", assessment.ErrSyntax}}},
		{"cut off", "what was found is not lost", `{"id":"r1","ties":[{}`, []fault{{"/ties", assessment.ErrSyntax}, {"/ties/0/member", assessment.ErrMissing}, {"/ties/0/of", assessment.ErrMissing}}},
		{"comma before bracket", "JavaScript", `{"id":"r1","day":"2026-11-21",}`, []fault{{"", assessment.ErrSyntax}}},
		{"wrong bracket", "not JSON", `{"id":"r1","day":"2026-11-21"]`, []fault{{"", assessment.ErrSyntax}}},
		{"no colon", "not JSON", `{"id" "r1"}`, []fault{{"/id", assessment.ErrSyntax}}},
		{"key of no text", "not JSON", `{1:1}`, []fault{{"", assessment.ErrSyntax}}},
		{"huge list", "a bound a list", record(`,"access":[{"member":"a"}` + strings.Repeat(`,{"member":"a"}`, 10_000) + `]`), []fault{{"/access", assessment.ErrTooLong}}},
		{"huge document", "a bound a document", record("") + strings.Repeat(" ", 4<<20), []fault{{"", assessment.ErrTooLarge}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			expect(t, schema.Validate(schema.RecordID, []byte(tt.doc)), tt.want)
			_, err := assessment.Decode([]byte(tt.doc))
			require.Error(t, err, "the decoder takes what the schema refuses")
		})
	}
}

// TestCapped: of many faults the first are listed, the rest counted.
func TestCapped(t *testing.T) {
	err := schema.Validate(schema.RecordID, []byte(record(`,"access":[{}`+strings.Repeat(`,{}`, 2999)+`]`)))
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1001)
	require.Equal(t, "/access/999/member", faults[999].Path)
	require.ErrorIs(t, faults[1000], assessment.ErrTooMany)
	require.True(t, strings.HasSuffix(faults[1000].Error(), ": 2000 more"), faults[1000])

	err = schema.Validate(schema.RecordID, []byte(record(unknownKeys(1500))))
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1001)
	require.True(t, strings.HasSuffix(faults[1000].Error(), ": 500 more"), faults[1000])
	require.NotContains(t, err.Error(), secret)
}

func unknownKeys(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(`,"` + secret + strconv.Itoa(i) + `":1`)
	}
	return b.String()
}

// TestSameEachTime: the validator walks maps, the faults come sorted.
func TestSameEachTime(t *testing.T) {
	doc := []byte(`{"id":1,"day":2,"country":3,"Zebulon":4,"ties":[{"source":{"on":1,"alone":2,"Zebulon":3}}],"membersListed":5}`)
	first := schema.Validate(schema.RecordID, doc)
	require.Error(t, first)
	// Which of the last element's faults are kept must not change either.
	capped := []byte(record(`,"access":[{}` + strings.Repeat(`,{}`, 997) + `,{"venue":1,"hours":1,"language":1,"crisis":1}]`))
	last := schema.Validate(schema.RecordID, capped)
	require.ErrorIs(t, last, assessment.ErrTooMany)
	for range 20 {
		require.Equal(t, first.Error(), schema.Validate(schema.RecordID, doc).Error())
		require.Equal(t, last.Error(), schema.Validate(schema.RecordID, capped).Error())
	}
}

func TestTexts(t *testing.T) {
	err := schema.Validate(schema.RecordID, []byte(record(`,"country":"Zebulon","ties":{}`)))
	require.EqualError(t, err, "/country: is not one of the 6 words allowed here: not-stated, england, scotland, wales, northern-ireland, elsewhere\n"+
		"/ties: wrong kind of value: want a list")
}

func TestNoSchema(t *testing.T) {
	for _, id := range []string{"", "record", "file:///etc/passwd", "urn:kith:schema:v1.0:Zebulon", schema.RecordID + "#"} {
		err := schema.Validate(id, []byte(record("")))
		require.ErrorIs(t, err, schema.ErrNoSchema)
		require.NotContains(t, err.Error(), secret)
		require.False(t, errors.As(err, new(assessment.FieldErrors)))
	}
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
