package carepath

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// unasked is what nobody was asked.
const unasked = -1

// told is one answer of a case: of m1, of m0, or of the two.
type told struct {
	id    FactID
	value int
}

// ruleCase is one row: what differs from a case to which a rule is open, and what
// the rule comes to then.
type ruleCase struct {
	name, why string
	differs   []told
	want      Outcome
}

// bookOf is a rulebook of some rules alone.
func bookOf(t *testing.T, rules ...Rule) *Rulebook {
	t.Helper()
	b, err := NewRulebook(Definition{ID: "some", Title: "Some rules", Version: "1", Rules: rules}, Vocabulary())
	require.NoError(t, err)
	return b
}

// recordOf is two people, m0 whose use it is about and m1, with answers in place
// of those that differ.
func recordOf(b *Rulebook, open, differs []told) assessment.Record {
	r := assessment.Record{
		ID: "fictional", Day: testDay(), Country: assessment.CountryEngland, MembersListed: assessment.ListedAll,
		Members: []assessment.Member{{ID: "m0", Label: "Dan"}, {ID: "m1", Label: "Ros"}},
		Impacts: []assessment.Impact{{Member: "m1", Of: "m0"}}, // m0 is a focal person
	}
	all := slices.Clone(open)
	for _, d := range differs {
		if i := slices.IndexFunc(all, func(o told) bool { return o.id == d.id }); i >= 0 {
			all[i] = d
		} else {
			all = append(all, d)
		}
	}
	for _, a := range all {
		f, _ := b.Fact(a.id)
		two := About{Member: "m1", Focal: "m0"}
		about := f.about(two)
		switch {
		case a.value == unasked:
		case f.Read == nil:
			r.Facts = append(r.Facts, assessment.HostFact{ID: string(a.id), Member: about.Member, Focal: about.Focal, Value: &a.value})
		default:
			r = answer(r, a.id, two, a.value)
		}
	}
	return r
}

// decisionFor is a rule's decision about m1, or m0, or nobody's where it does not
// apply.
func decisionFor(b *Rulebook, r assessment.Record, day assessment.Day) (Decision, bool) {
	for _, d := range b.Decide(assessment.Gather(r, day)) {
		if d.Subject == "m1" && d.Focal != "m1" || d.Subject == "m0" && d.Focal == "m0" {
			return d, true
		}
	}
	return Decision{}, false
}

// runCases decides a rule that is open to whoever answers as in open, and what
// differs in each case.
func runCases(t *testing.T, rule Rule, open []told, cases []ruleCase) {
	t.Helper()
	b := bookOf(t, rule)
	cases = append([]ruleCase{{"as it should be", "the case that the others differ from", nil, OutcomeEligible}}, cases...)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := recordOf(b, open, c.differs)
			require.NoError(t, r.Validate())
			d, applies := decisionFor(b, r, testDay())
			require.True(t, applies)
			require.Equal(t, c.want, d.Outcome, c.why)
		})
	}
	t.Run("nothing asked", func(t *testing.T) {
		d, _ := decisionFor(b, recordOf(b, nil, nil), testDay())
		require.Equal(t, OutcomeUnknown, d.Outcome, "promise 1")
		require.NotEmpty(t, d.Asks)
	})
	for _, a := range open {
		t.Run("not asked: "+string(a.id), func(t *testing.T) {
			d, _ := decisionFor(b, recordOf(b, open, []told{{a.id, unasked}}), testDay())
			require.Equal(t, OutcomeUnknown, d.Outcome, "each answer is needed")
			require.Contains(t, d.Asks, a.id)
		})
	}
}

// requireInForce checks on which days and where a rule is in force.
func requireInForce(t *testing.T, rule Rule, countries []assessment.Country, in, out []string) {
	t.Helper()
	b := bookOf(t, rule)
	r := recordOf(b, nil, nil)
	on := func(day string) bool {
		_, applies := decisionFor(b, r, assessment.MustParseDay(day))
		return applies
	}
	for _, day := range in {
		require.True(t, on(day), "%s on %s", rule.ID, day)
	}
	for _, day := range out {
		require.False(t, on(day), "%s on %s", rule.ID, day)
	}
	for c := assessment.CountryEngland; c <= assessment.CountryElsewhere; c++ {
		r.Country = c
		require.Equal(t, slices.Contains(countries, c), on(in[0]), "%s in %s", rule.ID, c)
	}
}

// cautionsOn are the ids of the cautions that hold, or may, on a day.
func cautionsOn(b *Rulebook, r assessment.Record, day string) []string {
	d, _ := decisionFor(b, r, assessment.MustParseDay(day))
	var out []string
	for _, c := range d.Cautions {
		out = append(out, c.ID)
	}
	return out
}

