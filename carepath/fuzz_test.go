package carepath

import (
	"errors"
	"strings"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// FuzzDecodeRulebook reads rulebooks from hostile JSON: nothing panics, every
// fault has a place, and what is taken decides and can be written back.
func FuzzDecodeRulebook(f *testing.F) {
	published, err := assessment.Encode(PublishedDefinition())
	if err != nil {
		f.Fatal(err)
	}
	one, err := assessment.Encode(oneRule(Any(Not(Yes("a")), All(AtMost("count", 1), Condition{Silent: "x"}))))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(published)
	f.Add(one)
	f.Add([]byte(`{"id":"x","title":"x","version":"1","rules":[{"requires":[{"when":{"not":{"not":{"test":{"of":"a","min":1e999}}}}}]}]}`))
	vocabulary := append(Vocabulary(), hostFacts()...)
	record := newFamily(seeded(7))
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Decode(data, vocabulary)
		if err != nil {
			var faults assessment.FieldErrors
			if !errors.As(err, &faults) || len(faults) == 0 {
				t.Fatalf("an error without a place: %T", err)
			}
			for _, fault := range faults {
				if fault.Path != "" && !strings.HasPrefix(fault.Path, "/") {
					t.Fatalf("no pointer: %q", fault.Path)
				}
			}
			return
		}
		b.Plan(record, Options{})
		again, err := assessment.Encode(b.Definition())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Decode(again, vocabulary); err != nil {
			t.Fatalf("what was taken was not taken back: %v", err)
		}
	})
}
