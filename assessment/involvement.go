package assessment

import "strconv"

// Involvement is that an agency works with a member: by which worker, from when to
// when, and whether that worker leads for the whole family. Its zero value is none
// and does not validate.
type Involvement struct {
	redacted
	Agency AgencyID `json:"agency"`
	Member MemberID `json:"member"`
	Worker WorkerID `json:"worker,omitzero"`
	// Lead says that the worker leads for the family: one person who knows the
	// whole plan and whom everybody can ring.
	Lead  Answer `json:"lead,omitzero"`
	From  Day    `json:"from,omitzero"`
	Until Day    `json:"until,omitzero"` // not stated while it goes on
}

// On reports whether the agency works with the member on a day. What has no first
// day may have begun at any time.
func (v Involvement) On(day Day) bool {
	return v.From.Compare(day) <= 0 && (v.Until.IsZero() || day.Compare(v.Until) <= 0)
}

// NeedAssessed is that an agency looked into one need of a member. Its zero value
// is none and does not validate.
type NeedAssessed struct {
	redacted
	Agency AgencyID `json:"agency"`
	Member MemberID `json:"member"`
	Area   NeedArea `json:"area"`
	Worker WorkerID `json:"worker,omitzero"`
	On     Day      `json:"on"`
	// Different says that this was meant to look at it again, or otherwise: a
	// second opinion, a review, a duty of the agency's own.
	Different Answer `json:"different,omitzero"`
}

// Advice is what an agency told a member about one thing, named by an id of the
// host's: for it or against it. Its zero value is none and does not validate.
type Advice struct {
	redacted
	Agency  AgencyID `json:"agency"`
	Member  MemberID `json:"member"`
	About   string   `json:"about"`
	Advised Answer   `json:"advised"` // yes is for it, no against it
	On      Day      `json:"on,omitzero"`
}

// Appointment is that an agency sees a member. Its zero value is none and does not
// validate.
type Appointment struct {
	redacted
	Agency  AgencyID `json:"agency"`
	Member  MemberID `json:"member"`
	On      Day      `json:"on"`
	Start   Clock    `json:"start,omitzero"`
	Minutes int      `json:"minutes,omitzero"` // 0 where it is not known how long
}

// Clock is a time of day to the minute. Its zero value is not stated.
type Clock struct{ minute uint16 } // minutes after midnight, and one more

// ParseClock takes HH:MM from 00:00 to 23:59; anything else is [ErrClock].
func ParseClock(text string) (Clock, error) {
	if len(text) != 5 || text[2] != ':' {
		return Clock{}, ErrClock
	}
	n := 0
	for _, at := range [...]int{0, 1, 3, 4} {
		digit := int(text[at]) - '0'
		if digit < 0 || digit > 9 {
			return Clock{}, ErrClock
		}
		n = n*10 + digit
	}
	if n/100 > 23 || n%100 > 59 {
		return Clock{}, ErrClock
	}
	return Clock{uint16(n/100*60 + n%100 + 1)}, nil
}

// IsZero reports whether the time is not stated.
func (c Clock) IsZero() bool { return c.minute == 0 }

// Minute is the minutes after midnight; 0 also where the time is not stated.
func (c Clock) Minute() int { return max(int(c.minute)-1, 0) }

// String returns HH:MM, or nothing for a time not stated.
func (c Clock) String() string {
	if c.IsZero() {
		return ""
	}
	m := 10_000 + c.Minute()/60*100 + c.Minute()%60
	text := strconv.Itoa(m)
	return text[1:3] + ":" + text[3:]
}

// MarshalText returns the same as [Clock.String].
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText takes what [ParseClock] takes.
func (c *Clock) UnmarshalText(text []byte) (err error) {
	*c, err = ParseClock(string(text))
	return err
}
