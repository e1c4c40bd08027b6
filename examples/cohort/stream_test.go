package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestMain is the program itself where a test calls it as one: signals and closed
// pipes are a process's.
func TestMain(m *testing.M) {
	if os.Getenv("KITH_COHORT_IS_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.CommandContext(t.Context(), self, args...)
	cmd.Env = append(os.Environ(), "KITH_COHORT_IS_MAIN=1")
	return cmd
}

// TestInterrupted: what is in hand is worked out and written, and nothing is cut.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	want := done(t, sample(), "-brief")
	for _, workers := range []string{"1", "8"} {
		ctx, interrupt := context.WithCancel(t.Context())
		in, feed := io.Pipe() // it is never closed: the program must not wait for more
		written := &waiting{after: 20, do: interrupt}
		go func() { _, _ = feed.Write([]byte(sample())) }() // fails when the test ends
		var faults bytes.Buffer
		status := run(ctx, []string{"-brief", "-workers", workers}, in, written, &faults)
		require.Equal(t, exitInterrupted, status, faults.String())
		require.NoError(t, in.Close())
		lines := strings.Count(written.String(), "\n")
		require.GreaterOrEqual(t, lines, 20)
		require.True(t, strings.HasPrefix(want, written.String()), "the first lines, each of them whole")
		require.True(t, strings.HasSuffix(written.String(), "\n"))
		require.Equal(t, "note: interrupted: the first "+strconv.Itoa(lines)+" records are written, and each of them is whole\n", faults.String())
	}
}

// waiting does something once so many lines were written.
type waiting struct {
	bytes.Buffer
	after int
	do    func()
}

func (w *waiting) Write(p []byte) (int, error) {
	n, err := w.Buffer.Write(p)
	if w.do != nil && bytes.Count(w.Bytes(), []byte("\n")) >= w.after {
		w.do()
	}
	return n, err
}

// TestInterruptedAtTheEnd is done: nothing was left out.
func TestInterruptedAtTheEnd(t *testing.T) {
	t.Parallel()
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	written := 0
	p := pipeline{
		from: last{&numbers{end: 5}, interrupt}, workers: 1, work: func() func(*job) { return func(*job) {} },
		write: func(*job) error {
			written++
			return nil
		},
		idle: func() error { return nil },
	}
	interrupted, err := p.run(ctx)
	require.NoError(t, err)
	require.False(t, interrupted)
	require.Equal(t, 5, written)
}

// last does something once its source is at its end.
type last struct {
	*numbers
	do func()
}

func (l last) next(j *job) (bool, error) {
	more, err := l.numbers.next(j)
	if !more {
		l.do()
	}
	return more, err
}

// TestSignal is the same from outside: the output file is kept.
func TestSignal(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "out.ndjson")
	cmd := program(t, "-brief", "-out", out)
	feed, err := cmd.StdinPipe()
	require.NoError(t, err)
	var faults bytes.Buffer
	cmd.Stderr = &faults
	require.NoError(t, cmd.Start())
	_, err = io.WriteString(feed, strings.Join(lineList(sample())[:10], "\n")+"\n")
	require.NoError(t, err)
	require.Eventually(t, func() bool {
		data, err := os.ReadFile(out)
		return err == nil && bytes.Count(data, []byte("\n")) == 10
	}, time.Minute, 10*time.Millisecond, "written as soon as nothing is waiting")
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	var ended *exec.ExitError
	require.ErrorAs(t, cmd.Wait(), &ended)
	require.Equal(t, exitInterrupted, ended.ExitCode())
	require.Contains(t, faults.String(), "the first 10 records are written")
}

// TestPipeCloses: whoever closed it knows, and nothing is said.
func TestPipeCloses(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-brief"}, {"-format", "csv"}, {"-generate", "5000"}} {
		from, to, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, from.Close())
		var faults bytes.Buffer
		status := run(t.Context(), args, strings.NewReader(sample()), to, &faults)
		require.NoError(t, to.Close())
		require.Equal(t, exitData, status)
		require.Empty(t, faults.String())
	}
	cmd := program(t, "-generate", "1000000")
	from, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var faults bytes.Buffer
	cmd.Stderr = &faults
	require.NoError(t, cmd.Start())
	_, err = io.ReadFull(from, make([]byte, 1000))
	require.NoError(t, err)
	require.NoError(t, from.Close())
	var ended *exec.ExitError
	require.ErrorAs(t, cmd.Wait(), &ended)
	state, ok := ended.Sys().(syscall.WaitStatus)
	require.True(t, ok)
	require.True(t, state.Signal() == syscall.SIGPIPE || ended.ExitCode() == exitData, ended.String())
	require.Empty(t, faults.String())
}

