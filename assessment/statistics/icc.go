package statistics

import (
	"fmt"
	"math"
)

// Coefficient is one form of the intraclass correlation and the test that it is
// not 0. Its zero value is not a result.
type Coefficient struct {
	// Value is at most 1. Not defined where its denominator is 0 or less, which is
	// no variance: psych reports the quotient, for ICC2k possibly a number above 1.
	Value Figure
	// F, on DF1 and DF2 degrees of freedom, tests that it is 0, and P is the
	// probability of a larger F. Not defined where that leaves no error.
	F, P     Figure
	DF1, DF2 int
	// Lower and Upper are its bounds at the confidence asked for, defined as F. Those
	// of ICC2 are approximate, and with few subjects the lower one may lie below -1; that of ICC2k is then
	// not defined (psych reports what its formula gives, a number above 1).
	Lower, Upper Figure
}

// Intraclass is the six intraclass correlations of Shrout and Fleiss, and the mean
// squares they are made of. Its zero value is not a result.
type Intraclass struct {
	Subjects, Raters int
	Missing          int // rows left out for a missing rating
	// The mean squares between subjects, within subjects, between raters, and of what is left.
	MSSubjects, MSWithin, MSRaters, MSError float64
	// The forms. 1: each subject has other raters, one-way. 2: raters drawn from
	// many, absolute agreement, two-way random. 3: these raters and no others, consistency, two-way
	// mixed. Without k of one rating, with k of the mean of all raters.
	ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k Coefficient
}

// ICC returns the intraclass correlations of ratings, a row for each subject and a
// column for each rater, with bounds at a confidence such as 0.95.
//
// A row with a missing rating is left out and counted. It is an error when
// rows differ in length ([ErrRagged]) or hold an infinite value ([ErrRange]), both located, for
// fewer than two complete rows or two raters ([ErrTooFew]), and when no rating
// differs from another ([ErrNoVariance]). Shrout and Fleiss 1979; McGraw and Wong 1996.
func ICC(ratings [][]float64, confidence float64) (Intraclass, error) {
	if err := checkConfidence(confidence); err != nil {
		return Intraclass{}, err
	}
	rows, err := completeRows(ratings)
	if err != nil {
		return Intraclass{}, err
	}
	if len(rows) < 2 || len(rows[0]) < 2 {
		return Intraclass{}, fmt.Errorf("complete subjects or raters: %w", ErrTooFew)
	}
	m := meanSquaresOf(rows)
	if m.between == 0 && m.within == 0 {
		return Intraclass{}, fmt.Errorf("ratings: %w", ErrNoVariance)
	}
	result := m.forms(tail(confidence))
	result.Subjects, result.Raters, result.Missing = len(rows), len(rows[0]), len(ratings)-len(rows)
	return result, nil
}

// completeRows are those that miss nothing, without a copy of what they hold.
func completeRows(rows [][]float64) (complete [][]float64, err error) {
	for at, row := range rows {
		if len(row) != len(rows[0]) {
			return nil, &LocatedError{Row: at, Column: -1, Err: ErrRagged}
		}
		if err := checkRow(row, at); err != nil {
			return nil, err
		}
		if !anyMissing(row) {
			complete = append(complete, row)
		}
	}
	return complete, nil
}

func anyMissing(row []float64) bool {
	for _, x := range row {
		if math.IsNaN(x) {
			return true
		}
	}
	return false
}

// meanSquares is the two-way analysis of variance of subjects by raters, one
// rating a cell.
type meanSquares struct {
	n, k                              float64
	between, within, raters, residual float64
}

func meanSquaresOf(rows [][]float64) meanSquares {
	n, k := float64(len(rows)), float64(len(rows[0]))
	subject, rater, grand, size := means(rows)
	var between, within, raters, left float64
	for i, row := range rows {
		between += square(subject[i] - grand)
		for j, x := range row {
			within += square(x - subject[i])
			left += square(x - subject[i] - (rater[j] - grand))
		}
	}
	for _, mean := range rater {
		raters += square(mean - grand)
	}
	return meanSquares{
		n: n, k: k,
		between:  size.settle(times(k, between)) / (n - 1),
		within:   size.settle(within) / times(n, k-1),
		raters:   size.settle(times(n, raters)) / (k - 1),
		residual: size.settle(left) / times(n-1, k-1),
	}
}

// means are those of each row, of each column, and of all.
func means(rows [][]float64) (subject, rater []float64, grand float64, size spread) {
	subject, rater = make([]float64, len(rows)), make([]float64, len(rows[0]))
	for i, row := range rows {
		for j, x := range row {
			size.add(x)
			subject[i] += x
			rater[j] += x
		}
		subject[i] /= float64(len(row))
		grand += subject[i]
	}
	for j := range rater {
		rater[j] /= float64(len(rows))
	}
	return subject, rater, grand / float64(len(rows)), size
}
