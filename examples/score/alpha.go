package main

import (
	"errors"
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/statistics"
)

// confidence is that of the interval of alpha.
const confidence = 0.95

// sums gathers running sums for each scale, so that memory does not grow with
// the rows.
type sums struct {
	key    *assessment.Key
	scales []scaleSums
	rows   int
}

type scaleSums struct {
	id    string
	ids   []string
	row   []float64
	items statistics.Items
	err   error
}

func newSums(key *assessment.Key) *sums {
	out := &sums{key: key}
	for i, scale := range key.Instrument().Scales {
		out.scales = append(out.scales, scaleSums{id: scale.ID, ids: key.ScaleItems(i)})
	}
	return out
}

func (a *sums) add(cells []assessment.Cell) {
	a.rows++
	for i := range a.scales {
		x := &a.scales[i]
		if x.err == nil {
			x.row = a.key.ItemScores(x.row[:0], i, cells)
			x.err = x.items.Add(x.row) // only a scale with too many items
		}
	}
}

// alphaNames are the columns of the table of alpha. A row without an item is
// that of the scale.
var alphaNames = []string{
	"scale", "use", "item", "rows", "cases", "items", "alpha", "alpha_low", "alpha_high", "standardised", "mean_r",
	"n", "mean", "sd", "item_rest", "alpha_if_dropped", "instrument", "version",
}

// table is alpha of each scale, as CSV.
func (a *sums) table(log *reporter) []byte {
	var to line
	for _, name := range alphaNames {
		to = to.text(name)
	}
	to = to.end()
	in := a.key.Instrument()
	tail := line(nil).text(in.ID).text(in.Version)
	for i := range a.scales {
		for _, use := range []statistics.Missing{statistics.MissingListwise, statistics.MissingPairwise} {
			to = a.scale(to, &a.scales[i], use, tail, log)
		}
	}
	return to
}

// scale appends the lines of a scale. Where alpha is not defined that is no
// fault of the data: its cells stay empty, and a note says why.
func (a *sums) scale(to line, x *scaleSums, use statistics.Missing, tail line, log *reporter) line {
	got, err := x.items.Alpha(use)
	if x.err != nil {
		err = x.err
	}
	to = to.text(x.id).text(use.String()).blanks(1).number(a.rows)
	if err != nil {
		log.lastly("scale " + x.id + ", " + use.String() + ": no alpha: " + whyNot(err))
		return append(to.blanks(1).number(len(x.ids)).blanks(10), tail...).end()
	}
	to = to.number(got.Cases).number(len(x.ids)).decimal(got.Raw)
	to = interval(to, got).figure(got.Standardised).figure(got.MeanCorrelation)
	to = to.number(got.Scale.N).decimal(got.Scale.Mean).decimal(got.Scale.SD).blanks(2)
	to = append(to, tail...).end()
	for i, it := range got.Items {
		to = to.text(x.id).text(use.String()).text(x.ids[i]).blanks(8)
		to = to.number(it.N).decimal(it.Mean).decimal(it.SD).figure(it.RestCorrelation).figure(it.RawDropped)
		to = append(to, tail...).end()
	}
	return to
}

// whyNot words the errors of [statistics.Items] for somebody who sees no code.
func whyNot(err error) string {
	switch {
	case errors.Is(err, statistics.ErrTooMany):
		return fmt.Sprintf("more than %d items", statistics.MaxItems)
	case errors.Is(err, statistics.ErrNoVariance):
		return "the total does not vary"
	default:
		return "it wants two items, and two rows that answer both of any two"
	}
}

// interval appends Feldt's bounds. A pairwise alpha gets those of the pair of
// items that fewest respondents have, which is on the safe side.
func interval(to line, a statistics.Alpha) line {
	bounds, err := statistics.AlphaInterval(a.Raw, a.Cases, len(a.Items), confidence)
	if err != nil {
		return to.blanks(2) // an alpha above 1, of pairs that share too few people
	}
	return to.decimal(bounds.Lower).decimal(bounds.Upper)
}

func (l line) figure(f statistics.Figure) line {
	if x, defined := f.Value(); defined {
		return l.decimal(x)
	}
	return l.blanks(1)
}
