package main

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// errNoForm says that a name is none of those that have a form.
var errNoForm = errors.New("no form has this name")

// part is a document that stands in a list of a record.
type part struct {
	list string
	of   func(assessment.Record) any
}

// partTable has every part with a form of its own.
var partTable = map[string]part{
	"member":    {"members", func(r assessment.Record) any { return r.Members[0] }},
	"impact":    {"impacts", func(r assessment.Record) any { return r.Impacts[0] }},
	"appraisal": {"appraisals", func(r assessment.Record) any { return r.Appraisals[0] }},
	"response":  {"responses", func(r assessment.Record) any { return r.Responses[0] }},
	"consent":   {"consents", func(r assessment.Record) any { return r.Consents[0] }},
}

// wholeTable has every document that stands by itself.
var wholeTable = map[string]func([]byte) ([]byte, error){
	"record": func(document []byte) ([]byte, error) {
		record, err := assessment.Decode(document)
		if err != nil {
			return nil, err
		}
		return assessment.Encode(record)
	},
	"careplan": func(document []byte) ([]byte, error) {
		plan, err := careplan.Decode(document)
		if err != nil {
			return nil, err
		}
		return careplan.Encode(plan)
	},
}

// host stands for the system that the forms are part of. It has a record, whose
// people and services the documents name.
type host struct {
	record map[string]json.RawMessage
	key    *assessment.Key
}

func newHost() (*host, error) {
	data, err := sampleTable.ReadFile("samples/record.json")
	if err != nil {
		return nil, err
	}
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return nil, err
	}
	record := map[string]json.RawMessage{}
	for _, key := range []string{"id", "day", "members", "agencies"} {
		record[key] = whole[key]
	}
	key, err := catalogue().Key(instrumentID)
	if err != nil {
		return nil, err
	}
	return &host{record: record, key: key}, nil
}

// check reads a document strictly, by itself or as a part of the host's record,
// and returns it as the library writes it. The error is [assessment.FieldErrors], with
// pointers into the document, or errNoForm.
func (h *host) check(name string, document []byte) ([]byte, error) {
	if whole, ok := wholeTable[name]; ok {
		return whole(document)
	}
	p, ok := partTable[name]
	if !ok {
		return nil, errNoForm
	}
	record, err := h.with(p.list, document)
	if err == nil {
		err = h.answers(record)
	}
	if err != nil {
		return nil, below(err, "/"+p.list+"/0")
	}
	return assessment.Encode(p.of(record))
}

// with decodes the host's record with the document as the only one of its list.
func (h *host) with(list string, document []byte) (assessment.Record, error) {
	if !json.Valid(document) { // or it could end its list and go on
		return assessment.Record{}, assessment.FieldErrors{{Path: "/" + list + "/0", Err: assessment.ErrSyntax}}
	}
	record := map[string]json.RawMessage{}
	for key, value := range h.record {
		record[key] = value
	}
	record[list] = json.RawMessage("[" + string(document) + "]")
	data, err := json.Marshal(record)
	if err != nil {
		return assessment.Record{}, err
	}
	return assessment.Decode(data)
}

// answers checks the codes of a response, which only the key knows.
func (h *host) answers(r assessment.Record) error {
	if len(r.Responses) == 0 || r.Responses[0].Instrument != instrumentID {
		return nil
	}
	_, err := h.key.Score(r.Responses[0])
	var fields assessment.FieldErrors
	if !errors.As(err, &fields) {
		return err
	}
	var moved assessment.FieldErrors
	for _, f := range fields {
		moved.Add("/responses/0"+f.Path, f.Err)
	}
	return moved.Err()
}

// below takes the way to the document from the pointers of its faults.
func below(err error, way string) error {
	var fields assessment.FieldErrors
	if !errors.As(err, &fields) {
		return err
	}
	var moved assessment.FieldErrors
	for _, f := range fields {
		moved.Add(strings.TrimPrefix(f.Path, way), f.Err)
	}
	return moved.Err()
}
