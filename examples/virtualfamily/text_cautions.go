package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// roomTable is how many characters of cautions there is room for with one kind of
// help, by their weight; of the others it is said how many. What keeps people
// safe is always said.
var roomTable = [...]int{1 << 20, 500, 130}

// cautions are those that hold: what is not known is a question and no warning.
// With others present they are those that rest on trials alone and look at
// nothing that is asked alone; the others are for the worker.
func (v *view) cautions(same []carepath.Decision) []carepath.Caution {
	var out []carepath.Caution
	for _, d := range same {
		for _, c := range d.Cautions {
			twice := slices.ContainsFunc(out, func(o carepath.Caution) bool { return o.Text == c.Text })
			if !c.May && !twice && (v.worker || v.toAll(d.Rule, c)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// toAll reports whether a caution may be read out with anybody present.
func (v *view) toAll(rule carepath.RuleID, c carepath.Caution) bool {
	if slices.ContainsFunc(c.Cites, func(x assessment.Citation) bool { return x.Basis != assessment.BasisTrial }) {
		return false
	}
	r := v.rules[rule]
	at := slices.IndexFunc(r.Cautions, func(x carepath.Criterion) bool { return x.ID == c.ID })
	return at >= 0 && !v.looksAlone(r.Cautions[at].When)
}

// looksAlone reports whether a condition looks at anything that is asked alone.
func (v *view) looksAlone(c carepath.Condition) bool {
	if c.Test != nil {
		f, _ := v.book.Fact(c.Test.Of)
		return f.AskAlone
	}
	return c.Not != nil && v.looksAlone(*c.Not) ||
		slices.ContainsFunc(slices.Concat(c.All, c.Any), v.looksAlone)
}

// cautioned is the text of the cautions of one kind of help.
func (v *view) cautioned(same []carepath.Decision) []string {
	var out []string
	for _, c := range v.cautions(same) {
		out = append(out, c.Text)
	}
	return out
}

// bearInMind is the cautions of one kind of help, as far as there is room: what
// keeps people safe first, and of what is left how many.
func (v *view) bearInMind(same []carepath.Decision, often []string) string {
	all := keep(v.cautions(same), func(c carepath.Caution) bool { return !slices.Contains(often, c.Text) })
	slices.SortStableFunc(all, func(a, b carepath.Caution) int { return weight(a) - weight(b) })
	text, said := "", 0
	more := 0
	for i, c := range all {
		if said += len(c.Text); said > roomTable[weight(c)] && i > 0 {
			more++
			continue
		}
		text += " " + c.Text
	}
	if more > 0 {
		text += " And " + counted(more) + " more: -why " + string(same[0].Rule) + "."
	}
	if text == "" {
		return ""
	}
	return "Bear in mind:" + text
}

// bearInMindOften says what goes for several kinds of help, and for which.
func (v *view) bearInMindOften(p page, rules [][]carepath.Decision, often []string) {
	for _, text := range often {
		var names []string
		for _, same := range rules {
			if slices.Contains(v.cautioned(same), text) {
				names = append(names, v.name(same))
			}
		}
		p.item("Bear in mind: " + text + " So for: " + strings.Join(names, "; ") + ".")
	}
}

// weight puts cautions that keep people safe first, and what was found in studies
// before the others: 0, 1 and 2.
func weight(c carepath.Caution) int {
	found := func(x assessment.Citation) bool {
		return x.Basis == assessment.BasisTrial || x.Basis == assessment.BasisStudy
	}
	switch {
	case slices.Contains(safetyTable, c.ID):
		return 0
	case slices.ContainsFunc(c.Cites, found):
		return 1
	default:
		return 2
	}
}

// safetyTable lists the cautions that are never left out.
var safetyTable = []string{"child-first", "safety-apart", "pressure-rises", "watched-dose", "all-can-take-part"}
