package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/internal/wire"
)

// What can be wrong with the facts of a case. Their ids are free keys and stay
// out of the errors.
var (
	errSpan    = errors.New("want two whole numbers for each fact, [low, high]")
	errLowHigh = errors.New("want low at most high in each fact")
)

// trial is what try reads. Want and ask are the case author's and are not looked
// at.
type trial struct {
	About string       `json:"about"`
	Cases *[]trialCase `json:"cases"`
}

type trialCase struct {
	Name      string             `json:"name"`
	Why       string             `json:"why"`
	Condition carepath.Condition `json:"condition"`
	Facts     []trialFact        `json:"facts"`
	Want      string             `json:"want"`
	Ask       []string           `json:"ask"`
}

// trialFact is a key of the facts and its value, as a list has them.
type trialFact struct {
	ID   carepath.FactID `json:"id"`
	Span []int           `json:"span"`
}

// decodeTrial reads the cases strictly. The keys of facts are free, which the
// decoder does not know, so that facts are made a list before it reads them.
func decodeTrial(data []byte) (trial, assessment.FieldErrors) {
	var t trial
	var faults assessment.FieldErrors
	if !json.Valid(data) {
		var nothing struct{}
		wire.Decode(data, &nothing, wire.Limits{}, func(path string, err error) {
			if !errors.Is(err, wire.ErrUnknownKey) {
				faults.Add(path, err)
			}
		})
		return t, faults
	}
	var found assessment.FieldErrors
	wire.Decode(listFacts(data), &t, wire.Limits{Bytes: 2 * maxBytes, Depth: 64}, found.Add)
	for _, f := range found {
		faults.Add(shortened(f.Path), f.Err)
	}
	if len(faults) == 0 && t.Cases == nil {
		faults.Add("/cases", assessment.ErrMissing)
	}
	return t, faults
}

// shortened locates what is wrong with a fact at the facts: their order is not
// the document's to rely on, and their keys are not for errors.
func shortened(path string) string {
	steps := strings.Split(path, "/")
	if len(steps) > 4 && steps[1] == "cases" && steps[3] == "facts" {
		return strings.Join(steps[:4], "/")
	}
	return path
}

// listFacts writes the facts of each case, {"ID":[low,high]}, as a list,
// [{"id":"ID","span":[low,high]}]. The document is sound JSON.
func listFacts(data []byte) []byte {
	l := lister{in: json.NewDecoder(bytes.NewReader(data)), data: data}
	l.value(nil)
	l.out.Write(data[l.copied:])
	return l.out.Bytes()
}

// lister goes over a document and copies it, but for the facts of cases.
type lister struct {
	in     *json.Decoder
	data   []byte
	out    bytes.Buffer
	copied int
}

// value goes over a value; a list is a step of its own without a name.
func (l *lister) value(path []string) {
	if len(path) == 3 && path[0] == "cases" && path[1] == "" && path[2] == "facts" {
		var raw json.RawMessage
		_ = l.in.Decode(&raw) // sound
		end := int(l.in.InputOffset())
		l.out.Write(l.data[l.copied : end-len(raw)])
		l.out.Write(listed(raw))
		l.copied = end
		return
	}
	t, _ := l.in.Token()
	open, nested := t.(json.Delim)
	if !nested {
		return
	}
	for l.in.More() {
		key := ""
		if open == '{' {
			t, _ = l.in.Token()
			key, _ = t.(string)
		}
		l.value(append(path[:len(path):len(path)], key))
	}
	_, _ = l.in.Token()
}

// listed writes an object as a list. What is no object stays as it is.
func listed(object []byte) []byte {
	if object[0] != '{' {
		return object
	}
	in := json.NewDecoder(bytes.NewReader(object))
	_, _ = in.Token()
	out := []byte{'['}
	for in.More() {
		if len(out) > 1 {
			out = append(out, ',')
		}
		start := in.InputOffset()
		_, _ = in.Token()
		key := bytes.TrimLeft(object[start:in.InputOffset()], " \t\r\n,") // as it is written
		var span json.RawMessage
		_ = in.Decode(&span)
		out = append(append(append(append(append(out, `{"id":`...), key...), `,"span":`...), span...), '}')
	}
	return append(out, ']')
}
