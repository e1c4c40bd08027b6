package assessment_test

import (
	"errors"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// FuzzDecodeRecord: nothing panics; what is accepted is valid and comes back
// the same; what is refused is located.
func FuzzDecodeRecord(f *testing.F) {
	f.Add(fixture(f))
	for seed := range uint64(4) {
		data, err := assessment.Encode(record(seeded(7, seed), 1))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{"", "null", "{}", `{"id":"r","day":"2026-03-31"}`, `{"id":"r","day":"2026-02-30","members":[{"id":null},{}]}`} {
		f.Add([]byte(text))
	}
	pointer := regexp.MustCompile(`^(/([a-zA-Z]+|0|[1-9][0-9]*))*$`)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := assessment.Decode(data)
		if err != nil {
			var faults assessment.FieldErrors
			if !errors.As(err, &faults) || len(faults) == 0 {
				t.Fatalf("not located: %v", err)
			}
			for _, e := range faults {
				if !pointer.MatchString(e.Path) || e.Err == nil {
					t.Fatalf("no pointer: %q", e.Path)
				}
			}
			return
		}
		if err := r.Validate(); err != nil {
			t.Fatalf("accepted what is not valid: %v", err)
		}
		first, err := assessment.Encode(r)
		if err != nil {
			t.Fatalf("accepted what cannot be written: %v", err)
		}
		back, err := assessment.Decode(first)
		if err != nil {
			t.Fatalf("wrote what cannot be read: %v", err)
		}
		again, err := assessment.Encode(back)
		if err != nil || string(first) != string(again) {
			t.Fatalf("not stable: %v\n%s\n%s", err, first, again)
		}
		assessment.Gather(r, assessment.Day{}).Needs()
	})
}

// FuzzDecodeInstrument: whatever arrives, faults are located and nothing panics;
// what was decoded makes a key, scores, and makes the round trip.
func FuzzDecodeInstrument(f *testing.F) {
	for _, in := range assessment.Instruments().Instruments[:4] {
		data, err := assessment.Encode(in)
		require.NoError(f, err)
		f.Add(data)
	}
	data, err := assessment.Encode(parts())
	require.NoError(f, err)
	f.Add(data)
	f.Add([]byte(`{"id":"a","items":[{"id":"i","low":999999999,"high":1000000000}],"scales":[{"id":"s","parts":["s"]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := assessment.DecodeInstrument(data)
		if err != nil {
			require.True(t, isFieldErrors(err))
			return
		}
		first, err := assessment.Encode(in)
		require.NoError(t, err)
		again, err := assessment.DecodeInstrument(first)
		require.NoError(t, err)
		second, err := assessment.Encode(again)
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
		k, err := assessment.NewKey(in)
		require.NoError(t, err)
		row := make([]assessment.Cell, len(in.Items))
		for i, it := range in.Items {
			if i%2 == 0 {
				row[i] = assessment.CodeCell(it.High)
			}
		}
		result, err := k.ScoreRow(row)
		require.NoError(t, err)
		for _, s := range result.Scores {
			if s.Value != nil {
				low, high, _ := s.Span.Bounds()
				require.True(t, low <= *s.Value && *s.Value <= high)
			}
		}
	})
}
