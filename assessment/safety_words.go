package assessment

import "github.com/kithcare/kith/internal/words"

// Concern is what a question about safety is about. Its zero value is not
// stated, which no answer may leave.
type Concern uint8

// The words of [Concern].
const (
	ConcernNotStated       Concern = iota
	ConcernImmediateDanger         // somebody is in danger now
	ConcernDomesticAbuse           // violence, threats, or sexual, economic or emotional abuse between people who are personally connected
	ConcernCoerciveControl         // a pattern of control by one person over another
	ConcernSevereViolence          // a high risk of very severe violence
	ConcernChildHarm               // a child suffers, or is likely to suffer, significant harm
)

var concernWords = words.Table{Kind: "concern", Words: []string{
	"not-stated", "immediate-danger", "domestic-abuse", "coercive-control",
	"severe-violence", "child-harm",
}}

// String returns the word, or concern(n) for a value outside the vocabulary.
func (c Concern) String() string { return concernWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Concern) MarshalText() ([]byte, error) { return concernWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Concern) UnmarshalText(text []byte) error {
	word, err := concernWords.Parse(text)
	*c = Concern(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Concern) Words() []string { return concernWords.All() }

// ReviewFinding is what a named worker decided about a concern. Its zero value
// is not stated: no review.
type ReviewFinding uint8

// The words of [ReviewFinding].
const (
	ReviewFindingNotStated ReviewFinding = iota
	ReviewFindingConcernStands
	ReviewFindingNoConcern        // for a child, only this clears a concern
	ReviewFindingSafeForJointWork // the concern stands, and a specialist judges joint work safe with repeated checks
)

var reviewFindingWords = words.Table{Kind: "review-finding", Words: []string{
	"not-stated", "concern-stands", "no-concern", "safe-for-joint-work",
}}

// String returns the word, or review-finding(n) for a value outside the vocabulary.
func (f ReviewFinding) String() string { return reviewFindingWords.Name(uint8(f)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (f ReviewFinding) MarshalText() ([]byte, error) {
	return reviewFindingWords.Text(uint8(f))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (f *ReviewFinding) UnmarshalText(text []byte) error {
	word, err := reviewFindingWords.Parse(text)
	*f = ReviewFinding(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (ReviewFinding) Words() []string { return reviewFindingWords.All() }
