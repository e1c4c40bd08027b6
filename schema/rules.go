package schema

import (
	"math/big"

	"github.com/kithcare/kith/assessment"
)

// What the schemas ask of texts. The generator writes these into the schemas
// and [Validate] finds by them what to say of a text that does not fit. They
// are patterns that Go, JavaScript and Python read alike.
const (
	patternID         = `^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`
	patternOptionalID = `^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$` // somebody, or nobody
	patternDay        = `^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`
	patternClock      = `^([01][0-9]|2[0-3]):[0-5][0-9]$`
	patternPartial    = `^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`
	// Control characters, the no-break space and the soft hyphen: the part of
	// what does not print that every dialect of patterns can name.
	patternText = `^[^\x00-\x1f\x7f-\xa0\xad]*$`

	maxID   = 64
	maxDay  = 10
	maxTime = 5
	maxText = 200
)

var patternTable = map[string]error{
	patternID:         assessment.ErrID,
	patternOptionalID: assessment.ErrID,
	patternDay:        assessment.ErrDate,
	patternClock:      assessment.ErrClock,
	patternPartial:    assessment.ErrPartialDate,
	patternText:       assessment.ErrText,
}

// rangeTable is what to say of a number outside a range, by the greatest in it.
var rangeTable = map[string]error{
	maxMinutes: assessment.ErrMinutes,
	maxRiskYes: assessment.ErrRiskCheck,
}

// The greatest numbers, as the schemas write them: minutes of a day, and questions
// of a checklist.
const (
	maxMinutes = "1440"
	maxRiskYes = "100"
)

// rangeFault is what to say of a number outside a range.
func rangeFault(most *big.Rat) error {
	if most != nil {
		if err, ok := rangeTable[most.RatString()]; ok {
			return err
		}
	}
	return assessment.ErrNumber
}

// patternFault is what to say of a text that does not fit a pattern.
func patternFault(pattern string) error {
	if err, ok := patternTable[pattern]; ok {
		return err
	}
	return &detailError{assessment.ErrType, "want text of another form"}
}

// detailError is a sentinel with what was expected in the place, from the schema
// alone. Its text is put together only when asked for.
type detailError struct {
	is   error
	want string
}

// Error says what is wrong and what was expected.
func (d *detailError) Error() string { return d.is.Error() + ": " + d.want }

// Unwrap returns the sentinel.
func (d *detailError) Unwrap() error { return d.is }

// wordError is matched by [assessment.ErrWord] and lists the words allowed.
type wordError struct{ text string }

// Error says which words are allowed.
func (w *wordError) Error() string { return w.text }

// Unwrap returns [assessment.ErrWord].
func (w *wordError) Unwrap() error { return assessment.ErrWord }
