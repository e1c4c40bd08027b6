package carepath

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Evaluator decides one rule, as it stands on a day, over facts that the caller
// has read: for many thousands of people, and for facts that come from elsewhere
// than a record. It says what [Rulebook.Decide] says and nothing in sentences; it
// uses its memory again, so that it allocates nothing once it is warm. It is not
// safe for concurrent use: take one for each goroutine. The zero value knows of
// no fact and decides nothing.
type Evaluator struct {
	epoch *epoch
	ids   []FactID
	query diagram.Query
	spans []diagram.Range
	out   Evaluation
}

// Evaluation is what a rule comes to over some facts, which it names by their
// place in [Evaluator.Facts]. Its zero value is unknown and asks nothing.
type Evaluation struct {
	redacted
	Outcome Outcome
	// Silent says that no answer can settle it: the source itself is silent.
	Silent bool
	// Asks are the facts whose answer can still change the outcome, ascending.
	// Whether somebody declined to answer one is for the caller to know.
	Asks []int
	// Effects say what each answer would make of it, by fact and value. What is
	// asked alone and what is about safety has none, as in a [Decision].
	Effects []Finding
	// Reasons force a settled outcome: without any one of them it would be open.
	Reasons []Finding
}

// Finding is that a fact, by its place, has one of some values; as an effect,
// with what it comes to then. Its zero value is about the first fact.
type Finding struct {
	redacted
	Fact    int
	Values  assessment.Span
	Outcome Outcome
}

// Evaluator returns what decides a rule on a day. It reports false where the
// rulebook has no such rule, or where nothing of it is in force on the day.
func (b *Rulebook) Evaluator(id RuleID, day assessment.Day) (e *Evaluator, ok bool) {
	for i := range b.compiled {
		c := &b.compiled[i]
		if c.rule.ID != id || !c.rule.Applies.On(day) {
			continue
		}
		at := c.on(day)
		if at.empty {
			return nil, false
		}
		e = &Evaluator{epoch: at, spans: make([]diagram.Range, len(at.facts)), ids: make([]FactID, len(at.facts))}
		for n, f := range at.facts {
			e.ids[n] = f.ID
		}
		return e, true
	}
	return nil, false
}

// Facts lists what the rule looks at, in the order in which an evaluation wants
// their values. A rule of some countries has [FactCountry] among them: in another
// country it does not apply, which an evaluation calls not eligible.
func (e *Evaluator) Facts() []FactID { return append([]FactID{}, e.ids...) }

// Outcome is what every completion of the facts agrees on. Facts that are missing
// at the end, and spans that know nothing, may have any value; what lies outside
// a fact's range is left out of account.
func (e *Evaluator) Outcome(facts []assessment.Span) Outcome {
	if e.epoch == nil {
		return OutcomeUnknown
	}
	return outcomeTable[e.query.Outcome(e.epoch.diagram, e.ranges(facts))]
}

// Evaluate says also what is to ask, or what the outcome rests on. The result
// belongs to the evaluator, and its next call overwrites it.
func (e *Evaluator) Evaluate(facts []assessment.Span) *Evaluation {
	out := &e.out
	*out = Evaluation{Asks: out.Asks[:0], Effects: out.Effects[:0], Reasons: out.Reasons[:0]}
	if e.epoch == nil {
		return out
	}
	x := e.query.Explain(e.epoch.diagram, e.ranges(facts), nil)
	out.Outcome, out.Silent = outcomeTable[x.Outcome], x.Silent
	out.Asks = append(out.Asks, x.Asks...)
	for _, one := range x.Effects {
		if f := e.epoch.facts[one.Fact]; !f.AskAlone && !f.Safety {
			out.Effects = extend(out.Effects, Finding{
				Fact: one.Fact, Values: assessment.Between(one.Range.Low, one.Range.High),
				Outcome: outcomeTable[one.Reach.Outcome()],
			})
		}
	}
	for _, why := range x.Reasons {
		out.Reasons = append(out.Reasons, Finding{
			Fact: why.Fact, Values: assessment.Between(why.Range.Low, why.Range.High), Outcome: out.Outcome,
		})
	}
	return out
}

// extend adds an effect, or makes the one before it longer that comes to the same:
// the diagram tells apart also what can still be reached by further answers.
func extend(all []Finding, f Finding) []Finding {
	if n := len(all); n > 0 && all[n-1].Fact == f.Fact && all[n-1].Outcome == f.Outcome {
		all[n-1].Values = all[n-1].Values.Hull(f.Values)
		return all
	}
	return append(all, f)
}

// ranges are the spans as the diagram reads them.
func (e *Evaluator) ranges(facts []assessment.Span) []diagram.Range {
	n := min(len(facts), len(e.spans))
	for i := range n {
		low, high, _ := facts[i].Bounds()
		e.spans[i] = diagram.Range{Low: low, High: high}
	}
	return e.spans[:n]
}
