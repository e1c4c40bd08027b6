package carepath

import (
	"iter"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Evaluator decides one rule, as it stands on a day, over facts that the caller
// has read: for many thousands of people, and for facts that come from elsewhere
// than a record. It says what [Rulebook.Decide] says and nothing in sentences; it
// uses its memory again, so that it allocates nothing once it is warm. It is not
// safe for concurrent use, nor beside the others of one call of
// [Rulebook.Evaluators], which share that memory. It knows nothing of views: in the
// view of one audience rules about safety are for [Rulebook.Decide]. The zero value knows of no fact
// and decides nothing.
type Evaluator struct {
	rule  RuleID
	epoch *epoch
	ids   []FactID
	room  *room
}

// room is what evaluators work in: little and shared, so that it stays in the
// processor's cache whichever rule is next.
type room struct {
	query diagram.Query
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

	x *diagram.Explanation
}

// Finding is that a fact, by its place, has one of some values, and what the rule
// comes to then. Its zero value is about the first fact.
type Finding struct {
	redacted
	Fact    int
	Values  assessment.Span
	Outcome Outcome
}

// Effects are what each answer to what is asked would make of it, by fact and
// value. What is asked alone and what is about safety has none, as in a [Decision].
func (v *Evaluation) Effects() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if v.x == nil {
			return
		}
		for i := 0; i < len(v.x.Effects); {
			one := v.x.Effects[i]
			f := Finding{Fact: one.Fact, Outcome: outcomeTable[one.Reach.Outcome()]}
			high := one.Range.High
			// The diagram tells apart also what further answers could still reach.
			for i++; i < len(v.x.Effects); i++ {
				next := v.x.Effects[i]
				if next.Fact != f.Fact || outcomeTable[next.Reach.Outcome()] != f.Outcome {
					break
				}
				high = next.Range.High
			}
			f.Values = assessment.Between(one.Range.Low, high)
			if !yield(f) {
				return
			}
		}
	}
}

// Reasons force a settled outcome: without any one of them it would be open. There
// are none while it is unknown.
func (v *Evaluation) Reasons() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if v.x == nil {
			return
		}
		for _, why := range v.x.Reasons {
			f := Finding{Fact: why.Fact, Values: assessment.Between(why.Range.Low, why.Range.High), Outcome: v.Outcome}
			if !yield(f) {
				return
			}
		}
	}
}

// Evaluators returns what decides each rule that is in force on a day, in the
// rulebook's order. They share their memory: take them once for each goroutine.
func (b *Rulebook) Evaluators(day assessment.Day) []*Evaluator {
	var out []*Evaluator
	shared := new(room)
	shared.query.Effects = diagram.EffectsTold
	for i := range b.compiled {
		c := &b.compiled[i]
		at := c.on(day)
		if !c.rule.Applies.On(day) || at.empty {
			continue
		}
		e := &Evaluator{
			rule: c.rule.ID, epoch: at, room: shared,
			ids: make([]FactID, len(at.facts)),
		}
		for n, f := range at.facts {
			e.ids[n] = f.ID
		}
		out = append(out, e)
	}
	return out
}

// Evaluator returns what decides one rule on a day, with memory of its own. It
// reports false where the rulebook has no such rule, or where nothing of it is in
// force on the day.
func (b *Rulebook) Evaluator(id RuleID, day assessment.Day) (*Evaluator, bool) {
	for _, e := range b.Evaluators(day) {
		if e.rule == id {
			return e, true
		}
	}
	return nil, false
}

// Rule is the rule that is decided; the zero value has none.
func (e *Evaluator) Rule() RuleID { return e.rule }

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
	return outcomeTable[e.room.query.Outcome(e.epoch.diagram, facts)]
}

// Evaluate says also what is to ask, or what the outcome rests on. The result
// belongs to the evaluator, and the next call of it, or of those that share its
// memory, overwrites it.
func (e *Evaluator) Evaluate(facts []assessment.Span) *Evaluation {
	if e.epoch == nil {
		return &Evaluation{}
	}
	x := e.room.query.Explain(e.epoch.diagram, facts, nil)
	out := &e.room.out // field by field, which takes half the time of all at once
	out.Outcome, out.Silent, out.Asks, out.x = outcomeTable[x.Outcome], x.Silent, x.Asks, x
	return out
}
