package recoverycapital_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

type (
	codes     = recoverycapital.IPDACodes
	side      = recoverycapital.SubstanceCodes
	codeRange = recoverycapital.CodeRange
	person    = recoverycapital.NetworkMember
	use       = recoverycapital.SubstanceRatings
	rating    = recoverycapital.Rating
)

func rated(code int) rating { return recoverycapital.Rated(code) }

// madeUpIPDA are codes of no real form: none is published to us.
func madeUpIPDA() codes {
	s := func() *side {
		return &side{
			Status: codeRange{1, 4}, Frequency: codeRange{0, 3}, Reaction: codeRange{-2, 2},
			Heavy: []int{4}, Abstinent: []int{2}, Recovering: []int{1},
		}
	}
	return codes{
		Contact: codeRange{0, 7}, Importance: codeRange{1, 5}, Support: codeRange{1, 5}, Treatment: codeRange{-2, 2},
		Daily: []int{7}, MostImportant: []int{4, 5}, Drinking: s(), Drugs: s(),
	}
}

func leavesIt() rating { return rating{Absent: assessment.AbsenceNotApplicable} }

func ipdaIndices(t *testing.T, c codes, members ...person) []recoverycapital.Index {
	t.Helper()
	for i := range members {
		members[i].Member = assessment.MemberID(fmt.Sprintf("m%d", i))
	}
	out, err := c.Indices(members)
	require.NoError(t, err)
	require.Len(t, out, 23)
	return out
}

