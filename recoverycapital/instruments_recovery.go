package recoverycapital

import "github.com/kithcare/kith/assessment"

// sure takes the answers by their place in the form's own list, 1 to 5 from the
// best, and not the values that the form's key gives them.
func sure() assessment.Instrument {
	key := secondary("rop.no, SURE, with the form's key", "https://rop.no/kartleggingsverktoey/sure")
	factors := primary("Neale et al. 2016, Drug and Alcohol Dependence 165:159-167, table 2", "https://pmc.ncbi.nlm.nih.gov/articles/PMC4946826/table/tbl0010")
	scale := func(id string, low, high int, items ...int) assessment.Scale {
		return assessment.Scale{
			ID: id, Items: assessment.ItemIDs(items...), Low: low, High: high, Better: assessment.DirectionHigher,
			Cites: cites(factors, because(key, "derived: the items of the factor, summed")),
		}
	}
	items := assessment.NumberedItems(21, 1, 5)
	for i := range items {
		items[i].Scores = []int{3, 3, 2, 1, 1}
	}
	return assessment.Instrument{
		ID: "sure", Title: "Substance Use Recovery Evaluator", Version: "2016, 21 items",
		CompletedBy: "the person in recovery", Recall: "a week, as its answers by days imply",
		Items: items,
		Scales: []assessment.Scale{
			scale("substance-use", 6, 18, 1, 2, 3, 5, 7, 16), scale("material-resources", 3, 9, 12, 13, 14),
			scale("outlook", 3, 9, 17, 18, 19), scale("self-care", 5, 15, 4, 6, 8, 9, 15), scale("relationships", 4, 12, 10, 11, 20, 21),
			{
				ID: "total", Parts: []string{"substance-use", "material-resources", "outlook", "self-care", "relationships"}, Low: 21, High: 63,
				Better: assessment.DirectionHigher, Cites: cites(key),
			},
		},
		Rights: "free to download; the exact licence was not found",
		Notes: []string{
			"items 1 to 3 take 1 never, 2 one or two days, 3 three or four days, 4 five or six days, 5 every day; items 4 to 21 take 1 all of the time, 2 most, 3 a fair amount, 4 a little, 5 none: the numbers are this library's, in the order of the form's key",
			"hand in those answers, never values of 1 to 3 that are scored already: nobody could tell the two apart",
			"section C, the person's own priorities, is not scored",
			"a study of 2025 found the five factors only with answers merged to two; which merge was not found",
			"a collegiate sample dropped the items on drinking and drugs and kept craving by itself",
			"no cut-off, no rule for missing answers and no threshold of change was found",
		},
		Cites: cites(key, factors, primary("Neale et al. 2016, Drug and Alcohol Dependence 165:159-167", "https://openscholarship.wustl.edu/bsltests/4091/")),
	}
}

// arq is the one instrument here with a published rule for missing answers.
func arq() assessment.Instrument {
	owner := manual("RESULT, Leeds: Addiction Recovery Questionnaire", "https://result4addiction.net/recovery")
	compare := manual("RESULT, Leeds: comparing recovery", "https://www.result4addiction.net/compare-recovery")
	scale := func(id string, high int, items []string, turned ...int) assessment.Scale {
		return assessment.Scale{
			ID: id, Items: items, Reversed: assessment.ItemIDs(turned...), High: high,
			Better: assessment.DirectionHigher, Cites: cites(compare, because(owner, "derived: the items of the part, of 0 to 3, summed")),
		}
	}
	total := scale("total", 36, assessment.ItemRange(1, 12), 5, 6, 8, 9)
	total.Proration = &assessment.Proration{AtLeast: 10, Cites: cites(owner)}
	total.Cutoffs = []assessment.Cutoff{{ID: "functional", At: 22, Tie: assessment.CutoffTieBelow, Cites: cites(owner)}}
	total.Changes = []assessment.Threshold{{ID: "reliable", At: 4, Tie: assessment.CutoffTieAbove, Cites: cites(owner)}}
	total.Cites = cites(owner)
	return assessment.Instrument{
		ID: "arq", Title: "Addiction Recovery Questionnaire", Version: "2016",
		Recall: "the last 30 days",
		Items:  assessment.NumberedItems(12, 0, 3),
		Scales: []assessment.Scale{
			scale("normal-living", 15, assessment.ItemRange(1, 5), 5),
			scale("abstinence", 12, assessment.ItemRange(6, 9), 6, 8, 9),
			scale("positive-expectancy", 9, assessment.ItemRange(10, 12)),
			total,
		},
		Rights: "Creative Commons BY-NC-ND for the form",
		Notes: []string{
			"up to two missing answers count as the mean of the others; with three there is no score",
			"whether that mean is taken before or after reversal was not found: here it is of what the items count, after",
			"the rule is of the total; none was found for its parts",
			"a journal's summary names the parts daily activities, substance involvement and optimism",
		},
		Cites: cites(owner, primary("Iveson-Brown and Raistrick 2016, Drugs: Education, Prevention and Policy 23(1):41-47", "https://www.result4addiction.net/refs-recovery")),
	}
}

