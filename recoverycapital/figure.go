package recoverycapital

import "github.com/kithcare/kith/assessment"

// Figure is how much capital of one domain and sign there is. Span is the share
// of what was possible for all that applies, 0 to 100 where nothing was
// answered. Its zero value is nothing known of nobody.
//
// Three figures differ in whose capital it is: that of a Member for another,
// Focal; that of everybody listed for Focal, where Member is nobody; and a
// person's own, where Member and Focal are the same.
type Figure struct {
	redacted
	Member assessment.MemberID `json:"member,omitzero"`
	Focal  assessment.MemberID `json:"focal"`
	Domain Domain              `json:"domain"`
	Sign   Sign                `json:"sign"`
	Span   assessment.Percent  `json:"span"`
	// People is how many a figure of a network is of, and MembersListed whether
	// the record says that these are all. Until it does the figure is of those
	// listed, and says nothing of anybody else.
	People        int               `json:"people,omitzero"`
	MembersListed assessment.Listed `json:"membersListed,omitzero"`
	Contributions []Contribution    `json:"contributions"`
}

// Contribution is the part of one indicator, or of one scale, in a figure: what
// was said, by whom, and why it stands in its domain. The zero value contributes
// nothing. Sources and Cites are shared with other figures: do not write to them.
type Contribution struct {
	redacted
	// Member is whose it is.
	Member    assessment.MemberID         `json:"member"`
	Indicator assessment.CapitalIndicator `json:"indicator,omitzero"`
	// Rating holds codes of [assessment.Extent], all of them where nobody
	// answered; Absent then says why. A scale has none.
	Rating assessment.Span `json:"rating,omitzero"`
	// Instrument, Title and Scale say which scale it is. Scores are what each
	// response that counts comes to: the latest, and all of those that are not
	// known to be earlier than another.
	Instrument string                `json:"instrument,omitzero"`
	Title      string                `json:"title,omitzero"`
	Scale      string                `json:"scale,omitzero"`
	Scores     []assessment.Score    `json:"scores,omitempty"`
	Absent     assessment.Absence    `json:"absent,omitzero"`
	Weight     int                   `json:"weight"`
	Sources    []assessment.Source   `json:"sources,omitempty"`
	Cites      []assessment.Citation `json:"cites"`
	// Answered says whether anybody answered.
	Answered bool `json:"-"`
}

// full is the code of [assessment.ExtentYes].
const full = 2

// brought is what one person brings to another: a contribution for each mapping
// of the model, and nil where it does not apply.
type brought []*Contribution

func (a *Appraiser) brings(p *assessment.Picture, member, focal assessment.MemberID) brought {
	out := make(brought, len(a.model.Mappings))
	for i, x := range a.model.Mappings {
		r := p.Capital(member, focal, x.Indicator)
		if r.Span.IsZero() && r.Absent == assessment.AbsenceNotApplicable {
			continue // leaves the possible maximum
		}
		sources := p.CapitalSources(member, focal, x.Indicator)
		out[i] = &Contribution{
			Member: member, Indicator: x.Indicator, Rating: r.Within(0, full), Absent: r.Absent, Weight: x.Weight,
			Sources: sources, Cites: x.Cites, Answered: len(sources) > 0,
		}
	}
	return out
}

// figures fills in a figure for each domain and sign of what people bring. A
// pair's is that of one person, a network's that of all, and nobody counts for
// more than another.
func (a *Appraiser) figures(f Figure, people ...brought) []Figure {
	var out []Figure
	for _, f := range f.places() {
		if f, ok := a.pool(f, people); ok {
			out = append(out, f)
		}
	}
	return out
}

// places are the figure once for each domain and sign.
func (f Figure) places() []Figure {
	var out []Figure
	for f.Domain = DomainSocial; f.Domain <= DomainCommunity; f.Domain++ {
		for f.Sign = SignPositive; f.Sign <= SignNegative; f.Sign++ {
			out = append(out, f)
		}
	}
	return out
}

// count is how many contributions a figure has.
func (a *Appraiser) count(f Figure, people []brought) (n int) {
	for i, x := range a.model.Mappings {
		if x.Domain != f.Domain || SignOf(x.Indicator) != f.Sign {
			continue
		}
		for _, one := range people {
			if one[i] != nil {
				n++
			}
		}
	}
	return n
}

// pool sums the ratings of one figure, and reports whether any applies. Since
// ratings vary freely within their spans, the least sum is that of the least
// ratings and the greatest that of the greatest, and both can be reached.
func (a *Appraiser) pool(f Figure, people []brought) (Figure, bool) {
	sum, most := assessment.Exactly(0), 0
	f.Contributions = make([]Contribution, 0, a.count(f, people))
	for i, x := range a.model.Mappings {
		if x.Domain != f.Domain || SignOf(x.Indicator) != f.Sign {
			continue
		}
		for _, one := range people {
			c := one[i]
			if c == nil {
				continue
			}
			low, high, _ := c.Rating.Bounds()
			sum = sum.Add(assessment.Between(low*x.Weight, high*x.Weight))
			most += full * x.Weight
			f.Contributions = append(f.Contributions, *c)
		}
	}
	share, ok := assessment.PercentOf(sum, 0, most)
	f.Span = share
	return f, ok
}
