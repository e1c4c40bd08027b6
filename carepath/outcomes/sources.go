package outcomes

import "github.com/kithcare/kith/assessment"

// Sources lists what the figures rest on: why agencies stand side by side, the areas
// of life, and the policies of this library.
func Sources() []assessment.Citation {
	return []assessment.Citation{
		{
			Source: "Adfam, briefing on partnerships, winter 2010", Part: "sharing responsibility",
			Basis: assessment.BasisPractice, Checked: assessment.CheckedPrimary,
		},
		{
			Source: "Skills Consortium, families and social support networks",
			Part:   "the effects of use on family members",
			URL:    "http://www.skillsconsortium.org.uk/Thinking%20about%20families%20and%20social%20support%20networks.aspx",
			Basis:  assessment.BasisPractice, Checked: assessment.CheckedSecondary,
		},
		{
			Reason: "Improved means that something is better and nothing worse: severity is an order, and no source weighs one person's gain against another's loss.",
			Basis:  assessment.BasisPolicy, Checked: assessment.CheckedPrimary,
		},
		{
			Reason: "How long an improvement must last is the caller's to say: no source sets a number of days.",
			Basis:  assessment.BasisPolicy, Checked: assessment.CheckedPrimary,
		},
	}
}
