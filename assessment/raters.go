package assessment

import "slices"

// Comparison is two raters' responses to one instrument side by side. Its zero
// value is of nothing.
//
// Every item is counted in one of Agree, Differ, OnlyFirst, OnlySecond and
// Neither; an absence is no rating, whatever the reason. Both is how many both
// answered, Agree and Differ together, and Agreement the share of those on which
// they agree: of what is answered so far, and 0 to 100 where that is nothing.
//
// For a sample, package assessment/statistics has weighted kappa and intraclass
// correlations: [Key.Row] and [Cell.Code] give the codes, [Key.Score] the scores.
// Items that a flag is on are facts about safety, to be told alone.
type Comparison struct {
	redacted
	Items      int     `json:"items"`
	Both       int     `json:"both"`
	Agree      int     `json:"agree"`
	Differ     int     `json:"differ"`
	OnlyFirst  int     `json:"onlyFirst"`
	OnlySecond int     `json:"onlySecond"`
	Neither    int     `json:"neither"`
	Agreement  Percent `json:"agreement"`
	// Differences are the items on which the raters differ, in the instrument's order.
	Differences []ItemDifference  `json:"differences,omitempty"`
	Scores      []ScoreDifference `json:"scores"`
}

// ItemDifference is an item with the two codes that were given to it, as they
// were given. The zero value is of no item.
type ItemDifference struct {
	redacted
	Item   string `json:"item"`
	First  int    `json:"first"`
	Second int    `json:"second"`
}

// ScoreDifference is two scores of one scale, and the second minus the first.
// Difference, Value and Prorated are as in [ScoreChange]. The zero value is of
// nothing.
type ScoreDifference struct {
	redacted
	First      Score    `json:"first"`
	Second     Score    `json:"second"`
	Difference Interval `json:"difference"`
	Value      *float64 `json:"value,omitzero"`
	Prorated   Prorated `json:"prorated,omitzero"`
}

// CompareRaters sets two raters' responses side by side, item by item and on
// every scale. Whether they are about the same person and of the same time is
// for the caller to see to: members of a family may each rate how it works. The
// error is that of [Key.Score] for each, with /first and /second before the place.
func (k *Key) CompareRaters(first, second Response) (Comparison, error) {
	var faults FieldErrors
	a, err := k.Row(nil, first)
	faults.addUnder("/first", err)
	b, err := k.Row(nil, second)
	faults.addUnder("/second", err)
	if len(faults) > 0 {
		return Comparison{}, faults
	}
	s, err := k.sides(a, b, "/first", "/second")
	if err != nil {
		return Comparison{}, err
	}
	out := Comparison{Items: len(k.items), Scores: make([]ScoreDifference, len(k.scales))}
	for i, it := range k.in.Items {
		out.item(it.ID, a[i], b[i])
	}
	out.Both = out.Agree + out.Differ
	out.Agreement, _ = PercentOf(Exactly(out.Agree), 0, out.Both)
	for i := range k.scales {
		out.Scores[i] = s.difference(i)
	}
	return out, nil
}

// item counts one item.
func (c *Comparison) item(id string, first, second Cell) {
	a, inFirst := first.Code()
	b, inSecond := second.Code()
	switch {
	case inFirst && inSecond && a == b:
		c.Agree++
	case inFirst && inSecond:
		c.Differ++
		c.Differences = append(c.Differences, ItemDifference{Item: id, First: a, Second: b})
	case inFirst:
		c.OnlyFirst++
	case inSecond:
		c.OnlySecond++
	default:
		c.Neither++
	}
}

// sides is two rows that one key has scored.
type sides struct {
	key           *Key
	first, second side
}

type side struct {
	row     []Cell
	tallies []Tally
}

func (k *Key) sides(first, second []Cell, nameFirst, nameSecond string) (sides, error) {
	var faults FieldErrors
	s := sides{key: k, first: side{row: first}, second: side{row: second}}
	for _, x := range []struct {
		of   *side
		name string
	}{{&s.first, nameFirst}, {&s.second, nameSecond}} {
		x.of.tallies = make([]Tally, len(k.scales))
		faults.addUnder(x.name, k.Tally(x.of.tallies, x.of.row))
	}
	return s, faults.Err()
}

// difference is the second score of a scale minus the first.
//
// Bounds are worked out of the sums, in whole numbers, and divided once for a
// mean, so that a mean which moved by exactly a threshold is not missed by a
// rounding: the difference of two rounded means may lie beside it.
func (s sides) difference(scale int) ScoreDifference {
	k, first, second := s.key, s.first.tallies, s.second.tallies
	out := ScoreDifference{First: k.report(first, scale), Second: k.report(second, scale)}
	if out.First.Span.IsZero() || out.Second.Span.IsZero() || !s.alike(scale) {
		return out
	}
	a, b := first[scale], second[scale]
	out.Difference = k.scales[scale].over(a, b.Low-a.High, b.High-a.Low)
	v, w := out.First.Value, out.Second.Value
	if v == nil || w == nil {
		return out
	}
	d, exact := out.Difference.Value()
	if !exact {
		d = *w - *v
	}
	out.Value, out.Prorated = &d, max(out.First.Prorated, out.Second.Prorated)
	return out
}

// alike reports whether the same items of a scale apply on both sides.
func (s sides) alike(scale int) bool {
	na := AbsentCell(AbsenceNotApplicable)
	return !slices.ContainsFunc(s.key.scales[scale].slots, func(x *slot) bool {
		return (s.first.row[x.item] == na) != (s.second.row[x.item] == na)
	})
}
