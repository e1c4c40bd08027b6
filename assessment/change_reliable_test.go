package assessment_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/statistics"
)

func TestReliableChange(t *testing.T) {
	t.Parallel()
	line, err := assessment.ReliableChange{SD: 10, Reliability: .84, Z: 1.96}.Threshold()
	require.NoError(t, err)
	assert.InDelta(t, 11.09, line.At, .005, "SE 4, of the difference 5.657")
	one, err := assessment.ReliableChange{SD: 10, Reliability: .84, Z: 1}.Threshold()
	require.NoError(t, err)
	assert.InDelta(t, 5.657, one.At, .0005)
	for _, c := range []struct {
		row
		rule assessment.ReliableChange
		want []fault
	}{
		{row{"zero", "nothing was given"}, assessment.ReliableChange{}, []fault{{"/sd", nil}, {"/z", nil}}},
		{row{"all", "every fault at once"}, assessment.ReliableChange{SD: -1, Reliability: 1, Z: math.NaN()}, []fault{{"/sd", nil}, {"/reliability", nil}, {"/z", nil}}},
		{row{"not a number", "is above nothing"}, assessment.ReliableChange{SD: math.NaN(), Reliability: math.NaN(), Z: 1}, []fault{{"/sd", nil}, {"/reliability", nil}}},
		{row{"negative reliability", "is none"}, assessment.ReliableChange{SD: 1, Reliability: -.1, Z: 1}, []fault{{"/reliability", nil}}},
		{row{"infinite", "no change reaches it"}, assessment.ReliableChange{SD: math.MaxFloat64, Z: 2}, []fault{{"", nil}}},
		{row{"vanishing", "every change would be reliable, and none"}, assessment.ReliableChange{SD: 5e-324, Z: 1e-9}, []fault{{"", nil}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for i := range c.want {
				c.want[i].err = assessment.ErrReliableChange
			}
			got, err := c.rule.Threshold()
			requireFaults(t, err, c.want...)
			assert.Zero(t, got)
		})
	}
}

// TestReliableByCaller: SD 4 and reliability .84 give 4.43 at 95 %.
func TestReliableByCaller(t *testing.T) {
	t.Parallel()
	line, err := assessment.ReliableChange{SD: 4, Reliability: .84, Z: 1.96}.Threshold()
	require.NoError(t, err)
	at := func(entry, review []assessment.Cell) assessment.ThresholdResult {
		return changed(t, changing(0), entry, review).Scores[scaleTotal].Reliable(line)
	}
	assert.Equal(t, assessment.VerdictYes, at(codes(0, 2, 1, 0), codes(2, 2, 2, 0)).Reliable, "5")
	assert.Equal(t, assessment.VerdictNo, at(codes(0, 2, 1, 0), codes(1, 2, 2, 0)).Reliable, "4")
	assert.Equal(t, assessment.VerdictNotKnown, at(codes(0, 2, 1, 0), codes(codeNot, 2, 2, 0)).Reliable, "3 to 5")
	assert.Equal(t, assessment.VerdictNotKnown, at(codes(codeNA, 2, 1, 0), codes(codeNA, 0, 2, 0)).Reliable, "not the whole scale")
	same := changed(t, changing(0), codes(0, 0, 1, 0), codes(0, 0, 1, 0)).Scores[scaleTotal]
	for _, wrong := range []float64{math.NaN(), -1} {
		got := same.Reliable(assessment.Threshold{At: wrong})
		assert.Equal(t, assessment.VerdictNotKnown, got.Reliable)
		assert.False(t, got.Silent)
	}
}

// TestReliableAsInStatistics: both packages draw the line at the same number, to
// the last bit, so that a change of exactly that is reliable by both.
func TestReliableAsInStatistics(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := assessment.ReliableChange{
			SD:          float64(rapid.IntRange(1, 400).Draw(t, "sd")) / 10,
			Reliability: float64(rapid.IntRange(0, 99).Draw(t, "reliability")) / 100,
			Z:           float64(rapid.IntRange(1, 30).Draw(t, "z")) / 10,
		}
		line, err := c.Threshold()
		require.NoError(t, err)
		want, err := statistics.DetectableChange(c.SD, c.Reliability, c.Z)
		require.NoError(t, err)
		require.Equal(t, want, line.At)
		class := statistics.JacobsonTruax{SD: c.SD, Reliability: c.Reliability, Z: c.Z, Cutoff: -1, Better: statistics.DirectionHigher}
		got, err := class.Classify(0, want)
		require.NoError(t, err)
		require.Equal(t, statistics.ChangeImproved, got.Change)
	})
}
