package main

import "strings"

const usage = `Checks, lists and compares rulebooks, and tries conditions.

usage: rulebook check FILE
       rulebook list [FILE]
       rulebook diff OLD NEW
       rulebook try

  check FILE     check a rulebook, and say what is in it or every fault in it
  list [FILE]    list the rules of a rulebook, or of the one that comes with the
                 library
  diff OLD NEW   say which rules are in one only, which differ in words or
                 sources, and for which the outcome can change, with an example
  try            read conditions with partly known facts from standard input,
                 and write what each comes to and what is worth asking
  -h             show this

FILE, OLD and NEW are rulebooks as JSON: - is standard input, and the word
published the rulebook that comes with the library (./published is a file). A
document with "extends": "kith-published" goes on top of that one.

try reads {"cases": [{"name", "condition", "facts": {ID: [low, high]}}, …]} and
writes a line for each case, {"name", "outcome", "ask"}.

Exit status: 0 done, 1 bad or unreadable data, 2 bad usage.

examples, from the root of the repository:
  go run ./examples/rulebook check examples/rulebook/local.json
  go run ./examples/rulebook diff published examples/rulebook/local.json
  go run ./examples/rulebook try < examples/rulebook/testdata/partial.json
`

// The words of the command line.
const (
	commandCheck = "check"
	commandList  = "list"
	commandDiff  = "diff"
	commandTry   = "try"
	commandHelp  = "-h"

	stream    = "-"
	published = "published"
)

// options are what the command line asks for.
type options struct {
	command string
	files   []string
}

// usageError is a command line that cannot be done. Its text names no file.
type usageError string

func (e usageError) Error() string { return string(e) }

func parse(args []string) (options, error) {
	const want = usageError("usage: want check FILE, list [FILE], diff OLD NEW or try; -h shows more")
	for _, a := range args {
		switch {
		case a == commandHelp, a == "-help", a == "--help":
			return options{command: commandHelp}, nil
		case a == "":
			return options{}, usageError("usage: the name of a file must not be empty")
		case a != stream && strings.HasPrefix(a, "-"):
			return options{}, usageError("usage: a flag that does not exist; -h shows what there is")
		}
	}
	if len(args) == 0 {
		return options{}, want
	}
	o := options{command: args[0], files: args[1:]}
	n, fits := len(o.files), false
	switch o.command {
	case commandCheck:
		fits = n == 1
	case commandList:
		fits = n <= 1
	case commandDiff:
		fits = n == 2
	case commandTry:
		fits = n == 0
	}
	switch {
	case !fits:
		return options{}, want
	case n == 2 && o.files[0] == stream && o.files[1] == stream:
		return options{}, usageError("usage: standard input can be one of the two only")
	}
	return o, nil
}
