package recoverycapital_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// TestNoNumberWithoutASource: the catalogue validates, and does not once a list
// of citations is taken away anywhere, or what a citation names.
func TestNoNumberWithoutASource(t *testing.T) {
	t.Parallel()
	for i, in := range catalogue().Instruments {
		require.NoError(t, in.Validate(), in.ID)
		var paths []string
		eachValue(reflect.ValueOf(&in).Elem(), "", func(path string, v reflect.Value) {
			if _, ok := v.Interface().([]assessment.Citation); ok {
				paths = append(paths, path)
			}
		})
		require.GreaterOrEqual(t, len(paths), 1+len(in.Scales), in.ID)
		for _, path := range paths {
			for _, none := range []bool{true, false} {
				broken := catalogue().Instruments[i]
				want := fault{path, assessment.ErrMissing}
				if !none {
					want.path += "/0"
				}
				eachValue(reflect.ValueOf(&broken).Elem(), "", func(at string, v reflect.Value) {
					switch {
					case at == path && none:
						v.SetZero()
					case at == path:
						cite := v.Index(0).Interface().(assessment.Citation) //nolint:errcheck // a list of citations
						cite.Source = ""
						if cite.Basis == assessment.BasisPolicy {
							cite.Reason = ""
						}
						v.Set(reflect.ValueOf([]assessment.Citation{cite}))
					}
				})
				requireFaults(t, broken.Validate(), want)
			}
		}
	}
	for _, r := range catalogue().Refusals {
		require.NotEmpty(t, r.Cites, r.ID)
		for _, c := range r.Cites {
			require.NoError(t, c.Validate(), r.ID)
		}
	}
}

// TestWhatHoldsNumbersHoldsCitations: of the types that an instrument is made
// of, each that has a number has citations too; an item has its instrument's.
func TestWhatHoldsNumbersHoldsCitations(t *testing.T) {
	t.Parallel()
	seen := map[reflect.Type]bool{reflect.TypeFor[assessment.Item](): true, reflect.TypeFor[assessment.Citation](): true}
	var visit func(reflect.Type)
	visit = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] {
			return
		}
		seen[typ] = true
		_, cited := typ.FieldByName("Cites")
		assert.True(t, cited, typ)
		for i := range typ.NumField() {
			visit(typ.Field(i).Type)
		}
	}
	visit(reflect.TypeFor[assessment.Instrument]())
	assert.Len(t, seen, 8)
}

// TestNoWording: ids are numbers or a few short words, and no text reads like
// a question or like something a person says.
func TestNoWording(t *testing.T) {
	t.Parallel()
	person := regexp.MustCompile(`\bI\b|\b(?i:my|me|mine|myself|we|our)\b`)
	id := regexp.MustCompile(`^(i\d\d|[a-z0-9]+(-[a-z0-9]+){0,5})$`)
	c := catalogue()
	texts := 0
	eachValue(reflect.ValueOf(&c).Elem(), "", func(path string, v reflect.Value) {
		if v.Kind() != reflect.String {
			return
		}
		texts++
		text := v.String()
		assert.LessOrEqual(t, len(text), 400, path)
		if strings.HasSuffix(path, "/url") {
			assert.Regexp(t, `^(https?://[^ ]+)?$`, text, path) // an address may have a question mark
			return
		}
		assert.NotContains(t, text, "?", path)
		assert.False(t, person.MatchString(text), "%s: %s", path, text)
		if strings.HasSuffix(path, "/id") {
			assert.Regexp(t, id, text, path)
			assert.LessOrEqual(t, len(text), 40, path)
		}
	})
	assert.Greater(t, texts, 500)
}

