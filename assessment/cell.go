package assessment

import "math"

// Cell is the answer to one item in a row for scoring in bulk: a code, or why
// there is none; [CodeCell] and [AbsentCell] make one. Its zero value is not
// asked, so that a row nobody filled in says nothing. Cells compare with ==.
type Cell struct {
	redacted
	// answer is an absence from 0 to 3, or a code: those below 0 as they are,
	// the others four higher.
	answer int32
}

// CodeCell is the cell of a code. One that no item can have, beyond
// ±1 000 000 000, gives a cell that no key takes.
func CodeCell(code int) Cell {
	switch {
	case code < -maxValue || code > maxValue:
		return Cell{answer: math.MaxInt32}
	case code < 0:
		return Cell{answer: int32(code)}
	default:
		return Cell{answer: int32(code + absences)}
	}
}

// AbsentCell is the cell of an absence. One outside the vocabulary gives a cell
// that no key takes.
func AbsentCell(why Absence) Cell {
	if int(why) >= absences {
		return Cell{answer: math.MaxInt32}
	}
	return Cell{answer: int32(why)}
}

// Code returns the code, or false where the cell has none.
func (c Cell) Code() (int, bool) {
	switch {
	case c.answer >= absences:
		return int(c.answer) - absences, true
	case c.answer < 0:
		return int(c.answer), true
	default:
		return 0, false
	}
}

// Absent says why there is no code; not asked where there is one.
func (c Cell) Absent() Absence {
	if c.answer < 0 || c.answer >= absences {
		return AbsenceNotAsked
	}
	return Absence(c.answer)
}
