package assessment_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// phqBy is a response of a day.
func phqBy(by assessment.MemberID, total int, on string) assessment.Response {
	r := phq("ann", total)
	r.Source = saidBy(by, on)
	return r
}

func TestResultChanges(t *testing.T) {
	t.Parallel()
	type responses = []assessment.Response
	type result struct {
		informant     assessment.MemberID
		entry, review int // the number of answers
		difference    assessment.Interval
	}
	between := assessment.IntervalOf
	other := assessment.Response{Member: "ann", Instrument: "gad-7", Answers: []assessment.ItemAnswer{coded(secret, 9)}}
	broken := phqBy("ann", 1, entryDay)
	broken.Answers = []assessment.ItemAnswer{coded("i01", 1), coded("i02", 4)}
	for _, c := range []struct {
		row
		entry, review responses
		want          []result
		faults        []fault
	}{
		{row{"two", "one at either time"}, responses{phqBy("ann", 9, entryDay)}, responses{phqBy("ann", 4, reviewDay)}, []result{{"ann", 9, 9, between(-5, -5)}}, nil},
		{row{"the latest of each", "by its day and not by its place"}, responses{phqBy("ann", 9, entryDay), phqBy("ann", 1, earlier)}, responses{phqBy("ann", 4, reviewDay), phqBy("ann", 8, afterwards)}, []result{{"ann", 9, 9, between(-5, -5)}}, nil},
		{row{"none at review", "anything is possible, and none is none"}, responses{phqBy("ann", 9, entryDay)}, nil, []result{{"ann", 9, 0, between(-9, 18)}}, nil},
		{row{"none at entry", "listed"}, nil, responses{phqBy("ann", 9, reviewDay)}, []result{{"ann", 0, 9, between(-18, 9)}}, nil},
		{row{"none", "nothing to say"}, nil, nil, nil, nil},
		{row{"carried over", "an answer of the entry is not the review"}, responses{phqBy("ann", 9, earlier)}, responses{phqBy("ann", 9, earlier)}, []result{{"ann", 9, 0, between(-9, 18)}}, nil},
		{row{"another informant", "how two people differ is no change"}, responses{phqBy("ann", 9, entryDay)}, responses{phqBy("bob", 4, reviewDay)}, []result{{"ann", 9, 0, between(-9, 18)}, {"bob", 0, 9, between(-23, 4)}}, nil},
		{row{"not stated who", "on both sides, and first"}, responses{phqBy("ann", 1, entryDay), phqBy("", 9, entryDay)}, responses{phqBy("", 9, "")}, []result{{"", 9, 9, between(0, 0)}, {"ann", 9, 0, between(-1, 26)}}, nil},
		{row{"another instrument", "has no key here"}, responses{other}, responses{other}, nil, nil},
		{row{"twice alike", "sent twice, as happens"}, responses{phqBy("ann", 9, entryDay), phqBy("ann", 9, entryDay)}, responses{phqBy("ann", 4, reviewDay)}, []result{{"ann", 9, 9, between(-5, -5)}}, nil},
		{row{"two of a day", "which counts?"}, responses{phqBy("ann", 9, entryDay), phqBy("ann", 8, entryDay)}, nil, nil, []fault{{"/entry/responses/1", assessment.ErrLatest}}},
		{row{"one undated", "it may be the later one"}, nil, responses{other, phqBy("ann", 9, reviewDay), phqBy("ann", 8, "")}, nil, []fault{{"/review/responses/2", assessment.ErrLatest}}},
		{row{"wrong codes", "all of them, in the record"}, responses{broken}, responses{phqBy("ann", 9, earlier), func() assessment.Response { r := broken; r.Source.On = day(reviewDay); return r }()}, nil, []fault{
			{"/entry/responses/0/answers/1/value", assessment.ErrCode}, {"/review/responses/1/answers/1/value", assessment.ErrCode},
		}},
		{row{"wrong, and replaced", "does not count"}, responses{func() assessment.Response { r := broken; r.Source.On = day(earlier); return r }(), phqBy("ann", 9, entryDay)}, responses{phqBy("ann", 9, reviewDay)}, []result{{"ann", 9, 9, between(0, 0)}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			entry, review := twoRecords(nil, nil)
			entry.Responses, review.Responses = c.entry, c.review
			all, err := assessment.ResultChanges(assessment.Gather(entry, entry.Day), assessment.Gather(review, review.Day), nil, phqKey(t))
			requireFaults(t, err, c.faults...)
			var got []result
			for _, x := range all {
				assert.Equal(t, assessment.MemberID("ann"), x.Member)
				s := x.Scores[0]
				got = append(got, result{x.Informant, s.Entry.Answered, s.Review.Answered, s.Difference})
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// TestResultChangesOrder: members first, then keys, whatever the order of responses.
func TestResultChangesOrder(t *testing.T) {
	t.Parallel()
	gad, err := assessment.Instruments().Key("gad-7")
	require.NoError(t, err)
	entry, review := twoRecords(nil, nil)
	for _, m := range []assessment.MemberID{"cat", "ann"} {
		entry.Responses = append(entry.Responses, assessment.Response{Member: m, Instrument: "gad-7"}, assessment.Response{Member: m, Instrument: "phq-9"})
	}
	all, err := assessment.ResultChanges(picture(t, entry), picture(t, review), phqKey(t), gad)
	require.NoError(t, err)
	var got []string
	for _, c := range all {
		got = append(got, string(c.Member)+" "+c.Scores[0].Entry.Instrument)
	}
	assert.Equal(t, []string{"ann phq-9", "ann gad-7", "cat phq-9", "cat gad-7"}, got)
}

// impactsOf draws ratings of a few people, none of them dated.
func impactsOf(t *rapid.T) []assessment.Impact {
	ids := []assessment.MemberID{"ann", "bob", "cat"}
	var out []assessment.Impact
	for range rapid.IntRange(0, 4).Draw(t, "impacts") {
		m := assessment.Impact{Member: "ann", Of: "bob"}
		switch rapid.IntRange(0, 3).Draw(t, "pair") {
		case 0:
			m.Member, m.Of = "cat", ""
		case 1:
			m.Of = "cat"
		}
		m.Source.Informant = rapid.SampledFrom(ids).Draw(t, "informant")
		for n := range 21 {
			field(&m, n).SetUint(rapid.SampledFrom([]uint64{0, 2, 3, 4, 5, 7}).Draw(t, "severity"))
		}
		out = append(out, m)
	}
	return out
}

func impactChanges(t *rapid.T, entry, review assessment.Record) []assessment.ImpactChange {
	require.NoError(t, entry.Validate())
	require.NoError(t, review.Validate())
	out, err := assessment.ImpactChanges(assessment.Gather(entry, entry.Day), assessment.Gather(review, review.Day))
	require.NoError(t, err)
	return out
}

// TestUnknownIsCounted: every indicator is counted once, what is compared was
// read on both sides, and the readings are those of the pictures.
func TestUnknownIsCounted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		entry, review := twoRecords(impactsOf(t), impactsOf(t))
		first, second := assessment.Gather(entry, entry.Day), assessment.Gather(review, review.Day)
		for _, c := range impactChanges(t, entry, review) {
			require.Len(t, c.Indicators, c.Compared+c.Unknown+c.NotApplicable)
			require.Equal(t, c.Compared, c.Better+c.Same+c.Worse)
			require.Equal(t, c.Unknown, c.UnknownAtEntry+c.UnknownAtReview+c.UnknownAtBoth+c.Disputed)
			settled := map[assessment.Change]int{}
			for _, i := range c.Indicators {
				require.Equal(t, c.Domain, i.Indicator.Domain())
				require.Equal(t, first.Impact(c.Member, c.Of, i.Indicator), i.Entry)
				require.Equal(t, second.Impact(c.Member, c.Of, i.Indicator), i.Review)
				require.True(t, i.Change == assessment.ChangeNotKnown || !i.Entry.Span.IsZero() && !i.Review.Span.IsZero())
				requireEvery(t, i)
				settled[i.Change]++
			}
			require.Equal(t, [3]int{c.Better, c.Same, c.Worse}, [3]int{settled[assessment.ChangeBetter], settled[assessment.ChangeSame], settled[assessment.ChangeWorse]})
		}
	})
}

// requireEvery compares every rating at entry with every one at review.
func requireEvery(t *rapid.T, i assessment.IndicatorChange) {
	if i.Entry.Span.IsZero() || i.Review.Span.IsZero() {
		return
	}
	seen := map[assessment.Change]bool{}
	a, b, _ := i.Entry.Span.Bounds()
	c, d, _ := i.Review.Span.Bounds()
	for x := a; x <= b; x++ {
		for y := c; y <= d; y++ {
			switch {
			case y < x:
				seen[assessment.ChangeBetter] = true
			case y > x:
				seen[assessment.ChangeWorse] = true
			default:
				seen[assessment.ChangeSame] = true
			}
		}
	}
	require.Equal(t, len(seen) == 1, i.Change != assessment.ChangeNotKnown)
	require.True(t, len(seen) > 1 || seen[i.Change])
}

// TestImpactChangesMirror: what was said at entry and at review in each other's
// place turns everything round.
func TestImpactChangesMirror(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		one, other := impactsOf(t), impactsOf(t)
		there := impactChanges(t, first2(twoRecords(one, other)), second2(twoRecords(one, other)))
		back := impactChanges(t, first2(twoRecords(other, one)), second2(twoRecords(other, one)))
		for i := range back {
			c := &back[i]
			c.Better, c.Worse = c.Worse, c.Better
			c.UnknownAtEntry, c.UnknownAtReview = c.UnknownAtReview, c.UnknownAtEntry
			for j := range c.Indicators {
				x := &c.Indicators[j]
				x.Entry, x.Review, x.Change = x.Review, x.Entry, opposite(x.Change)
			}
		}
		require.Equal(t, encoded(t, there), encoded(t, back))
	})
}

