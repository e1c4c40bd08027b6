package carepath

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestPlanPutsFirstThingsFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		plan := published().Plan(r, Options{})
		last := StageNotStated
		for _, s := range plan.Steps {
			require.GreaterOrEqual(t, s.Stage, last)
			last = s.Stage
		}
		if plan.Danger {
			require.Empty(t, plan.Questions, "in danger nobody is asked anything")
			require.Equal(t, StageSafety, plan.Steps[0].Stage)
			require.Contains(t, plan.Steps[0].Title, "emergency")
			require.LessOrEqual(t, last, StageOwnRight)
		}
	})
}

func TestPlanNamesARoleOnlyWhereWillingAndConfident(t *testing.T) {
	r := couple()
	has := func(r assessment.Record) bool {
		return slices.ContainsFunc(published().Plan(r, Options{}).Steps, func(s Step) bool { return s.Rule == "couple-therapy-alcohol" })
	}
	require.True(t, has(r))
	for _, id := range []FactID{FactWilling(assessment.RoleCoupleSessions), FactConfident(assessment.RoleCoupleSessions)} {
		require.False(t, has(refused(r, id)), "%s", id)
	}
}

func TestPlanOffersOwnSupportFirst(t *testing.T) {
	r := answer(couple(), FactOwnNeed, About{Member: "m1"}, 2)
	plan := published().Plan(r, Options{})
	own := slices.IndexFunc(plan.Steps, func(s Step) bool { return s.Rule == "own-right-support" && s.Subject == "m1" })
	joint := slices.IndexFunc(plan.Steps, func(s Step) bool { return s.Rule == "couple-therapy-alcohol" && s.Subject == "m1" })
	require.GreaterOrEqual(t, own, 0)
	require.Greater(t, joint, own)
	require.True(t, plan.Steps[joint].OwnSupportFirst, "and is not denied it for that")
	require.False(t, published().Plan(couple(), Options{}).Steps[0].OwnSupportFirst)
}

// What was asked alone cannot change a plan for company, but for danger.
func TestCompanyLearnsNothingThatWasAskedAlone(t *testing.T) {
	b := published()
	var alone []FactID
	for _, f := range Vocabulary() {
		if f.AskAlone {
			alone = append(alone, f.ID)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		r := anyFamily(t)
		other := copyRecord(r)
		from := anyFamily(t)
		other.Safety = nil
		for _, s := range from.Safety {
			if s.Concern == assessment.ConcernImmediateDanger {
				continue
			}
			known := func(id assessment.MemberID) bool {
				return id == "" || slices.ContainsFunc(r.Members, func(m assessment.Member) bool { return m.ID == id })
			}
			if known(s.Harmed) && known(s.By) {
				other.Safety = append(other.Safety, s)
			}
		}
		for i := range other.Appraisals {
			other.Appraisals[i].Barriers.PowerOver = assessment.Extent(rapid.IntRange(0, 6).Draw(t, "power"))
		}
		r.Safety = withoutConcern(r.Safety, FactDanger)
		company := b.Plan(r, Options{InCompany: true})
		require.Equal(t, company, b.Plan(other, Options{InCompany: true}))
		text := encoded(t, company)
		for _, id := range alone {
			require.NotContains(t, text, `"fact":"`+string(id)+`"`)
		}
		for _, d := range company.Decisions {
			for _, id := range d.Asks {
				require.NotContains(t, alone, id)
			}
		}
	})
	t.Run("in danger there is nothing to read out", func(t *testing.T) {
		r := answer(couple(), FactDanger, About{Member: "m1", Focal: "m0"}, 1)
		plan := b.Plan(r, Options{InCompany: true})
		require.False(t, plan.Danger, "it would say so")
		require.Empty(t, plan.Steps)
		require.Empty(t, plan.Questions)
		require.Empty(t, plan.Decisions)
	})
}

func TestWhatIf(t *testing.T) {
	b, r := published(), refused(couple(), FactWilling(assessment.RoleCoupleSessions))
	id := FactWilling(assessment.RoleCoupleSessions)
	got, err := b.WhatIf(r, Options{}, id, About{Member: "m1"}, 1)
	require.NoError(t, err)
	k := key{"couple-therapy-alcohol", "m1", "m0"}
	require.Equal(t, OutcomeNotEligible, decided(b, r)[k].Outcome)
	require.Equal(t, OutcomeEligible, byKey(got)[k].Outcome)
	m1 := About{Member: "m1"}
	for _, c := range []struct {
		name, why string
		id        FactID
		about     About
		value     int
		want      error
	}{
		{"asked alone", "it would teach denial", FactAbuse, m1, 0, ErrAskAlone},
		{"power", "it is asked alone too", FactPowerOver, m1, 0, ErrAskAlone},
		{"no such fact", "a misspelt one", "zzz", m1, 0, ErrUnknownFact},
		{"no such value", "outside the fact's", id, m1, 2, ErrNoValue},
		{"nobody", "no member of the record", id, About{Member: "zz"}, 1, ErrAbout},
		{"two for a member's fact", "one of them would be dropped unseen", FactAge, About{Member: "m1", Focal: "m0"}, 30, ErrAbout},
		{"somebody for the family's fact", "it is about nobody", FactCountry, m1, 1, ErrAbout},
	} {
		_, err := b.WhatIf(r, Options{}, c.id, c.about, c.value)
		require.ErrorIs(t, err, c.want, c.name+c.why)
	}
}

func TestAQuestionIsAskedOnce(t *testing.T) {
	// m0 is a member, affected by m1's use, and a focal person: their age is one
	// question, although two facts ask for it.
	r := twoPeople()
	r.Members[0].Born, r.Members[1].Born = assessment.PartialDate{}, assessment.PartialDate{}
	r.Country = assessment.CountryEngland
	r.Impacts = []assessment.Impact{{Member: "m0", Of: "m1"}, {Member: "m1", Of: "m0"}}
	seen := map[string]int{}
	for _, q := range published().Plan(r, Options{}).Questions {
		seen[q.Text]++
		require.NotContains(t, q.Text, "{")
	}
	for text, n := range seen {
		require.Equal(t, 1, n, text)
	}
	require.Contains(t, strings.Join(questionTexts(r), "\n"), "How old is Dan?")
}

func questionTexts(r assessment.Record) (out []string) {
	for _, q := range published().Plan(r, Options{}).Questions {
		out = append(out, q.Text)
	}
	return out
}

func TestDeclinedIsNotAskedAgain(t *testing.T) {
	r := couple()
	for i := range r.RoleOffers {
		if r.RoleOffers[i].Willing != 0 && r.RoleOffers[i].Role == assessment.RoleCoupleSessions {
			r.RoleOffers[i].Willing = assessment.AnswerAskedDeclined
		}
	}
	d := decideOne(t, r, "couple-therapy-alcohol", testDay().String())
	require.Equal(t, OutcomeUnknown, d.Outcome)
	require.Empty(t, d.Asks)
	require.Equal(t, []FactID{FactWilling(assessment.RoleCoupleSessions)}, d.Declined)
}
