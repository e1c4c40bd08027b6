package carepath

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// riskRecord is m1, of whom abuse by m0 is on record or is not, with what was
// filled in.
func riskRecord(abuse bool, more ...assessment.SafetyAnswer) assessment.Record {
	r := twoPeople()
	r.Country = assessment.CountryEngland
	r.Impacts = []assessment.Impact{{Member: "m1", Of: "m0"}}
	if abuse {
		r.Safety = append(r.Safety, assessment.SafetyAnswer{
			Concern: assessment.ConcernDomesticAbuse, Harmed: "m1", By: "m0", Answer: assessment.AnswerYes, Source: by("m1"),
		})
	}
	r.Safety = append(r.Safety, more...)
	return r
}

func counted(n int) assessment.SafetyAnswer {
	return assessment.SafetyAnswer{
		Concern: assessment.ConcernDomesticAbuse, Harmed: "m1", By: "m0", Source: by("m1"),
		Check: assessment.RiskCheck{Tool: "dash", Yes: &n},
	}
}

func maracFor(b *Rulebook, r assessment.Record) Decision {
	d, _ := b.Plan(r, Options{}).Decision(ruleMARAC, "m1", "")
	return d
}

func TestConsiderMARAC(t *testing.T) {
	b := bookOf(t, DASH().Rule())
	severe := func(a assessment.Answer) assessment.SafetyAnswer {
		return assessment.SafetyAnswer{Concern: assessment.ConcernSevereViolence, Harmed: "m1", By: "m0", Answer: a, Source: by("m1")}
	}
	judged := assessment.SafetyAnswer{
		Concern: assessment.ConcernSevereViolence, Harmed: "m1", By: "m0",
		Review: assessment.Review{Finding: assessment.ReviewFindingConcernStands, Worker: "w1", Reason: "strangled once", On: testDay()},
	}
	setAside := counted(16)
	setAside.Review = assessment.Review{Finding: assessment.ReviewFindingNoConcern, Worker: "w1", Reason: "filled in for somebody else", On: testDay()}
	other := counted(20)
	other.Check.Tool = "another"
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		want      Outcome
		asks      bool // whether the count is asked for
	}{
		{"fourteen", "the count of the procedures", riskRecord(true, counted(14)), OutcomeEligible, false},
		{"all", "more than the count", riskRecord(false, counted(24)), OutcomeEligible, false},
		{"thirteen", "a low count clears nobody", riskRecord(true, counted(13)), OutcomeUnknown, false},
		{"none at all", "a low count clears nobody", riskRecord(true, counted(0)), OutcomeUnknown, false},
		{"high and then low", "a yes stands until it is reviewed", riskRecord(true, counted(15), counted(2)), OutcomeEligible, false},
		{"high and set aside", "a named worker found no concern", riskRecord(true, setAside), OutcomeUnknown, true},
		{"low, and a worker judges", "judgement at any count", riskRecord(true, counted(3), judged), OutcomeEligible, false},
		{"not filled in, and a worker judges", "judgement without a count", riskRecord(true, judged), OutcomeEligible, false},
		{"fear", "a red flag is judged high as well", riskRecord(true, severe(assessment.AnswerYes)), OutcomeEligible, false},
		{"low, and no to severe violence", "neither clears, nor both", riskRecord(true, counted(1), severe(assessment.AnswerNo)), OutcomeUnknown, false},
		{"abuse, nothing filled in", "the checklist is the next question", riskRecord(true), OutcomeUnknown, true},
		{"no abuse on record", "nobody is asked to fill in a checklist for nothing", riskRecord(false), OutcomeUnknown, false},
		{"another checklist", "its count is not this one's", riskRecord(true, other), OutcomeUnknown, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.NoError(t, c.record.Validate())
			d := maracFor(b, c.record)
			require.Equal(t, c.want, d.Outcome, c.why)
			require.Equal(t, c.asks, len(d.Asks) > 0, c.why)
			require.Equal(t, c.want == OutcomeUnknown && !c.asks, d.Silent, c.why)
			require.Empty(t, d.Effects, "no answer is taught")
			require.False(t, d.Dependent)
		})
	}
	requireInForce(t, DASH().Rule(), england(), []string{"2026-11-21"}, nil)
	require.Equal(t, assessment.CheckedPrimary, DASH().Rule().Checked())
}

// TestPromise08NoAnswerClosesMARAC: over every value of every fact that it looks
// at, whichever routes an area adds, it is open or not known.
func TestPromise08NoAnswerClosesMARAC(t *testing.T) {
	local := []assessment.Citation{{Source: "an area's own procedure", Basis: assessment.BasisLocal}}
	area := DASH()
	area.Threshold, area.Reports, area.Again, area.Local = 10, 3, true, local
	other := RiskTool{ID: "dara", Name: "DARA", Threshold: 5, Cites: local}
	for name, tool := range map[string]RiskTool{"published": DASH(), "an area's": area, "another tool": other} {
		t.Run(name, func(t *testing.T) {
			vocabulary := Vocabulary()
			if tool.ID != "dash" {
				vocabulary = append(vocabulary, tool.Fact())
			}
			b, err := NewRulebook(Definition{ID: "x", Title: "x", Version: "1", Rules: []Rule{tool.Rule()}}, vocabulary)
			require.NoError(t, err)
			for _, s := range cellsOfRule(t, b, b.Rules()[0]) {
				g := newCellRig(t, s)
				country := s.place(FactCountry)
				eachBox(s, func(x cellBox) {
					if s.facts[country].span(x[country]) != assessment.Exactly(0) {
						return // not England's, and no outcome
					}
					d, n := g.decide(x, 0, 0)
					require.True(t, n == 0 || d.Outcome != OutcomeNotEligible, "%s", s.describe(x))
				})
			}
		})
	}
}

