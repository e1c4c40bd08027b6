package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// briefCites numbers sources as a page comes to them: a source once, with all its
// parts. What a service or this library decided is a word and no number.
type briefCites struct {
	all   []briefCite
	place map[assessment.Citation]int
	words map[assessment.Basis]bool // in use
}

// briefCite is one source, without its part, and the parts that were cited.
type briefCite struct {
	assessment.Citation
	parts []string
}

func newBriefCites() *briefCites {
	return &briefCites{place: map[assessment.Citation]int{}, words: map[assessment.Basis]bool{}}
}

// decidedWords are the bases that are no source to be read.
var decidedWords = map[assessment.Basis]string{
	assessment.BasisPolicy: "policy: no source says it, and this library decided it; json has why.",
	assessment.BasisLocal:  "local: the service's own setting.",
}

// checkedMarkWords say how far a source was checked, where it was not itself seen.
var checkedMarkWords = map[assessment.Checked]string{
	assessment.CheckedSecondary:  "*",
	assessment.CheckedUnverified: ", NOT CHECKED",
}

// of is the numbers of some sources, and then the words.
func (x *briefCites) of(cites []assessment.Citation) string {
	var numbers []int
	var words []string
	for _, c := range cites {
		if _, decided := decidedWords[c.Basis]; decided {
			x.words[c.Basis] = true
			words = append(words, c.Basis.String())
			continue
		}
		numbers = append(numbers, x.number(c))
	}
	slices.Sort(numbers)
	slices.Sort(words)
	var all []string
	for _, n := range slices.Compact(numbers) {
		all = append(all, strconv.Itoa(n))
	}
	return "[" + strings.Join(append(all, slices.Compact(words)...), ", ") + "]"
}

func (x *briefCites) number(c assessment.Citation) int {
	key := assessment.Citation{Source: c.Source, Basis: c.Basis, Checked: c.Checked}
	n, ok := x.place[key]
	if !ok {
		x.all = append(x.all, briefCite{Citation: key})
		n = len(x.all)
		x.place[key] = n
	}
	if parts := x.all[n-1].parts; c.Part != "" && !slices.Contains(parts, c.Part) {
		x.all[n-1].parts = append(parts, c.Part)
	}
	return n
}

// list writes the sources, one after another.
func (x *briefCites) list(p page) {
	if len(x.all)+len(x.words) == 0 {
		return
	}
	p.title("Sources", "-")
	second := false
	for i, c := range x.all {
		text := c.Source
		if len(c.parts) > 0 {
			text += ": " + strings.Join(c.parts, "; ")
		}
		second = second || c.Checked == assessment.CheckedSecondary
		p.say(0, strconv.Itoa(i+1)+" ", text+" ("+c.Basis.String()+checkedMarkWords[c.Checked]+")")
	}
	if second {
		p.say(0, "", "* seen in another's account, and not itself.")
	}
	for _, basis := range [...]assessment.Basis{assessment.BasisPolicy, assessment.BasisLocal} {
		if x.words[basis] {
			p.say(0, "", decidedWords[basis])
		}
	}
}
