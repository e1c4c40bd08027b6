package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// row names one case of a table and says why it is in it; without either it
// fails.
type row struct{ name, why string }

func (r row) explain(t *testing.T) {
	t.Helper()
	if r.name == "" || r.why == "" {
		t.Errorf("row %q has no name or no why", r.name)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("why: %s", r.why)
		}
	})
}

// fault is a pointer and the sentinel that the error there must match.
type fault struct {
	path string
	err  error
}

func requireFaults(t *testing.T, err error, want ...fault) {
	t.Helper()
	if len(want) == 0 {
		require.NoError(t, err)
		return
	}
	var got assessment.FieldErrors
	require.ErrorAs(t, err, &got)
	require.Len(t, got, len(want), "%v", err)
	for i, w := range want {
		assert.Equal(t, w.path, got[i].Path)
		assert.ErrorIs(t, got[i], w.err)
	}
}

// couple is a valid record of ann and bob; bob is in focus.
func couple(appraisals ...assessment.Appraisal) assessment.Record {
	r := assessment.Record{
		ID: "r1", Day: assessment.MustParseDay("2026-03-31"),
		Members:    []assessment.Member{{ID: "ann"}, {ID: "bob"}},
		UnmetNeeds: []assessment.UnmetNeed{{Member: "bob", Area: assessment.NeedAreaHousing}},
		Appraisals: appraisals,
	}
	for i := range r.Appraisals {
		r.Appraisals[i].Member, r.Appraisals[i].For = "ann", "bob"
	}
	return r
}

// valid is a record that was checked.
func valid(tb testing.TB, r assessment.Record) assessment.Record {
	tb.Helper()
	require.NoError(tb, r.Validate())
	return r
}

// key is the key of an instrument of the catalogue.
func key(tb testing.TB, id string) *assessment.Key {
	tb.Helper()
	k, err := recoverycapital.Instruments().Key(id)
	require.NoError(tb, err)
	return k
}