func TestIPDAIndices(t *testing.T) {
	t.Parallel()
	status := func(n int) person { return person{Drinking: use{Status: rated(n)}} }
	reacts := func(importance rating, n int) person {
		return person{Importance: importance, Drinking: use{Reaction: rated(n)}}
	}
	const (
		nothing = "not known"
		most    = true // the index may be undefined
	)
	for _, tt := range []struct {
		row
		members      []person
		number       int
		value        string
		undefined    bool
		answered, of int
	}{
		{row{"size", "people count, rated or not"}, []person{{}, {}}, 1, "2", false, 2, 2},
		{row{"size of nobody", "an empty list is an answer"}, nil, 1, "0", false, 0, 0},
		{row{"daily", "one of two is daily"}, []person{{Contact: rated(7)}, {Contact: rated(6)}}, 2, "1", false, 2, 2},
		{row{"daily not known", "a missing contact may be daily"}, []person{{Contact: rated(7)}, {}}, 2, "1 to 2", false, 1, 2},
		{row{"daily not applicable", "somebody who cannot be in contact is not counted"}, []person{{Contact: rated(7)}, {Contact: leavesIt()}}, 2, "1", false, 1, 1},
		{row{"daily of nobody", "not a silent zero"}, nil, 2, nothing, true, 0, 0},
		{row{"importance", "a mean"}, []person{{Importance: rated(2)}, {Importance: rated(5)}}, 3, "3.5", false, 2, 2},
		{row{"importance missing", "1 to 5 for one of two"}, []person{{Importance: rated(2)}, {}}, 3, "1.5 to 3.5", false, 1, 2},
		{row{"importance not applicable", "leaves above and below the line"}, []person{{Importance: rated(2)}, {Importance: leavesIt()}}, 3, "2", false, 1, 1},
		{row{"all not applicable", "a mean over nobody"}, []person{{Importance: leavesIt()}}, 3, nothing, true, 0, 0},
		{row{"product", "(4*7 + 1*2) / 2"}, []person{{Contact: rated(7), Drinking: use{Status: rated(4)}}, {Contact: rated(2), Drinking: use{Status: rated(1)}}}, 4, "15", false, 2, 2},
		{row{"product with a gap", "1*3 to 4*3"}, []person{{Contact: rated(3)}}, 4, "3 to 12", false, 0, 1},
		{row{"product with two gaps", "corners, 1*0 to 4*7"}, []person{{}}, 4, "0 to 28", false, 0, 1},
		{row{"product not applicable", "either rating leaves"}, []person{{Contact: leavesIt(), Drinking: use{Status: rated(4)}}}, 4, nothing, true, 0, 0},
		{row{"product of frequency", "0 times anything is 0, though it is not answered"}, []person{{Drinking: use{Frequency: rated(0)}}}, 5, "0", false, 0, 1},
		{row{"heavy drinkers", "§12b: one of four"}, []person{status(4), status(2), status(1), status(3)}, 6, "25", false, 4, 4},
		{row{"abstainers and recovering", "§12b: one and one of four"}, []person{status(4), status(2), status(1), status(3)}, 7, "50", false, 4, 4},
		{row{"heavy drinkers of nobody", "§12b: undefined, not 0"}, nil, 6, nothing, true, 0, 0},
		{row{"heavy drinkers missing", "one of two, or both"}, []person{status(4), {}}, 6, "50 to 100", false, 1, 2},
		{row{"the other side", "drinking says nothing of drugs"}, []person{status(4)}, 10, "0 to 100", false, 0, 1},
		{row{"drug status", "by contact"}, []person{{Contact: rated(2), Drugs: use{Status: rated(3)}}}, 8, "6", false, 1, 1},
		{row{"drug frequency", "by contact"}, []person{{Contact: rated(2), Drugs: use{Frequency: rated(2)}}}, 9, "4", false, 1, 1},
		{row{"drug abstainers", "both lists count"}, []person{{Drugs: use{Status: rated(1)}}, {Drugs: use{Status: rated(3)}}}, 11, "50", false, 2, 2},
		{row{"highest of the most important", "the 2 of an unimportant person does not count"}, []person{reacts(rated(5), 1), reacts(rated(4), -1), reacts(rated(3), 2)}, 12, "1", false, 2, 2},
		{row{"lowest of the most important", "nor would a low one"}, []person{reacts(rated(5), 1), reacts(rated(4), -1), reacts(rated(3), -2)}, 13, "-1", false, 2, 2},
		{row{"mean of the most important", "a mean of zero has no sign"}, []person{reacts(rated(5), 1), reacts(rated(4), -1)}, 14, "0", false, 2, 2},
		{row{"who may belong", "highest: with them 2, without 1"}, []person{reacts(rated(5), 1), reacts(rating{}, 2)}, 12, "1 to 2", false, 1, 2},
		{row{"who may belong, lowest", "they cannot lower it"}, []person{reacts(rated(5), 1), reacts(rating{}, 2)}, 13, "1", false, 1, 2},
		{row{"who may belong, mean", "greedy: one of the two lows"}, []person{reacts(rated(5), 1), reacts(rating{}, -2), reacts(rating{}, 2)}, 14, "-0.5 to 1.5", false, 1, 3},
		{row{"nobody for certain", "bounds of those completions that have somebody"}, []person{reacts(rating{}, -1), reacts(rating{}, 2)}, 12, "-1 to 2", most, 0, 2},
		{row{"nobody for certain, mean", "the same"}, []person{reacts(rating{}, -1), reacts(rating{}, 2)}, 14, "-1 to 2", most, 0, 2},
		{row{"nobody is important", "no rule for it was found"}, []person{reacts(rated(1), 2)}, 12, nothing, most, 0, 0},
		{row{"importance does not apply", "is not among the most important"}, []person{reacts(leavesIt(), 2)}, 12, nothing, most, 0, 0},
		{row{"reaction does not apply", "an important person who leaves"}, []person{{Importance: rated(5), Drinking: use{Reaction: leavesIt()}}}, 12, nothing, most, 0, 0},
		{row{"support for drug use", "its own side"}, []person{{Importance: rated(5), Drugs: use{Reaction: rated(-2)}}}, 15, "-2", false, 1, 1},
		{row{"general support highest", "over all, important or not"}, []person{{Support: rated(2)}, {Support: rated(4)}}, 18, "4", false, 2, 2},
		{row{"general support highest, missing", "at least what is known"}, []person{{Support: rated(2)}, {}}, 18, "2 to 5", false, 1, 2},
		{row{"general support lowest, missing", "at most what is known"}, []person{{Support: rated(2)}, {}}, 19, "1 to 2", false, 1, 2},
		{row{"general support mean", "over all"}, []person{{Support: rated(2)}, {Support: rated(3)}}, 20, "2.5", false, 2, 2},
		{row{"support for treatment", "negative codes"}, []person{{Treatment: rated(-2)}, {}}, 22, "-2", false, 1, 2},
		{row{"declined", "may be any code, as not asked"}, []person{{Treatment: rating{Absent: assessment.AbsenceAskedDeclined}}}, 23, "-2 to 2", false, 0, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			x := ipdaIndices(t, madeUpIPDA(), tt.members...)[tt.number-1]
			assert.Equal(t, tt.number, x.Number)
			assert.Equal(t, tt.value, x.Value.String())
			assert.Equal(t, tt.undefined, x.MayBeUndefined)
			assert.Equal(t, [2]int{tt.answered, tt.of}, [2]int{x.Answered, x.Of})
		})
	}
}

