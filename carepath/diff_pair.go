package carepath

import (
	"cmp"
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// pair is one rule in two rulebooks, over the facts of both.
type pair struct {
	a, b side
	space
	query diagram.Query
}

func pairOf(a, b side) *pair { return (&pair{a: a, b: b}).order() }

// order takes up the facts of both, those of the first before.
func (p *pair) order() *pair {
	p.space = space{}
	for _, s := range []side{p.a, p.b} {
		for _, c := range s.rule.deciding() {
			p.take(c.When, s.book.facts)
		}
		if len(s.rule.Applies.Countries) > 0 {
			p.take(inCountries(s.rule.Applies.Countries), s.book.facts)
		}
	}
	return p
}

// comparable reports whether the two are decided for the same people, over
// facts that mean the same.
func (p *pair) comparable() bool {
	if p.a.rule.For != p.b.rule.For {
		return false
	}
	return !slices.ContainsFunc(p.facts, func(f *Fact) bool {
		g, h := p.a.book.facts[f.ID], p.b.book.facts[f.ID]
		return g != nil && h != nil && !g.alike(h)
	})
}

// stretches compares the two on all days. It ends at the first that is too
// large to compare.
func (p *pair) stretches() (out []Stretch, may bool) {
	out = []Stretch{}
	starts := startsOf(slices.Concat(
		p.a.rule.firstDays(), p.b.rule.firstDays(), daysOf(p.a.rule.Applies), daysOf(p.b.rule.Applies)))
	for i, from := range starts {
		s, differ, ok := p.on(from)
		if !ok {
			return out, true
		}
		if !differ {
			continue
		}
		s.From = from
		if i+1 < len(starts) {
			s.Until = starts[i+1].Previous()
		}
		out = append(out, s)
	}
	return out, false
}

// half is one of the two on one day: nothing where it is not decided.
type half struct {
	decided bool
	expr    diagram.Expr
	diagram *diagram.Diagram
}

func (p *pair) half(s side, day assessment.Day) (half, bool) {
	whole, decides := s.rule.whole(day)
	if !decides || !s.rule.Applies.onFirst(day) {
		return half{}, true
	}
	h := half{decided: true, expr: whole.expr(p.place, p.facts)}
	var err error
	h.diagram, err = diagram.Build(h.expr, p.ranges(), wideLimits())
	return h, err == nil
}

// on compares the two on a day; ok is false where they are too large.
func (p *pair) on(day assessment.Day) (s Stretch, differ, ok bool) {
	a, okA := p.half(p.a, day)
	b, okB := p.half(p.b, day)
	spans := p.ranges()
	switch {
	case !okA || !okB:
		return s, false, false
	case !a.decided && !b.decided:
		return s, false, true
	case a.decided != b.decided:
		if a.decided {
			p.find(a.diagram, spans)
		} else {
			p.find(b.diagram, spans)
		}
		return p.show(a, b, spans), true, true
	}
	if country, other := p.otherCountry(); other {
		return p.abroad(a, b, country), true, true
	}
	x, err := diagram.Build(p.apart(a.expr, b.expr), p.ranges(), wideLimits())
	if err != nil {
		return s, false, false
	}
	if !p.find(x, spans) {
		return s, false, true
	}
	return p.show(a, b, spans), true, true
}

// otherCountry returns the first country in which one of the two applies and
// the other does not.
func (p *pair) otherCountry() (int, bool) {
	for c := assessment.CountryEngland; int(c) < len(c.Words()); c++ {
		if p.a.rule.Applies.In(c) != p.b.rule.Applies.In(c) {
			return int(c) - 1, true
		}
	}
	return 0, false
}

// abroad shows that one of the two is not decided in a country.
func (p *pair) abroad(a, b half, country int) Stretch {
	spans := p.ranges()
	if i, ok := p.place[FactCountry]; ok {
		spans[i] = diagram.Range{Low: country, High: country}
	}
	if p.a.rule.Applies.In(assessment.Country(country + 1)) {
		b.decided = false
		p.find(a.diagram, spans)
	} else {
		a.decided = false
		p.find(b.diagram, spans)
	}
	return p.show(a, b, spans, FactCountry)
}

func spansOf(ranges []diagram.Range) []assessment.Span {
	out := make([]assessment.Span, len(ranges))
	for i, r := range ranges {
		out[i] = assessment.Between(r.Low, r.High)
	}
	return out
}

// find narrows spans to one value each of the facts that matter, so that a
// diagram comes to True; false where it never does, and spans are as they were.
func (p *pair) find(d *diagram.Diagram, spans []diagram.Range) bool {
	for {
		x := p.query.Explain(d, spansOf(spans), nil)
		if x.Outcome != diagram.Unknown || x.Silent {
			return x.Outcome == diagram.Eligible
		}
		i := slices.IndexFunc(x.Effects, func(e diagram.Effect) bool { return e.Reach&diagram.MaskTrue != 0 })
		if i < 0 {
			return false
		}
		e := x.Effects[i]
		spans[e.Fact] = diagram.Range{Low: e.Range.Low, High: e.Range.Low}
	}
}

// show takes the least values of the facts that are still open, and keeps of
// all facts what forces the two outcomes.
func (p *pair) show(a, b half, spans []diagram.Range, always ...FactID) Stretch {
	for i := range spans {
		spans[i].High = spans[i].Low
	}
	needed := map[int]diagram.Range{}
	s := Stretch{Before: p.outcome(a, spans, needed), After: p.outcome(b, spans, needed), Facts: []FactSpan{}}
	for _, id := range always {
		if i, ok := p.place[id]; ok {
			needed[i] = spans[i]
		}
	}
	for i, r := range needed {
		s.Facts = append(s.Facts, FactSpan{Fact: p.facts[i].ID, Span: assessment.Between(r.Low, r.High)})
	}
	slices.SortFunc(s.Facts, func(x, y FactSpan) int { return cmp.Compare(x.Fact, y.Fact) })
	return s
}

// outcome is what one of the two comes to, and notes what of the facts forces
// it: where its source is silent, all that it looks at.
func (p *pair) outcome(h half, spans []diagram.Range, needed map[int]diagram.Range) *Outcome {
	if !h.decided {
		return nil
	}
	x := p.query.Explain(h.diagram, spansOf(spans), nil)
	out := outcomeTable[x.Outcome]
	for _, why := range x.Reasons {
		narrow(needed, why.Fact, why.Range)
	}
	if x.Silent {
		for _, i := range h.diagram.Facts() {
			narrow(needed, i, spans[i])
		}
	}
	return &out
}

// narrow notes that a fact lies in a range too. Both hold the fact's value.
func narrow(needed map[int]diagram.Range, fact int, r diagram.Range) {
	if old, ok := needed[fact]; ok {
		r.Low, r.High = max(r.Low, old.Low), min(r.High, old.High)
	}
	needed[fact] = r
}
