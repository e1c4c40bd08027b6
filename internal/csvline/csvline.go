// Package csvline writes lines of CSV without a string for each cell, guarded against
// being read as formulas.
package csvline

import (
	"strconv"
	"strings"
)

// Line is a line of CSV in the making. Its methods append a cell and the comma
// after it; they are here, and not encoding/csv, so that a number needs no
// string of its own. The zero value is a line without a cell.
type Line []byte

// Text appends what came from outside, guarded against being read as a formula.
func (l Line) Text(s string) Line {
	if startsFormula(s) {
		s = "'" + s
	}
	if !needsQuotes(s) {
		return append(append(l, s...), ',')
	}
	l = append(l, '"')
	for {
		before, after, more := strings.Cut(s, `"`)
		l = append(l, before...)
		if !more {
			return append(l, '"', ',')
		}
		l, s = append(l, '"', '"'), after
	}
}

// Number appends a whole number.
func (l Line) Number(n int) Line { return append(strconv.AppendInt(l, int64(n), 10), ',') }

// Decimal appends the shortest decimal that reads back as the same number.
func (l Line) Decimal(x float64) Line {
	if n := int(x); float64(n) == x && n > -1<<30 && n < 1<<30 {
		return l.Number(n) // most scores are whole, and this is four times as fast
	}
	return append(strconv.AppendFloat(l, x, 'f', -1, 64), ',')
}

// Boolean appends true or false.
func (l Line) Boolean(b bool) Line { return append(strconv.AppendBool(l, b), ',') }

// Blanks appends empty cells.
func (l Line) Blanks(n int) Line {
	for range n {
		l = append(l, ',')
	}
	return l
}

// End makes the last comma the end of the line. A line has a cell at least.
func (l Line) End() Line {
	l[len(l)-1] = '\n'
	return l
}

func needsQuotes(s string) bool {
	if s == "" {
		return false
	}
	return s[0] <= ' ' || s[len(s)-1] <= ' ' || s == `\.` || strings.ContainsAny(s, ",\"\r\n")
}

// startsFormula reports whether a spreadsheet may take a cell for a formula.
func startsFormula(s string) bool {
	return s != "" && strings.IndexByte("=+-@\t\r\n", s[0]) >= 0 && !isNumber(s)
}

// isNumber reports whether a text is a plain number: a sign, digits with a point
// or commas, an exponent, blanks behind it.
func isNumber(s string) bool {
	s = strings.TrimRight(s, " ")
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	exponent := "0"
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		s, exponent = s[:i], s[i+1:]
		if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
			exponent = exponent[1:]
		}
	}
	return strings.ContainsAny(s, digits) && strings.Trim(s, digits+".,") == "" &&
		exponent != "" && strings.Trim(exponent, digits) == ""
}

const digits = "0123456789"
