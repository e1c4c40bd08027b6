package statistics

import "math"

// forms works out the six forms with a tail left on each side of their bounds.
// What divides by zero on the way comes out as not defined: see figure.
func (m meanSquares) forms(tail float64) Intraclass {
	n, k := m.n, m.k
	oneWay := ratio{n: n - 1, d: times(n, k-1), f: m.between / m.within}
	twoWay := ratio{n: n - 1, d: times(n-1, k-1), f: m.between / m.residual}
	random := m.between + times(k-1, m.residual) + k*(m.raters-m.residual)/n

	r := Intraclass{MSSubjects: m.between, MSWithin: m.within, MSRaters: m.raters, MSError: m.residual}
	r.ICC1 = oneWay.test(m.between-m.within, m.between+times(k-1, m.within))
	r.ICC2 = twoWay.test(m.between-m.residual, random)
	r.ICC3 = twoWay.test(m.between-m.residual, m.between+times(k-1, m.residual))
	r.ICC1k = oneWay.test(m.between-m.within, m.between)
	r.ICC2k = twoWay.test(m.between-m.residual, m.between+(m.raters-m.residual)/n)
	r.ICC3k = twoWay.test(m.between-m.residual, m.between)

	r.ICC1.Lower, r.ICC1.Upper, r.ICC1k.Lower, r.ICC1k.Upper = oneWay.bounds(tail, k)
	r.ICC3.Lower, r.ICC3.Upper, r.ICC3k.Lower, r.ICC3k.Upper = twoWay.bounds(tail, k)
	r.ICC2.Lower, r.ICC2.Upper, r.ICC2k.Lower, r.ICC2k.Upper = m.absoluteBounds(tail, (m.between-m.residual)/random)
	return r
}

// ratio is an F and its degrees of freedom.
type ratio struct {
	f, n, d float64
}

// test has no value where what it divides by is no variance.
func (r ratio) test(share, whole float64) Coefficient {
	value := Figure{}
	if whole > 0 {
		value = figure(share / whole)
	}
	return Coefficient{
		Value: value,
		F:     figure(r.f), P: figure(fExceeded(r.f, r.n, r.d)),
		DF1: int(r.n), DF2: int(r.d),
	}
}

// bounds are those of forms 1 and 3: with F divided, or multiplied, by its
// quantile, (F-1)/(F+k-1) for one rating and 1 - 1/F for the mean of k.
func (r ratio) bounds(tail, k float64) (lower, upper, lowerMean, upperMean Figure) {
	low := r.f / fUpper(tail, r.n, r.d)
	high := times(r.f, fUpper(tail, r.d, r.n))
	return figure((low - 1) / (low + k - 1)), figure((high - 1) / (high + k - 1)), figure(1 - 1/low), figure(1 - 1/high)
}

// absoluteBounds are those of form 2, whose denominator is made of three mean
// squares; Satterthwaite's approximation gives it degrees of freedom of its own.
// Shrout and Fleiss 1979, p. 424.
func (m meanSquares) absoluteBounds(tail, icc float64) (lower, upper, lowerMean, upperMean Figure) {
	n, k := m.n, m.k
	df := m.satterthwaite(icc)
	f := fUpper(tail, n-1, df)
	low := n * (m.between - times(f, m.residual)) / (times(f, m.rest()) + times(n, m.between))
	f = fUpper(tail, df, n-1)
	high := n * (times(f, m.between) - m.residual) / (m.rest() + times(n*f, m.between))
	return figure(low), figure(high), figure(ofMean(low, k)), figure(ofMean(high, k))
}

// rest is k MSJ + (kn-k-n) MSE.
func (m meanSquares) rest() float64 {
	return times(m.k, m.raters) + times(times(m.k, m.n)-m.k-m.n, m.residual)
}

func (m meanSquares) satterthwaite(icc float64) float64 {
	n, k, fj := m.n, m.k, m.raters/m.residual
	a := times(k*icc, fj)
	b := times(n, 1+times(k-1, icc)) - times(k, icc)
	return times((k-1)*(n-1), square(a+b)) / (times(n-1, square(a)) + square(b))
}

// ofMean is the Spearman-Brown formula: the reliability of the mean of k ratings.
// It is NaN at and below -1/(k-1), where the formula has its pole and comes back
// with the other sign: approximate bounds of few subjects can lie there.
func ofMean(r, k float64) float64 {
	if whole := 1 + times(r, k-1); whole > 0 {
		return r * k / whole
	}
	return math.NaN()
}
