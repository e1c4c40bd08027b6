package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// The days of the tests of change: the entry's, one before it, one between, the review's.
const (
	earlier    = "2026-01-15"
	entryDay   = today
	afterwards = "2026-05-01"
	reviewDay  = "2026-09-30"
)

// guilt is what somebody says of ann's guilt over bob's use.
func guilt(s assessment.Severity, by assessment.MemberID, on string) assessment.Impact {
	return assessment.Impact{Member: "ann", Of: "bob", Health: assessment.HealthImpact{Guilt: s}, Source: saidBy(by, on)}
}

// twoRecords are one of the entry and one of the review.
func twoRecords(entry, review []assessment.Impact) (e, r assessment.Record) {
	e, r = familyOf("ann", "bob", "cat"), familyOf("ann", "bob", "cat")
	e.Impacts, r.Impacts, r.Day = entry, review, day(reviewDay)
	return e, r
}

// guiltChange is the change of ann's guilt, and of her health.
func guiltChange(t *testing.T, entry, review *assessment.Picture) (assessment.IndicatorChange, assessment.ImpactChange) {
	t.Helper()
	all, err := assessment.ImpactChanges(entry, review)
	require.NoError(t, err)
	for _, c := range all {
		if c.Member == "ann" && c.Of == "bob" && c.Domain == assessment.ImpactDomainHealth {
			return c.Indicators[0], c
		}
	}
	t.Fatal("not listed")
	return assessment.IndicatorChange{}, assessment.ImpactChange{}
}

func TestImpactChange(t *testing.T) {
	t.Parallel()
	const none, mild, moderate, severe = assessment.SeverityNone, assessment.SeverityMild, assessment.SeverityModerate, assessment.SeveritySevere
	const na, declined = assessment.SeverityNotApplicable, assessment.SeverityAskedDeclined
	type impacts = []assessment.Impact
	e := func(s assessment.Severity) assessment.Impact { return guilt(s, "ann", entryDay) }
	r := func(s assessment.Severity) assessment.Impact { return guilt(s, "ann", reviewDay) }
	type counts struct{ better, same, worse, atEntry, atReview, atBoth, disputed, na int }
	for _, c := range []struct {
		row
		entry, review impacts
		want          assessment.Change
		counts        counts
	}{
		{row{"better", "less is better"}, impacts{e(severe)}, impacts{r(mild)}, assessment.ChangeBetter, counts{better: 1}},
		{row{"worse", "more is worse"}, impacts{e(none)}, impacts{r(mild)}, assessment.ChangeWorse, counts{worse: 1}},
		{row{"same", "asked twice, answered alike"}, impacts{e(none)}, impacts{r(none)}, assessment.ChangeSame, counts{same: 1}},
		{row{"not asked at entry", "none is not what it was"}, nil, impacts{r(none)}, assessment.ChangeNotKnown, counts{atEntry: 1}},
		{row{"declined at review", "is not better"}, impacts{e(severe)}, impacts{r(declined)}, assessment.ChangeNotKnown, counts{atReview: 1}},
		{row{"at neither", "counted all the same"}, impacts{e(declined)}, nil, assessment.ChangeNotKnown, counts{atBoth: 1}},
		{row{"not applicable at review", "leaves the denominator and is no unknown"}, impacts{e(severe)}, impacts{r(na)}, assessment.ChangeNotKnown, counts{na: 1}},
		{row{"not applicable at entry", "and not asked at review: an answer would not make it comparable"}, impacts{e(na)}, nil, assessment.ChangeNotKnown, counts{na: 1}},
		{row{"carried over", "a rating from before the entry, listed again, is not a review"}, impacts{guilt(severe, "ann", earlier)}, impacts{guilt(severe, "ann", earlier)}, assessment.ChangeNotKnown, counts{atReview: 1}},
		{row{"of the entry's day", "is the entry's"}, impacts{e(severe)}, impacts{e(mild)}, assessment.ChangeNotKnown, counts{atReview: 1}},
		{row{"undated", "is of the day of its record"}, impacts{guilt(severe, "ann", "")}, impacts{guilt(mild, "ann", "")}, assessment.ChangeBetter, counts{better: 1}},
		{row{"all below", "both informants rate it lower than either did"}, impacts{e(severe), guilt(moderate, "cat", entryDay)}, impacts{r(none), guilt(mild, "cat", reviewDay)}, assessment.ChangeBetter, counts{better: 1}},
		{row{"touching", "one may have stayed"}, impacts{e(severe), guilt(moderate, "cat", entryDay)}, impacts{r(mild), guilt(moderate, "cat", reviewDay)}, assessment.ChangeNotKnown, counts{disputed: 1}},
		{row{"the same two ratings", "between is not a value"}, impacts{e(severe), guilt(mild, "cat", entryDay)}, impacts{r(severe), guilt(mild, "cat", reviewDay)}, assessment.ChangeNotKnown, counts{disputed: 1}},
		{row{"the last word", "of each informant counts"}, impacts{e(mild)}, impacts{guilt(severe, "ann", afterwards), r(mild)}, assessment.ChangeSame, counts{same: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			entry, review := twoRecords(c.entry, c.review)
			review.Impacts = append(review.Impacts, assessment.Impact{Member: "ann", Of: "bob"}) // bob stays focal
			one, all := guiltChange(t, picture(t, entry), picture(t, review))
			assert.Equal(t, c.want, one.Change)
			want := c.counts
			want.atBoth += 10 // the rest of health
			assert.Equal(t, want, counts{all.Better, all.Same, all.Worse, all.UnknownAtEntry, all.UnknownAtReview, all.UnknownAtBoth, all.Disputed, all.NotApplicable})
			assert.Equal(t, want.better+want.same+want.worse, all.Compared)
			assert.Equal(t, want.atEntry+want.atReview+want.atBoth+want.disputed, all.Unknown)
		})
	}
}

