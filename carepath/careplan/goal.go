package careplan

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Goal is one thing that the plan aims at, for one member of the family. Its zero
// value is none and does not validate. Its lists only grow; the rest of it is fixed.
type Goal struct {
	redacted
	ID  GoalID              `json:"id"`
	For assessment.MemberID `json:"for"`
	// Text is the host's own, in plain words: up to 200 characters that print.
	Text      string         `json:"text"`
	Indicator Indicator      `json:"indicator"`
	SetOn     assessment.Day `json:"setOn"`
	Owners    []Owner        `json:"owners,omitempty"` // at least one, but for a view
	Reviews   []ReviewDate   `json:"reviews,omitempty"`
	Replies   []Reply        `json:"replies,omitempty"`
	Entries   []Entry        `json:"entries,omitempty"`
}

// Indicator is what shows whether a goal is reached: exactly one of Impact, Domain,
// Gives, Need and Own. Its zero value is none and does not validate.
type Indicator struct {
	redacted
	// Impact and Domain are what the use of Focal does to the goal's member: one
	// indicator, or an area of life as a whole. Without Focal it is anybody's use.
	Impact assessment.ImpactIndicator `json:"impact,omitzero"`
	Domain assessment.ImpactDomain    `json:"domain,omitzero"`
	// Gives is what Focal gives to the member's quality of life: one of the
	// strengths, [assessment.CapitalIndicatorEmotionalSupport] to
	// [assessment.CapitalIndicatorCommunityLinks].
	Gives assessment.CapitalIndicator `json:"gives,omitzero"`
	// Focal is the person whose use it is, or who gives. It stands beside the
	// three above only.
	Focal assessment.MemberID `json:"focal,omitzero"`
	// Need is help that the member lacks.
	Need assessment.NeedArea `json:"need,omitzero"`
	// Own is an id of the host's own, of the form of an [assessment.MemberID].
	Own string `json:"own,omitzero"`
}

// Kind is what the indicator looks at. It is not stated where nothing is given, or
// more than one thing.
func (i Indicator) Kind() IndicatorKind {
	kind := IndicatorKindNotStated
	for _, one := range []struct {
		given bool
		kind  IndicatorKind
	}{
		{i.Impact != 0, IndicatorKindImpact},
		{i.Domain != 0, IndicatorKindImpact},
		{i.Gives != 0, IndicatorKindGives},
		{i.Need != 0, IndicatorKindNeed},
		{i.Own != "", IndicatorKindOwn},
	} {
		switch {
		case !one.given:
		case kind != IndicatorKindNotStated:
			return IndicatorKindNotStated
		default:
			kind = one.kind
		}
	}
	return kind
}

// FamilyFocused reports whether the indicator is about what goes on between the
// person who uses and the family: what the use does to a member, or what the person
// gives them.
func (i Indicator) FamilyFocused() bool {
	return i.Kind() == IndicatorKindImpact || i.Kind() == IndicatorKindGives
}

// Party is one person of a plan: a member of the family or a worker, never both. Its
// zero value is nobody.
type Party struct {
	redacted
	Member assessment.MemberID `json:"member,omitzero"`
	Worker assessment.WorkerID `json:"worker,omitzero"`
}

// IsZero reports whether it is nobody.
func (p Party) IsZero() bool { return p == Party{} }

// Owner is who sees to a goal from a day on. Its zero value is nobody and does not
// validate.
type Owner struct {
	redacted
	By   Party          `json:"by"`
	From assessment.Day `json:"from"`
}

// Entry is the state that a goal was found in, on the day of its source: who said so
// and who wrote it down. It has a state, or takes back what was said. The zero value
// says nothing and does not validate.
type Entry struct {
	redacted
	State Achievement `json:"state,omitzero"`
	// TakesBack says that from this day on no state is known, whatever was said
	// before: what follows an entry that was made in error. It stands without a State.
	TakesBack bool `json:"takesBack,omitzero"`
	// Note is the host's own: up to 200 characters that print.
	Note   string            `json:"note,omitzero"`
	Source assessment.Source `json:"source"`
}

