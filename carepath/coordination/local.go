package coordination

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/kithcare/kith/assessment"
)

// ErrThreshold says that a threshold is a number that no count can be held against.
var ErrThreshold = errors.New("want a whole number in its range: see the documentation of the field")

// Local is what a service has decided for its own area; [DecodeLocal] reads it. Its
// zero value has decided nothing: no figure is judged. It holds nothing about anybody.
type Local struct {
	// AppointmentsAWeek is the most appointments that one person should have in a
	// week, 0 or more. Not said where it is nil.
	AppointmentsAWeek *int `json:"appointmentsAWeek,omitempty"`
	// LeadWorkerFrom is the number of agencies, 1 or more, from which on a family has
	// one lead worker. Not said where it is nil.
	LeadWorkerFrom *int `json:"leadWorkerFrom,omitempty"`
	// SameNeedWithin is the number of days, 0 or more, within which a need that two
	// agencies assess is assessed twice. All are listed where it is nil.
	SameNeedWithin *int `json:"sameNeedWithin,omitempty"`
	// Topics are what the agencies of a team need to know of each person they work
	// with. All topics are gone through where none is said.
	Topics []assessment.Topic `json:"topics,omitempty"`
	// Routes are who can refer to whom, and RoutesListed says whether those are all.
	Routes       []Route           `json:"routes,omitempty"`
	RoutesListed assessment.Listed `json:"routesListed,omitzero"`
	// Services are those of the area, beside the agencies of a record, and
	// ServicesListed says whether those are all.
	Services       []Service         `json:"services,omitempty"`
	ServicesListed assessment.Listed `json:"servicesListed,omitzero"`
}

// Route is that one service can refer people to another. Its zero value leads
// nowhere and is refused.
type Route struct {
	From assessment.AgencyID `json:"from"`
	To   assessment.AgencyID `json:"to"`
}

// Service is one that there is in the area, whether or not it works with a family.
// Its zero value is none and is refused. Where a record has an agency of the same
// id, a label and kind stated here count for routes and signposts, and the record's
// where none is.
type Service struct {
	ID    assessment.AgencyID   `json:"id"`
	Label string                `json:"label,omitzero"`
	Kind  assessment.AgencyKind `json:"kind,omitzero"`
	// Points are where families first come to it. Where none is said, its kind
	// says it.
	Points []assessment.EntryPoint `json:"points,omitempty"`
	// Areas are the needs that it helps with, not said where there is none.
	Areas []assessment.NeedArea `json:"areas,omitempty"`
}

// Coordinator looks at teams with what one service has decided. It is made by
// [NewCoordinator], does not change, and is safe for concurrent use. Its zero value
// has decided nothing.
type Coordinator struct {
	local    Local
	next     map[assessment.AgencyID][]assessment.AgencyID
	services map[assessment.AgencyID]Service
}

// NewCoordinator checks what a service has decided, and keeps a copy of it. The
// error is [assessment.FieldErrors], every fault at its place: [ErrThreshold],
// [assessment.ErrMissing], [assessment.ErrID], [assessment.ErrTwice],
// [assessment.ErrSelf], [assessment.ErrText] and [assessment.ErrWord].
func NewCoordinator(l Local) (*Coordinator, error) {
	if faults := l.check(); len(faults) > 0 {
		return nil, faults
	}
	c := &Coordinator{
		local: l.clone(), next: map[assessment.AgencyID][]assessment.AgencyID{}, services: map[assessment.AgencyID]Service{},
	}
	for _, r := range c.local.Routes {
		c.next[r.From] = append(c.next[r.From], r.To)
	}
	for _, to := range c.next {
		slices.Sort(to)
	}
	for _, s := range c.local.Services {
		c.services[s.ID] = s
	}
	return c, nil
}

// check finds every fault.
func (l Local) check() assessment.FieldErrors {
	var faults assessment.FieldErrors
	atLeast(&faults, "/appointmentsAWeek", l.AppointmentsAWeek, 0)
	atLeast(&faults, "/leadWorkerFrom", l.LeadWorkerFrom, 1)
	atLeast(&faults, "/sameNeedWithin", l.SameNeedWithin, 0)
	wordList(&faults, "/topics", l.Topics)
	checkRoutes(&faults, l)
	checkServices(&faults, l)
	return faults
}

