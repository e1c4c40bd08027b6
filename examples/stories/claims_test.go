package stories

import (
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

func friendLikeSister(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	eligible(t, plan, "jo", "", ownSupport, ownSelfHelp)
	eligible(t, plan, "jo", "lee", network)
	for _, d := range plan.Decisions {
		if d.Subject != "nia" {
			continue
		}
		same := of(t, plan, d.Rule, "jo", d.Focal)
		require.Equal(t, d.Outcome, same.Outcome, d.Rule)
		require.Equal(t, facts(d), facts(same), d.Rule)
		require.Equal(t, d.Asks, same.Asks, d.Rule)
	}
}

func ownHelpWhileRefusing(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	mine := func(d carepath.Decision) bool { return d.Subject == "ella" && d.Focal == "" }
	eligible(t, plan, "ella", "", ownSupport, ownSelfHelp, ownMeetings)
	for _, d := range plan.Decisions {
		if mine(d) {
			for _, why := range d.Reasons {
				require.NotEqual(t, assessment.MemberID("max"), why.Subject)
				require.Empty(t, why.Focal, "no reason is about the relative")
			}
		}
	}
	for _, s := range plan.Steps {
		if s.Subject == "ella" {
			require.Equal(t, assessment.VenueNotTreatmentPremises, s.Access[0].Venue)
		}
	}
	for state := assessment.TreatmentNotAsked; state <= assessment.TreatmentCompleted; state++ {
		other := r
		other.Uses = slices.Clone(r.Uses)
		other.Uses[0].Treatment = state
		require.Equal(t, outcomes(plan, mine), outcomes(b.Plan(other, carepath.Options{}), mine))
	}
}

func fatherKeptOut(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	role := of(t, plan, network, "ray", "kim")
	require.Equal(t, carepath.OutcomeNotEligible, role.Outcome)
	require.Equal(t, []carepath.FactID{carepath.FactOwnUse}, facts(role))
	eligible(t, plan, "ray", "", ownSupport, ownSelfHelp)
	eligible(t, plan, "ray", "ray", community, netTherapy)

	sober := r
	sober.Uses = slices.Clone(r.Uses)
	sober.Uses[1].Substances = nil
	eligible(t, b.Plan(sober, carepath.Options{}), "ray", "kim", network)
}

// capitalHigh compares the plan with that of the same record without anything
// that says what people bring.
func capitalHigh(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	eligible(t, plan, "bea", "tom", coupleDrink, network)
	eligible(t, plan, "vic", "tom", network)
	poor := r
	poor.Appraisals = nil
	poor.Ties = slices.Clone(r.Ties)
	for i := range poor.Ties {
		poor.Ties[i].Closeness, poor.Ties[i].Conflict = assessment.ClosenessNotAsked, assessment.ExtentNotAsked
	}
	help := func(d carepath.Decision) bool { return d.Rule != network }
	without := b.Plan(poor, carepath.Options{})
	require.Equal(t, outcomes(plan, help), outcomes(without, help))
	require.Equal(t, steps(plan), steps(without), "nothing is ranked down either")
	require.Equal(t, carepath.OutcomeUnknown, of(t, without, network, "bea", "tom").Outcome)
}

// steps are the rules and people of the steps, roles left out.
func steps(p carepath.Plan) []outcome {
	var out []outcome
	for _, s := range p.Steps {
		if s.Rule != network {
			out = append(out, outcome{rule: s.Rule, subject: s.Subject, focal: s.Focal})
		}
	}
	return out
}

func grandparentsDrinking(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	eligible(t, plan, "ann", "joe", network)
	eligible(t, plan, "joe", "joe", community, netTherapy)
	sober := r
	sober.Uses = slices.Clone(r.Uses)
	sober.Uses[2].Substances = nil
	about := func(d carepath.Decision) bool {
		return d.Focal == "joe" && d.Subject != "alf" || d.Subject == "ann" && d.Focal == ""
	}
	require.Equal(t, outcomes(plan, about), outcomes(b.Plan(sober, carepath.Options{}), about))
	require.Equal(t, []carepath.FactID{carepath.FactOwnUse},
		ruledOutByUse(t, b, r), "only one's own use can stand against it")
}

// ruledOutByUse is what rules Ann out where the problem is her own.
func ruledOutByUse(t *testing.T, b *carepath.Rulebook, r assessment.Record) []carepath.FactID {
	t.Helper()
	own := r
	own.Uses = slices.Clone(r.Uses)
	own.Uses[1].Substances = []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternHarmful}}
	d := of(t, b.Plan(own, carepath.Options{}), network, "ann", "joe")
	require.Equal(t, carepath.OutcomeNotEligible, d.Outcome)
	return facts(d)
}

