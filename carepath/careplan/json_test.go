package careplan_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// TestHostilePlans: each is a located error that repeats nothing.
func TestHostilePlans(t *testing.T) {
	t.Parallel()
	head := `{"id":"p","record":"r","day":"2026-06-30"`
	with := func(rest string) string { return head + "," + rest + "}" }
	goal := func(rest string) string {
		return with(`"goals":[{"id":"g","for":"m","text":"t","indicator":{"own":"o"},"setOn":"2026-01-01","owners":[{"by":{"worker":"w"},"from":"2026-01-01"}]` + rest + `}]`)
	}
	for _, c := range []struct {
		row
		data string
		want []fault
	}{
		{row{"the least", "is a plan"}, head + "}", nil},
		{row{"a goal", "is a plan with one"}, goal(""), nil},
		{row{"a view", "says for whom and for what"}, with(`"view":{"for":{"agency":"a"},"purpose":"treatment"}`), nil},
		{row{"a view for nobody", "is a view all the same, and not a whole plan"}, with(`"view":{"purpose":"treatment"}`), []fault{{"/view/for", assessment.ErrAudience}}},
		{row{"a view for nothing", "takes a purpose"}, with(`"view":{"for":{"member":"m"}}`), []fault{{"/view/purpose", assessment.ErrMissing}}},
		{row{"nothing", "no document"}, "", []fault{{"", assessment.ErrSyntax}}},
		{row{"null", "no plan"}, "null", []fault{{"", assessment.ErrNull}}},
		{row{"a secret", "not JSON"}, secret, []fault{{"", assessment.ErrSyntax}}},
		{row{"cut short", "nothing can be said of the rest"}, `{"id":"p","leads":[{"worker":x`, []fault{{"/leads/0/worker", assessment.ErrSyntax}}},
		{row{"an unknown key and a fault beside it", "neither hides the other"}, goal(`,"x":1,"replies":[{"y":1}]`), []fault{
			{"/goals/0", assessment.ErrUnknownKey},
			{"/goals/0/replies/0", assessment.ErrUnknownKey},
			{"/goals/0/replies/0/says", assessment.ErrMissing},
			{"/goals/0/replies/0/source/on", assessment.ErrMissing},
			{"/goals/0/replies/0/source", careplan.ErrSpeaker},
		}},
		{row{"an unknown key", "located by its parent"}, with(`"` + secret + `":1`), []fault{{"", assessment.ErrUnknownKey}}},
		{row{"a folded key", "encoding/json would take it"}, with(`"Goals":[]`), []fault{{"", assessment.ErrUnknownKey}}},
		{row{"a repeated key", "which of the two?"}, with(`"id":"p2"`), []fault{{"/id", assessment.ErrDuplicateKey}}},
		{row{"repeated by an escape", "the same key, written otherwise"}, with(`"\u0069d":"p2"`), []fault{{"/id", assessment.ErrDuplicateKey}}},
		{row{"an unknown word", "names the vocabulary only"}, goal(`,"entries":[{"state":"` + secret + `","source":{"informant":"m","on":"2026-02-01"}}]`), []fault{{"/goals/0/entries/0/state", assessment.ErrWord}}},
		{row{"a word by its number", "words are words"}, goal(`,"entries":[{"state":5,"source":{"informant":"m","on":"2026-02-01"}}]`), []fault{{"/goals/0/entries/0/state", assessment.ErrType}}},
		{row{"a state left out", "is never achieved"}, goal(`,"entries":[{"source":{"informant":"m","on":"2026-02-01"}}]`), []fault{{"/goals/0/entries/0/state", assessment.ErrMissing}}},
		{row{"a null state", "is no state"}, goal(`,"entries":[{"state":null,"source":{"informant":"m","on":"2026-02-01"}}]`), []fault{{"/goals/0/entries/0/state", assessment.ErrNull}}},
		{row{"both kinds of fault", "those of JSON first"}, goal(`,"entries":[{"state":"achieved","source":{"on":"2026-02-30"}}],"replies":[{}]`), []fault{
			{"/goals/0/entries/0/source/on", assessment.ErrDate},
			{"/goals/0/replies/0/says", assessment.ErrMissing},
			{"/goals/0/replies/0/source/on", assessment.ErrMissing},
			{"/goals/0/replies/0/source", careplan.ErrSpeaker},
			{"/goals/0/entries/0/source", careplan.ErrSpeaker},
		}},
		{row{"200 000 levels", "stops at 32"}, with(`"goals":` + strings.Repeat("[", 200_000)), []fault{{"/goals/0", assessment.ErrType}, {"/goals/0", assessment.ErrTooDeep}}},
		{row{"a long list", "stops at 1 000"}, with(`"leads":[` + strings.Repeat(`{"from":"2026-01-01"},`, 1500) + `{}]`), []fault{{"/leads", assessment.ErrTooLong}}},
		{row{"trailing data", "one document"}, head + `}{}`, []fault{{"", assessment.ErrTrailing}}},
		{row{"too large", "nothing is read"}, with(`"id":"` + strings.Repeat("a", 5<<20) + `"`), []fault{{"", assessment.ErrTooLarge}}},
		{row{"invalid UTF-8", "is no text"}, "{\"id\":\"\xff\",\"record\":\"r\",\"day\":\"2026-06-30\"}", []fault{{"/id", assessment.ErrUTF8}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			p, err := careplan.Decode([]byte(c.data))
			requireFaults(t, err, c.want...)
			if err != nil {
				assert.True(t, assert.ObjectsAreEqual(careplan.Document{}, p), "nothing is left of it")
			}
		})
	}
}