// TestIPDANobody: over nobody everything but the size is undefined.
func TestIPDANobody(t *testing.T) {
	t.Parallel()
	for _, x := range ipdaIndices(t, madeUpIPDA())[1:] {
		assert.True(t, x.Value.IsZero(), x.ID)
		assert.True(t, x.MayBeUndefined, x.ID)
	}
}

// TestIPDAOneSide: a service that does not ask a side has no figures of it, and
// all the others.
func TestIPDAOneSide(t *testing.T) {
	t.Parallel()
	c := madeUpIPDA()
	c.Drugs = nil
	require.NoError(t, c.Validate())
	for _, x := range ipdaIndices(t, c, person{Importance: rated(5)}) {
		drugs := strings.Contains(x.ID, "drug")
		assert.Equal(t, drugs, x.Value.IsZero(), x.ID)
		assert.Equal(t, drugs, x.MayBeUndefined, x.ID)
	}
	_, err := c.Indices([]person{{Member: "m", Drugs: use{Status: rated(0), Frequency: leavesIt()}}})
	requireFaults(t, err, fault{"/members/0/drugs/status", assessment.ErrCode})
}

// TestIPDACites: every index has a source and says what it does not rest on.
func TestIPDACites(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for i, x := range ipdaIndices(t, madeUpIPDA()) {
		assert.Equal(t, i+1, x.Number)
		assert.False(t, seen[x.ID], x.ID)
		seen[x.ID] = true
		want := assessment.CheckedPrimary
		switch {
		case x.Number == 8:
			want = assessment.CheckedSecondary
		case x.Number >= 12 && x.Number <= 17:
			want = assessment.CheckedUnverified
		}
		assert.Equal(t, want, x.Cites[0].Checked, x.ID)
		assert.Equal(t, want != assessment.CheckedPrimary, x.Cites[0].Reason != "", x.ID)
		for _, c := range x.Cites {
			assert.NoError(t, c.Validate(), x.ID)
		}
	}
}

