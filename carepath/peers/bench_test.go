package peers

import (
	"fmt"
	"testing"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// One iteration decides all cases of the 2 000 families.
func BenchmarkOutcome(b *testing.B) { alone(b, outcomeAlone) }

// One iteration decides all cases, with ask set, effects and reasons.
func BenchmarkExplained(b *testing.B) { alone(b, explained) }

func alone(b *testing.B, of func(*Workload) []contender) {
	b.Helper()
	w := mustPublished(b)
	for _, c := range of(w) {
		b.Run("peer="+c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.pass(w.Cases)
			}
			perDecision(b, len(w.Cases))
		})
	}
}

func perDecision(b *testing.B, cases int) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*cases), "ns/decision")
}

// BenchmarkDecide is the library's public Decide of one family from its picture,
// which is all that can be called today: it reads facts and writes sentences too.
func BenchmarkDecide(b *testing.B) {
	w, book := mustPublished(b), carepath.Published()
	decisions, i := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		decisions += len(book.Decide(w.Pictures[i%distinct]))
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(decisions), "ns/decision")
	b.ReportMetric(float64(decisions)/float64(b.N), "decisions/op")
}

// BenchmarkGather is what a record costs before anything is read from it.
func BenchmarkGather(b *testing.B) {
	records := Families(distinct)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		assessment.Gather(records[i%distinct], Day())
		i++
	}
}

// BenchmarkRead reads the facts of every case of one family, one case at a time:
// what the public Decide does with a memory of what it has read.
func BenchmarkRead(b *testing.B) {
	w := mustPublished(b)
	cases, i := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		p := w.Pictures[i%distinct]
		for k := range w.Peers.Rules {
			r := &w.Peers.Rules[k]
			if r.Applies.In(p.Country()) {
				for _, about := range subjects(p, r.For) {
					r.read(p, about)
					cases++
				}
			}
		}
		i++
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(cases), "ns/decision")
}

// BenchmarkMembers has a fixed number of cases in families of 2 to 32 members,
// so that linear cost is the same figure a decision.
func BenchmarkMembers(b *testing.B) {
	for _, members := range []int{2, 4, 8, 16, 32} {
		sized(b, fmt.Sprintf("members=%d", members), carepath.PublishedDefinition(), Households(1024/members, members))
	}
}

// BenchmarkRules decides by 1 to 8 copies of the published rules.
func BenchmarkRules(b *testing.B) {
	for _, copies := range []int{1, 2, 4, 8} {
		d := carepath.PublishedDefinition()
		rules := d.Rules
		d.Rules = nil
		for n := range copies {
			for _, r := range rules {
				r.ID += carepath.RuleID(fmt.Sprintf("-%d", n))
				d.Rules = append(d.Rules, r)
			}
		}
		sized(b, fmt.Sprintf("rules=%d", len(d.Rules)), d, Families(128))
	}
}

// sized measures ours alone and the public Decide from pictures.
func sized(b *testing.B, name string, d carepath.Definition, families []assessment.Record) {
	b.Helper()
	p, err := NewPeers(InForce(d, carepath.Vocabulary(), Day()))
	if err != nil {
		b.Fatal(err)
	}
	book, err := carepath.NewRulebook(d, carepath.Vocabulary())
	if err != nil {
		b.Fatal(err)
	}
	w, err := NewWorkload(p, book, families)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []contender{rename(outcomeAlone(w)[0], "outcome"), rename(explained(w)[0], "explained"), publicDecide(w, book)} {
		b.Run(name+"/"+c.name, func(b *testing.B) {
			for b.Loop() {
				c.pass(w.Cases)
			}
			perDecision(b, len(w.Cases))
		})
	}
}

func rename(c contender, name string) contender { return contender{name, c.pass} }
