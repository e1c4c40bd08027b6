package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// The names of files stay out of errors, since they may be a person's.
var (
	errInput  = errors.New("/: the input cannot be opened")
	errRead   = errors.New("/: the input could not be read to its end")
	errOutput = errors.New("/: the output could not be written")
)

// shard is one file of the input and what becomes of it.
type shard struct {
	redacted
	in, out string
}

// shards are the files that there are, in the order of their names.
func (o options) shards(ctx context.Context) ([]shard, error) {
	for _, name := range []string{o.sums(), o.place("plans-*.ndjson")} {
		there, err := list(ctx, name)
		if err != nil {
			return nil, usageError("-out: is no place that can be looked into")
		}
		if len(there) > 0 {
			return nil, usageError("-out: holds the results of another run")
		}
	}
	names, err := list(ctx, o.in)
	if err != nil {
		return nil, usageError("-in: is no pattern that can be looked for")
	}
	if len(names) == 0 {
		return nil, usageError("-in: no file has such a name")
	}
	slices.Sort(names)
	out := make([]shard, len(names))
	for i, name := range names {
		out[i] = shard{in: name, out: o.place(fmt.Sprintf("plans-%05d-of-%05d.ndjson", i+1, len(names)))}
	}
	return out, nil
}

func (o options) sums() string { return o.place("sums.json") }

// place is a file of the output.
func (o options) place(name string) string { return strings.TrimRight(o.out, "/") + "/" + name }

func list(ctx context.Context, pattern string) ([]string, error) {
	fs, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer func() { _ = fs.Close() }() // nothing is written
	return fs.List(ctx, pattern)
}

// file is open in a file system, and closes both.
type file struct {
	io.Reader
	io.Writer
	close []io.Closer
}

func (f file) Close() (err error) {
	for _, c := range f.close {
		err = errors.Join(err, c.Close())
	}
	return err
}

func open(ctx context.Context, name string) (io.ReadCloser, error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, errInput
	}
	in, err := fs.OpenRead(ctx, name)
	if err != nil {
		_ = fs.Close() // nothing is open there
		return nil, errInput
	}
	return file{Reader: in, close: []io.Closer{in, fs}}, nil
}

// create writes a file over: where Beam works out a shard again, the bytes are the
// same. On this machine it is for its owner alone, since it tells about people;
// Beam's own way of opening one lets everybody read.
func create(ctx context.Context, name string) (io.WriteCloser, error) {
	if !strings.Contains(name, "://") {
		if os.MkdirAll(filepath.Dir(name), 0o700) != nil {
			return nil, errOutput
		}
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
		if err != nil {
			return nil, errOutput
		}
		return f, nil
	}
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, errOutput
	}
	out, err := fs.OpenWrite(ctx, name)
	if err != nil {
		_ = fs.Close() // nothing is open there
		return nil, errOutput
	}
	return file{Writer: out, close: []io.Closer{out, fs}}, nil
}
