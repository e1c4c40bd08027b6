package assessment

import "github.com/kithcare/kith/internal/words"

// TieKind is what one person is to another. Its zero value is not stated. The
// meanings are those of HL7 v3-RoleCode where it has one: see [TieKind.Coding].
type TieKind uint8

// The words of [TieKind].
const (
	TieKindNotStated TieKind = iota
	TieKindSpouse
	TieKindHusband
	TieKindWife
	TieKindCohabitingPartner
	TieKindPartner
	TieKindFormerSpouse
	TieKindFormerPartner
	TieKindParent
	TieKindMother
	TieKindFather
	TieKindStepParent
	TieKindAdoptiveParent
	TieKindFosterParent
	TieKindChild
	TieKindSon
	TieKindDaughter
	TieKindStepChild
	TieKindAdoptedChild
	TieKindFosterChild
	TieKindSibling
	TieKindBrother
	TieKindSister
	TieKindHalfSibling
	TieKindStepSibling
	TieKindGrandparent
	TieKindGrandmother
	TieKindGrandfather
	TieKindGrandchild
	TieKindAunt
	TieKindUncle
	TieKindCousin
	TieKindNieceOrNephew
	TieKindParentInLaw
	TieKindSiblingInLaw
	TieKindChildInLaw
	TieKindOtherInLaw
	TieKindOtherRelative
	TieKindFriend
	TieKindNeighbour
	TieKindHousemate
	TieKindCarer
	TieKindGuardian
	TieKindDependant
	TieKindColleague
	TieKindSponsor
	TieKindPeerMentor
	TieKindFaithContact
)

var tieKindWords = words.Table{Kind: "tie-kind", Words: []string{
	"not-stated", "spouse", "husband", "wife", "cohabiting-partner", "partner",
	"former-spouse", "former-partner", "parent", "mother", "father", "step-parent",
	"adoptive-parent", "foster-parent", "child", "son", "daughter", "step-child",
	"adopted-child", "foster-child", "sibling", "brother", "sister", "half-sibling",
	"step-sibling", "grandparent", "grandmother", "grandfather", "grandchild", "aunt",
	"uncle", "cousin", "niece-or-nephew", "parent-in-law", "sibling-in-law", "child-in-law",
	"other-in-law", "other-relative", "friend", "neighbour", "housemate", "carer",
	"guardian", "dependant", "colleague", "sponsor", "peer-mentor", "faith-contact",
}}

