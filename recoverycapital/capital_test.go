package recoverycapital_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// capitalOf is every figure that a model makes of a record on its own day.
func capitalOf(t require.TestingT, r assessment.Record, m recoverycapital.Model) recoverycapital.Capital {
	a, err := recoverycapital.NewAppraiser(m)
	require.NoError(t, err)
	out, err := a.Appraise(r, assessment.Day{})
	require.NoError(t, err)
	return out
}

// pairsOf are the figures that the published model makes of pairs.
func pairsOf(t require.TestingT, r assessment.Record) []recoverycapital.Figure {
	return capitalOf(t, r, recoverycapital.Published()).Pairs
}

// everyFigure is own figures, those of pairs and those of networks.
func everyFigure(c recoverycapital.Capital) []recoverycapital.Figure {
	return slices.Concat(c.Own, c.Pairs, c.Network)
}

// find is the figure of one domain and sign.
func find(tb require.TestingT, all []recoverycapital.Figure, d recoverycapital.Domain, s recoverycapital.Sign) recoverycapital.Figure {
	for _, f := range all {
		if f.Domain == d && f.Sign == s {
			return f
		}
	}
	require.FailNow(tb, "no figure")
	return recoverycapital.Figure{}
}

func bounds(f recoverycapital.Figure) [2]int {
	low, high := f.Span.Bounds()
	return [2]int{low, high}
}

func TestAppraise(t *testing.T) {
	t.Parallel()
	said := assessment.Source{Informant: "bob", On: assessment.MustParseDay("2026-03-01")}
	r := couple(
		assessment.Appraisal{Source: said, Strengths: assessment.Strengths{
			EmotionalSupport: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentNo, FirmAndKind: assessment.ExtentPartly,
			RecoveryExample: assessment.ExtentNotApplicable, PracticalHelp: assessment.ExtentNo,
		}},
		assessment.Appraisal{Source: assessment.Source{Informant: "ann"}, Strengths: assessment.Strengths{EmotionalSupport: assessment.ExtentPartly, CommunityLinks: assessment.ExtentNotApplicable}},
	)
	all := pairsOf(t, valid(t, r))
	const social, physical, cultural = recoverycapital.DomainSocial, recoverycapital.DomainPhysical, recoverycapital.DomainCultural
	const positive, negative = recoverycapital.SignPositive, recoverycapital.SignNegative

	f := find(t, all, social, positive) // 1 to 2, 0, 1, 0 to 2 of 8
	assert.Equal(t, [2]int{25, 63}, bounds(f))
	require.Len(t, f.Contributions, 4)
	first := f.Contributions[0]
	assert.Equal(t, assessment.CapitalIndicatorEmotionalSupport, first.Indicator)
	assert.Equal(t, assessment.Between(1, 2), first.Rating, "two informants who disagree")
	assert.Len(t, first.Sources, 2)
	assert.True(t, first.Answered)
	last := f.Contributions[3]
	assert.Equal(t, assessment.Between(0, 2), last.Rating, "nobody was asked")
	assert.Equal(t, []any{assessment.AbsenceNotAsked, false, 0}, []any{last.Absent, last.Answered, len(last.Sources)})

	assert.Equal(t, [2]int{0, 0}, bounds(find(t, all, physical, positive)), "no practical help is known, and is 0")
	assert.Equal(t, [2]int{0, 100}, bounds(find(t, all, physical, negative)), "nobody was asked, and it is no 0")
	for _, f := range all {
		assert.False(t, f.Domain == cultural && f.Sign == positive, "nothing of it applies: no figure of nothing")
	}
	assert.Len(t, all, 7)
}

