package coordination

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Week is the appointments of one member from a Monday to the Sunday after. Its
// zero value is none.
type Week struct {
	redacted
	Member assessment.MemberID `json:"member"`
	Monday assessment.Day      `json:"monday"`
	// Number is how many are recorded, with how many agencies.
	Number   int `json:"number"`
	Agencies int `json:"agencies"`
	// TooMany is yes where that is more than the local number.
	TooMany Judgement             `json:"tooMany"`
	Text    string                `json:"text"`
	Cites   []assessment.Citation `json:"cites"`
}

// Clash is that appointments of one member overlap, or may. Its zero value is none.
//
// Where it is certain, each of them overlaps another: one starts while the other is
// on, or both start together. Where it is not, a time or a length is not stated, and
// the person may or may not be able to keep them all. What lasts an unknown time is
// taken to be over by the end of its day.
type Clash struct {
	redacted
	Member       assessment.MemberID      `json:"member"`
	Appointments []assessment.Appointment `json:"appointments"`
	Certain      bool                     `json:"certain"`
	Text         string                   `json:"text"`
	Cites        []assessment.Citation    `json:"cites"`
}

func (l *look) appointments() []assessment.Appointment {
	from := monday(l.day)
	var all []assessment.Appointment
	for _, a := range l.record.Appointments {
		if !a.On.IsZero() && a.On.Compare(from) >= 0 {
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b assessment.Appointment) int {
		return first(l.members.compare(a.Member, b.Member), a.On.Compare(b.On), a.Start.Minute()-b.Start.Minute(),
			b2i(b.Start.IsZero())-b2i(a.Start.IsZero()), cmp.Compare(a.Minutes, b.Minutes), strings.Compare(string(a.Agency), string(b.Agency)))
	})
	return all
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sameMember(a, b assessment.Appointment) bool { return a.Member == b.Member }

func sameDay(a, b assessment.Appointment) bool { return a.Member == b.Member && a.On == b.On }

func (l *look) weeks() []Week {
	out := []Week{}
	for all := range runs(l.ahead, sameMember) {
		var w Week
		with := map[assessment.AgencyID]bool{}
		var next assessment.Day // the first day that is not in the week
		for _, a := range all {
			if w.Number > 0 && (next.IsZero() || a.On.Compare(next) < 0) {
				w.Number++
				with[a.Agency] = true
				continue
			}
			if w.Number > 0 {
				out = append(out, l.week(w, len(with)))
			}
			w = Week{Member: a.Member, Monday: monday(a.On), Number: 1}
			next = after(w.Monday)
			clear(with)
			with[a.Agency] = true
		}
		out = append(out, l.week(w, len(with)))
	}
	return out
}

func (l *look) week(w Week, agencies int) Week {
	w.Agencies = agencies
	w.Cites = []assessment.Citation{citeAdfamCoordination()}
	w.Text = l.who(w.Member) + " has " + count(w.Number, "appointment") + " with " + agenciesCount(agencies) + " in the week from Monday " + said(w.Monday) + "."
	most := l.local.AppointmentsAWeek
	if most == nil {
		return w
	}
	w.TooMany = JudgementNotSeen
	if w.Number > *most {
		w.TooMany = JudgementYes
		w.Text += " Here " + strconv.Itoa(*most) + " is the most for one person: ask which can be joined, moved or done by telephone."
		w.Cites = append(w.Cites, citeLocal("how many appointments a week are the most for one person"), citeWestminster())
	}
	return w
}

func agenciesCount(n int) string {
	if n == 1 {
		return "1 agency"
	}
	return strconv.Itoa(n) + " agencies"
}

// timed is an appointment in minutes since the first of those at hand began its day:
// from its start, or its day's where that is not stated, to the end of what is sure of
// it.
type timed struct {
	from, until int
	assessment.Appointment
}

const dayMinutes = 24 * 60

func timedOf(begin assessment.Day, a assessment.Appointment) timed {
	n, _ := begin.DaysUntil(a.On) // both are stated
	t := timed{from: n*dayMinutes + a.Start.Minute(), Appointment: a}
	t.until = t.from + min(max(a.Minutes, 1), dayMinutes)
	return t
}

// clashes sweeps over each member's appointments once, in the order of time.
func (l *look) clashes() []Clash {
	out := []Clash{}
	for all := range runs(l.ahead, sameMember) {
		out = append(out, l.certain(all)...)
		out = append(out, l.uncertain(all)...)
	}
	slices.SortStableFunc(out, func(a, b Clash) int {
		x, y := a.Appointments[len(a.Appointments)-1], b.Appointments[len(b.Appointments)-1]
		return first(l.members.compare(a.Member, b.Member), x.On.Compare(y.On))
	})
	return out
}

// certain joins what overlaps: an appointment of which it is not known how long it
// lasts takes at least its first minute.
func (l *look) certain(all []assessment.Appointment) []Clash {
	var out []Clash
	var group []assessment.Appointment
	until := 0
	end := func() {
		if len(group) > 1 {
			out = append(out, l.clash(group, true))
		}
		group = nil
	}
	for _, a := range all {
		if a.Start.IsZero() {
			continue
		}
		t := timedOf(all[0].On, a)
		if len(group) > 0 && t.from >= until {
			end()
		}
		if len(group) == 0 {
			until = t.until
		}
		group, until = append(group, a), max(until, t.until)
	}
	end()
	return out
}

// uncertain lists, day by day, what may overlap:
//
//	one without a start                anything that day, or that runs into it
//	one of unknown length              whatever starts after it that day
//	both with a start and a length     never: they overlap, or they do not
func (l *look) uncertain(all []assessment.Appointment) []Clash {
	var out []Clash
	var into timed // what is on longest, of the days before
	for today := range runs(all, sameDay) {
		n, _ := all[0].On.DaysUntil(today[0].On)
		group := mayOverlap(today)
		if into.until > n*dayMinutes && today[0].Start.IsZero() { // those without a start come first
			group = append([]assessment.Appointment{into.Appointment}, today...)
		}
		if len(group) > 1 {
			out = append(out, l.clash(group, false))
		}
		for _, a := range today {
			if t := timedOf(all[0].On, a); !a.Start.IsZero() && t.until > into.until {
				into = t
			}
		}
	}
	return out
}

// mayOverlap is the part of a day that may overlap, nothing where no two can.
func mayOverlap(today []assessment.Appointment) []assessment.Appointment {
	if today[0].Start.IsZero() {
		return today
	}
	for i, a := range today {
		if a.Minutes <= 0 && today[len(today)-1].Start != a.Start {
			return today[i:]
		}
	}
	return nil
}

func (l *look) clash(group []assessment.Appointment, certain bool) Clash {
	c := Clash{Member: group[0].Member, Appointments: group, Certain: certain, Cites: []assessment.Citation{citeAdfamCoordination()}}
	day := group[len(group)-1].On
	var all []string
	for _, a := range group {
		text := ""
		if a.On != day {
			text = "on " + said(a.On) + " "
		}
		all = append(all, text+times(a)+" with "+l.name(a.Agency))
	}
	c.Text = l.who(c.Member) + ", " + said(day) + ": " + and(all)
	if certain {
		c.Text += " overlap. Agree which is moved, and tell " + l.who(c.Member) + " once."
	} else {
		c.Text += " may overlap: a time or a length is not recorded. Ask for it."
		c.Cites = append(c.Cites, citePolicy("a time that is not stated is not taken for free"))
	}
	return c
}

// times says when an appointment is.
func times(a assessment.Appointment) string {
	switch {
	case a.Start.IsZero() && a.Minutes <= 0:
		return "at a time not stated"
	case a.Start.IsZero():
		return "at a time not stated for " + count(a.Minutes, "minute")
	case a.Minutes <= 0:
		return a.Start.String() + " for a time not stated"
	default:
		return a.Start.String() + " for " + count(a.Minutes, "minute")
	}
}
