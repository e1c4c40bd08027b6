package assessment_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// families are n distinct records of about 4 KB, the same on every run.
func families(tb testing.TB, n int) [][]byte {
	tb.Helper()
	out := make([][]byte, 0, n)
	for seed := uint64(0); len(out) < n; seed++ {
		data, err := assessment.Encode(record(seeded(20261121, seed), 4))
		require.NoError(tb, err)
		if len(data) > 3000 && len(data) < 5000 {
			out = append(out, data)
		}
	}
	return out
}

// BenchmarkDecodeRecord decodes another family each time. It checks what
// encoding/json does not: keys and words, twice and unknown, members and dates.
func BenchmarkDecodeRecord(b *testing.B) {
	all := families(b, 2000)
	size := 0
	for _, data := range all {
		size += len(data)
	}
	run := func(name string, decode func([]byte) error) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size / len(all)))
			i := 0
			for b.Loop() {
				if err := decode(all[i%len(all)]); err != nil {
					b.Fatal(err)
				}
				i++
			}
		})
	}
	run("kith", func(data []byte) error {
		_, err := assessment.Decode(data)
		return err
	})
	run("encoding-json", func(data []byte) error {
		type plain assessment.Record // without the strict UnmarshalJSON: the peer as it comes
		var r plain
		return json.Unmarshal(data, &r)
	})
}

func BenchmarkGather(b *testing.B) {
	var all []assessment.Record
	for _, data := range families(b, 200) {
		r, err := assessment.Decode(data)
		require.NoError(b, err)
		all = append(all, r)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		assessment.Gather(all[i%len(all)], assessment.Day{}).Needs()
		i++
	}
}

// TestFamiliesAreTheSame: the generator is deterministic and does not repeat
// itself, and encoding/json reads the same from what we write.
func TestFamiliesAreTheSame(t *testing.T) {
	t.Parallel()
	first, again := families(t, 50), families(t, 50)
	seen := map[string]bool{}
	for i, data := range first {
		require.True(t, bytes.Equal(data, again[i]))
		require.False(t, seen[string(data)])
		seen[string(data)] = true
		ours, err := assessment.Decode(data)
		require.NoError(t, err)
		var theirs assessment.Record
		require.NoError(t, json.Unmarshal(data, &theirs))
		require.Equal(t, theirs, ours)
	}
}
