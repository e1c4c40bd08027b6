package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

func TestCouple(t *testing.T) {
	t.Parallel()
	type kinds = []assessment.TieKind
	const all, open = assessment.ListedAll, assessment.ListedNotStated
	for _, c := range []struct {
		row
		kinds
		listed assessment.Listed
		want   assessment.Reading
	}{
		{row{"nothing listed", "nothing follows from no tie"}, nil, open, notAsked()},
		{row{"partly listed", "nor from a list that is known to lack some"}, nil, assessment.ListedPartly, notAsked()},
		{row{"all listed", "then there is none"}, nil, all, exactly(0)},
		{row{"wives", "a kind that says so"}, kinds{assessment.TieKindWife}, open, exactly(1)},
		{row{"friends", "friends may also be a couple"}, kinds{assessment.TieKindFriend}, open, notAsked()},
		{row{"friends, all listed", "then they are friends only"}, kinds{assessment.TieKindFriend}, all, exactly(0)},
		{row{"mother", "close kin are no couple"}, kinds{assessment.TieKindMother}, open, exactly(0)},
		{row{"step-child", "descent by family, not blood"}, kinds{assessment.TieKindStepChild}, open, exactly(0)},
		{row{"sister", "nor are siblings"}, kinds{assessment.TieKindSister}, open, exactly(0)},
		{row{"uncle", "nor uncle and niece"}, kinds{assessment.TieKindUncle}, open, exactly(0)},
		{row{"cousins", "cousins may be"}, kinds{assessment.TieKindCousin}, open, notAsked()},
		{row{"former partners", "may be together again"}, kinds{assessment.TieKindFormerPartner}, open, notAsked()},
		{row{"friend and partner", "people are several things to each other"}, kinds{assessment.TieKindFriend, assessment.TieKindPartner}, open, exactly(1)},
		{row{"spouse and former spouse", "two say different things: both possible"}, kinds{assessment.TieKindSpouse, assessment.TieKindFormerSpouse}, all, between(0, 1)},
		{row{"partner and brother", "two say different things: both possible"}, kinds{assessment.TieKindPartner, assessment.TieKindBrother}, all, between(0, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			for _, order := range orders(len(c.kinds)) {
				r := familyOf("ann", "bob", "cy")
				r.TiesListed = c.listed
				for _, i := range order {
					r.Ties = append(r.Ties, assessment.Tie{Member: "ann", Of: "bob", Kind: c.kinds[i]})
				}
				p := picture(t, r)
				requireReading(t, c.want, p.Couple("ann", "bob"))
				requireReading(t, c.want, p.Couple("bob", "ann"))
			}
		})
	}
}

func TestKindOfTie(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob", "cy")
	r.Ties = []assessment.Tie{
		{Member: "ann", Of: "bob", Kind: assessment.TieKindSponsor},
		{Member: "bob", Of: "ann", Kind: assessment.TieKindNotStated, LivesWith: assessment.AnswerYes},
		{Member: "bob", Of: "ann", Kind: assessment.TieKindSon},
	}
	p := picture(t, r)
	kind, own := p.Kind("bob", "ann")
	assert.Equal(t, assessment.TieKindSon, kind, "the first of the vocabulary, wherever it stands")
	assert.True(t, own, "bob is the son")
	kind, own = p.Kind("ann", "bob")
	assert.Equal(t, assessment.TieKindSon, kind)
	assert.False(t, own, "stated from bob's side")
	kind, _ = p.Kind("ann", "cy")
	assert.Equal(t, assessment.TieKindNotStated, kind)
	requireReading(t, exactly(1), p.LivesWith("ann", "bob"))
	requireReading(t, exactly(1), p.LivesWith("bob", "ann"))
	requireReading(t, notAsked(), p.LivesWith("ann", "cy"))
}

func TestProblemUse(t *testing.T) {
	t.Parallel()
	use := func(listed assessment.Listed, patterns ...assessment.Pattern) assessment.Use {
		u := assessment.Use{Member: "bob", SubstancesListed: listed}
		for i, p := range patterns {
			u.Substances = append(u.Substances, assessment.SubstanceUse{Substance: assessment.Substance(i + 1), Pattern: p})
		}
		return u
	}
	const all, open = assessment.ListedAll, assessment.ListedNotStated
	for _, c := range []struct {
		row
		uses []assessment.Use
		want assessment.Reading
	}{
		{row{"nothing", "no use recorded is not no use"}, nil, between(0, 1)},
		{row{"used", "use alone is no problem, but other substances are open"}, []assessment.Use{use(open, assessment.PatternUsed)}, between(0, 1)},
		{row{"used, all listed", "the list is complete"}, []assessment.Use{use(all, assessment.PatternUsed)}, exactly(0)},
		{row{"none, all listed", "an empty complete list"}, []assessment.Use{use(all)}, exactly(0)},
		{row{"harmful", "one is enough, list or no list"}, []assessment.Use{use(open, assessment.PatternHarmful)}, exactly(1)},
		{row{"not asked, all listed", "a listed substance without a pattern stays open"}, []assessment.Use{use(all, assessment.PatternNotAsked)}, between(0, 1)},
		{row{"not applicable, all listed", "the question does not arise"}, []assessment.Use{use(all, assessment.PatternNotApplicable)}, exactly(0)},
		{row{"two disagree", "the hull"}, []assessment.Use{use(all, assessment.PatternSevereDependence), use(all, assessment.PatternUsed)}, between(0, 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob")
			r.Uses = c.uses
			requireReading(t, c.want, picture(t, r).ProblemUse("bob"))
		})
	}
}

