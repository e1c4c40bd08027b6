package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// low is a PHQ-9 of ann's whose ninth answer is given; the others are the lowest.
func lowMood(ninth assessment.ItemAnswer, s assessment.Source) assessment.Response {
	r := assessment.Response{Member: "ann", Instrument: "phq-9", Source: s}
	for _, id := range assessment.ItemRange(1, 8) {
		r.Answers = append(r.Answers, coded(id, 0))
	}
	ninth.Item = "i09"
	r.Answers = append(r.Answers, ninth)
	return r
}

// TestFlags: an answer that calls for attention does so whatever the total, stands
// whatever is said later, and only a named worker's review sets it aside; one that
// is below the flag clears nobody.
func TestFlags(t *testing.T) {
	t.Parallel()
	yes, no := coded("", 1), coded("", 0)
	declined, unasked := skipped("", assessment.AbsenceAskedDeclined), skipped("", assessment.AbsenceNotAsked)
	said := saidBy("ann", "2026-03-01")
	reviewed := func(r assessment.Response, f assessment.ReviewFinding, on string) assessment.Response {
		r.Review = assessment.Review{Finding: f, Worker: "w1", Reason: "spoke with her", On: day(on)}
		return r
	}
	const clear, stands = assessment.ReviewFindingNoConcern, assessment.ReviewFindingConcernStands
	type responses []assessment.Response
	for _, c := range []struct {
		row
		responses responses
		want      assessment.Reading
		ask       bool
	}{
		{row{"no questionnaire", "nothing is known"}, nil, notAsked(), false},
		{row{"lowest total but one", "it stands whatever the total"}, responses{lowMood(yes, said)}, exactly(1), false},
		{row{"below", "clears nobody"}, responses{lowMood(no, said)}, notAsked(), false},
		{row{"declined", "is no no, and is not asked again"}, responses{lowMood(declined, said)}, absent(assessment.AbsenceAskedDeclined), false},
		{row{"not asked", "is asked first"}, responses{lowMood(unasked, said)}, notAsked(), true},
		{row{"left out", "is asked first too"}, responses{{Member: "ann", Instrument: "core-10", Source: said}}, notAsked(), true},
		{row{"below later", "one yes stands"}, responses{lowMood(yes, said), lowMood(no, saidBy("ann", "2026-03-20"))}, exactly(1), false},
		{row{"reviewed", "a named worker found no concern"}, responses{reviewed(lowMood(yes, said), clear, "2026-03-02")}, exactly(0), false},
		{row{"reviewed before", "a review sets aside nothing that was said after it"}, responses{reviewed(lowMood(yes, said), clear, "2026-02-28")}, exactly(1), false},
		{row{"reviewed without a day of the answer", "it may be later than the review"}, responses{reviewed(lowMood(yes, assessment.Source{}), clear, "2026-03-02")}, exactly(1), false},
		{row{"found to stand", "as the worker says"}, responses{reviewed(lowMood(yes, said), stands, "2026-03-02")}, exactly(1), false},
		{row{"another response", "a review is of one response"}, responses{reviewed(lowMood(yes, said), clear, "2026-03-02"), lowMood(yes, said)}, exactly(1), false},
		{row{"reviewed, another open", "what is open may still raise it"}, responses{reviewed(lowMood(yes, said), clear, "2026-03-02"), lowMood(unasked, said)}, notAsked(), true},
		{row{"low, found to stand", "a worker's finding is a yes, whatever was answered"}, responses{reviewed(lowMood(no, said), stands, "2026-03-02")}, exactly(1), false},
		{row{"left out, found to stand", "it is a yes before anybody answers"}, responses{reviewed(lowMood(unasked, said), stands, "2026-03-02")}, exactly(1), true},
		{row{"not applicable", "must not pass for a no"}, responses{lowMood(skipped("", assessment.AbsenceNotApplicable), said)}, notAsked(), true},
		{row{"no such code", "is no no"}, responses{reviewed(lowMood(yes, said), clear, "2026-03-02"), lowMood(coded("", -7), said)}, notAsked(), true},
		{row{"declined later", "is not asked again"}, responses{lowMood(unasked, said), lowMood(declined, saidBy("ann", "2026-03-11"))}, absent(assessment.AbsenceAskedDeclined), false},
		{row{"answered later", "is not asked again"}, responses{lowMood(unasked, said), lowMood(no, saidBy("ann", "2026-03-11"))}, notAsked(), false},
		{row{"left out later", "is asked now"}, responses{lowMood(no, said), lowMood(unasked, saidBy("ann", "2026-03-11"))}, notAsked(), true},
		{row{"another instrument", "without a flag"}, responses{{Member: "ann", Instrument: "barc-10", Answers: []assessment.ItemAnswer{coded("i09", 6)}}}, notAsked(), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.explain(t)
			r := familyOf("ann", "bob")
			r.Responses = c.responses
			p := picture(t, r)
			requireReading(t, c.want, p.RiskFlag("ann"))
			requireReading(t, notAsked(), p.RiskFlag("bob"))
			raised := p.RaisedFlags()
			assert.Len(t, raised, code(c.want == exactly(1)))
			for _, f := range raised {
				assert.Equal(t, []any{assessment.MemberID("ann"), "phq-9", "self-harm", "i09"}, []any{f.Member, f.Instrument, f.Flag, f.Item})
				assert.NotEmpty(t, f.Cites)
			}
			assert.Equal(t, c.ask, len(p.FlagsToAsk()) == 1)
			company := picture(t, r.InCompany())
			assert.Empty(t, company.RaisedFlags(), "asked alone")
			assert.True(t, company.RiskFlag("ann").Span.IsZero())
		})
	}
}

