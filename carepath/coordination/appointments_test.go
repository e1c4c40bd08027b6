package coordination_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

func decimal(n int) string { return strconv.Itoa(n) }

// seen makes an appointment of "agency on day at start for minutes".
func seen(t *testing.T, agency assessment.AgencyID, on, start string, minutes int) assessment.Appointment {
	t.Helper()
	return assessment.Appointment{Agency: agency, Member: "ros", On: day(on), Start: clock(t, start), Minutes: minutes}
}

func TestWeeks(t *testing.T) {
	t.Parallel()
	type week struct {
		row
		on    []string
		local coordination.Local
		want  []string
	}
	most := func(n int) coordination.Local { return coordination.Local{AppointmentsAWeek: &n} }
	for _, r := range []week{
		{row{"none", "no week without an appointment"}, nil, most(0), nil},
		{row{"Monday to Sunday", "a week starts on Monday"}, []string{"2026-04-06", "2026-04-12", "2026-04-13"}, coordination.Local{}, []string{"2026-04-06 2 not-made", "2026-04-13 1 not-made"}},
		{row{"over the year", "a week may lie in two years"}, []string{"2026-12-31", "2027-01-03"}, coordination.Local{}, []string{"2026-12-28 2 not-made"}},
		{row{"as many as there may be", "not more than that is recorded"}, []string{"2026-04-06", "2026-04-07"}, most(2), []string{"2026-04-06 2 not-seen"}},
		{row{"one more", "that is too many here"}, []string{"2026-04-06", "2026-04-07"}, most(1), []string{"2026-04-06 2 yes"}},
		{row{"before the week", "what is over is over"}, []string{"2026-04-05"}, coordination.Local{}, nil},
		{row{"the last week there is", "nothing comes after the year 9999"}, []string{"9999-12-27", "9999-12-31"}, coordination.Local{}, []string{"9999-12-27 2 not-made"}},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			for _, on := range r.on {
				record.Appointments = append(record.Appointments, seen(t, "elm", on, "", 0))
			}
			var got []string
			for _, w := range of(t, r.local, record).Weeks {
				got = append(got, w.Monday.String()+" "+decimal(w.Number)+" "+w.TooMany.String())
			}
			assert.Equal(t, r.want, got)
		})
	}
}

// TestAnEarlierDayShowsEarlierWeeks: the weeks are those from the day's own on.
func TestAnEarlierDayShowsEarlierWeeks(t *testing.T) {
	t.Parallel()
	r := family()
	r.Appointments = []assessment.Appointment{seen(t, "elm", "2026-03-31", "", 0)}
	c := coordinator(t, coordination.Local{})
	assert.Empty(t, c.Team(r, assessment.Day{}).Weeks)
	assert.Len(t, c.Team(r, day("2026-04-05")).Weeks, 1)
}

