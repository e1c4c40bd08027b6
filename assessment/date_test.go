package assessment_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestParseDates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		text         string
		day, partial bool
	}{
		{row{"day", "the usual form"}, "2009-04-12", true, true},
		{row{"month", "FHIR's partial date"}, "2009-04", false, true},
		{row{"year", "FHIR's partial date"}, "2009", false, true},
		{row{"leap day", "2008 had one"}, "2008-02-29", true, true},
		{row{"no leap day", "2009 had none"}, "2009-02-29", false, false},
		{row{"century", "1900 had none, though divisible by 4"}, "1900-02-29", false, false},
		{row{"fourth century", "2000 had one"}, "2000-02-29", true, true},
		{row{"31 April", "April has 30"}, "2009-04-31", false, false},
		{row{"month 13", "no such month"}, "2009-13", false, false},
		{row{"month 0", "no such month"}, "2009-00-10", false, false},
		{row{"day 0", "must not pass for a month"}, "2009-04-00", false, false},
		{row{"first year", "the lowest with four digits that is not padded"}, "1000-01-01", true, true},
		{row{"before", "a year 999 is a slip"}, "0999-12-31", false, false},
		{row{"last year", "the highest with four digits"}, "9999-12-31", true, true},
		{row{"empty", "not stated is no text"}, "", false, false},
		{row{"sign", "an expanded year is not taken"}, "+2009", false, false},
		{row{"negative", "nor one before the era"}, "-009", false, false},
		{row{"spaces", "nothing is trimmed"}, " 2009-04-12", false, false},
		{row{"short", "leading zeros are not optional"}, "2009-4-12", false, false},
		{row{"slashes", "another country's habit"}, "2009/04/12", false, false},
		{row{"time", "a day has none"}, "2009-04-12T00:00:00Z", false, false},
		{row{"other digits", "four bytes are not four digits"}, "٢٠", false, false},
		{row{"full-width digits", "they look the same on screen"}, "２００９", false, false},
		{row{"control", "a terminal would obey it"}, "20\x1b[", false, false},
		{row{"NUL", "ends a text elsewhere"}, "2009-04-1\x00", false, false},
		{row{"invalid UTF-8", "is no text at all"}, "\xff\xfe\xfd\xfc", false, false},
		{row{"hexadecimal", "is no year"}, "0x7d", false, false},
		{row{"very long", "costs nothing"}, strings.Repeat("9", 1<<20), false, false},
		{row{"secret", "an error must not repeat it"}, secret, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			d, err := assessment.ParseDay(c.text)
			check(t, c.day, c.text, d.String(), err, assessment.ErrDate)
			p, err := assessment.ParsePartialDate(c.text)
			check(t, c.partial, c.text, p.String(), err, assessment.ErrPartialDate)
			assert.Equal(t, d, assessment.MustParseDay(c.text), "no panic, the zero day")
		})
	}
}

// check wants the text back, or exactly the sentinel and nothing of the text.
func check(t *testing.T, valid bool, text, got string, err, sentinel error) {
	t.Helper()
	if valid {
		require.NoError(t, err)
		assert.Equal(t, text, got)
		return
	}
	assert.Equal(t, sentinel, err)
	assert.Empty(t, got)
}

func TestYearsOn(t *testing.T) {
	t.Parallel()
	var none assessment.Span
	for _, c := range []struct {
		row
		born, on string
		want     assessment.Span
	}{
		{row{"day before the birthday", "still 17"}, "2008-04-12", "2026-04-11", assessment.Exactly(17)},
		{row{"birthday", "18 from its first minute"}, "2008-04-12", "2026-04-12", assessment.Exactly(18)},
		{row{"leap day, before", "28 February is not yet"}, "2008-02-29", "2026-02-28", assessment.Exactly(17)},
		{row{"leap day, after", "comes of age on 1 March"}, "2008-02-29", "2026-03-01", assessment.Exactly(18)},
		{row{"leap day, leap year", "has a birthday"}, "2008-02-29", "2028-02-29", assessment.Exactly(20)},
		{row{"month, within", "before or after the birthday"}, "2008-04", "2026-04-15", assessment.Between(17, 18)},
		{row{"month, first day", "only who was born on the 1st is 18"}, "2008-04", "2026-04-01", assessment.Between(17, 18)},
		{row{"month, last day", "April has 30 days: all of them are 18"}, "2008-04", "2026-04-30", assessment.Exactly(18)},
		{row{"month, day before the last", "one born on the 30th is 17"}, "2008-04", "2026-04-29", assessment.Between(17, 18)},
		{row{"February, last day", "2009 had 28 days: all are 18"}, "2009-02", "2027-02-28", assessment.Exactly(18)},
		{row{"leap February, 28th", "one born on the 29th is not yet"}, "2008-02", "2026-02-28", assessment.Between(17, 18)},
		{row{"month, before", "none is 18"}, "2008-04", "2026-03-31", assessment.Exactly(17)},
		{row{"month, after", "all are 18"}, "2008-04", "2026-05-01", assessment.Exactly(18)},
		{row{"year", "before or after the birthday"}, "2008", "2026-04-15", assessment.Between(17, 18)},
		{row{"year, last day", "all have had their birthday"}, "2008", "2026-12-31", assessment.Exactly(18)},
		{row{"born this year", "never below 0"}, "2026", "2026-04-15", assessment.Exactly(0)},
		{row{"born today", "0 years old"}, "2026-04-15", "2026-04-15", assessment.Exactly(0)},
		{row{"born tomorrow", "nobody yet"}, "2026-04-16", "2026-04-15", none},
		{row{"not stated", "unknown, not 2026 years old"}, "", "2026-04-15", none},
		{row{"no day", "no clock to ask"}, "2008", "", none},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			p, _ := assessment.ParsePartialDate(c.born)
			assert.Equal(t, c.want, p.YearsOn(day(c.on)))
		})
	}
}

