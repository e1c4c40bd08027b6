package assessment

import "github.com/kithcare/kith/internal/words"

// Topic is a part of what is known of a person, for saying what may be shown. Its zero value is not stated, which shows nothing.
type Topic uint8

// The words of [Topic].
const (
	TopicNotStated Topic = iota
	TopicExistence       // that the person is one of the family or its network
	TopicAge
	TopicTies    // who they are to others, and contact between them
	TopicUse     // drinking and drug use, treatment and goals
	TopicImpact  // how another's use tells on them, or theirs on another
	TopicSafety  // who may come to harm, and from whom
	TopicCapital // what they bring to another's recovery
	TopicRoles   // what they are willing to do, and what was agreed
	TopicNeeds   // what they still need, and the help they had
	TopicAccess  // how they can be met, and how they first met a service
	TopicQuestionnaires
	TopicInvolvement // which services work with them, and when
	TopicOther       // what a service records besides
)

var topicWords = words.Table{Kind: "topic", Words: []string{
	"not-stated", "existence", "age", "ties", "use", "impact", "safety", "capital", "roles", "needs",
	"access", "questionnaires", "involvement", "other",
}}

// String returns the word, or topic(n) for a value outside the vocabulary.
func (t Topic) String() string { return topicWords.Name(uint8(t)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (t Topic) MarshalText() ([]byte, error) { return topicWords.Text(uint8(t)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (t *Topic) UnmarshalText(text []byte) error {
	word, err := topicWords.Parse(text)
	*t = Topic(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Topic) Words() []string { return topicWords.All() }

// Purpose is what something is shown for, by the meaning of the codes of HL7 v3-ActReason that are named. Its zero value is not stated, for which nothing is shown.
type Purpose uint8

// The words of [Purpose].
const (
	PurposeNotStated          Purpose = iota
	PurposeTreatment                  // TREAT
	PurposeEmergencyTreatment         // ETREAT
	PurposeCoordination               // CAREMGT: several services that work with one family
	PurposeFamilyRequest              // FAMRQT: relatives ask
	PurposeOwnRequest                 // PATRQT: a person asks to see what is held on them
	PurposeSafety                     // PATSFTY, THREAT: to keep somebody from harm
)

var purposeWords = words.Table{Kind: "purpose", Words: []string{
	"not-stated", "treatment", "emergency-treatment", "coordination", "family-request", "own-request",
	"safety",
}}

// String returns the word, or purpose(n) for a value outside the vocabulary.
func (p Purpose) String() string { return purposeWords.Name(uint8(p)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (p Purpose) MarshalText() ([]byte, error) { return purposeWords.Text(uint8(p)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (p *Purpose) UnmarshalText(text []byte) error {
	word, err := purposeWords.Parse(text)
	*p = Purpose(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Purpose) Words() []string { return purposeWords.All() }

// Authority is why somebody may consent in another's stead. Its zero value is not stated: none.
type Authority uint8

// The words of [Authority].
const (
	AuthorityNotStated Authority = iota
	AuthorityParent              // parental responsibility for a child who is not competent to decide this
	AuthorityAttorney            // appointed by the person while they could decide
	AuthorityCourt               // appointed by a court
)

var authorityWords = words.Table{Kind: "authority", Words: []string{
	"not-stated", "parent", "attorney", "court",
}}

// String returns the word, or authority(n) for a value outside the vocabulary.
func (a Authority) String() string { return authorityWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (a Authority) MarshalText() ([]byte, error) { return authorityWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (a *Authority) UnmarshalText(text []byte) error {
	word, err := authorityWords.Parse(text)
	*a = Authority(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Authority) Words() []string { return authorityWords.All() }

// Capacity is what was found about a person's ability to decide on one consent, a child's competence included. Its zero value is not stated, as long as nobody recorded it.
type Capacity uint8

// The words of [Capacity].
const (
	CapacityNotStated Capacity = iota
	CapacityHas
	CapacityLacks
)

var capacityWords = words.Table{Kind: "capacity", Words: []string{
	"not-stated", "has", "lacks",
}}

// String returns the word, or capacity(n) for a value outside the vocabulary.
func (c Capacity) String() string { return capacityWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Capacity) MarshalText() ([]byte, error) { return capacityWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Capacity) UnmarshalText(text []byte) error {
	word, err := capacityWords.Parse(text)
	*c = Capacity(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Capacity) Words() []string { return capacityWords.All() }

// OverrideReason is why something is shown without consent. Its zero value is not stated, which no override may leave.
type OverrideReason uint8

// The words of [OverrideReason].
const (
	OverrideReasonNotStated       OverrideReason = iota
	OverrideReasonChildProtection                // a child's safety is in question
	OverrideReasonSeriousHarm                    // to prevent serious harm to somebody
	OverrideReasonBestInterests                  // the person cannot decide, and it is best for them
	OverrideReasonCourt                          // a court or the law asks for it
)

var overrideReasonWords = words.Table{Kind: "override-reason", Words: []string{
	"not-stated", "child-protection", "serious-harm", "best-interests", "court",
}}

// String returns the word, or override-reason(n) for a value outside the vocabulary.
func (o OverrideReason) String() string { return overrideReasonWords.Name(uint8(o)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (o OverrideReason) MarshalText() ([]byte, error) { return overrideReasonWords.Text(uint8(o)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (o *OverrideReason) UnmarshalText(text []byte) error {
	word, err := overrideReasonWords.Parse(text)
	*o = OverrideReason(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (OverrideReason) Words() []string { return overrideReasonWords.All() }

// AgencyKind is what a service is for. Its zero value is not stated.
type AgencyKind uint8

// The words of [AgencyKind].
const (
	AgencyKindNotStated     AgencyKind = iota
	AgencyKindTreatment                // drug or alcohol treatment
	AgencyKindFamilyService            // for families and friends
	AgencyKindGP
	AgencyKindHospital
	AgencyKindMentalHealth
	AgencyKindChildSocialCare
	AgencyKindAdultSocialCare
	AgencyKindSchool
	AgencyKindHousing
	AgencyKindProbation
	AgencyKindPolice
	AgencyKindYoungCarers
	AgencyKindMoneyAdvice
	AgencyKindMutualAid
	AgencyKindOther
)

var agencyKindWords = words.Table{Kind: "agency-kind", Words: []string{
	"not-stated", "treatment", "family-service", "gp", "hospital", "mental-health",
	"child-social-care", "adult-social-care", "school", "housing", "probation", "police",
	"young-carers", "money-advice", "mutual-aid", "other",
}}

// String returns the word, or agency-kind(n) for a value outside the vocabulary.
func (a AgencyKind) String() string { return agencyKindWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (a AgencyKind) MarshalText() ([]byte, error) { return agencyKindWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (a *AgencyKind) UnmarshalText(text []byte) error {
	word, err := agencyKindWords.Parse(text)
	*a = AgencyKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (AgencyKind) Words() []string { return agencyKindWords.All() }

// DisclosureReason is why something is or is not shown to an audience. Its zero value is not stated.
type DisclosureReason uint8

// The words of [DisclosureReason].
const (
	DisclosureReasonNotStated DisclosureReason = iota
	DisclosureReasonOwnWords                   // shown: they told it
	DisclosureReasonOwnWork                    // shown: their own worker wrote it down, or it is their own work
	DisclosureReasonOwnRecord                  // shown: it is about them and nobody else, and nobody else told it
	DisclosureReasonConsent                    // shown: everybody whom it concerns consents, or a person decided so on record
	DisclosureReasonMentioned                  // shown: the member is named in what is shown
	DisclosureReasonNoConsent                  // not shown: somebody's consent is lacking
	DisclosureReasonAccused                    // not shown: they were named as a possible source of harm
	DisclosureReasonEverybody                  // not shown: it is about everybody in the record
	DisclosureReasonLater                      // not shown: it was said after the day
	DisclosureReasonNobody                     // not shown: no audience or no purpose was named
	DisclosureReasonParts                      // not shown: nothing is left of it without what is not for them
)

var disclosureReasonWords = words.Table{Kind: "disclosure-reason", Words: []string{
	"not-stated", "own-words", "own-work", "own-record", "consent", "mentioned", "no-consent",
	"accused", "everybody", "later", "nobody", "parts",
}}

// String returns the word, or disclosure-reason(n) for a value outside the vocabulary.
func (d DisclosureReason) String() string { return disclosureReasonWords.Name(uint8(d)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (d DisclosureReason) MarshalText() ([]byte, error) { return disclosureReasonWords.Text(uint8(d)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (d *DisclosureReason) UnmarshalText(text []byte) error {
	word, err := disclosureReasonWords.Parse(text)
	*d = DisclosureReason(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (DisclosureReason) Words() []string { return disclosureReasonWords.All() }
