package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
)

// The exit statuses of every example program.
const (
	exitDone  = 0
	exitData  = 1
	exitUsage = 2
)

const (
	maxBytes  = 5 << 20
	maxFaults = 100
)

// run is the program: nothing reaches stdout unless all of it can.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var out bytes.Buffer
	if err := write(args, stdin, &out); err != nil {
		return report(err, stderr)
	}
	if _, err := stdout.Write(out.Bytes()); err != nil {
		return report(errors.New("/: the output could not be written"), stderr)
	}
	return exitDone
}

func write(args []string, stdin io.Reader, out *bytes.Buffer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	if o.help {
		out.WriteString(usage)
		return nil
	}
	v, err := look(o, stdin)
	if err != nil {
		return err
	}
	if o.json {
		return v.json(out)
	}
	v.text(out)
	return nil
}

// report writes a fault a line and returns the exit status that it calls for.
func report(err error, stderr io.Writer) int {
	lines := strings.Split(err.Error(), "\n")
	for _, line := range lines[:min(len(lines), maxFaults)] {
		_, _ = fmt.Fprintln(stderr, line) // where standard error is gone there is nobody to tell
	}
	if more := len(lines) - maxFaults; more > 0 {
		_, _ = fmt.Fprintf(stderr, "/: and %d more faults\n", more)
	}
	var bad usageError
	if errors.As(err, &bad) {
		return exitUsage
	}
	return exitData
}

// load reads the record that is asked for, and the word for how the family
// came.
func (o options) load(stdin io.Reader) (assessment.Record, door, error) {
	if o.hasFile {
		data, err := readBounded(o.record, "the record", stdin)
		if err != nil {
			return assessment.Record{}, door{}, err
		}
		r, err := assessment.Decode(data)
		return r, door{word: firstPoint(r).String()}, err
	}
	r, err := assessment.Decode(familyJSON)
	if err != nil {
		return r, door{}, err
	}
	d, _ := findDoor(o.entry)
	return d.through(r), d, nil
}

// readLocal reads what a service has decided for its own area.
func (o options) readLocal(stdin io.Reader) (coordination.Local, error) {
	if o.local == "" {
		return coordination.Local{}, nil
	}
	data, err := readBounded(o.local, "-local", stdin)
	if err != nil {
		return coordination.Local{}, err
	}
	return coordination.DecodeLocal(data)
}

// readBounded reads a file of something, or standard input, up to a bound. Its errors
// leave out the name, which may be a person's.
func readBounded(name, what string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, errors.New("/: the file of " + what + " cannot be opened")
		}
		defer func() { _ = f.Close() }() // it was only read
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxBytes+1))
	switch {
	case err != nil:
		return nil, errors.New("/: the file of " + what + " cannot be read")
	case len(data) > maxBytes:
		return nil, &assessment.FieldError{Err: assessment.ErrTooLarge}
	}
	return data, nil
}

// firstPoint is where the family came first: the earliest first contact, one
// without a day last.
func firstPoint(r assessment.Record) assessment.EntryPoint {
	var best assessment.FirstContact
	for _, c := range r.FirstContacts {
		if c.Point == assessment.EntryPointNotStated {
			continue
		}
		if best.Point == assessment.EntryPointNotStated || earlier(c, best) {
			best = c
		}
	}
	return best.Point
}

func earlier(a, b assessment.FirstContact) bool {
	x, y := a.Source.On, b.Source.On
	switch {
	case x == y:
		return a.Point < b.Point
	case x.IsZero() || y.IsZero():
		return y.IsZero()
	default:
		return x.Compare(y) < 0
	}
}

// cut is the part of the record that -for asks for. From then on there is no other.
func (o options) cut(r assessment.Record, d door) (assessment.Record, door, error) {
	if o.audience.IsZero() {
		return r, d, nil
	}
	member := func(m assessment.Member) bool { return m.ID == o.audience.Member }
	agency := func(g assessment.Agency) bool { return g.ID == o.audience.Agency }
	switch {
	case !r.View.IsZero():
		return assessment.Record{}, door{}, usageError("-for: " + assessment.ErrView.Error())
	case o.audience.Member != "" && !slices.ContainsFunc(r.Members, member):
		return assessment.Record{}, door{}, usageError("-for: nobody in this record has that id")
	case o.audience.Agency != "" && !slices.ContainsFunc(r.Agencies, agency):
		return assessment.Record{}, door{}, usageError("-for: no agency in this record has that id")
	}
	r = r.For(o.audience, o.purpose, o.day)
	return r, door{word: firstPoint(r).String()}, nil
}

// checkNames refuses what is asked of a person, a rule or a fact that there is
// not.
func (o options) checkNames(r assessment.Record, book *carepath.Rulebook) error {
	is := func(id assessment.MemberID) bool {
		for _, m := range r.Members {
			if m.ID == id {
				return true
			}
		}
		return false
	}
	if o.person != "" && !is(o.person) {
		return usageError("-person: nobody in this record has that id")
	}
	switch rule, ok := book.Rule(o.why); {
	case o.why == "":
	case !ok:
		return usageError("-why: this rulebook has no such rule; it has " + ruleNames(book))
	case rule.Stage == carepath.StageSafety && !o.worker:
		return usageError("-why: this rule is for the worker alone: add -worker")
	}
	if o.whatIf == nil {
		return nil
	}
	return o.whatIf.check(book, is)
}

func ruleNames(book *carepath.Rulebook) string {
	var all []string
	for _, r := range book.Rules() {
		all = append(all, string(r.ID))
	}
	return strings.Join(all, ", ")
}

func (a *assumption) check(book *carepath.Rulebook, is func(assessment.MemberID) bool) error {
	f, ok := book.Fact(a.fact)
	switch {
	case !ok:
		return usageError("-what-if: " + carepath.ErrUnknownFact.Error())
	case f.AskAlone || f.Safety:
		return usageError("-what-if: " + carepath.ErrAskAlone.Error())
	case !is(a.about.Member) || a.about.Focal != "" && !is(a.about.Focal):
		return usageError("-what-if: nobody in this record has that id")
	case a.about.Member == a.about.Focal:
		return usageError("-what-if: want two people")
	case f.Scope == carepath.ScopeFamily, f.Scope != carepath.ScopePair && a.about.Focal != "":
		return usageError("-what-if: " + carepath.ErrAbout.Error())
	}
	if a.value, ok = f.ParseValue(a.text); !ok {
		return usageError("-what-if: " + carepath.ErrNoValue.Error() + "; want " + valuesOf(f))
	}
	return nil
}

func valuesOf(f carepath.Fact) string {
	if len(f.Values) == 0 {
		return fmt.Sprintf("a number from %d to %d", f.Low, f.High)
	}
	var all []string
	for _, v := range f.Values {
		all = append(all, v.Word)
	}
	return strings.Join(all, ", ")
}
