package main

import (
	"errors"
	"flag"
	"io"
	"strings"
)

const usage = `Plans for the families of many files at once, and what all of them come to, as an
Apache Beam pipeline.

usage: beam -in PATTERN -out DIR [-brief] [flags of Beam]

  -in PATTERN   the shards: files with records as JSON, one on each line. A *
                stands for any part of a name; put it in quotes
  -out DIR      where to write plans-K-of-N.ndjson, the plans of the Kth shard by
                name, and sums.json, which is there once all is done. What is
                there from another run is not written over
  -brief        only the decisions of the plans, with their reasons and what they
                ask: a twentieth is left
  -h            show this, and the flags of Beam

Without flags of Beam it runs in this process, on Beam's runner for one machine,
Prism.

Exit status: 0 done, 1 bad or unreadable data in part or all, 2 bad usage.

example, from examples/beam:
  go run . -in 'shards/*.ndjson' -out results
`

// options are what the command line asks for. What it says to Beam stays there.
type options struct {
	in, out string
	brief   bool
	help    bool
}

// usageError is a command line that cannot be done. Its text names the flag and
// never what was given for it.
type usageError string

func (e usageError) Error() string { return string(e) }

// parse adds to the flags that Beam has put into f. A worker that Beam starts on
// another machine has the flags of Beam alone, so that nothing is required here.
func parse(f *flag.FlagSet, args []string) (options, error) {
	var o options
	f.Init("beam", flag.ContinueOnError)
	f.SetOutput(io.Discard) // flag repeats what was given
	f.Usage = func() {}
	f.StringVar(&o.in, "in", "", "the shards")
	f.StringVar(&o.out, "out", "", "where to write")
	f.BoolVar(&o.brief, "brief", false, "only the decisions of the plans")
	if err := f.Parse(args); err != nil {
		o.help = errors.Is(err, flag.ErrHelp)
		if o.help {
			return o, nil
		}
		return o, usageError("usage: a flag that does not exist, or a value that it does not take; -h shows what there is")
	}
	if f.NArg() > 0 {
		return o, usageError("usage: takes flags only; a pattern wants quotes; -h shows them")
	}
	return o, nil
}

// refuse is what is wrong with the flags as such.
func (o options) refuse() error {
	switch {
	case strings.TrimSpace(o.in) == "":
		return usageError("-in: want a pattern of files")
	case strings.TrimSpace(o.out) == "":
		return usageError("-out: want a directory")
	}
	return nil
}

// help is the usage and the flags of Beam, which it words itself.
func help(to io.Writer, f *flag.FlagSet) error {
	if _, err := io.WriteString(to, usage+"\nflags of Beam, and these:\n"); err != nil {
		return errOutput
	}
	f.SetOutput(to)
	f.PrintDefaults()
	f.SetOutput(io.Discard)
	return nil
}
