package fictional

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func encoded(tb testing.TB, r assessment.Record) []byte {
	tb.Helper()
	data, err := assessment.Encode(r) // which validates
	require.NoError(tb, err)
	return data
}

// TestSameEverywhere pins the bytes of the first thousand families: whoever
// compares two programs, or two machines, has the same ones.
func TestSameEverywhere(t *testing.T) {
	t.Parallel()
	own := Options{
		Instruments: []assessment.Instrument{{ID: "own", Items: []assessment.Item{{ID: "x", Low: -1, High: 3}, {ID: "y", Open: true}}}},
		Facts:       []Fact{{ID: "at-school", Member: true, High: 1}, {ID: "rooms", Low: 1, High: 9}},
	}
	for _, row := range []struct {
		name, why, want string
		seed            uint64
		options         Options
	}{
		{"varied", "the zero options", "6278eb60f19b5b92e9915e5369e1b0b0da214fba37a8fe7e5febfde6e86f0a77", 1, Options{}},
		{"even", "for comparing speed", "01e4102afb5770579ca881bdec9e96132320228ad7012abdab20e7712346c740", 1, Options{Even: true}},
		{"another seed", "other families", "bb122c78af1637658d8f39ccc88b4edc3ef1a66d736cbe39a6c67eeeb36b8efe", 20261121, Options{}},
		{"own questionnaires and facts", "without those of the package, which may change", "bf07c8ccfeea83c4fe0501d03a7ce10680dba1fabdff9a7a094845b94b59f78d", 1, own},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			require.NotEmpty(t, row.why)
			families, sum := New(row.seed, row.options), sha256.New()
			for n := range uint64(1000) {
				_, _ = sum.Write(append(encoded(t, families.At(n)), '\n')) // it never fails
			}
			require.Equal(t, row.want, hex.EncodeToString(sum.Sum(nil)), "say in the changelog that these are other families")
		})
	}
}

func TestEveryFamilyValidates(t *testing.T) {
	t.Parallel()
	for _, o := range []Options{{}, {Even: true}, {Instruments: []assessment.Instrument{}}} {
		families := New(7, o)
		for n := range uint64(1500) {
			r := families.At(n)
			data := encoded(t, r)
			again, err := assessment.Decode(data)
			require.NoError(t, err)
			require.Equal(t, data, encoded(t, again))
		}
	}
}

// TestFamilyDependsOnItsNumberOnly: not on those made before it, nor on who else
// asks at the same time.
func TestFamilyDependsOnItsNumberOnly(t *testing.T) {
	t.Parallel()
	families, n := New(3, Options{}), uint64(0)
	var all [40][]byte
	for r := range families.All() {
		all[n] = encoded(t, r)
		if n++; n == uint64(len(all)) {
			break
		}
	}
	require.NotEqual(t, all[0], all[1])
	require.NotEqual(t, all[0], encoded(t, New(4, Options{}).At(0)))
	var asking sync.WaitGroup
	got := make([]assessment.Record, len(all))
	for i := range got {
		asking.Go(func() { got[i] = families.At(uint64(i)) })
	}
	asking.Wait()
	for i := range all {
		require.Equal(t, all[i], encoded(t, got[i]))
	}
	_, err := assessment.Encode((&Families{}).At(1 << 63))
	require.NoError(t, err, "the zero value makes families too")
}

// TestOptionsAreKept and not shared.
func TestOptionsAreKept(t *testing.T) {
	t.Parallel()
	items := []assessment.Item{{ID: "i01", Low: 2, High: 4}}
	o := Options{
		Instruments: []assessment.Instrument{{ID: "own", Items: items}},
		Facts: []Fact{
			{ID: "family", High: 1},
			{ID: "member", Member: true, Low: 3, High: 5},
			{ID: "focal", Focal: true, High: 1},
			{ID: "pair", Member: true, Focal: true, High: 1},
		},
	}
	families := New(1, o)
	items[0].Low, o.Facts[1].Low = -9, -9
	answers, facts := 0, map[string]int{}
	for n := range uint64(300) {
		r := families.At(n)
		for _, x := range r.Responses {
			require.Equal(t, "own", x.Instrument)
			for _, a := range x.Answers {
				require.True(t, a.Value == nil || *a.Value >= 2 && *a.Value <= 4)
				answers++
			}
		}
		for _, f := range r.Facts {
			facts[f.ID]++
			require.Equal(t, f.ID == "member" || f.ID == "pair", f.Member != "")
			require.Equal(t, f.ID == "focal" || f.ID == "pair", f.Focal != "")
			require.True(t, f.ID != "member" || f.Value == nil || *f.Value >= 3 && *f.Value <= 5)
		}
		require.Nil(t, New(1, Options{Instruments: []assessment.Instrument{}}).At(n).Responses)
	}
	require.NotZero(t, answers)
	require.Len(t, facts, 4)
}

// TestEvenFamiliesAreAlike in size: about 4 KB.
func TestEvenFamiliesAreAlike(t *testing.T) {
	t.Parallel()
	var sizes []int
	sum := 0
	people := map[int]bool{}
	families := New(1, Options{Even: true})
	for n := range uint64(2000) {
		r := families.At(n)
		size := len(encoded(t, r))
		sizes, sum, people[len(r.Members)] = append(sizes, size), sum+size, true
		require.Len(t, r.Responses, evenForms)
		require.Len(t, r.Impacts, evenImpacts)
		require.Len(t, r.Appraisals, evenAppraisals)
	}
	require.Len(t, people, 7, "two to eight")
	require.InDelta(t, 4096, sum/len(sizes), 250)
	require.Greater(t, slices.Min(sizes), 3000)
	require.Less(t, slices.Max(sizes), 5200)
}

func BenchmarkFamily(b *testing.B) {
	for _, row := range []struct {
		name    string
		options Options
	}{{"varied", Options{}}, {"even", Options{Even: true}}} {
		b.Run(row.name, func(b *testing.B) {
			b.ReportAllocs()
			families, n := New(1, row.options), uint64(0)
			for b.Loop() {
				families.At(n % 10_000)
				n++
			}
		})
	}
}
