package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// audienceOf is what -for says, as the library has it.
func audienceOf(t *testing.T, args []string) (assessment.Audience, assessment.Purpose) {
	t.Helper()
	o, err := parse(args)
	require.NoError(t, err)
	return o.audience, o.purpose
}

func TestAViewTellsNothingElse(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
		has, not  []string
	}{
		{
			"Dan's own", "what Jean, Ros and the school told is theirs",
			[]string{"-for", "member:dan", "-purpose", "own-request"},
			[]string{"This is for Dan, because a person asks what is held on them.", "This is a part of a record", "28 to 38 on a scale"},
			[]string{"phoned", "paying back debts", "somewhere to live", "mental health (very", "Lucy", "First contact", "to feel surer", "nobody has asked yet", "everybody present"},
		},
		{
			"Dan's own, with what he told alone", "it adds nobody else's words",
			[]string{"-for", "member:dan", "-purpose", "own-request", "-worker"},
			[]string{"This is for Dan", "Dan, alone"},
			[]string{"Jean, to", "Jean, not alone", "Jean, alone", "Ros, alone", "Mia, not alone", "Lucy", "school.pastoral-lead", "treatment.keyworker"},
		},
		{
			"the surgery's", "Dan and Jean agreed, Ken's consent does not count, and the others were not asked",
			[]string{"-for", "agency:gp", "-purpose", "coordination"},
			[]string{"This is for Elm Road surgery, so that services can work together.", "paying back debts"},
			[]string{"phoned", "Ros", "Mia", "Lucy", "Sam", "Ken"},
		},
		{
			"taken back", "from the day on nothing is shown but what probation wrote down itself",
			[]string{"-for", "agency:probation", "-purpose", "coordination"},
			[]string{"This is for The probation service"},
			[]string{"severe dependence", "Lucy", "Sam", "paying back debts"},
		},
		{
			"for another purpose", "consent is for a purpose",
			[]string{"-for", "agency:gp", "-purpose", "safety"},
			[]string{"to keep somebody from harm"},
			[]string{"debts (", "what treatment costs"},
		},
		{
			"the team, as the surgery sees it", "what others do with others is not shown",
			[]string{"-team", "-for", "agency:gp", "-purpose", "coordination"},
			[]string{"FOR THE WORKER ONLY", "This is for Elm Road surgery", "Not given, and so nothing is judged by it"},
			[]string{"Quay School", "Young carers", "Mia", "Ros"},
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := oneSpace(done(t, "", row.args...))
			for _, word := range row.has {
				require.Contains(t, text, word, row.why)
			}
			for _, word := range row.not {
				require.NotContains(t, text, word, row.why)
			}
		})
	}
}

// unseen takes out of a record whatever an audience is not shown.
func unseen(t *testing.T, r assessment.Record, a assessment.Audience, p assessment.Purpose) assessment.Record {
	t.Helper()
	whole := r
	drop := func(list string, i int) bool {
		d, err := whole.Why(a, p, assessment.Day{}, fmt.Sprintf("/%s/%d", list, i))
		require.NoError(t, err)
		return !d.Shown
	}
	r.Ties = without(r.Ties, "ties", drop)
	r.Uses = without(r.Uses, "uses", drop)
	r.Impacts = without(r.Impacts, "impacts", drop)
	r.Safety = without(r.Safety, "safety", drop)
	r.Appraisals = without(r.Appraisals, "appraisals", drop)
	r.RoleOffers = without(r.RoleOffers, "roleOffers", drop)
	r.UnmetNeeds = without(r.UnmetNeeds, "unmetNeeds", drop)
	r.HelpReceived = without(r.HelpReceived, "helpReceived", drop)
	r.Access = without(r.Access, "access", drop)
	r.FirstContacts = without(r.FirstContacts, "firstContacts", drop)
	r.Responses = without(r.Responses, "responses", drop)
	r.Involvements = without(r.Involvements, "involvements", drop)
	r.Assessed = without(r.Assessed, "assessed", drop)
	r.Advice = without(r.Advice, "advice", drop)
	r.Appointments = without(r.Appointments, "appointments", drop)
	return r
}

