package carepath

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestFamiliesComeToEveryOutcome: the promises are worth what the families are
// that they are tried on. Every rule comes to each outcome that its criteria leave
// possible, for some of them; and so does every kind of people rules are for.
func TestFamiliesComeToEveryOutcome(t *testing.T) {
	run := overFamilies(t)
	// Rules that nothing that is known closes, with the reason.
	neverClosed := map[RuleID]string{
		"strengthening-families": "whoever brings up a child counts, parent or not, and no record says who does",
		"consider-marac":         "a low count clears nobody, and judgement stays open at any count",
	}
	var table []string
	missing := map[RuleID][]Outcome{}
	for _, s := range publishedCells(t) {
		if neverSeen(s) {
			continue
		}
		got, ends := run.outcomes[s.rule.ID], s.endsAtHome()
		for o, possible := range map[Outcome]bool{
			OutcomeEligible: ends&endsMet != 0, OutcomeNotEligible: ends&endsUnmet != 0, OutcomeUnknown: true,
		} {
			if possible && got[o] == 0 {
				missing[s.rule.ID] = append(missing[s.rule.ID], o)
			}
		}
		why, listed := neverClosed[s.rule.ID]
		if listed != (ends&endsUnmet == 0) || listed && why == "" {
			t.Errorf("%s: criteria can close it %t, listed here as never closed %t", s.rule.ID, ends&endsUnmet != 0, listed)
		}
		table = append(table, fmt.Sprintf("%-36s %9d %12d %9d", s.rule.ID, got[OutcomeEligible], got[OutcomeNotEligible], got[OutcomeUnknown]))
	}
	// Few families need not come to what is rare: some more are looked at then, but for
	// a run in brief.
	if cellsInBrief {
		clear(missing)
	}
	for seed := uint64(run.families); len(missing) > 0 && seed < uint64(run.families+20_000); seed++ {
		r := newFamily(seeded(seed))
		if seed%8 == 7 {
			r = onDay(r, familyDays()[1])
		}
		for _, d := range published().Decide(assessment.Gather(r, r.Day)) {
			if open := slices.DeleteFunc(missing[d.Rule], func(o Outcome) bool { return o == d.Outcome }); len(open) > 0 {
				missing[d.Rule] = open
			} else {
				delete(missing, d.Rule)
			}
		}
	}
	for _, scope := range []Scope{ScopeMember, ScopePair, ScopeFocal} {
		for _, o := range []Outcome{OutcomeEligible, OutcomeNotEligible, OutcomeUnknown} {
			require.Positive(t, run.scopes[scope][o], "%s: %s", scope, o)
		}
	}
	slices.Sort(table)
	head := fmt.Sprintf("%-36s %9s %12s %9s\n", fmt.Sprint(run.families, " families"), "eligible", "not eligible", "unknown")
	t.Log("\n" + head + strings.Join(slices.Compact(table), "\n"))
	require.Empty(t, missing, "some outcome never came about")
}

// neverSeen reports whether a stretch is none that a family is seen in.
func neverSeen(s *cellRule) bool {
	for _, day := range familyDays() {
		if x := stretchOn([]*cellRule{s}, &s.rule, day); x != nil && !s.when.isZero() && day.Compare(s.days[1]) <= 0 {
			return false
		}
	}
	return true
}

// endsAtHome are the terminals of a rule where it applies: another country's rule
// comes to no outcome.
func (s *cellRule) endsAtHome() (ends cellEnds) {
	i := s.place(FactCountry)
	if i < 0 || len(s.rule.Applies.Countries) == 0 {
		return newCellSplit(s).ends(s.unknown())
	}
	for _, c := range s.rule.Applies.Countries {
		in := s.facts[i].covering(assessment.Exactly(int(c) - 1))
		ends |= newCellSplit(s).ends(s.unknown().in(i, in))
	}
	return ends
}
