package assessment_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
	"github.com/kithcare/kith/internal/wire/wiretest"
)

// plainRecord is a record without its strict UnmarshalJSON: encoding/json as it comes.
type plainRecord assessment.Record

// readers read one document each in its own way, or say why not.
func readers() (names []string, read []func([]byte) error) {
	var reusing assessment.Decoder
	var wireReusing wire.Decoder
	var r, w assessment.Record
	add := func(name string, f func([]byte) error) { names, read = append(names, name), append(read, f) }
	byWire := func(decode func([]byte, any, wire.Limits, func(string, error)), data []byte, r *assessment.Record) (err error) {
		decode(data, r, wire.Limits{}, func(_ string, fault error) { err = fault })
		return err
	}
	add("encoding-json", func(data []byte) error {
		var r plainRecord
		return json.Unmarshal(data, &r)
	})
	add("first", func(data []byte) error {
		var r assessment.Record
		return byWire(wiretest.Decode, data, &r)
	})
	add("wire", func(data []byte) error {
		var r assessment.Record
		return byWire(wire.Decode, data, &r)
	})
	add("wire-reusing", func(data []byte) error { return byWire(wireReusing.Decode, data, &w) })
	add("decode", func(data []byte) error {
		_, err := assessment.Decode(data)
		return err
	})
	add("decode-reusing", func(data []byte) error { return reusing.Decode(data, &r) })
	return names, read
}

// BenchmarkDecodeInterleaved reads 2 000 families with every reader in turn, in
// chunks of 20, each chunk twice, of which the second counts. What a reader takes is
// the sum of its least times for each chunk, so that a busy machine finds none of
// them alone. Run it with -benchtime 10x: an iteration is a round.
func BenchmarkDecodeInterleaved(b *testing.B) {
	all := families(b, 2000)
	names, read := readers()
	chunks := slices.Collect(slices.Chunk(all, 20))
	least := make([][]time.Duration, len(read))
	pass := func(f func([]byte) error, docs [][]byte) {
		for _, data := range docs {
			if err := f(data); err != nil {
				b.Fatal(err)
			}
		}
	}
	for i := range least {
		least[i] = make([]time.Duration, len(chunks))
	}
	for b.Loop() {
		for n, docs := range chunks {
			for i, f := range read {
				pass(f, docs)
				start := time.Now()
				pass(f, docs)
				if took := time.Since(start); least[i][n] == 0 || took < least[i][n] {
					least[i][n] = took
				}
			}
		}
	}
	b.ReportMetric(0, "ns/op") // of all readers together: means nothing
	sum := make([]float64, len(read))
	for i, times := range least {
		for _, took := range times {
			sum[i] += float64(took.Nanoseconds())
		}
		b.ReportMetric(sum[i]/float64(len(all)), names[i]+"-ns")
		if i > 0 {
			b.ReportMetric(sum[0]/sum[i], "encoding-json÷"+names[i])
		}
	}
}