func first2(a, _ assessment.Record) assessment.Record  { return a }
func second2(_, b assessment.Record) assessment.Record { return b }

// TestPromise03ForImpacts: an answer where nobody had one reverses nothing.
func TestPromise03ForImpacts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		entry, review := twoRecords(impactsOf(t), impactsOf(t))
		before := impactChanges(t, entry, review)
		if len(before) == 0 {
			return
		}
		c := rapid.SampledFrom(before).Draw(t, "pair")
		i := rapid.SampledFrom(c.Indicators).Draw(t, "indicator")
		said := assessment.Impact{Member: c.Member, Of: c.Of, Source: saidBy("ann", reviewDay)}
		at := &review
		if rapid.Bool().Draw(t, "entry") {
			at, i.Review, said.Source.On = &entry, i.Entry, day(entryDay)
		}
		if !i.Review.Span.IsZero() || i.Review.Absent == assessment.AbsenceNotApplicable {
			return // somebody has answered
		}
		field(&said, int(i.Indicator)-1).SetUint(uint64(rapid.IntRange(4, 7).Draw(t, "severity")))
		at.Impacts = append(at.Impacts, said)
		after := impactChanges(t, entry, review)
		require.Len(t, after, len(before))
		for n, was := range before {
			require.LessOrEqual(t, after[n].Unknown, was.Unknown)
			for j, x := range was.Indicators {
				if x.Change != assessment.ChangeNotKnown {
					require.Equal(t, x.Change, after[n].Indicators[j].Change)
				}
			}
		}
	})
}

