package assessment_test

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// vocabularies lists every vocabulary with what its values outside it print as
// and with its first word.
func vocabularies() []vocabulary {
	const answer, other = "not-asked", "not-stated"
	return []vocabulary{
		words[assessment.Absence]("absence", answer), words[assessment.Answer]("answer", answer),
		words[assessment.Extent]("extent", answer), words[assessment.Severity]("severity", answer),
		words[assessment.Pattern]("pattern", answer), words[assessment.Treatment]("treatment", answer),
		words[assessment.Goal]("goal", answer), words[assessment.Contact]("contact", answer),
		words[assessment.Closeness]("closeness", answer),
		words[assessment.Listed]("listed", other), words[assessment.Basis]("basis", other),
		words[assessment.Checked]("checked", "unverified"), words[assessment.Role]("role", other),
		words[assessment.NeedArea]("need-area", other), words[assessment.HelpKind]("help-kind", other),
		words[assessment.EntryPoint]("entry-point", other), words[assessment.Venue]("venue", other),
		words[assessment.Hours]("hours", other), words[assessment.Country]("country", other),
		words[assessment.ImpactDomain]("impact-domain", other), words[assessment.ImpactIndicator]("impact-indicator", other),
		words[assessment.CapitalIndicator]("capital-indicator", other), words[assessment.CutoffTie]("cutoff-tie", other),
		words[assessment.Track]("track", other), words[assessment.SupportTopic]("support-topic", other),
		words[assessment.Concern]("concern", other), words[assessment.ReviewFinding]("review-finding", other),
		words[assessment.Substance]("substance", other), words[assessment.TieKind]("tie-kind", other),
	}
}

type vocabulary struct {
	kind, zero string
	words      []string
	value      func(n uint8) any // T(n)
	pointer    func() (encoding.TextUnmarshaler, func() any)
}

func words[T interface {
	~uint8
	Words() []string
}](kind, zero string) vocabulary {
	return vocabulary{
		kind: kind, zero: zero, words: T(0).Words(),
		value: func(n uint8) any { return T(n) },
		pointer: func() (encoding.TextUnmarshaler, func() any) {
			p := new(T)
			u, _ := any(p).(encoding.TextUnmarshaler)
			return u, func() any { return *p }
		},
	}
}

func TestVocabularies(t *testing.T) {
	t.Parallel()
	for _, v := range vocabularies() {
		t.Run(v.kind, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, v.zero, v.words[0], "the zero value is nothing said")
			sorted := slices.Clone(v.words)
			slices.Sort(sorted)
			assert.Len(t, slices.Compact(sorted), len(v.words), "no word stands for two values")
			for n, word := range v.words {
				v.roundTrip(t, uint8(n), word)
			}
			for _, n := range []int{len(v.words), 200, 255} {
				v.outside(t, uint8(n))
			}
			v.unknown(t)
			v.words[0] = "written to"
			_, get := v.pointer()
			assert.Equal(t, v.zero, fmt.Sprint(get()), "the table is not the caller's")
		})
	}
}

func (v vocabulary) roundTrip(t *testing.T, n uint8, word string) {
	t.Helper()
	value := v.value(n)
	assert.Equal(t, word, fmt.Sprint(value))
	m, ok := value.(encoding.TextMarshaler)
	require.True(t, ok)
	text, err := m.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, word, string(text))
	u, get := v.pointer()
	require.NoError(t, u.UnmarshalText(text))
	assert.Equal(t, value, get())
	assert.Equal(t, strings.ToLower(word), word)
}

func (v vocabulary) outside(t *testing.T, n uint8) {
	t.Helper()
	value := v.value(n)
	assert.Equal(t, fmt.Sprintf("%s(%d)", v.kind, n), fmt.Sprint(value))
	m, ok := value.(encoding.TextMarshaler)
	require.True(t, ok)
	_, err := m.MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
	_, err = assessment.Encode(struct {
		V any `json:"v"`
	}{value})
	require.ErrorIs(t, err, assessment.ErrWord)
}

func (v vocabulary) unknown(t *testing.T) {
	t.Helper()
	for _, text := range []string{"", secret, strings.ToUpper(v.words[1]), " " + v.words[1], v.words[1] + "\x00", "1", "\xff"} {
		u, get := v.pointer()
		err := u.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, assessment.ErrWord)
		assert.NotContains(t, err.Error(), secret)
		assert.Contains(t, err.Error(), v.kind, "says which vocabulary")
		assert.True(t, reflect.ValueOf(get()).IsZero(), "what was not understood is nothing said")
	}
}

// TestCodes: an absence has no code, and the first word after the absences is 0.
func TestCodes(t *testing.T) {
	t.Parallel()
	type coder interface{ Code() (int, bool) }
	count := 0
	for _, v := range vocabularies() {
		if _, ok := v.value(0).(coder); !ok {
			continue
		}
		count++
		for n, word := range v.words {
			c, _ := v.value(uint8(n)).(coder)
			got, answered := c.Code()
			absence := slices.Contains([]string{"not-asked", "asked-unknown", "asked-declined", "not-applicable"}, word)
			assert.Equal(t, !absence, answered, "%s %s", v.kind, word)
			assert.Equal(t, max(n-4, 0), got, "%s %s", v.kind, word)
			if absence {
				assert.Equal(t, word, assessment.Absence(n).String(), "absences stand in the order of Absence")
			}
		}
	}
	assert.Equal(t, 8, count, "vocabularies with codes")
}

func TestIndicators(t *testing.T) {
	t.Parallel()
	impacts, capital := assessment.ImpactIndicators(), assessment.CapitalIndicators()
	assert.Len(t, impacts, len(assessment.ImpactIndicator(0).Words())-1)
	assert.Len(t, capital, len(assessment.CapitalIndicator(0).Words())-1)
	perDomain := map[assessment.ImpactDomain]int{}
	for _, i := range impacts {
		perDomain[i.Domain()]++
	}
	assert.Equal(t, map[assessment.ImpactDomain]int{
		assessment.ImpactDomainHealth: 11, assessment.ImpactDomainRelationships: 4,
		assessment.ImpactDomainFinance: 4, assessment.ImpactDomainSocial: 2,
	}, perDomain)
	assert.Equal(t, assessment.ImpactDomainNotStated, assessment.ImpactIndicator(0).Domain())
	assert.Equal(t, assessment.ImpactDomainNotStated, assessment.ImpactIndicator(200).Domain())
	assert.Equal(t, assessment.SeverityNotAsked, assessment.Impact{}.Severity(200), "no panic")
	assert.Equal(t, assessment.ExtentNotAsked, assessment.Appraisal{}.Extent(200), "no panic")
	var alone []assessment.CapitalIndicator
	for _, i := range capital {
		if i.AskAlone() {
			alone = append(alone, i)
		}
	}
	assert.Equal(t, []assessment.CapitalIndicator{assessment.CapitalIndicatorAbuse, assessment.CapitalIndicatorPowerOver}, alone)
}
