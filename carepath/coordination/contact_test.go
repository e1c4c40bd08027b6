package coordination_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

func points() (out []assessment.EntryPoint) {
	for i := range assessment.EntryPoint(0).Words() {
		out = append(out, assessment.EntryPoint(i))
	}
	return out
}

func texts(all []coordination.Sentence) string {
	var out []string
	for _, s := range all {
		out = append(out, s.Text)
	}
	return strings.Join(out, "\n")
}

// TestEveryPointHasAFirstContact: danger before all else, safety the first question
// and alone, help in one's own right said back, and somewhere to go.
func TestEveryPointHasAFirstContact(t *testing.T) {
	t.Parallel()
	c := coordinator(t, coordination.Local{})
	for _, p := range points() {
		for i := range assessment.Country(0).Words() {
			r := assessment.Record{Country: assessment.Country(i)}
			x := c.FirstContact(r, day("2026-04-06"), p)
			require.Contains(t, x.Now[0].Text, "emergency services", p)
			require.Contains(t, x.Ask[0].Text, "alone", p)
			require.True(t, x.Ask[0].AskAlone, p)
			require.Contains(t, texts(x.Reflect), "they need help too", p)
			require.Contains(t, texts(x.Reflect), "friend", p)
			require.Contains(t, texts(x.Ask), "what they hope for the other", p)
			require.Empty(t, x.Before, p)
			if p != assessment.EntryPointFamilyService {
				require.Contains(t, texts(x.Signpost), "no reason to send anybody away", p)
			}
			for _, s := range x.Sentences() {
				require.NotEmpty(t, s.Cites, s.Text)
				require.NotContains(t, s.Text, "999", "a number is the service's own to give")
			}
		}
	}
}

// TestPointsDiffer: each point of entry adds something of its own.
func TestPointsDiffer(t *testing.T) {
	t.Parallel()
	c := coordinator(t, coordination.Local{})
	seen := map[string]assessment.EntryPoint{}
	for _, p := range points() {
		if p == assessment.EntryPointNotStated || p == assessment.EntryPointOther {
			continue
		}
		x := c.FirstContact(family(), assessment.Day{}, p)
		text := texts(x.Ask) + texts(x.Reflect)
		require.NotContains(t, seen, text, p)
		seen[text] = p
	}
}

func TestFirstContact(t *testing.T) {
	t.Parallel()
	type list = []assessment.FirstContact
	const yes, no, school = assessment.AnswerYes, assessment.AnswerNo, assessment.EntryPointSchool
	type contact struct {
		row
		first       list
		now, before int // how many sentences
		asks        bool
	}
	for _, r := range []contact{
		{row{"nothing recorded", "whether it is a crisis is asked"}, nil, 1, 0, true},
		{row{"a crisis", "met in it"}, list{{Point: school, Crisis: yes}}, 2, 0, false},
		{row{"no crisis", "said so"}, list{{Point: school, Crisis: no}}, 1, 0, false},
		{row{"a crisis elsewhere", "not what is happening here"}, list{{Point: assessment.EntryPointGP, Crisis: yes}}, 1, 0, true},
		{row{"one says so", "a yes stands"}, list{{Point: school, Crisis: no}, {Point: school, Crisis: yes}}, 2, 0, false},
		{row{"out of hours", "who can be reached tonight"}, list{{Point: school, OutOfHours: yes}}, 2, 0, true},
		{row{"both", "both"}, list{{Point: school, Crisis: yes, OutOfHours: yes}}, 3, 0, false},
		{row{"went badly elsewhere", "whoever meets them next makes it good"}, list{{Point: assessment.EntryPointGP, WentBadly: yes}}, 1, 1, true},
		{row{"went badly for two", "each is told"}, list{{Point: school, Member: "ros", WentBadly: yes}, {Point: school, Member: "dan", WentBadly: yes}}, 1, 2, true},
		{row{"told twice", "once is enough"}, list{{Point: school, WentBadly: yes}, {Point: school, WentBadly: yes}}, 1, 1, true},
		{row{"did not go badly", "nothing to make good"}, list{{Point: school, WentBadly: no}}, 1, 0, true},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := family()
			record.FirstContacts = r.first
			require.NoError(t, record.Validate())
			x := coordinator(t, coordination.Local{}).FirstContact(record, assessment.Day{}, school)
			assert.Len(t, x.Now, r.now)
			assert.Len(t, x.Before, r.before)
			assert.Equal(t, r.asks, strings.Contains(texts(x.Ask), "what made them come today"))
		})
	}
}

