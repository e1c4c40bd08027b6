package statistics

import (
	"errors"
	"fmt"
)

// JacobsonTruax is what it takes to class a change of one person. Its zero value
// classes nothing: every field must be stated.
type JacobsonTruax struct {
	// SD and Reliability are those of [SEDifference].
	SD, Reliability float64
	// Z is the reliable change index from which a change is reliable: 1.96 for 95 %.
	Z float64
	// Cutoff lies between the scores of people in need of help and those of others: see [CutoffsBetween].
	Cutoff float64
	// Better is the direction in which the scale gets better.
	Better Direction
}

// Outcome is the change of one person. Its zero value is that of a missing score.
type Outcome struct {
	// Index is the reliable change index, (post - pre) / [SEDifference]: above 0 for a
	// higher score, whichever way is better. Not defined when a score is missing.
	Index Figure
	// Change is its class.
	Change Change
}

// Classify returns the reliable change index and the class of a change.
//
//	index ≥ z in the better direction, pre before the cut-off, post at or beyond it → recovered
//	index ≥ z in the better direction                                               → improved
//	index ≥ z in the other direction                                                → deteriorated
//	else                                                                            → unchanged
//	a score is NaN, missing                                                         → not stated
//
// Errors: the fields are not those of [JacobsonTruax] ([ErrParameter], [ErrWord]), measure
// without error, so that no index is defined ([ErrNoVariance]), or a score is
// infinite ([ErrRange]). Jacobson and Truax 1991.
func (j JacobsonTruax) Classify(pre, post float64) (Outcome, error) {
	difference, err := j.check()
	if err := errors.Join(err, checkRow([]float64{pre, post}, 0)); err != nil {
		return Outcome{}, err
	}
	index := figure((post - pre) / difference)
	if !index.defined {
		return Outcome{}, nil
	}
	sign := j.Better.sign()
	crossed := sign*pre < sign*j.Cutoff && sign*post >= sign*j.Cutoff
	return Outcome{Index: index, Change: class(times(sign, post-pre), times(j.Z, difference), crossed)}, nil
}

// class is that of a change which is above 0 for the better, of at least what
// [DetectableChange] wants: that is what the index comes to, without a division
// that might round across it.
func class(change, least float64, crossed bool) Change {
	switch {
	case change >= least && crossed:
		return ChangeRecovered
	case change >= least:
		return ChangeImproved
	case change <= -least:
		return ChangeDeteriorated
	default:
		return ChangeUnchanged
	}
}

// check returns every fault of the fields, or the standard error of the difference.
func (j JacobsonTruax) check() (difference float64, err error) {
	difference, err = SEDifference(j.SD, j.Reliability)
	if err == nil && difference <= nothing {
		err = fmt.Errorf("standard error of the difference: %w", ErrNoVariance)
	}
	return difference, errors.Join(
		err,
		checkZ(j.Z),
		argument(usable(j.Cutoff), "cutoff", "a number"),
		directionWords.check(uint8(j.Better)),
	)
}

// Norm is the mean and the standard deviation (n-1) of a group's scores. Its zero
// value is not a norm.
type Norm struct {
	Mean, SD float64
}

// Cutoffs is the three cut-offs of Jacobson and Truax, in points of the scale. Its zero value is
// not a result.
type Cutoffs struct {
	A float64 // two standard deviations of the clinical group from its mean, towards the better
	B float64 // two standard deviations of the other group from its mean, towards the worse
	C float64 // where both groups are as likely: (sd₀ mean₁ + sd₁ mean₀) / (sd₀ + sd₁)
}

// CutoffsBetween returns the cut-offs between people in need of help and others. C
// is the one to take when both norms are known and overlap.
//
// Both standard deviations are more than 0, and the functional group's mean lies in the better
// direction of the clinical group's ([ErrParameter]). Jacobson and Truax 1991.
func CutoffsBetween(clinical, functional Norm, better Direction) (Cutoffs, error) {
	sign := better.sign()
	if err := errors.Join(
		directionWords.check(uint8(better)),
		clinical.check("clinical"), functional.check("functional"),
		argument(sign*functional.Mean > sign*clinical.Mean, "functional mean", "better than the clinical mean"),
	); err != nil {
		return Cutoffs{}, err
	}
	return Cutoffs{
		A: clinical.Mean + times(2*sign, clinical.SD),
		B: functional.Mean - times(2*sign, functional.SD),
		C: (times(clinical.SD, functional.Mean) + times(functional.SD, clinical.Mean)) / (clinical.SD + functional.SD),
	}, nil
}

func (n Norm) check(name string) error {
	good := usable(n.Mean) && n.SD > nothing && n.SD <= MaxMagnitude
	return argument(good, name, "a mean, and a standard deviation of more than 0")
}
