package outcomes_test

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
	"github.com/kithcare/kith/carepath/outcomes"
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/redact/redacttest"
)

// TestEveryTypeIsMarked fails on an exported struct that would print: figures of a few
// families are about them. A Rule is about nobody.
func TestEveryTypeIsMarked(t *testing.T) {
	t.Parallel()
	bare, err := redacttest.Unmarked(".")
	require.NoError(t, err)
	require.Equal(t, []string{"Rule"}, bare)
}

// TestNothingPrints: no verb, no handler and no JSON shows what is known of a family.
func TestNothingPrints(t *testing.T) {
	t.Parallel()
	pair := outcomes.PairOutcome{Member: secret, Of: secret}
	figures := outcomes.Figures{Improved: 77317731}
	d := outcomes.DomainOutcome{Pairs: []outcomes.PairOutcome{pair}, OfPairs: figures}
	f := outcomes.Family{Record: secret, SustainedFor: 77317731, Domains: []outcomes.DomainOutcome{d}, Agencies: []assessment.AgencyID{secret}}
	var tally outcomes.Tally
	var agencies outcomes.AgencyTally
	require.NoError(t, tally.Add(f))
	require.NoError(t, agencies.Add(f))
	for name, v := range map[string]any{
		"family": f, "pointer": &f, "domain": d, "pair": pair, "pairs": d.Pairs, "figures": figures, "sustained": outcomes.SustainedFigures{Yes: 77317731},
		"tally": tally, "agency tally": &agencies, "results": tally.Results(), "domain results": tally.Results().Domains, "agency results": agencies.Results(),
		"row": agencies.Results().Rows[0], "course": outcomes.Course{Entry: assessment.Record{ID: secret}}, "host": struct{ F *outcomes.Family }{&f},
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
		assert.NotContains(t, out.String(), "77317731", name)
		assert.NotContains(t, out.String(), "7a712d", name)
	}
	_, err := assessment.Encode(tally)
	require.ErrorIs(t, err, assessment.ErrNoForm, "a tally has no form of its own: its results have")
}

// TestWords: each vocabulary has one table, the zero value not known.
func TestWords(t *testing.T) {
	t.Parallel()
	assert.Equal(t, strings.Fields("not-known improved same worse mixed not-applicable"), outcomes.Outcome(0).Words())
	assert.Equal(t, strings.Fields("not-known yes no not-applicable"), outcomes.Sustained(0).Words())
	assert.Equal(t, "outcome(77)", outcomes.Outcome(77).String())
	assert.Equal(t, "sustained(77)", outcomes.Sustained(77).String())
	var o outcomes.Outcome
	require.NoError(t, o.UnmarshalText([]byte("mixed")))
	assert.Equal(t, mixed, o)
	require.ErrorIs(t, o.UnmarshalText([]byte("Improved")), assessment.ErrWord)
	var s outcomes.Sustained
	require.NoError(t, s.UnmarshalText([]byte("yes")))
	assert.Equal(t, outcomes.SustainedYes, s)
	require.ErrorIs(t, s.UnmarshalText([]byte(secret)), assessment.ErrWord)
	_, err := outcomes.Outcome(77).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
	_, err = outcomes.Sustained(77).MarshalText()
	require.ErrorIs(t, err, assessment.ErrWord)
}
