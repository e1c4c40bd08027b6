package coordination_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
)

// ledger is every source that the package cites, how well it was checked, and where
// that was noted: a section of the notes on interventions (I) or on families (F).
func ledger() []struct {
	row
	checked assessment.Checked
} {
	const primary, secondary, unverified = assessment.CheckedPrimary, assessment.CheckedSecondary, assessment.CheckedUnverified
	return []struct {
		row
		checked assessment.Checked
	}{
		{row{"Adfam, briefing on partnerships, winter 2010", "I11, the briefing itself"}, secondary},
		{row{"Westminster, family intervention, 2011", "I11 M"}, secondary},
		{row{"SCIE, At a glance 9, 2012", "I11 H"}, primary},
		{row{"NICE NG58, severe mental illness and substance misuse, 2016", "I11 H"}, primary},
		{row{"Doncaster, child protection enquiries under section 47", "F3.5 S"}, secondary},
		{row{"Children Act 1989 section 47", "I8b, a glossary of another body"}, secondary},
		{row{"Children Act 1989 section 17ZA", "I8a H, F3.2 P"}, primary},
		{row{"Care Act 2014", "I8a H, F3.1 P"}, primary},
		{row{"SCIE, Care Act 2014: eligibility of carers", "F3.1 S"}, secondary},
		{row{"Change Grow Live, confidentiality for family and friends", "I10 H"}, primary},
		{row{"Caldicott principles, as an NHS trust has them", "F3.5 S"}, secondary},
		{row{"Darlington, procedures for safeguarding adults", "F3.5 S"}, secondary},
		{row{"Department for Education, on information sharing, as Coventry has it", "I10 M"}, secondary},
		{row{"General Medical Council, confidentiality", "I10 H"}, primary},
		{row{"TEWV (NHS), confidentiality", "I10 H, on listening"}, primary},
		{row{"TEWV (NHS), common sense confidentiality", "F3.5 S"}, secondary},
		{row{"NICE QS23, drug use disorders in adults, 2012", "I6 H"}, primary},
		{row{"NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007 introduction", "I11 H"}, primary},
		{row{"NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007 1.1.1.2", "I10 H"}, primary},
		{row{"NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007 section 1.1.2", "I6 M"}, secondary},
		{row{"NICE CG51, drug misuse in over 16s: psychosocial interventions, 2007 1.1.2.2", "I6 M"}, secondary},
		{row{"NICE CG115, alcohol-use disorders, 2011", "I6 U"}, unverified},
		{row{"Skills Consortium, families and social support networks", "seed 000"}, secondary},
		{row{"Public Health England 2013, on mutual aid", "I6i H"}, primary},
		{row{"a directory's page on Al-Anon and Alateen in the UK", "I6i M"}, secondary},
		{row{"SMART Recovery UK, family and friends", "I6i H"}, primary},
		{row{"Galvani 2007, Safety in numbers? Tackling domestic abuse in couples and network therapies", "I9 row 5 H"}, primary},
		{row{"Adfam and AVA 2012, parents abused by children who use", "I8c M"}, secondary},
		{row{"Scottish Government, Rights, Respect and Recovery, 2018", "I6 H"}, primary},
		{row{"DHSC, clinical guidelines for alcohol treatment, stamped 28 November 2025", "I8b H"}, primary},
		{row{"GOV.UK 2021, parents with alcohol and drug problems", "I8b H"}, primary},
		{row{"the service's own setting", "no source: the service says so itself"}, primary},
	}
}

// TestNothingWithoutASource: whatever is said has its source, its basis and how well
// it was checked, as the notes have it; policy has a reason.
func TestNothingWithoutASource(t *testing.T) {
	t.Parallel()
	known := map[string]assessment.Checked{}
	for _, l := range ledger() {
		require.NotEmpty(t, l.why)
		known[l.name] = l.checked
	}
	used := map[string]bool{}
	for _, v := range examples(t) {
		walk(reflect.ValueOf(v), func(c assessment.Citation) {
			require.NoError(t, c.Validate(), c)
			if c.Basis == assessment.BasisPolicy {
				assert.Empty(t, c.Source)
				return
			}
			name := c.Source
			if _, ok := known[name+" "+c.Part]; ok {
				name += " " + c.Part
			}
			checked, ok := known[name]
			require.True(t, ok, name)
			require.Equal(t, checked, c.Checked, name)
			used[name] = true
		})
	}
	for name := range known {
		assert.True(t, used[name], "not cited: %s", name)
	}
}