// TestEachCatalogueIsItsOwn: what a caller writes reaches neither the next call
// nor a key that was made before, and what is written to a key's copy not the key.
func TestEachCatalogueIsItsOwn(t *testing.T) {
	t.Parallel()
	written := func(v any) string {
		data, err := assessment.Encode(v)
		require.NoError(t, err)
		return string(data)
	}
	scribble := func(v reflect.Value) {
		eachValue(v, "", func(_ string, v reflect.Value) {
			switch v.Kind() { //nolint:exhaustive // the others hold these
			case reflect.String:
				v.SetString("x")
			case reflect.Int:
				v.SetInt(9)
			case reflect.Float64:
				v.SetFloat(9)
			case reflect.Bool:
				v.SetBool(true)
			}
		})
	}
	first, before := catalogue(), written(catalogue())
	for _, in := range first.Instruments {
		k := keyOf(t, in)
		key, empty := written(k.Instrument()), written(scoreCodes(t, k, nil))
		scribble(reflect.ValueOf(&in).Elem())
		ours := k.Instrument()
		scribble(reflect.ValueOf(&ours).Elem())
		require.Equal(t, key, written(k.Instrument()))
		require.Equal(t, empty, written(scoreCodes(t, k, nil)))
	}
	scribble(reflect.ValueOf(&first).Elem())
	require.NotEqual(t, before, written(first))
	require.Equal(t, before, written(catalogue()))
}

// worth is what a code counts on a scale, by the definition of an item.
func worth(it assessment.Item, reversed bool, code int) int {
	score, low, high := code, it.Low, it.High
	if len(it.Scores) > 0 {
		score, low, high = it.Scores[code-it.Low], it.Scores[0], it.Scores[0]
		for _, n := range it.Scores {
			low, high = min(low, n), max(high, n)
		}
	}
	if reversed {
		return low + high - score
	}
	return score
}

// cheapest are the items of a scale, its parts' included, each with its codes in
// order of what they count there.
func cheapest(in assessment.Instrument, s assessment.Scale) (items []assessment.Item, codes, counts [][]int) {
	for _, part := range in.Scales {
		for _, id := range s.Parts {
			if id == part.ID {
				i, c, n := cheapest(in, part)
				items, codes, counts = append(items, i...), append(codes, c...), append(counts, n...)
			}
		}
	}
	for _, id := range s.Items {
		for _, it := range in.Items {
			if it.ID != id {
				continue
			}
			reversed := slices.Contains(s.Reversed, id)
			var code, count []int
			for want := -10; want <= 100; want++ {
				for c := it.Low; c <= it.High; c++ {
					if worth(it, reversed, c) == want {
						code, count = append(code, c), append(count, want)
					}
				}
			}
			items, codes, counts = append(items, it), append(codes, code), append(counts, count)
		}
	}
	return items, codes, counts
}

// summingTo are answers to every item of a scale that sum to n on it.
func summingTo(t *testing.T, in assessment.Instrument, s assessment.Scale, n int) assessment.Response {
	t.Helper()
	items, codes, counts := cheapest(in, s)
	for _, c := range counts {
		n -= c[0]
	}
	r := assessment.Response{Instrument: in.ID}
	for i, it := range items {
		last := 0
		for j := range codes[i] {
			if counts[i][j]-counts[i][0] <= n {
				last = j
			}
		}
		n -= counts[i][last] - counts[i][0]
		r.Answers = append(r.Answers, assessment.ItemAnswer{Item: it.ID, Value: &codes[i][last]})
	}
	require.Zero(t, n, "%s %s has no such score", in.ID, s.ID)
	return r
}

