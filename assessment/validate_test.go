package assessment_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestValidate has each fault by itself, and some together.
func TestValidate(t *testing.T) {
	t.Parallel()
	const nobody, bad = assessment.MemberID(secret), assessment.WorkerID(secret + " ")
	type r = *assessment.Record
	review := func(v assessment.Review) func(r) {
		return func(r r) {
			r.Safety = []assessment.SafetyAnswer{{Concern: assessment.ConcernChildHarm, Harmed: "ann", Review: v}}
		}
	}
	whole := assessment.Review{Finding: assessment.ReviewFindingNoConcern, Worker: "w1", Reason: "seen", On: day("2026-03-01")}
	with := func(change func(*assessment.Review)) assessment.Review {
		v := whole
		change(&v)
		return v
	}
	born := func(text string) func(r) {
		return func(r r) { r.Members[1].Born, _ = assessment.ParsePartialDate(text) }
	}
	label := func(text string) func(r) { return func(r r) { r.Members[1].Label = text } }
	source := func(s assessment.Source) func(r) {
		return func(r r) { r.Access = []assessment.Access{{Member: "ann", Source: s}} }
	}
	for _, c := range []struct {
		row
		change func(r)
		want   []fault
	}{
		{row{"valid", "the record that the others change"}, func(r) {}, nil},
		{row{"no id", "a host could not file it"}, func(r r) { r.ID = "" }, []fault{{"/id", assessment.ErrMissing}}},
		{row{"bad id", "a space breaks commands"}, func(r r) { r.ID = "a b" }, []fault{{"/id", assessment.ErrID}}},
		{row{"long id", "65 characters"}, func(r r) { r.ID = assessment.RecordID(strings.Repeat("a", 65)) }, []fault{{"/id", assessment.ErrID}}},
		{row{"longest id", "64 characters"}, func(r r) { r.ID = assessment.RecordID(strings.Repeat("a", 64)) }, nil},
		{row{"id starts with a dash", "would pass for an option"}, func(r r) { r.ID = "-rf" }, []fault{{"/id", assessment.ErrID}}},
		{row{"id starts with a dot", "would pass for a path"}, func(r r) { r.ID = "..a" }, []fault{{"/id", assessment.ErrID}}},
		{row{"id not ASCII", "pointers and commands cannot carry it"}, func(r r) { r.ID = "é" }, []fault{{"/id", assessment.ErrID}}},
		{row{"no day", "there is no clock"}, func(r r) { r.Day = assessment.Day{} }, []fault{{"/day", assessment.ErrMissing}}},
		{row{"member without id", "nobody"}, func(r r) { r.Members[1].ID = "" }, []fault{{"/members/1/id", assessment.ErrMissing}}},
		{row{"member with a bad id", "a slash breaks pointers"}, func(r r) { r.Members[1].ID = "a/b" }, []fault{{"/members/1/id", assessment.ErrID}}},
		{row{"member twice", "who is meant?"}, func(r r) { r.Members[1].ID = "ann" }, []fault{{"/members/1/id", assessment.ErrTwice}}},
		{row{"escape in a label", "a terminal would obey it"}, label("a\x1b[2Jb"), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"newline in a label", "breaks the line"}, label("a\nb"), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"right-to-left override", "makes a text look like another"}, label("a\u202eb"), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"zero-width joiner", "does not print"}, label("a\u200db"), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"label not UTF-8", "is no text"}, label("a\xff"), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"label too long", "201 characters"}, label(strings.Repeat("ß", 201)), []fault{{"/members/1/label", assessment.ErrText}}},
		{row{"longest label", "200 characters, however many bytes"}, label(strings.Repeat("ß", 200)), nil},
		{row{"born tomorrow", "after the record's day"}, born("2026-04-01"), []fault{{"/members/1/born", assessment.ErrFuture}}},
		{row{"born this month", "may lie before the day"}, born("2026-03"), nil},
		{row{"born next month", "cannot"}, born("2026-04"), []fault{{"/members/1/born", assessment.ErrFuture}}},
		{row{"126 years old", "nobody has been"}, born("1900-03-31"), []fault{{"/members/1/born", assessment.ErrAge}}},
		{row{"125 years old", "somebody may be"}, born("1900-04-01"), nil},
		{row{"125 or 126", "may be 125"}, born("1900"), nil},
		{row{"use of nobody", "says nothing"}, func(r r) { r.Uses = []assessment.Use{{}} }, []fault{{"/uses/0/member", assessment.ErrMissing}}},
		{row{"use of a stranger", "not in the family"}, func(r r) { r.Uses = []assessment.Use{{Member: nobody}} }, []fault{{"/uses/0/member", assessment.ErrNoMember}}},
		{row{"substances", "each stated, each once"}, func(r r) {
			r.Uses = []assessment.Use{{Member: "ann", Substances: []assessment.SubstanceUse{{Substance: 1}, {}, {Substance: 1}, {}}}}
		}, []fault{{"/uses/0/substances/1/substance", assessment.ErrMissing}, {"/uses/0/substances/2/substance", assessment.ErrTwice}, {"/uses/0/substances/3/substance", assessment.ErrMissing}}},
		{row{"recovery from tomorrow on", "after the record's day"}, func(r r) {
			p, _ := assessment.ParsePartialDate("2026-04-01")
			r.Uses = []assessment.Use{{Member: "ann", RecoverySince: p}}
		}, []fault{{"/uses/0/recoverySince", assessment.ErrFuture}}},
		{row{"impact on oneself", "own use is not another's"}, func(r r) { r.Impacts = []assessment.Impact{{Member: "ann", Of: "ann"}} }, []fault{{"/impacts/0/of", assessment.ErrSelf}}},
		{row{"focal person no member", "must be listed"}, func(r r) { r.Impacts = []assessment.Impact{{Member: "ann", Of: nobody}} }, []fault{{"/impacts/0/of", assessment.ErrNoMember}}},
		{row{"appraisal", "both sides"}, func(r r) { r.Appraisals = []assessment.Appraisal{{}} }, []fault{{"/appraisals/0/member", assessment.ErrMissing}, {"/appraisals/0/for", assessment.ErrMissing}}},
		{row{"offer", "both sides and the role"}, func(r r) { r.RoleOffers = []assessment.RoleOffer{{Member: nobody, For: "ann"}} }, []fault{{"/roleOffers/0/member", assessment.ErrNoMember}, {"/roleOffers/0/role", assessment.ErrMissing}}},
		{row{"safety", "a concern and somebody"}, func(r r) { r.Safety = []assessment.SafetyAnswer{{}} }, []fault{{"/safety/0/concern", assessment.ErrMissing}, {"/safety/0/harmed", assessment.ErrMissing}}},
		{row{"safety from oneself", "self-harm is another question"}, func(r r) {
			r.Safety = []assessment.SafetyAnswer{{Concern: 1, Harmed: "ann", By: "ann"}}
		}, []fault{{"/safety/0/by", assessment.ErrSelf}}},
		{row{"safety from a stranger", "must be listed"}, func(r r) {
			r.Safety = []assessment.SafetyAnswer{{Concern: 1, Harmed: "ann", By: nobody}}
		}, []fault{{"/safety/0/by", assessment.ErrNoMember}}},
		{row{"checklist", "a tool and a count that it can have"}, func(r r) { r.Safety = []assessment.SafetyAnswer{checked("dash", 24)} }, nil},
		{row{"checklist without a count", "it says nothing"}, func(r r) {
			r.Safety = []assessment.SafetyAnswer{{Concern: 2, Harmed: "ann", Check: assessment.RiskCheck{Tool: "dash"}}}
		}, []fault{{"/safety/0/check/yes", assessment.ErrMissing}}},
		{row{"count without a checklist", "nobody knows of what"}, func(r r) { r.Safety = []assessment.SafetyAnswer{checked("", 3)} }, []fault{{"/safety/0/check/tool", assessment.ErrMissing}}},
		{row{"checklist of a bad id", "it is no id"}, func(r r) { r.Safety = []assessment.SafetyAnswer{checked(string(bad), 3)} }, []fault{{"/safety/0/check/tool", assessment.ErrID}}},
		{row{"count below nought", "there is none"}, func(r r) { r.Safety = []assessment.SafetyAnswer{checked("dash", -1)} }, []fault{{"/safety/0/check/yes", assessment.ErrRiskCheck}}},
		{row{"count out of range", "no checklist is so long"}, func(r r) { r.Safety = []assessment.SafetyAnswer{checked("dash", 101)} }, []fault{{"/safety/0/check/yes", assessment.ErrRiskCheck}}},
		{row{"checklist about a child", "there is no number for it"}, func(r r) {
			s := checked("dash", 3)
			s.Concern = assessment.ConcernChildHarm
			r.Safety = []assessment.SafetyAnswer{s}
		}, []fault{{"/safety/0/check", assessment.ErrRiskCheck}}},
		{row{"whole review", "who, when and why"}, review(whole), nil},
		{row{"review without a worker", "nobody answers for it"}, review(with(func(v *assessment.Review) { v.Worker = "" })), []fault{{"/safety/0/review", assessment.ErrReview}}},
		{row{"review without a reason", "nobody can follow it"}, review(with(func(v *assessment.Review) { v.Reason = "" })), []fault{{"/safety/0/review", assessment.ErrReview}}},
		{row{"review without a day", "nobody knows since when"}, review(with(func(v *assessment.Review) { v.On = assessment.Day{} })), []fault{{"/safety/0/review", assessment.ErrReview}}},
		{row{"review tomorrow", "after the record's day"}, review(with(func(v *assessment.Review) { v.On = day("2026-04-01") })), []fault{{"/safety/0/review/on", assessment.ErrFuture}}},
		{row{"review by a bad id", "and a reason that does not print"}, review(with(func(v *assessment.Review) { v.Worker, v.Reason = bad, "a\x00" })), []fault{{"/safety/0/review/worker", assessment.ErrID}, {"/safety/0/review/reason", assessment.ErrText}}},
		{row{"unmet need", "of somebody, in an area"}, func(r r) { r.UnmetNeeds = []assessment.UnmetNeed{{}} }, []fault{{"/unmetNeeds/0/member", assessment.ErrMissing}, {"/unmetNeeds/0/area", assessment.ErrMissing}}},
		{row{"help", "to somebody, of a kind"}, func(r r) { r.HelpReceived = []assessment.HelpReceived{{}} }, []fault{{"/helpReceived/0/member", assessment.ErrMissing}, {"/helpReceived/0/kind", assessment.ErrMissing}}},
		{row{"language", "must print"}, func(r r) { r.Access = []assessment.Access{{Member: "ann", Language: "c\ty"}} }, []fault{{"/access/0/language", assessment.ErrText}}},
		{row{"first contact", "of a member, if of one"}, func(r r) { r.FirstContacts = []assessment.FirstContact{{}, {Member: nobody}} }, []fault{{"/firstContacts/1/member", assessment.ErrNoMember}}},
		{row{"response", "somebody, to something"}, func(r r) { r.Responses = []assessment.Response{{}} }, []fault{{"/responses/0/member", assessment.ErrMissing}, {"/responses/0/instrument", assessment.ErrMissing}}},
		{row{"item answers", "once each, a value or an absence"}, func(r r) {
			r.Responses = []assessment.Response{{Member: "ann", Instrument: "x", Answers: []assessment.ItemAnswer{
				{Item: "i1", Value: ptr(1), Absent: assessment.AbsenceAskedDeclined}, {Item: "i1"}, {Item: "a b"},
			}}}
		}, []fault{{"/responses/0/answers/0/absent", assessment.ErrBoth}, {"/responses/0/answers/1/item", assessment.ErrTwice}, {"/responses/0/answers/2/item", assessment.ErrID}}},
		{row{"host fact", "an id, members, one answer"}, func(r r) {
			r.Facts = []assessment.HostFact{{Member: nobody, Focal: nobody, Value: ptr(0), Absent: 1}}
		}, []fault{{"/facts/0/id", assessment.ErrMissing}, {"/facts/0/member", assessment.ErrNoMember}, {"/facts/0/focal", assessment.ErrNoMember}, {"/facts/0/absent", assessment.ErrBoth}}},
		{row{"source of a stranger", "an informant is a member"}, source(assessment.Source{Informant: nobody}), []fault{{"/access/0/source/informant", assessment.ErrNoMember}}},
		{row{"source by a bad id", "a worker's id is one"}, source(assessment.Source{Assessor: bad}), []fault{{"/access/0/source/assessor", assessment.ErrID}}},
		{row{"source of tomorrow", "after the record's day"}, source(assessment.Source{On: day("2026-04-01")}), []fault{{"/access/0/source/on", assessment.ErrFuture}}},
		{row{"several", "in the record's order, whatever they are"}, func(r r) {
			r.Facts = []assessment.HostFact{{}}
			r.Uses = []assessment.Use{{}, {Member: "ann"}, {Member: nobody}}
			r.Ties = []assessment.Tie{{Member: "ann", Of: "ann"}}
			r.ID = ""
		}, []fault{
			{"/id", assessment.ErrMissing},
			{"/ties/0/of", assessment.ErrSelf},
			{"/uses/0/member", assessment.ErrMissing},
			{"/uses/2/member", assessment.ErrNoMember},
			{"/facts/0/id", assessment.ErrMissing},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob")
			c.change(&r)
			requireFaults(t, r.Validate(), c.want...)
			_, err := assessment.Encode(r)
			requireFaults(t, err, c.want...)
		})
	}
}

