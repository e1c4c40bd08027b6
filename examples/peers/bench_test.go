package main

import (
	"strings"
	"testing"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// BenchmarkOne has one contender after the other work on all of its chunks: for
// looking into one of them. To compare them is what the program is for.
func BenchmarkOne(b *testing.B) {
	f := must2(newField(few))(b)
	n := chunks(few)
	for _, c := range f.everybody() {
		b.Run("contender="+strings.ReplaceAll(c.name, " ", "-"), func(b *testing.B) {
			b.ReportAllocs()
			items := 0
			for chunk := range c.last(n) {
				items += c.items(chunk)
			}
			for b.Loop() {
				for chunk := range c.last(n) {
					c.pass(chunk)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*items), "ns/item")
		})
	}
}

// BenchmarkDecide is the library's public Decide of one family from its picture: it
// reads the facts and writes every sentence.
func BenchmarkDecide(b *testing.B) {
	w, book := must2(settled())(b), carepath.Published()
	decisions, i := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		decisions += len(book.Decide(w.Pictures[i%few]))
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(decisions), "ns/decision")
	b.ReportMetric(float64(decisions)/float64(b.N), "decisions/op")
}

// BenchmarkGather is what a record costs before anything is read from it.
func BenchmarkGather(b *testing.B) {
	records := Households(few, 4)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		assessment.Gather(records[i%few], Day())
		i++
	}
}
