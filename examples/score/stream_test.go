package main

import (
	"bytes"
	"io"
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/internal/csvline"
)

const tenHeader = "id,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10\n"

// sample is rows of answers, some of them missing, made as they are read.
type sample struct {
	rows  int // still to come
	line  csvline.Line
	rest  []byte
	atRow map[int]func() // called before so many rows are left
}

func (s *sample) Read(p []byte) (int, error) {
	for len(s.rest) == 0 {
		if s.rows == 0 {
			return 0, io.EOF
		}
		if f := s.atRow[s.rows]; f != nil {
			f()
		}
		s.rows--
		s.line = s.line[:0].Number(s.rows)
		for i := range 10 {
			if (s.rows*7+i*3)%11 == 0 {
				s.line = s.line.Blanks(1)
			} else {
				s.line = s.line.Number(1 + (s.rows*(i+3)+i)%5)
			}
		}
		s.line = s.line.End()
		s.rest = s.line
	}
	n := copy(p, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

// TestMemoryDoesNotGrow looks at the heap while the program runs, early and late.
func TestMemoryDoesNotGrow(t *testing.T) {
	const all = 40_000
	for _, args := range [][]string{nil, {"-wide", "-prorate", "0.5"}, {"-alpha"}} {
		var early, late uint64
		live := func(to *uint64) func() {
			return func() {
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				*to = m.HeapAlloc
			}
		}
		in := &sample{rows: all, atRow: map[int]func(){all - 2000: live(&early), 2000: live(&late)}}
		status := run(append([]string{"-instrument", tenKey}, args...), io.MultiReader(strings.NewReader(tenHeader), in), io.Discard, io.Discard)
		require.Equal(t, exitDone, status)
		require.NotZero(t, early)
		require.InDelta(t, float64(early), math.Max(float64(early), float64(late)), 200<<10, "the rows between take 800 kB")
	}
}

// TestAllocationsOfARow are those of the reader: one string a row.
func TestAllocationsOfARow(t *testing.T) {
	allocs := func(rows int, args ...string) float64 {
		return testing.AllocsPerRun(3, func() {
			in := io.MultiReader(strings.NewReader(tenHeader), &sample{rows: rows})
			if run(append([]string{"-instrument", tenKey}, args...), in, io.Discard, io.Discard) != exitDone {
				t.Error("not done")
			}
		})
	}
	for _, args := range [][]string{nil, {"-wide"}, {"-prorate", "0.5"}, {"-alpha"}} {
		few, many := allocs(1000, args...), allocs(3000, args...)
		require.LessOrEqual(t, (many-few)/2000, 1.1, args)
	}
}

func TestHostile(t *testing.T) {
	t.Parallel()
	columns := strings.Repeat(",x", 1_000_000)
	got := call("i01"+columns+"\n1"+columns+"\n", "-instrument", tenKey, "-wide")
	require.Equal(t, exitDone, got.status)
	require.Equal(t, 2*(1+1_000_000+6*len(figureNames)+2-1), strings.Count(got.out, ","))

	huge := strings.Repeat("=", 1<<20)
	got = call("a,i01\n"+huge+",1\n"+",1"+huge+"\n", "-instrument", tenKey)
	require.Equal(t, exitData, got.status)
	require.Len(t, rows(t, got.out), 12)
	require.Less(t, len(got.faults), 1000)

	// A quote that is never closed must not read the rest of the file into memory.
	endless := io.MultiReader(strings.NewReader("i01\n1\n\""), &sample{rows: math.MaxInt})
	var out, faults bytes.Buffer
	require.Equal(t, exitData, run([]string{"-instrument", tenKey}, endless, &out, &faults))
	require.Len(t, rows(t, out.String()), 6, "the row before it is there")
	require.True(t, strings.HasSuffix(faults.String(), "row 2: is longer than 16 MiB; a quote may be left open; it and what follows are left out\n"), faults.String())

	faults.Reset()
	require.Equal(t, exitData, run([]string{"-instrument", tenKey}, &sample{rows: math.MaxInt}, io.Discard, &faults), "no header")
	faults.Reset()
	endless = io.MultiReader(strings.NewReader(`"`), &sample{rows: math.MaxInt})
	require.Equal(t, exitData, run([]string{"-instrument", tenKey}, endless, io.Discard, &faults))
	require.Equal(t, "header: is longer than 16 MiB; a quote may be left open\n", faults.String())
}

// BenchmarkScoreCSV scores ten items on six scales, from CSV to CSV.
func BenchmarkScoreCSV(b *testing.B) {
	const all = 20_000
	var in bytes.Buffer
	in.WriteString(tenHeader)
	_, _ = in.ReadFrom(&sample{rows: all}) // it never fails
	for _, form := range []struct {
		name string
		args []string
	}{{"long", nil}, {"wide", []string{"-wide"}}, {"alpha", []string{"-alpha"}}} {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(in.Len()))
			for b.Loop() {
				if run(append([]string{"-instrument", tenKey}, form.args...), bytes.NewReader(in.Bytes()), io.Discard, io.Discard) != exitDone {
					b.Fatal("not done")
				}
			}
			b.ReportMetric(all*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}
