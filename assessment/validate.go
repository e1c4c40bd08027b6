package assessment

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// The longest text and id that a record takes, in characters, the greatest age
// that it believes, and the greatest number.
const (
	maxText  = 200
	maxID    = 64
	maxAge   = 125
	maxValue = 1_000_000_000
	// A decision is made for every pair of people, and somebody must read it.
	maxMembers = 100
)

// maxFaults is how many faults are kept, so that what a hostile document costs
// stays in proportion to it. It is that of package wire.
const maxFaults = 1000

// Validate checks what the types alone cannot: that whom a statement is about
// is a member, that dates exist before the record's day, that ties make sense.
// The error is [FieldErrors] with every fault, up to 1 000, at its place, in the
// record's order; past that the rest is counted, as [ErrTooMany].
func (r Record) Validate() error {
	faults := r.check()
	if len(faults) == 0 {
		if _, err := encode(r); err != nil { // a value that its vocabulary has not
			return err
		}
	}
	return faults.Err()
}

// check is Validate for a record whose values are all ones of their types.
func (r *Record) check() FieldErrors {
	var c checker
	return c.record(r)
}

// record walks a record from the beginning.
func (c *checker) record(r *Record) FieldErrors {
	if c.members == nil {
		c.members = make(map[MemberID]bool, len(r.Members))
	}
	clear(c.members)
	c.faults, c.more, c.day = nil, 0, r.Day
	c.id("/id", string(r.ID))
	c.required("/day", r.Day.IsZero())
	if len(r.Members) > maxMembers {
		c.fault("/members", fmt.Errorf("%w: at most %d people", ErrTooLong, maxMembers))
	}
	each(c, "/members", r.Members, (*checker).member)
	c.ties(r.Ties)
	each(c, "/uses", r.Uses, (*checker).use)
	each(c, "/impacts", r.Impacts, (*checker).impact)
	each(c, "/safety", r.Safety, (*checker).safety)
	each(c, "/appraisals", r.Appraisals, (*checker).appraisal)
	each(c, "/roleOffers", r.RoleOffers, (*checker).roleOffer)
	each(c, "/unmetNeeds", r.UnmetNeeds, (*checker).unmetNeed)
	each(c, "/helpReceived", r.HelpReceived, (*checker).helpReceived)
	each(c, "/access", r.Access, (*checker).access)
	each(c, "/firstContacts", r.FirstContacts, (*checker).firstContact)
	each(c, "/responses", r.Responses, (*checker).response)
	each(c, "/facts", r.Facts, (*checker).hostFact)
	c.agenciesAndConsents(r)
	return c.done()
}

func (c *checker) id(path, id string) {
	switch {
	case id == "":
		c.fault(path, ErrMissing)
	case !IsID(id):
		c.fault(path, ErrID)
	}
}

// IsID reports whether a text is an id that pointers and commands can carry: 1
// to 64 letters, digits, dots, dashes and underscores, starting with a letter or
// digit.
func IsID(id string) bool {
	if len(id) > maxID {
		return false
	}
	for i := range len(id) {
		b := id[i]
		alnum := b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
		if !alnum && (i == 0 || b != '.' && b != '-' && b != '_') {
			return false
		}
	}
	return id != ""
}

// text refuses what could break a line or a terminal when it is shown.
func (c *checker) text(path, text string) {
	if len(text) <= maxText && plain(text) {
		return
	}
	if utf8.RuneCountInString(text) > maxText || !utf8.ValidString(text) {
		c.fault(path, ErrText)
		return
	}
	for _, r := range text {
		if !unicode.IsPrint(r) || unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
			c.fault(path, ErrText)
			return
		}
	}
}

// plain reports whether a text is ASCII that prints, as most is.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

func (c *checker) member(m *Member) {
	c.id("/id", string(m.ID))
	if c.members[m.ID] {
		c.fault("/id", ErrTwice)
	}
	c.members[m.ID] = true
	c.text("/label", m.Label)
	if m.Born.IsZero() || c.day.IsZero() {
		return
	}
	if c.future("/born", m.Born.first()) {
		return
	}
	if youngest, _, _ := m.Born.YearsOn(c.day).Bounds(); youngest > maxAge {
		c.fault("/born", ErrAge)
	}
}

func (c *checker) future(path string, d Day) bool {
	late := !c.day.IsZero() && d.Compare(c.day) > 0
	if late {
		c.fault(path, ErrFuture)
	}
	return late
}

// someone checks an id that must be given and be a member's.
func (c *checker) someone(path string, id MemberID) {
	if id == "" {
		c.fault(path, ErrMissing)
		return
	}
	c.anyone(path, id)
}

// anyone checks an id that may be left out.
func (c *checker) anyone(path string, id MemberID) {
	if id != "" && !c.members[id] {
		c.fault(path, ErrNoMember)
	}
}

