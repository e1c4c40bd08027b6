package recoverycapital

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Explanation is a figure in plain words. It can be read out with anybody present
// where the figure is of a record and a model made fit for that: see
// [Model.InCompany]. Its zero value says nothing.
type Explanation struct {
	redacted
	// About is what the figure is of, and Place where its domain lies: "What Ros
	// brings to Dan's recovery", "between the two of them".
	About string `json:"about"`
	Place string `json:"place"`
	// Share is the figure: "40 of 100"; "25 to 100 of 100" where something is open;
	// "over 87 of 100" where nothing is, and the share is no whole number; or "not known".
	Share string `json:"share"`
	// Said are sentences on what is so, in part, and not, on what those asked
	// differ about, and on what nobody knows, has answered or was asked.
	Said []string `json:"said"`
	// Notes are sentences on what the figure is not, and on who is in it.
	Notes []string `json:"notes"`
	// AskAlone says that it tells of something that is asked alone: it is not to
	// be read out.
	AskAlone bool `json:"askAlone,omitzero"`
}

// Text is the whole explanation, sentence by sentence.
func (e Explanation) Text() string {
	if e.About == "" {
		return ""
	}
	var all []string
	if e.AskAlone {
		all = append(all, "This is not to be read out, since it tells of what is asked alone.")
	}
	all = append(all, e.About+", "+e.Place+": "+e.Share+".")
	return strings.Join(slices.Concat(all, e.Said, e.Notes), " ")
}

// Explain says in plain words what a figure is made of. Name gives what a person
// is to be called, such as [assessment.Picture.Label]; without it ids are used.
func (f Figure) Explain(name func(assessment.MemberID) string) Explanation {
	s := f.scope()
	if f.Domain == DomainNotStated || int(f.Domain) >= len(domainPlaceWords) || f.Sign == SignNotStated || int(f.Sign) >= len(aboutWords) {
		return Explanation{}
	}
	t := teller{figure: f, name: name}
	e := Explanation{
		About: t.fill(aboutWords[f.Sign][s]), Place: t.fill(domainPlaceWords[f.Domain][s]), Share: f.share(),
		AskAlone: slices.ContainsFunc(f.Contributions, func(c Contribution) bool { return c.Indicator.AskAlone() }),
	}
	switch s {
	case ofPair:
		e.Said = t.pair()
	case ofNetwork:
		e.Said, e.Notes = t.network(), t.listed()
	case ofOneself:
		e.Said = t.oneself()
	}
	e.Notes = append(e.Notes, "The figure says how much is there of all that was asked about, and how much is still open. It is no verdict on anybody and predicts nothing.")
	return e
}

// share says a figure. Where nothing is open, a share between two whole numbers is
// no doubt about it.
func (f Figure) share() string {
	low, high := f.Span.Bounds()
	open := slices.ContainsFunc(f.Contributions, func(c Contribution) bool { return !c.settled() })
	switch {
	case low == 0 && high == 100:
		return "not known"
	case !open && low < high:
		return "over " + strconv.Itoa(low) + " of 100"
	default:
		return f.Span.String() + " of 100"
	}
}

// teller puts a figure into words.
type teller struct {
	figure Figure
	name   func(assessment.MemberID) string
}

// call is what somebody is called; nobody is not asked after.
func (t teller) call(id assessment.MemberID) string {
	if t.name == nil || id == "" {
		return string(id)
	}
	return t.name(id)
}

// fill puts names for {m} and {f}.
func (t teller) fill(text string) string {
	return strings.NewReplacer("{m}", t.call(t.figure.Member), "{f}", t.call(t.figure.Focal)).Replace(text)
}

// pair has a sentence for each state that something is in.
func (t teller) pair() []string {
	var in [states][]string
	for _, c := range t.figure.Contributions {
		s := c.state()
		in[s] = append(in[s], c.said(s))
	}
	var out []string
	for s, said := range in {
		if len(said) > 0 {
			out = append(out, t.fill(stateWords[s]+" "+clauses(said)+"."))
		}
	}
	return out
}

