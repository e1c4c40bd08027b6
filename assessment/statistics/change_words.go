package statistics

// Direction says which way a score gets better. Its zero value is not stated,
// which no classification takes.
type Direction uint8

// The words of [Direction].
const (
	DirectionNotStated Direction = iota
	DirectionHigher              // a higher score is better, as of recovery capital
	DirectionLower               // a lower score is better, as of strain or symptoms
)

var directionWords = vocabulary{kind: "direction", words: []string{"not-stated", "higher", "lower"}}

// String returns the word, or direction(n) for a value outside the vocabulary.
func (d Direction) String() string { return directionWords.name(uint8(d)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (d Direction) MarshalText() ([]byte, error) { return directionWords.text(uint8(d)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (d *Direction) UnmarshalText(text []byte) error {
	word, err := directionWords.parse(text)
	*d = Direction(word)
	return err
}

// sign turns a lower-is-better scale round, so that one rule serves both.
func (d Direction) sign() float64 {
	if d == DirectionLower {
		return -1
	}
	return 1
}

// Change is the class of a change after Jacobson and Truax. Its zero value is not
// stated: one of the two scores is missing.
type Change uint8

// The words of [Change].
const (
	ChangeNotStated    Change = iota
	ChangeDeteriorated        // reliably worse
	ChangeUnchanged           // within error of measurement: no change was shown, not none there
	ChangeImproved            // reliably better
	ChangeRecovered           // reliably better, and across the cut-off
)

var changeWords = vocabulary{kind: "change", words: []string{
	"not-stated", "deteriorated", "unchanged", "improved", "recovered",
}}

// String returns the word, or change(n) for a value outside the vocabulary.
func (c Change) String() string { return changeWords.name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (c Change) MarshalText() ([]byte, error) { return changeWords.text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (c *Change) UnmarshalText(text []byte) error {
	word, err := changeWords.parse(text)
	*c = Change(word)
	return err
}
