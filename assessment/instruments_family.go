package assessment

import "strconv"

// How family members cope and hope, what support they have, how a family works,
// how a child is.

// noLabels is the note of every instrument of the stress-strain-coping-support
// model: none has a published cut-off.
const noLabels = "no cut-off and no rule for missing answers was found: show scores, change over time and percent of the possible, without labels"

// battery is the paper that the instruments of that model are taken from.
func battery() Citation {
	return primary("Orford, Templeton, Velleman and Copello 2005, Addiction 100:1611-1624", "https://suppr.wilddata.cn/browses/detail/pubmed/16277623")
}

func copingQuestionnaire() Instrument {
	key := secondary("PSIDB, key of the Coping Questionnaire", "https://psidb.org/coping-questionnaire-cq")
	derived := key.because("derived: the key's items of 0 to 3, summed")
	return Instrument{
		ID: "cq", Title: "Coping Questionnaire", Version: "2005, 30 items", CompletedBy: "the affected family member",
		Items: NumberedItems(30, 0, 3),
		Scales: []Scale{
			{ID: "engaged", Items: ItemIDs(1, 5, 6, 7, 9, 11, 13, 16, 17, 19, 21, 25, 26, 28), Low: 0, High: 42, Cites: []Citation{derived}},
			{ID: "tolerant-inactive", Items: ItemIDs(3, 4, 10, 14, 20, 23, 24, 27, 30), Low: 0, High: 27, Cites: []Citation{derived}},
			// The key's own form is: six items, less items 5 and 22, plus 6. Counting
			// those two from the other end is the same, since (3-a) + (3-b) = 6-a-b.
			{ID: "withdrawal", Items: ItemIDs(2, 5, 8, 12, 15, 18, 22, 29), Reversed: ItemIDs(5, 22), Low: 0, High: 24, Cites: []Citation{derived}},
		},
		Rights: "not stated; the 2005 pack is its authors' copyright",
		Notes: []string{
			"three scales and no total: the key does not recommend one; a study of 2020 supports a general factor",
			"no way of coping is good or bad by itself",
			"the authors say that withdrawal needs further work; report it by itself",
			"the time that answers are about was not found",
			noLabels,
		},
		Cites: []Citation{key, battery(), primary("structure in England and Italy, 2020", "http://informahealthcare.com/doi/full/10.1080/10826084.2019.1685547")},
	}
}

func hope() Instrument {
	key := secondary("Arab Psychology, key of the Hopefulness-Hopelessness questionnaire", "https://scales.arabpsychology.com/s/hopefulness-hopelessness-questionnaire-2/")
	return Instrument{
		ID: "hope", Title: "Hopefulness-Hopelessness", Version: "2005", CompletedBy: "the affected family member",
		Items: NumberedItems(10, 1, 5),
		Scales: []Scale{{
			ID: "total", Items: ItemRange(1, 10), Reversed: ItemIDs(2, 3, 4, 6, 7), Low: 10, High: 50,
			Better: DirectionHigher,
			Cites:  []Citation{key, key.because("derived: 10 items of 1 to 5, summed; more hopeful is higher by the keying")},
		}},
		Rights: "not stated",
		Notes:  []string{"the middle code 3 stands for not knowing and is an answer of the key, not an absence", noLabels},
		Cites:  []Citation{key, battery()},
	}
}

func score15() Instrument {
	phenx := primary("PhenX Toolkit, protocol 662102", "https://www.phenxtoolkit.org/protocols/view/662102")
	byu := primary("a US sample of SCORE-15, Brigham Young University", "https://scholarsarchive.byu.edu/etd/7694")
	turned := Citation{
		Source: phenx.Source, URL: phenx.URL, Basis: BasisStudy,
		Reason: "derived: codes run from 1 for describes us well, so the items of the two scales of problems count 6 less the code; not checked against the owner's scoring sheet",
	}
	return Instrument{
		ID: "score-15", Title: "Systemic Clinical Outcome and Routine Evaluation, 15 items", Version: "15", CompletedBy: "a family member of 12 or older",
		Items: NumberedItems(15, 1, 5),
		Scales: []Scale{
			{ID: "strengths-and-adaptability", Items: ItemIDs(1, 3, 6, 10, 15), Low: 5, High: 25, Better: DirectionLower, Cites: []Citation{phenx}},
			{ID: "overwhelmed-by-difficulties", Items: ItemIDs(5, 7, 9, 11, 14), Reversed: ItemIDs(5, 7, 9, 11, 14), Low: 5, High: 25, Better: DirectionLower, Cites: []Citation{phenx, turned}},
			{ID: "disrupted-communication", Items: ItemIDs(2, 4, 8, 12, 13), Reversed: ItemIDs(2, 4, 8, 12, 13), Low: 5, High: 25, Better: DirectionLower, Cites: []Citation{phenx, turned}},
			{
				ID: "total", Parts: []string{"strengths-and-adaptability", "overwhelmed-by-difficulties", "disrupted-communication"}, Low: 15, High: 75,
				Better:  DirectionLower,
				Cutoffs: []Cutoff{{ID: "us-clinical", At: 51.92, Cites: []Citation{byu}}},
				Changes: []Threshold{{ID: "us-reliable", At: 17.51, Cites: []Citation{byu}}},
				Cites:   []Citation{phenx, turned},
			},
		},
		Rights: "free of charge from the Association for Family Therapy; keep the items out of the library",
		Notes: []string{
			"a higher score is a worse one, strengths included",
			"the reversal is derived and not confirmed: compare with the owner's scoring sheet before relying on it",
			"cut-off and reliable change are of one US sample (63 clinical, 244 community)",
			"no rule for missing answers was found",
		},
		Cites: []Citation{phenx, secondary("CORC, on SCORE-15", "https://www.corc.uk.net/outcome-experience-measures/systemic-clinical-outcome-and-routine-evaluation-score-15/")},
	}
}

