package careplan

import "github.com/kithcare/kith/internal/words"

// Achievement is how far a goal is reached, in the words of FHIR's
// Goal.achievementStatus. Its zero value is not stated, which is no state and not the
// first of them.
type Achievement uint8

// The words of [Achievement].
const (
	AchievementNotStated Achievement = iota
	AchievementInProgress
	AchievementImproving
	AchievementWorsening
	AchievementNoChange
	AchievementAchieved
	AchievementSustaining // achieved before, and still there
	AchievementNotAchieved
	AchievementNoProgress
	AchievementNotAttainable
)

var achievementWords = words.Table{Kind: "achievement", Words: []string{
	"not-stated", "in-progress", "improving", "worsening", "no-change", "achieved",
	"sustaining", "not-achieved", "no-progress", "not-attainable",
}}

// String returns the word, or achievement(n) for a value outside the vocabulary.
func (a Achievement) String() string { return achievementWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (a Achievement) MarshalText() ([]byte, error) { return achievementWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (a *Achievement) UnmarshalText(text []byte) error {
	word, err := achievementWords.Parse(text)
	*a = Achievement(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Achievement) Words() []string { return achievementWords.All() }

// Acceptance is what somebody concerned says to a goal or a role, in FHIR's words of
// goal acceptance. Its zero value is not stated: they were not asked, or did not say.
type Acceptance uint8

// The words of [Acceptance].
const (
	AcceptanceNotStated Acceptance = iota
	AcceptanceAgree
	AcceptanceDisagree
	AcceptancePending // they want to think about it
)

var acceptanceWords = words.Table{Kind: "acceptance", Words: []string{
	"not-stated", "agree", "disagree", "pending",
}}

// String returns the word, or acceptance(n) for a value outside the vocabulary.
func (a Acceptance) String() string { return acceptanceWords.Name(uint8(a)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (a Acceptance) MarshalText() ([]byte, error) { return acceptanceWords.Text(uint8(a)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (a *Acceptance) UnmarshalText(text []byte) error {
	word, err := acceptanceWords.Parse(text)
	*a = Acceptance(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Acceptance) Words() []string { return acceptanceWords.All() }

// IndicatorKind is what an [Indicator] looks at. Its zero value is not stated.
type IndicatorKind uint8

// The words of [IndicatorKind].
const (
	IndicatorKindNotStated IndicatorKind = iota
	IndicatorKindImpact                  // what a person's use does to the member
	IndicatorKindGives                   // what the person gives to the member's quality of life
	IndicatorKindNeed                    // help that the member lacks
	IndicatorKindOwn                     // an indicator of the host's own
)

var indicatorKindWords = words.Table{Kind: "indicator-kind", Words: []string{
	"not-stated", "impact", "gives", "need", "own",
}}

// String returns the word, or indicator-kind(n) for a value outside the vocabulary.
func (k IndicatorKind) String() string { return indicatorKindWords.Name(uint8(k)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (k IndicatorKind) MarshalText() ([]byte, error) { return indicatorKindWords.Text(uint8(k)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (k *IndicatorKind) UnmarshalText(text []byte) error {
	word, err := indicatorKindWords.Parse(text)
	*k = IndicatorKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (IndicatorKind) Words() []string { return indicatorKindWords.All() }
