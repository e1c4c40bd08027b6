package outcomes

import "github.com/kithcare/kith/internal/words"

// Outcome is how something fared between entry and review. Its zero value is not
// known.
type Outcome uint8

// The words of [Outcome].
const (
	OutcomeNotKnown      Outcome = iota
	OutcomeImproved              // something better, nothing worse
	OutcomeSame                  // all as it was, of what was measured
	OutcomeWorse                 // something worse, nothing better
	OutcomeMixed                 // something better and something worse
	OutcomeNotApplicable         // nothing that applies at both times
)

var outcomeWords = words.Table{Kind: "outcome", Words: []string{
	"not-known", "improved", "same", "worse", "mixed", "not-applicable",
}}

// String returns the word, or outcome(n) for a value outside the vocabulary.
func (o Outcome) String() string { return outcomeWords.Name(uint8(o)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Text(uint8(o)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (o *Outcome) UnmarshalText(text []byte) error {
	word, err := outcomeWords.Parse(text)
	*o = Outcome(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Outcome) Words() []string { return outcomeWords.All() }

// Sustained is whether an improvement was still there later. Its zero value is not
// known.
type Sustained uint8

// The words of [Sustained].
const (
	SustainedNotKnown      Sustained = iota
	SustainedYes                     // improved, and still so up to a review that is late enough
	SustainedNo                      // not improved, or not still so
	SustainedNotApplicable           // nothing that applies at both times
)

var sustainedWords = words.Table{Kind: "sustained", Words: []string{
	"not-known", "yes", "no", "not-applicable",
}}

// String returns the word, or sustained(n) for a value outside the vocabulary.
func (s Sustained) String() string { return sustainedWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Sustained) MarshalText() ([]byte, error) { return sustainedWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Sustained) UnmarshalText(text []byte) error {
	word, err := sustainedWords.Parse(text)
	*s = Sustained(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Sustained) Words() []string { return sustainedWords.All() }
