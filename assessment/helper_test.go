package assessment_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// secret stands wherever no text of ours may repeat what it was given.
const secret = "zq-Secret-7731"

// row names one case of a table and says why it is in it.
type row struct{ name, why string }

// explain fails a row without a name or a why: nobody could tell whether a
// change to it is a repair. It shows the why of a case that fails.
func (r row) explain(t *testing.T) {
	t.Helper()
	if r.name == "" || r.why == "" {
		t.Errorf("row %q has no name or no why", r.name)
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("why: %s", r.why)
		}
	})
}

// fault is a pointer and the sentinel that the error there must match.
type fault struct {
	path string
	err  error
}

// requireFaults compares every fault of err, in order.
func requireFaults(t *testing.T, err error, want ...fault) {
	t.Helper()
	var got assessment.FieldErrors
	if len(want) == 0 {
		require.NoError(t, err)
		return
	}
	require.ErrorAs(t, err, &got)
	require.Len(t, got, len(want), "%v", err)
	for i, w := range want {
		assert.Equal(t, w.path, got[i].Path, "place of fault %d", i)
		assert.ErrorIs(t, got[i], w.err, "fault %d", i)
	}
	assert.NotContains(t, err.Error(), secret)
}

// isFieldErrors reports whether an error is located faults.
func isFieldErrors(err error) bool {
	var faults assessment.FieldErrors
	return errors.As(err, &faults) && len(faults) > 0
}

func day(text string) assessment.Day { return assessment.MustParseDay(text) }

func ptr[T any](v T) *T { return &v }

// today is the day of the records that tests are made of.
const today = "2026-03-31"

// familyOf is a valid record with members of the given ids, all listed.
func familyOf(ids ...assessment.MemberID) assessment.Record {
	r := assessment.Record{ID: "r1", Day: day(today), MembersListed: assessment.ListedAll}
	for _, id := range ids {
		r.Members = append(r.Members, assessment.Member{ID: id})
	}
	return r
}

// saidBy is a source with an informant and a day.
func saidBy(informant assessment.MemberID, on string) assessment.Source {
	return assessment.Source{Informant: informant, On: day(on)}
}

// alone is a source that was asked alone.
func alone(informant assessment.MemberID, on string) assessment.Source {
	return assessment.Source{Informant: informant, On: day(on), Alone: assessment.AnswerYes}
}

// picture gathers a record, which must be valid, on its own day.
func picture(t *testing.T, r assessment.Record) *assessment.Picture {
	t.Helper()
	require.NoError(t, r.Validate())
	return assessment.Gather(r, assessment.Day{})
}

// The readings that tests expect.
func exactly(n int) assessment.Reading {
	return assessment.Reading{Span: assessment.Exactly(n)}
}

func between(low, high int) assessment.Reading {
	return assessment.Reading{Span: assessment.Between(low, high)}
}

func absent(why assessment.Absence) assessment.Reading { return assessment.Reading{Absent: why} }

func notAsked() assessment.Reading { return assessment.Reading{} }

// show tells two readings apart in a failure: they are redacted otherwise.
func show(r assessment.Reading) string {
	low, high, known := r.Span.Bounds()
	if !known {
		return "unknown: " + r.Absent.String()
	}
	text, err := r.Span.MarshalJSON()
	if err != nil || low > high {
		return "broken"
	}
	return string(text) + " " + r.Absent.String()
}

func requireReading(t *testing.T, want, got assessment.Reading) {
	t.Helper()
	require.Equal(t, show(want), show(got))
}
