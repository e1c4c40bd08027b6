package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/examples/internal/family"
)

// refusal is the form of a line that could not be read as a record.
type refusal struct {
	Line   int            `json:"line"`
	Faults []family.Fault `json:"faults"`
}

// broken spoils every tenth line.
func broken(text string) string {
	all := lineList(text)
	for i := range all {
		if i%10 == 9 {
			all[i] = strings.Replace(all[i], `"id":`, `"`+secret+`":`, 1)
		}
	}
	return strings.Join(all, "\n") + "\n"
}

// TestNothingIsLost where lines are broken: each has its place and its faults.
func TestNothingIsLost(t *testing.T) {
	t.Parallel()
	sound, got := lineList(done(t, sample(), "-brief")), call(broken(sample()), "-brief")
	require.Equal(t, exitData, got.status)
	all := lineList(got.out)
	require.Len(t, all, len(sound))
	for i, text := range all {
		if i%10 != 9 {
			require.Equal(t, sound[i], text)
			continue
		}
		var bad refusal
		require.NoError(t, json.Unmarshal([]byte(text), &bad))
		require.Equal(t, i+1, bad.Line)
		require.NotEmpty(t, bad.Faults)
		for _, f := range bad.Faults {
			require.NotEmpty(t, f.Message)
			require.Contains(t, got.faults, "line "+strconv.Itoa(i+1)+", "+f.Pointed()+"\n")
		}
	}
	require.NotContains(t, got.faults+got.out, secret)
	require.True(t, strings.HasSuffix(got.faults, "note: 6 of 60 lines are at fault; each is in the output with its faults\n"), got.faults)

	table := readRows(t, call(broken(sample()), "-format", "csv").out)
	var lines []string
	for _, row := range table {
		if row["kind"] == kindFault {
			require.NotEmpty(t, row["message"])
			lines = append(lines, row["line"])
		}
	}
	require.Equal(t, []string{"10", "20", "30", "40", "50", "60"}, slices.Compact(lines))
}

func TestLines(t *testing.T) {
	t.Parallel()
	record := lineList(sample())[0]
	const small = `{"id":"a","day":"2026-01-01"}`
	long := `{"id":"` + strings.Repeat("x", family.MaxLine) + `"}`
	for _, row := range []struct {
		name, why, in string
		plans         int
		bad           []int // the numbers of the lines
		at            string
	}{
		{"nothing", "no record is no fault", "", 0, nil, ""},
		{"empty lines", "are passed over and counted", "\n\n \t\r\n" + small + "\n\n", 1, nil, ""},
		{"no last line end", "the record is whole", small, 1, nil, ""},
		{"cut off", "the record is not", small + "\n" + record[:len(record)/2], 1, []int{2}, ""},
		{"carriage returns", "lines of another system", small + "\r\n" + small + "\r\n", 2, nil, ""},
		{"mark", "some programs write one", "\ufeff" + small + "\n", 1, nil, ""},
		{"no JSON", "kept in place", small + "\n" + secret + "\n" + small, 2, []int{2}, ""},
		{"two on a line", "which is it?", small + small, 0, []int{1}, ""},
		{"too long", "bounded, and the rest goes on", small + "\n" + long + "\n" + small, 2, []int{2}, ""},
		{"too long at the end", "bounded", long, 0, []int{1}, ""},
		{"as long as it may be", "not refused for its length", strings.Repeat(" ", family.MaxLine-1-len(small)) + small, 1, nil, ""},
		{"no member", "content is checked", `{"id":"a","day":"2026-01-01","uses":[{"member":"x"}]}`, 0, []int{1}, "/uses/0/member"},
		{"no such code", "answers are checked against their key", `{"id":"a","day":"2026-01-01","members":[{"id":"m"}],"responses":[{"member":"m","instrument":"gad-7"},` +
			`{"member":"m","instrument":"gad-7","answers":[{"item":"i01","value":9}]}]}`, 0, []int{1}, "/responses/1/answers/0/value"},
		{"unknown questionnaire", "a host's own", `{"id":"a","day":"2026-01-01","members":[{"id":"m"}],"responses":[{"member":"m","instrument":"own","answers":[{"item":"i01","value":9}]}]}`, 1, nil, ""},
		{"null byte", "no JSON", "\x00\n", 0, []int{1}, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			got := call(row.in, "-workers", "2")
			plans, bad := 0, []int(nil)
			for text := range strings.Lines(got.out) {
				var line struct {
					refusal
					Record string
				}
				require.NoError(t, json.Unmarshal([]byte(text), &line))
				if line.Record != "" {
					plans++
					continue
				}
				bad = append(bad, line.Line)
				require.Equal(t, row.at, line.Faults[0].At)
			}
			require.Equal(t, row.plans, plans, row.why)
			require.Equal(t, row.bad, bad, row.why)
			require.Equal(t, len(bad) > 0, got.status == exitData)
			require.NotContains(t, got.faults, secret)
			table := call(row.in, "-format", "csv")
			require.Equal(t, got.status, table.status, "a fault is one in every form")
			require.Equal(t, got.faults, table.faults)
		})
	}
}

