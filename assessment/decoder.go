package assessment

import "github.com/kithcare/kith/internal/wire"

// Decoder is [Decode] for many records, one after another: it takes the memory of
// the last for the next. Its zero value is ready. It is for one goroutine at a time,
// and must not be copied once it has been used.
//
// What the last record holds is overwritten by the next Decode, also where that
// fills in another Record: use it, or [Encode] it, before. Its texts stay as they
// are. Anything that keeps parts of the record, as a [Picture] does, is of no use
// after that either.
//
// Once a few alike records were read, memory is taken only for texts that are not
// remembered, of which those longer than 128 bytes never are, and for faults.
// Pseudonyms of earlier records stay in a Decoder's memory until others take their
// place.
type Decoder struct {
	redacted
	wire    wire.Decoder
	checker checker
	faults  FieldErrors
	report  func(path string, err error)
}

// Decode reads one record as the function [Decode] does, with the same faults in the
// same order. On an error *r is zero.
func (d *Decoder) Decode(data []byte, r *Record) error {
	if d.report == nil {
		d.report = func(path string, err error) { d.faults.Add(path, err) }
	}
	d.faults = nil
	d.wire.Decode(data, r, wire.Limits{}, d.report)
	faults := d.faults
	d.faults = nil // it is the caller's
	if !faults.endReading() {
		faults = append(faults, faults.uncovered(d.checker.record(r))...)
		d.checker.faults = nil
	}
	if len(faults) > 0 {
		*r = Record{}
		return faults
	}
	return nil
}