// TestBackPressure: a source is not read further ahead than a window.
func TestBackPressure(t *testing.T) {
	t.Parallel()
	var taken atomic.Int64
	const workers = 2
	p := pipeline{
		from: counted{&taken}, workers: workers, work: func() func(*job) { return func(*job) {} },
		idle: func() error { return nil },
	}
	written := int64(0)
	p.write = func(*job) error {
		if written++; written == 100 {
			return errors.New(secret)
		}
		require.LessOrEqual(t, taken.Load(), written+inHand*workers)
		return nil
	}
	_, err := p.run(t.Context())
	require.EqualError(t, err, secret)
	require.LessOrEqual(t, taken.Load(), int64(100+inHand*workers))
}

// counted has no end.
type counted struct{ taken *atomic.Int64 }

func (c counted) next(*job) (bool, error) {
	c.taken.Add(1)
	return true, nil
}

// TestMemoryDoesNotGrow looks at what is alive early and late. With KITH_FAMILIES
// it makes so many families, which takes a minute for 100 000.
func TestMemoryDoesNotGrow(t *testing.T) {
	all := 1000
	if text, ok := os.LookupEnv("KITH_FAMILIES"); ok {
		n, err := strconv.Atoi(text)
		require.NoError(t, err)
		all = max(all, n)
	}
	var early, late uint64
	in := &endless{one: []byte(strings.Join(lineList(done(t, "", "-generate", "20", "-even")), "\n") + "\n"), left: all / 20}
	in.at = map[int]*uint64{all/20 - 10: &early, 2: &late}
	require.Equal(t, exitDone, run(t.Context(), []string{"-format", "csv"}, in, io.Discard, io.Discard))
	require.NotZero(t, early)
	require.NotZero(t, late)
	require.Less(t, late, early+1<<20, "the families between take 4 kB each")
}

// endless gives the same lines again and again.
type endless struct {
	one, rest []byte
	left      int
	at        map[int]*uint64
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		if e.left == 0 {
			return 0, io.EOF
		}
		if to := e.at[e.left]; to != nil {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			*to = m.HeapAlloc
		}
		e.left--
		e.rest = e.one
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

// TestProgress says nothing for two seconds, then a line over the one before.
func TestProgress(t *testing.T) {
	t.Parallel()
	var p progress
	seconds := make(chan time.Time, 10)
	told := func(n int) string {
		var out bytes.Buffer
		for range n {
			seconds <- time.Time{}
		}
		close(seconds)
		p.show(&out, seconds)
		seconds = make(chan time.Time, 10)
		return out.String()
	}
	require.Empty(t, told(1))
	p.done.Store(300)
	require.Equal(t, "\r\x1b[K300 families, 150 a second\r\x1b[K300 families, 100 a second\r\x1b[K", told(3))
	p.part, p.whole = func() int64 { return 250 }, 1000
	require.Equal(t, "\r\x1b[K300 families, 150 a second, about 6s left\r\x1b[K", told(2))
	p.part = func() int64 { return 1000 }
	require.Equal(t, "\r\x1b[K300 families, 150 a second\r\x1b[K", told(2))
	end := p.start(&bytes.Buffer{})
	end()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	require.NoError(t, err)
	require.False(t, isTerminal(null), "nobody looks there")
	require.NoError(t, null.Close())
}

// BenchmarkCohort works out families of about 4 KB with as many workers as there
// are processors.
func BenchmarkCohort(b *testing.B) {
	const all = 200
	in := call("", "-generate", strconv.Itoa(all), "-even").out
	for _, form := range []struct {
		name string
		args []string
	}{{"plans", nil}, {"brief", []string{"-brief"}}, {"csv", []string{"-format", "csv"}}} {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				if run(b.Context(), form.args, strings.NewReader(in), io.Discard, io.Discard) != exitDone {
					b.Fatal("not done")
				}
			}
			b.ReportMetric(all*float64(b.N)/b.Elapsed().Seconds(), "families/s")
		})
	}
}
