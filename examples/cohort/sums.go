package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/statistics"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/recoverycapital"
)

// sums are running sums over all records: what they take does not grow with them.
type sums struct {
	families, views, bad int
	interrupted          bool
	sizes                [4]int
	people, focal        int
	adults, affected     split
	countries, doors     map[string]int

	pairs      int
	own        map[assessment.ImpactDomain]*split
	supporting map[assessment.SupportTopic]*split

	capital map[capitalKey]*capitalSum

	rules     map[carepath.RuleID]*split
	questions map[carepath.FactID]*asked
	danger    int

	scales map[scaleKey]*scaleSum
}

// capitalKey is whose capital it is, as the kind of row in the table, and which.
type capitalKey struct {
	kind   string
	domain recoverycapital.Domain
	sign   recoverycapital.Sign
}

// capitalSum adds up spans: the mean of what is possible lies between the mean of
// the lows and that of the highs.
type capitalSum struct{ figures, low, high, answered, parts int }

// asked is how often a question stands unanswered, and in how many families.
type asked struct{ times, families int }

type scaleKey struct{ instrument, scale string }

type scaleSum struct {
	key   *assessment.Key
	place int
	rows  int
	row   []float64
	items statistics.Items
}

func newSums() *sums {
	return &sums{
		countries: map[string]int{}, doors: map[string]int{}, own: map[assessment.ImpactDomain]*split{},
		supporting: map[assessment.SupportTopic]*split{}, capital: map[capitalKey]*capitalSum{},
		rules: map[carepath.RuleID]*split{}, questions: map[carepath.FactID]*asked{}, scales: map[scaleKey]*scaleSum{},
	}
}

// of is what a map has under a key, made where there is nothing yet.
func of[K comparable, T any](m map[K]*T, key K) *T {
	if m[key] == nil {
		m[key] = new(T)
	}
	return m[key]
}

func (s *sums) add(j *job) {
	if j.seen == nil {
		s.bad++
		return
	}
	s.families++
	s.who(j.seen)
	s.need(j.seen)
	s.figures(j.seen.capital)
	s.decided(j.seen.plan)
	s.scored(j.seen.Scored)
}

func (s *sums) who(x *seen) {
	n := len(x.Record.Members)
	switch {
	case n <= 1:
		s.sizes[0]++
	case n <= 4:
		s.sizes[1]++
	case n <= 8:
		s.sizes[2]++
	default:
		s.sizes[3]++
	}
	s.people += n
	s.focal += len(x.picture.FocalPersons())
	if !x.Record.View.IsZero() {
		s.views++
	}
	s.countries[x.Record.Country.String()]++
	for _, c := range x.Record.FirstContacts {
		s.doors[c.Point.String()]++
	}
	for _, m := range x.Record.Members {
		youngest, eldest, known := x.picture.Age(m.ID).Bounds()
		s.adults.add(known && (youngest >= adult || eldest < adult), youngest >= adult)
		s.affected.addReading(x.picture.AffectedByAny(m.ID))
	}
}

// adult is the age from which on somebody is counted as grown up.
const adult = 18

func (s *sums) need(x *seen) {
	for n := range family.Needs(x.Record, x.picture) {
		if n.Track == assessment.TrackSupporting {
			of(s.supporting, n.Topic).add(n.Known, n.Yes)
			continue
		}
		if n.Domain == assessment.ImpactDomainHealth {
			s.pairs++ // each has one of every area
		}
		of(s.own, n.Domain).add(n.Known, n.Yes)
	}
}

func (s *sums) figures(c recoverycapital.Capital) {
	for _, part := range figuresByKind(c) {
		for _, f := range part.figures {
			x := of(s.capital, capitalKey{part.kind, f.Domain, f.Sign})
			low, high := f.Span.Bounds()
			x.figures, x.low, x.high = x.figures+1, x.low+low, x.high+high
			x.answered, x.parts = x.answered+answeredIn(f), x.parts+len(f.Contributions)
		}
	}
}

func (s *sums) decided(p carepath.Plan) {
	if p.Danger {
		s.danger++
	}
	for _, d := range p.Decisions {
		of(s.rules, d.Rule).add(d.Outcome != carepath.OutcomeUnknown, d.Outcome == carepath.OutcomeEligible)
	}
	met := map[carepath.FactID]bool{}
	for _, q := range p.Questions {
		x := of(s.questions, q.Fact)
		x.times++
		if !met[q.Fact] {
			x.families++
		}
		met[q.Fact] = true
	}
}

func (s *sums) scored(all []family.Scored) {
	for _, x := range all {
		if x.Key == nil {
			continue
		}
		in := x.Of
		for i, scale := range in.Scales {
			sum := of(s.scales, scaleKey{in.ID, scale.ID})
			sum.key, sum.place = x.Key, i
			sum.row = x.Key.ItemScores(sum.row[:0], i, x.Cells)
			if sum.items.Add(sum.row) == nil { // an error only where there are too many items
				sum.rows++
			}
		}
	}
}
