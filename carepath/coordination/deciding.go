package coordination

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Who can answer for a person, and whether they can themselves. Both are for one
// decision at a time: what was found about another is a reason to look, and no more.

// underAge is the age below which a person is a child, as in package assessment.
const underAge = 18

// own reports whether a consent is the word of the person whom it is about.
func own(c assessment.Consent) bool { return c.By == "" || c.By == c.About }

// inStead reports whether it is the word of somebody with recorded authority, for a
// person who was found unable to decide.
func inStead(c assessment.Consent) bool {
	return !own(c) && c.Authority != assessment.AuthorityNotStated && c.Capacity == assessment.CapacityLacks
}

// answers reports whether a no is the person's own, whom nobody found unable to say
// it: it is kept whether or not anybody wrote down that they can.
func answers(c assessment.Consent) bool {
	return own(c) && c.Authority == assessment.AuthorityNotStated && c.Capacity != assessment.CapacityLacks
}

// spoken are the latest days on which people answered for themselves. What somebody
// else agreed to in their stead before then does not count any more, as in
// [assessment.Record.For].
func (l *look) spoken() map[channel]assessment.Day {
	out := map[channel]assessment.Day{}
	for _, c := range l.record.Consents {
		key := channel{c.To.Agency, c.About}
		days := []assessment.Day{c.Declined, c.Withdrawn}
		if c.Capacity == assessment.CapacityHas {
			days = append(days, c.From)
		}
		for _, on := range days {
			if answers(c) && l.by(on) && on.Compare(out[key]) > 0 {
				out[key] = on
			}
		}
	}
	return out
}

// finding is what was last found about whether somebody can decide.
type finding struct {
	capacity assessment.Capacity
	on       assessment.Day
}

// abilities are what the consents on record say of who can decide.
type abilities struct {
	last map[assessment.MemberID]finding
	// has holds for which agencies a member was found able.
	has map[channel]bool
	// deciders are who decided in a member's stead, in the record's order.
	deciders map[assessment.MemberID][]assessment.MemberID
	ages     map[assessment.MemberID]assessment.Span
}

func (l *look) abilities() abilities {
	out := abilities{
		last: map[assessment.MemberID]finding{}, has: map[channel]bool{}, ages: map[assessment.MemberID]assessment.Span{},
		deciders: map[assessment.MemberID][]assessment.MemberID{},
	}
	for _, m := range l.record.Members {
		if _, twice := out.ages[m.ID]; !twice {
			out.ages[m.ID] = m.Born.YearsOn(l.day)
		}
	}
	for _, c := range l.record.Consents {
		f := finding{c.Capacity, c.From}
		if !c.Declined.IsZero() {
			f.on = c.Declined
		}
		if !l.by(f.on) || f.capacity == assessment.CapacityNotStated {
			continue
		}
		last := out.last[c.About]
		if first(f.on.Compare(last.on), int(f.capacity)-int(last.capacity)) > 0 { // that they cannot comes last
			out.last[c.About] = f
		}
		if f.capacity == assessment.CapacityHas {
			out.has[channel{c.To.Agency, c.About}] = true
		}
		if inStead(c) {
			out.deciders[c.About] = append(out.deciders[c.About], c.By)
		}
	}
	for id, all := range out.deciders {
		slices.SortFunc(all, l.members.compare)
		out.deciders[id] = slices.Compact(all)
	}
	return out
}

// able says whether it is to be found out first that the person can decide:
//
//	an answer on record             nobody is to be asked
//	last found unable               yes
//	found able for this agency      no
//	surely a child                  yes
//	age not known                   yes, if a child
//	an adult                        no
func (l *look) able(g *Lacking, a abilities) {
	low, high, known := a.ages[g.Member].Bounds()
	switch {
	case l.view(), g.Standing == StandingWithdrawn, g.Standing == StandingDeclined:
		return
	case a.last[g.Member].capacity == assessment.CapacityLacks:
		g.FindOut = FindOutUnable
	case a.has[channel{g.Agency, g.Member}]:
		return
	case known && high < underAge:
		g.FindOut = FindOutChild
	case !known || low < underAge:
		g.FindOut = FindOutAge
	default:
		return
	}
	g.Deciders = a.deciders[g.Member]
}

// findOut words what comes before asking.
func (l *look) findOut(g *Lacking) string {
	who := l.who(g.Member)
	text := " First find out whether " + who + " can decide this: "
	switch g.FindOut {
	case FindOutChild:
		text += who + " is under 18, and it is not recorded."
	case FindOutAge:
		text = " It is not recorded whether " + who + " is 18: if not, first find out whether " + who + " can decide this."
	case FindOutUnable:
		text += who + " was found unable to decide on a consent before."
	default:
		return ""
	}
	g.Cites = append(g.Cites, citeTEWVBoth(), citePolicy("whether somebody can decide is for one decision, and is not presumed"))
	if len(g.Deciders) == 0 {
		return text + " If not, who else may decide is not recorded: find that out too."
	}
	var others []string
	for _, id := range g.Deciders {
		others = append(others, l.who(id))
	}
	return text + " If not, " + and(others) + " " + plural(len(others), "is", "are") + " recorded as deciding in their stead."
}
