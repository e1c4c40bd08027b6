package assessment

import "github.com/kithcare/kith/internal/words"

// Absence is why there is no answer. Its zero value is that nobody asked.
//
// The names are those of HL7's data-absent-reason. A value that is not
// applicable leaves a score's possible maximum; every other absence widens it.
type Absence uint8

// The words of [Absence].
const (
	AbsenceNotAsked      Absence = iota // nobody asked, or nothing was recorded
	AbsenceAskedUnknown                 // asked; the person does not know
	AbsenceAskedDeclined                // asked; the person would rather not say
	AbsenceNotApplicable                // the question does not arise
)

var absenceWords = words.Table{Kind: "absence", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable",
}}

// String returns the word, or absence(n) for a value outside the vocabulary.
func (a Absence) String() string { return absenceWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (a Absence) MarshalText() ([]byte, error) { return absenceWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (a *Absence) UnmarshalText(text []byte) error {
	word, err := absenceWords.Parse(text)
	*a = Absence(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Absence) Words() []string { return absenceWords.All() }

// Answer is yes or no, or why there is neither. Its zero value is not asked.
type Answer uint8

// The words of [Answer].
const (
	AnswerNotAsked Answer = iota
	AnswerAskedUnknown
	AnswerAskedDeclined
	AnswerNotApplicable
	AnswerNo
	AnswerYes
)

var answerWords = words.Table{Kind: "answer", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "no", "yes",
}}

// String returns the word, or answer(n) for a value outside the vocabulary.
func (a Answer) String() string { return answerWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (a Answer) MarshalText() ([]byte, error) { return answerWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (a *Answer) UnmarshalText(text []byte) error {
	word, err := answerWords.Parse(text)
	*a = Answer(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Answer) Words() []string { return answerWords.All() }

// Extent is how far something holds, or why that is not known. Its zero value
// is not asked.
type Extent uint8

// The words of [Extent].
const (
	ExtentNotAsked Extent = iota
	ExtentAskedUnknown
	ExtentAskedDeclined
	ExtentNotApplicable
	ExtentNo
	ExtentPartly
	ExtentYes
)

var extentWords = words.Table{Kind: "extent", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "no", "partly", "yes",
}}

// String returns the word, or extent(n) for a value outside the vocabulary.
func (e Extent) String() string { return extentWords.Name(uint8(e)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (e Extent) MarshalText() ([]byte, error) { return extentWords.Text(uint8(e)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (e *Extent) UnmarshalText(text []byte) error {
	word, err := extentWords.Parse(text)
	*e = Extent(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Extent) Words() []string { return extentWords.All() }

// Severity is how hard somebody is affected, or why that is not known. Its zero
// value is not asked. A rating above none is a need: policy, since no source
// sets a threshold.
type Severity uint8

// The words of [Severity].
const (
	SeverityNotAsked Severity = iota
	SeverityAskedUnknown
	SeverityAskedDeclined
	SeverityNotApplicable
	SeverityNone
	SeverityMild
	SeverityModerate
	SeveritySevere
)

var severityWords = words.Table{Kind: "severity", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "none", "mild",
	"moderate", "severe",
}}

// String returns the word, or severity(n) for a value outside the vocabulary.
func (s Severity) String() string { return severityWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (s Severity) MarshalText() ([]byte, error) { return severityWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (s *Severity) UnmarshalText(text []byte) error {
	word, err := severityWords.Parse(text)
	*s = Severity(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Severity) Words() []string { return severityWords.All() }

// Listed is whether a list names everything there is. Its zero value is not
// stated: until a list is complete, "there is none" stays unknown.
type Listed uint8

// The words of [Listed].
const (
	ListedNotStated Listed = iota
	ListedPartly           // more exist that are not listed
	ListedAll              // the list is complete
)

var listedWords = words.Table{Kind: "listed", Words: []string{
	"not-stated", "partly", "all",
}}

// String returns the word, or listed(n) for a value outside the vocabulary.
func (l Listed) String() string { return listedWords.Name(uint8(l)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (l Listed) MarshalText() ([]byte, error) { return listedWords.Text(uint8(l)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (l *Listed) UnmarshalText(text []byte) error {
	word, err := listedWords.Parse(text)
	*l = Listed(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Listed) Words() []string { return listedWords.All() }
