package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Decide decides every rule that is in force on the picture's day, for
// everybody it is for: by rule, then in the record's order. A rule of another
// country does not apply, which is no outcome; while the country is not stated
// it is one of the questions.
func (b *Rulebook) Decide(p *assessment.Picture) []Decision {
	d := newDecider(b, p)
	d.all()
	return d.out
}

// WhatIf decides as [Rulebook.Plan] would if one fact about somebody had a given
// value. About a fact of a pair, a member without a focal person means all pairs
// of that member; a fact of the family is about nobody. Other facts keep what the
// record says of them, also where they are read from the same answer. The error
// is [ErrUnknownFact], [ErrNoValue], [ErrAskAlone] or [ErrAbout].
func (b *Rulebook) WhatIf(r assessment.Record, o Options, id FactID, about About, value int) ([]Decision, error) {
	d, held := b.decider(r, o)
	f := b.facts[id]
	switch {
	case f == nil:
		return nil, ErrUnknownFact
	case f.AskAlone || f.Safety:
		return nil, ErrAskAlone
	case value < f.Low || value > f.High:
		return nil, ErrNoValue
	case !f.fits(d.picture, about):
		return nil, ErrAbout
	case held:
		return nil, nil
	}
	d.given = map[factAbout]assessment.Reading{}
	for _, a := range f.instances(d.picture, about) {
		d.given[factAbout{f.ID, a}] = assessment.Reading{Span: assessment.Exactly(value)}
	}
	d.all()
	if o.InCompany {
		b.leaveOutAskAlone(d.out)
	}
	return d.out, nil
}

// fits reports whether a fact can be about somebody: about members of the record,
// as many as its scope looks at.
func (f *Fact) fits(p *assessment.Picture, about About) bool {
	members := p.Members()
	known := func(id assessment.MemberID) bool { return id == "" || slices.Contains(members, id) }
	if !known(about.Member) || !known(about.Focal) {
		return false
	}
	switch f.Scope {
	case ScopeFamily:
		return about == About{}
	case ScopeMember:
		return about.Member != "" && about.Focal == ""
	case ScopeFocal:
		return (about.Member == "") != (about.Focal == "")
	default:
		return about.Member != "" && about.Member != about.Focal
	}
}

// instances are whom a fact is about when somebody is named.
func (f *Fact) instances(p *assessment.Picture, about About) []About {
	switch {
	case f.Scope == ScopeFocal && about.Focal == "":
		about.Focal = about.Member
	case f.Scope == ScopePair && about.Focal == "":
		var out []About
		for _, focal := range p.FocalPersons() {
			out = append(out, f.about(About{Member: about.Member, Focal: focal}))
		}
		return out
	}
	return []About{f.about(about)}
}

type factAbout struct {
	id FactID
	About
}

// decider holds what one run over a record needs.
type decider struct {
	readings
	book  *Rulebook
	query diagram.Query
	spans []assessment.Span
	out   []Decision
	// waiting collects what the questions of a plan are ranked by.
	waiting map[factAbout]*waiting
}

func newDecider(b *Rulebook, p *assessment.Picture) *decider {
	d := &decider{book: b, waiting: map[factAbout]*waiting{}}
	d.look(b, p)
	return d
}

func (d *decider) all() {
	day := d.picture.Day()
	country := d.country(d.book)
	d.out = make([]Decision, 0, d.most())
	for i := range d.book.compiled {
		c := &d.book.compiled[i]
		e := c.deciding(day, country)
		if e == nil || d.leavesOut(&c.rule) {
			continue
		}
		rule, cites := c.rule, slices.Clone(e.cites)
		rule.Cautions = withOwnCites(rule.Cautions)
		for i := range d.among(c.rule.For) {
			if w, ok := d.one(c.rule.For, i); ok {
				d.out = append(d.out, d.decide(&rule, e, w, cites))
			}
		}
	}
}

// most is how many decisions there may be.
func (d *decider) most() (n int) {
	for i := range d.book.compiled {
		n += d.among(d.book.compiled[i].rule.For)
	}
	return n
}

// decide decides one rule for somebody. Its citations are a copy that the decisions
// of one run share: nobody's edit of a plan reaches the rulebook.
func (d *decider) decide(r *Rule, e *epoch, a whom, cites []assessment.Citation) Decision {
	if d.cut && e.gated {
		return d.withheld(r, e, a, cites)
	}
	d.spans = d.spans[:0]
	for _, f := range e.facts {
		d.spans = append(d.spans, d.read(f, a).Span)
	}
	x := d.query.Explain(e.diagram, d.spans, nil)
	out := Decision{
		Rule: r.ID, Subject: a.subject(), Focal: a.Focal,
		Outcome: outcomeTable[x.Outcome], Silent: x.Silent, Dependent: e.dependent,
		Reasons: d.reasons(e, x, a), Asks: []FactID{}, Cautions: d.cautions(r, a),
		Cites: slices.Clip(cites), Checked: e.checked,
		Rulebook: d.book.def.ID + " " + d.book.def.Version, Day: d.picture.Day(), company: d.inCompany,
	}
	for _, i := range x.Asks {
		f := e.facts[i]
		switch d.read(f, a).Absent {
		case assessment.AbsenceAskedDeclined:
			out.Declined = append(out.Declined, f.ID)
		case assessment.AbsenceNotApplicable:
			out.NotApplicable = append(out.NotApplicable, f.ID)
		case assessment.AbsenceNotAsked, assessment.AbsenceAskedUnknown:
			out.Asks = append(out.Asks, f.ID)
		}
	}
	slices.Sort(out.Asks)
	slices.Sort(out.Declined)
	slices.Sort(out.NotApplicable)
	out.Effects = d.effects(r, e, x, a, out.Asks)
	d.wait(r, e, x, a, out)
	return out
}

// withheld is what a view says of every rule behind the safety gate.
func (d *decider) withheld(r *Rule, e *epoch, a whom, cites []assessment.Citation) Decision {
	return Decision{
		Rule: r.ID, Subject: a.subject(), Focal: a.Focal, Withheld: true,
		Reasons: []Reason{}, Asks: []FactID{}, Cautions: []Caution{}, Cites: slices.Clip(cites), Checked: e.checked,
		Rulebook: d.book.def.ID + " " + d.book.def.Version, Day: d.picture.Day(), company: d.inCompany,
	}
}

// outcomeTable turns the evaluator's outcomes into the words of this package.
var outcomeTable = [...]Outcome{
	diagram.Unknown: OutcomeUnknown, diagram.Eligible: OutcomeEligible, diagram.NotEligible: OutcomeNotEligible,
}

func (d *decider) reasons(e *epoch, x *diagram.Explanation, a whom) []Reason {
	out := make([]Reason, 0, len(x.Reasons))
	for _, why := range x.Reasons {
		f := e.facts[why.Fact]
		about, known := f.about(a.About), d.read(f, a).Span
		low, high, _ := known.Bounds()
		out = append(out, Reason{
			Fact: f.ID, Subject: about.subject(), Focal: about.Focal, Known: known,
			Suffices: assessment.Between(why.Range.Low, why.Range.High), Criteria: e.criteriaOf(f.ID),
			Text: d.fill(f.sentence(low, high), about), AskAlone: f.AskAlone,
		})
	}
	return out
}

// criteriaOf never returns nil; a rule's countries are no criterion of it.
func (e *epoch) criteriaOf(id FactID) []string { return append([]string{}, e.criteria[id]...) }
