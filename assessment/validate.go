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
func (r Record) check() FieldErrors {
	c := checker{day: r.Day, members: make(map[MemberID]bool, len(r.Members))}
	c.id("/id", string(r.ID))
	c.required("/day", r.Day.IsZero())
	if len(r.Members) > maxMembers {
		c.fault("/members", fmt.Errorf("%w: at most %d people", ErrTooLong, maxMembers))
	}
	for i, m := range r.Members {
		c.member(at("/members", i), m)
	}
	c.ties(r.Ties)
	each(&c, "/uses", r.Uses, (*checker).use)
	each(&c, "/impacts", r.Impacts, (*checker).impact)
	each(&c, "/safety", r.Safety, (*checker).safety)
	each(&c, "/appraisals", r.Appraisals, (*checker).appraisal)
	each(&c, "/roleOffers", r.RoleOffers, (*checker).roleOffer)
	each(&c, "/unmetNeeds", r.UnmetNeeds, (*checker).unmetNeed)
	each(&c, "/helpReceived", r.HelpReceived, (*checker).helpReceived)
	each(&c, "/access", r.Access, (*checker).access)
	each(&c, "/firstContacts", r.FirstContacts, (*checker).firstContact)
	each(&c, "/responses", r.Responses, (*checker).response)
	each(&c, "/facts", r.Facts, (*checker).hostFact)
	c.agenciesAndConsents(r)
	return c.done()
}

// checker gathers faults while it walks a record.
type checker struct {
	faults  FieldErrors
	more    int // faults past those that are kept
	day     Day
	members map[MemberID]bool
	// agencies are known once they have been walked.
	agencies map[AgencyID]bool
	born     map[MemberID]PartialDate // known where consents are walked
}

func (c *checker) fault(path string, err error) {
	switch {
	case err == nil:
	case len(c.faults) < maxFaults:
		c.faults.Add(path, err)
	default:
		c.more++
	}
}

func (c *checker) done() FieldErrors {
	if c.more > 0 {
		c.faults.Add("", fmt.Errorf("%w: %d more", ErrTooMany, c.more))
	}
	return c.faults
}

func each[T any](c *checker, list string, all []T, check func(*checker, string, T)) {
	for i, v := range all {
		check(c, at(list, i), v)
	}
}

