package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kithcare/kith/assessment"
)

// TestCapital: every indicator is read from where it is asked.
func TestCapital(t *testing.T) {
	t.Parallel()
	const partly = assessment.ExtentPartly
	r := familyOf("ann", "bob")
	r.Appraisals = []assessment.Appraisal{{
		Member: "ann", For: "bob", Source: saidBy("bob", "2026-01-01"),
		Strengths: assessment.Strengths{
			EmotionalSupport: partly, PracticalHelp: partly, AgreesWithGoal: partly, FirmAndKind: partly, Available: partly,
			KnowsProblem: partly, Resilience: partly, Hope: partly, RecoveryExample: partly, CommunityLinks: partly,
		},
		Barriers: assessment.Barriers{EnablesUse: partly, Hostility: partly, PowerOver: partly, TakesMoney: partly, Stigma: partly},
	}}
	p := picture(t, r)
	for _, i := range assessment.CapitalIndicators() {
		want, from := exactly(1), 1
		switch i { //nolint:exhaustive // the others come from the appraisal
		case assessment.CapitalIndicatorOwnProblemUse:
			want, from = between(0, 2), 0
		case assessment.CapitalIndicatorAbuse:
			want, from = notAsked(), 0
		}
		requireReading(t, want, p.Capital("ann", "bob", i))
		assert.Len(t, p.CapitalSources("ann", "bob", i), from, i)
		assert.Empty(t, p.CapitalSources("bob", "ann", i), i)
		assert.Equal(t, i >= assessment.CapitalIndicatorOwnProblemUse, i.IsBarrier(), i)
	}
}

// TestCapitalFromElsewhere: own problem use and abuse, as yes and no of Extent.
func TestCapitalFromElsewhere(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Uses = []assessment.Use{{Member: "ann", SubstancesListed: assessment.ListedAll, Source: saidBy("ann", "2026-01-01")}}
	r.Safety = []assessment.SafetyAnswer{{
		Concern: assessment.ConcernDomesticAbuse, Harmed: "bob", By: "ann", Answer: assessment.AnswerYes, Source: alone("bob", "2026-01-02"),
	}}
	p := picture(t, r)
	requireReading(t, exactly(0), p.Capital("ann", "bob", assessment.CapitalIndicatorOwnProblemUse))
	requireReading(t, exactly(2), p.Capital("ann", "bob", assessment.CapitalIndicatorAbuse))
	assert.Equal(t, []assessment.Source{r.Uses[0].Source}, p.CapitalSources("ann", "bob", assessment.CapitalIndicatorOwnProblemUse))
	assert.Equal(t, []assessment.Source{r.Safety[0].Source}, p.CapitalSources("ann", "bob", assessment.CapitalIndicatorAbuse))
}

// TestCapitalSources: those whose word counts, in the record's order. A later
// word on one substance replaces no earlier word on another.
func TestCapitalSources(t *testing.T) {
	t.Parallel()
	use := func(on string, s assessment.Substance, p assessment.Pattern) assessment.Use {
		return assessment.Use{Member: "ann", Substances: []assessment.SubstanceUse{{Substance: s, Pattern: p}}, Source: saidBy("ann", on)}
	}
	r := familyOf("ann", "bob")
	r.Uses = []assessment.Use{
		use("2026-01-01", assessment.SubstanceAlcohol, assessment.PatternHarmful),
		use("2026-01-02", assessment.SubstanceCannabis, assessment.PatternHarmful),
		use("2026-02-02", assessment.SubstanceCannabis, assessment.PatternUsed),
		use("2026-02-03", assessment.SubstanceOpioids, assessment.PatternAskedDeclined),
	}
	want := []assessment.Source{r.Uses[0].Source, r.Uses[2].Source}
	assert.Equal(t, want, picture(t, r).CapitalSources("ann", "bob", assessment.CapitalIndicatorOwnProblemUse))
	r.Appraisals = []assessment.Appraisal{
		{Member: "ann", For: "bob", Strengths: assessment.Strengths{Hope: assessment.ExtentNo}, Source: saidBy("bob", "2026-01-01")},
		{Member: "ann", For: "bob", Strengths: assessment.Strengths{Hope: assessment.ExtentYes}, Source: saidBy("ann", "2026-01-01")},
		{Member: "ann", For: "bob", Strengths: assessment.Strengths{Hope: assessment.ExtentYes}, Source: saidBy("bob", "2026-02-01")},
		{Member: "ann", For: "bob", Strengths: assessment.Strengths{Resilience: assessment.ExtentYes}, Source: saidBy("bob", "2026-03-01")},
	}
	want = []assessment.Source{r.Appraisals[1].Source, r.Appraisals[2].Source}
	assert.Equal(t, want, picture(t, r).CapitalSources("ann", "bob", assessment.CapitalIndicatorHope))
}

// TestCircumstances: shown, never scored, read like every other answer.
func TestCircumstances(t *testing.T) {
	t.Parallel()
	r := familyOf("ann", "bob")
	r.Appraisals = []assessment.Appraisal{{
		Member: "ann", For: "bob", Circumstances: assessment.Circumstances{
			Unsettled: assessment.ExtentPartly, UntreatedIllness: assessment.ExtentAskedDeclined, TooYoung: assessment.AnswerNo,
		},
	}}
	p := picture(t, r)
	requireReading(t, exactly(1), p.Circumstance("ann", "bob", func(c assessment.Circumstances) assessment.Extent { return c.Unsettled }))
	requireReading(t, absent(assessment.AbsenceAskedDeclined), p.Circumstance("ann", "bob", func(c assessment.Circumstances) assessment.Extent { return c.UntreatedIllness }))
	requireReading(t, exactly(0), p.TooYoung("ann", "bob"))
	r.Appraisals[0].Circumstances.TooYoung = assessment.AnswerYes
	requireReading(t, exactly(1), picture(t, r).TooYoung("ann", "bob"))
	r.Members[0].Born, _ = assessment.ParsePartialDate("1990")
	requireReading(t, exactly(1), picture(t, r).TooYoung("ann", "bob")) // a worker's word stands
	r.Appraisals[0].Circumstances.TooYoung = assessment.AnswerNotAsked
	requireReading(t, exactly(0), picture(t, r).TooYoung("ann", "bob")) // without one nobody of 18 or over is
	for _, i := range assessment.CapitalIndicators() {
		assert.Empty(t, p.CapitalSources("ann", "bob", i), i)
	}
}
