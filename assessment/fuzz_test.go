package assessment_test

import (
	"errors"
	"regexp"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// FuzzDecodeRecord: nothing panics; what is accepted is valid and comes back
// the same; what is refused is located.
func FuzzDecodeRecord(f *testing.F) {
	f.Add(fixture(f))
	for seed := range uint64(4) {
		data, err := assessment.Encode(record(seeded(7, seed), 1))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{"", "null", "{}", `{"id":"r","day":"2026-03-31"}`, `{"id":"r","day":"2026-02-30","members":[{"id":null},{}]}`} {
		f.Add([]byte(text))
	}
	pointer := regexp.MustCompile(`^(/([a-zA-Z]+|0|[1-9][0-9]*))*$`)
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := assessment.Decode(data)
		if err != nil {
			var faults assessment.FieldErrors
			if !errors.As(err, &faults) || len(faults) == 0 {
				t.Fatalf("not located: %v", err)
			}
			for _, e := range faults {
				if !pointer.MatchString(e.Path) || e.Err == nil {
					t.Fatalf("no pointer: %q", e.Path)
				}
			}
			return
		}
		if err := r.Validate(); err != nil {
			t.Fatalf("accepted what is not valid: %v", err)
		}
		first, err := assessment.Encode(r)
		if err != nil {
			t.Fatalf("accepted what cannot be written: %v", err)
		}
		back, err := assessment.Decode(first)
		if err != nil {
			t.Fatalf("wrote what cannot be read: %v", err)
		}
		again, err := assessment.Encode(back)
		if err != nil || string(first) != string(again) {
			t.Fatalf("not stable: %v\n%s\n%s", err, first, again)
		}
		assessment.Gather(r, assessment.Day{}).Needs()
	})
}
