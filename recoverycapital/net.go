package recoverycapital

import (
	"errors"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// ErrPair says that two figures are not a positive and a negative one of the
// same people and domain.
var ErrPair = errors.New("want a positive and a negative figure of the same people and domain")

// Convention is a caller's own rule for setting negative capital against
// positive. The library has none: no source gives a weight of the one against
// the other. The zero value has no name and no reason, and makes no net.
type Convention struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// Net is what is left of one domain's positive capital less its negative, by a
// caller's convention, which it carries. Its zero value is nothing known of
// nobody.
type Net struct {
	redacted
	Convention    Convention          `json:"convention"`
	Member        assessment.MemberID `json:"member,omitzero"`
	Focal         assessment.MemberID `json:"focal"`
	Domain        Domain              `json:"domain"`
	MembersListed assessment.Listed   `json:"membersListed,omitzero"`
	// Span lies within -100 to 100, and holds the net that all answers would give.
	Span assessment.Interval `json:"span"`
}

// Net is a positive figure less a negative one. That both are of the same record,
// day and model is for the caller to see to: figures do not say. The error is [assessment.FieldErrors]: [assessment.ErrMissing] at /name
// and /reason, [ErrPair] at the root.
func (c Convention) Net(positive, negative Figure) (Net, error) {
	var faults assessment.FieldErrors
	if strings.TrimSpace(c.Name) == "" {
		faults.Add("/name", assessment.ErrMissing)
	}
	if strings.TrimSpace(c.Reason) == "" {
		faults.Add("/reason", assessment.ErrMissing)
	}
	same := positive.Member == negative.Member && positive.Focal == negative.Focal && positive.Domain == negative.Domain
	if !same || positive.Sign != SignPositive || negative.Sign != SignNegative {
		faults.Add("", ErrPair)
	}
	if len(faults) > 0 {
		return Net{}, faults
	}
	low, high := positive.Span.Bounds()
	least, most := negative.Span.Bounds()
	return Net{
		Convention: c, Member: positive.Member, Focal: positive.Focal, Domain: positive.Domain, MembersListed: positive.MembersListed,
		Span: assessment.IntervalOf(float64(low-most), float64(high-least)),
	}, nil
}
