package assessment_test

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/kithcare/kith/assessment"
)

// TestPromise01UnknownStaysUnknown: of a record in which nothing was answered
// no reading is settled, nobody has a need, and no score has a value.
func TestPromise01UnknownStaysUnknown(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := record(drawn(t), 3)
		silence(reflect.ValueOf(&r).Elem())
		r.Advice = nil // without a yes or a no it is none
		require.NoError(t, r.Validate())
		p := assessment.Gather(r, assessment.Day{})
		for q, got := range readings(p) {
			if q.what == "kind" || q.what == "danger" || q.what == "joint-safe" {
				continue // a word, a prompt and a recorded decision: no answers
			}
			low, high, known := got.Span.Bounds()
			require.False(t, known && low == high, "%v is settled: %s", q, show(got))
			require.Equal(t, assessment.AbsenceNotAsked, got.Absent, q)
		}
		require.Empty(t, p.Needs())
		for _, response := range r.Responses {
			response.Instrument = "ten"
			k, err := assessment.NewKey(tenItems())
			require.NoError(t, err)
			result, err := k.Score(response)
			require.NoError(t, err)
			for _, s := range result.Scores {
				require.Nil(t, s.Value)
				require.Equal(t, s.Range, s.Span)
			}
		}
	})
}

// silence takes every answer out of v and leaves who and what it is about.
func silence(v reflect.Value) {
	switch v.Interface().(type) {
	case assessment.Absence, assessment.Answer, assessment.Extent, assessment.Severity, assessment.Pattern,
		assessment.Treatment, assessment.Goal, assessment.Contact, assessment.Closeness, assessment.Listed, assessment.TieKind,
		assessment.Review, assessment.RiskCheck, assessment.PartialDate, *int:
		v.SetZero()
		return
	}
	switch v.Kind() { //nolint:exhaustive // the others hold no answers
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				silence(v.Field(i))
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			silence(v.Index(i))
		}
	}
}

// TestPromise03AnsweringNeverReverses: an answer where there was none only ever
// narrows what was possible, and whatever is settled stays.
func TestPromise03AnsweringNeverReverses(t *testing.T) {
	t.Parallel()
	t.Run("scores", func(t *testing.T) {
		t.Parallel()
		rapid.Check(t, narrowingScores)
	})
	t.Run("readings", func(t *testing.T) {
		t.Parallel()
		rapid.Check(t, narrowingReadings)
	})
}

// narrowingScores answers the items of a response one by one, in any order.
func narrowingScores(t *rapid.T) {
	key := threeItems(assessment.CutoffTie(rapid.IntRange(0, 2).Draw(t, "tie")))
	full := map[string]int{}
	for _, it := range key.Items {
		full[it.ID] = rapid.IntRange(it.Low, it.High).Draw(t, it.ID)
	}
	var answers []assessment.ItemAnswer
	before := scoreOf(t, key, answers)
	complete := scoreOf(t, key, []assessment.ItemAnswer{coded("a", full["a"]), coded("b", full["b"]), coded("c", full["c"])})
	for _, id := range rapid.Permutation([]string{"a", "b", "c"}).Draw(t, "order") {
		answers = append(answers, coded(id, full[id]))
		after := scoreOf(t, key, answers)
		requireNarrower(t, before.Span, after.Span, "score")
		requireNarrower(t, after.Span, complete.Span, "full-data score")
		requireInside(t, spanOf(before.Percent), spanOf(after.Percent), "share")
		if before.Cutoffs[0].Above != assessment.VerdictNotKnown {
			require.Equal(t, before.Cutoffs[0].Above, after.Cutoffs[0].Above)
		}
		before = after
	}
	require.NotNil(t, before.Value)
}

func scoreOf(t *rapid.T, key assessment.Instrument, answers []assessment.ItemAnswer) assessment.Score {
	k, err := assessment.NewKey(key)
	require.NoError(t, err)
	result, err := k.Score(responded(answers...))
	require.NoError(t, err)
	return result.Scores[0]
}

// requireNarrower wants every number of the inner interval in the outer.
func requireNarrower(t *rapid.T, outer, inner assessment.Interval, what any) {
	low, high, _ := outer.Bounds()
	a, b, known := inner.Bounds()
	require.True(t, known && low <= a && b <= high, "%v", what)
}

func spanOf(p assessment.Percent) assessment.Span {
	low, high := p.Bounds()
	return assessment.Between(low, high)
}

// requireInside wants every value of the inner span in the outer.
func requireInside(t *rapid.T, outer, inner assessment.Span, what any) {
	if outer.IsZero() {
		return
	}
	a, b, _ := outer.Bounds()
	c, d, known := inner.Bounds()
	require.True(t, known && a <= c && d <= b, "%v: %d to %d became %d to %d", what, a, b, c, d)
}

