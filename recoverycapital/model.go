package recoverycapital

import (
	"errors"
	"slices"
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// maxWeight keeps every sum of weights far from the ends of int.
const maxWeight = 1000

// What can be wrong with a model, besides what is missing or no word.
var (
	// ErrWeight says that a mapping's weight is not one of 1 to 1000.
	ErrWeight = errors.New("want a weight of 1 to 1000")
	// ErrReading says that a domain is of another reading than those before it.
	ErrReading = errors.New("is a domain of the other reading: a model keeps to one")
	// ErrNoScale says that an instrument has no scale by an id.
	ErrNoScale = errors.New("is no scale of this instrument")
	// ErrNoRange says that a scale has no published range to be a share of.
	ErrNoRange = errors.New("has no published range, so that there is no share of it")
	// ErrSign says that the better end of a scale contradicts a mapping's sign.
	ErrSign = errors.New("contradicts which end of the scale is the better one")
)

// Model maps what is said to domains of recovery capital: Mappings what is said
// of a person by whoever was asked, Scales what a person answers of themselves.
// It is data with sources; a caller may bring one of their own. The zero value
// maps nothing and does not validate.
type Model struct {
	ID       string                `json:"id"`
	Title    string                `json:"title"`
	Version  string                `json:"version"`
	Mappings []Mapping             `json:"mappings"`
	Scales   []ScaleMapping        `json:"scales"`
	Cites    []assessment.Citation `json:"cites"`
}

// Mapping puts one indicator into one domain. Its sign is the indicator's own.
// An indicator that no mapping names is not scored. The zero value does not
// validate.
type Mapping struct {
	Indicator assessment.CapitalIndicator `json:"indicator"`
	Domain    Domain                      `json:"domain"`
	// Weight is how much the indicator counts within its domain and sign: 1 to
	// 1000.
	Weight int                   `json:"weight"`
	Cites  []assessment.Citation `json:"cites"`
}

// ScaleMapping puts one scale of an instrument into one domain of the person
// who answered it: the higher on the scale, the more of that sign. A scale that
// no mapping names is not scored. The zero value does not validate.
type ScaleMapping struct {
	Instrument string `json:"instrument"`
	Scale      string `json:"scale"`
	Domain     Domain `json:"domain"`
	Sign       Sign   `json:"sign"`
	// Weight is how much the scale counts within its domain and sign: 1 to 1000.
	Weight int                   `json:"weight"`
	Cites  []assessment.Citation `json:"cites"`
}

// Validate checks that every mapping is whole and sourced, of words that the
// vocabularies have and of one reading. The error is [assessment.FieldErrors]
// with every fault at once. Whether there is a key for each scale is checked by
// [NewAppraiser].
func (m Model) Validate() error { return m.check().Err() }

func (m Model) check() assessment.FieldErrors {
	c := modelChecker{seen: map[any]bool{}}
	c.required("/id", m.ID == "")
	c.required("/title", m.Title == "")
	c.required("/version", m.Version == "")
	c.required("/mappings", len(m.Mappings)+len(m.Scales) == 0)
	c.required("/cites", len(m.Cites) == 0)
	c.sources("/cites", m.Cites)
	for i, x := range m.Mappings {
		path := at("/mappings", i)
		c.required(path+"/indicator", x.Indicator == assessment.CapitalIndicatorNotStated)
		_, err := x.Indicator.MarshalText()
		c.faults.Add(path+"/indicator", err)
		c.once(path+"/indicator", x.Indicator)
		c.place(path, x.Domain, x.Weight, x.Cites)
	}
	for i, x := range m.Scales {
		path := at("/scales", i)
		c.required(path+"/instrument", x.Instrument == "")
		c.required(path+"/scale", x.Scale == "")
		c.once(path+"/scale", [2]string{x.Instrument, x.Scale})
		c.required(path+"/sign", x.Sign == SignNotStated)
		_, err := x.Sign.MarshalText()
		c.faults.Add(path+"/sign", err)
		c.place(path, x.Domain, x.Weight, x.Cites)
	}
	return c.faults
}

// modelChecker gathers faults while it walks a model, and what it has met of it.
type modelChecker struct {
	faults  assessment.FieldErrors
	seen    map[any]bool
	reading int
}

func (c *modelChecker) required(path string, missing bool) {
	if missing {
		c.faults.Add(path, assessment.ErrMissing)
	}
}

// once refuses what is mapped a second time, since it would count twice.
func (c *modelChecker) once(path string, what any) {
	if c.seen[what] {
		c.faults.Add(path, assessment.ErrTwice)
	}
	c.seen[what] = true
}

// place checks what every mapping has.
func (c *modelChecker) place(path string, d Domain, weight int, cites []assessment.Citation) {
	c.required(path+"/domain", d == DomainNotStated)
	_, err := d.MarshalText()
	c.faults.Add(path+"/domain", err)
	if r := d.reading(); r != noReading {
		if c.reading == noReading {
			c.reading = r
		}
		if r != c.reading {
			c.faults.Add(path+"/domain", ErrReading)
		}
	}
	if weight < 1 || weight > maxWeight {
		c.faults.Add(path+"/weight", ErrWeight)
	}
	c.required(path+"/cites", len(cites) == 0)
	c.sources(path+"/cites", cites)
}

func (c *modelChecker) sources(path string, cites []assessment.Citation) {
	for i, x := range cites {
		c.faults.Add(at(path, i), x.Validate())
	}
}

// InCompany is the model without the indicators that are asked alone: what its
// figures show of a record made fit for company ([assessment.Record.InCompany])
// can be read out with anybody present, and no figure is kept open by a question
// that must not be named there.
func (m Model) InCompany() Model {
	m.Mappings = slices.DeleteFunc(slices.Clone(m.Mappings), func(x Mapping) bool { return x.Indicator.AskAlone() })
	return m
}

// Using is the model with the scales of some instruments only: those that a
// service hands out. Where a model maps several, a person's own figure stays
// open until all of them are answered. The error matches
// [assessment.ErrNoInstrument] where the model maps none by an id.
func (m Model) Using(instruments ...string) (Model, error) {
	var faults assessment.FieldErrors
	for i, id := range instruments {
		if !slices.ContainsFunc(m.Scales, func(x ScaleMapping) bool { return x.Instrument == id }) {
			faults.Add(at("", i), assessment.ErrNoInstrument)
		}
	}
	if len(faults) > 0 {
		return Model{}, faults
	}
	m.Scales = slices.DeleteFunc(slices.Clone(m.Scales), func(x ScaleMapping) bool {
		return !slices.Contains(instruments, x.Instrument)
	})
	return m, nil
}

// clone is a model that shares nothing with the original.
func (m Model) clone() Model {
	m.Mappings, m.Scales, m.Cites = slices.Clone(m.Mappings), slices.Clone(m.Scales), slices.Clone(m.Cites)
	for i := range m.Mappings {
		m.Mappings[i].Cites = slices.Clone(m.Mappings[i].Cites)
	}
	for i := range m.Scales {
		m.Scales[i].Cites = slices.Clone(m.Scales[i].Cites)
	}
	return m
}

// SignOf is the sign of an indicator: negative for a barrier.
func SignOf(i assessment.CapitalIndicator) Sign {
	if i.IsBarrier() {
		return SignNegative
	}
	return SignPositive
}

// at is the pointer of one element of a list.
func at(list string, i int) string { return list + "/" + strconv.Itoa(i) }
