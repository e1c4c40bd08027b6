package coordination

import (
	"time"

	"github.com/kithcare/kith/assessment"
)

// date is a day as the calendar of package time has it; it reports false for a day
// not stated.
func date(d assessment.Day) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, d.String())
	return t, err == nil
}

// dayNumber numbers days one by one.
func dayNumber(d assessment.Day) (int, bool) {
	t, ok := date(d)
	return int(t.Unix() / (24 * 60 * 60)), ok
}

// between is the number of days from one to the other, nil where one is not stated.
func between(a, b assessment.Day) *int {
	from, ok := dayNumber(a)
	to, also := dayNumber(b)
	if !ok || !also {
		return nil
	}
	n := to - from
	return &n
}

// monday is the first day of a day's week, or the first day that can be said.
func monday(d assessment.Day) assessment.Day {
	t, ok := date(d)
	if !ok {
		return d
	}
	t = t.AddDate(0, 0, -((int(t.Weekday()) + 6) % 7))
	first, err := assessment.NewDay(t.Date())
	if err != nil {
		return assessment.MustParseDay("1000-01-01")
	}
	return first
}

// said is a day in words, as in "6 April 2026".
func said(d assessment.Day) string {
	t, ok := date(d)
	if !ok {
		return "a day that is not stated"
	}
	return t.Format("2 January 2006")
}
