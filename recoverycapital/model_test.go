package recoverycapital_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// published are the models that come with the library.
func published() map[string]recoverycapital.Model {
	return map[string]recoverycapital.Model{"first": recoverycapital.Published(), "second": recoverycapital.PublishedSecondReading()}
}

// TestPromise12NothingWithoutASource: the models that come with the library
// validate and have their keys, and every citation in them says what it rests on.
func TestPromise12NothingWithoutASource(t *testing.T) {
	t.Parallel()
	for name, m := range published() {
		_, err := recoverycapital.NewAppraiser(m)
		require.NoError(t, err)
		cites := append([]assessment.Citation{}, m.Cites...)
		mapped := map[assessment.CapitalIndicator]bool{}
		for _, x := range m.Mappings {
			mapped[x.Indicator] = true
			cites = append(cites, x.Cites...)
			assert.Equal(t, 1, x.Weight, "no source weighs one indicator against another")
		}
		assert.Len(t, mapped, len(assessment.CapitalIndicators()), "every indicator has its place")
		for _, x := range m.Scales {
			cites = append(cites, x.Cites...)
			assert.Equal(t, 1, x.Weight)
		}
		for i, c := range cites {
			require.NoError(t, c.Validate(), name, i)
			assert.NotEqual(t, assessment.BasisNotStated, c.Basis)
			assert.True(t, c.Basis == assessment.BasisPolicy || c.Source != "", "%s %d: a source, or policy", name, i)
			assert.True(t, c.Basis != assessment.BasisPolicy || c.Reason != "", "%s %d: policy with its reason", name, i)
		}
	}
}

// TestPublishedScales: these scales and no others are capital, in these places.
// None of a total, of the BARC-10, of use, and of nothing that a person is.
func TestPublishedScales(t *testing.T) {
	t.Parallel()
	want := map[string][2]string{
		"mirc/social": {"social", "family-social"}, "mirc/physical": {"physical", "personal"},
		"mirc/human": {"human", "personal"}, "mirc/cultural": {"cultural", "community"},
		"sure/material-resources": {"physical", "personal"}, "sure/outlook": {"human", "personal"},
		"sure/self-care": {"human", "personal"}, "sure/relationships": {"social", "family-social"},
	}
	for i, m := range []recoverycapital.Model{recoverycapital.Published(), recoverycapital.PublishedSecondReading()} {
		got := map[string]string{}
		for _, x := range m.Scales {
			got[x.Instrument+"/"+x.Scale] = x.Domain.String()
			assert.Equal(t, recoverycapital.SignPositive, x.Sign, "no negative score is published")
		}
		assert.Len(t, got, len(want))
		for scale, places := range want {
			assert.Equal(t, places[i], got[scale], scale)
		}
	}
}

// TestNothingIsMadeOfWhoAPersonIs: no indicator and no scale is of age, sex,
// illness, family history, a hard upbringing or an unsettled life.
func TestNothingIsMadeOfWhoAPersonIs(t *testing.T) {
	t.Parallel()
	var names []string
	for _, i := range assessment.CapitalIndicators() {
		names = append(names, i.String())
	}
	for _, m := range published() {
		for _, x := range m.Scales {
			names = append(names, x.Instrument+"-"+x.Scale)
		}
	}
	for _, name := range names {
		for _, part := range strings.Split(name, "-") {
			assert.NotContains(t, []string{
				"age", "old", "young", "born", "sex", "gender", "female", "male", "woman", "man", "ill", "illness", "mental", "health", "diagnosis",
				"family", "history", "parent", "parental", "heredity", "upbringing", "childhood", "adversity", "unsettled", "chaotic", "homeless", "prison", "ethnicity",
			}, part, name)
		}
	}
}

