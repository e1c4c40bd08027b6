package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/kithcare/kith/carepath"
)

// diff writes what changes from one rulebook to another.
func diff(before, after string, stdin io.Reader, out *bytes.Buffer) error {
	_, a, err := open(before, stdin)
	if err != nil {
		return err
	}
	_, b, err := open(after, stdin)
	if err != nil {
		return err
	}
	d := carepath.Diff(a, b)
	if d.IsZero() {
		out.WriteString("no rule differs\n")
		return nil
	}
	for _, id := range d.Removed {
		paragraph(out, "", string(id)+": only in the old")
	}
	for _, id := range d.Added {
		paragraph(out, "", string(id)+": only in the new")
	}
	for _, id := range d.Facts {
		paragraph(out, "", "fact "+string(id)+": other values or people")
	}
	for _, c := range d.Changed {
		change(out, c, a, b)
	}
	return nil
}

func change(out *bytes.Buffer, c carepath.RuleChange, a, b *carepath.Rulebook) {
	paragraph(out, "", string(c.Rule)+": differs in "+strings.Join(c.Parts, ", "))
	for _, s := range c.Differs {
		paragraph(out, "  ", example(s, a, b))
	}
	switch {
	case c.May:
		paragraph(out, "  ", "the outcome may differ: it could not be compared")
	case len(c.Differs) == 0:
		paragraph(out, "  ", "no outcome can differ")
	case c.Dependent:
		paragraph(out, "  ", "it looks at facts that share an answer: an example may be one that cannot come about")
	}
}

// example says one case in which the outcome differs, on some days.
func example(s carepath.Stretch, a, b *carepath.Rulebook) string {
	var facts []string
	for _, f := range s.Facts {
		fact, ok := a.Fact(f.Fact)
		if !ok {
			fact, _ = b.Fact(f.Fact)
		}
		facts = append(facts, string(f.Fact)+" "+values(fact, f))
	}
	when := "whatever the facts"
	if len(facts) > 0 {
		when = "with " + strings.Join(facts, ", ")
	}
	on := strings.TrimSpace(days(s.From, s.Until))
	if on == "" {
		on = "on every day"
	}
	return fmt.Sprintf("%s, %s: %s, then %s", on, when, outcome(s.Before), outcome(s.After))
}

func values(f carepath.Fact, s carepath.FactSpan) string {
	low, high, _ := s.Span.Bounds()
	switch {
	case low == high:
		return f.Word(low)
	case low == f.Low:
		return f.Word(high) + " or less"
	case high == f.High:
		return f.Word(low) + " or more"
	default:
		return f.Word(low) + " to " + f.Word(high)
	}
}

func outcome(o *carepath.Outcome) string {
	if o == nil {
		return "not decided"
	}
	return o.String()
}
