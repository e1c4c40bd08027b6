package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// on is a statement's source, by bob on a day.
func on(day string) assessment.Source {
	return assessment.Source{Informant: "bob", On: assessment.MustParseDay(day)}
}

// dated is a couple on a day, with what was appraised then.
func dated(day string, a assessment.Appraisal) assessment.Record {
	a.Source = on(day)
	r := couple(a)
	r.Day = assessment.MustParseDay(day)
	return r
}

func changed(t *testing.T, all []recoverycapital.FigureChange, member assessment.MemberID, d recoverycapital.Domain, s recoverycapital.Sign) recoverycapital.FigureChange {
	t.Helper()
	for _, c := range all {
		if c.Member == member && c.Focal == "bob" && c.Domain == d && c.Sign == s {
			return c
		}
	}
	require.FailNow(t, "no such figure")
	return recoverycapital.FigureChange{}
}

func counts(c recoverycapital.FigureChange) [6]int {
	return [6]int{c.Compared, c.Better, c.Same, c.Worse, c.Unknown, c.NotApplicable}
}

// TestChanges: more of what helps is better, more of what stands against is worse,
// and what nobody asked again is counted as unknown and not as the same.
func TestChanges(t *testing.T) {
	t.Parallel()
	a, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	type strengths = assessment.Strengths
	type barriers = assessment.Barriers
	const no, partly, yes, na = assessment.ExtentNo, assessment.ExtentPartly, assessment.ExtentYes, assessment.ExtentNotApplicable
	for _, c := range []struct {
		row
		entry, review assessment.Appraisal
		sign          recoverycapital.Sign
		want          [6]int // compared, better, same, worse, unknown, not applicable
	}{
		{row{"a strength grows", "better"}, assessment.Appraisal{Strengths: strengths{EmotionalSupport: no}}, assessment.Appraisal{Strengths: strengths{EmotionalSupport: partly}}, recoverycapital.SignPositive, [6]int{1, 1, 0, 0, 3, 0}},
		{row{"a strength shrinks", "worse"}, assessment.Appraisal{Strengths: strengths{EmotionalSupport: yes}}, assessment.Appraisal{Strengths: strengths{EmotionalSupport: no}}, recoverycapital.SignPositive, [6]int{1, 0, 0, 1, 3, 0}},
		{row{"a barrier grows", "worse, though the number is higher"}, assessment.Appraisal{Barriers: barriers{Hostility: no}}, assessment.Appraisal{Barriers: barriers{Hostility: yes}}, recoverycapital.SignNegative, [6]int{1, 0, 0, 1, 3, 0}},
		{row{"a barrier shrinks", "better"}, assessment.Appraisal{Barriers: barriers{Hostility: yes}}, assessment.Appraisal{Barriers: barriers{Hostility: partly}}, recoverycapital.SignNegative, [6]int{1, 1, 0, 0, 3, 0}},
		{row{"the same", "asked twice"}, assessment.Appraisal{Strengths: strengths{Available: yes}}, assessment.Appraisal{Strengths: strengths{Available: yes}}, recoverycapital.SignPositive, [6]int{1, 0, 1, 0, 3, 0}},
		{row{"not asked again", "is not the same"}, assessment.Appraisal{Strengths: strengths{Available: yes}}, assessment.Appraisal{Strengths: strengths{EmotionalSupport: yes}}, recoverycapital.SignPositive, [6]int{0, 0, 0, 0, 4, 0}},
		{row{"does not apply any more", "neither compared nor unknown"}, assessment.Appraisal{Strengths: strengths{Available: yes}}, assessment.Appraisal{Strengths: strengths{Available: na}}, recoverycapital.SignPositive, [6]int{0, 0, 0, 0, 3, 1}},
		{row{"applies only now", "neither compared nor unknown"}, assessment.Appraisal{Strengths: strengths{Available: na}}, assessment.Appraisal{Strengths: strengths{Available: yes}}, recoverycapital.SignPositive, [6]int{0, 0, 0, 0, 3, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			all, err := a.Changes(dated("2026-01-10", c.entry), dated("2026-03-10", c.review))
			require.NoError(t, err)
			assert.Equal(t, c.want, counts(changed(t, all, "ann", recoverycapital.DomainSocial, c.sign)))
			assert.Equal(t, c.want, counts(changed(t, all, "", recoverycapital.DomainSocial, c.sign)), "ann is all of the network")
		})
	}
}

// TestChangesOfPeople: somebody who is in one record only is listed, and unknown in the
// other; so is a person of whom nothing was said at review.
func TestChangesOfPeople(t *testing.T) {
	t.Parallel()
	a, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	entry := dated("2026-01-10", assessment.Appraisal{Strengths: assessment.Strengths{Available: assessment.ExtentYes}})
	review := dated("2026-03-10", assessment.Appraisal{})
	review.Members[0].ID, review.Appraisals = "cy", nil
	all, err := a.Changes(entry, review)
	require.NoError(t, err)
	for _, id := range []assessment.MemberID{"ann", "cy"} {
		c := changed(t, all, id, recoverycapital.DomainSocial, recoverycapital.SignPositive)
		assert.Equal(t, [6]int{0, 0, 0, 0, 4, 0}, counts(c), id)
	}
	review.Members[0].ID, review.UnmetNeeds = "ann", nil
	all, err = a.Changes(entry, review)
	require.NoError(t, err)
	assert.Equal(t, [6]int{0, 0, 0, 0, 4, 0}, counts(changed(t, all, "ann", recoverycapital.DomainSocial, recoverycapital.SignPositive)), "nobody asked about bob at review")
}

