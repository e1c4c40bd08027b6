package schema

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

const testID = "urn:kith:schema:v0.0:test"

// TestPanicIsAnError: the validator has been seen to panic on values that our
// reader never hands it.
func TestPanicIsAnError(t *testing.T) {
	s, err := compile(testID, []byte(`{"type":"integer"}`))
	require.NoError(t, err)
	for _, v := range []any{math.NaN(), math.Inf(1), json.Number("1e3000000"), struct{}{}} {
		r := reader{}
		r.check(s, v, nil, nil)
		require.ErrorIs(t, r.faults.err(), ErrUnchecked)
	}
}

// TestNothingIsLoaded: a schema that refers elsewhere does not compile, though
// the file be there.
func TestNothingIsLoaded(t *testing.T) {
	file := filepath.Join(t.TempDir(), "other.json")
	require.NoError(t, os.WriteFile(file, []byte(`{"type":"object"}`), 0o600))
	for _, ref := range []string{"file://" + file, "https://example.org/other.json", "urn:kith:schema:v0.0:other"} {
		_, err := compile(testID, []byte(`{"$ref":"`+ref+`"}`))
		require.ErrorContains(t, err, errLoad.Error(), ref)
	}
	_, err := compile(testID, []byte(`{`))
	require.Error(t, err)
}

// TestQuicken leaves unions of objects alone, which mean more than an enum.
func TestQuicken(t *testing.T) {
	for _, tt := range []struct{ name, why, in, want string }{
		{"choice", "what it is for", `{"oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B"}]}`, `{"enum":["a","b"]}`},
		{"nested", "wherever it stands", `{"items":[{"oneOf":[{"const":"a"}]}]}`, `{"items":[{"enum":["a"]}]}`},
		{"union", "not a choice of words", `{"oneOf":[{"type":"object"},{"const":"b"}]}`, `{"oneOf":[{"type":"object"},{"const":"b"}]}`},
		{"none", "matches nothing, as it stands", `{"oneOf":[]}`, `{"oneOf":[]}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why)
			got, err := quicken([]byte(tt.in))
			require.NoError(t, err)
			require.JSONEq(t, tt.want, string(got))
		})
	}
}

// TestOtherKeywords: a keyword that comes into the schemas before its text does
// is explained by name, and a pattern without a text too.
func TestOtherKeywords(t *testing.T) {
	for _, tt := range []struct{ name, why, schema, value, want string }{
		{"multipleOf", "no text of its own yet", `{"type":"integer","multipleOf":3}`, `2`, "/: wrong kind of value: want what the schema asks for with multipleOf"},
		{"minimum", "a number out of range", `{"type":"integer","minimum":3}`, `2`, "/: " + assessment.ErrNumber.Error()},
		{"pattern", "not in patternTable", `{"type":"string","pattern":"^x"}`, `"Zebulon"`, "/: wrong kind of value: want text of another form"},
		{"boolean", "only plans have them", `{"type":"boolean"}`, `"Zebulon"`, "/: wrong kind of value: want true or false"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why)
			s, err := compile(testID, []byte(tt.schema))
			require.NoError(t, err)
			r := reader{data: []byte(tt.value)}
			r.document(s)
			require.EqualError(t, r.faults.err(), tt.want)
		})
	}
}

// TestEachElementAlone: faults of what an element holds do not depend on its
// neighbours, and are not told twice.
func TestEachElementAlone(t *testing.T) {
	err := Validate(RecordID, []byte(`{"id":"r1","day":"2026-11-21","facts":[{"id":"\ud800","value":1e9},{"id":" ","value":1}]}`))
	var faults assessment.FieldErrors
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 3)
	require.ErrorIs(t, faults[0], assessment.ErrUTF8)
	require.ErrorIs(t, faults[1], assessment.ErrNumber)
	require.ErrorIs(t, faults[2], assessment.ErrID)
	require.Equal(t, "/facts/1/id", faults[2].Path)
}
