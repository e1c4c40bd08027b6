package recoverycapital_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// drawnRecord is bob's record: up to four others, appraised once each or not at
// all, some with what is recorded elsewhere, and bob's own answers.
func drawnRecord(t *rapid.T) assessment.Record {
	r := couple()
	r.Members = r.Members[1:]
	if rapid.Bool().Draw(t, "all listed") {
		r.MembersListed = assessment.ListedAll
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "others") {
		id := assessment.MemberID(fmt.Sprint("m", i))
		r.Members = append(r.Members, assessment.Member{ID: id})
		if rapid.Bool().Draw(t, "appraised") {
			a := drawn(t)
			a.Member, a.For = id, "bob"
			r.Appraisals = append(r.Appraisals, a)
		}
		if rapid.Bool().Draw(t, "use") {
			r.Uses = append(r.Uses, assessment.Use{
				Member: id, Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.Pattern(rapid.IntRange(0, 7).Draw(t, "pattern"))}},
				SubstancesListed: assessment.ListedAll,
			})
		}
	}
	for _, id := range []string{"mirc", "sure"} {
		if rapid.Bool().Draw(t, id) {
			codes := rapid.SliceOfN(rapid.SampledFrom([]int{unfilled, dontKnow, sayNothing, noMatter, 1, 2, 3, 4}), 21, 21).Draw(t, "codes")
			r.Responses = append(r.Responses, filled(id, "2026-02-01", codes...))
		}
	}
	return r
}

// extents are the ratings of an appraisal that can be written.
func extents(a *assessment.Appraisal) []*assessment.Extent {
	s, b := &a.Strengths, &a.Barriers
	return []*assessment.Extent{
		&s.EmotionalSupport, &s.PracticalHelp, &s.AgreesWithGoal, &s.FirmAndKind, &s.Available, &s.KnowsProblem, &s.Resilience, &s.Hope,
		&s.RecoveryExample, &s.CommunityLinks, &b.EnablesUse, &b.Hostility, &b.PowerOver, &b.TakesMoney, &b.Stigma,
	}
}

// answered is a record with some of what is open answered: what draw gives for
// the codes from low to high, where nothing leaves it open.
func answered(r assessment.Record, draw func(low, high int) (int, bool)) assessment.Record {
	r.Appraisals = slices.Clone(r.Appraisals)
	for i := range r.Appraisals {
		for _, e := range extents(&r.Appraisals[i]) {
			if *e <= assessment.ExtentAskedDeclined {
				if n, ok := draw(0, 2); ok {
					*e = assessment.ExtentNo + assessment.Extent(n)
				}
			}
		}
	}
	r.Responses = slices.Clone(r.Responses)
	for i := range r.Responses {
		all := slices.Clone(r.Responses[i].Answers)
		for j := range all {
			if all[j].Value == nil && all[j].Absent != assessment.AbsenceNotApplicable {
				if n, ok := draw(1, 4); ok {
					all[j].Value, all[j].Absent = &n, 0
				}
			}
		}
		r.Responses[i].Answers = all
	}
	return r
}

func drawSome(t *rapid.T) func(low, high int) (int, bool) {
	return func(low, high int) (int, bool) {
		return rapid.IntRange(low, high).Draw(t, "code"), rapid.Bool().Draw(t, "answered")
	}
}

// TestPromise01UnknownStaysUnknown: with nothing answered every figure of every
// kind is 0 to 100 and every contribution is open; and until all members are
// listed a network is that of those listed, and says so.
func TestPromise01UnknownStaysUnknown(t *testing.T) {
	t.Parallel()
	for _, m := range published() {
		r := couple()
		r.Members = append(r.Members, assessment.Member{ID: "cy"})
		all := capitalOf(t, r, m)
		require.NotEmpty(t, all.Own)
		require.NotEmpty(t, all.Network)
		for _, f := range everyFigure(all) {
			assert.Equal(t, [2]int{0, 100}, bounds(f))
			for _, c := range f.Contributions {
				assert.False(t, c.Answered)
				assert.Equal(t, assessment.AbsenceNotAsked, c.Absent)
			}
			assert.Equal(t, "not known", f.Explain(nil).Share)
		}
		for _, f := range all.Network {
			assert.Equal(t, 2, f.People)
			assert.Equal(t, assessment.Listed(0), f.MembersListed)
			assert.Contains(t, f.Explain(nil).Text(), "nobody has said that these are all")
		}
		r.MembersListed = assessment.ListedAll
		for _, f := range capitalOf(t, r, m).Network {
			assert.Equal(t, assessment.ListedAll, f.MembersListed)
			assert.Contains(t, f.Explain(nil).Text(), "these are all")
		}
	}
	assert.Equal(t, [2]int{0, 100}, bounds(recoverycapital.Figure{}), "the zero figure knows nothing")
}