// pair checks two members who must be two: the one at /member and another.
func (c *checker) pair(a MemberID, other string, b MemberID) {
	c.someone("/member", a)
	c.someone(other, b)
	if a != "" && a == b {
		c.fault(other, ErrSelf)
	}
}

func (c *checker) source(s *Source) {
	c.anyone("/source/informant", s.Informant)
	c.worker("/source/assessor", s.Assessor)
	c.future("/source/on", s.On)
}

func (c *checker) worker(path string, w WorkerID) {
	if w != "" && !IsID(string(w)) {
		c.fault(path, ErrID)
	}
}

func (c *checker) use(u *Use) {
	c.someone("/member", u.Member)
	var seen wordSet
	for i, s := range u.Substances {
		c.inside("/substances", i)
		c.required("/substance", s.Substance == SubstanceNotStated)
		if seen.add(uint8(s.Substance)) && s.Substance != SubstanceNotStated {
			c.fault("/substance", ErrTwice)
		}
	}
	c.inside("", 0)
	c.future("/recoverySince", u.RecoverySince.first0())
	c.source(&u.Source)
}

// first0 is the earliest day of a date, or no day for a date not stated.
func (p PartialDate) first0() Day {
	if p.IsZero() {
		return Day{}
	}
	return p.first()
}

func (c *checker) impact(m *Impact) {
	c.someone("/member", m.Member)
	c.anyone("/of", m.Of)
	if m.Of != "" && m.Of == m.Member {
		c.fault("/of", ErrSelf)
	}
	c.source(&m.Source)
}

func (c *checker) safety(s *SafetyAnswer) {
	c.required("/concern", s.Concern == ConcernNotStated)
	c.someone("/harmed", s.Harmed)
	c.anyone("/by", s.By)
	if s.By != "" && s.By == s.Harmed {
		c.fault("/by", ErrSelf)
	}
	if !s.Check.isZero() {
		c.riskCheck(s.Concern, &s.Check)
	}
	c.source(&s.Source)
	c.review(&s.Review)
}

// riskCheck asks for a tool and a count, and for none about a child: there is no
// number for that.
func (c *checker) riskCheck(about Concern, r *RiskCheck) {
	c.required("/check/tool", r.Tool == "")
	if r.Tool != "" && !IsID(r.Tool) {
		c.fault("/check/tool", ErrID)
	}
	c.required("/check/yes", r.Yes == nil)
	if r.Yes != nil && (*r.Yes < 0 || *r.Yes > maxRiskYes) {
		c.fault("/check/yes", ErrRiskCheck)
	}
	if about == ConcernChildHarm {
		c.fault("/check", ErrRiskCheck)
	}
}

func (c *checker) review(r *Review) {
	c.worker("/review/worker", r.Worker)
	c.text("/review/reason", r.Reason)
	c.future("/review/on", r.On)
	if r.Finding != ReviewFindingNotStated && !r.complete() {
		c.fault("/review", ErrReview)
	}
}

func (c *checker) appraisal(a *Appraisal) {
	c.pair(a.Member, "/for", a.For)
	c.source(&a.Source)
}

func (c *checker) roleOffer(o *RoleOffer) {
	c.pair(o.Member, "/for", o.For)
	c.required("/role", o.Role == RoleNotStated)
	c.source(&o.Source)
}

func (c *checker) unmetNeed(n *UnmetNeed) {
	c.someone("/member", n.Member)
	c.required("/area", n.Area == NeedAreaNotStated)
	c.source(&n.Source)
}

func (c *checker) helpReceived(h *HelpReceived) {
	c.someone("/member", h.Member)
	c.required("/kind", h.Kind == HelpKindNotStated)
	c.source(&h.Source)
}

func (c *checker) access(a *Access) {
	c.someone("/member", a.Member)
	c.text("/language", a.Language)
	c.source(&a.Source)
}

func (c *checker) firstContact(f *FirstContact) {
	c.anyone("/member", f.Member)
	c.source(&f.Source)
}

func (c *checker) response(r *Response) {
	c.someone("/member", r.Member)
	c.id("/instrument", r.Instrument)
	seen := c.none()
	for i, a := range r.Answers {
		c.inside("/answers", i)
		c.id("/item", a.Item)
		c.once("/item", a.Item, seen)
		c.value(a.Value, a.Absent)
	}
	c.inside("", 0)
	c.source(&r.Source)
	c.review(&r.Review)
}

// value checks a number that may be absent. The bound keeps it a number that
// every language reads alike.
func (c *checker) value(value *int, absent Absence) {
	if value == nil {
		return
	}
	if *value < -maxValue || *value > maxValue {
		c.fault("/value", ErrNumber)
	}
	if absent != AbsenceNotAsked {
		c.fault("/absent", ErrBoth)
	}
}

func (c *checker) hostFact(f *HostFact) {
	c.id("/id", f.ID)
	c.anyone("/member", f.Member)
	c.anyone("/focal", f.Focal)
	c.value(f.Value, f.Absent)
	c.source(&f.Source)
}
