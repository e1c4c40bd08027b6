package recoverycapital_test

// The numbers of package assessment's instruments, as part of [TestShippedNumbers].

// strainNumbers are those of low mood, worry, distress, wellbeing and symptoms.
func strainNumbers() []shipped {
	return []shipped{
		{row{"phq-9", "9 x 0-3"}, "9; 0..3 of 1-9", "S helpineedsomebody.org"},
		{row{"phq-9 total", "0-27; caseness and bands make high the worse end"}, "1-9 = 0..27 lower", "S helpineedsomebody.org"},
		{row{"phq-9 total cut-off from-5", "bands 0-4, 5-9"}, "5 tie above", "S helpineedsomebody.org"},
		{row{"phq-9 total cut-off from-10", "bands 5-9, 10-14"}, "10 tie above", "S helpineedsomebody.org"},
		{row{"phq-9 total cut-off from-15", "bands 10-14, 15-19"}, "15 tie above", "S helpineedsomebody.org"},
		{row{"phq-9 total cut-off from-20", "bands 15-19, 20-27"}, "20 tie above", "S helpineedsomebody.org"},
		{row{"phq-9 total cut-off nhs-caseness", "caseness >= 10"}, "10 tie above", "S helpineedsomebody.org; S IAPT manual"},
		{row{"phq-9 total change reliable", "reliable change >= 6"}, "6 tie above", "S helpineedsomebody.org; S IAPT manual"},
		{row{"phq-9 flag self-harm", "item 9 irrespective of the total; which code is ours to say"}, "item 9 from 1", "S helpineedsomebody.org; policy every code but the lowest"},

		{row{"gad-7", "7 x 0-3"}, "7; 0..3 of 1-7", "S cran/cliot"},
		{row{"gad-7 total", "0-21"}, "1-7 = 0..21 lower", "S cran/cliot"},
		{row{"gad-7 total cut-off at-5", "5/10/15, without a word on 5 itself"}, "5 tie not-stated", "S cran/cliot"},
		{row{"gad-7 total cut-off at-10", "5/10/15, without a word on 10 itself"}, "10 tie not-stated", "S cran/cliot"},
		{row{"gad-7 total cut-off at-15", "5/10/15, without a word on 15 itself"}, "15 tie not-stated", "S cran/cliot"},
		{row{"gad-7 total cut-off nhs-caseness", "caseness >= 8"}, "8 tie above", "S cran/cliot; S IAPT manual"},
		{row{"gad-7 total change reliable", "reliable change >= 4"}, "4 tie above", "S IAPT manual"},

		{row{"core-10", "10 x 0-4"}, "10; 0..4 of 1-10", "S socasresourcehub.com; S novopsych.com.au"},
		{row{"core-10 total", "0-40; 2 and 3 are worded positively, and not 4 as one page says"}, "1-10 turned 2 3 = 0..40 lower", "S socasresourcehub.com"},
		{row{"core-10 total cut-off from-11", "<= 10 non-clinical, 11-14"}, "11 tie above", "S socasresourcehub.com"},
		{row{"core-10 total cut-off from-15", "11-14, 15-19"}, "15 tie above", "S socasresourcehub.com"},
		{row{"core-10 total cut-off from-20", "15-19, 20-24"}, "20 tie above", "S socasresourcehub.com"},
		{row{"core-10 total cut-off from-25", "20-24, >= 25"}, "25 tie above", "S socasresourcehub.com"},
		{row{"core-10 total cut-off clinical", "cut-off 11, where <= 10 is non-clinical"}, "11 tie above", "S socasresourcehub.com; S novopsych.com.au"},
		{row{"core-10 total cut-off depression", "13, without a word on 13 itself"}, "13 tie not-stated", "S novopsych.com.au"},
		{row{"core-10 total change reliable", "6, without a word on 6 itself"}, "6 tie not-stated", "S novopsych.com.au"},
		{row{"core-10 flag risk", "item 6 whatever the total; which code is ours to say"}, "item 6 from 1", "S socasresourcehub.com; policy every code but the lowest"},

		{row{"wemwbs", "14 x 1-5"}, "14; 1..5 of 1-14", "P warwick.ac.uk"},
		{row{"wemwbs total", "14-70, a simple sum"}, "1-14 = 14..70 higher", "P warwick.ac.uk"},
		{row{"wemwbs total cut-off up-to-40", "<= 40 high risk"}, "40 tie below", "S smartclinic.com"},
		{row{"wemwbs total cut-off up-to-44", "41-44 raised risk"}, "44 tie below", "S smartclinic.com"},
		{row{"wemwbs total cut-off roc-ces-d", "43.5 against the CES-D"}, "43.5 tie not-stated", "P studylib.net/doc/12455520"},

		{row{"srt", "30 items, 0 never, 1 sometimes, 2 often"}, "Kellner and Sheffield 1973, as adopted by the Alcohol, Drugs and the Family group; 0..2 of 1-30", "S ravansanji.ir; P pubmed/16277623"},
		{row{"srt total", "the sum of 30 is secondary, its range 0-60 derived; no subscales, since six item numbers are inferred"}, "1-30 = 0..60", "D(S) ravansanji.ir"},
	}
}

