package assessment

import "github.com/kithcare/kith/internal/words"

// Basis is what kind of thing a rule, a key or a cut-off rests on. Its zero
// value is not stated, which nothing that is published may leave.
type Basis uint8

// The words of [Basis].
const (
	BasisNotStated Basis = iota
	BasisStatute
	BasisGuideline
	BasisManual   // the developers' own manual or material
	BasisTrial    // the entry criteria or results of a trial
	BasisStudy    // a published study that is no trial
	BasisPractice // what services say they do
	BasisPolicy   // this library's own choice, with its reason
	BasisLocal    // a service's own rule
)

var basisWords = words.Table{Kind: "basis", Words: []string{
	"not-stated", "statute", "guideline", "manual", "trial", "study", "practice", "policy",
	"local",
}}

// String returns the word, or basis(n) for a value outside the vocabulary.
func (b Basis) String() string { return basisWords.Name(uint8(b)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (b Basis) MarshalText() ([]byte, error) { return basisWords.Text(uint8(b)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (b *Basis) UnmarshalText(text []byte) error {
	word, err := basisWords.Parse(text)
	*b = Basis(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Basis) Words() []string { return basisWords.All() }

// Checked is how well a citation was checked. Its zero value is unverified:
// recalled or repeated, and not seen.
type Checked uint8

// The words of [Checked].
const (
	CheckedUnverified Checked = iota
	CheckedSecondary          // seen in another's account, or seen in part
	CheckedPrimary            // the source itself was seen
)

var checkedWords = words.Table{Kind: "checked", Words: []string{
	"unverified", "secondary", "primary",
}}

// String returns the word, or checked(n) for a value outside the vocabulary.
func (c Checked) String() string { return checkedWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Checked) MarshalText() ([]byte, error) { return checkedWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Checked) UnmarshalText(text []byte) error {
	word, err := checkedWords.Parse(text)
	*c = Checked(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Checked) Words() []string { return checkedWords.All() }
