package outcomes_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
)

// TestExact: an outcome is settled where all answers that are missing give the same
// one, and only there. Every combination of answers is tried.
func TestExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		rating := rapid.SampledFrom([]assessment.Severity{unasked, declined, none, mild, moderate, severe})
		cells := make([]assessment.Severity, 4)
		for i := range cells {
			cells[i] = rating.Draw(t, "rating")
		}
		got := settledOutcome(t, cells)
		seen := map[outcomes.Outcome]bool{}
		complete(cells, func() { seen[settledOutcome(t, cells)] = true })
		require.False(t, seen[unknown], "with all answers nothing is left open")
		require.Equal(t, len(seen) == 1, got != unknown, "settled exactly where all agree")
		require.True(t, got == unknown || seen[got])
	})
}

// complete tries every answer in the place of each that is missing.
func complete(cells []assessment.Severity, do func()) {
	for i, c := range cells {
		if c != unasked && c != declined {
			continue
		}
		for _, answer := range []assessment.Severity{none, mild, moderate, severe} {
			cells[i] = answer
			complete(cells, do)
		}
		cells[i] = c
		return
	}
	do()
}

func settledOutcome(t *rapid.T, c []assessment.Severity) outcomes.Outcome {
	f := compare(t, outcomes.Course{
		Entry:  record(entryDay, social("gwen", c[0], c[1]), unaffected("tom")),
		Review: record(reviewDay, social("gwen", c[2], c[3]), unaffected("tom")),
	})
	require.Equal(t, f.Domains[3].Outcome, f.Domains[3].Pairs[0].Outcome, "Tom is not affected")
	return f.Domains[3].Outcome
}

// TestAnsweringNeverReverses fills in one answer after another: what was settled stays,
// and every share stays inside what it was.
func TestAnsweringNeverReverses(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCourse(t)
		before := compare(t, c)
		for range 4 {
			answerOne(t, &c)
			after := compare(t, c)
			for i, d := range after.Domains {
				was := before.Domains[i]
				require.True(t, was.Outcome == unknown || was.Outcome == d.Outcome)
				require.True(t, was.Sustained == outcomes.SustainedNotKnown || was.Sustained == d.Sustained)
				for j, p := range d.Pairs {
					require.True(t, was.Pairs[j].Outcome == unknown || was.Pairs[j] == p)
				}
				requireInside(t, was.OfPairs, d.OfPairs)
				requireInside(t, was.OfRatings, d.OfRatings)
			}
			before = after
		}
	})
}

// answerOne gives one answer that is missing, if the one that is drawn is; Tom's no is
// not unsaid, which would be a change of mind.
func answerOne(t *rapid.T, c *outcomes.Course) {
	records := []*assessment.Record{&c.Entry, &c.Review}
	for i := range c.Later {
		records = append(records, &c.Later[i])
	}
	r := rapid.SampledFrom(records).Draw(t, "record")
	if rapid.IntRange(0, 5).Draw(t, "listed") == 0 {
		r.MembersListed = assessment.ListedAll
	}
	m := &r.Impacts[rapid.IntRange(0, 1).Draw(t, "member")]
	if m.Affected == assessment.AnswerNo {
		return
	}
	cell := rapid.SampledFrom([]*assessment.Severity{&m.Social.OwnNeeds, &m.Social.SocialLife, &m.Health.Guilt, &m.Finance.Theft}).Draw(t, "cell")
	if *cell == unasked || *cell == declined {
		*cell = rapid.SampledFrom([]assessment.Severity{none, mild, moderate, severe, na}).Draw(t, "answer")
	}
}

func requireInside(t *rapid.T, outer, inner outcomes.Figures) {
	low, high, known := outer.Share.Bounds()
	a, b, still := inner.Share.Bounds()
	require.True(t, !known || !still || low <= a && b <= high)
	requireSums(t, inner)
}

// requireSums: nothing is dropped.
func requireSums(t *rapid.T, f outcomes.Figures) {
	require.Equal(t, f.Known, f.Improved+f.Same+f.Worse+f.Mixed)
	require.Equal(t, f.All, f.Known+f.Unknown)
}

// TestUnknownNeverImproves: without an answer at one of the two times nothing has
// improved and nothing was sustained.
func TestUnknownNeverImproves(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCourse(t)
		silent := rapid.SampledFrom([]*assessment.Record{&c.Entry, &c.Review}).Draw(t, "silent")
		for i := range silent.Impacts {
			m := silent.Impacts[i]
			silent.Impacts[i] = assessment.Impact{Member: m.Member, Of: m.Of, Source: m.Source, Social: assessment.SocialImpact{OwnNeeds: declined}}
		}
		var tally outcomes.Tally
		require.NoError(t, tally.Add(compare(t, c)))
		for _, d := range tally.Results().Domains {
			require.Zero(t, d.Families.Improved+d.Pairs.Improved+d.Ratings.Improved+d.Sustained.Yes)
		}
	})
}

// TestOrderAndParts: families in another order, or in parts that are merged, give the
// same figures.
func TestOrderAndParts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		families := drawFamilies(t)
		var whole, turned, left, right, empty outcomes.AgencyTally
		for _, f := range families {
			require.NoError(t, whole.Add(f))
		}
		for i, f := range rapid.Permutation(families).Draw(t, "order") {
			require.NoError(t, turned.Add(f))
			part := &left
			if i%2 == 0 {
				part = &right
			}
			require.NoError(t, part.Add(f))
		}
		kept := shown(t, right.Results())
		require.NoError(t, left.Merge(&right))
		require.NoError(t, left.Merge(&empty))
		require.NoError(t, left.Merge(nil))
		require.NoError(t, empty.Merge(&left))
		want := shown(t, whole.Results())
		for _, other := range []*outcomes.AgencyTally{&turned, &left, &empty} {
			require.Equal(t, want, shown(t, other.Results()))
		}
		require.Equal(t, kept, shown(t, right.Results()), "what is merged stays as it is")
		requireRows(t, families, whole.Results())
	})
}

// requireRows: every row is the tally of its agency's families, and every family is in
// one at least.
func requireRows(t *rapid.T, families []outcomes.Family, got outcomes.AgencyResults) {
	in, shared := 0, 0
	for _, r := range got.Rows {
		var alone outcomes.Tally
		for _, f := range families {
			if involved(f, r.Agency) {
				require.NoError(t, alone.Add(f))
			}
		}
		require.Equal(t, shown(t, alone.Results()), shown(t, r.Results))
		in, shared = in+r.Results.Families, shared+r.Shared
	}
	require.Equal(t, len(families), got.All.Families)
	require.GreaterOrEqual(t, in, len(families))
	require.Equal(t, in > len(families), got.Shared > 0, "rows overlap where families are shared, and the result says so")
	require.Equal(t, shared > 0, got.Shared > 0)
	for _, d := range got.All.Domains {
		for _, f := range []outcomes.Figures{d.Families, d.Pairs, d.Ratings} {
			requireSums(t, f)
		}
		require.Equal(t, len(families), d.Families.All+d.Families.NotApplicable)
		require.Equal(t, len(families), d.Sustained.All+d.Sustained.NotApplicable)
		require.LessOrEqual(t, d.Sustained.Yes+d.Sustained.Lost, d.Families.Improved)
		require.Equal(t, d.Sustained.Known, d.Sustained.Yes+d.Sustained.No)
	}
}

func involved(f outcomes.Family, agency assessment.AgencyID) bool {
	for _, id := range f.Agencies {
		if id == agency {
			return true
		}
	}
	return agency == "" && len(f.Agencies) == 0
}
