package statistics

import (
	"fmt"
	"math"
)

// Clustering is how alike the members of a family, or of any group, are. Its zero
// value is not a result.
type Clustering struct {
	Groups     int // that have a value
	N, Missing int // values taken and left out
	// MSBetween and MSWithin are the mean squares between and within groups.
	MSBetween, MSWithin float64
	// N0 is the size of group that the mean squares imply, (N - Σm²/N) / (groups-1): the size
	// itself when all are equal, and less than the mean when not.
	N0 float64
	// ICC is the one-way intraclass correlation, (MSB - MSW) / (MSB + (N0-1) MSW), the
	// analysis of variance estimator. It stays negative where members differ
	// more within groups than between.
	ICC float64
	// MeanSize is N / Groups.
	MeanSize float64
	// DesignEffect is Kish's 1 + (MeanSize-1) ICC: by how much the variance of a mean is larger
	// than that of as many people drawn singly. With sizes very unequal it is
	// too small; Σm²/N in the place of MeanSize is then on the safe side.
	DesignEffect float64
}

// ClusterICC returns the intraclass correlation and the design effect of groups of
// equal or unequal size, a list of values each. NaN is missing: left out and
// counted, as is a group without a value, which is not counted as a group.
//
// It is an error when a value is infinite ([ErrRange]), located by group and member, for fewer
// than two groups, or none of two members ([ErrTooFew]), and when nothing varies
// ([ErrNoVariance]). Donner and Koval 1980; Kish 1965.
func ClusterICC(groups [][]float64) (Clustering, error) {
	var c Clustering
	var size spread
	var list []joint
	for at, group := range groups {
		if err := checkRow(group, at); err != nil {
			return Clustering{}, err
		}
		if j := groupMoments(group, &size); j.n > 0 {
			list = append(list, j)
		}
		c.Missing += len(group)
	}
	c.Groups, c.N = len(list), size.n
	c.Missing -= c.N
	if c.Groups < 2 || c.N <= c.Groups {
		return Clustering{}, fmt.Errorf("groups or members: %w", ErrTooFew)
	}
	c.analyse(list, &size)
	if c.MSBetween == 0 && c.MSWithin == 0 {
		return Clustering{}, fmt.Errorf("values: %w", ErrNoVariance)
	}
	c.ICC = (c.MSBetween - c.MSWithin) / (c.MSBetween + times(c.N0-1, c.MSWithin))
	c.DesignEffect = 1 + times(c.MeanSize-1, c.ICC)
	return c, nil
}

func groupMoments(group []float64, size *spread) (j joint) {
	for _, x := range group {
		if !math.IsNaN(x) {
			size.add(x)
			j.add(x, x)
		}
	}
	return j
}

// analyse fills in what does not depend on whether anything varies.
func (c *Clustering) analyse(groups []joint, size *spread) {
	n := float64(c.N)
	grand, squares := 0.0, 0.0
	for _, g := range groups {
		grand += times(float64(g.n), g.meanX)
		squares += square(float64(g.n))
	}
	grand /= n
	between, within := 0.0, 0.0
	for _, g := range groups {
		between += times(float64(g.n), square(g.meanX-grand))
		within += g.product
	}
	c.MSBetween = size.settle(between) / float64(c.Groups-1)
	c.MSWithin = size.settle(within) / float64(c.N-c.Groups)
	c.MeanSize = n / float64(c.Groups)
	c.N0 = (n - squares/n) / float64(c.Groups-1)
}
