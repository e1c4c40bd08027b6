package main

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/schema"
)

// Families are distinct, of one size, valid, and of the day that is planned for.
func TestCorpus(t *testing.T) {
	c := must2(NewCorpus(few))(t)
	seen, bytes := map[string]bool{}, 0
	for i, line := range c.Lines {
		seen[string(line)], bytes = true, bytes+len(line)
		r := must2(assessment.Decode(line))(t)
		if r.Day != Day() || r.ID != c.Records[i].ID {
			t.Fatalf("family %d is another", i)
		}
	}
	if mean := bytes / few; len(seen) != few || mean < 3500 || mean > 4700 {
		t.Fatalf("%d distinct families of %d bytes", len(seen), mean)
	}
	of := 0
	for chunk := range chunks(few) {
		of += len(c.Of(chunk))
	}
	if of != few || len(c.Of(chunks(few))) != 0 {
		t.Fatalf("%d families in the chunks", of)
	}
}

// The cases of a chunk are those of its families, and none is left out.
func TestChunksOfCases(t *testing.T) {
	w := must2(evenly())(t)
	of := 0
	for chunk := range chunks(len(w.Pictures)) {
		of += len(w.Of(chunk))
	}
	if of != len(w.Cases) {
		t.Fatalf("%d of %d cases in the chunks", of, len(w.Cases))
	}
}

func TestTwelveHaveTheMostFacts(t *testing.T) {
	d := carepath.PublishedDefinition()
	twelve := InForce(twelveOf(d), carepath.Vocabulary(), Day())
	if len(twelve) != 12 {
		t.Fatalf("%d rules", len(twelve))
	}
	least, in := len(twelve[0].Facts), map[carepath.RuleID]bool{}
	for _, r := range twelve {
		least, in[r.ID] = min(least, len(r.Facts)), true
	}
	for _, r := range InForce(d, carepath.Vocabulary(), Day()) {
		if !in[r.ID] && len(r.Facts) > least {
			t.Errorf("%s has more facts than one of the twelve", r.ID)
		}
	}
	if least < 6 {
		t.Errorf("one of the twelve has %d facts", least)
	}
}

// A mirror has every field of a record, and tells it from any other.
func TestMirror(t *testing.T) {
	like := likeRecord()
	if like.NumField() != reflect.TypeFor[assessment.Record]().NumField()-1 {
		t.Errorf("%d fields", like.NumField())
	}
	c := must2(NewCorpus(2))(t)
	r := reflect.New(like)
	if err := json.Unmarshal(c.Lines[0], r.Interface()); err != nil {
		t.Fatal(err)
	}
	if !mirrors(r.Elem(), reflect.ValueOf(c.Records[0])) {
		t.Error("a record is not like itself")
	}
	if mirrors(r.Elem(), reflect.ValueOf(c.Records[1])) {
		t.Error("a record is like another")
	}
	for _, spoil := range []func(*assessment.Record){
		func(r *assessment.Record) { r.Members = r.Members[:len(r.Members)-1] },
		func(r *assessment.Record) { r.Members = r.Members[1:] },
		func(r *assessment.Record) { r.Impacts[0].Health.Guilt++ },
		func(r *assessment.Record) { n := 77; r.Responses[0].Answers[0].Value = &n },
		func(r *assessment.Record) { r.Ties[0].Source.On = assessment.Day{} },
	} {
		other := must2(assessment.Decode(c.Lines[0]))(t)
		spoil(&other)
		if mirrors(r.Elem(), reflect.ValueOf(other)) {
			t.Error("a record is like one that was changed")
		}
	}
}

// The peers' schema refuses what the library's own refuses.
func TestPeersSchema(t *testing.T) {
	s := must2(recordSchema())(t)
	c := must2(NewCorpus(1))(t)
	for text, valid := range map[string]bool{
		string(c.Lines[0]):              true,
		`{"id":"a","day":"2026-01-01"}`: true,
		`{"id":"a"}`:                    false,
		`{"id":"a","day":"2026-01-01","country":"wales?"}`: false,
		`{"id":"a","day":"2026-01-01","other":1}`:          false,
	} {
		var document any
		if err := json.Unmarshal([]byte(text), &document); err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(document); (err == nil) != valid || (schema.Validate(schema.RecordID, []byte(text)) == nil) != valid {
			t.Errorf("%.40s: %v", text, err)
		}
	}
}

// What grows is what it says: members beside one person who uses, rules, answers.
func TestSizesGrow(t *testing.T) {
	for _, n := range []int{2, 32} {
		r := Households(1, n)[0]
		if err := r.Validate(); err != nil {
			t.Fatal(err)
		}
		if p := assessment.Gather(r, Day()); len(p.FocalPersons()) != 1 || len(r.Members) != n {
			t.Errorf("%d people, %d of whom use", len(r.Members), len(p.FocalPersons()))
		}
	}
	c := must2(NewCorpus(2))(t)
	r := answersOf(c.Records[0], 16)
	if err := r.Validate(); err != nil || len(r.Responses) != 16*len(c.Records[0].Responses) {
		t.Errorf("%d responses, %v", len(r.Responses), err)
	}
	d := carepath.PublishedDefinition()
	if got := len(copied(d, 4).Rules); got != 4*len(d.Rules) {
		t.Errorf("%d rules", got)
	}
	for _, s := range must2(NewSizes(c))(t) {
		if len(s.sizes) < 4 || len(s.series) != len(s.sizes) {
			t.Errorf("%s: %d sizes", s.name, len(s.sizes))
		}
		before := 0
		for _, one := range s.series {
			// What a pass returns is how much there was to do.
			n := one.pass(0)
			if n <= before || one.pass(peerChunks-1) <= 0 {
				t.Errorf("%s: does no more than what is smaller", one.name)
			}
			before = n
		}
	}
}
