package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/carepath"
)

// mostAsks is how many questions are named below one kind of help; all of them
// are in what -why tells.
const mostAsks = 2

// alone marks a sentence that rests on what is asked alone.
const alone = " (asked alone)."

// reasons is why a decision is settled.
func (v *view) reasons(d carepath.Decision, e carepath.Explanation) string {
	return sentences(v.reasonsOf(d, e), d.Rule)
}

// reasonsOf leaves out the country where something is open: it says nothing about
// the person.
func (v *view) reasonsOf(d carepath.Decision, e carepath.Explanation) []string {
	var all []string
	for _, s := range e.Because {
		if s.Fact != carepath.FactCountry || d.Outcome != carepath.OutcomeEligible || len(e.Because) == 1 {
			all = append(all, aloneMarked(s))
		}
	}
	return all
}

// sentences joins reasons; those that were asked alone come last, with one mark
// for all of them. Where they are many -why has them.
func sentences(all []string, rule carepath.RuleID) string {
	var open, asked []string
	for _, s := range all {
		if text, ok := strings.CutSuffix(s, alone); ok {
			asked = append(asked, text+".")
		} else {
			open = append(open, s)
		}
	}
	switch n := len(asked); {
	case n == 1:
		open = append(open, strings.TrimSuffix(asked[0], ".")+alone)
	case n > mostAlone && rule != "":
		open = append(open, fmt.Sprintf("And %s things asked alone (-why %s).", counted(n), rule))
	case n > 1:
		open = append(open, "Asked alone: "+strings.Join(asked, " "))
	}
	return strings.Join(open, " ")
}

// aloneMarked is a sentence that says so where it rests on what is asked alone.
func aloneMarked(s carepath.Sentence) string {
	question := strings.Contains(s.Text, "?")
	switch {
	case !s.AskAlone || question && strings.Contains(s.Text, "alone"):
		return s.Text
	case question:
		return s.Text + " (Ask alone.)"
	default:
		return strings.TrimSuffix(s.Text, ".") + alone
	}
}

// toSettle is what would settle an open decision, in short: the first questions,
// what would open it by itself, and what else there is to know.
func (v *view) toSettle(p page, d carepath.Decision, e carepath.Explanation) {
	if asks := v.asks(e); len(asks) > 0 {
		text := "To ask:"
		for _, s := range asks[:min(mostAsks, len(asks))] {
			text += " " + aloneMarked(s)
		}
		if more := len(asks) - mostAsks; more > 0 {
			text += fmt.Sprintf(" (%d more)", more)
		}
		p.note(text)
	}
	for i, effect := range d.Effects {
		if effect.Outcome == carepath.OutcomeEligible {
			p.note(e.Effects[i].Text)
		}
	}
	for _, note := range e.Notes {
		p.note(aloneMarked(note))
	}
}

// asks are the questions of a decision in the order in which they are best
// asked, each once.
func (v *view) asks(e carepath.Explanation) []carepath.Sentence {
	asks := slices.Clone(e.Asks)
	slices.SortStableFunc(asks, func(a, b carepath.Sentence) int { return cmp.Compare(v.place(a.Text), v.place(b.Text)) })
	return slices.CompactFunc(asks, func(a, b carepath.Sentence) bool { return a.Text == b.Text })
}

// place is where a question stands among what to ask next, or after them all.
func (v *view) place(question string) int {
	if n, ok := v.rank[question]; ok {
		return n
	}
	return len(v.rank)
}
