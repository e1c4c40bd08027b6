package coordination_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

func assessed(agency assessment.AgencyID, member assessment.MemberID, on string, meant assessment.Answer) assessment.NeedAssessed {
	return assessment.NeedAssessed{Agency: agency, Member: member, Area: assessment.NeedAreaMoney, On: day(on), Different: meant}
}

func TestRepeats(t *testing.T) {
	t.Parallel()
	type repeat struct {
		row
		assessed []assessment.NeedAssessed
		within   *int
		want     []string // earlier, later, days, meant, soon
	}
	const yes, no, none = assessment.AnswerYes, assessment.AnswerNo, assessment.AnswerNotAsked
	elm := assessed("elm", "ros", "2026-03-01", none)
	money := elm
	money.Area, money.Agency = assessment.NeedAreaHousing, "hub"
	for _, r := range []repeat{
		{row{"nobody", "nothing was assessed"}, nil, nil, nil},
		{row{"one", "one agency is no repeat"}, []assessment.NeedAssessed{elm}, nil, nil},
		{row{"the same agency", "an agency looks again at its own work"}, []assessment.NeedAssessed{elm, assessed("elm", "ros", "2026-03-02", none)}, nil, nil},
		{row{"another person", "each has needs of their own"}, []assessment.NeedAssessed{elm, assessed("hub", "dan", "2026-03-02", none)}, nil, nil},
		{row{"another need", "money is not housing"}, []assessment.NeedAssessed{elm, money}, nil, nil},
		{
			row{"two agencies", "nobody said whether it was meant"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-21", none)},
			nil,
			[]string{"elm hub 20 not-asked not-made"},
		},
		{
			row{"meant", "a second opinion is no fault"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-21", yes)},
			nil,
			[]string{"elm hub 20 yes not-made"},
		},
		{
			row{"not meant", "somebody said so"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-21", no)},
			nil,
			[]string{"elm hub 20 no not-made"},
		},
		{
			row{"the first was different", "what comes after it was not meant by that"},
			[]assessment.NeedAssessed{assessed("hub", "ros", "2026-02-01", yes), elm},
			nil,
			[]string{"hub elm 28 not-asked not-made"},
		},
		{
			row{"one day", "which came first is not known, and one was meant"},
			[]assessment.NeedAssessed{assessed("asc", "ros", "2026-03-01", yes), elm},
			nil,
			[]string{"elm asc 0 yes not-made"},
		},
		{
			row{"there and back", "each beside the latest of another agency"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-02", none), assessed("elm", "ros", "2026-03-04", none)},
			nil,
			[]string{"elm hub 1 not-asked not-made", "hub elm 2 not-asked not-made"},
		},
		{
			row{"another between", "an agency's own review does not hide the other"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-02", none), assessed("hub", "ros", "2026-03-04", none)},
			nil,
			[]string{"elm hub 1 not-asked not-made", "elm hub 3 not-asked not-made"},
		},
		{
			row{"within", "the last day counts"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-21", none)},
			number(20),
			[]string{"elm hub 20 not-asked yes"},
		},
		{
			row{"too far apart", "here that is no repeat"},
			[]assessment.NeedAssessed{elm, assessed("hub", "ros", "2026-03-21", none)},
			number(19), nil,
		},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.Assessed = r.assessed
			var got []string
			for _, x := range of(t, coordination.Local{SameNeedWithin: r.within}, record).Repeats {
				got = append(got, string(x.Earlier.Agency)+" "+string(x.Later.Agency)+" "+decimal(*x.DaysApart)+" "+x.Meant.String()+" "+x.Soon.String())
				assert.NotEmpty(t, x.Text)
			}
			assert.Equal(t, r.want, got)
		})
	}
}

// TestADutyIsAskedAfter: where a council may have had to assess, the worker asks; it
// is not said, since the record does not say what kind of assessment it was.
func TestADutyIsAskedAfter(t *testing.T) {
	t.Parallel()
	type duty struct {
		row
		agency  assessment.AgencyID
		country assessment.Country
		on      string
		meant   assessment.Answer
		asks    bool
	}
	for _, r := range []duty{
		{row{"England", "the duty of section 10"}, "asc", assessment.CountryEngland, "2026-03-21", 0, true},
		{row{"no country", "it may be England, and the sentence says so"}, "asc", assessment.CountryNotStated, "2026-03-21", 0, true},
		{row{"Scotland", "its law was not looked up"}, "asc", assessment.CountryScotland, "2026-03-21", 0, false},
		{row{"before the Act", "in force from April 2015"}, "asc", assessment.CountryEngland, "2015-03-31", 0, false},
		{row{"a school", "no duty of that kind"}, "oak", assessment.CountryEngland, "2026-03-21", 0, false},
		{row{"meant", "nothing is to be asked"}, "asc", assessment.CountryEngland, "2026-03-21", assessment.AnswerYes, false},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.Country = r.country
			record.Assessed = []assessment.NeedAssessed{assessed("elm", "ros", "2015-03-01", 0), assessed(r.agency, "ros", r.on, r.meant)}
			all := of(t, coordination.Local{}, record).Repeats
			require.Len(t, all, 1)
			if r.asks {
				assert.Contains(t, all[0].Text, "ask whether this was that")
			} else {
				assert.NotContains(t, all[0].Text, "In England")
			}
		})
	}
}

// TestOnlyWhatWasSoByTheDay: what came later is not known yet.
func TestOnlyWhatWasSoByTheDay(t *testing.T) {
	t.Parallel()
	r := family()
	r.Assessed = []assessment.NeedAssessed{assessed("elm", "ros", "2026-03-01", 0), assessed("hub", "ros", "2026-03-21", 0)}
	r.Advice = []assessment.Advice{advice("elm", assessment.AnswerYes, "2026-03-01"), advice("hub", assessment.AnswerNo, "2026-03-21")}
	c := coordinator(t, coordination.Local{})
	before, after := c.Team(r, day("2026-03-20")), c.Team(r, day("2026-03-21"))
	assert.Empty(t, before.Repeats)
	assert.Empty(t, before.Conflicts)
	assert.Len(t, after.Repeats, 1)
	assert.Len(t, after.Conflicts, 1)
}

func advice(agency assessment.AgencyID, advised assessment.Answer, on string) assessment.Advice {
	return assessment.Advice{Agency: agency, Member: "ros", About: "lending-money", Advised: advised, On: day(on)}
}

func TestConflicts(t *testing.T) {
	t.Parallel()
	const yes, no = assessment.AnswerYes, assessment.AnswerNo
	type conflict struct {
		row
		advice []assessment.Advice
		want   string // for, against, certain
	}
	other := advice("hub", no, "2026-03-02")
	other.About = "ultimatums"
	for _, r := range []conflict{
		{row{"agreed", "both say yes"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("hub", yes, "2026-03-02")}, ""},
		{row{"about other things", "no contradiction"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), other}, ""},
		{row{"yes and no", "that is one"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("hub", no, "2026-03-02")}, "elm|hub|certain"},
		{row{"changed its mind", "an agency may"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("elm", no, "2026-03-02")}, ""},
		{row{"came round", "the latest of each counts"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("hub", no, "2026-03-02"), advice("hub", yes, "2026-03-03")}, ""},
		{row{"without days", "both stand"}, []assessment.Advice{advice("elm", yes, ""), advice("hub", no, "")}, "elm|hub|certain"},
		{
			row{"undated and later the opposite", "the undated may have been said since"},
			[]assessment.Advice{advice("elm", yes, ""), advice("elm", no, "2026-03-01"), advice("hub", no, "2026-03-02")},
			"elm|elm hub|open",
		},
		{row{"both by one agency alone", "nobody contradicts it"}, []assessment.Advice{advice("elm", yes, ""), advice("elm", no, "")}, ""},
		{row{"taken back", "not applicable is no advice any more"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("hub", no, "2026-03-02"), advice("hub", assessment.AnswerNotApplicable, "2026-03-03")}, ""},
		{row{"declined", "no advice was given, and none taken back"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("hub", no, "2026-03-02"), advice("hub", assessment.AnswerAskedDeclined, "2026-03-03")}, "elm|hub|certain"},
		{row{"three", "two for it, one against"}, []assessment.Advice{advice("elm", yes, "2026-03-01"), advice("oak", yes, "2026-03-01"), advice("hub", no, "2026-03-02")}, "elm oak|hub|certain"},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.Advice = r.advice
			got := ""
			for _, c := range of(t, coordination.Local{}, record).Conflicts {
				certain := "open"
				if c.Certain {
					certain = "certain"
				}
				got += sides(c.For) + "|" + sides(c.Against) + "|" + certain
			}
			assert.Equal(t, r.want, got)
		})
	}
}

func sides(all []assessment.Advice) string {
	out := ""
	for i, a := range all {
		if i > 0 {
			out += " "
		}
		out += string(a.Agency)
	}
	return out
}