// TestOneRecordTwoDays: what was said once is not heard twice.
func TestOneRecordTwoDays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		impacts []assessment.Impact
		want    assessment.Change
	}{
		{row{"once", "nobody asked again"}, []assessment.Impact{guilt(assessment.SeverityMild, "ann", entryDay)}, assessment.ChangeNotKnown},
		{row{"twice", "a rating of either time"}, []assessment.Impact{guilt(assessment.SeverityMild, "ann", entryDay), guilt(assessment.SeverityMild, "ann", afterwards)}, assessment.ChangeSame},
		{row{"undated", "of one and the same record: it cannot be both"}, []assessment.Impact{guilt(assessment.SeverityMild, "ann", "")}, assessment.ChangeNotKnown},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r, _ := twoRecords(c.impacts, nil)
			r.Day = day(reviewDay)
			require.NoError(t, r.Validate())
			one, _ := guiltChange(t, assessment.Gather(r, day(entryDay)), assessment.Gather(r, day(reviewDay)))
			assert.Equal(t, c.want, one.Change)
		})
	}
}

// TestMembersOfOneSide: whoever is in one record only is listed, and not known in the other.
func TestMembersOfOneSide(t *testing.T) {
	t.Parallel()
	entry, review := familyOf("ann", "gone", "bob"), familyOf("new", "bob", "ann")
	review.Day = day(reviewDay)
	rated := func(m assessment.MemberID, on string) assessment.Impact {
		return assessment.Impact{Member: m, Of: "bob", Social: assessment.SocialImpact{OwnNeeds: assessment.SeverityMild}, Source: saidBy(m, on)}
	}
	entry.Impacts = []assessment.Impact{rated("gone", entryDay), rated("ann", entryDay)}
	review.Impacts = []assessment.Impact{rated("new", reviewDay), rated("ann", reviewDay), rated("ann", reviewDay)}
	review.Impacts[2].Of = "" // of anybody's
	all, err := assessment.ImpactChanges(picture(t, entry), picture(t, review))
	require.NoError(t, err)
	type seen struct {
		member, of            assessment.MemberID
		entryOnly, reviewOnly bool
		compared, unknown     int
	}
	var got []seen
	for _, c := range all {
		if c.Domain == assessment.ImpactDomainSocial {
			got = append(got, seen{c.Member, c.Of, c.EntryOnly, c.ReviewOnly, c.Compared, c.Unknown})
		}
	}
	assert.Equal(t, []seen{
		{"ann", "", false, false, 0, 2},
		{"ann", "bob", false, false, 1, 1},
		{"gone", "bob", true, false, 0, 2},
		{"new", "bob", false, true, 0, 2},
	}, got)
	assert.Len(t, all, 4*len(got))

	review.Impacts = append(review.Impacts, rated("gone", reviewDay)) // not valid: is no member
	all, err = assessment.ImpactChanges(picture(t, entry), assessment.Gather(review, review.Day))
	require.NoError(t, err)
	for _, c := range all {
		assert.True(t, c.Member != "gone" || c.Compared == 0, "who is not in the record was not asked")
	}
	review.Impacts = review.Impacts[:3]

	review.Members = append(review.Members, assessment.Member{ID: "uses"})
	review.Uses = []assessment.Use{{Member: "uses", Treatment: assessment.TreatmentRefusing}}
	all, err = assessment.ImpactChanges(picture(t, entry), picture(t, review))
	require.NoError(t, err)
	for _, c := range all {
		assert.Equal(t, c.Member == "gone", c.EntryOnly)
		assert.Equal(t, c.Member == "new" || c.Member == "uses" || c.Of == "uses", c.ReviewOnly)
	}
	require.NotEmpty(t, all)
}

