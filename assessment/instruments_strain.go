package assessment

import "strconv"

// The strain of a person: low mood, worry, distress, symptoms, wellbeing.

// secondary is a citation of a fact seen in another's account.
func secondary(source, url string) Citation {
	return Citation{Source: source, URL: url, Basis: BasisStudy, Checked: CheckedSecondary}
}

// primary is a citation of a fact seen in the source itself.
func primary(source, url string) Citation {
	c := secondary(source, url)
	c.Checked = CheckedPrimary
	return c
}

// because gives a citation the reason why a fact follows from it.
func (c Citation) because(reason string) Citation {
	c.Reason = reason
	return c
}

// bands are cut-offs where a band of scores begins at each value; only their
// values are told, since words such as mild are judgements.
func bands(cite Citation, from ...int) []Cutoff {
	var out []Cutoff
	for _, n := range from {
		out = append(out, Cutoff{ID: "from-" + strconv.Itoa(n), At: float64(n), Tie: CutoffTieAbove, Cites: []Citation{cite}})
	}
	return out
}

// anyCode is why a flag is raised by every code but the lowest.
func anyCode(cite Citation) []Citation {
	return []Citation{cite, {
		Reason: "the source names the item and no code: every code but the lowest calls for attention",
		Basis:  BasisPolicy, Checked: CheckedPrimary,
	}}
}

func phq9() Instrument {
	page := secondary("NHS talking therapies measures, as listed by a service", "https://helpineedsomebody.org/statistical-measures/")
	iapt := secondary("IAPT manual, as quoted by a practitioners' site", "http://www.cbtwatch.com/tag/no-justification-for-nhs-talking-theapies/")
	return Instrument{
		ID: "phq-9", Title: "Patient Health Questionnaire, 9 items", Version: "9", CompletedBy: "the person",
		Items: NumberedItems(9, 0, 3),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 9), Low: 0, High: 27,
			Better:  DirectionLower,
			Cutoffs: append(bands(page, 5, 10, 15, 20), Cutoff{ID: "nhs-caseness", At: 10, Tie: CutoffTieAbove, Cites: []Citation{page, iapt}}),
			Changes: []Threshold{{ID: "reliable", At: 6, Tie: CutoffTieAbove, Cites: []Citation{page, iapt}}},
			Cites:   []Citation{page},
		}},
		Flags:  []Flag{{ID: "self-harm", Item: "i09", From: 1, Cites: anyCode(page)}},
		Rights: "widely stated to be free to reproduce (Pfizer holds the copyright); exact terms not seen",
		Notes: []string{
			"item 9 calls for attention whatever the total",
			"no rule for missing answers was found",
		},
		Cites: []Citation{page},
	}
}

func gad7() Instrument {
	page := secondary("documentation of an R package for IAPT measures", "https://rdrr.io/cran/cliot/man/gad7_anxiety_screen.html")
	iapt := secondary("IAPT manual, as quoted by a practitioners' site", "http://www.cbtwatch.com/tag/no-justification-for-nhs-talking-theapies/")
	return Instrument{
		ID: "gad-7", Title: "Generalised Anxiety Disorder assessment, 7 items", Version: "7", CompletedBy: "the person",
		Items: NumberedItems(7, 0, 3),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 7), Low: 0, High: 21,
			Better: DirectionLower,
			Cutoffs: []Cutoff{
				{ID: "at-5", At: 5, Cites: []Citation{page}},
				{ID: "at-10", At: 10, Cites: []Citation{page}},
				{ID: "at-15", At: 15, Cites: []Citation{page}},
				{ID: "nhs-caseness", At: 8, Tie: CutoffTieAbove, Cites: []Citation{page, iapt}},
			},
			Changes: []Threshold{{ID: "reliable", At: 4, Tie: CutoffTieAbove, Cites: []Citation{iapt}}},
			Cites:   []Citation{page},
		}},
		Rights: "widely stated to be free to reproduce (Pfizer holds the copyright); exact terms not seen",
		Notes: []string{
			"cut-offs of 5, 10 and 15 are published; on which side those values themselves lie was not found",
			"no rule for missing answers was found",
		},
		Cites: []Citation{page},
	}
}

