package statistics

import "fmt"

// Alpha is the internal consistency of a scale and what each item adds to it. Its
// zero value is not a result.
type Alpha struct {
	// Raw is Cronbach's alpha of the covariances, k/(k-1) (1 - Σ variances / variance
	// of the total): below 0 when items pull against each other, a sign of an item
	// that was not reversed. Listwise it is at most 1; pairwise covariances are of different
	// people and may give more, a sign of too many missing values.
	Raw float64
	// Standardised is alpha of the correlations, k r / (1 + (k-1) r) for their mean r. Not
	// defined when an item does not vary.
	Standardised Figure
	// MeanCorrelation is the mean of the correlations between items.
	MeanCorrelation Figure
	// Rows is the number of rows taken, those that miss everything included.
	Rows int
	// Cases is the number that every covariance rests on at least: listwise the complete
	// rows, pairwise those of the pair of items that fewest have both of.
	Cases int
	// Scale is that of the persons' means: listwise of complete rows, pairwise of
	// what each row has answered (psych's mean and sd). Times the number of
	// items, those of complete rows are the figures of the total score.
	Scale Summary
	// Items has each item, in their order.
	Items []Item
}

// Item is one item of a scale. Its zero value is not a result.
type Item struct {
	// Summary is that of the item's values: listwise in complete rows, pairwise in all.
	Summary
	// RestCorrelation is the correlation with the sum of the other items, known as corrected
	// item-total correlation: psych's r.drop. Not defined when either does not vary.
	RestCorrelation Figure
	// RawDropped is [Alpha.Raw] of the other items. Not defined for fewer than two of them.
	RawDropped Figure
	// StandardisedDropped is [Alpha.Standardised] of the other items, defined as RawDropped.
	StandardisedDropped Figure
}

// Alpha returns the figures of the rows so far. More may be added afterwards.
//
// It is an error when use is not stated ([ErrWord]), for fewer than two items, or
// two cases of any pair of items ([ErrTooFew]), and when the total does not vary ([ErrNoVariance]).
// Cronbach 1951; the definitions are those of psych::alpha.
func (s *Items) Alpha(use Missing) (Alpha, error) {
	if err := missingWords.check(uint8(use)); err != nil {
		return Alpha{}, err
	}
	if s.items < 2 {
		return Alpha{}, fmt.Errorf("items: %w", ErrTooFew)
	}
	part := &s.available
	if use == MissingListwise {
		part = &s.complete
	}
	alpha, err := part.alpha()
	alpha.Rows = s.rows
	if err != nil {
		return Alpha{}, err
	}
	return alpha, nil
}

// CronbachAlpha is [Items.Alpha] of rows that are all at hand.
func CronbachAlpha(rows [][]float64, use Missing) (Alpha, error) {
	var items Items
	for _, row := range rows {
		if err := items.Add(row); err != nil {
			return Alpha{}, err
		}
	}
	return items.Alpha(use)
}

func (s *sample) alpha() (Alpha, error) {
	covariances, err := s.covariances()
	if err != nil {
		return Alpha{}, err
	}
	correlations := covariances.correlations()
	raw := figure(covariances.without(none).alpha())
	if !raw.defined {
		return Alpha{}, fmt.Errorf("total: %w", ErrNoVariance)
	}
	standard := correlations.without(none)
	return Alpha{
		Raw:             raw.value,
		Standardised:    figure(standard.alpha()),
		MeanCorrelation: figure(standard.meanCorrelation()),
		Cases:           s.fewest(),
		Scale:           s.person.summary(),
		Items:           s.each(covariances, correlations),
	}, nil
}

func (s *sample) each(covariances, correlations matrix) []Item {
	list := make([]Item, s.items)
	for i := range list {
		others := covariances.without(i)
		list[i] = Item{
			Summary:             s.cell(i, i).summary(),
			RestCorrelation:     figure(covariances.rest(i, others)),
			RawDropped:          figure(others.alpha()),
			StandardisedDropped: figure(correlations.without(i).alpha()),
		}
	}
	return list
}

// AlphaInterval is Feldt's interval of an alpha of so many cases and items:
// 1 - (1-alpha) F, with F at both tails for n-1 and (n-1)(k-1) degrees of freedom.
//
// It holds for complete cases. For a pairwise alpha psych gives the number of all
// rows, which makes it too narrow; [Alpha.Cases] is on the safe side.
//
// Alpha is at most 1, confidence between 0 and 1 ([ErrParameter]), cases and
// items at least 2 ([ErrTooFew]). Feldt, Woodruff and Salih 1987.
func AlphaInterval(alpha float64, cases, items int, confidence float64) (Interval, error) {
	if err := argument(alpha <= 1 && usable(alpha), "alpha", "at most 1"); err != nil {
		return Interval{}, err
	}
	if err := checkConfidence(confidence); err != nil {
		return Interval{}, err
	}
	if cases < 2 || items < 2 {
		return Interval{}, fmt.Errorf("cases or items: %w", ErrTooFew)
	}
	df1 := float64(cases - 1)
	df2 := times(df1, float64(items-1))
	lower := figure(1 - times(1-alpha, fUpper(tail(confidence), df1, df2)))
	upper := figure(1 - (1-alpha)/fUpper(tail(confidence), df2, df1))
	if !lower.defined || !upper.defined {
		return Interval{}, argument(false, "confidence", "one that the F distribution can be worked out for")
	}
	return Interval{Lower: lower.value, Upper: upper.value}, nil
}
