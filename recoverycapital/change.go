package recoverycapital

import "github.com/kithcare/kith/assessment"

// FigureChange is how a figure's parts changed between entry and review, by
// counts. Its zero value is of nothing.
//
// More of what helps is better, more of what stands against is worse. A part is
// better, same or worse where it was answered on both sides and all that is left
// of the one lies beyond, or at, all that is left of the other. Compared is those
// three together, and what a share is to be taken of; Unknown is every other part
// that applies on both sides, and NotApplicable what does not apply on one.
// Entry and Review are the figures' spans. They are not set against each other,
// since a figure also moves with what was asked.
type FigureChange struct {
	redacted
	Member assessment.MemberID `json:"member,omitzero"`
	Focal  assessment.MemberID `json:"focal"`
	Domain Domain              `json:"domain"`
	Sign   Sign                `json:"sign"`
	Entry  assessment.Percent  `json:"entry"`
	Review assessment.Percent  `json:"review"`

	Compared int `json:"compared"`
	Better   int `json:"better"`
	Same     int `json:"same"`
	Worse    int `json:"worse"`

	Unknown       int `json:"unknown"`
	NotApplicable int `json:"notApplicable"`

	Parts []PartChange `json:"parts"`
}

// PartChange is which way one indicator, or one scale, went. Its zero value is of
// none.
type PartChange struct {
	redacted
	Member     assessment.MemberID         `json:"member"`
	Indicator  assessment.CapitalIndicator `json:"indicator,omitzero"`
	Instrument string                      `json:"instrument,omitzero"`
	Scale      string                      `json:"scale,omitzero"`
	Change     assessment.Change           `json:"change,omitzero"`
}

// Changes sets the figures of a record at entry against those at review, each on
// its own day: own, pairs and network, those of the entry first. People keep
// their ids. As in [assessment.ImpactChanges], what was said up to the entry is
// not heard again at the review; what has no day counts on both sides.
//
// The error is [assessment.FieldErrors], with pointers below /entry and /review:
// [assessment.ErrMissing] and [assessment.ErrReviewDay] for the days, and what
// [Appraiser.Appraise] returns.
func (a *Appraiser) Changes(entry, review assessment.Record) ([]FigureChange, error) {
	var faults assessment.FieldErrors
	if entry.Day.IsZero() {
		faults.Add("/entry/day", assessment.ErrMissing)
	}
	if review.Day.IsZero() {
		faults.Add("/review/day", assessment.ErrMissing)
	} else if review.Day.Compare(entry.Day) <= 0 {
		faults.Add("/review/day", assessment.ErrReviewDay)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	first, err := a.Appraise(entry, entry.Day)
	located(&faults, "/entry", err)
	again, err := a.Appraise(review.After(entry.Day), review.Day)
	located(&faults, "/review", err)
	if len(faults) > 0 {
		return nil, faults
	}
	v := sides{placed(first), placed(again), people(entry), people(review)}
	var out []FigureChange
	for _, f := range v.figures(first, again) {
		out = append(out, v.change(f))
	}
	return out, nil
}

// place is where a figure stands.
type place struct {
	member, focal assessment.MemberID
	domain        Domain
	sign          Sign
}

func (f Figure) at() place { return place{f.Member, f.Focal, f.Domain, f.Sign} }

// sides are the figures and the people at entry and at review.
type sides struct {
	entry, review map[place]Figure
	was, is       map[assessment.MemberID]bool
}

func placed(c Capital) map[place]Figure {
	out := map[place]Figure{}
	for _, f := range c.all() {
		out[f.at()] = f
	}
	return out
}

// all are the figures of a record, own ones first.
func (c Capital) all() []Figure {
	return append(append(append([]Figure(nil), c.Own...), c.Pairs...), c.Network...)
}

func people(r assessment.Record) map[assessment.MemberID]bool {
	out := map[assessment.MemberID]bool{}
	for _, m := range r.Members {
		out[m.ID] = true
	}
	return out
}

// figures are those of the entry, then those that are only at review.
func (v sides) figures(entry, review Capital) []place {
	var out []place
	for _, f := range entry.all() {
		out = append(out, f.at())
	}
	for _, f := range review.all() {
		if _, known := v.entry[f.at()]; !known {
			out = append(out, f.at())
		}
	}
	return out
}

// change compares the parts of one figure.
func (v sides) change(p place) FigureChange {
	was, before := v.entry[p]
	is, after := v.review[p]
	out := FigureChange{Member: p.member, Focal: p.focal, Domain: p.domain, Sign: p.sign, Entry: was.Span, Review: is.Span, Parts: []PartChange{}}
	later := map[PartChange]*Contribution{}
	for i := range is.Contributions {
		later[is.Contributions[i].part()] = &is.Contributions[i]
	}
	for i := range was.Contributions {
		c := &was.Contributions[i]
		out.count(c, later[c.part()], after && v.is[c.Member], p.sign)
		delete(later, c.part())
	}
	for i := range is.Contributions {
		if c := &is.Contributions[i]; later[c.part()] != nil {
			out.count(nil, c, before && v.was[c.Member], p.sign)
		}
	}
	out.Compared = out.Better + out.Same + out.Worse
	return out
}

func (c Contribution) part() PartChange {
	return PartChange{Member: c.Member, Indicator: c.Indicator, Instrument: c.Instrument, Scale: c.Scale}
}

// count puts a part in one of the counts. Where it is on one side only it does not
// apply on the other, if the person and the rest of the figure are there; else
// nobody asked.
func (f *FigureChange) count(was, is *Contribution, there bool, s Sign) {
	one := was
	if one == nil {
		one = is
	}
	part := one.part()
	switch {
	case was == nil || is == nil:
		if there {
			f.NotApplicable++
		} else {
			f.Unknown++
		}
		f.Parts = append(f.Parts, part)
		return
	case was.Answered && is.Answered:
		part.Change = was.change(*is, s)
	}
	switch part.Change {
	case assessment.ChangeBetter:
		f.Better++
	case assessment.ChangeSame:
		f.Same++
	case assessment.ChangeWorse:
		f.Worse++
	default:
		f.Unknown++
	}
	f.Parts = append(f.Parts, part)
}

// change compares what is left of an indicator, or of a scale's only score over
// the same range.
func (c Contribution) change(o Contribution, s Sign) assessment.Change {
	first, second := c.left(), o.left()
	if len(c.Scores) == 1 && len(o.Scores) == 1 && c.Scores[0].Range != o.Scores[0].Range {
		return assessment.ChangeNotKnown // other items apply
	}
	a, b, known := first.Bounds()
	x, y, also := second.Bounds()
	more, less := assessment.ChangeBetter, assessment.ChangeWorse
	if s == SignNegative {
		more, less = less, more
	}
	switch {
	case !known || !also:
		return assessment.ChangeNotKnown
	case x > b:
		return more
	case y < a:
		return less
	case a == b && first == second:
		return assessment.ChangeSame
	default:
		return assessment.ChangeNotKnown
	}
}

// left is the numbers that are left of a part; nothing is known where several
// scores count.
func (c Contribution) left() assessment.Interval {
	if c.Instrument == "" {
		low, high, _ := c.Rating.Bounds()
		return assessment.IntervalOf(float64(low), float64(high))
	}
	if len(c.Scores) != 1 {
		return assessment.Interval{}
	}
	return c.Scores[0].Span
}
