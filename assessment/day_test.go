package assessment_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestDayOfTheWeek(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		row
		text string
		want time.Weekday
	}{
		{row{"Monday", "a day in living memory"}, "2026-04-06", time.Monday},
		{row{"the day after 29 February", "a leap day counts"}, "2024-03-01", time.Friday},
		{row{"the first day", "the lowest that can be said"}, "1000-01-01", time.Wednesday},
		{row{"the last day", "the highest that can be said"}, "9999-12-31", time.Friday},
	} {
		require.NotEmpty(t, r.why, r.name)
		got, ok := assessment.MustParseDay(r.text).Weekday()
		assert.True(t, ok, r.name)
		assert.Equal(t, r.want, got, r.name)
	}
	_, ok := assessment.Day{}.Weekday()
	assert.False(t, ok, "a day not stated is no day of the week")
}

func TestDaysUntil(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		row
		from, to string
		want     int
		ok       bool
	}{
		{row{"the same day", "no day lies between"}, "2026-04-06", "2026-04-06", 0, true},
		{row{"the day after", "the later one counts"}, "2026-04-06", "2026-04-07", 1, true},
		{row{"the day before", "backwards is less than none"}, "2026-04-06", "2026-04-05", -1, true},
		{row{"a leap year", "it has 366"}, "2024-01-01", "2025-01-01", 366, true},
		{row{"another year", "it has 365"}, "2025-01-01", "2026-01-01", 365, true},
		{row{"from end to end", "no duration of package time is as long"}, "1000-01-01", "9999-12-31", 3287181, true},
		{row{"from nowhere", "nothing is known"}, "", "2026-04-06", 0, false},
		{row{"to nowhere", "nothing is known"}, "2026-04-06", "", 0, false},
		{row{"neither", "two unknown days need not be the same"}, "", "", 0, false},
	} {
		require.NotEmpty(t, r.why, r.name)
		got, ok := assessment.MustParseDay(r.from).DaysUntil(assessment.MustParseDay(r.to))
		assert.Equal(t, r.ok, ok, r.name)
		assert.Equal(t, r.want, got, r.name)
	}
}

// TestDaysCountAsNextDoes: a day later is one more, and the next day of the week;
// what Date takes apart, NewDay puts together.
func TestDaysCountAsNextDoes(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		from, err := assessment.NewDay(rapid.IntRange(1000, 9998).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), rapid.IntRange(1, 28).Draw(t, "day"))
		require.NoError(t, err)
		want := rapid.IntRange(0, 300).Draw(t, "days")
		to := from
		for range want {
			to = to.Next()
		}
		got, ok := from.DaysUntil(to)
		require.True(t, ok)
		require.Equal(t, want, got)
		first, _ := from.Weekday()
		last, _ := to.Weekday()
		require.Equal(t, (int(first)+want)%7, int(last))
		again, err := assessment.NewDay(to.Date())
		require.NoError(t, err)
		require.Equal(t, to, again)
	})
	y, m, d := assessment.Day{}.Date()
	require.Equal(t, []int{0, 0, 0}, []int{y, int(m), d})
}
