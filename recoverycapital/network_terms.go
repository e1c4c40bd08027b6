package recoverycapital

import (
	"math"
	"slices"
)

// term is what one person or group gives to a figure: a number between two
// bounds, in whole numbers. One that is optional may turn out not to belong.
type term struct {
	low, high float64
	answered  bool
	optional  bool
}

// termOf works out somebody's term, or reports that they have none.
type termOf func(NetworkMember) (term, bool)

// code is the rating itself.
func (q rating) code(m NetworkMember) (term, bool) {
	r := q.of(m)
	switch {
	case r.leaves():
		return term{}, false
	case r.Value == nil:
		return term{low: float64(q.codes.Low), high: float64(q.codes.High)}, true
	default:
		return term{low: float64(*r.Value), high: float64(*r.Value), answered: true}, true
	}
}

// times is the product with another question's code. Two ratings vary freely,
// and a product is least and greatest at corners.
func (q rating) times(o rating) termOf {
	return func(m NetworkMember) (term, bool) {
		a, applies := q.code(m)
		b, too := o.code(m)
		corners := []float64{a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high}
		return term{low: slices.Min(corners), high: slices.Max(corners), answered: a.answered && b.answered}, applies && too
	}
}

// in is worth something to whoever has one of some codes, and 0 to others.
func (q rating) in(worth float64, codes ...[]int) termOf {
	set := slices.Concat(codes...)
	return func(m NetworkMember) (term, bool) {
		return membership(q.of(m), worth, func(code int) bool { return slices.Contains(set, code) }, q.codes.filled(len(set)))
	}
}

// membership is worth something where a rating is in a set that has at least
// one code, and 0 where it is not. All says that every code is in the set.
func membership(r Rating, worth float64, in func(code int) bool, all bool) (term, bool) {
	out := term{high: worth, answered: r.Value != nil}
	switch {
	case r.Value != nil && !in(*r.Value):
		out.high = 0
	case r.Value != nil || all:
		out.low = worth
	}
	return out, !r.leaves()
}

// among keeps somebody's term where another question has one of some codes. Who
// may or may not have one is optional.
func among(q rating, codes []int, each termOf) termOf {
	member := q.in(1, codes)
	return func(m NetworkMember) (term, bool) {
		in, asked := member(m)
		out, applies := each(m)
		out.optional = in.low != in.high
		out.answered = out.answered && in.answered
		return out, applies && asked && in.high > 0
	}
}

// summary bounds a figure of terms, of which there is at least one, over every
// way to complete them that leaves at least one.
type summary func([]term) (low, high float64)

// sum bounds the sum of terms that all belong.
func sum(terms []term) (low, high float64) {
	for _, t := range terms {
		low += t.low
		high += t.high
	}
	return low, high
}

// mean bounds the mean.
func mean(terms []term) (low, high float64) { return leastMean(terms), -leastMean(negated(terms)) }

// highest bounds the highest.
func highest(terms []term) (low, high float64) {
	low, high = lowest(negated(terms))
	return -high, -low
}

// lowest bounds the lowest. It is as low as the lowest of all when that one
// belongs. It is as high as can be when none belongs but those who must; where
// nobody must, when only one does.
func lowest(terms []term) (low, high float64) {
	must, alone := math.Inf(1), math.Inf(-1)
	low = math.Inf(1)
	for _, t := range terms {
		low, alone = min(low, t.low), max(alone, t.high)
		if !t.optional {
			must = min(must, t.high)
		}
	}
	if undecided(terms) {
		return low, alone
	}
	return low, must
}

// leastMean is the least mean. Each term is at its lowest. Of k optional terms
// the k lowest make the least sum, so that it is enough to take them in order.
func leastMean(terms []term) float64 {
	var total, n float64
	var optional []float64
	for _, t := range terms {
		if t.optional {
			optional = append(optional, t.low)
			continue
		}
		total += t.low
		n++
	}
	slices.Sort(optional)
	least := math.Inf(1)
	if n > 0 {
		least = total / n
	}
	for _, low := range optional {
		total += low
		n++
		least = min(least, total/n)
	}
	return least
}

// undecided reports whether no term must belong.
func undecided(terms []term) bool {
	return !slices.ContainsFunc(terms, func(t term) bool { return !t.optional })
}

func negated(terms []term) []term {
	out := slices.Clone(terms)
	for i, t := range out {
		out[i].low, out[i].high = -t.high, -t.low
	}
	return out
}
