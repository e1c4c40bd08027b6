package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// The exit statuses of every example program.
const (
	exitDone  = 0
	exitData  = 1
	exitUsage = 2
)

// run is the program.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	refused, err := do(ctx, flag.CommandLine, args, stdout)
	var bad usageError
	switch {
	case errors.As(err, &bad):
		say(stderr, bad.Error())
		return exitUsage
	case err != nil:
		say(stderr, err.Error())
		return exitData
	case refused != "":
		say(stderr, refused)
		return exitData
	}
	return exitDone
}

func do(ctx context.Context, f *flag.FlagSet, args []string, stdout io.Writer) (refused string, err error) {
	o, err := parse(f, args)
	switch {
	case err != nil:
		return "", err
	case o.help:
		return "", help(stdout, f)
	}
	beam.Init() // a worker on another machine works here and does not come back
	// Beam sets up a log, where it tells what it does and may show what it works on.
	slog.SetDefault(slog.New(slog.DiscardHandler))
	if err := o.refuse(); err != nil {
		return "", err
	}
	if err := work(ctx, o); err != nil || *jobopts.Async {
		return "", err
	}
	return o.refused(ctx)
}

// work runs the pipeline.
func work(ctx context.Context, o options) error {
	shards, err := o.shards(ctx)
	if err != nil {
		return err
	}
	if err := beamx.Run(ctx, pipeline(o, shards)); err != nil {
		return fmt.Errorf("/: the pipeline failed, and there are no sums; Beam says: %w", err)
	}
	return nil
}

// refused says how many lines are at fault, where there are any.
func (o options) refused(ctx context.Context) (string, error) {
	in, err := open(ctx, o.sums())
	if err != nil {
		return "", err
	}
	defer func() { _ = in.Close() }() // it was only read
	var all struct{ Families, Refused int }
	if err := json.NewDecoder(in).Decode(&all); err != nil {
		return "", errRead
	}
	if all.Refused == 0 {
		return "", nil
	}
	return fmt.Sprintf("note: %d of %d lines are at fault; each is in the output with its faults", all.Refused, all.Families+all.Refused), nil
}

func say(to io.Writer, line string) {
	_, _ = fmt.Fprintln(to, line) // where standard error is gone there is nobody to tell
}
