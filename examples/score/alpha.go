package main

import (
	"errors"
	"fmt"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/assessment/statistics"
	"github.com/kithcare/kith/internal/csvline"
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
	var to csvline.Line
	for _, name := range alphaNames {
		to = to.Text(name)
	}
	to = to.End()
	in := a.key.Instrument()
	tail := csvline.Line(nil).Text(in.ID).Text(in.Version)
	for i := range a.scales {
		for _, use := range []statistics.Missing{statistics.MissingListwise, statistics.MissingPairwise} {
			to = a.scale(to, &a.scales[i], use, tail, log)
		}
	}
	return to
}

// scale appends the lines of a scale. Where alpha is not defined that is no
// fault of the data: its cells stay empty, and a note says why.
func (a *sums) scale(to csvline.Line, x *scaleSums, use statistics.Missing, tail csvline.Line, log *reporter) csvline.Line {
	got, err := x.items.Alpha(use)
	if x.err != nil {
		err = x.err
	}
	to = to.Text(x.id).Text(use.String()).Blanks(1).Number(a.rows)
	if err != nil {
		log.lastly("scale " + x.id + ", " + use.String() + ": no alpha: " + whyNot(err))
		return append(to.Blanks(1).Number(len(x.ids)).Blanks(10), tail...).End()
	}
	to = to.Number(got.Cases).Number(len(x.ids)).Decimal(got.Raw)
	to = figure(figure(interval(to, got), got.Standardised), got.MeanCorrelation)
	to = to.Number(got.Scale.N).Decimal(got.Scale.Mean).Decimal(got.Scale.SD).Blanks(2)
	to = append(to, tail...).End()
	for i, it := range got.Items {
		to = to.Text(x.id).Text(use.String()).Text(x.ids[i]).Blanks(8)
		to = figure(figure(to.Number(it.N).Decimal(it.Mean).Decimal(it.SD), it.RestCorrelation), it.RawDropped)
		to = append(to, tail...).End()
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
func interval(to csvline.Line, a statistics.Alpha) csvline.Line {
	bounds, err := statistics.AlphaInterval(a.Raw, a.Cases, len(a.Items), confidence)
	if err != nil {
		return to.Blanks(2) // an alpha above 1, of pairs that share too few people
	}
	return to.Decimal(bounds.Lower).Decimal(bounds.Upper)
}

func figure(to csvline.Line, f statistics.Figure) csvline.Line {
	if x, defined := f.Value(); defined {
		return to.Decimal(x)
	}
	return to.Blanks(1)
}
