package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// list names kinds of help in one line, each once: first those for the person
// alone, then those that go with somebody, as in "A; B. With Dan: C; D.".
func (v *view) list(of []carepath.Decision) string {
	var order []string
	names := map[string][]string{}
	for _, same := range byRule(of) {
		with := v.with(same)
		if names[with] == nil {
			order = append(order, with)
		}
		names[with] = append(names[with], v.name(same))
	}
	slices.SortStableFunc(order, func(a, b string) int { return min(len(a), 1) - min(len(b), 1) })
	var parts []string
	for _, with := range order {
		text := strings.Join(headed(names[with]), "; ") + "."
		if with != "" {
			text = capital(with) + ": " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}

// headed says a beginning that several names have in common once: "Couples
// therapy, for drinking, or for drug use".
func headed(names []string) []string {
	var out []string
	last := ""
	for _, name := range names {
		head, tail, more := strings.Cut(name, ", ")
		if n := len(out) - 1; more && head == last {
			out[n] += ", or " + tail
			continue
		}
		last = head
		out = append(out, name)
	}
	return out
}

// byRule puts decisions of one rule together, in the place of the first.
func byRule(of []carepath.Decision) [][]carepath.Decision {
	var out [][]carepath.Decision
	for _, d := range of {
		same := slices.IndexFunc(out, func(g []carepath.Decision) bool { return g[0].Rule == d.Rule })
		if same >= 0 {
			out[same] = append(out[same], d)
		} else {
			out = append(out, []carepath.Decision{d})
		}
	}
	return out
}

// with is whom decisions of one rule are about beside the person: "with Dan and
// with Ken".
func (v *view) with(same []carepath.Decision) string {
	var all []string
	for _, d := range same {
		if who := strings.TrimPrefix(v.explained(d).Title, v.rules[d.Rule].Title+", "); d.Focal != "" && d.Focal != d.Subject {
			all = append(all, who)
		}
	}
	return and(all)
}

// name is the short title of a rule, with a star where part of it was not
// checked.
func (v *view) name(same []carepath.Decision) string {
	return v.short[same[0].Rule] + v.star(same...)
}

// shortTitles are the titles of a rulebook without what explains them, where no
// two are left with the same.
func shortTitles(rules []carepath.Rule) map[carepath.RuleID]string {
	count := map[string]int{}
	for _, r := range rules {
		count[clipped(r.Title)]++
	}
	out := map[carepath.RuleID]string{}
	for _, r := range rules {
		if out[r.ID] = clipped(r.Title); count[out[r.ID]] > 1 {
			out[r.ID] = r.Title
		}
	}
	return out
}

// clipped is a title up to where it begins to explain itself.
func clipped(title string) string {
	for _, mark := range []string{":", ", and ", ", for ", ", ages ", " ("} {
		title, _, _ = strings.Cut(title, mark)
	}
	return title
}

// star marks what rests in part on something that nobody has checked.
func (v *view) star(of ...carepath.Decision) string {
	if slices.ContainsFunc(of, func(d carepath.Decision) bool { return d.Checked == assessment.CheckedUnverified }) {
		return "*"
	}
	return ""
}

// titled is the title of an item: the kind of help, and with whom.
func (v *view) titled(same []carepath.Decision) string {
	text := v.name(same)
	if with := v.with(same); with != "" {
		text += ", " + with
	}
	return text + "."
}

// footnote says what the star is, where to read on, and for the worker who said
// what.
func (v *view) footnote(p page, id assessment.MemberID) {
	var parts []string
	if of := v.mine(id); len(of) > 0 {
		if v.star(of...) != "" {
			parts = append(parts, "* Part of it is not checked.")
		}
		parts = append(parts, "More about any of this: -why RULE -person "+string(id)+".")
	}
	if text := joined(append(parts, v.whoSaid())...); text != "" {
		p.say(0, "", text)
	}
}
