package main

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/schema"
)

// plainRecord is a record without its strict UnmarshalJSON: encoding/json as it
// comes.
type plainRecord assessment.Record

// peerPipeline is the same work as one would do it without this library: a document
// read by encoding/json, checked by santhosh's validator, decided by cel-go, written by
// encoding/json. For scores and for reading facts from a record nobody else has
// anything, so that both are the library's own, to the peer's advantage.
type peerPipeline struct {
	rows
	schema *jsonschema.Schema
	rules  *Peers
}

func newPeerPipeline(rules *Peers) (*peerPipeline, error) {
	all, err := scorers()
	if err != nil {
		return nil, err
	}
	s, err := recordSchema()
	return &peerPipeline{rows{scorers: all}, s, rules}, err
}

// recordSchema is the published schema of a record, as any program would take it,
// but that a choice of words is an enum, as in the library's own use of the
// validator, which would otherwise try every word and take five times as long.
func recordSchema() (*jsonschema.Schema, error) {
	all := schema.Documents()
	i := slices.IndexFunc(all, func(d schema.Document) bool { return d.ID == schema.RecordID })
	var document any
	if err := json.Unmarshal(all[i].Schema, &document); err != nil {
		return nil, err
	}
	choicesToEnum(document)
	data, err := json.Marshal(document)
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.Draft, c.AssertFormat = jsonschema.Draft2020, true
	if err := c.AddResource(schema.RecordID, bytes.NewReader(data)); err != nil {
		return nil, err
	}
	return c.Compile(schema.RecordID)
}

// choicesToEnum writes each oneOf that has only constants as an enum of them.
func choicesToEnum(node any) {
	switch node := node.(type) {
	case []any:
		for _, v := range node {
			choicesToEnum(v)
		}
	case map[string]any:
		for _, v := range node {
			choicesToEnum(v)
		}
		var words []any
		choices, _ := node["oneOf"].([]any)
		for _, v := range choices {
			choice, _ := v.(map[string]any)
			if word, ok := choice["const"]; ok {
				words = append(words, word)
			}
		}
		if len(words) > 0 && len(words) == len(choices) {
			delete(node, "oneOf")
			node["enum"] = words
		}
	}
}

// Append reads a line and adds its result.
func (p *peerPipeline) Append(to, line []byte) ([]byte, error) {
	var document any
	if err := json.Unmarshal(line, &document); err != nil {
		return to, err
	}
	if err := p.schema.Validate(document); err != nil {
		return to, err
	}
	var plain plainRecord
	if err := json.Unmarshal(line, &plain); err != nil {
		return to, err
	}
	record := assessment.Record(plain)
	out := resultLine{Record: string(record.ID)}
	if err := p.scores(record, &out); err != nil {
		return to, err
	}
	if err := p.decide(record, &out); err != nil {
		return to, err
	}
	data, err := json.Marshal(out)
	return append(append(to, data...), '\n'), err
}

func (p *peerPipeline) scores(r assessment.Record, out *resultLine) error {
	for _, x := range r.Responses {
		scales, tallies, err := p.score(x)
		if err != nil {
			return err
		}
		line := scoreLine{Instrument: x.Instrument}
		for i, id := range scales {
			line.Scales = append(line.Scales, scaleLine{id, tallies[i].Low, tallies[i].High, tallies[i].Answered})
		}
		out.Scores = append(out.Scores, line)
	}
	return nil
}

func (p *peerPipeline) decide(r assessment.Record, out *resultLine) error {
	vars := map[carepath.About]celVars{}
	return p.rules.each(assessment.Gather(r, r.Day), func(rule int, about carepath.About, spans []Range) error {
		if _, ok := vars[about]; !ok {
			vars[about] = celVars{partial: map[string]any{}}
		}
		of, compiled := &p.rules.Rules[rule], p.rules.CEL[rule]
		c := Case{Rule: rule, About: about, Spans: spans}
		if err := compiled.bindPartial(&c, of, vars[about]); err != nil {
			return err
		}
		v := compiled.EvalPartial(&c)
		outcome, ok := celOutcome(v)
		if !ok {
			return failedError("cel-go")
		}
		line := rulingLine{Rule: string(of.ID), Subject: string(about.Member), Focal: string(about.Focal), Outcome: outcome.String()}
		if about.Member == "" {
			line.Subject = line.Focal
		}
		for _, i := range compiled.asks(v) {
			line.Asks = append(line.Asks, string(of.Facts[i].ID))
		}
		out.Rulings = append(out.Rulings, line)
		return nil
	})
}
