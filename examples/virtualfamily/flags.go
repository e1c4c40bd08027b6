package main

import (
	"errors"
	"flag"
	"io"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

const usage = `Says how each person of a family and its network is affected, what each brings
to a recovery, which help is open to whom and why, and what to ask next.

usage: virtualfamily [-record FILE|-] [-entry WORD] [-day DAY] [-format WORD]
                     [-person ID] [-worker] [-why RULE]
                     [-what-if FACT@ID=VALUE]

  -record FILE   a family's record as JSON, - for standard input;
                 without it the fictional family that comes with the program
  -entry WORD    through which door the fictional family comes: emergency,
                 treatment (the default), gp, probation or school
  -day DAY       the day to look at, as YYYY-MM-DD; the record's own without it
  -format WORD   text (the default) or json. The text can be read out with
                 everybody present; json is complete and is for the worker's
                 own system
  -person ID     show one person's page only, and before it what to do at once
  -worker        for the worker's eyes only: also what is asked alone, who said
                 what, and the sources
  -why RULE      explain one rule for everybody it is decided for, or with
                 -person for one; a RULE that there is not lists those there are
  -what-if FACT@ID=VALUE
                 show what would change if one thing were so. ID is a person,
                 or a person and whose recovery it is about, as ID:ID. VALUE is
                 a word or a number. What is asked alone takes no what-if
  -for, -purpose, -team
                 come with confidentiality and coordination
  -h             show this

example, from the root of the repository:
  go run ./examples/virtualfamily -entry gp -person jean
  go run ./examples/virtualfamily -worker -why network-member
  go run ./examples/virtualfamily -what-if alcohol-pattern@ken=used
`

// options are what the command line asks for.
type options struct {
	record  string
	entry   string
	day     assessment.Day
	json    bool
	person  assessment.MemberID
	worker  bool
	why     carepath.RuleID
	whatIf  *assumption
	help    bool
	hasFile bool
}

// assumption is one fact taken to have one value, as the command line has it.
type assumption struct {
	fact  carepath.FactID
	about carepath.About
	text  string // the value as given
	value int
}

// usageError is a command line that cannot be done. Its text names the flag and
// never the content of a record.
type usageError string

func (e usageError) Error() string { return string(e) }

func parse(args []string) (options, error) {
	var o options
	var day, format, person, why, whatIf string
	f := flag.NewFlagSet("virtualfamily", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.StringVar(&o.record, "record", "", "")
	f.StringVar(&o.entry, "entry", doorDefault, "")
	f.StringVar(&day, "day", "", "")
	f.StringVar(&format, "format", "text", "")
	f.StringVar(&person, "person", "", "")
	f.BoolVar(&o.worker, "worker", false, "")
	f.StringVar(&why, "why", "", "")
	f.StringVar(&whatIf, "what-if", "", "")
	f.String("for", "", "")
	f.String("purpose", "", "")
	f.Bool("team", false, "")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return options{help: true}, nil
		}
		return o, usageError("usage: a flag that does not exist, or one without its value; -h shows what there is")
	}
	given := map[string]bool{}
	f.Visit(func(x *flag.Flag) { given[x.Name] = true })
	o.hasFile, o.json = given["record"], format == "json"
	o.person, o.why = assessment.MemberID(person), carepath.RuleID(why)
	if err := refuse(f, given, o, format); err != nil {
		return o, err
	}
	return o, o.read(given, day, whatIf)
}

// refuse is what is wrong with the flags as such.
func refuse(f *flag.FlagSet, given map[string]bool, o options, format string) error {
	for _, name := range []string{"for", "purpose", "team"} {
		if given[name] {
			return usageError("-" + name + ": comes with confidentiality and coordination, which this version has not")
		}
	}
	for _, name := range []string{"record", "person", "why", "what-if"} {
		if given[name] && f.Lookup(name).Value.String() == "" {
			return usageError("-" + name + ": must not be empty")
		}
	}
	switch {
	case f.NArg() > 0:
		return usageError("usage: takes flags only; -h shows them")
	case given["entry"] && given["record"]:
		return usageError("-entry: is for the family that comes with the program, not with -record")
	case !isDoor(o.entry):
		return usageError("-entry: want " + doorWordsJoined())
	case format != "text" && format != "json":
		return usageError("-format: want text or json")
	}
	return nil
}

// read takes the values that have a form of their own.
func (o *options) read(given map[string]bool, day, whatIf string) (err error) {
	if given["day"] {
		if o.day, err = assessment.ParseDay(day); err != nil {
			return usageError("-day: " + err.Error())
		}
	}
	if given["what-if"] {
		o.whatIf, err = parseAssumption(whatIf)
	}
	return err
}

func parseAssumption(text string) (*assumption, error) {
	fact, rest, hasAt := strings.Cut(text, "@")
	who, value, hasValue := strings.Cut(rest, "=")
	member, focal, isPair := strings.Cut(who, ":")
	if !hasAt || !hasValue || fact == "" || member == "" || value == "" || isPair && focal == "" {
		return nil, usageError("-what-if: want FACT@ID=VALUE, or FACT@ID:ID=VALUE")
	}
	return &assumption{
		fact: carepath.FactID(fact), text: value,
		about: carepath.About{Member: assessment.MemberID(member), Focal: assessment.MemberID(focal)},
	}, nil
}