// TestPromise02NetworkIsPooled: a network's figure is what all ratings of all
// members sum to, of what they could, each member alike; and both ends of it are
// reached by some completion.
func TestPromise02NetworkIsPooled(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		m := recoverycapital.Published()
		for i := range m.Mappings {
			m.Mappings[i].Weight = rapid.IntRange(1, 3).Draw(t, "weight")
		}
		p := assessment.Gather(r, assessment.Day{})
		end := func(high bool) func(low, high int) (int, bool) {
			return func(l, h int) (int, bool) {
				if high {
					return h, true
				}
				return l, true
			}
		}
		least, most := capitalOf(t, answered(r, end(false)), m), capitalOf(t, answered(r, end(true)), m)
		for n, f := range capitalOf(t, r, m).Network {
			low, high, top, open := 0, 0, 0, false
			for _, id := range p.Members() {
				for _, x := range m.Mappings {
					got := p.Capital(id, f.Focal, x.Indicator)
					leaves := got.Span.IsZero() && got.Absent == assessment.AbsenceNotApplicable
					if id == f.Focal || x.Domain != f.Domain || recoverycapital.SignOf(x.Indicator) != f.Sign || leaves {
						continue
					}
					l, h, _ := got.Within(0, 2).Bounds()
					low, high, top = low+l*x.Weight, high+h*x.Weight, top+2*x.Weight
					elsewhere := x.Indicator == assessment.CapitalIndicatorAbuse || x.Indicator == assessment.CapitalIndicatorOwnProblemUse
					unwritten := !slices.ContainsFunc(r.Appraisals, func(a assessment.Appraisal) bool { return a.Member == id && a.For == f.Focal })
					open = open || elsewhere || unwritten
				}
			}
			require.Equal(t, [2]int{100 * low / top, (100*high + top - 1) / top}, bounds(f))
			if !open {
				require.Equal(t, bounds(f)[0], bounds(least.Network[n])[0])
				require.Equal(t, bounds(f)[1], bounds(most.Network[n])[1])
			}
		}
	})
}

// TestPromise03AnsweringNeverReverses: answers to what nobody has answered narrow
// figures of every kind, and none becomes another.
func TestPromise03AnsweringNeverReverses(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		after := answered(r, drawSome(t))
		for _, m := range published() {
			was, is := everyFigure(capitalOf(t, r, m)), everyFigure(capitalOf(t, after, m))
			require.Len(t, is, len(was))
			for i := range was {
				a, b := bounds(was[i]), bounds(is[i])
				require.True(t, a[0] <= b[0] && b[1] <= a[1], "%v became %v", a, b)
			}
		}
	})
}

// TestPromise05MoreIsNeverLess: more of a strength lowers no figure, and raises
// no negative one.
func TestPromise05MoreIsNeverLess(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := drawn(t)
		ratings := extents(&a)
		e := ratings[rapid.IntRange(0, len(ratings)-1).Draw(t, "which")]
		*e = assessment.ExtentNo + assessment.Extent(rapid.IntRange(0, 1).Draw(t, "rating"))
		was := capitalOf(t, couple(a), recoverycapital.Published())
		*e++
		is := capitalOf(t, couple(a), recoverycapital.Published())
		before, after := everyFigure(was), everyFigure(is)
		rose := 0
		for i := range before {
			a, b := bounds(before[i]), bounds(after[i])
			require.True(t, a[0] <= b[0] && a[1] <= b[1])
			if a != b {
				rose++
				require.Equal(t, e != nil && slices.Index(ratings, e) >= 10, before[i].Sign == recoverycapital.SignNegative)
			}
		}
		require.Equal(t, 2, rose, "one of the pair, and one of the network")
	})
}
