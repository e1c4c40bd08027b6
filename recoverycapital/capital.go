package recoverycapital

import (
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
)

type redacted = redact.Mark

// Capital is every figure that a model makes of a record. Its zero value is of
// nobody.
type Capital struct {
	redacted
	// Own is what people answered of themselves on the model's instruments: of
	// the focal persons, and of whoever else answered one.
	Own []Figure `json:"own"`
	// Pairs is what each member brings to each focal person.
	Pairs []Figure `json:"pairs"`
	// Network is what all listed members together bring to each focal person.
	Network []Figure `json:"network"`
}

// Appraiser is a model made ready: checked, and with a key for every scale it
// names. It is made by [NewAppraiser], never changes, and is safe for concurrent
// use. Its zero value makes no figures.
type Appraiser struct {
	model  Model
	scales []scaleAt
	keys   map[string]*assessment.Key
}

// scaleAt is where the scale of a mapping stands.
type scaleAt struct {
	place int // in the key
	title string
}

// NewAppraiser checks a model and finds the keys of its scales: the caller's
// first, then those of [Instruments]. The error is [assessment.FieldErrors] with
// every fault of the model, and of each scale that there is no key for
// ([assessment.ErrNoInstrument], [assessment.ErrRefused], [ErrNoScale]), that has
// no range ([ErrNoRange]) or whose sign contradicts it ([ErrSign]). Later changes
// to the model do not reach the appraiser.
func NewAppraiser(m Model, keys ...*assessment.Key) (*Appraiser, error) {
	a := &Appraiser{model: m.clone(), keys: map[string]*assessment.Key{}}
	faults := m.check()
	for i, k := range keys {
		if k == nil {
			faults.Add(at("/keys", i), assessment.ErrMissing)
			continue
		}
		id := k.Instrument().ID
		if a.keys[id] != nil {
			faults.Add(at("/keys", i), assessment.ErrTwice)
		}
		a.keys[id] = k
	}
	catalogue := Instruments()
	for i, x := range m.Scales {
		if x.Instrument == "" || x.Scale == "" {
			continue // said already
		}
		a.bind(x, at("/scales", i), catalogue, &faults)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return a, nil
}

// bind finds the scale of a mapping.
func (a *Appraiser) bind(x ScaleMapping, path string, catalogue assessment.Catalogue, faults *assessment.FieldErrors) {
	key := a.keys[x.Instrument]
	if key == nil {
		var err error
		if key, err = catalogue.Key(x.Instrument); err != nil {
			faults.Add(path+"/instrument", err)
			return
		}
		a.keys[x.Instrument] = key
	}
	in := key.Instrument()
	place := slices.IndexFunc(in.Scales, func(s assessment.Scale) bool { return s.ID == x.Scale })
	if place < 0 {
		faults.Add(path+"/scale", ErrNoScale)
		return
	}
	tallies := make([]assessment.Tally, len(in.Scales))
	if err := key.Tally(tallies, make([]assessment.Cell, len(in.Items))); err != nil || key.Range(tallies, place).IsZero() {
		faults.Add(path+"/scale", ErrNoRange)
	}
	better := in.Scales[place].Better
	if better == assessment.DirectionHigher && x.Sign == SignNegative || better == assessment.DirectionLower && x.Sign == SignPositive {
		faults.Add(path+"/sign", ErrSign)
	}
	a.scales = append(a.scales, scaleAt{place: place, title: in.Title})
}

// Appraise makes every figure of a record on a day, or on the record's own day
// when none is given: for each person, domain and sign that something applies
// to, in the record's order. Promise 11: both signs, never a net.
//
// Everybody counts alike, kin or not. Nothing is made of age, sex, illness,
// family history or circumstances. The error is [assessment.FieldErrors], with
// pointers into the record: responses that do not fit their key. Of a record
// that does not validate there are figures all the same.
func (a *Appraiser) Appraise(r assessment.Record, day assessment.Day) (Capital, error) {
	p := assessment.Gather(r, day)
	answers, err := a.read(r, p.Day())
	if err != nil {
		return Capital{}, err
	}
	out := Capital{Own: []Figure{}, Pairs: []Figure{}, Network: []Figure{}}
	focals := p.FocalPersons()
	for _, id := range p.Members() {
		if slices.Contains(focals, id) || len(answers[id]) > 0 {
			out.Own = append(out.Own, a.own(id, answers[id])...)
		}
	}
	for _, focal := range focals {
		var all []brought
		for _, id := range p.Members() {
			if id == focal {
				continue
			}
			one := a.brings(p, id, focal)
			out.Pairs = append(out.Pairs, a.figures(Figure{Member: id, Focal: focal}, one)...)
			all = append(all, one)
		}
		whole := Figure{Focal: focal, People: len(all)}
		if p.MembersComplete() {
			whole.MembersListed = assessment.ListedAll
		}
		out.Network = append(out.Network, a.figures(whole, all...)...)
	}
	return out, nil
}
