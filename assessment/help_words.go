package assessment

import "github.com/kithcare/kith/internal/words"

// Role is what a person may be asked to do for another's treatment. Its zero
// value is not stated, which no offer may leave.
type Role uint8

// The words of [Role].
const (
	RoleNotStated         Role = iota
	RoleCoupleSessions         // joint sessions as a couple
	RoleFamilySessions         // joint sessions as a family
	RoleNetworkMember          // a member of the person's support network
	RolePracticalSupport       // help with daily life
	RoleMedicationSupport      // being there when medicine is taken
)

var roleWords = words.Table{Kind: "role", Words: []string{
	"not-stated", "couple-sessions", "family-sessions", "network-member",
	"practical-support", "medication-support",
}}

// String returns the word, or role(n) for a value outside the vocabulary.
func (r Role) String() string { return roleWords.Name(uint8(r)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (r Role) MarshalText() ([]byte, error) { return roleWords.Text(uint8(r)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (r *Role) UnmarshalText(text []byte) error {
	word, err := roleWords.Parse(text)
	*r = Role(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Role) Words() []string { return roleWords.All() }

// NeedArea is where a relative sees that the focal person lacks help. Its zero
// value is not stated, which no unmet need may leave.
type NeedArea uint8

// The words of [NeedArea].
const (
	NeedAreaNotStated NeedArea = iota
	NeedAreaHousing
	NeedAreaPhysicalHealth
	NeedAreaMentalHealth
	NeedAreaMoney
	NeedAreaWork // work, training or education
	NeedAreaLegal
	NeedAreaDailyLife
	NeedAreaTreatment // treatment for drug or alcohol use
	NeedAreaCompany   // people who support change
)

var needAreaWords = words.Table{Kind: "need-area", Words: []string{
	"not-stated", "housing", "physical-health", "mental-health", "money", "work", "legal",
	"daily-life", "treatment", "company",
}}

// String returns the word, or need-area(n) for a value outside the vocabulary.
func (n NeedArea) String() string { return needAreaWords.Name(uint8(n)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (n NeedArea) MarshalText() ([]byte, error) { return needAreaWords.Text(uint8(n)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (n *NeedArea) UnmarshalText(text []byte) error {
	word, err := needAreaWords.Parse(text)
	*n = NeedArea(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (NeedArea) Words() []string { return needAreaWords.All() }

// HelpKind is help that a family member has had in their own right. Its zero
// value is not stated, which no entry may leave.
type HelpKind uint8

// The words of [HelpKind].
const (
	HelpKindNotStated HelpKind = iota
	HelpKindInformation
	HelpKindGuidedSelfHelp
	HelpKindSupportGroup
	HelpKindFamilyMeetings // individual meetings about the family member's own needs
)

var helpKindWords = words.Table{Kind: "help-kind", Words: []string{
	"not-stated", "information", "guided-self-help", "support-group", "family-meetings",
}}

// String returns the word, or help-kind(n) for a value outside the vocabulary.
func (h HelpKind) String() string { return helpKindWords.Name(uint8(h)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (h HelpKind) MarshalText() ([]byte, error) { return helpKindWords.Text(uint8(h)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (h *HelpKind) UnmarshalText(text []byte) error {
	word, err := helpKindWords.Parse(text)
	*h = HelpKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (HelpKind) Words() []string { return helpKindWords.All() }

// EntryPoint is the service that a family met first. Its zero value is not
// stated.
type EntryPoint uint8

// The words of [EntryPoint].
const (
	EntryPointNotStated EntryPoint = iota
	EntryPointEmergency            // an emergency department
	EntryPointTreatment            // a drug or alcohol treatment service
	EntryPointGP
	EntryPointProbation
	EntryPointSchool
	EntryPointFamilyService // a service for families and friends
	EntryPointSocialCare
	EntryPointHelpline
	EntryPointOther
)

var entryPointWords = words.Table{Kind: "entry-point", Words: []string{
	"not-stated", "emergency", "treatment", "gp", "probation", "school", "family-service",
	"social-care", "helpline", "other",
}}

// String returns the word, or entry-point(n) for a value outside the vocabulary.
func (e EntryPoint) String() string { return entryPointWords.Name(uint8(e)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (e EntryPoint) MarshalText() ([]byte, error) {
	return entryPointWords.Text(uint8(e))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (e *EntryPoint) UnmarshalText(text []byte) error {
	word, err := entryPointWords.Parse(text)
	*e = EntryPoint(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (EntryPoint) Words() []string { return entryPointWords.All() }

// Venue is where a person can be met. Its zero value is not stated.
type Venue uint8

// The words of [Venue].
const (
	VenueNotStated Venue = iota
	VenueAnywhere
	VenueNotTreatmentPremises // anywhere but where people are treated for drug or alcohol use
	VenueHome
	VenueCommunity // a place that is not known for drug or alcohol services
	VenueOnline
)

var venueWords = words.Table{Kind: "venue", Words: []string{
	"not-stated", "anywhere", "not-treatment-premises", "home", "community", "online",
}}

// String returns the word, or venue(n) for a value outside the vocabulary.
func (v Venue) String() string { return venueWords.Name(uint8(v)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (v Venue) MarshalText() ([]byte, error) { return venueWords.Text(uint8(v)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (v *Venue) UnmarshalText(text []byte) error {
	word, err := venueWords.Parse(text)
	*v = Venue(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Venue) Words() []string { return venueWords.All() }

// Hours is when a person can be met. Its zero value is not stated.
type Hours uint8

// The words of [Hours].
const (
	HoursNotStated Hours = iota
	HoursAny
	HoursEvenings
	HoursWeekends
	HoursSchoolHours
)

var hoursWords = words.Table{Kind: "hours", Words: []string{
	"not-stated", "any", "evenings", "weekends", "school-hours",
}}

// String returns the word, or hours(n) for a value outside the vocabulary.
func (h Hours) String() string { return hoursWords.Name(uint8(h)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (h Hours) MarshalText() ([]byte, error) { return hoursWords.Text(uint8(h)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (h *Hours) UnmarshalText(text []byte) error {
	word, err := hoursWords.Parse(text)
	*h = Hours(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Hours) Words() []string { return hoursWords.All() }

// Country is whose law and guidance apply. Its zero value is not stated.
type Country uint8

// The words of [Country].
const (
	CountryNotStated Country = iota
	CountryEngland
	CountryScotland
	CountryWales
	CountryNorthernIreland
	CountryElsewhere
)

var countryWords = words.Table{Kind: "country", Words: []string{
	"not-stated", "england", "scotland", "wales", "northern-ireland", "elsewhere",
}}

// String returns the word, or country(n) for a value outside the vocabulary.
func (c Country) String() string { return countryWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Country) MarshalText() ([]byte, error) { return countryWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Country) UnmarshalText(text []byte) error {
	word, err := countryWords.Parse(text)
	*c = Country(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Country) Words() []string { return countryWords.All() }
