package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestPromise10OrderDoesNotMatter(t *testing.T) {
	b := published()
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		plan := b.Plan(r, Options{})
		same := copyRecord(r)
		rapid.Permutation(same.Ties).Draw(t, "ties")
		same.Uses = rapid.Permutation(same.Uses).Draw(t, "uses")
		same.Impacts = rapid.Permutation(same.Impacts).Draw(t, "impacts")
		same.Safety = rapid.Permutation(same.Safety).Draw(t, "safety")
		same.Appraisals = rapid.Permutation(same.Appraisals).Draw(t, "appraisals")
		same.RoleOffers = rapid.Permutation(same.RoleOffers).Draw(t, "offers")
		require.Equal(t, encoded(t, plan), encoded(t, b.Plan(same, Options{})), "the order of statements changed the plan")

		moved := copyRecord(r)
		moved.Members = rapid.Permutation(moved.Members).Draw(t, "members")
		other := b.Plan(moved, Options{})
		require.Equal(t, byKey(plan.Decisions), byKey(other.Decisions), "the order of members changed a decision")
		require.Equal(t, plan.Questions, other.Questions, "the order of members changed the questions")
		require.ElementsMatch(t, plan.Steps, other.Steps)
		require.Equal(t, encoded(t, other), encoded(t, b.Plan(moved, Options{})), "the same input gave other bytes")
	})
}

func encoded(t *rapid.T, v any) string {
	data, err := assessment.Encode(v)
	require.NoError(t, err)
	return string(data)
}
