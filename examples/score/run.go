package main

import (
	"errors"
	"io"
	"os"

	"github.com/kithcare/kith/assessment"
)

// The exit statuses of every example program.
const (
	exitDone  = 0
	exitData  = 1
	exitUsage = 2
)

// run is the program.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	log := &reporter{to: stderr}
	return log.end(do(args, stdin, stdout, log))
}

func do(args []string, stdin io.Reader, stdout io.Writer, log *reporter) error {
	o, err := parse(args)
	switch {
	case err != nil:
		return err
	case o.help:
		return writeAll(stdout, usage)
	case o.list:
		return o.show(stdout)
	}
	key, err := o.key()
	if err != nil {
		return err
	}
	in, err := o.open(stdin)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // it was only read
	if o.alpha {
		return o.alphas(key, in, stdout, log)
	}
	return o.scores(key, in, stdout, log)
}

// scores writes a score for each row as it is read.
func (o options) scores(key *assessment.Key, in io.Reader, stdout io.Writer, log *reporter) error {
	form, err := newLayout(key, o.wide)
	if err != nil {
		return err
	}
	s, err := readHeader(in, key, form.names)
	if err != nil {
		return err
	}
	// Only now, so that a fault in the header leaves no file behind.
	out, err := o.create(in, stdout)
	if err != nil {
		return err
	}
	s.noteUnasked(log)
	err = form.write(out, s, log)
	s.noteFlags(log)
	if failed := out.Close(); err == nil {
		err = failed
	}
	return err
}

// alphas writes the table of alpha once everything was read, and nothing where
// any of it is at fault: an alpha without the rows in question would be another
// figure than the one that was asked for.
func (o options) alphas(key *assessment.Key, in io.Reader, stdout io.Writer, log *reporter) error {
	s, err := readHeader(in, key, nil)
	if err != nil {
		return err
	}
	s.noteUnasked(log)
	sums := newSums(key)
	for s.next(log) {
		if !s.bad() {
			sums.add(s.cells)
		}
	}
	s.noteFlags(log)
	if log.faults > 0 {
		return nil
	}
	return o.deliver(sums.table(log), in, stdout)
}

// key is the instrument that is asked for, ready for scoring.
func (o options) key() (*assessment.Key, error) {
	key, err := findKey(o.instrument)
	if err != nil || !o.prorate {
		return key, err
	}
	if key, err = key.Prorating(o.share, o.edge); err != nil {
		return nil, usageError("-prorate: " + err.Error())
	}
	return key, nil
}

// show writes the catalogue, or one instrument of it.
func (o options) show(stdout io.Writer) error {
	text, err := listing(o.instrument)
	if err != nil {
		return err
	}
	return o.deliver(text, nil, stdout)
}

func (o options) deliver(text []byte, in io.Reader, stdout io.Writer) error {
	out, err := o.create(in, stdout)
	if err != nil {
		return err
	}
	_, err = out.Write(text)
	if failed := out.Close(); err == nil {
		err = failed
	}
	return written(err)
}

// The names of files stay out of errors, since they may be a person's.
var (
	errInput  = errors.New("/: the input cannot be opened")
	errOutput = errors.New("/: the output could not be written")
)

func (o options) open(stdin io.Reader) (io.ReadCloser, error) {
	if o.in == stream {
		// Kept as it is where it is a file, so that create can tell it from the output.
		if f, ok := stdin.(*os.File); ok {
			return f, nil
		}
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(o.in)
	if err != nil {
		return nil, errInput
	}
	return f, nil
}

// create opens the output, for its owner alone since it tells about people.
// What is being read is never written over.
func (o options) create(in io.Reader, stdout io.Writer) (io.WriteCloser, error) {
	if o.out == stream {
		return noClose{stdout}, nil
	}
	if o.reads(in) {
		return nil, usageError("-out: is a file that is being read")
	}
	f, err := os.OpenFile(o.out, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, errOutput
	}
	return f, nil
}

// reads reports whether the file to write is one that is read.
func (o options) reads(in io.Reader) bool {
	out, err := os.Stat(o.out)
	if err != nil {
		return false // it is not there yet
	}
	if f, ok := in.(*os.File); ok {
		if answers, err := f.Stat(); err == nil && os.SameFile(out, answers) {
			return true
		}
	}
	key, err := os.Stat(o.instrument)
	return err == nil && isFile(o.instrument) && os.SameFile(out, key)
}

type noClose struct{ io.Writer }

func (noClose) Close() error { return nil }

func writeAll(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return written(err)
}

// written leaves out what the system says, which names the file.
func written(err error) error {
	if err != nil {
		return errOutput
	}
	return nil
}
