package recoverycapital

import (
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// clause says of somebody that something is so, and that it is not; {f} is whose
// recovery it is about. Whether says what is open, where that is put otherwise.
type clause struct{ is, isNot, whether string }

var clauseWords = [...]clause{
	assessment.CapitalIndicatorEmotionalSupport: {is: "stands by {f}", isNot: "does not stand by {f} at present"},
	assessment.CapitalIndicatorPracticalHelp:    {is: "helps with everyday things", isNot: "does not help with everyday things"},
	assessment.CapitalIndicatorAgreesWithGoal:   {is: "agrees with what {f} wants", isNot: "does not agree with what {f} wants"},
	assessment.CapitalIndicatorFirmAndKind:      {is: "can be both firm and kind", isNot: "finds it hard to be both firm and kind"},
	assessment.CapitalIndicatorAvailable:        {is: "is there when needed", isNot: "is not there when needed"},
	assessment.CapitalIndicatorKnowsProblem:     {is: "knows about the problem", isNot: "does not know about the problem"},
	assessment.CapitalIndicatorResilience:       {is: "copes under strain", isNot: "finds it hard to cope under strain"},
	assessment.CapitalIndicatorHope:             {is: "has hope", isNot: "has no hope at present"},
	assessment.CapitalIndicatorRecoveryExample:  {is: "is a living example of recovery", isNot: "is no example of recovery"},
	assessment.CapitalIndicatorCommunityLinks:   {is: "has links to work or community", isNot: "has no links to work or community"},
	assessment.CapitalIndicatorOwnProblemUse:    {is: "has a drug or alcohol problem of their own", isNot: "has no drug or alcohol problem of their own"},
	assessment.CapitalIndicatorEnablesUse:       {is: "makes it easier to use", isNot: "does not make it easier to use"},
	assessment.CapitalIndicatorHostility:        {is: "can be hostile or very critical", isNot: "is not hostile or very critical"},
	assessment.CapitalIndicatorAbuse:            {is: "is said to harm {f}", isNot: "is said not to harm {f}", whether: "harms {f}"},
	assessment.CapitalIndicatorPowerOver:        {is: "has power over {f}", isNot: "has no power over {f}"},
	assessment.CapitalIndicatorTakesMoney:       {is: "takes {f}'s money", isNot: "does not take {f}'s money"},
	assessment.CapitalIndicatorStigma:           {is: "finds it hard to accept {f}", isNot: "does not find it hard to accept {f}"},
}

// The three kinds of figure.
const (
	ofPair = iota
	ofNetwork
	ofOneself
)

// scope is which of the three kinds a figure is.
func (f Figure) scope() int {
	switch f.Member {
	case "":
		return ofNetwork
	case f.Focal:
		return ofOneself
	default:
		return ofPair
	}
}

// domainPlaceWords say where a domain lies, in a figure of a pair, a network and a
// person's own.
var domainPlaceWords = [...][3]string{
	DomainSocial:       {"between the two of them", "between {f} and them", "with other people"},
	DomainPhysical:     {"in practical things and money", "in practical things and money", "in practical things and money"},
	DomainHuman:        {"in {m}'s own life", "in their own lives", "in {m}'s own life"},
	DomainCultural:     {"in the wider world", "in the wider world", "in the wider world"},
	DomainPersonal:     {"in {m}'s own life", "in their own lives", "in {m}'s own life"},
	DomainFamilySocial: {"between the two of them", "between {f} and them", "with family and friends"},
	DomainCommunity:    {"in the wider world", "in the wider world", "in the wider world"},
}

// aboutWords say what a figure is of, by sign.
var aboutWords = [...][3]string{
	SignPositive: {"What {m} brings to {f}'s recovery", "What those listed bring to {f}'s recovery", "What {m} has to build on, by {m}'s own answers"},
	SignNegative: {"What stands against {f}'s recovery on {m}'s side", "What stands against {f}'s recovery among those listed", "What stands in {m}'s way, by {m}'s own answers"},
}

// state is where one contribution stands.
type state int

const (
	isSo state = iota
	inPart
	notSo
	differs
	unsettled
	declined
	unknown
	unasked
	states
)

// stateWords begin the sentence of each state, of {m}; a clause follows. Those
// of the first three are closed by the clause itself.
var stateWords = [states]string{
	isSo: "{m}", inPart: "In part, {m}", notSo: "{m}",
	differs:   "Those asked differ on whether {m}",
	unsettled: "It is not settled yet whether {m}",
	declined:  "Those asked would rather not say whether {m}",
	unknown:   "Those asked do not know whether {m}",
	unasked:   "It is still to be asked whether {m}",
}

// whoWords are the same of several people, in the middle of a sentence.
var whoWords = [states]string{
	isSo: "", inPart: "in part ", notSo: "not so of ",
	differs:   "those asked differ about ",
	unsettled: "not settled yet about ",
	declined:  "those asked would rather not say about ",
	unknown:   "those asked do not know about ",
	unasked:   "still to be asked about ",
}

// state sorts a contribution of an indicator. Own use is put together from
// several answers and harm has to be asked of the right person alone, so that
// what is open there is no difference of opinion.
func (c Contribution) state() state {
	low, high, _ := c.Rating.Bounds()
	assembled := c.Indicator == assessment.CapitalIndicatorOwnProblemUse || c.Indicator == assessment.CapitalIndicatorAbuse
	switch {
	case c.Answered && low == high:
		return [...]state{notSo, inPart, isSo}[min(max(low, 0), full)]
	case c.Answered && assembled:
		return unsettled
	case c.Answered:
		return differs
	case c.Absent == assessment.AbsenceAskedDeclined:
		return declined
	case c.Absent == assessment.AbsenceAskedUnknown:
		return unknown
	default:
		return unasked
	}
}

// settled reports whether nothing is open about a contribution.
func (c Contribution) settled() bool {
	if c.Scale == "" {
		_, exact := c.Rating.Value()
		return exact
	}
	for _, s := range c.Scores {
		_, exact := s.Span.Value()
		if !exact || s.Span != c.Scores[0].Span || s.Range != c.Scores[0].Range {
			return false
		}
	}
	return len(c.Scores) > 0
}

// said is the clause of an indicator in a state.
func (c Contribution) said(s state) string {
	if int(c.Indicator) >= len(clauseWords) {
		return c.Indicator.String()
	}
	words := clauseWords[c.Indicator]
	switch {
	case s == notSo:
		return words.isNot
	case s > notSo && words.whether != "":
		return words.whether
	default:
		return words.is
	}
}

// and joins names as a sentence does.
func and(names []string) string { return joined(names, " and ") }

// clauses joins longer parts, which a comma keeps apart.
func clauses(parts []string) string {
	if len(parts) > 2 {
		return joined(parts, ", and ")
	}
	return and(parts)
}

func joined(parts []string, last string) string {
	n := len(parts)
	if n < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:n-1], ", ") + last + parts[n-1]
}

// counted is a number of things, of which word is one.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
