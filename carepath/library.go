package carepath

import "github.com/kithcare/kith/assessment"

// Published is the rulebook that comes with the library: the five interventions
// of the Skills Consortium's page on families and social support networks, and
// a safety gate before whatever involves two people together. Every criterion
// names its source, what that is, and how well it was checked; see
// [Rulebook.CheckedAtLeast] to leave out what rests on unverified ones.
//
// The rulebook is made anew at each call: keep it.
func Published() *Rulebook {
	b, err := NewRulebook(PublishedDefinition(), Vocabulary())
	if err != nil { // a test builds it: this cannot come about in a release
		return &Rulebook{def: Definition{ID: publishedID}}
	}
	return b
}

const publishedID = "kith-published"

// PublishedDefinition is [Published] as data, to be changed or added to.
func PublishedDefinition() Definition {
	return Definition{
		ID: publishedID, Title: "Families, friends and networks: England and, in part, the United Kingdom; own support everywhere",
		Version: "2026-11",
		Rules: []Rule{
			ownRightSupport(), ownRightSelfHelp(), ownRightMeetings(),
			fiveStep(), stepsToCope(), alAnon(), alateen(), smartFamily(), bereavement(), strengtheningFamilies(), naloxone(),
			carerAssessment(), carerSupport(), youngCarerAssessment(), youngCarerNoticed(), supportingFamilies(),
			askAboutChildren(), familyProgrammeYoung(), preventionYoung(),
			craft(), arise(), pressuresToChange(),
			mpact(), parentsUnderPressure(),
			askWhomToInvolve(),
			coupleTherapyAlcohol(), coupleTherapyDrugs(), coupleTherapyNaltrexone(), familyWorkNaltrexone(),
			communityReinforcement(), networkTherapy(), networkMember(),
			familyTherapyYoung(), multidimensionalFamilyTherapy(), functionalFamilyTherapy(), multisystemicTherapy(),
			DASH().Rule(), childInNeed(),
		},
	}
}

// The days from which guidance is in force; of the 2007 guidelines only the
// month is known, and that not surely.
const (
	dayCG51       = "2007-07-25"
	dayOrangeBook = "2007-09-01"
	dayCG115      = "2011-02-23"
)

// englishFrom is where the guidance of NICE is in force.
func englishFrom(day string) Applies {
	a := since(day)
	a.Countries = []assessment.Country{assessment.CountryEngland}
	return a
}

// britishFrom is where the UK clinical guidelines are.
func britishFrom(day string) Applies {
	a := since(day)
	a.Countries = []assessment.Country{
		assessment.CountryEngland, assessment.CountryScotland, assessment.CountryWales, assessment.CountryNorthernIreland,
	}
	return a
}

func since(day string) Applies { return Applies{From: assessment.MustParseDay(day)} }

// need makes a criterion.
func need(id, text string, when Condition, cites ...assessment.Citation) Criterion {
	return Criterion{ID: id, Text: text, When: when, Cites: cites}
}

// from makes a criterion that is in force from a day on.
func (c Criterion) from(day string) Criterion {
	c.Applies = since(day)
	return c
}

func dose(text string, cites ...assessment.Citation) Dose { return Dose{Text: text, Cites: cites} }

// partly is the code of an extent that holds in part.
const partly, fully = 1, 2

// Codes of patterns of use, and of other words that criteria test.
const (
	harmful         = 2
	mildDependence  = 3
	agreedLevel     = 1
	abstainForNow   = 2
	mixed           = 2
	engaged         = 2
	weekly          = 3
	mildNeed        = 1
	significantNeed = 2
)
