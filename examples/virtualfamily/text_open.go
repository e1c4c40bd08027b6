package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// help is everything that is decided for a person: what is open, what is not
// offered, and what is not yet known. Every decision is named once.
func (v *view) help(p page, id assessment.MemberID) {
	var open, closed, unknown, withheld []carepath.Decision
	for _, d := range v.mine(id) {
		_, refused := v.refused(d)
		switch {
		case d.Withheld:
			withheld = append(withheld, d)
		case refused || d.Outcome == carepath.OutcomeNotEligible:
			closed = append(closed, d) // what somebody would rather not do is not offered either
		case d.Outcome == carepath.OutcomeEligible:
			open = append(open, d)
		default:
			unknown = append(unknown, d)
		}
	}
	raise := keep(open, v.isPrompt)
	open = keep(open, func(d carepath.Decision) bool { return !v.isPrompt(d) })
	v.open(p, "Open to "+v.picture.Label(id), open)
	v.open(p, "For the worker to raise with "+v.picture.Label(id), raise)
	v.closed(p, id, closed)
	v.unknown(p, unknown)
	v.withheld(p, withheld)
}

// isPrompt reports whether a decision is on what a worker is reminded of.
func (v *view) isPrompt(d carepath.Decision) bool {
	r := v.rules[d.Rule]
	return r.Kind == carepath.KindPrompt
}

// open is what is open to a person: what it is, why, and what to bear in mind.
func (v *view) open(p page, text string, all []carepath.Decision) {
	if len(all) == 0 {
		return
	}
	rules := byRule(all)
	often, why := repeated(rules, v.cautioned), repeated(rules, v.grounds)
	if len(why) > 0 {
		text += ". Several of these because: " + sentences(why, "")
	}
	p.head(text)
	for _, same := range rules {
		text := v.titled(same)
		if v.person != "" { // otherwise the steps have the sources
			text += v.sourced(same)
		}
		p.item(joined(text, v.whatAndWhy(same, why), v.bearInMind(same, often), v.first(same)))
	}
	v.bearInMindOften(p, rules, often)
}

// sourced is the numbers of the sources, for the worker.
func (v *view) sourced(same []carepath.Decision) string {
	if !v.worker || len(same[0].Cites) == 0 {
		return ""
	}
	return " " + v.cites.of(same[0].Cites)
}

// whatAndWhy is what something is, and the reasons for which it is open, without
// those that are said of several things at once.
func (v *view) whatAndWhy(same []carepath.Decision, often []string) string {
	var says []string
	for _, d := range same {
		says = append(says, v.inShort(v.explained(d).Says))
	}
	text := strings.Join(once(says), " ")
	why := slices.DeleteFunc(v.grounds(same), func(s string) bool { return slices.Contains(often, s) })
	if len(why) > 0 {
		text += " Because: " + sentences(why, same[0].Rule)
	}
	return strings.TrimSpace(text)
}

// inShort is what something is, for the worker up to the first stop: -why has all
// of it.
func (v *view) inShort(says string) string {
	if n := strings.IndexAny(says, ".:"); v.worker && n >= 0 {
		return says[:n] + "."
	}
	return says
}

// joined puts sentences after each other.
func joined(parts ...string) string { return strings.Join(once(parts), " ") }

// grounds are the reasons of decisions of one rule, each once.
func (v *view) grounds(same []carepath.Decision) []string {
	var all []string
	for _, d := range same {
		all = append(all, v.reasonsOf(d, v.explained(d))...)
	}
	return once(all)
}

// repeated is what a function has for more than one rule.
func repeated(rules [][]carepath.Decision, of func([]carepath.Decision) []string) []string {
	count := map[string]int{}
	var out []string
	for _, same := range rules {
		for _, s := range of(same) {
			if count[s]++; count[s] == 2 {
				out = append(out, s)
			}
		}
	}
	return out
}

// once is a list without what is in it twice, and without what is empty.
func once(all []string) []string {
	var out []string
	for _, s := range all {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// first is what comes before something, as the steps say it: it is for the page of
// one person, which has no steps.
func (v *view) first(same []carepath.Decision) string {
	var all []string
	for _, s := range v.plan.Steps {
		if v.person != "" && slices.ContainsFunc(same, func(d carepath.Decision) bool {
			return s.Rule == d.Rule && s.Subject == d.Subject && s.Focal == d.Focal
		}) {
			all = append(all, s.After)
		}
	}
	return joined(all...)
}

// refused is what the plan says of something that somebody declined.
func (v *view) refused(d carepath.Decision) (string, bool) {
	for _, n := range v.plan.NotOffered {
		if n.Declined && n.Rule == d.Rule && n.Subject == d.Subject && n.Focal == d.Focal {
			return n.Text, true
		}
	}
	return "", false
}

// explained is a decision in the register of the page.
func (v *view) explained(d carepath.Decision) carepath.Explanation {
	return v.book.Explain(v.picture, d, carepath.Options{InCompany: v.company})
}
