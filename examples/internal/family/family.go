// Package family works out one line of a cohort, for every example that does so:
// examples/cohort on one machine, examples/beam on many. Both write the same bytes.
package family

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/recoverycapital"
)

type redacted = redact.Mark

// Family is what a line holds: a record whose answers fit their keys. Its zero
// value is nobody.
type Family struct {
	redacted
	Record assessment.Record
	// Scored is what each response of the record comes to, in its order.
	Scored []Scored
}

// Scored is what one response of a record comes to. Its zero value is that there
// is no key for it: it may be a host's own.
type Scored struct {
	redacted
	Key     *assessment.Key
	Cells   []assessment.Cell
	Tallies []assessment.Tally
	// Of is the key's instrument and Items how many items each of its scales has. They
	// are shared, and not to be changed.
	Of    *assessment.Instrument
	Items []int
}

// Worker works out one family after another. It does not change, so that many may
// share it. The zero value knows no rulebook and no model: see [NewWorker].
type Worker struct {
	book    *carepath.Rulebook
	keys    map[string]*keyed
	capital *recoverycapital.Appraiser
}

// keyed is a key with what would be copied anew each time that it is asked for.
type keyed struct {
	*assessment.Key
	of    assessment.Instrument
	items []int
}

func newKeyed(in assessment.Instrument) (*keyed, error) {
	key, err := assessment.NewKey(in)
	if err != nil {
		return nil, err
	}
	k := &keyed{Key: key, of: in}
	for i := range in.Scales {
		k.items = append(k.items, len(key.ScaleItems(i)))
	}
	return k, nil
}

// NewWorker knows the rulebook, the questionnaires and the model of recovery capital
// that come with the library. An error does not happen: a test makes one.
func NewWorker() (*Worker, error) {
	w := &Worker{book: carepath.Published(), keys: map[string]*keyed{}}
	for _, in := range Catalogue().Instruments {
		key, err := newKeyed(in)
		if err != nil {
			return nil, err
		}
		w.keys[in.ID] = key
	}
	var err error
	w.capital, err = recoverycapital.NewAppraiser(recoverycapital.Published())
	return w, err
}

// Catalogue is every instrument that comes with the library.
func Catalogue() assessment.Catalogue {
	return assessment.Instruments().With(recoverycapital.Instruments())
}

// Read takes a line as a record and scores every response, so that one which does
// not fit its key is found whatever is made of it. Errors are
// [assessment.FieldErrors] and say nothing of the content.
func (w *Worker) Read(line []byte) (Family, error) {
	f, err := w.Reader().Read(line)
	if err != nil {
		return Family{}, err
	}
	return *f, nil
}

// Plan is what the published rulebook makes of a family, for the worker, on the
// record's own day.
func (w *Worker) Plan(f *Family) carepath.Plan { return w.book.Plan(f.Record, carepath.Options{}) }

// Capital is every figure of recovery capital on the record's own day. Errors are
// [assessment.FieldErrors].
func (w *Worker) Capital(f *Family) (recoverycapital.Capital, error) {
	return w.capital.Appraise(f.Record, f.Record.Day)
}
