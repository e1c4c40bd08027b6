package careplan

import (
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/kithcare/kith/assessment"
)

// The most elements of a list, characters of a text, and faults that are listed.
const (
	maxList   = 1000
	maxText   = 200
	maxFaults = 1000
)

// Validate checks what the types alone cannot: ids and texts, days no later than the
// plan's own but for reviews due, one indicator for each goal, one person for each
// owner and reply. Whether the people and agencies are the record's is for
// [Document.ValidateFor]. The error is [assessment.FieldErrors] with every fault, up
// to 1 000, at its place and in the plan's order.
func (d Document) Validate() error {
	faults := d.check()
	if len(faults) == 0 {
		if _, err := assessment.Encode(d); err != nil { // a value that its vocabulary has not
			return err
		}
	}
	return faults.Err()
}

// check is Validate for a plan whose values are all ones of their types.
func (d Document) check() assessment.FieldErrors {
	c := checker{day: d.Day, cut: !d.View.IsZero()}
	c.id("/id", string(d.ID))
	c.id("/record", string(d.Record))
	c.required("/day", d.Day.IsZero())
	each(&c, "/leads", d.Leads, c.lead)
	each(&c, "/reviews", d.Reviews, c.review)
	goals := map[GoalID]bool{}
	each(&c, "/goals", d.Goals, func(path string, g Goal) {
		c.twice(path+"/id", goals[g.ID])
		goals[g.ID] = true
		c.goal(path, g)
	})
	c.roles(d.Roles)
	if c.cut {
		c.view(d.View.For, d.View.Purpose)
	}
	return c.done()
}

// checker gathers faults while it walks a plan.
type checker struct {
	faults assessment.FieldErrors
	more   int
	day    assessment.Day
	// cut says that it is a view, in which owners and workers may be left out.
	cut bool
	// set is the day on which the goal or role at hand was set.
	set assessment.Day
}

func (c *checker) fault(path string, err error) {
	if len(c.faults) < maxFaults {
		c.faults.Add(path, err)
		return
	}
	c.more++
}

func (c *checker) done() assessment.FieldErrors {
	if c.more > 0 {
		c.faults.Add("", fmt.Errorf("%w: %d more", assessment.ErrTooMany, c.more))
	}
	return c.faults
}

func each[T any](c *checker, list string, all []T, check func(string, T)) {
	if len(all) > maxList {
		c.fault(list, fmt.Errorf("%w: at most %d elements", assessment.ErrTooLong, maxList))
		all = all[:maxList]
	}
	for i, v := range all {
		check(at(list, i), v)
	}
}

func at(list string, i int) string { return list + "/" + strconv.Itoa(i) }

func (c *checker) required(path string, missing bool) {
	if missing {
		c.fault(path, assessment.ErrMissing)
	}
}

func (c *checker) twice(path string, seen bool) {
	if seen {
		c.fault(path, assessment.ErrTwice)
	}
}

func (c *checker) id(path, id string) {
	c.required(path, id == "")
	c.anyID(path, id)
}

func (c *checker) anyID(path, id string) {
	if id != "" && !assessment.IsID(id) {
		c.fault(path, assessment.ErrID)
	}
}

// text refuses what could break a line or a terminal when it is shown.
func (c *checker) text(path, text string) {
	if !prints(text) {
		c.fault(path, assessment.ErrText)
	}
}

func prints(text string) bool {
	if utf8.RuneCountInString(text) > maxText || !utf8.ValidString(text) {
		return false
	}
	for _, r := range text {
		if !unicode.IsPrint(r) || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return false
		}
	}
	return true
}

// past asks for a day that has come and, within a goal or role, that is no earlier
// than the day it was set on.
func (c *checker) past(path string, d assessment.Day) {
	switch {
	case d.IsZero():
		c.fault(path, assessment.ErrMissing)
	case !c.day.IsZero() && d.Compare(c.day) > 0:
		c.fault(path, ErrFuture)
	case d.Compare(c.set) < 0:
		c.fault(path, ErrBefore)
	}
}

func (c *checker) lead(path string, l Lead) {
	c.required(path+"/worker", l.Worker == "" && l.Agency != "")
	c.anyID(path+"/worker", string(l.Worker))
	c.anyID(path+"/agency", string(l.Agency))
	c.past(path+"/from", l.From)
}

