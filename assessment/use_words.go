package assessment

import "github.com/kithcare/kith/internal/words"

// Substance is what a person uses. Its zero value is not stated.
type Substance uint8

// The words of [Substance].
const (
	SubstanceNotStated Substance = iota
	SubstanceAlcohol
	SubstanceOpioids    // heroin and other opioids, prescribed substitution aside
	SubstanceCocaine    // powder and crack cocaine
	SubstanceStimulants // amphetamines and other stimulants
	SubstanceCannabis
	SubstanceSedatives // benzodiazepines and the like
	SubstanceOther
)

var substanceWords = words.Table{Kind: "substance", Words: []string{
	"not-stated", "alcohol", "opioids", "cocaine", "stimulants", "cannabis", "sedatives",
	"other",
}}

// String returns the word, or substance(n) for a value outside the vocabulary.
func (s Substance) String() string { return substanceWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (s Substance) MarshalText() ([]byte, error) { return substanceWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (s *Substance) UnmarshalText(text []byte) error {
	word, err := substanceWords.Parse(text)
	*s = Substance(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Substance) Words() []string { return substanceWords.All() }

// Pattern is how a person uses one substance at present, from not at all to
// severe dependence, or why that is not known. Its zero value is not asked.
// Harmful and above is current problem use.
type Pattern uint8

// The words of [Pattern].
const (
	PatternNotAsked Pattern = iota
	PatternAskedUnknown
	PatternAskedDeclined
	PatternNotApplicable
	PatternNotUsed
	PatternUsed    // used, without a recorded problem
	PatternHarmful // harmful use without dependence
	PatternMildDependence
	PatternModerateDependence
	PatternSevereDependence
)

var patternWords = words.Table{Kind: "pattern", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "not-used", "used",
	"harmful", "mild-dependence", "moderate-dependence", "severe-dependence",
}}

// String returns the word, or pattern(n) for a value outside the vocabulary.
func (p Pattern) String() string { return patternWords.Name(uint8(p)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (p Pattern) MarshalText() ([]byte, error) { return patternWords.Text(uint8(p)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (p *Pattern) UnmarshalText(text []byte) error {
	word, err := patternWords.Parse(text)
	*p = Pattern(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Pattern) Words() []string { return patternWords.All() }

// Treatment is where a person stands with treatment for their own use. Its zero
// value is not asked.
type Treatment uint8

// The words of [Treatment].
const (
	TreatmentNotAsked Treatment = iota
	TreatmentAskedUnknown
	TreatmentAskedDeclined
	TreatmentNotApplicable
	TreatmentNone      // not in treatment
	TreatmentRefusing  // not in treatment and not willing at present
	TreatmentEngaged   // in treatment
	TreatmentCompleted // treatment completed
)

var treatmentWords = words.Table{Kind: "treatment", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "none", "refusing",
	"engaged", "completed",
}}

// String returns the word, or treatment(n) for a value outside the vocabulary.
func (t Treatment) String() string { return treatmentWords.Name(uint8(t)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (t Treatment) MarshalText() ([]byte, error) { return treatmentWords.Text(uint8(t)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (t *Treatment) UnmarshalText(text []byte) error {
	word, err := treatmentWords.Parse(text)
	*t = Treatment(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Treatment) Words() []string { return treatmentWords.All() }

// Goal is what a person wants for their own use. Its zero value is not asked.
type Goal uint8

// The words of [Goal].
const (
	GoalNotAsked Goal = iota
	GoalAskedUnknown
	GoalAskedDeclined
	GoalNotApplicable
	GoalNoChange
	GoalAgreedLevel   // a lower level agreed as reasonable and safe
	GoalAbstainForNow // abstinence for an agreed time
	GoalAbstain
)

var goalWords = words.Table{Kind: "goal", Words: []string{
	"not-asked", "asked-unknown", "asked-declined", "not-applicable", "no-change",
	"agreed-level", "abstain-for-now", "abstain",
}}

// String returns the word, or goal(n) for a value outside the vocabulary.
func (g Goal) String() string { return goalWords.Name(uint8(g)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (g Goal) MarshalText() ([]byte, error) { return goalWords.Text(uint8(g)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (g *Goal) UnmarshalText(text []byte) error {
	word, err := goalWords.Parse(text)
	*g = Goal(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Goal) Words() []string { return goalWords.All() }
