package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Explanation is one decision in plain sentences, in one of two registers: for
// the worker, with the sources and how well they were checked; or for company,
// to be read with anybody present, without facts that are asked alone, their
// questions and the reasons that rest on them. Its zero value explains nothing.
type Explanation struct {
	redacted
	// Title is what is decided and, where it is about two people, with whom. For
	// is whom it is decided for.
	Title, For string
	Outcome    Outcome
	// Says is what it is, where it is open.
	Says string
	// Because are the reasons of a settled decision: each is needed, and together
	// they are enough.
	Because []Sentence
	// Asks are the questions that can still matter, safety first. Effects say how
	// each answer would change an open decision.
	Asks, Effects []Sentence
	// Notes are what to know beside: what was declined, that the source is
	// silent, what else to offer.
	Notes []Sentence
	// Cautions are what to bear in mind, for the worker.
	Cautions []Sentence
	// Standing says how firm it is and what it rests on.
	Standing []Sentence
}

// Sentence is one plain sentence of an explanation. Its zero value says nothing.
type Sentence struct {
	redacted
	Text string
	// Fact is what it is about, where it is about one, and BearsOn are the
	// criteria that look at that.
	Fact    FactID
	BearsOn []string
	// AskAlone sentences rest on what is asked alone: they are for the worker.
	AskAlone bool
	// Cites are its sources, for the worker.
	Cites []assessment.Citation
}

// Sentences lists all of an explanation in its order.
func (e Explanation) Sentences() []Sentence {
	var says []Sentence
	if e.Says != "" {
		says = []Sentence{{Text: e.Says}}
	}
	return slices.Concat(says, e.Because, e.Asks, e.Effects, e.Notes, e.Cautions, e.Standing)
}

// explainer explains one decision.
type explainer struct {
	book    *Rulebook
	picture *assessment.Picture
	rule    *Rule
	of      Decision
	company bool
}

// Explain says a decision of a plan or a what-if in plain sentences, with the
// labels of the picture, in the register of the options. To company it explains
// what was decided in company only, and anything else not at all: the outcome
// itself may rest on what was asked alone.
func (b *Rulebook) Explain(p *assessment.Picture, d Decision, o Options) Explanation {
	x := explainer{book: b, picture: p, rule: b.ruleOf(d.Rule), of: d, company: o.InCompany}
	if x.rule == nil || o.InCompany && !d.company {
		return Explanation{}
	}
	e := Explanation{
		Title: x.title(), For: x.whom(), Outcome: d.Outcome,
		Because: x.because(), Asks: x.asks(), Effects: x.effects(), Notes: x.notes(), Standing: x.standing(),
	}
	if d.Outcome == OutcomeEligible && x.rule.Says != "" {
		e.Says = x.fill(x.rule.Says)
	}
	if !x.company {
		e.Cautions = x.cautions()
	}
	return e
}

// ruleOf is the rule of an id, or nil; it is not to be changed.
func (b *Rulebook) ruleOf(id RuleID) *Rule {
	for i := range b.def.Rules {
		if r := &b.def.Rules[i]; r.ID == id {
			return r
		}
	}
	return nil
}

func (x explainer) about() About { return About{Member: x.of.Subject, Focal: x.of.Focal} }

func (x explainer) fill(sentence string) string { return filled(x.picture, sentence, x.about()) }

// two reports whether it is about two people.
func (x explainer) two() bool { return x.of.Focal != "" && x.of.Focal != x.of.Subject }

func (x explainer) title() string {
	switch {
	case !x.two():
		return x.rule.Title
	case x.rule.Kind == KindRole:
		return x.rule.Title + ", for " + x.picture.Label(x.of.Focal)
	default:
		return x.rule.Title + ", with " + x.picture.Label(x.of.Focal)
	}
}

func (x explainer) whom() string {
	switch {
	case x.of.Subject == "":
		return "the family"
	case x.two():
		return x.picture.Label(x.of.Subject) + " (with " + x.picture.Label(x.of.Focal) + ")"
	default:
		return x.picture.Label(x.of.Subject)
	}
}

// because is the reasons. That a rule is this country's says nothing of anybody,
// and is for the worker.
func (x explainer) because() []Sentence {
	var out []Sentence
	for _, r := range x.of.Reasons {
		if x.company && (r.AskAlone || r.Fact == FactCountry && len(x.of.Reasons) > 1) {
			continue
		}
		s := Sentence{Text: r.Text + ".", Fact: r.Fact, AskAlone: r.AskAlone}
		x.bearOn(&s, r.Criteria)
		out = append(out, s)
	}
	return out
}

// bearOn adds the criteria that look at a reason's fact, with their sources for
// the worker; for company without those that look at what is asked alone too.
func (x explainer) bearOn(s *Sentence, ids []string) {
	for _, c := range x.rule.deciding() {
		if !slices.Contains(ids, c.ID) || !c.Applies.On(x.of.Day) || x.company && x.book.alone(c.When) {
			continue
		}
		s.BearsOn = append(s.BearsOn, c.Text)
		if !x.company {
			s.Cites = appendNew(s.Cites, c.Cites)
		}
	}
}

// asks are the questions of an open decision, those about safety first.
func (x explainer) asks() []Sentence {
	var safety, rest []Sentence
	for _, id := range x.of.Asks {
		f := x.book.facts[id]
		if f == nil || x.company && f.AskAlone {
			continue
		}
		s := x.question("", f)
		if f.Safety {
			safety = append(safety, s)
		} else {
			rest = append(rest, s)
		}
	}
	return append(safety, rest...)
}

func (x explainer) question(before string, f *Fact) Sentence {
	about := f.about(x.about())
	text := f.wording(x.picture.Label(about.Member), x.picture.Label(about.Focal))
	return Sentence{Text: before + text, Fact: f.ID, AskAlone: f.AskAlone}
}

func (x explainer) effects() []Sentence {
	var out []Sentence
	for _, e := range x.of.Effects {
		out = append(out, Sentence{Text: e.Text, Fact: e.Fact})
	}
	return out
}
