package carepath

import (
	"errors"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// FactID names a fact. The zero value names none.
type FactID string

// Fact is one thing that rules ask about: what a worker would ask for it, the
// values it may have and how it is read from a record. The zero value is no
// fact and does not validate.
//
// Question and the Says of a value are plain sentences that can be read out,
// in which {member} and {focal} stand for the people they are about.
type Fact struct {
	ID       FactID
	Scope    Scope
	Question string
	// Values are the words of Low, Low+1, … High; a fact that is a number has
	// none and says its number through Unit: "aged", "points".
	Values    []Value
	Low, High int
	Unit      string
	// Topic names what the values are values of, for saying a range of them; a
	// fact without one lists what each value says.
	Topic string
	// AskAlone facts are asked of a person alone and left out of whatever is
	// read in company, with their questions and every reason that rests on
	// them.
	AskAlone bool
	// Safety facts are asked before all others.
	Safety bool
	// Capital says that the fact is recovery capital. Such a fact may stand only
	// in rules about roles, and more capital may never make an outcome worse.
	Capital Polarity
	// History says that the fact is about where somebody comes from: what parents
	// or grandparents used, a hard upbringing. It is recorded and shown, never
	// decided on (promise 7): no condition may look at it, a caution's included.
	History bool
	// Symmetric facts of a pair are the same whichever of the two comes first.
	Symmetric bool
	// Stands says that of several people's answers the highest stands, as a yes
	// stands whoever says no. It is for facts without a Read.
	Stands bool
	// Reads names the answers that the fact is read from, as NAME@WHO: two facts
	// of one rule that share one are dependent on each other.
	Reads []string
	// Read reads the fact; nil reads the host's own fact of the same id.
	Read func(*assessment.Picture, About) assessment.Reading

	place int // in the vocabulary of its rulebook
}

// Value is one value of a fact: its word, and what it says in a sentence. Its
// zero value says nothing.
type Value struct{ Word, Says string }

// About is whom a fact or a decision is about: a member, a member with a focal
// person, a focal person alone, or, as the zero value, the family.
type About struct {
	redacted
	Member, Focal assessment.MemberID
}

// subject is the person that something is about first of all.
func (a About) subject() assessment.MemberID {
	if a.Member == "" {
		return a.Focal
	}
	return a.Member
}

// about is the part of a decision's people that the fact looks at.
func (f *Fact) about(a About) About {
	switch {
	case f.Scope == ScopeMember:
		return About{Member: a.Member}
	case f.Scope == ScopeFocal:
		return About{Focal: a.Focal}
	case f.Scope != ScopePair:
		return About{}
	case f.Symmetric && a.Focal < a.Member:
		return About{Member: a.Focal, Focal: a.Member}
	default:
		return a
	}
}

// What can be wrong with a fact.
var (
	// ErrValues says that a fact's words are not one for each of its values.
	ErrValues = errors.New("want one word for each value, and at least two values")
	// ErrSafetyRead says that a host's own answers are to stand for safety: they
	// know nothing of who may say no, and how.
	ErrSafetyRead = errors.New("is about safety and needs a Read that keeps the rules of SafetyAnswer")
	// ErrTooWide says that a fact has more values than a question can have.
	ErrTooWide = errors.New("want at most 100 000 values")
)

// gate reports whether a rule that looks at the fact stands behind the safety gate:
// what is about safety, and whatever one yes settles.
func (f *Fact) gate() bool { return f.Safety || f.Stands }

// quiet reports whether nothing is said of what its answers would lead to: telling
// which answer opens a door would teach people to give it.
func (f *Fact) quiet() bool { return f.AskAlone || f.Safety }

func (f *Fact) check(path string, faults *assessment.FieldErrors) {
	missing := func(name string, is bool) {
		if is {
			faults.Add(path+name, assessment.ErrMissing)
		}
	}
	demandID(faults, path+"/id", string(f.ID))
	missing("/scope", f.Scope == ScopeNotStated)
	missing("/question", f.Question == "")
	if f.Safety && f.Read == nil {
		faults.Add(path+"/safety", ErrSafetyRead)
	}
	size := f.High - f.Low
	if size <= 0 || len(f.Values) > 0 && len(f.Values) != size+1 {
		faults.Add(path+"/values", ErrValues)
	}
	if size > 100_000 {
		faults.Add(path+"/high", ErrTooWide)
	}
}

// read returns the values that are left of a fact, within its range.
func (f *Fact) read(p *assessment.Picture, a About) assessment.Reading {
	var r assessment.Reading
	if f.Read == nil {
		r = p.HostFact(string(f.ID), a.Member, a.Focal, f.Symmetric)
		if _, high, known := r.Span.Bounds(); known && f.Stands {
			r.Span = assessment.Exactly(high)
		}
	} else {
		r = f.Read(p, a)
	}
	r.Span = r.Within(f.Low, f.High)
	return r
}

// Word is what a value of the fact is called: its word, or its number.
func (f *Fact) Word(n int) string {
	if len(f.Values) > 0 && n >= f.Low && n <= f.High {
		return f.Values[n-f.Low].Word
	}
	return strconv.Itoa(n)
}

// ParseValue returns the value of a word or a number.
func (f *Fact) ParseValue(text string) (n int, ok bool) {
	for i, v := range f.Values {
		if v.Word == text {
			return f.Low + i, true
		}
	}
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= f.Low && n <= f.High
}

// sentence says plainly that the fact lies in a range, with {member} and
// {focal} still to be filled in.
func (f *Fact) sentence(low, high int) string {
	if len(f.Values) == 0 {
		return f.Unit + " " + numbers(low, high, f.Low, f.High)
	}
	if f.Topic != "" && low < high {
		return f.Topic + ": " + f.words(low, high)
	}
	said := make([]string, 0, high-low+1)
	for n := low; n <= high; n++ {
		said = append(said, f.Values[n-f.Low].Says)
	}
	return strings.Join(said, ", or ")
}

// words says a range of words that stand in an order.
func (f *Fact) words(low, high int) string {
	plain := func(n int) string { return strings.ReplaceAll(f.Word(n), "-", " ") }
	switch {
	case low == f.Low && high == f.High:
		return "not known"
	case low == f.Low:
		return plain(high) + " or less"
	case high == f.High:
		return plain(low) + " or more"
	default:
		return plain(low) + " to " + plain(high)
	}
}

// numbers says a range of numbers: an end that is the fact's own is no bound.
func numbers(low, high, least, most int) string {
	switch {
	case low == high:
		return strconv.Itoa(low)
	case low == least && high == most:
		return "any number"
	case low == least:
		return strconv.Itoa(high) + " or less"
	case high == most:
		return strconv.Itoa(low) + " or more"
	default:
		return strconv.Itoa(low) + " to " + strconv.Itoa(high)
	}
}