func ssq() assessment.Instrument {
	owner := manual("Raistrick: comparing social wellbeing", "https://duncan-raistrick-2uge.squarespace.com/compare-social-wellbeing")
	return assessment.Instrument{
		ID: "ssq", Title: "Social Satisfaction Questionnaire", Version: "2007",
		Recall: "the last 30 days",
		Items:  assessment.NumberedItems(8, 0, 3),
		Scales: []assessment.Scale{{
			ID: "total", Items: assessment.ItemRange(1, 8), Low: 0, High: 24,
			Better:  assessment.DirectionHigher,
			Changes: []assessment.Threshold{{ID: "reliable", At: 4, Tie: assessment.CutoffTieAbove, Cites: cites(owner)}},
			Cites:   cites(owner),
		}},
		Rights: "the article is Creative Commons BY",
		Notes: []string{
			"the value for a functional population was cut off in what was seen",
			"no rule for missing answers was found",
		},
		Cites: cites(owner, primary("Raistrick, Tober, Heather and Clark 2007, Psychiatric Bulletin 31:333-336", "https://www.result4addiction.net/refs-social-wellbeing")),
	}
}

// TOP is the Treatment Outcomes Profile for given substances: three ratings, days
// in each of four weeks, and answers of no or yes (0 or 1), reported one by one.
// It has no total. Names of substances make ids, such as days-heroin.
func TOP(substances ...string) assessment.Instrument {
	form := primary("Treatment Outcomes Profile, form for secure settings", "https://vdocuments.mx/treatment-outcomes-profile-secure-setting.html")
	in := assessment.Instrument{
		ID: "top", Title: "Treatment Outcomes Profile", Version: "2008",
		CompletedBy: "a keyworker, by interview", Recall: "28 days",
		Rights: "NDTMS business definitions: Open Government Licence 2.0; for the form itself not found",
		Notes: []string{
			"there is no total: each figure stands by itself",
			"sharing is yes if either needles or paraphernalia were shared",
			"reliable change is by the method of Jacobson and Truax with the service's own reliability and spread; the published thresholds were not found",
			"an audit of 200 forms judged the section on crime invalid; it is not scored",
		},
		Cites: cites(
			primary("Marsden et al. 2008, Addiction 103(9):1450-1460", "https://suppr.wilddata.cn/browses/detail/pubmed/18783500"), form,
			primary("audit of 200 TOP forms, Psychiatric Bulletin 33", "http://pb.rcpsych.org/content/33/11/404"),
		),
	}
	single := func(id string, high int, better assessment.Direction) {
		in.Items = append(in.Items, assessment.Item{ID: id, High: high})
		in.Scales = append(in.Scales, assessment.Scale{ID: id, Items: []string{id}, High: high, Better: better, Cites: cites(form)})
	}
	days := func(id string) {
		weeks := []string{id + "-week-1", id + "-week-2", id + "-week-3", id + "-week-4"}
		for _, w := range weeks {
			in.Items = append(in.Items, assessment.Item{ID: w, High: 7})
		}
		in.Scales = append(in.Scales, assessment.Scale{ID: id, Items: weeks, High: 28, Cites: cites(form)})
	}
	for _, rating := range []string{"psychological-health", "physical-health", "quality-of-life"} {
		single(rating, 20, assessment.DirectionHigher)
	}
	for _, s := range substances {
		days("days-" + s)
	}
	days("days-injecting")
	days("days-paid-work")
	days("days-education")
	for _, yes := range []string{"sharing", "acute-housing-problem", "risk-of-eviction"} {
		single(yes, 1, assessment.DirectionNotStated)
	}
	return in
}

func rcq() assessment.Instrument {
	return assessment.ReadyTotals(assessment.Instrument{
		ID: "rcq", Title: "Recovery Capital Questionnaire", Version: "2013", CompletedBy: "the person in recovery", Rights: "not found",
		Cites: cites(primary("Burns and Yates 2022, Drug and Alcohol Dependence 232:109329", "https://www.stir.ac.uk/research/hub/publication/1795355")),
	}, "social", "physical", "human", "community", "total")
}

func rsq() assessment.Instrument {
	return assessment.ReadyTotals(assessment.Instrument{
		ID: "rsq", Title: "Recovery Strengths Questionnaire", Version: "2019, 15 items", CompletedBy: "the person in recovery", Rights: "not found",
		Cites: cites(primary("Rettie, Hogan and Cox 2019, Drug and Alcohol Review 38(2):209-215",
			"https://vufind-test.katalog.k.utb.cz/SummonRecord/FETCH-LOGICAL-c3530-ec8058e09ff6185a26134bfbf71f1ff269a8a3481b33ce318dae150f4432bdfc3")),
	}, "within-group-strengths", "externally-generated-strengths", "total")
}

func rgps() assessment.Instrument {
	return assessment.ReadyTotals(assessment.Instrument{
		ID: "rgps", Title: "RGPS", Version: "14 items", CompletedBy: "the person in recovery", Rights: "not found",
		Cites: cites(primary("Best and others, measuring individuals' recovery barriers and strengths", "https://www.addictionpro.com/article/special-populations/measuring-individuals-recovery-barriers-and-strengths")),
	}, "total")
}

func css() assessment.Instrument {
	return assessment.ReadyTotals(assessment.Instrument{
		ID: "css", Title: "Commitment to Sobriety Scale", Version: "2014", CompletedBy: "the person in recovery", Rights: "not found",
		Cites: cites(primary("Kelly and Greene 2014, Journal of Substance Abuse Treatment 46(2):257-263", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3840075/")),
	}, "total")
}

func cai() assessment.Instrument {
	return assessment.ReadyTotals(assessment.Instrument{
		ID: "cai", Title: "Community Assessment Inventory", Version: "2004", CompletedBy: "the person in recovery", Rights: "not found",
		Cites: cites(primary("Community Assessment Inventory 2004, DOI 10.1016/j.jsat.2004.08.002",
			"https://proxy.weglot.com/wg_31e3b69165a930b5a27173d9b265f5a52/nl/en/pubmed.ncbi.nlm.nih.gov/15501377")),
	}, "family-at-home", "family-outside", "friends", "community", "total")
}
