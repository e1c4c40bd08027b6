package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// notes are what to know beside the reasons.
func (x explainer) notes() []Sentence {
	var out []Sentence
	say := func(text string) { out = append(out, Sentence{Text: text}) }
	switch d := x.of; {
	case d.Withheld:
		say("Not decided in this view: ask the lead worker.")
	case d.Outcome == OutcomeNotEligible && x.rule.Kind == KindRole:
		say("Offer " + x.picture.Label(d.Subject) + " help for themselves as well.")
	case d.Silent && x.rule.Kind == KindPrompt:
		say("No answer closes this: it stays with the worker's judgement.")
	case d.Silent:
		say("The source does not say: no answer can settle it.")
	case d.Outcome == OutcomeUnknown:
		out = append(out, x.withheld("Would rather not say, and nobody has to: ", d.Declined)...)
		out = append(out, x.withheld("Said not to apply: ", d.NotApplicable)...)
		if len(out) == 0 && len(x.asks()) == 0 {
			say("Nothing more to ask with others present.")
		}
	}
	return out
}

// withheld are facts that could still matter and are not to be asked again.
func (x explainer) withheld(before string, ids []FactID) []Sentence {
	var out []Sentence
	for _, id := range ids {
		if f := x.book.facts[id]; f != nil && (!x.company || !f.AskAlone) {
			out = append(out, x.question(before, f))
		}
	}
	return out
}

func (x explainer) cautions() []Sentence {
	var out []Sentence
	for _, c := range x.of.Cautions {
		s := Sentence{Text: c.Text, Cites: c.Cites}
		if c.May {
			s.Text = "If so: " + c.Text
		}
		out = append(out, s)
	}
	return out
}

// standing is how firm a decision is and what it rests on. That something has
// not been checked is for everybody to know.
func (x explainer) standing() []Sentence {
	var out []Sentence
	d := x.of
	if d.Outcome != OutcomeUnknown {
		out = append(out, Sentence{Text: "Settled: no answer that is still missing can change it. New evidence can."})
	}
	if d.Outcome == OutcomeUnknown && d.Dependent && !x.company {
		out = append(out, Sentence{Text: "Two of its facts share an answer: a closer look may settle it."})
	}
	switch {
	case !x.company:
		out = append(out,
			Sentence{Text: "The weakest source of what decides: " + checkedWords[d.Checked] + ".", Cites: d.Cites},
			Sentence{Text: "Decided by " + d.Rulebook + " for " + d.Day.String() + "."})
	case d.Checked == assessment.CheckedUnverified:
		out = append(out, Sentence{Text: "Part of what this rests on has not been checked."})
	}
	return out
}

// Criteria says what a rule requires and what it excludes, on the day of the
// options or, without one, at any time. For company it names no criterion that
// looks at what is asked alone: it says, the same for every record, that there
// are some.
func (b *Rulebook) Criteria(id RuleID, o Options) (requires, excludes []Sentence) {
	r := b.ruleOf(id)
	if r == nil {
		return nil, nil
	}
	return b.criteria(r.Requires, o), b.criteria(r.Excludes, o)
}

func (b *Rulebook) criteria(all []Criterion, o Options) []Sentence {
	var out []Sentence
	left := false
	for _, c := range all {
		alone := b.alone(c.When)
		switch {
		case !o.Day.IsZero() && !c.Applies.On(o.Day):
			continue
		case alone && o.InCompany:
			left = true
			continue
		}
		s := Sentence{Text: capital(c.Text) + ".", AskAlone: alone}
		if c.Checked() == assessment.CheckedUnverified {
			s.Text = capital(c.Text) + " (not checked)."
		}
		if !o.InCompany {
			s.Cites = slices.Clone(c.Cites)
		}
		out = append(out, s)
	}
	if left {
		out = append(out, Sentence{Text: "And what the worker asks each person alone."})
	}
	return out
}

// alone reports whether a condition looks at anything that is asked alone.
func (b *Rulebook) alone(c Condition) bool {
	found := false
	c.facts(func(id FactID) {
		f := b.facts[id]
		found = found || f != nil && f.AskAlone
	})
	return found
}

var checkedWords = map[assessment.Checked]string{
	assessment.CheckedPrimary:    "the source itself was seen",
	assessment.CheckedSecondary:  "seen in another's account",
	assessment.CheckedUnverified: "NOT CHECKED",
}

// SourceText names a source in one line: the document and the part of it, what
// kind of source it is, and how well it was checked.
func SourceText(c assessment.Citation) string {
	text := c.Source
	if text == "" {
		text = c.Reason
	}
	if c.Part != "" {
		text += ", " + c.Part
	}
	if c.Basis == assessment.BasisPolicy && c.Checked != assessment.CheckedUnverified {
		return text + " (policy)"
	}
	return text + " (" + c.Basis.String() + "; " + checkedWords[c.Checked] + ")"
}
