package main

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// sizedFamilies is how many families there are of each size, over as many chunks as
// the peers' pipeline has.
const sizedFamilies = 40

// Sizes is work that should cost in proportion to its size.
type Sizes struct {
	name   string
	sizes  []int
	series []Contender // one a size
}

// NewSizes is what grows: the members of a household, the rules of a rulebook and
// the answers in a record.
func NewSizes(c *Corpus) ([]Sizes, error) {
	rules, err := byRules(c)
	if err != nil {
		return nil, err
	}
	answers, err := byAnswers(c)
	return []Sizes{byMembers(), rules, answers}, err
}

// slope is the power of the size that the time grows with.
func (s *Sizes) slope(times map[string]Timing) float64 {
	out := make([]float64, len(s.series))
	for i, c := range s.series {
		out[i] = times[c.name].item()
	}
	return Slope(s.sizes, out)
}

// add has some work done n times a chunk.
func (s *Sizes) add(size, n int, do func(i int) int) {
	each := max(1, n/peerChunks)
	s.sizes = append(s.sizes, size)
	s.series = append(s.series, Contender{
		name:  s.name + ": " + strconv.Itoa(size),
		upTo:  peerChunks,
		items: func(int) int { return each },
		pass: func(chunk int) (sum int) {
			for i := range each {
				n := do((chunk*each + i) % n)
				if n < 0 {
					return -1
				}
				sum += n
			}
			return sum
		},
	})
}

// byMembers has the published rules decided for households with one focal person.
func byMembers() Sizes {
	s := Sizes{name: "decide, by members"}
	for _, n := range []int{2, 4, 8, 16, 32} {
		s.decide(n, carepath.Published(), Households(sizedFamilies, n))
	}
	return s
}

// byRules has 1 to 8 copies of the published rules decided.
func byRules(c *Corpus) (Sizes, error) {
	s := Sizes{name: "decide, by rules"}
	for _, copies := range []int{1, 2, 4, 8} {
		d := copied(carepath.PublishedDefinition(), copies)
		book, err := carepath.NewRulebook(d, carepath.Vocabulary())
		if err != nil {
			return s, err
		}
		s.decide(len(d.Rules), book, c.Records[:min(sizedFamilies, len(c.Records))])
	}
	return s, nil
}

// copied has each rule several times, under ids of their own.
func copied(d carepath.Definition, copies int) carepath.Definition {
	rules := d.Rules
	d.Rules = nil
	for n := range copies {
		for _, r := range rules {
			r.ID += carepath.RuleID("-" + strconv.Itoa(n))
			d.Rules = append(d.Rules, r)
		}
	}
	return d
}

func (s *Sizes) decide(size int, book *carepath.Rulebook, families []assessment.Record) {
	decider := book.Decider()
	pictures := make([]*assessment.Picture, len(families))
	for i, r := range families {
		pictures[i] = assessment.Gather(r, r.Day)
	}
	s.add(size, len(pictures), func(i int) int { return len(decider.Decide(pictures[i])) })
}

// byAnswers has records decoded that hold people and more and more filled-in
// questionnaires.
func byAnswers(c *Corpus) (Sizes, error) {
	s := Sizes{name: "decode, by answers"}
	for _, copies := range []int{1, 2, 4, 8, 16} {
		var lines [][]byte
		for _, r := range c.Records[:min(sizedFamilies, len(c.Records))] {
			line, err := assessment.Encode(answersOf(r, copies))
			if err != nil {
				return s, err
			}
			lines = append(lines, line)
		}
		var decoder assessment.Decoder
		var r assessment.Record
		s.add(copies, len(lines), func(i int) int {
			if decoder.Decode(lines[i], &r) != nil {
				return -1
			}
			return len(r.Responses)
		})
	}
	return s, nil
}

// answersOf is what a record has of people and of answers, the answers repeated.
func answersOf(r assessment.Record, copies int) assessment.Record {
	out := assessment.Record{ID: r.ID, Day: r.Day, Members: r.Members}
	for range copies {
		out.Responses = append(out.Responses, r.Responses...)
	}
	return out
}
