package outcomes

import "github.com/kithcare/kith/assessment"

// mostSevere is the code of the gravest rating.
const mostSevere = int(assessment.SeveritySevere - assessment.SeverityNone)

// ways is in which ways some ratings may have gone, whatever the answers that are
// missing. Its zero value is of no ratings.
type ways struct {
	// Ratings that apply at both times as far as is known, those of them that do
	// whatever the answers, and those that do not.
	apply, surelyApply, not int
	// How many may be better, may be worse, and may be either.
	better, worse, either int
	// Whether one is better, or worse, or not the same, whatever the answers.
	surelyBetter, surelyWorse, surelyMoved bool
}

// add counts one rating by what is left of it at entry and at review; less is better.
//
//	better is possible unless every value at review is at or above every one at entry
//	worse  is possible unless every value at review is at or below every one at entry
//	same   is possible where the two spans meet
func (w *ways) add(entry, review assessment.Span) {
	entryLow, entryHigh, _ := entry.Within(0, mostSevere).Bounds()
	reviewLow, reviewHigh, _ := review.Within(0, mostSevere).Bounds()
	better, worse := reviewLow < entryHigh, reviewHigh > entryLow
	w.apply++
	w.surelyApply += count(!entry.IsZero() && !review.IsZero())
	w.better += count(better)
	w.worse += count(worse)
	w.either += count(better && worse)
	w.surelyBetter = w.surelyBetter || reviewHigh < entryLow
	w.surelyWorse = w.surelyWorse || reviewLow > entryHigh
	w.surelyMoved = w.surelyBetter || w.surelyWorse
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

// and is the ways of both together.
func (w ways) and(o ways) ways {
	return ways{
		apply: w.apply + o.apply, surelyApply: w.surelyApply + o.surelyApply, not: w.not + o.not,
		better: w.better + o.better, worse: w.worse + o.worse, either: w.either + o.either,
		surelyBetter: w.surelyBetter || o.surelyBetter, surelyWorse: w.surelyWorse || o.surelyWorse,
		surelyMoved: w.surelyMoved || o.surelyMoved,
	}
}

// unlisted is with somebody of whom nothing is known: any of their ratings may have
// gone either way or not apply, and every area of life has two at least.
func (w ways) unlisted() ways {
	w.apply, w.better, w.worse, w.either = w.apply+2, w.better+2, w.worse+2, w.either+2
	return w
}

// possible is a set of outcomes that are left. Its zero value is empty.
type possible uint8

func (p possible) has(o Outcome) bool { return p&(1<<o) != 0 }

func (p *possible) put(o Outcome, is bool) {
	if is {
		*p |= 1 << o
	}
}

// outcome is the one that is left, if only one is.
func (p possible) outcome() Outcome {
	for o := OutcomeImproved; o <= OutcomeNotApplicable; o++ {
		if p == 1<<o {
			return o
		}
	}
	return OutcomeNotKnown
}

// possible is the outcomes that some answers would give. Ratings take their values
// independently of each other, so that these are all of them and no others:
//
//	not applicable ⇔ there is none that applies whatever the answers
//	improved ⇔ one may be better, and none is worse whatever the answers
//	worse    ⇔ one may be worse, and none is better whatever the answers
//	same     ⇔ none has moved whatever the answers
//	mixed    ⇔ one may be better and another one worse
//
// The pairs of one that may be better and one that may be worse are better × worse,
// and in either of them the two are one and the same. That what was not answered may
// turn out not to apply adds no other outcome: only what was rated at both times is
// better or worse whatever the answers.
func (w ways) possible() possible {
	var p possible
	switch {
	case w.apply == 0 && w.not > 0:
		p.put(OutcomeNotApplicable, true)
	case w.apply == 0: // nothing to compare: nobody said whom it is about
		return (ways{}).unlisted().possible()
	default:
		p.put(OutcomeImproved, w.better > 0 && !w.surelyWorse)
		p.put(OutcomeWorse, w.worse > 0 && !w.surelyBetter)
		p.put(OutcomeSame, !w.surelyMoved)
		p.put(OutcomeMixed, w.better*w.worse > w.either)
		p.put(OutcomeNotApplicable, w.surelyApply == 0)
	}
	return p
}
