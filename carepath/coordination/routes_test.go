package coordination_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

func routes(text string) (out []coordination.Route) {
	for _, pair := range strings.Fields(text) {
		from, to, _ := strings.Cut(pair, ">")
		out = append(out, coordination.Route{From: assessment.AgencyID(from), To: assessment.AgencyID(to)})
	}
	return out
}

func TestWays(t *testing.T) {
	t.Parallel()
	type way struct {
		row
		point    assessment.EntryPoint
		routes   string
		from     string
		reached  string
		beyond   string
		families bool // a service for families is among the kinds that are beyond
	}
	const school, gp, treatment = assessment.EntryPointSchool, assessment.EntryPointGP, assessment.EntryPointTreatment
	for _, r := range []way{
		{row{"no routes", "nothing is reached by what is recorded"}, school, "", "oak", "", "asc elm hub", true},
		{row{"one step", "by one referral"}, school, "oak>hub", "oak", "hub:oak:1", "asc elm", false},
		{row{"two steps", "whoever is reached can refer on"}, school, "oak>asc asc>hub", "oak", "asc:oak:1 hub:asc:2", "elm", false},
		{row{"the other way round", "a route has a direction"}, school, "hub>oak", "oak", "", "asc elm hub", true},
		{row{"in a circle", "each is reached once"}, school, "oak>asc asc>oak asc>elm elm>asc", "oak", "asc:oak:1 elm:asc:2", "hub", true},
		{row{"the nearest way", "one step before two, and the first by id"}, school, "oak>hub oak>asc asc>hub asc>elm hub>elm", "oak", "asc:oak:1 hub:oak:1 elm:asc:2", "", false},
		{row{"a service that is not in the record", "routes name services of the area"}, treatment, "elm>zed", "elm", "zed:elm:1", "asc hub oak", true},
		{row{"nobody there", "nothing follows"}, gp, "oak>hub", "", "", "", false},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.FirstContacts = []assessment.FirstContact{{Point: r.point}, {Point: r.point}, {}}
			ways := of(t, coordination.Local{Routes: routes(r.routes)}, record).Ways
			require.Len(t, ways, 1, "a point once, and none for what is not stated")
			w := ways[0]
			var reached []string
			for _, x := range w.Reached {
				reached = append(reached, string(x.Agency)+":"+string(x.By)+":"+decimal(x.Steps))
			}
			assert.Equal(t, r.from, ids(w.From))
			assert.Equal(t, r.reached, strings.Join(reached, " "))
			assert.Equal(t, r.beyond, ids(w.Beyond))
			assert.Equal(t, r.families, strings.Contains(kinds(w.KindsBeyond), "family-service"))
			assert.False(t, w.Certain, "not all routes are said to be listed")
			assert.NotContains(t, w.Text, "cannot be reached")
		})
	}
}

func ids(all []assessment.AgencyID) string {
	var out []string
	for _, id := range all {
		out = append(out, string(id))
	}
	return strings.Join(out, " ")
}

func kinds(all []assessment.AgencyKind) string {
	var out []string
	for _, k := range all {
		out = append(out, k.String())
	}
	return strings.Join(out, " ")
}

// TestWhatCannotBeReached: with everything listed it can be said, for services, their
// kinds and the needs that they help with.
func TestWhatCannotBeReached(t *testing.T) {
	t.Parallel()
	l := coordination.Local{
		Routes: routes("line>money"), RoutesListed: assessment.ListedAll, ServicesListed: assessment.ListedAll,
		Services: []coordination.Service{
			{ID: "line", Label: "Night Line", Points: []assessment.EntryPoint{assessment.EntryPointHelpline}},
			{ID: "money", Label: "Money Advice", Kind: assessment.AgencyKindMoneyAdvice, Areas: []assessment.NeedArea{assessment.NeedAreaMoney}},
			{ID: "home", Label: "Housing Office", Kind: assessment.AgencyKindHousing, Areas: []assessment.NeedArea{assessment.NeedAreaHousing}},
		},
	}
	r := assessment.Record{ID: "case-2", Day: day("2026-04-06"), FirstContacts: []assessment.FirstContact{{Point: assessment.EntryPointHelpline}}}
	w := of(t, l, r).Ways[0]
	assert.Equal(t, "line", ids(w.From), "a point is stated where no kind says it")
	assert.True(t, w.Certain)
	assert.Equal(t, []assessment.NeedArea{assessment.NeedAreaHousing}, w.AreasBeyond)
	assert.Contains(t, w.AreasMissing, assessment.NeedAreaWork)
	assert.Equal(t, "housing", kinds(w.KindsBeyond))
	assert.Contains(t, w.KindsMissing, assessment.AgencyKindFamilyService)
	assert.Equal(t, "From a helpline (Night Line) Money Advice can be reached by referral. What cannot be reached: Housing Office."+
		" So help with housing cannot be reached. No service for families is known.", w.Text)
}
