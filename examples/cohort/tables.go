package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/statistics"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

func countryNames() []string { return assessment.CountryNotStated.Words() }

func doorNames() []string { return assessment.EntryPointNotStated.Words() }

// plain is a word of a vocabulary as a reader knows it.
func plain(word string) string { return strings.ReplaceAll(word, "-", " ") }

func (s *sums) ownTable(least int) table {
	out := table{
		ID: "own-right", Title: "Needs in their own right, by area of life", Drawn: true,
		Columns: []string{"Area", "A need", "None", "Not known"},
		Note: "Of " + alone(s.pairs, least) + " pairs of a person and somebody whose use may tell on them. Any effect above none is a need. " +
			"Not known: no need was told, and not every question of the area has an answer.",
	}
	for d := assessment.ImpactDomainHealth; d <= assessment.ImpactDomainSocial; d++ {
		out.Rows = append(out.Rows, splitRow(plain(d.String()), *of(s.own, d), least))
	}
	return out
}

func (s *sums) supportingTable(least int) table {
	out := table{
		ID: "supporting", Title: "Needs in order to support the other's treatment", Drawn: true,
		Columns: []string{"To support it", "A need", "None", "Not known"}, Note: "Of the same pairs.",
	}
	for i, label := range []string{"to know more about the problem", "to feel able to do what they are willing to do", "not to carry it alone"} {
		out.Rows = append(out.Rows, splitRow(label, *of(s.supporting, assessment.SupportTopicKnowledge+assessment.SupportTopic(i)), least))
	}
	return out
}

// capitalTable has the mean of spans: what is sure, and what unanswered questions
// may still add. A positive and a negative one are never set against each other.
func (s *sums) capitalTable(least int) table {
	out := table{
		ID: "capital", Title: "Recovery capital, positive and negative", Drawn: true,
		Columns: []string{"Whose, and of which kind", "Figures", "Least", "Most", "Answered"},
		Note: "The mean share of what was possible, of 100. The hatched part is not known: what unanswered questions may still add. " +
			"Positive and negative are never set against each other. No figure may be used to ration help.",
	}
	for _, x := range []struct{ kind, label string }{
		{kindOwn, "what people have, as they say"}, {kindPair, "what one person brings to another"}, {kindNetwork, "what all listed bring together"},
	} {
		for d := recoverycapital.DomainSocial; d <= recoverycapital.DomainCultural; d++ {
			for sign := recoverycapital.SignPositive; sign <= recoverycapital.SignNegative; sign++ {
				if c := s.capital[capitalKey{x.kind, d, sign}]; c != nil {
					out.Rows = append(out.Rows, capitalRow(x.label+": "+plain(d.String())+", "+sign.String(), c, least))
				}
			}
		}
	}
	return out
}

func capitalRow(label string, c *capitalSum, least int) row {
	if c.figures < least {
		return row{Label: label, Cells: []string{alone(c.figures, least), "not shown", "not shown", "not shown"}}
	}
	low, high := mean(c.low, c.figures), mean(c.high, c.figures)
	share := decimals(100*mean(c.answered, max(c.parts, 1)), 0) + " %"
	return spanRow(label, low, high, strconv.Itoa(c.figures), decimals(low, 1), decimals(high, 1), share)
}

func (s *sums) openTable(least int) table {
	out := table{
		ID: "open", Title: "What is open to whom", Drawn: true,
		Columns: []string{"Help, role, duty or reminder", "Open", "Not open", "Not known"},
		Note: "How often each rule was decided, for whoever it is for. In " + alone(s.danger, least) +
			" families somebody is in danger now, which comes before all of this. Rules that are about nobody in these records are left out.",
	}
	for _, r := range carepath.Published().Rules() {
		if x := s.rules[r.ID]; x != nil {
			out.Rows = append(out.Rows, splitRow(r.Title, *x, least))
		}
	}
	return out
}

// maxQuestions is how many questions the page lists.
const maxQuestions = 30

// questionTable is what nobody asked, or nobody answered, although it would change
// what is open: the most often first.
func (s *sums) questionTable(least int) table {
	out := table{
		ID: "questions", Title: "What stands unanswered most often",
		Columns: []string{"Question", "Times", "Families", "How"},
		Note:    "Each would change what is open to somebody. The " + strconv.Itoa(maxQuestions) + " most frequent are listed; one that somebody would rather not answer is not counted.",
	}
	var ids []carepath.FactID
	for id := range s.questions {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b carepath.FactID) int {
		return cmp.Or(s.questions[b].times-s.questions[a].times, cmp.Compare(a, b))
	})
	book := carepath.Published()
	for _, id := range ids[:min(len(ids), maxQuestions)] {
		f, _ := book.Fact(id)
		x, how := s.questions[id], ""
		switch {
		case f.Safety:
			how = "alone, before all others"
		case f.AskAlone:
			how = "alone"
		}
		times := strconv.Itoa(x.times)
		if x.families < least {
			times = "not shown"
		}
		out.Rows = append(out.Rows, row{Label: peopled(f.Question), Cells: []string{times, alone(x.families, least), how}})
	}
	return out
}

// peopled is a question about nobody in particular.
func peopled(text string) string {
	return strings.NewReplacer("{member}", "the person", "{focal}", "the person who uses").Replace(text)
}

const confidence = 0.95

// alphaTable is the reliability of every scale of two items and more that somebody
// answered.
func (s *sums) alphaTable(least int) table {
	out := table{
		ID: "alpha", Title: "How far the items of a scale go together",
		Columns: []string{"Questionnaire and scale", "Responses", "In full", "Alpha", "95 % interval"},
		Note: "Cronbach's alpha of the responses that answer every item of a scale, with Feldt's interval. " +
			"Each response counts, also where a person gave several.",
	}
	for _, in := range family.Catalogue().Instruments {
		for _, scale := range in.Scales {
			if x := s.scales[scaleKey{in.ID, scale.ID}]; x != nil && len(x.key.ScaleItems(x.place)) > 1 {
				out.Rows = append(out.Rows, alphaRow(in.Title+": "+scale.ID, x, least))
			}
		}
	}
	return out
}

func alphaRow(label string, x *scaleSum, least int) row {
	got, err := x.items.Alpha(statistics.MissingListwise)
	if err != nil {
		return row{Label: label, Cells: []string{alone(x.rows, least), "", "not defined", ""}}
	}
	if got.Cases < least {
		return row{Label: label, Cells: []string{alone(x.rows, least), alone(got.Cases, least), "not shown", "not shown"}}
	}
	cells := []string{alone(x.rows, least), strconv.Itoa(got.Cases), decimals(got.Raw, 2), ""}
	if b, err := statistics.AlphaInterval(got.Raw, got.Cases, len(got.Items), confidence); err == nil {
		cells[3] = decimals(b.Lower, 2) + " to " + decimals(b.Upper, 2)
	}
	return row{Label: label, Cells: cells}
}
