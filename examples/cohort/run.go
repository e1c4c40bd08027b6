package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"

	"github.com/kithcare/kith/examples/internal/family"
)

// The exit statuses of every example program, and that of one which was
// interrupted: 128 and the number of the signal, as shells have it.
const (
	exitDone        = 0
	exitData        = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// maxFaults is how many faults are told on standard error; the output has all.
const maxFaults = 100

// The names of files stay out of errors, since they may be a person's.
var (
	errInput  = errors.New("/: the input cannot be opened")
	errOutput = errors.New("/: the output could not be written")
	// errClosed says that nobody reads the output any more: that is no news to
	// whoever closed it.
	errClosed      = errors.New("/: nobody reads the output")
	errInterrupted = errors.New("interrupted")
)

// run is the program.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	told := &tally{to: stderr}
	return told.end(do(ctx, args, stdin, stdout, told))
}

func do(ctx context.Context, args []string, stdin io.Reader, stdout io.Writer, told *tally) error {
	o, err := parse(args)
	switch {
	case err != nil:
		return err
	case o.help:
		_, err := io.WriteString(stdout, usage)
		return written(err)
	}
	in, err := o.open(stdin)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // it was only read
	work, err := o.worker()
	if err != nil {
		return err
	}
	if err := o.beside(in); err != nil {
		return err
	}
	out, err := o.create(o.out, in, stdout)
	if err != nil {
		return err
	}
	sums := newSums()
	err = o.stream(ctx, in, out, work, told, sums)
	err = worse(err, written(out.Close()))
	return worse(err, o.tell(sums, errors.Is(err, errInterrupted)))
}

// beside writes what does not depend on the input, and makes sure that the report
// can be written before all the work is done.
func (o options) beside(in io.Reader) error {
	if o.codebook != "" {
		text, err := codebook()
		if err != nil {
			return err
		}
		if err := o.save(o.codebook, in, text); err != nil {
			return err
		}
	}
	if o.redcap != "" {
		if err := o.save(o.redcap, in, redcap()); err != nil {
			return err
		}
	}
	if o.report != "" {
		return o.save(o.report, in, nil)
	}
	return nil
}

// tell writes the report of what was read, also where something ended that early.
func (o options) tell(all *sums, interrupted bool) error {
	if o.report == "" {
		return nil
	}
	all.interrupted = interrupted
	var page bytes.Buffer
	if err := all.write(&page, o); err != nil {
		return err
	}
	return o.save(o.report, nil, page.Bytes())
}

func (o options) save(name string, in io.Reader, text []byte) error {
	out, err := o.create(name, in, nil)
	if err != nil {
		return err
	}
	_, err = out.Write(text)
	if failed := out.Close(); err == nil {
		err = failed
	}
	return written(err)
}

// worker makes what each worker does with a job.
func (o options) worker() (func() func(*job), error) {
	if o.making {
		make := maker(families(o))
		return func() func(*job) { return make }, nil
	}
	answerers, err := newAnswerers(o)
	if err != nil {
		return nil, err
	}
	return func() func(*job) { return answerers().do }, nil
}

// stream takes everything from the input to the output.
func (o options) stream(ctx context.Context, in io.Reader, to io.Writer, work func() func(*job), told *tally, all *sums) error {
	out := bufio.NewWriterSize(to, 64<<10)
	if o.csv {
		if _, err := out.Write(headerRow()); err != nil {
			return written(err)
		}
	}
	var how progress
	p := pipeline{
		from: o.source(in, &how), workers: o.workers, work: work,
		write: func(j *job) error {
			told.count(j)
			if o.report != "" {
				all.add(j)
			}
			_, err := out.Write(j.out)
			how.done.Add(1)
			return written(err)
		},
		idle: func() error { return written(out.Flush()) },
	}
	end := how.start(told.to)
	interrupted, err := p.run(ctx)
	end()
	if err == nil && interrupted {
		err = errInterrupted
	}
	return worse(err, written(out.Flush()))
}

// worse is what ended the work where closing the output may have failed besides:
// what is lost goes before what was only cut short.
func worse(err, closing error) error {
	if err == nil || closing != nil && errors.Is(err, errInterrupted) {
		return closing
	}
	return err
}

// source is where the jobs come from, and how far along that is.
func (o options) source(in io.Reader, how *progress) source {
	if o.making {
		n := &numbers{end: o.generate}
		how.part, how.whole = how.done.Load, int64(min(o.generate, 1<<62))
		return n
	}
	from := lines{family.NewLines(in)}
	if f, ok := in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			how.part, how.whole = from.Read, info.Size()
		}
	}
	return from
}

func (o options) open(stdin io.Reader) (io.ReadCloser, error) {
	if o.in == stream || o.making {
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
func (o options) create(name string, in io.Reader, stdout io.Writer) (io.WriteCloser, error) {
	if name == stream {
		return noClose{stdout}, nil
	}
	if out, err := os.Stat(name); err == nil && !o.making {
		if f, ok := in.(*os.File); ok {
			if info, err := f.Stat(); err == nil && os.SameFile(out, info) {
				return nil, usageError("-out, -report, -codebook, -redcap: is the file that is being read")
			}
		}
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, errOutput
	}
	return f, nil
}

type noClose struct{ io.Writer }

func (noClose) Close() error { return nil }

// written leaves out what the system says, which names the file.
func written(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe), errors.Is(err, errClosed):
		return errClosed
	default:
		return errOutput
	}
}

// tally counts lines and faults, and tells of them at the end: until then the
// terminal belongs to the progress.
type tally struct {
	to     io.Writer
	lines  int
	bad    int // lines at fault
	faults int
	first  []string // the faults that are told one by one
}

func (t *tally) count(j *job) {
	t.lines++
	if len(j.faults) > 0 {
		t.bad++
	}
	for _, f := range j.faults {
		if t.faults++; t.faults <= maxFaults {
			t.first = append(t.first, fmt.Sprintf("line %d, %s", j.line, f.Pointed()))
		}
	}
}

// end reports what ended the work and returns the exit status.
func (t *tally) end(err error) int {
	for _, line := range t.first {
		t.say(line)
	}
	if more := t.faults - maxFaults; more > 0 {
		t.say(fmt.Sprintf("/: and %d more faults", more))
	}
	if t.bad > 0 {
		t.say(fmt.Sprintf("note: %d of %d lines are at fault; each is in the output with its faults", t.bad, t.lines))
	}
	var bad usageError
	switch {
	case errors.As(err, &bad):
		t.say(bad.Error())
		return exitUsage
	case errors.Is(err, errClosed):
		return exitData // as if by a signal: the reader knows
	case errors.Is(err, errInterrupted):
		t.say(fmt.Sprintf("note: interrupted: the first %d records are written, and each of them is whole", t.lines))
		return exitInterrupted
	case err != nil:
		for line := range strings.SplitSeq(err.Error(), "\n") {
			t.say(line)
		}
		return exitData
	case t.faults > 0:
		return exitData
	}
	return exitDone
}

func (t *tally) say(line string) {
	_, _ = fmt.Fprintln(t.to, line) // where standard error is gone there is nobody to tell
}