// familyNumbers are those of coping, hope, support and how a family works.
func familyNumbers() []shipped {
	return []shipped{
		{row{"cq", "30 items, 0 no to 3 often"}, "2005, 30 items; 0..3 of 1-30", "S psidb.org; P pubmed/16277623; P 10826084.2019.1685547"},
		{row{"cq engaged", "14 items; no way of coping is the better one"}, "1 5 6 7 9 11 13 16 17 19 21 25 26 28 = 0..42", "D(S) psidb.org"},
		{row{"cq tolerant-inactive", "9 items"}, "3 4 10 14 20 23 24 27 30 = 0..27", "D(S) psidb.org"},
		{row{"cq withdrawal", "six items, less 5 and 22, plus 6"}, "2 5 8 12 15 18 22 29 turned 5 22 = 0..24", "D(S) psidb.org"},

		{row{"hope", "10 items, 1 to 5"}, "2005; 1..5 of 1-10", "S arabpsychology.com; P pubmed/16277623"},
		{row{"hope total", "2 3 4 6 7 count 6-x; the range and the direction are derived"}, "1-10 turned 2 3 4 6 7 = 10..50 higher", "S arabpsychology.com; D(S) arabpsychology.com"},

		{row{"score-15", "15 items, 1 describes us very well to 5 not at all"}, "15; 1..5 of 1-15", "P protocols/view/662102; S corc.uk.net"},
		{row{"score-15 strengths-and-adaptability", "higher is worse, in the US sample's words"}, "1 3 6 10 15 = 5..25 lower", "P protocols/view/662102"},
		{row{"score-15 overwhelmed-by-difficulties", "6-x by polarity, not seen in a scoring sheet"}, "5 7 9 11 14 turned 5 7 9 11 14 = 5..25 lower", "P protocols/view/662102; D(W) protocols/view/662102"},
		{row{"score-15 disrupted-communication", "6-x by polarity, not seen in a scoring sheet"}, "2 4 8 12 13 turned 2 4 8 12 13 = 5..25 lower", "P protocols/view/662102; D(W) protocols/view/662102"},
		{
			row{"score-15 total", "15-75, derived"},
			"strengths-and-adaptability + overwhelmed-by-difficulties + disrupted-communication = 15..75 lower",
			"P protocols/view/662102; D(W) protocols/view/662102",
		},
		{row{"score-15 total cut-off us-clinical", "51.92, which no sum can be"}, "51.92 tie not-stated", "P scholarsarchive.byu.edu"},
		{row{"score-15 total change us-reliable", "17.51, which no change can be"}, "17.51 tie not-stated", "P scholarsarchive.byu.edu"},

		{
			row{"adf-sss", "25 items in three parts and an overall score; the codes were not found"},
			"Toner and Velleman, 25 items; any number of positive-general positive-specific negative-specific total", "P pure.york.ac.uk",
		},
		{row{"adf-sss positive-general", "a named part"}, "positive-general = ready", "P pure.york.ac.uk"},
		{row{"adf-sss positive-specific", "a named part"}, "positive-specific = ready", "P pure.york.ac.uk"},
		{row{"adf-sss negative-specific", "a named part"}, "negative-specific = ready", "P pure.york.ac.uk"},
		{row{"adf-sss total", "an overall alpha is reported, so there is a total"}, "total = ready", "P pure.york.ac.uk"},
		{row{"sqfm-aa", "33 items"}, "33 items; any number of total-family-burden", "S pdfkiwi.com"},
		{row{"sqfm-aa total-family-burden", "six of the eleven scales; which six was not found"}, "total-family-burden = ready", "S pdfkiwi.com"},

		{row{"zarit refused", "one exclusive licensor"}, "", "P mapi-trust.org"},
		{row{"outcomes-star refused", "all rights reserved"}, "", "P scribd.com/document/370911992"},
	}
}

