package assessment

import "errors"

// What can be wrong with an instrument's key, or with answers against it.
var (
	// ErrNoItem says that an answer or a scale names an item the key has not.
	ErrNoItem = errors.New("is no item of this instrument")
	// ErrCode says that an answer's code is none of its item's.
	ErrCode = errors.New("is outside the codes of this item")
	// ErrInstrument says that a response is to another instrument.
	ErrInstrument = errors.New("is another instrument than the key's")
	// ErrRange says that a lowest value is not below a highest.
	ErrRange = errors.New("want a lowest below a highest")
	// ErrKeyRange says that a scale's published range is not what its items give.
	ErrKeyRange = errors.New("does not agree with the items' codes")
)

// Instrument is the scoring key of a questionnaire as data: numbers and codes,
// never wording, which belongs to whoever holds the rights. The zero value
// scores nothing and does not validate.
type Instrument struct {
	ID          string  `json:"id"`
	Title       string  `json:"title"`
	Version     string  `json:"version"`
	CompletedBy string  `json:"completedBy,omitzero"`
	Items       []Item  `json:"items"`
	Scales      []Scale `json:"scales"`
	// Rights is what is known of the licence, for whoever supplies the wording.
	Rights string `json:"rights,omitzero"`
	// Notes keep visible what sources disagree on and what a score cannot mean.
	Notes []string   `json:"notes,omitempty"`
	Cites []Citation `json:"cites"`
}

// Item is one question of an instrument: its lowest and highest code. The zero
// value does not validate.
type Item struct {
	ID   string `json:"id"`
	Low  int    `json:"low"`
	High int    `json:"high"`
}

// Scale is a sum of items. Reversed lists those whose code counts from the
// other end. Low and High are the published range, which Validate compares with
// the items. The zero value does not validate.
type Scale struct {
	ID       string     `json:"id"`
	Items    []string   `json:"items"`
	Reversed []string   `json:"reversed,omitempty"`
	Low      int        `json:"low"`
	High     int        `json:"high"`
	Cutoffs  []Cutoff   `json:"cutoffs,omitempty"`
	Cites    []Citation `json:"cites"`
}

// Cutoff is a value at which a source draws a line. In the zero value it is
// drawn at 0, and the source does not say on which side 0 falls.
type Cutoff struct {
	ID    string     `json:"id"`
	At    int        `json:"at"`
	Tie   CutoffTie  `json:"tie,omitzero"`
	Cites []Citation `json:"cites"`
}

// Validate checks that a key can be scored and is sourced. The error is
// [FieldErrors], with pointers into the key, every fault at once.
func (in Instrument) Validate() error {
	c := checker{}
	c.id("/id", in.ID)
	c.required("/title", in.Title == "")
	c.required("/version", in.Version == "")
	c.cites("/cites", in.Cites)
	items := make(map[string]Item, len(in.Items))
	for i, it := range in.Items {
		c.item(at("/items", i), it, items)
	}
	c.required("/scales", len(in.Scales) == 0)
	for i, s := range in.Scales {
		c.scale(at("/scales", i), s, items)
	}
	return c.done().Err()
}

func (c *checker) cites(path string, all []Citation) {
	c.required(path, len(all) == 0)
	for i, cite := range all {
		c.fault(at(path, i), cite.Validate())
	}
}

func (c *checker) item(path string, it Item, seen map[string]Item) {
	c.id(path+"/id", it.ID)
	if _, twice := seen[it.ID]; twice {
		c.fault(path+"/id", ErrTwice)
	}
	if it.Low >= it.High {
		c.fault(path, ErrRange)
	}
	seen[it.ID] = it
}

func (c *checker) scale(path string, s Scale, items map[string]Item) {
	c.id(path+"/id", s.ID)
	c.required(path+"/items", len(s.Items) == 0)
	member := make(map[string]bool, len(s.Items))
	sum := Exactly(0)
	for i, id := range s.Items {
		it, ok := items[id]
		if !ok {
			c.fault(at(path+"/items", i), ErrNoItem)
		}
		if member[id] {
			c.fault(at(path+"/items", i), ErrTwice)
		}
		member[id] = true
		sum = sum.Add(Between(it.Low, it.High))
	}
	for i, id := range s.Reversed {
		if !member[id] {
			c.fault(at(path+"/reversed", i), ErrNoItem)
		}
	}
	if sum != Between(s.Low, s.High) {
		c.fault(path+"/low", ErrKeyRange)
	}
	for i, cite := range s.Cites {
		c.fault(at(path+"/cites", i), cite.Validate())
	}
	for i, cut := range s.Cutoffs {
		c.id(at(path+"/cutoffs", i)+"/id", cut.ID)
		c.cites(at(path+"/cutoffs", i)+"/cites", cut.Cites)
	}
}
