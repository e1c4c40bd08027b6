package statistics

import "math"

// SEM is the standard error of measurement of one score, sd √(1 - reliability), in
// points of the scale.
//
// The standard deviation and the reliability are the caller's, of the group that
// the score is judged by; the reliability may be alpha or, better for change, that of a retest.
// The standard deviation is at least 0, the reliability from 0 to 1 ([ErrParameter]).
func SEM(sd, reliability float64) (float64, error) {
	if err := argument(sd >= 0 && sd <= MaxMagnitude, "sd", "0 or more"); err != nil {
		return 0, err
	}
	if err := argument(reliability >= 0 && reliability <= 1, "reliability", "0 to 1"); err != nil {
		return 0, err
	}
	return times(sd, math.Sqrt(1-reliability)), nil
}

// SEDifference is the standard error of the difference between two scores of one
// person, √2 [SEM], in points of the scale (Jacobson and Truax 1991). Errors are those of SEM.
func SEDifference(sd, reliability float64) (float64, error) {
	sem, err := SEM(sd, reliability)
	return times(math.Sqrt2, sem), err
}

// DetectableChange is the smallest change of one person that is more than error of
// measurement: z [SEDifference], in points of the scale. It is the threshold of the reliable
// change index too. z is more than 0 ([ErrParameter]): 1.96, or [Z] of another confidence.
func DetectableChange(sd, reliability, z float64) (float64, error) {
	if err := checkZ(z); err != nil {
		return 0, err
	}
	difference, err := SEDifference(sd, reliability)
	return times(z, difference), err
}
