package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"testing"

	"github.com/kithcare/kith/carepath"
)

const (
	exitMet = iota
	exitMissed
	exitUsage
)

// run does all of it, and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if err != nil {
		say(stderr, err.Error())
		return exitUsage
	}
	if o.help {
		if _, err := io.WriteString(stdout, usage); err != nil {
			return exitMissed
		}
		return exitMet
	}
	p := newProgress(stderr)
	all, notes, err := measure(o, p)
	p.end()
	if err == nil {
		err = write(stdout, all, notes)
	}
	if err != nil {
		say(stderr, err.Error())
		return exitMissed
	}
	if slices.ContainsFunc(all, func(l Line) bool { return l.missed() }) {
		say(stderr, "a gate is missed")
		return exitMissed
	}
	return exitMet
}

// say tells whoever looks at standard error; where that is gone there is nobody.
func say(to io.Writer, what string) { _, _ = io.WriteString(to, "peers: "+what+"\n") }

// measure checks that everybody agrees, and only then looks at the clock.
func measure(o options, p *progress) ([]Line, []string, error) {
	p.step("making families, rules and questionnaires")
	f, err := newField(o.families)
	if err != nil {
		return nil, nil, err
	}
	p.step("checking that everybody agrees")
	notes, err := f.agree()
	if err != nil {
		return nil, nil, err
	}
	p.step("counting allocations")
	allocs := map[string]float64{}
	for _, c := range f.ours() {
		allocs[c.name] = f.allocations(c)
	}
	n := chunks(o.families)
	times, err := Race(o.rounds, n, f.everybody(), func(done int) { p.share(done, n*o.rounds) })
	if err != nil {
		return nil, nil, err
	}
	notes = append(notes, fmt.Sprintf(
		"%d rounds of %d families in chunks of %d, the least time of each chunk; %d decisions by 12 rules, %d by all %d that decide; %s, %d processors.",
		o.rounds, o.families, chunkFamilies, len(f.twelve.Cases), len(f.all.Cases), len(f.all.Peers.Rules), runtime.Version(), runtime.NumCPU()))
	if o.families < enough {
		notes = append(notes, "Fewer families than 2000: hand-written code is flattered.")
	}
	return lines(times, allocs, f.sizes), notes, nil
}

// field is everybody with all that they work on.
type field struct {
	corpus      *Corpus
	twelve, all *Workload
	scoring     *Scoring
	piping      *Piping
	sizes       []Sizes
}

func newField(families int) (f *field, err error) {
	f = new(field)
	if f.corpus, err = NewCorpus(families); err != nil {
		return nil, err
	}
	d := carepath.PublishedDefinition()
	if f.all, err = NewWorkload(d, f.corpus.Records); err != nil {
		return nil, err
	}
	if f.twelve, err = NewWorkload(twelveOf(d), f.corpus.Records); err != nil {
		return nil, err
	}
	if f.scoring, err = NewScoring(families); err != nil {
		return nil, err
	}
	if f.piping, err = NewPiping(f.corpus, f.twelve); err != nil {
		return nil, err
	}
	f.sizes, err = NewSizes(f.corpus)
	return f, err
}

// agree checks every pair, and says how exact those are that need not be.
func (f *field) agree() (notes []string, err error) {
	for _, w := range []struct {
		name string
		of   *Workload
	}{{"12 rules", f.twelve}, {"all rules", f.all}} {
		cel, table, err := agreeDeciding(w.of)
		if err != nil {
			return nil, err
		}
		notes = append(notes, w.name+": cel-go "+cel.String(), w.name+": the table "+table.String())
	}
	if err := f.scoring.agree(); err != nil {
		return nil, err
	}
	if err := agreeDecoding(f.corpus); err != nil {
		return nil, err
	}
	return notes, f.piping.agree(f.twelve)
}

// ours are those whose allocations are counted.
func (f *field) ours() []Contender {
	return slices.Concat(
		outcomeAlone(f.twelve, "12 rules")[:1], explained(f.twelve, "12 rules")[:2],
		outcomeAlone(f.all, "all rules")[:1], explained(f.all, "all rules")[:2],
		f.scoring.contenders()[:1], decoding(f.corpus)[:1], f.piping.contenders()[:2], []Contender{deciding(f.all)},
	)
}

// everybody is in the order in which they take turns: those that are compared next
// to each other.
func (f *field) everybody() []Contender {
	out := slices.Concat(
		outcomeAlone(f.twelve, "12 rules"), explained(f.twelve, "12 rules"), celAlone(f.twelve, "12 rules"),
		outcomeAlone(f.all, "all rules"), explained(f.all, "all rules"), celAlone(f.all, "all rules"), []Contender{deciding(f.all)},
		f.scoring.contenders(), decoding(f.corpus), f.piping.contenders(),
	)
	for _, s := range f.sizes {
		out = append(out, s.series...)
	}
	return out
}

// allocations is how many there are for an item once everything is warm: two passes
// over all make it so.
func (f *field) allocations(c Contender) float64 {
	items, n := 0, chunks(len(f.corpus.Lines))
	for chunk := range n {
		items += c.items(chunk)
	}
	pass := func() {
		for chunk := range n {
			c.pass(chunk)
		}
	}
	pass()
	return testing.AllocsPerRun(1, pass) / float64(items)
}