// narrowingReadings answers one thing that nobody has answered, in a record
// whose focal persons stay the same: somebody who turns out to use is new
// evidence. So is a rating beside the same person's word that they are not
// affected, and a tie whose kind was left out of a complete list.
func narrowingReadings(t *rapid.T) {
	pick := drawn(t)
	r := record(pick, 3)
	r.Ties, r.Safety = nil, nil // what a family says about safety has rules of its own
	for i := range r.Impacts {
		r.Impacts[i].Affected = assessment.AnswerNotAsked
		r.Impacts[i].Source.Informant = r.Impacts[i].Member
	}
	before := assessment.Gather(r, assessment.Day{})
	was := readings(before)
	q, ok := open(pick, was)
	if !ok {
		return
	}
	answer(&r, q, pick)
	require.NoError(t, r.Validate())
	after := assessment.Gather(r, assessment.Day{})
	if !reflect.DeepEqual(before.FocalPersons(), after.FocalPersons()) {
		return
	}
	is := readings(after)
	if _, _, known := is[q].Span.Bounds(); !known {
		t.Fatalf("%v was answered and is %s", q, show(is[q]))
	}
	for q, reading := range was {
		requireInside(t, reading.Span, is[q].Span, q)
	}
}

// answerableNames are the readings that one statement answers.
var answerableNames = []string{"impact", "capital", "pattern", "treatment", "goal", "comorbidity", "willing", "benefit"}

// open picks a question of some kind that nobody has answered at all.
func open(pick chooser, of map[question]assessment.Reading) (question, bool) {
	what := answerableNames[pick(len(answerableNames))]
	var best question
	found := false
	for q, r := range of {
		elsewhere := what == "capital" && (q.i == int(assessment.CapitalIndicatorOwnProblemUse) || q.i == int(assessment.CapitalIndicatorAbuse))
		if q.what != what || elsewhere || r != (assessment.Reading{}) {
			continue
		}
		if !found || fmt.Sprint(q) < fmt.Sprint(best) { // the same for the same record
			best, found = q, true
		}
	}
	return best, found
}

// answer adds the statement that answers q.
func answer(r *assessment.Record, q question, pick chooser) {
	said := saidBy(q.a, "2026-03-31")
	switch q.what {
	case "impact":
		m := assessment.Impact{Member: q.a, Of: q.b, Source: said}
		field(&m, q.i-1).SetUint(uint64(4 + pick(4)))
		r.Impacts = append(r.Impacts, m)
	case "capital":
		a := assessment.Appraisal{Member: q.a, For: q.b, Source: said}
		place := q.i - 1
		for _, elsewhere := range []assessment.CapitalIndicator{assessment.CapitalIndicatorOwnProblemUse, assessment.CapitalIndicatorAbuse} {
			if q.i > int(elsewhere) {
				place--
			}
		}
		field(&a, place).SetUint(uint64(4 + pick(3)))
		r.Appraisals = append(r.Appraisals, a)
	case "pattern":
		u := assessment.SubstanceUse{Substance: assessment.Substance(q.i), Pattern: assessment.Pattern(4 + pick(6))}
		r.Uses = append(r.Uses, assessment.Use{Member: q.a, Substances: []assessment.SubstanceUse{u}, Source: said})
	case "treatment":
		r.Uses = append(r.Uses, assessment.Use{Member: q.a, Treatment: assessment.Treatment(4 + pick(4)), Source: said})
	case "goal":
		r.Uses = append(r.Uses, assessment.Use{Member: q.a, Goal: assessment.Goal(4 + pick(4)), Source: said})
	case "comorbidity":
		r.Uses = append(r.Uses, assessment.Use{Member: q.a, Comorbidity: assessment.Extent(4 + pick(3)), Source: said})
	case "willing":
		r.RoleOffers = append(r.RoleOffers, assessment.RoleOffer{Member: q.a, For: q.b, Role: assessment.Role(q.i), Willing: assessment.Answer(4 + pick(2)), Source: said})
	case "benefit":
		r.HelpReceived = append(r.HelpReceived, assessment.HelpReceived{Member: q.a, Kind: assessment.HelpKind(q.i), Benefit: assessment.Extent(4 + pick(3)), Source: said})
	}
}

// field is the n-th rating of an impact or an appraisal, section by section.
func field(of any, n int) reflect.Value {
	v := reflect.ValueOf(of).Elem()
	for i := range v.NumField() {
		section := v.Field(i)
		if section.Kind() != reflect.Struct || section.Type() == reflect.TypeFor[assessment.Source]() {
			continue
		}
		for j := range section.NumField() {
			if f := section.Field(j); f.Kind() == reflect.Uint8 && f.CanSet() {
				if n == 0 {
					return f
				}
				n--
			}
		}
	}
	return reflect.Value{}
}
