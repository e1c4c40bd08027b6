package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// secret stands in cells, labels and names of files, and never on standard error.
const secret = "Violet-Smith"

func TestUsage(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why string
		args      []string
		line      string
	}{
		{"no flag at all", "nothing to do", nil, "-instrument: must be given"},
		{"unknown flag", "no such flag", []string{"-" + secret}, "usage: a flag that does not exist"},
		{"without its value", "it wants one", []string{"-instrument"}, "usage: a flag that does not exist"},
		{"an argument", "flags only", []string{"-instrument", "phq-9", secret}, "usage: takes flags only"},
		{"empty instrument", "names nothing", []string{"-instrument", ""}, "-instrument: must not be empty"},
		{"empty input", "names nothing", []string{"-instrument", "phq-9", "-in", ""}, "-in: must not be empty"},
		{"empty output", "names nothing", []string{"-instrument", "phq-9", "-out", ""}, "-out: must not be empty"},
		{"unknown id", "points to the list", []string{"-instrument", secret}, "-instrument: no instrument has this id; -list shows"},
		{"unknown id to show", "points to the list", []string{"-list", "-instrument", secret}, "-instrument: no instrument has this id; -list shows"},
		{"refused", "says why", []string{"-instrument", "zarit"}, "-instrument: Zarit Burden Interview cannot be scored here: one firm licenses it"},
		{"refused of the other catalogue", "says why", []string{"-instrument", "rec-cap"}, "-instrument: REC-CAP net score cannot be scored here: the weights"},
		{"list with input", "it reads none", []string{"-list", "-in", "-"}, "-list: goes with"},
		{"list and alpha", "one thing at a time", []string{"-list", "-alpha"}, "-list: goes with"},
		{"alpha and prorating", "alpha imputes nothing", []string{"-instrument", "arq", "-alpha", "-prorate", "0.5"}, "-prorate: alpha"},
		{"alpha and wide", "no scores", []string{"-instrument", "arq", "-alpha", "-wide"}, "-wide: is for scores"},
		{"no number", "a share", []string{"-instrument", "arq", "-prorate", "NaN"}, "-prorate: want a share"},
		{"no share at all", "a share", []string{"-instrument", "arq", "-prorate", ""}, "-prorate: want a share"},
		{"too large to be a number", "a share", []string{"-instrument", "arq", "-prorate", "1e999"}, "-prorate: want a share"},
		{"infinite", "a share", []string{"-instrument", "arq", "-prorate", "Inf"}, "-prorate: want a share"},
		{"hexadecimal", "Go reads it, nobody means it", []string{"-instrument", "arq", "-prorate", "0x1p-1"}, "-prorate: want a share"},
		{"negative", "a share", []string{"-instrument", "arq", "-prorate", "-1"}, "-prorate: want a share"},
		{"more than all", "a share", []string{"-instrument", "arq", "-prorate", "2"}, "-prorate: want a share"},
		{"a percentage", "a share", []string{"-instrument", "arq", "-prorate", "50%"}, "-prorate: want a share"},
		{"unknown edge", "two words", []string{"-instrument", "arq", "-prorate", "0.5,maybe"}, "-prorate: want a share"},
		{"empty edge", "two words", []string{"-instrument", "arq", "-prorate", "0.5,"}, "-prorate: want a share"},
		{"edge not stated", "it must be", []string{"-instrument", "arq", "-prorate", "0.5,not-stated"}, "-prorate: want a share"},
		{"decimal comma", "the comma is for the edge", []string{"-instrument", "arq", "-prorate", "0,5"}, "-prorate: want a share"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			got := call("i01\n1\n", row.args...)
			require.Equal(t, exitUsage, got.status, row.why)
			require.Empty(t, got.out)
			require.True(t, strings.HasPrefix(got.faults, row.line), got.faults)
			require.Equal(t, 1, strings.Count(got.faults, "\n"))
			require.NotContains(t, got.faults, secret)
		})
	}
}

// TestHeaderFaults leaves neither output nor a file.
func TestHeaderFaults(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name, why, in string
		args          []string
		lines         []string
	}{
		{"nothing", "no header", "", nil, []string{"header: there is none"}},
		{"mark alone", "a byte order mark is no header", "\ufeff", nil, []string{"header: there is none"}},
		{"empty lines", "no header", "\n\n", nil, []string{"header: there is none"}},
		{"open quote", "unreadable", `id,"` + secret, nil, []string{"header: a quote is left open"}},
		{"no item", "none of it would be scored", secret + ",q1\n1,2\n", nil, []string{"header: no column is named after an item"}},
		{"semicolons", "another table language", "id;i01;i02\n1;2;3\n", nil, []string{"header: no column is named after an item"}},
		{"other case", "names are exact", "I01\n1\n", nil, []string{"header: no column is named after an item"}},
		{"item twice", "which one counts?", "i01,i02,i01\n1,2,3\n", nil, []string{"header, column 3: item i01 has a column already"}},
		{"name of the output", "two columns of one name", "scale,i01,value\n1,2,3\n", nil, []string{
			"header, column 1: has the name of a column of the output", "header, column 3: has the name of a column of the output",
		}},
		{"name of the wide output", "two columns of one name", "A_low,i01\n1,2\n", []string{"-wide"}, []string{"header, column 1: has the name"}},
		{"a folder", "no table", "", []string{"-in", "testdata"}, []string{"header: cannot be read"}},
		{"no such file", "nothing to read", "", []string{"-in", secret + ".csv"}, []string{"/: the input cannot be opened"}},
		{"many", "a hundred are enough", "i01" + strings.Repeat(",i01", 250), nil, nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			out := filepath.Join(t.TempDir(), "out.csv")
			got := call(row.in, append([]string{"-instrument", tenKey, "-out", out}, row.args...)...)
			require.Equal(t, exitData, got.status, row.why)
			require.NoFileExists(t, out)
			require.NotContains(t, got.faults, secret)
			lines := strings.Split(strings.TrimSuffix(got.faults, "\n"), "\n")
			if row.lines == nil {
				require.Len(t, lines, maxFaults+1)
				require.Equal(t, "/: and 150 more faults", lines[maxFaults])
				return
			}
			require.Len(t, lines, len(row.lines), got.faults)
			for i, want := range row.lines {
				require.True(t, strings.HasPrefix(lines[i], want), lines[i])
			}
		})
	}
}

