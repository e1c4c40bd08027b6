package careplan

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

// redacted is embedded in every type that holds something about a person: such a
// value prints and logs as "[redacted]", and encoding/json refuses it. The way out is
// [Encode].
type redacted = redact.Mark

// ID names a care plan in the host's own system. It has the form of an
// [assessment.MemberID]; its zero value is none.
type ID string

// GoalID names a goal within one plan. It has the form of an [assessment.MemberID];
// its zero value is none.
type GoalID string

// Document is the care plan of one family, as it stood on Day. Its zero value is none
// and does not validate. Each list only ever grows at its end; see
// [Document.Extends].
type Document struct {
	redacted
	ID     ID                  `json:"id"`
	Record assessment.RecordID `json:"record"`
	// Day is the day of this version: nothing in it is later, but for the days on
	// which reviews are due.
	Day     assessment.Day `json:"day"`
	Leads   []Lead         `json:"leads,omitempty"`
	Reviews []ReviewDate   `json:"reviews,omitempty"` // of the plan as a whole
	Goals   []Goal         `json:"goals,omitempty"`
	Roles   []AgreedRole   `json:"roles,omitempty"`
	// View says that this is what one audience may see of a plan, see [Document.For].
	// It is not stated in a whole plan. In a view a goal may have no owner, and an
	// entry nobody who is named.
	View assessment.View `json:"view,omitzero"`
}

// Lead is who leads for the family from a day on: the one worker who knows the whole
// plan and whom everybody can ring. Without a worker nobody leads from that day on,
// which is better said than hidden. The zero value does not validate.
type Lead struct {
	redacted
	Worker assessment.WorkerID `json:"worker,omitzero"`
	Agency assessment.AgencyID `json:"agency,omitzero"`
	From   assessment.Day      `json:"from"`
}

// ReviewDate is the day on which something is to be looked at again, and the day on
// which that was settled. Without Due no further review is meant. The zero value does
// not validate.
type ReviewDate struct {
	redacted
	Set assessment.Day `json:"set"`
	Due assessment.Day `json:"due,omitzero"`
}

// AgreedRole is a role that a member takes for another, and what each of the two said
// to it. It is agreed where both agree, each by their own word; a member who no
// longer wants it says disagree. Its zero value is none and does not validate. A plan
// has one of each Member, For and Role.
type AgreedRole struct {
	redacted
	Member  assessment.MemberID `json:"member"`
	For     assessment.MemberID `json:"for"`
	Role    assessment.Role     `json:"role"`
	SetOn   assessment.Day      `json:"setOn"`
	Replies []Reply             `json:"replies,omitempty"`
}

// LeadOn is who leads on a day, the plan's own where none is given. It reports false
// where nothing was said of it by then, and true with no worker where it was said that
// nobody leads.
func (d Document) LeadOn(day assessment.Day) (Lead, bool) {
	return latest(d.Leads, day, func(l Lead) assessment.Day { return l.From })
}

// ReviewDue is when the plan as a whole is to be looked at again, by what was settled
// up to a day, the plan's own where none is given. It is not stated where no review
// is meant.
func (d Document) ReviewDue(day assessment.Day) assessment.Day { return reviewDue(d.Reviews, day) }

// Goal finds a goal by its id. It reports false where there is none.
func (d Document) Goal(id GoalID) (Goal, bool) {
	for _, g := range d.Goals {
		if g.ID == id {
			return g, true
		}
	}
	return Goal{}, false
}

// State is the state of a goal on a day: [Goal.State]. It is not stated where the
// plan has no such goal.
func (d Document) State(goal GoalID, day assessment.Day) Achievement {
	g, _ := d.Goal(goal)
	return g.State(day)
}

// Overdue is a review whose day has come: that of a goal, or of the whole plan where
// Goal is none. Its zero value is none.
type Overdue struct {
	redacted
	Goal GoalID         `json:"goal,omitzero"`
	Due  assessment.Day `json:"due"`
}

// Overdue lists the reviews that are due on a day, the plan's own where none is
// given, or were due before and have no later date: the plan's first, then those of
// the goals in their order. A goal that is achieved has its review all the same, until
// somebody says that none is meant.
func (d Document) Overdue(day assessment.Day) []Overdue {
	if day.IsZero() {
		day = d.Day
	}
	var out []Overdue
	add := func(goal GoalID, due assessment.Day) {
		if !due.IsZero() && due.Compare(day) <= 0 {
			out = append(out, Overdue{Goal: goal, Due: due})
		}
	}
	add("", d.ReviewDue(day))
	for _, g := range d.Goals {
		add(g.ID, g.ReviewDue(day))
	}
	return out
}

// Agreed is what the two people of a role say to it on a day, or by the last word of
// each where no day is given: see [Goal.Agreed] for how their answers come together.
func (a AgreedRole) Agreed(day assessment.Day) Acceptance {
	return together(a.Replies, day, Party{Member: a.Member}, Party{Member: a.For})
}

// reviewDue is the date that was settled last.
func reviewDue(all []ReviewDate, day assessment.Day) assessment.Day {
	r, _ := latest(all, day, func(r ReviewDate) assessment.Day { return r.Set })
	return r.Due
}

// latest is the last by day of those up to a day, of equal days the one further down
// the list. Without a day it is the last of all.
func latest[T any](all []T, day assessment.Day, on func(T) assessment.Day) (out T, ok bool) {
	for _, v := range all {
		if at := on(v); (day.IsZero() || at.Compare(day) <= 0) && (!ok || at.Compare(on(out)) >= 0) {
			out, ok = v, true
		}
	}
	return out, ok
}
