package carepath

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// moment is what the rulebook says of something on a day: whether a rule is in
// force and, where a criterion is named, whether that is.
type moment struct {
	row       string // of section 14 of the file on interventions, or of another section
	name, why string
	day       string
	rule      RuleID
	criterion string
	want      bool
}

// notInTimeline is why a row of section 14 is in no moment.
func notInTimeline() map[string]string {
	return map[string]string{
		"1":  "a report, on which no rule rests",
		"6":  "words were changed, and nothing that is decided",
		"7":  "both guidelines point to NG150, which has its own day in row 16",
		"9":  "its statement was not seen, and nothing rests on it",
		"10": "own support is open on every day, by this library's policy",
		"14": "who leads where mental illness is severe is decided nowhere",
		"17": "the days were recalled, and no rule has them",
		"18": "its caution is no date's: a parent's use is no harm by itself on any day",
	}
}

func timeline() []moment {
	row := func(row string, rule RuleID, criterion string, days ...moment) []moment {
		for i := range days {
			days[i].row, days[i].rule, days[i].criterion = row, rule, criterion
		}
		return days
	}
	at := func(day string, want bool, name, why string) moment {
		return moment{name: name, why: why, day: day, want: want}
	}
	return slices.Concat(
		row("2", "family-programme-young-2007", "who",
			at("2007-02-28", false, "the day before PH4", "March 2007"), at("2007-03-01", true, "PH4", "March 2007"),
			at("2017-01-31", true, "the last day of PH4", "NG64 replaced it"), at("2017-02-01", false, "PH4 withdrawn", "NG64 replaced it")),
		row("3", "ask-whom-to-involve", "in-treatment",
			at("2007-07-24", false, "the day before CG51", "25 July 2007"), at("2007-07-25", true, "CG51", "25 July 2007")),
		row("4", "network-member", "",
			at("2007-08-31", false, "the day before the clinical guidelines", "a recalled month, read as its first day"), at("2007-09-01", true, "the clinical guidelines", "a recalled month, read as its first day")),
		row("5", "couple-therapy-alcohol", "",
			at("2011-02-22", false, "the day before CG115", "23 February 2011"), at("2011-02-23", true, "CG115", "23 February 2011")),
		row("8", "couple-therapy-alcohol", "abuse",
			at("2022-09-30", false, "the day before", "a specialist could judge it safe then"), at("2022-10-01", true, "not after abuse", "CG115, October 2022")),
		row("8", "couple-therapy-alcohol", "abuse-not-judged-safe",
			at("2022-09-30", true, "the last day of judgement", "a specialist could judge it safe then"), at("2022-10-01", false, "judgement gone", "CG115, October 2022")),
		row("11", "carer-assessment", "",
			at("2015-03-31", false, "the day before the Care Act", "1 April 2015"), at("2015-04-01", true, "the Care Act", "1 April 2015"),
			at("2020-06-01", true, "while it was eased", "restricted is not gone")),
		row("11", "carer-assessment", "duty-eased",
			at("2020-03-30", false, "the day before it was eased", "31 March 2020"), at("2020-03-31", true, "its first day", "31 March 2020"),
			at("2021-07-17", true, "its last day", "expired on 17 July 2021"), at("2021-07-18", false, "the day after", "expired on 17 July 2021")),
		row("11", "carer-support", "",
			at("2015-03-31", false, "support, the day before", "1 April 2015"), at("2015-04-01", true, "support", "1 April 2015")),
		row("12", "young-carer-assessment", "",
			at("2015-03-31", false, "young carers, the day before", "April 2015"), at("2015-04-01", true, "young carers", "April 2015")),
		row("13", "take-home-naloxone", "staff-only",
			at("2015-09-30", false, "no supply", "October 2015"), at("2015-10-01", true, "treatment services", "October 2015"),
			at("2024-11-30", true, "the last day of these alone", "December 2024"), at("2024-12-01", false, "no longer these alone", "December 2024")),
		row("13", "take-home-naloxone", "nasal",
			at("2019-01-31", false, "no nasal form", "February 2019"), at("2019-02-01", true, "the nasal form", "February 2019")),
		row("13", "take-home-naloxone", "more-suppliers",
			at("2024-11-30", false, "no more suppliers", "December 2024"), at("2024-12-01", true, "more suppliers", "December 2024")),
		row("15", "prevention-young-2017", "group",
			at("2017-01-31", false, "the day before NG64", "February 2017"), at("2017-02-01", true, "NG64 in place of PH4", "February 2017")),
		row("16", "carer-assessment", "ng150",
			at("2020-01-21", false, "the day before NG150", "22 January 2020"), at("2020-01-22", true, "NG150", "22 January 2020")),
		row("19", "young-carer-noticed", "edition",
			at("2023-11-30", false, "Working Together 2018", "replaced in December 2023"), at("2023-12-01", true, "it was replaced", "Working Together 2023")),
		row("20", "network-therapy", "formulated",
			at("2025-11-27", false, "no shared view asked for", "stamped 28 November 2025"), at("2025-11-28", true, "a shared view first", "stamped 28 November 2025")),
		row("20", "ask-about-children", "in-treatment",
			at("2025-11-27", false, "chapter 26, the day before", "stamped 28 November 2025"), at("2025-11-28", true, "chapter 26", "stamped 28 November 2025")),
		row("6d", "parents-under-pressure", "trial-age",
			at("2010-12-31", false, "before the trial", "2011 to 2018"), at("2011-01-01", true, "the trial", "2011 to 2018"),
			at("2018-12-31", true, "its last day", "2011 to 2018"), at("2019-01-01", false, "after the trial", "2011 to 2018")),
		row("8c", ruleMARAC, "checklist-in-doubt",
			at("2025-07-31", false, "before the review", "since August 2025"), at("2025-08-01", true, "under review", "since August 2025")),
		row("family 3.4", "supporting-families-2022", "",
			at("2021-12-31", false, "the day before Supporting Families", "2022 to March 2025"), at("2022-01-01", true, "Supporting Families", "2022 to March 2025"),
			at("2025-03-31", true, "its last day", "2022 to March 2025"), at("2025-04-01", false, "the day after", "what followed was not checked")),
	)
}

