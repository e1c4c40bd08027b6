package carepath

import "github.com/kithcare/kith/internal/words"

// Outcome is what every completion of the missing answers agrees on. Its zero
// value is unknown: completions differ, or the source itself is silent.
type Outcome uint8

// The words of [Outcome].
const (
	OutcomeUnknown Outcome = iota
	OutcomeEligible
	OutcomeNotEligible
)

var outcomeWords = words.Table{Kind: "outcome", Words: []string{
	"unknown", "eligible", "not-eligible",
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

// Plain says the outcome in plain words, as in "it is open"; nothing for a value
// outside the vocabulary.
func (o Outcome) Plain() string {
	switch o {
	case OutcomeUnknown:
		return "not yet known"
	case OutcomeEligible:
		return "open"
	case OutcomeNotEligible:
		return "not open"
	default:
		return ""
	}
}

// Words lists the vocabulary, the word of the zero value first.
func (Outcome) Words() []string { return outcomeWords.All() }

// Scope is whom a fact is about or a rule is decided for. Its zero value is not
// stated, which no fact or rule may leave.
type Scope uint8

// The words of [Scope].
const (
	ScopeNotStated Scope = iota
	ScopeMember          // one member
	ScopePair            // a member with a focal person
	ScopeFocal           // a focal person
	ScopeFamily          // the family as a whole
)

var scopeWords = words.Table{Kind: "scope", Words: []string{
	"not-stated", "member", "pair", "focal", "family",
}}

// String returns the word, or scope(n) for a value outside the vocabulary.
func (s Scope) String() string { return scopeWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Scope) MarshalText() ([]byte, error) { return scopeWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Scope) UnmarshalText(text []byte) error {
	word, err := scopeWords.Parse(text)
	*s = Scope(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Scope) Words() []string { return scopeWords.All() }

// Class is what an intervention works on, after Copello, Velleman and Templeton
// 2005. An intervention may touch more than one. Its zero value is not stated.
type Class uint8

// The words of [Class].
const (
	ClassNotStated        Class = iota
	ClassTreatmentEntry         // working with relatives so that the person enters treatment
	ClassJointInvolvement       // involving relatives in the person's treatment
	ClassOwnNeeds               // answering the needs of relatives themselves
)

var classWords = words.Table{Kind: "class", Words: []string{
	"not-stated", "treatment-entry", "joint-involvement", "own-needs",
}}

// String returns the word, or class(n) for a value outside the vocabulary.
func (c Class) String() string { return classWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (c Class) MarshalText() ([]byte, error) { return classWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (c *Class) UnmarshalText(text []byte) error {
	word, err := classWords.Parse(text)
	*c = Class(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Class) Words() []string { return classWords.All() }

// HubClass is the same after the Skills Consortium's page, which has two: its
// second takes in both the first and the third of [Class]. Its zero value is not
// stated.
type HubClass uint8

// The words of [HubClass].
const (
	HubClassNotStated HubClass = iota
	HubClassJoint
	HubClassFamilyNeeds
)

var hubClassWords = words.Table{Kind: "hub-class", Words: []string{
	"not-stated", "joint-involvement", "family-needs-and-engagement",
}}

// String returns the word, or hub-class(n) for a value outside the vocabulary.
func (c HubClass) String() string { return hubClassWords.Name(uint8(c)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (c HubClass) MarshalText() ([]byte, error) { return hubClassWords.Text(uint8(c)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (c *HubClass) UnmarshalText(text []byte) error {
	word, err := hubClassWords.Parse(text)
	*c = HubClass(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (HubClass) Words() []string { return hubClassWords.All() }

// Stage is when a step has its turn in a plan. Its zero value is not stated.
type Stage uint8

// The words of [Stage].
const (
	StageNotStated Stage = iota
	StageSafety          // what a worker does first: in no plan for company
	StageOwnRight        // support for a family member or friend themselves
	StageEngage          // helping the relative towards treatment
	StageJoint           // work that involves the relative and others together
)

var stageWords = words.Table{Kind: "stage", Words: []string{
	"not-stated", "safety", "own-right", "engage", "joint",
}}

// String returns the word, or stage(n) for a value outside the vocabulary.
func (s Stage) String() string { return stageWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Stage) MarshalText() ([]byte, error) { return stageWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Stage) UnmarshalText(text []byte) error {
	word, err := stageWords.Parse(text)
	*s = Stage(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Stage) Words() []string { return stageWords.All() }

// Kind is what a rule decides on. Its zero value is not stated, which no rule
// may leave.
type Kind uint8

// The words of [Kind].
const (
	KindNotStated Kind = iota
	KindIntervention
	KindRole   // whether a member may be asked to take a role in another's treatment
	KindDuty   // something that an authority must do once it comes to light
	KindPrompt // something that a worker is reminded to ask or to do, in their own judgement
)

var kindWords = words.Table{Kind: "kind", Words: []string{
	"not-stated", "intervention", "role", "duty", "prompt",
}}

// String returns the word, or kind(n) for a value outside the vocabulary.
func (k Kind) String() string { return kindWords.Name(uint8(k)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (k Kind) MarshalText() ([]byte, error) { return kindWords.Text(uint8(k)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (k *Kind) UnmarshalText(text []byte) error {
	word, err := kindWords.Parse(text)
	*k = Kind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Kind) Words() []string { return kindWords.All() }

// Polarity is whether more of a fact is more or less recovery capital. Its zero
// value is that the fact is no matter of capital.
type Polarity uint8

// The words of [Polarity].
const (
	PolarityNone     Polarity = iota
	PolarityStrength          // a higher value is more capital
	PolarityBarrier           // a higher value is less capital
)

var polarityWords = words.Table{Kind: "polarity", Words: []string{
	"none", "strength", "barrier",
}}

// String returns the word, or polarity(n) for a value outside the vocabulary.
func (p Polarity) String() string { return polarityWords.Name(uint8(p)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (p Polarity) MarshalText() ([]byte, error) { return polarityWords.Text(uint8(p)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (p *Polarity) UnmarshalText(text []byte) error {
	word, err := polarityWords.Parse(text)
	*p = Polarity(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Polarity) Words() []string { return polarityWords.All() }
