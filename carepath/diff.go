package carepath

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Difference is what changes from one rulebook to another. Its zero value is
// that nothing does.
type Difference struct {
	// Removed are the rules of the first alone, Added those of the second, each in
	// its rulebook's order.
	Removed []RuleID `json:"removed"`
	Added   []RuleID `json:"added"`
	// Changed are the rules of both that differ, in the order of their ids.
	Changed []RuleChange `json:"changed"`
	// Facts are those of both that have other values or are about other people.
	Facts []FactID `json:"facts"`
}

// RuleChange is how a rule differs between two rulebooks. Its zero value is of
// no rule.
type RuleChange struct {
	Rule RuleID `json:"rule"`
	// Parts are the keys of the rule that differ, in its order.
	Parts []string `json:"parts"`
	// Differs are the stretches of days on which some outcome differs for the
	// same facts, with an example each. Where it is empty and May is not set no
	// outcome can: the rule differs in words, sources or its place in a plan.
	Differs []Stretch `json:"differs"`
	// May says that outcomes may differ and could not be compared: the rule is
	// for other people, looks at a fact that has other values, or is too large.
	May bool `json:"may,omitzero"`
	// Dependent says that the rule looks at facts which share an answer, so that
	// an example may be one that cannot come about.
	Dependent bool `json:"dependent,omitzero"`
}

// Stretch is some days on which a rule's outcome differs for the facts of an
// example: whatever the other facts are, it is Before in the first rulebook and
// After in the second. Its zero value is all days.
type Stretch struct {
	// From and Until belong to it; the zero day is no bound.
	From  assessment.Day `json:"from,omitzero"`
	Until assessment.Day `json:"until,omitzero"`
	// Before and After are nil where the rule is not decided.
	Before *Outcome `json:"before,omitempty"`
	After  *Outcome `json:"after,omitempty"`
	// Facts are in the order of their ids.
	Facts []FactSpan `json:"facts"`
}

// FactSpan is that a fact lies in a span. Its zero value is of no fact.
type FactSpan struct {
	Fact FactID          `json:"fact"`
	Span assessment.Span `json:"span"`
}

// IsZero reports whether nothing changes.
func (d Difference) IsZero() bool {
	return len(d.Removed)+len(d.Added)+len(d.Changed)+len(d.Facts) == 0
}

// Diff compares two rulebooks, exactly: a rule that it does not list decides the
// same for every record and on every day. Of a rule that does not, it shows on
// which days and for which facts. Diff of the same two the other way round is the
// same with before and after, added and removed, exchanged. A nil rulebook has no
// rules.
func Diff(a, b *Rulebook) Difference {
	if a == nil {
		a = &Rulebook{}
	}
	if b == nil {
		b = &Rulebook{}
	}
	d := Difference{Removed: without(a, b), Added: without(b, a), Changed: []RuleChange{}, Facts: otherFacts(a, b)}
	for i := range a.def.Rules {
		if after, ok := b.rule(a.def.Rules[i].ID); ok {
			if c := compare(side{a, &a.def.Rules[i]}, side{b, after}); len(c.Parts) > 0 || c.May {
				d.Changed = append(d.Changed, c)
			}
		}
	}
	slices.SortStableFunc(d.Changed, func(x, y RuleChange) int { return cmp.Compare(x.Rule, y.Rule) })
	return d
}

func without(a, b *Rulebook) []RuleID {
	out := []RuleID{}
	for _, r := range a.def.Rules {
		if _, ok := b.rule(r.ID); !ok {
			out = append(out, r.ID)
		}
	}
	return out
}

func otherFacts(a, b *Rulebook) []FactID {
	out := []FactID{}
	for id, f := range a.facts {
		if g := b.facts[id]; g != nil && !f.alike(g) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// alike reports whether two facts of one id have the same values, about the
// same people, from the same kind of source.
func (f *Fact) alike(g *Fact) bool {
	word := func(a, b Value) bool { return a.Word == b.Word }
	return f.Scope == g.Scope && f.Low == g.Low && f.High == g.High && f.Symmetric == g.Symmetric &&
		f.AskAlone == g.AskAlone && (f.Read == nil) == (g.Read == nil) && slices.EqualFunc(f.Values, g.Values, word)
}

// side is a rule in its rulebook.
type side struct {
	book *Rulebook
	rule *Rule
}

// text is the rule as it is written, which puts two of them in an order that
// does not depend on which is first.
func (s side) text() string {
	data, err := assessment.Encode(*s.rule)
	if err != nil {
		return "" // rules that were checked can be written
	}
	return string(data)
}

// compare compares a rule of both.
func compare(a, b side) RuleChange {
	c := RuleChange{Rule: a.rule.ID, Parts: partsOf(a.rule, b.rule), Differs: []Stretch{}}
	p := pairOf(a, b)
	switch {
	case !p.comparable():
		c.May = true
		return c
	case len(c.Parts) == 0:
		return c
	}
	c.Dependent = dependent(p.facts)
	if a.text() > b.text() {
		p.a, p.b = b, a
	}
	p.order()
	c.Differs, c.May = p.stretches()
	if a.text() > b.text() {
		for i := range c.Differs {
			s := &c.Differs[i]
			s.Before, s.After = s.After, s.Before
		}
	}
	return c
}

// partsOf are the keys in which two rules differ.
func partsOf(a, b *Rule) []string {
	out := []string{}
	x, y := reflect.ValueOf(*a), reflect.ValueOf(*b)
	for i := range x.NumField() {
		f, g := x.Field(i), y.Field(i)
		if f.Kind() == reflect.Slice && f.Len() == 0 && g.Len() == 0 {
			continue // no list and an empty one are written alike
		}
		if !reflect.DeepEqual(f.Interface(), g.Interface()) {
			key, _, _ := strings.Cut(x.Type().Field(i).Tag.Get("json"), ",")
			out = append(out, key)
		}
	}
	return out
}
