package assessment

import "time"

// Date returns the day by its numbers, as [NewDay] takes them: all 0 for a day
// not stated.
func (d Day) Date() (year int, month time.Month, day int) {
	return int(d.year), time.Month(d.month), int(d.day)
}

// Weekday returns the day of the week. It reports false for a day not stated.
func (d Day) Weekday() (time.Weekday, bool) { return d.midnight().Weekday(), !d.IsZero() }

// DaysUntil returns how many days later the other is: 0 for the same day, less
// than 0 for one before. It reports false where either is not stated.
func (d Day) DaysUntil(o Day) (days int, ok bool) {
	if d.IsZero() || o.IsZero() {
		return 0, false
	}
	return int((o.midnight().Unix() - d.midnight().Unix()) / (24 * 60 * 60)), true
}

// midnight is in UTC, where every day has 24 hours.
func (d Day) midnight() time.Time {
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, time.UTC)
}
