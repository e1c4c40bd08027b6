package careplan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/redact/redacttest"
)

// TestEveryTypeIsMarked fails on an exported struct that would print: a plan has none
// that holds nothing of anybody.
func TestEveryTypeIsMarked(t *testing.T) {
	t.Parallel()
	bare, err := redacttest.Unmarked(".")
	require.NoError(t, err)
	require.Equal(t, []string(nil), bare)
}

// TestNothingPrints: no verb, no handler and no JSON shows what a plan says.
func TestNothingPrints(t *testing.T) {
	t.Parallel()
	s := assessment.Source{Informant: secret}
	g := careplan.Goal{
		ID: secret, For: secret, Text: secret, Indicator: careplan.Indicator{Own: secret},
		Owners: []careplan.Owner{{By: careplan.Party{Member: secret}}}, Entries: []careplan.Entry{{Note: secret, Source: s}},
	}
	d := careplan.Document{ID: secret, Goals: []careplan.Goal{g}}
	for name, v := range map[string]any{
		"plan": d, "pointer": &d, "goal": g, "goals": d.Goals, "entry": g.Entries[0], "owner": g.Owners[0], "party": g.Owners[0].By, "indicator": g.Indicator,
		"reply": careplan.Reply{Source: s}, "role": careplan.AgreedRole{Member: secret}, "lead": careplan.Lead{Worker: secret},
		"review": careplan.ReviewDate{Set: day("2026-01-01")}, "overdue": careplan.Overdue{Goal: secret}, "host": struct{ P *careplan.Document }{&d},
	} {
		var out bytes.Buffer
		for _, verb := range []string{"%v", "%+v", "%#v", "%q", "%s", "%d", "%x"} {
			fmt.Fprintf(&out, verb, v)
		}
		for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
			slog.New(h).Info("m", "v", v, slog.Group("g", "v", v), "list", []any{v})
		}
		_, err := json.Marshal(v)
		require.ErrorIs(t, err, redact.ErrImplicit, name)
		assert.NotContains(t, out.String()+err.Error(), secret, name)
		assert.NotContains(t, out.String(), "7a712d", name)
	}
}

// TestWords: each vocabulary has one table, the zero value not stated, and FHIR's words.
func TestWords(t *testing.T) {
	t.Parallel()
	assert.Equal(t, strings.Fields("not-stated in-progress improving worsening no-change achieved sustaining not-achieved no-progress not-attainable"), careplan.Achievement(0).Words())
	assert.Equal(t, strings.Fields("not-stated agree disagree pending"), careplan.Acceptance(0).Words())
	assert.Equal(t, strings.Fields("not-stated impact gives need own"), careplan.IndicatorKind(0).Words())
	assert.Equal(t, "achievement(77)", careplan.Achievement(77).String())
	assert.Equal(t, "acceptance(77)", careplan.Acceptance(77).String())
	assert.Equal(t, "indicator-kind(77)", careplan.IndicatorKind(77).String())
	for i, word := range careplan.Achievement(0).Words() {
		var a careplan.Achievement
		require.NoError(t, a.UnmarshalText([]byte(word)))
		assert.Equal(t, careplan.Achievement(i), a)
		text, err := a.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, word, string(text))
	}
	var a careplan.Acceptance
	require.ErrorIs(t, a.UnmarshalText([]byte(secret)), assessment.ErrWord)
	var k careplan.IndicatorKind
	require.ErrorIs(t, k.UnmarshalText([]byte("Gives")), assessment.ErrWord)
	_, err := careplan.IndicatorKind(77).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
	_, err = careplan.Acceptance(77).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
}
