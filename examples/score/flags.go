package main

import (
	"errors"
	"flag"
	"io"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

const usage = `Scores a table of answers, a row a respondent, on every scale of an instrument.

usage: score -instrument ID|FILE.json [-in FILE|-] [-out FILE|-] [-wide]
             [-alpha] [-prorate SHARE[,inclusive|,exclusive]]
       score -list [-instrument ID|FILE.json] [-out FILE|-]

  -instrument X  the id of an instrument that comes with the library, or a file
                 with one as JSON: what ends in .json or has a / or \ is a file
  -in FILE       the answers as CSV, with commas and a header; - or nothing for
                 standard input
  -out FILE      where to write; - or nothing for standard output. A file that
                 is there is written over
  -wide          one row a respondent, and a column for each flag; without it
                 one row for each respondent and scale
  -alpha         instead of scores, Cronbach's alpha of each scale and what each
                 item adds, for complete rows (listwise) and for pairs of items
                 (pairwise)
  -prorate SHARE[,inclusive|,exclusive]
                 count missing answers as the mean of those given, where at
                 least this share (0 to 1) of a scale's items was answered, or
                 with exclusive more than it. Without the word: inclusive.
                 A rule that is published with the instrument is always kept
  -list          show the instruments with their keys, sources and rights, and
                 which cannot be scored here and why
  -h             show this

Columns are found by the exact id of an item (-list shows them). A cell is a
whole number, empty, or not-asked, asked-unknown, asked-declined or
not-applicable. Other columns are carried through, first; where none is called
id, one is added with the number of the row. Row 1 is the one after the header.

A row with a bad cell is kept, with empty scores; the fault goes to standard
error, and the exit status is 1. Exit status: 0 done, 1 bad or unreadable data,
2 bad usage.

examples, from the root of the repository:
  go run ./examples/score -list -instrument phq-9
  go run ./examples/score -instrument phq-9 -in answers.csv -out scores.csv
  go run ./examples/score -instrument key.json -prorate 0.8 -wide < in.csv
  go run ./examples/score -instrument arq -alpha -in answers.csv
`

// stream is the name that stands for standard input or output.
const stream = "-"

// options are what the command line asks for.
type options struct {
	instrument        string
	in, out           string
	list, alpha, wide bool
	prorate           bool
	share             float64
	edge              assessment.Edge
	help              bool
}

// usageError is a command line that cannot be done. Its text names the flag and
// never what was given for it.
type usageError string

func (e usageError) Error() string { return string(e) }

func parse(args []string) (options, error) {
	var o options
	var prorate string
	f := flag.NewFlagSet("score", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.instrument, "instrument", "", "")
	f.StringVar(&o.in, "in", stream, "")
	f.StringVar(&o.out, "out", stream, "")
	f.BoolVar(&o.wide, "wide", false, "")
	f.BoolVar(&o.list, "list", false, "")
	f.BoolVar(&o.alpha, "alpha", false, "")
	f.StringVar(&prorate, "prorate", "", "")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return options{help: true}, nil
		}
		return o, usageError("usage: a flag that does not exist, or one without its value; -h shows what there is")
	}
	given := map[string]bool{}
	f.Visit(func(x *flag.Flag) { given[x.Name] = true })
	o.prorate = given["prorate"]
	if err := refuse(f, given, o); err != nil {
		return o, err
	}
	if o.prorate {
		return o, o.readProrate(prorate)
	}
	return o, nil
}

// refuse is what is wrong with the flags as such.
func refuse(f *flag.FlagSet, given map[string]bool, o options) error {
	if f.NArg() > 0 {
		return usageError("usage: takes flags only; -h shows them")
	}
	for _, name := range []string{"instrument", "in", "out"} {
		if given[name] && f.Lookup(name).Value.String() == "" {
			return usageError("-" + name + ": must not be empty")
		}
	}
	switch {
	case o.list && (given["in"] || o.wide || o.alpha || o.prorate):
		return usageError("-list: goes with -instrument and -out only")
	case !o.list && !given["instrument"]:
		return usageError("-instrument: must be given; -list shows those that come with the library")
	case o.alpha && o.prorate:
		return usageError("-prorate: alpha is of the answers that were given, and imputes none")
	case o.alpha && o.wide:
		return usageError("-wide: is for scores, and -alpha writes none")
	}
	return nil
}

// readProrate takes a share in plain decimals and, after a comma, its edge.
func (o *options) readProrate(text string) error {
	const want = usageError("-prorate: want a share of 0 to 1 such as 0.5, and after it nothing, \",inclusive\" or \",exclusive\"")
	share, word, hasWord := strings.Cut(text, ",")
	o.edge = assessment.EdgeInclusive
	if hasWord && o.edge.UnmarshalText([]byte(word)) != nil || o.edge == assessment.EdgeNotStated {
		return want
	}
	// Other forms that Go reads as numbers are no shares that anybody means.
	n, err := strconv.ParseFloat(share, 64)
	if err != nil || strings.Trim(share, "0123456789.") != "" || n > 1 {
		return want
	}
	o.share = n
	return nil
}
