package assessment

// SafetyAnswer is one answer to a question about safety: whether Harmed may
// come to harm, from By where that is said. Design: a yes stands whoever says
// no, until a named worker reviews it; a no counts only from the person who
// might be harmed, asked alone. The zero value says nothing and does not
// validate.
type SafetyAnswer struct {
	redacted
	Concern Concern  `json:"concern,omitzero"`
	Harmed  MemberID `json:"harmed"`
	By      MemberID `json:"by,omitzero"`
	Answer  Answer   `json:"answer,omitzero"`
	// Check is what a checklist of risk came to that was filled in about it.
	Check  RiskCheck `json:"check,omitzero"`
	Source Source    `json:"source,omitzero"`
	Review Review    `json:"review,omitzero"`
}

// RiskCheck is what a checklist of risk from another adult came to: which one,
// and how many of its questions were answered yes. A low count clears nobody, and
// there is none for a child. The zero value is that none was filled in.
type RiskCheck struct {
	redacted
	Tool string `json:"tool"`
	Yes  *int   `json:"yes"`
}

// isZero reports whether no checklist was filled in.
func (r RiskCheck) isZero() bool { return r.Tool == "" && r.Yes == nil }

// Review is a professional's recorded decision about a concern. Its zero value
// is that there was none.
type Review struct {
	redacted
	Finding ReviewFinding `json:"finding,omitzero"`
	Worker  WorkerID      `json:"worker,omitzero"`
	Reason  string        `json:"reason,omitzero"`
	On      Day           `json:"on,omitzero"`
}

// RoleOffer is whether Member may take a role in the treatment of For. What
// Member is willing and confident to do counts only from Member; what the
// focal person agrees to counts only from the focal person. Anybody else's
// word on it counts as not asked. The zero value says nothing and does not
// validate.
type RoleOffer struct {
	redacted
	Member    MemberID `json:"member"`
	For       MemberID `json:"for"`
	Role      Role     `json:"role,omitzero"`
	Willing   Answer   `json:"willing,omitzero"`
	Confident Answer   `json:"confident,omitzero"`
	// WithOthers is whether the member is willing to work with others who help.
	WithOthers Answer `json:"withOthers,omitzero"`
	// Agreed is whether the focal person agrees to this member in this role.
	Agreed Answer `json:"agreed,omitzero"`
	Source Source `json:"source,omitzero"`
}

// UnmetNeed is help that the focal person lacks, as a relative or friend sees
// it. The zero value says nothing and does not validate.
type UnmetNeed struct {
	redacted
	Member   MemberID `json:"member"`
	Area     NeedArea `json:"area,omitzero"`
	Severity Severity `json:"severity,omitzero"`
	Source   Source   `json:"source,omitzero"`
}

// HelpReceived is help that a family member has had in their own right, and
// whether it helped or is likely to. The zero value says nothing and does not
// validate.
type HelpReceived struct {
	redacted
	Member   MemberID `json:"member"`
	Kind     HelpKind `json:"kind,omitzero"`
	Received Answer   `json:"received,omitzero"`
	// Benefit is how far it has helped or is likely to.
	Benefit Extent `json:"benefit,omitzero"`
	Source  Source `json:"source,omitzero"`
}

// Access is what a person needs in order to be met at all. The zero value says
// nothing.
type Access struct {
	redacted
	Member MemberID `json:"member"`
	Venue  Venue    `json:"venue,omitzero"`
	Hours  Hours    `json:"hours,omitzero"`
	// Language is a BCP 47 tag of the language the person wants to be met in.
	Language string `json:"language,omitzero"`
	Crisis   Answer `json:"crisis,omitzero"`
	Source   Source `json:"source,omitzero"`
}