func without[T any](all []T, list string, drop func(string, int) bool) []T {
	var out []T
	for i, v := range all {
		if !drop(list, i) {
			out = append(out, v)
		}
	}
	return out
}

// withStranger adds somebody whom no audience but the stranger may know of, and what
// would change every plan: danger, an earlier first contact, another service.
func withStranger(r assessment.Record) assessment.Record {
	told := assessment.Source{Informant: "zed", Assessor: "elsewhere.worker", On: assessment.MustParseDay("2026-01-05")}
	r.MembersListed, r.TiesListed = assessment.ListedNotStated, assessment.ListedNotStated
	r.Members = append([]assessment.Member{{ID: "zed", Label: secret}}, r.Members...)
	r.Agencies = append([]assessment.Agency{{ID: "elsewhere", Label: secret, Workers: []assessment.WorkerID{"elsewhere.worker"}}}, r.Agencies...)
	r.Ties = append([]assessment.Tie{{Member: "zed", Of: "dan", Kind: assessment.TieKindBrother, Source: told}}, r.Ties...)
	r.Uses = append([]assessment.Use{{Member: "dan", Treatment: assessment.TreatmentRefusing, Source: told}}, r.Uses...)
	r.Safety = append([]assessment.SafetyAnswer{{
		Concern: assessment.ConcernImmediateDanger, Harmed: "zed", By: "dan", Answer: assessment.AnswerYes, Source: told,
	}}, r.Safety...)
	r.FirstContacts = append([]assessment.FirstContact{{
		Point: assessment.EntryPointHelpline, Member: "zed", WentBadly: assessment.AnswerYes, Source: told,
	}}, r.FirstContacts...)
	r.Involvements = append([]assessment.Involvement{{Agency: "elsewhere", Member: "zed", Lead: assessment.AnswerYes}}, r.Involvements...)
	r.Consents = append([]assessment.Consent{{
		About: "dan", Capacity: assessment.CapacityHas, To: assessment.Audience{Agency: "elsewhere"}, From: told.On,
		Topics: []assessment.Topic{assessment.TopicUse}, Purposes: []assessment.Purpose{assessment.PurposeCoordination},
	}}, r.Consents...)
	return r
}

func TestWhatIsWithheldChangesNoByte(t *testing.T) {
	views := [][]string{
		{"-for", "member:dan", "-purpose", "own-request"},
		{"-for", "member:mia", "-purpose", "own-request"},
		{"-for", "agency:gp", "-purpose", "coordination"},
		{"-for", "agency:carers", "-purpose", "coordination"},
		{"-for", "agency:probation", "-purpose", "treatment"},
	}
	calls := []struct {
		name, why string
		args      []string
	}{
		{"text", "it is read", nil},
		{"for the worker", "it says who said what", []string{"-worker"}},
		{"json", "it is kept", []string{"-format", "json"}},
		{"why", "it goes through a rule", []string{"-why", "network-member"}},
		{"what-if", "it goes through every rule", []string{"-what-if", "age@WHO=30"}},
		{"a person", "it is one page", []string{"-person", "WHO"}},
		{"team", "it is of the view too", []string{"-team"}},
		{"team in json", "it is of the view too", []string{"-team", "-format", "json"}},
		{"somebody unseen", "as if there were nobody", []string{"-person", "zed"}},
	}
	r := family(t)
	for _, view := range views {
		a, p := audienceOf(t, view)
		seen := r.For(a, p, assessment.Day{}).Members
		require.NotEmpty(t, seen)
		for _, row := range calls {
			if row.args != nil && row.args[0] == "-team" && a.Member != "" {
				continue
			}
			t.Run(view[1]+"/"+row.name, func(t *testing.T) {
				args := slices.Concat([]string{"-record", "-"}, view, row.args)
				for i := range args {
					args[i] = strings.ReplaceAll(args[i], "WHO", string(seen[0].ID))
				}
				want := call(encoded(t, r), args...)
				require.NotContains(t, want.out, secret)
				require.Equal(t, want, call(encoded(t, unseen(t, r, a, p)), args...), row.why)
				require.Equal(t, want, call(encoded(t, withStranger(r)), args...), row.why)
			})
		}
	}
}

