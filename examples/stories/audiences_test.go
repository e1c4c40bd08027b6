package stories

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
)

// The stories of who may see what.

func juneAsks() ask { return ask{member: "june", purpose: assessment.PurposeFamilyRequest} }
func deanAsks() ask { return ask{member: "dean", purpose: assessment.PurposeOwnRequest} }

// withoutWorkers is what was said and not which worker took it down, which may tell
// where somebody goes.
func withoutWorkers(r assessment.Record) assessment.Record {
	r.Impacts = slices.Clone(r.Impacts)
	for i := range r.Impacts {
		r.Impacts[i].Source.Assessor = ""
	}
	r.Uses = slices.Clone(r.Uses)
	for i := range r.Uses {
		r.Uses[i].Source.Assessor = ""
	}
	r.FirstContacts = slices.Clone(r.FirstContacts)
	for i := range r.FirstContacts {
		r.FirstContacts[i].Source.Assessor = ""
	}
	r.Safety = slices.Clone(r.Safety)
	for i := range r.Safety {
		r.Safety[i].Source.Assessor = ""
	}
	r.UnmetNeeds = slices.Clone(r.UnmetNeeds)
	for i := range r.UnmetNeeds {
		r.UnmetNeeds[i].Source.Assessor = ""
	}
	r.Access = slices.Clone(r.Access)
	for i := range r.Access {
		r.Access[i].Source.Assessor = ""
	}
	r.Ties = slices.Clone(r.Ties)
	for i := range r.Ties {
		r.Ties[i].Source.Assessor = ""
	}
	return r
}

func motherCalls(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	view := juneAsks().view(r)
	spoken := withoutWorkers(r)
	require.Equal(t, toldBy(spoken.Impacts, "june", impactSource), view.Impacts, "her own words are hers to see")
	require.Equal(t, toldBy(spoken.Uses, "june", useSource), view.Uses)
	require.Equal(t, spoken.FirstContacts, view.FirstContacts)
	stranger := without(r, "dean") // as if Dean had never come
	stranger.Agencies, stranger.Involvements = nil, nil
	require.Equal(t, encoded(t, view), encoded(t, juneAsks().view(stranger)), "not even that he is a patient here")
	for _, hidden := range []string{"severe-dependence", "sedatives", "engaged", "abstain", "clinic.key", `"agencies"`} {
		require.NotContains(t, string(encoded(t, view)), hidden)
	}

	plan := b.Plan(view, carepath.Options{})
	eligible(t, plan, "june", "", ownSupport, ownSelfHelp)
	require.Subset(t, outcomes(b.Plan(r, carepath.Options{}), ofJune), outcomes(plan, ofJune), "nothing of her own waits for him")
	require.Equal(t, "listening", plan.Reminders[0].ID)
	require.Contains(t, plan.Reminders[0].Text, "it takes nobody else's consent")
	require.NotEmpty(t, plan.Reminders[0].Cites)
	require.True(t, of(t, plan, network, "june", "dean").Withheld)

	heard := contact(t, coordination.Local{}, view, assessment.EntryPointTreatment)
	require.Contains(t, said(heard.Reflect), "whatever the person in treatment has agreed to")
	require.Equal(t, encoded(t, deanAsks().view(without(r, "june"))), encoded(t, deanAsks().view(r)), "he is not told that she rang")
	require.NotContains(t, string(encoded(t, deanAsks().view(r))), "clinic.duty")
	for i, lacks := range [][]assessment.MemberID{nil, {"dean"}, nil} {
		require.Equal(t, lacks, why(t, r, juneAsks(), "/uses/"+strconv.Itoa(i)).Lacking)
	}
}

func ofJune(d carepath.Decision) bool { return d.Subject == "june" && d.Focal == "" }

func schoolAsks() ask { return ask{agency: "school", purpose: assessment.PurposeCoordination} }