func england() []assessment.Country { return []assessment.Country{assessment.CountryEngland} }

func dutyRules() []Rule {
	return []Rule{
		carerAssessment(), carerSupport(), youngCarerAssessment(), youngCarerNoticed(), supportingFamilies(), askWhomToInvolve(),
		DASH().Rule(), childInNeed(), askAboutChildren(), familyProgrammeYoung(), preventionYoung(),
	}
}

// TestPromise12DutiesCiteWhatTheFilesHold: whatever these rules cite, in settings
// and resources too, has an address that the domain files hold.
func TestPromise12DutiesCiteWhatTheFilesHold(t *testing.T) {
	known := readLines(t, "testdata/addresses.txt")
	all := slices.Concat(dutyRules(), youngRules(), variantRules())
	b := bookOf(t, all...)
	for _, r := range b.Rules() {
		require.True(t, r.Stage == StageSafety || len(r.HubClasses()) > 0, "%s", r.ID)
		require.NotEmpty(t, r.Says, "%s", r.ID)
		cites := slices.Clone(r.Cites)
		for _, c := range slices.Concat(r.Requires, r.Excludes, r.Cautions) {
			cites = append(cites, c.Cites...)
		}
		for _, x := range slices.Concat(r.Dose, r.Setting) {
			cites = append(cites, x.Cites...)
		}
		for _, x := range r.Resources {
			cites = append(cites, x.Cite)
		}
		for _, c := range cites {
			if c.URL != "" {
				require.True(t, slices.Contains(known, c.URL), "%s: no source file holds %s", r.ID, c.URL)
			}
		}
	}
}

// TestPromise05TrialsExcludeNobody: whom a trial took in or left out decides
// nothing, unless it is also something else that asks for it.
func TestPromise05TrialsExcludeNobody(t *testing.T) {
	for _, r := range slices.Concat(dutyRules(), youngRules(), variantRules()) {
		for _, c := range r.deciding() {
			onlyTrials := true
			for _, cite := range c.Cites {
				onlyTrials = onlyTrials && cite.Basis == assessment.BasisTrial
			}
			require.False(t, onlyTrials, "%s, %s rests on a trial alone", r.ID, c.ID)
		}
	}
}

func TestCarerAssessment(t *testing.T) {
	open := []told{{FactAge, 40}, {FactGivesCare, 1}, {FactMayNeedSupport, 1}}
	runCases(t, carerAssessment(), open, []ruleCase{
		{"just 18", "an adult is 18", []told{{FactAge, 18}}, OutcomeEligible},
		{"just 17", "a child has a right of their own", []told{{FactAge, 17}}, OutcomeNotEligible},
		{"cares for nobody", "the duty is to carers", []told{{FactGivesCare, 0}}, OutcomeNotEligible},
		{"does not seem to need support", "the appearance is the test", []told{{FactMayNeedSupport, 0}}, OutcomeNotEligible},
		{"the other is in treatment", "nothing that the other does matters", []told{{FactTreatment, 2}}, OutcomeEligible},
		{"the other refuses treatment", "nothing that the other does matters", []told{{FactTreatment, 1}}, OutcomeEligible},
		{"nobody has asked", "an adult need not ask", []told{{FactAssessmentAsk, 0}}, OutcomeEligible},
	})
	requireInForce(t, carerAssessment(), england(), []string{"2015-04-01", "2020-06-01", "2026-11-21"}, []string{"2015-03-31"})
	require.Equal(t, assessment.CheckedPrimary, carerAssessment().Checked(), "the Act was read")
}

// TestTheDutyWasEased: for some months the duty was restricted, which is said and
// closes nothing; the guideline on carers stands from its day on.
func TestTheDutyWasEased(t *testing.T) {
	b := bookOf(t, carerAssessment())
	r := recordOf(b, nil, nil)
	for _, c := range []struct {
		name, why, day string
		eased, ng150   bool
	}{
		{"before the guideline", "January 2020", "2020-01-21", false, false},
		{"from the guideline on", "January 2020", "2020-01-22", false, true},
		{"the day before", "the Act came into force", "2020-03-30", false, true},
		{"the first day", "the Act came into force", "2020-03-31", true, true},
		{"the last day", "it expired", "2021-07-17", true, true},
		{"the day after", "it had expired", "2021-07-18", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			ids := cautionsOn(b, r, c.day)
			require.Equal(t, c.eased, slices.Contains(ids, "duty-eased"), c.why)
			require.Equal(t, c.ng150, slices.Contains(ids, "ng150"), c.why)
		})
	}
}

