package assessment_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestDecoderForgets decodes families of all sizes and spoilt ones with one Decoder,
// into one record and into two: each comes out as if it had been the first.
func TestDecoderForgets(t *testing.T) {
	t.Parallel()
	var used assessment.Decoder
	var one, other assessment.Record
	pick := seeded(81, 1)
	for i := range 400 {
		data, err := assessment.Encode(record(pick, i%6))
		require.NoError(t, err)
		sameDecoded(t, &used, &one, data)
		sameDecoded(t, &used, &other, spoilt(pick, data))
	}
}

// TestDecoderLeavesTexts: ids and labels of one record outlive the next ones.
func TestDecoderLeavesTexts(t *testing.T) {
	t.Parallel()
	var d assessment.Decoder
	var r assessment.Record
	var kept []assessment.Member
	for i := range 1000 {
		data := fmt.Appendf(nil, `{"id":"r%d","day":"2026-03-31","members":[{"id":"m%d","label":"Großmutter %d"}]}`, i, i%90, i)
		require.NoError(t, d.Decode(data, &r))
		kept = append(kept, r.Members...)
	}
	for i, m := range kept {
		require.Equal(t, assessment.MemberID(fmt.Sprint("m", i%90)), m.ID)
		require.Equal(t, fmt.Sprint("Großmutter ", i), m.Label)
	}
}

// TestDecoderAllocatesNothing: in the steady state, with texts that were met before,
// neither reading nor checking a record takes memory. What a text takes that is too
// long to be remembered is left out of it.
func TestDecoderAllocatesNothing(t *testing.T) {
	all := slices.DeleteFunc(families(t, 40), func(data []byte) bool {
		return bytes.Contains(data, bytes.Repeat([]byte("ß"), 100))
	})
	require.Greater(t, len(all), 5)
	var d assessment.Decoder
	var r assessment.Record
	i := 0
	read := func() {
		if err := d.Decode(all[i%len(all)], &r); err != nil {
			t.Fatal(err)
		}
		i++
	}
	for range 3 * len(all) {
		read()
	}
	require.Zero(t, testing.AllocsPerRun(10*len(all), read))
}

// TestChainsInAnyOrder: whether a line of descent closes does not depend on the order
// in which it is told, nor on how many generations it has.
func TestChainsInAnyOrder(t *testing.T) {
	t.Parallel()
	for n := 2; n < 30; n++ {
		var ids []assessment.MemberID
		for i := range n {
			ids = append(ids, assessment.MemberID(fmt.Sprint("m", i)))
		}
		r := familyOf(ids...)
		for i := range n - 1 {
			r.Ties = append(r.Ties, assessment.Tie{Member: ids[i], Of: ids[i+1], Kind: assessment.TieKindParent})
		}
		slices.Reverse(r.Ties)
		require.NoError(t, r.Validate(), "%d generations", n)
		r.Ties = append(r.Ties, assessment.Tie{Member: ids[n-1], Of: ids[0], Kind: assessment.TieKindParent})
		var faults assessment.FieldErrors
		require.ErrorAs(t, r.Validate(), &faults)
		require.Len(t, faults, n)
	}
}

// ExampleDecoder reads records one after another into the same memory. What is kept of
// one, beyond its texts, is worked out before the next is read.
func ExampleDecoder() {
	var d assessment.Decoder
	var r assessment.Record
	for _, line := range []string{
		`{"id":"a","day":"2026-03-31","members":[{"id":"m1"},{"id":"m2"}]}`,
		`{"id":"b","day":"2026-03-31","members":[{"id":"m1"}],"impacts":[{"member":"m3"}]}`,
		`{"id":"c","day":"2026-03-31","members":[{"id":"m1"}]}`,
	} {
		if err := d.Decode([]byte(line), &r); err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.ID, len(r.Members))
	}
	// Output:
	// a 2
	// /impacts/0/member: is no member of this record
	// c 1
}

// TestDecoderZeroesOnError: a refused record leaves nothing of itself or of the one
// before.
func TestDecoderZeroesOnError(t *testing.T) {
	t.Parallel()
	var d assessment.Decoder
	var r assessment.Record
	require.NoError(t, d.Decode(fixture(t), &r))
	require.Error(t, d.Decode([]byte(`{"id":"r","day":"2026-03-31","members":[{"id":"m1"},{"id":"m1"}]}`), &r))
	require.True(t, reflect.ValueOf(r).IsZero())
}
