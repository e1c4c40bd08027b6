package assessment_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

func TestEncodeDecodeEncode(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := record(drawn(t), 3)
		first, err := assessment.Encode(r)
		require.NoError(t, err)
		back, err := assessment.Decode(first)
		require.NoError(t, err)
		again, err := assessment.Encode(back)
		require.NoError(t, err)
		require.Equal(t, string(first), string(again))
		require.True(t, reflect.DeepEqual(withoutEmpty(r), back), "what was decoded differs: %s", first)
	})
}

// withoutEmpty makes nil of lists without elements, as decoding does.
func withoutEmpty(r assessment.Record) assessment.Record {
	v := reflect.ValueOf(&r).Elem()
	for _, f := range reflect.VisibleFields(v.Type()) {
		if f.Type.Kind() == reflect.Slice && v.FieldByIndex(f.Index).Len() == 0 {
			v.FieldByIndex(f.Index).SetZero()
		}
	}
	return r
}

// shuffled puts the elements of every list of statements, and of lists inside
// them, in another order.
func shuffled(pick chooser, r assessment.Record) assessment.Record {
	v := reflect.ValueOf(&r).Elem() // of a copy; shuffle copies the lists
	for _, f := range reflect.VisibleFields(v.Type()) {
		if f.Type.Kind() == reflect.Slice && f.Name != "Members" {
			shuffle(pick, v.FieldByIndex(f.Index))
		}
	}
	for i := range r.Uses {
		shuffle(pick, reflect.ValueOf(&r.Uses[i].Substances).Elem())
	}
	for i := range r.Responses {
		shuffle(pick, reflect.ValueOf(&r.Responses[i].Answers).Elem())
	}
	return r
}

// shuffle replaces a list by a permuted copy.
func shuffle(pick chooser, list reflect.Value) {
	n := list.Len()
	if n == 0 {
		return
	}
	out := reflect.MakeSlice(list.Type(), n, n)
	reflect.Copy(out, list)
	swap := reflect.Swapper(out.Interface())
	for i := n - 1; i > 0; i-- {
		swap(i, pick(i+1))
	}
	list.Set(out)
}

// TestPromise10OrderDoesNotMatter: permuting statements, members and answers
// changes no reading, and lists of people follow the order of members alone.
func TestPromise10OrderDoesNotMatter(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		pick := drawn(t)
		r := record(pick, 4)
		before := assessment.Gather(r, assessment.Day{})
		same := shuffled(pick, r)
		after := assessment.Gather(same, assessment.Day{})
		requireSameReadings(t, readings(before), readings(after))
		require.Equal(t, before.FocalPersons(), after.FocalPersons())
		require.True(t, reflect.DeepEqual(before.Needs(), after.Needs()), "needs follow statements")

		moved := same
		shuffle(pick, reflect.ValueOf(&moved.Members).Elem())
		last := assessment.Gather(moved, assessment.Day{})
		requireSameReadings(t, readings(before), readings(last))
		require.ElementsMatch(t, before.FocalPersons(), last.FocalPersons())
		require.ElementsMatch(t, before.Members(), last.Members())
		require.Equal(t, inOrder(moved, before.FocalPersons()), last.FocalPersons(), "focal persons in the order of members")
		require.Len(t, last.Needs(), len(before.Needs()))
	})
}

// inOrder lists ids in the record's order of members.
func inOrder(r assessment.Record, ids []assessment.MemberID) (out []assessment.MemberID) {
	is := map[assessment.MemberID]bool{}
	for _, id := range ids {
		is[id] = true
	}
	for _, m := range r.Members {
		if is[m.ID] {
			out = append(out, m.ID)
		}
	}
	return out
}

func requireSameReadings(t *rapid.T, want, got map[question]assessment.Reading) {
	require.Len(t, got, len(want))
	for q, r := range want {
		if got[q] != r {
			t.Fatalf("%+v: %s became %s", q, show(r), show(got[q]))
		}
	}
}
