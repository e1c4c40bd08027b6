package main

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
}

// table is a file of what R made of the answers, by the id of a row.
func table(t *testing.T, name string) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, row := range rows(t, readFile(t, "testdata/oracle/"+name)) {
		out[row["id"]] = row
	}
	require.Len(t, out, 120)
	return out
}

// scored are the scores of the answers, by row and scale.
func scored(t *testing.T, file string, args ...string) map[string]map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]map[string]string{}
	for _, row := range rows(t, done(t, "", append([]string{"-instrument", tenKey, "-in", "testdata/oracle/" + file}, args...)...)) {
		if out[row["id"]] == nil {
			out[row["id"]] = map[string]map[string]string{}
		}
		out[row["id"]][row["scale"]] = row
	}
	require.Len(t, out, 120)
	return out
}

// equal compares numbers as text with what R rounded to 15 digits; nothing
// equals nothing.
func equal(t *testing.T, want, got, why string) {
	t.Helper()
	if want == "" || got == "" {
		require.Equal(t, want, got, why)
		return
	}
	require.InDelta(t, number(t, want), number(t, got), 1e-9, why)
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	require.NoError(t, err)
	return x
}

// TestProratedAsInR compares prorating at 50 % and 80 %, row by row.
func TestProratedAsInR(t *testing.T) {
	t.Parallel()
	want := table(t, "prorated.csv")
	for share, column := range map[string]string{"0.5": "50", "0.8,inclusive": "80", "1": "100"} {
		edges := 0
		for id, scales := range scored(t, "missing.csv", "-prorate", share) {
			all, mean := scales["all"], scales["all-mean"]
			require.Equal(t, want[id]["answered"], all["answered"], id)
			equal(t, want[id]["total"+column], all["value"], id)
			if column != "100" {
				equal(t, want[id]["mean"+column], mean["value"], id)
			}
			require.Equal(t, all["value"] != "" && all["answered"] != "10", all["prorated"] == "true", id)
			if id >= "S007" && id <= "S012" {
				edges++
			}
		}
		require.Equal(t, 6, edges)
	}
	exactly := scored(t, "missing.csv", "-prorate", "0.5,exclusive")
	require.Equal(t, "5", exactly["S009"]["all"]["answered"])
	require.Empty(t, exactly["S009"]["all"]["value"], "half is not more than half")
}

// TestTotalsAsInR compares with R's totals of what was answered. R gives 0 to
// somebody who answered nothing; here there is no value, and the bounds say so:
// what was answered, and 1 or 5 for each answer that is missing.
func TestTotalsAsInR(t *testing.T) {
	t.Parallel()
	totals, means := table(t, "scoreItems_none_totals.csv"), table(t, "scoreItems_none_means.csv")
	any := scored(t, "missing.csv", "-prorate", "0") // R's means are of whatever there is
	for id, scales := range scored(t, "missing.csv") {
		for _, name := range []string{"all", "A", "B"} {
			got := scales[name]
			missing := number(t, got["items"]) - number(t, got["answered"])
			sum := number(t, totals[id][name])
			require.Equal(t, sum+missing, number(t, got["low"]), id)
			require.Equal(t, sum+5*missing, number(t, got["high"]), id)
			require.Equal(t, missing == 0, got["value"] != "", id)
			if missing == 0 {
				equal(t, totals[id][name], got["value"], id)
				equal(t, means[id][name], scales[name+"-mean"]["value"], id)
			}
			equal(t, means[id][name], any[id][name+"-mean"]["value"], id)
			require.Equal(t, "false", got["prorated"], id)
		}
	}
}

// TestBoundsHoldTheFullScore compares the answers with gaps with the same
// answers without.
func TestBoundsHoldTheFullScore(t *testing.T) {
	t.Parallel()
	whole := scored(t, "complete.csv")
	for id, scales := range scored(t, "missing.csv") {
		for name, got := range scales {
			full := number(t, whole[id][name]["value"])
			require.LessOrEqual(t, number(t, got["low"]), full, id)
			require.GreaterOrEqual(t, number(t, got["high"]), full, id)
			require.LessOrEqual(t, number(t, got["percent_low"]), number(t, whole[id][name]["percent_low"]), id)
			require.GreaterOrEqual(t, number(t, got["percent_high"]), number(t, whole[id][name]["percent_high"]), id)
		}
	}
}

// TestWideIsLong holds the same figures in another form.
func TestWideIsLong(t *testing.T) {
	t.Parallel()
	long := scored(t, "missing.csv", "-prorate", "0.7")
	wide := rows(t, done(t, "", "-instrument", tenKey, "-in", "testdata/oracle/missing.csv", "-prorate", "0.7", "-wide"))
	require.Len(t, wide, 120)
	for _, row := range wide {
		for name, got := range long[row["id"]] {
			for _, figure := range figureNames {
				require.Equal(t, got[figure], row[name+"_"+figure], row["id"])
			}
		}
	}
}

