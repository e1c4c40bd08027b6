package assessment

// AgencyID names a service in the host's own system. It has the form of a
// [MemberID]; its zero value is none.
type AgencyID string

// Agency is a service that works with somebody in the record, and those of its
// workers who write in it. What a worker of an agency wrote down the agency knows.
// List whoever works for it, also those whom an [Involvement] names: what others wrote
// is not the agency's own work.
// The zero value is no agency and does not validate.
type Agency struct {
	redacted
	ID      AgencyID   `json:"id"`
	Label   string     `json:"label,omitzero"`
	Kind    AgencyKind `json:"kind,omitzero"`
	Workers []WorkerID `json:"workers,omitempty"`
}

// Audience is for whom something is shown: a member of the record, or an agency.
// The zero value is nobody, who is shown nothing.
type Audience struct {
	redacted
	Member MemberID `json:"member,omitzero"`
	Agency AgencyID `json:"agency,omitzero"`
}

// IsZero reports whether it is nobody.
func (a Audience) IsZero() bool { return a.Member == "" && a.Agency == "" }

// Consent is that what is known of a person may be shown to somebody: on some
// topics, for some purposes, from a day on. What one person told about another is
// known of both: to show it takes the consent of each. The zero value allows
// nothing and does not validate.
//
// It counts where it is About's own and About was found to have capacity or, a
// child, competence, for this decision; or where About was found to lack it and
// By has recorded authority. Nothing is presumed either way: what is not recorded
// does not count.
type Consent struct {
	redacted
	About MemberID `json:"about"`
	// By is who gives it, About where it is not stated.
	By MemberID `json:"by,omitzero"`
	// Authority is taken as it was recorded: ties and ages that are not known are not
	// looked at.
	Authority Authority `json:"authority,omitzero"`
	// Capacity has to be stated for the consent to count: that About has it where they
	// consent themselves, that they lack it where By does.
	Capacity Capacity  `json:"capacity,omitzero"`
	To       Audience  `json:"to"`
	Topics   []Topic   `json:"topics"`
	Purposes []Purpose `json:"purposes"`
	// From is its first day and Until its last, no last one where not stated; a
	// parent's has one, before the child is 18. From the day Withdrawn on it does not
	// count.
	From      Day `json:"from,omitzero"`
	Until     Day `json:"until,omitzero"`
	Withdrawn Day `json:"withdrawn,omitzero"`
	// Declined is the day on which it was asked for and not given. It stands in the
	// place of From: what was declined never counts, and is kept as an answer, so
	// that nobody is asked as if for the first time. A no to what was agreed before
	// is Withdrawn there.
	Declined Day `json:"declined,omitzero"`
	// ReviewDue is when to ask again; a consent that was not asked again still
	// counts, see [Record.ConsentsDue].
	ReviewDue Day    `json:"reviewDue,omitzero"`
	Source    Source `json:"source,omitzero"`
}

// Override is a person's recorded decision that an agency is told something
// without consent: why, who decided, what and to whom, and when. The library
// prompts for it and never makes one; it never lets a member of the record see
// what another member told. The zero value allows nothing and does not validate.
type Override struct {
	redacted
	Reason   OverrideReason `json:"reason"`
	Decider  WorkerID       `json:"decider"`
	About    MemberID       `json:"about"`
	To       AgencyID       `json:"to"`
	Topics   []Topic        `json:"topics"`
	Purposes []Purpose      `json:"purposes"`
	From     Day            `json:"from"`
	Until    Day            `json:"until,omitzero"`
}

// counts reports whether a consent was given by somebody who could give it.
func (c Consent) counts() bool {
	if c.own() {
		return c.Authority == AuthorityNotStated && c.Capacity == CapacityHas
	}
	return c.Authority != AuthorityNotStated && c.Capacity == CapacityLacks
}

// own reports whether it is the word of the person whom it is about.
func (c Consent) own() bool { return c.By == "" || c.By == c.About }

// inForce reports whether a day lies within; without a day nothing does.
func inForce(day, from, until, withdrawn Day) bool {
	return !day.IsZero() && !from.IsZero() && from.Compare(day) <= 0 &&
		(until.IsZero() || day.Compare(until) <= 0) &&
		(withdrawn.IsZero() || day.Compare(withdrawn) < 0)
}

// InForce reports whether the consent counts on a day, by itself: what somebody agreed
// to in another's stead counts no longer in a record in which that person has answered
// for themselves since.
func (c Consent) InForce(day Day) bool {
	return c.counts() && inForce(day, c.From, c.Until, c.Withdrawn)
}

// ConsentsDue lists the consents in force that were to be asked for again by a
// day, in the record's order: who may know what is asked again from time to time.
func (r Record) ConsentsDue(day Day) []Consent {
	var out []Consent
	for _, c := range r.Consents {
		if r.counts(c, day) && !c.ReviewDue.IsZero() && c.ReviewDue.Compare(day) <= 0 {
			out = append(out, c)
		}
	}
	return out
}
