package assessment

import "github.com/kithcare/kith/internal/redact"

// redacted is embedded in every type that holds something about a person: such
// a value prints and logs as "[redacted]", and encoding/json refuses it. The
// way out is [Encode].
type redacted = redact.Mark

// RecordID names a record in the host's own system. It is a pseudonym.
type RecordID string

// MemberID names a person within one record. It is a pseudonym: 1 to 64
// letters, digits, dots, dashes and underscores, starting with a letter or
// digit. The zero value is nobody.
type MemberID string

// WorkerID names a professional, or a post, in the host's own system. The zero
// value is nobody.
type WorkerID string

// Record is what has been said about one family and its network, on one day.
// It is plain data: statements by informants, each with its [Source]. The zero
// value knows nothing, not even the day, and does not validate. What follows
// from the statements is worked out by [Gather].
//
// Lists of people and ties say whether they are complete: until they are,
// nothing follows from somebody not being in them.
type Record struct {
	redacted
	ID            RecordID       `json:"id"`
	Day           Day            `json:"day"`
	Country       Country        `json:"country,omitzero"`
	Members       []Member       `json:"members,omitempty"`
	MembersListed Listed         `json:"membersListed,omitzero"`
	Ties          []Tie          `json:"ties,omitempty"`
	TiesListed    Listed         `json:"tiesListed,omitzero"`
	Uses          []Use          `json:"uses,omitempty"`
	Impacts       []Impact       `json:"impacts,omitempty"`
	Safety        []SafetyAnswer `json:"safety,omitempty"`
	Appraisals    []Appraisal    `json:"appraisals,omitempty"`
	RoleOffers    []RoleOffer    `json:"roleOffers,omitempty"`
	UnmetNeeds    []UnmetNeed    `json:"unmetNeeds,omitempty"`
	HelpReceived  []HelpReceived `json:"helpReceived,omitempty"`
	Access        []Access       `json:"access,omitempty"`
	FirstContacts []FirstContact `json:"firstContacts,omitempty"`
	Responses     []Response     `json:"responses,omitempty"`
	Facts         []HostFact     `json:"facts,omitempty"`
	Consents      []Consent      `json:"consents,omitempty"`
	Overrides     []Override     `json:"overrides,omitempty"`
	Agencies      []Agency       `json:"agencies,omitempty"`
	Involvements  []Involvement  `json:"involvements,omitempty"`
	Assessed      []NeedAssessed `json:"assessed,omitempty"`
	Advice        []Advice       `json:"advice,omitempty"`
	Appointments  []Appointment  `json:"appointments,omitempty"`
	// View says that this is what one audience may see of a record, see
	// [Record.For]. It is not stated in a whole record.
	View View `json:"view,omitzero"`
}

// Member is one person of the family or its network, whether or not they are
// kin and whether or not they use drugs or alcohol themselves. A record holds
// no names and no addresses: Label is a role or a pseudonym that a worker
// recognises. The zero value is nobody.
type Member struct {
	redacted
	ID    MemberID    `json:"id"`
	Label string      `json:"label,omitzero"`
	Born  PartialDate `json:"born,omitzero"`
}

// Source is who said something, who wrote it down, when, and whether they were
// asked alone. Its zero value is not stated, which counts least: a "no" about
// safety needs an informant asked alone. Informant may be left out where the
// statement is the assessor's own judgement.
type Source struct {
	redacted
	Informant MemberID `json:"informant,omitzero"`
	Assessor  WorkerID `json:"assessor,omitzero"`
	On        Day      `json:"on,omitzero"`
	Alone     Answer   `json:"alone,omitzero"`
}

// Tie is what one person is to another: Member is the Kind of Of. A tie is
// stated once, in either direction; LivesWith, Contact and Closeness hold for
// both. The zero value ties nobody.
type Tie struct {
	redacted
	Member    MemberID  `json:"member"`
	Of        MemberID  `json:"of"`
	Kind      TieKind   `json:"kind,omitzero"`
	LivesWith Answer    `json:"livesWith,omitzero"`
	Contact   Contact   `json:"contact,omitzero"`
	Closeness Closeness `json:"closeness,omitzero"`
	Conflict  Extent    `json:"conflict,omitzero"`
	Source    Source    `json:"source,omitzero"`
}

// FirstContact is how a family, or one of its members, first met a service. A
// bad experience is recorded and shown, never scored. The zero value says
// nothing.
type FirstContact struct {
	redacted
	Point      EntryPoint `json:"point,omitzero"`
	Member     MemberID   `json:"member,omitzero"`
	OutOfHours Answer     `json:"outOfHours,omitzero"`
	Crisis     Answer     `json:"crisis,omitzero"`
	WentBadly  Answer     `json:"wentBadly,omitzero"`
	Source     Source     `json:"source,omitzero"`
}

// HostFact is a fact under an id of the host's own, for rules that the host
// adds. Member and Focal say whom it is about: both for a pair, neither for the
// whole family. Value is nil where there is no answer, and Absent then says
// why. The zero value says nothing.
type HostFact struct {
	redacted
	ID     string   `json:"id"`
	Member MemberID `json:"member,omitzero"`
	Focal  MemberID `json:"focal,omitzero"`
	Value  *int     `json:"value,omitzero"`
	Absent Absence  `json:"absent,omitzero"`
	Source Source   `json:"source,omitzero"`
}
