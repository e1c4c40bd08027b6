package careplan

import "github.com/kithcare/kith/assessment"

// Sources lists what the form of a plan rests on: the two indicators about the
// family, the words for states and agreement, the worker who leads, and whose
// agreement a goal needs.
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
	}
}
