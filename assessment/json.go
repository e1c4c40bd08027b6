package assessment

import "github.com/kithcare/kith/internal/wire"

// Decode reads one record from JSON, strictly, and validates it. It refuses
// unknown, repeated and case-folded keys, null, numbers that are not whole,
// words outside a vocabulary, and documents over 4 MiB, 32 levels or 10 000
// elements a list. The error is [FieldErrors]: every fault, up to 1 000, each at its
// place and none with a value of the record. On an error the record is zero.
func Decode(data []byte) (Record, error) {
	var r Record
	var faults FieldErrors
	wire.Decode(data, &r, wire.Limits{}, faults.Add)
	if len(faults) > 0 {
		return Record{}, faults
	}
	if err := r.Validate(); err != nil {
		return Record{}, err
	}
	return r, nil
}

// Encode writes anything of this library as canonical JSON: keys in a fixed
// order, absent answers left out, lists never null. It is the one way out for
// what is known about a person, since such values refuse encoding/json. A
// [Record] is validated first, so that what is written can be read back as far
// as it keeps within what [Decode] takes, and encoding what was decoded gives
// the same bytes again. A [Picture] is not written: it has no form of its own.
func Encode(v any) ([]byte, error) {
	switch r := v.(type) {
	case Record:
		if err := r.Validate(); err != nil {
			return nil, err
		}
	case *Record:
		if r == nil {
			return nil, ErrMissing
		}
		return Encode(*r)
	case Picture, *Picture:
		return nil, ErrType // it is worked out, and Gather makes it again
	}
	return wire.Encode(v)
}