// TestSourcesAreTheRulebooksOwn: what this package and the published rulebook both
// cite, they cite alike: a source that is put right in one is put right in the other.
func TestSourcesAreTheRulebooksOwn(t *testing.T) {
	t.Parallel()
	type place struct{ source, part string }
	known := map[place]assessment.Citation{}
	book := carepath.Published()
	note := func(c assessment.Citation) { known[place{c.Source, c.Part}] = c }
	walk(reflect.ValueOf(book.Rules()), note)
	walk(reflect.ValueOf(book.Plan(assessment.Record{}, carepath.Options{}).Reminders), note)
	shared := map[place]bool{}
	for _, v := range examples(t) {
		walk(reflect.ValueOf(v), func(c assessment.Citation) {
			at := place{c.Source, c.Part}
			if want, ok := known[at]; ok && c.Source != "" {
				assert.Equal(t, want, c)
				shared[at] = true
			}
		})
	}
	assert.Greater(t, len(shared), 10, "most are shared")
}

// walk finds every citation, and that whatever has a text has a citation.
func walk(v reflect.Value, found func(assessment.Citation)) {
	switch v.Kind() {
	case reflect.Struct:
		if c, ok := v.Interface().(assessment.Citation); ok {
			found(c)
			return
		}
		if text := v.FieldByName("Text"); text.IsValid() && text.String() != "" && v.FieldByName("Cites").Len() == 0 {
			found(assessment.Citation{})
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				walk(v.Field(i), found)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(v.Index(i), found)
		}
	default:
	}
}

// examples are teams and contacts that say everything there is to say.
func examples(t *testing.T) []any {
	t.Helper()
	one := 1
	c := coordinator(t, coordination.Local{AppointmentsAWeek: &one, LeadWorkerFrom: &one, SameNeedWithin: &one, Routes: routes("elm>hub")})
	r := involved("elm/w1 dan", "hub/w2 ros", "asc/w3 ros", "csc/w5 ros", "mh/w6 dan")
	r.Agencies = append(r.Agencies, assessment.Agency{ID: "csc", Kind: assessment.AgencyKindChildSocialCare}, assessment.Agency{ID: "mh", Kind: assessment.AgencyKindMentalHealth},
		assessment.Agency{ID: "aid", Kind: assessment.AgencyKindMutualAid})
	r.MembersListed = 0
	r.Assessed = []assessment.NeedAssessed{assessed("asc", "ros", "2026-03-01", 0), assessed("csc", "ros", "2026-03-02", 0)}
	r.Advice = []assessment.Advice{advice("elm", assessment.AnswerYes, ""), advice("hub", assessment.AnswerNo, "")}
	r.Appointments = []assessment.Appointment{seen(t, "elm", "2026-04-07", "09:00", 0), seen(t, "hub", "2026-04-07", "10:00", 0)}
	r.Consents = []assessment.Consent{agreed("ros", "elm", assessment.TopicUse), agreed("ros", "elm", assessment.TopicAge)}
	r.Consents[0].Withdrawn, r.Consents[1].Capacity = day("2026-03-01"), 0
	r.FirstContacts = []assessment.FirstContact{{Point: assessment.EntryPointGP, Crisis: assessment.AnswerYes, OutOfHours: assessment.AnswerYes, WentBadly: assessment.AnswerYes}}
	require.NoError(t, r.Validate())
	out := []any{c.Team(r, assessment.Day{}), c.Team(r.For(assessment.Audience{Agency: "elm"}, assessment.PurposeCoordination, r.Day), assessment.Day{})}
	out = append(out, contacts(c, r)...)
	for i := range assessment.Country(0).Words() {
		out = append(out, contacts(c, assessment.Record{Country: assessment.Country(i)})...)
	}
	return out
}
