package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

func TestNetWantsAName(t *testing.T) {
	t.Parallel()
	all := pairsOf(t, couple())
	positive, negative := all[0], all[1]
	changed := func(f recoverycapital.Figure, change func(*recoverycapital.Figure)) recoverycapital.Figure {
		change(&f)
		return f
	}
	ours := recoverycapital.Convention{Name: "ours", Reason: "the board asked for one number"}
	for _, c := range []struct {
		row
		by                 recoverycapital.Convention
		positive, negative recoverycapital.Figure
		want               []fault
	}{
		{row{"whole", "a name, a reason, and a figure of each sign"}, ours, positive, negative, nil},
		{row{"nameless", "there is no default"}, recoverycapital.Convention{Reason: "x"}, positive, negative, []fault{{"/name", assessment.ErrMissing}}},
		{row{"blank", "is no name"}, recoverycapital.Convention{Name: " \t", Reason: "x"}, positive, negative, []fault{{"/name", assessment.ErrMissing}}},
		{row{"without a reason", "nothing without one"}, recoverycapital.Convention{Name: "x"}, positive, negative, []fault{{"/reason", assessment.ErrMissing}}},
		{row{"turned round", "negative less positive"}, ours, negative, positive, []fault{{"", recoverycapital.ErrPair}}},
		{row{"one sign", "of two figures"}, ours, positive, positive, []fault{{"", recoverycapital.ErrPair}}},
		{row{"two domains", "no net of different things"}, ours, positive, all[3], []fault{{"", recoverycapital.ErrPair}}},
		{row{"two people", "nor of different people"}, ours, positive, changed(negative, func(f *recoverycapital.Figure) { f.Member = "cy" }), []fault{{"", recoverycapital.ErrPair}}},
		{row{"two focal persons", "nor for different people"}, ours, positive, changed(negative, func(f *recoverycapital.Figure) { f.Focal = "cy" }), []fault{{"", recoverycapital.ErrPair}}},
		{row{"nothing", "a figure of nothing has no sign"}, ours, recoverycapital.Figure{}, recoverycapital.Figure{}, []fault{{"", recoverycapital.ErrPair}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			net, err := c.by.Net(c.positive, c.negative)
			requireFaults(t, err, c.want...)
			if err != nil {
				assert.Zero(t, net)
				return
			}
			assert.Equal(t, ours, net.Convention, "the result carries the name")
			assert.Equal(t, assessment.IntervalOf(-100, 100), net.Span, "nothing known")
		})
	}
}

// TestPromise03NetHoldsEveryCompletion: whatever the answers that are missing, the
// net of them all lies within, and within -100 to 100.
func TestPromise03NetHoldsEveryCompletion(t *testing.T) {
	t.Parallel()
	ours := recoverycapital.Convention{Name: "ours", Reason: "for a test"}
	nets := func(t *rapid.T, r assessment.Record) (out []assessment.Interval) {
		all := capitalOf(t, r, recoverycapital.Published())
		figures := append(all.Pairs, all.Network...)
		for i, f := range figures {
			if i == 0 || figures[i-1].Sign == f.Sign || figures[i-1].Domain != f.Domain || figures[i-1].Member != f.Member {
				continue
			}
			net, err := ours.Net(figures[i-1], f)
			require.NoError(t, err)
			require.Equal(t, f.MembersListed, net.MembersListed)
			out = append(out, net.Span)
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		before := nets(t, r)
		after := nets(t, answered(r, func(low, high int) (int, bool) { return rapid.IntRange(low, high).Draw(t, "code"), true }))
		require.Len(t, after, len(before))
		for i := range before {
			low, high, known := before[i].Bounds()
			l, h, _ := after[i].Bounds()
			require.True(t, known && -100 <= low && low <= l && h <= high && high <= 100)
		}
	})
}