// inForce is what was in force of a rulebook on a day: rules, and criteria whose
// caution or decision is made on it. It asks the rulebook and not the rule.
func inForce(b *Rulebook, day assessment.Day) map[RuleID]map[string]bool {
	born, _ := assessment.ParsePartialDate("1985")
	r := assessment.Record{
		ID: "fictional", Day: testDay(), Country: assessment.CountryEngland,
		Members:    []assessment.Member{{ID: "m0", Born: born}, {ID: "m1", Born: born}},
		UnmetNeeds: []assessment.UnmetNeed{{Member: "m0", Area: assessment.NeedAreaMoney}},
	}
	p := assessment.Gather(r, day)
	out := map[RuleID]map[string]bool{}
	for _, d := range b.Decide(p) {
		if out[d.Rule] == nil {
			out[d.Rule] = map[string]bool{}
		}
		for _, c := range d.Cautions {
			out[d.Rule][c.ID] = true
		}
		rule := b.ruleOf(d.Rule)
		for i := range b.compiled {
			if b.compiled[i].rule.ID != d.Rule {
				continue
			}
			for _, ids := range b.compiled[i].on(day).criteria {
				for _, id := range ids {
					out[rule.ID][id] = true
				}
			}
		}
	}
	return out
}

// TestTimeline: what was in force on which day, as section 14 of the file on
// interventions has it, on the days on both sides of each change.
func TestTimeline(t *testing.T) {
	b := published()
	rows := map[string]bool{}
	for _, m := range timeline() {
		rows[m.row] = true
		t.Run(m.row+": "+string(m.rule)+" "+m.criterion+", "+m.name, func(t *testing.T) {
			require.NotEmpty(t, m.why)
			_, known := b.Rule(m.rule)
			require.True(t, known)
			now, is := inForce(b, assessment.MustParseDay(m.day))[m.rule]
			if m.criterion != "" {
				is = now[m.criterion]
			}
			require.Equal(t, m.want, is, m.why)
		})
	}
	t.Run("each row is here or has its reason", func(t *testing.T) {
		for n := 1; n <= rowsOfSections()["14"]; n++ {
			why, left := notInTimeline()[strconv.Itoa(n)]
			require.NotEqual(t, rows[strconv.Itoa(n)], left, "row %d", n)
			require.True(t, !left || why != "")
		}
		require.Len(t, rows, rowsOfSections()["14"]-len(notInTimeline())+3, "with three of other sections")
	})
	t.Run("each change of a rule was looked at", func(t *testing.T) {
		looked := map[string]bool{}
		for _, m := range timeline() {
			looked[m.day] = true
		}
		for day, at := range changes(b) {
			require.True(t, looked[day] || elsewhereLooked()[day], "%s changes %v", day, at)
		}
	})
}

// elsewhereLooked are days of change that are no row of section 14 and have a test
// of their own.
func elsewhereLooked() map[string]bool {
	return map[string]bool{
		"2014-01-01": true, "2020-01-01": true, // TestStepsToCopeByYear
		"2015-06-01": true, "2018-03-01": true, // bereavement: row 6j
	}
}

// changes are the days on which something came into force, or had ended the day
// before, and what.
func changes(b *Rulebook) map[string][]string {
	out := map[string][]string{}
	add := func(what string, a Applies) {
		for _, day := range []assessment.Day{a.From, a.Until} {
			if day == a.Until && !day.IsZero() {
				day = day.Next()
			}
			if !day.IsZero() && !slices.Contains(out[day.String()], what) {
				out[day.String()] = append(out[day.String()], what)
			}
		}
	}
	for _, r := range b.Rules() {
		add(string(r.ID), r.Applies)
		for _, c := range slices.Concat(r.Requires, r.Excludes, r.Cautions) {
			add(string(r.ID)+"/"+c.ID, c.Applies)
		}
	}
	return out
}