func schoolSees(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	view := schoolAsks().view(r)
	require.Empty(t, view.Uses)
	require.Empty(t, view.Safety)
	require.Equal(t, r.Impacts[:1], view.Impacts, "what its own worker wrote, not what the grandmother said")
	spoken := withoutWorkers(r)
	require.Equal(t, spoken.UnmetNeeds[:1], view.UnmetNeeds, "what Amy lets it see, not her mother's debts")
	require.Equal(t, spoken.Access, view.Access)
	require.Equal(t, spoken.Ties[:1], withoutWorkers(view).Ties)
	require.Equal(t, r.Involvements[:2], view.Involvements)
	require.Equal(t, []string{"Carol", "Amy"}, labels(view))
	require.True(t, view.Members[0].Born.IsZero(), "Carol's age is none of its business")
	for _, hidden := range []string{"alcohol", "clinic", "Lee", "Peg", "money", "coercive"} {
		require.NotContains(t, string(encoded(t, view)), hidden)
	}

	treating := schoolAsks()
	treating.purpose = assessment.PurposeTreatment
	other := treating.view(r)
	require.Empty(t, other.UnmetNeeds, "agreed for another purpose")
	require.Equal(t, view.Impacts, other.Impacts, "what it wrote itself it knows")

	plan := b.Plan(view, carepath.Options{})
	eligible(t, plan, "amy", "", ownSupport)
	require.False(t, plan.Danger)
	decided := decidedByAPerson(r)
	require.Equal(t, view.Safety, schoolAsks().view(decided).Safety, "decided for another purpose")
	safety := schoolAsks()
	safety.purpose = assessment.PurposeSafety
	require.Empty(t, safety.view(r).Safety, "nothing decides this by itself")
	shown := safety.view(decided).Safety
	require.Len(t, shown, 1)
	require.Empty(t, shown[0].By, "Lee is not one whom the school may know of")
}

// decidedByAPerson is the record in which a named worker decided that the school is
// told of Carol's safety.
func decidedByAPerson(r assessment.Record) assessment.Record {
	r.Overrides = []assessment.Override{{
		Reason: assessment.OverrideReasonChildProtection, Decider: "family.worker", About: "carol", To: "school",
		Topics: []assessment.Topic{assessment.TopicSafety}, Purposes: []assessment.Purpose{assessment.PurposeSafety}, From: r.Day,
	}}
	return r
}

func dayBefore() ask {
	return ask{agency: "family", purpose: assessment.PurposeCoordination, day: "2026-10-14"}
}

func dayOf() ask {
	return ask{agency: "family", purpose: assessment.PurposeCoordination, day: "2026-10-15"}
}

func withdrawnHalfway(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	before, after := dayBefore().view(r), dayOf().view(r)
	require.Equal(t, withoutWorkers(r).Uses, withoutWorkers(before).Uses)
	require.Len(t, before.Consents, 1)
	require.True(t, before.Consents[0].Withdrawn.IsZero(), "nobody knows of it the day before")

	want := before // and the day after it is exactly this that is gone
	want.Day = after.Day
	want.Uses, want.RoleOffers = before.Uses[1:], before.RoleOffers[:1]
	want.Consents, want.Involvements = nil, before.Involvements[1:]
	want.Agencies = before.Agencies[1:]
	require.Equal(t, want, after)
	require.Equal(t, toldBy(r.Impacts, "bea", impactSource), after.Impacts, "what Bea said stays hers")

	old, now := b.Plan(before, carepath.Options{}), b.Plan(after, carepath.Options{})
	eligible(t, now, "bea", "", ownSupport, ownSelfHelp)
	bea := func(d carepath.Decision) bool { return d.Subject == "bea" && d.Focal == "" }
	require.Equal(t, outcomes(old, bea), outcomes(now, bea), "her help depends on nothing that he agrees to")

	practice := ask{agency: "gp", purpose: assessment.PurposeTreatment, day: "2026-10-14"}
	gp := practice.view(r)
	practice.day = "2026-10-15"
	gp.Day = practice.view(r).Day
	require.Equal(t, gp, practice.view(r), "what he agreed to with the practice stands")

	require.Equal(t, []assessment.MemberID{"tom"}, why(t, r, dayOf(), "/uses/0").Lacking)
	for _, gap := range team(t, coordination.Local{Topics: []assessment.Topic{assessment.TopicUse}}, r).Lacking {
		if gap.Agency == "family" {
			require.Equal(t, coordination.StandingWithdrawn, gap.Standing)
			require.Contains(t, gap.Text, "That is an answer: do not ask as if for the first time")
		}
	}
}

func liamAsks() ask { return ask{member: "liam", purpose: assessment.PurposeOwnRequest} }
func rosAsks() ask  { return ask{member: "ros", purpose: assessment.PurposeOwnRequest} }