// TestFaultsAreBounded: of very many faults the rest is counted.
func TestFaultsAreBounded(t *testing.T) {
	t.Parallel()
	r := familyOf("ann")
	r.Uses = make([]assessment.Use, 5000)
	var got assessment.FieldErrors
	require.ErrorAs(t, r.Validate(), &got)
	require.Len(t, got, 1001)
	assert.Equal(t, "/uses/999/member", got[999].Path)
	require.ErrorIs(t, got[1000], assessment.ErrTooMany)
	assert.Contains(t, got[1000].Error(), "4000")
}

func TestFieldErrors(t *testing.T) {
	t.Parallel()
	var none assessment.FieldErrors
	require.NoError(t, none.Err())
	none.Add("/x", nil)
	require.NoError(t, none.Err(), "a nil fault is none")
	none.Add("/x", assessment.ErrDate)
	none.Add("", assessment.ErrTooLarge)
	err := none.Err()
	require.ErrorIs(t, err, assessment.ErrDate)
	require.ErrorIs(t, err, assessment.ErrTooLarge)
	require.NotErrorIs(t, err, assessment.ErrWord)
	assert.Equal(t, "/x: "+assessment.ErrDate.Error()+"\n/: "+assessment.ErrTooLarge.Error(), err.Error())
	var first *assessment.FieldError
	require.ErrorAs(t, err, &first)
	assert.Equal(t, "/x", first.Path)
}