func TestModelValidate(t *testing.T) {
	t.Parallel()
	type model = *recoverycapital.Model
	x := func(change func(*recoverycapital.Mapping)) func(model) {
		return func(m model) { change(&m.Mappings[0]) }
	}
	s := func(change func(*recoverycapital.ScaleMapping)) func(model) {
		return func(m model) { change(&m.Scales[0]) }
	}
	// The first mapping says which reading a model is of.
	otherReading := func() []fault {
		var out []fault
		for i := range recoverycapital.Published().Mappings[1:] {
			out = append(out, fault{fmt.Sprintf("/mappings/%d/domain", i+1), recoverycapital.ErrReading})
		}
		for i := range recoverycapital.Published().Scales {
			out = append(out, fault{fmt.Sprintf("/scales/%d/domain", i), recoverycapital.ErrReading})
		}
		return out
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
			{"/mappings/0/weight", recoverycapital.ErrWeight},
			{"/mappings/0/cites", assessment.ErrMissing},
		}},
		{row{"weight", "1000 at most"}, x(func(x *recoverycapital.Mapping) { x.Weight = 1001 }), []fault{{"/mappings/0/weight", recoverycapital.ErrWeight}}},
		{row{"twice", "would count twice"}, func(m model) { m.Mappings[1].Indicator = m.Mappings[0].Indicator }, []fault{{"/mappings/1/indicator", assessment.ErrTwice}}},
		{row{"citation", "a source or a reason"}, x(func(x *recoverycapital.Mapping) { x.Cites = []assessment.Citation{{}} }), []fault{{"/mappings/0/cites/0", assessment.ErrMissing}}},
		{row{"outside the words", "would be lost without a word"}, x(func(x *recoverycapital.Mapping) { x.Domain, x.Indicator = 9, 99 }), []fault{
			{"/mappings/0/indicator", assessment.ErrWord}, {"/mappings/0/domain", assessment.ErrWord},
		}},
		{row{"other reading", "its figures would be of two things"}, x(func(x *recoverycapital.Mapping) { x.Domain = recoverycapital.DomainPersonal }), otherReading()},
		{row{"scale of the other reading", "the same"}, s(func(x *recoverycapital.ScaleMapping) { x.Domain = recoverycapital.DomainCommunity }), []fault{{"/scales/0/domain", recoverycapital.ErrReading}}},
		{row{"zero scale", "all at once"}, s(func(x *recoverycapital.ScaleMapping) { *x = recoverycapital.ScaleMapping{} }), []fault{
			{"/scales/0/instrument", assessment.ErrMissing},
			{"/scales/0/scale", assessment.ErrMissing},
			{"/scales/0/sign", assessment.ErrMissing},
			{"/scales/0/domain", assessment.ErrMissing},
			{"/scales/0/weight", recoverycapital.ErrWeight},
			{"/scales/0/cites", assessment.ErrMissing},
		}},
		{row{"scale outside the words", "would be lost without a word"}, s(func(x *recoverycapital.ScaleMapping) { x.Sign, x.Domain = 9, 9 }), []fault{
			{"/scales/0/sign", assessment.ErrWord}, {"/scales/0/domain", assessment.ErrWord},
		}},
		{row{"scale twice", "would count twice"}, func(m model) { m.Scales[1] = m.Scales[0] }, []fault{{"/scales/1/scale", assessment.ErrTwice}}},
		{row{"scales alone", "an instrument is enough"}, func(m model) { m.Mappings = nil }, nil},
		{row{"model's citation", "a source or a reason"}, func(m model) { m.Cites[1] = assessment.Citation{} }, []fault{{"/cites/1", assessment.ErrMissing}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			m := recoverycapital.Published()
			c.change(&m)
			requireFaults(t, m.Validate(), c.want...)
			_, err := recoverycapital.NewAppraiser(m)
			for _, f := range c.want {
				require.ErrorIs(t, err, f.err)
			}
		})
	}
}

