package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// mostAsks is how many questions are named below one kind of help; all of them
// are among what to ask next.
const mostAsks = 2

// open is which help is open to a person, which is not, and what is not yet
// known.
func (v *view) open(p page, id assessment.MemberID) {
	mine := keep(v.mine(id), v.concerns)
	for _, o := range []carepath.Outcome{carepath.OutcomeEligible, carepath.OutcomeNotEligible, carepath.OutcomeUnknown} {
		of := keep(mine, func(d carepath.Decision) bool { return d.Outcome == o })
		if len(of) == 0 {
			continue
		}
		p.head(capital(outcomeWords[o]) + map[bool]string{true: " to " + v.picture.Label(id)}[o != carepath.OutcomeUnknown])
		for _, d := range of {
			v.decision(p, d)
		}
	}
}

// concerns leaves out what is not about these two people at all: help for
// couples where they are none, and help for the young where the person is not.
// Whatever else is not open is shown with its reason. Where nothing at all has
// been asked about two people it has been said so once, and is not said again.
func (v *view) concerns(d carepath.Decision) bool {
	if d.Focal != "" && d.Focal != d.Subject && v.untouched(d) && v.blank(d.Subject, d.Focal) {
		return false
	}
	for _, r := range d.Reasons {
		if d.Outcome == carepath.OutcomeNotEligible && (r.Fact == carepath.FactCouple || r.Fact == carepath.FactFocalAge) {
			return false
		}
	}
	return true
}

func (v *view) decision(p page, d carepath.Decision) {
	p.item(v.named(d) + v.marks(d))
	r, _ := v.book.Rule(d.Rule)
	if d.Outcome == carepath.OutcomeEligible && r.Says != "" {
		p.note(v.filled(r.Says, d.Subject, d.Focal))
	}
	if len(d.Reasons) > 0 {
		p.note("Because: " + v.reasons(d))
	}
	if d.Outcome == carepath.OutcomeNotEligible && r.Kind == carepath.KindRole {
		p.note("Offer " + v.picture.Label(d.Subject) + " help for themselves as well.")
	}
	if d.Outcome == carepath.OutcomeUnknown {
		p.note(v.toSettle(d, mostAsks))
	}
	if v.worker && d.Outcome != carepath.OutcomeNotEligible && !v.untouched(d) {
		for _, c := range d.Cautions {
			if !c.May { // what is not known is a question and no warning
				p.note("Bear in mind: " + c.Text)
			}
		}
	}
}

// named is a rule's title and, where it is about two people, with whom.
func (v *view) named(d carepath.Decision) string {
	r, _ := v.book.Rule(d.Rule)
	switch {
	case d.Focal == "" || d.Focal == d.Subject:
		return r.Title
	case r.Kind == carepath.KindRole:
		return capital(v.fill(roleWords[r.Role], d.Subject, d.Focal))
	default:
		return r.Title + ", with " + v.picture.Label(d.Focal)
	}
}

// marks are how well the rule was checked, which everybody may know, and for the
// worker the numbers of its sources.
func (v *view) marks(d carepath.Decision) string {
	text := "."
	if d.Checked == assessment.CheckedUnverified {
		text = " (part of what this rests on has not been checked)."
	}
	if v.worker && len(d.Cites) > 0 {
		text += " " + v.cites.of(d.Cites)
	}
	return text
}

func (v *view) reasons(d carepath.Decision) string {
	var all []string
	for _, r := range d.Reasons {
		if r.Fact == carepath.FactCountry && d.Outcome == carepath.OutcomeEligible && len(d.Reasons) > 1 {
			continue // it says nothing about the person
		}
		text := r.Text
		if r.AskAlone {
			text += " (asked alone)"
		}
		all = append(all, text)
	}
	return strings.Join(all, ". ") + "."
}

// toSettle is what would settle an open decision.
func (v *view) toSettle(d carepath.Decision, most int) string {
	if d.Silent {
		return "The source does not say: no answer can settle it."
	}
	if v.untouched(d) {
		return "Not asked yet."
	}
	asks := v.asks(d)
	var parts []string
	if len(asks) > 0 {
		parts = append(parts, "To ask: "+strings.Join(asks[:min(most, len(asks))], " "))
		if more := len(asks) - most; more > 0 {
			parts = append(parts, fmt.Sprintf("(%d more)", more))
		}
	}
	if len(d.Declined) > 0 {
		parts = append(parts, "Somebody would rather not say something that matters here; they need not.")
	}
	if len(parts) == 0 {
		parts = append(parts, "Nothing more to ask with others present.")
	}
	return strings.Join(parts, " ")
}

// untouched reports whether nothing has been said yet of two people where a role
// is concerned: then it is enough to say so.
func (v *view) untouched(d carepath.Decision) bool {
	r, _ := v.book.Rule(d.Rule)
	if d.Outcome != carepath.OutcomeUnknown || r.Kind != carepath.KindRole || v.why != "" {
		return false
	}
	for _, o := range v.record.RoleOffers {
		if o.Member == d.Subject && o.For == d.Focal {
			return false
		}
	}
	return !v.appraised(v.figuresOf(d.Subject, d.Focal))
}

// asks are the questions of a decision in the order in which they are best
// asked, those asked alone for the worker only.
func (v *view) asks(d carepath.Decision) []string {
	var out []string
	alone := map[string]bool{}
	for _, id := range d.Asks {
		f, ok := v.book.Fact(id)
		if !ok || f.AskAlone && !v.worker {
			continue
		}
		text := v.question(id, d)
		alone[text] = f.AskAlone
		out = append(out, text)
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(v.place(a), v.place(b)) })
	for i, text := range out {
		if alone[text] && !strings.Contains(text, "alone") {
			out[i] = text + " (Ask alone.)"
		}
	}
	return slices.Compact(out)
}

// place is where a question stands among what to ask next, or after them all.
func (v *view) place(question string) int {
	if n, ok := v.rank[question]; ok {
		return n
	}
	return len(v.rank)
}