// Reply is what somebody says to a goal or a role, by their own word: the informant
// of its source or, where none is stated, the worker who wrote it down, for
// themselves. The zero value says nothing and does not validate.
type Reply struct {
	redacted
	Says   Acceptance        `json:"says"`
	Source assessment.Source `json:"source"`
}

// By is whose word it is.
func (r Reply) By() Party {
	if r.Source.Informant != "" {
		return Party{Member: r.Source.Informant}
	}
	return Party{Worker: r.Source.Assessor}
}

// Entry is the latest entry up to a day, or of all where no day is given; of the same
// day the one further down the list. It reports false where there is none.
func (g Goal) Entry(day assessment.Day) (Entry, bool) {
	return latest(g.Entries, day, func(e Entry) assessment.Day { return e.Source.On })
}

// State is the state that the latest entry up to a day found, or that of all where no
// day is given. Where there is none, or it takes back what was said, it is not stated:
// no state follows from time passing, from a review or from another goal.
func (g Goal) State(day assessment.Day) Achievement {
	e, _ := g.Entry(day)
	return e.State
}

// OwnerOn is who sees to the goal on a day, or now where no day is given. It is nobody
// before the first.
func (g Goal) OwnerOn(day assessment.Day) Party {
	o, _ := latest(g.Owners, day, func(o Owner) assessment.Day { return o.From })
	return o.By
}

// ReviewDue is when the goal is to be looked at again, by what was settled up to a
// day, or by now where no day is given. It is not stated where no review is meant.
func (g Goal) ReviewDue(day assessment.Day) assessment.Day { return reviewDue(g.Reviews, day) }

// Reply is the last word of one person on the goal, up to a day, or of all where no
// day is given; not stated where they said nothing.
func (g Goal) Reply(by Party, day assessment.Day) Acceptance { return replyOf(g.Replies, by, day) }

// Concerned lists whose agreement the goal needs on a day, each once: the member
// whom it is for, who owns it, and the person who is to give something where that is
// what shows its result. The person whose use tells on a member is not among them
// (policy: nobody's help in their own right waits for another's word).
func (g Goal) Concerned(day assessment.Day) []Party {
	all := []Party{{Member: g.For}, g.OwnerOn(day)}
	if g.Indicator.Kind() == IndicatorKindGives {
		all = append(all, Party{Member: g.Indicator.Focal})
	}
	var out []Party
	for _, p := range all {
		if !p.IsZero() && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// Agreed is what those concerned say to the goal on a day, or now where no day is
// given:
//
//	one disagrees                   → disagree
//	all agree                       → agree
//	all have answered, some pending → pending
//	somebody has not answered       → not stated
func (g Goal) Agreed(day assessment.Day) Acceptance {
	return together(g.Replies, day, g.Concerned(day)...)
}

// together implements the table of [Goal.Agreed].
func together(replies []Reply, day assessment.Day, all ...Party) Acceptance {
	said := map[Acceptance]int{}
	for _, p := range all {
		said[replyOf(replies, p, day)]++
	}
	switch {
	case said[AcceptanceDisagree] > 0:
		return AcceptanceDisagree
	case len(all) > 0 && said[AcceptanceAgree] == len(all):
		return AcceptanceAgree
	case len(all) > 0 && said[AcceptanceAgree]+said[AcceptancePending] == len(all):
		return AcceptancePending
	default:
		return AcceptanceNotStated
	}
}

func replyOf(all []Reply, by Party, day assessment.Day) Acceptance {
	var own []Reply
	for _, r := range all {
		if r.By() == by {
			own = append(own, r)
		}
	}
	r, _ := latest(own, day, func(r Reply) assessment.Day { return r.Source.On })
	return r.Says
}
