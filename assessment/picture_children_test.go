package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

// TestParentOf: every sort of parent, from either side; silence is no "no" until
// the ties are complete.
func TestParentOf(t *testing.T) {
	t.Parallel()
	tie := func(member, of assessment.MemberID, k assessment.TieKind) assessment.Tie {
		return assessment.Tie{Member: member, Of: of, Kind: k}
	}
	for _, c := range []struct {
		row
		ties   []assessment.Tie
		listed assessment.Listed
		want   assessment.Reading
	}{
		{row{"mother", "said from the parent's side"}, []assessment.Tie{tie("ann", "kid", assessment.TieKindMother)}, 0, exactly(1)},
		{row{"daughter", "said from the child's side"}, []assessment.Tie{tie("kid", "ann", assessment.TieKindDaughter)}, 0, exactly(1)},
		{row{"step-parent", "counts as a parent does"}, []assessment.Tie{tie("ann", "kid", assessment.TieKindStepParent)}, 0, exactly(1)},
		{row{"turned round", "the child is no parent"}, []assessment.Tie{tie("kid", "ann", assessment.TieKindMother)}, 0, exactly(0)},
		{row{"friend", "tied otherwise"}, []assessment.Tie{tie("ann", "kid", assessment.TieKindFriend)}, 0, exactly(0)},
		{row{"nothing said", "nobody asked"}, nil, 0, notAsked()},
		{row{"nothing said, all listed", "the list is complete"}, nil, assessment.ListedAll, exactly(0)},
		{row{"kind left open", "it may be that one"}, []assessment.Tie{tie("ann", "kid", 0)}, assessment.ListedAll, notAsked()},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "kid")
			r.Ties, r.TiesListed = c.ties, c.listed
			requireReading(t, c.want, picture(t, r).ParentOf("ann", "kid"))
		})
	}
	older := familyOf("ann", "kid")
	older.Members[0].Born, older.Members[1].Born = born("2010"), born("1980")
	requireReading(t, exactly(0), picture(t, older).ParentOf("ann", "kid"))
}

func born(text string) (p assessment.PartialDate) {
	if err := p.UnmarshalText([]byte(text)); err != nil {
		panic(err) // a slip of the test's own
	}
	return p
}

// TestHasChildAged: an age and a tie that are both known, or not; "none" takes
// complete lists.
func TestHasChildAged(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		row
		born   string
		kind   assessment.TieKind
		listed assessment.Listed
		want   assessment.Reading
	}{
		{row{"nine", "within 8 to 17"}, "2016-06-01", assessment.TieKindMother, 0, exactly(1)},
		{row{"seven", "below, and others may be there"}, "2018-06-01", assessment.TieKindMother, 0, between(0, 1)},
		{row{"seven, all listed", "below"}, "2018-06-01", assessment.TieKindMother, assessment.ListedAll, exactly(0)},
		{row{"no birth date", "of any age"}, "", assessment.TieKindMother, assessment.ListedAll, between(0, 1)},
		{row{"year alone", "eight or nine, either way"}, "2017", assessment.TieKindMother, assessment.ListedAll, exactly(1)},
		{row{"another's child", "no tie of a parent"}, "2016-06-01", assessment.TieKindAunt, assessment.ListedAll, exactly(0)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "kid")
			r.MembersListed = c.listed
			if c.born != "" {
				r.Members[1].Born = born(c.born)
			}
			r.Ties = []assessment.Tie{{Member: "ann", Of: "kid", Kind: c.kind}}
			requireReading(t, c.want, picture(t, r).HasChildAged("ann", 8, 17))
		})
	}
}