// clone shares nothing with the caller's own.
func (l Local) clone() Local {
	for _, p := range []**int{&l.AppointmentsAWeek, &l.LeadWorkerFrom, &l.SameNeedWithin} {
		if *p != nil {
			n := **p
			*p = &n
		}
	}
	l.Topics, l.Routes, l.Services = slices.Clone(l.Topics), slices.Clone(l.Routes), slices.Clone(l.Services)
	for i := range l.Services {
		s := &l.Services[i]
		s.Points, s.Areas = slices.Clone(s.Points), slices.Clone(s.Areas)
	}
	return l
}

func atLeast(faults *assessment.FieldErrors, path string, n *int, low int) {
	if n != nil && *n < low {
		faults.Add(path, ErrThreshold)
	}
}

func checkRoutes(faults *assessment.FieldErrors, l Local) {
	_, err := l.RoutesListed.MarshalText()
	faults.Add("/routesListed", err)
	seen := map[Route]bool{}
	for i, r := range l.Routes {
		path := at("/routes", i)
		checkID(faults, path+"/from", r.From)
		checkID(faults, path+"/to", r.To)
		switch {
		case r.From == r.To && r.From != "":
			faults.Add(path+"/to", assessment.ErrSelf)
		case seen[r]:
			faults.Add(path, assessment.ErrTwice)
		}
		seen[r] = true
	}
}

func checkServices(faults *assessment.FieldErrors, l Local) {
	_, err := l.ServicesListed.MarshalText()
	faults.Add("/servicesListed", err)
	seen := map[assessment.AgencyID]bool{}
	for i, s := range l.Services {
		path := at("/services", i)
		checkID(faults, path+"/id", s.ID)
		if seen[s.ID] && s.ID != "" {
			faults.Add(path+"/id", assessment.ErrTwice)
		}
		seen[s.ID] = true
		if !printable(s.Label) {
			faults.Add(path+"/label", assessment.ErrText)
		}
		_, err := s.Kind.MarshalText()
		faults.Add(path+"/kind", err)
		wordList(faults, path+"/points", s.Points)
		wordList(faults, path+"/areas", s.Areas)
	}
}

// wordList refuses what is not stated, outside the vocabulary, or listed twice.
func wordList[T interface {
	~uint8
	MarshalText() ([]byte, error)
}](faults *assessment.FieldErrors, path string, all []T) {
	seen := map[T]bool{}
	for i, w := range all {
		_, err := w.MarshalText()
		switch {
		case w == 0:
			err = assessment.ErrMissing
		case seen[w]:
			err = assessment.ErrTwice
		}
		faults.Add(at(path, i), err)
		seen[w] = true
	}
}

func checkID(faults *assessment.FieldErrors, path string, id assessment.AgencyID) {
	switch {
	case id == "":
		faults.Add(path, assessment.ErrMissing)
	case !assessment.IsID(string(id)):
		faults.Add(path, assessment.ErrID)
	}
}

// printable is what the label of an agency in a record has to be.
func printable(text string) bool {
	const most = 200
	if utf8.RuneCountInString(text) > most || !utf8.ValidString(text) {
		return false
	}
	for _, r := range text {
		if !unicode.IsPrint(r) || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			return false
		}
	}
	return true
}

// notGiven lists what was not said.
func (l Local) notGiven() []Setting {
	given := [...]bool{
		SettingNotStated: true, SettingAppointmentsAWeek: l.AppointmentsAWeek != nil,
		SettingLeadWorkerFrom: l.LeadWorkerFrom != nil, SettingSameNeedWithin: l.SameNeedWithin != nil,
		SettingTopics: len(l.Topics) > 0, SettingRoutes: l.RoutesListed == assessment.ListedAll,
		SettingServices: l.ServicesListed == assessment.ListedAll,
	}
	out := []Setting{}
	for s, is := range given {
		if !is {
			out = append(out, Setting(s))
		}
	}
	return out
}

// topics are what is gone through: what the service needs, or everything.
func (l Local) topics() []assessment.Topic {
	if len(l.Topics) > 0 {
		return l.Topics
	}
	var out []assessment.Topic
	for t := assessment.TopicExistence; t <= assessment.TopicOther; t++ {
		out = append(out, t)
	}
	return out
}

func at(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// places is the order in which a record lists ids; others follow by their ids.
type places[K cmp.Ordered] map[K]int

func (p places[K]) add(id K) {
	if _, ok := p[id]; !ok {
		p[id] = len(p)
	}
}

func (p places[K]) compare(a, b K) int {
	return cmp.Or(cmp.Compare(p.of(a), p.of(b)), cmp.Compare(a, b))
}

func (p places[K]) of(id K) int {
	if i, ok := p[id]; ok {
		return i
	}
	return len(p)
}
