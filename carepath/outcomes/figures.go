package outcomes

import "github.com/kithcare/kith/assessment"

// Figures are how many improved, and out of how many. Its zero value is of none.
type Figures struct {
	redacted
	Improved int `json:"improved"`
	Same     int `json:"same"`
	Worse    int `json:"worse"`
	Mixed    int `json:"mixed"`
	Unknown  int `json:"unknown"`
	// NotApplicable are in no denominator: there was nothing to compare.
	NotApplicable int `json:"notApplicable"`
	// Known is the first four together, All those and Unknown.
	Known int `json:"known"`
	All   int `json:"all"`
	// Share is what part of All improved, from 0 to 1: at the least where none of
	// Unknown did, at the most where all of them did. The true share lies inside,
	// also where some of Unknown turn out not to apply. Of none it is not known.
	Share assessment.Interval `json:"share,omitzero"`
	// ShareOfKnown is what part of Known improved. It says nothing of Unknown.
	ShareOfKnown assessment.Interval `json:"shareOfKnown,omitzero"`
}

// SustainedFigures are how many improved and were still so later, and out of how
// many. Its zero value is of none.
type SustainedFigures struct {
	redacted
	Yes int `json:"yes"`
	// No are those who did not improve and those who did not stay so. Lost are the
	// latter, as far as that is known.
	No            int `json:"no"`
	Lost          int `json:"lost"`
	Unknown       int `json:"unknown"`
	NotApplicable int `json:"notApplicable"`
	Known         int `json:"known"` // Yes and No
	All           int `json:"all"`   // those and Unknown
	// Share and ShareOfKnown are of All and of Known, as in [Figures].
	Share        assessment.Interval `json:"share,omitzero"`
	ShareOfKnown assessment.Interval `json:"shareOfKnown,omitzero"`
}

// counts are how many have each outcome.
type counts [OutcomeNotApplicable + 1]int

func (c counts) figures() Figures {
	known := c[OutcomeImproved] + c[OutcomeSame] + c[OutcomeWorse] + c[OutcomeMixed]
	return Figures{
		Improved: c[OutcomeImproved], Same: c[OutcomeSame], Worse: c[OutcomeWorse], Mixed: c[OutcomeMixed],
		Unknown: c[OutcomeNotKnown], NotApplicable: c[OutcomeNotApplicable],
		Known: known, All: known + c[OutcomeNotKnown],
		Share:        share(c[OutcomeImproved], c[OutcomeImproved]+c[OutcomeNotKnown], known+c[OutcomeNotKnown]),
		ShareOfKnown: share(c[OutcomeImproved], c[OutcomeImproved], known),
	}
}

// counts are those that the figures show.
func (f Figures) counts() counts {
	return counts{f.Unknown, f.Improved, f.Same, f.Worse, f.Mixed, f.NotApplicable}
}

func (c *counts) add(o counts) {
	for i, n := range o {
		c[i] += n
	}
}

// put counts one more; a word outside the vocabulary is not known.
func (c *counts) put(o Outcome) {
	if int(o) >= len(c) {
		o = OutcomeNotKnown
	}
	c[o]++
}

// share is the interval from low to high out of all, not known out of none.
func share(low, high, all int) assessment.Interval {
	if all == 0 {
		return assessment.Interval{}
	}
	return assessment.IntervalOf(float64(low)/float64(all), float64(high)/float64(all))
}

// lasting are how many have each word of [Sustained], and how many lost what was won.
type lasting struct {
	words [SustainedNotApplicable + 1]int
	lost  int
}

func (l *lasting) put(s Sustained, o Outcome) {
	if int(s) >= len(l.words) {
		s = SustainedNotKnown
	}
	l.words[s]++
	l.lost += count(s == SustainedNo && o == OutcomeImproved)
}

func (l *lasting) add(o lasting) {
	for i, n := range o.words {
		l.words[i] += n
	}
	l.lost += o.lost
}

func (l lasting) figures() SustainedFigures {
	yes, no, unknown := l.words[SustainedYes], l.words[SustainedNo], l.words[SustainedNotKnown]
	return SustainedFigures{
		Yes: yes, No: no, Lost: l.lost, Unknown: unknown, NotApplicable: l.words[SustainedNotApplicable],
		Known: yes + no, All: yes + no + unknown,
		Share:        share(yes, yes+unknown, yes+no+unknown),
		ShareOfKnown: share(yes, yes, yes+no),
	}
}