func TestIPDACodesValidate(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		row
		change func(*codes)
		want   []fault
	}{
		{row{"whole", "one list, one code"}, func(*codes) {}, nil},
		{row{"no sides", "a service may ask neither"}, func(c *codes) { c.Drinking, c.Drugs = nil, nil }, nil},
		{row{"zero", "every fault at once"}, func(c *codes) { *c = codes{} }, []fault{
			{"/contact", assessment.ErrRange},
			{"/importance", assessment.ErrRange},
			{"/support", assessment.ErrRange},
			{"/treatment", assessment.ErrRange},
			{"/daily", assessment.ErrMissing},
			{"/mostImportant", assessment.ErrMissing},
		}},
		{row{"zero side", "asked, and without codes"}, func(c *codes) { c.Drugs = &side{} }, []fault{
			{"/drugs/status", assessment.ErrRange},
			{"/drugs/frequency", assessment.ErrRange},
			{"/drugs/reaction", assessment.ErrRange},
			{"/drugs/heavy", assessment.ErrMissing},
			{"/drugs/abstinent", assessment.ErrMissing},
			{"/drugs/recovering", assessment.ErrMissing},
		}},
		{row{"no codes", "one cause, one fault"}, func(c *codes) { c.Contact = codeRange{} }, []fault{{"/contact", assessment.ErrRange}}},
		{row{"one code", "a rating that can only say one thing"}, func(c *codes) { c.Support = codeRange{3, 3} }, []fault{{"/support", assessment.ErrRange}}},
		{row{"outside", "a daily code that contact has not"}, func(c *codes) { c.Daily = []int{7, 8} }, []fault{{"/daily/1", assessment.ErrCode}}},
		{row{"twice", "the same code again"}, func(c *codes) { c.MostImportant = []int{4, 4} }, []fault{{"/mostImportant/1", assessment.ErrTwice}}},
		{row{"two meanings", "heavy and recovering at once"}, func(c *codes) { c.Drinking.Recovering = []int{4} }, []fault{{"/drinking/recovering/0", assessment.ErrTwice}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			c := madeUpIPDA()
			tt.change(&c)
			requireFaults(t, c.Validate(), tt.want...)
			for i := range tt.want {
				tt.want[i].path = "/codes" + tt.want[i].path
			}
			_, err := c.Indices(nil)
			requireFaults(t, err, tt.want...)
		})
	}
}

func TestIPDAMembers(t *testing.T) {
	t.Parallel()
	crowd := func(n int) (out []person) {
		for i := range n {
			out = append(out, person{Member: assessment.MemberID(fmt.Sprint("m", i))})
		}
		return out
	}
	both := rated(1)
	both.Absent = assessment.AbsenceAskedDeclined
	for _, tt := range []struct {
		row
		members []person
		want    []fault
	}{
		{row{"twelve", "the interview's limit"}, crowd(12), nil},
		{row{"thirteen", "one more"}, crowd(13), []fault{{"/members", recoverycapital.ErrNetworkSize}}},
		{row{"no id", "nobody can be told apart"}, make([]person, 1), []fault{{"/members/0/member", assessment.ErrMissing}}},
		{row{"listed twice", "one person would count as two"}, []person{{Member: "a"}, {Member: "a"}}, []fault{{"/members/1/member", assessment.ErrTwice}}},
		{row{"every fault", "never clamped, and in order"}, []person{
			{Member: "a", Contact: rated(8), Importance: rated(0)},
			{Member: "b", Drinking: use{Reaction: rated(-3)}, Drugs: use{Frequency: rated(math.MaxInt)}},
		}, []fault{
			{"/members/0/contact", assessment.ErrCode},
			{"/members/0/importance", assessment.ErrCode},
			{"/members/1/drinking/reaction", assessment.ErrCode},
			{"/members/1/drugs/frequency", assessment.ErrCode},
		}},
		{row{"both", "a code and a reason for none"}, []person{{Member: "a", Treatment: both}}, []fault{{"/members/0/treatment", assessment.ErrBoth}}},
		{row{"no word", "an absence outside the vocabulary"}, []person{{Member: "a", Support: rating{Absent: 9}}}, []fault{{"/members/0/support/absent", assessment.ErrWord}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.explain(t)
			out, err := madeUpIPDA().Indices(tt.members)
			requireFaults(t, err, tt.want...)
			assert.Equal(t, err == nil, out != nil)
		})
	}
}

// TestIPDAWideCodes: codes at the ends of int neither wrap nor panic.
func TestIPDAWideCodes(t *testing.T) {
	t.Parallel()
	c := madeUpIPDA()
	c.Contact, c.Drinking.Status = codeRange{math.MinInt, math.MaxInt}, codeRange{math.MinInt, math.MaxInt}
	out := ipdaIndices(t, c, person{}, person{})
	assert.Equal(t, "0 to 2", out[1].Value.String())
	low, high, known := out[3].Value.Bounds()
	assert.True(t, known)
	assert.Less(t, low, -1e37)
	assert.Greater(t, high, 1e37)
}
