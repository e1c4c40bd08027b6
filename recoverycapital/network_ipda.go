package recoverycapital

import (
	"errors"

	"github.com/kithcare/kith/assessment"
)

// maxNetwork is how many people the interview lists at most.
const maxNetwork = 12

// ErrNetworkSize says that more people are listed than the interview has room
// for, which is 12.
var ErrNetworkSize = errors.New("want up to 12 people, the limit of the interview")

// IPDACodes are the codes with which a service holds the Important People Drug
// and Alcohol interview (Zywiak et al. 2009, PhenX 590202). The zero value does
// not validate.
//
// The interview's indices are published and its codes were not found, nor which
// way they count: a service takes both from its own copy of the form. Codes are
// whole numbers; figures are exact for codes within a million of zero. The
// direction of no code is assumed: "highest" is the highest number.
type IPDACodes struct {
	Contact    CodeRange `json:"contact"`
	Importance CodeRange `json:"importance"`
	// Support is how supportive somebody is in general.
	Support CodeRange `json:"support"`
	// Treatment is how somebody feels about treatment.
	Treatment CodeRange `json:"treatment"`
	// Daily lists the codes of Contact that mean daily contact.
	Daily []int `json:"daily"`
	// MostImportant lists the codes of Importance that mean very or extremely
	// important.
	MostImportant []int `json:"mostImportant"`
	// Drinking and Drugs are nil where a service does not ask that side, whose
	// indices then have no value.
	Drinking *SubstanceCodes `json:"drinking,omitzero"`
	Drugs    *SubstanceCodes `json:"drugs,omitzero"`
}

// CodeRange is the lowest and the highest code of a rating, both included. The
// zero value is the code 0 alone, which no rating may have.
type CodeRange struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

// SubstanceCodes are the codes of one side of the interview, drinking or drug
// use. The zero value does not validate.
type SubstanceCodes struct {
	Status    CodeRange `json:"status"`
	Frequency CodeRange `json:"frequency"`
	// Reaction is how somebody takes the focal person's drinking or drug use.
	Reaction CodeRange `json:"reaction"`
	// Heavy, Abstinent and Recovering list codes of Status, none in two of them.
	Heavy      []int `json:"heavy"`
	Abstinent  []int `json:"abstinent"`
	Recovering []int `json:"recovering"`
}

// NetworkMember is one of the people whom the focal person lists as important,
// and how the focal person rates them. The zero value is nobody, who may not be
// listed; with an id alone, no rating was asked.
type NetworkMember struct {
	redacted
	Member     assessment.MemberID `json:"member"`
	Contact    Rating              `json:"contact,omitzero"`
	Importance Rating              `json:"importance,omitzero"`
	Support    Rating              `json:"support,omitzero"`
	Treatment  Rating              `json:"treatment,omitzero"`
	Drinking   SubstanceRatings    `json:"drinking,omitzero"`
	Drugs      SubstanceRatings    `json:"drugs,omitzero"`
}

// SubstanceRatings are the ratings of one person on one side of the interview.
// In the zero value none was asked.
type SubstanceRatings struct {
	redacted
	Status    Rating `json:"status,omitzero"`
	Frequency Rating `json:"frequency,omitzero"`
	Reaction  Rating `json:"reaction,omitzero"`
}

// Rating is a code, or why there is none. Its zero value is not asked.
//
// A rating that is not applicable leaves whatever is worked out from it, above
// and below the line: policy, since the sources are silent. Every other absence
// may yet be any of the codes.
type Rating struct {
	redacted
	Value  *int               `json:"value,omitzero"`
	Absent assessment.Absence `json:"absent,omitzero"`
}

// Rated is the rating of one code.
func Rated(code int) Rating { return Rating{Value: &code} }

// leaves reports whether the rating is not applicable.
func (r Rating) leaves() bool { return r.Value == nil && r.Absent == assessment.AbsenceNotApplicable }

// holds reports whether a code is one of the range's. A range that is no
// rating's, its lowest not below its highest, has none.
func (c CodeRange) holds(code int) bool { return c.Low < c.High && code >= c.Low && code <= c.High }

// filled reports whether n codes are all of the range.
func (c CodeRange) filled(n int) bool {
	return n > 0 && uint64(c.High)-uint64(c.Low) == uint64(n)-1 // also where the range is wider than int
}
