package statistics_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment/statistics"
)

const (
	tolerance = 1e-9
	z95       = 1.959963984540054
)

// nan is a missing value in tables.
func nan() float64 { return math.NaN() }

// near compares within the tolerance, of the figure or of 1, whichever is larger.
func near(tb testing.TB, want, got float64, what string) {
	tb.Helper()
	require.InDelta(tb, want, got, tolerance*max(1, math.Abs(want)), what)
}

// defined compares a figure that must have a value.
func defined(tb testing.TB, want float64, got statistics.Figure, what string) {
	tb.Helper()
	x, ok := got.Value()
	require.True(tb, ok, "%s: not defined", what)
	near(tb, want, x, what)
}

// undefined wants a figure without a value.
func undefined(tb testing.TB, got statistics.Figure, what string) {
	tb.Helper()
	_, ok := got.Value()
	require.False(tb, ok, "%s: defined as %v", what, got)
}

// explained fails a table's row that does not say what it is and why it stands there.
func explained(tb testing.TB, name, why string) {
	tb.Helper()
	require.NotEmpty(tb, name, "a row has no name")
	require.NotEmpty(tb, why, "a row has no why: "+name)
}

// table reads the rows of a CSV file without its head.
func table(tb testing.TB, name string) [][]string {
	tb.Helper()
	file, err := os.Open(filepath.Join("testdata", "oracle", name))
	require.NoError(tb, err)
	rows, err := csv.NewReader(file).ReadAll()
	require.NoError(tb, errors.Join(err, file.Close()))
	require.Greater(tb, len(rows), 1)
	return rows[1:]
}

// number reads a cell; a blank one is missing.
func number(tb testing.TB, cell string) float64 {
	tb.Helper()
	if cell == "" {
		return nan()
	}
	x, err := strconv.ParseFloat(cell, 64)
	require.NoError(tb, err)
	return x
}

// answers reads the ten items of each person, i01, i04 and i08 reversed.
func answers(tb testing.TB, name string) [][]float64 {
	tb.Helper()
	var rows [][]float64
	for _, cells := range table(tb, name) {
		row := make([]float64, 10)
		for i := range row {
			row[i] = number(tb, cells[i+1])
			if i == 0 || i == 3 || i == 7 {
				row[i] = 6 - row[i]
			}
		}
		rows = append(rows, row)
	}
	require.Len(tb, rows, 120)
	return rows
}

// column is one item of all persons.
func column(rows [][]float64, i int) []float64 {
	list := make([]float64, len(rows))
	for at, row := range rows {
		list[at] = row[i]
	}
	return list
}

type alphaOracle struct {
	Total map[string]float64 `json:"total"`
	Feldt map[string]float64 `json:"feldt"`
	Items []struct {
		N        int     `json:"n"`
		RestR    float64 `json:"r.drop"`
		Mean, SD float64
	} `json:"item.stats"`
	Drop []struct {
		Raw float64 `json:"raw_alpha"`
		Std float64 `json:"std.alpha"`
	} `json:"alpha.drop"`
}

// oracle is what of oracle.json this package works out.
type oracle struct {
	Alpha struct {
		Complete   alphaOracle `json:"complete"`
		Pairwise   alphaOracle `json:"missing_pairwise"`
		Listwise   alphaOracle `json:"missing_listwise"`
		NListwise  int         `json:"n_listwise"`
		Unreversed float64     `json:"unreversed_complete"`
		// alpha()$total stands here without the list around it.
		TwoItems map[string]float64 `json:"two_items"`
	} `json:"alpha"`
	Formula map[string]float64 `json:"-"`
	Total   map[string]float64 `json:"-"`
	RCI     map[string]float64 `json:"-"`
	ICC     []struct {
		Type     string  `json:"type"`
		ICC      float64 `json:"ICC"`
		F        float64 `json:"F"`
		DF1, DF2 int
		P        float64 `json:"p"`
		Lower    float64 `json:"lower bound"`
		Upper    float64 `json:"upper bound"`
	} `json:"icc"`
	Kappa       map[string]float64 `json:"kappa_i01_i02"`
	BlandAltman map[string]float64 `json:"bland_altman"`
	Family      map[string]float64 `json:"family_icc1"`
	Classes     map[string]int     `json:"-"`
}

func readOracle(tb testing.TB) oracle {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "oracle", "oracle.json"))
	require.NoError(tb, err)
	var o oracle
	require.NoError(tb, json.Unmarshal(data, &o))
	var mixed struct {
		Formula map[string]float64         `json:"formula"`
		Total   map[string]float64         `json:"total_score"`
		RCI     map[string]json.RawMessage `json:"rci"`
	}
	require.NoError(tb, json.Unmarshal(data, &mixed))
	o.Formula, o.Total, o.RCI = mixed.Formula, mixed.Total, map[string]float64{}
	for name, raw := range mixed.RCI {
		if name == "classes" {
			require.NoError(tb, json.Unmarshal(raw, &o.Classes))
			continue
		}
		var x float64
		require.NoError(tb, json.Unmarshal(raw, &x))
		o.RCI[name] = x
	}
	return o
}
