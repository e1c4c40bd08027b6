package recoverycapital_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// TestPromise12NothingWithoutASource: the model that comes with the library
// validates, and every citation in it says what it rests on.
func TestPromise12NothingWithoutASource(t *testing.T) {
	t.Parallel()
	m := recoverycapital.Published()
	require.NoError(t, m.Validate())
	cites := append([]assessment.Citation{}, m.Cites...)
	mapped := map[assessment.CapitalIndicator]bool{}
	for _, x := range m.Mappings {
		mapped[x.Indicator] = true
		cites = append(cites, x.Cites...)
		assert.Equal(t, 1, x.Weight, "no source weighs one indicator against another")
	}
	assert.Len(t, mapped, len(assessment.CapitalIndicators()), "every indicator has its place")
	for i, c := range cites {
		require.NoError(t, c.Validate(), i)
		assert.NotEqual(t, assessment.BasisNotStated, c.Basis)
		assert.True(t, c.Basis == assessment.BasisPolicy || c.Source != "", "%d: a source, or policy", i)
		assert.True(t, c.Basis != assessment.BasisPolicy || c.Reason != "", "%d: policy with its reason", i)
	}
}

func TestModelValidate(t *testing.T) {
	t.Parallel()
	type model = *recoverycapital.Model
	x := func(change func(*recoverycapital.Mapping)) func(model) {
		return func(m model) { change(&m.Mappings[0]) }
	}
	for _, c := range []struct {
		row
		change func(model)
		want   []fault
	}{
		{row{"valid", "what the others change"}, func(model) {}, nil},
		{row{"zero", "maps nothing"}, func(m model) { *m = recoverycapital.Model{} }, []fault{
			{"/id", assessment.ErrMissing},
			{"/title", assessment.ErrMissing},
			{"/version", assessment.ErrMissing},
			{"/mappings", assessment.ErrMissing},
			{"/cites", assessment.ErrMissing},
		}},
		{row{"zero mapping", "all at once"}, x(func(x *recoverycapital.Mapping) { *x = recoverycapital.Mapping{} }), []fault{
			{"/mappings/0/indicator", assessment.ErrMissing},
			{"/mappings/0/domain", assessment.ErrMissing},
			{"/mappings/0/cites", assessment.ErrMissing},
			{"/mappings/0/weight", recoverycapital.ErrWeight},
		}},
		{row{"weight", "1000 at most"}, x(func(x *recoverycapital.Mapping) { x.Weight = 1001 }), []fault{{"/mappings/0/weight", recoverycapital.ErrWeight}}},
		{row{"twice", "would count twice"}, func(m model) { m.Mappings[1].Indicator = m.Mappings[0].Indicator }, []fault{{"/mappings/1/indicator", assessment.ErrTwice}}},
		{row{"citation", "a source or a reason"}, x(func(x *recoverycapital.Mapping) { x.Cites = []assessment.Citation{{}} }), []fault{{"/mappings/0/cites/0", assessment.ErrMissing}}},
		{row{"outside the words", "would be lost without a word"}, x(func(x *recoverycapital.Mapping) { x.Domain, x.Indicator = 9, 99 }), []fault{
			{"/mappings/0/indicator", assessment.ErrWord}, {"/mappings/0/domain", assessment.ErrWord},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			m := recoverycapital.Published()
			c.change(&m)
			requireFaults(t, m.Validate(), c.want...)
		})
	}
}

// TestEachCallIsItsOwn: what a caller writes to is not shared.
func TestEachCallIsItsOwn(t *testing.T) {
	t.Parallel()
	m := recoverycapital.Published()
	m.Mappings[0].Weight, m.Mappings[0].Cites[0].Source = 9, "x"
	require.NoError(t, recoverycapital.Published().Validate())
	assert.NotEqual(t, m.Mappings[0], recoverycapital.Published().Mappings[0])
}

func TestSignOf(t *testing.T) {
	t.Parallel()
	signs := map[recoverycapital.Sign]int{}
	for _, i := range assessment.CapitalIndicators() {
		signs[recoverycapital.SignOf(i)]++
	}
	assert.Equal(t, map[recoverycapital.Sign]int{recoverycapital.SignPositive: 10, recoverycapital.SignNegative: 7}, signs)
}

// TestModelInCompany: what is asked alone stands in no figure, and keeps none
// open; the model itself is not changed.
func TestModelInCompany(t *testing.T) {
	t.Parallel()
	all, company := recoverycapital.Published(), recoverycapital.Published().InCompany()
	require.NoError(t, company.Validate())
	assert.Len(t, company.Mappings, len(all.Mappings)-2)
	for _, x := range company.Mappings {
		assert.False(t, x.Indicator.AskAlone(), x.Indicator)
	}
	_ = all.InCompany()
	assert.Len(t, all.Mappings, len(assessment.CapitalIndicators()))
	assert.NotZero(t, all.Mappings[len(all.Mappings)-1].Indicator)
}
