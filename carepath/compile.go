package carepath

import (
	"errors"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// compile builds a rule's diagrams, one for each stretch of days.
func (b *Rulebook) compile(path string, r Rule, faults *assessment.FieldErrors) {
	c := compiledRule{rule: r}
	for _, from := range r.firstDays() {
		e, err := b.build(r, from)
		switch {
		case errors.Is(err, diagram.ErrTooLarge):
			faults.Add(path, ErrTooLarge)
			return
		case err != nil: // conditions were checked, so this is a defect of ours
			faults.Add(path, err)
			return
		}
		for i, f := range e.facts {
			if f.Capital != PolarityNone && !e.diagram.Monotone(i, f.Capital == PolarityStrength) {
				faults.Add(path, ErrPolarity)
			}
		}
		c.epochs = append(c.epochs, e)
	}
	b.compiled = append(b.compiled, c)
}

// firstDays are the days on which some criterion comes into force or the first
// day after one goes out of it, with the beginning of time before them.
func (r Rule) firstDays() []assessment.Day {
	days := []assessment.Day{{}}
	for _, c := range r.deciding() {
		if !c.Applies.From.IsZero() {
			days = append(days, c.Applies.From)
		}
		if !c.Applies.Until.IsZero() {
			days = append(days, c.Applies.Until.Next())
		}
	}
	slices.SortFunc(days, assessment.Day.Compare)
	return slices.Compact(days)
}

// build makes one diagram for the whole rule, requires and not excludes: built
// criterion by criterion it could not see that a whole is never met.
func (b *Rulebook) build(r Rule, from assessment.Day) (epoch, error) {
	e := epoch{
		from: from, checked: assessment.CheckedPrimary, cites: slices.Clone(r.Cites),
		criteria: map[FactID][]string{},
	}
	var parts []Condition
	inForce := false
	if len(r.Applies.Countries) > 0 {
		parts = append(parts, inCountries(r.Applies.Countries))
	}
	add := func(c Criterion, when Condition) {
		if !from.IsZero() && !c.Applies.On(from) || from.IsZero() && !c.Applies.From.IsZero() {
			return
		}
		inForce = true
		parts = append(parts, when)
		e.checked = min(e.checked, c.Checked())
		e.cites = appendNew(e.cites, c.Cites)
		when.facts(func(id FactID) {
			if !slices.Contains(e.criteria[id], c.ID) {
				e.criteria[id] = append(e.criteria[id], c.ID)
			}
		})
	}
	for _, c := range r.Requires {
		add(c, c.When)
	}
	for _, c := range r.Excludes {
		add(c, Not(c.When))
	}
	if !inForce {
		e.diagram, e.empty = &diagram.Diagram{}, true
		return e, nil
	}
	return e.finish(All(parts...), b.facts)
}

func (e epoch) finish(whole Condition, facts map[FactID]*Fact) (epoch, error) {
	place := map[FactID]int{}
	var ranges []diagram.Range
	whole.facts(func(id FactID) {
		if _, seen := place[id]; !seen {
			place[id] = len(e.facts)
			e.facts = append(e.facts, facts[id])
			ranges = append(ranges, diagram.Range{Low: facts[id].Low, High: facts[id].High})
		}
	})
	e.dependent = dependent(e.facts)
	e.gated = slices.ContainsFunc(e.facts, (*Fact).gate)
	var err error
	if e.diagram, err = diagram.Build(whole.expr(place, e.facts), ranges, diagram.Limits{}); err == nil {
		e.diagram.Quieten(func(fact int) bool { return e.facts[fact].quiet() })
	}
	return e, err
}

func inCountries(countries []assessment.Country) Condition {
	any := make([]Condition, len(countries))
	for i, c := range countries {
		any[i] = Within(FactCountry, int(c)-1, int(c)-1)
	}
	return Any(any...)
}

func appendNew(to, more []assessment.Citation) []assessment.Citation {
	for _, c := range more {
		if !slices.Contains(to, c) {
			to = append(to, c)
		}
	}
	return to
}

// dependent reports whether two facts are read from one answer, in which case
// not every completion of the two can come about.
func dependent(facts []*Fact) bool {
	for i, f := range facts {
		for _, g := range facts[:i] {
			if shareAnswer(f.Reads, g.Reads) {
				return true
			}
		}
	}
	return false
}

// shareAnswer compares answers NAME@WHO: the same name about the same people,
// or about any.
func shareAnswer(a, b []string) bool {
	for _, x := range a {
		name, who, _ := strings.Cut(x, "@")
		for _, y := range b {
			otherName, otherWho, _ := strings.Cut(y, "@")
			if name == otherName && (who == otherWho || who == "any" || otherWho == "any") {
				return true
			}
		}
	}
	return false
}

// on returns what decides a rule on a day.
func (c *compiledRule) on(day assessment.Day) *epoch {
	at := 0
	for i := range c.epochs {
		if c.epochs[i].from.Compare(day) <= 0 {
			at = i
		}
	}
	return &c.epochs[at]
}

// deciding returns what decides a rule on a day in a country, or nil where it does
// not apply, or where none of its criteria is in force: then it says nothing.
func (c *compiledRule) deciding(day assessment.Day, country assessment.Country) *epoch {
	if !c.rule.Applies.On(day) || !c.rule.Applies.In(country) {
		return nil
	}
	if e := c.on(day); !e.empty {
		return e
	}
	return nil
}
