package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// topicWords say in short what may be shown of a person.
var topicWords = map[assessment.Topic]string{
	assessment.TopicExistence:      "belonging",
	assessment.TopicAge:            "age",
	assessment.TopicTies:           "ties",
	assessment.TopicUse:            "use",
	assessment.TopicImpact:         "effects on them",
	assessment.TopicSafety:         "safety",
	assessment.TopicCapital:        "what they bring",
	assessment.TopicRoles:          "roles",
	assessment.TopicNeeds:          "needs",
	assessment.TopicAccess:         "how to meet them",
	assessment.TopicQuestionnaires: "questionnaires",
	assessment.TopicInvolvement:    "services",
	assessment.TopicOther:          "other records",
}

func topicsOf(all []assessment.Topic) string {
	var out []string
	for _, t := range all {
		out = append(out, topicWords[t])
	}
	return strings.Join(out, ", ")
}

// standingTable is how consents stand, answers before what is to be asked, and what
// the line on each says.
var standingTable = [...]struct {
	standing     coordination.Standing
	refused      bool
	before, says string
}{
	{standing: coordination.StandingWithdrawn, before: "Taken back: "},
	{standing: coordination.StandingDeclined, before: "Asked and declined: "},
	{standing: coordination.StandingEnded, before: "Ended: "},
	{standing: coordination.StandingNotCounted, before: "Recorded, but not who could decide it: "},
	{standing: coordination.StandingNotCounted, refused: true, before: "Declined, but not by anybody recorded as deciding: "},
	{standing: coordination.StandingNotRecorded, before: "None recorded: "},
}

// consents has a line for each agency: what it may be shown of those with whom others
// work, what was answered, and of whom nothing is recorded. In a view there is no
// more than what is shown and what is not.
func (v *view) consents() []finding {
	var out []finding
	for _, a := range v.team.Parties {
		if text := v.consentsTo(a.Agency); text != "" {
			out = append(out, finding{text: v.agency(a.Agency) + ". " + text})
		}
	}
	if len(v.team.Lacking) == 0 {
		return out
	}
	what := finding{text: "Ask for no more than is needed. What was taken back or declined is an answer: do not ask as if for the first time; speak of it if they want to."}
	if v.isPart() {
		what.text = "Whether it was asked before is not shown either: speak with the lead worker before anybody is asked."
	}
	if len(v.needed) > 0 {
		what.text = "What the team needs to know of each: " + topicsOf(v.needed) + ". " + what.text
	}
	out = append(out, what)
	if text := v.findOut(); text != "" {
		out = append(out, finding{text: text})
	}
	for _, g := range v.team.Lacking {
		out[0].cites = union(out[0].cites, g.Cites)
	}
	return oneMark(out)
}