func TestAHiddenPersonIsNobody(t *testing.T) {
	view := []string{"-for", "agency:gp", "-purpose", "coordination"}
	for _, flags := range [][2]string{{"-person", "%s"}, {"-what-if", "age@%s=30"}, {"-what-if", "couple@dan:%s=yes"}} {
		hidden := call("", append(slices.Clone(view), flags[0], fmt.Sprintf(flags[1], "ros"))...)
		unknown := call("", append(slices.Clone(view), flags[0], fmt.Sprintf(flags[1], "zoe"))...)
		require.Equal(t, exitUsage, hidden.status)
		require.Equal(t, unknown, hidden)
	}
}

func TestAViewIsNotCutAgain(t *testing.T) {
	cut := encoded(t, family(t).For(assessment.Audience{Agency: "gp"}, assessment.PurposeCoordination, assessment.Day{}))
	got := call(cut, "-record", "-", "-for", "member:dan", "-purpose", "own-request")
	require.Equal(t, exitUsage, got.status)
	require.Contains(t, got.faults, "-for: is a view of a record")
	require.Contains(t, oneSpace(done(t, cut, "-record", "-")), "This is for Elm Road surgery", "it says so though nobody asked for it")
}

func TestWithheldIsNamedOnceForEachPerson(t *testing.T) {
	for _, view := range [][]string{
		{"-for", "member:dan", "-purpose", "own-request"},
		{"-for", "agency:gp", "-purpose", "coordination"},
		{"-for", "agency:treatment", "-purpose", "coordination", "-worker"},
	} {
		o, err := parse(view)
		require.NoError(t, err)
		v, err := look(o, strings.NewReader(""))
		require.NoError(t, err)
		for _, m := range v.record.Members {
			namedOn(t, v, m.ID, "what is not decided is not left out")
		}
		for _, one := range parts(t, view...)[1:] {
			require.LessOrEqual(t, strings.Count(oneSpace(one.text), "Not decided in this view"), 1, one.name)
			require.NotContains(t, oneSpace(one.text), "Not decided in this view: ask", one.name)
		}
	}
	require.Contains(t, oneSpace(done(t, "", "-for", "agency:gp", "-purpose", "coordination", "-why", "network-member")), "Not decided in this view: ask the lead worker.")
}

func TestListeningIsSaidOnceInEveryPlan(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
	}{
		{"in company", "it holds for all", nil},
		{"for the worker", "who may fear to say anything", []string{"-worker"}},
		{"a person", "the page has no front", []string{"-person", "jean"}},
		{"a view", "and there above all", []string{"-for", "agency:gp", "-purpose", "coordination"}},
		{"the team", "where consents are lacking", []string{"-team"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.Equal(t, 1, strings.Count(oneSpace(done(t, "", row.args...)), "it takes nobody else's consent."), row.why)
		})
	}
}

func TestServicesAndConsentsChangeNoPlan(t *testing.T) {
	bare := family(t)
	bare.Consents, bare.Overrides, bare.Agencies, bare.Involvements = nil, nil, nil, nil
	bare.Assessed, bare.Advice, bare.Appointments = nil, nil, nil
	for _, args := range [][]string{{}, {"-worker"}, {"-format", "json"}} {
		args = append([]string{"-record", "-"}, args...)
		require.Equal(t, done(t, encoded(t, bare), args...), done(t, encoded(t, family(t)), args...))
	}
}

