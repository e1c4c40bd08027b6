package coordination_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// source draws what a generator of records needs.
type source struct{ t *rapid.T }

func (s source) pick(n int) int { return rapid.IntRange(0, n-1).Draw(s.t, "pick") }

func (s source) day() assessment.Day {
	return day([]string{"", "2026-03-01", "2026-04-05", "2026-04-06", "2026-04-08"}[s.pick(5)])
}

func (s source) member() assessment.MemberID {
	return []assessment.MemberID{"ros", "dan", "kit"}[s.pick(3)]
}

func (s source) agency() assessment.AgencyID {
	return []assessment.AgencyID{"elm", "hub", "asc", "oak"}[s.pick(4)]
}

func (s source) worker() assessment.WorkerID { return []assessment.WorkerID{"", "w1", "w2"}[s.pick(3)] }

func (s source) answer() assessment.Answer { return assessment.Answer(s.pick(6)) }

func many[T any](s source, make func() T) []T {
	var out []T
	for range s.pick(7) {
		out = append(out, make())
	}
	return out
}

// drawn is a family with all that this package looks at. It may not validate: days
// may be missing, or come too late.
func drawn(s source) assessment.Record {
	r := family()
	r.Country, r.MembersListed = assessment.Country(s.pick(6)), assessment.Listed(s.pick(3))
	r.Involvements = many(s, func() assessment.Involvement {
		return assessment.Involvement{Agency: s.agency(), Member: s.member(), Worker: s.worker(), Lead: s.answer(), From: s.day(), Until: s.day()}
	})
	r.Assessed = many(s, func() assessment.NeedAssessed {
		return assessment.NeedAssessed{Agency: s.agency(), Member: s.member(), Area: assessment.NeedArea(1 + s.pick(2)), Worker: s.worker(), On: s.day(), Different: s.answer()}
	})
	r.Advice = many(s, func() assessment.Advice {
		return assessment.Advice{Agency: s.agency(), Member: s.member(), About: []string{"a", "b"}[s.pick(2)], Advised: s.answer(), On: s.day()}
	})
	r.Appointments = many(s, func() assessment.Appointment {
		c, _ := assessment.ParseClock([]string{"", "00:00", "09:00", "09:30", "23:45"}[s.pick(5)])
		return assessment.Appointment{Agency: s.agency(), Member: s.member(), On: s.day(), Start: c, Minutes: s.pick(3) * 45}
	})
	r.Consents = many(s, func() assessment.Consent {
		return assessment.Consent{
			About: s.member(), By: []assessment.MemberID{"", "ros"}[s.pick(2)], Authority: assessment.Authority(s.pick(3)), Capacity: assessment.Capacity(s.pick(3)),
			To: assessment.Audience{Agency: s.agency()}, Topics: []assessment.Topic{assessment.Topic(1 + s.pick(13)), assessment.TopicInvolvement},
			Purposes: []assessment.Purpose{assessment.Purpose(2 + s.pick(2))}, From: s.day(), Until: s.day(), Withdrawn: s.day(),
			Declined: []assessment.Day{{}, {}, s.day()}[s.pick(3)],
		}
	})
	for i := range r.Members {
		r.Members[i].Born, _ = assessment.ParsePartialDate([]string{"", "2015", "2008", "1980"}[s.pick(4)])
	}
	r.Overrides = many(s, func() assessment.Override {
		return assessment.Override{About: s.member(), To: s.agency(), Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: s.day(), Until: s.day()}
	})
	r.FirstContacts = many(s, func() assessment.FirstContact {
		return assessment.FirstContact{
			Point: assessment.EntryPoint(s.pick(10)), Member: s.member(), Crisis: s.answer(), OutOfHours: s.answer(), WentBadly: s.answer(),
			Source: assessment.Source{On: s.day(), Alone: s.answer()},
		}
	})
	return r
}

