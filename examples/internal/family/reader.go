package family

import (
	"errors"
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// Reader reads one line after another in the same memory. Not safe for concurrent
// use; the zero value knows no questionnaire: see [Worker.Reader].
type Reader struct {
	worker  *Worker
	decoder assessment.Decoder
	family  Family
	cells   []assessment.Cell
	tallies []assessment.Tally
}

// Reader is a reader for one goroutine.
func (w *Worker) Reader() *Reader { return &Reader{worker: w} }

// Read is [Worker.Read]; what it returns is good until the next line.
func (r *Reader) Read(line []byte) (*Family, error) {
	f := &r.family
	f.Scored = f.Scored[:0]
	if err := r.decoder.Decode(line, &f.Record); err != nil {
		return nil, err
	}
	r.cells, r.tallies = r.cells[:0], r.tallies[:0]
	var faults assessment.FieldErrors
	for i, x := range f.Record.Responses {
		s, err := r.score(x)
		if err != nil {
			under(&faults, i, err)
		}
		f.Scored = append(f.Scored, s)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return f, nil
}

// score puts the cells and tallies of all responses of a line behind each other.
func (r *Reader) score(x assessment.Response) (Scored, error) {
	key, ok := r.worker.keys[x.Instrument]
	if !ok {
		return Scored{}, nil
	}
	cells, err := key.Row(r.cells[len(r.cells):], x)
	if err != nil {
		return Scored{}, err
	}
	r.cells = append(r.cells, cells...)
	cells = r.cells[len(r.cells)-len(cells) : len(r.cells) : len(r.cells)]
	from := len(r.tallies)
	for range key.items {
		r.tallies = append(r.tallies, assessment.Tally{})
	}
	s := Scored{Key: key.Key, Cells: cells, Tallies: r.tallies[from:len(r.tallies):len(r.tallies)], Of: &key.of, Items: key.items}
	return s, key.Tally(s.Tallies, cells)
}

// under adds the faults of a response, each below its place.
func under(to *assessment.FieldErrors, response int, err error) {
	var all assessment.FieldErrors
	if errors.As(err, &all) {
		for _, e := range all {
			to.Add("/responses/"+strconv.Itoa(response)+e.Path, e.Err)
		}
	}
}
