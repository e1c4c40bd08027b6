package main

import (
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// brings is what one person brings to another's recovery, and what stands
// against it: both, and never one set against the other.
func (v *view) brings(p page, id, focal assessment.MemberID) {
	figures := v.figuresOf(id, focal)
	if !v.appraised(figures) {
		p.head(v.fill("What {m} brings to {f}'s recovery, and what stands against it: not asked yet", id, focal) + v.exceptOwnUse(id) + ".")
		return
	}
	v.sign(p, figures, recoverycapital.SignPositive, "What {m} brings to {f}'s recovery")
	v.sign(p, figures, recoverycapital.SignNegative, "What stands against it")
}

func (v *view) figuresOf(id, focal assessment.MemberID) []recoverycapital.Figure {
	return keep(v.capital, func(f recoverycapital.Figure) bool { return f.Member == id && f.Focal == focal })
}

// appraised reports whether anything that may be told here was asked about the
// two, beyond the person's own use, which is not about the two.
func (v *view) appraised(figures []recoverycapital.Figure) bool {
	for _, f := range figures {
		for _, c := range f.Contributions {
			if told := v.worker || !c.Indicator.AskAlone(); told && c.Answered && c.Indicator != assessment.CapitalIndicatorOwnProblemUse {
				return true
			}
		}
	}
	return false
}

// exceptOwnUse is the one thing that is known without asking about the two.
func (v *view) exceptOwnUse(id assessment.MemberID) string {
	switch n, exact := v.picture.ProblemUse(id).Span.Value(); {
	case exact && n == 1:
		return ", except that a drug or alcohol problem of their own stands against it"
	case exact:
		return ", except that no drug or alcohol problem of their own stands against it"
	default:
		return ""
	}
}

func (v *view) sign(p page, figures []recoverycapital.Figure, s recoverycapital.Sign, head string) {
	figures = keep(figures, func(f recoverycapital.Figure) bool { return f.Sign == s })
	if len(figures) == 0 {
		return
	}
	p.head(v.fill(head, figures[0].Member, figures[0].Focal))
	var unasked []string
	for _, f := range figures {
		if v.worker || v.told(f) {
			v.figure(p, f)
		} else {
			unasked = append(unasked, strings.ToLower(domainWords[f.Domain][:1])+domainWords[f.Domain][1:])
		}
	}
	if len(unasked) > 0 {
		p.item("Not asked yet: " + v.fill(and(unasked), figures[0].Member, figures[0].Focal) + ".")
	}
}

// told reports whether a figure has anything to tell: an answer, or why there
// is none.
func (v *view) told(f recoverycapital.Figure) bool {
	for _, c := range f.Contributions {
		if c.Answered || c.Absent != assessment.AbsenceNotAsked {
			return true
		}
	}
	return false
}

// figure is one figure and what was said. What nobody was asked is no zero.
func (v *view) figure(p page, f recoverycapital.Figure) {
	name := v.fill(domainWords[f.Domain], f.Member, f.Focal)
	p.item(name + ": " + share(f) + ". " + strings.Join(v.contributions(f), " "))
	if said := v.said(figureSources(f)...); said != "" {
		p.note("Said by:" + said)
	}
}

// share says a figure. Where all is answered a share between two whole numbers
// is no doubt about it.
func share(f recoverycapital.Figure) string {
	low, high := f.Span.Bounds()
	settled := true
	for _, c := range f.Contributions {
		_, exact := c.Rating.Value()
		settled = settled && exact
	}
	switch {
	case low == 0 && high == 100:
		return "not known"
	case settled && low < high:
		return "about " + strconv.Itoa(high) + " of 100"
	default:
		return fromTo(low, high) + " of 100"
	}
}

func figureSources(f recoverycapital.Figure) []assessment.Source {
	var out []assessment.Source
	for _, c := range f.Contributions {
		out = append(out, c.Sources...)
	}
	return out
}

// contributions group what was said: yes, in part, no, differing, not answered
// and why. What is asked alone is named for the worker only.
func (v *view) contributions(f recoverycapital.Figure) []string {
	const (
		yes = iota
		inPart
		no
		differ
		unsettled
		declined
		unknown
		unasked
		groups
	)
	names := [groups]string{"Yes", "In part", "No", "Those asked differ", "Not settled yet", "Would rather not say", "Nobody knows", "Not asked yet"}
	var words [groups][]string
	for _, c := range f.Contributions {
		if c.Indicator.AskAlone() && !v.worker {
			continue
		}
		low, high, _ := c.Rating.Bounds()
		group := unasked
		switch {
		case c.Answered && low == high:
			group = [...]int{no, inPart, yes}[low]
		case c.Answered && c.Indicator == assessment.CapitalIndicatorOwnProblemUse:
			group = unsettled // put together from several answers, of which some are missing
		case c.Answered:
			group = differ
		case c.Absent == assessment.AbsenceAskedDeclined:
			group = declined
		case c.Absent == assessment.AbsenceAskedUnknown:
			group = unknown
		}
		words[group] = append(words[group], v.fill(strengthWords[c.Indicator], f.Member, f.Focal))
	}
	var out []string
	for g, all := range words {
		if len(all) > 0 {
			out = append(out, names[g]+": "+strings.Join(all, ", ")+".")
		}
	}
	return out
}
