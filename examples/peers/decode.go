package main

import (
	"encoding/json"
	"reflect"

	jsonv2 "github.com/go-json-experiment/json"

	"github.com/kithcare/kith/assessment"
)

// likeRecord is the type that the peers decode into.
func likeRecord() reflect.Type { return mirror(reflect.TypeFor[assessment.Record]()) }

// second is json v2 as strict as its options make it: it refuses a key that stands
// twice, and these a key that it does not know.
func second(data []byte, to any) error {
	return jsonv2.Unmarshal(data, to, jsonv2.RejectUnknownMembers(true))
}

// decoding is every family's document read by each contender: by the peers each
// into a record of its own, by ours again and again into the same.
func decoding(c *Corpus) []Contender {
	var ours assessment.Decoder
	var r assessment.Record
	like := likeRecord()
	return []Contender{
		c.contender("decode: ours", func(line []byte) (int, error) { return 1, ours.Decode(line, &r) }),
		c.contender("decode: encoding/json", func(line []byte) (int, error) {
			return 1, json.Unmarshal(line, reflect.New(like).Interface())
		}),
		c.contender("decode: json v2", func(line []byte) (int, error) {
			return 1, second(line, reflect.New(like).Interface())
		}),
	}
}

func (c *Corpus) contender(name string, do func(line []byte) (int, error)) Contender {
	return Contender{
		name:  name,
		items: func(chunk int) int { return len(c.Of(chunk)) },
		pass: func(chunk int) (sum int) {
			for _, line := range c.Of(chunk) {
				n, err := do(line)
				if err != nil {
					return -1
				}
				sum += n
			}
			return sum
		},
	}
}

// agreeDecoding checks that all read the same of every document.
func agreeDecoding(c *Corpus) error {
	var ours assessment.Decoder
	var r assessment.Record
	like := likeRecord()
	for i, line := range c.Lines {
		if err := ours.Decode(line, &r); err != nil {
			return err
		}
		for name, decode := range map[string]func([]byte, any) error{"encoding/json": json.Unmarshal, "json v2": second} {
			theirs := reflect.New(like)
			if err := decode(line, theirs.Interface()); err != nil {
				return err
			}
			if !mirrors(theirs.Elem(), reflect.ValueOf(r)) {
				return differ("decoding: ours and %s, of family %d,", name, i)
			}
		}
	}
	return nil
}
