package peers

import (
	"slices"
	"testing"
	"time"
)

// BenchmarkInterleavedOutcome is the gate: one iteration is one round, in which
// every peer decides every case. Run it with -benchtime 10x.
//
// A round goes by chunks of about ten families, each decided by one peer after
// the other, and by each twice, of which the second counts: whoever decides has just
// read the facts, so that it is not the fetching of them that is measured. What a peer takes is the sum of
// its least (or median) times for each chunk: whole rounds would let a quick peer
// find a quiet moment on a busy machine that a slow one cannot, and chunks let
// all. The least times of cel-go leave out the collection of its garbage.
func BenchmarkInterleavedOutcome(b *testing.B) { interleaved(b, outcomeAlone) }

// BenchmarkInterleavedExplained is the gate with ask set, effects and reasons.
func BenchmarkInterleavedExplained(b *testing.B) { interleaved(b, explained) }

const chunk = 1100 // cases

func interleaved(b *testing.B, of func(*Workload) []contender) {
	b.Helper()
	w := mustPublished(b)
	all := of(w)
	chunks := slices.Collect(slices.Chunk(w.Cases, chunk))
	times := make([][][]time.Duration, len(all)) // by peer, then chunk
	for i, c := range all {
		c.pass(w.Cases[:chunk]) // makes room
		times[i] = make([][]time.Duration, len(chunks))
	}
	for b.Loop() {
		for n, cases := range chunks {
			for i, c := range all {
				c.pass(cases)
				start := time.Now()
				c.pass(cases)
				times[i][n] = append(times[i][n], time.Since(start))
			}
		}
	}
	b.ReportMetric(0, "ns/op") // of all peers together: means nothing
	least, middle := make([]float64, len(all)), make([]float64, len(all))
	for i, c := range all {
		for _, of := range times[i] {
			slices.Sort(of)
			least[i] += float64(of[0].Nanoseconds()) / float64(len(w.Cases))
			middle[i] += float64(of[len(of)/2].Nanoseconds()) / float64(len(w.Cases))
		}
		b.ReportMetric(least[i], c.name+"-min-ns")
		b.ReportMetric(middle[i], c.name+"-median-ns")
		if i > 0 {
			b.ReportMetric(least[i]/least[0], c.name+"÷ours-min")
			b.ReportMetric(middle[i]/middle[0], c.name+"÷ours-median")
		}
	}
}
