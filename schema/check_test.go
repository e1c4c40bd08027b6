package schema_test

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/schema"
)

// endless is a document without an end, and counts what is read of it.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	e.read += len(p)
	return len(p), nil
}

func TestCheck(t *testing.T) {
	for _, tt := range []struct {
		name, why, id string
		doc           io.Reader
		want          error
	}{
		{"sound", "as Validate has it", schema.RecordID, strings.NewReader(record("")), nil},
		{"byte by byte", "readers return what they have", schema.RecordID, iotest.OneByteReader(strings.NewReader(record(""))), nil},
		{"data with the end", "as readers may", schema.RecordID, iotest.DataErrReader(strings.NewReader(record(""))), nil},
		{"another document", "which it is is said by the caller", schema.PlanID, strings.NewReader(record("")), assessment.ErrMissing},
		{"empty", "no document", schema.RecordID, strings.NewReader(""), assessment.ErrSyntax},
		{"largest", "to the last byte", schema.RecordID, strings.NewReader(record("") + strings.Repeat(" ", 4<<20-len(record("")))), nil},
		{"too large", "by one byte", schema.RecordID, strings.NewReader(record("") + strings.Repeat(" ", 4<<20-len(record(""))+1)), assessment.ErrTooLarge},
		{"broken off", "half a document is none", schema.RecordID, io.MultiReader(strings.NewReader(record("")), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		{"no such schema", "nothing is read for it", "urn:kith:schema:v1.0:Zebulon", iotest.ErrReader(io.ErrClosedPipe), schema.ErrNoSchema},
	} {
		t.Run(tt.name, func(t *testing.T) {
			require.NotEmpty(t, tt.why, "a row without a why")
			err := schema.Check(tt.id, tt.doc)
			require.ErrorIs(t, err, tt.want)
			if err != nil {
				require.NotContains(t, err.Error(), secret)
			}
		})
	}
}

// TestCheckReadsNoMore: what has no end is not read without one, and the text of a
// reader's error, which may name a file, is not repeated.
func TestCheckReadsNoMore(t *testing.T) {
	var e endless
	require.ErrorIs(t, schema.Check(schema.RecordID, &e), assessment.ErrTooLarge)
	require.Less(t, e.read, 16<<20)
	require.EqualError(t, schema.Check(schema.RecordID, iotest.ErrReader(io.ErrNoProgress)), "the document could not be read")
}
