package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestPromise05NoHeadStartPenalty(t *testing.T) {
	b := published()
	t.Run("more capital makes nothing worse and moves nothing else", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			r := anyFamily(t)
			rich := copyRecord(r)
			for i := range rich.Appraisals {
				a := &rich.Appraisals[i]
				a.Strengths = assessment.Strengths{
					EmotionalSupport: assessment.ExtentYes, PracticalHelp: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentYes,
					FirmAndKind: assessment.ExtentYes, Available: assessment.ExtentYes, Hope: assessment.ExtentYes,
				}
				a.Barriers = assessment.Barriers{
					EnablesUse: assessment.ExtentNo, Hostility: assessment.ExtentNo, PowerOver: assessment.ExtentNo,
					TakesMoney: assessment.ExtentNo, Stigma: assessment.ExtentNo,
				}
			}
			before, after := decided(b, r), decided(b, rich)
			for k, d := range before {
				rule, _ := b.Rule(k.rule)
				got := after[k]
				if rule.Kind != KindRole {
					require.Equal(t, d, got, "%s looks at capital", k.rule)
				}
				if d.Outcome == OutcomeEligible {
					require.Equal(t, d.Outcome, got.Outcome, "%s was taken away", k.rule)
				}
				if got.Outcome == OutcomeNotEligible {
					require.Equal(t, d.Outcome, got.Outcome, "%s was closed", k.rule)
				}
			}
			require.Equal(t, otherSteps(b, r), otherSteps(b, rich), "capital moved a step")
		})
	})
	t.Run("a rule that would ration help does not build", func(t *testing.T) {
		d := oneRule(AtMost(FactAvailable, 0))
		d.Rules[0].For = ScopePair
		_, err := NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrCapital)
		d.Rules[0].Kind, d.Rules[0].Role = KindRole, assessment.RoleNetworkMember
		_, err = NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrPolarity)
		d.Rules[0].Requires[0].When = AtLeast(FactPowerOver, 1)
		_, err = NewRulebook(d, Vocabulary())
		require.ErrorIs(t, err, ErrPolarity)
	})
}

// otherSteps are the steps that are not about taking a role, in their order.
func otherSteps(b *Rulebook, r assessment.Record) []Step {
	return slices.DeleteFunc(b.Plan(r, Options{}).Steps, func(s Step) bool {
		return s.Role != assessment.RoleNotStated
	})
}

// TestPromise05CapitalStandsInRolesOnly: the build refuses recovery capital in
// whatever is about no role, and in one about a role where more of it would make
// the outcome worse, however it is written.
func TestPromise05CapitalStandsInRolesOnly(t *testing.T) {
	strength, barrier := AtLeast(FactAvailable, 1), AtLeast(FactPowerOver, 1)
	for _, c := range []struct {
		name, why string
		when      Condition
		excludes  bool
		role      error // in a rule about a role
	}{
		{"a strength required", "more of it opens the role", strength, false, nil},
		{"a strength that must lack", "help for those who have none is rationed all the same", Not(strength), false, ErrPolarity},
		{"the same by a bound", "at most is a not in other words", AtMost(FactAvailable, 1), false, ErrPolarity},
		{"twice not", "two of them cancel", Not(Not(strength)), false, nil},
		{"a not deep inside", "depth hides nothing", All(Yes(FactCouple), Any(Yes(FactLivesWith), Not(All(strength, Yes(FactTooYoung))))), false, ErrPolarity},
		{"a not of any", "none of some is a not of each", Not(Any(Yes(FactLivesWith), strength)), false, ErrPolarity},
		{"a strength excluded", "more of it would close the role", strength, true, ErrPolarity},
		{"a lack excluded", "to exclude is a not", Not(strength), true, nil},
		{"a barrier required", "a role for those who hold power", barrier, false, ErrPolarity},
		{"a barrier that must lack", "less of it is more capital", Not(barrier), false, nil},
		{"a barrier excluded", "as the published role does", barrier, true, nil},
		{"a middle required", "more than some would close it", Within(FactCloseness, 1, 2), false, ErrPolarity},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			d := oneRule(Yes(FactCouple))
			r := &d.Rules[0]
			r.For = ScopePair
			more := r.Requires[0]
			more.ID, more.When = "capital", c.when
			list := "/rules/0/requires/1/when"
			if r.Requires = append(r.Requires, more); c.excludes {
				r.Requires, r.Excludes, list = r.Requires[:1], []Criterion{more}, "/rules/0/excludes/0/when"
			}
			for _, stage := range []Stage{StageSafety, StageOwnRight, StageEngage, StageJoint} {
				r.Stage = stage
				_, err := NewRulebook(d, Vocabulary())
				requireFaultAt(t, err, list, ErrCapital)
			}
			r.Kind, r.Role = KindRole, assessment.RoleNetworkMember
			_, err := NewRulebook(d, Vocabulary())
			if c.role == nil {
				require.NoError(t, err)
				return
			}
			requireFaultAt(t, err, "/rules/0", c.role)
		})
	}
	t.Run("a caution may speak of it", func(t *testing.T) {
		// It decides nothing and closes nothing: conflict is worked on, not held
		// against anybody.
		d := oneRule(Yes(FactCouple))
		d.Rules[0].For = ScopePair
		more := d.Rules[0].Requires[0]
		more.ID, more.When = "capital", AtLeast(FactConflict, 2)
		d.Rules[0].Cautions = []Criterion{more}
		_, err := NewRulebook(d, Vocabulary())
		require.NoError(t, err)
	})
}
