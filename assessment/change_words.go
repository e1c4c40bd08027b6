package assessment

import "github.com/kithcare/kith/internal/words"

// Change is which way something went between entry and review, for the person.
// Its zero value is that this is not known.
type Change uint8

// The words of [Change].
const (
	ChangeNotKnown Change = iota
	ChangeBetter
	ChangeSame // nothing moved that was measured, which is not that nothing changed
	ChangeWorse
)

var changeWords = words.Table{Kind: "change", Words: []string{
	"not-known", "better", "same", "worse",
}}

// String returns the word, or change(n) for a value outside the vocabulary.
func (c Change) String() string { return changeWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Change) MarshalText() ([]byte, error) { return changeWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Change) UnmarshalText(text []byte) error {
	word, err := changeWords.Parse(text)
	*c = Change(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Change) Words() []string { return changeWords.All() }

// changeOf is the change of a score that differs by v, where one end of its scale
// is the better one:
//
//	all 0                     → same
//	all towards the better    → better
//	all towards the other end → worse
//	else, or neither end is   → not known
func (d Direction) changeOf(v Interval) Change {
	low, high, known := v.Bounds()
	switch {
	case known && low == 0 && high == 0:
		return ChangeSame
	case d == DirectionHigher && low > 0, d == DirectionLower && high < 0:
		return ChangeBetter
	case d == DirectionHigher && high < 0, d == DirectionLower && low > 0:
		return ChangeWorse
	default:
		return ChangeNotKnown
	}
}
