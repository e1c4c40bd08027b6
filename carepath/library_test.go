package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// couple is a fictional couple, m1 and m0, to whom couple therapy for drinking
// is open.
func couple() assessment.Record { return openForJointWork(twoPeople()) }

func twoPeople() assessment.Record {
	born, _ := assessment.ParsePartialDate("1985")
	return assessment.Record{
		ID: "fictional", Day: testDay(),
		Members: []assessment.Member{{ID: "m0", Label: "Dan", Born: born}, {ID: "m1", Label: "Ros", Born: born}},
	}
}

func decideOne(t *testing.T, r assessment.Record, rule RuleID, day string) Decision {
	t.Helper()
	for _, d := range published().Decide(assessment.Gather(r, assessment.MustParseDay(day))) {
		if d.Rule == rule && d.Focal == "m0" && (d.Subject == "m1" || d.Subject == "m0") {
			return d
		}
	}
	t.Fatalf("%s was not decided on %s", rule, day)
	return Decision{}
}

func TestPublishedRulebookBuilds(t *testing.T) {
	b, err := NewRulebook(PublishedDefinition(), Vocabulary())
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(b.Rules()), 22)
	require.NotEmpty(t, published().compiled)
}

func TestEveryRuleHasItsClasses(t *testing.T) {
	for _, r := range published().Rules() {
		if r.Kind == KindPrompt && r.Stage == StageSafety {
			require.Empty(t, r.Classes, "%s: a prompt about safety is no intervention", r.ID)
			continue
		}
		require.NotEmpty(t, r.Classes, "%s: after Copello and others", r.ID)
		require.NotEmpty(t, r.HubClasses(), "%s: after the page", r.ID)
	}
	require.Equal(t, HubClassFamilyNeeds, ClassTreatmentEntry.Hub(), "the page merges the first and the third class")
}

func TestCoupleTherapyForDrinkingAndAbuse(t *testing.T) {
	with := func(more ...assessment.SafetyAnswer) assessment.Record {
		r := couple()
		for i := range r.Safety { // what was said then, not on the record's day
			r.Safety[i].Source.On = assessment.Day{}
		}
		for i := range r.Ties {
			r.Ties[i].Source.On = assessment.Day{}
		}
		for i := range r.Uses {
			r.Uses[i].Source.On = assessment.Day{}
		}
		for i := range r.RoleOffers {
			r.RoleOffers[i].Source.On = assessment.Day{}
		}
		r.Safety = append(r.Safety, more...)
		return r
	}
	abuse := assessment.SafetyAnswer{Concern: assessment.ConcernDomesticAbuse, Harmed: "m1", By: "m0", Answer: assessment.AnswerYes, Source: assessment.Source{On: assessment.MustParseDay("2021-12-01")}}
	judgedSafe := abuse
	judgedSafe.Review = assessment.Review{
		Finding: assessment.ReviewFindingSafeForJointWork, Worker: "w", Reason: "situational only, checked again each month",
		On: assessment.MustParseDay("2022-01-01"),
	}
	setAside := abuse
	setAside.Review = judgedSafe.Review
	setAside.Review.Finding = assessment.ReviewFindingNoConcern
	for _, c := range []struct {
		name, why, day string
		record         assessment.Record
		want           Outcome
	}{
		{"no abuse, before", "nothing stands against it", "2022-09-30", with(), OutcomeEligible},
		{"no abuse, after", "nor does the change of October 2022", "2022-10-01", with(), OutcomeEligible},
		{"abuse, before", "the stricter of two sources is taken", "2022-09-30", with(abuse), OutcomeNotEligible},
		{"abuse, after", "the guideline says so since October 2022", "2022-10-01", with(abuse), OutcomeNotEligible},
		{"abuse judged safe, before", "a specialist could decide otherwise then", "2022-09-30", with(judgedSafe), OutcomeEligible},
		{"abuse judged safe, after", "since October 2022 nobody can", "2022-10-01", with(judgedSafe), OutcomeNotEligible},
		{"set aside by a named worker", "a yes stands until then", "2022-10-01", with(setAside), OutcomeEligible},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.Equal(t, c.want, decideOne(t, c.record, "couple-therapy-alcohol", c.day).Outcome, c.why)
		})
	}
}