// TestCarerSupport: all three conditions, the second by either of its ways.
func TestCarerSupport(t *testing.T) {
	open := []told{{FactAge, 40}, {FactGivesCare, 1}, {FactNecessaryCare, 1}, {FactCarerHealth, 0}, {FactCarerOutcomes, 1}, {FactCarerWellbeing, 1}}
	b := bookOf(t, carerSupport())
	for _, c := range append([]ruleCase{{"as it should be", "the three conditions", nil, OutcomeEligible}}, []ruleCase{
		{"just 17", "the Act is for adults", []told{{FactAge, 17}}, OutcomeNotEligible},
		{"cares for nobody", "it is for carers, and nothing else need be asked", []told{{FactGivesCare, 0}, {FactNecessaryCare, unasked}}, OutcomeNotEligible},
		{"care that is not needed", "the first condition", []told{{FactNecessaryCare, 0}}, OutcomeNotEligible},
		{"health alone", "the second condition by one of its ways", []told{{FactCarerHealth, 1}, {FactCarerOutcomes, 0}}, OutcomeEligible},
		{"health, outcomes not asked", "one way is enough", []told{{FactCarerHealth, 1}, {FactCarerOutcomes, unasked}}, OutcomeEligible},
		{"all eight", "one is enough, more are no less", []told{{FactCarerOutcomes, 8}}, OutcomeEligible},
		{"neither health nor outcomes", "the second condition", []told{{FactCarerOutcomes, 0}}, OutcomeNotEligible},
		{"no outcomes, health not asked", "health may suffer", []told{{FactCarerHealth, unasked}, {FactCarerOutcomes, 0}}, OutcomeUnknown},
		{"wellbeing does not suffer", "the third condition", []told{{FactCarerWellbeing, 0}}, OutcomeNotEligible},
		{"wellbeing not asked", "the third condition", []told{{FactCarerWellbeing, unasked}}, OutcomeUnknown},
		{"the other refuses treatment", "the other need not be in touch with any service", []told{{FactTreatment, 1}}, OutcomeEligible},
	}...) {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			r := recordOf(b, open, c.differs)
			require.NoError(t, r.Validate())
			d, applies := decisionFor(b, r, testDay())
			require.True(t, applies)
			require.Equal(t, c.want, d.Outcome, c.why)
		})
	}
	requireInForce(t, carerSupport(), england(), []string{"2015-04-01", "2026-11-21"}, []string{"2015-03-31"})
	require.Equal(t, assessment.CheckedSecondary, carerSupport().Checked(), "the regulations were read in others' accounts")
}

func TestYoungCarerAssessment(t *testing.T) {
	open := []told{{FactAge, 12}, {FactYoungCares, 1}, {FactMayNeedSupport, 1}}
	cases := []ruleCase{
		{"just 17", "a child is under 18", []told{{FactAge, 17}}, OutcomeEligible},
		{"just 18", "an adult has a right of their own", []told{{FactAge, 18}}, OutcomeNotEligible},
		{"cares for nobody", "the duty is to young carers", []told{{FactYoungCares, 0}}, OutcomeNotEligible},
		{"asked for", "asking is enough", []told{{FactMayNeedSupport, 0}, {FactAssessmentAsk, 1}}, OutcomeEligible},
		{"asked for, need not judged", "asking is enough", []told{{FactMayNeedSupport, unasked}, {FactAssessmentAsk, 1}}, OutcomeEligible},
		{"neither", "one of the two it takes", []told{{FactMayNeedSupport, 0}, {FactAssessmentAsk, 0}}, OutcomeNotEligible},
		{"not asked for, need not judged", "the appearance may still be there", []told{{FactMayNeedSupport, unasked}, {FactAssessmentAsk, 0}}, OutcomeUnknown},
		{"cares for a child", "child or adult, whoever is cared for", []told{{FactGivesCare, 0}}, OutcomeEligible},
	}
	runCases(t, youngCarerAssessment(), open, cases)
	requireInForce(t, youngCarerAssessment(), england(), []string{"2015-04-01", "2026-11-21"}, []string{"2015-03-31"})
	require.Equal(t, assessment.CheckedPrimary, youngCarerAssessment().Checked())
}

func TestYoungCarerNoticed(t *testing.T) {
	open := []told{{FactAge, 8}, {FactYoungCares, 1}}
	runCases(t, youngCarerNoticed(), open, []ruleCase{
		{"no need seen, nobody asked", "it waits for neither", []told{{FactMayNeedSupport, 0}, {FactAssessmentAsk, 0}}, OutcomeEligible},
		{"just 18", "a child is under 18", []told{{FactAge, 18}}, OutcomeNotEligible},
		{"cares for nobody", "there is nothing to raise", []told{{FactYoungCares, 0}}, OutcomeNotEligible},
	})
	requireInForce(t, youngCarerNoticed(), england(), []string{"2015-04-01"}, []string{"2015-03-31"})
}

