package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// everything is all that a picture can be asked about everybody in it.
type everything struct {
	members, focal []assessment.MemberID
	needs          []assessment.Need
	concerns       []assessment.StandingConcern
	flags          []assessment.RaisedFlag
	readings       []assessment.Reading
	danger         bool
}

func all(p *assessment.Picture) everything {
	e := everything{
		members: p.AppendMembers(nil), focal: p.AppendFocalPersons(nil), needs: p.Needs(), concerns: p.Concerns(),
		flags: p.RaisedFlags(), danger: p.ImmediateDanger(), readings: []assessment.Reading{p.ChildAtRisk(), p.AnybodyAged(0, 17)},
	}
	add := func(r ...assessment.Reading) { e.readings = append(e.readings, r...) }
	for _, a := range p.Members() {
		add(p.AffectedByAny(a), p.OwnNeed(a), p.RiskFlag(a), p.LivesWithUsingParent(a), p.HasChildAged(a, 10, 14), p.Treatment(a))
		for _, b := range p.Members() {
			o := p.Offer(a, b, assessment.RoleCoupleSessions)
			add(p.Affected(a, b), p.Couple(a, b), p.JointWorkSafe(a, b), p.ParentOf(a, b), p.Contact(a, b), o.Willing, o.Agreed,
				p.Between(assessment.ConcernDomesticAbuse, a, b), p.Capital(a, b, assessment.CapitalIndicatorHope), p.TooYoung(a, b),
				p.HostFact("x", a, b, true))
		}
	}
	return e
}

// TestGathererForgets: whatever a gatherer saw before, its picture is that of a new
// one, of the same record and of one that is larger or smaller.
func TestGathererForgets(t *testing.T) {
	t.Parallel()
	var g assessment.Gatherer
	rapid.Check(t, func(t *rapid.T) {
		r := record(drawn(t), rapid.IntRange(0, 6).Draw(t, "statements"))
		want := all(assessment.Gather(r, r.Day))
		require.Equal(t, want, all(g.Gather(&r, r.Day)))
	})
}

// TestNobodyIsNoMember: what a record says of people who are not in it, and of the
// zero value, is never found under anybody's name.
func TestNobodyIsNoMember(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Impacts = []assessment.Impact{stated("eve", "", assessment.SeveritySevere), stated("ann", "", assessment.SeverityMild)}
	r.Impacts[0].Member = "eve"
	r.Uses = []assessment.Use{{Member: "eve", Treatment: assessment.TreatmentEngaged}}
	p := assessment.Gather(r, r.Day)
	for _, id := range []assessment.MemberID{"", "eve", "\x00"} {
		require.Equal(t, assessment.Reading{}, p.Impact(id, "bob", assessment.ImpactIndicatorGuilt))
		require.Equal(t, assessment.Reading{}, p.Treatment(id))
		require.Equal(t, assessment.Between(0, 125), p.Age(id))
		require.Equal(t, p.Treatment(id), new(assessment.Picture).Treatment(id))
		require.Equal(t, p.Age(id), new(assessment.Picture).Age(id))
	}
}

// TestManyVoices: a long list of answers about one thing is weighed in another way
// than a short one, and comes to the same. Each informant is heard in a family of
// their own first; the hull of what they leave is what all of them leave.
func TestManyVoices(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		members := []assessment.MemberID{"ann", "bob", "cat", "dan", "eve", "fay", "gus"}
		r := familyOf(members...)
		days := []string{"", "2026-01-01", "2026-02-01", "2026-03-01"}
		var parts []assessment.Reading
		for _, m := range members {
			alone := familyOf(members...)
			for range rapid.IntRange(3, 8).Draw(t, "answers") { // of all together more than sixteen
				alone.Impacts = append(alone.Impacts, stated(
					m, rapid.SampledFrom(days).Draw(t, "day"), assessment.Severity(rapid.IntRange(0, 7).Draw(t, "answer"))))
			}
			r.Impacts = append(r.Impacts, alone.Impacts...)
			parts = append(parts, assessment.Gather(alone, alone.Day).Impact("ann", "bob", assessment.ImpactIndicatorGuilt))
		}
		var want assessment.Span
		for _, part := range parts {
			switch {
			case part.Span.IsZero():
			case want.IsZero():
				want = part.Span
			default:
				want = want.Hull(part.Span)
			}
		}
		require.Equal(t, want, assessment.Gather(r, r.Day).Impact("ann", "bob", assessment.ImpactIndicatorGuilt).Span)
	})
}
