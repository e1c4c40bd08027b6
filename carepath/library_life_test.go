package carepath

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// given is what is said of m1 and m0, who are tied to nobody else.
type given map[FactID]int

// record answers each fact about the two, on a day before any of the rules'.
func (g given) record(country assessment.Country) assessment.Record {
	r := assessment.Record{
		ID: "r1", Day: testDay(), Country: country, Members: []assessment.Member{{ID: "m0"}, {ID: "m1"}},
		UnmetNeeds: []assessment.UnmetNeed{{Member: "m0", Area: assessment.NeedAreaHousing}}, // m0 is in focus
	}
	// In a fixed order, so that what one answer adds does not depend on another.
	for _, f := range Vocabulary() {
		if v, ok := g[f.ID]; ok {
			r = answer(r, f.ID, About{Member: "m1", Focal: "m0"}, v)
		}
	}
	return r
}

func (g given) with(more given) given {
	out := given{}
	for _, all := range []given{g, more} {
		for id, v := range all {
			out[id] = v
		}
	}
	return out
}

// without is all but one.
func (g given) without(id FactID) given {
	out := g.with(nil)
	delete(out, id)
	return out
}

// TestProgrammes takes each criterion of each programme from its met side to the
// other, and away: met is open, the other side is not, and away is not known.
func TestProgrammes(t *testing.T) {
	safe := given{FactDanger: 0, FactAbuse: 0, FactControl: 0, FactSevere: 0}
	for _, c := range []struct {
		name, why string
		country   assessment.Country
		met       given
		other     given // the nearest value on the other side of each criterion
	}{
		{"five-step", "an adult who is affected, whatever the other does", assessment.CountryWales, given{FactAge: 18, FactAffected: 1}, given{FactAge: 17, FactAffected: 0}},
		{"steps-to-cope", "from 11", assessment.CountryNorthernIreland, given{FactAge: 11, FactUsingParent: 1}, given{FactAge: 10}},
		{"steps-to-cope", "to 25", assessment.CountryNorthernIreland, given{FactAge: 25, FactUsingParent: 1}, given{FactAge: 26}},
		{"al-anon", "18 and over, another's drinking", assessment.CountryEngland, given{FactAge: 18, FactAffectedBy: 1, FactAlcohol: harmful}, given{FactAge: 17, FactAffectedBy: 0}},
		{"alateen", "from 12", assessment.CountryScotland, given{FactAge: 12, FactAffectedBy: 1, FactAlcohol: harmful}, given{FactAge: 11}},
		{"alateen", "to 17", assessment.CountryScotland, given{FactAge: 17, FactAffectedBy: 1, FactAlcohol: harmful}, given{FactAge: 18, FactAffectedBy: 0}},
		{"smart-family-friends", "kin or friend, drink or drugs", assessment.CountryEngland, given{FactAffectedBy: 1, FactProblemUse: 1}, given{FactAffectedBy: 0, FactProblemUse: 0}},
		{"bereavement-support", "an adult, whoever died", assessment.CountryEngland, given{FactAge: 18, FactBereaved: 1}, given{FactAge: 17, FactBereaved: 0}},
		{"take-home-naloxone", "opioids, and there when it happens", assessment.CountryEngland, given{FactOpioid: 1, FactMayWitness: 1, FactMedication: 0, FactDetox: 0}, given{FactOpioid: 0, FactMayWitness: 0}},
		{"take-home-naloxone", "after detoxification too", assessment.CountryEngland, given{FactDetox: 1, FactMayWitness: 1}, given{FactMayWitness: 0}},
		{"craft", "the other is not in treatment, and nobody is in danger", assessment.CountryElsewhere, safe.with(given{FactAffectedBy: 1, FactProblemUse: 1, FactTreatment: 1}), given{FactAffectedBy: 0, FactProblemUse: 0, FactTreatment: engaged, FactDanger: 1, FactSevere: 1, FactControl: 1}},
		{"pressures-to-change", "a partner of somebody who drinks", assessment.CountryEngland, safe.with(given{FactCouple: 1, FactLivesWith: 1, FactAlcohol: harmful, FactTreatment: 0}), given{FactLivesWith: 0, FactAlcohol: harmful - 1, FactTreatment: engaged, FactDanger: 1}},
		{"m-pact", "a parent with a problem, now or before", assessment.CountryEngland, given{FactUseEver: 1, FactChild8To17: 1}, given{FactChild8To17: 0}},
		{"parents-under-pressure", "a parent in treatment with a young child", assessment.CountryEngland, given{FactTreatment: engaged, FactPrimaryCarer: 1, FactChildUnder8: 1}, given{FactTreatment: engaged - 1, FactPrimaryCarer: 0, FactChildUnder8: 0}},
	} {
		t.Run(c.name+", "+c.why, func(t *testing.T) {
			outcome := func(g given) Outcome {
				r := g.record(c.country)
				require.NoError(t, r.Validate())
				plan := published().Plan(r, Options{})
				for _, who := range [][2]assessment.MemberID{{"m1", ""}, {"m1", "m0"}, {"m0", "m0"}} {
					if d, ok := plan.Decision(RuleID(c.name), who[0], who[1]); ok {
						return d.Outcome
					}
				}
				require.FailNow(t, "not decided")
				return OutcomeUnknown
			}
			require.Equal(t, OutcomeEligible, outcome(c.met))
			for id, v := range c.other {
				require.Equal(t, OutcomeNotEligible, outcome(c.met.with(given{id: v})), "%s is %d", id, v)
				require.Equal(t, OutcomeUnknown, outcome(c.met.without(id)), "%s was not asked", id)
			}
			require.Equal(t, OutcomeUnknown, outcome(nil), "nobody was asked anything")
		})
	}
}

