package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// unknown is what is not yet known to be open: by the question that is best asked
// first, then by why there is nothing to ask.
func (v *view) unknown(p page, all []carepath.Decision) {
	if len(all) == 0 {
		return
	}
	p.head("Not yet known, and what to ask; nobody has to answer")
	waiting := keep(all, func(d carepath.Decision) bool { return v.unasked(d) == "" && len(v.explained(d).Asks) > 0 })
	v.waiting(p, waiting)
	var told []string
	rest := keep(all, func(d carepath.Decision) bool { return v.unasked(d) != "" || len(v.explained(d).Asks) == 0 })
	piles := piled(rest, v.whyUnknown)
	for _, x := range piles {
		told = append(told, x.says)
		p.item(v.list(x.of) + " " + x.says)
	}
	for _, text := range v.notes(waiting) {
		if !slices.Contains(told, text) {
			p.item(text)
		}
	}
}

// whyUnknown is why there is nothing to ask about a decision here.
func (v *view) whyUnknown(d carepath.Decision) string {
	if text := v.unasked(d); text != "" {
		return text
	}
	return strings.Join(v.notes([]carepath.Decision{d}), " ")
}

// unasked says that nothing at all has been asked about two people, or nothing
// about the role of one of them: then it is enough to say so.
func (v *view) unasked(d carepath.Decision) string {
	switch {
	case d.Focal != "" && d.Focal != d.Subject && v.blank(d.Subject, d.Focal):
		return v.fill("Nothing has been asked yet about {m} and {f}.", d.Subject, d.Focal)
	case v.untouched(d):
		return "Nothing has been asked yet about this."
	default:
		return ""
	}
}

// notes are what decisions say beside their questions, each once.
func (v *view) notes(of []carepath.Decision) []string {
	var all []string
	for _, d := range of {
		for _, note := range v.explained(d).Notes {
			all = append(all, aloneMarked(note))
		}
	}
	return once(all)
}

// waiting asks each question once that opens something by itself, in the order
// of what to ask next, and says what; then comes what takes more than one answer.
func (v *view) waiting(p page, all []carepath.Decision) {
	var more, one []carepath.Decision
	for _, d := range all {
		if len(v.leads(d)) == 0 {
			more = append(more, d)
		} else {
			one = append(one, d)
		}
	}
	for _, x := range v.inOrder(piled(one, v.firstAsk)) {
		p.item(x.says + v.opens(x.of))
	}
	if len(more) > 0 {
		p.item(after("What takes more than one answer", ", ", v.list(more)) + v.firstAsks(more))
	}
}

// firstAsk is the question of a decision that is best asked first.
func (v *view) firstAsk(d carepath.Decision) string { return aloneMarked(v.asks(v.explained(d))[0]) }

// inOrder sorts piles by their questions, as what to ask next has them.
func (v *view) inOrder(all []pile) []pile {
	slices.SortStableFunc(all, func(a, b pile) int { return cmp.Compare(v.turn(a), v.turn(b)) })
	return all
}

// turn is the place of the question that a pile waits for.
func (v *view) turn(x pile) int { return v.place(v.asks(v.explained(x.of[0]))[0].Text) }

// firstAsks are the questions that most of some decisions wait for first. Those
// that are asked alone come before all others and stand among what to ask next.
func (v *view) firstAsks(all []carepath.Decision) string {
	var apart, out []pile
	for _, x := range v.inOrder(piled(all, v.firstAsk)) {
		if v.asks(v.explained(x.of[0]))[0].AskAlone {
			apart = append(apart, x)
		} else {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(a, b pile) int { return len(b.of) - len(a.of) })
	if len(apart) > 0 {
		return " What is asked alone comes first."
	}
	text := " Good to ask first:"
	for _, x := range out[:min(mostAsks, len(out))] {
		text += " " + x.says
	}
	return text
}

// opens is what the answers to one question open by themselves.
func (v *view) opens(of []carepath.Decision) string {
	var order []string
	opened := map[string][]carepath.Decision{}
	for _, d := range of {
		for _, lead := range v.leads(d) {
			if opened[lead] == nil {
				order = append(order, lead)
			}
			opened[lead] = append(opened[lead], d)
		}
	}
	text := ""
	for _, lead := range order {
		text += after(" "+lead+", open", " ", v.list(opened[lead]))
	}
	return text
}

// after puts a list after the words that lead to it; the link stands before whom
// it goes with.
func after(lead, link, list string) string {
	for _, word := range []string{"With ", "For "} {
		if rest, ok := strings.CutPrefix(list, word); ok {
			return lead + link + strings.ToLower(word) + rest
		}
	}
	return lead + ": " + list
}

// leads are the answers to the first question that open something by themselves:
// "If so", where it is a yes, and else what the answer says.
func (v *view) leads(d carepath.Decision) []string {
	e := v.explained(d)
	fact := v.asks(e)[0].Fact
	f, _ := v.book.Fact(fact)
	var out []string
	for i, effect := range d.Effects {
		if effect.Fact != fact || effect.Outcome != carepath.OutcomeEligible {
			continue
		}
		text, _ := strings.CutSuffix(e.Effects[i].Text, ": "+carepath.OutcomeEligible.Plain()+".")
		if n, one := effect.Values.Value(); one && len(f.Values) == 2 && f.Word(n) == assessment.AnswerYes.String() {
			text = "If so"
		}
		out = append(out, text)
	}
	return out
}

// untouched reports whether nothing has been said yet of two people where a role
// is concerned.
func (v *view) untouched(d carepath.Decision) bool {
	r := v.rules[d.Rule]
	if d.Outcome != carepath.OutcomeUnknown || r.Kind != carepath.KindRole {
		return false
	}
	for _, o := range v.record.RoleOffers {
		if o.Member == d.Subject && o.For == d.Focal {
			return false
		}
	}
	return !v.appraised(v.figuresOf(d.Subject, d.Focal))
}
