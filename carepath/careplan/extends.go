package careplan

import "github.com/kithcare/kith/assessment"

// Extends checks that the plan is a later version of an older one and keeps its
// history: each list begins with the elements of the older one, in their order and
// unchanged, and of a goal or a role only the lists have grown. Elements may be added
// at the end of every list, dated whenever they were true. The day may not go back.
//
// The error is [assessment.FieldErrors], in the plan's order, and matches
// [ErrChanged] at the place in the newer version, [ErrRemoved] at the place in the
// older one, or [ErrEarlier]. A plan extends itself, and whatever an older one
// extends. Neither is validated.
func (d Document) Extends(older Document) error {
	var h history
	same(&h, "/id", older.ID, d.ID)
	same(&h, "/record", older.Record, d.Record)
	if d.Day.Compare(older.Day) < 0 {
		h.Add("/day", ErrEarlier)
	}
	lasting(&h, "/leads", older.Leads, d.Leads)
	lasting(&h, "/reviews", older.Reviews, d.Reviews)
	grown(&h, "/goals", older.Goals, d.Goals, h.goal)
	grown(&h, "/roles", older.Roles, d.Roles, h.role)
	same(&h, "/view", older.View, d.View)
	return h.Err()
}

// history gathers what a newer version did not keep.
type history struct{ assessment.FieldErrors }

func same[T comparable](h *history, path string, older, newer T) {
	if older != newer {
		h.Add(path, ErrChanged)
	}
}

// lasting checks a list whose elements do not change.
func lasting[T comparable](h *history, list string, older, newer []T) {
	grown(h, list, older, newer, func(path string, o, n T) { same(h, path, o, n) })
}

// grown checks that a list has lost none of its elements.
func grown[T any](h *history, list string, older, newer []T, check func(path string, older, newer T)) {
	for i, o := range older {
		if i >= len(newer) {
			h.Add(at(list, i), ErrRemoved)
			continue
		}
		check(at(list, i), o, newer[i])
	}
}

// goal compares two versions of a goal. What stands in the place of another goal is
// one fault and not one for each field.
func (h *history) goal(path string, older, newer Goal) {
	if older.ID != newer.ID {
		h.Add(path+"/id", ErrChanged)
		return
	}
	same(h, path+"/for", older.For, newer.For)
	same(h, path+"/text", older.Text, newer.Text)
	same(h, path+"/indicator", older.Indicator, newer.Indicator)
	same(h, path+"/setOn", older.SetOn, newer.SetOn)
	lasting(h, path+"/owners", older.Owners, newer.Owners)
	lasting(h, path+"/reviews", older.Reviews, newer.Reviews)
	lasting(h, path+"/replies", older.Replies, newer.Replies)
	lasting(h, path+"/entries", older.Entries, newer.Entries)
}

func (h *history) role(path string, older, newer AgreedRole) {
	if older.Member != newer.Member || older.For != newer.For || older.Role != newer.Role {
		h.Add(path, ErrChanged)
		return
	}
	same(h, path+"/setOn", older.SetOn, newer.SetOn)
	lasting(h, path+"/replies", older.Replies, newer.Replies)
}
