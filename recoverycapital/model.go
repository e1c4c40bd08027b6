package recoverycapital

import (
	"errors"
	"slices"
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// maxWeight keeps every sum of weights far from the ends of int.
const maxWeight = 1000

// ErrWeight says that a mapping's weight is not one of 1 to 1000.
var ErrWeight = errors.New("want a weight of 1 to 1000")

// Model maps what is said of a person to domains of recovery capital. It is
// data with sources; a caller may bring one of their own. The zero value maps
// nothing and does not validate.
type Model struct {
	ID       string                `json:"id"`
	Title    string                `json:"title"`
	Version  string                `json:"version"`
	Mappings []Mapping             `json:"mappings"`
	Cites    []assessment.Citation `json:"cites"`
}

// Mapping puts one indicator into one domain. Its sign is the indicator's own.
// An indicator that no mapping names is not scored. The zero value does not
// validate.
type Mapping struct {
	Indicator assessment.CapitalIndicator `json:"indicator"`
	Domain    Domain                      `json:"domain"`
	// Weight is how much the indicator counts within its domain and sign: 1 to
	// 1000.
	Weight int                   `json:"weight"`
	Cites  []assessment.Citation `json:"cites"`
}

// Validate checks that every mapping is whole and sourced, and of words that the
// vocabularies have. The error is [assessment.FieldErrors] with every fault at
// once.
func (m Model) Validate() error {
	var faults assessment.FieldErrors
	required := func(path string, missing bool) {
		if missing {
			faults.Add(path, assessment.ErrMissing)
		}
	}
	required("/id", m.ID == "")
	required("/title", m.Title == "")
	required("/version", m.Version == "")
	required("/mappings", len(m.Mappings) == 0)
	required("/cites", len(m.Cites) == 0)
	seen := map[assessment.CapitalIndicator]bool{}
	for i, x := range m.Mappings {
		path := "/mappings/" + strconv.Itoa(i)
		required(path+"/indicator", x.Indicator == assessment.CapitalIndicatorNotStated)
		required(path+"/domain", x.Domain == DomainNotStated)
		required(path+"/cites", len(x.Cites) == 0)
		_, err := x.Indicator.MarshalText()
		faults.Add(path+"/indicator", err)
		_, err = x.Domain.MarshalText()
		faults.Add(path+"/domain", err)
		if !x.weighs() {
			faults.Add(path+"/weight", ErrWeight)
		}
		if seen[x.Indicator] {
			faults.Add(path+"/indicator", assessment.ErrTwice)
		}
		seen[x.Indicator] = true
		for j, c := range x.Cites {
			faults.Add(path+"/cites/"+strconv.Itoa(j), c.Validate())
		}
	}
	return faults.Err()
}

func (x Mapping) weighs() bool { return x.Weight >= 1 && x.Weight <= maxWeight }

// InCompany is the model without the indicators that are asked alone: what its
// figures show can be read out with anybody present, and no figure is kept open
// by a question that must not be named there.
func (m Model) InCompany() Model {
	m.Mappings = slices.DeleteFunc(slices.Clone(m.Mappings), func(x Mapping) bool { return x.Indicator.AskAlone() })
	return m
}

// SignOf is the sign of an indicator: negative for a barrier.
func SignOf(i assessment.CapitalIndicator) Sign {
	if i.IsBarrier() {
		return SignNegative
	}
	return SignPositive
}

// Published is the model that comes with the library: the indicators of the
// network-member list of the iSBNT and of the Adfam briefing, in the four
// domains of Cloud and Granfield, placed after the topics of the MIRC's items
// where it has one and by policy where it has none, all with the same weight.
func Published() Model {
	mirc := func(topics string) assessment.Citation {
		return assessment.Citation{
			Source: "Bowen et al. 2023, Multidimensional Inventory of Recovery Capital (MIRC), topics of items " + topics,
			URL:    "https://pmc.ncbi.nlm.nih.gov/articles/PMC11520023",
			Basis:  assessment.BasisStudy, Checked: assessment.CheckedSecondary,
		}
	}
	policy := func(reason string) assessment.Citation {
		return assessment.Citation{Reason: reason, Basis: assessment.BasisPolicy, Checked: assessment.CheckedPrimary}
	}
	at := func(i assessment.CapitalIndicator, d Domain, cites ...assessment.Citation) Mapping {
		return Mapping{Indicator: i, Domain: d, Weight: 1, Cites: cites}
	}
	const none = "no source maps this indicator to a domain: "
	return Model{
		ID: "kith-network-capital", Title: "What a network member brings", Version: "1",
		Cites: []assessment.Citation{
			{
				Source: "Cloud and Granfield 2008, four kinds of recovery capital and its continuum below zero",
				Basis:  assessment.BasisStudy, Checked: assessment.CheckedSecondary,
			},
			{
				Source: "iSBNT, Leeds: who is a suitable network member",
				URL:    "https://www.result4addiction.net/isbnt-network",
				Basis:  assessment.BasisManual, Checked: assessment.CheckedPrimary,
			},
			policy("equal weights, since no source weighs one indicator against another"),
		},
		Mappings: []Mapping{
			at(assessment.CapitalIndicatorEmotionalSupport, DomainSocial, mirc("3 and 4")),
			at(assessment.CapitalIndicatorPracticalHelp, DomainPhysical, mirc("9, 10 and 12")),
			at(assessment.CapitalIndicatorAgreesWithGoal, DomainSocial, policy(none+"agreement is part of a supportive tie")),
			at(assessment.CapitalIndicatorFirmAndKind, DomainSocial, policy(none+"it describes the tie")),
			at(assessment.CapitalIndicatorAvailable, DomainSocial, policy(none+"it describes the tie")),
			at(assessment.CapitalIndicatorKnowsProblem, DomainHuman, policy(none+"knowledge is a human resource")),
			at(assessment.CapitalIndicatorResilience, DomainHuman, policy(none+"a capacity of the person")),
			at(assessment.CapitalIndicatorHope, DomainHuman, policy(none+"an attitude of the person")),
			at(assessment.CapitalIndicatorRecoveryExample, DomainCultural, policy(none+"it shows that recovery has a place")),
			at(assessment.CapitalIndicatorCommunityLinks, DomainCultural, policy(none+"belonging to a community")),
			at(assessment.CapitalIndicatorOwnProblemUse, DomainHuman, policy(none+"it is the person's own health")),
			at(assessment.CapitalIndicatorEnablesUse, DomainSocial, mirc("2")),
			at(assessment.CapitalIndicatorHostility, DomainSocial, mirc("2 and 5")),
			at(assessment.CapitalIndicatorAbuse, DomainSocial, policy(none+"harm done within the tie")),
			at(assessment.CapitalIndicatorPowerOver, DomainSocial, policy(none+"it describes the tie")),
			at(assessment.CapitalIndicatorTakesMoney, DomainPhysical, mirc("12")),
			at(assessment.CapitalIndicatorStigma, DomainCultural, mirc("22 and 25")),
		},
	}
}
