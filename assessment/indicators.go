package assessment

import "github.com/kithcare/kith/internal/words"

// ImpactDomain is where in life a relative's use tells on a family member:
// the four areas of the Skills Consortium's page on families and social support
// networks. Its zero value is not stated.
type ImpactDomain uint8

// The words of [ImpactDomain].
const (
	ImpactDomainNotStated     ImpactDomain = iota
	ImpactDomainHealth                     // physical and psychological health
	ImpactDomainRelationships              // family relationships
	ImpactDomainFinance
	ImpactDomainSocial // social life
)

var impactDomainWords = words.Table{Kind: "impact-domain", Words: []string{
	"not-stated", "health", "relationships", "finance", "social",
}}

// String returns the word, or impact-domain(n) for a value outside the vocabulary.
func (d ImpactDomain) String() string { return impactDomainWords.Name(uint8(d)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (d ImpactDomain) MarshalText() ([]byte, error) {
	return impactDomainWords.Text(uint8(d))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (d *ImpactDomain) UnmarshalText(text []byte) error {
	word, err := impactDomainWords.Parse(text)
	*d = ImpactDomain(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (ImpactDomain) Words() []string { return impactDomainWords.All() }

// ImpactIndicator is one way in which a relative's use tells on a family
// member, after the Skills Consortium's page. Its zero value is not stated.
type ImpactIndicator uint8

// The words of [ImpactIndicator].
const (
	ImpactIndicatorNotStated ImpactIndicator = iota
	ImpactIndicatorGuilt
	ImpactIndicatorSelfBlame
	ImpactIndicatorAnger
	ImpactIndicatorRejection
	ImpactIndicatorDisappointment
	ImpactIndicatorDenial
	ImpactIndicatorShame
	ImpactIndicatorPowerlessness
	ImpactIndicatorAnxiety
	ImpactIndicatorDepression
	ImpactIndicatorIllHealth
	ImpactIndicatorRoleOutOfPosition // a role that is not theirs in the family, such as a carer's
	ImpactIndicatorConflict
	ImpactIndicatorImpactOnChildren
	ImpactIndicatorDealingAlone // dealing with it alone
	ImpactIndicatorTheft
	ImpactIndicatorRepayingDebts
	ImpactIndicatorTreatmentCosts
	ImpactIndicatorDependantCosts // the cost of caring for dependants
	ImpactIndicatorOwnNeeds       // own needs given up
	ImpactIndicatorSocialLife     // social life given up
)

var impactIndicatorWords = words.Table{Kind: "impact-indicator", Words: []string{
	"not-stated", "guilt", "self-blame", "anger", "rejection", "disappointment", "denial",
	"shame", "powerlessness", "anxiety", "depression", "ill-health", "role-out-of-position",
	"conflict", "impact-on-children", "dealing-alone", "theft", "repaying-debts",
	"treatment-costs", "dependant-costs", "own-needs", "social-life",
}}

// String returns the word, or impact-indicator(n) for a value outside the vocabulary.
func (i ImpactIndicator) String() string {
	return impactIndicatorWords.Name(uint8(i))
}

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (i ImpactIndicator) MarshalText() ([]byte, error) {
	return impactIndicatorWords.Text(uint8(i))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (i *ImpactIndicator) UnmarshalText(text []byte) error {
	word, err := impactIndicatorWords.Parse(text)
	*i = ImpactIndicator(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (ImpactIndicator) Words() []string { return impactIndicatorWords.All() }

// CapitalIndicator is one thing that a person brings to another's recovery, or
// that stands against it. Its zero value is not stated.
type CapitalIndicator uint8

// The words of [CapitalIndicator].
const (
	CapitalIndicatorNotStated CapitalIndicator = iota
	CapitalIndicatorEmotionalSupport
	CapitalIndicatorPracticalHelp // housing, transport, childcare, money
	CapitalIndicatorAgreesWithGoal
	CapitalIndicatorFirmAndKind
	CapitalIndicatorAvailable    // available and in contact
	CapitalIndicatorKnowsProblem // knows about the problem
	CapitalIndicatorResilience
	CapitalIndicatorHope
	CapitalIndicatorRecoveryExample // own recovery as an example
	CapitalIndicatorCommunityLinks  // links to community and work
	CapitalIndicatorOwnProblemUse   // own current problem use
	CapitalIndicatorEnablesUse      // encourages, condones or pays for use
	CapitalIndicatorHostility       // hostility, criticism, conflict
	CapitalIndicatorAbuse           // abuse or violence towards the person
	CapitalIndicatorPowerOver       // power over the person
	CapitalIndicatorTakesMoney
	CapitalIndicatorStigma // stigma and rejection
)

var capitalIndicatorWords = words.Table{Kind: "capital-indicator", Words: []string{
	"not-stated", "emotional-support", "practical-help", "agrees-with-goal", "firm-and-kind",
	"available", "knows-problem", "resilience", "hope", "recovery-example",
	"community-links", "own-problem-use", "enables-use", "hostility", "abuse", "power-over",
	"takes-money", "stigma",
}}

// String returns the word, or capital-indicator(n) for a value outside the vocabulary.
func (i CapitalIndicator) String() string {
	return capitalIndicatorWords.Name(uint8(i))
}

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (i CapitalIndicator) MarshalText() ([]byte, error) {
	return capitalIndicatorWords.Text(uint8(i))
}

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (i *CapitalIndicator) UnmarshalText(text []byte) error {
	word, err := capitalIndicatorWords.Parse(text)
	*i = CapitalIndicator(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (CapitalIndicator) Words() []string { return capitalIndicatorWords.All() }
