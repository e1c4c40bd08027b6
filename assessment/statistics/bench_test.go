package statistics_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment/statistics"
)

// people makes answers 1 to 5 to ten items without a random source.
func people(n int) [][]float64 {
	rows := make([][]float64, n)
	for i := range rows {
		rows[i] = make([]float64, 10)
		for j := range rows[i] {
			rows[i][j] = float64(1 + (i*i/3+j*(i%7))%5)
		}
	}
	return rows
}

func BenchmarkAlpha(b *testing.B) {
	rows := people(1000)
	b.ReportAllocs()
	for b.Loop() {
		var items statistics.Items
		for _, row := range rows {
			if err := items.Add(row); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := items.Alpha(statistics.MissingListwise); err != nil {
			b.Fatal(err)
		}
	}
}

// Memory does not grow with the rows.
func TestAddDoesNotAllocate(t *testing.T) {
	var items statistics.Items
	rows := people(2)
	rows[1][3] = nan()
	require.NoError(t, items.Add(rows[0]))
	require.Zero(t, testing.AllocsPerRun(100, func() {
		for _, row := range rows {
			if err := items.Add(row); err != nil {
				t.Error(err)
			}
		}
	}))
}
