package main

import (
	"errors"
	"flag"
	"io"
	"runtime"
)

const usage = `Plans, scores and figures of recovery capital for many families at once.

usage: cohort [-in FILE|-] [-out FILE|-] [-format ndjson|csv] [-brief]
              [-workers N] [-report FILE.html] [-suppress N]
              [-codebook FILE.json] [-redcap FILE.csv]
       cohort -generate N [-seed S] [-even] [-out FILE|-] [-workers N]

  -in FILE      records as JSON, one on each line; - or nothing for standard
                input. Empty lines are passed over
  -out FILE     where to write; - or nothing for standard output. A file that is
                there is written over
  -format X     ndjson (the default): on each line the id of a record and its
                plan, in the order of the input
                csv: every score and every span of recovery capital, a row each
  -brief        only the decisions of the plans with their reasons and what they
                ask, without the sentences and sources that the rulebook has: a
                twentieth is left, in a twentieth of the time
  -workers N    how many lines to work on at once; as many as the machine has
                processors without it. The output is the same
  -report FILE  besides, a page about all of them together: who was assessed,
                what they need and have, what is open, what was never asked
  -suppress N   what the page does not count exactly: groups of fewer than N; 5
                without it, 1 hides nothing. The output itself hides nothing
  -codebook FILE  besides, what the columns of the table mean, as a Frictionless
                Table Schema
  -redcap FILE  the same as a data dictionary for REDCap
  -generate N   write N fictional records instead, to try things on
  -seed S       which ones: the same number gives the same records everywhere;
                1 without it
  -even         make them of two to eight people and about 4 KB each, to compare
                speed with
  -h            show this

A line that cannot be read as a record is kept in its place, as its number and
its faults, and the rest goes on. Interrupted (control-C), the program finishes
what it has in hand and writes it whole.

Exit status: 0 done, 1 bad or unreadable data in part or all, 2 bad usage,
130 interrupted.

examples, from the root of the repository:
  go run ./examples/cohort -generate 1000 | go run ./examples/cohort
  go run ./examples/cohort -in records.ndjson -format csv -out long.csv
`

// stream is the name that stands for standard input or output.
const stream = "-"

const maxWorkers = 1024

// options are what the command line asks for.
type options struct {
	in, out  string
	csv      bool
	brief    bool
	workers  int
	generate uint64
	making   bool // families are made and not read
	seed     uint64
	even     bool
	report   string
	codebook string
	redcap   string
	suppress int
	help     bool
}

// suppressed is the size of a group from which on it is counted exactly. It is
// policy: no source of this library sets one, and whoever publishes may have to
// choose another.
const suppressed = 5

// usageError is a command line that cannot be done. Its text names the flag and
// never what was given for it.
type usageError string

func (e usageError) Error() string { return string(e) }

func parse(args []string) (options, error) {
	var o options
	var format string
	f := flag.NewFlagSet("cohort", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.in, "in", stream, "")
	f.StringVar(&o.out, "out", stream, "")
	f.StringVar(&format, "format", "ndjson", "")
	f.BoolVar(&o.brief, "brief", false, "")
	f.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "")
	f.Uint64Var(&o.generate, "generate", 0, "")
	f.Uint64Var(&o.seed, "seed", 1, "")
	f.BoolVar(&o.even, "even", false, "")
	f.StringVar(&o.report, "report", "", "")
	f.StringVar(&o.codebook, "codebook", "", "")
	f.StringVar(&o.redcap, "redcap", "", "")
	f.IntVar(&o.suppress, "suppress", suppressed, "")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return options{help: true}, nil
		}
		return o, usageError("usage: a flag that does not exist, or one without a value that it takes; -h shows what there is")
	}
	given := map[string]bool{}
	f.Visit(func(x *flag.Flag) { given[x.Name] = true })
	o.csv, o.making = format == "csv", given["generate"]
	if format != "ndjson" && format != "csv" {
		return o, usageError("-format: want ndjson or csv")
	}
	return o, refuse(f, given, o)
}

// refuse is what is wrong with the flags as such.
func refuse(f *flag.FlagSet, given map[string]bool, o options) error {
	switch {
	case f.NArg() > 0:
		return usageError("usage: takes flags only; -h shows them")
	case o.in == "":
		return usageError("-in: must not be empty")
	case o.out == "":
		return usageError("-out: must not be empty")
	case o.workers < 1 || o.workers > maxWorkers:
		return usageError("-workers: want 1 to 1024")
	case o.making && (given["in"] || o.csv || o.brief):
		return usageError("-generate: goes with -seed, -even, -out and -workers only")
	case o.making && o.generate == 0:
		return usageError("-generate: want 1 or more")
	case !o.making && (given["seed"] || o.even):
		return usageError("-seed, -even: go with -generate")
	case o.making && (o.report != "" || o.codebook != "" || o.redcap != ""):
		return usageError("-generate: goes with -seed, -even, -out and -workers only")
	case o.suppress < 1:
		return usageError("-suppress: want 1 or more")
	case given["suppress"] && o.report == "":
		return usageError("-suppress: goes with -report")
	case o.csv && o.brief:
		return usageError("-brief: is for plans, and csv has none")
	}
	return o.places(given)
}

// places refuses files that have no name, or that are to be two things.
func (o options) places(given map[string]bool) error {
	seen := map[string]bool{o.out: true, o.in: true}
	for _, x := range []struct{ name, file string }{{"report", o.report}, {"codebook", o.codebook}, {"redcap", o.redcap}} {
		switch {
		case !given[x.name]:
		case x.file == "" || x.file == stream:
			return usageError("-" + x.name + ": want the name of a file")
		case seen[x.file]:
			return usageError("-" + x.name + ": is a file that is used already")
		}
		seen[x.file] = true
	}
	return nil
}