// aloneFor decides a rulebook's one rule, for whomever it is.
func aloneFor(t *testing.T, b *Rulebook, r assessment.Record, day string) Decision {
	t.Helper()
	all := b.Decide(assessment.Gather(r, assessment.MustParseDay(day)))
	require.Len(t, all, 1)
	return all[0]
}

// TestSupportingFamilies is decided about the whole family, on a day on which it
// was in force.
func TestSupportingFamilies(t *testing.T) {
	b := bookOf(t, supportingFamilies())
	with := func(needs, expecting int, listed assessment.Listed, born ...string) assessment.Record {
		r := recordOf(b, nil, []told{{FactFamilyNeeds, needs}, {FactExpecting, expecting}})
		r.MembersListed = listed
		for i := range r.Members {
			r.Members[i].Born, _ = assessment.ParsePartialDate("1985")
		}
		for _, date := range born {
			m := assessment.Member{ID: "m2", Label: "Ada"}
			m.Born, _ = assessment.ParsePartialDate(date)
			r.Members = append(r.Members, m)
		}
		return r
	}
	all, open := assessment.ListedAll, assessment.ListedNotStated
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		want      Outcome
	}{
		{"three needs and a child of 4", "the guidance asks for both", with(3, unasked, open, "2020-01-01"), OutcomeEligible},
		{"ten needs and a child of 17", "under 18 is read as dependent", with(10, unasked, open, "2007-01-01"), OutcomeEligible},
		{"a child of nobody in particular", "the family is looked at, not one parent", with(3, 0, all, "2020-01-01"), OutcomeEligible},
		{"two needs and a child", "three is the number", with(2, unasked, open, "2020-01-01"), OutcomeNotEligible},
		{"three needs, expecting", "whoever is expected counts", with(3, 1, all), OutcomeEligible},
		{"three needs, a youngest of 18", "neither a child nor one expected", with(3, 0, all, "2006-01-01"), OutcomeNotEligible},
		{"three needs, no child, not all listed", "a child may be missing from the list", with(3, 0, open), OutcomeUnknown},
		{"three needs, no child, not asked who is expected", "one may be expected", with(3, unasked, all), OutcomeUnknown},
		{"somebody of unknown age", "who may be a child", with(3, 0, all, ""), OutcomeUnknown},
		{"a child, needs not counted", "nobody was asked", with(unasked, unasked, open, "2020-01-01"), OutcomeUnknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.NoError(t, c.record.Validate())
			d := aloneFor(t, b, c.record, "2024-06-01")
			require.Equal(t, c.want, d.Outcome, c.why)
			require.False(t, d.Silent)
			require.Equal(t, assessment.MemberID(""), d.Subject, "it is about nobody in particular")
		})
	}
}

func TestAskWhomToInvolve(t *testing.T) {
	runCases(t, askWhomToInvolve(), []told{{FactTreatment, 2}}, []ruleCase{
		{"not in treatment", "it is asked of whoever uses a service", []told{{FactTreatment, 0}}, OutcomeNotEligible},
		{"does not want treatment", "it is asked of whoever uses a service", []told{{FactTreatment, 1}}, OutcomeNotEligible},
		{"treatment completed", "it is asked of whoever uses a service", []told{{FactTreatment, 3}}, OutcomeNotEligible},
		{"aged 15", "an age is a caution, no bar to being asked", []told{{FactFocalAge, 15}}, OutcomeEligible},
	})
	requireInForce(t, askWhomToInvolve(), england(), []string{"2007-07-25", "2026-11-21"}, []string{"2007-07-24"})
}

// TestWhatMayBeToldIsSaid: a no to telling is no no to listening; and the guideline
// on alcohol adds to the one on drugs from its day on.
func TestWhatMayBeToldIsSaid(t *testing.T) {
	b := bookOf(t, askWhomToInvolve())
	drinks := recordOf(b, nil, []told{{FactTreatment, 2}, {FactAlcohol, 2}, {FactFocalAge, 40}})
	ids := cautionsOn(b, drinks, "2026-11-21")
	for _, id := range []string{"no-is-no-silence", "without-consent", "children", "drinking", "safety-apart"} {
		require.Contains(t, ids, id)
	}
	require.NotContains(t, ids, "under-16")
	require.NotContains(t, cautionsOn(b, drinks, "2011-02-22"), "drinking")
	drugs := recordOf(b, nil, []told{{FactTreatment, 2}, {FactAlcohol, 0}, {FactFocalAge, 15}})
	ids = cautionsOn(b, drugs, "2026-11-21")
	require.Contains(t, ids, "under-16")
	require.NotContains(t, ids, "drinking")
}