func violenceFirst(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	for _, id := range []carepath.RuleID{coupleDrug, network} {
		d := of(t, plan, id, "eve", "ian")
		require.Equal(t, carepath.OutcomeUnknown, d.Outcome, id)
		require.Contains(t, d.Asks, carepath.FactAbuse)
	}
	for _, s := range plan.Steps {
		joint := s.Stage > carepath.StageOwnRight
		require.False(t, joint && s.Focal != "" && s.Subject != s.Focal, "nothing that involves two people")
	}
	safety := true
	for _, q := range plan.Questions {
		require.True(t, safety || !q.Safety, "no question about safety after another")
		safety = q.Safety
	}
	require.True(t, plan.Questions[0].Safety)
	eligible(t, plan, "eve", "", ownSupport, ownSelfHelp)
	for _, q := range b.Plan(r, carepath.Options{InCompany: true}).Questions {
		require.False(t, q.AskAlone, "not to be asked with the other in the room")
	}
}

func suspectedNo(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	d := of(t, b.Plan(r, carepath.Options{}), coupleDrug, "meg", "rob")
	require.Equal(t, carepath.OutcomeUnknown, d.Outcome)
	require.Contains(t, d.Asks, carepath.FactAbuse)
	for _, id := range d.Asks {
		require.Contains(t, []carepath.FactID{carepath.FactAbuse, carepath.FactJointSafe}, id)
	}
	said := r
	said.Safety = append(slices.Clone(r.Safety), assessment.SafetyAnswer{
		Concern: assessment.ConcernDomesticAbuse, Harmed: "meg", By: "rob", Answer: assessment.AnswerNo,
		Source: assessment.Source{Informant: "meg", Alone: assessment.AnswerYes, On: r.Day},
	})
	eligible(t, b.Plan(said, carepath.Options{}), "meg", "rob", coupleDrug)
}

func birthYear(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	require.Equal(t, assessment.Between(17, 18), assessment.Gather(r, r.Day).Age("ty"))
	plan := b.Plan(r, carepath.Options{})
	d := of(t, plan, young, "pat", "ty")
	require.Equal(t, carepath.OutcomeUnknown, d.Outcome)
	require.Equal(t, []carepath.FactID{carepath.FactFocalAge}, d.Asks)
	eligible(t, plan, "pat", "", ownSupport, ownSelfHelp)
	for born, want := range map[string]carepath.Outcome{
		"2008-11-21": carepath.OutcomeNotEligible, "2008-11-22": carepath.OutcomeEligible, "2008-12": carepath.OutcomeEligible,
	} {
		known := r
		known.Members = slices.Clone(r.Members)
		var err error
		known.Members[0].Born, err = assessment.ParsePartialDate(born)
		require.NoError(t, err)
		require.Equal(t, want, of(t, b.Plan(known, carepath.Options{}), young, "pat", "ty").Outcome, born)
	}
}

func october2022(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	before := b.Plan(r, carepath.Options{Day: assessment.MustParseDay("2022-09-30")})
	after := b.Plan(r, carepath.Options{Day: assessment.MustParseDay("2022-10-01")})
	golden(t, filepath.Join("couple-therapy-october-2022", "plan-before.golden.json"), before)
	eligible(t, before, "una", "gus", coupleDrink)
	d := of(t, after, coupleDrink, "una", "gus")
	require.Equal(t, carepath.OutcomeNotEligible, d.Outcome)
	require.Equal(t, []carepath.FactID{carepath.FactAbuse}, facts(d))
	for _, plan := range []carepath.Plan{before, after} {
		eligible(t, plan, "una", "", ownSupport, ownSelfHelp)
		require.Equal(t, carepath.StageSafety, plan.Steps[0].Stage)
	}
}

func scotland(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	plan := b.Plan(r, carepath.Options{})
	eligible(t, plan, "isla", "", ownSupport)
	eligible(t, plan, "isla", "rory", network)
	for _, d := range plan.Decisions {
		require.NotContains(t, []carepath.RuleID{ownSelfHelp, ownMeetings, coupleDrug, coupleDrink, young}, d.Rule)
	}
	england := r
	england.Country = assessment.CountryEngland
	there := outcomes(b.Plan(england, carepath.Options{}), func(carepath.Decision) bool { return true })
	for _, o := range outcomes(plan, func(carepath.Decision) bool { return true }) {
		require.Contains(t, there, o, "England adds and takes nothing away")
	}
}
