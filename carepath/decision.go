package carepath

import (
	"errors"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

type redacted = redact.Mark

// Decision is what one rule comes to for somebody on a day. Its zero value
// decides nothing: unknown, about nobody.
type Decision struct {
	redacted
	Rule RuleID `json:"rule"`
	// Subject is the person it is decided for: the focal person themselves in a
	// rule for one, nobody in a rule for the family. Focal is the focal person,
	// and nobody in a rule for a member alone.
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Outcome Outcome             `json:"outcome"`
	// Reasons force a settled outcome: without any one of them it would be
	// open. They are empty while it is unknown.
	Reasons []Reason `json:"reasons"`
	// Asks are the facts whose answer can still change the outcome, sorted,
	// without those that somebody declined to answer, which are in Declined, and
	// those that somebody said do not apply.
	Asks     []FactID `json:"asks"`
	Declined []FactID `json:"declined,omitempty"`
	// Effects say what each answer to what is asked would make of it, by fact in
	// the rule's order, then by value. What is asked alone and what is about
	// safety has none: telling which answer opens a door would teach people to
	// give it.
	Effects []Effect `json:"effects,omitempty"`
	// NotApplicable are the facts that could still change the outcome and of which
	// somebody said that the question does not arise.
	NotApplicable []FactID `json:"notApplicable,omitempty"`
	// Silent says that no answer can settle it: the source itself is silent.
	Silent bool `json:"silent,omitzero"`
	// Withheld says that it is not decided in this view of a record, whatever the
	// view holds: it stands behind the safety gate, and a hidden yes must open
	// nothing. The lead worker, who holds the whole record, can say.
	Withheld bool `json:"withheld,omitzero"`
	// Dependent says that the rule looks at facts which share an answer, so that
	// an unknown might be settled by a cleverer look. A settled outcome holds.
	Dependent bool                  `json:"dependent,omitzero"`
	Cautions  []Caution             `json:"cautions"`
	Cites     []assessment.Citation `json:"cites"`
	// Checked is how well the weakest deciding criterion was checked.
	Checked  assessment.Checked `json:"checked"`
	Rulebook string             `json:"rulebook"`
	Day      assessment.Day     `json:"day"`
	// company says that it was decided as if nothing asked alone had been asked.
	company bool
}

// Decision returns what a rule comes to for somebody, as in [Decision].
func (p Plan) Decision(rule RuleID, subject, focal assessment.MemberID) (Decision, bool) {
	for _, d := range p.Decisions {
		if d.Rule == rule && d.Subject == subject && d.Focal == focal {
			return d, true
		}
	}
	return Decision{}, false
}

// Reason is one finding that a settled outcome rests on. Its zero value is no
// reason.
type Reason struct {
	redacted
	Fact FactID `json:"fact"`
	// Subject and Focal are whom the fact is about, as in a [Decision].
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	// Known are the values that the record leaves; Suffices is the widest range
	// that would still force the outcome together with the other reasons.
	Known    assessment.Span `json:"known"`
	Suffices assessment.Span `json:"suffices"`
	// Criteria are those that look at the fact.
	Criteria []string `json:"criteria"`
	// Text says in a plain sentence what is known.
	Text     string `json:"text"`
	AskAlone bool   `json:"askAlone,omitzero"`
}

// Effect is what an open decision comes to if one fact turns out to have one of
// some values that are still possible, and nothing else is learnt. Its zero value
// is about no fact.
type Effect struct {
	redacted
	Fact FactID `json:"fact"`
	// Subject and Focal are whom the fact is about, as in a [Decision].
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Values  assessment.Span     `json:"values"`
	// Outcome is unknown where these values alone do not settle it.
	Outcome Outcome `json:"outcome"`
	// Lapses says that the rule would not apply, being another country's: that is
	// no outcome.
	Lapses bool `json:"lapses,omitzero"`
	// Text says it in a plain sentence.
	Text string `json:"text"`
}

// Caution is something to bear in mind that decides nothing. May says that it
// is not known whether it holds. Its zero value is no caution.
type Caution struct {
	redacted
	ID    string                `json:"id"`
	Text  string                `json:"text"`
	May   bool                  `json:"may,omitzero"`
	Cites []assessment.Citation `json:"cites"`
}

// What can be wrong with a question what would be, if.
var (
	// ErrAskAlone says that a fact is asked alone: telling which answer opens a
	// door would teach people to give it.
	ErrAskAlone = errors.New("is asked alone and takes no what-if")
	// ErrUnknownFact says that a fact is none of the rulebook's vocabulary.
	ErrUnknownFact = errors.New("is no fact of this rulebook")
	// ErrNoValue says that a value is none of the fact's.
	ErrNoValue = errors.New("is no value of this fact")
	// ErrAbout says that a fact cannot be about the people that were named.
	ErrAbout = errors.New("is about other people than those named")
)
