package main

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// said is every form that a line on standard error has. Where all lines have one
// of these, nothing of a cell is in any.
const said = `^(` +
	`header(, column \d+)?: (` +
	`there is none|cannot be read|is longer than 16 MiB; a quote may be left open|` +
	`a quote is left open or stands inside a cell without quotes|` +
	`has the name of a column of the output; give it another|` +
	`item i\d\d has a column already|` +
	`no column is named after an item of this instrument; the columns want commas between them and the ids that -list shows)|` +
	`row \d+, column i\d\d: (is outside the codes of this item, 0 to 3|` +
	`want a whole number, an empty cell or one of not-asked, asked-unknown, asked-declined, not-applicable)|` +
	`row \d+: (has \d+ cells, and the header \d+|` +
	`a quote is left open or stands inside a cell without quotes; it and what follows are left out)|` +
	`/: and \d+ more faults|` +
	`note: no column for [i0-9, to]+: taken as not asked in every row|` +
	`note: flag self-harm, item i09: raised in \d+ of the rows, without an answer in \d+, not readable in \d+; scores with -wide show which` +
	`)$`

func FuzzScore(f *testing.F) {
	const nine = "i01,i02,i03,i04,i05,i06,i07,i08,i09"
	for _, seed := range []string{
		"", "\ufeff", "\n", nine, "i01,i01", "scale,i01\n", "id,i01\nViolet,2\n", nine + "\n0,1,2,3,,not-asked,+1,-1,x\n",
		"\ufeff" + nine + "\r\n1,1\r\n\r\n1,1,1,1,1,1,1,1,1,1,1\r\n", "a,i09\n=1,3\n-5,0\n-5-,\n\t,\n\"a\nb\",1\n", "i01\n\"1\n", "i01\n\x00\n\xff\n", "i01,\"=x\"\n1,\" y\"\n",
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	line := regexp.MustCompile(said)
	f.Fuzz(func(t *testing.T, in string, wide bool) {
		args := []string{"-instrument", "phq-9", "-prorate", "0.5"}
		if wide {
			args = append(args, "-wide")
		}
		got := call(in, args...)
		faults := 0
		for text := range strings.Lines(got.faults) {
			text = strings.TrimSuffix(text, "\n")
			require.Regexp(t, line, text)
			if !strings.HasPrefix(text, "note: ") {
				faults++
			}
		}
		require.Equal(t, faults > 0, got.status == exitData)
		require.LessOrEqual(t, faults, maxFaults+1)
		if strings.HasPrefix(got.faults, "header") {
			require.Equal(t, exitData, got.status)
			require.Empty(t, got.out)
			return
		}
		checkOutput(t, in, got.out)
	})
}

// checkOutput reads input and output beside each other.
func checkOutput(t *testing.T, in, out string) {
	t.Helper()
	given := csv.NewReader(strings.NewReader(strings.TrimPrefix(in, "\ufeff")))
	given.FieldsPerRecord = -1
	header, err := given.Read()
	require.NoError(t, err)
	made := csv.NewReader(strings.NewReader(out)) // wants as many cells in every row
	_, err = made.Read()
	require.NoError(t, err)
	items, hasID := regexp.MustCompile(`^i0[1-9]$`), 0
	for _, name := range header {
		if name == "id" {
			hasID = 1
		}
	}
	for {
		record, err := given.Read()
		if err != nil { // the end, or broken quotes, which end the output too
			_, err = made.Read()
			require.ErrorIs(t, err, io.EOF)
			return
		}
		row, err := made.Read()
		require.NoError(t, err)
		at := 1 - hasID
		for i, name := range header {
			if items.MatchString(name) {
				continue
			}
			cell := ""
			if i < len(record) {
				cell = record[i]
			}
			if row[at] != cell {
				require.Equal(t, "'"+cell, row[at])
				require.Contains(t, "=+-@\t\r\n", cell[:1])
			}
			at++
		}
	}
}

func TestSaidIsAllThatIsSaid(t *testing.T) {
	t.Parallel()
	got := call("i01\nViolet\n", "-instrument", "phq-9")
	require.NotRegexp(t, said, strings.SplitN(got.faults, "\n", 2)[0]+"Violet")
}