func (c *checker) required(path string, missing bool) {
	if missing {
		c.fault(path, ErrMissing)
	}
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

func (c *checker) member(path string, m Member) {
	c.id(path+"/id", string(m.ID))
	if c.members[m.ID] {
		c.fault(path+"/id", ErrTwice)
	}
	c.members[m.ID] = true
	c.text(path+"/label", m.Label)
	if m.Born.IsZero() || c.day.IsZero() {
		return
	}
	if c.future(path+"/born", m.Born.first()) {
		return
	}
	if youngest, _, _ := m.Born.YearsOn(c.day).Bounds(); youngest > maxAge {
		c.fault(path+"/born", ErrAge)
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
func (c *checker) pair(path string, a MemberID, other string, b MemberID) {
	c.someone(path+"/member", a)
	c.someone(path+other, b)
	if a != "" && a == b {
		c.fault(path+other, ErrSelf)
	}
}

func (c *checker) source(path string, s Source) {
	c.anyone(path+"/source/informant", s.Informant)
	c.worker(path+"/source/assessor", s.Assessor)
	c.future(path+"/source/on", s.On)
}

func (c *checker) worker(path string, w WorkerID) {
	if w != "" && !IsID(string(w)) {
		c.fault(path, ErrID)
	}
}

func (c *checker) use(path string, u Use) {
	c.someone(path+"/member", u.Member)
	seen := map[Substance]bool{}
	for i, s := range u.Substances {
		p := at(path+"/substances", i) + "/substance"
		c.required(p, s.Substance == SubstanceNotStated)
		if seen[s.Substance] && s.Substance != SubstanceNotStated {
			c.fault(p, ErrTwice)
		}
		seen[s.Substance] = true
	}
	c.future(path+"/recoverySince", u.RecoverySince.first0())
	c.source(path, u.Source)
}

// first0 is the earliest day of a date, or no day for a date not stated.
func (p PartialDate) first0() Day {
	if p.IsZero() {
		return Day{}
	}
	return p.first()
}

func (c *checker) impact(path string, m Impact) {
	c.someone(path+"/member", m.Member)
	c.anyone(path+"/of", m.Of)
	if m.Of != "" && m.Of == m.Member {
		c.fault(path+"/of", ErrSelf)
	}
	c.source(path, m.Source)
}

func (c *checker) safety(path string, s SafetyAnswer) {
	c.required(path+"/concern", s.Concern == ConcernNotStated)
	c.someone(path+"/harmed", s.Harmed)
	c.anyone(path+"/by", s.By)
	if s.By != "" && s.By == s.Harmed {
		c.fault(path+"/by", ErrSelf)
	}
	if !s.Check.isZero() {
		c.riskCheck(path+"/check", s.Concern, s.Check)
	}
	c.source(path, s.Source)
	c.review(path+"/review", s.Review)
}

// riskCheck asks for a tool and a count, and for none about a child: there is no
// number for that.
func (c *checker) riskCheck(path string, about Concern, r RiskCheck) {
	c.required(path+"/tool", r.Tool == "")
	if r.Tool != "" && !IsID(r.Tool) {
		c.fault(path+"/tool", ErrID)
	}
	c.required(path+"/yes", r.Yes == nil)
	if r.Yes != nil && (*r.Yes < 0 || *r.Yes > maxRiskYes) {
		c.fault(path+"/yes", ErrRiskCheck)
	}
	if about == ConcernChildHarm {
		c.fault(path, ErrRiskCheck)
	}
}

func (c *checker) review(path string, r Review) {
	c.worker(path+"/worker", r.Worker)
	c.text(path+"/reason", r.Reason)
	c.future(path+"/on", r.On)
	if r.Finding != ReviewFindingNotStated && !r.complete() {
		c.fault(path, ErrReview)
	}
}

func (c *checker) appraisal(path string, a Appraisal) {
	c.pair(path, a.Member, "/for", a.For)
	c.source(path, a.Source)
}

func (c *checker) roleOffer(path string, o RoleOffer) {
	c.pair(path, o.Member, "/for", o.For)
	c.required(path+"/role", o.Role == RoleNotStated)
	c.source(path, o.Source)
}

func (c *checker) unmetNeed(path string, n UnmetNeed) {
	c.someone(path+"/member", n.Member)
	c.required(path+"/area", n.Area == NeedAreaNotStated)
	c.source(path, n.Source)
}

func (c *checker) helpReceived(path string, h HelpReceived) {
	c.someone(path+"/member", h.Member)
	c.required(path+"/kind", h.Kind == HelpKindNotStated)
	c.source(path, h.Source)
}

func (c *checker) access(path string, a Access) {
	c.someone(path+"/member", a.Member)
	c.text(path+"/language", a.Language)
	c.source(path, a.Source)
}

func (c *checker) firstContact(path string, f FirstContact) {
	c.anyone(path+"/member", f.Member)
	c.source(path, f.Source)
}

func (c *checker) response(path string, r Response) {
	c.someone(path+"/member", r.Member)
	c.id(path+"/instrument", r.Instrument)
	seen := make(map[string]bool, len(r.Answers))
	for i, a := range r.Answers {
		p := at(path+"/answers", i)
		c.id(p+"/item", a.Item)
		if seen[a.Item] {
			c.fault(p+"/item", ErrTwice)
		}
		seen[a.Item] = true
		c.value(p, a.Value, a.Absent)
	}
	c.source(path, r.Source)
	c.review(path+"/review", r.Review)
}

// value checks a number that may be absent. The bound keeps it a number that
// every language reads alike.
func (c *checker) value(path string, value *int, absent Absence) {
	if value == nil {
		return
	}
	if *value < -maxValue || *value > maxValue {
		c.fault(path+"/value", ErrNumber)
	}
	if absent != AbsenceNotAsked {
		c.fault(path+"/absent", ErrBoth)
	}
}

func (c *checker) hostFact(path string, f HostFact) {
	c.id(path+"/id", f.ID)
	c.anyone(path+"/member", f.Member)
	c.anyone(path+"/focal", f.Focal)
	c.value(path, f.Value, f.Absent)
	c.source(path, f.Source)
}
