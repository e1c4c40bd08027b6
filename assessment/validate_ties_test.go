package assessment_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func TestTiesInCircles(t *testing.T) {
	t.Parallel()
	const parent, child, friend = assessment.TieKindParent, assessment.TieKindChild, assessment.TieKindFriend
	tie := func(a assessment.MemberID, k assessment.TieKind, b assessment.MemberID) assessment.Tie {
		return assessment.Tie{Member: a, Of: b, Kind: k}
	}
	circle := func(places ...int) (out []fault) {
		for _, i := range places {
			out = append(out, fault{fmt.Sprintf("/ties/%d", i), assessment.ErrCircle})
		}
		return out
	}
	for _, c := range []struct {
		row
		ties []assessment.Tie
		want []fault
	}{
		{row{"line", "three generations"}, []assessment.Tie{tie("a", parent, "b"), tie("b", parent, "c"), tie("c", assessment.TieKindGrandchild, "a")}, nil},
		{row{"said twice", "from both sides, the same"}, []assessment.Tie{tie("a", parent, "b"), tie("b", child, "a")}, nil},
		{row{"two", "each the other's parent"}, []assessment.Tie{tie("a", parent, "b"), tie("b", parent, "a")}, circle(0, 1)},
		{row{"two, by child", "the same, said from the other side"}, []assessment.Tie{tie("a", parent, "b"), tie("a", child, "b")}, circle(0, 1)},
		{row{"three", "round the corner"}, []assessment.Tie{tie("a", parent, "b"), tie("c", child, "b"), tie("c", assessment.TieKindFosterParent, "a")}, circle(0, 1, 2)},
		{row{"beside a circle", "who hangs on it is not in it"}, []assessment.Tie{tie("x", parent, "a"), tie("a", parent, "b"), tie("b", parent, "a"), tie("b", parent, "y"), tie("a", friend, "b")}, circle(1, 2)},
		{row{"two circles", "each is found"}, []assessment.Tie{tie("a", parent, "b"), tie("b", parent, "a"), tie("c", parent, "d"), tie("d", parent, "c")}, circle(0, 1, 2, 3)},
		{row{"diamond", "two ways up are no circle"}, []assessment.Tie{tie("a", parent, "b"), tie("a", parent, "c"), tie("b", parent, "d"), tie("c", parent, "d")}, nil},
		{row{"friends in a circle", "friendship has no direction"}, []assessment.Tie{tie("a", friend, "b"), tie("b", friend, "c"), tie("c", friend, "a")}, nil},
		{row{"oneself", "is one fault, not two"}, []assessment.Tie{tie("a", parent, "a")}, []fault{{"/ties/0/of", assessment.ErrSelf}}},
		{row{"missing", "both sides"}, []assessment.Tie{{}}, []fault{{"/ties/0/member", assessment.ErrMissing}, {"/ties/0/of", assessment.ErrMissing}}},
		{row{"strangers in a circle", "are located too"}, []assessment.Tie{tie("a", parent, "zz"), tie("zz", parent, "a")}, append(
			[]fault{{"/ties/0/of", assessment.ErrNoMember}, {"/ties/1/member", assessment.ErrNoMember}}, circle(0, 1)...)},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("a", "b", "c", "d", "x", "y")
			r.Ties = c.ties
			requireFaults(t, r.Validate(), c.want...)
		})
	}
}

// TestLongChain: a line of as many generations as a record takes, closed or not.
func TestLongChain(t *testing.T) {
	t.Parallel()
	const n = 100
	ids := make([]assessment.MemberID, n)
	for i := range ids {
		ids[i] = assessment.MemberID(fmt.Sprint("m", i))
	}
	r := familyOf(ids...)
	for i := range n - 1 {
		r.Ties = append(r.Ties, assessment.Tie{Member: ids[i], Of: ids[i+1], Kind: assessment.TieKindParent})
	}
	require.NoError(t, r.Validate())
	r.Ties = append(r.Ties, assessment.Tie{Member: ids[n-1], Of: ids[0], Kind: assessment.TieKindParent})
	var faults assessment.FieldErrors
	require.ErrorAs(t, r.Validate(), &faults)
	assert.Len(t, faults, n, "each tie of the circle")
	r.Members = append(r.Members, assessment.Member{ID: "one-too-many"})
	require.ErrorIs(t, r.Validate(), assessment.ErrTooLong)
}
