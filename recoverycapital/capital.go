package recoverycapital

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

type redacted = redact.Mark

// Figure is how much capital of one domain and sign a member brings to a focal
// person's recovery. Span is the share of what was possible for the indicators
// that apply, 0 to 100 where nothing was answered. Its zero value is nothing
// known of nobody.
type Figure struct {
	redacted
	Member        assessment.MemberID `json:"member"`
	Focal         assessment.MemberID `json:"focal"`
	Domain        Domain              `json:"domain"`
	Sign          Sign                `json:"sign"`
	Span          assessment.Percent  `json:"span"`
	Contributions []Contribution      `json:"contributions"`
}

// Contribution is one indicator's part in a figure: what was said of it, by
// whom, and why it stands in its domain. The zero value contributes nothing.
type Contribution struct {
	redacted
	Indicator assessment.CapitalIndicator `json:"indicator"`
	// Rating holds codes of [assessment.Extent], all of them where nobody
	// answered; Absent then says why.
	Rating  assessment.Span       `json:"rating"`
	Absent  assessment.Absence    `json:"absent,omitzero"`
	Weight  int                   `json:"weight"`
	Sources []assessment.Source   `json:"sources,omitempty"`
	Cites   []assessment.Citation `json:"cites"`
	// Answered says whether anybody answered.
	Answered bool `json:"-"`
}

// full is the code of [assessment.ExtentYes].
const full = 2

// Appraise works out every figure of a record: for each focal person, each
// other member, each domain and each sign that some indicator applies to, in
// the record's order. Promise 11: both signs are reported, never a net. Check
// the model with [Model.Validate] first: a mapping without a weight of 1 to 1000
// is left out.
func Appraise(p *assessment.Picture, m Model) []Figure {
	var out []Figure
	for _, focal := range p.FocalPersons() {
		for _, member := range p.Members() {
			if member != focal {
				out = append(out, figures(p, m, member, focal)...)
			}
		}
	}
	return out
}

func figures(p *assessment.Picture, m Model, member, focal assessment.MemberID) []Figure {
	var out []Figure
	for d := DomainSocial; d <= DomainCultural; d++ {
		for s := SignPositive; s <= SignNegative; s++ {
			if f, ok := figure(p, m, Figure{Member: member, Focal: focal, Domain: d, Sign: s}); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// figure fills in one figure, and reports whether any indicator applies to it.
func figure(p *assessment.Picture, m Model, f Figure) (Figure, bool) {
	sum, most := assessment.Exactly(0), 0
	for _, x := range m.Mappings {
		if x.Domain != f.Domain || SignOf(x.Indicator) != f.Sign || !x.weighs() {
			continue
		}
		r := p.Capital(f.Member, f.Focal, x.Indicator)
		if r.Span.IsZero() && r.Absent == assessment.AbsenceNotApplicable {
			continue // leaves the possible maximum
		}
		c := contribution(p, f, x, r)
		low, high, _ := c.Rating.Bounds()
		sum = sum.Add(assessment.Between(low*x.Weight, high*x.Weight))
		most += full * x.Weight
		f.Contributions = append(f.Contributions, c)
	}
	share, ok := assessment.PercentOf(sum, 0, most)
	f.Span = share
	return f, ok
}

func contribution(p *assessment.Picture, f Figure, x Mapping, r assessment.Reading) Contribution {
	sources := p.CapitalSources(f.Member, f.Focal, x.Indicator)
	return Contribution{
		Indicator: x.Indicator, Rating: r.Within(0, full), Absent: r.Absent, Weight: x.Weight,
		Sources: sources, Cites: x.Cites, Answered: len(sources) > 0,
	}
}
