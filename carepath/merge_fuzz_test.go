package carepath

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// FuzzMerge reads overlays from hostile JSON: nothing panics, every fault has a
// place in the document, and what is taken decides, can be written back and is
// compared with its base.
func FuzzMerge(f *testing.F) {
	for _, d := range []Document{
		overlay(),
		replacing(f, "network-member", func(r *Rule) { r.Excludes = r.Excludes[:2] }),
		replacing(f, "own-right-meetings", func(r *Rule) { r.Requires[0] = own("area", Yes("area")) }),
	} {
		data, err := assessment.Encode(d)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(`{"id":"x","title":"x","version":"1","extends":"kith-published","rules":[],"removes":[{"rule":"own-right-support","reason":"x"}]}`))
	base, record := published(), newFamily(seeded(7))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := DecodeDocument(data)
		if err != nil {
			requirePlaces(t, err)
			return
		}
		again, err := assessment.Encode(d)
		require.NoError(t, err)
		_, err = DecodeDocument(again)
		require.NoError(t, err)
		if _, err = d.Rulebook(nil); err != nil {
			requirePlaces(t, err)
		}
		b, err := Merge(base, d)
		if err != nil {
			requirePlaces(t, err)
			return
		}
		b.Plan(record, Options{})
		require.Equal(t, mirrored(Diff(base, b)), Diff(b, base))
	})
}

func requirePlaces(t *testing.T, err error) {
	t.Helper()
	var faults assessment.FieldErrors
	if !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("an error without a place: %T", err)
	}
	for _, fault := range faults {
		if fault.Path != "" && !strings.HasPrefix(fault.Path, "/") {
			t.Fatalf("no pointer: %q", fault.Path)
		}
	}
}
