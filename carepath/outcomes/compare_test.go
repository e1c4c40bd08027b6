package outcomes_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/outcomes"
)

const (
	unknown  = outcomes.OutcomeNotKnown
	improved = outcomes.OutcomeImproved
	same     = outcomes.OutcomeSame
	worse    = outcomes.OutcomeWorse
	mixed    = outcomes.OutcomeMixed
	notThere = outcomes.OutcomeNotApplicable
)

func TestCompare(t *testing.T) {
	t.Parallel()
	type said = []assessment.Impact
	gwen := func(a, b assessment.Severity) said { return said{social("gwen", a, b), unaffected("tom")} }
	both := func(a, b assessment.Severity) said {
		return said{social("gwen", a, a), social("tom", b, b)}
	}
	for _, c := range []struct {
		row
		entry, review said
		family, gwen  outcomes.Outcome
	}{
		{row{"both better", "improved"}, gwen(severe, severe), gwen(mild, none), improved, improved},
		{row{"one better, one the same", "something better, nothing worse"}, gwen(severe, mild), gwen(mild, mild), improved, improved},
		{row{"one better, one worse", "is not set off against the other"}, gwen(severe, none), gwen(none, mild), mixed, mixed},
		{row{"one worse", "worse"}, gwen(mild, mild), gwen(mild, severe), worse, worse},
		{row{"both the same", "same"}, gwen(none, severe), gwen(none, severe), same, same},
		{row{"none at either time", "there was nothing to improve"}, gwen(none, none), gwen(none, none), same, same},
		{row{"nothing asked", "is not the same"}, nil, nil, unknown, unknown},
		{row{"not asked at review", "is not better"}, gwen(severe, severe), nil, unknown, unknown},
		{row{"not asked at entry", "is not better"}, nil, gwen(none, none), unknown, unknown},
		{row{"one better, one not asked at review", "it may be worse"}, gwen(severe, mild), gwen(none, unasked), unknown, unknown},
		{row{"one better, one severe and not asked again", "it cannot be worse than severe"}, gwen(severe, severe), gwen(none, unasked), improved, improved},
		{row{"one better, one none at review", "it cannot have been less at entry"}, gwen(severe, unasked), gwen(none, none), improved, improved},
		{row{"one worse, one not asked", "worse or mixed"}, gwen(none, mild), gwen(severe, unasked), unknown, unknown},
		{row{"both ways and more not asked", "mixed whatever the answers"}, append(gwen(severe, none), social("tom", severe, unasked)), gwen(none, severe), mixed, mixed},
		{row{"not applicable at review", "is left out, and the other one counts"}, gwen(severe, severe), gwen(none, na), improved, improved},
		{row{"nothing applies", "leaves the denominator"}, append(gwen(na, na), social("tom", na, na)), append(gwen(na, na), social("tom", na, na)), notThere, notThere},
		{row{"declined", "is no answer and no improvement"}, gwen(severe, severe), gwen(declined, declined), unknown, unknown},
		{row{"the mother better, the child worse", "the family has not improved"}, both(severe, none), both(none, moderate), mixed, improved},
		{row{"the mother better, the child not asked", "the child may be worse"}, both(severe, mild), gwen(none, none)[:1], unknown, improved},
		{row{"he was never affected", "his own word, at both times"}, gwen(severe, severe), gwen(none, none), improved, improved},
		{row{"he is affected no more", "his own word at review counts as none"}, both(mild, mild), gwen(mild, mild), improved, same},
		{row{"the mother says so of him", "that he is not affected is nobody else's to say"}, gwen(severe, severe), said{
			social("gwen", none, none),
			{Member: "tom", Of: "dan", Affected: assessment.AnswerNo, Source: assessment.Source{Informant: "gwen"}},
		}, unknown, improved},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			keep := assessment.Impact{Member: "gwen", Of: "dan"} // Dan's use is what the record is about
			f := compare(t, outcomes.Course{Entry: record(entryDay, append(c.entry, keep)...), Review: record(reviewDay, append(c.review, keep)...)})
			require.Len(t, f.Domains, 4)
			d := f.Domains[3]
			assert.Equal(t, assessment.ImpactDomainSocial, d.Domain)
			assert.Equal(t, c.family.String(), d.Outcome.String())
			assert.Equal(t, assessment.MemberID("gwen"), d.Pairs[0].Member)
			assert.Equal(t, assessment.MemberID("dan"), d.Pairs[0].Of)
			assert.Equal(t, c.gwen.String(), d.Pairs[0].Outcome.String())
			assert.Equal(t, 4, d.OfRatings.All+d.OfRatings.NotApplicable, "two indicators of two people, each counted once")
			assert.Equal(t, 2, d.OfPairs.All+d.OfPairs.NotApplicable)
			assert.Equal(t, d.OfRatings.All, d.OfRatings.Known+d.OfRatings.Unknown)
		})
	}
}

