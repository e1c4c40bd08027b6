package assessment_test

import (
	"fmt"

	"github.com/kithcare/kith/assessment"
)

// Did this family change between entry and review? What was not asked again is
// counted and not taken for the same; a total that got better does not hide an
// answer that calls for attention.
func Example_change() {
	data := []byte(`{
		"id": "case-17", "day": "2026-09-30",
		"members": [{"id": "gwen", "label": "mother"}, {"id": "rhys", "label": "son"}],
		"impacts": [
			{"member": "gwen", "of": "rhys", "health": {"guilt": "severe", "anger": "mild", "anxiety": "severe"},
				"finance": {"theft": "mild"}, "source": {"informant": "gwen", "on": "2026-03-02"}},
			{"member": "gwen", "of": "rhys", "health": {"guilt": "mild", "anger": "moderate"},
				"finance": {"theft": "mild"}, "source": {"informant": "gwen", "on": "2026-09-14"}}
		],
		"responses": [
			{"member": "gwen", "instrument": "phq-9", "source": {"informant": "gwen", "on": "2026-03-02"}, "answers": [
				{"item": "i01", "value": 3}, {"item": "i02", "value": 3}, {"item": "i03", "value": 2}, {"item": "i04", "value": 3}, {"item": "i05", "value": 2},
				{"item": "i06", "value": 3}, {"item": "i07", "value": 2}, {"item": "i08", "value": 1}, {"item": "i09", "value": 0}]},
			{"member": "gwen", "instrument": "phq-9", "source": {"informant": "gwen", "on": "2026-09-14"}, "answers": [
				{"item": "i01", "value": 1}, {"item": "i02", "value": 1}, {"item": "i03", "value": 1}, {"item": "i04", "value": 1}, {"item": "i05", "value": 0},
				{"item": "i06", "value": 1}, {"item": "i07", "value": 1}, {"item": "i08", "absent": "asked-declined"}, {"item": "i09", "value": 1}]}
		]
	}`)
	record, err := assessment.Decode(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	entry := assessment.Gather(record, assessment.MustParseDay("2026-03-31"))
	review := assessment.Gather(record, record.Day)

	impacts, err := assessment.ImpactChanges(entry, review)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range impacts {
		fmt.Printf("%s, %s: of %d compared %d better, %d the same, %d worse; %d not known\n",
			review.Label(c.Member), c.Domain, c.Compared, c.Better, c.Same, c.Worse, c.Unknown)
	}

	phq9, err := assessment.Instruments().Key("phq-9")
	if err != nil {
		fmt.Println(err)
		return
	}
	results, err := assessment.ResultChanges(entry, review, phq9)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range results {
		for _, s := range r.Scores {
			fmt.Printf("%s, %s: %s points, %s, reliable: %s\n",
				review.Label(r.Member), s.Entry.Instrument, s.Difference, s.Change, s.Thresholds[0].Reliable)
		}
		for _, f := range r.Flags {
			fmt.Printf("%s: %s at entry, %s at review\n", f.ID, f.Entry, f.Review)
		}
	}
	// Output:
	// mother, health: of 2 compared 1 better, 0 the same, 1 worse; 9 not known
	// mother, relationships: of 0 compared 0 better, 0 the same, 0 worse; 4 not known
	// mother, finance: of 1 compared 0 better, 1 the same, 0 worse; 3 not known
	// mother, social: of 0 compared 0 better, 0 the same, 0 worse; 2 not known
	// mother, phq-9: -12 to -9 points, better, reliable: yes
	// self-harm: no at entry, yes at review
}

// Two workers rate the same person: what each left out is no disagreement.
func ExampleKey_CompareRaters() {
	gad7, err := assessment.Instruments().Key("gad-7")
	if err != nil {
		fmt.Println(err)
		return
	}
	rated := func(codes ...int) assessment.Response {
		r := assessment.Response{Member: "gwen", Instrument: "gad-7"}
		for i, id := range assessment.ItemRange(1, len(codes)) {
			r.Answers = append(r.Answers, assessment.ItemAnswer{Item: id, Value: &codes[i]})
		}
		return r
	}
	c, err := gad7.CompareRaters(rated(1, 2, 3, 0, 0, 1), rated(1, 0, 3, 0, 0, 1, 2))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("agree on %d of %d, %s %%\n", c.Agree, c.Both, c.Agreement)
	for _, d := range c.Differences {
		fmt.Println(d.Item, d.First, d.Second)
	}
	fmt.Println("the second total is", c.Scores[0].Difference, "points from the first")
	// Output:
	// agree on 5 of 6, 83 to 84 %
	// i02 2 0
	// the second total is -3 to 0 points from the first
}
