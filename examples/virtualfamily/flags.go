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
                     [-for agency:ID|member:ID -purpose WORD]
                     [-team [-local FILE|-]]

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
  -for agency:ID, -for member:ID
                 show what one agency or one person of the record may see, and
                 nothing else: all of it is worked out from that part alone.
                 It takes -purpose
  -purpose WORD  what it is shown for: treatment, emergency-treatment,
                 coordination, family-request, own-request or safety
  -team          for the worker's eyes only: the services round the family, who
                 does what twice, who has nobody, whose consent to ask for, and
                 the first contact. With -for only for an agency; not with
                 -person, -why or -what-if
  -local FILE    what a service has decided for its own area, as JSON, - for
                 standard input: how many is too many, what a team needs to
                 know, who refers to whom and which services there are. It
                 takes -team; without it nothing is judged by any number. An
                 example is local.json, beside the program
  -h             show this

example, from the root of the repository:
  go run ./examples/virtualfamily -entry gp -person jean
  go run ./examples/virtualfamily -worker -why network-member
  go run ./examples/virtualfamily -what-if alcohol-pattern@ken=used
  go run ./examples/virtualfamily -for member:dan -purpose own-request
  go run ./examples/virtualfamily -team -local examples/virtualfamily/local.json
`

// options are what the command line asks for.
type options struct {
	record string
	entry  string
	day    assessment.Day
	json   bool
	person assessment.MemberID
	worker bool
	why    carepath.RuleID
	whatIf *assumption
	// audience is for whom the record is cut down, nobody where it is whole, and
	// purpose what for.
	audience assessment.Audience
	purpose  assessment.Purpose
	team     bool
	// local is the file of what a service has decided, none where it is empty.
	local   string
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
	var day, format, person, why, whatIf, audience, purpose string
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
	f.StringVar(&audience, "for", "", "")
	f.StringVar(&purpose, "purpose", "", "")
	f.BoolVar(&o.team, "team", false, "")
	f.StringVar(&o.local, "local", "", "")
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
	if err := o.readView(given, audience, purpose); err != nil {
		return o, err
	}
	o.worker = o.worker || o.team // it is for nobody else
	return o, o.read(given, day, whatIf)
}

// refuse is what is wrong with the flags as such.
func refuse(f *flag.FlagSet, given map[string]bool, o options, format string) error {
	for _, name := range []string{"record", "person", "why", "what-if", "for", "purpose", "local"} {
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
	case o.team && (given["person"] || given["why"] || given["what-if"]):
		return usageError("-team: is about the whole team, and goes without -person, -why and -what-if")
	case given["local"] && !o.team:
		return usageError("-local: needs -team, which is all that it is for")
	case o.local == "-" && o.record == "-":
		return usageError("-local: only one of -local and -record can be standard input")
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

// readView takes for whom and for what the record is cut down.
func (o *options) readView(given map[string]bool, audience, purpose string) error {
	switch {
	case !given["for"] && !given["purpose"]:
		return nil
	case !given["purpose"]:
		return usageError("-for: needs -purpose, what it is shown for")
	case !given["for"]:
		return usageError("-purpose: needs -for, for whom it is")
	}
	kind, id, _ := strings.Cut(audience, ":")
	switch {
	case kind == "agency" && id != "":
		o.audience.Agency = assessment.AgencyID(id)
	case kind == "member" && id != "":
		o.audience.Member = assessment.MemberID(id)
	default:
		return usageError("-for: want agency:ID or member:ID")
	}
	if err := o.purpose.UnmarshalText([]byte(purpose)); err != nil || o.purpose == assessment.PurposeNotStated {
		words := assessment.PurposeNotStated.Words()[1:]
		return usageError("-purpose: want " + strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1])
	}
	if o.team && o.audience.Member != "" {
		return usageError("-team: is for workers: with -for it takes an agency")
	}
	return nil
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