func drawnLocal(s source) coordination.Local {
	l := coordination.Local{RoutesListed: assessment.Listed(s.pick(3)), ServicesListed: assessment.Listed(s.pick(3))}
	for _, p := range []**int{&l.AppointmentsAWeek, &l.LeadWorkerFrom, &l.SameNeedWithin} {
		if s.pick(2) == 0 {
			*p = number(1 + s.pick(3))
		}
	}
	all := routes("elm>hub elm>asc asc>oak oak>zed zed>elm hub>asc")
	for _, x := range all {
		if s.pick(2) == 0 {
			l.Routes = append(l.Routes, x)
		}
	}
	return l
}

// everything is what comes out of a record, as JSON.
func everything(t require.TestingT, c *coordination.Coordinator, r assessment.Record) (out []string) {
	for _, v := range append([]any{c.Team(r, assessment.Day{})}, contacts(c, r)...) {
		data, err := assessment.Encode(v)
		require.NoError(t, err)
		out = append(out, string(data))
	}
	return out
}

func contacts(c *coordination.Coordinator, r assessment.Record) (out []any) {
	for _, p := range points() {
		out = append(out, c.FirstContact(r, assessment.Day{}, p))
	}
	return out
}

// TestOrderDoesNotMatter: in whatever order statements were written down, the same
// bytes come out; the order of members and of agencies orders lists, and nothing
// else.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := source{rt}
		r := drawn(s)
		c := coordinator(t, drawnLocal(s))
		before := everything(rt, c, r)
		r.Involvements = shuffled(rt, r.Involvements)
		r.Assessed = shuffled(rt, r.Assessed)
		r.Advice = shuffled(rt, r.Advice)
		r.Appointments = shuffled(rt, r.Appointments)
		r.Consents = shuffled(rt, r.Consents)
		r.Overrides = shuffled(rt, r.Overrides)
		r.FirstContacts = shuffled(rt, r.FirstContacts)
		require.Equal(rt, before, everything(rt, c, r))
		r.Members, r.Agencies = shuffled(rt, r.Members), shuffled(rt, r.Agencies)
		after := everything(rt, c, r)
		for i := range before {
			require.Equal(rt, sorted(rt, before[i]), sorted(rt, after[i]))
		}
	})
}

func shuffled[T any](t *rapid.T, all []T) []T {
	if len(all) == 0 {
		return nil
	}
	return rapid.Permutation(all).Draw(t, "order")
}

// sorted is JSON with every list, and the words of every sentence, in one order.
func sorted(t require.TestingT, text string) string {
	var v any
	require.NoError(t, json.Unmarshal([]byte(text), &v))
	out, err := json.Marshal(sortedValue(v))
	require.NoError(t, err)
	return string(out)
}

func sortedValue(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			v[k] = sortedValue(v[k])
		}
	case []any:
		for i := range v {
			v[i] = sortedValue(v[i])
		}
		slices.SortFunc(v, func(a, b any) int {
			x, _ := json.Marshal(a)
			y, _ := json.Marshal(b)
			return strings.Compare(string(x), string(y))
		})
	case string:
		words := strings.FieldsFunc(v, func(r rune) bool { return strings.ContainsRune(" ,.;", r) })
		slices.Sort(words)
		return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "and" }), " ")
	}
	return v
}

