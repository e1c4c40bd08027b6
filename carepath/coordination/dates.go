package coordination

import (
	"strconv"
	"time"

	"github.com/kithcare/kith/assessment"
)

// between is the number of days from one to the other, nil where one is not stated.
func between(a, b assessment.Day) *int {
	n, ok := a.DaysUntil(b)
	if !ok {
		return nil
	}
	return &n
}

// monday is the first day of a day's week, or the first day that can be said.
func monday(d assessment.Day) assessment.Day {
	for is, ok := d.Weekday(); ok && is != time.Monday; is, ok = d.Weekday() {
		before := d.Previous()
		if before.IsZero() {
			return d
		}
		d = before
	}
	return d
}

// after is the first Monday after a day, not stated where none can be said.
func after(d assessment.Day) assessment.Day {
	d = d.Next()
	for is, ok := d.Weekday(); ok && is != time.Monday; is, ok = d.Weekday() {
		d = d.Next()
	}
	return d
}

// said is a day in words, as in "6 April 2026".
func said(d assessment.Day) string {
	if d.IsZero() {
		return "a day that is not stated"
	}
	year, month, day := d.Date()
	return strconv.Itoa(day) + " " + month.String() + " " + strconv.Itoa(year)
}
