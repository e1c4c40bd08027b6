package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// phq9 is m1's PHQ-9 with an answer to its ninth item, or none.
func phq9(ninth *int) assessment.Response {
	r := assessment.Response{Member: "m1", Instrument: "phq-9", Source: assessment.Source{On: testDay()}}
	zero := 0
	r.Answers = []assessment.ItemAnswer{{Item: "i01", Value: &zero}}
	if ninth != nil {
		r.Answers = append(r.Answers, assessment.ItemAnswer{Item: "i09", Value: ninth})
	}
	return r
}

// TestAFlagComesFirst: an answer that calls for attention by itself is the first
// step for the worker, whatever the score, and is nowhere in company.
func TestAFlagComesFirst(t *testing.T) {
	b, r, three := published(), couple(), 3
	r.Responses = []assessment.Response{phq9(&three)}
	require.NoError(t, r.Validate())
	step := b.Plan(r, Options{}).Steps[0]
	require.Equal(t, []any{StageSafety, assessment.MemberID("m1"), true, assessment.CheckedSecondary}, []any{step.Stage, step.Subject, step.AskAlone, step.Checked})
	require.NotEmpty(t, step.Cites)
	without := couple()
	without.Responses = []assessment.Response{phq9(nil)}
	require.Equal(t, b.Plan(without, Options{InCompany: true}), b.Plan(r, Options{InCompany: true}))
}

// TestAnOpenFlagIsAskedFirst: a questionnaire that leaves the item open leaves a
// question about safety, which comes before others and never in company; a low
// answer leaves none, and no step.
func TestAnOpenFlagIsAskedFirst(t *testing.T) {
	b, r, zero := published(), couple(), 0
	r.Responses = []assessment.Response{phq9(nil)}
	q := b.Plan(r, Options{}).Questions[0]
	require.Equal(t, []any{FactRiskFlag, assessment.MemberID("m1"), true, true}, []any{q.Fact, q.Subject, q.AskAlone, q.Safety})
	for _, q := range b.Plan(r, Options{InCompany: true}).Questions {
		require.NotEqual(t, FactRiskFlag, q.Fact)
	}
	r.Responses[0] = phq9(&zero)
	plan, plain := b.Plan(r, Options{}), b.Plan(couple(), Options{})
	require.Equal(t, plain.Steps, plan.Steps)
	require.Equal(t, plain.Questions, plan.Questions)
}