// TestListed: as long as not all members are listed, nobody can say that nobody is
// worse; what is known of those who are listed stays known.
func TestListed(t *testing.T) {
	t.Parallel()
	better := []assessment.Impact{social("gwen", severe, severe), social("tom", severe, severe)}
	c := outcomes.Course{
		Entry:  record(entryDay, better...),
		Review: record(reviewDay, social("gwen", none, none), social("tom", none, none)),
	}
	c.Review.MembersListed = assessment.ListedNotStated
	f := compare(t, c)
	assert.True(t, f.Unlisted)
	assert.Equal(t, unknown, f.Domains[3].Outcome)
	assert.Equal(t, 2, f.Domains[3].OfPairs.Improved)
	c.Entry.MembersListed, c.Review.MembersListed = assessment.ListedNotStated, assessment.ListedAll
	assert.Equal(t, f.Domains[3].Outcome, compare(t, c).Domains[3].Outcome, "on either side")
	assert.True(t, compare(t, c).Unlisted)
	c.Review.Impacts[1].Social.OwnNeeds, c.Entry.Impacts[1].Social.OwnNeeds = severe, none
	assert.Equal(t, mixed, compare(t, c).Domains[3].Outcome, "mixed whoever else there is")

	empty := outcomes.Course{Entry: assessment.Record{Day: day(entryDay), MembersListed: assessment.ListedAll}, Review: assessment.Record{Day: day(reviewDay), MembersListed: assessment.ListedAll}}
	assert.Equal(t, unknown, compare(t, empty).Domains[0].Outcome, "a record of nobody says nothing")
}

// TestSaidAgain: that somebody is not affected is heard at the time that they say it,
// and of people who are in the record.
func TestSaidAgain(t *testing.T) {
	t.Parallel()
	c := outcomes.Course{
		Entry:  record(entryDay, social("gwen", severe, severe), unaffected("tom")),
		Review: record(reviewDay, social("gwen", none, none), unaffected("tom")),
	}
	require.Equal(t, improved, compare(t, c).Domains[3].Outcome)
	c.Review.Impacts[1].Source.On = day(entryDay)
	assert.Equal(t, unknown, compare(t, c).Domains[3].Outcome, "carried over from the entry, and not said again")

	ofAny := func(on string) assessment.Record {
		r := record(on, unaffected("gwen"))
		r.Impacts[0].Of = ""
		return r
	}
	with := func(r assessment.Record) assessment.Record {
		r.Members = append(r.Members, assessment.Member{ID: "ada"})
		i := social("gwen", severe, severe)
		i.Of, i.Source.On = "ada", r.Day
		r.Impacts = []assessment.Impact{i}
		return r
	}
	for _, c := range []struct {
		row
		course outcomes.Course
	}{
		{row{"who came", "at entry nobody asked of Ada's use"}, outcomes.Course{Entry: ofAny(entryDay), Review: with(record(reviewDay))}},
		{row{"who left", "at review nobody asked of Ada's use"}, outcomes.Course{Entry: with(record(entryDay)), Review: ofAny(reviewDay)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			pairs := compare(t, c.course).Domains[3].Pairs
			assert.Contains(t, pairs, outcomes.PairOutcome{Member: "gwen", Of: "ada", Outcome: unknown})
		})
	}
}

func TestPeopleWhoComeAndGo(t *testing.T) {
	t.Parallel()
	c := outcomes.Course{
		Entry:  record(entryDay, social("gwen", severe, severe), social("tom", mild, severe)),
		Review: record(reviewDay, social("gwen", none, none)),
	}
	c.Review.Members = []assessment.Member{{ID: "gwen"}, {ID: "dan"}, {ID: "ada"}}
	c.Review.Impacts = append(c.Review.Impacts, unaffected("ada"))
	d := compare(t, c).Domains[3]
	assert.Equal(t, []outcomes.PairOutcome{
		{Member: "gwen", Of: "dan", Outcome: improved}, {Member: "tom", Of: "dan", Outcome: unknown}, {Member: "ada", Of: "dan", Outcome: unknown},
	}, d.Pairs, "who left and who came are counted, and not known")
	assert.Equal(t, unknown, d.Outcome)
}

