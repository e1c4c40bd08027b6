package outcomes

import (
	"errors"
	"slices"
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

// redacted is embedded in every type of the package: such a value prints and logs as
// "[redacted]", and encoding/json refuses it. The way out is [assessment.Encode].
type redacted = redact.Mark

// What can be wrong with a course or with what is added up.
var (
	// ErrSustainedFor says that no number of days is given.
	ErrSustainedFor = errors.New("want a number of days, 1 or more")
	// ErrRecord says that a review is of another record: ids of members are alike in
	// many families.
	ErrRecord = errors.New("is the id of another record")
	// ErrLater says that a review is not after the one before it.
	ErrLater = errors.New("is not after the day of the review before it")
	// ErrRule says that figures were worked out by another rule, or by none: they
	// cannot be added.
	ErrRule = errors.New("was worked out with another number of days")
)

// Rule is what a caller must decide. Its zero value decides nothing and is refused.
type Rule struct {
	// SustainedFor is the least number of days after the review for which an
	// improvement must still be there to be sustained: 1 or more.
	SustainedFor int `json:"sustainedFor"`
}

// Course is one family's records: at entry, at the review that its outcome is taken
// at, and at later reviews in the order of their days. People keep their ids from one
// record to the next. A statement without a day is of its record's day, so that what
// is carried over from an earlier record needs its date. The zero value is refused.
type Course struct {
	redacted
	Entry  assessment.Record
	Review assessment.Record
	Later  []assessment.Record
}

// Family is how one family fared. Its zero value is none. It is a result: written by
// [assessment.Encode], and not read.
type Family struct {
	redacted
	Record       assessment.RecordID `json:"record"` // of the entry
	Entry        assessment.Day      `json:"entry"`
	Review       assessment.Day      `json:"review"`
	SustainedFor int                 `json:"sustainedFor"` // days, see [Rule]
	// Unlisted says that one of the two records does not say that all members are
	// listed, so that the family as a whole can be known in part only.
	Unlisted bool            `json:"unlisted,omitzero"`
	Domains  []DomainOutcome `json:"domains"` // the four areas of life, in their order
	// Agencies are those involved with anybody between entry and review, by id.
	Agencies []assessment.AgencyID `json:"agencies,omitempty"`
}

// DomainOutcome is how one family fared in one area of life. Its zero value is of
// nothing.
type DomainOutcome struct {
	redacted
	Domain assessment.ImpactDomain `json:"domain"`
	// Outcome and Sustained are of the family as a whole.
	Outcome   Outcome   `json:"outcome"`
	Sustained Sustained `json:"sustained"`
	// Pairs are in the order of the members at entry, then those who are only at
	// review.
	Pairs     []PairOutcome `json:"pairs"`
	OfPairs   Figures       `json:"ofPairs"`
	OfRatings Figures       `json:"ofRatings"`
}

// PairOutcome is how one member fared with one person's use, or with anybody's where
// Of is nobody. Its zero value is of nobody.
type PairOutcome struct {
	redacted
	Member  assessment.MemberID `json:"member"`
	Of      assessment.MemberID `json:"of,omitzero"`
	Outcome Outcome             `json:"outcome"`
}

// Compare works out how a family fared from entry to review, and whether that lasted.
// The records are taken as they are: check them with [assessment.Record.Validate]. Of
// a record that is one audience's view, what that audience may not see is not known.
//
// The error is [assessment.FieldErrors] with pointers below /entry, /review, /later
// and /sustainedFor, and matches [assessment.ErrMissing] for a record without a day,
// [assessment.ErrReviewDay], [ErrRecord], [ErrLater] or [ErrSustainedFor].
func Compare(c Course, rule Rule) (Family, error) {
	if err := c.check(rule); err != nil {
		return Family{}, err
	}
	entry := assessment.Gather(c.Entry, c.Entry.Day)
	first, err := compare(entry, c.Entry.Day, c.Review)
	if err != nil { // does not happen: check has seen to the days
		return Family{}, err
	}
	chain := []review{first}
	late := false
	for _, r := range c.Later {
		if late {
			break
		}
		next, err := compare(entry, c.Entry.Day, r)
		if err != nil {
			return Family{}, err
		}
		held, _ := c.Review.Day.DaysUntil(r.Day) // both are stated
		chain, late = append(chain, next), held >= rule.SustainedFor
	}
	out := Family{
		Record: c.Entry.ID, Entry: c.Entry.Day, Review: c.Review.Day, SustainedFor: rule.SustainedFor,
		Unlisted: first.unlisted, Agencies: c.agencies(),
	}
	for i := range first.domains {
		d := first.domains[i].outcome(first.unlisted)
		d.Domain, d.Sustained = assessment.ImpactDomainHealth+assessment.ImpactDomain(i), sustained(chain, i, late)
		out.Domains = append(out.Domains, d)
	}
	return out, nil
}

// check finds what keeps a course from being compared.
func (c Course) check(rule Rule) error {
	var faults assessment.FieldErrors
	before := c.Entry.Day
	if before.IsZero() {
		faults.Add("/entry/day", assessment.ErrMissing)
	}
	follows := func(path string, r assessment.Record, order error) {
		if r.ID != c.Entry.ID {
			faults.Add(path+"/id", ErrRecord)
		}
		switch {
		case r.Day.IsZero():
			faults.Add(path+"/day", assessment.ErrMissing)
		case r.Day.Compare(before) <= 0:
			faults.Add(path+"/day", order)
		default:
			before = r.Day
		}
	}
	follows("/review", c.Review, assessment.ErrReviewDay)
	for i, r := range c.Later {
		follows("/later/"+strconv.Itoa(i), r, ErrLater)
	}
	if rule.SustainedFor < 1 {
		faults.Add("/sustainedFor", ErrSustainedFor)
	}
	return faults.Err()
}

// sustained is whether an improvement at the first of a chain of reviews is found at
// all of them, where the last is late enough:
//
//	at the first nothing applies                 → not applicable
//	at the first that is still possible          → not known
//	at one of them improvement is ruled out      → no
//	at all of them it is certain, late           → yes
//	else                                         → not known
//
// What does not apply any more at a later review rules nothing out.
func sustained(chain []review, domain int, late bool) Sustained {
	switch first := chain[0].possible(domain); {
	case first.outcome() == OutcomeNotApplicable:
		return SustainedNotApplicable
	case first.has(OutcomeNotApplicable):
		return SustainedNotKnown
	}
	sure := late
	for _, r := range chain {
		p := r.possible(domain)
		if !p.has(OutcomeImproved) && !p.has(OutcomeNotApplicable) {
			return SustainedNo
		}
		sure = sure && p.outcome() == OutcomeImproved
	}
	if sure {
		return SustainedYes
	}
	return SustainedNotKnown
}

// agencies lists those who were involved between entry and review: on the day of the
// entry by its record, or at any time between by that of the review.
func (c Course) agencies() []assessment.AgencyID {
	var out []assessment.AgencyID
	for _, v := range c.Entry.Involvements {
		if v.On(c.Entry.Day) {
			out = append(out, v.Agency)
		}
	}
	for _, v := range c.Review.Involvements {
		if v.From.Compare(c.Review.Day) <= 0 && (v.Until.IsZero() || v.Until.Compare(c.Entry.Day) >= 0) {
			out = append(out, v.Agency)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
