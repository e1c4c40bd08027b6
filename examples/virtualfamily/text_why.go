package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// whyText explains one rule for everybody it is decided for.
func (v *view) whyText(p page) {
	r, _ := v.book.Rule(v.why)
	p.title(r.Title, "-")
	v.criteria(p, "What has to hold", r.Requires)
	v.criteria(p, "What must not hold", r.Excludes)
	none := true
	for _, d := range v.plan.Decisions {
		if d.Rule == v.why && v.shows(d.Subject) {
			v.explain(p, r, d)
			none = false
		}
	}
	if none {
		p.gap()
		p.say(0, "", "It is not decided for anybody here: it is not in force on this day or in this country, or nobody it is for is in the record.")
	}
}

// criteria lists what a rule looks at on the day. What is asked alone is named
// for the worker only, the same for every record.
func (v *view) criteria(p page, head string, all []carepath.Criterion) {
	var shown []carepath.Criterion
	left := false
	for _, c := range all {
		switch {
		case !c.Applies.On(v.day):
		case !v.worker && v.alone(c.When):
			left = true
		default:
			shown = append(shown, c)
		}
	}
	if len(shown) == 0 && !left {
		return
	}
	p.head(head)
	for _, c := range shown {
		text := capital(c.Text) + "."
		if c.Checked() == assessment.CheckedUnverified {
			text = capital(c.Text) + " (not checked)."
		}
		p.item(text + v.numbers(c.Cites))
	}
	if left {
		p.item("And what the worker asks each person alone.")
	}
}

// alone reports whether a condition looks at anything that is asked alone.
func (v *view) alone(c carepath.Condition) bool {
	if c.Test != nil {
		f, ok := v.book.Fact(c.Test.Of)
		return ok && f.AskAlone
	}
	return slices.ContainsFunc(c.All, v.alone) || slices.ContainsFunc(c.Any, v.alone) || c.Not != nil && v.alone(*c.Not)
}

func (v *view) explain(p page, r carepath.Rule, d carepath.Decision) {
	p.title(v.forWhom(carepath.Step{Subject: d.Subject, Focal: d.Focal})+": "+outcomeWords[d.Outcome], "-")
	for _, why := range d.Reasons {
		text := why.Text + "."
		if texts := v.criterionTexts(r, why.Criteria); texts != "" {
			text += " It bears on: " + texts + "."
		}
		p.item(text)
	}
	if d.Outcome == carepath.OutcomeUnknown {
		p.item(v.toSettle(d, len(d.Asks)))
	} else {
		p.item("Settled: no answer that is still missing can change it. New evidence can.")
	}
	for _, c := range d.Cautions {
		p.item("Bear in mind: " + c.Text + v.numbers(c.Cites))
	}
	if v.worker {
		p.item("The weakest source of what decides: " + checkedWords[d.Checked] + "." + v.numbers(d.Cites))
		p.item("Decided by " + d.Rulebook + " for " + d.Day.String() + ".")
	}
}

func (v *view) criterionTexts(r carepath.Rule, ids []string) string {
	var all []string
	for _, c := range slices.Concat(r.Requires, r.Excludes) {
		if slices.Contains(ids, c.ID) && c.Applies.On(v.day) {
			all = append(all, c.Text)
		}
	}
	return strings.Join(all, "; ")
}

// whatIfText is what would change if one thing were so.
func (v *view) whatIfText(p page) {
	p.title("What would change", "-")
	p.say(0, "", v.assumedText())
	p.gap()
	changes := 0
	for _, d := range v.assumed {
		was, applied := v.plan.Decision(d.Rule, d.Subject, d.Focal)
		if applied && was.Outcome == d.Outcome || !v.shows(d.Subject) || v.why != "" && d.Rule != v.why {
			continue
		}
		changes++
		p.item(fmt.Sprintf("%s: %s. It is %s and would be %s.", v.picture.Label(d.Subject),
			v.named(d), outcomeWords[was.Outcome], outcomeWords[d.Outcome]))
		if len(d.Reasons) > 0 {
			p.note("Because: " + v.reasons(d))
		}
		if d.Outcome == carepath.OutcomeUnknown {
			p.note(v.toSettle(d, mostAsks))
		}
	}
	if changes == 0 {
		p.item("No outcome would change.")
	}
}

// assumedText says what is assumed, in the words of the fact.
func (v *view) assumedText() string {
	f, _ := v.book.Fact(v.whatIf.fact)
	about := v.whatIf.about
	member, focal := v.picture.Label(about.Member), v.label(about.Focal, "")
	if f.Scope == carepath.ScopeFocal && about.Focal == "" {
		focal = member
	}
	says := f.Unit + " " + f.Word(v.whatIf.value)
	if len(f.Values) > 0 {
		says = f.Values[v.whatIf.value-f.Low].Says
	}
	if focal == "" {
		focal = "the person they support"
	}
	return "Suppose: " + strings.NewReplacer("{member}", member, "{focal}", focal).Replace(says) + "."
}
