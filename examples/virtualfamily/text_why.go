package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/carepath"
)

// whyText explains one rule for everybody it is decided for.
func (v *view) whyText(p page) {
	r := v.rules[v.why]
	p.title(r.Title, "-")
	requires, excludes := v.book.Criteria(v.why, carepath.Options{Day: v.day, InCompany: v.company})
	v.criteria(p, "What has to hold", requires)
	v.criteria(p, "What must not hold", excludes)
	for _, d := range slices.Concat(r.Dose, r.Setting) {
		p.gap()
		p.say(0, "", capital(d.Text)+"."+v.numbers(d.Cites))
	}
	none := true
	for _, d := range v.plan.Decisions {
		if d.Rule == v.why && v.shows(d.Subject) {
			v.explain(p, d)
			none = false
		}
	}
	if none {
		p.gap()
		p.say(0, "", "It is not decided for anybody here: it is not in force on this day or in this country, or nobody it is for is in the record.")
	}
}

// criteria lists what a rule looks at on the day.
func (v *view) criteria(p page, head string, all []carepath.Sentence) {
	if len(all) == 0 {
		return
	}
	p.head(head)
	for _, c := range all {
		p.item(c.Text + v.numbers(c.Cites))
	}
}

func (v *view) explain(p page, d carepath.Decision) {
	e := v.explained(d)
	p.title(e.For+": "+d.Outcome.Plain(), "-")
	if e.Says != "" {
		p.say(0, "", e.Says)
	}
	for _, why := range e.Because {
		text := aloneMarked(why)
		if len(why.BearsOn) > 0 {
			text += " It bears on: " + strings.Join(why.BearsOn, "; ") + "."
		}
		p.item(text)
	}
	if asks := v.asks(e); len(asks) > 0 {
		var all []string
		for _, s := range asks {
			all = append(all, aloneMarked(s))
		}
		p.item("To ask: " + strings.Join(all, " "))
	}
	for _, s := range slices.Concat(e.Effects, e.Notes) {
		p.item(aloneMarked(s))
	}
	for _, s := range e.Cautions {
		p.item("Bear in mind: " + s.Text + v.numbers(s.Cites))
	}
	for _, s := range e.Standing {
		p.item(s.Text + v.numbers(s.Cites))
	}
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
		e := v.explained(d)
		p.item(fmt.Sprintf("%s: %s. It is %s and would be %s.", v.picture.Label(d.Subject),
			e.Title, was.Outcome.Plain(), d.Outcome.Plain()))
		if len(e.Because) > 0 {
			p.note("Because: " + v.reasons(d, e))
		}
		v.toSettle(p, d, e)
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