func (c *checker) review(path string, r ReviewDate) {
	c.past(path+"/set", r.Set)
	if !r.Due.IsZero() && r.Due.Compare(r.Set) < 0 {
		c.fault(path+"/due", assessment.ErrOrder)
	}
}

func (c *checker) goal(path string, g Goal) {
	c.id(path+"/id", string(g.ID))
	c.id(path+"/for", string(g.For))
	c.required(path+"/text", g.Text == "")
	c.text(path+"/text", g.Text)
	c.indicator(path+"/indicator", g.For, g.Indicator)
	c.setOn(path, g.SetOn)
	c.required(path+"/owners", len(g.Owners) == 0 && !c.cut)
	each(c, path+"/owners", g.Owners, c.owner)
	each(c, path+"/reviews", g.Reviews, c.review)
	each(c, path+"/replies", g.Replies, c.reply)
	each(c, path+"/entries", g.Entries, c.entry)
	c.set = assessment.Day{}
}

// setOn checks the day, and holds what follows against it.
func (c *checker) setOn(path string, d assessment.Day) {
	c.past(path+"/setOn", d)
	c.set = d
}

func (c *checker) indicator(path string, member assessment.MemberID, i Indicator) {
	kind := i.Kind()
	if kind == IndicatorKindNotStated {
		c.fault(path, ErrIndicator)
	}
	if i.Gives != 0 && (i.Gives < assessment.CapitalIndicatorEmotionalSupport || i.Gives > assessment.CapitalIndicatorCommunityLinks) {
		c.fault(path+"/gives", ErrStrength)
	}
	switch {
	case i.Focal == "":
		c.required(path+"/focal", kind == IndicatorKindGives)
	case !assessment.IsID(string(i.Focal)):
		c.fault(path+"/focal", assessment.ErrID)
	case kind == IndicatorKindNeed || kind == IndicatorKindOwn:
		c.fault(path+"/focal", ErrFocal)
	case i.Focal == member:
		c.fault(path+"/focal", assessment.ErrSelf)
	}
	c.anyID(path+"/own", i.Own)
}

func (c *checker) owner(path string, o Owner) {
	if (o.By.Member == "") == (o.By.Worker == "") {
		c.fault(path+"/by", ErrParty)
	} else {
		c.anyID(path+"/by/member", string(o.By.Member))
		c.anyID(path+"/by/worker", string(o.By.Worker))
	}
	c.past(path+"/from", o.From)
}

func (c *checker) reply(path string, r Reply) {
	c.required(path+"/says", r.Says == AcceptanceNotStated)
	c.source(path+"/source", r.Source)
	if r.By().IsZero() {
		c.fault(path+"/source", ErrSpeaker)
	}
}

func (c *checker) entry(path string, e Entry) {
	c.required(path+"/state", e.State == AchievementNotStated && !e.TakesBack)
	if e.TakesBack && e.State != AchievementNotStated {
		c.fault(path+"/takesBack", ErrState)
	}
	c.text(path+"/note", e.Note)
	c.source(path+"/source", e.Source)
	if e.Source.Informant == "" && e.Source.Assessor == "" && !c.cut {
		c.fault(path+"/source", ErrSpeaker)
	}
}

func (c *checker) source(path string, s assessment.Source) {
	c.anyID(path+"/informant", string(s.Informant))
	c.anyID(path+"/assessor", string(s.Assessor))
	c.past(path+"/on", s.On)
}

func (c *checker) roles(all []AgreedRole) {
	type key struct {
		member, focal assessment.MemberID
		role          assessment.Role
	}
	seen := map[key]bool{}
	each(c, "/roles", all, func(path string, a AgreedRole) {
		k := key{a.Member, a.For, a.Role}
		c.twice(path, seen[k])
		seen[k] = true
		c.role(path, a)
	})
}

func (c *checker) role(path string, a AgreedRole) {
	c.id(path+"/member", string(a.Member))
	c.id(path+"/for", string(a.For))
	if a.For != "" && a.For == a.Member {
		c.fault(path+"/for", assessment.ErrSelf)
	}
	c.required(path+"/role", a.Role == assessment.RoleNotStated)
	c.setOn(path, a.SetOn)
	each(c, path+"/replies", a.Replies, c.reply)
	c.set = assessment.Day{}
}