// TestTimelineOfNaloxone: who may supply it, by date (§14 of the domain file).
func TestTimelineOfNaloxone(t *testing.T) {
	g := given{FactOpioid: 3, FactMayWitness: 1}
	for _, c := range []struct {
		name, why, day string
		want           []string // cautions that hold
		decided        bool
	}{
		{"before", "no supply without a prescription", "2015-09-30", nil, false},
		{"treatment services", "the first step", "2015-10-01", []string{"anyone-may-use", "no-shop", "staff-only", "consent"}, true},
		{"nasal", "the second", "2019-02-01", []string{"anyone-may-use", "no-shop", "staff-only", "nasal", "consent"}, true},
		{"more suppliers", "the third, in place of the first", "2024-12-01", []string{"anyone-may-use", "no-shop", "nasal", "more-suppliers", "consent"}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := g.record(assessment.CountryEngland)
			for i := range r.Uses {
				r.Uses[i].Source.On = assessment.Day{}
			}
			for i := range r.Facts {
				r.Facts[i].Source.On = assessment.Day{}
			}
			plan := published().Plan(r, Options{Day: assessment.MustParseDay(c.day)})
			d, ok := plan.Decision("take-home-naloxone", "m1", "m0")
			require.Equal(t, c.decided, ok)
			var got []string
			for _, x := range d.Cautions {
				got = append(got, x.ID)
			}
			require.Equal(t, c.want, got)
		})
	}
}

// TestAFriendIsOfferedWhatASisterIs: no programme looks at kinship, but where its
// source speaks of a couple or of parents.
func TestAFriendIsOfferedWhatASisterIs(t *testing.T) {
	g := given{FactAge: 30, FactAffected: 1, FactAffectedBy: 1, FactProblemUse: 1, FactAlcohol: 3, FactTreatment: 1, FactBereaved: 1, FactDanger: 0, FactAbuse: 0, FactControl: 0, FactSevere: 0}
	as := func(k assessment.TieKind) map[RuleID]Outcome {
		r := g.record(assessment.CountryEngland)
		r.Ties = append(r.Ties, assessment.Tie{Member: "m1", Of: "m0", Kind: k})
		out := map[RuleID]Outcome{}
		for _, d := range published().Plan(r, Options{}).Decisions {
			if d.Subject == "m1" {
				out[d.Rule] = d.Outcome
			}
		}
		return out
	}
	sister, friend := as(assessment.TieKindSister), as(assessment.TieKindFriend)
	for id, want := range sister {
		if id == "pressures-to-change" || id == "couple-therapy-alcohol" || id == "couple-therapy-drugs" || id == "couple-therapy-naltrexone" {
			continue // a friend may be half of a couple, a sister is not
		}
		require.Equal(t, want, friend[id], id)
	}
	require.Equal(t, OutcomeEligible, friend["craft"])
}