// TestChangesOfOneself: a person's own scales, by their scores.
func TestChangesOfOneself(t *testing.T) {
	t.Parallel()
	m, err := recoverycapital.Published().Using("mirc")
	require.NoError(t, err)
	a, err := recoverycapital.NewAppraiser(m)
	require.NoError(t, err)
	filled := func(day string, code, answered int) assessment.Record {
		r := dated(day, assessment.Appraisal{})
		x := assessment.Response{Member: "bob", Instrument: "mirc", Source: on(day)}
		for _, item := range assessment.ItemRange(8, 7+answered) { // physical
			x.Answers = append(x.Answers, assessment.ItemAnswer{Item: item, Value: &code})
		}
		r.Responses = []assessment.Response{x}
		return r
	}
	physical := func(entry, review assessment.Record) [6]int {
		all, err := a.Changes(entry, review)
		require.NoError(t, err)
		return counts(changed(t, all, "bob", recoverycapital.DomainPhysical, recoverycapital.SignPositive))
	}
	// Codes of 1 come to 16 on the scale, codes of 4 to 19, since three are reversed.
	assert.Equal(t, [6]int{1, 1, 0, 0, 0, 0}, physical(filled("2026-01-10", 1, 7), filled("2026-03-10", 4, 7)))
	assert.Equal(t, [6]int{1, 0, 0, 1, 0, 0}, physical(filled("2026-01-10", 4, 7), filled("2026-03-10", 1, 7)))
	assert.Equal(t, [6]int{1, 0, 1, 0, 0, 0}, physical(filled("2026-01-10", 4, 7), filled("2026-03-10", 4, 7)))
	assert.Equal(t, [6]int{0, 0, 0, 0, 1, 0}, physical(filled("2026-01-10", 1, 7), filled("2026-03-10", 4, 4)), "it may still be either")
	_, err = a.Changes(filled("2026-01-10", 9, 1), filled("2026-03-10", 9, 1))
	requireFaults(t, err, fault{"/entry/responses/0/answers/0/value", assessment.ErrCode}, fault{"/review/responses/0/answers/0/value", assessment.ErrCode})
}

func TestChangesRefuse(t *testing.T) {
	t.Parallel()
	a, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	for _, c := range []struct {
		row
		entry, review string
		want          []fault
	}{
		{row{"no days", "which is the review?"}, "", "", []fault{{"/entry/day", assessment.ErrMissing}, {"/review/day", assessment.ErrMissing}}},
		{row{"the same day", "nothing can have changed"}, "2026-01-10", "2026-01-10", []fault{{"/review/day", assessment.ErrReviewDay}}},
		{row{"turned round", "better would be worse"}, "2026-03-10", "2026-01-10", []fault{{"/review/day", assessment.ErrReviewDay}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			var entry, review assessment.Record
			if c.entry != "" {
				entry.Day, review.Day = assessment.MustParseDay(c.entry), assessment.MustParseDay(c.review)
			}
			_, err := a.Changes(entry, review)
			requireFaults(t, err, c.want...)
		})
	}
}

// TestPromise03ChangesNeverReverse: an answer that was missing on either side never
// turns a change round, and every part is in one count.
func TestPromise03ChangesNeverReverse(t *testing.T) {
	t.Parallel()
	a, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	rapid.Check(t, func(t *rapid.T) {
		entry, review := dated("2026-01-10", drawn(t)), dated("2026-03-10", drawn(t))
		before, err := a.Changes(entry, review)
		require.NoError(t, err)
		side := rapid.SampledFrom([]*assessment.Record{&entry, &review}).Draw(t, "side")
		fillIn(&side.Appraisals[0], assessment.Extent(rapid.IntRange(4, 6).Draw(t, "answer")))
		after, err := a.Changes(entry, review)
		require.NoError(t, err)
		for i, c := range before {
			require.Equal(t, len(c.Parts), c.Compared+c.Unknown+c.NotApplicable)
			for j, p := range c.Parts {
				if p.Change != assessment.ChangeNotKnown {
					require.Equal(t, p, after[i].Parts[j])
				}
			}
		}
	})
}

// fillIn answers one strength and one barrier where nobody was asked.
func fillIn(a *assessment.Appraisal, e assessment.Extent) {
	if a.Strengths.EmotionalSupport == assessment.ExtentNotAsked {
		a.Strengths.EmotionalSupport = e
	}
	if a.Barriers.Hostility == assessment.ExtentNotAsked {
		a.Barriers.Hostility = e
	}
}
