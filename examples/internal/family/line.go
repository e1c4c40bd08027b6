package family

import (
	"errors"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// Fault is one thing that is wrong with a line: a JSON Pointer into its record,
// which is empty for all of it, and a message without anything of its content.
type Fault struct {
	At      string `json:"at"`
	Message string `json:"message"`
}

// Pointed words a fault as every example does: the place of all of it is written "/".
func (f Fault) Pointed() string {
	if f.At == "" {
		return "/: " + f.Message
	}
	return f.At + ": " + f.Message
}

// FaultsOf lists what is wrong, in the record's order.
func FaultsOf(err error) []Fault {
	var all assessment.FieldErrors
	if !errors.As(err, &all) {
		return []Fault{{Message: "cannot be worked out"}} // does not happen
	}
	out := make([]Fault, len(all))
	for i, e := range all {
		out[i] = Fault{At: e.Path, Message: e.Err.Error()}
	}
	return out
}

// result is the form of a line of the output.
type result struct {
	redacted
	Record assessment.RecordID `json:"record"`
	Plan   carepath.Plan       `json:"plan"`
}

// PlanLine is a plan and whose it is, as JSON on a line of its own.
func PlanLine(of assessment.RecordID, p carepath.Plan) ([]byte, error) {
	return Line(result{Record: of, Plan: p})
}

// refusal is the form of a line that could not be read as a record.
type refusal struct {
	Line   int     `json:"line"`
	Faults []Fault `json:"faults"`
}

// RefusalLine stands in the place of a line that is at fault.
func RefusalLine(line int, faults []Fault) ([]byte, error) {
	return Line(refusal{Line: line, Faults: faults})
}

// Line is a value as JSON on a line of its own.
func Line(v any) ([]byte, error) {
	data, err := assessment.Encode(v)
	if n := len(data); err == nil && (n == 0 || data[n-1] != '\n') {
		data = append(data, '\n')
	}
	return data, err
}