// TestWithinAHost: a plan in a host's own JSON is read as strictly.
func TestWithinAHost(t *testing.T) {
	t.Parallel()
	var host struct{ Plan careplan.Document }
	require.NoError(t, json.Unmarshal([]byte(`{"Plan":{"id":"p","record":"r","day":"2026-06-30"}}`), &host))
	require.ErrorIs(t, json.Unmarshal([]byte(`{"Plan":{"ID":"p","record":"r","day":"2026-06-30"}}`), &host), assessment.ErrUnknownKey)
}

// FuzzDecode: nothing panics; what is accepted is valid, comes back the same and
// extends itself; what is refused is located.
func FuzzDecode(f *testing.F) {
	data, err := careplan.Encode(plan())
	require.NoError(f, err)
	f.Add(data)
	for _, text := range []string{
		"", "null", "{}", `{"id":"p","record":"r","day":"2026-06-30"}`, `{"id":"p","day":"2026-02-30","goals":[{"id":null},{}],"roles":[{}]}`,
		`{"id":"p","record":"r","day":"2026-06-30","leads":[{"from":"2026-01-01"}],"goals":[{"id":"g","for":"m","text":"t","indicator":{"domain":"health"},"setOn":"2026-01-01","owners":[{"by":{"worker":"w"},"from":"2026-01-01"}],"entries":[{"takesBack":true,"source":{"assessor":"w","on":"2026-02-01"}}]}]}`,
	} {
		f.Add([]byte(text))
	}
	pointer := regexp.MustCompile(`^(/([a-zA-Z]+|0|[1-9][0-9]*))*$`)
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := careplan.Decode(data)
		if err != nil {
			var faults assessment.FieldErrors
			require.True(t, errors.As(err, &faults) && len(faults) > 0, "not located")
			for _, e := range faults {
				require.Regexp(t, pointer, e.Path)
				require.Error(t, e.Err)
			}
			return
		}
		require.NoError(t, p.Validate())
		first, err := careplan.Encode(p)
		require.NoError(t, err)
		back, err := careplan.Decode(first)
		require.NoError(t, err)
		again, err := careplan.Encode(back)
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
		require.NoError(t, back.Extends(p))
		p.Overdue(assessment.Day{})
		for _, g := range p.Goals {
			g.Agreed(p.Day)
			require.Equal(t, g.State(p.Day), g.State(assessment.Day{}), "nothing lies after the plan's day")
		}
	})
}
