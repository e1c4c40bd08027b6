package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestCells scores one cell on an item of 0 to 3 (phq-9, the first of nine; the
// others are 0).
func TestCells(t *testing.T) {
	t.Parallel()
	const noNumber = ": want a whole number, an empty cell or one of not-asked, asked-unknown, asked-declined, not-applicable"
	const noCode = ": is outside the codes of this item, 0 to 3"
	for _, row := range []struct{ why, cell, value, low, high, fault string }{
		{"lowest", "0", "0", "0", "0", ""},
		{"highest", "3", "3", "3", "3", ""},
		{"a sign", "+2", "2", "2", "2", ""},
		{"less than nothing is nothing", "-0", "0", "0", "0", ""},
		{"leading noughts", "003", "3", "3", "3", ""},
		{"blanks about", " \t2 ", "2", "2", "2", ""},
		{"empty", "", "", "0", "3", ""},
		{"blanks only", "  ", "", "0", "3", ""},
		{"nobody asked", "not-asked", "", "0", "3", ""},
		{"does not know", "asked-unknown", "", "0", "3", ""},
		{"would not say", " asked-declined ", "", "0", "3", ""},
		{"leaves the maximum", "not-applicable", "0", "0", "0", ""},
		{"above", "4", "", "", "", noCode},
		{"below", "-1", "", "", "", noCode},
		{"far above", strings.Repeat("9", 40), "", "", "", noCode},
		{"beyond 32 bits, and 2 in them", "4294967298", "", "", "", noCode},
		{"far below", "-" + strings.Repeat("9", 40), "", "", "", noCode},
		{"decimals", "3.0", "", "", "", noNumber},
		{"decimal comma", "\"3,0\"", "", "", "", noNumber},
		{"exponent", "1e0", "", "", "", noNumber},
		{"hexadecimal", "0x1", "", "", "", noNumber},
		{"underscore", "0_1", "", "", "", noNumber},
		{"two signs", "+-1", "", "", "", noNumber},
		{"a sign alone", "-", "", "", "", noNumber},
		{"R's missing", "NA", "", "", "", noNumber},
		{"other case", "Not-Asked", "", "", "", noNumber},
		{"another script's digit", "٣", "", "", "", noNumber},
		{"no-break space", "\u00a01", "", "", "", noNumber},
		{"a nul", "1\x00", "", "", "", noNumber},
		{"no UTF-8", "\xff", "", "", "", noNumber},
		{"words", secret, "", "", "", noNumber},
	} {
		in := "i01,i02,i03,i04,i05,i06,i07,i08,i09\n" + row.cell + ",0,0,0,0,0,0,0,0\n"
		got := call(in, "-instrument", "phq-9")
		all := rows(t, got.out)
		require.Len(t, all, 1, row.why)
		require.Equal(t, []string{row.value, row.low, row.high}, []string{all[0]["value"], all[0]["low"], all[0]["high"]}, row.why)
		require.Equal(t, "9", all[0]["items"], row.why)
		if row.fault == "" {
			require.Equal(t, output{out: got.out}, got, row.why)
			continue
		}
		require.Equal(t, "row 1, column i01"+row.fault+"\n", got.faults, row.why)
		require.Equal(t, exitData, got.status)
		require.Equal(t, "1,total,,,,,9,,,,phq-9,9\n", got.out[strings.Index(got.out, "\n")+1:], row.why)
	}
}

func TestCarriedText(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ why, in, out string }{
		{"text", "Violet", "Violet"},
		{"formula", "=1+1", "'=1+1"},
		{"plus", "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"},
		{"minus", "-2+3", "'-2+3"},
		{"at", "@SUM(A1)", "'@SUM(A1)"},
		{"tab", "\t=1", "'\t=1"},
		{"return", "\r=1", "'\r=1"},
		{"line feed", "\n=1", "'\n=1"},
		{"a sign alone", "-", "'-"},
		{"a sign and a point", "-.", "'-."},
		{"half an exponent", "-1e", "'-1e"},
		{"a date with a sign", "-2020-01-01", "'-2020-01-01"},
		{"within", "a=b", "a=b"},
		{"guarded already", "'=1", "'=1"},
		{"number", "12", "12"},
		{"negative", "-5", "-5"},
		{"with a sign", "+3", "+3"},
		{"telephone number", "+441132701234", "+441132701234"},
		{"exponent", "-1.5E-3", "-1.5E-3"},
		{"a point first", "-.5", "-.5"},
		{"decimal comma", "-1,5", "-1,5"},
		{"leading noughts", "007", "007"},
		{"long number", "12345678901234567890.10", "12345678901234567890.10"},
		{"commas and quotes", "a, \"b\"", "a, \"b\""},
		{"lines", "a\nb", "a\nb"},
		{"blanks", " a ", " a "},
		{"end of data of a database", `\.`, `\.`},
		{"nul", "a\x00b", "a\x00b"},
		{"no UTF-8", "a\xffb", "a\xffb"},
		{"empty", "", ""},
	} {
		quoted := `"` + strings.ReplaceAll(row.in, `"`, `""`) + `"`
		in := "i02," + quoted + ",i01,i03,i04,i05,i06,i07,i08,i09\n0," + quoted + ",0,0,0,0,0,0,0,0\n"
		all := rows(t, done(t, in, "-instrument", "phq-9"))
		require.Equal(t, row.out, all[0][row.out], row.why)
		require.Equal(t, "1", all[0]["id"], row.why)
	}
}