// TestChangesHaveNoOrder: statements in another order change nothing, and members
// in another order change the order of the results only.
func TestChangesHaveNoOrder(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		entry, review := twoRecords(impactsOf(t), impactsOf(t))
		before := impactChanges(t, entry, review)
		entry.Impacts = rapid.Permutation(entry.Impacts).Draw(t, "impacts")
		review.Impacts = rapid.Permutation(review.Impacts).Draw(t, "impacts")
		require.Equal(t, encoded(t, before), encoded(t, impactChanges(t, entry, review)))
		review.Members = rapid.Permutation(review.Members).Draw(t, "later members")
		require.Equal(t, encoded(t, before), encoded(t, impactChanges(t, entry, review)), "the entry's order")
		entry.Members = rapid.Permutation(entry.Members).Draw(t, "members")
		require.Equal(t, sorted(t, before), sorted(t, impactChanges(t, entry, review)))
	})
}

// sorted is what each change writes, in an order that is none of the record's.
func sorted(t *rapid.T, all []assessment.ImpactChange) []string {
	var out []string
	for _, c := range all {
		out = append(out, encoded(t, c))
	}
	slices.Sort(out)
	return out
}

// TestOnceIsNeverTwice: of one record on two days, between which nothing was
// said, nothing is compared.
func TestOnceIsNeverTwice(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := record(drawn(t), 3)
		r.Day = day(reviewDay)
		all, err := assessment.ImpactChanges(assessment.Gather(r, day(entryDay)), assessment.Gather(r, day(reviewDay)))
		require.NoError(t, err)
		for _, c := range all {
			require.Zero(t, c.Compared)
		}
	})
}
