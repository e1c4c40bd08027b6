package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
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
	switch o.command {
	case commandCheck:
		return check(o.files[0], stdin, out)
	case commandList:
		return list(o.files, stdin, out)
	case commandDiff:
		return diff(o.files[0], o.files[1], stdin, out)
	case commandTry:
		return try(stdin, out)
	default:
		out.WriteString(usage)
		return nil
	}
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

// open reads a rulebook: the published one by its word, else a document, which
// goes on top of the published one where it says so.
func open(name string, stdin io.Reader) (carepath.Document, *carepath.Rulebook, error) {
	if name == published {
		return carepath.Document{}, carepath.Published(), nil
	}
	data, err := readBounded(name, stdin)
	if err != nil {
		return carepath.Document{}, nil, err
	}
	d, err := carepath.DecodeDocument(data)
	if err != nil {
		return d, nil, err
	}
	if d.Extends == "" {
		b, err := d.Rulebook(nil)
		return d, b, err
	}
	b, err := carepath.Merge(carepath.Published(), d)
	return d, b, err
}

// readBounded reads a file, or standard input, up to a bound.
func readBounded(name string, stdin io.Reader) ([]byte, error) {
	in := stdin
	if name != stream {
		f, err := os.Open(name)
		if err != nil {
			return nil, errors.New("/: the file cannot be opened")
		}
		defer func() { _ = f.Close() }() // it was only read
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxBytes+1))
	switch {
	case err != nil:
		return nil, errors.New("/: the input cannot be read")
	case len(data) > maxBytes:
		return nil, &assessment.FieldError{Err: assessment.ErrTooLarge}
	}
	return data, nil
}

// check says that a rulebook is sound, and what is in it.
func check(name string, stdin io.Reader, out *bytes.Buffer) error {
	d, b, err := open(name, stdin)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "sound: %s", count(len(b.Rules()), "rule"))
	if n := len(d.Facts); n > 0 {
		fmt.Fprintf(out, ", %s of its own", count(n, "fact"))
	}
	if d.Extends != "" {
		fmt.Fprintf(out, "; on top of %s: %s added, %d replaced, %d removed",
			d.Extends, count(len(d.Rules)-len(d.Replaces), "rule"), len(d.Replaces), len(d.Removes))
	}
	out.WriteByte('\n')
	return nil
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