// TestWhatWasToldAloneIsMarked: it is not said with anybody else present.
func TestWhatWasToldAloneIsMarked(t *testing.T) {
	t.Parallel()
	c := coordinator(t, coordination.Local{})
	r := family()
	r.FirstContacts = []assessment.FirstContact{{
		Point: assessment.EntryPointGP, Member: "ros", WentBadly: assessment.AnswerYes, Crisis: assessment.AnswerYes,
		Source: assessment.Source{Informant: "ros", Alone: assessment.AnswerYes},
	}}
	x := c.FirstContact(r, assessment.Day{}, assessment.EntryPointGP)
	require.Len(t, x.Before, 1)
	assert.True(t, x.Before[0].AskAlone)
	assert.True(t, x.Now[1].AskAlone)
	r.FirstContacts = append(r.FirstContacts, r.FirstContacts[0])
	r.FirstContacts[1].Source.Alone = assessment.AnswerNo
	assert.False(t, c.FirstContact(r, assessment.Day{}, assessment.EntryPointGP).Before[0].AskAlone, "said before others too")
	inCompany := family()
	inCompany.FirstContacts = r.FirstContacts[:1]
	assert.Equal(t, c.FirstContact(family(), assessment.Day{}, assessment.EntryPointGP),
		c.FirstContact(inCompany.InCompany(), assessment.Day{}, assessment.EntryPointGP))
}

func TestSignposts(t *testing.T) {
	t.Parallel()
	hub := coordination.Service{ID: "hub", Label: "Family Hub", Kind: assessment.AgencyKindFamilyService}
	gp := coordination.Service{ID: "gp", Label: "Elm Surgery", Kind: assessment.AgencyKindGP}
	group := coordination.Service{ID: "aid", Label: "Tuesday Group", Kind: assessment.AgencyKindMutualAid}
	type sign struct {
		row
		local   coordination.Local
		point   assessment.EntryPoint
		country assessment.Country
		has     []string
		hasNot  []string
	}
	type L = coordination.Local
	const doctor, england, elsewhere = assessment.EntryPointGP, assessment.CountryEngland, assessment.CountryElsewhere
	for _, r := range []sign{
		{row{"nothing known", "not listed is not none"}, L{}, doctor, england, []string{"is recorded", "SMART", "Alateen", "council"}, []string{"There is no service"}},
		{row{"none, and all are listed", "now it can be said"}, L{ServicesListed: assessment.ListedAll}, doctor, england, []string{"There is no service for families", "guided self-help", "Al-Anon"}, nil},
		{row{"reached", "who can refer is named"}, L{Services: []coordination.Service{hub, gp}, Routes: routes("gp>hub")}, doctor, england, []string{"Elm Surgery can refer"}, []string{"no service", "SMART"}},
		{row{"not reached", "ring together all the same"}, L{Services: []coordination.Service{hub, gp}}, doctor, england, []string{"Family Hub is for families", "ring together"}, []string{"can refer them"}},
		{row{"here", "this is one"}, L{Services: []coordination.Service{hub}}, assessment.EntryPointFamilyService, england, []string{"This is a service for families"}, nil},
		{row{"a group nearby", "help with the first contact"}, L{Services: []coordination.Service{group}}, doctor, england, []string{"Tuesday Group", "mostly fails"}, nil},
		{row{"another country", "UK groups and English law are not there"}, L{}, doctor, elsewhere, []string{"look at what they need"}, []string{"SMART", "council"}},
		{row{"Scotland", "its law of carers was not looked up"}, L{}, doctor, assessment.CountryScotland, []string{"SMART"}, []string{"council"}},
	} {
		require.NotEmpty(t, r.why, r.name)
		t.Run(r.name, func(t *testing.T) {
			record := assessment.Record{ID: "case-3", Day: day("2026-04-06"), Country: r.country}
			text := texts(coordinator(t, r.local).FirstContact(record, assessment.Day{}, r.point).Signpost)
			for _, part := range r.has {
				assert.Contains(t, text, part)
			}
			for _, part := range r.hasNot {
				assert.NotContains(t, text, part)
			}
		})
	}
}