// String returns the word, or tie-kind(n) for a value outside the vocabulary.
func (k TieKind) String() string { return tieKindWords.Name(uint8(k)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [ErrWord].
func (k TieKind) MarshalText() ([]byte, error) { return tieKindWords.Text(uint8(k)) }

// UnmarshalText takes a word; any other text is an error that matches [ErrWord].
func (k *TieKind) UnmarshalText(text []byte) error {
	word, err := tieKindWords.Parse(text)
	*k = TieKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (TieKind) Words() []string { return tieKindWords.All() }

// Coding names a concept in a code system of another standard. Its zero value
// is that no code was found.
type Coding struct{ System, Code string }

// The code systems that ties are mapped to.
const (
	// RoleCode is HL7's list of personal relationships, read in HL7/UTG source
	// version 4.0.0 (CC0).
	RoleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
	// AdditionalRole is what UK Core 2.1.0 adds to it (Apache-2.0).
	AdditionalRole = "UKCore-AdditionalPersonRelationshipRole"
)

var tieCodingTable = [...]Coding{
	TieKindNotStated:         {AdditionalRole, "NotSpecified"},
	TieKindSpouse:            {RoleCode, "SPS"},
	TieKindHusband:           {RoleCode, "HUSB"},
	TieKindWife:              {RoleCode, "WIFE"},
	TieKindCohabitingPartner: {RoleCode, "DOMPART"},
	TieKindPartner:           {RoleCode, "SIGOTHR"},
	TieKindFormerSpouse:      {RoleCode, "FMRSPS"},
	TieKindFormerPartner:     {}, // no code for a former partner who was not a spouse
	TieKindParent:            {RoleCode, "PRN"},
	TieKindMother:            {RoleCode, "MTH"},
	TieKindFather:            {RoleCode, "FTH"},
	TieKindStepParent:        {RoleCode, "STPPRN"},
	TieKindAdoptiveParent:    {RoleCode, "ADOPTP"},
	TieKindFosterParent:      {RoleCode, "PRNFOST"},
	TieKindChild:             {RoleCode, "CHILD"},
	TieKindSon:               {RoleCode, "SONC"},
	TieKindDaughter:          {RoleCode, "DAUC"},
	TieKindStepChild:         {RoleCode, "STPCHLD"},
	TieKindAdoptedChild:      {RoleCode, "CHLDADOPT"},
	TieKindFosterChild:       {RoleCode, "CHLDFOST"},
	TieKindSibling:           {RoleCode, "SIB"},
	TieKindBrother:           {RoleCode, "BRO"},
	TieKindSister:            {RoleCode, "SIS"},
	TieKindHalfSibling:       {RoleCode, "HSIB"},
	TieKindStepSibling:       {RoleCode, "STPSIB"},
	TieKindGrandparent:       {RoleCode, "GRPRN"},
	TieKindGrandmother:       {RoleCode, "GRMTH"},
	TieKindGrandfather:       {RoleCode, "GRFTH"},
	TieKindGrandchild:        {RoleCode, "GRNDCHILD"},
	TieKindAunt:              {RoleCode, "AUNT"},
	TieKindUncle:             {RoleCode, "UNCLE"},
	TieKindCousin:            {RoleCode, "COUSN"},
	TieKindNieceOrNephew:     {RoleCode, "NIENEPH"},
	TieKindParentInLaw:       {RoleCode, "PRNINLAW"},
	TieKindSiblingInLaw:      {RoleCode, "SIBINLAW"},
	TieKindChildInLaw:        {RoleCode, "CHLDINLAW"},
	TieKindOtherInLaw:        {RoleCode, "INLAW"},
	TieKindOtherRelative:     {RoleCode, "FAMMEMB"},
	TieKindFriend:            {RoleCode, "FRND"},
	TieKindNeighbour:         {RoleCode, "NBOR"},
	TieKindHousemate:         {RoleCode, "ROOM"},
	TieKindCarer:             {AdditionalRole, "Carer"},
	TieKindGuardian:          {AdditionalRole, "Guardian"},
	TieKindDependant:         {AdditionalRole, "Dependant"},
	TieKindColleague:         {}, // no code found
	TieKindSponsor:           {}, // no code found
	TieKindPeerMentor:        {}, // no code found
	TieKindFaithContact:      {}, // no code found
}

// Coding returns the code of a kind of tie in HL7 v3-RoleCode or, where that has
// none, in UK Core. It reports false where neither has a code and an exporting
// system must send text.
func (k TieKind) Coding() (Coding, bool) {
	if int(k) >= len(tieCodingTable) {
		return Coding{}, false
	}
	c := tieCodingTable[k]
	return c, c != Coding{}
}

// IsCouple reports whether the kind says that two people are a couple now.
func (k TieKind) IsCouple() bool {
	switch k {
	case TieKindSpouse, TieKindHusband, TieKindWife, TieKindCohabitingPartner, TieKindPartner:
		return true
	default:
		return false
	}
}

// rulesOutCouple reports whether two people tied so cannot be a couple.
func (k TieKind) rulesOutCouple() bool {
	return k.generation() != 0 || k >= TieKindSibling && k <= TieKindStepSibling ||
		k == TieKindAunt || k == TieKindUncle || k == TieKindNieceOrNephew
}

// generation is 1 where the kind stands above the other person in descent
// (parents, grandparents), -1 where it stands below, else 0.
func (k TieKind) generation() int {
	switch {
	case k >= TieKindParent && k <= TieKindFosterParent,
		k >= TieKindGrandparent && k <= TieKindGrandfather:
		return 1
	case k >= TieKindChild && k <= TieKindFosterChild, k == TieKindGrandchild:
		return -1
	default:
		return 0
	}
}