// sdq is the part that both forms of the SDQ share.
func sdq(id, by string, cutoffs map[string][]Cutoff) Instrument {
	key := secondary("Newcastle Safeguarding Children, on the SDQ", "https://newcastlesafeguardingchildren.org.uk/glossary/strengths-and-difficulties-questionnaire-sdq/")
	rule := secondary("Scoring the SDQ for ages 4 to 17", "https://pdfcoffee.com/download/scoring-the-strengths-amp-difficulties-questionnaire-for-age-4-17-pdf-free.html")
	in := Instrument{
		ID: id, Title: "Strengths and Difficulties Questionnaire", Version: "25 items, ages 4 to 17", CompletedBy: by,
		Rights: "free on paper; terms of electronic use not found: treat as restricted",
		Notes: []string{
			"which item of the form belongs to which scale, and which are reversed, was not among the sourced facts: hand in each scale's five answers under the scale's name, as scored 0 to 2",
			"a scale may be prorated where at least 3 of its 5 items are answered; the sources do not say to round",
			"bands differ by who fills it in; one page gives the parents' bands for teachers too, and the teachers' table contradicts it",
		},
		Cites: []Citation{key, rule},
	}
	var problems []string
	for _, name := range []string{"emotional", "conduct", "hyperactivity", "peer", "prosocial"} {
		s := Scale{
			ID: name, Low: 0, High: 10, Better: DirectionLower, Cutoffs: cutoffs[name],
			Proration: &Proration{AtLeast: 3, Cites: []Citation{rule}}, Cites: []Citation{key},
		}
		if name == "prosocial" {
			s.Better = DirectionHigher
		} else {
			problems = append(problems, name)
		}
		for i := 1; i <= 5; i++ {
			item := name + "-" + strconv.Itoa(i)
			in.Items, s.Items = append(in.Items, Item{ID: item, High: 2}), append(s.Items, item)
		}
		in.Scales = append(in.Scales, s)
	}
	in.Scales = append(in.Scales, Scale{
		ID: "total-difficulties", Parts: problems, Low: 0, High: 40, Better: DirectionLower,
		Cutoffs: cutoffs["total-difficulties"], Cites: []Citation{key},
	})
	return in
}

func sdqParent() Instrument {
	page := secondary("Newcastle Safeguarding Children, on the SDQ", "https://newcastlesafeguardingchildren.org.uk/glossary/strengths-and-difficulties-questionnaire-sdq/")
	return sdq("sdq-parent", "a parent", map[string][]Cutoff{"total-difficulties": bands(page, 14, 17)})
}

func sdqTeacher() Instrument {
	table := primary("a table of the SDQ's bands for teachers", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4830858/table/Tab1")
	upTo := func(n int) Cutoff {
		return Cutoff{ID: "up-to-" + strconv.Itoa(n), At: float64(n), Tie: CutoffTieBelow, Cites: []Citation{table}}
	}
	return sdq("sdq-teacher", "a teacher", map[string][]Cutoff{
		"total-difficulties": bands(table, 12, 16, 19),
		"emotional":          bands(table, 4, 5, 6),
		"conduct":            bands(table, 3, 4, 5),
		"hyperactivity":      bands(table, 6, 8, 9),
		"peer":               bands(table, 3, 5, 6),
		"prosocial":          {upTo(5), upTo(4), upTo(3)},
	})
}

func adfSSS() Instrument {
	return ReadyTotals(Instrument{
		ID: "adf-sss", Title: "Alcohol, Drugs and the Family Social Support Scale", Version: "Toner and Velleman, 25 items",
		CompletedBy: "the affected family member", Rights: "not stated",
		Notes: []string{"how the negative scale counts in the total was not found"},
		Cites: []Citation{
			primary("Toner and Velleman, initial reliability and validity", "https://pure.york.ac.uk/portal/en/publications/initial-reliability-and-validity-of-a-new-measure-of-perceived-so"),
		},
	}, "positive-general", "positive-specific", "negative-specific", "total")
}

func sqfmAA() Instrument {
	return ReadyTotals(Instrument{
		ID: "sqfm-aa", Title: "Short Questionnaire for Family Members - Affected by Addiction", Version: "33 items",
		CompletedBy: "the affected family member", Rights: "not stated",
		Notes: []string{"the total is of six of its eleven scales; which six was not found"},
		Cites: []Citation{
			secondary("PSYNDEX record of the German version", "https://pdfkiwi.com/documents/autorenbeschreibung-5ed17520bf1b5"),
		},
	}, "total-family-burden")
}
