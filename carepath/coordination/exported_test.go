package coordination_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/redact/redacttest"
)

// TestEveryTypeAboutPeopleIsMarked fails on a new exported struct that is neither
// marked nor said to hold nothing of anybody.
func TestEveryTypeAboutPeopleIsMarked(t *testing.T) {
	t.Parallel()
	bare, err := redacttest.Unmarked(".")
	require.NoError(t, err)
	require.Equal(t, []string{"Coordinator", "Local", "Route", "Service"}, bare, "what a service decides for its area holds nothing of anybody")
}

const secret = "zq-Secret-7731"

// TestNothingPrints: no result shows anything of the people it is about, by
// whatever verb, handler or form.
func TestNothingPrints(t *testing.T) {
	t.Parallel()
	text := []assessment.MemberID{secret}
	values := map[string]any{
		"repeat": coordination.Repeat{Member: secret, Text: secret}, "conflict": coordination.Conflict{About: secret},
		"week": coordination.Week{Member: secret}, "clash": coordination.Clash{Text: secret}, "gap": coordination.Gap{Member: secret},
		"lead": coordination.Lead{Text: secret}, "leader": coordination.Leader{Members: text}, "candidate": coordination.Candidate{Members: text},
		"lacking": coordination.Lacking{Ask: secret}, "granted": coordination.Granted{Member: secret}, "way": coordination.Way{Text: secret}, "reach": coordination.Reach{By: secret},
		"party": coordination.Party{Members: text}, "sentence": coordination.Sentence{Text: secret}, "contact": coordination.Contact{Ask: []coordination.Sentence{{Text: secret}}},
		"team": coordination.Team{Repeats: []coordination.Repeat{{Member: secret}}},
	}
	var out bytes.Buffer
	for name, v := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%q", "%s", "%d", "%x"} {
			fmt.Fprintf(&out, verb, v)
			fmt.Fprintf(&out, verb, []any{v})
		}
		for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
			slog.New(h).Info("m", "v", v, slog.Group("g", "v", v), "list", []any{v})
		}
		_, err := json.Marshal(v)
		require.ErrorIs(t, err, redact.ErrImplicit, name)
		assert.NotContains(t, out.String(), secret, name)
		written, err := assessment.Encode(v)
		require.NoError(t, err, name)
		assert.Contains(t, string(written), secret, "Encode is the way out")
	}
}

// TestListsAreNeverNull: the zero record gives lists, in Go and as JSON.
func TestListsAreNeverNull(t *testing.T) {
	t.Parallel()
	var c *coordination.Coordinator
	team := c.Team(assessment.Record{}, assessment.Day{})
	assert.NotNil(t, team.Repeats)
	assert.NotNil(t, team.Lead.Candidates)
	contact := c.FirstContact(assessment.Record{}, assessment.Day{}, assessment.EntryPointNotStated)
	for _, v := range []any{team, contact} {
		data, err := assessment.Encode(v)
		require.NoError(t, err)
		assert.NotContains(t, string(data), "null")
	}
}

// TestWords: every vocabulary has a zero word, reads what it writes, and refuses
// anything else.
func TestWords(t *testing.T) {
	t.Parallel()
	words(t, coordination.Setting(0).Words(), func(i int) fmt.Stringer { return coordination.Setting(i) }, func(s string) (int, error) {
		var w coordination.Setting
		err := w.UnmarshalText([]byte(s))
		return int(w), err
	})
	words(t, coordination.Judgement(0).Words(), func(i int) fmt.Stringer { return coordination.Judgement(i) }, func(s string) (int, error) {
		var w coordination.Judgement
		err := w.UnmarshalText([]byte(s))
		return int(w), err
	})
	words(t, coordination.Standing(0).Words(), func(i int) fmt.Stringer { return coordination.Standing(i) }, func(s string) (int, error) {
		var w coordination.Standing
		err := w.UnmarshalText([]byte(s))
		return int(w), err
	})
	words(t, coordination.FindOut(0).Words(), func(i int) fmt.Stringer { return coordination.FindOut(i) }, func(s string) (int, error) {
		var w coordination.FindOut
		err := w.UnmarshalText([]byte(s))
		return int(w), err
	})
}

func words(t *testing.T, all []string, of func(int) fmt.Stringer, read func(string) (int, error)) {
	t.Helper()
	for i, word := range all {
		require.Equal(t, word, of(i).String())
		n, err := read(word)
		require.NoError(t, err)
		require.Equal(t, i, n)
	}
	_, err := read("no such word")
	require.ErrorIs(t, err, assessment.ErrWord)
	require.Contains(t, of(200).String(), "(200)")
}
