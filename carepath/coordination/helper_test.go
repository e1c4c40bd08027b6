package coordination_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// row is the head of every row of a table: a row without a why is refused.
type row struct{ name, why string }

func day(text string) assessment.Day { return assessment.MustParseDay(text) }

func clock(t *testing.T, text string) assessment.Clock {
	t.Helper()
	if text == "" {
		return assessment.Clock{}
	}
	c, err := assessment.ParseClock(text)
	require.NoError(t, err)
	return c
}

func number(n int) *int { return &n }

func coordinator(tb testing.TB, l coordination.Local) *coordination.Coordinator {
	tb.Helper()
	c, err := coordination.NewCoordinator(l)
	require.NoError(tb, err)
	return c
}

// family is a family of three with four agencies, on 6 April 2026, a Monday.
func family() assessment.Record {
	return assessment.Record{
		ID: "case-1", Day: day("2026-04-06"), Country: assessment.CountryEngland, MembersListed: assessment.ListedAll,
		Members: []assessment.Member{{ID: "ros", Label: "Ros"}, {ID: "dan", Label: "Dan"}, {ID: "kit", Label: "Kit"}},
		Agencies: []assessment.Agency{
			{ID: "elm", Label: "Elm Treatment", Kind: assessment.AgencyKindTreatment},
			{ID: "hub", Label: "Family Hub", Kind: assessment.AgencyKindFamilyService},
			{ID: "asc", Label: "Adult Social Care", Kind: assessment.AgencyKindAdultSocialCare},
			{ID: "oak", Label: "Oak School", Kind: assessment.AgencyKindSchool},
		},
	}
}

// of is the team of a valid record.
func of(t *testing.T, l coordination.Local, r assessment.Record) coordination.Team {
	t.Helper()
	require.NoError(t, r.Validate())
	return coordinator(t, l).Team(r, assessment.Day{})
}
