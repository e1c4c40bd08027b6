package recoverycapital_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// TestPromise09InCompany: what is asked alone changes nothing that is worked out
// for company.
func TestPromise09InCompany(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		a := drawn(t)
		other := a
		other.Barriers.PowerOver = assessment.Extent(rapid.IntRange(0, 6).Draw(t, "power"))
		other.Circumstances.Unsettled = assessment.Extent(rapid.IntRange(0, 6).Draw(t, "unsettled"))
		r, s := couple(a), couple(other)
		if r.InCompany().Appraisals == nil || s.InCompany().Appraisals == nil {
			return // nothing at all was said of ann
		}
		s.Safety = []assessment.SafetyAnswer{{Concern: assessment.ConcernDomesticAbuse, Harmed: "bob", By: "ann", Answer: assessment.AnswerYes}}
		model := recoverycapital.Published().InCompany()
		want, got := everyFigure(capitalOf(t, r.InCompany(), model)), everyFigure(capitalOf(t, s.InCompany(), model))
		require.Equal(t, want, got)
		for _, f := range got {
			e := f.Explain(nil)
			require.False(t, e.AskAlone)
			for _, word := range []string{"power", "harm", "alone"} {
				require.NotContains(t, e.Text(), word)
			}
		}
	})
}

// shown is a figure as text, apart from the order of its contributions, which
// follows that of the members.
func shown(t require.TestingT, f recoverycapital.Figure) string {
	var parts []string
	for _, c := range f.Contributions {
		text, err := assessment.Encode(c)
		require.NoError(t, err)
		parts = append(parts, string(text))
	}
	slices.Sort(parts)
	f.Contributions = nil
	text, err := assessment.Encode(f)
	require.NoError(t, err)
	return string(text) + strings.Join(parts, "")
}

// TestPromise10OrderDoesNotMatter: permuting statements changes nothing, not even
// an order; permuting members permutes figures, and changes no word of what is
// said of them.
func TestPromise10OrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		for i := range r.Appraisals {
			again := r.Appraisals[i]
			again.Strengths, again.Source.Informant = drawn(t).Strengths, "bob"
			r.Appraisals = append(r.Appraisals, again)
		}
		for range 2 {
			codes := rapid.SliceOfN(rapid.IntRange(unfilled, 4).Filter(func(n int) bool { return n != 0 }), 7, 7).Draw(t, "codes")
			r.Responses = append(r.Responses, filled("mirc", "", codes...))
		}
		other := r
		other.Appraisals = rapid.Permutation(r.Appraisals).Draw(t, "appraisals")
		other.Responses = rapid.Permutation(r.Responses).Draw(t, "responses")
		other.Uses = rapid.Permutation(r.Uses).Draw(t, "uses")
		m := recoverycapital.Published()
		require.Equal(t, capitalOf(t, r, m), capitalOf(t, other, m))

		other.Members = rapid.Permutation(r.Members).Draw(t, "members")
		texts := func(r assessment.Record) (out []string) {
			for _, f := range everyFigure(capitalOf(t, r, m)) {
				out = append(out, shown(t, f)+f.Explain(nil).Text())
			}
			return out
		}
		require.ElementsMatch(t, texts(r), texts(other))
	})
}

// TestBothReadingsListTheSame: another reading is another place for the same
// contributions, each of which stands in one figure.
func TestBothReadingsListTheSame(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		listed := func(m recoverycapital.Model) map[string]int {
			out := map[string]int{}
			c := capitalOf(t, r, m)
			for kind, figures := range [][]recoverycapital.Figure{c.Own, c.Pairs, c.Network} {
				for _, f := range figures {
					for _, c := range f.Contributions {
						c.Cites = nil
						text, err := assessment.Encode(c)
						require.NoError(t, err)
						out[fmt.Sprint(kind, f.Member, f.Focal, f.Sign, string(text))]++
					}
				}
			}
			return out
		}
		require.Equal(t, listed(recoverycapital.Published()), listed(recoverycapital.PublishedSecondReading()))
	})
}

// TestWhoAPersonIsChangesNoFigure: not kinship, so that a friend counts as a
// sister does; not age; not a life that is unsettled or an illness.
func TestWhoAPersonIsChangesNoFigure(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawnRecord(t)
		for _, m := range r.Members[1:] {
			r.Ties = append(r.Ties, assessment.Tie{Member: m.ID, Of: "bob", Kind: assessment.TieKindSister})
		}
		other := r
		other.Members, other.Ties, other.Appraisals = slices.Clone(r.Members), slices.Clone(r.Ties), slices.Clone(r.Appraisals)
		for i := range other.Ties {
			other.Ties[i].Kind = rapid.SampledFrom([]assessment.TieKind{
				assessment.TieKindNotStated, assessment.TieKindFriend, assessment.TieKindMother, assessment.TieKindNeighbour, assessment.TieKindPeerMentor,
			}).Draw(t, "kind")
		}
		for i := range other.Members {
			born, err := assessment.ParsePartialDate(fmt.Sprint(rapid.IntRange(1930, 2025).Draw(t, "born")))
			require.NoError(t, err)
			other.Members[i].Born = born
		}
		for i := range other.Appraisals {
			other.Appraisals[i].Circumstances = assessment.Circumstances{
				Unsettled:        assessment.Extent(rapid.IntRange(0, 6).Draw(t, "unsettled")),
				UntreatedIllness: assessment.Extent(rapid.IntRange(0, 6).Draw(t, "illness")),
				TooYoung:         assessment.Answer(rapid.IntRange(0, 5).Draw(t, "young")),
			}
		}
		for _, m := range published() {
			require.Equal(t, capitalOf(t, r, m), capitalOf(t, other, m))
		}
	})
}

// TestPairKeys: a pair's figure has the keys of the contract, and no others.
func TestPairKeys(t *testing.T) {
	t.Parallel()
	text, err := assessment.Encode(pairsOf(t, couple())[0])
	require.NoError(t, err)
	at := 0
	for _, k := range []string{`{"member":"ann"`, `,"focal":"bob"`, `,"domain":"social"`, `,"sign":"positive"`, `,"span":{"low":0,"high":100}`, `,"contributions":[`} {
		require.True(t, strings.HasPrefix(string(text[at:]), k), "%s in %s", k, text)
		at += len(k)
	}
}