// network has a sentence for each thing: who brings it, and how many of how many.
// People are told in the order of their ids, so that the order in which they were
// written down says nothing.
func (t teller) network() []string {
	var things []assessment.CapitalIndicator
	by := map[assessment.CapitalIndicator][]Contribution{}
	for _, c := range t.figure.Contributions {
		if by[c.Indicator] == nil {
			things = append(things, c.Indicator)
		}
		by[c.Indicator] = append(by[c.Indicator], c)
	}
	var out []string
	for _, i := range things {
		out = append(out, t.thing(by[i]))
	}
	return out
}

func (t teller) thing(all []Contribution) string {
	slices.SortStableFunc(all, func(a, b Contribution) int { return strings.Compare(string(a.Member), string(b.Member)) })
	var who [states][]string
	for _, c := range all {
		who[c.state()] = append(who[c.state()], t.call(c.Member))
	}
	is := all[0].said(isSo)
	head := t.fill(strings.ToUpper(is[:1]) + is[1:])
	switch len(all) {
	case len(who[unasked]):
		return head + ": still to be asked."
	case len(who[notSo]):
		return head + ": none of " + strconv.Itoa(len(all)) + "."
	}
	first := "none of " + strconv.Itoa(len(all))
	switch {
	case len(who[isSo]) > 0:
		first = strconv.Itoa(len(who[isSo])) + " of " + strconv.Itoa(len(all)) + ", " + and(who[isSo])
	case len(who[inPart])+len(who[notSo]) < len(all):
		first += " so far"
	}
	parts := []string{first}
	for s := inPart; s < states; s++ {
		if len(who[s]) > 0 {
			parts = append(parts, whoWords[s]+and(who[s]))
		}
	}
	return head + ": " + strings.Join(parts, "; ") + "."
}

// listed says who is in the figure of a network.
func (t teller) listed() []string {
	people := counted(t.figure.People, "person", "people") + " listed beside " + t.call(t.figure.Focal)
	first := "This is of the " + people + ", and nobody has said that these are all: of anybody else nothing is known."
	if t.figure.MembersListed == assessment.ListedAll {
		first = "This is of the " + people + ", and these are all."
	}
	return []string{first, "Each of them counts the same, relative or friend."}
}

// oneself has a sentence for each set of answers to a scale.
func (t teller) oneself() []string {
	var out []string
	for _, c := range t.figure.Contributions {
		part := "the part \"" + strings.ReplaceAll(c.Scale, "-", " ") + "\" of the " + c.Title
		if !c.Answered {
			out = append(out, t.fill(unanswered(c.Absent))+part+".")
			continue
		}
		for _, s := range c.Scores {
			out = append(out, "On "+part+t.fill(", {m}'s answers come to ")+reached(s)+".")
		}
		if len(c.Scores) > 1 {
			out = append(out, "It is not known which of these came later, so that all of them count.")
		}
	}
	return out
}

// unanswered begins a sentence on a scale without an answer.
func unanswered(why assessment.Absence) string {
	switch why {
	case assessment.AbsenceAskedDeclined:
		return "{m} would rather not answer "
	case assessment.AbsenceAskedUnknown:
		return "{m} does not know the answers to "
	default:
		return "{m} is still to be asked about "
	}
}

// reached says a score and how much of it was answered.
func reached(s assessment.Score) string {
	least, most, _ := s.Range.Bounds()
	number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	text := s.Span.String() + " on a scale from " + number(least) + " to " + number(most) +
		"; " + strconv.Itoa(s.Answered) + " of " + counted(s.Items, "question", "questions") + " answered"
	if n := s.Missing.AskedDeclined; n > 0 {
		text += ", " + strconv.Itoa(n) + " declined"
	}
	if n := s.Missing.NotApplicable; n > 0 {
		text += ", " + strconv.Itoa(n) + " not applicable"
	}
	return text
}
