package main

import (
	"errors"
	"flag"
	"io"
)

const usage = `How fast the library decides, scores and decodes beside what else one would take,
in one interleaved run. First everybody has to agree; then the ratios are printed
as a table, and whether they meet their gates.

usage: peers [-rounds N] [-families N]

  -rounds N    how often each contender does each chunk of the work, of which the
               quickest counts; 10 without it
  -families N  how many distinct fictional families; 2000 without it. Fewer flatter
               hand-written code, which learns them by heart
  -h           show this

It takes some minutes, most of them for the slow ones among the peers, and wants a
machine with nothing else to do: the table says what was measured and no more.

Exit status: 0 every gate is met, 1 a gate is missed or two contenders differ, 2
bad usage.

example, from examples/peers:
  go run .
`

// The most that is taken.
const maxRounds, maxFamilies = 1000, 100_000

// options are what the command line asks for.
type options struct {
	rounds, families int
	help             bool
}

// usageError is a command line that cannot be done. Its text names the flag and
// never what was given for it.
type usageError string

func (e usageError) Error() string { return string(e) }

func parse(args []string) (options, error) {
	var o options
	f := flag.NewFlagSet("peers", flag.ContinueOnError)
	f.SetOutput(io.Discard) // flag repeats what was given
	f.IntVar(&o.rounds, "rounds", 10, "")
	f.IntVar(&o.families, "families", enough, "")
	err := f.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return options{help: true}, nil
	case err != nil:
		return o, usageError("usage: a flag that does not exist, or a value that it does not take; -h shows what there is")
	case f.NArg() > 0:
		return o, usageError("usage: takes flags only; -h shows them")
	case o.rounds < 1 || o.rounds > maxRounds:
		return o, usageError("-rounds: want 1 to 1000")
	case o.families < 1 || o.families > maxFamilies:
		return o, usageError("-families: want 1 to 100000")
	}
	return o, nil
}
