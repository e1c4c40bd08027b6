package statistics

import (
	"errors"
	"fmt"
	"math"
)

// MaxMagnitude is the largest absolute value taken: no scale has it, and below it
// no square or sum overflows.
const MaxMagnitude = 1e100

// nothing is the largest variance or standard error taken for none at all. What
// lies below comes of values so small that their squares lose digits.
const nothing = 1e-200

// What can be wrong with data or arguments.
var (
	// ErrRange says that a value is infinite or beyond ±[MaxMagnitude].
	ErrRange = errors.New("must be a number between -1e100 and 1e100")
	// ErrOutside says that a value lies outside the possible ones.
	ErrOutside = errors.New("lies outside what the scale allows")
	// ErrRagged says that rows or lists differ in length.
	ErrRagged = errors.New("must have the same length as the first")
	// ErrTooFew says that more cases, items, raters or groups are needed.
	ErrTooFew = errors.New("too few: not defined")
	// ErrTooMany says that there are more items or codes than this package takes.
	ErrTooMany = errors.New("too many")
	// ErrNoVariance says that nothing varies where a figure divides by variation.
	ErrNoVariance = errors.New("nothing varies: not defined")
	// ErrParameter says that an argument is none that its formula allows.
	ErrParameter = errors.New("not allowed")
	// ErrWord says that a word is not stated or outside its vocabulary.
	ErrWord = errors.New("not a word of its vocabulary")
)

// LocatedError is one fault of the data and its place; its zero value is no
// fault. Row and Column count from 0. Column is -1 when a whole row is at fault.
// With two lists of numbers the column is the list, with one it is 0. No value of the data
// is ever in an error.
type LocatedError struct {
	Row, Column int
	Err         error
}

// Error says the place and the fault.
func (e *LocatedError) Error() string {
	if e.Column < 0 {
		return fmt.Sprintf("row %d, counted from 0: %v", e.Row, e.Err)
	}
	return fmt.Sprintf("row %d, column %d, counted from 0: %v", e.Row, e.Column, e.Err)
}

// Unwrap returns the fault without its place.
func (e *LocatedError) Unwrap() error { return e.Err }

// checkRow finds the first value of a row that is neither usable nor missing.
func checkRow(row []float64, at int) error {
	for column, x := range row {
		if math.Abs(x) > MaxMagnitude {
			return &LocatedError{Row: at, Column: column, Err: ErrRange}
		}
	}
	return nil
}

// checkList is checkRow for one of several lists that stand side by side.
func checkList(list []float64, column int) error {
	for row, x := range list {
		if math.Abs(x) > MaxMagnitude {
			return &LocatedError{Row: row, Column: column, Err: ErrRange}
		}
	}
	return nil
}

// argument returns an error that names an argument and says what is wanted,
// unless it is good. A NaN passes no comparison, so that good is false for it.
func argument(good bool, name, want string) error {
	if good {
		return nil
	}
	return fmt.Errorf("%s: %w: want %s", name, ErrParameter, want)
}

func checkConfidence(confidence float64) error {
	return argument(confidence > 0 && confidence < 1, "confidence", "more than 0 and less than 1")
}

func checkZ(z float64) error {
	return argument(z > 0 && z <= MaxMagnitude, "z", "more than 0")
}

// usable reports whether an argument is a number within [MaxMagnitude].
func usable(x float64) bool { return math.Abs(x) <= MaxMagnitude }