// alphaOfR is what psych::alpha makes of the answers.
type alphaOfR struct {
	Total struct {
		Raw      float64 `json:"raw_alpha"`
		Standard float64 `json:"std.alpha"`
		R        float64 `json:"average_r"`
		Mean     float64 `json:"mean"`
		SD       float64 `json:"sd"`
	} `json:"total"`
	Feldt struct {
		Low  float64 `json:"lower.ci.raw_alpha"`
		High float64 `json:"upper.ci.raw_alpha"`
	} `json:"feldt"`
	Items []struct {
		N    float64 `json:"n"`
		Mean float64 `json:"mean"`
		SD   float64 `json:"sd"`
		Rest float64 `json:"r.drop"`
	} `json:"item.stats"`
	Dropped []struct {
		Raw float64 `json:"raw_alpha"`
	} `json:"alpha.drop"`
}

func TestAlphaAsInR(t *testing.T) {
	t.Parallel()
	var oracle map[string]alphaOfR
	require.NoError(t, json.Unmarshal([]byte(readFile(t, "testdata/oracle/alpha.json")), &oracle))
	for _, row := range []struct {
		name, why, file, use string
		feldt                bool
	}{
		{"complete", "nothing is missing: both are one", "complete.csv", "listwise", true},
		{"complete", "nothing is missing: both are one", "complete.csv", "pairwise", true},
		{"missing_listwise", "complete rows", "missing.csv", "listwise", true},
		{"missing_pairwise", "pairs; R's interval takes every row for a case", "missing.csv", "pairwise", false},
	} {
		require.NotEmpty(t, row.why)
		want := oracle[row.name]
		require.Len(t, want.Items, 10)
		at := 0
		for _, got := range rows(t, done(t, "", "-instrument", tenKey, "-in", "testdata/oracle/"+row.file, "-alpha")) {
			if got["scale"] != "all" || got["use"] != row.use {
				continue
			}
			near := func(want float64, column string) { require.InDelta(t, want, number(t, got[column]), 1e-9, column) }
			if got["item"] == "" {
				near(want.Total.Raw, "alpha")
				near(want.Total.Standard, "standardised")
				near(want.Total.R, "mean_r")
				near(want.Total.Mean, "mean")
				near(want.Total.SD, "sd")
				near(120, "rows")
				if row.feldt {
					near(want.Feldt.Low, "alpha_low")
					near(want.Feldt.High, "alpha_high")
				}
				continue
			}
			near(want.Items[at].N, "n")
			near(want.Items[at].Mean, "mean")
			near(want.Items[at].SD, "sd")
			near(want.Items[at].Rest, "item_rest")
			near(want.Dropped[at].Raw, "alpha_if_dropped")
			at++
		}
		require.Equal(t, 10, at)
	}
}

func TestAlphaThatIsNotDefined(t *testing.T) {
	t.Parallel()
	const header = "i01,i02,i03,i04,i05,i06,i07,i08,i09,i10\n"
	for _, row := range []struct{ why, in, note string }{
		{"no rows", header, "scale all, listwise: no alpha: it wants two items, and two rows that answer both of any two"},
		{"nothing varies", header + strings.Repeat("1,1,1,1,1,1,1,1,1,1\n", 3), "scale all, pairwise: no alpha: the total does not vary"},
	} {
		got := call(row.in, "-instrument", tenKey, "-alpha")
		require.Equal(t, exitDone, got.status, row.why)
		require.Contains(t, got.faults, "note: "+row.note, row.why)
		require.Len(t, rows(t, got.out), 12, row.why)
		require.Empty(t, rows(t, got.out)[0]["alpha"], row.why)
	}
	got := call("total\n1\n2\n", "-instrument", "css", "-alpha")
	require.Equal(t, exitDone, got.status)
	require.Contains(t, got.faults, "note: scale total, listwise: no alpha: it wants two items", "a ready total is one item")
}

// TestAlphaCountsScores goes by what codes count, reversed ones included, and by
// nothing where an item does not apply.
func TestAlphaCountsScores(t *testing.T) {
	t.Parallel()
	var in strings.Builder
	in.WriteString("i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12,i13,i14,i15,i16,i17,i18,i19,i20,i21" + "\n")
	for _, code := range []string{"1", "2", "3", "4", "5", "not-applicable"} {
		in.WriteString(code + strings.Repeat(","+code, 20) + "\n")
	}
	for _, row := range rows(t, done(t, in.String(), "-instrument", "sure", "-alpha")) {
		if row["item"] != "" {
			require.Equal(t, "5", row["n"])
			require.InDelta(t, 2, number(t, row["mean"]), 1e-12, "of 3, 3, 2, 1, 1")
		} else {
			require.Equal(t, []string{"6", "5"}, []string{row["rows"], row["cases"]})
			require.InDelta(t, 1, number(t, row["alpha"]), 1e-12, "all items are one")
		}
	}
}

// TestAlphaOfFaults writes nothing where a row is at fault.
func TestAlphaOfFaults(t *testing.T) {
	t.Parallel()
	out := t.TempDir() + "/alpha.csv"
	got := call(readFile(t, "testdata/oracle/missing.csv")+"x,9,1,1,1,1,1,1,1,1,1\n", "-instrument", tenKey, "-alpha", "-out", out)
	require.Equal(t, exitData, got.status)
	require.Equal(t, "row 121, column i01: is outside the codes of this item, 1 to 5\n", got.faults)
	require.NoFileExists(t, out)
}
