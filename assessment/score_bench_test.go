package assessment_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

const (
	benchItems  = 104
	benchScales = 20
	benchPeople = 100_000
)

// benchSize is how many items a scale has: six in the first four, then five.
func benchSize(scale int) int {
	if scale < benchItems-5*benchScales {
		return 6
	}
	return 5
}

// benchKey is a key of 104 items of 0 to 4 in 20 scales, every third item
// reversed.
func benchKey(tb testing.TB) *assessment.Key {
	tb.Helper()
	in := assessment.Instrument{ID: "bench", Title: "Bench", Version: "1", Cites: made()}
	for s := range benchScales {
		scale := assessment.Scale{ID: fmt.Sprintf("s%02d", s), High: 4 * benchSize(s), Cites: made()}
		for range benchSize(s) {
			id := fmt.Sprintf("i%03d", len(in.Items))
			if len(in.Items)%3 == 0 {
				scale.Reversed = append(scale.Reversed, id)
			}
			in.Items = append(in.Items, assessment.Item{ID: id, High: 4})
			scale.Items = append(scale.Items, id)
		}
		in.Scales = append(in.Scales, scale)
	}
	k, err := assessment.NewKey(in)
	require.NoError(tb, err)
	return k
}

// benchRows are the answers of many people, one in fourteen missing, and the same
// as a hand-written loop would have them: codes, and -1 where there is none.
func benchRows(people int) (rows []assessment.Cell, plain []int8) {
	r := rand.New(rand.NewPCG(20261121, 1))
	rows, plain = make([]assessment.Cell, people*benchItems), make([]int8, people*benchItems)
	for i := range rows {
		plain[i] = -1
		if r.IntN(14) > 0 {
			code := r.IntN(5)
			rows[i], plain[i] = assessment.CodeCell(code), int8(code)
		}
	}
	return rows, plain
}

// handTally is what the hand-written loop works out of a scale.
type handTally struct{ low, high, answered int }

// handScore is what somebody would write for these scales alone: it knows how
// many items each has, their codes, and which are reversed.
func handScore(to *[benchScales]handTally, row []int8) bool {
	at, third := 0, 0
	for scale := range to {
		size := benchSize(scale)
		sum, missing := 0, 0
		for _, c := range row[at : at+size] {
			switch {
			case c == -1:
				missing++
			case uint8(c) > 4:
				return false
			case third == 0:
				sum += 4 - int(c)
			default:
				sum += int(c)
			}
			if third++; third == 3 {
				third = 0
			}
		}
		at += size
		to[scale] = handTally{low: sum, high: sum + 4*missing, answered: size - missing}
	}
	return true
}

// BenchmarkScore scores 104 items into 20 scales for 100 000 people, beside a
// loop that was written by hand for those scales.
func BenchmarkScore(b *testing.B) {
	rows, plain := benchRows(benchPeople)
	b.Run("kith", func(b *testing.B) {
		k := benchKey(b)
		tallies := make([]assessment.Tally, benchScales)
		b.ReportAllocs()
		for b.Loop() {
			for p := 0; p < len(rows); p += benchItems {
				if err := k.Tally(tallies, rows[p:p+benchItems]); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("hand", func(b *testing.B) {
		var tallies [benchScales]handTally
		b.ReportAllocs()
		for b.Loop() {
			for p := 0; p < len(rows); p += benchItems {
				if !handScore(&tallies, plain[p:p+benchItems]) {
					b.Fatal("a code out of range")
				}
			}
		}
	})
}

// TestHandScoreAgrees: the two that BenchmarkScore compares do the same work.
func TestHandScoreAgrees(t *testing.T) {
	t.Parallel()
	k := benchKey(t)
	rows, plain := benchRows(500)
	got, want := make([]assessment.Tally, benchScales), [benchScales]handTally{}
	for p := 0; p < len(rows); p += benchItems {
		row := rows[p : p+benchItems]
		require.NoError(t, k.Tally(got, row))
		require.True(t, handScore(&want, plain[p:p+benchItems]))
		for s, w := range want {
			assert.Equal(t, w, handTally{got[s].Low, got[s].High, got[s].Answered})
		}
	}
}

// TestTallyAllocatesNothing: neither on the quick path nor on the slow one.
func TestTallyAllocatesNothing(t *testing.T) {
	k := benchKey(t)
	row, _ := benchRows(1)
	tallies := make([]assessment.Tally, benchScales)
	for name, cell := range map[string]assessment.Cell{"quick": assessment.CodeCell(1), "slow": assessment.AbsentCell(assessment.AbsenceNotApplicable)} {
		row[7] = cell
		allocs := testing.AllocsPerRun(100, func() {
			if k.Tally(tallies, row) != nil {
				t.Fatal("a code out of range")
			}
		})
		assert.Zero(t, allocs, name)
	}
}
