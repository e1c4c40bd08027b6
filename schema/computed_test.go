package schema_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
	"github.com/kithcare/kith/carepath/coordination"
	"github.com/kithcare/kith/recoverycapital"
	"github.com/kithcare/kith/schema"
)

// TestComputedAgree: whatever the library works out of a record keeps to its schema,
// by our validator and by the published form alone.
func TestComputedAgree(t *testing.T) {
	t.Parallel()
	appraiser, err := recoverycapital.NewAppraiser(recoverycapital.Published())
	require.NoError(t, err)
	local, err := coordination.DecodeLocal(localSeeds()[1])
	require.NoError(t, err)
	decided, err := coordination.NewCoordinator(local)
	require.NoError(t, err)
	instruments, coordinators := everyInstrument(), []*coordination.Coordinator{{}, decided}
	rapid.Check(t, func(t *rapid.T) {
		r := randomFamily(t, 3)
		r.Responses = nil // their codes are none of any instrument's
		for i := range r.Members {
			in := rapid.SampledFrom(instruments).Draw(t, "instrument")
			r.Responses = append(r.Responses, randomResponse(t, in, r.Members[i].ID))
		}
		capital, err := appraiser.Appraise(r, r.Day)
		require.NoError(t, err)
		valid(t, schema.CapitalID, capital)
		valid(t, schema.TeamID, rapid.SampledFrom(coordinators).Draw(t, "local").Team(r, assessment.Day{}))
		in := rapid.SampledFrom(instruments).Draw(t, "instrument")
		key, err := assessment.NewKey(in)
		require.NoError(t, err)
		compared, err := key.CompareRaters(randomResponse(t, in, "a"), randomResponse(t, in, "b"))
		require.NoError(t, err)
		valid(t, schema.ComparisonID, compared)
	})
}

// randomResponse answers some of the items of an instrument.
func randomResponse(t *rapid.T, in assessment.Instrument, by assessment.MemberID) assessment.Response {
	out := assessment.Response{Member: by, Instrument: in.ID}
	missing := rapid.IntRange(1, 4).Draw(t, "missing")
	for _, it := range in.Items {
		a := assessment.ItemAnswer{Item: it.ID}
		if rapid.IntRange(0, 4).Draw(t, "there") >= missing {
			code := rapid.IntRange(it.Low, max(it.Low, it.High)).Draw(t, "code")
			a.Value = &code
		} else {
			a.Absent = assessment.Absence(rapid.IntRange(0, 3).Draw(t, "absent"))
		}
		out.Answers = append(out.Answers, a)
	}
	return out
}

func valid(t require.TestingT, id string, v any) {
	doc, err := assessment.Encode(v)
	require.NoError(t, err)
	require.NoError(t, schema.Validate(id, doc), "%s", doc)
	require.NoError(t, compiledTable.of(t, id).Validate(generic(t, doc)), "%s", doc)
}

// TestPlanViewsAgree: what one audience may see of a care plan is a care plan.
func TestPlanViewsAgree(t *testing.T) {
	seeds := planSeeds()
	plan, err := careplan.Decode(seeds[len(seeds)-1])
	require.NoError(t, err)
	r, err := assessment.Decode([]byte(`{"id":"r1","day":"2026-06-30","members":[{"id":"gwen"},{"id":"dan"}],"agencies":[{"id":"g","workers":["w1"]}],
		"consents":[{"about":"gwen","capacity":"has","to":{"agency":"g"},"topics":["existence","impact"],"purposes":["treatment"],"from":"2026-01-01"}]}`))
	require.NoError(t, err)
	for _, a := range []assessment.Audience{{Member: "gwen"}, {Member: "dan"}, {Agency: "g"}, {Agency: "elsewhere"}} {
		cut, err := plan.For(r, a, assessment.PurposeTreatment, r.Day)
		require.NoError(t, err)
		valid(t, schema.CarePlanID, cut)
	}
}
