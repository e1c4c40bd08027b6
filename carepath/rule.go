package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// RuleID names a rule. A rule whose outcome could change for the same facts
// gets a new id or a new date, never an edit. The zero value names none.
type RuleID string

// Rule decides whether something is open to somebody: an intervention, a role in
// another's treatment, a duty of an authority's to them, or a prompt about them to
// their worker. It is data with sources. The zero value does not
// validate.
type Rule struct {
	ID    RuleID `json:"id"`
	Title string `json:"title"`
	// Says is what it is, in words for the people it is for; {member} and
	// {focal} stand for them.
	Says    string  `json:"says,omitzero"`
	Kind    Kind    `json:"kind"`
	For     Scope   `json:"for"`
	Stage   Stage   `json:"stage"`
	Classes []Class `json:"classes,omitempty"`
	// Role is what a rule of that kind asks a member to be.
	Role    assessment.Role `json:"role,omitzero"`
	Applies Applies         `json:"applies,omitzero"`
	// Requires must all hold and Excludes must none.
	Requires []Criterion `json:"requires,omitempty"`
	Excludes []Criterion `json:"excludes,omitempty"`
	// Cautions are shown where they hold, or may, and decide nothing.
	Cautions []Criterion `json:"cautions,omitempty"`
	Dose     []Dose      `json:"dose,omitempty"`
	// Setting is where it takes place and who gives it, as its sources have it.
	Setting []Dose `json:"setting,omitempty"`
	// Resources are where a worker or a service finds more about it.
	Resources []Resource            `json:"resources,omitempty"`
	Cites     []assessment.Citation `json:"cites"`
}

// Resource is one document about an intervention, and of what kind it is. Its
// zero value is none and does not validate.
type Resource struct {
	Kind ResourceKind        `json:"kind"`
	Cite assessment.Citation `json:"cite"`
}

// Criterion is one condition with its source. Its zero value does not validate.
type Criterion struct {
	ID      string                `json:"id"`
	Text    string                `json:"text"`
	When    Condition             `json:"when,omitzero"`
	Applies Applies               `json:"applies,omitzero"`
	Cites   []assessment.Citation `json:"cites"`
}

// Dose is how much of an intervention its source speaks of, or where it takes
// place. Its zero value says nothing.
type Dose struct {
	Text  string                `json:"text"`
	Cites []assessment.Citation `json:"cites"`
}

// Applies is where and when something is in force: in the countries named, or
// everywhere where none is, from the first day to the last. The zero value is
// everywhere and always.
type Applies struct {
	Countries []assessment.Country `json:"countries,omitempty"`
	From      assessment.Day       `json:"from,omitzero"`
	Until     assessment.Day       `json:"until,omitzero"`
}

// On reports whether it is in force on a day.
func (a Applies) On(day assessment.Day) bool {
	return (a.From.IsZero() || day.Compare(a.From) >= 0) && (a.Until.IsZero() || day.Compare(a.Until) <= 0)
}

// In reports whether it is in force in a country. One that is not stated may
// be any.
func (a Applies) In(c assessment.Country) bool {
	return len(a.Countries) == 0 || c == assessment.CountryNotStated || slices.Contains(a.Countries, c)
}

// Checked is how well a criterion's best citation was checked. A policy of the
// library's own makes no source better that it stands beside.
func (c Criterion) Checked() assessment.Checked {
	best, policy := assessment.CheckedUnverified, assessment.CheckedUnverified
	sourced := false
	for _, cite := range c.Cites {
		if cite.Basis == assessment.BasisPolicy {
			policy = max(policy, cite.Checked)
			continue
		}
		best, sourced = max(best, cite.Checked), true
	}
	if !sourced {
		return policy
	}
	return best
}

// Checked is how well the weakest of the criteria that decide was checked: a
// rule is only as good as that.
func (r Rule) Checked() assessment.Checked {
	least := assessment.CheckedPrimary
	for _, c := range r.deciding() {
		least = min(least, c.Checked())
	}
	return least
}

// forWorker reports whether a rule is the worker's alone, so that it is in no plan
// for company, not even as something that is not known: its title alone would
// tell that somebody thinks of it.
func (r *Rule) forWorker() bool { return r.Stage == StageSafety }

func (r Rule) deciding() []Criterion { return slices.Concat(r.Requires, r.Excludes) }

// Hub is the class of the Skills Consortium's page that a class belongs to.
func (c Class) Hub() HubClass {
	switch c {
	case ClassJointInvolvement:
		return HubClassJoint
	case ClassTreatmentEntry, ClassOwnNeeds:
		return HubClassFamilyNeeds
	default:
		return HubClassNotStated
	}
}

// HubClasses are the classes of the Skills Consortium's page that a rule
// belongs to.
func (r Rule) HubClasses() []HubClass {
	var out []HubClass
	for _, c := range r.Classes {
		if h := c.Hub(); h != HubClassNotStated && !slices.Contains(out, h) {
			out = append(out, h)
		}
	}
	return out
}
