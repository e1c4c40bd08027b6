package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// citeIndex numbers the sources of a rulebook, in its order: a number does not
// depend on the record.
type citeIndex struct {
	all   []assessment.Citation
	place map[assessment.Citation]int
	// used are the numbers that the page refers to.
	used map[int]bool
	// brief, if any, says them in short: see [briefCites].
	brief *briefCites
}

// newCiteIndex numbers the sources of a rulebook, and then those of what every
// plan of it reminds of.
func newCiteIndex(book *carepath.Rulebook, reminders []carepath.Caution) citeIndex {
	x := citeIndex{place: map[assessment.Citation]int{}, used: map[int]bool{}}
	add := func(cites []assessment.Citation) {
		for _, c := range cites {
			if _, ok := x.place[c]; !ok {
				x.all = append(x.all, c)
				x.place[c] = len(x.all)
			}
		}
	}
	for _, r := range book.Rules() {
		add(r.Cites)
		for _, c := range slices.Concat(r.Requires, r.Excludes, r.Cautions) {
			add(c.Cites)
		}
		for _, d := range r.Dose {
			add(d.Cites)
		}
	}
	for _, c := range reminders {
		add(c.Cites)
	}
	return x
}

// of is the numbers of some sources. One that is not numbered is said in full.
func (x *citeIndex) of(cites []assessment.Citation) string {
	if x.brief != nil {
		return x.brief.of(cites)
	}
	var all []string
	for _, c := range cites {
		if n, ok := x.place[c]; ok {
			x.used[n] = true
			if word := strconv.Itoa(n); !slices.Contains(all, word) {
				all = append(all, word)
			}
		} else {
			all = append(all, carepath.SourceText(c))
		}
	}
	return "[source " + strings.Join(all, ", ") + "]"
}

// sources lists the sources that the page refers to, by number.
func (v *view) sources(p page) {
	if v.cites.brief != nil {
		v.cites.brief.list(p)
	}
	if len(v.cites.used) == 0 {
		return
	}
	p.title("Sources", "-")
	for i, c := range v.cites.all {
		if v.cites.used[i+1] {
			p.say(0, fmt.Sprintf("%2d. ", i+1), carepath.SourceText(c))
		}
	}
}
