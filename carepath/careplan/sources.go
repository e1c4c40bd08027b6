package careplan

import "github.com/kithcare/kith/assessment"

// Sources lists what a plan rests on: the two indicators about the family, the words
// for states and agreement, the worker who leads, whose agreement a goal needs, and
// to whom it is shown.
func Sources() []assessment.Citation {
	return []assessment.Citation{
		{
			Source: "Adfam, briefing on partnerships, winter 2010", Part: "care planning",
			Basis: assessment.BasisPractice, Checked: assessment.CheckedPrimary,
		},
		{
			Source: "HL7 Terminology, code systems of FHIR goals", Part: "achievement status; acceptance",
			Basis: assessment.BasisManual, Checked: assessment.CheckedPrimary,
		},
		{
			Source: "NICE CG51, drug misuse: psychosocial interventions, 2007", Part: "introduction",
			URL:   "https://www.nice.org.uk/guidance/cg51/chapter/Introduction",
			Basis: assessment.BasisGuideline, Checked: assessment.CheckedPrimary,
		},
		{
			Reason: "Help for a family member in their own right does not wait for the agreement of the person who uses.",
			Basis:  assessment.BasisPolicy, Checked: assessment.CheckedPrimary,
		},
		{
			Source: "TEWV (NHS), confidentiality", URL: "https://tewv.mixd.co.uk/about-your-care/confidentiality",
			Basis: assessment.BasisPractice, Checked: assessment.CheckedSecondary,
		},
		{
			Reason: "Whoever answered a goal was told of it, and what they know may be discussed with them. All else takes the consent of everybody whom it is about.",
			Basis:  assessment.BasisPolicy, Checked: assessment.CheckedPrimary,
		},
	}
}