func clashText(all []coordination.Clash) string {
	var out []string
	for _, c := range all {
		text := "may"
		if c.Certain {
			text = "sure"
		}
		for _, a := range c.Appointments {
			text += " " + string(a.Agency)
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestClashes(t *testing.T) {
	t.Parallel()
	type clash struct {
		row
		all  []assessment.Appointment
		want string
	}
	const today, next = "2026-04-07", "2026-04-08"
	a := func(agency assessment.AgencyID, start string, minutes int) assessment.Appointment {
		return seen(t, agency, today, start, minutes)
	}
	type list = []assessment.Appointment
	dan := a("hub", "09:00", 60)
	dan.Member = "dan"
	for _, r := range []clash{
		{row{"one", "one alone clashes with nothing"}, list{a("elm", "", 0)}, ""},
		{row{"one after the other", "the second starts when the first is over"}, list{a("elm", "09:00", 60), a("hub", "10:00", 60)}, ""},
		{row{"a minute over", "it does overlap"}, list{a("elm", "09:00", 61), a("hub", "10:00", 60)}, "sure elm hub"},
		{row{"of two people", "each can be somewhere else"}, list{a("elm", "09:00", 60), dan}, ""},
		{row{"another day", "the same time a day later"}, list{a("elm", "09:00", 60), seen(t, "hub", next, "09:00", 60)}, ""},
		{row{"no start", "it may be at any time"}, list{a("elm", "09:00", 60), a("hub", "", 30)}, "may hub elm"},
		{row{"two without a start", "neither is known"}, list{a("elm", "", 30), a("hub", "", 0)}, "may hub elm"},
		{row{"no length, then another", "it may last until then"}, list{a("elm", "09:00", 0), a("hub", "10:00", 60)}, "may elm hub"},
		{row{"another, then no length", "the first is over when it starts"}, list{a("elm", "08:00", 60), a("hub", "09:00", 0)}, ""},
		{row{"no length, while another is on", "it starts while the other is on"}, list{a("elm", "08:00", 61), a("hub", "09:00", 0)}, "sure elm hub"},
		{row{"both start together", "however long they last"}, list{a("elm", "09:00", 0), a("hub", "09:00", 0)}, "sure elm hub"},
		{row{"a chain", "each overlaps another"}, list{a("elm", "09:00", 60), a("hub", "09:30", 60), a("oak", "10:00", 60)}, "sure elm hub oak"},
		{row{"two apart", "two clashes on one day"}, list{a("elm", "09:00", 60), a("hub", "09:30", 10), a("oak", "14:00", 60), a("asc", "14:30", 60)}, "sure elm hub; sure oak asc"},
		{row{"sure and open", "the one without a start may clash with all"}, list{a("elm", "09:00", 60), a("hub", "09:30", 60), a("oak", "", 0)}, "sure elm hub; may oak elm hub"},
		{row{"over midnight", "it goes on into the next day"}, list{a("elm", "23:30", 60), seen(t, "hub", next, "00:15", 10)}, "sure elm hub"},
		{row{"over midnight, no start", "it may be in the first hours"}, list{a("elm", "23:30", 60), seen(t, "hub", next, "", 10)}, "may elm hub"},
		{row{"up to midnight, no start", "the first is over"}, list{a("elm", "23:00", 60), seen(t, "hub", next, "", 10)}, ""},
		{row{"at midnight", "00:00 is stated, and no start is not"}, list{a("elm", "00:00", 10), a("hub", "00:10", 10)}, ""},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.Appointments = r.all
			assert.Equal(t, r.want, clashText(of(t, coordination.Local{}, record).Clashes))
		})
	}
}

// TestClashesAreExact compares with every way in which a day may go: two
// appointments are in a certain clash if one chain of overlaps that hold whatever
// the missing times are joins them, and in an open one whenever they overlap in some
// ways and not in others; and there is no open clash without such a pair.
func TestClashesAreExact(t *testing.T) {
	t.Parallel()
	starts, lengths := []string{"", "08:00", "09:00", "09:30", "10:00"}, []int{0, 30, 60}
	c := coordinator(t, coordination.Local{})
	rapid.Check(t, func(rt *rapid.T) {
		r := family()
		n := rapid.IntRange(1, 5).Draw(rt, "n")
		for i := range n {
			a := assessment.Appointment{Agency: assessment.AgencyID("a" + decimal(i)), Member: "ros", On: day("2026-04-07")}
			a.Start = clock(t, rapid.SampledFrom(starts).Draw(rt, "start"))
			a.Minutes = rapid.SampledFrom(lengths).Draw(rt, "length")
			r.Appointments = append(r.Appointments, a)
		}
		sure, open := map[[2]assessment.AgencyID]bool{}, map[[2]assessment.AgencyID]bool{}
		all := c.Team(r, assessment.Day{}).Clashes
		for _, x := range all {
			into := open
			if x.Certain {
				into = sure
			}
			for _, a := range x.Appointments {
				for _, b := range x.Appointments {
					into[[2]assessment.AgencyID{a.Agency, b.Agency}] = true
				}
			}
		}
		some := false
		linked := make([][]bool, n)
		for i := range linked {
			linked[i] = make([]bool, n)
		}
		for i, a := range r.Appointments {
			for j, b := range r.Appointments[:i] {
				always, never := overlaps(a, b)
				linked[i][j], linked[j][i] = always, always
				if !always && !never {
					some = true
					require.True(rt, open[[2]assessment.AgencyID{a.Agency, b.Agency}], "%d and %d may overlap", i, j)
				}
			}
		}
		require.Equal(rt, some, len(open) > 0, "an open clash has two that may overlap")
		for range n {
			for i := range n {
				for j := range n {
					for k := range n {
						linked[i][j] = linked[i][j] || i != j && linked[i][k] && linked[k][j]
					}
				}
			}
		}
		for i, a := range r.Appointments {
			for j, b := range r.Appointments[:i] {
				require.Equal(rt, linked[i][j], sure[[2]assessment.AgencyID{a.Agency, b.Agency}], "%d and %d", i, j)
			}
		}
	})
}

// overlaps tries the ways in which two appointments may go, as far as they differ.
func overlaps(a, b assessment.Appointment) (always, never bool) {
	always, never = true, true
	for _, x := range goes(a) {
		for _, y := range goes(b) {
			both := x[0] < y[1] && y[0] < x[1]
			always, never = always && both, never && !both
		}
	}
	return always, never
}

func goes(a assessment.Appointment) (out [][2]int) {
	starts, lengths := []int{a.Start.Minute()}, []int{a.Minutes}
	if a.Start.IsZero() {
		starts = []int{0, 8 * 60, 9 * 60, 9*60 + 30, 10 * 60, 23 * 60}
	}
	if a.Minutes == 0 {
		lengths = []int{1, 30, 60, 24 * 60}
	}
	for _, s := range starts {
		for _, n := range lengths {
			out = append(out, [2]int{s, min(s+n, 24*60)})
		}
	}
	return slices.Clip(out)
}
