package recoverycapital_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

const noVerdict = "The figure says how much is there of all that was asked about, and how much is still open. It is no verdict on anybody and predicts nothing."

// named calls people by capitalised ids.
func named(id assessment.MemberID) string {
	return strings.ToUpper(string(id[:1])) + string(id[1:])
}

// TestExplainPair has a sentence for each state that something can be in.
func TestExplainPair(t *testing.T) {
	t.Parallel()
	by := func(id assessment.MemberID) assessment.Source { return assessment.Source{Informant: id} }
	r := couple(
		assessment.Appraisal{
			Strengths: assessment.Strengths{
				EmotionalSupport: assessment.ExtentYes, Available: assessment.ExtentYes, AgreesWithGoal: assessment.ExtentYes, FirmAndKind: assessment.ExtentPartly,
				PracticalHelp: assessment.ExtentNo, KnowsProblem: assessment.ExtentAskedDeclined, Resilience: assessment.ExtentAskedUnknown, Hope: assessment.ExtentYes,
			},
			Barriers: assessment.Barriers{Hostility: assessment.ExtentYes, PowerOver: assessment.ExtentNo},
			Source:   by("bob"),
		},
		assessment.Appraisal{Strengths: assessment.Strengths{Hope: assessment.ExtentNo}, Source: by("ann")},
	)
	want := []string{
		"What Ann brings to Bob's recovery, between the two of them: over 87 of 100. Ann stands by Bob, agrees with what Bob wants, and is there when needed. In part, Ann can be both firm and kind.",
		"This is not to be read out, since it tells of what is asked alone. What stands against Bob's recovery on Ann's side, between the two of them: 25 to 75 of 100. Ann can be hostile or very critical. Ann has no power over Bob. It is still to be asked whether Ann makes it easier to use and harms Bob.",
		"What Ann brings to Bob's recovery, in practical things and money: 0 of 100. Ann does not help with everyday things.",
		"What stands against Bob's recovery on Ann's side, in practical things and money: not known. It is still to be asked whether Ann takes Bob's money.",
		"What Ann brings to Bob's recovery, in Ann's own life: not known. Those asked differ on whether Ann has hope. Those asked would rather not say whether Ann knows about the problem. Those asked do not know whether Ann copes under strain.",
		"What stands against Bob's recovery on Ann's side, in Ann's own life: not known. It is still to be asked whether Ann has a drug or alcohol problem of their own.",
		"What Ann brings to Bob's recovery, in the wider world: not known. It is still to be asked whether Ann is a living example of recovery and has links to work or community.",
		"What stands against Bob's recovery on Ann's side, in the wider world: not known. It is still to be asked whether Ann finds it hard to accept Bob.",
	}
	for i, f := range pairsOf(t, valid(t, r)) {
		assert.Equal(t, want[i]+" "+noVerdict, f.Explain(named).Text())
	}
}

// TestExplainOwnUse: a problem of somebody's own is put together from several
// answers. What is open there is not settled, and no difference of opinion.
func TestExplainOwnUse(t *testing.T) {
	t.Parallel()
	r := couple()
	r.Uses = []assessment.Use{{Member: "ann", Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternUsed}}}}
	said := func() []string {
		return find(t, pairsOf(t, valid(t, r)), recoverycapital.DomainHuman, recoverycapital.SignNegative).Explain(named).Said
	}
	assert.Equal(t, []string{"It is not settled yet whether Ann has a drug or alcohol problem of their own."}, said())
	r.Uses[0].SubstancesListed = assessment.ListedAll
	assert.Equal(t, []string{"Ann has no drug or alcohol problem of their own."}, said())
}

// TestExplainNetwork says of each thing who brings it, and how many of how many.
func TestExplainNetwork(t *testing.T) {
	t.Parallel()
	r := couple()
	r.Members = append(r.Members, assessment.Member{ID: "cy"}, assessment.Member{ID: "di"}, assessment.Member{ID: "abe"})
	say := func(who assessment.MemberID, s assessment.Strengths) {
		r.Appraisals = append(r.Appraisals, assessment.Appraisal{Member: who, For: "bob", Strengths: s, Source: assessment.Source{Informant: "bob"}})
	}
	const yes, partly, no = assessment.ExtentYes, assessment.ExtentPartly, assessment.ExtentNo
	say("ann", assessment.Strengths{EmotionalSupport: yes, AgreesWithGoal: no, FirmAndKind: no, Available: assessment.ExtentNotApplicable})
	say("cy", assessment.Strengths{EmotionalSupport: partly, AgreesWithGoal: no, FirmAndKind: assessment.ExtentAskedDeclined})
	say("di", assessment.Strengths{EmotionalSupport: no, AgreesWithGoal: no})
	say("abe", assessment.Strengths{EmotionalSupport: yes, AgreesWithGoal: no})
	social := func() recoverycapital.Explanation {
		return find(t, capitalOf(t, valid(t, r), recoverycapital.Published()).Network, recoverycapital.DomainSocial, recoverycapital.SignPositive).Explain(named)
	}
	assert.Equal(t, "What those listed bring to Bob's recovery, between Bob and them: 16 to 57 of 100. "+
		"Stands by Bob: 2 of 4, Abe and Ann; in part Cy; not so of Di. "+
		"Agrees with what Bob wants: none of 4. "+
		"Can be both firm and kind: none of 4 so far; not so of Ann; those asked would rather not say about Cy; still to be asked about Abe and Di. "+
		"Is there when needed: still to be asked. "+
		"This is of the 4 people listed beside Bob, and nobody has said that these are all: of anybody else nothing is known. "+
		"Each of them counts the same, relative or friend. "+noVerdict, social().Text())
	r.MembersListed = assessment.ListedAll
	assert.Equal(t, "This is of the 4 people listed beside Bob, and these are all.", social().Notes[0])
	r.Members, r.Appraisals = r.Members[:2], nil
	assert.Equal(t, "This is of the 1 person listed beside Bob, and these are all.", social().Notes[0])
}

