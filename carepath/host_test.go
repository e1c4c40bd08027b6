package carepath

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// oneRule is a definition with one sourced rule for the family that requires a
// condition.
func oneRule(when Condition) Definition {
	local := []assessment.Citation{{Source: "a service's own handbook", Basis: assessment.BasisLocal}}
	return Definition{ID: "local", Title: "A service's own rules", Version: "1", Rules: []Rule{{
		ID: "one", Title: "One rule", Kind: KindIntervention, For: ScopeFamily, Stage: StageOwnRight, Cites: local,
		Requires: []Criterion{{ID: "when", Text: "when it holds", When: when, Cites: local}},
	}}}
}

// hostFacts are facts that a host adds, about the family: six that are no or
// yes, a count and a score.
func hostFacts() []Fact {
	var out []Fact
	for _, id := range []FactID{"a", "b", "c", "d", "e"} {
		out = append(out, yesNo(Fact{ID: id, Scope: ScopeFamily, Question: "Is " + string(id) + " so?"}, string(id)+" is not so", string(id)+" is so"))
	}
	return append(out,
		Fact{ID: "count", Scope: ScopeFamily, Question: "How many?", Low: -2, High: 3, Unit: "the number is"},
		Fact{ID: "score", Scope: ScopeFamily, Question: "What is the score?", Low: 10, High: 60, Unit: "the score is"})
}

// hostRecord holds values for host facts; two values are two informants who
// differ, and leave what lies between open.
func hostRecord(values map[FactID][]int) assessment.Record {
	r := assessment.Record{ID: "fictional", Day: testDay(), Members: []assessment.Member{{ID: "m0"}, {ID: "m1"}}}
	for id, all := range values {
		for i, v := range all {
			r.Facts = append(r.Facts, assessment.HostFact{
				ID: string(id), Value: &v, Source: assessment.Source{Informant: r.Members[i%2].ID},
			})
		}
	}
	return r
}

func readLines(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// addresses are the addresses that a definition cites.
func addresses(d Definition) map[string]bool {
	out := map[string]bool{}
	add := func(all []assessment.Citation) {
		for _, c := range all {
			if c.URL != "" {
				out[c.URL] = true
			}
		}
	}
	for _, r := range d.Rules {
		add(r.Cites)
		for _, c := range append(r.deciding(), r.Cautions...) {
			add(c.Cites)
		}
		for _, x := range slices.Concat(r.Dose, r.Setting) {
			add(x.Cites)
		}
		for _, x := range r.Resources {
			add([]assessment.Citation{x.Cite})
		}
	}
	return out
}
