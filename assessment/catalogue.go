package assessment

import (
	"errors"
	"fmt"
	"strconv"
)

// Why a catalogue has no key for an id.
var (
	// ErrNoInstrument says that a catalogue knows nothing by an id.
	ErrNoInstrument = errors.New("no instrument has this id")
	// ErrRefused is matched by the error for an instrument that is left out on
	// purpose; its text says why.
	ErrRefused = errors.New("cannot be scored here")
)

// Catalogue is the instruments that come with a package, and those it leaves out
// by name. Its zero value has neither.
type Catalogue struct {
	Instruments []Instrument `json:"instruments"`
	Refusals    []Refusal    `json:"refusals"`
}

// Refusal is an instrument that cannot be scored here, and why. Its zero value
// refuses nothing.
type Refusal struct {
	ID     string     `json:"id"`
	Title  string     `json:"title"`
	Reason string     `json:"reason"`
	Cites  []Citation `json:"cites"`
}

// Key is the key of an instrument, ready for scoring. The error matches
// [ErrNoInstrument] or [ErrRefused].
func (c Catalogue) Key(id string) (*Key, error) {
	for _, in := range c.Instruments {
		if in.ID == id {
			return NewKey(in)
		}
	}
	for _, r := range c.Refusals {
		if r.ID == id {
			return nil, fmt.Errorf("%s %w: %s", r.Title, ErrRefused, r.Reason)
		}
	}
	return nil, ErrNoInstrument
}

// With is a catalogue of both, this one's first.
func (c Catalogue) With(o Catalogue) Catalogue {
	return Catalogue{
		Instruments: append(append([]Instrument(nil), c.Instruments...), o.Instruments...),
		Refusals:    append(append([]Refusal(nil), c.Refusals...), o.Refusals...),
	}
}

// NumberedItems are n items with the ids of [ItemIDs], coded from low to high; at
// most 10 000, which is as many as a scale may have.
func NumberedItems(n, low, high int) []Item {
	var out []Item
	for i := 1; i <= min(n, maxScaleItems); i++ {
		out = append(out, Item{ID: itemID(i), Low: low, High: high})
	}
	return out
}

// ItemIDs are the ids of items that are known by their number: i01, i02, so that
// they sort.
func ItemIDs(numbers ...int) []string {
	out := make([]string, len(numbers))
	for i, n := range numbers {
		out[i] = itemID(n)
	}
	return out
}

// ItemRange are the ids of the items from one number to another, at most 10 000.
func ItemRange(from, to int) []string {
	var out []string
	for i := from; i <= to && len(out) < maxScaleItems; i++ {
		out = append(out, itemID(i))
	}
	return out
}

// ReadyTotals adds open items and scales to an instrument, one of each for each
// total that is worked out elsewhere, with the instrument's citations and a note
// that says so.
func ReadyTotals(in Instrument, totals ...string) Instrument {
	in = in.clone()
	for _, id := range totals {
		in.Items = append(in.Items, Item{ID: id, Open: true})
		in.Scales = append(in.Scales, Scale{ID: id, Items: []string{id}, Cites: cloneEach(in.Cites, nil)})
	}
	in.Notes = append(in.Notes, "its key was not found: only totals that are worked out elsewhere are taken, without a range or a percentage")
	return in
}

func itemID(n int) string {
	if n >= 0 && n < 10 {
		return "i0" + strconv.Itoa(n)
	}
	return "i" + strconv.Itoa(n)
}

// Instruments are those about families, strain, children and how a family works,
// from published facts: see the notes and citations of each. Instruments of
// recovery capital are in package recoverycapital.
//
// Where a source's missing rule, cut-off, range or direction was not found it is
// left unset, and of some only ready totals are taken ([Item.Open]).
func Instruments() Catalogue {
	return Catalogue{
		Instruments: []Instrument{
			phq9(), gad7(), core10(), wemwbs(), symptomRatingTest(),
			copingQuestionnaire(), hope(), score15(), sdqParent(), sdqTeacher(), adfSSS(), sqfmAA(),
		},
		Refusals: []Refusal{
			{
				ID: "zarit", Title: "Zarit Burden Interview", Reason: "one firm licenses it exclusively, electronic forms and derivatives included",
				Cites: []Citation{{
					Source: "Mapi Research Trust, on the Zarit Burden Interview", URL: "https://www.mapi-trust.org/news-events/news/zarit-burden-interview-(z/",
					Basis: BasisManual, Checked: CheckedPrimary,
				}},
			},
			{
				ID: "outcomes-star", Title: "Outcomes Star", Reason: "all rights are reserved, a licence and training are required and derivative works are prohibited",
				Cites: []Citation{{
					Source: "Outcomes Star, preview of a user guide", URL: "https://it.scribd.com/document/370911992/",
					Basis: BasisManual, Checked: CheckedPrimary,
				}},
			},
		},
	}
}
