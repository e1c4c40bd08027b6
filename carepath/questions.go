package carepath

import (
	"cmp"
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Ask returns what a worker would ask for a fact about somebody, with the labels
// of the picture, or false for a fact that the rulebook does not know.
func (b *Rulebook) Ask(p *assessment.Picture, id FactID, about About) (string, bool) {
	f := b.facts[id]
	if f == nil {
		return "", false
	}
	about = f.about(about)
	return f.wording(p.Label(about.Member), p.Label(about.Focal)), true
}

// Question is one thing to ask next. Its zero value asks nothing.
type Question struct {
	redacted
	// Subject and Focal are whom it is about, as in a [Decision].
	Fact    FactID              `json:"fact"`
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Text    string              `json:"text"`
	// AskAlone questions are asked of a person alone; Safety ones before others.
	AskAlone bool `json:"askAlone,omitzero"`
	Safety   bool `json:"safety,omitzero"`
	// Opens lists the rules that wait for the answer, in the rulebook's order.
	Opens []RuleID `json:"opens"`
}

// waiting is what waits for one answer.
type waiting struct {
	fact   *Fact
	about  About
	rules  []RuleID
	claims []claim
}

// claim is that a decision waits for an answer. settles is the chance that the
// answer settles it, if any value left is as likely as another; worth adds one
// over how much the decision asks. Both are counted in millionths: whole numbers
// add up the same in any order.
type claim struct{ decision, settles, worth int }

// wait notes what an open decision waits for. Where somebody would rather not
// say whether they will take part nobody is asked about it any further; what is
// about safety is asked all the same.
func (d *decider) wait(r *Rule, e *epoch, x *diagram.Explanation, a whom, of Decision) {
	refused := of.refused()
	for _, i := range x.Asks {
		f := e.facts[i]
		if !slices.Contains(of.Asks, f.ID) || refused && !f.Safety {
			continue // declined
		}
		key := factAbout{f.ID, f.about(a.About)}
		w := d.waiting[key]
		if w == nil {
			w = &waiting{fact: f, about: key.About}
			d.waiting[key] = w
		}
		if !slices.Contains(w.rules, r.ID) {
			w.rules = append(w.rules, r.ID)
		}
		share := settles(x.Effects, i)
		w.claims = append(w.claims, claim{decision: len(d.out), settles: share, worth: share + million/len(of.Asks)})
	}
}

// settles is the share of a fact's possible values that settle the outcome, in
// millionths.
func settles(effects []diagram.Effect, fact int) int {
	all, settled := 0, 0
	for _, e := range effects {
		if e.Fact != fact {
			continue
		}
		n := e.Range.High - e.Range.Low + 1
		all += n
		if e.Reach.Outcome() != diagram.Unknown {
			settled += n
		}
	}
	if all == 0 {
		return 0
	}
	return settled * million / all
}

// flagQuestions are what a questionnaire left open that would call for attention
// by itself: asked first, though no rule waits for it, and never in company.
func (d *decider) flagQuestions() []Question {
	f := d.book.facts[FactRiskFlag]
	if d.inCompany || f == nil {
		return nil
	}
	var out []Question
	for _, m := range d.picture.FlagsToAsk() {
		out = append(out, Question{
			Fact: f.ID, Subject: m, Text: f.wording(d.picture.Label(m), ""),
			AskAlone: true, Safety: true, Opens: []RuleID{},
		})
	}
	return out
}

// questions ranks what is waited for, by fact and people where nothing else
// tells them apart, so that order in the record is of no consequence.
// Two facts that come to the same question are asked as one.
func (d *decider) questions(inCompany bool) []Question {
	asked := map[string]*waiting{}
	var all []*waiting
	for _, w := range d.inOrder() {
		if inCompany && w.fact.AskAlone {
			continue
		}
		key := w.fact.wording(string(w.about.Member), string(w.about.Focal))
		if same := asked[key]; same != nil {
			same.claims = append(same.claims, w.claims...)
			same.rules = union(same.rules, w.rules)
			continue
		}
		asked[key] = w
		all = append(all, w)
	}
	all = ranked(all, len(d.out))
	out := make([]Question, len(all))
	for i, w := range all {
		out[i] = Question{
			Fact: w.fact.ID, Subject: w.about.subject(), Focal: w.about.Focal,
			Text:     w.fact.wording(d.picture.Label(w.about.Member), d.picture.Label(w.about.Focal)),
			AskAlone: w.fact.AskAlone, Safety: w.fact.Safety, Opens: d.inRuleOrder(w.rules),
		}
	}
	return out
}

// inOrder lists what is waited for by fact and people.
func (d *decider) inOrder() []*waiting {
	all := make([]*waiting, 0, len(d.waiting))
	for _, w := range d.waiting {
		all = append(all, w)
	}
	slices.SortFunc(all, func(a, b *waiting) int {
		return cmp.Or(
			cmp.Compare(a.fact.ID, b.fact.ID),
			cmp.Compare(a.about.Member, b.about.Member),
			cmp.Compare(a.about.Focal, b.about.Focal))
	})
	return all
}

// safetyFirst sorts danger before other safety facts, and those before the
// rest.
func safetyFirst(f *Fact) int {
	switch {
	case f.ID == FactDanger:
		return 0
	case f.Safety:
		return 1
	default:
		return 2
	}
}

func (f *Fact) wording(member, focal string) string {
	return named(f.Question, member, focal)
}

func union(a, b []RuleID) []RuleID {
	for _, id := range b {
		if !slices.Contains(a, id) {
			a = append(a, id)
		}
	}
	return a
}

func (d *decider) inRuleOrder(ids []RuleID) []RuleID {
	out := make([]RuleID, 0, len(ids))
	for _, r := range d.book.def.Rules {
		if slices.Contains(ids, r.ID) {
			out = append(out, r.ID)
		}
	}
	return out
}
