package main

import (
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
			unasked = append(unasked, f.Explain(v.picture.Label).Place)
		}
	}
	if len(unasked) > 0 {
		p.item("Not asked yet: " + and(unasked) + ".")
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
	e := f.Explain(v.picture.Label)
	p.item(capital(e.Place) + ": " + e.Share + ". " + strings.Join(e.Said, " "))
	if said := v.said(figureSources(f)...); said != "" {
		p.note("Said by:" + said)
	}
}

func figureSources(f recoverycapital.Figure) []assessment.Source {
	var out []assessment.Source
	for _, c := range f.Contributions {
		out = append(out, c.Sources...)
	}
	return out
}