func TestSustained(t *testing.T) {
	t.Parallel()
	type ratings = []assessment.Severity   // at each of the days
	const partly = assessment.Severity(99) // one severe, one not asked
	for _, c := range []struct {
		row
		entry   assessment.Severity
		reviews ratings
		days    []string
		want    outcomes.Sustained
	}{
		{row{"no later review", "nobody looked"}, severe, ratings{none}, []string{reviewDay}, outcomes.SustainedNotKnown},
		{row{"too soon", "30 days are not 90"}, severe, ratings{none, none}, []string{reviewDay, soonDay}, outcomes.SustainedNotKnown},
		{row{"a day short", "89 days are not 90"}, severe, ratings{none, none}, []string{reviewDay, "2026-07-08"}, outcomes.SustainedNotKnown},
		{row{"to the day", "90 days are"}, severe, ratings{none, none}, []string{reviewDay, lateDay}, outcomes.SustainedYes},
		{row{"in between, too", "found at each review"}, severe, ratings{none, mild, mild}, []string{reviewDay, soonDay, lateDay}, outcomes.SustainedYes},
		{row{"less, but still better than at entry", "improvement is from the entry"}, severe, ratings{none, moderate, moderate}, []string{reviewDay, soonDay, lateDay}, outcomes.SustainedYes},
		{row{"lost in between", "and won again: not there all the time"}, severe, ratings{none, severe, none}, []string{reviewDay, soonDay, lateDay}, outcomes.SustainedNo},
		{row{"lost soon", "no later review can bring it back"}, severe, ratings{none, severe}, []string{reviewDay, soonDay}, outcomes.SustainedNo},
		{row{"lost late", "not there any more"}, severe, ratings{none, severe}, []string{reviewDay, lateDay}, outcomes.SustainedNo},
		{row{"lost after", "beyond what was asked for"}, severe, ratings{none, none, severe}, []string{reviewDay, lateDay, "2027-01-01"}, outcomes.SustainedYes},
		{row{"never improved", "there was nothing to sustain"}, mild, ratings{mild}, []string{reviewDay}, outcomes.SustainedNo},
		{row{"improved later only", "the outcome is that of the review"}, severe, ratings{severe, none, none}, []string{reviewDay, soonDay, lateDay}, outcomes.SustainedNo},
		{row{"not asked late", "nobody knows"}, severe, ratings{none, unasked}, []string{reviewDay, lateDay}, outcomes.SustainedNotKnown},
		{row{"not asked at review", "whether it improved is not known"}, severe, ratings{unasked, none}, []string{reviewDay, lateDay}, outcomes.SustainedNotKnown},
		{row{"asked in part, lost", "either way it was not sustained"}, severe, ratings{partly, severe}, []string{reviewDay, lateDay}, outcomes.SustainedNo},
		{row{"not asked at review, lost", "either way it was not sustained; Tom's no says that the area applies"}, severe, ratings{unasked, severe}, []string{reviewDay, lateDay}, outcomes.SustainedNo},
		{row{"does not apply", "at entry already"}, na, ratings{none, none}, []string{reviewDay, lateDay}, outcomes.SustainedNotApplicable},
		{row{"applies no more", "is not lost"}, severe, ratings{none, na}, []string{reviewDay, lateDay}, outcomes.SustainedNotKnown},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			course := outcomes.Course{Entry: record(entryDay, social("gwen", c.entry, c.entry), unaffected("tom"))}
			if c.entry == na { // of Tom nothing applies either
				course.Entry.Impacts[1] = social("tom", na, na)
				course.Entry.Impacts[1].Source.On = day(entryDay)
			}
			for i, s := range c.reviews {
				r := record(c.days[i], social("gwen", s, s), unaffected("tom"))
				if s == partly {
					r.Impacts[0].Social = assessment.SocialImpact{OwnNeeds: severe}
				}
				if s == na {
					r.Impacts[1] = social("tom", na, na)
					r.Impacts[1].Source.On = day(c.days[i])
				}
				if i == 0 {
					course.Review = r
				} else {
					course.Later = append(course.Later, r)
				}
			}
			assert.Equal(t, c.want.String(), compare(t, course).Domains[3].Sustained.String())
		})
	}
}

