package careplan

import "github.com/kithcare/kith/assessment"

// Given is what somebody says that a person gives to a member's quality of life, as a
// fact to be put into the record: for the indicator of a goal of gives, which is for
// that member. It reports false for an indicator of another kind.
//
// An [assessment.Appraisal] of the person for the member would say something else:
// what they bring to the member's recovery. It would make the member one of those
// whose use the record is about. A fact does not, and no rule of the library reads it.
// To show it takes consent on other matters, or on safety where it was told alone.
func (i Indicator) Given(to assessment.MemberID, e assessment.Extent, s assessment.Source) (assessment.HostFact, bool) {
	if i.Kind() != IndicatorKindGives {
		return assessment.HostFact{}, false
	}
	f := assessment.HostFact{ID: i.fact(), Member: to, Focal: i.Focal, Source: s}
	if code, answered := e.Code(); answered {
		f.Value = &code
	} else {
		f.Absent = assessment.Absence(e)
	}
	return f, true
}

// fact is the id of the facts that an indicator of gives is read from.
func (i Indicator) fact() string { return "gives." + i.Gives.String() }

// Rating is what the record says of the goal's indicator, on the day of the picture:
// the codes of [assessment.Severity] for an impact, those of [assessment.Extent] for
// what a person gives, see [Indicator.Given], and the host's for a fact about the
// member under the indicator's own id. It reports false for an area of life, which is
// compared by [assessment.ImpactChanges], and for a need, of which a record holds no
// one rating. It is no state of the goal and none follows from it.
func (g Goal) Rating(p *assessment.Picture) (assessment.Reading, bool) {
	i := g.Indicator
	switch kind := i.Kind(); {
	case kind == IndicatorKindImpact && i.Impact != 0:
		return p.Impact(g.For, i.Focal, i.Impact), true
	case kind == IndicatorKindGives:
		return p.HostFact(i.fact(), g.For, i.Focal, false), true
	case kind == IndicatorKindOwn:
		return p.HostFact(i.Own, g.For, "", false), true
	default:
		return assessment.Reading{}, false
	}
}