// childNumbers are those of the SDQ: 25 items of 0 to 2, five scales of five, a
// total of four of them; bands that differ by who fills it in.
func childNumbers() []shipped {
	const key, rule = "S newcastlesafeguardingchildren.org.uk", "S pdfcoffee.com"
	const teachers = "P PMC4830858/table/Tab1"
	var out []shipped
	for _, id := range []string{"sdq-parent", "sdq-teacher"} {
		out = append(
			out,
			shipped{row{id, "25 items, 0-2"}, "25 items, ages 4 to 17; 0..2 of emotional-1-5 conduct-1-5 hyperactivity-1-5 peer-1-5 prosocial-1-5", key + "; " + rule},
			shipped{row{id + " emotional", "5 items"}, "emotional-1-5 = 0..10 lower", key},
			shipped{row{id + " conduct", "5 items"}, "conduct-1-5 = 0..10 lower", key},
			shipped{row{id + " hyperactivity", "5 items"}, "hyperactivity-1-5 = 0..10 lower", key},
			shipped{row{id + " peer", "5 items"}, "peer-1-5 = 0..10 lower", key},
			shipped{row{id + " prosocial", "5 items; more is better"}, "prosocial-1-5 = 0..10 higher", key},
			shipped{row{id + " total-difficulties", "4 problem scales, 0-40, prosocial excluded"}, "emotional + conduct + hyperactivity + peer = 0..40 lower", key},
			shipped{row{id + " emotional prorated", "if >= 3 of 5 are answered"}, "from 3 answers", rule},
			shipped{row{id + " conduct prorated", "if >= 3 of 5 are answered"}, "from 3 answers", rule},
			shipped{row{id + " hyperactivity prorated", "if >= 3 of 5 are answered"}, "from 3 answers", rule},
			shipped{row{id + " peer prorated", "if >= 3 of 5 are answered"}, "from 3 answers", rule},
			shipped{row{id + " prosocial prorated", "if >= 3 of 5 are answered"}, "from 3 answers", rule},
		)
	}
	return append(
		out,
		shipped{row{"sdq-parent total-difficulties cut-off from-14", "parents' bands 0-13, 14-16"}, "14 tie above", key},
		shipped{row{"sdq-parent total-difficulties cut-off from-17", "parents' bands 14-16, 17-40"}, "17 tie above", key},

		shipped{row{"sdq-teacher total-difficulties cut-off from-12", "teachers' bands 0-11, 12-15"}, "12 tie above", teachers},
		shipped{row{"sdq-teacher total-difficulties cut-off from-16", "teachers' bands 12-15, 16-18"}, "16 tie above", teachers},
		shipped{row{"sdq-teacher total-difficulties cut-off from-19", "teachers' bands 16-18, 19-40"}, "19 tie above", teachers},
		shipped{row{"sdq-teacher emotional cut-off from-4", "0-3, 4"}, "4 tie above", teachers},
		shipped{row{"sdq-teacher emotional cut-off from-5", "4, 5"}, "5 tie above", teachers},
		shipped{row{"sdq-teacher emotional cut-off from-6", "5, 6 and more"}, "6 tie above", teachers},
		shipped{row{"sdq-teacher conduct cut-off from-3", "0-2, 3"}, "3 tie above", teachers},
		shipped{row{"sdq-teacher conduct cut-off from-4", "3, 4"}, "4 tie above", teachers},
		shipped{row{"sdq-teacher conduct cut-off from-5", "4, 5 and more"}, "5 tie above", teachers},
		shipped{row{"sdq-teacher hyperactivity cut-off from-6", "0-5, 6-7"}, "6 tie above", teachers},
		shipped{row{"sdq-teacher hyperactivity cut-off from-8", "6-7, 8"}, "8 tie above", teachers},
		shipped{row{"sdq-teacher hyperactivity cut-off from-9", "8, 9 and more"}, "9 tie above", teachers},
		shipped{row{"sdq-teacher peer cut-off from-3", "0-2, 3-4"}, "3 tie above", teachers},
		shipped{row{"sdq-teacher peer cut-off from-5", "3-4, 5"}, "5 tie above", teachers},
		shipped{row{"sdq-teacher peer cut-off from-6", "5, 6 and more"}, "6 tie above", teachers},
		shipped{row{"sdq-teacher prosocial cut-off up-to-5", "6-10, 5"}, "5 tie below", teachers},
		shipped{row{"sdq-teacher prosocial cut-off up-to-4", "5, 4"}, "4 tie below", teachers},
		shipped{row{"sdq-teacher prosocial cut-off up-to-3", "4, 0-3"}, "3 tie below", teachers},
	)
}
