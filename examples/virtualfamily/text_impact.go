package main

import (
	"fmt"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// weighs is how one person's use tells on another, area by area, with what was
// not asked said as such.
func (v *view) weighs(p page, id, focal assessment.MemberID) {
	head := v.fill("How {f}'s use weighs on {m}", id, focal)
	if focal == "" {
		head = v.fill("How somebody's use weighs on {m}", id, focal)
	}
	var asked, unasked []assessment.ImpactDomain
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		if v.asked(id, focal, d) {
			asked = append(asked, d)
		} else {
			unasked = append(unasked, d)
		}
	}
	if len(asked) == 0 {
		p.say(0, "", head+": "+v.affected(id, focal))
		return
	}
	p.say(0, "", head+v.said(sourcesOf(v.record.Impacts, func(m assessment.Impact) (bool, assessment.Source) {
		return m.Member == id && m.Of == focal, m.Source
	})...))
	for _, d := range asked {
		v.area(p, id, focal, d)
	}
	if len(unasked) > 0 {
		var names []string
		for _, d := range unasked {
			names = append(names, areaWords[d])
		}
		p.item("Not asked yet: " + strings.ToLower(and(names)) + ".")
	}
}

// affected is what is known where no area of life has been asked about.
func (v *view) affected(id, focal assessment.MemberID) string {
	r := v.picture.Affected(id, focal)
	switch n, exact := r.Span.Value(); {
	case exact && n == 1:
		return "it does; in what way has not been asked yet."
	case exact:
		return "it does not."
	case r.Absent == assessment.AbsenceAskedDeclined:
		return v.picture.Label(id) + " would rather not say."
	case r.Absent == assessment.AbsenceAskedUnknown:
		return "asked, and not clear yet."
	default:
		return "not asked yet."
	}
}

// asked reports whether anything at all has been asked about an area of life.
func (v *view) asked(id, focal assessment.MemberID, d assessment.ImpactDomain) bool {
	for _, i := range assessment.ImpactIndicators() {
		if r := v.picture.Impact(id, focal, i); i.Domain() == d && (!r.Span.IsZero() || r.Absent != assessment.AbsenceNotAsked) {
			return true
		}
	}
	return false
}

// area is one area of life: what weighs, hardest first.
func (v *view) area(p page, id, focal assessment.MemberID, d assessment.ImpactDomain) {
	groups := map[string][]string{}
	var order []string
	add := func(group, word string) {
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], word)
	}
	for code := len(severityWords) - 1; code >= 1; code-- {
		for _, i := range assessment.ImpactIndicators() {
			low, high, known := v.picture.Impact(id, focal, i).Span.Bounds()
			switch {
			case i.Domain() != d || !known || high != code:
			case low == high:
				add(capital(severityWords[code]), impactWords[i])
			default:
				add("Those asked differ, from "+severityWords[low]+" to "+severityWords[high], impactWords[i])
			}
		}
	}
	var parts []string
	for _, g := range order {
		parts = append(parts, g+": "+strings.Join(groups[g], ", ")+".")
	}
	parts = append(parts, v.unanswered(id, focal, d)...)
	if len(parts) == 0 {
		parts = []string{"Nothing weighs here."}
		if _, total := v.picture.Unasked(id, focal, d); total == 0 {
			parts = []string{"Does not apply."}
		}
	}
	p.item(areaWords[d] + ". " + strings.Join(parts, " "))
}

// unanswered is what of an area has no answer, and why.
func (v *view) unanswered(id, focal assessment.MemberID, d assessment.ImpactDomain) []string {
	var out, unasked, declined, unknown []string
	all := 0
	for _, i := range assessment.ImpactIndicators() {
		r := v.picture.Impact(id, focal, i)
		if i.Domain() != d || r.Span.IsZero() && r.Absent == assessment.AbsenceNotApplicable {
			continue
		}
		all++
		switch {
		case !r.Span.IsZero():
		case r.Absent == assessment.AbsenceAskedDeclined:
			declined = append(declined, impactWords[i])
		case r.Absent == assessment.AbsenceAskedUnknown:
			unknown = append(unknown, impactWords[i])
		default:
			unasked = append(unasked, impactWords[i])
		}
	}
	if len(declined) > 0 {
		out = append(out, "Would rather not say: "+strings.Join(declined, ", ")+".")
	}
	if len(unknown) > 0 {
		out = append(out, "Not clear yet: "+strings.Join(unknown, ", ")+".")
	}
	switch {
	case len(unasked) == 0:
	case len(unasked) == all:
		out = append(out, "Not asked yet.")
	case len(unasked) == 1:
		out = append(out, "Not asked yet: "+strings.Join(unasked, ", ")+".")
	default:
		out = append(out, fmt.Sprintf("Not asked yet: %d of %d things.", len(unasked), all))
	}
	return out
}

// supporting is what would help somebody to support another's treatment.
func (v *view) supporting(p page, id, focal assessment.MemberID) {
	var said []string
	for _, n := range v.needs {
		if n.Member != id || n.Focal != focal || n.Track != assessment.TrackSupporting {
			continue
		}
		switch n.Topic {
		case assessment.SupportTopicKnowledge:
			said = append(said, "to know more about the problem and about treatment")
		case assessment.SupportTopicConfidence:
			said = append(said, v.fill("to feel surer about "+roleWords[n.Role], id, focal)+" (willing already)")
		case assessment.SupportTopicCompany:
			said = append(said, "not to have to carry it alone")
		case assessment.SupportTopicNotStated:
		}
	}
	if len(said) > 0 {
		p.say(0, "", v.fill("What would help {m} to support {f}: ", id, focal)+strings.Join(said, "; ")+".")
	}
}