// TestEveryScore: every whole score of every scale is reached, lies in the
// published range and on the right side of every cut-off; at a cut-off itself
// only where the source says which side that is.
func TestEveryScore(t *testing.T) {
	t.Parallel()
	const yes, no = assessment.VerdictYes, assessment.VerdictNo
	for _, in := range catalogue().Instruments {
		k := keyOf(t, in)
		for i, s := range in.Scales {
			sides := make([]map[assessment.Verdict]bool, len(s.Cutoffs))
			for n := s.Low; n <= s.High && !isOpen(in, s); n++ {
				what := fmt.Sprintf("%s %s = %d", in.ID, s.ID, n)
				result, err := k.Score(summingTo(t, in, s, n))
				require.NoError(t, err)
				got := result.Scores[i]
				require.NotNil(t, got.Value, what)
				require.InDelta(t, n, *got.Value, 0, what)
				require.Equal(t, assessment.ProratedNo, got.Prorated)
				require.Equal(t, assessment.IntervalOf(float64(s.Low), float64(s.High)), got.Range, what)
				for j, cut := range s.Cutoffs {
					want := assessment.CutoffResult{ID: cut.ID, At: cut.At, Above: no}
					switch {
					case float64(n) == cut.At && cut.Tie == assessment.CutoffTieNotStated:
						want.Above, want.Silent = assessment.VerdictNotKnown, true
					case float64(n) > cut.At, float64(n) == cut.At && cut.Tie == assessment.CutoffTieAbove:
						want.Above = yes
					}
					require.Equal(t, want, got.Cutoffs[j], what)
					if sides[j] == nil {
						sides[j] = map[assessment.Verdict]bool{}
					}
					sides[j][want.Above] = true
				}
			}
			for j, cut := range s.Cutoffs {
				assert.True(t, sides[j][yes] && sides[j][no], "%s %s: %s divides nothing", in.ID, s.ID, cut.ID)
			}
			for _, change := range s.Changes {
				assert.True(t, change.At > 0 && change.At < float64(s.High-s.Low), "%s %s: no change of %v is possible", in.ID, s.ID, change.At)
			}
		}
	}
}

// TestCodesOutsideTheKey: one below the lowest and one above the highest code of
// every item are refused, and not clamped.
func TestCodesOutsideTheKey(t *testing.T) {
	t.Parallel()
	for _, in := range catalogue().Instruments {
		k := keyOf(t, in)
		for _, it := range in.Items {
			for _, n := range []int{it.Low - 1, it.High + 1} {
				result, err := k.Score(assessment.Response{Instrument: in.ID, Answers: []assessment.ItemAnswer{{Item: it.ID, Value: &n}}})
				if it.Open {
					require.NoError(t, err)
					continue
				}
				requireFaults(t, err, fault{"/answers/0/value", assessment.ErrCode})
				require.Empty(t, result.Scores)
			}
		}
	}
}

// TestFlagsWhateverTheTotal: a flag goes by its own item, whether the others are
// at one end, at the other or unanswered; without an answer it says why, and is
// never no.
func TestFlagsWhateverTheTotal(t *testing.T) {
	t.Parallel()
	for _, in := range catalogue().Instruments {
		k := keyOf(t, in)
		for at, f := range in.Flags {
			item := in.Items[slices.IndexFunc(in.Items, func(it assessment.Item) bool { return it.ID == f.Item })]
			for _, others := range []func(assessment.Item) *int{
				func(it assessment.Item) *int { return &it.Low },
				func(it assessment.Item) *int { return &it.High },
				func(assessment.Item) *int { return nil },
			} {
				raised := func(own assessment.ItemAnswer) assessment.Answer {
					r := assessment.Response{Instrument: in.ID, Answers: []assessment.ItemAnswer{own}}
					for _, it := range in.Items {
						if it.ID != f.Item {
							r.Answers = append(r.Answers, assessment.ItemAnswer{Item: it.ID, Value: others(it)})
						}
					}
					result, err := k.Score(r)
					require.NoError(t, err)
					require.Equal(t, f.ID, result.Flags[at].ID)
					return result.Flags[at].Raised
				}
				for code := item.Low; code <= item.High; code++ {
					want := assessment.AnswerNo
					if code >= f.From {
						want = assessment.AnswerYes
					}
					require.Equal(t, want, raised(assessment.ItemAnswer{Item: f.Item, Value: &code}), in.ID)
				}
				for why, want := range map[assessment.Absence]assessment.Answer{
					assessment.AbsenceNotAsked: assessment.AnswerNotAsked, assessment.AbsenceAskedUnknown: assessment.AnswerAskedUnknown,
					assessment.AbsenceAskedDeclined: assessment.AnswerAskedDeclined, assessment.AbsenceNotApplicable: assessment.AnswerNotApplicable,
				} {
					require.Equal(t, want, raised(assessment.ItemAnswer{Item: f.Item, Absent: why}), in.ID)
				}
			}
		}
	}
}

