package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Decider decides every rule for everybody of one picture after another, for those
// who decide many thousands: what [Rulebook.Decide] decides, in its order, for the
// worker, and nothing in sentences. It uses its memory again, so that it allocates
// nothing once it is warm, but where more than eight things were said of one
// question. An [assessment.Gatherer] makes the pictures likewise, and an
// [assessment.Decoder] reads the records. Not safe for concurrent use: take one for
// each goroutine. The zero value decides nothing.
type Decider struct {
	redacted
	readings
	book    *Rulebook
	query   diagram.Query
	spans   []assessment.Span
	absent  []assessment.Absence // beside the spans
	rulings []Ruling
	ids     []FactID
	grounds []Ground
}

// Ruling is what one rule comes to for somebody: a [Decision] without its sentences,
// sources, cautions and effects. Its fields mean what they mean there, and its lists
// are empty where those are. Its zero value decides nothing: unknown, about nobody.
type Ruling struct {
	redacted
	Rule                          RuleID
	Subject, Focal                assessment.MemberID
	Outcome                       Outcome
	Silent, Withheld, Dependent   bool
	Checked                       assessment.Checked
	Reasons                       []Ground
	Asks, Declined, NotApplicable []FactID
}

// Ground is a [Reason] without its sentence. Its zero value is no reason.
type Ground struct {
	redacted
	Fact            FactID
	Subject, Focal  assessment.MemberID
	Known, Suffices assessment.Span
	AskAlone        bool
}

// Decider returns a decider of this rulebook's rules.
func (b *Rulebook) Decider() *Decider {
	d := &Decider{book: b}
	d.query.Effects = diagram.EffectsNone
	return d
}

// Decide decides as [Rulebook.Decide] does. What it returns is good until the next
// call.
func (d *Decider) Decide(p *assessment.Picture) []Ruling {
	d.rulings, d.ids, d.grounds = d.rulings[:0], d.ids[:0], d.grounds[:0]
	if d.book == nil {
		return nil
	}
	d.look(d.book, p)
	day, country := p.Day(), d.country(d.book)
	for i := range d.book.compiled {
		c := &d.book.compiled[i]
		e := c.deciding(day, country)
		if e == nil || d.leavesOut(&c.rule) {
			continue
		}
		for k := range d.among(c.rule.For) {
			if w, ok := d.one(c.rule.For, k); ok {
				d.rule(c.rule.ID, e, w)
			}
		}
	}
	return d.rulings
}

// rule adds a ruling.
func (d *Decider) rule(id RuleID, e *epoch, w whom) {
	d.rulings = slices.Grow(d.rulings, 1)[:len(d.rulings)+1]
	out := &d.rulings[len(d.rulings)-1]
	*out = Ruling{Rule: id, Subject: w.subject(), Focal: w.Focal, Checked: e.checked}
	if d.cut && e.gated {
		out.Withheld = true
		return
	}
	d.spans, d.absent = d.spans[:0], d.absent[:0]
	for _, f := range e.facts {
		r := d.read(f, w)
		d.spans, d.absent = append(d.spans, r.Span), append(d.absent, r.Absent)
	}
	x := d.query.Explain(e.diagram, d.spans, nil)
	out.Outcome, out.Silent, out.Dependent = outcomeTable[x.Outcome], x.Silent, e.dependent
	out.Reasons = d.because(e, x, w)
	if len(x.Asks) > 0 {
		out.Asks = d.asked(e, x, assessment.AbsenceNotAsked, assessment.AbsenceAskedUnknown)
		out.Declined = d.asked(e, x, assessment.AbsenceAskedDeclined, assessment.AbsenceAskedDeclined)
		out.NotApplicable = d.asked(e, x, assessment.AbsenceNotApplicable, assessment.AbsenceNotApplicable)
	}
}

func (d *Decider) because(e *epoch, x *diagram.Explanation, w whom) []Ground {
	from := len(d.grounds)
	for i := range x.Reasons {
		why := &x.Reasons[i]
		f := e.facts[why.Fact]
		about := f.about(w.About)
		d.grounds = append(d.grounds, Ground{
			Fact: f.ID, Subject: about.subject(), Focal: about.Focal, Known: d.spans[why.Fact],
			Suffices: assessment.Between(why.Range.Low, why.Range.High), AskAlone: f.AskAlone,
		})
	}
	return d.grounds[from:len(d.grounds):len(d.grounds)]
}

// asked are the facts that can still change an outcome and are absent for one of two
// reasons, sorted.
func (d *Decider) asked(e *epoch, x *diagram.Explanation, why, or assessment.Absence) []FactID {
	from := len(d.ids)
	for _, i := range x.Asks {
		if absent := d.absent[i]; absent == why || absent == or {
			d.ids = append(d.ids, e.facts[i].ID)
		}
	}
	ids := d.ids[from:len(d.ids):len(d.ids)]
	slices.Sort(ids)
	return ids
}