// TestScaleWithoutAKey: a scale that cannot be scored is an error, and never
// left out without a word.
func TestScaleWithoutAKey(t *testing.T) {
	t.Parallel()
	cites := recoverycapital.Published().Scales[0].Cites
	own := func(better assessment.Direction, scale string) *assessment.Key {
		k, err := assessment.NewKey(assessment.Instrument{
			ID: "ours", Title: "Ours", Version: "1", Items: append(assessment.NumberedItems(2, 0, 3), assessment.Item{ID: "open", Open: true}),
			Scales: []assessment.Scale{
				{ID: scale, Items: assessment.ItemIDs(1, 2), High: 6, Better: better, Cites: cites},
				{ID: "open", Items: []string{"open"}, Cites: cites},
			},
			Cites: cites,
		})
		require.NoError(t, err)
		return k
	}
	at := func(instrument, scale string, s recoverycapital.Sign) recoverycapital.ScaleMapping {
		return recoverycapital.ScaleMapping{Instrument: instrument, Scale: scale, Domain: recoverycapital.DomainSocial, Sign: s, Weight: 1, Cites: cites}
	}
	const positive, negative = recoverycapital.SignPositive, recoverycapital.SignNegative
	for _, c := range []struct {
		row
		keys    []*assessment.Key
		mapping recoverycapital.ScaleMapping
		want    []fault
	}{
		{row{"own key", "the caller brings it"}, []*assessment.Key{own(assessment.DirectionHigher, "a")}, at("ours", "a", positive), nil},
		{row{"no direction", "the sign is the caller's to say"}, []*assessment.Key{own(assessment.DirectionNotStated, "a")}, at("ours", "a", negative), nil},
		{row{"worse end up", "is negative"}, []*assessment.Key{own(assessment.DirectionLower, "a")}, at("ours", "a", negative), nil},
		{row{"no such instrument", "nobody brought it"}, nil, at("ours", "a", positive), []fault{{"/scales/0/instrument", assessment.ErrNoInstrument}}},
		{row{"refused", "with the reason"}, nil, at("rec-cap", "net", positive), []fault{{"/scales/0/instrument", assessment.ErrRefused}}},
		{row{"no such scale", "a misspelling"}, nil, at("mirc", "sociable", positive), []fault{{"/scales/0/scale", recoverycapital.ErrNoScale}}},
		{row{"no range", "there is no share of it"}, []*assessment.Key{own(assessment.DirectionHigher, "a")}, at("ours", "open", positive), []fault{{"/scales/0/scale", recoverycapital.ErrNoRange}}},
		{row{"strength as barrier", "the better end is the higher"}, nil, at("mirc", "social", negative), []fault{{"/scales/0/sign", recoverycapital.ErrSign}}},
		{row{"barrier as strength", "the better end is the lower"}, []*assessment.Key{own(assessment.DirectionLower, "a")}, at("ours", "a", positive), []fault{{"/scales/0/sign", recoverycapital.ErrSign}}},
		{row{"no key", "a slip of the caller's"}, []*assessment.Key{nil}, at("mirc", "social", positive), []fault{{"/keys/0", assessment.ErrMissing}}},
		{row{"two keys", "which one?"}, []*assessment.Key{own(assessment.DirectionHigher, "a"), own(assessment.DirectionHigher, "a")}, at("ours", "a", positive), []fault{{"/keys/1", assessment.ErrTwice}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			m := recoverycapital.Published()
			m.Scales = []recoverycapital.ScaleMapping{c.mapping}
			_, err := recoverycapital.NewAppraiser(m, c.keys...)
			requireFaults(t, err, c.want...)
		})
	}
}

func TestModelUsing(t *testing.T) {
	t.Parallel()
	all := recoverycapital.Published()
	m, err := all.Using("mirc")
	require.NoError(t, err)
	assert.Len(t, m.Scales, 4)
	assert.Len(t, m.Mappings, len(all.Mappings))
	assert.Len(t, all.Scales, 8, "the model itself is not changed")
	m, err = all.Using()
	require.NoError(t, err)
	assert.Empty(t, m.Scales)
	_, err = all.Using("mirc", "barc-10")
	requireFaults(t, err, fault{"/1", assessment.ErrNoInstrument})
}

// TestAppraiserIsItsOwn: later changes to a model do not reach it.
func TestAppraiserIsItsOwn(t *testing.T) {
	t.Parallel()
	m := recoverycapital.Published()
	a, err := recoverycapital.NewAppraiser(m)
	require.NoError(t, err)
	m.Mappings[0].Weight, m.Mappings[0].Cites[0].Source, m.Scales[0].Cites[0].Source = 9, "x", "x"
	got, err := a.Appraise(couple(), assessment.Day{})
	require.NoError(t, err)
	assert.Equal(t, capitalOf(t, couple(), recoverycapital.Published()), got)
	none, err := new(recoverycapital.Appraiser).Appraise(couple(), assessment.Day{})
	require.NoError(t, err)
	assert.Empty(t, everyFigure(none))
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