func TestTeamFromEveryDoor(t *testing.T) {
	for _, d := range doorTable {
		text := done(t, "", "-entry", d.word, "-team")
		require.Contains(t, text, "FOR THE WORKER ONLY", d.word)
		require.Contains(t, oneSpace(text), "First contact, at "+pointWords[d.point()])
		cut := d.through(family(t))
		require.True(t, slices.ContainsFunc(cut.Agencies, func(g assessment.Agency) bool { return string(g.ID) == d.word }), d.word)
		if !d.all {
			require.Less(t, len(cut.Agencies), 4, "%s: one service does not know of them all", d.word)
		}
	}
}

func TestTeamShowsWhatItIsFor(t *testing.T) {
	text := oneSpace(done(t, "", "-team"))
	for _, row := range []struct{ name, why, has string }{
		{"no lead", "somebody is suggested, nobody chosen", "No lead worker is recorded."},
		{"looked into twice", "and not meant", "Mia: daily life was looked into by Quay School on 10 November 2026 and by Young carers project"},
		{"a second opinion", "is no fault", "That was meant"},
		{"advice", "two services say opposite things", "Dan was told different things about \"coming off medicine\""},
		{"a clash", "nobody can be in two places", "10:30 for 30 minutes with The probation service overlap"},
		{"nobody", "a friend counts too", "Nobody is recorded as working with Lucy and Sam"},
		{"taken back", "it is an answer", "Taken back: Dan (16 November 2026: belonging, use, services)"},
		{"lapsed", "whoever decided is named", "Ended: Mia (?) (by Ros, 20 November 2026: needs, services)"},
		{"a child", "whoever is asked must be able to decide", "(?) First find out whether they can decide this: Mia (found unable before; if not, authority is recorded for Ros)"},
		{"in force", "it is told as well as what is lacking", "Harbour treatment service. In force: Dan (belonging, use, needs, services); Jean (belonging, services). None recorded: Dan and Jean (the rest); Mia (?) (everything)."},
		{"not counted", "nobody recorded that Ken could decide", "Recorded, but not who could decide it: Ken (15 November 2026: belonging, use)"},
		{"due", "it is asked again from time to time", "Jean: whether Elm Road surgery may still know"},
		{"not given", "no number is made up", "Not given, and so nothing is judged by it: the most appointments a week"},
	} {
		t.Run(row.name, func(t *testing.T) { require.Contains(t, text, row.has, row.why) })
	}
}

func TestTeamAndViewInJSON(t *testing.T) {
	for _, row := range []struct {
		name, why string
		args      []string
		keys      []string
	}{
		{"team", "beside the others", []string{"-team"}, []string{"capital", "consentsDue", "day", "entry", "firstContact", "needs", "plan", "team"}},
		{"view", "it says what it is", []string{"-for", "member:dan", "-purpose", "own-request"}, []string{"capital", "day", "entry", "needs", "plan", "view"}},
		{"both", "each says so", []string{"-team", "-for", "agency:emergency", "-purpose", "treatment"}, []string{"capital", "consentsDue", "day", "entry", "firstContact", "needs", "plan", "team", "view"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			text := done(t, "", append([]string{"-format", "json"}, row.args...)...)
			require.Equal(t, row.keys, keysOf(t, []byte(text)), row.why)
			require.NotContains(t, text, "null")
		})
	}
	require.Contains(t, done(t, "", "-format", "json", "-for", "member:dan", "-purpose", "own-request"), `"entry":"not-stated"`, "it is the view's, not the door's")
}

func TestDangerComesBeforeTheTeam(t *testing.T) {
	text := done(t, encoded(t, inDanger(family(t))), "-record", "-", "-team")
	require.True(t, strings.HasPrefix(text, "ACT NOW"))
	require.NotContains(t, text, "Appointments")
}