// TestGateOfJointWork takes away or turns round one thing at a time from a
// couple to whom everything is open.
func TestGateOfJointWork(t *testing.T) {
	two := About{Member: "m1", Focal: "m0"}
	couples, network := RuleID("couple-therapy-alcohol"), RuleID("network-member")
	blank := func(change func(*assessment.Record)) assessment.Record {
		r := copyRecord(couple())
		change(&r)
		return r
	}
	fresh := func(id FactID, v int) assessment.Record {
		r := couple()
		r.Safety = withoutConcern(r.Safety, id)
		return answer(r, id, two, v)
	}
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		rule      RuleID
		want      Outcome
	}{
		{"all is open", "the case that the others differ from", couple(), couples, OutcomeEligible},
		{"all is open, role", "the case that the others differ from", couple(), network, OutcomeEligible},
		{"danger", "row 1", fresh(FactDanger, 1), network, OutcomeNotEligible},
		{"child at risk", "row 1", fresh(FactChildRisk, 1), network, OutcomeNotEligible},
		{"child's safety not decided", "a family's answer never clears a child", blank(func(r *assessment.Record) {
			r.Members[1].Born = assessment.PartialDate{}
			r.Safety = withoutConcern(r.Safety, FactChildRisk)
		}), network, OutcomeUnknown},
		{"control", "row 3", fresh(FactControl, 1), couples, OutcomeNotEligible},
		{"abuse", "row 2", fresh(FactAbuse, 1), couples, OutcomeNotEligible},
		{"abuse, role", "row 4, the stricter: no specialist has decided otherwise", fresh(FactAbuse, 1), network, OutcomeNotEligible},
		{"severe violence", "the developers' list", fresh(FactSevere, 1), couples, OutcomeNotEligible},
		{"not willing", "row 7", refused(couple(), FactWilling(assessment.RoleCoupleSessions)), couples, OutcomeNotEligible},
		{"not confident", "row 8", refused(couple(), FactConfident(assessment.RoleCoupleSessions)), couples, OutcomeNotEligible},
		{"no agreement", "row 6", refused(couple(), FactAgreed(assessment.RoleCoupleSessions)), couples, OutcomeNotEligible},
		{"own use keeps out of the role", "row 10", blank(func(r *assessment.Record) {
			*r = withUse(*r, "m1", assessment.PatternHarmful)
		}), network, OutcomeNotEligible},
		{"own use is a caution for a couple", "row 10: small studies found no difference", blank(func(r *assessment.Record) {
			*r = withUse(*r, "m1", assessment.PatternHarmful)
		}), couples, OutcomeEligible},
		{"moderate dependence", "the guideline says harmful or mild", blank(func(r *assessment.Record) {
			*r = withUse(*r, "m0", assessment.PatternModerateDependence)
		}), couples, OutcomeNotEligible},
		{"another country", "", blank(func(r *assessment.Record) { r.Country = assessment.CountryNotStated }), couples, OutcomeUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, decideOne(t, c.record, c.rule, testDay().String()).Outcome, c.why)
		})
	}
}

func withoutConcern(all []assessment.SafetyAnswer, id FactID) (out []assessment.SafetyAnswer) {
	concern := map[FactID]assessment.Concern{
		FactDanger: assessment.ConcernImmediateDanger, FactAbuse: assessment.ConcernDomesticAbuse,
		FactControl: assessment.ConcernCoerciveControl, FactSevere: assessment.ConcernSevereViolence,
		FactChildRisk: assessment.ConcernChildHarm,
	}[id]
	for _, s := range all {
		if s.Concern != concern {
			out = append(out, s)
		}
	}
	return out
}

// refused answers one question about couple sessions with no.
func refused(r assessment.Record, id FactID) assessment.Record {
	r = copyRecord(r)
	for i := range r.RoleOffers {
		o := &r.RoleOffers[i]
		if o.Role != assessment.RoleCoupleSessions {
			continue
		}
		switch {
		case id == FactWilling(o.Role) && o.Willing != 0:
			o.Willing = assessment.AnswerNo
		case id == FactConfident(o.Role) && o.Confident != 0:
			o.Confident = assessment.AnswerNo
		case id == FactAgreed(o.Role) && o.Agreed != 0:
			o.Agreed = assessment.AnswerNo
		}
	}
	return r
}

func withUse(r assessment.Record, id assessment.MemberID, p assessment.Pattern) assessment.Record {
	var uses []assessment.Use
	for _, u := range r.Uses {
		if u.Member != id {
			uses = append(uses, u)
		}
	}
	r.Uses = append(uses, assessment.Use{
		Member: id, SubstancesListed: assessment.ListedAll, Source: by(id),
		Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: p}},
	})
	return r
}

func TestARuleOfAnotherCountryDoesNotApply(t *testing.T) {
	r := couple()
	r.Country = assessment.CountryScotland
	applies := map[RuleID]bool{}
	for _, d := range published().Decide(assessment.Gather(r, testDay())) {
		applies[d.Rule] = true
	}
	require.False(t, applies["couple-therapy-alcohol"], "NICE speaks for England")
	require.True(t, applies["network-member"], "the UK guidelines speak for Scotland too")
	require.True(t, applies["own-right-support"], "support of their own is offered everywhere")

	r.Country = assessment.CountryNotStated
	d := decideOne(t, r, "couple-therapy-alcohol", testDay().String())
	require.Equal(t, []FactID{FactCountry}, d.Asks, "while it is not stated, the country is a question")
}

func TestDrinkingIsFormulatedFirstSince2025(t *testing.T) {
	r := couple()
	for i := range r.Uses {
		r.Uses[i].Formulated, r.Uses[i].Source.On = assessment.AnswerNotAsked, assessment.Day{}
	}
	require.Equal(t, OutcomeEligible, decideOne(t, r, "network-therapy", "2025-11-27").Outcome)
	d := decideOne(t, r, "network-therapy", "2025-11-28")
	require.Equal(t, OutcomeUnknown, d.Outcome)
	require.Equal(t, []FactID{FactFormulated}, d.Asks)
}