// TestUnknownStaysUnknown: without thresholds nothing is judged; what is blanked out
// of an appointment never takes it out of a clash; and nothing is ever said not to
// be where a list is not said to be complete.
func TestUnknownStaysUnknown(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := source{rt}
		r := drawn(s)
		c := coordinator(t, coordination.Local{Routes: routes("elm>hub")})
		team := c.Team(r, assessment.Day{})
		require.Equal(rt, coordination.JudgementNotMade, team.Lead.CallsForLead)
		for _, w := range team.Weeks {
			require.Equal(rt, coordination.JudgementNotMade, w.TooMany)
		}
		for _, x := range team.Repeats {
			require.Equal(rt, coordination.JudgementNotMade, x.Soon)
		}
		for _, w := range team.Ways {
			require.False(rt, w.Certain)
			require.NotContains(rt, w.Text, "cannot")
		}
		if len(r.Appointments) == 0 {
			return
		}
		i := s.pick(len(r.Appointments))
		r.Appointments = slices.Clone(r.Appointments)
		for n := range r.Appointments {
			r.Appointments[n].Agency = assessment.AgencyID("a" + decimal(n)) // told apart
		}
		before := inClash(c.Team(r, assessment.Day{}))
		id := r.Appointments[i].Agency
		if s.pick(2) == 0 {
			r.Appointments[i].Start = assessment.Clock{}
		} else {
			r.Appointments[i].Minutes = 0
		}
		after := inClash(c.Team(r, assessment.Day{}))
		for _, other := range before[id] {
			if sameDay(r, id, other) {
				require.Contains(rt, after[id], other)
			}
		}
	})
}

// sameDay leaves out what a blank may take away: the part of an appointment that
// runs into another day.
func sameDay(r assessment.Record, a, b assessment.AgencyID) bool {
	at := func(id assessment.AgencyID) assessment.Day {
		return r.Appointments[slices.IndexFunc(r.Appointments, func(x assessment.Appointment) bool { return x.Agency == id })].On
	}
	return at(a) == at(b)
}

// inClash is, by agency, with whom it shares a pair that overlaps or may.
func inClash(t coordination.Team) map[assessment.AgencyID][]assessment.AgencyID {
	out := map[assessment.AgencyID][]assessment.AgencyID{}
	for _, c := range t.Clashes {
		for _, a := range c.Appointments {
			for _, b := range c.Appointments {
				if a != b && (!c.Certain || meet(a, b)) {
					out[a.Agency] = append(out[a.Agency], b.Agency)
				}
			}
		}
	}
	return out
}

// meet reports whether two appointments of a day with known starts surely overlap.
func meet(a, b assessment.Appointment) bool {
	always, _ := overlaps(a, b)
	return always && a.On == b.On
}

// TestAnythingGivesATeam: records that no decoder lets through, with words outside
// their vocabularies, ids of nobody and numbers out of range, give a team and no
// panic.
func TestAnythingGivesATeam(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := source{rt}
		r := drawn(s)
		wild := rapid.IntRange(-1<<62, 1<<62)
		for i := range r.Assessed {
			r.Assessed[i].Area = assessment.NeedArea(s.pick(256))
			r.Assessed[i].Agency = assessment.AgencyID([]string{"", "\x00", "elm"}[s.pick(3)])
			r.Assessed[i].Member = assessment.MemberID([]string{"", "nobody", "ros"}[s.pick(3)])
		}
		for i := range r.Appointments {
			r.Appointments[i].Minutes = wild.Draw(rt, "minutes")
			r.Appointments[i].On = day([]string{"1000-01-01", "9999-12-31", "2026-04-06", ""}[s.pick(4)])
		}
		for i := range r.Consents {
			r.Consents[i].Topics = append(r.Consents[i].Topics, assessment.Topic(s.pick(256)))
		}
		for i := range r.FirstContacts {
			r.FirstContacts[i].Point = assessment.EntryPoint(s.pick(256))
		}
		r.Members = append(r.Members, r.Members[0], assessment.Member{})
		r.Agencies = append(r.Agencies, r.Agencies[0], assessment.Agency{Kind: assessment.AgencyKind(s.pick(256))})
		r.Day = []assessment.Day{{}, day("1000-01-01"), day("9999-12-31"), r.Day}[s.pick(4)]
		c := coordinator(t, drawnLocal(s))
		c.Team(r, assessment.Day{})
		c.FirstContact(r, assessment.Day{}, assessment.EntryPoint(s.pick(256)))
		(*coordination.Coordinator)(nil).Team(r, s.day())
	})
}
