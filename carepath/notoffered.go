package carepath

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// NotOffered is something that a plan offers somebody not, and why. Its zero
// value is about nothing.
type NotOffered struct {
	redacted
	// Rule, Subject and Focal are those of the [Decision].
	Rule    RuleID              `json:"rule"`
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Title   string              `json:"title"`
	// Declined says that somebody would rather not take part, or would rather not
	// say whether they will. That is respected: nobody is asked about it again.
	Declined bool `json:"declined,omitzero"`
	// Text says why in plain sentences.
	Text string `json:"text"`
	// AskAlone says that it rests on what was asked alone: it is for the worker.
	AskAlone bool `json:"askAlone,omitzero"`
}

// notOffered lists what is decided not to be open, and what somebody declined,
// in the order of the decisions. What does not apply is no outcome and is not
// among it; nor is a prompt, which offers nothing.
func (d *decider) notOffered() []NotOffered {
	var out []NotOffered
	for _, x := range d.out {
		refused := x.refused()
		r := d.book.ruleOf(x.Rule)
		if x.Outcome != OutcomeNotEligible && !refused || r.Kind == KindPrompt {
			continue
		}
		n := NotOffered{
			Rule: x.Rule, Subject: x.Subject, Focal: x.Focal, Title: r.Title, Declined: refused,
			AskAlone: slices.ContainsFunc(x.Reasons, func(r Reason) bool { return r.AskAlone }),
		}
		if x.Outcome == OutcomeNotEligible {
			n.Text = because(x.Reasons)
		} else {
			n.Text = d.wouldRatherNotSay(x)
		}
		out = append(out, n)
	}
	return out
}

// because says reasons one after another.
func because(reasons []Reason) string {
	if len(reasons) == 0 {
		return "The rule is open to nobody."
	}
	all := make([]string, len(reasons))
	for i, r := range reasons {
		all[i] = r.Text + "."
	}
	return strings.Join(all, " ")
}

// refused reports whether somebody would rather not take part, or would rather
// not say: their own unwillingness is among what decides, or they declined to be
// asked about it.
func (d Decision) refused() bool {
	return slices.ContainsFunc(d.Declined, isWilling) ||
		d.Outcome == OutcomeNotEligible && slices.ContainsFunc(d.Reasons, func(r Reason) bool { return isWilling(r.Fact) })
}

// isWilling reports whether a fact is somebody's willingness to take a role.
func isWilling(id FactID) bool {
	word, ok := strings.CutPrefix(string(id), string(factWilling))
	var r assessment.Role
	return ok && r.UnmarshalText([]byte(word)) == nil && r != assessment.RoleNotStated
}

// wouldRatherNotSay names what somebody declined about taking part.
func (d *decider) wouldRatherNotSay(x Decision) string {
	var all []string
	for _, id := range x.Declined {
		if isWilling(id) {
			question, _ := d.book.Ask(d.picture, id, About{Member: x.Subject, Focal: x.Focal})
			all = append(all, "Would rather not say: "+question)
		}
	}
	return strings.Join(all, " ") + " Nobody has to."
}

// noRulesFor is the country of the family where the rulebook has rules that are
// some country's, and none of them in force there.
func (d *decider) noRulesFor() assessment.Country {
	country, bound := d.country(d.book), false
	for i := range d.book.def.Rules {
		a := d.book.def.Rules[i].Applies
		if len(a.Countries) == 0 {
			continue
		}
		bound = true
		if a.On(d.picture.Day()) && a.In(country) { // of one that is not stated any may be
			return assessment.CountryNotStated
		}
	}
	if !bound {
		return assessment.CountryNotStated
	}
	return country
}
