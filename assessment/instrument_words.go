package assessment

import "github.com/kithcare/kith/internal/words"

// CutoffTie is on which side of a cut-off the value itself falls. Its zero value
// is that the source does not say, so that the value itself stays unknown.
type CutoffTie uint8

// The words of [CutoffTie].
const (
	CutoffTieNotStated CutoffTie = iota
	CutoffTieAbove               // the value itself is above
	CutoffTieBelow               // the value itself is below
)

var cutoffTieWords = words.Table{Kind: "cutoff-tie", Words: []string{
	"not-stated", "above", "below",
}}

// String returns the word, or cutoff-tie(n) for a value outside the vocabulary.
func (t CutoffTie) String() string { return cutoffTieWords.Name(uint8(t)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (t CutoffTie) MarshalText() ([]byte, error) { return cutoffTieWords.Text(uint8(t)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (t *CutoffTie) UnmarshalText(text []byte) error {
	word, err := cutoffTieWords.Parse(text)
	*t = CutoffTie(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (CutoffTie) Words() []string { return cutoffTieWords.All() }
