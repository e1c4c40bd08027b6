package main

import (
	"fmt"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// section is everything about one person.
func (v *view) section(p page, id assessment.MemberID) {
	p.title(v.heading(id), "-")
	v.ownUse(p, id)
	if !v.blank(id, "") {
		v.weighs(p, id, "") // what was said of anybody's use
	}
	for _, f := range v.focals() {
		if f != id && !v.blank(id, f) {
			v.weighs(p, id, f)
			v.supporting(p, id, f)
		}
	}
	for _, f := range v.focals() {
		if f != id && !v.blank(id, f) {
			v.brings(p, id, f)
		}
	}
	v.together(p, id)
	v.help(p, id)
	p.gap()
	v.access(p, id)
	v.footnote(p, id)
}

// blank reports whether nothing at all has been asked about two people.
func (v *view) blank(id, focal assessment.MemberID) bool {
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		if v.asked(id, focal, d) {
			return false
		}
	}
	r := v.picture.Affected(id, focal)
	return r.Span.IsZero() && r.Absent == assessment.AbsenceNotAsked && !v.appraised(v.figuresOf(id, focal))
}

// heading is the name, what the person is to those it is about, and the age.
func (v *view) heading(id assessment.MemberID) string {
	parts := []string{v.picture.Label(id)}
	for _, f := range v.focals() {
		if tie := v.tie(id, f); f != id && tie != "" {
			parts = append(parts, tie)
		}
	}
	return strings.Join(append(parts, aged(v.picture.Age(id))), ", ")
}

func (v *view) tie(id, to assessment.MemberID) string {
	kind, own := v.picture.Kind(id, to)
	word := tieWord(kind)
	if !own {
		word = turned(kind)
	}
	if kind == assessment.TieKindNotStated || word == "" {
		return ""
	}
	return v.picture.Label(to) + "'s " + word
}

// ownUse says where somebody stands with their own use and recovery, and what
// those close to them see that they lack.
func (v *view) ownUse(p page, id assessment.MemberID) {
	var said []string
	add := func(r assessment.Reading, words ...string) {
		if n, exact := r.Span.Value(); exact && n < len(words) && words[n] != "" {
			said = append(said, words[n])
		}
	}
	problem := v.problem(id)
	if problem != "" {
		said = append(said, problem)
	}
	add(v.picture.Treatment(id), "", "does not want treatment at present", "is in treatment", "has completed treatment")
	add(v.picture.Medication(id), "", "takes opioid medicine")
	add(v.picture.InRecovery(id), "", v.recovering(id))
	if problem != "" {
		add(v.picture.Goal(id), "wants no change", "wants to use less, to an agreed level", "would stop for a time", "wants to stop for good")
	}
	if len(said) > 0 {
		p.say(0, "", v.picture.Label(id)+" "+and(said)+"."+v.said(sourcesOf(v.record.Uses, func(u assessment.Use) (bool, assessment.Source) {
			return u.Member == id, u.Source
		})...))
	}
	v.unmet(p, id)
	v.ownCapital(p, id)
}

// problem says what is a problem at present, or nothing where that is not known.
func (v *view) problem(id assessment.MemberID) string {
	var of []string
	if low, _, known := v.picture.HighestPattern(id, assessment.SubstanceAlcohol).Span.Bounds(); known && low >= harmful {
		of = append(of, "alcohol")
	}
	low, _, known := v.picture.HighestPattern(id, assessment.SubstanceOpioids, assessment.SubstanceCocaine,
		assessment.SubstanceStimulants, assessment.SubstanceCannabis, assessment.SubstanceSedatives,
		assessment.SubstanceOther).Span.Bounds()
	if known && low >= harmful {
		of = append(of, "drugs")
	}
	if len(of) == 0 {
		return ""
	}
	return "has a problem with " + and(of) + " at present"
}

// harmful is the code of a pattern of use from which it is a problem.
const harmful = 2

// recovering is that somebody is in recovery, and for how many whole years.
func (v *view) recovering(id assessment.MemberID) string {
	years := 0 // the fewest that anybody speaks of, whoever is heard first
	for _, u := range v.record.Uses {
		low, _, known := u.RecoverySince.YearsOn(v.day).Bounds()
		if u.Member == id && known && (years == 0 || low < years) {
			years = low
		}
	}
	if years > 1 {
		return fmt.Sprintf("has been in recovery for %d years", years)
	}
	return "is in recovery"
}

// unmet is what people close to somebody see that they lack. Who said it is for
// the worker.
func (v *view) unmet(p page, id assessment.MemberID) {
	var said []string
	var sources []assessment.Source
	for _, n := range v.record.UnmetNeeds {
		if n.Member != id {
			continue
		}
		text := needAreaWords[n.Area]
		if code, ok := n.Severity.Code(); ok && code > 0 {
			text += " (" + [...]string{"", "somewhat", "serious", "very serious"}[code] + ")"
		}
		said, sources = append(said, text), append(sources, n.Source)
	}
	if len(said) > 0 {
		p.say(0, "", v.fill("People close to {m} see that more help is needed with ", id, id)+and(said)+"."+v.said(sources...))
	}
}

// access is where and when somebody can be met.
func (v *view) access(p page, id assessment.MemberID) {
	needs := v.picture.AccessOf(id)
	said := carepath.Meeting(needs)
	if said == "" {
		said = "not asked yet"
	}
	var sources []assessment.Source
	for _, a := range needs {
		sources = append(sources, a.Source)
	}
	p.say(0, "", "Where and when to meet "+v.picture.Label(id)+": "+said+"."+v.said(sources...))
}

// sourcesOf are the sources of the statements that a test takes.
func sourcesOf[T any](all []T, is func(T) (bool, assessment.Source)) []assessment.Source {
	var out []assessment.Source
	for _, x := range all {
		if ok, s := is(x); ok {
			out = append(out, s)
		}
	}
	return out
}
