package carepath

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

func TestPromise12NothingWithoutASource(t *testing.T) {
	t.Run("every citation that is taken away is missed", func(t *testing.T) {
		d := PublishedDefinition()
		for i := range d.Rules {
			for _, list := range [][]Criterion{d.Rules[i].Requires, d.Rules[i].Excludes, d.Rules[i].Cautions} {
				for j := range list {
					kept := list[j].Cites
					list[j].Cites = nil
					_, err := NewRulebook(d, Vocabulary())
					require.ErrorIs(t, err, ErrNoSource, "%s, %s", d.Rules[i].ID, list[j].ID)
					list[j].Cites = kept
				}
			}
			kept := d.Rules[i].Cites
			d.Rules[i].Cites = nil
			_, err := NewRulebook(d, Vocabulary())
			require.ErrorIs(t, err, ErrNoSource)
			d.Rules[i].Cites = kept
		}
		_, err := NewRulebook(d, Vocabulary())
		require.NoError(t, err)
	})
	t.Run("a policy needs its reason", func(t *testing.T) {
		d := oneRule(Yes("a"))
		d.Rules[0].Requires[0].Cites = []assessment.Citation{{Basis: assessment.BasisPolicy}}
		_, err := NewRulebook(d, hostFacts())
		require.ErrorIs(t, err, ErrNoSource)
	})
	t.Run("what is not verified is marked and can be left out", func(t *testing.T) {
		b := published()
		marked := map[RuleID]assessment.Checked{}
		for _, d := range b.Decide(assessment.Gather(openForJointWork(newFamily(seeded(1))), testDay())) {
			marked[d.Rule] = d.Checked
		}
		require.Equal(t, assessment.CheckedUnverified, marked["couple-therapy-drugs"])
		require.Equal(t, assessment.CheckedUnverified, marked["own-right-meetings"])
		require.NotEqual(t, assessment.CheckedUnverified, marked["couple-therapy-alcohol"])
		for _, d := range b.CheckedAtLeast(assessment.CheckedSecondary).Decide(assessment.Gather(newFamily(seeded(1)), testDay())) {
			require.NotEqual(t, assessment.CheckedUnverified, d.Checked, "%s", d.Rule)
		}
	})
	t.Run("every address is one that the domain files hold", func(t *testing.T) {
		known := readLines(t, "testdata/addresses.txt")
		for url := range maps.Keys(addresses(PublishedDefinition())) {
			require.True(t, slices.Contains(known, strings.TrimSpace(url)), "no source file holds %s", url)
		}
	})
}

// TestPromise12EverythingPublishedIsCited: every rule, criterion, caution, dose,
// setting and resource cites something with its basis and how well it was checked,
// and a policy its reason; without its citation none of them is taken.
func TestPromise12EverythingPublishedIsCited(t *testing.T) {
	d := PublishedDefinition()
	n := 0
	cited := func(what string, cites []assessment.Citation) {
		n++
		require.NotEmpty(t, cites, what)
		for _, c := range cites {
			require.NoError(t, c.Validate(), what)
			require.NotEqual(t, assessment.BasisNotStated, c.Basis, what)
			require.Contains(t, assessment.CheckedUnverified.Words(), c.Checked.String(), what)
			require.Equal(t, c.Basis == assessment.BasisPolicy, c.Source == "", "%s: a source, or a policy", what)
			require.True(t, c.Basis != assessment.BasisPolicy || c.Reason != "", "%s: a policy without a reason", what)
		}
	}
	facts := Vocabulary()
	missed := func(what string, r *Rule, cites *[]assessment.Citation) {
		was := *cites
		*cites = nil
		_, err := NewRulebook(Definition{ID: "one", Title: "One rule", Version: "1", Rules: []Rule{*r}}, facts)
		require.ErrorIs(t, err, ErrNoSource, what)
		*cites = was
	}
	for i := range d.Rules {
		r := &d.Rules[i]
		id := string(r.ID)
		cited(id, r.Cites)
		for _, c := range slices.Concat(r.Requires, r.Excludes, r.Cautions) {
			cited(id+", "+c.ID, c.Cites)
		}
		for _, all := range [][]Dose{r.Dose, r.Setting} {
			for j := range all {
				cited(id+", "+all[j].Text, all[j].Cites)
				missed(id+", "+all[j].Text, r, &all[j].Cites)
			}
		}
		for j := range r.Resources {
			cited(id+", a resource", []assessment.Citation{r.Resources[j].Cite})
			was := r.Resources[j].Cite
			r.Resources[j].Cite = assessment.Citation{}
			missed(id+", a resource", r, &[]assessment.Citation{})
			r.Resources[j].Cite = was
		}
	}
	require.Greater(t, n, 300, "hardly anything was looked at")
}
