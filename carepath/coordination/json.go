package coordination

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// DecodeLocal reads what a service has decided from JSON, as strictly as
// [assessment.Decode] reads a record, and checks it as [NewCoordinator] does. The
// error is [assessment.FieldErrors] with every fault at its place: first those of
// JSON, and only without any those of content. On an error the Local is zero.
func DecodeLocal(data []byte) (Local, error) {
	var l Local
	var faults assessment.FieldErrors
	wire.Decode(data, &l, wire.Limits{}, faults.Add)
	if len(faults) == 0 {
		faults = l.check()
	}
	if len(faults) > 0 {
		return Local{}, faults
	}
	return l, nil
}
