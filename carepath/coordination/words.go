package coordination

import (
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/words"
)

// redacted is embedded in every type that holds something about a person, as in
// package assessment.
type redacted = redact.Mark

// Setting is one thing of [Local] that a service may or may not have said. Its zero
// value is none.
type Setting uint8

// The words of [Setting].
const (
	SettingNotStated         Setting = iota
	SettingAppointmentsAWeek         // how many appointments a week are the most for one person
	SettingLeadWorkerFrom            // from how many agencies on a family has one lead worker
	SettingSameNeedWithin            // within how many days a need is assessed twice
	SettingTopics                    // what the team needs to know of each other's work
	SettingRoutes                    // who can refer to whom, all of it
	SettingServices                  // which services there are, all of them
)

var settingWords = words.Table{Kind: "setting", Words: []string{
	"not-stated", "appointments-a-week", "lead-worker-from", "same-need-within", "topics", "routes", "services",
}}

// String returns the word, or setting(n) for a value outside the vocabulary.
func (s Setting) String() string { return settingWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Setting) MarshalText() ([]byte, error) { return settingWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Setting) UnmarshalText(text []byte) error {
	word, err := settingWords.Parse(text)
	*s = Setting(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Setting) Words() []string { return settingWords.All() }

// Judgement is what a local threshold makes of a figure. Its zero value is none:
// no threshold was given, or the figure is not known. There is no "no", since a
// record does not say that everything is listed.
type Judgement uint8

// The words of [Judgement].
const (
	JudgementNotMade Judgement = iota
	JudgementYes               // what is recorded is enough to say so
	JudgementNotSeen           // not by what is recorded
)

var judgementWords = words.Table{Kind: "judgement", Words: []string{"not-made", "yes", "not-seen"}}

// String returns the word, or judgement(n) for a value outside the vocabulary.
func (j Judgement) String() string { return judgementWords.Name(uint8(j)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (j Judgement) MarshalText() ([]byte, error) { return judgementWords.Text(uint8(j)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (j *Judgement) UnmarshalText(text []byte) error {
	word, err := judgementWords.Parse(text)
	*j = Judgement(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Judgement) Words() []string { return judgementWords.All() }

// Standing is how a consent that is lacking stands, and so how it may be asked for.
// Its zero value is that none is recorded.
type Standing uint8

// The words of [Standing].
const (
	StandingNotRecorded Standing = iota
	StandingEnded                // it was given until a day that is over
	StandingNotCounted           // it is recorded, but not who could decide it
	StandingWithdrawn            // it was taken back: that is an answer
	StandingDeclined             // it was asked for and not given: that is an answer too
)

var standingWords = words.Table{Kind: "standing", Words: []string{"not-recorded", "ended", "not-counted", "withdrawn", "declined"}}

// String returns the word, or standing(n) for a value outside the vocabulary.
func (s Standing) String() string { return standingWords.Name(uint8(s)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (s Standing) MarshalText() ([]byte, error) { return standingWords.Text(uint8(s)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (s *Standing) UnmarshalText(text []byte) error {
	word, err := standingWords.Parse(text)
	*s = Standing(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (Standing) Words() []string { return standingWords.All() }

// FindOut is why it is to be found out whether a person can decide something before
// they are asked. Its zero value is that nothing on record calls for it.
type FindOut uint8

// The words of [FindOut].
const (
	FindOutNothing FindOut = iota
	FindOutChild           // they are under 18, and that they can decide this is not recorded
	FindOutAge             // their age is not known well enough to say that they are not
	FindOutUnable          // they were last found unable, for this or for another decision
)

var findOutWords = words.Table{Kind: "find-out", Words: []string{"nothing", "child", "age", "unable"}}

// String returns the word, or find-out(n) for a value outside the vocabulary.
func (f FindOut) String() string { return findOutWords.Name(uint8(f)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (f FindOut) MarshalText() ([]byte, error) { return findOutWords.Text(uint8(f)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (f *FindOut) UnmarshalText(text []byte) error {
	word, err := findOutWords.Parse(text)
	*f = FindOut(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (FindOut) Words() []string { return findOutWords.All() }
