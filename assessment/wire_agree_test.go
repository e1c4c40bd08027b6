package assessment_test

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
	"github.com/kithcare/kith/internal/wire/wiretest"
)

// wireFault is a fault as it can be compared.
type wireFault struct{ path, text string }

// bothDecoders decodes a document as the first decoder did, as the present one does,
// and with one that was used before, and fails where they differ.
func bothDecoders[T any](tb testing.TB, used *wire.Decoder, dirty *T, data []byte, lim wire.Limits) {
	tb.Helper()
	var want, got T
	var first, now, again []wireFault
	tell := func(to *[]wireFault) func(string, error) {
		return func(path string, err error) { *to = append(*to, wireFault{path, err.Error()}) }
	}
	wiretest.Decode(data, &want, lim, tell(&first))
	wire.Decode(data, &got, lim, tell(&now))
	used.Decode(data, dirty, lim, tell(&again))
	if !slices.Equal(first, now) || !slices.Equal(first, again) {
		tb.Fatalf("faults differ in %q:\n%v\n%v\n%v", data, first, now, again)
	}
	if !reflect.DeepEqual(want, got) || !reflect.DeepEqual(want, *dirty) {
		tb.Fatalf("values differ of %q", data)
	}
}

// sameDecoded fails where [assessment.Decode] and a Decoder that was used before do
// not give the same record or the same faults, in the same order.
func sameDecoded(tb testing.TB, used *assessment.Decoder, dirty *assessment.Record, data []byte) {
	tb.Helper()
	want, err := assessment.Decode(data)
	again := used.Decode(data, dirty)
	if (err == nil) != (again == nil) || err != nil && err.Error() != again.Error() {
		tb.Fatalf("faults differ in %q:\n%v\n%v", data, err, again)
	}
	if !reflect.DeepEqual(want, *dirty) {
		tb.Fatalf("records differ of %q", data)
	}
}

// spoilt is a document with a few bytes changed, or pieces of it moved.
func spoilt(pick chooser, data []byte) []byte {
	out := bytes.Clone(data)
	for range 1 + pick(3) {
		if len(out) < 2 {
			return out
		}
		i, j := pick(len(out)), pick(len(out))
		i, j = min(i, j), max(i, j)
		switch pick(6) {
		case 0:
			const bytes = "{}[]\",:0-1e.nt\\ a\xc3"
			out[i] = bytes[pick(len(bytes))]
		case 1:
			out = slices.Delete(out, i, i+1)
		case 2:
			out = slices.Insert(out, i, []byte(" \n")...)
		case 3: // cuts out a piece, of a few bytes mostly
			out = slices.Delete(out, i, min(j, i+1+pick(40)))
		case 4: // says a piece twice
			out = slices.Insert(out, i, bytes.Clone(out[i:min(j, i+200)])...)
		case 5: // another word, key or number
			part := []string{`null`, `"yes"`, `"member"`, `"Zebulon"`, `{}`, `[]`, `1.5`, `-1`, `"2026-02-30"`, `"\u0061"`, `true`}[pick(11)]
			out = slices.Insert(slices.Delete(out, i, min(j, i+1+pick(12))), i, []byte(part)...)
		}
	}
	return out
}

// TestRecordDecodersAgree: on valid families and on spoilt ones the decoder reads what
// the first one read, and reports the same.
func TestRecordDecodersAgree(t *testing.T) {
	t.Parallel()
	var used wire.Decoder
	var reused assessment.Decoder
	var dirty, other assessment.Record
	refused := 0
	for seed := range uint64(150) {
		pick := seeded(71, seed)
		data, err := assessment.Encode(record(pick, 4))
		require.NoError(t, err)
		for n := range 12 {
			if n > 0 {
				data = spoilt(pick, data)
			}
			bothDecoders(t, &used, &dirty, data, wire.Limits{})
			bothDecoders(t, &used, &dirty, data, wire.Limits{Depth: 3, List: 3, Text: 8, Faults: 4})
			sameDecoded(t, &reused, &other, data)
			if _, err := assessment.Decode(data); err != nil {
				refused++
			}
		}
	}
	require.Greater(t, refused, 1000, "the test tests little")
}

// TestInstrumentDecodersAgree is the same for the keys of instruments.
func TestInstrumentDecodersAgree(t *testing.T) {
	t.Parallel()
	var used wire.Decoder
	var dirty assessment.Instrument
	for i, in := range assessment.Instruments().Instruments {
		data, err := assessment.Encode(in)
		require.NoError(t, err)
		pick := seeded(72, uint64(i))
		for range 40 {
			bothDecoders(t, &used, &dirty, data, wire.Limits{})
			data = spoilt(pick, data)
		}
	}
}

// FuzzDecodersAgree looks for a record that the decoder reads otherwise than the
// first one did.
func FuzzDecodersAgree(f *testing.F) {
	f.Add(fixture(f), false)
	for seed := range uint64(12) {
		pick := seeded(73, seed)
		data, err := assessment.Encode(record(pick, 1))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, false)
		f.Add(spoilt(pick, data), seed%2 == 1)
	}
	var used wire.Decoder
	var reused assessment.Decoder
	var dirty, other assessment.Record
	f.Fuzz(func(t *testing.T, data []byte, small bool) {
		lim := wire.Limits{}
		if small {
			lim = wire.Limits{Depth: 3, List: 2, Text: 6, Faults: 3}
		}
		bothDecoders(t, &used, &dirty, data, lim)
		sameDecoded(t, &reused, &other, data)
	})
}