// requireReadyTotals checks which instruments take ready totals alone, that they
// give them back without a range or a share of one, and nothing, not 0, for none.
func requireReadyTotals(t *testing.T, want ...string) {
	t.Helper()
	var got []string
	for _, in := range catalogue().Instruments {
		if !in.Items[0].Open {
			continue
		}
		got = append(got, in.ID)
		k := keyOf(t, in)
		for _, n := range []int{-7, 0, 1, 12345} {
			for i, s := range scoreCodes(t, k, same(n)).Scores {
				require.True(t, in.Items[i].Open, s.Scale)
				require.InDelta(t, n, *s.Value, 0)
				require.Equal(t, assessment.IntervalOf(float64(n), float64(n)), s.Span)
				require.True(t, s.Range.IsZero())
				require.Equal(t, assessment.Percent{}, s.Percent)
				require.Empty(t, s.Cutoffs)
			}
		}
		for _, s := range scoreCodes(t, k, nil).Scores {
			require.Nil(t, s.Value)
			require.True(t, s.Span.IsZero() && s.Range.IsZero())
			require.Equal(t, assessment.Percent{}, s.Percent)
		}
	}
	assert.Equal(t, want, got)
}

// refused is an instrument that is left out by name, and words of the reason.
type refused struct {
	row
	reason string
}

func requireRefusals(t *testing.T, want ...refused) {
	t.Helper()
	c := catalogue()
	for _, r := range want {
		t.Run(r.name, func(t *testing.T) {
			r.explain(t)
			k, err := c.Key(r.name)
			assert.Nil(t, k)
			require.ErrorIs(t, err, assessment.ErrRefused)
			require.NotErrorIs(t, err, assessment.ErrNoInstrument)
			assert.ErrorContains(t, err, r.reason)
		})
	}
	assert.Len(t, c.Refusals, len(want))
	for _, id := range []string{secret, ""} {
		k, err := c.Key(id)
		assert.Nil(t, k)
		require.ErrorIs(t, err, assessment.ErrNoInstrument)
		require.NotErrorIs(t, err, assessment.ErrRefused)
		assert.NotContains(t, err.Error(), secret)
	}
}

// straight is answers to every item of an instrument, by its number, and what
// its scales come to.
type straight struct {
	row
	id    string
	codes func(item int) int
	want  map[string]float64
}

// same answers every item with one code.
func same(code int) func(int) int { return func(int) int { return code } }

// but answers some items with another code than all the others.
func but(code, other int, items ...int) func(int) int {
	return func(item int) int {
		if slices.Contains(items, item) {
			return other
		}
		return code
	}
}

func requireStraight(t *testing.T, rows []straight) {
	t.Helper()
	for _, c := range rows {
		t.Run(c.id+", "+c.name, func(t *testing.T) {
			c.explain(t)
			k, err := catalogue().Key(c.id)
			require.NoError(t, err)
			got := map[string]float64{}
			for _, s := range scoreCodes(t, k, c.codes).Scores {
				require.NotNil(t, s.Value)
				got[s.Scale] = *s.Value
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// scoreCodes scores a code for every item, by its number from 1, or no answers.
func scoreCodes(t *testing.T, k *assessment.Key, codes func(item int) int) assessment.Result {
	t.Helper()
	row := make([]assessment.Cell, len(k.Instrument().Items))
	for i := range row {
		if codes != nil {
			row[i] = assessment.CodeCell(codes(i + 1))
		}
	}
	result, err := k.ScoreRow(row)
	require.NoError(t, err)
	return result
}

func keyOf(t *testing.T, in assessment.Instrument) *assessment.Key {
	t.Helper()
	k, err := assessment.NewKey(in)
	require.NoError(t, err)
	return k
}
