package assessment

import "time"

// Day is one day of the calendar. Its zero value is not stated. The library
// has no clock: which day it is, is always the caller's to say.
type Day struct {
	year       int16
	month, day uint8
}

// ParseDay takes YYYY-MM-DD; anything else is [ErrDate].
func ParseDay(text string) (Day, error) {
	p, err := ParsePartialDate(text)
	if err != nil || p.day == 0 {
		return Day{}, ErrDate
	}
	return Day(p), nil
}

// NewDay is a day by its numbers; one that does not exist is [ErrDate].
func NewDay(year int, month time.Month, day int) (Day, error) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || t.Month() != month || t.Day() != day || year < 1000 || year > 9999 {
		return Day{}, ErrDate
	}
	return Day{year: int16(year), month: uint8(month), day: uint8(day)}, nil
}

// MustParseDay is [ParseDay] for literals in tests and rulebooks: a text that
// is no day gives the zero Day, which is not stated. Use ParseDay for a text
// that comes from outside.
func MustParseDay(text string) Day {
	d, _ := ParseDay(text)
	return d
}

// IsZero reports whether the day is not stated.
func (d Day) IsZero() bool { return d == Day{} }

// Compare orders days; a day not stated comes first.
func (d Day) Compare(o Day) int { return d.number() - o.number() }

// String returns YYYY-MM-DD, or nothing for a day not stated.
func (d Day) String() string { return PartialDate(d).String() }

// AppendText adds what String returns to a text.
func (d Day) AppendText(to []byte) ([]byte, error) { return PartialDate(d).append(to), nil }

// MarshalText returns the same as [Day.String].
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText takes what [ParseDay] takes.
func (d *Day) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDay(string(text))
	return err
}

// number is a number that orders days; it is no count of them.
func (d Day) number() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// PartialDate is a date of which the day, or the month and day, may not be
// known: FHIR's date type, as 2009, 2009-04 or 2009-04-12. Its zero value is
// not stated.
type PartialDate struct {
	year       int16
	month, day uint8
}

// ParsePartialDate takes YYYY, YYYY-MM or YYYY-MM-DD of the years 1000 to 9999;
// anything else is [ErrPartialDate].
func ParsePartialDate(text string) (PartialDate, error) {
	p, ok := partialDate(text)
	if !ok {
		return PartialDate{}, ErrPartialDate
	}
	return p, nil
}

// partialDate reads digits by place: a record has many dates.
func partialDate(text string) (p PartialDate, ok bool) {
	if n := len(text); n != 4 && n != 7 && n != 10 {
		return p, false
	}
	year := 100*twoDigits(text) + twoDigits(text[2:])
	if p.year = int16(year); year < 1000 {
		return p, false
	}
	if len(text) > 4 {
		month := twoDigits(text[5:])
		if p.month = uint8(month); text[4] != '-' || month < 1 || month > 12 {
			return p, false
		}
	}
	if len(text) > 7 {
		day := twoDigits(text[8:])
		if p.day = uint8(day); text[7] != '-' || day < 1 || day > daysIn(year, p.month) {
			return p, false
		}
	}
	return p, true
}

// daysIn is how many days a month has.
func daysIn(year int, month uint8) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// twoDigits is the number that the first two digits make, and far below 0 where they
// are none.
func twoDigits(text string) int {
	tens, ones := int(text[0])-'0', int(text[1])-'0'
	if tens < 0 || tens > 9 || ones < 0 || ones > 9 {
		return -100_000
	}
	return 10*tens + ones
}

// IsZero reports whether the date is not stated.
func (p PartialDate) IsZero() bool { return p == PartialDate{} }

// String returns as much of YYYY-MM-DD as is known.
func (p PartialDate) String() string {
	var buf [len(time.DateOnly)]byte
	return string(p.append(buf[:0]))
}

// AppendText adds what String returns to a text.
func (p PartialDate) AppendText(to []byte) ([]byte, error) { return p.append(to), nil }

func (p PartialDate) append(to []byte) []byte {
	if p.IsZero() {
		return to
	}
	year := int(p.year)
	to = append(to, digit(year/1000), digit(year/100), digit(year/10), digit(year))
	for _, n := range [...]uint8{p.month, p.day} {
		if n == 0 {
			break
		}
		to = append(to, '-', digit(int(n)/10), digit(int(n)))
	}
	return to
}

// digit is the last digit of a number.
func digit(n int) byte { return byte('0' + n%10) }

// MarshalText returns the same as [PartialDate.String].
func (p PartialDate) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText takes what [ParsePartialDate] takes.
func (p *PartialDate) UnmarshalText(text []byte) (err error) {
	*p, err = ParsePartialDate(string(text))
	return err
}

// YearsOn is the span of whole years from the date to a day: the ages that a
// person born on it may have. A person born on 29 February comes of age on
// 1 March in other years. With either date not stated, or the date after the
// day, nothing is known.
func (p PartialDate) YearsOn(day Day) Span {
	if p.IsZero() || day.IsZero() {
		return Span{}
	}
	eldest, youngest := years(p.first(), day), years(p.last(), day)
	if eldest < 0 {
		return Span{}
	}
	return Between(max(youngest, 0), eldest)
}

// first and last are the earliest and the latest day that the date may be.
func (p PartialDate) first() Day {
	return Day{year: p.year, month: max(p.month, 1), day: max(p.day, 1)}
}

func (p PartialDate) last() Day {
	d := Day(p)
	if d.month == 0 {
		d.month = 12
	}
	if d.day == 0 {
		d.day = uint8(daysIn(int(d.year), d.month))
	}
	return d
}

func years(from, to Day) int {
	n := int(to.year) - int(from.year)
	if to.month < from.month || to.month == from.month && to.day < from.day {
		n--
	}
	return n
}

// Next is the day after, and not stated where that is beyond the year 9999.
func (d Day) Next() Day { return d.plus(1) }

// Previous is the day before, and not stated where that is before the year 1000.
func (d Day) Previous() Day { return d.plus(-1) }

func (d Day) plus(days int) Day {
	if d.IsZero() {
		return d
	}
	t := time.Date(int(d.year), time.Month(d.month), int(d.day)+days, 0, 0, 0, 0, time.UTC)
	if t.Year() < 1000 || t.Year() > 9999 {
		return Day{} // no text that is read would say it
	}
	return Day{year: int16(t.Year()), month: uint8(t.Month()), day: uint8(t.Day())}
}