func union(all, more []assessment.Citation) []assessment.Citation {
	for _, c := range more {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

func (v *view) consentsTo(id assessment.AgencyID) string {
	var text []string
	add := func(before string, all []string) {
		if len(all) > 0 {
			text = append(text, before+strings.Join(all, "; ")+".")
		}
	}
	var lacking []coordination.Lacking
	for _, g := range v.team.Lacking {
		if g.Agency == id {
			lacking = append(lacking, g)
		}
	}
	add("In force: ", v.granted(id))
	if v.isPart() {
		add("Not shown: ", v.gaps(lacking))
		return strings.Join(text, " ")
	}
	for _, s := range standingTable {
		add(s.before, v.gaps(only(lacking, func(g coordination.Lacking) bool { return g.Standing == s.standing && g.Refused == s.refused })))
	}
	var decided []assessment.MemberID
	for _, g := range lacking {
		if g.Decided && !slices.Contains(decided, g.Member) {
			decided = append(decided, g.Member)
		}
	}
	if len(decided) > 0 {
		add("A person decided on record to tell it something without consent, speak with them first: ", []string{and(v.labels(decided))})
	}
	return strings.Join(text, " ")
}

// granted says together those of whom the same may be shown.
func (v *view) granted(id assessment.AgencyID) []string {
	all := only(v.team.Granted, func(g coordination.Granted) bool { return g.Agency == id })
	return together(all, func(g coordination.Granted) (string, string) {
		return v.picture.Label(g.Member), topicsOf(g.Topics)
	}, len(all))
}

// mostNames is how many are named of whom nothing is recorded. Answers name everybody.
const mostNames = 8

// gaps says together those with whom it stands alike.
func (v *view) gaps(all []coordination.Lacking) []string {
	most := len(all)
	if most > 0 && all[0].Standing == coordination.StandingNotRecorded {
		most = mostNames
	}
	return together(all, func(g coordination.Lacking) (string, string) {
		who := v.picture.Label(g.Member)
		if g.FindOut != coordination.FindOutNothing {
			who += " (?)"
		}
		return who, v.gap(g)
	}, most)
}

// gap says what stands how: the topics, the day, and who else is to be asked.
func (v *view) gap(g coordination.Lacking) string {
	topics := topicsOf(g.Topics)
	switch every := len(v.needed); {
	case g.Standing != coordination.StandingNotRecorded:
	case len(g.Topics) == every, every == 0 && len(g.Topics) == len(topicWords):
		topics = "everything"
	case every == 0:
		topics = "the rest" // all that is not in another line of the same agency
	}
	if !g.Since.IsZero() {
		topics = dated(g.Since) + ": " + topics
	}
	if g.Ask != g.Member {
		topics = "by " + v.picture.Label(g.Ask) + ", " + topics
	}
	return topics
}

// together joins those of whom the same is said, as in "A, B and 2 more (this)".
func together[T any](all []T, of func(T) (who, what string), most int) []string {
	var order []string
	names := map[string][]string{}
	for _, x := range all {
		who, what := of(x)
		if names[what] == nil {
			order = append(order, what)
		}
		names[what] = append(names[what], who)
	}
	var out []string
	for _, what := range order {
		who := names[what]
		if more := len(who) - most; more > 0 {
			who = append(who[:most:most], strconv.Itoa(more)+" more")
		}
		out = append(out, and(who)+" ("+what+")")
	}
	return out
}

func only[T any](all []T, is func(T) bool) []T {
	var out []T
	for _, x := range all {
		if is(x) {
			out = append(out, x)
		}
	}
	return out
}

// findOutWords say why it is to be found out that somebody can decide.
var findOutWords = map[coordination.FindOut]string{
	coordination.FindOutChild:  "under 18",
	coordination.FindOutAge:    "where under 18, which is not recorded",
	coordination.FindOutUnable: "found unable before",
}

// findOut says of whom it is to be found out that they can decide, and who may if not.
func (v *view) findOut() string {
	all := only(v.team.Lacking, func(g coordination.Lacking) bool { return g.FindOut != coordination.FindOutNothing })
	seen := map[assessment.MemberID]bool{}
	all = only(all, func(g coordination.Lacking) bool {
		was := seen[g.Member]
		seen[g.Member] = true
		return !was
	})
	why := together(all, func(g coordination.Lacking) (string, string) {
		who := "who else may decide is not recorded"
		if len(g.Deciders) > 0 {
			who = "authority is recorded for " + and(v.labels(g.Deciders))
		}
		return v.picture.Label(g.Member), findOutWords[g.FindOut] + "; if not, " + who
	}, len(all))
	if len(why) == 0 {
		return ""
	}
	return "(?) First find out whether they can decide this: " + strings.Join(why, "; ") + "."
}

// askAgain is a consent that was to be asked for again by the day.
func (v *view) askAgain(c assessment.Consent) finding {
	who := c.About
	if c.By != "" {
		who = c.By
	}
	text := v.picture.Label(who) + ": whether " + v.audience(c.To) + " may still know"
	if who != c.About {
		text += " of " + v.picture.Label(c.About)
	}
	return finding{text: text + " (" + topicsOf(c.Topics) + "), due " + dated(c.ReviewDue) + ". It holds as long as nobody takes it back."}
}
