package assessment

import (
	"errors"
	"strconv"
	"strings"
)

// What can be wrong with a question why something is or is not shown.
var (
	// ErrView says that a record is a view: what was left out of it is not known
	// here. Ask the holder of the whole record.
	ErrView = errors.New("is a view of a record: ask who holds the whole of it")
	// ErrPlace says that a pointer names no statement of the record.
	ErrPlace = errors.New("want the place of one statement, as /impacts/0 or /members/0")
)

// Disclosure is whether an audience is shown something, and why or why not. It is
// for the holder of the whole record only. Its zero value is not shown, for no
// stated reason.
type Disclosure struct {
	redacted
	Shown   bool             `json:"shown"`
	Because DisclosureReason `json:"because"`
	// Lacking are those whose consent it would take, as the statement names them.
	Lacking []MemberID `json:"lacking,omitempty"`
}

// Why says why an audience is or is not shown what stands at a place of the record,
// a JSON Pointer such as /impacts/0, for a purpose on a day as with [Record.For]. Lists
// of statements have places, and members; what stands below a statement has none, nor
// have agencies, consents and overrides. Where consent is lacking, package coordination
// says how each consent on record stands.
// The error is [ErrView] or [ErrPlace].
func (r Record) Why(a Audience, p Purpose, day Day, place string) (Disclosure, error) {
	if !r.View.IsZero() {
		return Disclosure{}, ErrView
	}
	if day.IsZero() {
		day = r.Day
	}
	list, number, _ := strings.Cut(strings.TrimPrefix(place, "/"), "/")
	i, err := strconv.Atoi(number)
	if err != nil || !strings.HasPrefix(place, "/") || strconv.Itoa(i) != number {
		return Disclosure{}, ErrPlace
	}
	if list == "members" {
		return r.whyMember(a, p, day, i)
	}
	c, ok := r.concernsAt(list, i)
	if !ok {
		return Disclosure{}, ErrPlace
	}
	d := r.disclosure(a, p, day)
	v := d.judge(c)
	if v.shown && !r.leaves(d, list, i, v) {
		return Disclosure{Because: DisclosureReasonParts}, nil
	}
	out := Disclosure{Shown: v.shown, Because: v.because}
	if v.because == DisclosureReasonNoConsent {
		out.Lacking = d.lacking(c)
	}
	return out, nil
}

// leaves reports whether anything is left of a statement once what is not for the
// audience is taken out of it.
func (r Record) leaves(d *disclosure, list string, i int, v verdict) bool {
	switch list {
	case "safety":
		s := r.Safety[i]
		return d.safety(&s, v)
	case "appraisals":
		a := r.Appraisals[i]
		return d.appraisal(&a, v)
	case "responses":
		x := r.Responses[i]
		return d.response(&x, v)
	default:
		return true
	}
}

// whyMember says why a member is one of the view's.
func (r Record) whyMember(a Audience, p Purpose, day Day, i int) (Disclosure, error) {
	if i < 0 || i >= len(r.Members) {
		return Disclosure{}, ErrPlace
	}
	m := r.Members[i].ID
	d := r.disclosure(a, p, day)
	switch {
	case d.audience.IsZero():
		return Disclosure{Because: DisclosureReasonNobody}, nil
	case m == a.Member:
		return Disclosure{Shown: true, Because: DisclosureReasonOwnRecord}, nil
	case d.allows(m, TopicExistence):
		return Disclosure{Shown: true, Because: DisclosureReasonConsent}, nil
	}
	for _, shown := range r.For(a, p, day).Members {
		if shown.ID == m {
			return Disclosure{Shown: true, Because: DisclosureReasonMentioned}, nil
		}
	}
	return Disclosure{Because: DisclosureReasonNoConsent, Lacking: []MemberID{m}}, nil
}

func (r Record) concernsAt(list string, i int) (concerns, bool) {
	switch list {
	case "ties":
		return nth(r.Ties, i, tieConcerns)
	case "uses":
		return nth(r.Uses, i, useConcerns)
	case "impacts":
		return nth(r.Impacts, i, impactConcerns)
	case "safety":
		return nth(r.Safety, i, safetyConcerns)
	case "appraisals":
		return nth(r.Appraisals, i, appraisalConcerns)
	case "roleOffers":
		return nth(r.RoleOffers, i, roleOfferConcerns)
	case "unmetNeeds":
		return nth(r.UnmetNeeds, i, unmetNeedConcerns)
	case "helpReceived":
		return nth(r.HelpReceived, i, helpConcerns)
	case "access":
		return nth(r.Access, i, accessConcerns)
	case "firstContacts":
		return nth(r.FirstContacts, i, firstContactConcerns)
	case "responses":
		return nth(r.Responses, i, responseConcerns)
	case "facts":
		return nth(r.Facts, i, hostFactConcerns)
	case "involvements":
		return nth(r.Involvements, i, involvementConcerns)
	case "assessed":
		return nth(r.Assessed, i, assessedConcerns)
	case "advice":
		return nth(r.Advice, i, adviceConcerns)
	case "appointments":
		return nth(r.Appointments, i, appointmentConcerns)
	default:
		return concerns{}, false
	}
}

func nth[T any](all []T, i int, of func(T) concerns) (concerns, bool) {
	if i < 0 || i >= len(all) {
		return concerns{}, false
	}
	return of(all[i]), true
}
