package assessment

import "github.com/kithcare/kith/internal/words"

// Contact is how often two people see or speak to each other. Its zero value is
// not asked.
type Contact uint8

// The words of [Contact].
const (
	ContactNotAsked Contact = iota
	ContactAskedUnknown
	ContactAskedDeclined
	ContactNotApplicable
	ContactNone
	ContactRare // less than monthly
	ContactMonthly
	ContactWeekly
	ContactDaily
)

var contactWords = words.Table{Kind: "contact", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "none", "rare",
	"monthly", "weekly", "daily",
}}

// String returns the word, or contact(n) for a value outside the vocabulary.
func (c Contact) String() string { return contactWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Contact) MarshalText() ([]byte, error) { return contactWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Contact) UnmarshalText(text []byte) error {
	word, err := contactWords.Parse(text)
	*c = Contact(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Contact) Words() []string { return contactWords.All() }

// Closeness is how good a relationship is in the eyes of whoever says so. Its
// zero value is not asked.
type Closeness uint8

// The words of [Closeness].
const (
	ClosenessNotAsked Closeness = iota
	ClosenessAskedUnknown
	ClosenessAskedDeclined
	ClosenessNotApplicable
	ClosenessCutOff
	ClosenessDistant
	ClosenessMixed // good and bad
	ClosenessClose
)

var closenessWords = words.Table{Kind: "closeness", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "cut-off", "distant",
	"mixed", "close",
}}

// String returns the word, or closeness(n) for a value outside the vocabulary.
func (c Closeness) String() string { return closenessWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Closeness) MarshalText() ([]byte, error) { return closenessWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Closeness) UnmarshalText(text []byte) error {
	word, err := closenessWords.Parse(text)
	*c = Closeness(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Closeness) Words() []string { return closenessWords.All() }
