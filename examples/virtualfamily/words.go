package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// The plain words of vocabularies, to be read out. {m} is the person, {f} whose
// use or recovery it is about.

var impactWords = map[assessment.ImpactIndicator]string{
	assessment.ImpactIndicatorGuilt:             "guilt",
	assessment.ImpactIndicatorSelfBlame:         "blaming oneself",
	assessment.ImpactIndicatorAnger:             "anger",
	assessment.ImpactIndicatorRejection:         "feeling rejected",
	assessment.ImpactIndicatorDisappointment:    "disappointment",
	assessment.ImpactIndicatorDenial:            "finding it hard to believe",
	assessment.ImpactIndicatorShame:             "shame",
	assessment.ImpactIndicatorPowerlessness:     "feeling powerless",
	assessment.ImpactIndicatorAnxiety:           "worry and fear",
	assessment.ImpactIndicatorDepression:        "low mood",
	assessment.ImpactIndicatorIllHealth:         "ill health",
	assessment.ImpactIndicatorRoleOutOfPosition: "taking on too much, such as caring",
	assessment.ImpactIndicatorConflict:          "conflict",
	assessment.ImpactIndicatorImpactOnChildren:  "what it does to the children",
	assessment.ImpactIndicatorDealingAlone:      "dealing with it alone",
	assessment.ImpactIndicatorTheft:             "money or things taken",
	assessment.ImpactIndicatorRepayingDebts:     "paying back debts",
	assessment.ImpactIndicatorTreatmentCosts:    "what treatment costs",
	assessment.ImpactIndicatorDependantCosts:    "what it costs to care for others",
	assessment.ImpactIndicatorOwnNeeds:          "own needs put last",
	assessment.ImpactIndicatorSocialLife:        "social life given up",
}

var areaWords = map[assessment.ImpactDomain]string{
	assessment.ImpactDomainHealth:        "Health",
	assessment.ImpactDomainRelationships: "Family life",
	assessment.ImpactDomainFinance:       "Money",
	assessment.ImpactDomainSocial:        "Own life",
}

// severityWords say the codes 0 to 3 of a severity.
var severityWords = [...]string{"not at all", "a little", "a lot", "very heavily"}

var needAreaWords = map[assessment.NeedArea]string{
	assessment.NeedAreaHousing:        "somewhere to live",
	assessment.NeedAreaPhysicalHealth: "physical health",
	assessment.NeedAreaMentalHealth:   "mental health",
	assessment.NeedAreaMoney:          "money",
	assessment.NeedAreaWork:           "work or learning",
	assessment.NeedAreaLegal:          "legal matters",
	assessment.NeedAreaDailyLife:      "daily life",
	assessment.NeedAreaTreatment:      "treatment",
	assessment.NeedAreaCompany:        "people who support change",
}

var pointWords = map[assessment.EntryPoint]string{
	assessment.EntryPointEmergency:     "an emergency department",
	assessment.EntryPointTreatment:     "a treatment service",
	assessment.EntryPointGP:            "a GP",
	assessment.EntryPointProbation:     "probation",
	assessment.EntryPointSchool:        "a school",
	assessment.EntryPointFamilyService: "a service for families and friends",
	assessment.EntryPointSocialCare:    "social care",
	assessment.EntryPointHelpline:      "a helpline",
	assessment.EntryPointOther:         "another service",
}

var roleWords = map[assessment.Role]string{
	assessment.RoleCoupleSessions:    "coming to couple sessions",
	assessment.RoleFamilySessions:    "coming to family sessions",
	assessment.RoleNetworkMember:     "being one of the people who back {f}'s recovery",
	assessment.RolePracticalSupport:  "helping with daily life",
	assessment.RoleMedicationSupport: "being there when {f} takes medicine",
}

// tieWords are the kinds whose word needs more than its hyphens taken out.
var tieWords = map[assessment.TieKind]string{
	assessment.TieKindCohabitingPartner: "partner",
	assessment.TieKindStepParent:        "step-parent",
	assessment.TieKindStepChild:         "step-child",
	assessment.TieKindStepSibling:       "step-sibling",
	assessment.TieKindHalfSibling:       "half-sibling",
	assessment.TieKindParentInLaw:       "parent-in-law",
	assessment.TieKindSiblingInLaw:      "sibling-in-law",
	assessment.TieKindChildInLaw:        "child-in-law",
	assessment.TieKindOtherInLaw:        "relative by marriage",
	assessment.TieKindOtherRelative:     "relative",
	assessment.TieKindFaithContact:      "contact from a faith community",
	assessment.TieKindDependant:         "dependant",
}

var stageWords = map[carepath.Stage]string{
	carepath.StageSafety:   "Safety first",
	carepath.StageOwnRight: "Help for people in their own right",
	carepath.StageEngage:   "Helping somebody into treatment",
	carepath.StageJoint:    "Work on the use itself, and together",
}

// tieWord is what a kind of tie is called.
func tieWord(k assessment.TieKind) string {
	if w := tieWords[k]; w != "" {
		return w
	}
	return strings.ReplaceAll(k.String(), "-", " ")
}

// turned is what the other person is, where a tie was stated from their side:
// whoever has Ken as a father is Ken's child.
func turned(k assessment.TieKind) string {
	switch {
	case k >= assessment.TieKindParent && k <= assessment.TieKindFosterParent:
		return "child"
	case k >= assessment.TieKindChild && k <= assessment.TieKindFosterChild:
		return "parent"
	case k >= assessment.TieKindGrandparent && k <= assessment.TieKindGrandfather:
		return "grandchild"
	}
	switch k {
	case assessment.TieKindHusband, assessment.TieKindWife:
		return "spouse"
	case assessment.TieKindBrother, assessment.TieKindSister:
		return "sibling"
	case assessment.TieKindGrandchild:
		return "grandparent"
	case assessment.TieKindAunt, assessment.TieKindUncle:
		return "niece or nephew"
	case assessment.TieKindNieceOrNephew:
		return "aunt or uncle"
	case assessment.TieKindParentInLaw:
		return "child-in-law"
	case assessment.TieKindChildInLaw:
		return "parent-in-law"
	case assessment.TieKindCarer, assessment.TieKindGuardian, assessment.TieKindDependant,
		assessment.TieKindSponsor, assessment.TieKindPeerMentor, assessment.TieKindFaithContact:
		return "" // no plain word for the other side
	default:
		return tieWord(k)
	}
}

// counted says a small number in words.
func counted(n int) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// aged says a span of ages.
func aged(s assessment.Span) string {
	low, high, _ := s.Bounds()
	switch {
	case low == high:
		return "aged " + strconv.Itoa(low)
	case high-low == 1:
		return fmt.Sprintf("aged %d or %d", low, high)
	case high-low > 100:
		return "age not known"
	default:
		return fmt.Sprintf("aged between %d and %d", low, high)
	}
}

// dated says a day in words.
func dated(d assessment.Day) string {
	const months = "January February March April May June July August September October November December"
	part := strings.Split(d.String(), "-")
	if len(part) != 3 {
		return "a day not stated"
	}
	month, _ := strconv.Atoi(part[1])
	return strings.TrimLeft(part[2], "0") + " " + strings.Fields(months)[month-1] + " " + part[0]
}
