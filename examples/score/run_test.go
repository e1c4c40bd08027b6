package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const tenKey = "testdata/ten.json"

// output is what one call of the program comes to.
type output struct {
	status      int
	out, faults string
}

func call(in string, args ...string) output {
	var out, faults bytes.Buffer
	status := run(args, strings.NewReader(in), &out, &faults)
	return output{status: status, out: out.String(), faults: faults.String()}
}

// done calls the program where it must succeed without a fault or a note.
func done(t *testing.T, in string, args ...string) string {
	t.Helper()
	got := call(in, args...)
	require.Equal(t, exitDone, got.status, got.faults)
	require.Empty(t, got.faults)
	return got.out
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(data)
}

// rows reads CSV into a map a row, by the names of its columns.
func rows(t *testing.T, text string) []map[string]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, all)
	var out []map[string]string
	for _, record := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = record[i]
		}
		out = append(out, row)
	}
	return out
}

func TestHelp(t *testing.T) {
	text := done(t, "", "-h")
	require.Contains(t, text, "example")
	require.Equal(t, text, done(t, "", "-help"))
	for line := range strings.Lines(text) {
		require.LessOrEqual(t, utf8.RuneCountInString(line), 1+pageWidth, line)
	}
}

func TestGoldens(t *testing.T) {
	t.Parallel()
	in := readFile(t, "testdata/answers.csv")
	for _, row := range []struct {
		name, why string
		args      []string
	}{
		{"long", "every kind of cell, a row for each respondent and scale", []string{"-instrument", tenKey}},
		{"wide", "the same in a row a respondent", []string{"-instrument", tenKey, "-wide"}},
		{"prorated", "what the caller asks for says that it is so", []string{"-instrument", tenKey, "-prorate", "0.8"}},
	} {
		require.NotEmpty(t, row.why)
		got := call(in, row.args...)
		require.Equal(t, exitData, got.status, "the last rows are at fault")
		golden(t, row.name, got.out)
		golden(t, "faults", got.faults)
	}
	golden(t, "list-phq-9", done(t, "", "-list", "-instrument", "phq-9"))
	golden(t, "list-sure", done(t, "", "-list", "-instrument", "sure"))
	golden(t, "list-zarit", done(t, "", "-list", "-instrument", "zarit"))
}

// TestListHasAll finds every fact of every key in the list, broken over lines as
// it may be.
func TestListHasAll(t *testing.T) {
	t.Parallel()
	text := strings.Join(strings.Fields(done(t, "", "-list")), " ")
	has := func(part string) { require.Contains(t, text, strings.Join(strings.Fields(part), " ")) }
	for _, in := range catalogue().Instruments {
		has(in.ID + ": " + in.Title)
		has("version: " + in.Version)
		for _, part := range append([]string{in.CompletedBy, in.Recall, in.Rights}, in.Notes...) {
			has(part)
		}
		for _, s := range in.Scales {
			has("scale " + s.ID + ": ")
			for _, x := range s.Cutoffs {
				has("cut-off " + x.ID + ": " + decimal(x.At))
			}
			for _, x := range s.Changes {
				has("change " + x.ID + ": " + decimal(x.At))
			}
			for _, cite := range s.Cites {
				has(cite.Source)
				has(cite.Reason)
				has("(" + cite.Basis.String() + ", checked: " + cite.Checked.String() + ") " + cite.URL)
			}
		}
		require.True(t, strings.Contains(done(t, "", "-list", "-instrument", in.ID), in.Title))
	}
	for _, r := range catalogue().Refusals {
		has(r.ID + ": " + r.Title + " cannot be scored here: " + r.Reason)
	}
	require.NotContains(t, done(t, "", "-list"), "{")
}

func TestListOfAFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "key.json")
	key := strings.Replace(readFile(t, tenKey), `"made up`, `"\u001b[31mmade up`, 1)
	require.NoError(t, os.WriteFile(path, []byte(key), 0o600))
	text := done(t, "", "-list", "-instrument", path)
	require.Contains(t, text, "mean of i01 to i10, reversed i01, i04, i08; 1 to 5")
	require.NotContains(t, text, "\x1b", "a file does not steer the terminal")
}

func TestRuns(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		why, ids, want string
	}{
		{"one", "i01", "i01"},
		{"two are no run", "i01 i02", "i01, i02"},
		{"three are", "i01 i02 i03", "i01 to i03"},
		{"over the ten", "i08 i09 i10 i11", "i08 to i11"},
		{"gaps", "i01 i02 i03 i05 i07", "i01 to i03, i05, i07"},
		{"other stems", "a1 b2 c3", "a1, b2, c3"},
		{"no numbers", "total social", "total, social"},
		{"weeks", "d-week-1 d-week-2 d-week-3 e-week-1", "d-week-1 to d-week-3, e-week-1"},
		{"shorter than the stem", "abc1 a2", "abc1, a2"},
	} {
		require.Equal(t, row.want, runs(strings.Fields(row.ids)), row.why)
	}
}

// TestEveryInstrumentScores scores an empty row and a row of lowest codes on
// every instrument that comes with the library.
func TestEveryInstrumentScores(t *testing.T) {
	t.Parallel()
	for _, in := range catalogue().Instruments {
		var header, lowest []string
		for _, it := range in.Items {
			header, lowest = append(header, it.ID), append(lowest, strconv.Itoa(it.Low))
		}
		sheet := strings.Join(header, ",") + "\n" + strings.Repeat(",", len(header)-1) + "\"\"\n" + strings.Join(lowest, ",") + "\n"
		got := call(sheet, "-instrument", in.ID)
		require.Equal(t, exitDone, got.status, got.faults)
		all := rows(t, got.out)
		require.Len(t, all, 2*len(in.Scales), in.ID)
		for i, row := range all {
			require.Equal(t, in.Version, row["version"])
			if i < len(in.Scales) {
				require.Empty(t, row["value"], in.ID)
				require.Equal(t, "0", row["answered"])
			} else {
				require.NotEmpty(t, row["value"], in.ID)
				require.Equal(t, row["items"], row["answered"])
			}
		}
	}
}
