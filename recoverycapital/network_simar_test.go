package recoverycapital_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// simAR are made-up codes: 0 nobody in the group uses, 3 and 4 heavy use.
func simAR() recoverycapital.SIMARCodes {
	return recoverycapital.SIMARCodes{Norm: codeRange{0, 4}, Heavy: &codeRange{3, 4}, NonUsing: &codeRange{0, 0}}
}

func TestSIMAR(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		row
		groups          []rating
		heavy, nonUsing string
		answered, of    int
	}{
		{row{"four groups", "two heavy, one that does not use, one between"}, []rating{rated(3), rated(4), rated(0), rated(2)}, "50", "25", 4, 4},
		{row{"one missing", "may be either, or neither"}, []rating{rated(3), {}}, "50 to 100", "0 to 50", 1, 2},
		{row{"one not applicable", "leaves the proportion"}, []rating{rated(3), leavesIt()}, "100", "0", 1, 1},
		{row{"no group", "undefined, not 0"}, nil, "not known", "not known", 0, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			out, err := simAR().Indices(tt.groups)
			require.NoError(t, err)
			require.Len(t, out, 2)
			for i, want := range []string{tt.heavy, tt.nonUsing} {
				assert.Equal(t, want, out[i].Value.String())
				assert.Equal(t, tt.of == 0, out[i].MayBeUndefined)
				assert.Equal(t, [2]int{tt.answered, tt.of}, [2]int{out[i].Answered, out[i].Of})
				for _, c := range out[i].Cites {
					assert.NoError(t, c.Validate())
				}
			}
		})
	}
}

func TestSIMARChanges(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		row
		before, after   []rating
		heavy, nonUsing string
		undefined       bool
	}{
		{row{"better", "heavy 100 to 50, non-using 0 to 50"}, []rating{rated(3)}, []rating{rated(3), rated(0)}, "-50", "50", false},
		{row{"none", "no change has no sign"}, []rating{rated(1)}, []rating{rated(1)}, "0", "0", false},
		{row{"one missing", "0 to 100 of the later map"}, []rating{rated(3)}, []rating{{}}, "-100 to 0", "0 to 100", false},
		{row{"no map before", "a change from nothing is none"}, nil, []rating{rated(3)}, "not known", "not known", true},
		{row{"no map after", "nor to nothing"}, []rating{rated(3)}, nil, "not known", "not known", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			out, err := simAR().Changes(tt.before, tt.after)
			require.NoError(t, err)
			require.Len(t, out, 2)
			assert.Equal(t, "heavy-use-groups-percent-change", out[0].ID)
			for i, want := range []string{tt.heavy, tt.nonUsing} {
				assert.Equal(t, want, out[i].Value.String())
				assert.Equal(t, tt.undefined, out[i].MayBeUndefined)
				assert.Equal(t, len(tt.before)+len(tt.after), out[i].Of)
			}
		})
	}
}

func TestSIMARFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		row
		change func(*recoverycapital.SIMARCodes)
		want   []fault
	}{
		{row{"whole", "a threshold may be one code"}, func(*recoverycapital.SIMARCodes) {}, nil},
		{row{"zero", "no threshold is assumed"}, func(c *recoverycapital.SIMARCodes) { *c = recoverycapital.SIMARCodes{} }, []fault{
			{"/norm", assessment.ErrRange}, {"/heavy", assessment.ErrMissing}, {"/nonUsing", assessment.ErrMissing},
		}},
		{row{"no codes", "one cause, one fault"}, func(c *recoverycapital.SIMARCodes) { c.Norm = codeRange{} }, []fault{{"/norm", assessment.ErrRange}}},
		{row{"upside down", "from above to below"}, func(c *recoverycapital.SIMARCodes) { c.Heavy = &codeRange{4, 3} }, []fault{{"/heavy", assessment.ErrRange}}},
		{row{"outside", "beyond the codes"}, func(c *recoverycapital.SIMARCodes) { c.Heavy = &codeRange{3, 5} }, []fault{{"/heavy", assessment.ErrCode}}},
		{row{"both", "a group cannot be heavy and not use"}, func(c *recoverycapital.SIMARCodes) { c.NonUsing = &codeRange{0, 3} }, []fault{{"/nonUsing", assessment.ErrTwice}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			c := simAR()
			tt.change(&c)
			requireFaults(t, c.Validate(), tt.want...)
		})
	}
	_, err := simAR().Indices([]rating{rated(0), rated(5)})
	requireFaults(t, err, fault{"/groups/1", assessment.ErrCode})
	_, err = recoverycapital.SIMARCodes{Norm: codeRange{0, 4}, Heavy: &codeRange{3, 4}}.Changes([]rating{rated(-1)}, []rating{rated(5)})
	requireFaults(t, err, fault{"/codes/nonUsing", assessment.ErrMissing})
	_, err = recoverycapital.SIMARCodes{}.Indices([]rating{rated(5)})
	requireFaults(t, err, fault{"/codes/norm", assessment.ErrRange}, fault{"/codes/heavy", assessment.ErrMissing}, fault{"/codes/nonUsing", assessment.ErrMissing})
	_, err = simAR().Changes([]rating{rated(-1)}, []rating{rated(5)})
	requireFaults(t, err, fault{"/before/0", assessment.ErrCode}, fault{"/after/0", assessment.ErrCode})
}

// TestSIMARExact: both percentages are the exact least and greatest over all
// ways to fill in what is missing.
func TestSIMARExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		groups := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) rating {
			return rapid.SampledFrom([]rating{rated(0), rated(1), rated(3), rated(4), {}, leavesIt()}).Draw(t, "group")
		}), 0, 4).Draw(t, "groups")
		low, high := [2]float64{101, 101}, [2]float64{-1, -1}
		var visit func(i int, heavy, none, n float64)
		visit = func(i int, heavy, none, n float64) {
			if i == len(groups) {
				for k, share := range [2]float64{100 * heavy / n, 100 * none / n} {
					low[k], high[k] = min(low[k], share), max(high[k], share)
				}
				return
			}
			for code := range 5 {
				switch r := groups[i]; {
				case r.Absent == assessment.AbsenceNotApplicable:
					visit(i+1, heavy, none, n)
					return
				case r.Value != nil && *r.Value != code:
				case code >= 3:
					visit(i+1, heavy+1, none, n+1)
				case code == 0:
					visit(i+1, heavy, none+1, n+1)
				default:
					visit(i+1, heavy, none, n+1)
				}
			}
		}
		visit(0, 0, 0, 0)
		out, err := simAR().Indices(groups)
		require.NoError(t, err)
		for k, x := range out {
			a, b, known := x.Value.Bounds()
			require.Equal(t, !math.IsNaN(low[k]), known)
			if known {
				require.InDelta(t, low[k], a, 1e-12)
				require.InDelta(t, high[k], b, 1e-12)
			}
		}
	})
}
