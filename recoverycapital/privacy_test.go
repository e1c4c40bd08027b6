package recoverycapital_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/recoverycapital"
)

const secret = "zq-Secret-7731"

// TestNothingPrints: figures and contributions show nothing of the people they
// are about, by whatever verb, handler or form.
func TestNothingPrints(t *testing.T) {
	t.Parallel()
	c := recoverycapital.Contribution{Sources: []assessment.Source{{Informant: secret}}, Weight: 77317731}
	f := recoverycapital.Figure{Member: secret, Focal: secret, Contributions: []recoverycapital.Contribution{c}}
	e := recoverycapital.Explanation{About: secret, Said: []string{secret}}
	n := recoverycapital.Net{Member: secret, Focal: secret}
	all := recoverycapital.Capital{Own: []recoverycapital.Figure{f}}
	type host struct {
		F recoverycapital.Figure
		C *recoverycapital.Contribution
	}
	assert.Equal(t, slog.StringValue(redact.Text), slog.AnyValue(f).Resolve())
	assert.Equal(t, slog.StringValue(redact.Text), slog.AnyValue(&c).Resolve())
	var out bytes.Buffer
	for name, v := range map[string]any{
		"figure": f, "contribution": c, "pointer": &f, "list": []recoverycapital.Figure{f}, "pointers": []*recoverycapital.Contribution{&c},
		"map": map[string]recoverycapital.Figure{"k": f}, "host": host{f, &c}, "explanation": e, "net": n, "capital": all,
		"own":          f.Explain(func(assessment.MemberID) string { return secret }),
		"host pointer": &host{f, &c},
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%q", "%s", "%d", "%x"} {
			fmt.Fprintf(&out, verb, v)
		}
		for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
			slog.New(h).Info("m", "v", v, slog.Group("g", "v", v), "list", []any{v}, "struct", struct{ V any }{v})
		}
		text, err := json.Marshal(v)
		require.ErrorIs(t, err, redact.ErrImplicit, name)
		out.Write(text)
		assert.NotContains(t, out.String(), secret, name)
		assert.NotContains(t, out.String(), "77317731", name)
	}
	text, err := assessment.Encode(f)
	require.NoError(t, err)
	assert.Contains(t, string(text), secret, "Encode is the way out")
}
