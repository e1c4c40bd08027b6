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

// ScaleKind is how a scale puts its items together. Its zero value is a sum.
type ScaleKind uint8

// The words of [ScaleKind].
const (
	ScaleKindSum  ScaleKind = iota
	ScaleKindMean           // of the items that apply
)

var scaleKindWords = words.Table{Kind: "scale-kind", Words: []string{
	"sum", "mean",
}}

// String returns the word, or scale-kind(n) for a value outside the vocabulary.
func (k ScaleKind) String() string { return scaleKindWords.Name(uint8(k)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (k ScaleKind) MarshalText() ([]byte, error) { return scaleKindWords.Text(uint8(k)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (k *ScaleKind) UnmarshalText(text []byte) error {
	word, err := scaleKindWords.Parse(text)
	*k = ScaleKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (ScaleKind) Words() []string { return scaleKindWords.All() }

// Direction is which end of a scale is the better one for the person. Its zero
// value is not stated, because no source says so or because neither is.
type Direction uint8

// The words of [Direction].
const (
	DirectionNotStated Direction = iota
	DirectionHigher
	DirectionLower
)

var directionWords = words.Table{Kind: "direction", Words: []string{
	"not-stated", "higher", "lower",
}}

// String returns the word, or direction(n) for a value outside the vocabulary.
func (d Direction) String() string { return directionWords.Name(uint8(d)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (d Direction) MarshalText() ([]byte, error) { return directionWords.Text(uint8(d)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (d *Direction) UnmarshalText(text []byte) error {
	word, err := directionWords.Parse(text)
	*d = Direction(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Direction) Words() []string { return directionWords.All() }

// Edge is whether a share that is asked for is enough when it is reached exactly.
// Its zero value is not stated, which nobody may leave where it matters.
type Edge uint8

// The words of [Edge].
const (
	EdgeNotStated Edge = iota
	EdgeInclusive      // that share is enough
	EdgeExclusive      // it takes more
)

var edgeWords = words.Table{Kind: "edge", Words: []string{
	"not-stated", "inclusive", "exclusive",
}}

// String returns the word, or edge(n) for a value outside the vocabulary.
func (e Edge) String() string { return edgeWords.Name(uint8(e)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (e Edge) MarshalText() ([]byte, error) { return edgeWords.Text(uint8(e)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (e *Edge) UnmarshalText(text []byte) error {
	word, err := edgeWords.Parse(text)
	*e = Edge(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Edge) Words() []string { return edgeWords.All() }

// Prorated is whether a score counts missing answers as the mean of those given.
// Its zero value is that it does not.
type Prorated uint8

// The words of [Prorated].
const (
	ProratedNo       Prorated = iota
	ProratedBySource          // by a rule that comes with the instrument
	ProratedByCaller          // because the caller asked for it
)

var proratedWords = words.Table{Kind: "prorated", Words: []string{
	"no", "by-source", "by-caller",
}}

// String returns the word, or prorated(n) for a value outside the vocabulary.
func (p Prorated) String() string { return proratedWords.Name(uint8(p)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (p Prorated) MarshalText() ([]byte, error) { return proratedWords.Text(uint8(p)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (p *Prorated) UnmarshalText(text []byte) error {
	word, err := proratedWords.Parse(text)
	*p = Prorated(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Prorated) Words() []string { return proratedWords.All() }

// Verdict is whether something that scores settle is so. Its zero value is that
// it is not known: answers are missing, an item does not apply, or the source is
// silent.
type Verdict uint8

// The words of [Verdict].
const (
	VerdictNotKnown Verdict = iota
	VerdictNo
	VerdictYes
)

var verdictWords = words.Table{Kind: "verdict", Words: []string{
	"not-known", "no", "yes",
}}

// String returns the word, or verdict(n) for a value outside the vocabulary.
func (v Verdict) String() string { return verdictWords.Name(uint8(v)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (v Verdict) MarshalText() ([]byte, error) { return verdictWords.Text(uint8(v)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (v *Verdict) UnmarshalText(text []byte) error {
	word, err := verdictWords.Parse(text)
	*v = Verdict(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Verdict) Words() []string { return verdictWords.All() }
