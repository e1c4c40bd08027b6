package carepath

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// Decode reads the definition of a rulebook from JSON, as strictly as
// [assessment.Decode] reads a record, and makes the rulebook. The error is
// [assessment.FieldErrors] with every fault at its place: first those of JSON,
// and only without any those of the rules. No vocabulary means [Vocabulary].
func Decode(data []byte, vocabulary []Fact) (*Rulebook, error) {
	var d Definition
	var faults assessment.FieldErrors
	wire.Decode(data, &d, wire.Limits{}, faults.Add)
	if len(faults) > 0 {
		return nil, faults
	}
	if vocabulary == nil {
		vocabulary = Vocabulary()
	}
	return NewRulebook(d, vocabulary)
}