// TestYearsOnIsExact: the span of a partial date holds the age of every day
// that it may be, and no other.
func TestYearsOnIsExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		year, month := rapid.IntRange(1990, 2010).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		// Within two days of the end of the month, where mistakes are.
		end := time.Date(rapid.IntRange(2026, 2032).Draw(t, "on"), time.Month(month)+1, rapid.IntRange(-2, 2).Draw(t, "off"), 0, 0, 0, 0, time.UTC)
		on := day(end.Format(time.DateOnly))
		first := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
		var want assessment.Span
		for d := first; d.Month() == first.Month(); d = d.AddDate(0, 0, 1) {
			p, err := assessment.ParsePartialDate(d.Format(time.DateOnly))
			require.NoError(t, err)
			if d.Equal(first) {
				want = p.YearsOn(on)
			}
			want = want.Hull(p.YearsOn(on))
		}
		p, err := assessment.ParsePartialDate(first.Format("2006-01"))
		require.NoError(t, err)
		require.Equal(t, want, p.YearsOn(on))
	})
}

func TestDayOrder(t *testing.T) {
	t.Parallel()
	var none assessment.Day
	assert.True(t, none.IsZero())
	assert.Empty(t, none.String())
	assert.Negative(t, none.Compare(day("1000-01-01")), "not stated comes first")
	assert.Equal(t, none, none.Next())
	assert.Equal(t, none, none.Previous())
	for _, c := range []struct {
		row
		text, next string
	}{
		{row{"within a month", "the usual case"}, "2026-03-30", "2026-03-31"},
		{row{"end of a month", "months differ"}, "2026-04-30", "2026-05-01"},
		{row{"end of a year", "carries twice"}, "2026-12-31", "2027-01-01"},
		{row{"leap", "2028 has a 29th"}, "2028-02-28", "2028-02-29"},
		{row{"no leap", "2026 has none"}, "2026-02-28", "2026-03-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			assert.Equal(t, c.next, day(c.text).Next().String())
			assert.Equal(t, c.text, day(c.next).Previous().String())
			assert.Negative(t, day(c.text).Compare(day(c.next)))
			assert.Positive(t, day(c.next).Compare(day(c.text)))
			assert.Zero(t, day(c.text).Compare(day(c.text)))
		})
	}
	assert.True(t, day("9999-12-31").Next().IsZero(), "no text would say it")
	assert.True(t, day("1000-01-01").Previous().IsZero(), "no text would say it")
}

func TestDatesAsText(t *testing.T) {
	t.Parallel()
	var d assessment.Day
	require.NoError(t, d.UnmarshalText([]byte("2026-03-31")))
	text, err := d.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "2026-03-31", string(text))
	require.ErrorIs(t, d.UnmarshalText([]byte("2026-03")), assessment.ErrDate, "a month is no day")
	var p assessment.PartialDate
	assert.True(t, p.IsZero())
	require.NoError(t, p.UnmarshalText([]byte("2026-03")))
	text, err = p.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, "2026-03", string(text))
}

// TestDatesAgreeWithTime holds the reading of dates to the standard library's, for every
// day of years around leap years and centuries, days and months past their end included.
func TestDatesAgreeWithTime(t *testing.T) {
	t.Parallel()
	for _, year := range []int{0, 1, 999, 1000, 1899, 1900, 2000, 2023, 2024, 2026, 2100, 9999} {
		for month := range 14 {
			for d := range 33 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, d)
				want, err := time.Parse(time.DateOnly, text)
				got, failed := assessment.ParseDay(text)
				require.Equal(t, err == nil && want.Year() >= 1000, failed == nil, text)
				if failed == nil {
					require.Equal(t, text, got.String())
				}
			}
			partial := fmt.Sprintf("%04d-%02d", year, month)
			want, err := time.Parse("2006-01", partial)
			_, failed := assessment.ParsePartialDate(partial)
			require.Equal(t, err == nil && want.Year() >= 1000, failed == nil, partial)
		}
	}
	for _, text := range []string{"2026-1-01", "2026/01/01", "2026-01/01", "+026-01-01", "20 6-01-01", "2026-0a-01", "2026-01-0:", "２026-01-1", "2026-01-01T", "-026-01-01"} {
		_, err := assessment.ParseDay(text)
		require.ErrorIs(t, err, assessment.ErrDate, text)
	}
}