func TestRowsAndColumns(t *testing.T) {
	t.Parallel()
	nine := "i01,i02,i03,i04,i05,i06,i07,i08,i09"
	const names = "scale,value,low,high,answered,items,prorated,percent_low,percent_high,instrument,version\n"
	for _, row := range []struct{ name, why, in, out, faults string }{
		{"no rows", "a header is a table", nine, "id," + names, ""},
		{"byte order mark", "Excel writes one", "\ufeff\"i01\"" + nine[3:] + "\n1,1,1,1,1,1,1,1,0\n", "id," + names + "1,total,8,8,8,9,9,false,29,30,phq-9,9\n", ""},
		{"returns", "Windows ends lines so", nine + "\r\n1,1,1,1,1,1,1,1,0\r\n", "id," + names + "1,total,8,8,8,9,9,false,29,30,phq-9,9\n", ""},
		{"any order", "columns go by name", "i09,i08,i07,b,i06,i05,i04,i03,i02,i01,a,a\n0,1,1,x,1,1,1,1,1,3,y,z\n", "id,b,a,a," + names + "1,x,y,z,total,10,10,10,9,9,false,37,38,phq-9,9\n", ""},
		{"its own id", "is carried in its place", "a,id," + nine + "\nx,7,0,0,0,0,0,0,0,0,0\n", "a,id," + names + "x,7,total,0,0,0,9,9,false,0,0,phq-9,9\n", ""},
		{"empty lines", "no rows, as everywhere", nine + "\n\n0,0,0,0,0,0,0,0,0\n\n", "id," + names + "1,total,0,0,0,9,9,false,0,0,phq-9,9\n", ""},
		{
			"a missing column", "allowed, and said", "i01,i02,i03,i04,i06,i07,i08,i09\n0,0,0,0,0,0,0,0\n", "id," + names + "1,total,,0,3,8,9,false,0,12,phq-9,9\n",
			"note: no column for i05: taken as not asked in every row\n",
		},
		{
			"ragged", "kept, and the rest is read", "a," + nine + ",b\nx,0,0\ny,0,0,0,0,0,0,0,0,0,w,0\nz,0,0,0,0,0,0,0,0,0,v\n",
			"id,a,b," + names + "1,x,,total,,,,,9,,,,phq-9,9\n2,y,w,total,,,,,9,,,,phq-9,9\n3,z,v,total,0,0,0,9,9,false,0,0,phq-9,9\n",
			"row 1: has 3 cells, and the header 11\nrow 2: has 12 cells, and the header 11\n" +
				"note: flag self-harm, item i09: raised in 0 of the rows, without an answer in 0, not readable in 2; scores with -wide show which\n",
		},
		{
			"open quote", "what comes before is kept", nine + "\n0,0,0,0,0,0,0,0,0\n0,\"" + secret + "\n0\n", "id," + names + "1,total,0,0,0,9,9,false,0,0,phq-9,9\n",
			"row 2: a quote is left open or stands inside a cell without quotes; it and what follows are left out\n",
		},
		{
			"quote within", "the same", "a," + nine + "\n" + secret + "\",0\n", "id,a," + names,
			"row 1: a quote is left open or stands inside a cell without quotes; it and what follows are left out\n",
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			got := call(row.in, "-instrument", "phq-9")
			require.Equal(t, row.out, got.out)
			require.Equal(t, row.faults, got.faults)
			require.Equal(t, row.faults == "" || strings.HasPrefix(row.faults, "note:"), got.status == exitDone)
		})
	}
}

