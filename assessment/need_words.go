package assessment

import "github.com/kithcare/kith/internal/words"

// Track is what a family member's need is for: the two related needs that the
// Skills Consortium's page tells apart. Its zero value is not stated.
type Track uint8

// The words of [Track].
const (
	TrackNotStated  Track = iota
	TrackOwnRight         // advice and support in their own right
	TrackSupporting       // advice and help to support the relative's treatment
)

var trackWords = words.Table{Kind: "track", Words: []string{
	"not-stated", "own-right", "supporting",
}}

// String returns the word, or track(n) for a value outside the vocabulary.
func (t Track) String() string { return trackWords.Name(uint8(t)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (t Track) MarshalText() ([]byte, error) { return trackWords.Text(uint8(t)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (t *Track) UnmarshalText(text []byte) error {
	word, err := trackWords.Parse(text)
	*t = Track(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Track) Words() []string { return trackWords.All() }

// SupportTopic is what a family member needs in order to support another's
// treatment. Its zero value is not stated.
type SupportTopic uint8

// The words of [SupportTopic].
const (
	SupportTopicNotStated  SupportTopic = iota
	SupportTopicKnowledge               // to know more about the problem
	SupportTopicConfidence              // to feel able to take on a role they are willing to take
	SupportTopicCompany                 // not to carry it alone
)

var supportTopicWords = words.Table{Kind: "support-topic", Words: []string{
	"not-stated", "knowledge", "confidence", "company",
}}

// String returns the word, or support-topic(n) for a value outside the vocabulary.
func (s SupportTopic) String() string { return supportTopicWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (s SupportTopic) MarshalText() ([]byte, error) {
	return supportTopicWords.Text(uint8(s))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (s *SupportTopic) UnmarshalText(text []byte) error {
	word, err := supportTopicWords.Parse(text)
	*s = SupportTopic(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (SupportTopic) Words() []string { return supportTopicWords.All() }