// eachBox visits every combination of single cells.
func eachBox(s *cellRule, visit func(cellBox)) {
	x := s.unknown()
	var from func(int)
	from = func(i int) {
		if i == len(x) {
			visit(x)
			return
		}
		for c := range uint8(len(s.facts[i].cells)) {
			x[i] = cellSpan{c, c}
			from(i + 1)
		}
	}
	from(0)
}

// TestAnAreasOwnRoutes: a number of reports, and abuse after a conference, are an
// area's to add.
func TestAnAreasOwnRoutes(t *testing.T) {
	area := DASH()
	area.Threshold, area.Reports, area.Again = 10, 3, true
	area.Local = []assessment.Citation{{Source: "an area's own procedure", Basis: assessment.BasisLocal}}
	b, published := bookOf(t, area.Rule()), bookOf(t, DASH().Rule())
	host := func(id FactID, values ...int) assessment.Record {
		r := riskRecord(true, counted(4))
		for i, v := range values {
			r.Facts = append(r.Facts, assessment.HostFact{ID: string(id), Member: "m1", Value: &v, Source: by(r.Members[i].ID)})
		}
		return r
	}
	for _, c := range []struct {
		name, why string
		record    assessment.Record
		want      Outcome
	}{
		{"ten", "the area's count", riskRecord(true, counted(10)), OutcomeEligible},
		{"nine", "below it", riskRecord(true, counted(9)), OutcomeUnknown},
		{"three reports", "the area's number", host(FactAbuseReports, 3), OutcomeEligible},
		{"two reports", "below it, and it closes nothing", host(FactAbuseReports, 2), OutcomeUnknown},
		{"two who differ", "the higher stands", host(FactAbuseReports, 1, 4), OutcomeEligible},
		{"again", "after a conference", host(FactAbuseAgain, 1), OutcomeEligible},
		{"one says no", "a yes stands", host(FactAbuseAgain, 1, 0), OutcomeEligible},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NotEmpty(t, c.why)
			require.NoError(t, b.CheckFacts(c.record))
			require.Equal(t, c.want, maracFor(b, c.record).Outcome, c.why)
			require.Equal(t, OutcomeUnknown, maracFor(published, c.record).Outcome, "what is local decides nothing in what is published")
		})
	}
}

// TestPromptsOfSafetyAreNeverInCompany: whatever is on record, nothing of them is
// in a plan for company: no decision, step, question, reason, nor a title.
func TestPromptsOfSafetyAreNeverInCompany(t *testing.T) {
	b, seen := published(), 0
	one := 1
	full := riskRecord(true, counted(20))
	full.Facts = []assessment.HostFact{{ID: string(FactNeedsServices), Member: "m1", Value: &one}}
	full.Members[1].Born, _ = assessment.ParsePartialDate("2012")
	for name, r := range map[string]assessment.Record{"nothing": riskRecord(false), "all": full} {
		for _, rule := range b.Rules() {
			if rule.Stage != StageSafety {
				continue
			}
			seen++
			data, err := assessment.Encode(b.Plan(r, Options{InCompany: true}))
			require.NoError(t, err)
			require.NotContains(t, string(data), rule.Title, name)
			require.NotContains(t, string(data), `"`+string(rule.ID)+`"`, name)
			require.Contains(t, planText(t, b.Plan(full, Options{})), rule.Title, "the worker has it")
		}
	}
	require.Positive(t, seen)
}

// TestFactsOfRiskStandInPromptsOfSafety: elsewhere they would be asked about in
// rules that company sees.
func TestFactsOfRiskStandInPromptsOfSafety(t *testing.T) {
	for _, rule := range published().Rules() {
		for _, id := range factsOf(rule) {
			risk := strings.HasPrefix(string(id), factRiskCount) || slices.Contains([]FactID{FactSevereRecorded, FactNeedsServices}, id)
			require.True(t, !risk || rule.Stage == StageSafety && rule.Kind == KindPrompt, "%s looks at %s", rule.ID, id)
		}
	}
}

func planText(t *testing.T, p Plan) string {
	t.Helper()
	data, err := assessment.Encode(p)
	require.NoError(t, err)
	return string(data)
}

// TestAStepOfSafetyIsForTheWorker: a prompt about safety comes before whatever is
// no safety, and is marked as asked alone.
func TestAStepOfSafetyIsForTheWorker(t *testing.T) {
	steps := published().Plan(riskRecord(true, counted(14)), Options{}).Steps
	at := -1
	for i, s := range steps {
		if s.Rule == ruleMARAC {
			at = i
			require.True(t, s.AskAlone)
			require.Equal(t, StageSafety, s.Stage)
		}
	}
	require.Positive(t, at, "the step about a concern comes first")
}
