package outcomes_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
)

// gwens is a family in which Gwen's social life went from severe to what is given, and
// which an agency was involved with.
func gwens(t require.TestingT, review assessment.Severity, agencies ...assessment.AgencyID) outcomes.Family {
	c := outcomes.Course{
		Entry:  record(entryDay, social("gwen", moderate, moderate), unaffected("tom")),
		Review: record(reviewDay, social("gwen", review, review), unaffected("tom")),
	}
	for _, a := range agencies {
		c.Review.Involvements = append(c.Review.Involvements, assessment.Involvement{Agency: a, Member: "gwen"})
	}
	return compare(t, c)
}

func TestTally(t *testing.T) {
	t.Parallel()
	var tally outcomes.Tally
	for _, s := range []assessment.Severity{none, none, moderate, severe, unasked} {
		require.NoError(t, tally.Add(gwens(t, s)))
	}
	r := tally.Results()
	assert.Equal(t, 5, r.Families)
	assert.Equal(t, 90, r.SustainedFor)
	f := r.Domains[3].Families
	assert.Equal(t, []int{2, 1, 1, 0, 1, 0, 4, 5}, []int{f.Improved, f.Same, f.Worse, f.Mixed, f.Unknown, f.NotApplicable, f.Known, f.All})
	assert.Equal(t, "0.4 to 0.6", f.Share.String(), "two of five, or three")
	assert.Equal(t, "0.5", f.ShareOfKnown.String(), "two of four")
	assert.Equal(t, "0 to 0.6", r.Domains[3].Sustained.Share.String(), "nobody looked later: none to three of five")
	assert.Equal(t, 2, r.Domains[3].Sustained.No, "what did not improve was not sustained")
	assert.Equal(t, 5, r.Domains[0].Families.Unknown, "of health nothing was asked")
	assert.Equal(t, "0 to 1", r.Domains[0].Families.Share.String())
	assert.True(t, r.Domains[0].Families.ShareOfKnown.IsZero(), "nothing is known of none")

	var none outcomes.Tally
	assert.True(t, none.Results().Domains[0].Families.Share.IsZero(), "no share of no families")
	assert.Len(t, none.Results().Domains, 4)
}

func TestOneRule(t *testing.T) {
	t.Parallel()
	f := gwens(t, none)
	other := f
	other.SustainedFor = 30
	for _, c := range []struct {
		row
		first, second outcomes.Family
		want          error
	}{
		{row{"the same", "can be added"}, f, f, nil},
		{row{"another number of days", "is another figure"}, f, other, outcomes.ErrRule},
		{row{"none", "was not worked out by Compare"}, f, outcomes.Family{}, outcomes.ErrRule},
		{row{"fewer than none", "is no number of days"}, f, outcomes.Family{SustainedFor: -1}, outcomes.ErrRule},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			var tally, apart outcomes.Tally
			var agencies, others outcomes.AgencyTally
			require.NoError(t, tally.Add(c.first))
			require.NoError(t, agencies.Add(c.first))
			before := shown(t, agencies.Results())
			require.ErrorIs(t, tally.Add(c.second), c.want)
			require.ErrorIs(t, agencies.Add(c.second), c.want)
			if c.want == nil {
				return
			}
			assert.Equal(t, 1, tally.Results().Families, "nothing is counted")
			if c.second.SustainedFor > 0 {
				require.NoError(t, apart.Add(c.second))
				require.NoError(t, others.Add(c.second))
				require.ErrorIs(t, tally.Merge(apart), c.want)
				require.ErrorIs(t, agencies.Merge(&others), c.want)
			}
			assert.Equal(t, before, shown(t, agencies.Results()), "nothing is counted")
		})
	}
}

func TestByAgency(t *testing.T) {
	t.Parallel()
	var a outcomes.AgencyTally
	for _, f := range []outcomes.Family{
		gwens(t, none, "treatment", "family-service"), gwens(t, severe, "treatment"), gwens(t, unasked), gwens(t, none, "family-service", "family-service"),
	} {
		require.NoError(t, a.Add(f))
	}
	got := a.Results()
	assert.Equal(t, outcomes.Overlap, got.Overlap)
	assert.Equal(t, 4, got.All.Families)
	assert.Equal(t, 1, got.Shared)
	require.Len(t, got.Rows, 3)
	for i, want := range []struct {
		agency                     assessment.AgencyID
		families, shared, improved int
	}{{"", 1, 0, 0}, {"family-service", 2, 1, 2}, {"treatment", 2, 1, 1}} {
		r := got.Rows[i]
		assert.Equal(t, want.agency, r.Agency)
		assert.Equal(t, want.families, r.Results.Families)
		assert.Equal(t, want.shared, r.Shared)
		assert.Equal(t, want.improved, r.Results.Domains[3].Families.Improved)
	}
}

// TestMadeUpFamilies: a family that Compare did not make is counted as far as it makes
// sense, and nothing panics.
func TestMadeUpFamilies(t *testing.T) {
	t.Parallel()
	var tally outcomes.Tally
	require.NoError(t, tally.Add(outcomes.Family{SustainedFor: 1, Domains: []outcomes.DomainOutcome{
		{Domain: 0}, {Domain: 99}, {Domain: assessment.ImpactDomainSocial, Outcome: 77, Sustained: 77, OfPairs: outcomes.Figures{Improved: math.MaxInt}},
	}}))
	assert.Equal(t, 1, tally.Results().Domains[3].Families.Unknown)
	assert.Equal(t, 1, tally.Results().Domains[3].Sustained.Unknown)
}

// TestTallyTakesNoMore: adding a family allocates nothing, so that a tally does not
// grow with its cohort.
func TestTallyTakesNoMore(t *testing.T) {
	f := gwens(t, none)
	var tally outcomes.Tally
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if err := tally.Add(f); err != nil {
			t.Error(err)
		}
	}))
}