// TestAppraiseOrder: focal persons, members, domains and signs in their order.
func TestAppraiseOrder(t *testing.T) {
	t.Parallel()
	r := couple()
	r.Members = append(r.Members, assessment.Member{ID: "cy"})
	r.UnmetNeeds = append(r.UnmetNeeds, assessment.UnmetNeed{Member: "ann", Area: assessment.NeedAreaMoney})
	var pairs []string
	all := pairsOf(t, valid(t, r))
	for i, f := range all {
		if i%8 == 0 {
			pairs = append(pairs, string(f.Focal+"<-"+f.Member))
		}
		assert.Equal(t, recoverycapital.Domain(1+i%8/2), f.Domain)
		assert.Equal(t, recoverycapital.Sign(1+i%2), f.Sign)
	}
	assert.Equal(t, []string{"ann<-bob", "ann<-cy", "bob<-ann", "bob<-cy"}, pairs)
}

// TestWeights: a caller's weights count, and weights that do not validate make
// no appraiser.
func TestWeights(t *testing.T) {
	t.Parallel()
	r := couple(assessment.Appraisal{Strengths: assessment.Strengths{Hope: assessment.ExtentYes, Resilience: assessment.ExtentNo}})
	m := recoverycapital.Published()
	m.Scales, m.Mappings = nil, m.Mappings[:2]
	for i, indicator := range []assessment.CapitalIndicator{assessment.CapitalIndicatorHope, assessment.CapitalIndicatorResilience} {
		m.Mappings[i].Indicator, m.Mappings[i].Domain = indicator, recoverycapital.DomainHuman
	}
	m.Mappings[0].Weight = 3
	all := capitalOf(t, r, m).Pairs
	require.Len(t, all, 1)
	assert.Equal(t, [2]int{75, 75}, bounds(all[0]))
	for _, weight := range []int{0, -1, 1001, math.MaxInt/2 + 2, math.MinInt / 2} {
		m.Mappings[1].Weight = weight
		require.ErrorIs(t, m.Validate(), recoverycapital.ErrWeight)
		_, err := recoverycapital.NewAppraiser(m)
		require.ErrorIs(t, err, recoverycapital.ErrWeight)
	}
}

// drawn fills strengths and barriers with answers and gaps.
func drawn(t *rapid.T) assessment.Appraisal {
	e := func(name string) assessment.Extent { return assessment.Extent(rapid.IntRange(0, 6).Draw(t, name)) }
	return assessment.Appraisal{
		Strengths: assessment.Strengths{
			EmotionalSupport: e("support"), PracticalHelp: e("help"), AgreesWithGoal: e("goal"), FirmAndKind: e("firm"), Available: e("there"),
			KnowsProblem: e("knows"), Resilience: e("resilience"), Hope: e("hope"), RecoveryExample: e("example"), CommunityLinks: e("links"),
		},
		Barriers: assessment.Barriers{EnablesUse: e("enables"), Hostility: e("hostility"), PowerOver: e("power"), TakesMoney: e("money"), Stigma: e("stigma")},
	}
}

// TestPromise11BothSignsNeverANet: what is said of strengths changes no
// negative figure and what is said of barriers no positive one, and no figure
// is of both.
func TestPromise11BothSignsNeverANet(t *testing.T) {
	t.Parallel()
	figures := func(t require.TestingT, a assessment.Appraisal) map[recoverycapital.Sign][]recoverycapital.Figure {
		out := map[recoverycapital.Sign][]recoverycapital.Figure{}
		for _, f := range pairsOf(t, couple(a)) {
			for _, c := range f.Contributions {
				if recoverycapital.SignOf(c.Indicator) != f.Sign {
					panic("a figure of both signs")
				}
			}
			out[f.Sign] = append(out[f.Sign], f)
		}
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawn(t), drawn(t)
		mixed := assessment.Appraisal{Strengths: a.Strengths, Barriers: b.Barriers}
		require.NotEmpty(t, figures(t, mixed)[recoverycapital.SignPositive], "strengths are reported")
		require.NotEmpty(t, figures(t, mixed)[recoverycapital.SignNegative], "and so are barriers")
		require.Equal(t, figures(t, a)[recoverycapital.SignPositive], figures(t, mixed)[recoverycapital.SignPositive])
		require.Equal(t, figures(t, b)[recoverycapital.SignNegative], figures(t, mixed)[recoverycapital.SignNegative])
		require.Len(t, recoverycapital.Sign(0).Words(), 3, "not stated, positive, negative: there is no net")
	})
}
