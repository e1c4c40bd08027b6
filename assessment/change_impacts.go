package assessment

// ImpactChange is how the effect of one person's use on a member changed between
// entry and review, in one area of life, by counts of indicators. Its zero value
// is of nothing. There is no sum: severity is an order and not a measure.
//
//	every rating at review below every one at entry → better
//	every one above                                 → worse
//	one rating on both sides, the same              → same
//	rated on both sides, and none of these          → disputed: informants differ
//
// Compared is Better, Same and Worse together, and what a share is to be taken
// of. Unknown is every other indicator that applies: those not known at entry,
// at review or at both, and those disputed. What does not apply on either side is
// in neither. The three make all the indicators of the area.
type ImpactChange struct {
	redacted
	Member MemberID `json:"member"`
	// Of is whose use it is, or nobody where it is anybody's.
	Of     MemberID     `json:"of,omitzero"`
	Domain ImpactDomain `json:"domain"`
	// EntryOnly and ReviewOnly say that one of the two people is in that record only.
	EntryOnly  bool `json:"entryOnly,omitzero"`
	ReviewOnly bool `json:"reviewOnly,omitzero"`

	Compared int `json:"compared"`
	Better   int `json:"better"`
	Same     int `json:"same"`
	Worse    int `json:"worse"`

	Unknown         int `json:"unknown"`
	UnknownAtEntry  int `json:"unknownAtEntry"`
	UnknownAtReview int `json:"unknownAtReview"`
	UnknownAtBoth   int `json:"unknownAtBoth"`
	Disputed        int `json:"disputed"`

	NotApplicable int `json:"notApplicable"`

	Indicators []IndicatorChange `json:"indicators"`
}

// IndicatorChange is the ratings of one indicator at entry and at review, and
// which way they went. The zero value is of none.
type IndicatorChange struct {
	redacted
	Indicator ImpactIndicator `json:"indicator"`
	Entry     Reading         `json:"entry,omitzero"`
	Review    Reading         `json:"review,omitzero"`
	Change    Change          `json:"change,omitzero"`
}

// ImpactChanges sets the effects of use at entry against those at review: for
// each member and each focal person of either picture, in each area of life, in
// the order of the members at entry, then of those who are only at review. What
// was said of anybody's use comes before, with no focal person.
//
// The pictures are of two records, in which people keep their ids, or of one
// record on two days. A rating of the entry's day or before is not heard again at
// the review: what nobody rated again is not known there, and not the same.
// Undated ratings count at the review only where its record is of a later day
// than the entry's, so that what is carried over from one record to the next
// needs its date. Readings are those of [Picture.Impact], whoever the informants
// were.
//
// Of pictures of [Record.InCompany] it is what may be read out with anybody
// present. The error is [FieldErrors], and matches [ErrMissing] for a picture
// without a day, or [ErrReviewDay].
func ImpactChanges(entry, later *Picture) ([]ImpactChange, error) {
	v, err := reviewOf(entry, later)
	if err != nil {
		return nil, err
	}
	r := later.record
	again := Gather(Record{Members: r.Members, Impacts: kept(r.Impacts, v.saidAfter, func(m Impact) Source { return m.Source })}, later.day)
	var out []ImpactChange
	for _, m := range v.members() {
		if entry.saysOf(m, "") || later.saysOf(m, "") {
			out = append(out, v.impacts(again, m, "")...)
		}
		for _, f := range v.focal() {
			if f != m {
				out = append(out, v.impacts(again, m, f)...)
			}
		}
	}
	return out, nil
}

// impacts compares every area of life.
func (v review) impacts(again *Picture, member, of MemberID) []ImpactChange {
	var out []ImpactChange
	for d := ImpactDomainHealth; d <= ImpactDomainSocial; d++ {
		c := ImpactChange{
			Member: member, Of: of, Domain: d,
			EntryOnly: !v.later.hasBoth(member, of), ReviewOnly: !v.entry.hasBoth(member, of),
		}
		for _, i := range ImpactIndicators() {
			if i.Domain() == d {
				c.count(i, v.entry.impactIf(member, of, i), again.impactIf(member, of, i))
			}
		}
		c.Compared = c.Better + c.Same + c.Worse
		c.Unknown = c.UnknownAtEntry + c.UnknownAtReview + c.UnknownAtBoth + c.Disputed
		out = append(out, c)
	}
	return out
}

func (p *Picture) hasBoth(member, of MemberID) bool {
	return p.has(member) && (of == "" || p.has(of))
}

// impactIf is the reading of people who are in the record; of others nothing was asked.
func (p *Picture) impactIf(member, of MemberID, i ImpactIndicator) Reading {
	if !p.hasBoth(member, of) {
		return Reading{}
	}
	return p.Impact(member, of, i)
}

// count puts an indicator in one of the counts.
func (c *ImpactChange) count(i ImpactIndicator, entry, review Reading) {
	change := severityChange(entry.Span, review.Span)
	c.Indicators = append(c.Indicators, IndicatorChange{Indicator: i, Entry: entry, Review: review, Change: change})
	switch {
	case change == ChangeBetter:
		c.Better++
	case change == ChangeSame:
		c.Same++
	case change == ChangeWorse:
		c.Worse++
	case entry.doesNotApply() || review.doesNotApply():
		c.NotApplicable++
	case entry.Span.IsZero() && review.Span.IsZero():
		c.UnknownAtBoth++
	case entry.Span.IsZero():
		c.UnknownAtEntry++
	case review.Span.IsZero():
		c.UnknownAtReview++
	default:
		c.Disputed++
	}
}

func (r Reading) doesNotApply() bool { return r.Span.IsZero() && r.Absent == AbsenceNotApplicable }

// severityChange compares ratings, of which less is better. See [ImpactChange].
func severityChange(entry, review Span) Change {
	entryLow, entryHigh, known := entry.Bounds()
	reviewLow, reviewHigh, also := review.Bounds()
	switch {
	case !known || !also:
		return ChangeNotKnown
	case reviewHigh < entryLow:
		return ChangeBetter
	case reviewLow > entryHigh:
		return ChangeWorse
	case entryLow == entryHigh && entry == review:
		return ChangeSame
	default:
		return ChangeNotKnown
	}
}