// TestSustainedMayNotApply: where nothing was rated at both times the area may turn out
// not to apply, so that an improvement which is ruled out is not yet a no.
func TestSustainedMayNotApply(t *testing.T) {
	t.Parallel()
	c := outcomes.Course{
		Entry:  record(entryDay, social("gwen", none, none), social("tom", none, none)),
		Review: record(reviewDay, social("gwen", unasked, unasked), social("tom", na, unasked)),
	}
	assert.Equal(t, outcomes.SustainedNotKnown, compare(t, c).Domains[3].Sustained)
	c.Later = []assessment.Record{record(soonDay, social("gwen", severe, severe), social("tom", severe, severe))}
	assert.Equal(t, outcomes.SustainedNotKnown, compare(t, c).Domains[3].Sustained, "whatever is found later")
	c.Review.Impacts[0].Social.OwnNeeds = none
	assert.Equal(t, outcomes.SustainedNo, compare(t, c).Domains[3].Sustained, "none cannot improve")
	c.Review.Impacts[0].Social = assessment.SocialImpact{OwnNeeds: na, SocialLife: na}
	c.Review.Impacts[1].Social.SocialLife = na
	assert.Equal(t, outcomes.SustainedNotApplicable, compare(t, c).Domains[3].Sustained)
}

func TestCompareFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		course outcomes.Course
		days   int
		want   []fault
	}{
		{row{"nothing", "all of it is missing"}, outcomes.Course{}, 0, []fault{{"/entry/day", assessment.ErrMissing}, {"/review/day", assessment.ErrMissing}, {"/sustainedFor", outcomes.ErrSustainedFor}}},
		{row{"changed places", "the review comes after"}, outcomes.Course{Entry: record(reviewDay), Review: record(entryDay)}, 90, []fault{{"/review/day", assessment.ErrReviewDay}}},
		{row{"no number of days", "there is no default"}, outcomes.Course{Entry: record(entryDay), Review: record(reviewDay)}, 0, []fault{{"/sustainedFor", outcomes.ErrSustainedFor}}},
		{row{"later is not later", "in the order of their days"}, outcomes.Course{Entry: record(entryDay), Review: record(reviewDay), Later: []assessment.Record{record(lateDay), {}, record(soonDay)}}, 90, []fault{{"/later/1/id", outcomes.ErrRecord}, {"/later/1/day", assessment.ErrMissing}, {"/later/2/day", outcomes.ErrLater}}},
		{row{"another family", "whose members may have the same ids"}, outcomes.Course{Entry: record(entryDay), Review: another(record(reviewDay))}, 90, []fault{{"/review/id", outcomes.ErrRecord}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			_, err := outcomes.Compare(c.course, outcomes.Rule{SustainedFor: c.days})
			requireFaults(t, err, c.want...)
		})
	}
}

func another(r assessment.Record) assessment.Record {
	r.ID = "another"
	return r
}

func TestAgenciesInvolved(t *testing.T) {
	t.Parallel()
	type all = []assessment.Involvement
	is := func(agency assessment.AgencyID, from, until string) assessment.Involvement {
		return assessment.Involvement{Agency: agency, Member: "gwen", From: day(from), Until: day(until)}
	}
	for _, c := range []struct {
		row
		entry, review all
		want          []assessment.AgencyID
	}{
		{row{"none recorded", "nobody can be named"}, nil, nil, nil},
		{row{"all along", "once, in either record"}, all{is("b", "2025-01-01", "")}, all{is("b", "2025-01-01", "")}, []assessment.AgencyID{"b"}},
		{row{"at any time", "without a first day"}, nil, all{is("b", "", ""), is("a", "", "2026-02-01")}, []assessment.AgencyID{"a", "b"}},
		{row{"ended before", "is not between"}, all{is("b", "2025-01-01", "2025-06-01")}, all{is("b", "2025-01-01", "2025-06-01")}, nil},
		{row{"on the day of entry", "is"}, all{is("b", "2025-01-01", entryDay)}, nil, []assessment.AgencyID{"b"}},
		{row{"begun and ended between", "is"}, nil, all{is("b", "2026-02-01", "2026-03-01")}, []assessment.AgencyID{"b"}},
		{row{"planned at entry", "and never begun"}, all{is("b", "2026-02-01", "")}, nil, nil},
		{row{"begins after the review", "is not between"}, nil, all{is("b", "2026-04-11", "")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			course := outcomes.Course{Entry: record(entryDay), Review: record(reviewDay)}
			course.Entry.Involvements, course.Review.Involvements = c.entry, c.review
			assert.Equal(t, c.want, compare(t, course).Agencies)
		})
	}
}

func TestSources(t *testing.T) {
	t.Parallel()
	for _, c := range outcomes.Sources() {
		require.NoError(t, c.Validate())
	}
}