// TestDeclinedUse: why it is open is said only when nobody is left to ask.
func TestDeclinedUse(t *testing.T) {
	t.Parallel()
	r := familyOf("bob")
	r.Uses = []assessment.Use{{Member: "bob", SubstancesListed: assessment.ListedAll, Substances: []assessment.SubstanceUse{
		{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternAskedDeclined},
	}}}
	assert.Equal(t, assessment.AbsenceAskedDeclined, picture(t, r).ProblemUse("bob").Absent)
	r.Uses[0].Substances = append(r.Uses[0].Substances, assessment.SubstanceUse{Substance: assessment.SubstanceOpioids})
	assert.Equal(t, assessment.AbsenceNotAsked, picture(t, r).ProblemUse("bob").Absent, "opioids can still be asked about")
	requireReading(t, absent(assessment.AbsenceAskedDeclined), picture(t, r).Pattern("bob", assessment.SubstanceAlcohol))
}

func TestFocalPersons(t *testing.T) {
	t.Parallel()
	dependent := []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternHarmful}}
	used := []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternUsed}}
	for _, c := range []struct {
		row
		change func(*assessment.Record)
		want   []assessment.MemberID
	}{
		{row{"nobody", "nobody is focal by being listed"}, func(*assessment.Record) {}, nil},
		{row{"impact", "whose use tells on somebody"}, func(r *assessment.Record) { r.Impacts = []assessment.Impact{{Member: "ann", Of: "bob"}} }, []assessment.MemberID{"bob"}},
		{row{"appraisal", "whose recovery is helped"}, func(r *assessment.Record) { r.Appraisals = []assessment.Appraisal{{Member: "ann", For: "cy"}} }, []assessment.MemberID{"cy"}},
		{row{"offer", "whose treatment a role is in"}, func(r *assessment.Record) {
			r.RoleOffers = []assessment.RoleOffer{{Member: "ann", For: "bob", Role: assessment.RoleFamilySessions}}
		}, []assessment.MemberID{"bob"}},
		{row{"unmet need", "who lacks help"}, func(r *assessment.Record) {
			r.UnmetNeeds = []assessment.UnmetNeed{{Member: "cy", Area: assessment.NeedAreaHousing}}
		}, []assessment.MemberID{"cy"}},
		{row{"harmful use", "who uses harmfully"}, func(r *assessment.Record) { r.Uses = []assessment.Use{{Member: "bob", Substances: dependent}} }, []assessment.MemberID{"bob"}},
		{row{"use", "use alone makes nobody focal"}, func(r *assessment.Record) { r.Uses = []assessment.Use{{Member: "bob", Substances: used}} }, nil},
		{row{"refusing treatment", "somebody thinks there is a problem"}, func(r *assessment.Record) {
			r.Uses = []assessment.Use{{Member: "bob", Treatment: assessment.TreatmentRefusing}}
		}, []assessment.MemberID{"bob"}},
		{row{"treatment completed", "is over"}, func(r *assessment.Record) {
			r.Uses = []assessment.Use{{Member: "bob", Treatment: assessment.TreatmentCompleted}}
		}, nil},
		{row{"two, in the order of members", "several may use"}, func(r *assessment.Record) {
			r.Uses = []assessment.Use{{Member: "cy", Substances: dependent}, {Member: "ann", Substances: dependent}}
		}, []assessment.MemberID{"ann", "cy"}},
		{row{"both affected and focal", "one may be both"}, func(r *assessment.Record) {
			r.Impacts = []assessment.Impact{{Member: "ann", Of: "bob"}, {Member: "bob", Of: "ann"}}
		}, []assessment.MemberID{"ann", "bob"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob", "cy")
			c.change(&r)
			p := picture(t, r)
			assert.Equal(t, c.want, p.FocalPersons())
			if got := p.FocalPersons(); len(got) > 0 {
				got[0] = "written to"
				assert.Equal(t, c.want, p.FocalPersons(), "the list is the caller's own")
			}
		})
	}
}

func TestMembersOfAPicture(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Country, r.Members[0].Label = assessment.CountryScotland, "sister"
	p := picture(t, r)
	assert.Equal(t, []assessment.MemberID{"ann", "bob"}, p.Members())
	assert.Equal(t, []string{"sister", "bob", "nobody"}, []string{p.Label("ann"), p.Label("bob"), p.Label("nobody")})
	assert.Equal(t, assessment.CountryScotland, p.Country())
	assert.True(t, p.MembersComplete())
	assert.Equal(t, assessment.Between(0, 125), p.Age("ann"), "not stated is any age")
	assert.Equal(t, assessment.Between(0, 125), p.Age("nobody"))
}

// TestZeroPicture: nothing panics, and nothing is known.
func TestZeroPicture(t *testing.T) {
	t.Parallel()
	var zero assessment.Picture
	for _, p := range []*assessment.Picture{&zero, assessment.Gather(assessment.Record{}, assessment.Day{})} {
		assert.Empty(t, p.Members())
		assert.Empty(t, p.FocalPersons())
		assert.Empty(t, p.Needs())
		requireReading(t, between(0, 1), p.ChildAtRisk())
		requireReading(t, between(0, 1), p.ProblemUse("x"))
		requireReading(t, notAsked(), p.Couple("x", "y"))
		requireReading(t, notAsked(), p.Capital("x", "y", 200))
	}
}
