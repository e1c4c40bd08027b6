package carepath

import (
	"errors"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// What can be wrong with a fact that a document brings.
var (
	// ErrWords says that the words of a fact's values are not one each.
	ErrWords = errors.New("want another word for each value, and what it says in a sentence")
	// ErrUnit says that a fact which is a number does not say its number.
	ErrUnit = errors.New("want a unit, such as \"{member} is aged\", where there are no values")
)

// Document is a rulebook as a service writes it: rules with facts of its own,
// or what it adds to and changes in another rulebook, which Extends names. What
// [Rulebook.Definition] returns is a document that extends nothing. The zero
// value does not validate.
type Document struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	// Extends is the id of the rulebook that this goes on top of; see [Merge].
	Extends string `json:"extends,omitzero"`
	// Facts are facts of the service's own, read from the host facts of a record.
	Facts []LocalFact `json:"facts,omitempty"`
	Rules []Rule      `json:"rules,omitempty"`
	// Replaces lists the rules that stand here in the place of one of the same id
	// in the rulebook that this extends, and Removes those that are not offered.
	Replaces []Override `json:"replaces,omitempty"`
	Removes  []Override `json:"removes,omitempty"`
}

// Override says which rule of another rulebook a service replaces or removes,
// and why. The zero value does not validate.
type Override struct {
	Rule   RuleID `json:"rule"`
	Reason string `json:"reason"`
}

// LocalFact is a fact that a document brings: it is read from a record's
// [assessment.HostFact] of the same id, and has the meaning of the [Fact] that
// it becomes. It is never about safety, which host facts know nothing of, and
// never recovery capital. The zero value does not validate.
type LocalFact struct {
	ID       FactID `json:"id"`
	Scope    Scope  `json:"scope"`
	Question string `json:"question"`
	// Values are the words of Low, Low+1, …; with them High may be left out.
	Values []LocalValue `json:"values,omitempty"`
	Low    int          `json:"low,omitzero"`
	High   int          `json:"high,omitzero"`
	// Unit says a number, where there are no values.
	Unit  string `json:"unit,omitzero"`
	Topic string `json:"topic,omitzero"`
	// AskAlone facts are left out of whatever is read in company.
	AskAlone bool `json:"askAlone,omitzero"`
	// History facts are recorded and shown, and no rule may look at them.
	History   bool `json:"history,omitzero"`
	Symmetric bool `json:"symmetric,omitzero"`
}

// LocalValue is one value of a local fact, as [Value] is of a fact. Its zero
// value says nothing.
type LocalValue struct {
	Word string `json:"word"`
	Says string `json:"says"`
}

// DecodeDocument reads a document from JSON, as strictly as [Decode] reads a
// definition. The error is [assessment.FieldErrors], with the faults of JSON
// only: what the document says is checked by [Document.Rulebook] and [Merge].
// On an error the document is zero.
func DecodeDocument(data []byte) (Document, error) {
	var d Document
	var faults assessment.FieldErrors
	wire.Decode(data, &d, wire.Limits{}, faults.Add)
	if len(faults) > 0 {
		return Document{}, faults
	}
	return d, nil
}

// Rulebook makes a rulebook of a document that extends no other, over a
// vocabulary and the facts that it brings. The error is
// [assessment.FieldErrors], every fault at its place in the document. No
// vocabulary means [Vocabulary].
func (d Document) Rulebook(vocabulary []Fact) (*Rulebook, error) {
	var faults assessment.FieldErrors
	if d.Extends != "" {
		faults.Add("/extends", ErrExtends)
	}
	for name, all := range d.overrides() {
		if len(all) > 0 {
			faults.Add(name, ErrExtendsNone)
		}
	}
	if vocabulary == nil {
		vocabulary = Vocabulary()
	}
	b := d.build(d.Rules, vocabulary, func(rule int) int { return rule }, &faults)
	if len(faults) > 0 {
		return nil, inOrder(faults)
	}
	return b, nil
}

// build makes the rulebook of the rules given, and locates what is wrong with
// them in the document: rule tells from where in it a rule is, or -1.
func (d Document) build(rules []Rule, vocabulary []Fact, rule func(int) int, faults *assessment.FieldErrors) *Rulebook {
	given := len(vocabulary)
	for i, f := range d.Facts {
		f.check("/facts/"+strconv.Itoa(i), faults)
		vocabulary = append(vocabulary[:len(vocabulary):len(vocabulary)], f.fact())
	}
	b, err := NewRulebook(Definition{ID: d.ID, Title: d.Title, Version: d.Version, Rules: rules}, vocabulary)
	var found assessment.FieldErrors
	errors.As(err, &found)
	for _, f := range found {
		path, ok := f.Path, true
		switch {
		case strings.HasPrefix(path, "/facts/"):
			path, ok = moved(path, "/facts/", func(i int) int { return i - given })
			if !ok { // a fault of the program's and not of the document's
				path, ok = "/facts", true
			}
		case strings.HasPrefix(path, "/rules/"):
			path, ok = moved(path, "/rules/", rule)
		}
		if ok {
			faults.Add(path, f.Err)
		}
	}
	return b
}

// fact is the fact of the vocabulary that a document's fact becomes.
func (f LocalFact) fact() Fact {
	out := Fact{
		ID: f.ID, Scope: f.Scope, Question: f.Question, Low: f.Low, High: f.High,
		Unit: f.Unit, Topic: f.Topic, AskAlone: f.AskAlone, History: f.History, Symmetric: f.Symmetric,
	}
	for _, v := range f.Values {
		out.Values = append(out.Values, Value(v))
	}
	if f.High == 0 && len(f.Values) > 0 {
		out.High = f.Low + len(f.Values) - 1
	}
	return out
}

// maxNumber is the greatest number that a record's own facts may have.
const maxNumber = 1_000_000_000

// check finds what a fact of a document must have beyond one of Go's.
func (f LocalFact) check(path string, faults *assessment.FieldErrors) {
	if f.Low < -maxNumber || f.Low > maxNumber {
		faults.Add(path+"/low", assessment.ErrNumber)
	}
	if f.High < -maxNumber || f.High > maxNumber {
		faults.Add(path+"/high", assessment.ErrNumber)
	}
	if len(f.Values) == 0 && f.Unit == "" {
		faults.Add(path+"/unit", ErrUnit)
	}
	seen := map[string]bool{}
	for i, v := range f.Values {
		if v.Word == "" || v.Says == "" || seen[v.Word] {
			faults.Add(path+"/values/"+strconv.Itoa(i), ErrWords)
		}
		seen[v.Word] = true
	}
}