// TestManyFaults tells of a hundred and counts the rest, and keeps every row.
func TestManyFaults(t *testing.T) {
	t.Parallel()
	got := call("i01,i02,i03,i04,i05,i06,i07,i08,i09\n"+strings.Repeat("x,0,0,0,0,0,9,0,0\n", 300), "-instrument", "phq-9")
	require.Equal(t, exitData, got.status)
	require.Len(t, rows(t, got.out), 300)
	lines := strings.Split(strings.TrimSuffix(got.faults, "\n"), "\n")
	require.Len(t, lines, maxFaults+1)
	require.Equal(t, "/: and 500 more faults", lines[maxFaults])
}

// TestFlagsAreSeen keeps an answer that calls for attention in sight, whatever
// the score of its row.
func TestFlagsAreSeen(t *testing.T) {
	t.Parallel()
	cells := []struct{ why, cells, word string }{
		{"raised", "0,0,0,0,0,0,0,0,1", "yes"},
		{"raised in a row at fault", "x,0,0,0,0,0,0,0,3", "yes"},
		{"not raised, which clears nobody", "0,0,0,0,0,0,0,0,0", "no"},
		{"open", "0,0,0,0,0,0,0,0,", "not-asked"},
		{"declined", "0,0,0,0,0,0,0,0,asked-declined", "asked-declined"},
		{"not readable", "0,0,0,0,0,0,0,0,x", ""},
		{"in a ragged row no cell is sure", "0,0,0,0,0,0,0,0,1,1", ""},
	}
	in := "i01,i02,i03,i04,i05,i06,i07,i08,i09\n"
	for _, row := range cells {
		in += row.cells + "\n"
	}
	got := call(in, "-instrument", "phq-9", "-wide")
	for i, row := range rows(t, got.out) {
		require.Equal(t, cells[i].word, row["self-harm_flag"], cells[i].why)
	}
	note := "note: flag self-harm, item i09: raised in 2 of the rows, without an answer in 2, not readable in 2; scores with -wide show which\n"
	for _, args := range [][]string{{"-wide"}, nil, {"-alpha"}} {
		got := call(in, append([]string{"-instrument", "phq-9"}, args...)...)
		require.True(t, strings.HasSuffix(got.faults, note), fmt.Sprint(args, got.faults))
	}
}

func TestWideNamesThatMeet(t *testing.T) {
	t.Parallel()
	key := strings.Replace(readFile(t, tenKey), `"id": "B"`, `"id": "A_percent"`, 1)
	path := t.TempDir() + "/key.json"
	writeFile(t, path, key)
	got := call("i01\n1\n", "-instrument", path, "-wide")
	require.Equal(t, exitUsage, got.status)
	require.Equal(t, "-wide: two scales or flags of this instrument give columns of one name; write the scores without -wide\n", got.faults)
}