// TestFlagsComeLater: what was answered after the day is not known yet.
func TestFlagsComeLater(t *testing.T) {
	t.Parallel()
	r := familyOf("ann")
	r.Responses = []assessment.Response{lowMood(coded("", 3), saidBy("ann", "2026-03-20"))}
	assert.Empty(t, assessment.Gather(r, day("2026-03-19")).RaisedFlags())
	assert.Len(t, assessment.Gather(r, day("2026-03-20")).RaisedFlags(), 1)
}

// TestEveryFlagIsRead: a picture reads the flags of every key of the catalogue
// that has any, from the first code that raises one.
func TestEveryFlagIsRead(t *testing.T) {
	t.Parallel()
	flags := 0
	for _, in := range assessment.Instruments().Instruments {
		for _, f := range in.Flags {
			flags++
			for code, want := range map[int]int{f.From: 1, f.From - 1: 0} {
				r := familyOf("ann")
				r.Responses = []assessment.Response{{Member: "ann", Instrument: in.ID, Answers: []assessment.ItemAnswer{coded(f.Item, code)}}}
				raised := picture(t, r).RaisedFlags()
				require.Len(t, raised, want, in.ID)
				result, err := key(t, in).Score(r.Responses[0])
				require.NoError(t, err)
				assert.Equal(t, want == 1, result.Flags[0].Raised == assessment.AnswerYes)
			}
		}
	}
	assert.Equal(t, 2, flags)
}

// TestCompanyHasNoFlags: a response in company is as if the item had not been
// asked, and one that answers nothing else as if there were none.
func TestCompanyHasNoFlags(t *testing.T) {
	t.Parallel()
	with, without := familyOf("ann"), familyOf("ann")
	said := saidBy("ann", "2026-03-01")
	full := lowMood(coded("", 2), said)
	full.Review = assessment.Review{Finding: assessment.ReviewFindingConcernStands, Worker: "w1", Reason: "x", On: day("2026-03-02")}
	only := assessment.Response{Member: "ann", Instrument: "core-10", Answers: []assessment.ItemAnswer{coded("i06", 4)}, Source: said}
	with.Responses = []assessment.Response{full, only}
	rest := lowMood(coded("", 0), said)
	rest.Answers = rest.Answers[:8]
	without.Responses = []assessment.Response{rest}
	assert.Equal(t, without.InCompany(), with.InCompany())
	require.NotEmpty(t, with.Responses[0].Review.Worker, "the record itself is not changed")
}