func core10() Instrument {
	page := secondary("SOCAS resource hub, scoring the CORE-10", "https://socasresourcehub.com/section-5b/5b-2-scoring-the-core-10-measure/")
	novo := secondary("NovoPsych, on the CORE-10", "https://novopsych.com.au/assessments/outcome-monitoring/clinical-outcomes-in-routine-evaluation-10-core-10/")
	return Instrument{
		ID: "core-10", Title: "Clinical Outcomes in Routine Evaluation, 10 items", Version: "10", CompletedBy: "the person",
		Items: NumberedItems(10, 0, 4),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 10), Reversed: ItemIDs(2, 3), Low: 0, High: 40,
			Better: DirectionLower,
			Cutoffs: append(bands(page, 11, 15, 20, 25),
				Cutoff{ID: "clinical", At: 11, Tie: CutoffTieAbove, Cites: []Citation{page, novo}},
				Cutoff{ID: "depression", At: 13, Cites: []Citation{novo}}),
			Changes: []Threshold{{ID: "reliable", At: 6, Cites: []Citation{novo}}},
			Cites:   []Citation{page.because("items 2 and 3 are the positively worded ones: their content was checked")},
		}},
		Flags:  []Flag{{ID: "risk", Item: "i06", From: 1, Cites: anyCode(page)}},
		Rights: "CORE System Trust holds the copyright: reproduce unchanged, for no gain",
		Notes: []string{
			"item 6 calls for attention whatever the total",
			"one page names items 3 and 4 as the reversed ones; the content of the items contradicts it",
			"a second set of bands circulates (0-5, 6-10, 11-15, 16-20, 21-25, 26 and more) and is not shipped",
			"whether 13 is above the cut-off for depression, and whether a change of 6 itself is reliable, was not found",
			"no rule for missing answers was found",
		},
		Cites: []Citation{page, novo},
	}
}

func wemwbs() Instrument {
	howto := primary("University of Warwick, how to use WEMWBS", "https://warwick.ac.uk/fac/sci/med/research/platform/wemwbs/using/howto")
	page := secondary("a clinic's page on WEMWBS", "https://smartclinic.com/wemwbs/")
	roc := primary("a validation of WEMWBS against the CES-D", "https://studylib.net/doc/12455520/")
	return Instrument{
		ID: "wemwbs", Title: "Warwick-Edinburgh Mental Wellbeing Scale, 14 items", Version: "14", CompletedBy: "the person",
		Items: NumberedItems(14, 1, 5),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 14), Low: 14, High: 70,
			Better: DirectionHigher,
			Cutoffs: []Cutoff{
				{ID: "up-to-40", At: 40, Tie: CutoffTieBelow, Cites: []Citation{page}},
				{ID: "up-to-44", At: 44, Tie: CutoffTieBelow, Cites: []Citation{page}},
				{ID: "roc-ces-d", At: 43.5, Cites: []Citation{roc}},
			},
			Cites: []Citation{howto},
		}},
		Rights: "register with the University of Warwick; wording and format unaltered",
		Notes: []string{
			"the short form of 7 items needs a table of transformed scores that was not found: it is not this one",
			"no rule for missing answers was found",
		},
		Cites: []Citation{howto},
	}
}

func symptomRatingTest() Instrument {
	key := secondary("a published key of the Symptom Rating Test, seen in part", "https://ravansanji.ir/?9609191256")
	return Instrument{
		ID: "srt", Title: "Symptom Rating Test", Version: "Kellner and Sheffield 1973, as adopted by the Alcohol, Drugs and the Family group",
		CompletedBy: "the affected family member",
		Items:       NumberedItems(30, 0, 2),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 30), Low: 0, High: 60,
			Cites: []Citation{key.because("derived: 30 items of 0 to 2, summed")},
		}},
		Rights: "not stated; the journal's copyright is Cambridge University Press's",
		Notes: []string{
			"the psychological and physical scales are not shipped: six item numbers of the one are not visible, and the other follows from them",
			"no cut-off and no rule for missing answers was found: show scores, change over time and percent of the possible, without labels",
		},
		Cites: []Citation{key, primary("Orford, Templeton, Velleman and Copello 2005, Addiction 100:1611-1624", "https://suppr.wilddata.cn/browses/detail/pubmed/16277623")},
	}
}