func TestImpactChangesRefuse(t *testing.T) {
	t.Parallel()
	entry, later := twoRecords(nil, nil)
	e, r := picture(t, entry), picture(t, later)
	undated := assessment.Gather(assessment.Record{}, assessment.Day{})
	for _, c := range []struct {
		row
		entry, review *assessment.Picture
		want          []fault
	}{
		{row{"in order", "nothing wrong"}, e, r, nil},
		{row{"places changed", "better would read worse"}, r, e, []fault{{"/review/day", assessment.ErrReviewDay}}},
		{row{"one day", "what was said when?"}, e, e, []fault{{"/review/day", assessment.ErrReviewDay}}},
		{row{"no day", "what was said when?"}, undated, undated, []fault{{"/entry/day", assessment.ErrMissing}, {"/review/day", assessment.ErrMissing}}},
		{row{"no picture", "nothing panics"}, nil, r, []fault{{"/entry/day", assessment.ErrMissing}}},
		{row{"zero picture", "knows nothing"}, e, &assessment.Picture{}, []fault{{"/review/day", assessment.ErrMissing}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			_, err := assessment.ImpactChanges(c.entry, c.review)
			requireFaults(t, err, c.want...)
			_, err = assessment.ResultChanges(c.entry, c.review)
			requireFaults(t, err, c.want...)
		})
	}
}

// TestChangeInCompany: of records in company, nothing that was asked alone shows,
// nor that it was asked.
func TestChangeInCompany(t *testing.T) {
	t.Parallel()
	open, later := twoRecords(
		[]assessment.Impact{guilt(assessment.SeverityMild, "ann", entryDay)},
		[]assessment.Impact{guilt(assessment.SeverityMild, "ann", reviewDay)})
	for i, r := range []*assessment.Record{&open, &later} {
		r.Responses = []assessment.Response{phq("ann", 9-3*i)}
		r.Responses[0].Source = saidBy("ann", r.Day.String())
	}
	told, toldLater := open, later
	severe := assessment.Impact{Member: "ann", Of: "cat", Health: assessment.HealthImpact{Guilt: assessment.SeveritySevere}, Source: alone("ann", entryDay)}
	told.Impacts = append([]assessment.Impact{severe}, open.Impacts...)
	severe.Of, severe.Source = "bob", alone("ann", reviewDay)
	toldLater.Impacts = append([]assessment.Impact{severe}, later.Impacts...)
	secretly := phq("cat", 27)
	secretly.Source = alone("cat", reviewDay)
	toldLater.Responses = append([]assessment.Response{secretly}, later.Responses...)
	changes := func(e, r assessment.Record) string {
		entry, review := picture(t, e.InCompany()), picture(t, r.InCompany())
		impacts, err := assessment.ImpactChanges(entry, review)
		require.NoError(t, err)
		results, err := assessment.ResultChanges(entry, review, phqKey(t))
		require.NoError(t, err)
		require.Len(t, results, 1)
		return encoded(t, impacts) + encoded(t, results)
	}
	assert.Equal(t, changes(open, later), changes(told, toldLater))
	one, _ := guiltChange(t, picture(t, told), picture(t, toldLater))
	assert.NotEqual(t, assessment.ChangeSame, one.Change, "it matters where it is told")
}

func TestImpactChangeEncodes(t *testing.T) {
	t.Parallel()
	entry, review := twoRecords(
		[]assessment.Impact{guilt(assessment.SeveritySevere, "ann", entryDay)},
		[]assessment.Impact{guilt(assessment.SeverityMild, "ann", reviewDay)})
	_, got := guiltChange(t, picture(t, entry), picture(t, review))
	assert.Contains(t, encoded(t, got), `{"member":"ann","of":"bob","domain":"health","compared":1,"better":1,"same":0,"worse":0,`+
		`"unknown":10,"unknownAtEntry":0,"unknownAtReview":0,"unknownAtBoth":10,"disputed":0,"notApplicable":0,`+
		`"indicators":[{"indicator":"guilt","entry":{"span":{"low":3,"high":3}},"review":{"span":{"low":1,"high":1}},"change":"better"},{"indicator":"self-blame"},`)
}
