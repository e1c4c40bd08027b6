package carepath

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// stretch is some neighbouring values of one fact that come to the same.
type stretch struct {
	fact    int
	values  diagram.Range
	outcome Outcome
	lapses  bool
}

// effects says what each answer to what is asked would make of an open decision,
// what is asked alone and what is about safety excepted (design: they take no
// what-if). Nor is anything said of what somebody declined: it would press them.
func (d *decider) effects(r *Rule, e *epoch, x *diagram.Explanation, a whom, asks []FactID) []Effect {
	var all []stretch
	for _, one := range x.Effects {
		f := e.facts[one.Fact]
		if f.quiet() || !slices.Contains(asks, f.ID) {
			continue
		}
		s := stretch{fact: one.Fact, values: one.Range, outcome: outcomeTable[one.Reach.Outcome()]}
		if f.ID != FactCountry {
			all = join(all, s)
			continue
		}
		for n := one.Range.Low; n <= one.Range.High; n++ {
			all = join(all, r.inCountry(s, n))
		}
	}
	if len(all) == 0 {
		return nil
	}
	out := make([]Effect, len(all))
	for i, s := range all {
		out[i] = d.effect(e.facts[s.fact], s, a)
	}
	return out
}

// inCountry is a stretch cut down to one country, where the rule may be in force
// or not.
func (r *Rule) inCountry(s stretch, n int) stretch {
	s.values = diagram.Range{Low: n, High: n}
	if !r.Applies.In(assessment.Country(n + 1)) {
		s.outcome, s.lapses = OutcomeUnknown, true
	}
	return s
}

// join adds a stretch, or makes the one before it longer that comes to the same.
func join(all []stretch, s stretch) []stretch {
	if n := len(all); n > 0 {
		last := &all[n-1]
		if last.fact == s.fact && last.outcome == s.outcome && last.lapses == s.lapses && last.values.High+1 == s.values.Low {
			last.values.High = s.values.High
			return all
		}
	}
	return append(all, s)
}

func (d *decider) effect(f *Fact, s stretch, a whom) Effect {
	about := f.about(a.About)
	return Effect{
		Fact: f.ID, Subject: about.subject(), Focal: about.Focal,
		Values: assessment.Between(s.values.Low, s.values.High), Outcome: s.outcome, Lapses: s.lapses,
		Text: d.effectText(f, s, a),
	}
}

func (d *decider) effectText(f *Fact, s stretch, a whom) string {
	about := f.about(a.About)
	low, high, _ := d.read(f, a).Span.Bounds()
	if whole := s.values.Low == low && s.values.High == high; whole {
		return "By itself no answer settles it: " + d.fill(f.Question, about)
	}
	then := s.outcome.Plain()
	switch {
	case s.lapses:
		then = "this rule is another country's"
	case s.outcome == OutcomeUnknown:
		then = "not settled by that alone"
	}
	return d.fill("if "+f.supposed(s.values.Low, s.values.High)+": "+then+".", about)
}

// supposed says that the fact lies in a range so that it can follow an "if".
func (f *Fact) supposed(low, high int) string {
	if len(f.Values) == 0 {
		return f.Unit + " " + numbers(low, high, f.Low, f.High)
	}
	if f.Topic != "" && high-low > 1 {
		return f.Topic + " is " + f.words(low, high)
	}
	said := make([]string, 0, high-low+1)
	for n := low; n <= high; n++ {
		said = append(said, f.Values[n-f.Low].Says)
	}
	return strings.Join(said, ", or ")
}