// TestNamesOfTheOtherForm may be carried.
func TestNamesOfTheOtherForm(t *testing.T) {
	t.Parallel()
	in := "value,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10\n7,1,1,1,1,1,1,1,1,1,1\n"
	require.Equal(t, "7", rows(t, done(t, in, "-instrument", tenKey, "-wide"))[0]["value"])
	require.Equal(t, exitDone, call(in, "-instrument", tenKey, "-alpha").status, "alpha carries nothing")
}

func TestInstrumentFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, row := range []struct {
		name, why, key string
		lines          []string
	}{
		{"no JSON", "no document", secret, []string{"/: "}},
		{"two faults", "all at once", strings.NewReplacer(`"high": 5}`, `"high": 0}`, `"version": "1"`, `"version": ""`).Replace(readFile(t, tenKey)), nil},
		{"unknown key", "not shown", `{"` + secret + `":1}`, nil},
		{"too long", "bounded", `"` + strings.Repeat("x", maxKeyBytes) + `"`, []string{"/: "}},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			path := filepath.Join(dir, secret+".json")
			require.NoError(t, os.WriteFile(path, []byte(row.key), 0o600))
			for _, more := range [][]string{{"-in", "-"}, {"-list"}} {
				got := call("i01\n1\n", append([]string{"-instrument", path}, more...)...)
				require.Equal(t, exitData, got.status)
				require.Empty(t, got.out)
				require.NotContains(t, got.faults, secret)
				for line := range strings.Lines(got.faults) {
					require.Regexp(t, `^/[a-zA-Z0-9/]*: `, line)
				}
				if row.lines != nil {
					require.Equal(t, len(row.lines), strings.Count(got.faults, "\n"))
				}
			}
		})
	}
	got := call("", "-instrument", filepath.Join(dir, "none", secret))
	require.Equal(t, output{status: exitData, faults: "/: the file of the instrument cannot be opened\n"}, got, "a path is a file without .json too")
	got = call("", "-instrument", dir)
	require.Equal(t, output{status: exitData, faults: "/: the file of the instrument cannot be read\n"}, got)
}

// TestOutputFile never writes over what is read, and lets only its owner read it.
func TestOutputFile(t *testing.T) {
	t.Parallel()
	in := readFile(t, "testdata/oracle/missing.csv")
	want := done(t, in, "-instrument", tenKey)
	dir := t.TempDir()
	answers, key, out := filepath.Join(dir, "a.csv"), filepath.Join(dir, "k.json"), filepath.Join(dir, "o.csv")
	require.NoError(t, os.WriteFile(answers, []byte(in), 0o600))
	require.NoError(t, os.WriteFile(key, []byte(readFile(t, tenKey)), 0o600))
	for range 2 {
		require.Empty(t, done(t, "", "-instrument", key, "-in", answers, "-out", out))
		require.Equal(t, want, readFile(t, out))
	}
	info, err := os.Stat(out)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	for _, over := range []string{answers, key} {
		for _, more := range [][]string{nil, {"-alpha"}} {
			got := call("", append([]string{"-instrument", key, "-in", answers, "-out", over}, more...)...)
			require.Equal(t, output{status: exitUsage, faults: "-out: is a file that is being read\n"}, got)
		}
	}
	stdin, err := os.Open(answers)
	require.NoError(t, err)
	require.Equal(t, exitUsage, run([]string{"-instrument", key, "-out", answers}, stdin, io.Discard, io.Discard), "standard input is a file too")
	require.Equal(t, in, readFile(t, answers))
	got := call(in, "-instrument", tenKey, "-out", dir)
	require.Equal(t, output{status: exitData, faults: "/: the output could not be written\n"}, got)
	require.Empty(t, done(t, "", "-list", "-out", out))
	require.Equal(t, done(t, "", "-list"), readFile(t, out))
}

type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New(secret) }

func (closed) Read([]byte) (int, error) { return 0, errors.New(secret) }

func TestStreamsThatFail(t *testing.T) {
	t.Parallel()
	in := readFile(t, "testdata/oracle/missing.csv")
	for _, args := range [][]string{{"-h"}, {"-list"}, {"-instrument", tenKey}, {"-instrument", tenKey, "-alpha"}} {
		var faults strings.Builder
		require.Equal(t, exitData, run(args, strings.NewReader(in), closed{}, &faults))
		require.True(t, strings.HasSuffix(faults.String(), errOutput.Error()+"\n"), faults.String())
		require.NotContains(t, faults.String(), secret)
		require.Equal(t, exitData, run(args, strings.NewReader(in), closed{}, closed{}), "standard error is gone too")
	}
	var faults strings.Builder
	require.Equal(t, exitData, run([]string{"-instrument", tenKey}, closed{}, io.Discard, &faults))
	require.Equal(t, "header: cannot be read\n", faults.String())
	faults.Reset()
	half := io.MultiReader(strings.NewReader(in), closed{})
	require.Equal(t, exitData, run([]string{"-instrument", tenKey}, half, io.Discard, &faults))
	require.Equal(t, "row 121: cannot be read; it and what follows are left out\n", faults.String())
}
