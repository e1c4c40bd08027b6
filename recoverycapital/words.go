package recoverycapital

import "github.com/kithcare/kith/internal/words"

// Domain is a kind of recovery capital. There are two readings of it, and a
// model keeps to one: social, physical, human and cultural, after Cloud and
// Granfield 2008 and the MIRC; or personal, family and social, and community,
// after Best and Laudet 2010. Its zero value is not stated.
type Domain uint8

// The words of [Domain].
const (
	DomainNotStated Domain = iota
	DomainSocial
	DomainPhysical
	DomainHuman
	DomainCultural
	DomainPersonal
	DomainFamilySocial
	DomainCommunity
)

var domainWords = words.Table{Kind: "capital-domain", Words: []string{
	"not-stated", "social", "physical", "human", "cultural", "personal", "family-social", "community",
}}

// String returns the word, or capital-domain(n) for a value outside the vocabulary.
func (d Domain) String() string { return domainWords.Name(uint8(d)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (d Domain) MarshalText() ([]byte, error) { return domainWords.Text(uint8(d)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (d *Domain) UnmarshalText(text []byte) error {
	word, err := domainWords.Parse(text)
	*d = Domain(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Domain) Words() []string { return domainWords.All() }

// The readings that a domain may be of.
const (
	noReading = iota
	firstReading
	secondReading
)

// reading is which of the two readings a domain is of.
func (d Domain) reading() int {
	switch {
	case d >= DomainSocial && d <= DomainCultural:
		return firstReading
	case d >= DomainPersonal && d <= DomainCommunity:
		return secondReading
	default:
		return noReading
	}
}

// Sign is whether something helps recovery or stands against it. Its zero value
// is not stated.
type Sign uint8

// The words of [Sign].
const (
	SignNotStated Sign = iota
	SignPositive
	SignNegative
)

var signWords = words.Table{Kind: "sign", Words: []string{
	"not-stated", "positive", "negative",
}}

// String returns the word, or sign(n) for a value outside the vocabulary.
func (s Sign) String() string { return signWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Sign) MarshalText() ([]byte, error) { return signWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Sign) UnmarshalText(text []byte) error {
	word, err := signWords.Parse(text)
	*s = Sign(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Sign) Words() []string { return signWords.All() }
