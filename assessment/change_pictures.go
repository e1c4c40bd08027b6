package assessment

import (
	"errors"
	"slices"
)

// What can be wrong with a picture at entry and one at review.
var (
	// ErrReviewDay says that a review is not later than the entry: the two may
	// have changed places.
	ErrReviewDay = errors.New("is not after the day of the entry")
	// ErrLatest says that responses differ of which neither is known to be the later one.
	ErrLatest = errors.New("differs from another response of the same informant, and neither is known to be the later: give each its day")
)

// review is a picture at entry and one at review, to be compared.
//
// What was said up to the entry is not heard again at the review: a rating that
// nobody repeated is not known there, and not "the same". An undated statement
// counts at the review where its record is of a later day than the entry's;
// in one and the same record it counts at the entry only.
type review struct{ entry, later *Picture }

// reviewOf checks that the pictures are of two days, in order.
func reviewOf(entry, later *Picture) (review, error) {
	var faults FieldErrors
	for _, side := range []struct {
		of   *Picture
		path string
	}{{entry, "/entry/day"}, {later, "/review/day"}} {
		if side.of == nil || side.of.day.IsZero() {
			faults.Add(side.path, ErrMissing)
		}
	}
	if len(faults) == 0 && later.day.Compare(entry.day) <= 0 {
		faults.Add("/review/day", ErrReviewDay)
	}
	return review{entry, later}, faults.Err()
}

// saidAfter reports whether a statement of the later record was made at the review.
func (v review) saidAfter(s Source) bool {
	if s.On.IsZero() {
		return v.entry.record.Day.Compare(v.later.record.Day) < 0
	}
	return s.On.Compare(v.entry.day) > 0 && v.later.made(s)
}

// members lists everybody in either record: those at entry in its order, then
// those who are only in the later one.
func (v review) members() []MemberID {
	out := v.entry.Members()
	for _, id := range v.later.Members() {
		if !v.entry.has(id) {
			out = append(out, id)
		}
	}
	return out
}

// focal lists the focal persons of either picture, in the order of members.
func (v review) focal() []MemberID {
	return slices.DeleteFunc(v.members(), func(id MemberID) bool {
		return !slices.Contains(v.entry.focal, id) && !slices.Contains(v.later.focal, id)
	})
}

func (p *Picture) has(id MemberID) bool { _, ok := p.seats[id]; return ok }

// ResultChanges sets what each member answered at entry against what the same
// informant answered about them at review, for each of the keys' instruments:
// the latest response of either side, as far as the picture reaches. A response
// up to the entry's day is not read again as the review. Where there is none on
// one side, nothing was answered there, and the change is not known. Responses
// to other instruments are left out.
//
// The results are in the order of the members, those only at review last, then
// of the keys, then of the informants, one not stated first. The error is
// [FieldErrors] with pointers such as /review/responses/2/answers/0/value, and
// matches [ErrMissing] for a picture without a day, [ErrReviewDay], [ErrLatest]
// or what [Key.Score] returns.
func ResultChanges(entry, later *Picture, keys ...*Key) ([]ResultChange, error) {
	v, err := reviewOf(entry, later)
	if err != nil {
		return nil, err
	}
	first := newAdministrations(entry, entry.made)
	second := newAdministrations(later, v.saidAfter)
	members := v.members()
	informants := append([]MemberID{""}, members...)
	var out []ResultChange
	var faults FieldErrors
	for _, m := range members {
		for _, k := range keys {
			for _, by := range informants {
				if c, ok := k.changeBetween(administration{m, by, k.id()}, first, second, &faults); ok {
					out = append(out, c)
				}
			}
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return out, nil
}

// id is the id of the key's instrument; no key has none.
func (k *Key) id() string {
	if k == nil {
		return ""
	}
	return k.in.ID
}

// administration is an instrument that somebody answered about a member.
type administration struct {
	member, informant MemberID
	instrument        string
}

// administrations are the responses of one side, by what they are responses to.
type administrations struct {
	responses []Response
	places    map[administration][]int
}

func newAdministrations(p *Picture, made func(Source) bool) administrations {
	out := administrations{p.record.Responses, map[administration][]int{}}
	for i, r := range out.responses {
		if made(r.Source) {
			key := administration{r.Member, r.Source.Informant, r.Instrument}
			out.places[key] = append(out.places[key], i)
		}
	}
	return out
}

// changeBetween reports false where there is no key or neither side has a response.
func (k *Key) changeBetween(a administration, first, second administrations, faults *FieldErrors) (ResultChange, bool) {
	if k == nil || len(first.places[a])+len(second.places[a]) == 0 {
		return ResultChange{}, false
	}
	before := len(*faults)
	entry, review := first.row(k, a, "/entry", faults), second.row(k, a, "/review", faults)
	if len(*faults) > before {
		return ResultChange{}, false
	}
	out, err := k.ChangeRow(entry, review)
	faults.addUnder("", err) // does not happen: Row has checked the cells
	out.Member, out.Informant = a.member, a.informant
	return out, err == nil
}

// row is the latest response to an administration, nothing answered where there is none.
func (s administrations) row(k *Key, a administration, side string, faults *FieldErrors) []Cell {
	var row []Cell
	for _, i := range s.latest(a) {
		next, err := k.Row(nil, s.responses[i])
		switch path := at(side+"/responses", i); {
		case err != nil:
			faults.addUnder(path, err)
		case row == nil:
			row = next
		case !slices.Equal(row, next):
			faults.Add(path, ErrLatest)
		}
	}
	if row == nil {
		row = make([]Cell, len(k.items))
	}
	return row
}

// latest are the responses that no later one replaces: those of the last day, and
// those without a day, which are not known to be earlier.
func (s administrations) latest(a administration) []int {
	places := s.places[a]
	var last Day
	for _, i := range places {
		if on := s.responses[i].Source.On; on.Compare(last) > 0 {
			last = on
		}
	}
	var out []int
	for _, i := range places {
		if on := s.responses[i].Source.On; on.IsZero() || on == last {
			out = append(out, i)
		}
	}
	return out
}