// TestFaultsAreCounted: a hundred are told, and the rest is a number.
func TestFaultsAreCounted(t *testing.T) {
	t.Parallel()
	got := call(strings.Repeat("x\n", 250))
	all := lineList(got.faults)
	require.Len(t, all, maxFaults+2)
	require.Equal(t, "/: and 150 more faults", all[maxFaults])
	require.Equal(t, 250, strings.Count(got.out, "\n"))
}

func TestFilesThatFail(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	in := filepath.Join(dir, "in.ndjson")
	require.NoError(t, os.WriteFile(in, []byte(sample()), 0o600))
	require.Equal(t, output{status: exitData, faults: "/: the input cannot be opened\n"}, call("", "-in", filepath.Join(dir, secret)))
	require.Equal(t, output{status: exitData, faults: "/: the output could not be written\n"}, call("", "-out", dir))
	require.Equal(t, output{status: exitUsage, faults: "-out, -report, -codebook, -redcap: is the file that is being read\n"}, call("", "-in", in, "-out", in))
	stdin, err := os.Open(in)
	require.NoError(t, err)
	require.Equal(t, exitUsage, run(context.Background(), []string{"-out", in}, stdin, io.Discard, io.Discard), "standard input is a file too")
	data, err := os.ReadFile(in)
	require.NoError(t, err)
	require.Equal(t, sample(), string(data))
	got := call("", "-in", dir)
	require.Equal(t, output{status: exitData, faults: family.ErrRead.Error() + "\n"}, got, "a folder")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New(secret) }

func (failing) Read([]byte) (int, error) { return 0, errors.New(secret) }

// TestDiskIsFull says so, and never ends as if all was well.
func TestDiskIsFull(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-h"}, {"-brief"}, {"-format", "csv"}, {"-generate", "100"}} {
		for _, workers := range []string{"1", "8"} {
			var faults bytes.Buffer
			status := run(context.Background(), append(args, "-workers", workers), strings.NewReader(sample()), failing{}, &faults)
			require.Equal(t, exitData, status, args)
			require.Equal(t, errOutput.Error()+"\n", faults.String())
			require.Equal(t, exitData, run(context.Background(), args, strings.NewReader(sample()), failing{}, failing{}), "standard error is gone too")
		}
	}
	var faults bytes.Buffer
	require.Equal(t, exitData, run(context.Background(), []string{"-format", "csv"}, strings.NewReader(""), failing{}, &faults), "of a table without rows the header is lost")
	require.Equal(t, errOutput.Error()+"\n", faults.String())
	require.Empty(t, readRows(t, done(t, "", "-format", "csv")))
	if _, err := os.Stat("/dev/full"); err == nil {
		require.Equal(t, output{status: exitData, faults: errOutput.Error() + "\n"}, call(sample(), "-brief", "-out", "/dev/full"))
	}
}

// TestInputFails in the middle: what came before is worked out.
func TestInputFails(t *testing.T) {
	t.Parallel()
	var out, faults bytes.Buffer
	in := io.MultiReader(strings.NewReader(sample()), failing{})
	require.Equal(t, exitData, run(context.Background(), []string{"-brief"}, in, &out, &faults))
	require.Equal(t, done(t, sample(), "-brief"), out.String())
	require.Equal(t, family.ErrRead.Error()+"\n", faults.String())
}
