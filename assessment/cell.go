package assessment

import "math"

// Cell is the answer to one item in a row for scoring in bulk: a code, or why
// there is none. Its zero value is not asked, so that a row nobody filled in says
// nothing.
type Cell int32

// CodeCell is the cell of a code. One that no item can have, beyond ±1 000 000
// 000, gives a cell that no key takes.
func CodeCell(code int) Cell {
	switch {
	case code < -maxValue || code > maxValue:
		return math.MaxInt32
	case code < 0:
		return Cell(code)
	default:
		return Cell(code + absences)
	}
}

// AbsentCell is the cell of an absence.
func AbsentCell(why Absence) Cell {
	if int(why) >= absences {
		return math.MaxInt32
	}
	return Cell(why)
}

// Code returns the code, or false where the cell has none.
func (c Cell) Code() (int, bool) {
	switch {
	case c >= absences:
		return int(c) - absences, true
	case c < 0:
		return int(c), true
	default:
		return 0, false
	}
}

// Absent says why there is no code; not asked where there is one.
func (c Cell) Absent() Absence {
	if c < 0 || c >= absences {
		return AbsenceNotAsked
	}
	return Absence(c)
}
