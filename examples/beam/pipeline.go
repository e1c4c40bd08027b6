package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/internal/redact"
)

type redacted = redact.Mark

func init() {
	register.DoFn3x1[context.Context, shard, func(sums), error](&planFn{})
	register.DoFn2x1[context.Context, sums, error](&saveFn{})
	register.Emitter1[sums]()
	register.Combiner1[sums](&addFn{})
	// With coders of their own nothing but these functions looks into the elements.
	beam.RegisterCoder(reflect.TypeFor[shard](), encodeShard, decodeShard)
	beam.RegisterCoder(reflect.TypeFor[sums](), encodeSums, decodeSums)
}

// pipeline takes every shard to its plans and all of them to their sums. A record
// never is an element, nor is a plan: Beam, which prints elements in its errors and
// moves them between machines, has the names of the shards and the sums alone.
func pipeline(o options, shards []shard) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	each := beam.Reshuffle(s.Scope("Shards"), beam.CreateList(s, shards)) // else one machine may do all
	counted := beam.ParDo(s.Scope("Plans"), &planFn{Brief: o.brief}, each)
	all := beam.Combine(s.Scope("Sums"), &addFn{}, counted)
	beam.ParDo0(s.Scope("Save"), &saveFn{Name: o.sums()}, all)
	return p
}

// planFn works out one shard. No error of it tells what a line or a name holds.
type planFn struct {
	// Brief is whether to leave sentences and sources out.
	Brief bool

	worker  *family.Worker
	briefer *family.Briefer // reads and writes in the same memory
	text    []byte
}

// Setup is called once on each machine, before the shards.
func (fn *planFn) Setup() (err error) {
	if fn.worker, err = family.NewWorker(); err == nil {
		fn.briefer = fn.worker.Briefer()
	}
	return err
}

// ProcessElement writes the plans of a shard and hands on its sums. The lines go
// through one after the other, so that memory does not grow with the shard.
func (fn *planFn) ProcessElement(ctx context.Context, x shard, emit func(sums)) error {
	in, err := open(ctx, x.in)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }() // it was only read
	out, err := create(ctx, x.out)
	if err != nil {
		return err
	}
	var all sums
	err = fn.stream(ctx, in, out, &all)
	if closing := out.Close(); err == nil && closing != nil {
		err = errOutput
	}
	if err == nil {
		emit(all)
	}
	return err
}

func (fn *planFn) stream(ctx context.Context, in io.Reader, to io.Writer, all *sums) error {
	from, out := family.NewLines(in), bufio.NewWriterSize(to, 64<<10)
	var text []byte
	for ctx.Err() == nil {
		line, number, more, err := from.Next(text)
		if err != nil {
			return errRead
		}
		if !more {
			break
		}
		text = line
		data, err := fn.line(line, number, all)
		if err == nil {
			_, err = out.Write(data)
		}
		if err != nil {
			return errOutput
		}
	}
	if out.Flush() != nil {
		return errOutput
	}
	return ctx.Err()
}

// line is what stands for a line in the output. A line at fault is kept in its place.
func (fn *planFn) line(text []byte, number int, all *sums) ([]byte, error) {
	data, err := fn.plan(text, all)
	if err == nil {
		return data, nil
	}
	all.refuse()
	return family.RefusalLine(number, family.FaultsOf(err))
}

func (fn *planFn) plan(text []byte, all *sums) ([]byte, error) {
	f, err := fn.briefer.Read(text)
	if err != nil {
		return nil, err
	}
	capital, err := fn.worker.Capital(f)
	if err != nil {
		return nil, err
	}
	data, err := fn.write(f)
	if err == nil {
		all.add(family.Needs(f.Record, assessment.Gather(f.Record, f.Record.Day)), capital)
	}
	return data, err
}

func (fn *planFn) write(f *family.Family) ([]byte, error) {
	if !fn.Brief {
		return family.PlanLine(f.Record.ID, fn.worker.Plan(f))
	}
	fn.text = fn.briefer.Write(fn.text[:0], f)
	return fn.text, nil
}

// addFn adds sums up. They are whole numbers, so that the order does not matter.
type addFn struct{}

// MergeAccumulators adds two.
func (fn *addFn) MergeAccumulators(a, b sums) sums {
	for i, n := range b.cells {
		a.cells[i] += n
	}
	return a
}

// saveFn writes what all shards come to.
type saveFn struct{ Name string }

// ProcessElement gets the sums of all, once.
func (fn *saveFn) ProcessElement(ctx context.Context, all sums) error {
	text, err := all.text()
	if err != nil {
		return errOutput // does not happen: it is numbers and plain words
	}
	out, err := create(ctx, fn.Name)
	if err != nil {
		return err
	}
	_, err = out.Write(text)
	if closing := out.Close(); err != nil || closing != nil {
		return errOutput
	}
	return nil
}

var errElement = errors.New("/: an element is not what this program wrote")

// A zero byte stands in no name of a file.
func encodeShard(x shard) []byte { return []byte(x.in + "\x00" + x.out) }

func decodeShard(data []byte) (shard, error) {
	in, out, ok := strings.Cut(string(data), "\x00")
	if !ok {
		return shard{}, errElement
	}
	return shard{in: in, out: out}, nil
}