func ownRecord(t *testing.T, b *carepath.Rulebook, r assessment.Record) {
	t.Helper()
	view := liamAsks().view(r)
	spoken := withoutWorkers(r)
	require.Equal(t, spoken.Safety[2:], view.Safety, "his own words and no others")
	require.Equal(t, spoken.Uses[:1], view.Uses)
	for _, hidden := range []string{`"by":"liam"`, `"informant":"ros"`, `"yes":9`, "severe-violence", "concern-stands", "family", "anxiety"} {
		require.NotContains(t, string(encoded(t, view)), hidden)
	}
	silent := without(r, "ros") // as if she had told nothing, and nobody had found anything
	silent.Safety, silent.Involvements, silent.Appointments = silent.Safety[1:], silent.Involvements[:1], silent.Appointments[:1]
	require.Equal(t, encoded(t, liamAsks().view(silent)), encoded(t, view))
	for place, reason := range map[string]assessment.DisclosureReason{
		"/safety/0": assessment.DisclosureReasonNoConsent, "/safety/1": assessment.DisclosureReasonAccused,
		"/safety/2": assessment.DisclosureReasonOwnWords, "/impacts/0": assessment.DisclosureReasonNoConsent,
		"/appraisals/0": assessment.DisclosureReasonNoConsent, "/appointments/0": assessment.DisclosureReasonOwnRecord,
	} {
		require.Equal(t, reason, why(t, r, liamAsks(), place).Because, place)
	}

	whole, plan := b.Plan(r, carepath.Options{}), b.Plan(view, carepath.Options{})
	require.Equal(t, carepath.StageSafety, whole.Steps[0].Stage, "the worker who holds it all acts first")
	require.Equal(t, encoded(t, b.Plan(liamAsks().view(silent), carepath.Options{})), encoded(t, plan))
	require.Equal(t, carepath.OutcomeNotEligible, of(t, whole, network, "ros", "liam").Outcome)
	require.True(t, of(t, plan, network, "ros", "liam").Withheld)
	for _, d := range plan.Decisions {
		if d.Withheld {
			require.Equal(t, carepath.OutcomeUnknown, d.Outcome, d.Rule)
			require.Empty(t, d.Asks, d.Rule)
		}
	}
	require.Equal(t, []string{"listening", "view"}, reminders(plan))
	for _, s := range plan.Steps {
		require.NotEqual(t, carepath.StageSafety, s.Stage)
	}
	for _, q := range plan.Questions {
		require.False(t, q.Safety)
	}

	hers := rosAsks().view(r)
	require.Equal(t, r.Safety[0].Check, hers.Safety[0].Check, "what she told she may read again")
	require.NotContains(t, string(encoded(t, hers)), "cocaine")
}

// reminders of a plan.
func reminders(p carepath.Plan) []string {
	var out []string
	for _, c := range p.Reminders {
		out = append(out, c.ID)
	}
	return out
}

// why something is or is not shown.
func why(t *testing.T, r assessment.Record, a ask, place string) assessment.Disclosure {
	t.Helper()
	d, err := r.Why(assessment.Audience{Member: a.member, Agency: a.agency}, a.purpose, assessment.MustParseDay(r.Day.String()), place)
	require.NoError(t, err)
	return d
}

// without is the record in which somebody told nothing.
func without(r assessment.Record, teller assessment.MemberID) assessment.Record {
	gone := func(s assessment.Source) bool { return s.Informant == teller }
	r.Ties = slices.DeleteFunc(slices.Clone(r.Ties), func(t assessment.Tie) bool { return gone(t.Source) })
	r.Access = slices.DeleteFunc(slices.Clone(r.Access), func(a assessment.Access) bool { return gone(a.Source) })
	r.FirstContacts = slices.DeleteFunc(slices.Clone(r.FirstContacts), func(f assessment.FirstContact) bool { return gone(f.Source) })
	r.Uses = slices.DeleteFunc(slices.Clone(r.Uses), func(u assessment.Use) bool { return gone(u.Source) })
	r.Impacts = slices.DeleteFunc(slices.Clone(r.Impacts), func(m assessment.Impact) bool { return gone(m.Source) })
	r.Safety = slices.DeleteFunc(slices.Clone(r.Safety), func(s assessment.SafetyAnswer) bool { return gone(s.Source) })
	r.Appraisals = slices.DeleteFunc(slices.Clone(r.Appraisals), func(a assessment.Appraisal) bool { return gone(a.Source) })
	r.RoleOffers = slices.DeleteFunc(slices.Clone(r.RoleOffers), func(o assessment.RoleOffer) bool { return gone(o.Source) })
	return r
}

// toldBy is what somebody told.
func toldBy[T any](all []T, teller assessment.MemberID, source func(T) assessment.Source) []T {
	return slices.DeleteFunc(slices.Clone(all), func(v T) bool { return source(v).Informant != teller })
}

func impactSource(m assessment.Impact) assessment.Source { return m.Source }
func useSource(u assessment.Use) assessment.Source       { return u.Source }

func labels(r assessment.Record) []string {
	var out []string
	for _, m := range r.Members {
		out = append(out, m.Label)
	}
	return out
}

// said is all that some sentences say.
func said(all []coordination.Sentence) string {
	var out []string
	for _, s := range all {
		out = append(out, s.Text)
	}
	return strings.Join(out, "\n")
}
