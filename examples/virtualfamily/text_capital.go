package main

import (
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// brings is what one person brings to another's recovery, and what stands
// against it: both, and never one set against the other.
func (v *view) brings(p page, id, focal assessment.MemberID) {
	figures := v.figuresOf(id, focal)
	if !v.appraised(figures) {
		p.say(0, "", v.fill("What {m} brings to {f}'s recovery, and what stands against it: not asked yet", id, focal)+v.exceptOwnUse(id)+".")
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
	p.say(0, "", v.fill(head, figures[0].Member, figures[0].Focal)+v.said(figureSources(figures)...))
	var unasked []string
	for _, same := range v.sameShare(figures) {
		if v.told(same[0]) {
			v.figure(p, same)
		} else {
			for _, f := range same {
				unasked = append(unasked, f.Explain(v.picture.Label).Place)
			}
		}
	}
	if len(unasked) > 0 {
		p.item("Not asked yet: " + and(unasked) + ".")
	}
}

// sameShare puts figures together that come to the same and have something to
// tell, in the place of the first.
func (v *view) sameShare(all []recoverycapital.Figure) [][]recoverycapital.Figure {
	share := func(f recoverycapital.Figure) string { return f.Explain(v.picture.Label).Share }
	var out [][]recoverycapital.Figure
	for _, f := range all {
		same := slices.IndexFunc(out, func(g []recoverycapital.Figure) bool {
			return share(g[0]) == share(f) && v.told(g[0]) == v.told(f)
		})
		if same >= 0 {
			out[same] = append(out[same], f)
		} else {
			out = append(out, []recoverycapital.Figure{f})
		}
	}
	return out
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

// figure is what some domains come to alike, and what was said. What nobody was
// asked is no zero.
func (v *view) figure(p page, same []recoverycapital.Figure) {
	var places, said []string
	for _, f := range same {
		e := f.Explain(v.picture.Label)
		places, said = append(places, e.Place), append(said, e.Said...)
	}
	p.item(capital(and(places)) + ": " + same[0].Explain(v.picture.Label).Share + ". " + strings.Join(said, " "))
}

func figureSources(figures []recoverycapital.Figure) []assessment.Source {
	var out []assessment.Source
	for _, f := range figures {
		for _, c := range f.Contributions {
			out = append(out, c.Sources...)
		}
	}
	return out
}