func TestExplainOwn(t *testing.T) {
	t.Parallel()
	const mirc = `the part "social" of the Multidimensional Inventory of Recovery Capital`
	for _, c := range []struct {
		row
		responses []assessment.Response
		want      string
	}{
		{row{"not asked", "what is to be asked"}, nil, "not known. Bob is still to be asked about " + mirc + "."},
		{row{"declined", "and why not"}, []assessment.Response{filled("mirc", "", times(7, sayNothing)...)}, "not known. Bob would rather not answer " + mirc + "."},
		{row{"unknown", "and why not"}, []assessment.Response{filled("mirc", "", times(7, dontKnow)...)}, "not known. Bob does not know the answers to " + mirc + "."},
		{row{"complete", "what it comes to"}, []assessment.Response{filled("mirc", "", times(7, 1)...)}, "over 42 of 100. On " + mirc + ", Bob's answers come to 16 on a scale from 7 to 28; 7 of 7 questions answered."},
		{row{"in part", "how much is open"}, []assessment.Response{filled("mirc", "", 1, 1, 1, 1, sayNothing, noMatter)}, "16 to 50 of 100. On " + mirc + ", Bob's answers come to 9 to 15 on a scale from 6 to 24; 4 of 7 questions answered, 1 declined, 1 not applicable."},
		{
			row{"two that differ", "which came later?"},
			[]assessment.Response{filled("mirc", "", 1, 4, 1, 1, 4, 4, 1), filled("mirc", "", times(7, 1)...)},
			"0 to 43 of 100. On " + mirc + ", Bob's answers come to 7 on a scale from 7 to 28; 7 of 7 questions answered. On " + mirc +
				", Bob's answers come to 16 on a scale from 7 to 28; 7 of 7 questions answered. It is not known which of these came later, so that all of them count.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			r := couple()
			r.Responses = c.responses
			f := find(t, capitalOf(t, r, onlyMIRC(t)).Own, recoverycapital.DomainSocial, recoverycapital.SignPositive)
			assert.Equal(t, "What Bob has to build on, by Bob's own answers, with other people: "+c.want+" "+noVerdict, f.Explain(named).Text())
		})
	}
	m := onlyMIRC(t)
	m.Scales[0].Instrument, m.Scales[0].Scale, m.Scales[0].Sign = "ours", "strain", recoverycapital.SignNegative
	k, err := assessment.NewKey(assessment.Instrument{
		ID: "ours", Title: "Ours", Version: "1", Items: assessment.NumberedItems(1, 0, 1),
		Scales: []assessment.Scale{{ID: "strain", Items: assessment.ItemIDs(1), High: 1, Cites: m.Cites}}, Cites: m.Cites,
	})
	require.NoError(t, err)
	a, err := recoverycapital.NewAppraiser(m, k)
	require.NoError(t, err)
	all, err := a.Appraise(couple(), assessment.Day{})
	require.NoError(t, err)
	assert.Equal(t, "What stands in Bob's way, by Bob's own answers", all.Own[0].Explain(named).About)
}

// TestExplainHasWordsForAll: no figure of either reading is without words, none
// has a gap left in it, and what is no figure says nothing.
func TestExplainHasWordsForAll(t *testing.T) {
	t.Parallel()
	for name, m := range published() {
		for _, f := range everyFigure(capitalOf(t, couple(), m)) {
			e := f.Explain(nil)
			for _, text := range append([]string{e.About, e.Place, e.Share}, append(e.Said, e.Notes...)...) {
				assert.NotEmpty(t, text)
				assert.False(t, strings.ContainsAny(text, "{}"), text)
			}
			assert.NotEmpty(t, e.Said, name)
			for _, sentence := range append(e.Said, e.Notes...) {
				assert.True(t, strings.HasSuffix(sentence, "."), sentence)
			}
		}
	}
	for _, f := range []recoverycapital.Figure{{}, {Domain: 99, Sign: 1}, {Domain: 1, Sign: 99}} {
		assert.Zero(t, f.Explain(nil))
		assert.Empty(t, f.Explain(nil).Text())
	}
	odd := recoverycapital.Figure{Domain: 1, Sign: 1, Member: "ann", Focal: "bob", Contributions: []recoverycapital.Contribution{{Indicator: 99, Answered: true}}}
	assert.NotEmpty(t, odd.Explain(nil).Said, "whatever a caller makes of it")
}