// TestLivesWithUsingParent: a parent, under one roof, whose use is a problem now;
// each of the three may be what is missing.
func TestLivesWithUsingParent(t *testing.T) {
	t.Parallel()
	const yes, no = assessment.AnswerYes, assessment.AnswerNo
	for _, c := range []struct {
		row
		kind    assessment.TieKind
		lives   assessment.Answer
		pattern assessment.Pattern
		want    assessment.Reading
	}{
		{row{"all three", "it is so"}, assessment.TieKindMother, yes, assessment.PatternHarmful, exactly(1)},
		{row{"lives elsewhere", "not under one roof"}, assessment.TieKindMother, no, assessment.PatternHarmful, exactly(0)},
		{row{"no parent", "an aunt"}, assessment.TieKindAunt, yes, assessment.PatternHarmful, exactly(0)},
		{row{"where they live was not asked", "it may be so"}, assessment.TieKindMother, 0, assessment.PatternHarmful, between(0, 1)},
		{row{"use was not asked", "it may be so"}, assessment.TieKindMother, yes, 0, between(0, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "kid")
			r.Ties = []assessment.Tie{{Member: "ann", Of: "kid", Kind: c.kind, LivesWith: c.lives}}
			r.Uses = []assessment.Use{{Member: "ann", Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: c.pattern}}}}
			requireReading(t, c.want, picture(t, r).LivesWithUsingParent("kid"))
			r.MembersListed = 0
			got := picture(t, r).LivesWithUsingParent("kid")
			assert.Equal(t, c.want == exactly(1), got.Span == assessment.Exactly(1), "somebody else may be there")
			assert.NotEqual(t, assessment.Exactly(0), got.Span)
		})
	}
}

func TestProblemNowOrBefore(t *testing.T) {
	t.Parallel()
	of := func(u assessment.Use) assessment.Reading {
		r := familyOf("ann")
		u.Member = "ann"
		r.Uses = []assessment.Use{u}
		return picture(t, r).ProblemNowOrBefore("ann")
	}
	harmful := []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternHarmful}}
	requireReading(t, exactly(1), of(assessment.Use{Substances: harmful}))
	requireReading(t, exactly(1), of(assessment.Use{InRecovery: assessment.AnswerYes}))
	assert.NotEqual(t, assessment.Exactly(0), of(assessment.Use{SubstancesListed: assessment.ListedAll, InRecovery: assessment.AnswerNo}).Span,
		"that nobody ever had a problem is not recorded")
}

// TestOfWhomNoTieIsListed: somebody whose tie nobody told may be a child or a parent,
// until all ties are listed, they are too old or too young, or nothing else allows it.
func TestOfWhomNoTieIsListed(t *testing.T) {
	t.Parallel()
	listed := assessment.ListedAll
	for _, c := range []struct {
		row
		ann, kid string
		ties     assessment.Listed
		pattern  assessment.Pattern
		child    assessment.Reading // whether ann has one of 8 to 17
		parent   assessment.Reading // whether kid lives with one who uses
	}{
		{row{"nothing told", "it may be so"}, "1980", "2016", 0, assessment.PatternHarmful, between(0, 1), between(0, 1)},
		{row{"ties listed", "it is not so"}, "1980", "2016", listed, assessment.PatternHarmful, exactly(0), exactly(0)},
		{row{"of another age", "no child of 8 to 17, and perhaps a parent"}, "1980", "2001", 0, assessment.PatternHarmful, exactly(0), between(0, 1)},
		{row{"younger", "nobody is the parent of somebody older"}, "2017", "2010", 0, assessment.PatternHarmful, exactly(0), exactly(0)},
		{row{"no problem", "a parent perhaps, and not one who uses"}, "1980", "2016", 0, assessment.PatternNotUsed, between(0, 1), exactly(0)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			// Cat is nobody's child here and uses nothing; bob is tied to both: whatever
			// follows from those two says nothing of the others.
			r := familyOf("cat", "ann", "kid", "bob")
			r.TiesListed = c.ties
			r.Members[0].Born, r.Members[1].Born, r.Members[2].Born, r.Members[3].Born = born("1950"), born(c.ann), born(c.kid), born("2025")
			r.Ties = []assessment.Tie{{Member: "ann", Of: "bob", Kind: assessment.TieKindAunt}, {Member: "kid", Of: "bob", Kind: assessment.TieKindSister}}
			r.Uses = []assessment.Use{
				{Member: "ann", SubstancesListed: listed, Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: c.pattern}}},
				{Member: "bob", SubstancesListed: listed},
				{Member: "cat", SubstancesListed: listed},
			}
			p := picture(t, r)
			requireReading(t, c.child, p.HasChildAged("ann", 8, 17))
			requireReading(t, c.parent, p.LivesWithUsingParent("kid"))
		})
	}
}
